"""What was done: the chained list of this computer, and the service's own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One deed. ``number`` and ``digest`` bind it to the one before; at the service 0, and the head it was told.

    ``actor`` is a member's or account's id, "" for the program or whoever works here; ``about`` is ``entity:id`` or a
    word. ``before`` and ``after`` are fields as the service names them.
    """

    number: int
    at: datetime
    actor: str
    act: str
    about: str
    details: Mapping[str, str]
    digest: str
    device: str = ""
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)


class AuditLog(Protocol):
    """What was done on this computer, chained: a rewrite shows."""

    def append(self, at: datetime, act: str, about: str, details: Mapping[str, str]) -> None:
        """Add an entry; ``details`` may name the account under ``by``."""

    def first_break(self) -> int | None:
        """The number of the first entry that is missing, or not as it was written; None for a whole chain."""

    def head(self) -> tuple[int, str]:
        """Number and digest (hex) of the newest entry; (0, "") before the first."""

    def numbers(self, acts: Collection[str] | None, needles: Collection[str] | None) -> Sequence[int]:
        """Entries of these acts that name one of the needles, newest first; None: all acts, whatever they name."""

    def entries(self, numbers: Sequence[int]) -> Sequence[AuditEntry]:
        """In the order asked for."""

    def counts(self) -> Mapping[str, int]:
        """How many entries there are of each act."""

    def at_service(self, establishment: str) -> Sequence[AuditEntry]:
        """What the service has noted of an establishment, newest first."""
