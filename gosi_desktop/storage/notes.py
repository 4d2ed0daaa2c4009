"""Documents that this computer keeps for itself, with every version of their files; nothing of them is ever sent."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final

from gosi_desktop.application.ports.documents import KeptNote, NotePaper
from gosi_desktop.application.threads import entering_port
from gosi_desktop.domain.attachments import AttachedPaper, PaperFile
from gosi_desktop.domain.documents import Note, NoteKind
from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.storage import mapping
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.units import editing

_COLUMNS: Final = "id, establishment, kind, title, number, branch, expires, changed_at"
_LISTED: Final = f"SELECT {_COLUMNS} FROM notes WHERE establishment = ? AND removed_at IS NULL ORDER BY id"  # noqa: S608
_SAVE: Final = f"""
INSERT INTO notes ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
    kind = excluded.kind, title = excluded.title, number = excluded.number, branch = excluded.branch,
    expires = excluded.expires, changed_at = excluded.changed_at
"""  # noqa: S608 - constants only
_PAPERS: Final = """
SELECT note_papers.note, note_papers.number, sha256, name, type, length(bytes), added_at
FROM notes JOIN note_papers ON note_papers.note = notes.id
WHERE notes.establishment = ? AND notes.removed_at IS NULL ORDER BY note_papers.number DESC
"""
_ADD_PAPER: Final = "INSERT INTO note_papers (note, sha256, name, type, added_at, bytes) VALUES (?, ?, ?, ?, ?, ?)"
_NEWEST: Final = "SELECT sha256, name, type, bytes FROM note_papers WHERE note = ? ORDER BY number DESC LIMIT 1"
_DROP_NEWEST: Final = """
DELETE FROM note_papers WHERE number = (SELECT max(number) FROM note_papers WHERE note = ?)
"""
_GONE: Final = "SELECT id FROM notes WHERE removed_at < ?"
_REMIND: Final = """
INSERT INTO reminders (establishment, document, days) VALUES (?, ?, ?)
ON CONFLICT (establishment, document) DO UPDATE SET days = excluded.days
"""


class SqlNotes:
    """The NoteStore of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, establishment: str) -> Sequence[KeptNote]:
        """Those that are not removed, in the order of their ids."""
        entering_port("storage.notes")
        papers: defaultdict[str, list[NotePaper]] = defaultdict(list)
        with self._database.reading() as connection:
            rows = connection.execute(_LISTED, (establishment,)).fetchall()
            for note, number, sha256, name, type_, size, added in connection.execute(_PAPERS, (establishment,)):
                paper = AttachedPaper(sha256, name, type_, size)
                papers[note].append(NotePaper(number, paper, datetime.fromisoformat(added)))
        return [KeptNote(_note(row), datetime.fromisoformat(row[7]), tuple(papers[row[0]])) for row in rows]

    def save(self, note: Note, at: datetime, paper: PaperFile | None = None) -> None:
        """Keep it as it is now, with another version of its file when one is given, in one transaction."""
        entering_port("storage.notes")
        with editing(self._database) as connection:
            connection.execute(_SAVE, _row(note, at))
            if paper is not None:
                about = paper.about
                values = (note.id, about.sha256, about.name, about.type, _text(at), paper.data)
                connection.execute(_ADD_PAPER, values)

    def remove(self, id: str, at: datetime) -> None:
        """Out of the list; until ``forget_removed`` it can be restored."""
        self._write("UPDATE notes SET removed_at = ? WHERE id = ?", (_text(at), id))

    def restore(self, id: str) -> None:
        """Back into the list."""
        self._write("UPDATE notes SET removed_at = NULL WHERE id = ?", (id,))

    def forget_removed(self, before: datetime) -> int:
        """What was removed before this goes for good, with its files; answers how many."""
        entering_port("storage.notes")
        with editing(self._database) as connection:
            gone = connection.execute(_GONE, (_text(before),)).fetchall()
            connection.executemany("DELETE FROM note_papers WHERE note = ?", gone)
            connection.executemany("DELETE FROM reminders WHERE document = 'note:' || ?", gone)
            connection.executemany("DELETE FROM notes WHERE id = ?", gone)
        return len(gone)

    def take_back_paper(self, id: str) -> None:
        """The newest version of its file goes; the one before counts again."""
        self._write(_DROP_NEWEST, (id,))

    def paper(self, id: str) -> PaperFile | None:
        """The file as it is now. Raises Corrupt when it is not what was kept."""
        entering_port("storage.notes")
        with self._database.reading() as connection:
            found = connection.execute(_NEWEST, (id,)).fetchone()
        if found is None:
            return None
        sha256, name, type_, kept = found
        data = bytes(kept)
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Corrupt("archive.damaged")
        return PaperFile(AttachedPaper(sha256, name, type_, len(data)), data)

    def reminders(self, establishment: str) -> Mapping[str, tuple[int, ...]]:
        """Days before the end, by the document's name, where somebody said otherwise than usual."""
        entering_port("storage.notes")
        with self._database.reading() as connection:
            rows = connection.execute("SELECT document, days FROM reminders WHERE establishment = ?", (establishment,))
            return {row[0]: tuple(map(int, row[1].split())) for row in rows}

    def remind(self, establishment: str, document: str, days: tuple[int, ...] | None) -> None:
        """Say otherwise; None: as usual."""
        if days is None:
            self._write("DELETE FROM reminders WHERE establishment = ? AND document = ?", (establishment, document))
        else:
            self._write(_REMIND, (establishment, document, " ".join(map(str, days))))

    def _write(self, statement: str, values: tuple[Any, ...]) -> None:
        entering_port("storage.notes")
        with editing(self._database) as connection:
            connection.execute(statement, values)


def _row(note: Note, at: datetime) -> tuple[str | None, ...]:
    expires = note.expires.isoformat() if note.expires is not None else None
    return note.id, note.establishment, str(note.kind), note.title, note.number, note.branch, expires, _text(at)


def _note(row: Sequence[Any]) -> Note:
    id, establishment, kind, title, number, branch, expires = row[:7]
    return Note(
        id=id,
        establishment=establishment,
        kind=mapping.known(NoteKind, kind),
        title=title,
        number=number,
        branch=branch,
        expires=date.fromisoformat(expires) if expires else None,
    )


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()
