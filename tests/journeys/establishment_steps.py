"""The establishment itself over HTTP: contacts offline, branches, the bank account with a code, its people, a print."""

import json
import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

from gosi_desktop.application.approvals import OfferedRoles
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.ports import OperationState
from gosi_desktop.application.pull import Phase
from gosi_desktop.application.threads import allow_ports_on, keep_ports_off
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.members import MemberState
from gosi_desktop.remote.approvals import ServiceInvitations
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.transport import Ask
from gosi_desktop.sandbox.seeds.small import OWNER
from gosi_desktop.sandbox.seeds.small_staff import INVITED
from gosi_desktop.ui.code_prompt import CodePrompt
from gosi_desktop.ui.establishment import EstablishmentView
from gosi_desktop.ui.establishment_change import EstablishmentChange
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.invitations import InvitationsDialog
from gosi_desktop.ui.member_dialog import MemberDialog
from gosi_desktop.ui.members import MemberLine
from gosi_desktop.ui.outbox import OutboxView
from gosi_desktop.ui.print_preview import PrintPreview
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.establishment_texts import Group
from gosi_desktop.viewmodels.invitations import InvitationsViewModel
from gosi_desktop.viewmodels.members import Act
from gosi_desktop.viewmodels.outbox_state import Entry, OutboxChip
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.cache import FakeAudit
from tests.journeys.driver import Driver
from tests.journeys.register_steps import begin_practice
from tests.journeys.tour_steps import Take, answering_file_dialog, screen
from tests.journeys.ways import sign_in_to_practice, whole_roster
from tests.support.desktop import NUMBER, Desktop

EMAIL, IBAN = "hr@rawabi.example", "SA0380000000608010167519"


def begin(driver: Driver, folder: Path) -> None:
    """The owner's own page: data, branches, people."""
    begin_practice(driver)
    sign_in_to_practice(driver, OWNER.username)
    shell = whole_roster(driver)
    driver.click(shell.sidebar.pages[Page.ESTABLISHMENT])
    page = driver.wait_for(EstablishmentView)
    driver.until(lambda: page.members.rows and page.data.copies, "data and people")
    assert any(isinstance(row, MemberLine) and row.row.you for row in page.members.rows), "which of them is the user"
    driver.picture(folder / "01-establishment.png")


def change_contacts_offline(driver: Driver, folder: Path) -> None:
    """With the connection cut another e-mail is asked for; it is shown and waits."""
    shell, page = _at(driver)
    model = shell.view_model
    driver.until(lambda: not model.sync.syncing, "the round to end")
    model.sync.cut()
    driver.until(lambda: model.sync.state.phase is Phase.CUT, "the connection to be cut")
    page.data.menu().actions()[0].trigger()
    dialog = driver.wait_for(EstablishmentChange)
    field = dialog.fields["email"].input
    driver.until(field.text, "the e-mail of today")
    field.clear()
    driver.type_into(field, EMAIL)
    driver.until(dialog.later.isEnabled, "the rules")
    driver.picture(folder / "02-contacts.png")
    driver.click(dialog.later)
    driver.until(lambda: len(page.waiting.rows) == 1, "what waits")
    assert EMAIL in _asked(page), "shown as it will be"
    driver.picture(folder / "03-waits-offline.png")


def send_contacts(driver: Driver, folder: Path) -> None:
    """Connected again they go, and hold."""
    shell, page = _at(driver)
    shell.view_model.sync.join()
    driver.until(lambda: shell.view_model.sync.state.phase is Phase.IDLE, "the connection to be back")
    _send(driver, shell, page)
    view = page._model.state.view
    assert view is not None
    contacts = view.frame.itself().contacts
    assert contacts is not None
    assert contacts.email == EMAIL
    driver.picture(folder / "04-contacts-hold.png")


