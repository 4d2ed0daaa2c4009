"""Questions and complaints of the open establishment: the conversations, one of them, and what is being written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.enquiries import Conversation, Delivery, EnquiryBook, Line
from gosi_desktop.application.events import Kind
from gosi_desktop.application.outbox import preferred_sending
from gosi_desktop.application.ports.outbox import Operation
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.enquiries import EnquiryKind, EnquiryState, SendEnquiry
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.viewmodels.attached_papers import AttachedPapersViewModel
from gosi_desktop.viewmodels.base import Command, InlineRunner, ViewModel
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.runners import Relay, Runners

_HEARD: Final = frozenset({Kind.OUTBOX, Kind.ROSTER, Kind.ESTABLISHMENTS})


class EnquiryColumn(StrEnum):
    """The columns, in order."""

    SUBJECT = "subject"
    STATE = "state"
    LAST = "last"


class ShownEnquiries(StrEnum):
    """Which conversations the list shows."""

    ALL = "all"
    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class EnquiriesState:
    """``writing``: a new one is typed; else ``text`` is a reply to the chosen one. ``instead_of`` was refused."""

    loaded: bool = False
    book: EnquiryBook | None = field(default=None, repr=False)
    shown: ShownEnquiries = ShownEnquiries.ALL
    chosen: str = ""
    writing: bool = False
    purpose: EnquiryKind = EnquiryKind.ENQUIRY
    subject: str = ""
    text: str = ""
    instead_of: Operation | None = None
    error: GosiError | None = None
    answer_error: GosiError | None = None

    @property
    def conversation(self) -> Conversation | None:
        """The chosen one."""
        return self.book.find(self.chosen) if self.book is not None else None

    @property
    def may_reply(self) -> bool:
        """Whether something can be said in it, by this role and now."""
        chosen = self.conversation
        return chosen is not None and self.book is not None and self.book.may_write and not chosen.is_closed

    def listed(self, shown: ShownEnquiries) -> Sequence[Conversation]:
        """The conversations of a filter; what the service does not have yet is open."""
        every = self.book.conversations if self.book is not None else ()
        if shown is ShownEnquiries.ALL:
            return every
        return [one for one in every if (one.state or EnquiryState.OPEN) == shown.value]

    def said(self, field: str) -> GosiError | None:
        """The refusal that belongs to a field."""
        error = self.error
        return error if isinstance(error, RuleViolation) and error.field == field else None


class EnquiriesViewModel(ViewModel[EnquiriesState]):
    """Works offline: what is written waits in the outbox, and is shown as not sent."""

    asked = Signal(object)  # Operation
    pull_wanted = Signal()

    def __init__(
        self, workspace: Workspace, preferences: PreferenceBook, runners: Runners, relay: Relay,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(EnquiriesState(), parent)
        self._enquiries, self._establishments = workspace.enquiries, workspace.establishments
        self._outbox, self._practice = workspace.outbox, workspace.practice
        self._preferences, self._runners = preferences, runners
        self._question, self._watched = 0, False
        self._places: dict[str, int] = {}
        self.papers = AttachedPapersViewModel(workspace, runners, self)  # of a new one
        self.reply_papers = AttachedPapersViewModel(workspace, runners, self)
        self.records = RecordTable[Conversation](
            self._rows, lambda one: self._places[one.id], tuple(EnquiryColumn), InlineRunner(), self
        )
        self.send = Command(runners.writes, self._send, done=self._sent, failed=self._refuse, parent=self)
        self.answer = Command(
            runners.writes, self._answer, done=self._answered, failed=self._not_answered,
            allowed=lambda: self.can_answer, parent=self,
        )  # fmt: skip
        self.drop = Command(runners.writes, self._outbox.discard, failed=self.failed.emit, parent=self)
        relay.changed.connect(self._hear)

    @property
    def can_answer(self) -> bool:
        """Only in practice: somebody plays the service's people, in a conversation that they have."""
        chosen = self.state.conversation
        return self._practice is not None and chosen is not None and bool(chosen.number) and not chosen.is_closed

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._question += 1
        self._runners.reads.run(self._read, partial(self._take, self._question), self._not_read)

    def watch(self, watched: bool) -> None:
        """Whether the page is in front."""
        self._watched = watched
        if watched:
            self.load()

    def show(self, shown: ShownEnquiries) -> None:
        """Filter the list."""
        self._update(shown=shown)
        self._list()

    def choose(self, id: str) -> None:
        """Read a conversation; what was typed for another one goes."""
        if id != self.state.chosen or self.state.writing:
            self._clear(chosen=id)

    def choose_row(self, row: int) -> None:
        """As the table says it."""
        record = self.records.record_at(row)
        if record is not None:
            self.choose(record.id)

    def begin(self) -> None:
        """Write a new one."""
        self._clear(writing=True)

    def leave(self) -> None:
        """Nothing is written."""
        self._clear(chosen=self.state.chosen)

    def type(self, **changes: Any) -> None:
        """``purpose``, ``subject`` or ``text``."""
        self._update(**changes, error=None)

    def submit(self) -> None:
        """Send what is written, a new one or a reply."""
        if self.state.book is not None:
            self.send(self.state, self._attached.state.papers)

    def write_again(self, line: Line) -> None:
        """Take the words of a message that was refused into the form: what is sent then stands for it."""
        operation = line.operation
        if operation is None or line.delivery is not Delivery.REFUSED:
            return
        change = operation.change
        if isinstance(change, SendEnquiry):
            self._clear(
                writing=True, purpose=change.purpose, subject=change.subject, text=change.text, instead_of=operation
            )
        else:
            self._clear(chosen=change.target, text=line.text, instead_of=operation)
        self._attached.fill(self._outbox.papers_of(operation))

    def drop_line(self, line: Line) -> None:
        """Let go of a message that was refused; it stays listed in the outbox."""
        if line.operation is not None:
            self.drop(line.operation.id)

    def answer_as_service(self, text: str, close: bool) -> None:
        """In practice: say something as the service's people, or end the conversation."""
        if self.state.book is not None:
            self.answer(self.state.book.establishment, self.state.chosen, text, close)

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self._empty()
        self.records.drop()
        self._become(EnquiriesState())

    # -- work and answers ------------------------------------------------------------------------------------------

    @property
    def _attached(self) -> AttachedPapersViewModel:
        return self.papers if self.state.writing else self.reply_papers

    def _empty(self) -> None:
        for papers in (self.papers, self.reply_papers):
            papers.fill(())

    def _clear(self, **changes: Any) -> None:
        state = self.state
        self._empty()
        self._become(EnquiriesState(loaded=state.loaded, book=state.book, shown=state.shown, **changes))
        self.answer.refresh()

    def _read(self) -> EnquiryBook | None:
        opened = self._establishments.opened()
        return self._enquiries.book(opened.head.establishment) if opened is not None else None

    def _take(self, number: int, book: EnquiryBook | None) -> None:
        if number != self._question:
            return
        chosen = self.state.chosen
        if book is not None and not self.state.writing and book.find(chosen) is None:
            chosen = book.conversations[0].id if book.conversations else ""
        self._update(loaded=True, book=book, chosen=chosen)
        self.answer.refresh()
        self._list()

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)

    def _list(self) -> None:
        listed = self.state.listed(self.state.shown)
        self._places = {one.id: place for place, one in enumerate(listed)}
        self.records.show(range(len(listed)))

    def _rows(self, keys: Sequence[int]) -> Sequence[Conversation]:
        listed = self.state.listed(self.state.shown)
        return [listed[key] for key in keys if key < len(listed)]

    def _send(self, state: EnquiriesState, papers: Any) -> Operation:
        """On the runner."""
        assert state.book is not None
        number, enquiries = state.book.establishment, self._enquiries
        sending = preferred_sending(self._preferences.current, "send_enquiry")
        if state.writing:
            return enquiries.ask(
                number, state.purpose, state.subject, state.text, papers, sending, state.instead_of
            )  # fmt: skip
        return enquiries.reply(number, state.chosen, state.text, papers, sending, state.instead_of)

    def _sent(self, operation: Operation) -> None:
        self._clear(chosen=operation.change.target)
        self.load()
        self.asked.emit(operation)

    def _refuse(self, error: GosiError) -> None:
        self._update(error=error)

    def _answer(self, establishment: str, id: str, text: str, close: bool) -> None:
        assert self._practice is not None
        self._practice.answer_enquiry(establishment, id, text, close)

    def _answered(self, _answer: None) -> None:
        self._update(answer_error=None)
        self.pull_wanted.emit()

    def _not_answered(self, error: GosiError) -> None:
        self._update(answer_error=error)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and kinds & _HEARD:
            self._runners.later(self, self.load)
