"""Questions and complaints to the service: the conversations with what waits to be sent, and writing more.

Whoever answers is the service of this profile. All of it works offline: what is written waits in the outbox.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import FeedStore
from gosi_desktop.application.ports.enquiries import EnquiryStore
from gosi_desktop.application.ports.members import MemberStore
from gosi_desktop.application.ports.outbox import STUCK, UNSENT, WITH_AUTHORITY, Operation, OutboxStore, Sending
from gosi_desktop.application.roster_changes import STATES, UNDO
from gosi_desktop.domain.attachments import AttachedPaper, PaperFile
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.enquiries import (
    Enquiry,
    EnquiryChange,
    EnquiryKind,
    EnquiryState,
    ReplyToEnquiry,
    SendEnquiry,
    objections,
)
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.powers import may_make


class Delivery(StrEnum):
    """How far a message has come."""

    THERE = "there"
    UNSENT = "unsent"  # waits in the outbox
    AWAITED = "awaited"  # somebody has to approve it first, or the service has not shown it yet
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Line:
    """One message as it is shown; ``who`` None: the service, or somebody this role does not see (``by_service``)."""

    at: datetime
    text: str
    by_service: bool = False
    who: Names | None = None
    papers: tuple[AttachedPaper, ...] = ()
    delivery: Delivery = Delivery.THERE
    operation: Operation | None = None  # ours, while the service does not have it


@dataclass(frozen=True, slots=True)
class Conversation:
    """A question or complaint from its first message on; ``number`` "" and ``state`` None before it was sent."""

    id: str
    kind: str
    subject: str
    lines: tuple[Line, ...]
    state: str | None = None
    number: str = ""

    @property
    def last_at(self) -> datetime:
        """Of its newest message."""
        return max(line.at for line in self.lines)

    @property
    def unsent(self) -> bool:
        """Whether something of it waits here."""
        return any(line.delivery is not Delivery.THERE for line in self.lines)

    @property
    def is_closed(self) -> bool:
        """Nobody goes on with it."""
        return self.state == EnquiryState.CLOSED


@dataclass(frozen=True, slots=True)
class EnquiryBook:
    """All conversations of an establishment, the one written in last first. ``may_write``: by this role."""

    establishment: str
    conversations: tuple[Conversation, ...] = ()
    may_write: bool = False

    def find(self, id: str) -> Conversation | None:
        """One of them."""
        return next((one for one in self.conversations if one.id == id), None)


_DELIVERY: Final = {
    **dict.fromkeys(UNSENT, Delivery.UNSENT),
    **dict.fromkeys(STUCK, Delivery.REFUSED),
    **dict.fromkeys(WITH_AUTHORITY, Delivery.AWAITED),
}


class Enquiries:
    """Reads conversations, and puts what is written into the outbox."""

    def __init__(
        self,
        store: EnquiryStore,
        members: MemberStore,
        outbox: OutboxStore,
        feed: FeedStore,
        clock: Clock,
        new_id: Callable[[], str],
        maker: Callable[[], str],
        events: DataChanged,
    ) -> None:
        self._store = store
        self._members = members
        self._outbox = outbox
        self._feed = feed
        self._clock = clock
        self._new_id = new_id
        self._maker = maker
        self._events = events

    def book(self, establishment: str) -> EnquiryBook:
        """What is known here, offline too, with what waits to be sent."""
        rows, role = self._store.rows(establishment), self._role(establishment)
        who = {one.id: one.name for one in self._members.members(establishment)} if rows.enquiries else {}
        lying: dict[str, list[Operation]] = {}
        for operation in rows.operations:
            lying.setdefault(operation.change.target, []).append(operation)
        found = [_conversation(one, lying.pop(one.id, ()), who, rows.papers) for one in rows.enquiries]
        found += [made for id, waiting in lying.items() if (made := _begun_here(id, waiting)) is not None]
        may = role is not None and may_make(role, SendEnquiry.kind)
        ordered = sorted(found, key=lambda one: (one.last_at, one.id), reverse=True)
        return EnquiryBook(establishment, tuple(ordered), may)

    def ask(
        self, establishment: str, purpose: EnquiryKind, subject: str, text: str, papers: tuple[PaperFile, ...],
        sending: Sending, instead_of: Operation | None = None,
    ) -> Operation:  # fmt: skip
        """Begin a conversation. Raises RuleViolation for what cannot be sent as it is."""
        id = instead_of.change.target if instead_of is not None else self._new_id()
        change = SendEnquiry(enquiry_id=id, purpose=purpose, subject=subject.strip(), text=text.strip())
        return self._put(establishment, change, papers, sending, instead_of)

    def reply(
        self, establishment: str, enquiry_id: str, text: str, papers: tuple[PaperFile, ...], sending: Sending,
        instead_of: Operation | None = None,
    ) -> Operation:  # fmt: skip
        """Say more in a conversation. Raises RuleViolation for what cannot be sent, ``enquiry_closed`` too."""
        held = self.book(establishment).find(enquiry_id)
        if held is None or held.is_closed:
            raise RuleViolation("enquiry_closed")
        change = ReplyToEnquiry(enquiry_id=enquiry_id, text=text.strip())
        return self._put(establishment, change, papers, sending, instead_of)

    def _put(
        self, establishment: str, change: EnquiryChange, papers: tuple[PaperFile, ...], sending: Sending,
        instead_of: Operation | None,
    ) -> Operation:  # fmt: skip
        role = self._role(establishment)
        if role is None or not may_make(role, change.kind):
            raise RuleViolation("role_missing")
        for one in objections(change):
            raise RuleViolation(one.code, one.field, most=one.most)
        now = self._clock.now()
        made = Operation(
            id=self._new_id(),
            establishment=establishment,
            contributor_id=change.target,  # what is said in one conversation goes in its order
            change=change,
            made_at=now,
            made_by=self._maker(),
            state=STATES[sending],
            due_at=now + UNDO if sending is Sending.NOW else None,
            papers=tuple(paper.about for paper in papers),
            replaces=instead_of.id if instead_of is not None else None,
        )
        if instead_of is not None:
            self._outbox.replace(instead_of, made, papers)
        else:
            self._outbox.add([made], papers)
        self._events.publish(Kind.OUTBOX)
        return made

    def _role(self, establishment: str) -> Role | None:
        for known in self._feed.establishments():
            if known.head.establishment == establishment and known.head.ended_at is None:
                return known.head.role
        return None


def _conversation(
    held: Enquiry, waiting: Iterable[Operation], who: Mapping[str, Names], papers: Mapping[str, AttachedPaper]
) -> Conversation:
    lines = [
        Line(
            one.at, one.text, by_service=one.by is None, who=who.get(one.by) if one.by is not None else None,
            papers=tuple(papers[sha256] for sha256 in one.papers if sha256 in papers),
        )
        for one in held.messages
    ]  # fmt: skip
    ours = (_line(operation) for operation in waiting if isinstance(operation.change, ReplyToEnquiry))
    return Conversation(held.id, held.kind, held.subject, (*lines, *ours), held.state, held.number)


def _begun_here(id: str, waiting: Iterable[Operation]) -> Conversation | None:
    """A conversation that the service does not have yet; None for replies to one that is gone."""
    found = list(waiting)
    first = next((one.change for one in found if isinstance(one.change, SendEnquiry)), None)
    if first is None:
        return None
    return Conversation(id, first.purpose, first.subject, tuple(_line(one) for one in found))


def _line(operation: Operation) -> Line:
    change = operation.change
    assert isinstance(change, EnquiryChange), change.kind
    delivery = _DELIVERY.get(operation.state, Delivery.AWAITED)
    return Line(operation.made_at, change.text, papers=operation.papers, delivery=delivery, operation=operation)
