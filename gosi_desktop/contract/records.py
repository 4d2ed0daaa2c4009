"""What the service keeps of conversations and deeds: enquiries, and its list of who did what (contract, 5)."""

from typing import Any

import msgspec

from gosi_desktop.contract.wire import Answer, Instant


class AboutData(Answer, frozen=True):
    """What a notice or event is about."""

    entity: str
    id: str


class MessageData(Answer, frozen=True):
    """A message of an enquiry; ``by`` absent: the service."""

    at: Instant
    text: str
    by: str | None = None
    attachments: tuple[str, ...] = ()


class EnquiryData(Answer, frozen=True):
    """A question or complaint to the service; ``state``: open, answered, closed."""

    subject: str
    kind: str
    state: str
    messages: tuple[MessageData, ...]
    number: str | None = None


class AuditEventData(Answer, frozen=True):
    """Who did what from which device; of ``before`` and ``after`` the fields that this role may see."""

    at: Instant
    act: str
    by: str | None = None
    device_name: str | None = None
    about: AboutData | None = None
    before: dict[str, Any] = msgspec.field(default_factory=dict)
    after: dict[str, Any] = msgspec.field(default_factory=dict)
    device_head: str | None = None
