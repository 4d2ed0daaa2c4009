"""Drafts outlive a kill, archived papers come back byte by byte, and neither is readable on disk."""

import hashlib
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from gosi_desktop.application.ports import DraftPaper
from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.storage.cache import SqlCache
from tests.support.kills import EVERY_STATEMENT, killed_at_each_step

AT = datetime(2026, 1, 15, 7, 0, tzinfo=UTC)
BODY = '{"id": "d1", "mobile": "٠٥٠١٢٣٤٥٦٧"}'
SCAN = b"%PDF-1.7 " + bytes(range(256)) * 300


def paper(data: bytes = SCAN, name: str = "سجل.pdf") -> DraftPaper:
    return DraftPaper(hashlib.sha256(data).hexdigest(), len(data), "application/pdf", name, "registration")


def test_a_draft_is_on_disk_when_saving_returns(open_store: Callable[[], SqlCache]) -> None:
    first = open_store()
    assert first.drafts.load("d1") is None
    first.drafts.save("d1", "registration", BODY, AT)
    first.drafts.save("d1", "registration", BODY + " ", AT + timedelta(days=3))
    kept = open_store().drafts.load("d1")  # the first is still open, as after a kill
    assert kept is not None
    assert (kept.kind, kept.body) == ("registration", BODY + " ")
    assert (kept.begun_at, kept.saved_at) == (AT, AT + timedelta(days=3))
    assert BODY not in repr(kept)


def test_the_draft_saved_last_comes_first(store: SqlCache) -> None:
    for id, kind, minutes in [("a", "registration", 5), ("b", "application", 9), ("c", "registration", 7)]:
        store.drafts.save(id, kind, "{}", AT + timedelta(minutes=minutes))
    assert [one.id for one in store.drafts.list()] == ["b", "c", "a"]
    assert [one.id for one in store.drafts.list("registration")] == ["c", "a"]


def test_papers_go_with_their_draft(store: SqlCache) -> None:
    store.drafts.save("d1", "application", "{}", AT)
    store.drafts.save("d2", "application", "{}", AT)
    second = b"\xff\xd8\xff picture"
    store.drafts.keep_paper("d1", paper(), SCAN)
    store.drafts.keep_paper("d1", paper(second, "هوية.jpg"), second)
    store.drafts.keep_paper("d1", paper(name="renamed.pdf"), SCAN)  # the same content again
    store.drafts.keep_paper("d2", paper(), SCAN)
    assert [(one.name, one.size) for one in store.drafts.papers("d1")] == [
        ("renamed.pdf", len(SCAN)),
        ("هوية.jpg", len(second)),
    ]
    assert store.drafts.paper_bytes("d1", paper().sha256) == SCAN
    store.drafts.drop_paper("d1", paper().sha256)
    assert store.drafts.paper_bytes("d1", paper().sha256) is None
    store.drafts.drop("d1")
    assert not store.drafts.papers("d1")
    assert store.drafts.load("d1") is None
    assert store.drafts.paper_bytes("d2", paper().sha256) == SCAN


def test_a_kill_while_dropping_leaves_the_draft_whole_or_gone(
    tmp_path: Path, path: Path, open_store: Callable[[], SqlCache]
) -> None:
    first = open_store()
    first.drafts.save("d1", "application", BODY, AT)
    first.drafts.keep_paper("d1", paper(), SCAN)
    first.close()
    template = tmp_path / "template.db"
    shutil.copy(path, template)

    def prepare(_: int) -> Callable[[], object]:
        for file in path.parent.glob("cache.db*"):
            file.unlink()
        shutil.copy(template, path)
        return lambda: open_store().drafts.drop("d1")

    found = set()
    for _ in killed_at_each_step(prepare, EVERY_STATEMENT):
        store = open_store()
        held = (store.drafts.load("d1") is not None, len(store.drafts.papers("d1")))
        store.close()
        found.add(held)
    assert found == {(True, 1), (False, 0)}


def test_an_archived_paper_comes_back_byte_by_byte(open_store: Callable[[], SqlCache]) -> None:
    first = open_store()
    kept = first.archive.add("account_form:r1", "account_form", "R-2026-17", AT, SCAN, "612047385")
    first.close()
    store = open_store()
    assert store.archive.list() == [kept]
    assert store.archive.read(kept.id) == SCAN
    assert (kept.sha256, kept.size) == (hashlib.sha256(SCAN).hexdigest(), len(SCAN))
    assert store.archive.read("another") is None


def test_a_paper_is_archived_once(store: SqlCache) -> None:
    first = store.archive.add("account_form:r1", "account_form", "R-2026-17", AT, SCAN)
    again = store.archive.add("account_form:r1", "account_form", "R-2026-17", AT + timedelta(hours=1), b"another")
    assert again == first
    assert store.archive.read(first.id) == SCAN
    store.archive.add("registration_certificate:a1", "registration_certificate", "C-1", AT, b"second")
    assert [one.kind for one in store.archive.list()] == ["registration_certificate", "account_form"]


def test_a_paper_that_is_not_what_it_was_is_not_handed_out(store: SqlCache) -> None:
    kept = store.archive.add("account_form:r1", "account_form", "R-2026-17", AT, SCAN)
    with store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE archive SET bytes = x'00'")
    with pytest.raises(Corrupt, match=r"archive\.damaged"):
        store.archive.read(kept.id)


def test_a_paper_is_taken_out_for_good(store: SqlCache) -> None:
    kept = store.archive.add("account_form:r1", "account_form", "R-2026-17", AT, SCAN)
    store.archive.add("registration_certificate:a1", "registration_certificate", "C-1", AT, b"second")
    store.archive.remove(kept.id)
    store.archive.remove("never there")
    assert store.archive.read(kept.id) is None
    assert [one.subject for one in store.archive.list()] == ["C-1"]


def test_nothing_of_them_is_readable_on_disk(store: SqlCache, path: Path) -> None:
    store.drafts.save("d1", "registration", '{"mobile": "0501234567"}', AT)
    store.drafts.keep_paper("d1", paper(), SCAN)
    store.archive.add("a", "account_form", "R-2026-17", AT, SCAN)
    for file in path.parent.iterdir():
        written = file.read_bytes()
        assert not any(mark in written for mark in (b"0501234567", b"%PDF-1.7", b"R-2026-17"))
