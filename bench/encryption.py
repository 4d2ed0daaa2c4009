"""G6: what the key costs: the product's own queries on one cache, encrypted and in the clear, same engine."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from bench import world
from bench.measure import Row, Run
from gosi_desktop.application.ports import RosterQuery
from gosi_desktop.storage import listing, records
from gosi_desktop.storage.driver import BUSY_MILLISECONDS, CACHE_KIB, RawConnection, connect
from tests.support import pages

_FIRST_PAGE = 50
_Query = Callable[[RawConnection], object]


def measure(run: Run) -> Iterator[Row]:
    """The rows of G6."""
    made = world.found(run.world)
    plain = run.folder / "plain.db"
    _decrypt(made, plain)
    people = f"{run.people:,} people"

    def keyed() -> RawConnection:
        return connect(made.cache, made.key)

    def unkeyed() -> RawConnection:
        return _connect_plain(plain)

    repeats = run.pick(41, 21)
    ours, theirs = _alternating([lambda: _opened(keyed), lambda: _opened(unkeyed)], repeats)
    yield Row(
        "G6", f"open and first page of {people}: what the key adds", "ms", (ours - theirs) * 1e3,
        "the same file without a key", goal=1.0, absolute=True,
        note=f"{ours * 1e3:.2f} against {theirs * 1e3:.2f} ms",
    )  # fmt: skip
    with_key, without = keyed(), unkeyed()
    try:
        warm, larger = _queries(with_key, run.people)
        for name, query in (warm | larger).items():
            ours, theirs = _alternating(
                [lambda query=query: query(with_key), lambda query=query: query(without)],  # type: ignore[misc]
                repeats, warm=3,
            )  # fmt: skip
            if name in warm:
                yield Row("G6", f"{name}, warm", "ms", ours * 1e3, "without a key", theirs * 1e3, 1.1)
            else:
                note = f"reads more than the {CACHE_KIB // 1024} MB of pages a connection keeps, so never warm"
                yield Row("G6", name, "ms", ours * 1e3, "without a key", theirs * 1e3, note=note)
    finally:
        with_key.close()
        without.close()


def _queries(connection: RawConnection, people: int) -> tuple[dict[str, _Query], dict[str, _Query]]:
    """What the screens ask, as the storage words it: what stays in the pages kept, and what does not."""
    copy = connection.execute(listing.SHOWN_COPY, (pages.NUMBER,)).fetchone()[0]
    chance = random.Random(5)
    few = [pages.contributor_id(chance.randrange(1, people)) for _ in range(20)]
    many = [pages.contributor_id(chance.randrange(1, people)) for _ in range(400)]
    listed, values = listing.ordered(RosterQuery(pages.NUMBER), "key, wage")

    def counts(raw: RawConnection) -> object:
        return listing.counts_of(raw.execute(listing.COUNTS, (copy,)))

    def persons(ids: list[str]) -> _Query:
        return lambda raw: [records.people(raw, copy, (one,)) for one in ids]

    def whole_list(raw: RawConnection) -> object:
        return raw.execute(listed, (copy, *values)).fetchall()

    warm: dict[str, _Query] = {
        "first page of the list": _first_page,
        "counts of the chips": counts,
        "20 people opened again": persons(few),
    }
    return warm, {"400 people opened, all over the file": persons(many), "all keys of the list in order": whole_list}


def _first_page(connection: RawConnection) -> object:
    copy = connection.execute(listing.SHOWN_COPY, (pages.NUMBER,)).fetchone()[0]
    statement, values = listing.ordered(RosterQuery(pages.NUMBER), "key")
    keys = [row[0] for row in connection.execute(f"{statement} LIMIT ?", (copy, *values, _FIRST_PAGE))]
    rows = [listing.row_of(row) for row in connection.execute(listing.ROWS, (json.dumps(keys),))]
    if len(rows) != _FIRST_PAGE:
        raise AssertionError("the cache of the measurements lacks rows")
    return rows


def _opened(connector: Callable[[], RawConnection]) -> object:
    connection = connector()
    try:
        return _first_page(connection)
    finally:
        connection.close()


def _alternating(works: list[Callable[[], object]], repeats: int, warm: int = 2) -> list[float]:
    """Medians of works done turn by turn, so that whatever else the machine does falls on all alike."""
    times: list[list[float]] = [[] for _ in works]
    for turn in range(repeats + warm):
        for place, work in enumerate(works):
            start = perf_counter()
            work()
            if turn >= warm:
                times[place].append(perf_counter() - start)
    return [median(each) for each in times]


def _decrypt(made: world.World, target: Path) -> None:
    """The same rows and pages in the clear. The people are synthetic."""
    connection = connect(made.cache, made.key)
    try:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(target),))
        connection.execute("SELECT sqlcipher_export('plain')")
        connection.execute("DETACH DATABASE plain")
    finally:
        connection.close()
    _connect_plain(target).close()


def _connect_plain(file: Path) -> RawConnection:
    """As the product's driver opens a cache, without the key."""
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(
        f"{file.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, check_same_thread=False,
        timeout=BUSY_MILLISECONDS / 1000,
    )  # fmt: skip
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA synchronous = full")
    connection.execute("PRAGMA temp_store = memory")
    connection.execute("PRAGMA foreign_keys = on")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB:d}")
    return connection
