"""What ends in an establishment, in one list: what the authority says, and notes that never leave this computer."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from gosi_desktop.application.establishment import licence_of
from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import FeedStore, RosterQuery, RosterStore
from gosi_desktop.application.ports.certificates import CertificateStore
from gosi_desktop.application.ports.documents import (
    EndingQuery,
    EndingSort,
    EndingStore,
    Extra,
    KeptNote,
    NoteStore,
    PersonEnding,
    person_key,
)
from gosi_desktop.application.ports.outbox import OutboxStore
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.certificate import Certificate
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.deadlines import Deadline, DeadlineKind
from gosi_desktop.domain.documents import (
    NEAR,
    REMIND,
    Document,
    Note,
    Source,
    Standing,
    Strip,
    checked_note,
    checked_reminders,
    counts,
    latest,
    strip,
)
from gosi_desktop.domain.establishment import Branch, Licence
from gosi_desktop.domain.frame import Frame
from gosi_desktop.domain.icalendar import CalendarEvent, calendar_file

OF_PEOPLE: Final = (Source.IDENTITY, Source.CONTRACT)
OF_PEOPLE_REMIND: Final = tuple(days for days in REMIND if days <= NEAR)  # the same for everybody
CAN_REMIND: Final = frozenset({Source.LICENCE, Source.NOTE})  # otherwise than usual
EACH_ALONE: Final = 200  # people's documents near their end: of more, only how many end on a day is a deadline
REMOVED_FOR: Final = timedelta(hours=1)  # until then a note that was removed can be restored
_KINDS: Final = {
    Source.LICENCE: DeadlineKind.RENEW_LICENCE,
    Source.NOTE: DeadlineKind.RENEW_DOCUMENT,
    Source.IDENTITY: DeadlineKind.RENEW_IDENTITY,
    Source.CONTRACT: DeadlineKind.RENEW_CONTRACT,
}


class Shown(StrEnum):
    """Which documents a list shows."""

    ALL = "all"
    OVER = "over"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Wanted:
    """``source`` None: of every source; ``branch`` None: of all of them and of the establishment itself."""

    shown: Shown = Shown.ALL
    source: Source | None = None
    branch: str | None = None
    text: str = ""
    sort: EndingSort = EndingSort.EXPIRES
    descending: bool = False


@dataclass(frozen=True, slots=True)
class DocumentBook:
    """What there is: ``few`` are all documents but people's, whose number by days is in ``ends`` with the rest."""

    establishment: str
    today: date
    few: tuple[Document, ...] = ()
    notes: Mapping[str, KeptNote] = field(default_factory=dict)  # by id
    branches: tuple[Branch, ...] = ()
    ends: Mapping[Source, Mapping[date | None, int]] = field(default_factory=dict)
    reminders: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def count(self, shown: Shown, source: Source | None = None) -> int:
        """How many a list of all branches would show."""
        chosen = [self.ends[source]] if source is not None and source in self.ends else self.ends.values()
        sums = [counts(one, self.today) for one in chosen if source is None or source in self.ends]
        wanted = {Shown.OVER: (Standing.OVER,), Shown.NEAR: (Standing.NEAR,)}.get(shown, tuple(Standing))
        return sum(found[one] for found in sums for one in wanted)

    @property
    def strip(self) -> Strip:
        """Twelve months, with what ends in them."""
        every: dict[date, int] = {}
        for one in self.ends.values():
            for day, count in one.items():
                if day is not None:
                    every[day] = every.get(day, 0) + count
        return strip(every, self.today)

    def remind(self, document: Document) -> tuple[int, ...]:
        """Days before its end on which it is said."""
        if document.source in OF_PEOPLE:
            return OF_PEOPLE_REMIND
        return self.reminders.get(document.name, REMIND)


EventWords = Callable[[Source, Document | None, int], str]
"""What ends, for another calendar: a document, or so many people's; whoever gives them decides whether names leave."""

Titles = Callable[[Document], str]
"""What a document is called, folded: whoever shows it knows the language."""