def open_a_branch(driver: Driver, folder: Path) -> None:
    """The service gives its number."""
    shell, page = _at(driver)
    driver.click(page.branches.add)
    dialog = driver.wait_for(EstablishmentChange)
    for name, text in (("name", "فرع الدمام"), ("name_en", "Dammam branch"), ("city", "الدمام")):
        driver.type_into(dialog.fields[name].input, text)
    driver.until(dialog.later.isEnabled, "the rules")
    driver.picture(folder / "05-open-branch.png")
    driver.click(dialog.later)
    driver.until(lambda: page.waiting.rows, "what waits")
    _send(driver, shell, page)

    def numbered() -> bool:
        view = page._model.state.view
        return view is not None and any(one.branch.city == "الدمام" and one.branch.number for one in view.branches)

    driver.until(numbered, "its number")
    driver.picture(folder / "06-branch-opened.png")


def close_a_branch(driver: Driver, folder: Path) -> None:
    """Jeddah closes; whoever works there is chosen a place first, and is there afterwards."""
    shell, page = _at(driver)
    view = page._model.state.view
    assert view is not None
    jeddah = next(one for one in view.branches if one.branch.city == "جدة")
    assert jeddah.totals.count > 0
    close = next(one for one in page.branches.menu(jeddah).actions() if "إغلاق" in one.text())
    close.trigger()
    dialog = driver.wait_for(EstablishmentChange)
    driver.until(lambda: dialog._model.state.people == jeddah.totals.count, "who works there")
    assert not dialog.now.isEnabled(), "they must go somewhere"
    place = next(one for one in view.branches if one.branch.city == "الرياض")
    riyadh, before = place.branch.id, place.totals.count
    dialog.move_to.setCurrentIndex(dialog.move_to.findData(riyadh))
    dialog.move_to.picked.emit(riyadh)
    driver.until(dialog.later.isEnabled, "the rules")
    driver.picture(folder / "07-close-branch.png")
    driver.click(dialog.later)
    driver.until(lambda: page.waiting.rows, "what waits")
    _send(driver, shell, page)

    def moved() -> bool:
        now = page._model.state.view
        assert now is not None
        counts = {one.branch.id: one.totals.count for one in now.branches}
        return counts[jeddah.branch.id] == 0 and counts[riyadh] == before + jeddah.totals.count

    driver.until(moved, "everybody in Riyadh")
    driver.picture(folder / "08-closed-and-moved.png")


def change_the_bank_account(driver: Driver, folder: Path) -> None:
    """The owner alone asks for it; the code goes to his mobile, then the authority decides."""
    shell, page = _at(driver)
    page._model.begin(Group.BANK)
    dialog = driver.wait_for(EstablishmentChange)
    driver.type_into(dialog.fields["iban"].input, IBAN)
    driver.until(dialog.now.isEnabled, "the check digits")
    driver.picture(folder / "09-bank.png")
    driver.click(dialog.now)
    _enter_code(driver, folder / "10-bank-code.png")
    driver.until(page.said.isVisible, "what became of it")
    driver.until(lambda: _standing(page) == [OperationState.UNDER_REVIEW], "the authority to have it")
    driver.picture(folder / "11-bank-in-review.png")
    grant = page.waiting.rows[0].grant
    assert grant is not None
    driver.click(grant)
    driver.until(lambda: _iban(page) == IBAN, "the decision")
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    driver.picture(folder / "12-bank-holds.png")


def nominate_a_supervisor(driver: Driver, folder: Path) -> None:
    """Maha was invited as something else: that is taken back, then she is nominated; both with a code."""
    _, page = _at(driver)
    invited = next(row for row in page.members.rows if isinstance(row, MemberLine) and _state(row) == "invited")
    end = next(one for one in invited.menu().actions() if "سحب" in one.text())
    end.trigger()
    driver.click(driver.wait_for(MemberDialog).go)
    _enter_code(driver, folder / "13-taken-back.png")
    driver.until(lambda: not _standing(page), "the invitation to end")
    driver.click(page.members.invite)
    dialog = driver.wait_for(MemberDialog)
    page.members._model.edit(act=Act.NOMINATE)
    driver.type_into(dialog.identity.input, INVITED.identity)
    driver.type_into(dialog.mobile.input, INVITED.mobile)
    driver.type_into(dialog.name.input, INVITED.name)
    driver.until(dialog.go.isEnabled, "the rules")
    driver.picture(folder / "14-nominate.png")
    driver.click(dialog.go)
    _enter_code(driver, folder / "15-nominate-code.png")
    driver.until(lambda: _state_of(page, INVITED.name) == "invited", "the invitation")
    driver.picture(folder / "16-invited.png")


