"""The wage import on the screen: mapping, preview, editing in the cell, keyboard, both languages, small windows."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports import OperationState
from gosi_desktop.application.sheet_columns import SheetKind, Split, Target, kind_of
from gosi_desktop.application.sheet_rows import Standing
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.sheet_import import SheetImportView
from gosi_desktop.ui.sheet_import_mapping import column_letter
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.sheet_import_rows import RowColumn
from gosi_desktop.viewmodels.sheet_import_state import ImportStep
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.workspace import Bench, with_exceptions
from tests.ui import sheet_import_screens as screens
from tests.ui import shots
from tests.ui.desk import Desk


class Screen:
    """The page in a shell."""

    def __init__(self, shell: Shell, bench: Bench, file: Path | None = None) -> None:
        self.shell, self.bench, self.file = shell, bench, file or Path()
        self.model = shell.view_model.sheet_import

    @property
    def view(self) -> SheetImportView:
        found = self.shell.stack.page(Page.SHEET_IMPORT)
        assert isinstance(found, SheetImportView)
        return found

    def preview(self) -> "Screen":
        QTest.mouseClick(self.view.next, Qt.MouseButton.LeftButton)
        QCoreApplication.processEvents()
        return self

    def cell(self, row: int, column: RowColumn) -> str:
        rows = self.model.rows
        return strip_isolates(rows.index(row, rows.place_of(column)).data())


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Screen:
    bench = Bench(practice=False)
    made = screens.page(tmp_path, bench)
    qtbot.addWidget(made)
    made.resize(1360, 828)
    made.show()
    made.activateWindow()
    QCoreApplication.processEvents()
    return Screen(made, bench, tmp_path / "Ojoor-2026.xlsx")


def test_the_shortcut_opens_the_page(desk: Desk, qtbot: QtBot) -> None:
    made = shots.shell(Bench(practice=False))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    QCoreApplication.processEvents()
    QTest.keyClick(made, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert made.view_model.state.page is Page.SHEET_IMPORT
    assert strip_isolates(made.header.title.text()) == "تغييرات من ملف"
    assert made.sidebar.pages[Page.SHEET_IMPORT].isVisible()


def test_a_button_of_the_roster_leads_there(screen: Screen) -> None:
    screen.shell.view_model.show_page(Page.CONTRIBUTORS)
    button = screen.shell.roster.bar.wages
    assert (button.isVisible(), button.accessibleName(), button.toolTip()) == (True, "من Excel", "من Excel")
    button.click()
    assert screen.shell.view_model.state.page is Page.SHEET_IMPORT


def test_each_column_of_the_file_has_its_line(screen: Screen) -> None:
    mapping = screen.view.mapping
    assert [box.currentText() for box in mapping.boxes.values()][:5] == [
        "لا يُستورد", "رقم الهوية أو الإقامة *", "الاسم (للمراجعة فقط)", "الأجر الأساسي *", "بدل السكن"
    ]  # fmt: skip
    assert mapping.verdicts[6][1].text() == "لا يدخل في الأجر الخاضع"
    assert mapping.verdicts[3][1].text() == "25 قيمة صحيحة · واحدة للمراجعة"
    assert screen.view.file_bar.heading.currentText() == "2"
    assert not mapping.split.isVisible()


def test_a_correction_is_shown_and_the_total_asks_for_its_rule(screen: Screen) -> None:
    mapping = screen.view.mapping
    mapping.chosen.emit(3, Target.TOTAL)
    assert mapping.boxes[3].currentData() == "total"
    assert mapping.split.isVisible()
    assert screen.view.matched.text() == "اختر كيف يُقسم الإجمالي."
    assert not screen.view.next.isEnabled()
    mapping.split_chosen.emit(Split.HOUSING_QUARTER)
    assert screen.view.next.isEnabled()


def test_the_preview_says_what_the_picture_says(screen: Screen) -> None:
    view = screen.preview().view
    assert view.stack.currentWidget() is view.preview
    assert [chip.accessibleName() for chip in view.preview.chips.values()] == [
        "الكل 25", "أخطاء 2", "تنبيهات 1", "جاهز 20",
        "بلا تغيير 2",
    ]  # fmt: skip
    assert screen.cell(0, RowColumn.RESULT) == "«ستة آلاف» نص وليس رقمًا. اكتب الأجر رقمًا مثل 6000."
    assert screen.cell(1, RowColumn.RESULT) == "الهوية ليست في قائمتك. سجّله أولًا، أو احذف الصف."
    assert (screen.cell(2, RowColumn.CHANGE), screen.cell(2, RowColumn.NOW)) == ("−55.0%", "5,500.00")
    assert view.preview.queue.text() == "إضافة 20 تحديثًا إلى الصادر"
    sums = view.preview.sums
    assert strip_isolates(sums["employer"].before.text()) == "11,243.64"


def test_a_cell_is_edited_in_its_place_by_the_keyboard(screen: Screen) -> None:
    table = screen.preview().view.preview.table
    table.setFocus()
    table.start_at(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == screens.WORDS

    editor.setText("٦٠٠٠")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    row = screen.model.rows.row_at(0)
    assert row is not None
    assert (row.standing, screen.cell(0, RowColumn.BASIC)) == (Standing.READY, "6,000.00")
    assert screen.view.preview.queue.text() == "إضافة 21 تحديثًا إلى الصادر"


def test_delete_leaves_a_row_out(screen: Screen) -> None:
    table = screen.preview().view.preview.table
    table.start_at(1)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert screen.model.rows.rowCount() == 24
    assert screen.model.state.judgement is not None
    assert screen.model.state.judgement.counts[Standing.ERROR] == 1


def test_queued_shown_and_taken_back(screen: Screen) -> None:
    view = screen.preview().view
    view.preview.confirm.click()
    assert view.preview.queue.text() == "إضافة 21 تحديثًا إلى الصادر"
    view.preview.queue.click()
    assert view.done_state.title.text() == "أُضيف 21 تحديثًا إلى الصادر"
    assert view.done_state.reason.text() == "بقي صفان لم يُضافا."
    assert {one.state for one in screen.bench.outbox.kept.values()} == {OperationState.HELD}
    view.undo.click()
    assert {one.state for one in screen.bench.outbox.kept.values()} == {OperationState.DISCARDED}
    assert any("21" in toast.accessibleName() or toast.isVisible() for toast in screen.shell.toasts.toasts())


def test_errors_are_kept_as_a_file(screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "أخطاء"
    asked: list[str] = []

    def ask(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(name)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    screen.preview().view.preview.download.click()
    assert Path(asked[0]).name == "أخطاء Ojoor-2026.xlsx"
    back = screen.bench.workspace.sheet_imports.read(
        target.with_suffix(".xlsx"), None, lambda done, total: None, lambda: False
    )
    assert back.rows[0].cells[-1] == "السبب"
    shell, queue = screen.shell, screen.view.preview.queue
    (toast,) = shell.toasts.toasts()
    told = QRect(toast.mapTo(shell, QPoint()), toast.size())
    assert not told.intersects(QRect(queue.mapTo(shell, QPoint()), queue.size())), "what is told covers no button"
    assert strip_isolates(back.rows[1].cells[-1]) == "«ستة آلاف» نص وليس رقمًا. اكتب الأجر رقمًا مثل 6000."


def test_what_was_told_before_makes_way_for_the_buttons_of_the_next_step(screen: Screen) -> None:
    screen.model.start_again()
    screen.shell.toasts.say("الجدول", "صُدّر")
    (toast,) = screen.shell.toasts.toasts()
    low = toast.mapTo(screen.shell, QPoint()).y()
    screen.model.choose_file(screen.file)
    screen.preview()
    assert toast.mapTo(screen.shell, QPoint()).y() < low
    queue = screen.view.preview.queue
    told = QRect(toast.mapTo(screen.shell, QPoint()), toast.size())
    assert not told.intersects(QRect(queue.mapTo(screen.shell, QPoint()), queue.size()))


def test_a_file_is_dropped(screen: Screen, tmp_path: Path) -> None:
    screen.model.start_again()
    assert screen.view.stack.currentWidget() is screen.view.pages[ImportStep.FILE]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "Ojoor-2026.xlsx"))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    screen.view.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, none))
    assert screen.model.state.step is ImportStep.COLUMNS


def test_a_file_that_cannot_be_read_says_why(screen: Screen, tmp_path: Path) -> None:
    broken = tmp_path / "a.xlsx"
    broken.write_bytes(b"PK\x03\x04")
    screen.model.start_again()
    screen.model.choose_file(broken)
    assert screen.view.error.isVisible()
    assert strip_isolates(screen.view.error.title) == "الملف a.xlsx تالف أو ليس من النوع الذي يدلّ عليه اسمه."


def test_steps_that_are_done_lead_back(screen: Screen) -> None:
    view = screen.preview().view
    assert [step.isEnabled() for step in view.bar.steps] == [True, True, False, False]
    QTest.mouseClick(view.bar.steps[1], Qt.MouseButton.LeftButton)
    assert screen.model.state.step is ImportStep.COLUMNS


def test_identities_and_wages_are_hidden_when_masked(screen: Screen) -> None:
    screen.preview().shell.view_model.toggle_masked()
    assert screen.cell(3, RowColumn.NEW) == "••••"
    row = screen.model.rows.row_at(3)
    assert row is not None
    assert strip_isolates(screen.view.cells.identity(row)) == "•" * 10
    assert screen.view.preview.sums["wage"].after.text() == "••••"


@pytest.mark.parametrize("size", [(1360, 828), (1024, 608)])
def test_everything_fits_in_both_languages(
    each_language: str, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    made = screens.page(tmp_path)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    view = made.stack.page(Page.SHEET_IMPORT)
    assert isinstance(view, SheetImportView)
    made.view_model.sheet_import.preview()
    for _ in range(3):
        QCoreApplication.processEvents()
    table = view.preview.table
    shown = [at for at in range(table.model().columnCount()) if not table.isColumnHidden(at)]
    assert sum(table.columnWidth(at) for at in shown) <= table.viewport().width()
    for button in (view.preview.back, view.preview.draft, view.preview.other_way, view.preview.queue):
        assert view.rect().contains(button.mapTo(view, button.rect().center()))
        assert button.width() >= button.sizeHint().width()


def test_letters_of_columns() -> None:
    assert [column_letter(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


# -- new contributors and exclusions -----------------------------------------------------------------------------------


@pytest.fixture
def lists(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Callable[[Sequence[Sequence[str]]], Screen]:
    """The page with a list of people chosen."""

    def open_it(rows: Sequence[Sequence[str]]) -> Screen:
        bench = Bench(practice=False, folk=with_exceptions())
        made = screens.page(tmp_path, bench, rows)
        qtbot.addWidget(made)
        made.resize(1360, 828)
        made.show()
        made.activateWindow()
        QCoreApplication.processEvents()
        return Screen(made, bench)

    return open_it


def test_new_contributors_are_shown_with_their_days_and_what_waits(lists: Callable[..., Screen]) -> None:
    screen = lists(screens.NEW)
    assert strip_isolates(screen.shell.header.title.text()) == "مشتركون جدد من ملف"
    assert screen.view.file_bar.order.isVisible()
    assert not screen.view.month.isVisible()
    verdict = strip_isolates(screen.view.mapping.verdicts[4][1].text())
    assert verdict.startswith("04/01/2026 تُقرأ 4 يناير 2026")
    screen.preview()
    rows = {screen.cell(at, RowColumn.NUMBER): at for at in range(5)}
    assert screen.cell(rows["2"], RowColumn.JOIN_DATE) == "2026/01/04"
    assert screen.cell(rows["3"], RowColumn.RESULT) == "ينتظر ورود بياناته من سجلات الدولة."
    assert screen.cell(rows["5"], RowColumn.RESULT).startswith("انتهت مهلته في 31 ديسمبر 2025.")
    QTest.mouseClick(screen.view.preview.queue, Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    assert {one.state for one in screen.bench.outbox.kept.values()} == {OperationState.HELD}
    assert len(screen.bench.outbox.kept) == 2


def test_what_a_file_asks_for_can_be_chosen_otherwise(lists: Callable[..., Screen]) -> None:
    screen = lists(screens.NEW)
    screen.view.file_bar.kind.picked.emit(SheetKind.WAGES.value)
    assert (screen.model.state.kind, screen.view.month.isVisible()) == (SheetKind.WAGES, True)
    assert screen.view.mapping.boxes[0].currentData() == Target.IDENTITY.value


def test_exclusions_say_what_the_last_month_costs(lists: Callable[..., Screen]) -> None:
    screen = lists(screens.GONE)
    assert strip_isolates(screen.shell.header.title.text()) == "استبعاد من ملف"
    screen.preview()
    rows = {screen.cell(at, RowColumn.NUMBER): at for at in range(5)}
    assert screen.cell(rows["4"], RowColumn.RESULT).startswith("في سجلات الدولة 20 ديسمبر 2025، وهو التاريخ المعتمد.")
    assert strip_isolates(screen.view.preview.left.text()) == "تُرك صف بلا تاريخ ولا سبب"
    model = screen.model.rows
    assert model.headerData(model.place_of(RowColumn.NEW), Qt.Orientation.Horizontal) == "آخر شهر"


def test_another_month_wants_a_word(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    made = shots.shell(Bench(practice=False))
    qtbot.addWidget(made)
    made.show()
    made.view_model.show_page(Page.SHEET_IMPORT)
    model = made.view_model.sheet_import
    rows = (("رقم الهوية", "الاسم", "الراتب الأساسي", "الشهر"), ("1092644183", "ريم", "8480", "2025-12"))
    model.choose_file(screens.list_of(tmp_path / "list.xlsx", rows))
    model.preview()
    QCoreApplication.processEvents()
    preview = Screen(made, Bench()).view.preview
    assert preview.doubt.isVisible()
    assert "ديسمبر 2025" in strip_isolates(preview.doubt.title)
    assert not preview.queue.isEnabled()
    preview.month_meant.click()
    assert preview.queue.isEnabled()


def test_templates_of_each_kind(screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen.model.start_again()
    for kind, words in screen.view.templates.kinds():
        target = tmp_path / f"{kind}.xlsx"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_about, target=target: (str(target), ""))
        screen.view.template_kind.setCurrentIndex(screen.view.template_kind.findData(kind.value))
        screen.view.template.click()
        sheet = screen.bench.workspace.sheet_imports.read(target, None, lambda done, total: None, lambda: False)
        assert sheet.name == words
        assert kind_of(sheet.rows[0].cells) is kind, "its own headings tell what it is"
        assert [one.hidden for one in sheet.sheets] == [False, True]


def test_what_is_wrong_stays_in_sight_in_a_small_window(lists: Callable[..., Screen]) -> None:
    screen = lists(screens.NEW)
    screen.shell.resize(1024, 608)
    screen.preview()
    table, rows = screen.view.preview.table, screen.model.rows
    for column in (RowColumn.BIRTH, RowColumn.JOIN_DATE, RowColumn.OCCUPATION, RowColumn.RESULT):
        assert not table.isColumnHidden(rows.place_of(column)), column
    assert table.isColumnHidden(rows.place_of(RowColumn.NEW))
