"""A month's payroll from a file, all of it offline: template, columns, errors corrected in place, one batch, sent."""

from functools import partial
from pathlib import Path

import python_calamine
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from gosi_desktop.application.pull import Phase
from gosi_desktop.application.sheet_columns import SheetKind
from gosi_desktop.application.sheet_rows import Standing
from gosi_desktop.ui.sheet_import import SheetImportView
from gosi_desktop.ui.sheet_import_cells import remark_line
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.outbox_state import Group
from gosi_desktop.viewmodels.sheet_import import SheetImportViewModel
from gosi_desktop.viewmodels.sheet_import_state import ImportStep
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.driver import Driver
from tests.journeys.register_steps import begin_practice
from tests.journeys.tour_steps import Take, screen
from tests.journeys.ways import sign_in_to_practice, whole_roster

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
TEMPLATE, PAYROLL, ERRORS = "template.xlsx", "payroll.xlsx", "errors.xlsx"
STRANGER = "2461098353"


def begin(driver: Driver, folder: Path) -> None:
    """The roster, then without a connection: Ctrl Shift U."""
    for name in (TEMPLATE, PAYROLL, ERRORS):
        (folder / name).unlink(missing_ok=True)
    begin_practice(driver)
    sign_in_to_practice(driver)
    shell = whole_roster(driver)
    shell.view_model.sync.cut()
    driver.until(lambda: shell.view_model.sync.state.phase is Phase.CUT, "the connection to be cut")
    driver.press(Qt.Key.Key_U, BOTH)
    driver.until(lambda: shell.view_model.state.page is Page.SHEET_IMPORT, "the page of the import")
    driver.until(lambda: model_of(driver).state.allowed, "this role to be known")
    driver.picture(folder / "01-file.png")


def fill_in_the_template(driver: Driver, folder: Path) -> None:
    """Everybody with his wage now; filled in as people do: a raise, a word, half a wage, a stranger, a sum."""
    model = model_of(driver)
    words = partial(view_of(driver).templates.words, SheetKind.WAGES, True)
    model.save_template(SheetKind.WAGES, folder / TEMPLATE, words)
    driver.until((folder / TEMPLATE).exists, "the template")
    rows = python_calamine.load_workbook(folder / TEMPLATE).get_sheet_by_index(0).to_python()[1:]
    book = xlsxwriter.Workbook(str(folder / PAYROLL))
    sheet = book.add_worksheet("يناير")
    sheet.merge_range(0, 0, 0, 5, "كشف رواتب الشهر")
    sheet.write_row(1, 0, ("الموظف", "رقم الهوية", "الراتب الأساسي", "سكن", "عمولة", "بدل نقل"))
    paid = [row for row in rows if isinstance(row[2], float)]
    for at, (identity, name, basic, housing, commission) in enumerate(paid):
        wage = "ستة آلاف" if at == 3 else basic * (1 if at == 5 else 0.2 if at == 7 else 1.06)
        sheet.write_row(at + 2, 0, (name, identity, wage, housing, commission, 500))
    sheet.write_row(len(paid) + 2, 0, ("كمال حسن علي", STRANGER, 2400, 600))
    sheet.write_row(len(paid) + 3, 0, ("الإجمالي", "", 999_999))
    book.close()


def match_columns(driver: Driver, folder: Path) -> None:
    """Chosen; the columns are guessed in another order, transport stays out."""
    model = model_of(driver)
    model.choose_file(folder / PAYROLL)
    driver.until(lambda: model.state.step is ImportStep.COLUMNS and model.state.work is None, "the columns")
    driver.picture(folder / "02-columns.png")


def look(driver: Driver, folder: Path) -> None:
    """What it would change, errors first."""
    model = model_of(driver)
    driver.click(view_of(driver).next)
    driver.until(lambda: model.state.step is ImportStep.PREVIEW and model.state.work is None, "the preview")
    assert model.state.judgement is not None
    counts = model.state.judgement.counts
    wrong = [(row.number, [one.code for one in row.remarks]) for row in model.state.judgement.rows if row.remarks]
    assert (counts[Standing.ERROR], counts[Standing.UNCHANGED]) == (2, 1), wrong
    driver.picture(folder / "03-preview.png")
    preview = view_of(driver).preview
    assert preview.doubt.isVisible(), "its sheet is named after another month"
    assert not preview.queue.isEnabled()
    driver.click(preview.month_meant)
    assert preview.queue.isEnabled()