def accept_elsewhere(driver: Driver, folder: Path) -> None:
    """On her own desktop, from her own account, with a code of her own; here she is one of them with the next round."""
    shell, page = _at(driver)

    def accept(other: Desktop) -> None:
        roles = OfferedRoles(ServiceInvitations(other.signed, CallKeys()), FakeAudit(), other.clock, DataChanged())
        model = InvitationsViewModel(roles, None, page._model.clock, InlineRunner())
        model.load()
        dialog = InvitationsDialog(model, page._model.clock, driver.window)
        dialog.open(dialog.later)
        (offered,) = dialog.rows
        driver.picture(folder / "17-offered-to-her.png")
        driver.click(offered.accept)
        dialog.close_dialog()
        dialog.deleteLater()
        prompt = model.prompt
        assert prompt is not None
        prompt.edit(next(note.code or "" for note in other.desk.messages() if note.code))
        prompt.submit()
        assert not model.state.invitations
        other.pull()
        heads = other.authority.heads(None)
        assert heads is not None
        assert [head.role for head in heads.heads] == [Role.SUPERVISOR]

    _elsewhere(driver, INVITED.username, accept)
    shell.view_model.sync.sync_all()
    driver.until(lambda: _state_of(page, INVITED.name) == MemberState.ACTIVE, "her role")
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    driver.picture(folder / "18-accepted.png")


def end_the_last_one(driver: Driver, folder: Path) -> None:
    """Said before asking, in the menu and in the form; the service says the same to whoever asks all the same."""
    _, page = _at(driver)
    mine = next(row for row in page.members.rows if isinstance(row, MemberLine) and row.row.you)
    ends = next(one for one in mine.menu().actions() if "إنهاء" in one.text())
    assert not ends.isEnabled()
    assert "آخر" in ends.text() or "الأخير" in ends.text(), ends.text()
    page.members._model.open(Act.END, mine.row)
    dialog = driver.wait_for(MemberDialog)
    assert not dialog.go.isEnabled()
    driver.picture(folder / "19-last-owner.png")
    driver.click(dialog.leave)
    refused: list[str] = []

    def ask(other: Desktop) -> None:
        body = {"until": page._model.clock.now().date().isoformat()}
        member, version = mine.row.member.id, mine.row.member.version
        refused.append(_offered(other, "end_member", member, version, body, page._model.clock.now()))

    _elsewhere(driver, OWNER.username, ask)
    assert refused == ["last_supervisor"]


def print_a_change(driver: Driver, folder: Path) -> None:
    """The record of the e-mail: before and after, who, when, its number; kept, and saved as a PDF."""
    shell, _ = _at(driver)
    model = shell.view_model
    model.show_page(Page.OUTBOX)
    page = driver.wait_for(OutboxView)
    model.outbox.choose_chip(OutboxChip.DONE)

    def entry() -> Entry | None:
        lines = (line for line in model.outbox.state.lines if isinstance(line, Entry))
        return next((one for one in lines if one.operation.change.kind == "update_contacts"), None)

    driver.until(entry, "the request")
    found = entry()
    assert found is not None
    page.print_entry(found)
    preview = driver.wait_for(PrintPreview)
    driver.until(lambda: preview.view_model.state.ready, "the paper")
    driver.settle(12)
    driver.picture(folder / "20-paper.png", preview)
    target = folder / "change.pdf"
    with answering_file_dialog(target):
        driver.click(preview.save_button)
        driver.until(target.exists, "the PDF")
    with pypdfium2.PdfDocument(target) as document:
        text = "".join(one.get_textpage().get_text_range() for one in document)
    assert EMAIL in text
    assert "ليست وثيقة رسمية" in text
    preview.close()


