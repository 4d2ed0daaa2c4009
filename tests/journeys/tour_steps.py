"""The steps of the tour, in their order; each leaves the picture of what it came to."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from gosi_desktop.application.pull import Phase
from gosi_desktop.ui.code import Code
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.lock import Lock
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.print_preview import PrintPreview
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.code import CodeViewModel
from gosi_desktop.viewmodels.front_door_state import Screen
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.driver import Driver
from tests.journeys.tour import PASSPHRASE, PEOPLE

P = TypeVar("P", bound=QWidget)
Take = Callable[[Driver, Path], None]


def screen(driver: Driver, kind: type[P]) -> P:
    """The screen of a class, once it fills the window."""
    found: list[P] = []

    def there() -> bool:
        current = driver.window.current_screen()
        if isinstance(current, kind):
            found[:] = [current]
        return bool(found)

    driver.until(there, kind.__name__)
    driver.settle()
    return found[0]


def first_start(driver: Driver, folder: Path) -> None:
    """The first thing seen: practice is chosen beforehand."""
    page = screen(driver, FirstStart)
    driver.until(lambda: page.begin.isEnabled(), "the first start to be ready")
    driver.picture(folder / "01-first-start.png")


def choose_practice(driver: Driver, folder: Path) -> None:
    """Practice, with a passphrase, so that the lock is one."""
    page = screen(driver, FirstStart)
    driver.click(page.practice_way)
    if page.wanted.isVisible() and not page.wanted.isChecked():
        driver.click(page.wanted)
    driver.until(lambda: page.passphrase.isVisible(), "the passphrase to be asked")
    driver.type_into(page.passphrase.input, PASSPHRASE)
    driver.type_into(page.again.input, PASSPHRASE)
    driver.picture(folder / "02-practice-chosen.png")
    driver.click(page.begin)
    screen(driver, Login)


def sign_in(driver: Driver, folder: Path) -> None:
    """One of the practice users, filled in by a press."""
    page = screen(driver, Login)
    driver.until(lambda: page.people.chips, "the practice users")
    driver.click(page.people.chips[0])
    driver.until(lambda: page.password.input.text(), "the password to be filled in")
    driver.picture(folder / "03-sign-in.png")
    driver.click(page.submit)
    screen(driver, Code)


def enter_code(driver: Driver, folder: Path) -> None:
    """The code out of the practice messages, typed digit by digit."""
    page = screen(driver, Code)
    driver.click(page.show_notes)
    model = driver.desktop.front_door.inside
    assert isinstance(model, CodeViewModel)
    driver.until(lambda: model.state.notes, "the practice messages")
    code = next(note.code for note in model.state.notes or () if note.code)
    assert code is not None
    driver.type_into(page.cells, code)
    driver.picture(folder / "04-code.png")
    driver.click(page.confirm)
    screen(driver, Shell)


def first_sync(driver: Driver, folder: Path) -> None:
    """The first fetch, with its progress on the screen."""
    shell = screen(driver, Shell)
    driver.until(
        lambda: shell.view_model.sync.syncing or shell.view_model.roster.table.rowCount(), "the first fetch to begin"
    )
    driver.picture(folder / "05-first-sync.png")
    driver.until(lambda: shell.view_model.roster.table.rowCount() == PEOPLE, f"{PEOPLE} contributors", 90)


def roster(driver: Driver, folder: Path) -> None:
    """Everybody on the screen, in Arabic."""
    shell = screen(driver, Shell)
    driver.until(lambda: not shell.view_model.sync.syncing, "the fetch to end")
    driver.until(lambda: shell.view_model.roster.table.record_at(0) is not None, "the first rows")
    if shell.view_model.state.page is Page.HOME:
        driver.until(lambda: shell.view_model.home.state.figures is not None, "the first page")
        driver.picture(folder / "05-home.png")
        driver.click(shell.sidebar.pages[Page.CONTRIBUTORS])
    driver.picture(folder / "06-roster.png")


def search(driver: Driver, folder: Path) -> None:
    """«احمد» finds أحمد."""
    shell = screen(driver, Shell)
    driver.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    if field is None:
        raise AssertionError("Ctrl F gave no field to type into")
    driver.type_into(field, "احمد")
    table = shell.view_model.roster.table
    driver.until(lambda: 0 < table.rowCount() < PEOPLE, "fewer rows")
    driver.until(lambda: table.record_at(0) is not None, "the row found")
    found = table.record_at(0)
    assert found is not None
    if "أحمد" not in found.name:
        raise AssertionError("the row found is not أحمد")
    driver.picture(folder / "07-search.png")


def open_contributor(driver: Driver, folder: Path) -> None:
    """The panel with wage, history and shares."""
    shell = screen(driver, Shell)
    shell.roster.table.setFocus()
    shell.roster.table.setCurrentIndex(shell.roster.table.model().index(0, 1))
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: shell.roster.panel.isVisible(), "the panel")
    driver.until(lambda: shell.view_model.roster.panel.state.details is not None, "the contributor")
    driver.picture(folder / "08-contributor.png")


def cut_connection(driver: Driver, folder: Path) -> None:
    """The practice bar's switch."""
    shell = screen(driver, Shell)
    assert shell.practice_bar is not None
    driver.click(shell.practice_bar.cable_button)
    driver.until(lambda: shell.view_model.sync.is_cut, "the connection to be cut")
    driver.picture(folder / "09-connection-cut.png")


