"""Enquiries and complaints: the list, what is written, what is refused, and practice that answers."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gosi_desktop.application.enquiries import Delivery
from gosi_desktop.application.ports.outbox import Operation, OperationState, Remark
from gosi_desktop.domain.enquiries import EnquiryKind, ReplyToEnquiry, SendEnquiry
from gosi_desktop.domain.errors import Offline
from gosi_desktop.domain.establishment import Role
from gosi_desktop.viewmodels.enquiries import EnquiriesViewModel, ShownEnquiries
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench
from tests.support.scans import pdf
from tests.ui.enquiry_screens import asked

ShellOf = Callable[..., ShellViewModel]


@pytest.fixture
def bench() -> Bench:
    made = Bench()
    made.enquiries.held = list(asked())
    return made


@pytest.fixture
def page(shell_of: ShellOf, bench: Bench) -> EnquiriesViewModel:
    """The page, shown."""
    shell = shell_of(bench)
    shell.show_page(Page.ENQUIRIES)
    return shell.enquiries


@pytest.fixture
def went(page: EnquiriesViewModel) -> list[Operation]:
    heard: list[Operation] = []
    page.asked.connect(heard.append)
    return heard


def subjects(page: EnquiriesViewModel) -> list[str]:
    found = [page.records.record_at(row) for row in range(page.records.rowCount())]
    return [one.subject if one is not None else "?" for one in found]


def refuse(bench: Bench, operation: Operation) -> None:
    reason = Remark("enquiry_closed")
    bench.outbox.update(replace(operation, state=OperationState.REJECTED, reason=reason))


def test_the_one_written_in_last_is_first_and_open(page: EnquiriesViewModel) -> None:
    assert subjects(page) == ["رقم اشتراك المنشأة", "تأخر الرد على طلب", "احتساب غرامة التأخير"]
    assert page.state.chosen == "q1"
    page.show(ShownEnquiries.CLOSED)
    assert subjects(page) == ["احتساب غرامة التأخير"]
    page.choose_row(0)
    assert (page.state.chosen, page.state.may_reply, page.can_answer) == ("q3", False, False)


def test_a_new_complaint_with_a_paper_waits_and_is_shown_as_not_sent(
    page: EnquiriesViewModel, went: list[Operation], tmp_path: Path
) -> None:
    (tmp_path / "letter.pdf").write_bytes(pdf())
    page.begin()
    page.type(purpose=EnquiryKind.COMPLAINT, subject=" لم يصل الرد ", text=" منذ شهر. ")
    page.papers.add([tmp_path / "letter.pdf"])
    page.submit()
    (operation,) = went
    assert operation.change == SendEnquiry(
        enquiry_id=operation.change.target, purpose=EnquiryKind.COMPLAINT, subject="لم يصل الرد", text="منذ شهر."
    )
    assert [one.name for one in operation.papers] == ["letter.pdf"]
    chosen = page.state.conversation
    assert chosen is not None
    assert (chosen.subject, chosen.state, chosen.unsent) == ("لم يصل الرد", None, True)
    assert subjects(page)[0] == "لم يصل الرد"
    assert (page.state.writing, page.papers.state.papers, page.can_answer) == (False, (), False)


@pytest.mark.parametrize(("subject", "text", "field"), [("", "x", "subject"), ("x", " ", "text")])
def test_what_is_missing_is_said_at_its_field(
    page: EnquiriesViewModel, went: list[Operation], subject: str, text: str, field: str
) -> None:
    page.begin()
    page.type(subject=subject, text=text)
    page.submit()
    assert page.state.said(field) is not None
    assert went == []
    page.type(text="y")
    assert page.state.error is None
    page.leave()
    assert (page.state.writing, page.state.text) == (False, "")


def test_a_reply_goes_into_its_conversation_in_order(page: EnquiriesViewModel, went: list[Operation]) -> None:
    page.type(text="شكرًا.")
    page.submit()
    page.type(text="وسؤال آخر؟")
    page.submit()
    assert [one.change for one in went] == [
        ReplyToEnquiry(enquiry_id="q1", text="شكرًا."), ReplyToEnquiry(enquiry_id="q1", text="وسؤال آخر؟")
    ]  # fmt: skip
    chosen = page.state.conversation
    assert chosen is not None
    assert [one.delivery for one in chosen.lines[-2:]] == [Delivery.UNSENT, Delivery.UNSENT]


def test_what_was_refused_is_written_again_or_dropped(
    page: EnquiriesViewModel, went: list[Operation], bench: Bench
) -> None:
    page.type(text="شكرًا.")
    page.submit()
    refuse(bench, went[0])
    page.load()
    chosen = page.state.conversation
    assert chosen is not None
    assert chosen.lines[-1].delivery is Delivery.REFUSED
    page.write_again(chosen.lines[-1])
    assert page.state.text == "شكرًا."
    page.submit()
    assert went[1].replaces == went[0].id
    refuse(bench, went[1])
    page.load()
    chosen = page.state.conversation
    assert chosen is not None
    page.drop_line(chosen.lines[-1])
    page.load()
    assert page.state.conversation is not None
    assert len(page.state.conversation.lines) == 2


def test_a_refused_beginning_comes_back_into_the_form(
    page: EnquiriesViewModel, went: list[Operation], bench: Bench
) -> None:
    page.begin()
    page.type(purpose=EnquiryKind.COMPLAINT, subject="س", text="ن")
    page.submit()
    refuse(bench, went[0])
    page.load()
    chosen = page.state.conversation
    assert chosen is not None
    page.write_again(chosen.lines[0])
    assert (page.state.writing, page.state.purpose, page.state.subject) == (True, EnquiryKind.COMPLAINT, "س")


def test_practice_answers_and_closes(page: EnquiriesViewModel, bench: Bench) -> None:
    pulled: list[None] = []
    page.pull_wanted.connect(lambda: pulled.append(None))
    assert page.can_answer
    page.answer_as_service("تم.", close=False)
    page.answer_as_service("", close=True)
    assert bench.desk.answered == [(RAWABI, "q1", "تم.", False), (RAWABI, "q1", "", True)]
    assert len(pulled) == 2


def test_what_practice_refuses_is_said(page: EnquiriesViewModel, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_asked: object) -> None:
        raise Offline

    monkeypatch.setattr(bench.desk, "answer_enquiry", refused)
    page.answer_as_service("تم.", close=False)
    assert page.state.answer_error is not None


def test_a_real_service_answers_by_itself(shell_of: ShellOf) -> None:
    bench = Bench(practice=False)
    bench.enquiries.held = list(asked())
    shell = shell_of(bench)
    shell.show_page(Page.ENQUIRIES)
    page = shell.enquiries
    assert bench.workspace.practice is None
    assert page.state.conversation is not None
    assert not page.can_answer


def test_a_viewer_reads_and_does_not_write(shell_of: ShellOf, bench: Bench) -> None:
    bench.feed.known = tuple(replace(one, head=replace(one.head, role=Role.VIEWER)) for one in bench.feed.known)
    shell = shell_of(bench)
    shell.show_page(Page.ENQUIRIES)
    assert shell.enquiries.state.book is not None
    assert not shell.enquiries.state.book.may_write
    assert not shell.enquiries.state.may_reply


def test_locking_forgets_what_was_typed(page: EnquiriesViewModel) -> None:
    page.begin()
    page.type(subject="س", text="ن")
    page.forget()
    assert (page.state.book, page.state.text, page.records.rowCount()) == (None, "", 0)
