"""Papers for the owner's files: kept byte by byte, and who makes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal, Protocol

from gosi_desktop.application.ports.accounts import ApplicationStanding, RegistrationForm
from gosi_desktop.application.ports.drafts import DraftPaper
from gosi_desktop.domain.establishment_application import ApplicationDraft


@dataclass(frozen=True, slots=True)
class ArchivedPaper:
    """A paper that was printed or received, kept to be printed again byte by byte."""

    id: str
    kind: str  # one of the names in ``application.archive``
    subject: str
    made_at: datetime
    sha256: str
    size: int
    establishment: str | None = None


class Archive(Protocol):
    """Papers in the encrypted cache."""

    def add(
        self, id: str, kind: str, subject: str, made_at: datetime, data: bytes, establishment: str | None = None
    ) -> ArchivedPaper:
        """Keep it; a paper already kept under this id stays as it is and is answered."""

    def list(self) -> Sequence[ArchivedPaper]:
        """Newest first."""

    def read(self, id: str) -> bytes | None:
        """As they were added. Raises Corrupt when they are not what they were."""

    def remove(self, id: str) -> None:
        """For good; nothing when it is gone already."""


class WhyUnsent(StrEnum):
    """Why somebody must know what was never sent."""

    ERASING = "erasing"
    ROLE_ENDED = "role_ended"
    ASKED = "asked"  # nobody must: a statement of all requests, for the files


@dataclass(frozen=True, slots=True)
class UnsentRequest:
    """A request that was saved here: never sent, but in a statement of all of them.

    ``what`` is its kind, or words in the paper's language.
    """

    what: str
    whom: str
    saved_at: datetime
    state: str  # an OperationState
    sent_at: datetime | None = None
    answered_at: datetime | None = None
    reference: str = ""
    answer: str = ""  # why it was refused or returned, in words


class RegistrationPaper(Protocol):
    """Makes the forms for the owner's files (adapter: ``reports``)."""

    def account_form(self, form: RegistrationForm, language: Literal["ar", "en"], practice: bool) -> bytes:
        """The registration form of an account, a PDF."""

    def establishment_form(
        self,
        draft: ApplicationDraft,
        standing: ApplicationStanding,
        papers: Sequence[DraftPaper],
        language: Literal["ar", "en"],
        practice: bool,
    ) -> bytes:
        """The application as it was registered, a PDF."""

    def unsent_statement(
        self,
        why: WhyUnsent,
        establishment: tuple[str, str],
        account: str,
        requests: Sequence[UnsentRequest],
        language: Literal["ar", "en"],
        practice: bool,
    ) -> bytes:
        """What was never sent, a PDF; ``establishment`` is number and name, both empty for all of them."""
