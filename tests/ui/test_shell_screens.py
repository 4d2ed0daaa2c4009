"""What holds for every screen of an open profile: names, sizes, nothing cut, both directions, both themes."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.theme import Mode
from tests.ui.desk import Desk
from tests.ui.fitting import LongerWords, controls, cut_words, name_of
from tests.ui.shots import SCREENS

WHOLE = sorted(name for name in SCREENS if not name.startswith("popup-"))


def show(make: Callable[[], QWidget], qtbot: QtBot, width: int = 1360, height: int = 828) -> QWidget:
    made = make()
    qtbot.addWidget(getattr(made, "keep", made))  # a popup and the preview belong to a shell
    made.resize(width, height)
    made.show()
    for _turn in range(3):
        QCoreApplication.processEvents()
    return made


@pytest.fixture
def longer_words(desk: Desk) -> Iterator[None]:
    translator = LongerWords(desk.application)
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_the_smallest_window_in_arabic(desk: Desk, qtbot: QtBot, name: str) -> None:
    made = show(SCREENS[name], qtbot, 1024, 608)
    assert cut_words(made) == []
    assert [control for control in controls(made) if not name_of(control)] == []
    latin = {name_of(control) for control in controls(made) if name_of(control).isascii()}
    assert latin <= {"English", "PDF"}
    low = [c for c in controls(made) if c.height() < 30 and not isinstance(c, QLineEdit)]  # its frame is the target
    assert low == []
    assert name not in WHOLE or made.width() == 1024


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_no_text_is_cut_in_english(desk: Desk, qtbot: QtBot, name: str) -> None:
    desk.lay("en")
    assert cut_words(show(SCREENS[name], qtbot)) == []


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_words_may_be_two_fifths_longer(longer_words: None, qtbot: QtBot, name: str) -> None:
    assert cut_words(show(SCREENS[name], qtbot)) == []


def test_english_is_a_true_mirror(desk: Desk, qtbot: QtBot) -> None:
    places = {}
    for language in ("ar", "en"):
        desk.lay(language)
        made = show(SCREENS["roster-panel"], qtbot)
        assert isinstance(made, Shell)
        places[language] = [
            part.mapTo(made, QPoint()).x() + (part.width() if language == "ar" else 0)
            for part in (made.sidebar, made.roster.search, made.roster.table, made.roster.panel, made.pill)
        ]
    assert [1360 - x for x in places["ar"]] == pytest.approx(places["en"], abs=60)


@pytest.mark.parametrize("name", ["home", "roster-panel", "settings", "rates", "preview"])
def test_a_change_of_theme_reaches_an_open_screen(desk: Desk, qtbot: QtBot, name: str) -> None:
    made = show(SCREENS[name], qtbot)
    light = made.grab().toImage()
    desk.theme.apply(Mode.DARK)
    dark = made.grab().toImage()
    for x, y in ((1200, 400), (600, 30)):
        assert light.pixelColor(x, y).lightness() > 200
        assert dark.pixelColor(x, y).lightness() < 80


@pytest.mark.parametrize(
    "name",
    ["home", "roster", "roster-panel", "roster-bulk", "settings", "offline", "preview", "establishment-waiting"],
)
def test_the_keyboard_reaches_everything(desk: Desk, qtbot: QtBot, name: str) -> None:
    made = show(SCREENS[name], qtbot)
    made.activateWindow()
    QCoreApplication.processEvents()
    wanted = {
        control
        for control in controls(made)
        if control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus and not _radio_of_group(control)
    }
    reached: set[QWidget] = set()
    for _turn in range(len(wanted) * 2 + 20):
        focused = made.focusWidget()
        if focused is not None:
            reached.add(focused)
        QTest.keyClick(focused or made, Qt.Key.Key_Tab)
    assert {name_of(control) for control in wanted - reached} == set()


def _radio_of_group(control: QWidget) -> bool:
    """Of several that exclude each other Tab stops at the chosen one; the arrows move between them."""
    if not isinstance(control, QAbstractButton) or control.isChecked():
        return False
    return control.group() is not None or control.autoExclusive()


@pytest.mark.parametrize("name", ["roster", "settings"])
def test_arrows_reach_what_tab_passes_by(desk: Desk, qtbot: QtBot, name: str) -> None:
    made = show(SCREENS[name], qtbot)
    assert isinstance(made, Shell)
    group = list(made.roster.chips.values()) if name == "roster" else list(made.settings.items.values())
    several = [button for button in group if button.isVisible()]
    several[0].setFocus(Qt.FocusReason.TabFocusReason)
    reached = {several[0]}
    for _turn in several[1:]:
        QTest.keyClick(made.focusWidget(), Qt.Key.Key_Left if name == "roster" else Qt.Key.Key_Down)
        reached.add(made.focusWidget())  # type: ignore[arg-type]
    assert reached == set(several)


def test_nothing_personal_stands_in_a_window_title(desk: Desk, qtbot: QtBot) -> None:
    preview = show(SCREENS["preview"], qtbot)
    assert strip_isolates(preview.windowTitle()) == "معاينة الطباعة — قائمة المشتركين"
