"""The page of the contributors: keyboard, ticks, search, panel, menu, masked mode."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports import Chip, SortKey
from gosi_desktop.application.pull import Phase
from gosi_desktop.ui.clipboard import Clipboard
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.panel_facts import PanelData, PanelHistory
from gosi_desktop.ui.roster_cells import DOTS
from gosi_desktop.ui.roster_delegate import COLUMNS, DOT_ROOM
from gosi_desktop.ui.roster_states import FetchingState
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.wage_chart import WageChart, WageStep
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.record_view import PADDING, RecordView
from gosi_desktop.viewmodels.contributor_panel import Tab
from gosi_desktop.viewmodels.roster_state import Column, Stage
from gosi_desktop.viewmodels.sync_pill import SyncPillState
from tests.fakes.asked import in_every_state
from tests.fakes.workspace import Bench, with_exceptions
from tests.ui import shots
from tests.ui.desk import Desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Open = Callable[..., Shell]


@pytest.fixture
def open_shell(desk: Desk, qtbot: QtBot) -> Open:
    def make(bench: Bench | None = None, width: int = 1360) -> Shell:
        made = shots.shell(bench or Bench(practice=False))
        qtbot.addWidget(made)
        made.resize(width, 828)
        made.show()
        made.activateWindow()
        QCoreApplication.processEvents()
        return made

    return make


def words(widget: object) -> str:
    """Everything that labels inside a widget say."""
    labels = widget.findChildren(Label)  # type: ignore[attr-defined]
    return " | ".join(strip_isolates(label.text()) for label in labels)


def press(shell: Shell, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(shell.roster.table, key, modifier)


def test_the_heading_counts_by_group(open_shell: Open) -> None:
    shell = open_shell()
    assert shell.header.title.text() == "المشتركون"
    assert shell.header.subtitle.text() == "11 سعوديًا · خليجي واحد · 12 غير سعودي"


def test_the_foot_counts_and_sums(open_shell: Open) -> None:
    shell = open_shell()
    assert shell.roster.foot.count.text() == "24 مشتركًا"
    assert "137,975.00" in shell.roster.foot.sum.text()
    shell.view_model.roster.choose_chip(Chip.GCC)
    assert shell.roster.foot.count.text() == "مشترك واحد"


def test_chips_with_nobody_are_not_shown_but_the_groups_are(open_shell: Open) -> None:
    plain = open_shell()
    assert [chip for chip, button in plain.roster.chips.items() if button.isVisible()] == [
        Chip.ALL,
        Chip.SAUDI,
        Chip.GCC,
        Chip.NON_SAUDI,
    ]
    full = open_shell(in_every_state(Bench(with_exceptions(), practice=False)))
    assert all(button.isVisible() for button in full.roster.chips.values())


@pytest.mark.parametrize("chip", [Chip.WAITING, Chip.THERE, Chip.REFUSED, Chip.CONFLICT])
def test_what_the_outbox_says_of_somebody_is_a_chip_a_badge_and_a_word(open_shell: Open, chip: Chip) -> None:
    """All four are told in the list: by words beside the icon, and by what they mean under the pointer."""
    shell = open_shell(in_every_state(Bench(practice=False)))
    button = shell.roster.chips[chip]
    assert button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    table, cells = shell.roster.table, shell.roster.table.cells
    record = table.records.record_at(0)
    assert record is not None
    standing = cells.standing(record)
    assert standing.icon
    assert standing.tone is not Tone.OK
    index = table.records.index(0, COLUMNS.index(Column.STATE))
    place = table.visualRect(index).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, table.viewport().mapToGlobal(place))
    QCoreApplication.sendEvent(table.viewport(), event)
    assert table.viewport().toolTip().startswith(standing.words)
    assert len(table.viewport().toolTip()) > len(standing.words) + 8


def test_a_chip_is_left_by_choosing_another(open_shell: Open) -> None:
    shell = open_shell()
    QTest.mouseClick(shell.roster.chips[Chip.SAUDI], Qt.MouseButton.LeftButton)
    QTest.mouseClick(shell.roster.chips[Chip.SAUDI], Qt.MouseButton.LeftButton)
    assert shell.roster.chips[Chip.SAUDI].isChecked()
    assert not shell.roster.chips[Chip.ALL].isChecked()


def test_typing_on_the_list_begins_a_search(open_shell: Open) -> None:
    shell = open_shell()
    shell.roster.table.setFocus()
    QTest.keyClick(shell.roster.table, "2")
    assert shell.roster.search.inner.text() == "2"
    QTest.keyClicks(shell.roster.search.inner, "418")
    assert shell.view_model.roster.state.query.text == "2418"
    assert shell.view_model.roster.state.totals.count == 1


def test_arrows_enter_and_escape(open_shell: Open) -> None:
    shell = open_shell()
    table = shell.roster.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.ringed == 0
    press(shell, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert shell.view_model.roster.state.opened == "c2"
    assert shell.roster.panel.isVisible()
    press(shell, Qt.Key.Key_Down)
    assert strip_isolates(shell.roster.panel.name.text()) == "هند بنت عبدالله الزهراني"
    press(shell, Qt.Key.Key_Escape)
    assert not shell.roster.panel.isVisible()
    assert table.hasFocus()


def test_space_and_shift_arrows_tick(open_shell: Open) -> None:
    shell = open_shell()
    shell.roster.table.setFocus(Qt.FocusReason.TabFocusReason)
    press(shell, Qt.Key.Key_Space)
    assert shell.view_model.roster.ticks.keys() == (0,)
    press(shell, Qt.Key.Key_Down, Qt.Key.Key_Down)
    press(shell, Qt.Key.Key_Down, Qt.Key.Key_Down, modifier=SHIFT)
    assert shell.view_model.roster.ticks.keys() == (0, 2, 3, 4)
    assert shell.roster.foot.ticked.text().startswith("4 محدّدون")
    press(shell, Qt.Key.Key_Escape)
    assert shell.view_model.roster.ticks.state.count == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_A, ord("ش")])
def test_all_are_ticked_on_both_layouts(open_shell: Open, key: int) -> None:
    shell = open_shell()
    shell.roster.table.setFocus()
    QTest.keyClick(shell.roster.table, Qt.Key(key) if key < 1000 else Qt.Key.Key_A, CTRL)
    assert shell.view_model.roster.ticks.state.all_shown
    assert shell.roster.table.head._ticks is Qt.CheckState.Checked


def test_the_head_ticks_all_and_sorts_by_the_keyboard(open_shell: Open) -> None:
    shell = open_shell()
    head = shell.roster.table.head
    head.setFocus(Qt.FocusReason.TabFocusReason)
    QCoreApplication.processEvents()
    assert head.accessibleName() == "الاسم"
    QTest.keyClick(head, Qt.Key.Key_Return)
    assert shell.view_model.roster.state.query.sort is SortKey.NAME
    QTest.keyClick(head, Qt.Key.Key_Left)  # next, where reading goes to the left
    assert head.accessibleName() == "رقم الهوية / الإقامة"
    QTest.keyClick(head, Qt.Key.Key_Right)
    QTest.keyClick(head, Qt.Key.Key_Right)
    QTest.keyClick(head, Qt.Key.Key_Space)
    assert shell.view_model.roster.ticks.state.all_shown


def test_a_click_opens_a_click_on_the_box_ticks(open_shell: Open) -> None:
    shell = open_shell()
    table = shell.roster.table
    for column in (0, 1):
        place = table.visualRect(table.records.index(3, column)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shell.view_model.roster.ticks.keys() == (3,)
    assert shell.view_model.roster.state.opened == "c3"
    assert table.ringed == -1


def test_the_focused_value_is_copied_raw(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.toggle_masked()
    table = shell.roster.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    copied = []
    for column in (Column.NAME, Column.IDENTITY, Column.WAGE, Column.JOIN_DATE):
        table.setCurrentIndex(table.records.index(0, tuple(Column).index(column)))
        press(shell, Qt.Key.Key_C, modifier=CTRL)
        copied.append(QGuiApplication.clipboard().text())
    assert copied == ["سلطان بن فهد الدوسري", "1088376123", "16625.00", "2019-03-03"]
    assert "secret" in bytes(QGuiApplication.clipboard().mimeData().data("x-kde-passwordManagerHint").data()).decode()


def test_what_was_copied_is_cleared_only_while_it_is_still_ours(open_shell: Open) -> None:
    shell = open_shell()
    shell.clipboard.copy("1088376123")
    shell.clipboard.clear_mine()
    assert QGuiApplication.clipboard().text() == ""
    shell.clipboard.copy("1088376123")
    QGuiApplication.clipboard().setText("something else")
    shell.clipboard.clear_mine()
    assert QGuiApplication.clipboard().text() == "something else"


def test_the_menu_of_a_row(open_shell: Open) -> None:
    shell = open_shell()
    wanted: list[int] = []
    shell.roster.table.menu_wanted.connect(lambda row, place: wanted.append(row))
    shell.roster.table.setFocus(Qt.FocusReason.TabFocusReason)
    shell.roster.table.menu_wanted.disconnect(shell.roster._open_menu)
    press(shell, Qt.Key.Key_F10, modifier=SHIFT)
    assert wanted == [0]
    menu = shell.roster.row_menu(0)
    assert isinstance(menu, QMenu)
    acts = [action for action in menu.actions() if not action.isSeparator()]
    acts[1].trigger()
    next(act for act in acts if act.text() == "نسخ رقم الهوية").trigger()
    assert shell.view_model.roster.ticks.keys() == (0,)
    assert QGuiApplication.clipboard().text() == "1088376123"


def test_masked_mode_hides_identities_and_wages_everywhere(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.roster.open_row(0)
    shell.view_model.roster.ticks.toggle(0)
    shell.acts.action("mask").trigger()
    table = shell.roster.table.records
    said = {column: table.data(table.index(0, at)) for at, column in enumerate(Column)}
    hidden = {Column.IDENTITY, Column.WAGE, Column.EMPLOYER_SHARE, Column.EMPLOYEE_SHARE}
    assert {column for column, text in said.items() if text == DOTS} == hidden
    everything = words(shell)
    for figure in ("16,625", "1088376123", "1,953.44", "137,975"):
        assert figure not in everything
    shell.acts.action("mask").trigger()
    assert "16,625.00" in words(shell)


def test_columns_give_way_where_there_is_no_room(open_shell: Open) -> None:
    shell = open_shell()

    def shown() -> list[Column]:
        return [column for at, column in enumerate(Column) if not shell.roster.table.isColumnHidden(at)]

    assert Column.EMPLOYEE_SHARE in shown()
    shell.view_model.roster.open_row(0)
    QCoreApplication.processEvents()
    assert {Column.NAME, Column.IDENTITY, Column.WAGE, Column.STATE} <= set(shown())
    assert not {Column.JOIN_DATE, Column.EMPLOYER_SHARE, Column.EMPLOYEE_SHARE} & set(shown())
    table = shell.roster.table
    assert sum(table.columnWidth(at) for at in range(len(Column))) <= table.viewport().width()
    shell.view_model.roster.close_panel()
    QCoreApplication.processEvents()
    assert Column.EMPLOYEE_SHARE in shown()
    shell.roster.columns.boxes[Column.OCCUPATION].click()
    assert Column.OCCUPATION not in shown()


def test_filters_are_chosen_and_cleared(open_shell: Open) -> None:
    shell = open_shell()
    shell.roster.filters.chosen.emit("nationality", "IN")
    assert shell.view_model.roster.state.totals.count == 2
    assert strip_isolates(shell.roster.filter_button.text()) == "تصفية (1)"
    assert shell.roster.filter_texts() == ("الجنسية: هندي",)
    shell.roster.filters.clear.click()
    assert shell.view_model.roster.state.totals.count == 24


def test_nobody_found_offers_ways_on(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.roster.choose_chip(Chip.SAUDI)
    shell.view_model.roster.search("سوريش")
    state = shell.roster.no_match
    assert strip_isolates(state.title.text()) == "لا نتائج لـ«سوريش» بين السعوديين"
    state.everywhere.click()
    assert shell.view_model.roster.state.stage is Stage.ROWS
    shell.view_model.roster.search("لا أحد")
    assert not state.everywhere.isVisible()
    state.clear.click()
    assert shell.view_model.roster.state.query.text == ""
    assert shell.roster.search.inner.text() == ""


def test_figures_open_into_why(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.roster.open_row(7)
    shell.view_model.roster.panel.explain("employer")
    said = words(shell.roster.panel)
    assert "T3" in said
    assert "نص نظامي" in said
    assert "L-NEW decree item 3" in said
    assert "12.75%" in said  # the next step in July


def test_the_gulf_pension_is_shown_for_information(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.roster.open_row(2)
    assert "جهة التحصيل غير مؤكدة" in words(shell.roster.panel)


def test_what_a_pending_contributor_lacks(open_shell: Open) -> None:
    shell = open_shell(Bench(with_exceptions(), practice=False))
    shell.view_model.roster.choose_chip(Chip.PENDING)
    shell.view_model.roster.open_row(0)
    said = words(shell.roster.panel)
    for part in ("4 يناير 2026", "الأجر", "المهنة", "العقد", "31 يناير 2026"):
        assert part in said


def test_who_left_unexcluded_is_said(open_shell: Open) -> None:
    shell = open_shell(Bench(with_exceptions(), practice=False))
    shell.view_model.roster.choose_chip(Chip.LEFT_NOT_EXCLUDED)
    shell.view_model.roster.open_row(0)
    assert "20 ديسمبر 2025" in words(shell.roster.panel)


def test_data_and_history(open_shell: Open) -> None:
    shell = open_shell(Bench(with_exceptions(), practice=False))
    shell.view_model.roster.choose_chip(Chip.ENDED)
    shell.view_model.roster.open_row(0)
    shell.view_model.roster.panel.choose_tab(Tab.DATA)
    assert isinstance(shell.roster.panel.scrolled.widget(), PanelData)
    assert "1095520143" in words(shell.roster.panel)
    assert "هـ" in words(shell.roster.panel)
    shell.view_model.roster.panel.choose_tab(Tab.HISTORY)
    assert isinstance(shell.roster.panel.scrolled.widget(), PanelHistory)
    assert "الاستقالة" in words(shell.roster.panel)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_oldest_wage_stands_where_reading_begins(desk: Desk, qtbot: QtBot, language: str) -> None:
    desk.lay(language)
    chart = WageChart()
    qtbot.addWidget(chart)
    chart.resize(300, 108)
    chart.show_steps([WageStep(2018, 100_000), WageStep(2020, 200_000), WageStep(2024, 400_000)], masked=False)
    made = chart.grab().toImage()
    tops = [_top_of_line(made, x) for x in (50, 150, 250)]
    expected = sorted(tops) if language == "ar" else sorted(tops, reverse=True)
    assert tops == expected
    assert tops[0] != tops[2]
    assert strip_isolates(chart.accessibleDescription()).startswith("2018: ")


def _top_of_line(image: QImage, x: int) -> int:
    line = colour("chart-1").name()
    return next(y for y in range(image.height()) if image.pixelColor(x, y).name() == line)


def test_densities_are_heights(open_shell: Open) -> None:
    shell = open_shell()
    heights = []
    for density in ("compact", "medium", "comfortable"):
        shell.view_model.settings.choose(density=density)
        heights.append(shell.roster.table.rowHeight(0))
    assert heights == [32, 36, 44]


def test_cells_are_said_with_the_names_of_their_heads(open_shell: Open) -> None:
    table = open_shell().roster.table.records
    heads = [table.headerData(at, Qt.Orientation.Horizontal) for at in range(table.columnCount())]
    assert heads[1] == "الاسم"
    assert strip_isolates(str(table.data(table.index(0, 8)))) == "16,625.00"
    assert table.data(table.index(0, 3)) == "سعودي"
    assert table.data(table.index(1, 3)) == "سعودية"


def test_a_row_on_its_way_is_a_skeleton(open_shell: Open) -> None:
    shell = open_shell()
    table = shell.roster.table
    place = table.visualRect(table.records.index(0, 1)).center()
    table.records.record_at = lambda row: None  # type: ignore[method-assign]
    picture = table.viewport().grab().toImage()
    across = [picture.pixelColor(x, place.y()).name() for x in range(700, 1000)]
    assert colour("surface-3").name() in across
    assert colour("text").name() not in across


def test_no_frame_is_asked_for_before_the_rows_of_a_jump_are_here(
    open_shell: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that Qt was asked for is painted, even if painting is held up afterwards."""
    shell = open_shell()
    shell.resize(1360, 480)
    QCoreApplication.processEvents()
    table, moved, asked = shell.roster.table, RecordView.scrollContentsBy, list[bool]()

    def move(view: RecordView, dx: int, dy: int) -> None:
        asked.append(view.viewport().updatesEnabled())
        moved(view, dx, dy)

    monkeypatch.setattr(RecordView, "scrollContentsBy", move)
    bar = table.verticalScrollBar()
    bar.setValue(1)
    bar.setValue(bar.maximum())
    assert bar.maximum() > table.viewport().height()
    assert asked == [True, False]
    assert table.viewport().updatesEnabled(), "they were here"
    with monkeypatch.context() as away:
        away.setattr(table.records, "has", lambda first, last: False)
        bar.setValue(0)
        assert not table.viewport().updatesEnabled()
    table.dataChanged(table.records.index(0, 0), table.records.index(0, 0))
    assert table.viewport().updatesEnabled()


