"""The command palette over a window: keys of both layouts, what is offered, where the keyboard goes, what is heard."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gosi_desktop.ui.actions import PAGES
from gosi_desktop.ui.palette import Palette
from gosi_desktop.ui.palette_desk import PaletteDesk
from gosi_desktop.ui.roster_cells import DOTS
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.wage_editor import WageEditor
from gosi_desktop.viewmodels.palette import Group
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.asked import in_every_state
from tests.fakes.day import WASM
from tests.fakes.invoices import billed
from tests.fakes.workspace import Bench, with_exceptions
from tests.ui.desk import Desk
from tests.ui.fitting import cut_words

OF_INVOICE, OF_ALL = ("deduction_list", "journal", "client_message"), ("payment_list", "open_invoices")
ACTIONS = (
    *("palette", "new_contributor", "change_wage", "exclude", "correct_person", "correct_period", "transfer"),
    *("cancel_period", "search", "sync", "print", "save_pdf", "export", "sheet_import", "send_held", "check_outbox"),
    *("verify_certificate", "what_if", "month_difference", *OF_INVOICE, *OF_ALL),
    *("outbox_statement", "undo", "mask", "lock", "next_establishment", "previous_establishment", "invitations"),
    *(
        "next_region",
        "previous_region",
        "sidebar",
        "settings",
        "account",
        "backups",
        "audit",
        "password",
        "sign_in",
        "sign_out",
    ),
    *("about", "help", "keys", "report_injury", "first_hour", "documents", "enquiries"),
    *(f"page_{number}" for number in range(1, PAGES + 1)),
)


def shown(bench: Bench, qtbot: QtBot) -> Shell:
    """A window that has started."""
    model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    shell = Shell(model)
    model.setParent(shell)
    qtbot.addWidget(shell)
    shell.resize(1360, 860)
    model.start()
    shell.show()
    shell.activateWindow()
    QCoreApplication.processEvents()
    return shell


@pytest.fixture
def shell(desk: Desk, qtbot: QtBot) -> Iterator[Shell]:
    shell = shown(Bench(), qtbot)
    yield shell
    Desk.clear()


@pytest.fixture
def full(desk: Desk, qtbot: QtBot) -> Iterator[Callable[[bool], Shell]]:
    """Over an establishment where everything can be done: a lock, several establishments, requests in every state."""

    def make(signed_in: bool) -> Shell:
        bench = in_every_state(Bench(with_exceptions(), passphrase="a passphrase"))
        billed(bench)
        if not signed_in:
            bench.tokens.kept = None
        return shown(bench, qtbot)

    yield make
    Desk.clear()


def opened(shell: Shell) -> Palette:
    """By its action."""
    shell.acts.action("palette").trigger()
    QCoreApplication.processEvents()
    return palette_of(shell)


def desk_of(shell: Shell) -> PaletteDesk:
    """What opens it; made when it is first wanted."""
    shell.acts.action("palette").trigger()
    found = shell.findChild(PaletteDesk)
    assert found is not None
    shell.view_model.palette.close()
    return found


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


def test_the_list_of_actions_above_is_whole(shell: Shell) -> None:
    assert set(ACTIONS) == set(shell.acts._actions)


def test_keys_of_a_row_stand_beside_the_commands_that_do_the_same(shell: Shell) -> None:
    offers = {offer.id: offer for offer in desk_of(shell).offers()}
    assert (offers["change_wage"].keys, offers["exclude"].keys) == (("E",), ("Del",))


def test_control_enter_on_somebody_changes_his_wage(shell: Shell) -> None:
    palette = opened(shell)
    type_in(palette, "@سلطان")
    assert all(widget.isVisible() for widget in palette.second)
    QTest.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not palette.isVisible()
    assert isinstance(shell.changes.dialog, WageEditor)


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
        "Ctrl 3",
    ]
    assert offers["page:settings"].keys[-1] == "Ctrl ,"


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action_has_words_and_an_icon_and_is_done_by_the_keyboard_and_by_the_palette(
    full: Callable[[bool], Shell], name: str
) -> None:
    """Each by its own keys where it has some, on the Latin and on the Arabic layout; each by typing its words."""
    shell = full(name != "sign_in")
    model = shell.view_model
    if name in ("send_held", "check_outbox", "outbox_statement"):
        model.show_page(Page.OUTBOX)
    elif name in OF_INVOICE:
        model.show_page(Page.INVOICES)
    elif name in OF_ALL:
        model.show_page(Page.PORTFOLIO)
    action = shell.acts.action(name)
    assert action.text()
    assert not action.icon().isNull()
    number = int(name.removeprefix("page_")) if name.startswith("page_") else 0
    if number > len(model.state.pages):
        assert not action.isVisible(), "a key for a page that is not there does nothing"
        return
    assert action.isVisible(), f"{name} is bound nowhere"
    assert action.isEnabled(), f"{name} cannot be done where everything can"
    action.triggered.disconnect()
    done: list[str] = []
    action.triggered.connect(lambda: done.append(name))
    for sequence in action.shortcuts():
        keys = sequence[0]
        QTest.simulateEvent(shell, True, keys.key(), keys.keyboardModifiers(), "", False)
    assert len(done) == len(action.shortcuts())
    last = action.shortcut().toString().rpartition("+")[2]
    if len(last) == 1 and action.shortcut().toString() != last:
        assert len(action.shortcuts()) == 2, "a letter is bound where the Arabic layout has it"
    if name == "palette":
        return
    if number:
        assert any(shell.acts.keys_of(name) in offer.keys for offer in desk_of(shell).offers())
        return
    done.clear()
    desk_of(shell).open()
    palette = palette_of(shell)
    type_in(palette, action.text())
    assert texts(palette)[0] == action.text()
    if name not in ("settings", "account", "help"):  # pages, which the sidebar names
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        assert done == [name]


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
