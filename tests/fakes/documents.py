"""Documents in memory: notes with their files, and people whose papers end."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from gosi_desktop.application.ports.documents import (
    EndingQuery,
    EndingSort,
    Extra,
    KeptNote,
    NotePaper,
    PersonEnding,
    person_key,
)
from gosi_desktop.domain.attachments import PDF, AttachedPaper, PaperFile
from gosi_desktop.domain.documents import Note, Source

LEAF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 280]/Contents 4 0 R>>endobj\n"
    b"4 0 obj<</Length 96>>stream\n0.7 g 60 240 80 8 re f 30 210 140 4 re f 30 196 120 4 re f 30 182 130 4 re f "
    b"120 60 30 30 re f\nendstream endobj\n"
    b"xref\n0 5\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n0000000105 00000 n \n"
    b"0000000182 00000 n \ntrailer<</Size 5/Root 1 0 R>>\nstartxref\n329\n%%EOF\n"
)


def leaf(name: str = "paper.pdf", data: bytes = LEAF) -> PaperFile:
    """A whole PDF of one page."""
    return PaperFile(AttachedPaper(hashlib.sha256(data).hexdigest(), name, PDF, len(data)), data)


class FakeNotes:
    """The NoteStore; removed notes wait in ``removed``."""

    def __init__(self) -> None:
        self.kept: dict[str, Note] = {}
        self.files: dict[str, list[tuple[PaperFile, datetime]]] = {}
        self.changed: dict[str, datetime] = {}
        self.removed: dict[str, tuple[Note, datetime]] = {}
        self.said: dict[tuple[str, str], tuple[int, ...]] = {}

    def list(self, establishment: str) -> Sequence[KeptNote]:
        mine = [(id, note) for id, note in sorted(self.kept.items()) if note.establishment == establishment]
        return [KeptNote(note, self.changed[id], self._versions(id)) for id, note in mine]

    def save(self, note: Note, at: datetime, paper: PaperFile | None = None) -> None:
        self.kept[note.id], self.changed[note.id] = note, at
        if paper is not None:
            self._files(note.id).append((paper, at))

    def remove(self, id: str, at: datetime) -> None:
        self.removed[id] = self.kept.pop(id), at

    def restore(self, id: str) -> None:
        self.kept[id] = self.removed.pop(id)[0]

    def forget_removed(self, before: datetime) -> int:
        gone = [id for id, (_, at) in self.removed.items() if at < before]
        for id in gone:
            del self.removed[id]
        return len(gone)

    def take_back_paper(self, id: str) -> None:
        self._files(id).pop()

    def paper(self, id: str) -> PaperFile | None:
        files = self._files(id)
        return files[-1][0] if files else None

    def reminders(self, establishment: str) -> Mapping[str, tuple[int, ...]]:
        return {name: days for (number, name), days in self.said.items() if number == establishment}

    def remind(self, establishment: str, document: str, days: tuple[int, ...] | None) -> None:
        self.said.pop((establishment, document), None)
        if days is not None:
            self.said[establishment, document] = days

    def _versions(self, id: str) -> tuple[NotePaper, ...]:
        numbered = list(enumerate(self._files(id), start=1))
        return tuple(NotePaper(at, paper.about, added) for at, (paper, added) in reversed(numbered))

    def _files(self, id: str) -> "list[tuple[PaperFile, datetime]]":
        return self.files.setdefault(id, [])


class FakeEndings:
    """The EndingStore over a list of people."""

    def __init__(self, *folk: PersonEnding) -> None:
        self.folk = list(folk)

    def order(self, query: EndingQuery, extras: Sequence[Extra]) -> Sequence[int]:
        rows = [(one.key, one.expires, one.title, one.number, one.branch) for one in extras]
        for source in query.sources:
            for who in self.folk:
                day = _day(who, source)
                late = (query.since and day and day < query.since) or (query.until and day and day > query.until)
                if day is not None and not late and query.branch in (None, who.branch):
                    rows.append((person_key(who.key, source), day, who.name, who.identity, who.branch))
        place = {EndingSort.EXPIRES: 1, EndingSort.DOCUMENT: 2, EndingSort.NUMBER: 3, EndingSort.BELONGS: 4}[query.sort]
        known = [row for row in rows if row[place] is not None]
        known.sort(key=lambda row: (str(row[place]), row[0]), reverse=query.descending)
        return [row[0] for row in (*known, *(row for row in rows if row[place] is None))]

    def people(self, establishment: str, keys: Sequence[int]) -> Sequence[PersonEnding]:
        return [who for who in self.folk if who.key in keys]

    def days(self, establishment: str, source: Source) -> Mapping[date, int]:
        return Counter(day for who in self.folk if (day := _day(who, source)) is not None)


def _day(who: PersonEnding, source: Source) -> date | None:
    return who.identity_expires if source is Source.IDENTITY else who.contract_to