def test_the_great_figure_has_its_unit_where_the_language_has_it(each_language: str, open_shell: Open) -> None:
    """«7,500.00 ر.س», “SAR 7,500.00”, both read from their own side."""
    shell = open_shell()
    shell.view_model.roster.open_row(0)
    labels = [label for label in shell.roster.panel.findChildren(Label) if label.isVisible()]
    unit = next(label for label in labels if label.text() in ("ر.س", "SAR"))
    figure = next(label for label in labels if label.property("role") == "page-title")
    assert unit.text() == {"ar": "ر.س", "en": "SAR"}[each_language]
    assert unit.mapTo(shell, unit.rect().center()).x() < figure.mapTo(shell, figure.rect().center()).x()
    assert figure.accessibleName().count(unit.text()) == 1


def test_a_branch_is_called_by_its_name(each_language: str, open_shell: Open) -> None:
    """A row knows the branch's id alone."""
    shell = open_shell()
    shell.view_model.roster.choose_column(Column.BRANCH, True)
    table = shell.view_model.roster.table
    said = {shell.roster.cells.text(table.record_at(row), Column.BRANCH) for row in range(6)}
    names = {"ar": {"الرياض", "جدة"}, "en": {"Riyadh", "Jeddah"}}[each_language]
    assert {strip_isolates(words) for words in said} == names


