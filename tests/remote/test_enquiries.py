"""Asking the service over HTTP: written here, sent with a round, answered there, told by the feed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from uuid6 import uuid7

from gosi_desktop.application.enquiries import Conversation, Delivery, Enquiries
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.ports.outbox import OperationState, Sending
from gosi_desktop.domain.attachments import paper_file
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.enquiries import EnquiryKind, EnquiryState
from gosi_desktop.domain.errors import RuleViolation
from tests.support.desktop import NUMBER, OWNER, PREPARER, Desktop
from tests.support.registering import Computer
from tests.support.serving import TOKEN

LETTER = paper_file("letter.pdf", b"%PDF-1.7\nstartxref\n9\n%%EOF\n")


def new_id() -> str:
    return str(uuid7())


class Writer:
    """Somebody's desktop with the conversations of it."""

    def __init__(self, folder: Path, address: str, who: str) -> None:
        self.desktop = Desktop(folder, address, TOKEN)
        self.desktop.sign_in(who)
        self.pull()
        cache = self.desktop.cache
        self.enquiries = Enquiries(
            cache.enquiries, cache.members, cache.outbox, cache.feed, self.desktop.time, new_id, new_id, DataChanged()
        )

    def pull(self) -> None:
        self.desktop.pull(NUMBER)

    def send(self) -> None:
        """With the next round, after the time in which it can be taken back."""
        self.desktop.practise("clock", advance_seconds=60)
        self.pull()

    def conversation(self) -> Conversation:
        (found,) = self.enquiries.book(NUMBER).conversations
        return found

    def ask(self, sending: Sending = Sending.NOW) -> None:
        asked = self.enquiries.ask(
            NUMBER, EnquiryKind.COMPLAINT, " تأخر الرد ", " لم يصلني رد. ", (LETTER,), sending
        )  # fmt: skip
        assert asked.papers == (LETTER.about,)


@pytest.fixture
def writer(computer: Computer, tmp_path: Path) -> Iterator[Callable[[str], Writer]]:
    """Signs somebody in on a service that has just started anew."""
    made: list[Writer] = []

    def make(who: str) -> Writer:
        folder = tmp_path / who
        folder.mkdir()
        made.append(Writer(folder, f"http://127.0.0.1:{computer.proxy.port}", who))
        return made[-1]

    yield make
    for one in made:
        one.desktop.close()


def test_a_complaint_is_written_sent_answered_and_closed(writer: Callable[[str], Writer]) -> None:
    owner = writer(OWNER)
    owner.ask()
    written = owner.conversation()
    assert (written.subject, written.state, written.number, written.unsent) == ("تأخر الرد", None, "", True)
    assert [(one.text, one.delivery, one.papers) for one in written.lines] == [
        ("لم يصلني رد.", Delivery.UNSENT, (LETTER.about,))
    ]
    owner.send()
    there = owner.conversation()
    assert (there.id, there.kind, there.state) == (written.id, EnquiryKind.COMPLAINT, EnquiryState.OPEN)
    assert there.number.startswith("Q-2026-")
    (line,) = there.lines
    assert (line.delivery, line.papers, line.by_service) == (Delivery.THERE, (LETTER.about,), False)
    assert line.who == Names("عبدالمحسن السدير", "Abdulmohsen Alsudair")
    owner.desktop.desk.answer_enquiry(NUMBER, there.id, "نعتذر عن التأخير.", close=False)
    owner.pull()
    answered = owner.conversation()
    assert (answered.state, answered.lines[-1].text) == (EnquiryState.ANSWERED, "نعتذر عن التأخير.")
    assert answered.lines[-1].by_service
    owner.enquiries.reply(NUMBER, there.id, "شكرًا.", (), Sending.NOW)
    owner.enquiries.reply(NUMBER, there.id, "وسؤال آخر؟", (), Sending.NOW)
    assert [one.delivery for one in owner.conversation().lines[2:]] == [Delivery.UNSENT, Delivery.UNSENT]
    owner.send()
    owner.pull()
    assert [one.text for one in owner.conversation().lines[2:]] == ["شكرًا.", "وسؤال آخر؟"]
    assert owner.conversation().state == EnquiryState.OPEN
    owner.desktop.desk.answer_enquiry(NUMBER, there.id, "", close=True)
    owner.pull()
    assert owner.conversation().is_closed
    with pytest.raises(RuleViolation, match="enquiry_closed"):
        owner.enquiries.reply(NUMBER, there.id, "ألو", (), Sending.NOW)


def test_a_reply_to_what_was_closed_meanwhile_comes_back_refused(writer: Callable[[str], Writer]) -> None:
    owner = writer(OWNER)
    owner.ask()
    owner.send()
    id = owner.conversation().id
    owner.enquiries.reply(NUMBER, id, "بقي سؤال.", (), Sending.NOW)
    owner.desktop.desk.answer_enquiry(NUMBER, id, "انتهى.", close=True)
    owner.send()
    line = owner.conversation().lines[-1]
    assert (line.text, line.delivery) == ("بقي سؤال.", Delivery.REFUSED)
    assert line.operation is not None
    assert line.operation.state is OperationState.REJECTED
    assert line.operation.reason is not None
    assert line.operation.reason.code == "enquiry_closed"


def test_what_waits_for_the_word_stays_here(writer: Callable[[str], Writer]) -> None:
    owner = writer(OWNER)
    owner.ask(Sending.WHEN_I_ASK)
    owner.send()
    assert owner.conversation().lines[0].delivery is Delivery.UNSENT


def test_what_a_preparer_writes_waits_for_an_approval(writer: Callable[[str], Writer]) -> None:
    preparer = writer(PREPARER)
    preparer.ask()
    preparer.send()
    assert preparer.conversation().lines[0].delivery is Delivery.AWAITED


@pytest.mark.parametrize(
    ("subject", "text", "code", "field"),
    [
        (" ", "x", "required", "subject"),
        ("x", "\n", "required", "text"),
        ("س" * 201, "x", "words.too_long", "subject"),
        ("x", "ن" * 2001, "words.too_long", "text"),
    ],
)
def test_what_cannot_be_sent_is_said_at_once(
    writer: Callable[[str], Writer], subject: str, text: str, code: str, field: str
) -> None:
    owner = writer(OWNER)
    with pytest.raises(RuleViolation) as refusal:
        owner.enquiries.ask(NUMBER, EnquiryKind.ENQUIRY, subject, text, (), Sending.NOW)
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert owner.enquiries.book(NUMBER).conversations == ()
