"""The whole spine by the keyboard alone, in both languages, on a Latin and on an Arabic layout."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.actions import PAGES
from gosi_desktop.ui.code import Code
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.lock import Lock
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.palette import Palette
from gosi_desktop.ui.print_preview import PrintPreview
from gosi_desktop.ui.settings import SettingsView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.button import Button
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.clock import FakeClock
from tests.journeys.conftest import Start
from tests.journeys.keyboard import Keyboard
from tests.journeys.tour_steps import screen
from tests.journeys.ways import into_practice, whole_roster

PASSPHRASE = "نخلة 7 في الدار"


def sign_in(keys: Keyboard, passphrase: str = "") -> Shell:
    """First start, sign-in, code, the first fetch."""
    driver = keys.driver
    first = screen(driver, FirstStart)
    driver.until(first.begin.isEnabled, "the first start")
    assert keys.at is first.begin
    if passphrase:
        keys.tab_to(first.wanted, back=True)
        keys.press("Space")
        for field in (first.passphrase.input, first.again.input):
            keys.tab_to(field)
            keys.type(passphrase)
    keys.press("Return")
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    assert keys.at is login.username.input
    keys.tab_to(login.people.chips[0])
    keys.press("Return")
    assert keys.at is login.submit
    keys.press("Return")
    code = screen(driver, Code)
    assert keys.at is code.cells
    keys.tab_to(code.show_notes)
    keys.press("Return")
    driver.until(lambda: code.notes.findChildren(Button), "the message")
    keys.tab_to(code.notes.findChildren(Button)[0])
    keys.press("Return")
    assert keys.at is code.confirm
    keys.press("Return")
    return whole_roster(driver)


def shown_pages(shell: Shell) -> list[Page]:
    """The pages of the sidebar, in order, as many as are shown."""
    return [page for page, item in shell.sidebar.pages.items() if not item.isHidden()]


def number_of(shell: Shell, page: Page) -> str:
    """Ctrl 1…9."""
    return f"Ctrl+{shown_pages(shell).index(page) + 1}"


@pytest.mark.parametrize(("language", "arabic"), [("ar", True), ("en", False)])
def test_from_the_first_start_to_the_paper(
    start: Start, language: str, arabic: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = start(language)
    keys = Keyboard(driver, arabic)
    shell = sign_in(keys, PASSPHRASE)
    roster, state = shell.roster, lambda: shell.view_model.roster.state
    driver.until(lambda: keys.at is roster.table, "the keyboard in the list")

    keys.press("Ctrl+F")
    keys.type("احمد")
    driver.until(lambda: shell.view_model.roster.table.rowCount() == 1, "أحمد alone")
    keys.press("Down")
    assert keys.at is roster.table
    keys.press("Return")
    driver.until(lambda: roster.panel.isVisible(), "the panel")
    keys.press("Escape")
    assert not roster.panel.isVisible()
    assert keys.at is roster.table
    keys.press("Escape")
    driver.until(lambda: shell.view_model.roster.table.rowCount() == 24, "everybody")
    assert not state().query.text

    keys.press("Ctrl+,")
    settings = shell.settings
    assert isinstance(shell.stack.currentWidget(), SettingsView)
    keys.press("Down")
    assert keys.at is not next(iter(settings.items.values()))
    keys.press(number_of(shell, Page.CONTRIBUTORS))
    assert shell.view_model.state.page is Page.CONTRIBUTORS
    assert keys.at is roster.table

    keys.press("Ctrl+L")
    lock = screen(driver, Lock)
    driver.until(lambda: keys.at is lock.passphrase.input, "the keyboard in the passphrase")
    keys.type(PASSPHRASE)
    keys.press("Return")
    again = whole_roster(driver)
    driver.until(lambda: keys.at is again.roster.table, "the keyboard in the list again")

    keys.press("Ctrl+P")
    preview = driver.wait_for(PrintPreview)
    driver.until(lambda: preview.view_model.state.ready, "the paper")
    preview.activateWindow()
    driver.until(lambda: preview.isActiveWindow(), "the window of the paper in front")
    target = tmp_path / "roster.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(target), ""))
    keys.tab_to(preview.options.save_button)
    keys.press("Return")
    driver.until(target.exists, "the PDF")
    keys.press("Escape")
    driver.until(lambda: driver.shown(PrintPreview) is None, "the paper to go")


@pytest.mark.parametrize(("language", "arabic"), [("ar", False), ("en", True)])
def test_every_shortcut_of_the_spine(
    start: Start, language: str, arabic: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = start(language)
    shell = into_practice(driver, PASSPHRASE)
    keys = Keyboard(driver, arabic)
    asked: list[str] = []
    answers = {"pdf": str(tmp_path / "one.pdf"), "xlsx": str(tmp_path / "table.xlsx")}

    def answer(_parent: QWidget, title: str, name: str, *_more: str) -> tuple[str, str]:
        asked.append(title)
        return answers[name.rpartition(".")[2]], ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    driver.window.activateWindow()
    shell.roster.take_keyboard()

    keys.press("Ctrl+E")
    driver.until(Path(answers["xlsx"]).exists, "the sheet")
    keys.press("Ctrl+Shift+P")
    driver.until(Path(answers["pdf"]).exists, "the PDF")
    assert len(asked) == 2
    preview = driver.wait_for(PrintPreview)
    preview.close()
    driver.until(lambda: driver.shown(PrintPreview) is None, "the paper to go")
    driver.window.activateWindow()
    driver.until(lambda: driver.window.isActiveWindow(), "the main window in front")

    keys.press("Ctrl+Shift+H")
    assert shell.roster.cells.masked
    keys.press("Ctrl+Shift+H")
    assert not shell.roster.cells.masked
    rounds = shell.view_model.sync.state.synced_at
    keys.press("F5")
    driver.until(lambda: shell.view_model.sync.state.synced_at != rounds, "the round")
    keys.press("Ctrl+B")
    narrow = shell.sidebar.width()
    keys.press("Ctrl+B")
    assert shell.sidebar.width() > narrow
    for page in shown_pages(shell)[:PAGES]:
        keys.press(number_of(shell, page))
        assert shell.view_model.state.page is page
    keys.press("Ctrl+K")
    palette = driver.wait_for(Palette)
    keys.type("@ريم")
    driver.until(lambda: len(palette.view_model.state.people) == 1, "her alone")
    keys.press("Return")
    driver.until(lambda: shell.roster.panel.isVisible(), "her panel")
    assert shell.view_model.state.page is Page.CONTRIBUTORS
    keys.press("Ctrl+K", 2)
    assert driver.shown(Palette) is None


def test_the_lock_says_after_how_many_minutes_nobody_was_there(start: Start) -> None:
    clock = FakeClock()
    driver = start("ar", clock=clock)
    shell = into_practice(driver, PASSPHRASE)
    shell.view_model.show_page(Page.OUTBOX)
    clock.advance(5 * 60)
    shell.view_model.auto_lock.look()
    lock = screen(driver, Lock)
    said = [strip_isolates(label.text()) for label in lock.findChildren(Label)]
    assert "قُفل 10:05 بعد 5 دقائق دون نشاط. عملك كما تركته." in said
    driver.type_into(lock.passphrase.input, PASSPHRASE)
    driver.click(lock.open)
    assert screen(driver, Shell).view_model.state.page is Page.OUTBOX, "as it was left"


@pytest.mark.parametrize(("language", "arabic"), [("ar", True), ("en", False)])
def test_rows_regions_and_menus(start: Start, language: str, arabic: bool) -> None:
    driver = start(language)
    shell = into_practice(driver)
    keys = Keyboard(driver, arabic)
    driver.window.activateWindow()
    driver.until(lambda: QApplication.focusWidget() is shell.roster.table, "the keyboard in the list")
    ticks = shell.view_model.roster.ticks
    keys.press("Space")
    keys.press("Shift+Down", times=2)
    assert ticks.state.count == 3
    keys.press("Ctrl+A")
    assert ticks.state.count == 24
    keys.press("Escape")
    assert ticks.state.count == 0
    keys.press("Ctrl+C")
    assert QApplication.clipboard().text()
    assert "\u2068" not in QApplication.clipboard().text()

    keys.press("Shift+F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    keys.press("Down")
    keys.press("Return")
    driver.until(lambda: shell.roster.panel.isVisible(), "the panel from the menu")
    visited = []
    for _ in range(9):
        keys.press("F6")
        visited.append(keys.at)
    for region in (shell.sidebar, shell.pill, shell.roster.search, shell.roster.table, shell.roster.panel):
        assert any(stop is region or region.isAncestorOf(stop) for stop in visited), region
    here = keys.at
    keys.press("F6")
    keys.press("Shift+F6")
    assert keys.at is here
    keys.tab_to(shell.roster.table)
    keys.press("Escape")
    assert not shell.roster.panel.isVisible()


def test_letters_of_any_layout_break_no_control(start: Start) -> None:
    """A letter on a control that knows no letters is nobody's error."""
    driver = start("ar")
    shell = into_practice(driver)
    keys = Keyboard(driver, arabic=True)
    refused: list[GosiError] = []
    shell.view_model.failed.connect(refused.append)
    driver.window.activateWindow()
    keys.press("Ctrl+,")
    stops: set[int] = set()
    while id(keys.at) not in stops:
        stops.add(id(keys.at))
        keys.press("E")
        keys.press("Tab")
    assert len(stops) > 10
    assert refused == []
    assert driver.defects == []
