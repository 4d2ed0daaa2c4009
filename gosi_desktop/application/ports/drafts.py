"""What is typed before it is sent, and the papers that wait with it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class DraftPaper:
    """A paper that waits with a draft. ``about`` is what it shows: registration, licence, identity, contract, …"""

    sha256: str
    size: int
    type: str  # application/pdf, image/jpeg, image/png
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as it lies in the cache; ``body`` is JSON."""

    id: str
    kind: str  # registration, application
    begun_at: datetime
    saved_at: datetime
    body: str = field(repr=False)


class Drafts(Protocol):
    """Drafts in the encrypted cache; there before anybody has signed in."""

    def save(self, id: str, kind: str, body: str, at: datetime) -> None:
        """On disk when this returns."""

    def load(self, id: str) -> KeptDraft | None: ...
    def list(self, kind: str | None = None) -> Sequence[KeptDraft]:
        """The one saved last comes first."""

    def drop(self, id: str) -> None:
        """With its papers."""

    def keep_paper(self, id: str, paper: DraftPaper, data: bytes) -> None: ...
    def papers(self, id: str) -> Sequence[DraftPaper]: ...
    def paper_bytes(self, id: str, sha256: str) -> bytes | None: ...
    def drop_paper(self, id: str, sha256: str) -> None: ...