def correct(driver: Driver, folder: Path) -> None:
    """The word becomes a number in its cell, by the keyboard."""
    model, table = model_of(driver), view_of(driver).preview.table
    before = model.state.going
    table.setFocus()
    table.start_at(0)
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: table.findChild(QLineEdit) is not None, "the editor")
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    driver.type_into(editor, "٦٠٠٠")
    driver.picture(folder / "04-in-the-cell.png")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: model.state.going == before + 1, "the row to be ready")
    driver.picture(folder / "05-corrected.png")


def keep_errors(driver: Driver, folder: Path) -> None:
    """What cannot go becomes the same file with a reason."""
    model_of(driver).keep_aside(folder / ERRORS, "السبب", remark_line, True)
    driver.until((folder / ERRORS).exists, "the file of errors")
    rows = python_calamine.load_workbook(folder / ERRORS).get_sheet_by_index(0).to_python()
    assert rows[0][-1] == "السبب"
    assert STRANGER in rows[1]


def queue(driver: Driver, folder: Path) -> None:
    """One batch, held; taken back, and added again."""
    model = model_of(driver)
    for turn in ("06-queued.png", "07-queued-again.png"):
        driver.click(view_of(driver).preview.queue)
        driver.until(lambda: model.state.step is ImportStep.DONE and model.state.work is None, "the batch")
        driver.picture(folder / turn)
        if turn.startswith("06"):
            driver.click(view_of(driver).undo)
            driver.until(lambda: not model.state.batch, "all of it to be taken back")
            driver.click(view_of(driver).next)
            driver.until(lambda: model.state.step is ImportStep.PREVIEW and model.state.work is None, "the preview")


def send(driver: Driver, folder: Path) -> None:
    """Connected again, sent when asked, accepted by the service; the same file then changes nothing."""
    shell, model = screen(driver, Shell), model_of(driver)
    outbox, sent = shell.view_model.outbox, model.state.queued
    driver.click(view_of(driver).to_outbox)
    driver.until(lambda: outbox.state.sizes.get(Group.HELD) == sent, "all of the batch to wait")
    driver.picture(folder / "08-outbox.png")
    shell.view_model.sync.join()
    driver.until(lambda: shell.view_model.sync.state.phase is Phase.IDLE, "the connection")
    outbox.send_held()
    driver.until(lambda: outbox.state.sizes.get(Group.DONE, 0) >= sent, "the answers of the service", 60)
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    driver.press(Qt.Key.Key_U, BOTH)
    driver.click(view_of(driver).again)
    model.choose_file(folder / PAYROLL)
    driver.until(lambda: model.state.step is ImportStep.COLUMNS and model.state.work is None, "the columns")
    driver.click(view_of(driver).next)
    driver.until(lambda: model.state.step is ImportStep.PREVIEW and model.state.work is None, "the preview")
    assert model.state.judgement is not None
    assert model.state.judgement.counts[Standing.READY] == 0, model.state.judgement.counts
    driver.picture(folder / "09-nothing-new.png")


def model_of(driver: Driver) -> SheetImportViewModel:
    """The view model of the page."""
    return screen(driver, Shell).view_model.sheet_import


def view_of(driver: Driver) -> SheetImportView:
    """The page."""
    found = screen(driver, Shell).stack.page(Page.SHEET_IMPORT)
    assert isinstance(found, SheetImportView)
    return found


STEPS: dict[str, tuple[tuple[str, Take], ...]] = {
    "before": (
        ("begin", begin),
        ("fill-in-the-template", fill_in_the_template),
        ("match-columns", match_columns),
        ("look", look),
        ("correct", correct),
        ("keep-errors", keep_errors),
        ("queue", queue),
        ("send", send),
    )
}
