"""Members over a bench: who is shown, what may be asked, what waits, the code straight after."""

from dataclasses import replace

import pytest

from gosi_desktop.application.events import Kind
from gosi_desktop.application.members import MemberRow
from gosi_desktop.application.ports import OperationState, WaitingRequest
from gosi_desktop.domain.errors import Refused, RuleViolation
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.members import AddMember, ChangeMemberRole, EndMember
from gosi_desktop.viewmodels.establishment import EstablishmentViewModel
from gosi_desktop.viewmodels.members import Act, MembersViewModel, roles_for
from gosi_desktop.viewmodels.runners import Relay, Runners
from tests.fakes.accounts import CODE
from tests.fakes.day import NOW, RAMAL, RAWABI
from tests.fakes.workspace import Bench
from tests.ui.establishment_screens import as_role


class Page:
    """A page over a bench."""

    def __init__(self, role: Role = Role.OWNER) -> None:
        self.bench = as_role(role, Bench(practice=False))
        relay = Relay(self.bench.events)
        self.model = EstablishmentViewModel(self.bench.workspace, Runners.inline(), relay)
        self.pulls: list[None] = []
        self.model.pull_wanted.connect(lambda: self.pulls.append(None))
        self.model.open()

    @property
    def members(self) -> MembersViewModel:
        return self.model.members

    def row(self, id: str) -> MemberRow:
        shown = self.members.state.shown
        assert shown is not None
        found = shown.row(id)
        assert found is not None
        return found

    def invite(self) -> None:
        self.members.open(Act.ADD)
        self.members.edit(identity="1000001915", mobile="0500000001", name="خالد الراشد")
        self.members.choose_role(Role.FINANCE_CLERK)


@pytest.fixture
def page(qapp: object) -> Page:
    return Page()


def test_they_stand_by_state_and_rank_and_the_user_is_marked(page: Page) -> None:
    shown = page.members.state.shown
    assert shown is not None
    assert [one.member.id for one in shown.rows] == ["m2", "m1", "m5", "m4", "m3", "m6", "m7"]
    assert [one.member.id for one in shown.rows if one.you] == ["m1"]


def test_an_invitation_goes_to_the_outbox_and_is_shown_among_them(page: Page) -> None:
    page.invite()
    assert page.members.send.enabled
    page.members.submit()
    (kept,) = page.bench.outbox.kept.values()
    assert isinstance(kept.change, AddMember)
    assert (kept.change.mobile, kept.state, kept.due_at) == ("+966500000001", OperationState.READY, NOW)
    assert page.members.state.form is None
    shown = page.members.state.shown
    assert shown is not None
    assert [one.id for one in shown.newcomers] == [kept.id]
    assert page.pulls, "it is sent at once"


def test_what_is_wrong_is_said_where_it_was_typed_and_nothing_before(page: Page) -> None:
    page.members.open(Act.ADD)
    assert page.members.state.said("identity") is None
    assert not page.members.send.enabled
    page.members.edit(identity="1000000880")
    said = page.members.state.said("identity")
    assert said is not None
    assert said.code == "identifier.check_digit"
    page.members.submit()
    assert not page.bench.outbox.kept


def test_the_code_is_asked_for_once_the_service_has_the_request(page: Page) -> None:
    page.invite()
    page.members.submit()
    (kept,) = page.bench.outbox.kept.values()
    page.bench.outbox.settle([replace(kept, state=OperationState.AWAITING_APPROVAL, sent_at=NOW)])
    page.bench.approvals.waiting = [
        WaitingRequest(
            kept.id, RAWABI, "add_member", kept.change.target, "a1", NOW, "awaiting_approval", ("owner", "supervisor")
        )
    ]
    page.bench.events.publish(Kind.OUTBOX, Kind.ROSTER)
    approval = page.model.approval
    assert approval.state.asking is not None
    assert approval.prompt is not None
    told: list[object] = []
    approval.decided.connect(lambda _operation, result: told.append(result.state))
    approval.prompt.edit(CODE)
    approval.prompt.submit()
    assert told == ["accepted"]
    assert approval.state.asking is None


def test_no_code_is_asked_for_over_another_page(page: Page) -> None:
    page.invite()
    page.members.submit()
    page.model.leave()
    (kept,) = page.bench.outbox.kept.values()
    page.bench.outbox.settle([replace(kept, state=OperationState.AWAITING_APPROVAL, sent_at=NOW)])
    page.bench.approvals.waiting = [
        WaitingRequest(kept.id, RAWABI, "add_member", kept.change.target, "a1", NOW, "awaiting_approval", ("owner",))
    ]
    page.bench.events.publish(Kind.OUTBOX, Kind.ROSTER)
    assert page.model.approval.state.asking is None
    page.model.approval.approve(page.bench.outbox.kept[kept.id])
    assert page.model.approval.state.asking is not None, "by the link beside it"


def test_a_request_of_somebody_else_to_approve_asks_nobody_for_a_code(page: Page) -> None:
    page.invite()
    page.members.submit()
    page.bench.events.publish(Kind.OUTBOX)
    assert page.model.approval.state.asking is None


