"""Pictures of the establishment: its page, who acts for it, and the forms that ask to change it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import Operation, OperationState, Sending
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.establishment_changes import UpdateContacts
from gosi_desktop.domain.members import ChangeMemberRole, NominateSupervisor
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.establishment_texts import Group
from gosi_desktop.viewmodels.members import Act
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import NOW, RAWABI
from tests.fakes.workspace import Bench


def as_role(role: Role, bench: Bench | None = None) -> Bench:
    """The bench with another role at the establishment of the pictures."""
    made = bench or Bench(practice=False)
    made.feed.known = [
        replace(one, head=replace(one.head, role=role)) if one.head.establishment == RAWABI else one
        for one in made.feed.known
    ]
    return made


def shell(bench: Bench) -> Shell:
    """A shell on the page."""
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    view_model.show_page(Page.ESTABLISHMENT)
    return made


def waiting() -> Bench:
    """Contacts that wait to be sent, a supervisor who waits for his code, a role that was returned."""
    bench = Bench(practice=False)
    work = bench.workspace
    contacts = UpdateContacts(establishment_id=RAWABI, email="hr@rawabi.example")
    work.establishment_changes.ask(work.establishment_changes.propose(RAWABI, contacts), Sending.WHEN_I_ASK)
    nominated = NominateSupervisor(
        member_id="n1", identity="1000001915", mobile="0500000001", from_date=date(2026, 1, 7),
        names=Names("هند بنت عبدالله الزهراني", "Hind Alzahrani"),
    )  # fmt: skip
    _stand(bench, work.members.ask(RAWABI, nominated), OperationState.AWAITING_APPROVAL)
    changed = ChangeMemberRole(member_id="m4", seen_version=1, role=Role.VIEWER)
    _stand(bench, work.members.ask(RAWABI, changed), OperationState.AWAITING_APPROVAL)
    return bench


def _stand(bench: Bench, operation: Operation, state: OperationState) -> None:
    sent = NOW - timedelta(minutes=4)
    bench.outbox.settle([replace(operation, state=state, sent_at=sent, reference="M-2026-000117")])


def establishment() -> Shell:
    return shell(Bench(practice=False))


def establishment_owner() -> Shell:
    return shell(as_role(Role.OWNER))


def establishment_waiting() -> Shell:
    return shell(waiting())


def establishment_masked() -> Shell:
    made = shell(waiting())
    made.view_model.toggle_masked()
    return made


def establishment_viewer() -> Shell:
    return shell(as_role(Role.VIEWER))


def member_invite() -> Shell:
    made = shell(Bench(practice=False))
    members = made.view_model.establishment.members
    members.open(Act.ADD)
    members.choose_role(Role.BRANCHES_MANAGER)
    members.limit(None, False)
    members.edit(identity="1000000880", mobile="0500000001", name="خالد الراشد")
    return made


def member_last() -> Shell:
    made = shell(as_role(Role.OWNER))
    members = made.view_model.establishment.members
    shown = members.state.shown
    assert shown is not None
    members.open(Act.END, shown.row("m2"))
    return made


def _form(group: Group, target: str = "", role: Role = Role.OWNER, **typed: str) -> Shell:
    made = shell(as_role(role))
    model = made.view_model.establishment
    model.begin(group, target)
    for name, text in typed.items():
        model.change.type(name, text)
    return made


SCREENS: dict[str, Callable[[], QWidget]] = {
    "establishment": establishment,
    "establishment-owner": establishment_owner,
    "establishment-waiting": establishment_waiting,
    "establishment-masked": establishment_masked,
    "establishment-viewer": establishment_viewer,
    "member-invite": member_invite,
    "member-last": member_last,
    "establishment-contacts": lambda: _form(Group.CONTACTS, email="hr@rawabi"),
    "establishment-data": lambda: _form(Group.DATA, since="2025/12/20", activity="تجارة التجزئة"),
    "establishment-bank": lambda: _form(Group.BANK, iban="SA80"),
    "establishment-owners": lambda: _form(Group.OWNERS),
    "establishment-licence": lambda: _form(Group.LICENCE, "l4", expires="2027/01/02"),
    "branch-close": lambda: _form(Group.CLOSE, "b3"),
}
