"""G5: the pull from the wire into the encrypted cache, against the database alone and against objects."""

import gc
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import monotonic, perf_counter
from typing import Any

from bench.canned_service import PAGE
from bench.measure import Row, Run, not_here, seconds
from gosi_desktop import data
from gosi_desktop.application.ports import Cancelled, FeedStore, Head, Progress, TokenPair
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.remote.authority import ServiceAuthority
from gosi_desktop.remote.endpoint import Endpoint
from gosi_desktop.remote.service import Service, SignedService
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.transport import Transport
from gosi_desktop.storage import records
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.driver import BULK_CACHE_KIB, RawConnection, connect
from gosi_desktop.sync.engine import Engine
from gosi_desktop.sync.feed_pull import FeedPull
from tests.support import pages
from tests.support.caches import KEY, never, occupation, unheard
from tests.support.client import Client
from tests.support.service import running_service

_RULES = RuleBook(data.load_rules())
_INSERT = "INSERT INTO record (copy, entity, id, version, seq, parent, data) VALUES (?, ?, ?, ?, ?, ?, ?)"
_CURSOR = "UPDATE copy SET cursor = ? WHERE id = 1"


class _Clock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return monotonic()


class _Filling:
    """A feed store that notes when its copy was filled: what follows is the roster, not the pull."""

    def __init__(self, store: FeedStore) -> None:
        self._store = store
        self.filled = 0.0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def finish_copy(self, establishment: str, progress: Progress, cancelled: Cancelled) -> None:
        """The pages are there."""
        self.filled = perf_counter()
        self._store.finish_copy(establishment, progress, cancelled)


class _Client:
    """Everything of the product between the wire and the file; without a window and without a profile."""

    def __init__(self, folder: Path, address: str, start_token: str = "canned") -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.file = folder / "cache.db"
        self.clock = _Clock()
        self.cache = SqlCache.open(self.file, KEY, self.clock, _RULES, occupation)
        self.use(TokenPair("access", "refresh", self.clock.now() + timedelta(days=1)))

        def locate() -> Endpoint:
            return Endpoint(address, start_token)

        time = ServiceTime(self.clock, self.cache.device)
        self._transport = Transport(locate, time.moment)
        service = Service(self._transport, time)
        self.authority = ServiceAuthority(locate, service, SignedService(service, self.cache.tokens, self.clock), time)

    def use(self, tokens: TokenPair) -> None:
        """Sign in with these."""
        self.cache.tokens.save_tokens(tokens)

    def pull(self, head: Head, epoch: str = pages.EPOCH) -> tuple[float, float]:
        """HTTP, unpack, decode, check, apply, commit, with the page ahead, as a round of the product does. Seconds
        until the copy was filled, and until its roster can be shown.
        """
        store: Any = _Filling(self.cache.feed)
        start = perf_counter()
        round_ = FeedPull(self.authority, store, self.clock, unheard, never, unheard, self._transport.interrupt)
        round_.run(head, epoch, afresh=True)
        return store.filled - start, perf_counter() - start

    def head(self) -> Head:
        """The largest establishment there is."""
        heads = self.authority.heads(None)
        assert heads is not None
        return max(heads.heads, key=lambda head: head.summary.contributors)

    def close(self) -> None:
        """Hang up and lock."""
        self._transport.close()
        self.cache.close()


def measure(run: Run) -> Iterator[Row]:
    """The rows of G5."""
    people = run.pick(100_000, 20_000)
    with _canned(people) as address:
        tuples = _tuples(run, address)
        changes = len(tuples)
        pulls, wholes, floors = [], [], []
        for _ in range(3):  # by turns: whatever else the machine does falls on both alike
            pulled, whole = _our_seconds(run, address)
            pulls.append(changes / pulled)
            wholes.append(people / whole)
            floors.append(changes / _floor_seconds(run, tuples))
        ours, floor = median(pulls), median(floors)
        yield Row(
            "G5", f"pull {changes:,} changes of {people:,} people, commits of {PAGE:,}", "changes/s", ours,
            "raw executemany, same schema and commits", floor, 0.8, "least",
            note="client and canned server share the machine's cores",
        )  # fmt: skip
        fewer = tuples[: run.pick(60_000, 30_000)]
        yield Row(
            "G5", "the same", "changes/s", ours, f"SQLAlchemy ORM add_all ({len(fewer):,} changes, its rate falls "
            "with more)", len(fewer) / _orm_seconds(run, fewer), 4.0, "least",
        )  # fmt: skip
        yield not_here("G5", "the same", "changes/s", ours, "Anki's pull of new notes", 2.5)
        yield Row("G5", "the same, as contributors", "contributors/s", people / (changes / ours))
        yield Row("G5", "pull and roster built, until the list can be shown", "contributors/s", median(wholes))
        yield not_here("G5", "nothing changed (heads)", "ms", _nothing_changed(run, address) * 1e3, "Anki's sync", 1.0)
    yield from _with_reference_service(run)


