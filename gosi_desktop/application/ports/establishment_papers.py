"""What a paper about a change of the establishment or of its people says, and who makes it."""

from dataclasses import dataclass
from typing import Literal, Protocol

from gosi_desktop.application.ports.outbox import Operation
from gosi_desktop.domain.contributor import Names

Line = tuple[str, str, str]
"""A field, what it was, what is asked for; in the words of the paper's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EstablishmentPaper:
    """A request for the establishment's files, as it stands when it is printed. ``subject``: a branch, a person."""

    operation: Operation
    establishment: str  # its number
    establishment_names: Names
    title: str
    subject: str
    lines: tuple[Line, ...]
    prepared_by: Names | None = None
    answers: tuple[str, ...] = ()  # why it stands where it does, in words


class EstablishmentPress(Protocol):
    """Makes the paper (adapter: ``reports``)."""

    def establishment_change(self, paper: EstablishmentPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        """The same paper gives the same bytes at the same minute; a PDF."""
