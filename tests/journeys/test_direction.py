"""Each screen in both languages, switched on the run: all of it turns, nothing of the other language stays."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QLayout, QLineEdit, QWidget

from gosi_desktop.ui.code import Code
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.lock import Lock
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.print_preview import PrintPreview
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.welcome import WelcomePage
from gosi_desktop.viewmodels.contributor_panel import Tab
from gosi_desktop.viewmodels.settings import Section
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.journeys.ways import into_practice

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
PASSPHRASE = "a passphrase of a test"
ARABIC = re.compile("[\u0621-\u064a]{2,}")
LATIN = re.compile("[A-Za-z]{2,}")
TAGS = re.compile("<[^>]+>")
# Words that are written alike in both: the other language's name, key caps, addresses, kinds of files, placeholders.
ALIKE = re.compile(
    r"English|العربية|Ctrl|Shift|Esc|Del|Enter|Return|Space|Down|Up|Tab|Excel|PDF|CSV|A0|X{4}|https?://\S*|https?|\(?(\w+\.)+(sa|pdf|xlsx|csv)\)?|[a-z]\.[a-z]+|"
    r"[A-Z]{3}-0+|Munshaa|fake|keychain|SIL|OFL|Qt|PySide0|IBM|Plex|Sans|Arabic"
)

NAMES_OF_OTHERS = (Section.RATES, Section.ABOUT)  # sources and libraries are called the same in both languages


@dataclass(frozen=True)
class Seen:
    """What stands in a window: its parts with their places, and its words."""

    width: int
    places: tuple[tuple[str, QRect], ...]
    words: frozenset[str]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Seen) and (self.places, self.words) == (other.places, other.words)

    __hash__ = None  # type: ignore[assignment]


def look(window: QWidget) -> Seen:
    """Every visible part, from the top, with digits made alike: the clock goes on."""
    places, words = [], set[str]()
    for part in window.findChildren(QWidget):
        if not part.isVisible() or type(part).__name__ == "_Ring":  # stands where the keyboard last was
            continue
        places.append((type(part).__name__, QRect(part.mapTo(window, QPoint()), part.size())))
        for said in _words(part):
            plain = re.sub(r"[\d٠-٩]", "0", strip_isolates(unescape(TAGS.sub("", said)))).strip()
            words.add(plain)
    return Seen(window.width(), tuple(places), frozenset(words))


def _words(part: QWidget) -> list[str]:
    said = [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
    if isinstance(part, QLabel | QAbstractButton):
        said.append(part.text())
    elif isinstance(part, QLineEdit):
        said.append(part.placeholderText())
    return said


def turned_against(window: QWidget, direction: Qt.LayoutDirection) -> list[str]:
    """Parts that stand in the other direction; digits, addresses and numbers are typed left to right."""
    return [
        type(part).__name__
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.layoutDirection() is not direction
        and not isinstance(part, QLineEdit)
        and not isinstance(part.parent(), QLineEdit)
    ]


def out_of_order(window: QWidget, direction: Qt.LayoutDirection) -> list[str]:
    """Rows whose parts do not follow each other in the direction of the language."""
    faults = []
    for row in window.findChildren(QHBoxLayout):
        spots = [(name, place.center().x()) for name, place in _parts(row)]
        centres = [x for _name, x in spots]
        if centres != sorted(centres, reverse=direction is RTL):
            faults.append(f"{type(row.parent()).__name__}: {spots}")
    return faults


def _parts(row: QLayout) -> list[tuple[str, QRect]]:
    found = []
    for index in range(row.count()):
        item = row.itemAt(index)
        widget = item.widget()
        if widget is not None and widget.isVisible() and widget.width() > 0:
            found.append((type(widget).__name__, widget.geometry()))
    return found


def check(driver: Driver, window: QWidget, language: str, words: bool = True) -> Seen:
    """One screen in one language, once it stands still."""
    last: list[Seen] = []

    def still() -> bool:
        last.append(look(window))
        return len(last) > 1 and last[-1] == last[-2]

    driver.until(still, "the screen to stand still")
    direction = RTL if language == "ar" else LTR
    assert turned_against(window, direction) == []
    assert out_of_order(window, direction) == []
    seen = look(window)
    assert not words or {said for said in seen.words if foreign_in(said, language)} == set()
    return seen


def foreign_in(words: str, language: str) -> list[str]:
    """The words of a text that belong to the other language."""
    other = LATIN if language == "ar" else ARABIC
    single = re.split(r"[\s+،,؛;«»“”]+", words)
    return [word for word in single if other.search(word) and not ALIKE.fullmatch(word.strip(".:()…"))]


def both_ways(driver: Driver, first: str, switch: Callable[[], None], words: bool = True) -> None:
    """Look, switch, look, switch back: it stands as before, and in the other language it stands the other way round."""
    other = "ar" if first == "en" else "en"
    before = check(driver, driver.window, first, words)
    switch()
    between = check(driver, driver.window, other, words)
    assert between.words != before.words
    switch()
    again = check(driver, driver.window, first, words)
    assert again.words == before.words
    moved = [(one, two) for one, two in zip(before.places, again.places, strict=True) if one != two]
    assert moved == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_screens_before_the_shell_turn_where_they_stand(start: Start, language: str) -> None:
    driver = start(language)
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    both_ways(driver, language, lambda: turn(driver, FirstStart))
    page = screen(driver, FirstStart)
    driver.click(page.wanted)
    driver.type_into(page.passphrase.input, PASSPHRASE)
    driver.type_into(page.again.input, PASSPHRASE)
    both_ways(driver, language, lambda: turn(driver, FirstStart))
    assert screen(driver, FirstStart).again.text() == PASSPHRASE
    driver.click(screen(driver, FirstStart).begin)
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    driver.click(login.people.chips[0])
    both_ways(driver, language, lambda: turn(driver, Login))
    driver.click(screen(driver, Login).submit)
    screen(driver, Code)
    both_ways(driver, language, lambda: turn(driver, Code))


def turn(driver: Driver, kind: type[WelcomePage]) -> None:
    """By the button at the foot."""
    before = screen(driver, kind)
    driver.click(before.language)
    driver.until(lambda: driver.window.current_screen() is not before, "the screen in the other language")
    driver.settle(8)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_shell_turns_from_its_settings(start: Start, language: str) -> None:
    driver = start(language)
    into_practice(driver, PASSPHRASE)
    model = screen(driver, Shell).view_model
    model.roster.open_row(5)
    driver.until(lambda: model.roster.panel.state.details is not None, "the panel")
    for tab in Tab:
        model.show_page(Page.CONTRIBUTORS)
        model.roster.panel.choose_tab(tab)
        driver.settle()
        both_ways(driver, language, lambda: turn_shell(driver, Page.CONTRIBUTORS))
    model.roster.close_panel()
    model.roster.ticks.toggle(2)
    driver.settle()
    both_ways(driver, language, lambda: turn_shell(driver, Page.CONTRIBUTORS))
    model.show_page(Page.SETTINGS)
    for section in Section:
        model.settings.show_section(section)
        driver.settle()
        sources = section in NAMES_OF_OTHERS
        both_ways(driver, language, lambda: turn_shell(driver, Page.SETTINGS), words=not sources)
    model.settings.show_section(Section.APPEARANCE)
    model.lock()
    screen(driver, Lock)
    both_ways(driver, language, lambda: turn_by_preference(driver))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_paper_stands_in_the_language_of_the_window(start: Start, language: str) -> None:
    driver = start(language)
    into_practice(driver)
    for spoken in (language, "ar" if language == "en" else "en"):
        screen(driver, Shell).open_preview(only_ticked=False)
        preview = driver.wait_for(PrintPreview)
        driver.until(lambda made=preview: made.view_model.state.ready, "the paper")
        driver.settle()
        check(driver, preview, spoken)
        preview.close()
        driver.until(lambda: driver.shown(PrintPreview) is None, "the paper to go")
        turn_by_preference(driver)


def turn_shell(driver: Driver, page: Page) -> None:
    """By the choice in the settings, and back to where one was."""
    before = screen(driver, Shell)
    before.view_model.show_page(Page.SETTINGS)
    section = before.view_model.settings.state.section
    before.view_model.settings.show_section(Section.APPEARANCE)
    driver.settle()
    choices = before.settings.appearance.language.findChildren(QAbstractButton)
    driver.click(next(one for one in choices if not one.isChecked()))
    driver.until(lambda: driver.window.current_screen() is not before, "the shell in the other language")
    after = screen(driver, Shell)
    after.view_model.settings.show_section(section)
    after.view_model.show_page(page)
    driver.settle(8)


def turn_by_preference(driver: Driver) -> None:
    """Where a screen has no choice of its own."""
    book = driver.desktop.program.preferences
    before = driver.window.current_screen()
    book.change(language="en" if book.current.language == "ar" else "ar")
    driver.until(lambda: driver.window.current_screen() is not before, "the screen in the other language")
    driver.settle(8)