def _our_seconds(run: Run, address: str) -> tuple[float, float]:
    """Seconds of the pull, and until its roster can be shown."""
    client = _Client(run.folder / "ours", address)
    try:
        head = client.head()
        gc.collect()
        return client.pull(head)
    finally:
        client.close()


def _tuples(run: Run, address: str) -> list[records.RecordRow]:
    """Every row as the driver wants it, made beforehand."""
    client = _Client(run.folder / "rows", address)
    try:
        rows: list[records.RecordRow] = []
        cursor, more = None, True
        while more:
            page = client.authority.changes(pages.NUMBER, cursor, PAGE)
            rows += [records.record_row(1, change) for change in page.changes]
            cursor, more = page.next_cursor, page.has_more
        return rows
    finally:
        client.close()


def _empty_file(run: Run, name: str) -> Path:
    """The product's own schema with one copy begun and nothing in it."""
    client = _Client(run.folder / name, "http://127.0.0.1:9")
    client.cache.feed.begin_copy(pages.NUMBER, pages.EPOCH, 1)
    client.close()
    return client.file


def _bulk(file: Path) -> RawConnection:
    """As the product tunes its connection for a long pull."""
    connection = connect(file, KEY)
    connection.execute(f"PRAGMA cache_size = -{BULK_CACHE_KIB:d}")
    connection.execute("PRAGMA synchronous = normal")
    return connection


def _floor_seconds(run: Run, rows: list[records.RecordRow]) -> float:
    """Only the driver: ready tuples, plain inserts, the cursor in each transaction."""
    connection = _bulk(_empty_file(run, "floor"))

    def insert() -> None:
        for start in range(0, len(rows), PAGE):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(_INSERT, rows[start : start + PAGE])
            connection.execute(_CURSOR, (str(start),))
            connection.execute("COMMIT")

    try:
        return seconds(insert)
    finally:
        connection.close()


def _orm_seconds(run: Run, rows: list[records.RecordRow]) -> float:
    """What most programs would write: a mapped class, add_all, commit."""
    from sqlalchemy import StaticPool, create_engine
    from sqlalchemy.orm import DeclarativeBase, Session
    from sqlcipher3 import dbapi2

    from gosi_desktop.storage.tables import record

    class Base(DeclarativeBase):
        pass

    class Record(Base):
        __table__ = record.to_metadata(Base.metadata)

    connection = _bulk(_empty_file(run, "orm"))
    connection.isolation_level = "IMMEDIATE"
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool)
    names = ("copy", "entity", "id", "version", "seq", "parent", "data")

    def add() -> None:
        with Session(engine) as session:
            for start in range(0, len(rows), PAGE):
                session.add_all([Record(**dict(zip(names, row, strict=True))) for row in rows[start : start + PAGE]])
                session.commit()

    try:
        return seconds(add)
    finally:
        engine.dispose()


def _nothing_changed(run: Run, address: str) -> float:
    """A whole round of the engine that finds nothing new."""
    client = _Client(run.folder / "idle", address)
    try:
        client.pull(client.head())
        heads = client.authority.heads(None)
        assert heads is not None
        client.cache.feed.save_heads(heads)
        times = []
        for _ in range(9):
            engine = Engine(client.authority, client.cache.feed, client.clock, lambda: 0.5)  # asks for heads anew
            start = perf_counter()
            engine.pull_round(None, unheard, never)
            times.append(perf_counter() - start)
        return median(times)
    finally:
        client.close()


def _with_reference_service(run: Run) -> Iterator[Row]:
    """The same client against the real service: its reading, encoding and packing are in the rate. Not judged."""
    people = run.pick(20_000, 5_000)
    folder = run.folder / "reference"
    folder.mkdir()
    with running_service(folder, "large", clock=None, more=("--contributors", str(people))) as (address, token):
        signed = Client(address, token).sign_in("a.alsudair")
        client = _Client(folder / "client", address, token)
        client.use(TokenPair(signed.access, signed.refresh, client.clock.now() + timedelta(minutes=30)))
        try:
            heads = client.authority.heads(None)
            assert heads is not None
            head = client.head()
            gc.collect()
            spent, _ = client.pull(head, heads.epoch)
            place = client.cache.feed.place(head.establishment)
            assert place is not None
        finally:
            client.close()
            signed.close()
    yield Row("G5", f"with the reference service, seed large of {people:,}", "changes/s", place.received / spent)
    yield Row("G5", "the same", "contributors/s", people / spent)


@contextmanager
def _canned(people: int) -> Iterator[str]:
    command: list[Any] = [sys.executable, "-m", "bench.canned_service", str(people)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        finally:
            server.stdin.close()
            server.wait()
