"""What an accountant prepared, approved by the supervisor with one code or returned, in the running window."""

from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox.seeds.small_staff import INVITED
from gosi_desktop.ui.approvals import ApprovalsView, ReturnDialog
from gosi_desktop.ui.code_prompt import CodePrompt
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.invitations import InvitationsDialog
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.journeys.ways import into_practice, sign_in_to_practice


def words(widget: QWidget) -> str:
    """Everything that labels inside it say."""
    return " | ".join(strip_isolates(label.text()) for label in widget.findChildren(Label) if label.isVisible())


def open_approvals(driver: Driver, shell: Shell) -> ApprovalsView:
    driver.until(lambda: shell.view_model.state.approvals > 0, "what waits for approval")
    driver.click(shell.sidebar.pages[Page.APPROVALS])
    return driver.wait_for(ApprovalsView)


def enter_code(driver: Driver) -> None:
    """Out of the practice messages, in the dialog itself."""
    prompt = driver.wait_for(CodePrompt)
    driver.click(prompt.show_notes)
    driver.until(lambda: prompt._model.state.notes, "the message")
    code = next(note.code for note in prompt._model.state.notes or () if note.code)
    driver.type_into(prompt.cells, code or "")
    driver.until(prompt.confirm.isEnabled, "six digits")
    driver.click(prompt.confirm)


def test_one_is_approved_and_one_returned(start: Start) -> None:
    driver = start()
    shell = into_practice(driver)
    page = open_approvals(driver, shell)
    before = shell.view_model.state.approvals
    raise_row = next(row for row in page.rows if row.request.kind == "update_wage")
    assert raise_row.request.about, "whose wage it is"
    assert "SAR" in words(raise_row)
    assert not raise_row.request.made_by.startswith("m"), "who prepared it, by name"
    driver.click(raise_row.box)
    driver.click(page.foot.approve)
    enter_code(driver)
    driver.until(lambda: shell.view_model.approvals.state.decided, "the result")
    assert [one.result.result for one in shell.view_model.approvals.state.decided] == ["accepted"]
    assert "Accepted" in {badge.accessibleName() for badge in page.results.findChildren(QWidget) if badge.isVisible()}
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    driver.until(lambda: shell.view_model.state.approvals == before - 1, "one less to decide")


def test_a_reason_goes_back_with_a_request(start: Start) -> None:
    driver = start()
    shell = into_practice(driver)
    page = open_approvals(driver, shell)
    before = shell.view_model.state.approvals
    driver.click(page.rows[0].give_back)
    dialog = driver.wait_for(ReturnDialog)
    driver.click(dialog.confirm)
    driver.until(lambda: shell.view_model.approvals.state.error is not None, "the reason to be asked for")
    driver.type_into(dialog.reason.input, "The contract says otherwise")
    driver.click(dialog.confirm)
    driver.until(lambda: shell.view_model.state.approvals == before - 1, "it to be returned")
    driver.until(lambda: "returned" in " ".join(t.accessibleName() for t in shell.toasts.toasts()), "the word")


def test_a_role_that_is_offered_is_shown_after_the_sign_in_and_starts_with_the_code(start: Start) -> None:
    driver = start()
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    driver.click(page.begin)
    sign_in_to_practice(driver, INVITED.username)
    offered = driver.wait_for(InvitationsDialog)
    shell = screen(driver, Shell)
    assert not shell.view_model.state.establishments
    driver.click(offered.rows[0].accept)
    enter_code(driver)
    driver.until(lambda: shell.view_model.state.establishments, "the establishment")
    roles = [one.head.role for one in shell.view_model.state.establishments]
    assert roles == [Role.FINANCE_CLERK]
    driver.until(lambda: shell.view_model.roster.table.rowCount() > 0, "its contributors")