def test_what_was_copied_goes_though_the_window_was_locked_meanwhile(open_shell: Open) -> None:
    shell = open_shell()
    shell.roster.copied.emit("1088376123")
    clipboard = shell.clipboard
    assert clipboard is Clipboard.of_program()
    assert clipboard.parent() is QCoreApplication.instance()  # not the window's, which goes with the lock
    clipboard.minute.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""


def test_a_plain_state_is_never_cut(each_language: str, open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.roster.open_row(0)
    QCoreApplication.processEvents()
    table = shell.roster.table
    room = table.columnWidth(COLUMNS.index(Column.STATE)) - 2 * PADDING - DOT_ROOM
    assert room >= max(painting.text_width(words, "table") for words in ("نشط", "Active"))


def test_the_panel_stands_at_the_far_edge(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.roster.open_row(0)
    QCoreApplication.processEvents()
    assert shell.roster.panel.mapTo(shell, QPoint()).x() == 24
    assert shell.roster.panel.width() == 360


def test_the_first_fetch_says_when_it_has_turned_to_the_list(desk: Desk, qtbot: QtBot) -> None:
    state = FetchingState()
    qtbot.addWidget(state)
    state.show_progress(SyncPillState(phase=Phase.PULLING, done=356_000, total=356_807))
    assert strip_isolates(state.accessibleName()) == "جارٍ جلب المشتركين 356,000 من 356,807"
    state.show_progress(SyncPillState(phase=Phase.PULLING, done=31_000, total=100_000, preparing=True))
    assert strip_isolates(state.accessibleName()) == "تجهيز القائمة 31,000 من 100,000"


def test_the_pill_says_so_too(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.sync._update(phase=Phase.PULLING, done=31_000, total=100_000, preparing=True)
    assert strip_isolates(shell.pill.accessibleName()).startswith("تجهيز القائمة 31,000 من 100,000")


def test_the_search_is_prepared_when_it_is_entered(open_shell: Open) -> None:
    bench = Bench(practice=False)
    shell = open_shell(bench)
    before = len(bench.roster.prepared)
    shell.roster.table.setFocus()
    shell.roster.focus_search()
    assert bench.roster.prepared[before:] == [shell.roster.view_model.state.query]
