"""Conversations with the authority's service: questions and complaints, as they stand and as they are asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Final, NamedTuple

from gosi_desktop.domain.apart import Apart

LONGEST_SUBJECT: Final = 200  # letters (service contract, section 6)
LONGEST_TEXT: Final = 2_000


class EnquiryKind(StrEnum):
    """What somebody writes."""

    ENQUIRY = "enquiry"
    COMPLAINT = "complaint"


class EnquiryState(StrEnum):
    """Where a conversation stands; what is closed is not gone on with."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Said:
    """One message; ``by`` is the member who wrote it, None the service. ``papers`` are digests."""

    at: datetime
    text: str
    by: str | None = None
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Enquiry:
    """A conversation, its messages in the order they were said. ``state`` may be a word of a later version."""

    id: str
    version: int = 0
    kind: str
    subject: str
    state: str
    messages: tuple[Said, ...]
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendEnquiry(Apart):
    """Ask or complain: a new conversation."""

    kind: ClassVar[str] = "send_enquiry"
    is_new: ClassVar[bool] = True
    enquiry_id: str
    purpose: EnquiryKind
    subject: str
    text: str

    @property
    def target(self) -> str:
        """The conversation that is begun."""
        return self.enquiry_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyToEnquiry(Apart):
    """Go on with a conversation."""

    kind: ClassVar[str] = "reply_to_enquiry"
    enquiry_id: str
    text: str

    @property
    def target(self) -> str:
        """The conversation."""
        return self.enquiry_id


EnquiryChange = SendEnquiry | ReplyToEnquiry
CHANGES: Final = (SendEnquiry, ReplyToEnquiry)
KINDS: Final = frozenset(kind.kind for kind in CHANGES)


class Objection(NamedTuple):
    """Why it cannot be sent as it is typed."""

    code: str
    field: str
    most: int = 0


def objections(change: EnquiryChange) -> Iterator[Objection]:
    """What the rules refuse, said while somebody types."""
    if isinstance(change, SendEnquiry):
        yield from _of("subject", change.subject, LONGEST_SUBJECT)
    yield from _of("text", change.text, LONGEST_TEXT)


def _of(field: str, words: str, most: int) -> Iterator[Objection]:
    if not words.strip():
        yield Objection("required", field)
    elif len(words.strip()) > most:
        yield Objection("words.too_long", field, most)