class Documents:
    """Works offline. Notes, their files and reminders stay in the encrypted cache of this computer."""

    def __init__(
        self,
        notes: NoteStore,
        endings: EndingStore,
        roster: RosterStore,
        outbox: OutboxStore,
        certificates: CertificateStore,
        feed: FeedStore,
        clock: Clock,
        new_id: Callable[[], str],
        events: DataChanged,
    ) -> None:
        self._notes = notes
        self._endings = endings
        self._roster = roster
        self._outbox = outbox
        self._certificates = certificates
        self._feed = feed
        self._clock = clock
        self._new_id = new_id
        self._events = events

    # -- reading -------------------------------------------------------------------------------------------------------

    def book(self, establishment: str) -> DocumentBook:
        """Everything but people's documents, of which only how many end when."""
        today = today_in_riyadh(self._clock)
        frame = self._outbox.dossier(establishment, establishment).frame or Frame()
        kept = self._notes.list(establishment)
        few = _numbered((
            *_of_licences(frame),
            *_of_certificates(self._certificates.list(establishment)),
            *(_of_note(one) for one in kept),
        ))  # fmt: skip
        ends: dict[Source, Mapping[date | None, int]] = {}
        for source in (Source.LICENCE, Source.CERTIFICATE, Source.NOTE):
            ends[source] = _by_day(one for one in few if one.source is source)
        for source in OF_PEOPLE:
            ends[source] = dict(self._endings.days(establishment, source).items())
        return DocumentBook(
            establishment, today, few, {one.note.id: one for one in kept}, frame.branches,
            {source: days for source, days in ends.items() if days}, self._notes.reminders(establishment),
        )  # fmt: skip

    def order(self, book: DocumentBook, wanted: Wanted, title: Titles) -> Sequence[int]:
        """Keys of the documents in order. ``wanted.text`` is folded."""
        since, until = _bounds(wanted.shown, book.today)
        extras = [
            Extra(one.key, one.expires, title(one), one.number, one.branch)
            for one in book.few
            if _fits(one, wanted, since, until, title)
        ]
        sources = frozenset(OF_PEOPLE if wanted.source is None else {wanted.source} & set(OF_PEOPLE))
        query = EndingQuery(book.establishment, sources, since, until, wanted.branch, wanted.sort, wanted.descending)
        ordered = self._endings.order(query, extras)
        if not wanted.text:
            return ordered
        found = frozenset(self._roster.match(RosterQuery(book.establishment, text=wanted.text)).keys)
        return [key for key in ordered if key < 0 or key // 2 in found]

    def rows(self, book: DocumentBook, keys: Sequence[int]) -> Sequence[Document]:
        """The documents of these keys, in no order; who is gone meanwhile is left out."""
        few = {one.key: one for one in book.few}
        asked = sorted({key // 2 for key in keys if key >= 0})
        people = {one.key: one for one in self._endings.people(book.establishment, asked)} if asked else {}
        found = [few[key] for key in keys if key in few]
        for key in keys:
            person = people.get(key // 2) if key >= 0 else None
            if person is not None:
                found.append(_of_person(person, Source.CONTRACT if key % 2 else Source.IDENTITY))
        return found

    def paper(self, document: Document) -> PaperFile | None:
        """The file of a note; None where there is none here. Raises Corrupt."""
        return self._notes.paper(document.id) if document.source is Source.NOTE else None

    def calendar(self, book: DocumentBook, words: EventWords, name: str) -> bytes:
        """What is still to come as an iCalendar file; people's documents by days, without anybody's name."""
        events = [
            CalendarEvent(
                f"{book.establishment}-{one.name}@munshaa", one.expires, words(one.source, one, 1), "",
                min(book.remind(one), default=None),
            )
            for one in book.few
            if one.expires is not None and one.expires >= book.today
        ]  # fmt: skip
        for source in OF_PEOPLE:
            days = ((day, count) for day, count in book.ends.get(source, {}).items() if day is not None)
            events += [
                CalendarEvent(
                    f"{book.establishment}-{source}-{day}@munshaa",
                    day,
                    words(source, None, count),
                    "",
                    min(OF_PEOPLE_REMIND),
                )
                for day, count in sorted(days)
                if day >= book.today
            ]
        return calendar_file(events, self._clock.now(), name)

    # -- notes ---------------------------------------------------------------------------------------------------------

    def new_note(self, note: Note, paper: PaperFile | None = None) -> Note:
        """Keep a note under an id of its own. Raises RuleViolation at a field."""
        return self.keep_note(_with_id(note, self._new_id()), paper)

    def keep_note(self, note: Note, paper: PaperFile | None = None) -> Note:
        """Keep it as it is now; ``paper`` is another version of its file. Raises RuleViolation at a field."""
        tidy = checked_note(note)
        self._notes.save(tidy, self._clock.now(), paper)
        self._tell()
        return tidy

    def remove_note(self, id: str) -> None:
        """Out of the list; it can be restored for an hour, then it goes with its files."""
        now = self._clock.now()
        self._notes.forget_removed(now - REMOVED_FOR)
        self._notes.remove(id, now)
        self._tell()

    def restore_note(self, id: str) -> None:
        """Undo of removing."""
        self._notes.restore(id)
        self._tell()

    def take_back_paper(self, id: str) -> None:
        """Undo of another version of a file."""
        self._notes.take_back_paper(id)
        self._tell()

    def remind(self, establishment: str, document: Document, days: Iterable[int]) -> tuple[int, ...]:
        """Say when it is to be told of; none: never before its end. Raises RuleViolation at ``remind``."""
        found = checked_reminders(days)
        self._notes.remind(establishment, document.name, None if found == REMIND else found)
        self._tell()
        return found

    # -- deadlines -----------------------------------------------------------------------------------------------------

    def deadlines(self, establishment: str) -> Sequence[Deadline]:
        """What is over or ends within its earliest reminder; certificates have their own. Of people's documents those
        that end within 30 days, one by one up to 200 of them, else by days.
        """
        book = self.book(establishment)
        found = [
            _deadline(one, book.remind(one))
            for one in latest(one for one in book.few if one.source in _KINDS)
            if one.expires is not None and (one.expires - book.today).days <= max(book.remind(one), default=0)
        ]
        for source in OF_PEOPLE:
            found += self._of_people(book, source)
        return found

    def _of_people(self, book: DocumentBook, source: Source) -> Iterable[Deadline]:
        until = book.today + timedelta(days=NEAR)
        near = {day: count for day, count in book.ends.get(source, {}).items() if day is not None and day <= until}
        if sum(near.values()) > EACH_ALONE:
            kind = _KINDS[source]
            return [Deadline(kind=kind, about=str(day), day=day, count=count) for day, count in near.items()]
        if not near:
            return []
        query = EndingQuery(book.establishment, frozenset({source}), until=until)
        keys = self._endings.order(query, ())
        return [_deadline(one, book.remind(one)) for one in self.rows(book, keys)]

    def _tell(self) -> None:
        self._events.publish(Kind.DOCUMENTS)


def _deadline(document: Document, remind: tuple[int, ...]) -> Deadline:
    assert document.expires is not None
    about, title = document.engagement or document.id, document.title or document.number
    return Deadline(
        kind=_KINDS[document.source], about=about, day=document.expires, title="" if document.person else title,
        remind=remind,
    )  # fmt: skip


def _bounds(shown: Shown, today: date) -> tuple[date | None, date | None]:
    if shown is Shown.OVER:
        return None, today - timedelta(days=1)
    return (today, today + timedelta(days=NEAR)) if shown is Shown.NEAR else (None, None)


def _fits(one: Document, wanted: Wanted, since: date | None, until: date | None, title: Titles) -> bool:
    if wanted.source not in (None, one.source) or wanted.branch not in (None, one.branch):
        return False
    if wanted.shown is not Shown.ALL and one.expires is None:
        return False
    if one.expires is not None and ((since and one.expires < since) or (until and one.expires > until)):
        return False
    return not wanted.text or wanted.text in title(one) or wanted.text in one.number


def _by_day(documents: Iterable[Document]) -> dict[date | None, int]:
    found: dict[date | None, int] = {}
    for one in documents:
        found[one.expires] = found.get(one.expires, 0) + 1
    return found


def _numbered(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Keys below 0 tell them from people's."""
    return tuple(replace(one, key=-at) for at, one in enumerate(documents, start=1))


def _of_licences(frame: Frame) -> Iterable[Document]:
    for licence in frame.licences:
        yield _of_licence(licence, _branch_of(licence, frame))


def _branch_of(licence: Licence, frame: Frame) -> str:
    """The branch that works under it, unless the establishment itself does."""
    if frame.establishment is not None and frame.establishment.cr_number == licence.number:
        return ""
    return next((one.id for one in frame.branches if licence_of(one, (licence,)) is not None), "")


def _of_licence(licence: Licence, branch: str) -> Document:
    return Document(
        key=0, source=Source.LICENCE, id=licence.id, kind=licence.kind, number=licence.number, branch=branch,
        expires=licence.expires, issued=licence.issued, paper=licence.attachment or "",
    )  # fmt: skip


def _of_certificates(certificates: Iterable[Certificate]) -> Iterable[Document]:
    """The latest of each kind that nobody withdrew."""
    standing = (one for one in certificates if not one.withdrawn)
    return latest(
        Document(
            key=0, source=Source.CERTIFICATE, id=one.id, kind=one.kind, number=one.number, expires=one.valid_until,
            issued=one.issued_on, paper=one.file_sha256,
        )
        for one in standing
    )  # fmt: skip


def _of_note(kept: KeptNote) -> Document:
    note = kept.note
    return Document(
        key=0, source=Source.NOTE, id=note.id, kind=note.kind, title=note.title, number=note.number,
        branch=note.branch, expires=note.expires, paper=kept.papers[0].paper.sha256 if kept.papers else "",
    )  # fmt: skip


def _of_person(person: PersonEnding, source: Source) -> Document:
    identity = source is Source.IDENTITY
    return Document(
        key=person_key(person.key, source), source=source, id=person.contributor if identity else person.engagement,
        kind=person.identity_kind if identity else "contract", number=person.identity, branch=person.branch,
        expires=person.identity_expires if identity else person.contract_to, person=(person.name, person.name_en),
        contributor=person.contributor, engagement=person.engagement,
    )  # fmt: skip


def _with_id(note: Note, id: str) -> Note:
    return replace(note, id=id)
