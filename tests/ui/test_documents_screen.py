"""The page of documents and of enquiries on the screen: what they say, the keyboard, masked, forms and their words."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.application.documents import Shown
from gosi_desktop.domain.enquiries import ReplyToEnquiry
from gosi_desktop.ui.documents import DocumentsView
from gosi_desktop.ui.enquiries import EnquiriesView
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.help import HelpView
from gosi_desktop.ui.outbox import OutboxView
from gosi_desktop.ui.outbox_dialogs import OutboxDetails
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.theme import Mode
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.documents import DocumentColumn
from gosi_desktop.viewmodels.shell_state import Page
from tests.ui import ending_screens, enquiry_screens
from tests.ui.desk import Desk

Open = Callable[..., Shell]


@pytest.fixture
def open_screen(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(screen: Callable[[], QWidget], language: str = "ar", width: int = 1360, height: int = 828) -> Shell:
        desk.lay(language, Mode.LIGHT)
        shell = screen()
        assert isinstance(shell, Shell)
        shell.view_model.setParent(shell)
        qtbot.addWidget(shell)
        shell.resize(width, height)
        shell.show()
        shell.activateWindow()
        QCoreApplication.processEvents()
        return shell

    yield make
    Desk.clear()


def documents_of(shell: Shell) -> DocumentsView:
    page = shell.page
    assert isinstance(page, DocumentsView)
    return page


def enquiries_of(shell: Shell) -> EnquiriesView:
    page = shell.page
    assert isinstance(page, EnquiriesView)
    return page


def said(widget: QWidget) -> str:
    return strip_isolates(" | ".join(one.text() for one in widget.findChildren(Label) if one.isVisible()))


def test_the_page_says_how_many_and_that_nothing_is_sent(open_screen: Open) -> None:
    page = documents_of(open_screen(ending_screens.documents_list))
    assert (
        strip_isolates(page.subtitle())
        == "12 مستندًا · واحد منتهٍ · اثنان خلال 30 يومًا · ما تضيفه هنا ملاحظات محلية لا تُرسل"
    )
    assert page.chips[Shown.NEAR].accessibleName().endswith("2")
    assert page.strip.accessibleName() != ""


def test_rows_say_the_day_in_both_calendars(open_screen: Open) -> None:
    page = documents_of(open_screen(ending_screens.documents_list))
    record = page.view_model.records.record_at(0)
    assert record is not None
    assert page.cells.spoken(record, DocumentColumn.EXPIRES, False) == "الجمعة 2 يناير 2026 · 13 رجب 1447هـ"
    assert strip_isolates(page.cells.text(record, DocumentColumn.LEFT)) == "انتهى قبل 4 أيام"
    assert strip_isolates(page.cells.text(record, DocumentColumn.DOCUMENT)) == "سجل تجاري — معرض بريدة"


def test_the_panel_follows_the_keyboard_and_esc_closes_it(open_screen: Open) -> None:
    page = documents_of(open_screen(ending_screens.documents_list))
    page.table.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.panel.isVisible()
    assert "إقامة — راجيش كومار" in said(page.panel)
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()


def test_where_there_is_no_room_only_enter_opens_a_document(open_screen: Open) -> None:
    page = documents_of(open_screen(ending_screens.documents_list, width=700, height=560))
    page.view_model.choose(None)  # the wide window before had chosen the first
    page.table.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert not page.panel.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert not page.table.isVisible()
    page.panel.close_button.click()
    assert page.table.isVisible()


def test_a_note_has_its_picture_and_its_verbs_and_a_registration_a_way(open_screen: Open) -> None:
    page = documents_of(open_screen(ending_screens.documents_note))
    panel = page.panel
    assert panel.picture.isVisible()
    assert panel.version.isVisible()
    assert not panel.way.isVisible()
    assert "ولا يُرسل" in said(panel)
    page.view_model.choose_row(0)
    assert not panel.picture.isVisible()
    assert panel.way.isVisible()
    panel.way.click()
    assert page.window().view_model.state.page is Page.ESTABLISHMENT  # type: ignore[attr-defined]


def test_masked_identities_keep_their_end(open_screen: Open) -> None:
    shell = open_screen(ending_screens.documents_list)
    page = documents_of(shell)
    record = page.view_model.records.record_at(1)
    assert record is not None
    shell.view_model.toggle_masked()
    assert strip_isolates(page.cells.text(record, DocumentColumn.NUMBER)) == "••••••8904"


def test_reminders_are_changed_in_their_place(open_screen: Open) -> None:
    page = documents_of(open_screen(ending_screens.documents))
    box = page.panel.remind
    box.change.click()
    assert box.field.text() == "60 30 7"
    box.field.input.setText("400")
    QTest.keyClick(box.field.input, Qt.Key.Key_Return)
    assert "365" in said(box)
    box.field.input.setText("14")
    box.keep.click()
    assert not box.field.isVisible()
    assert "14" in strip_isolates(box.says.text())
    page.view_model.choose_row(1)  # somebody's iqama
    assert not box.change.isVisible()
    assert "30 و7" in strip_isolates(box.says.text())


def test_the_form_says_what_is_wrong_with_a_day(open_screen: Open) -> None:
    page = documents_of(open_screen(ending_screens.documents_form))
    assert page.dialog is not None
    assert "لا يوجد هذا اليوم" in said(page.dialog)
    QTest.keyClick(page.dialog, Qt.Key.Key_Escape)
    assert page.dialog is None


def test_a_removed_note_can_be_taken_back_from_its_toast(open_screen: Open) -> None:
    shell = open_screen(ending_screens.documents_note)
    page = documents_of(shell)
    page.panel.remove.click()
    assert page.view_model.state.count == 11
    (toast,) = shell.toasts.toasts()
    assert "أُزيل المستند" in said(toast)


def test_the_copy_of_a_file_is_asked_for(open_screen: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    page = documents_of(open_screen(ending_screens.documents_note))
    asked: list[str] = []

    def ask(*given: str) -> tuple[str, str]:
        asked.append(given[2])
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    page.panel.save.click()
    page.calendar.click()
    assert asked[0].endswith("paper.pdf")
    assert asked[1].endswith(".ics")


def test_a_conversation_says_who_and_that_a_reply_is_not_sent(open_screen: Open) -> None:
    page = enquiries_of(open_screen(enquiry_screens.enquiries))
    words = said(page.reading)
    assert "الخدمة" in words
    assert "نورة العنزي" in words
    assert [row.accessibleName() != "" for row in page.reading.lines.rows] == [True, True, True]
    assert page.reading.practice.isVisible()
    assert "لا هذا البرنامج ولا القنوات الرسمية" in page.subtitle()


def test_writing_is_sent_with_control_enter_and_left_with_esc(open_screen: Open) -> None:
    page = enquiries_of(open_screen(enquiry_screens.enquiries_none))
    page.begin.click()
    assert page.writing.subject.input.hasFocus()
    QTest.keyClicks(page.writing.subject.input, "number")
    page.writing.text.edited.setPlainText("where is it?")
    QTest.keyClick(page.writing, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not page.writing.isVisible()
    assert "where is it?" in said(page.reading)
    page.begin.click()
    QTest.keyClick(page.writing, Qt.Key.Key_Escape)
    assert not page.writing.isVisible()


def test_a_closed_conversation_takes_no_reply(open_screen: Open) -> None:
    page = enquiries_of(open_screen(enquiry_screens.enquiries_closed, language="en"))
    assert not page.reading.replying.isVisible()
    assert page.reading.closed_note.isVisible()


def test_the_help_leads_to_them(open_screen: Open) -> None:
    shell = open_screen(enquiry_screens.enquiries_none)
    page = enquiries_of(shell)
    page.back.click()
    assert isinstance(shell.page, HelpView)
    shell.page.panel.channels.enquiries.button.click()
    assert enquiries_of(shell) is page


def test_the_outbox_says_what_was_asked(open_screen: Open) -> None:
    shell = open_screen(enquiry_screens.enquiries)
    shell.view_model.show_page(Page.OUTBOX)
    QCoreApplication.processEvents()
    outbox = shell.page
    assert isinstance(outbox, OutboxView)
    (entry,) = [one for one in shell.view_model.outbox._entries if one.operation.change.kind == ReplyToEnquiry.kind]
    assert strip_isolates(outbox.words.about(entry)).startswith("شكرًا. وماذا عن الفروع؟")
    assert not entry.about_person
    details = OutboxDetails(entry, outbox.words, shell)
    assert "رد على استفسار" in strip_isolates(details.title.text())
    assert not details.person.isVisibleTo(details)
    details.deleteLater()
