"""Documents and enquiries in the running window: a note with its file, a deadline, a question that practice answers."""

from datetime import date
from pathlib import Path

from gosi_desktop.domain.deadlines import DeadlineKind
from gosi_desktop.domain.enquiries import EnquiryKind, EnquiryState
from gosi_desktop.ui.documents import DocumentsView
from gosi_desktop.ui.enquiries import EnquiriesView
from gosi_desktop.ui.establishment import EstablishmentView
from gosi_desktop.ui.help import HelpView
from gosi_desktop.ui.note_form import NoteDialog
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.ways import into_practice
from tests.support.scans import pdf

CLOCK = ("--clock", "2026-01-06T07:21:00Z")


def add_note(driver: Driver, page: DocumentsView, file: Path) -> None:
    driver.click(page.add)
    dialog = driver.wait_for(NoteDialog)
    driver.type_into(dialog.title_field.input, "Lease of the warehouse")
    driver.type_into(dialog.number.input, "10-5520417")
    driver.type_into(dialog.expires.input, "2026/01/20")
    page.view_model.form.papers.add([file])
    driver.until(lambda: bool(page.view_model.form.papers.state.papers), "the file")
    driver.click(dialog.keep)
    driver.until(lambda: not page.view_model.form.state.open, "the note")


def test_a_note_is_kept_shown_and_a_deadline(start: Start, tmp_path: Path) -> None:
    (tmp_path / "lease.pdf").write_bytes(pdf())
    driver = start(more=CLOCK)
    shell = into_practice(driver)
    driver.click(shell.sidebar.pages[Page.ESTABLISHMENT])
    about = driver.wait_for(EstablishmentView)
    driver.click(about.documents.open)
    page = driver.wait_for(DocumentsView)
    model = shell.view_model.documents
    driver.until(lambda: model.state.count > 5, "the list")
    add_note(driver, page, tmp_path / "lease.pdf")
    book = model.state.book
    assert book is not None
    driver.until(lambda: model.state.book is not None and len(model.state.book.notes) == 1, "the note in the list")
    model.show(text="warehouse")
    driver.until(lambda: model.state.count == 1, "the search")
    model.choose_row(0)
    driver.until(lambda: model.state.look is not None, "its first page")
    assert page.panel.picture.isVisible()
    driver.picture(tmp_path / "documents.png")

    driver.click(shell.sidebar.pages[Page.DEADLINES])
    deadlines = shell.view_model.deadlines
    mine = DeadlineKind.RENEW_DOCUMENT
    driver.until(lambda: mine in {row.deadline.kind for row in deadlines.state.rows}, "the deadline")
    (row,) = [row for row in deadlines.state.rows if row.deadline.kind is mine]
    assert (row.deadline.day, row.deadline.title) == (date(2026, 1, 20), "Lease of the warehouse")
    files = [file for file in (tmp_path / "home").rglob("*") if file.is_file()]
    assert not [file for file in files if b"Lease of the warehouse" in file.read_bytes()]
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")


def test_a_question_is_sent_answered_in_practice_and_closed(start: Start) -> None:
    driver = start(more=CLOCK)
    shell = into_practice(driver)
    driver.click(shell.sidebar.pages[Page.HELP])
    about = driver.wait_for(HelpView)
    driver.click(about.panel.channels.enquiries.button)
    page = driver.wait_for(EnquiriesView)
    model = shell.view_model.enquiries
    driver.until(lambda: model.state.loaded, "the page")
    shell.view_model.preferences.change(send_changes="when_i_ask")  # else it could be taken back for ten seconds
    driver.click(page.begin)
    driver.type_into(page.writing.subject.input, "Subscription number")
    page.writing.text.edited.setPlainText("Where is it?")
    driver.click(page.writing.send)
    driver.until(lambda: model.state.conversation is not None, "the conversation")
    driver.until(lambda: shell.view_model.state.waiting == 1, "the outbox")
    shell.view_model.show_page(Page.OUTBOX)
    outbox = shell.view_model.outbox
    driver.until(lambda: bool(outbox.state.establishment), "the outbox")
    outbox.send_held()
    driver.until(lambda: shell.view_model.state.waiting == 0, "it to go")
    shell.view_model.show_page(Page.ENQUIRIES)
    driver.until(lambda: bool(model.state.conversation and model.state.conversation.number), "its number", 40)
    conversation = model.state.conversation
    assert conversation is not None
    assert (conversation.kind, conversation.state) == (EnquiryKind.ENQUIRY, EnquiryState.OPEN)
    driver.until(page.reading.practice.isVisible, "practice")
    page.reading.practice.text.set_text("On your certificate.")
    driver.click(page.reading.practice.answer)
    driver.until(lambda: _state(model) == EnquiryState.ANSWERED, "the answer")
    page.reading.practice.end.click()
    driver.until(lambda: _state(model) == EnquiryState.CLOSED, "the end")
    driver.until(lambda: not page.reading.replying.isVisible(), "no more replies")
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")


def _state(model: object) -> str | None:
    state = model.state  # type: ignore[attr-defined]
    return state.conversation.state if state.conversation is not None else None
