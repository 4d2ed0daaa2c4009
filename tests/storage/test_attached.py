"""Papers beside the outbox: written with their request or not at all, kept as long as one names them, encrypted."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from gosi_desktop.application.ports.outbox import Operation, OperationState
from gosi_desktop.domain.attachments import PaperFile, paper_file
from gosi_desktop.domain.changes import CancelEngagement
from gosi_desktop.domain.errors import DiskFull, RuleViolation
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.storage.cache import SqlCache
from tests.fakes.clock import FakeClock
from tests.support.caches import KEY, fill, occupation
from tests.support.disk import largest_file
from tests.support.kills import DATABASE_STEPS, killed_at_each_step
from tests.support.pages import NUMBER, contributor_id, engagement_id, pages_of, snapshot_rows
from tests.support.scans import pdf, png

NOW = datetime(2026, 1, 18, 6, 40, tzinfo=UTC)
CONTRACT, PICTURE = paper_file("عقد.pdf", pdf(400_000, b"contract")), paper_file("scan.png", png(900))


@pytest.fixture
def filled(store: SqlCache) -> SqlCache:
    """Twelve people."""
    fill(store, pages_of(snapshot_rows(12), 500))
    return store


def cancelling(id: str, *papers: PaperFile, n: int = 1) -> Operation:
    return Operation(
        id=id, establishment=NUMBER, contributor_id=contributor_id(n),
        change=CancelEngagement(engagement_id=engagement_id(n), grounds="خطأ"), made_at=NOW, made_by="m3",
        state=OperationState.HELD, seen={"state": "active"}, papers=tuple(paper.about for paper in papers),
    )  # fmt: skip


def count(store: SqlCache, table: str = "papers") -> int:
    with store.database.reading() as connection:
        found: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return found


def done(store: SqlCache, id: str, at: datetime) -> None:
    held = store.outbox.get(id)
    assert held is not None
    store.outbox.update(replace(held, state=OperationState.DISCARDED, decided_at=at))


def test_a_paper_comes_back_byte_for_byte_with_its_request(filled: SqlCache) -> None:
    filled.outbox.add([cancelling("r1", CONTRACT, PICTURE)], [CONTRACT, PICTURE])
    held = filled.outbox.get("r1")
    assert held is not None
    assert held.papers == (CONTRACT.about, PICTURE.about)
    assert [filled.outbox.paper_bytes(one.sha256) for one in held.papers] == [CONTRACT.data, PICTURE.data]
    assert filled.outbox.paper_bytes("0" * 64) is None


def test_the_same_paper_of_two_requests_lies_here_once(filled: SqlCache) -> None:
    filled.outbox.add([cancelling("r1", CONTRACT)], [CONTRACT])
    filled.outbox.add([cancelling("r2", CONTRACT, n=2)], [CONTRACT])
    assert (count(filled), count(filled, "paper_names")) == (1, 2)


def test_a_request_that_is_not_kept_leaves_no_paper(filled: SqlCache) -> None:
    gone = replace(cancelling("r1", CONTRACT), change=CancelEngagement(engagement_id="nobody", grounds="x"))
    with pytest.raises(RuleViolation):
        filled.outbox.add([gone], [CONTRACT])
    assert (count(filled), count(filled, "paper_names"), filled.outbox.get("r1")) == (0, 0, None)


def test_a_request_whose_paper_is_not_here_is_not_kept(filled: SqlCache) -> None:
    with pytest.raises(RuleViolation, match="attachment_missing"):
        filled.outbox.add([cancelling("r1", CONTRACT, PICTURE)], [CONTRACT])
    assert (count(filled), filled.outbox.get("r1")) == (0, None)


def test_a_paper_that_no_request_names_is_not_kept(filled: SqlCache) -> None:
    filled.outbox.add([cancelling("r1", CONTRACT)], [CONTRACT, PICTURE])
    assert count(filled) == 1


def test_what_replaces_a_request_names_its_papers_without_bringing_them_again(filled: SqlCache) -> None:
    filled.outbox.add([cancelling("r1", CONTRACT)], [CONTRACT])
    old = filled.outbox.get("r1")
    assert old is not None
    filled.outbox.replace(old, replace(old, id="r2", replaces="r1", papers=(*old.papers, PICTURE.about)), [PICTURE])
    assert (count(filled), count(filled, "paper_names")) == (2, 3)


def test_a_paper_goes_with_the_last_request_that_names_it(filled: SqlCache) -> None:
    filled.outbox.add([cancelling("r1", CONTRACT), cancelling("r2", CONTRACT, PICTURE, n=2)], [CONTRACT, PICTURE])
    done(filled, "r1", NOW)
    assert filled.outbox.forget_done(NOW + timedelta(days=1)) == 1
    assert (count(filled), count(filled, "paper_names")) == (2, 2)
    done(filled, "r2", NOW)
    assert filled.outbox.forget_done(NOW + timedelta(days=1)) == 1
    assert (count(filled), count(filled, "paper_names")) == (0, 0)


def test_it_survives_a_restart_and_lies_encrypted_on_the_disk(
    filled: SqlCache, open_store: Callable[[], SqlCache], path: Path
) -> None:
    filled.outbox.add([cancelling("r1", CONTRACT)], [CONTRACT])
    filled.close()
    again = open_store()
    assert again.outbox.paper_bytes(CONTRACT.about.sha256) == CONTRACT.data
    written = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert len(written) > len(CONTRACT.data)
    for told in (b"contract", b"%PDF", "عقد".encode(), CONTRACT.about.sha256.encode()):
        assert told not in written


def test_on_a_full_disk_neither_is_kept(filled: SqlCache, path: Path) -> None:
    log = path.with_name("cache.db-wal")
    with largest_file(log.stat().st_size + 100_000), pytest.raises(DiskFull):
        filled.outbox.add([cancelling("r1", CONTRACT)], [CONTRACT])
    assert (count(filled), filled.outbox.get("r1")) == (0, None)
    filled.outbox.add([cancelling("r1", CONTRACT)], [CONTRACT])
    assert filled.outbox.paper_bytes(CONTRACT.about.sha256) == CONTRACT.data


def test_killed_while_it_is_written_both_are_there_or_neither(
    open_store: Callable[[], SqlCache], path: Path, tmp_path: Path, rules: RuleBook, clock: FakeClock
) -> None:
    """In a cache of its own for every step, as a killed process leaves it."""
    first = open_store()
    fill(first, pages_of(snapshot_rows(3), 500))
    first.close()
    seen, opened = set[bool](), list[SqlCache]()

    def prepare(step: int) -> Callable[[], object]:
        folder = tmp_path / f"killed{step}"
        folder.mkdir()
        shutil.copy(path, folder / "cache.db")
        own = SqlCache.open(folder / "cache.db", KEY, clock, rules, occupation)
        opened.append(own)
        return lambda: own.outbox.add([cancelling("r1", CONTRACT, PICTURE)], [CONTRACT, PICTURE])

    for step in killed_at_each_step(prepare, DATABASE_STEPS):
        again = SqlCache.open(tmp_path / f"killed{step}" / "cache.db", KEY, clock, rules, occupation)
        there = again.outbox.get("r1") is not None
        assert [again.outbox.paper_bytes(one.about.sha256) is not None for one in (CONTRACT, PICTURE)] == [there] * 2
        assert count(again, "paper_names") == 2 * there
        again.check()
        again.close()
        opened.pop().close()
        seen.add(there)
    assert seen == {False, True}