# -- what the steps share ------------------------------------------------------------------------------------------


def _at(driver: Driver) -> tuple[Shell, EstablishmentView]:
    return screen(driver, Shell), driver.wait_for(EstablishmentView)


def _asked(page: EstablishmentView) -> str:
    return " ".join(
        strip_isolates(page._asked_words.asked(row.operation)) for row in page.waiting.rows
    )  # fmt: skip


def _send(driver: Driver, shell: Shell, page: EstablishmentView) -> None:
    """In the outbox «إرسال الجاهز», and back: until nothing waits any more."""
    model = shell.view_model
    model.show_page(Page.OUTBOX)
    driver.until(lambda: model.outbox.state.held, "what waits to be sent")
    model.outbox.send_held()
    model.show_page(Page.ESTABLISHMENT)
    driver.until(lambda: not page.waiting.isVisible(), "the answer of the service")
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")


def _enter_code(driver: Driver, picture: Path) -> None:
    """Out of the practice messages, in the dialog itself."""
    prompt = driver.wait_for(CodePrompt)
    driver.click(prompt.show_notes)
    driver.until(lambda: prompt._model.state.notes, "the message")
    driver.type_into(prompt.cells, next(note.code or "" for note in prompt._model.state.notes or () if note.code))
    driver.until(prompt.confirm.isEnabled, "six digits")
    driver.picture(picture)
    driver.click(prompt.confirm)
    driver.until(lambda: driver.shown(CodePrompt) is None, "the code to be taken")


def _standing(page: EstablishmentView) -> list[OperationState]:
    return [row.operation.state for row in page.waiting.rows]


def _iban(page: EstablishmentView) -> str | None:
    view = page._model.state.view
    return view.frame.itself().iban if view is not None else None


def _state(row: MemberLine) -> str:
    return row.row.member.state


def _state_of(page: EstablishmentView, name: str) -> str:
    rows = (row for row in page.members.rows if isinstance(row, MemberLine))
    return next((_state(row) for row in rows if row.row.member.name.ar == name), "")


def _elsewhere(driver: Driver, username: str, work: Callable[[Desktop], None]) -> None:
    """On a second desktop of the same service, played by this thread."""
    workspace = driver.desktop.front_door.workspace
    assert workspace is not None
    where = workspace.practice._made()._service._transport._locate()  # type: ignore[union-attr]
    allow_ports_on()
    try:
        with TemporaryDirectory() as folder:
            other = Desktop(Path(folder), where.address, where.start_token)
            try:
                other.sign_in(username)
                work(other)
            finally:
                other.close()
    finally:
        keep_ports_off()


def _offered(other: Desktop, kind: str, target: str, version: int, body: dict[str, str], at: datetime) -> str:
    """The code with which the service refuses a request as it came over the wire."""
    asked = {
        "id": str(uuid.uuid4()), "kind": kind, "schema": 1, "target": target, "body": body, "made_by": "x",
        "made_at": at.isoformat().replace("+00:00", "Z"), "expected_version": version,
    }  # fmt: skip
    ask = Ask("POST", f"/v1/establishments/{NUMBER}/requests", body=json.dumps({"requests": [asked]}).encode())
    reply = other.signed.ask(ask)
    (result,) = json.loads(reply.body)["results"]
    code: str = result["problem"]["code"]
    return code


STEPS: dict[str, tuple[tuple[str, Take], ...]] = {
    "before": (
        ("the establishment", begin),
        ("contacts offline", change_contacts_offline),
        ("contacts sent", send_contacts),
        ("a branch opened", open_a_branch),
        ("a branch closed, its people moved", close_a_branch),
        ("the bank account with a code", change_the_bank_account),
        ("a supervisor nominated", nominate_a_supervisor),
        ("accepted from her own account", accept_elsewhere),
        ("the last owner stays", end_the_last_one),
        ("a change printed", print_a_change),
    )
}
