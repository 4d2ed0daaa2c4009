"""What ends: notes with their files and reminders, kept here alone; and whose identity or contract ends when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from gosi_desktop.domain.attachments import AttachedPaper, PaperFile
from gosi_desktop.domain.documents import Note, Source


@dataclass(frozen=True, slots=True)
class NotePaper:
    """A version of a note's file; a later one has a higher number."""

    number: int
    paper: AttachedPaper
    added_at: datetime


@dataclass(frozen=True, slots=True)
class KeptNote:
    """A note with the versions of its file, newest first."""

    note: Note
    changed_at: datetime
    papers: tuple[NotePaper, ...] = ()


class NoteStore(Protocol):
    """Notes of the open cache. On disk before a call returns."""

    def list(self, establishment: str) -> Sequence[KeptNote]:
        """Those that are not removed, in the order of their ids."""

    def save(self, note: Note, at: datetime, paper: PaperFile | None = None) -> None:
        """Keep it as it is now, with another version of its file when one is given, in one transaction."""

    def remove(self, id: str, at: datetime) -> None:
        """Out of the list; until ``forget_removed`` it can be restored."""

    def restore(self, id: str) -> None:
        """Back into the list."""

    def forget_removed(self, before: datetime) -> int:
        """What was removed before this goes for good, with its files; answers how many."""

    def take_back_paper(self, id: str) -> None:
        """The newest version of its file goes; the one before counts again."""

    def paper(self, id: str) -> PaperFile | None:
        """The file as it is now. Raises Corrupt when it is not what was kept."""

    def reminders(self, establishment: str) -> Mapping[str, tuple[int, ...]]:
        """Days before the end, by the document's name, where somebody said otherwise than usual."""

    def remind(self, establishment: str, document: str, days: tuple[int, ...] | None) -> None:
        """Say otherwise; None: as usual."""


class EndingSort(StrEnum):
    """What a list of what ends is ordered by."""

    DOCUMENT = "document"
    NUMBER = "number"
    BELONGS = "belongs"
    EXPIRES = "expires"


@dataclass(frozen=True, slots=True)
class Extra:
    """A document that is not in the roster, for the order of the list. Words are folded."""

    key: int
    expires: date | None
    title: str
    number: str
    branch: str


@dataclass(frozen=True, slots=True)
class EndingQuery:
    """``sources`` of the roster that are wanted; days are bounds, both included."""

    establishment: str
    sources: frozenset[Source] = frozenset()
    since: date | None = None
    until: date | None = None
    branch: str | None = None
    sort: EndingSort = EndingSort.EXPIRES
    descending: bool = False


@dataclass(frozen=True, slots=True)
class PersonEnding:
    """Whose identity or contract ends, from the roster. ``key`` is his there."""

    key: int
    contributor: str
    engagement: str
    name: str
    name_en: str | None
    identity: str
    identity_kind: str
    branch: str
    identity_expires: date | None
    contract_to: date | None


class EndingStore(Protocol):
    """What of the roster ends; asked by ranges, so that nobody reads a hundred thousand people at once."""

    def order(self, query: EndingQuery, extras: Sequence[Extra]) -> Sequence[int]:
        """Keys in order, those of the extras among them: ``person_key`` of everybody who fits."""

    def people(self, establishment: str, keys: Sequence[int]) -> Sequence[PersonEnding]:
        """Those with these keys in the roster, in no order."""

    def days(self, establishment: str, source: Source) -> Mapping[date, int]:
        """How many end on each day."""


def person_key(roster_key: int, source: Source) -> int:
    """The key of somebody's document in a list: even for identities, odd for contracts; extras are below 0."""
    return roster_key * 2 + (source is Source.CONTRACT)