def close(driver: Driver, folder: Path) -> None:
    """The window is closed; the process ends after this half."""
    driver.window.close()
    driver.until(lambda: not driver.window.isVisible(), "the window to go")


def start_again(driver: Driver, folder: Path) -> None:
    """Another process on the same data: it is locked."""
    page = screen(driver, Lock)
    driver.picture(folder / "10-locked.png")
    if not page.passphrase.isVisible():
        raise AssertionError("the lock asks for no passphrase")


def unlock(driver: Driver, folder: Path) -> None:
    """The passphrase opens it, offline."""
    page = screen(driver, Lock)
    driver.type_into(page.passphrase.input, PASSPHRASE)
    driver.click(page.open)
    driver.until(lambda: driver.desktop.front_door.state.screen is Screen.SHELL, "the shell")
    shell = screen(driver, Shell)
    driver.until(lambda: shell.view_model.roster.table.rowCount() == PEOPLE, f"{PEOPLE} contributors")
    driver.picture(folder / "11-unlocked-offline.png")


def review_offline(driver: Driver, folder: Path) -> None:
    """The connection is still cut, and everything is there."""
    shell = screen(driver, Shell)
    workspace = driver.desktop.front_door.workspace
    assert workspace is not None
    if workspace.pull.state.phase is not Phase.CUT:
        raise AssertionError(f"the connection is {workspace.pull.state.phase}")
    shell.roster.table.setFocus()
    shell.roster.table.setCurrentIndex(shell.roster.table.model().index(5, 1))
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: shell.view_model.roster.panel.state.details is not None, "the contributor")
    driver.picture(folder / "12-review-offline.png")


def print_to_pdf(driver: Driver, folder: Path) -> None:
    """The preview, then a PDF whose text can be read back."""
    screen(driver, Shell)
    driver.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    preview = driver.wait_for(PrintPreview)
    driver.until(lambda: preview.view_model.state.ready, "the paper")
    driver.settle(12)
    driver.picture(folder / "13-print-preview.png", preview.window())
    target = folder / "roster.pdf"
    with answering_file_dialog(target):
        driver.click(preview.options.save_button)
        driver.until(target.exists, "the PDF")
    with pypdfium2.PdfDocument(target) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
        document[0].render(scale=1.6).to_pil().save(folder / "14-roster-pdf.png")
    if "أحمد" not in text or "16,625.00" not in text:
        raise AssertionError("the paper does not read back")


@contextmanager
def answering_file_dialog(target: Path) -> Iterator[None]:
    """The system's own dialog cannot be clicked from here: it answers with a name."""
    saving, opening = QFileDialog.getSaveFileName, QFileDialog.getOpenFileNames
    QFileDialog.getSaveFileName = lambda *_args, **_options: (str(target), "")  # type: ignore[method-assign]
    QFileDialog.getOpenFileNames = lambda *_args, **_options: ([str(target)], "")  # type: ignore[method-assign]
    try:
        yield
    finally:
        QFileDialog.getSaveFileName, QFileDialog.getOpenFileNames = saving, opening  # type: ignore[method-assign]


STEPS: dict[str, list[tuple[str, Take]]] = {
    "before": [
        ("first-start", first_start),
        ("choose-practice", choose_practice),
        ("sign-in", sign_in),
        ("code", enter_code),
        ("first-sync", first_sync),
        ("roster", roster),
        ("search", search),
        ("open-contributor", open_contributor),
        ("cut-connection", cut_connection),
        ("close", close),
    ],
    "after": [
        ("start-again", start_again),
        ("unlock", unlock),
        ("review-offline", review_offline),
        ("print", print_to_pdf),
    ],
}
