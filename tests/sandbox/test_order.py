"""The order of commits is the order of ``seq``: two processes and slow transactions never leave a hole."""

import multiprocessing
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from typing import Any

import pytest
import sqlalchemy as sa

from gosi_desktop.sandbox import journal
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.database import Database
from gosi_desktop.sandbox.options import Options
from gosi_desktop.sandbox.seeds.small import NUMBER
from gosi_desktop.sandbox.tables import entity
from tests.support.serving import CHEAP

NOTICE = {"at": "2026-01-06T00:00:00Z", "severity": "info", "code": "x"}
NOW = datetime(2026, 1, 6, tzinfo=UTC)


def work(address: str, name: str, told: Connection) -> None:
    """A process that writes when told: ``hold`` keeps the transaction open after writing until told to go on."""
    database = Database(address)
    while (order := told.recv()) is not None:
        kind, first, count = order
        for number in range(first, first + count):
            with database.writing() as connection:
                with journal.recording(connection, NUMBER, NOW) as written:
                    written.put("notice", f"{name}{number}", NOTICE)
                if kind == "hold":
                    told.send(written.seq)
                    told.recv()
        told.send("done")
    database.close()
    told.close()


@pytest.fixture
def address(new_database: Callable[[], str]) -> str:
    made = new_database()
    Core(Options(database=made, clock=NOW, hash_cost=CHEAP)).close()
    return made


@pytest.fixture
def workers(address: str) -> Iterator[list[Connection]]:
    context = multiprocessing.get_context("spawn")
    ends, running = [], []
    for name in ("a", "b"):
        ours, theirs = context.Pipe()
        process = context.Process(target=work, args=(address, name, theirs), daemon=True)
        process.start()
        theirs.close()
        ends.append(ours)
        running.append(process)
    yield ends
    for end, process in zip(ends, running, strict=True):
        end.send(None)
        process.join(20)
        assert process.exitcode == 0
        end.close()
        process.close()


def seen_after(database: Database, seq: int) -> list[int]:
    """The seqs a pull would get."""
    query = sa.select(entity.c.seq).where(entity.c.establishment == NUMBER, entity.c.seq > seq).order_by(entity.c.seq)
    with database.reading() as connection:
        return list(connection.scalars(query))


def test_a_slow_transaction_keeps_the_next_one_waiting(address: str, workers: list[Connection]) -> None:
    database = Database(address)
    start = max(seen_after(database, 0))
    first, second = workers
    first.send(("hold", 0, 1))
    assert first.recv() == start + 1
    second.send(("write", 0, 1))
    for _ in range(50):  # whatever the second process does meanwhile, nothing of it is seen before the first commits
        assert seen_after(database, start) == []
    assert not second.poll()
    first.send("go on")
    assert (first.recv(), second.recv()) == ("done", "done")
    assert seen_after(database, start) == [start + 1, start + 2]
    database.close()


def test_pulling_while_two_processes_write_misses_nothing(address: str, workers: list[Connection]) -> None:
    database = Database(address)
    start = reached = max(seen_after(database, 0))
    for worker in workers:
        worker.send(("write", 0, 150))
    pulled: list[int] = []
    busy: list[Any] = list(workers)
    while busy or seen_after(database, reached):
        page = seen_after(database, reached)
        pulled += page
        reached = max([reached, *page])
        busy = [worker for worker in busy if not (worker.poll() and worker.recv() == "done")]
    assert pulled == list(range(start + 1, start + 301))
    database.close()
