"""The command palette over a window: keys of both layouts, what is offered, where the keyboard goes, what is heard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gosi_desktop.ui.palette import Palette
from gosi_desktop.ui.palette_desk import PaletteDesk
from gosi_desktop.ui.roster_cells import DOTS
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.palette import Group
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import Page, ShellViewModel
from tests.fakes.day import WASM
from tests.fakes.workspace import Bench
from tests.ui.desk import Desk
from tests.ui.fitting import cut_words


@pytest.fixture
def shell(desk: Desk, qtbot: QtBot) -> Iterator[Shell]:
    bench = Bench()
    model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    shell = Shell(model)
    model.setParent(shell)
    qtbot.addWidget(shell)
    shell.resize(1360, 860)
    model.start()
    shell.show()
    shell.activateWindow()
    QCoreApplication.processEvents()
    yield shell
    Desk.clear()


def opened(shell: Shell) -> Palette:
    """By its action."""
    shell.acts.action("palette").trigger()
    QCoreApplication.processEvents()
    return palette_of(shell)


def palette_of(shell: Shell) -> Palette:
    found = shell.findChild(PaletteDesk)
    assert found is not None
    assert found.palette is not None
    return found.palette


def type_in(palette: Palette, words: str) -> None:
    """Letters of whatever script."""
    for letter in words:
        QTest.simulateEvent(palette.field, True, ord(letter), Qt.KeyboardModifier.NoModifier, letter, False)
    QCoreApplication.processEvents()


def texts(palette: Palette) -> list[str]:
    return [line.text for line in palette.list.lines.lines if not line.heading]


@pytest.mark.parametrize("key", [Qt.Key.Key_K, 0x0646])  # K, and ن at its place on the Arabic layout
def test_the_shortcut_opens_it_on_both_layouts_and_closes_it_again(shell: Shell, key: int) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    before = shell.focusWidget()
    QTest.simulateEvent(shell, True, key, control, "", False)
    palette = palette_of(shell)
    assert palette.isVisible()
    assert palette.field.hasFocus()
    QTest.simulateEvent(palette.field, True, key, control, "", False)
    assert not palette.isVisible()
    assert shell.focusWidget() is before


def test_every_action_that_can_be_done_is_offered_with_its_keys_and_no_other(shell: Shell) -> None:
    opened(shell)
    found = shell.findChild(PaletteDesk)
    assert found is not None
    offers = {offer.id: offer for offer in found.offers()}
    for action in shell.acts._actions.values():
        name = action.objectName()
        if name == "palette" or name.startswith("page_"):
            continue
        listed = name in offers or f"page:{name}" in offers
        assert listed == (action.isVisible() and action.isEnabled()), name
    assert offers["export"].keys == ("Ctrl E",)
    assert [offers[f"page:{page.value}"].keys[0] for page in (Page.PORTFOLIO, Page.CONTRIBUTORS)] == [
        "Ctrl 1",
        "Ctrl 2",
    ]
    assert offers["page:settings"].keys[-1] == "Ctrl ,"


def test_what_the_page_cannot_do_is_not_offered(shell: Shell) -> None:
    shell.view_model.show_page(Page.SETTINGS)
    palette = opened(shell)
    offered = {offer.id for offer in palette.view_model.state.offers}
    assert not {"export", "print", "save_pdf", "lock"} & offered
    palette.view_model.close()
    shell.view_model.show_page(Page.CONTRIBUTORS)
    opened(shell)
    assert {"export", "print", "save_pdf"} <= {offer.id for offer in palette.view_model.state.offers}


def test_typed_chosen_and_done_by_keyboard(shell: Shell) -> None:
    palette = opened(shell)
    type_in(palette, "حجب")
    assert texts(palette)[0] == "حجب الهويات والأجور"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert shell.view_model.state.masked
    assert not palette.isVisible()


def test_a_person_is_opened_from_any_page(shell: Shell) -> None:
    shell.view_model.show_page(Page.SETTINGS)
    palette = opened(shell)
    type_in(palette, "@سلطان")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    model = shell.view_model
    row = model.roster.panel.state.row
    assert (model.state.page, row is not None and row.name.split()[0]) == (Page.CONTRIBUTORS, "سلطان")


def test_another_establishment_is_opened_by_name(shell: Shell) -> None:
    palette = opened(shell)
    type_in(palette, WASM)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert shell.view_model.state.opened == WASM


def test_arrows_and_tab_move_and_the_field_keeps_the_keyboard(shell: Shell) -> None:
    palette = opened(shell)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.view_model.state.current == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Tab)
    chosen = palette.view_model.state.chosen
    assert chosen is not None
    assert getattr(chosen, "group", None) is Group.PLACE
    assert palette.field.hasFocus()


def test_escape_leaves_and_gives_the_keyboard_back(shell: Shell) -> None:
    before = shell.focusWidget()
    palette = opened(shell)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert (palette.isVisible(), palette.view_model.state.opened) == (False, False)
    assert shell.focusWidget() is before


def test_the_mouse_points_and_chooses(shell: Shell) -> None:
    palette = opened(shell)
    type_in(palette, "حجب")
    row = palette.list.lines.row_of(0)
    place = palette.list.visualRect(palette.list.lines.index(row)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert shell.view_model.state.masked


def test_headings_cannot_be_chosen(shell: Shell) -> None:
    palette = opened(shell)
    lines = palette.list.lines
    heading = next(row for row, line in enumerate(lines.lines) if line.heading)
    assert not lines.flags(lines.index(heading)) & Qt.ItemFlag.ItemIsSelectable
    place = palette.list.visualRect(lines.index(heading)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert palette.isVisible()


def test_identities_are_dots_where_the_window_is_masked(shell: Shell) -> None:
    palette = opened(shell)
    type_in(palette, "@سلطان")
    (line,) = [line for line in palette.list.lines.lines if not line.heading]
    assert line.more == "\u20661088376123\u2069"
    palette.view_model.close()
    shell.view_model.toggle_masked()
    opened(shell)
    type_in(palette, "@سلطان")
    (line,) = [line for line in palette.list.lines.lines if not line.heading]
    assert line.more == DOTS
    assert "1088376123" not in palette.list.lines.spoken(1)


def test_nothing_found_is_said(shell: Shell) -> None:
    palette = opened(shell)
    type_in(palette, "zzzz")
    assert palette.empty.isVisible()
    assert not palette.list.isVisible()
    assert palette.empty.title.text() == "لا شيء بهذه الكلمات"


def test_a_screen_reader_hears_a_list_of_names(shell: Shell) -> None:
    palette = opened(shell)
    heard = QAccessible.queryAccessibleInterface(palette.list)
    assert heard.role() is QAccessible.Role.List
    assert heard.text(QAccessible.Text.Name) == "ما وُجد"
    assert heard.child(1).text(QAccessible.Text.Name) == palette.list.lines.spoken(1)
    assert any(palette.list.lines.spoken(row).endswith("، Ctrl F") for row in range(palette.list.lines.rowCount()))


def test_the_lock_closes_it(shell: Shell) -> None:
    palette = opened(shell)
    type_in(palette, "سلطان")
    shell.view_model.close()
    assert not palette.isVisible()
    assert texts(palette) == [] or not palette.isVisible()


def test_the_badge_names_what_is_searched(shell: Shell) -> None:
    palette = opened(shell)
    assert "روابي" in palette.scope.accessibleName()


def test_it_follows_a_window_that_shrinks(shell: Shell) -> None:
    palette = opened(shell)
    type_in(palette, "ا")
    shell.resize(1024, 560)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert palette.more.isVisible()
    assert palette.list.geometry().bottom() < palette.more.geometry().top()
    assert shell.rect().contains(palette._box.geometry())


@pytest.mark.parametrize("size", [(1360, 860), (1024, 640), (720, 480)])
def test_it_stays_within_the_window(shell: Shell, each_language: str, size: tuple[int, int]) -> None:
    shell.resize(*size)
    palette = opened(shell)
    type_in(palette, "ا")
    for _ in range(3):
        QCoreApplication.processEvents()
    assert shell.rect().contains(palette._box.geometry())
    assert cut_words(palette) == []
