"""The page of the outbox and of a conflict: rows aloud, keyboard, buttons in rows, questions, details, toasts."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports import OperationState, Sending
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.outbox import OutboxView
from gosi_desktop.ui.outbox_dialogs import OutboxDetails, OutboxQuestion
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.conflict import Side
from gosi_desktop.viewmodels.outbox_state import Act, Entry
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.asked import COLLIDED, HELD, LOST, REJECTED, REVIEWED, SENDING, in_every_state, wage
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench
from tests.ui import outbox_screens
from tests.ui.desk import Desk

Open = Callable[..., tuple[Shell, OutboxView, Bench]]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(bench: Bench | None = None, language: str = "ar") -> tuple[Shell, OutboxView, Bench]:
        desk.lay(language)
        bench = bench or in_every_state(Bench(practice=False))
        shell = outbox_screens.opened(bench)
        qtbot.addWidget(shell)
        shell.resize(1360, 828)
        shell.show()
        shell.activateWindow()
        QCoreApplication.processEvents()
        page = shell.stack.page(Page.OUTBOX)
        assert isinstance(page, OutboxView)
        return shell, page, bench

    yield make
    Desk.clear()


def stand_at(page: OutboxView, id: str) -> Entry:
    page.list.setCurrentIndex(page.list.rows.index(page.list.rows.row_of(id)))
    page.list.setFocus()
    found = page.list.current()
    assert found is not None
    return found


def spoken(page: OutboxView, id: str) -> str:
    return str(page.list.rows.data(page.list.rows.index(page.list.rows.row_of(id))))


@pytest.mark.parametrize(
    ("id", "said"),
    [
        (HELD, "تعديل أجر — تركي بن ناصر المطيري. محفوظ. 7,500.00 ← 8,100.00 من 1 يناير 2026. اليوم 09:39"),
        (COLLIDED, "تعديل أجر — أحمد مصطفى عبدالعال. تعارض. تغيّر عند الخدمة أيضًا بعد آخر مزامنة. 4 يناير 2026 17:21"),
        (LOST, "تعديل أجر — سوريش ناير. فقدته الخدمة. قبِلته الخدمة ثم فقدته — إرساله من جديد؟. اليوم 10:21"),
    ],
)
def test_rows_aloud(open_page: Open, id: str, said: str) -> None:
    _, page, _ = open_page()
    assert spoken(page, id) == said


def test_a_refusal_is_said_at_its_field_with_dates_as_people_write_them(open_page: Open) -> None:
    _, page, _ = open_page(language="en")
    assert "Month: " in spoken(page, REJECTED)
    assert "31 December 2025" in spoken(page, REJECTED)
    assert "Reference W-2026-004417 · an answer is expected by 13 January 2026" in spoken(page, REVIEWED)


def test_a_paper_and_the_statement_say_why_also_of_what_was_replaced_or_let_go(open_page: Open) -> None:
    _, page, _ = open_page(language="en")
    entry = next(one for one in page.view_model.state.lines if isinstance(one, Entry) and one.id == REJECTED)
    (answer,) = page.words.answers(entry.operation)
    assert answer.startswith("Month: The wages of this month are closed since 31 December 2025.")
    assert not any("\u2066" <= letter <= "\u2069" for letter in answer)
    assert page.words.answers(replace(entry.operation, sent_at=None)) == ()
    for state in (OperationState.REJECTED, OperationState.SUPERSEDED, OperationState.DISCARDED):
        one = replace(entry, operation=replace(entry.operation, state=state))
        (line,) = page.words.statement([one])
        assert (line.state, line.answer) == (state, answer)


def test_the_count_stands_in_the_sidebar_and_in_the_pill(open_page: Open) -> None:
    shell, page, bench = open_page()
    assert shell.sidebar.pages[Page.OUTBOX].accessibleName() == "الطلبات والصادر، 8"
    assert "8 في الصادر" in shell.pill.accessibleName()
    bench.workspace.outbox.discard(REJECTED)
    assert "7 في الصادر" in shell.pill.accessibleName()
    assert page.list.rows.row_of(REJECTED) < 0 or bench.outbox.kept[REJECTED].state is OperationState.DISCARDED


def test_the_keyboard_passes_over_heads_and_enter_does_what_the_row_offers(open_page: Open) -> None:
    _, page, bench = open_page()
    stand_at(page, SENDING)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    found = page.list.current()
    assert found is not None
    assert found.operation.state is OperationState.HELD
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert bench.outbox.kept[found.id].state is OperationState.READY


def test_the_button_of_a_row_is_where_it_is_painted(open_page: Open) -> None:
    _, page, bench = open_page()
    entry = stand_at(page, HELD)
    rect = page.list.visualRect(page.list.currentIndex())
    where = page.list.painter_of_rows.button(rect, entry)
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.center().x(), rect.center().y()))
    assert bench.outbox.kept[HELD].state is OperationState.HELD
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=where.center())
    assert bench.outbox.kept[HELD].state is OperationState.READY
    assert where.x() < rect.center().x(), "in Arabic at the left"


def test_delete_asks_and_begins_at_the_way_back(open_page: Open) -> None:
    _, page, bench = open_page()
    stand_at(page, REJECTED)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    dialog = page.dialog
    assert isinstance(dialog, OutboxQuestion)
    assert dialog.keep.hasFocus()
    QTest.keyClick(dialog.keep, Qt.Key.Key_Escape)
    assert (page.dialog, bench.outbox.kept[REJECTED].state) == (None, OperationState.REJECTED)
    page.view_model.do(Act.DISCARD, stand_at(page, REJECTED))
    assert isinstance(page.dialog, OutboxQuestion)
    page.dialog.confirm.click()
    assert bench.outbox.kept[REJECTED].state is OperationState.DISCARDED


def test_everything_known_of_a_request(open_page: Open) -> None:
    _, page, _ = open_page(language="en")
    stand_at(page, REVIEWED)
    QTest.keyClick(page.list, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    dialog = page.dialog
    assert isinstance(dialog, OutboxDetails)
    facts = {name: strip_isolates(text) for name, text in dialog.lines}
    assert facts["Reference"] == "W-2026-004417"
    assert facts["Answer expected by"] == "13 January 2026"
    assert facts["Reason"] == "The papers are being looked at."
    dialog.close_button.click()
    assert page.dialog is None


def test_the_menu_has_what_the_row_offers(open_page: Open) -> None:
    _, page, _ = open_page(language="en")
    menu = page.list.menu(stand_at(page, SENDING))
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:6] == ["Undo", "Hold", "Make it a draft", "Edit and resend", "Details", "Open the contributor"]
    menu.close()


def test_masked_wages_are_dots(open_page: Open) -> None:
    shell, page, _ = open_page()
    shell.view_model.toggle_masked()
    assert "8,100" not in spoken(page, HELD)
    assert "••••••" in spoken(page, HELD)


def test_a_conflict_by_the_keyboard(open_page: Open) -> None:
    _, page, bench = open_page()
    stand_at(page, COLLIDED)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    conflict = page.view_model.conflict
    assert page.title() == "حلّ التعارض"
    first = page.conflict.rows[0]
    assert first.stop().hasFocus()
    assert not page.conflict.settle.isEnabled()
    QTest.keyClick(first.stop(), Qt.Key.Key_1)
    QTest.keyClicks(page.conflict.rows[1].stop(), "2")
    assert (conflict.state.chosen["basic_halalas"], conflict.state.chosen["housing"]) == (Side.MINE, Side.THEIRS)
    assert first.buttons[Side.MINE].isChecked()
    assert first.buttons[Side.MINE].accessibleName() == "الأجر الأساسي، تعديلك، 5,040.00"
    QTest.keyClick(page.conflict.rows[1].stop(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.outbox.kept[COLLIDED].state is OperationState.SUPERSEDED
    assert page.title() == "الطلبات والصادر"
    assert page.pages.currentIndex() == 0


def test_a_conflict_tells_who_did_what_and_when(open_page: Open) -> None:
    _, page, _ = open_page()
    stand_at(page, COLLIDED)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    story = page.conflict.story
    shown = [label for label in story.findChildren(Label) if label.isVisibleTo(story)]
    said = [strip_isolates(label.text()) for label in shown if label.text()]
    assert said[1:] == [
        "4 يناير 2026 17:21", "عدّلتَ على هذا الجهاز: الأجر الأساسي، بدل السكن",
        "4 يناير 2026 18:21", "عدّل عبدالعزيز السدير عند الخدمة: الأجر الأساسي، بدل السكن",
        "التقت التعديلات في المزامنة، فتوقف طلبك قبل إرساله",
    ]  # fmt: skip
    page.conflict.all_mine.click()
    result = [strip_isolates(label.text()) for label in page.conflict.result.findChildren(Label)]
    assert "4,800.00 ← 5,040.00" in result


def test_escape_leaves_a_conflict_for_later(open_page: Open) -> None:
    _, page, bench = open_page()
    page.view_model.do(Act.SOLVE, stand_at(page, COLLIDED))
    QTest.keyClick(page.conflict.rows[0].stop(), Qt.Key.Key_Escape)
    assert page.pages.currentIndex() == 0
    assert bench.outbox.kept[COLLIDED].state is OperationState.CONFLICT


def test_what_was_added_counts_down_and_can_be_taken_back(open_page: Open) -> None:
    shell, _, bench = open_page()
    changes = bench.workspace.roster_changes
    made = changes.ask([changes.propose(RAWABI, "c3", wage(3, 700_000, 100_000))], Sending.NOW)
    shell.view_model.outbox.announce(made)
    toast = shell.toasts.toasts()[-1]
    assert toast.text.text() == "يُرسل خلال 10 ثوانٍ"
    for _ in range(3):
        toast.count_one()
    assert toast.text.text() == "يُرسل خلال 7 ثوانٍ"
    for _ in range(7):
        toast.count_one()
    assert toast not in shell.toasts.toasts(), "too late"


def test_control_z_takes_the_last_one_back(open_page: Open) -> None:
    shell, page, bench = open_page()
    page.list.setFocus()
    shell.acts.action("undo").trigger()
    assert bench.outbox.kept[SENDING].state is OperationState.DISCARDED
    assert "تراجعت عن تعديل واحد." in strip_isolates(shell.toasts.toasts()[-1].accessibleName())


def test_nothing_waits(open_page: Open) -> None:
    _, page, _ = open_page(Bench(practice=False))
    assert page.stack.currentWidget() is page.empty
    assert page.empty.title.text() == "لا شيء بانتظارك"
    assert not page.side.send.isEnabled()


def test_where_there_is_little_room_the_button_goes_above(open_page: Open) -> None:
    shell, page, _ = open_page()
    assert (page.side.isVisible(), page.send_above.isVisible()) == (True, False)
    shell.resize(1024, 608)
    QCoreApplication.processEvents()
    assert (page.side.isVisible(), page.send_above.isVisible()) == (False, True)


def test_the_list_and_the_panel_show_what_waits(open_page: Open) -> None:
    shell, _, _ = open_page()
    shell.view_model.show_page(Page.CONTRIBUTORS)
    table = shell.view_model.roster.table
    said = {}
    for row in range(table.rowCount()):
        record = table.record_at(row)
        assert record is not None
        said[record.contributor_id] = shell.roster.cells.standing(record).words
    assert (said["c5"], said["c8"], said["c7"]) == ("بانتظار الإرسال", "تعارض في الأجر", "قيد الدراسة")
    assert (said["c13"], said["c0"], said["c6"]) == ("رُفض الأجر", "نشط", "نشط"), "a draft is not said in the list"


def test_a_dry_run_says_how_far_it_is_where_it_is_stopped(open_page: Open) -> None:
    _, page, _ = open_page()
    page.check_button.setFocus()
    page.view_model._update(checking=(200, 3000))
    assert (page.check_button.isVisible(), page.stop_check.isVisible()) == (False, True)
    assert strip_isolates(page.stop_check.text()) == "إيقاف (فُحص 200 من 3,000)"
    assert page.stop_check.hasFocus(), "the keyboard stays in its place"
    page.view_model._update(checking=None)
    assert page.check_button.hasFocus()
    assert not page.stop_check.isVisible()