def test_the_last_owner_cannot_be_ended_and_it_is_said_before_asking(page: Page) -> None:
    row = page.row("m2")
    assert row.why_not["end_member"] == "last_supervisor"
    assert not row.may("end_member")
    page.members.open(Act.END, row)
    assert [one.code for one in page.members.state.hindrances] == ["last_supervisor"]
    assert not page.members.send.enabled
    with pytest.raises(RuleViolation, match="last_supervisor"):
        page.bench.workspace.members.ask(RAWABI, EndMember(member_id="m2", until=NOW.date()))


def test_a_supervisor_is_told_who_gives_roles_above_his_own(qapp: object) -> None:
    page = Page(Role.SUPERVISOR)
    assert page.row("m2").why_not == {
        "change_member_role": "members.above_you", "end_member": "members.above_you",
        "replace_supervisor": "members.not_supervisor",
    }  # fmt: skip
    assert page.row("m4").may("change_member_role")


def test_a_role_is_changed_with_the_version_that_was_seen(page: Page) -> None:
    page.members.open(Act.ROLE, page.row("m4"))
    assert not page.members.send.enabled, "it is his role already"
    form = page.members.state.form
    assert form is not None
    assert roles_for(form, Role.OWNER)[0] is Role.SUPERVISOR
    page.members.choose_role(Role.BRANCHES_MANAGER)
    page.members.limit(None, False)
    assert not page.members.send.enabled, "no branch is chosen"
    page.members.limit("b1")
    page.members.submit()
    (kept,) = page.bench.outbox.kept.values()
    assert kept.change == ChangeMemberRole(
        member_id="m4", seen_version=1, role=Role.BRANCHES_MANAGER, branches=("b1",)
    )  # fmt: skip
    assert kept.expected_version == 1
    assert page.row("m4").asked is not None


def test_beside_one_that_is_not_decided_nothing_else_is_asked_about_him(page: Page) -> None:
    page.members.open(Act.ROLE, page.row("m4"))
    page.members.choose_role(Role.VIEWER)
    page.members.submit()
    assert not page.row("m4").may("end_member")
    with pytest.raises(RuleViolation, match="asked_already"):
        page.bench.workspace.members.ask(RAWABI, EndMember(member_id="m4", until=NOW.date()))


def test_what_was_refused_is_asked_anew_in_its_place(page: Page) -> None:
    page.members.open(Act.ROLE, page.row("m4"))
    page.members.choose_role(Role.VIEWER)
    page.members.submit()
    (old,) = page.bench.outbox.kept.values()
    page.bench.outbox.settle([replace(old, state=OperationState.RETURNED)])
    page.members.load()
    refused = page.row("m4").refused
    assert refused is not None
    page.model.take_up(refused)
    page.members.choose_role(Role.FINANCE_CLERK)
    page.members.submit()
    assert page.bench.outbox.kept[old.id].state is OperationState.SUPERSEDED
    assert [one.replaces for one in page.bench.outbox.kept.values()][-1] == old.id


def test_an_invitation_that_was_refused_is_typed_once(page: Page) -> None:
    page.invite()
    page.members.submit()
    (old,) = page.bench.outbox.kept.values()
    page.bench.outbox.settle([replace(old, state=OperationState.REJECTED)])
    page.members.load()
    page.model.take_up(page.bench.outbox.kept[old.id])
    form = page.members.state.form
    assert form is not None
    assert (form.identity, form.role, form.name) == ("1000001915", Role.FINANCE_CLERK, "خالد الراشد")
    page.members.edit(mobile="0500000002")
    page.members.submit()
    shown = page.members.state.shown
    assert shown is not None
    assert [one.replaces for one in shown.newcomers] == [old.id], "the refused one is listed no more"


def test_a_password_is_reset_without_a_request(page: Page) -> None:
    page.members.open(Act.RESET, page.row("m4"))
    page.members.submit()
    assert page.bench.members.resets == [(RAWABI, "m4")]
    assert not page.bench.outbox.kept
    assert page.members.state.reset is not None
    page.bench.members.refusal = Refused("not_found")
    page.members.open(Act.RESET, page.row("m4"))
    page.members.submit()
    assert page.members.state.error is not None


@pytest.mark.parametrize("role", [Role.VIEWER, Role.FINANCE_CLERK])
def test_a_role_that_does_not_see_members_is_told_so(qapp: object, role: Role) -> None:
    page = Page(role)
    shown = page.members.state.shown
    assert shown is not None
    assert (shown.sees, shown.may) == (False, frozenset())


def test_a_day_that_is_none_holds_the_form_back(page: Page) -> None:
    page.members.open(Act.END, page.row("m4"))
    assert page.members.send.enabled
    page.members.edit(day="2026/13/40")
    assert not page.members.send.enabled
    assert page.members.state.said("day") is not None
    page.members.edit(day="2026/01/05")
    said = page.members.state.said("until")
    assert said is not None
    assert said.code == "date.past"


def test_forgetting_leaves_nothing(page: Page) -> None:
    page.invite()
    page.model.forget()
    assert page.members.state.form is None
    assert page.model.state.view is None


def test_another_establishment_opened_on_the_page_is_read(qapp: object) -> None:
    page = Page()
    page.bench.workspace.establishments.open(RAMAL)
    page.model.forget()
    page.bench.events.publish(Kind.ESTABLISHMENTS, Kind.ROSTER)
    assert page.model.state.establishment == RAMAL
    shown = page.members.state.shown
    assert shown is not None
    assert shown.establishment == RAMAL
