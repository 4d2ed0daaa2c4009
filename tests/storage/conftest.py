"""Encrypted caches in a temporary folder, filled with synthetic people."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from gosi_desktop import data
from gosi_desktop.application.ports import FeedPage
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.storage.cache import SqlCache
from tests.fakes.clock import FakeClock
from tests.support.pages import EPOCH, NUMBER

KEY = bytes(range(32))


def occupation(code: str) -> tuple[str, str]:
    """Words for the codes of the synthetic people."""
    words = {"accountant": ("محاسب", "Accountant"), "civil_engineer": ("مهندس مدني", "Civil engineer")}
    return words.get(code, (code, code))


def fill(cache: SqlCache, pages: Sequence[FeedPage], number: str = NUMBER, epoch: str = EPOCH) -> None:
    """Take a snapshot whole and show it."""
    cache.feed.begin_copy(number, epoch, 1)
    for page in pages:
        cache.feed.apply(number, page)
    cache.feed.finish_copy(number, lambda done, total: None, lambda: False)


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
def open_cache(path: Path, rules: RuleBook, clock: FakeClock) -> Iterator[Callable[[], SqlCache]]:
    """Open the cache of this test, as often as it likes; whatever is open is closed at the end."""
    opened: list[SqlCache] = []

    def open_it() -> SqlCache:
        opened.append(SqlCache.open(path, KEY, clock, rules, occupation))
        return opened[-1]

    yield open_it
    for cache in opened:
        cache.close()


@pytest.fixture
def cache(open_cache: Callable[[], SqlCache]) -> SqlCache:
    return open_cache()
