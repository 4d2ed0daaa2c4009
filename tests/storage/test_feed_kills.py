"""A pull killed at any moment goes on, a torn log loses whole pages, and a full disk leaves the last page whole."""

import random
import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from gosi_desktop.application.ports import Chip, FeedPage
from gosi_desktop.domain.errors import DiskFull
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.units import snapshot, value
from tests.fakes.clock import FakeClock
from tests.support.caches import KEY, fill, occupation, pull
from tests.support.disk import largest_file
from tests.support.kills import in_child, killed_after
from tests.support.pages import NUMBER, pages_of, snapshot_rows

PEOPLE = 300


def generation(number: int) -> list[FeedPage]:
    """Snapshots that differ: one person fewer each time."""
    return pages_of(snapshot_rows(PEOPLE - number % 7), 150, f"epoch-{number}")


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many transactions, so that there are many moments between them."""
    monkeypatch.setattr("gosi_desktop.storage.computing._CHUNK", 40)
    monkeypatch.setattr("gosi_desktop.storage.feed._CHUNK", 300)


def test_killed_anywhere_a_pull_goes_on(path: Path, rules: RuleBook, small_pieces: None, long_run: bool) -> None:
    dice = random.Random(612047385)
    opened = opener(path, rules)
    store = opened()
    fill(store, generation(0), epoch="epoch-0")
    store.close()
    began = time.process_time()
    store = opened()
    pull(store, generation(1))
    whole = time.process_time() - began  # where to aim
    store.close()
    number, kills, asked = 2, 0, 300 if long_run else 30
    while kills < asked:

        def work(pages: Sequence[FeedPage] = tuple(generation(number))) -> None:
            pull(opened(), pages)

        if in_child(killed_after(dice.uniform(0, whole), work)) != 0:
            kills += 1
            check(opened(), (number - 1, number))
            continue
        check(opened(), (number,))
        number += 1
    store = opened()
    pull(store, generation(number))
    with snapshot(store.database) as connection:
        assert value(connection, "SELECT count(*) FROM copy") == 1
        assert value(connection, "SELECT count(*) FROM record") == len(snapshot_rows(PEOPLE - number % 7))
    check(store, (number,))


def opener(path: Path, rules: RuleBook) -> Callable[[], SqlCache]:
    return lambda: SqlCache.open(path, KEY, FakeClock(), rules, occupation)


def rows_behind(cursor: str | None) -> int:
    """How many rows had come when the service gave this cursor."""
    return int(cursor[1:]) if cursor else 0


def check(store: SqlCache, shown: tuple[int, ...]) -> None:
    """The file is sound, one of these generations is shown whole, and the cursor stands where the rows end."""
    store.check()
    counts = store.roster.overview(NUMBER).counts
    assert counts[Chip.ALL] + counts[Chip.ENDED] in [PEOPLE - number % 7 for number in shown]
    place = store.feed.place(NUMBER)
    assert place is not None
    assert place.complete
    with snapshot(store.database) as connection:
        state = "filling" if place.filling else "current"
        copy = value(connection, "SELECT id FROM copy WHERE state = ?", (state,))
        assert value(connection, "SELECT count(*) FROM record WHERE copy = ?", (copy,)) == rows_behind(place.cursor)
    store.close()


def test_a_torn_log_loses_whole_pages_only(path: Path, rules: RuleBook, tmp_path: Path, long_run: bool) -> None:
    dice = random.Random(1)
    pages = generation(3)

    def unclosed() -> None:
        store = opener(path, rules)()
        store.feed.begin_copy(NUMBER, pages[0].epoch, 1)
        for page in pages:
            store.feed.apply(NUMBER, page)

    in_child(unclosed)
    log = path.with_name("cache.db-wal").read_bytes()
    found = set()
    for attempt in range(200 if long_run else 12):
        torn = tmp_path / f"torn-{attempt}"
        torn.mkdir()
        shutil.copy(path, torn / path.name)
        (torn / "cache.db-wal").write_bytes(log[: dice.randrange(len(log))])
        store = opener(torn / path.name, rules)()
        place = store.feed.place(NUMBER)
        with snapshot(store.database) as connection:
            held = value(connection, "SELECT count(*) FROM record")
        assert held == rows_behind(place.cursor if place else None)
        found.add(held)
        store.close()
    assert len(found) > 3


@pytest.mark.parametrize("kib", range(100, 700, 120))
def test_a_disk_that_fills_up_in_a_pull_leaves_the_cursor_at_the_last_page(
    path: Path, rules: RuleBook, kib: int
) -> None:
    pages = generation(3)

    def until_full() -> None:
        store = opener(path, rules)()
        with largest_file(kib * 1024):
            with pytest.raises(DiskFull):
                pull(store, pages)
            place = store.feed.place(NUMBER)
            with snapshot(store.database) as connection:
                held = value(connection, "SELECT count(*) FROM record")
            assert held == rows_behind(place.cursor if place else None)
        pull(store, pages)  # there is room again: the same process goes on
        store.close()

    in_child(until_full)
    check(opener(path, rules)(), (3,))
