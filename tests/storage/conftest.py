"""Encrypted caches on a real disk: the bare file (``cache``), and the stores over it (``store``)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gosi_desktop import data
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.database import Database
from tests.fakes.clock import FakeClock
from tests.support.caches import KEY, occupation


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Database]:
    """Open, encrypted with ``bytes(range(32))``, without the pulled tables."""
    database = Database.open(tmp_path / "cache.db", bytes(range(32)))
    yield database
    database.close()


@pytest.fixture(scope="session")
def rules() -> RuleBook:
    return RuleBook(data.load_rules())


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.db"


@pytest.fixture
def open_store(path: Path, rules: RuleBook, clock: FakeClock) -> Iterator[Callable[[], SqlCache]]:
    """Open the cache of this test, as often as it likes; whatever is open is closed at the end."""
    opened: list[SqlCache] = []

    def open_it() -> SqlCache:
        opened.append(SqlCache.open(path, KEY, clock, rules, occupation))
        return opened[-1]

    yield open_it
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], SqlCache]) -> SqlCache:
    return open_store()
