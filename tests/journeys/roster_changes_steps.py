"""The daily work over HTTP: register, wages of several, exclude, offline and then sent, accepted by the service."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from gosi_desktop.application.ports import OperationState
from gosi_desktop.application.pull import Phase
from gosi_desktop.ui.exclusion import Exclusion
from gosi_desktop.ui.new_contributor import NewContributor
from gosi_desktop.ui.outbox import OutboxView
from gosi_desktop.ui.outbox_dialogs import OutboxDetails
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.wage_editor import WageEditor
from gosi_desktop.viewmodels.outbox_state import Entry, Group
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.driver import Driver
from tests.journeys.register_steps import begin_practice
from tests.journeys.tour_steps import Take, screen
from tests.journeys.ways import drop, sign_in_to_practice, whole_roster
from tests.support.scans import pdf

CONTROL = Qt.KeyboardModifier.ControlModifier
LATECOMER = ("1000001956", "بدر بن حمد الجابري", "1998/03/01")
NEWCOMER = ("1097354821", "نايف بن عبدالعزيز الصاعدي", "1420/03/11")


def begin(driver: Driver, folder: Path) -> None:
    """The roster of the practice establishment."""
    begin_practice(driver)
    sign_in_to_practice(driver)
    whole_roster(driver)
    driver.picture(folder / "01-roster.png")


def register(driver: Driver, folder: Path) -> None:
    """Ctrl N: the number tells the kind, the cost stands beside; «إضافة وإرسال» with ten seconds to take it back."""
    shell = screen(driver, Shell)
    shell.roster.focus_rows()
    driver.press(Qt.Key.Key_N, CONTROL)
    dialog = driver.wait_for(NewContributor)
    identity, name, born = NEWCOMER
    driver.type_into(dialog.fields["identity"].input, identity)
    driver.type_into(dialog.fields["name"].input, name)
    driver.type_into(dialog.fields["birth"].input, born)
    driver.type_into(dialog.occupation.input, "محاسب")
    driver.type_into(dialog.wage.fields["basic_wage"].input, "٦٠٠٠")
    driver.click(dialog.authenticated.box)
    driver.until(dialog.primary.isEnabled, "everything to be filled in")
    driver.picture(folder / "02-register.png")
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: driver.shown(NewContributor) is None, "the dialog to close")
    driver.until(lambda: any(toast.isVisible() for toast in shell.toasts.toasts()), "the toast with its undo")
    driver.picture(folder / "03-registered.png")


def raise_several(driver: Driver, folder: Path) -> None:
    """Three rows ticked by the keyboard, five percent more, one batch."""
    shell = screen(driver, Shell)
    table = shell.roster.table
    table.setFocus()
    for row in (2, 3, 4):
        table.setCurrentIndex(table.records.index(row, 1))
        driver.press(Qt.Key.Key_Space)
    driver.until(lambda: shell.view_model.roster.ticks.state.count == 3, "three ticks")
    driver.picture(folder / "04-ticked.png")
    driver.click(shell.roster.foot.wages)
    dialog = driver.wait_for(WageEditor)
    driver.type_into(dialog.rise.input, "5")
    driver.until(dialog.secondary.isEnabled, "the sums")
    driver.picture(folder / "05-wages.png")
    driver.click(dialog.secondary)
    driver.until(lambda: driver.shown(WageEditor) is None, "the dialog to close")
    driver.until(lambda: shell.view_model.roster.ticks.state.count == 0, "the ticks to go")


def exclude(driver: Driver, folder: Path) -> None:
    """Del on a row: the date has the focus, the reason says what it means, it waits until it is sent."""
    shell = screen(driver, Shell)
    table = shell.roster.table
    table.setFocus()
    table.setCurrentIndex(table.records.index(_saudi(shell, after=5), 1))
    driver.press(Qt.Key.Key_Delete)
    dialog = driver.wait_for(Exclusion)
    driver.until(lambda: dialog.reasons.lines, "the reasons")
    driver.click(dialog.reasons.lines["termination_by_employer"].radio)
    driver.until(dialog.primary.isEnabled, "the last month")
    driver.picture(folder / "06-exclude.png")
    driver.click(dialog.primary)
    driver.until(lambda: driver.shown(Exclusion) is None, "the dialog to close")


def change_offline(driver: Driver, folder: Path) -> None:
    """With the connection cut everything works the same; it waits."""
    shell = screen(driver, Shell)
    model = shell.view_model
    driver.until(lambda: not model.sync.syncing, "the round to end")
    model.sync.cut()
    driver.until(lambda: model.sync.state.phase is Phase.CUT, "the connection to be cut")
    table = shell.roster.table
    table.setFocus()
    table.setCurrentIndex(table.records.index(0, 1))
    driver.press(Qt.Key.Key_E)
    dialog = driver.wait_for(WageEditor)
    field = dialog.wage.fields["basic_wage"].input
    driver.until(field.text, "the wage")
    field.clear()
    driver.type_into(field, "17000")
    driver.until(dialog.secondary.isEnabled, "the cost")
    driver.click(dialog.secondary)
    driver.until(lambda: driver.shown(WageEditor) is None, "the dialog to close")
    model.show_page(Page.OUTBOX)
    driver.until(lambda: model.outbox.state.sizes.get(Group.HELD) == 5, "five that wait")
    driver.picture(folder / "07-offline.png")


def send(driver: Driver, folder: Path) -> None:
    """Connected again, «إرسال الجاهز»: the service accepts them; the registration waits for the worker."""
    shell = screen(driver, Shell)
    model = shell.view_model
    model.sync.join()
    driver.until(lambda: model.sync.state.phase is Phase.IDLE, "the connection to be back")
    model.outbox.send_held()

    def settled() -> bool:
        sizes = model.outbox.state.sizes
        return sizes.get(Group.DONE, 0) == 5 and sizes.get(Group.THERE, 0) == 1

    driver.until(settled, "the answers of the service", 60)
    driver.until(lambda: not model.sync.syncing, "the round to end")
    driver.picture(folder / "08-accepted.png")


def see_the_roster(driver: Driver, folder: Path) -> None:
    """The list is what the service says now."""
    shell = screen(driver, Shell)
    shell.view_model.show_page(Page.CONTRIBUTORS)
    table = shell.view_model.roster.table
    driver.until(lambda: table.record_at(0) is not None, "the rows")
    first = table.record_at(0)
    assert first is not None
    assert (first.wage_halalas or 0) >= 1_700_000
    driver.picture(folder / "09-roster.png")


def register_back_in_time(driver: Driver, folder: Path) -> None:
    """He joined 60 days ago: refused as he stands, asked for with a pay slip that is dropped on the form."""
    shell = screen(driver, Shell)
    shell.roster.focus_rows()
    driver.press(Qt.Key.Key_N, CONTROL)
    dialog = driver.wait_for(NewContributor)
    identity, name, born = LATECOMER
    driver.type_into(dialog.fields["identity"].input, identity)
    driver.type_into(dialog.fields["name"].input, name)
    driver.type_into(dialog.fields["birth"].input, born)
    joined = dialog.fields["join_date"].input
    before = date.fromisoformat(joined.text().replace("/", "-")) - timedelta(days=60)
    joined.setFocus()
    joined.selectAll()
    driver.press(Qt.Key.Key_Delete)
    driver.type_into(joined, before.strftime("%Y/%m/%d"))
    driver.type_into(dialog.occupation.input, "محاسب")
    driver.type_into(dialog.wage.fields["basic_wage"].input, "٧٠٠٠")
    driver.click(dialog.authenticated.box)
    driver.until(lambda: dialog.backdated.isVisible(), "the deadline to be over")
    driver.click(dialog.backdated.box)
    driver.until(lambda: dialog.papers.error.text(), "a paper to be missing")
    assert not dialog.primary.isEnabled()
    slip = folder / "payslips.pdf"
    slip.write_bytes(pdf(700_000))
    drop(dialog.papers, slip)
    driver.until(dialog.primary.isEnabled, "the paper to be taken")
    driver.picture(folder / "10-backdated.png")
    driver.click(dialog.secondary)
    driver.until(lambda: driver.shown(NewContributor) is None, "the dialog to close")
    slip.unlink()


def see_the_papers_in_review(driver: Driver, folder: Path) -> None:
    """Sent with its paper, though the file is gone: the service looks at it, and the request names it."""
    shell = screen(driver, Shell)
    model = shell.view_model
    model.show_page(Page.OUTBOX)
    driver.until(lambda: model.outbox.state.sizes.get(Group.HELD) == 1, "the request")
    model.outbox.send_held()

    def asked() -> Entry | None:
        there = (line for line in model.outbox.state.lines if isinstance(line, Entry) and line.operation.papers)
        return next((one for one in there if one.operation.state is OperationState.UNDER_REVIEW), None)

    driver.until(asked, "the answer of the service", 60)
    entry = asked()
    assert entry is not None
    assert entry.operation.reason is not None
    assert entry.operation.reason.code == "documents_in_review"
    driver.until(lambda: not model.sync.syncing, "the round to end")
    page = driver.wait_for(OutboxView)
    page.show_details(entry)
    details = driver.wait_for(OutboxDetails)
    driver.picture(folder / "11-papers-in-review.png")
    driver.click(details.close_button)


def _saudi(shell: Shell, after: int) -> int:
    """A row from this one on of somebody who works here and whom nobody has changed."""
    table = shell.view_model.roster.table
    for row in range(after, table.rowCount()):
        record = table.record_at(row)
        if record is not None and record.nationality_group == "saudi" and record.state == "active":
            return row
    raise AssertionError("no Saudi in sight")


STEPS: dict[str, tuple[tuple[str, Take], ...]] = {
    "before": (
        ("the roster", begin),
        ("registered", register),
        ("wages of several", raise_several),
        ("excluded", exclude),
        ("changed offline", change_offline),
        ("sent and answered", send),
        ("the roster after", see_the_roster),
        ("registered back in time", register_back_in_time),
        ("papers in review", see_the_papers_in_review),
    )
}
