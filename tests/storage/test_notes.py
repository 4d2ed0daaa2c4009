"""Documents that are never sent, on SQLCipher: kept, changed, removed, restored, with their files."""

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from gosi_desktop.domain.attachments import PDF, AttachedPaper, PaperFile
from gosi_desktop.domain.documents import Note, NoteKind
from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.units import editing

AT = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)
NUMBER = "612047385"


def lease(id: str = "n1", **fields: object) -> Note:
    given = {"id": id, "establishment": NUMBER, "kind": NoteKind.LEASE, "number": "10-55", "branch": "b1"}
    return Note(**given | {"expires": date(2026, 6, 30)} | fields)  # type: ignore[arg-type]


def file(words: bytes, name: str = "عقد الإيجار.pdf") -> PaperFile:
    return PaperFile(AttachedPaper(hashlib.sha256(words).hexdigest(), name, PDF, len(words)), words)


def test_a_note_and_its_file_survive_a_restart(open_store: Callable[[], SqlCache], path: Path) -> None:
    store = open_store()
    store.notes.save(lease(), AT, file(b"%PDF-1.7 secret lease"))
    store.notes.save(lease("n2", expires=None, establishment="other"), AT)
    store.close()
    assert b"secret lease" not in path.read_bytes()
    again = open_store()
    (kept,) = again.notes.list(NUMBER)
    assert (kept.note, kept.changed_at) == (lease(), AT)
    assert [(one.number, one.paper.name, one.paper.size) for one in kept.papers] == [(1, "عقد الإيجار.pdf", 21)]
    assert again.notes.paper("n1") == file(b"%PDF-1.7 secret lease")
    assert again.notes.paper("n2") is None


def test_the_newest_version_counts_until_it_is_taken_back(store: SqlCache) -> None:
    store.notes.save(lease(), AT, file(b"first"))
    store.notes.save(lease(expires=date(2027, 6, 30)), AT + timedelta(days=1), file(b"second"))
    (kept,) = store.notes.list(NUMBER)
    assert [one.paper.size for one in kept.papers] == [6, 5]
    assert kept.note.expires == date(2027, 6, 30)
    assert store.notes.paper("n1") == file(b"second")
    store.notes.take_back_paper("n1")
    assert store.notes.paper("n1") == file(b"first")


def test_removed_restored_and_gone_for_good(store: SqlCache) -> None:
    store.notes.save(lease(), AT, file(b"first"))
    store.notes.remind(NUMBER, "note:n1", (90,))
    store.notes.remove("n1", AT)
    assert store.notes.list(NUMBER) == []
    assert store.notes.forget_removed(AT) == 0
    store.notes.restore("n1")
    assert [one.note.id for one in store.notes.list(NUMBER)] == ["n1"]
    store.notes.remove("n1", AT)
    assert store.notes.forget_removed(AT + timedelta(seconds=1)) == 1
    store.notes.restore("n1")
    assert store.notes.list(NUMBER) == []
    assert store.notes.paper("n1") is None
    assert store.notes.reminders(NUMBER) == {}


def test_reminders_are_kept_by_establishment_and_document(store: SqlCache) -> None:
    store.notes.remind(NUMBER, "licence:l1", (90, 14))
    store.notes.remind(NUMBER, "note:n1", ())
    store.notes.remind("other", "licence:l1", (1,))
    assert store.notes.reminders(NUMBER) == {"licence:l1": (90, 14), "note:n1": ()}
    store.notes.remind(NUMBER, "licence:l1", None)
    assert store.notes.reminders(NUMBER) == {"note:n1": ()}


def test_a_file_that_is_not_what_was_kept_is_refused(store: SqlCache) -> None:
    store.notes.save(lease(), AT, file(b"first"))
    with editing(store.database) as connection:
        connection.execute("UPDATE note_papers SET bytes = x'00'")
    with pytest.raises(Corrupt):
        store.notes.paper("n1")
