"""What of an establishment ends some day: registrations, certificates, identities, contracts, and notes of our own.

A note is this computer's alone: a safety card, a lease, whatever somebody wants to be reminded of. It is never sent.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.values import Month

NEAR: Final = 30  # days
REMIND: Final = (60, 30, 7)  # days before the end, where nobody said otherwise
MOST_REMINDERS: Final = 6
LONGEST_REMINDER: Final = 365  # days
_LONGEST: Final = {"title": 120, "number": 60}
MONTHS: Final = 12


class Source(StrEnum):
    """Where a document is known from, in the order of lists."""

    LICENCE = "licence"
    CERTIFICATE = "certificate"
    NOTE = "note"
    IDENTITY = "identity"
    CONTRACT = "contract"


class NoteKind(StrEnum):
    """What a note is about."""

    SAFETY_CARD = "safety_card"
    MUNICIPALITY_LICENCE = "municipality_licence"
    CIVIL_DEFENCE = "civil_defence"
    LEASE = "lease"
    ACCOUNTANT = "accountant"  # authorisation of the accountant
    OTHER = "other"


class Standing(StrEnum):
    """How near the end is."""

    OVER = "over"
    NEAR = "near"
    LATER = "later"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A document of our own. ``title`` is needed where the kind says too little; ``branch`` "": of all."""

    id: str
    establishment: str
    kind: NoteKind
    title: str = ""
    number: str = ""
    branch: str = ""
    expires: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One line of the list. ``id`` is the row's at its source; ``person`` and ``engagement`` where it is somebody's.

    ``kind`` is the source's own word: of a licence, a certificate, a note, an identity number, a contract.
    """

    key: int
    source: Source
    id: str
    kind: str
    title: str = ""
    number: str = ""
    branch: str = ""
    expires: date | None = None
    issued: date | None = None
    person: tuple[str, str | None] | None = None
    contributor: str = ""
    engagement: str = ""
    paper: str = ""  # digest of its file, when it has one

    @property
    def name(self) -> str:
        """Its name among all of an establishment, for reminders."""
        return f"{self.source}:{self.id}"

    def standing(self, today: date) -> Standing:
        """How near its end is."""
        return standing_of(self.expires, today)


def standing_of(expires: date | None, today: date) -> Standing:
    """The last day is the last one it holds."""
    if expires is None:
        return Standing.NEVER
    if expires < today:
        return Standing.OVER
    return Standing.NEAR if expires <= today + timedelta(days=NEAR) else Standing.LATER


def checked_note(note: Note) -> Note:
    """The note without blanks around its words. Raises RuleViolation ``required`` or ``words.too_long`` at a field."""
    tidy = Note(
        id=note.id,
        establishment=note.establishment,
        kind=note.kind,
        title=note.title.strip(),
        number=note.number.strip(),
        branch=note.branch,
        expires=note.expires,
    )
    if tidy.kind is NoteKind.OTHER and not tidy.title:
        raise RuleViolation("required", "title")
    for field, most in _LONGEST.items():
        if len(getattr(tidy, field)) > most:
            raise RuleViolation("words.too_long", field, most=most)
    return tidy


def checked_reminders(days: Iterable[int]) -> tuple[int, ...]:
    """Each once, the earliest first. Raises RuleViolation ``reminders.days {most}``, ``reminders.too_many {most}``."""
    found = sorted(set(days), reverse=True)
    if any(not 0 <= one <= LONGEST_REMINDER for one in found):
        raise RuleViolation("reminders.days", "remind", most=LONGEST_REMINDER)
    if len(found) > MOST_REMINDERS:
        raise RuleViolation("reminders.too_many", "remind", most=MOST_REMINDERS)
    return tuple(found)


def reached(remind: tuple[int, ...], left: int) -> int | None:
    """The reminder whose time has come, of a document that ends in so many days; below 0 once it has passed.

    Once it has passed each day is a reminder of its own; None before the first.
    """
    if left < 0:
        return left
    return min((one for one in remind if left <= one), default=None)


@dataclass(frozen=True, slots=True)
class Mark:
    """So many documents end on a day."""

    day: date
    count: int
    standing: Standing


class Strip(NamedTuple):
    """Twelve months from this one on, and what ends in them, by days."""

    months: tuple[Month, ...]
    marks: tuple[Mark, ...]


def strip(ends: Mapping[date, int], today: date) -> Strip:
    """What ended before this month has no place in it."""
    first = Month.of(today)
    months = [first]
    while len(months) < MONTHS:
        months.append(months[-1].next())
    days = sorted(day for day in ends if months[0].first <= day <= months[-1].last)
    return Strip(tuple(months), tuple(Mark(day, ends[day], standing_of(day, today)) for day in days))


def counts(ends: Mapping[date | None, int], today: date) -> dict[Standing, int]:
    """How many stand how."""
    found = dict.fromkeys(Standing, 0)
    for day, count in ends.items():
        found[standing_of(day, today)] += count
    return found


def latest(documents: Iterable[Document]) -> Iterator[Document]:
    """Of several with the same source, kind and branch the one that ends last: what was renewed needs no reminder."""
    known: dict[tuple[str, str, str, str], Document] = {}
    for one in documents:
        key = (one.source, one.kind, one.branch, one.title)
        held = known.get(key)
        if held is None or (one.expires or date.max) > (held.expires or date.max):
            known[key] = one
    yield from known.values()
