"""While a page is written the next one is on its way: one, no more, and its thread never outlives the pull."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from gosi_desktop.application.ports import Authority as Ports
from gosi_desktop.application.ports import FeedPage, FeedPlace, FeedStore, Head, PortfolioSummary
from gosi_desktop.domain.errors import Cancelled, DiskFull, GosiError, Offline
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sync.engine import Engine
from gosi_desktop.sync.feed_pull import FeedPull
from tests.fakes.clock import FakeClock
from tests.support.caches import unheard
from tests.support.pages import EPOCH, NUMBER, pages_of, snapshot_rows

PATIENCE = 20  # seconds after which a test that hangs fails
HEAD = Head(NUMBER, "روابي", None, 5, Role.OWNER, 1, None, PortfolioSummary(3, 0, 0, None, compliant=True))
PAGES = pages_of(snapshot_rows(12), 10)


class Store:
    """What was written, by the cursors behind it; ``writing`` is called within each write."""

    def __init__(self) -> None:
        self.cursor: str | None = None
        self.kept: list[str] = []
        self.received = 0
        self.finished = False
        self.writing: Callable[[], None] = lambda: None

    def place(self, establishment: str) -> FeedPlace:
        return FeedPlace(EPOCH, self.cursor, 1, False, True, self.received, None, None)

    def apply(self, establishment: str, page: FeedPage) -> int:
        self.writing()
        self.cursor = page.next_cursor
        self.kept.append(page.next_cursor)
        self.received += len(page.changes)
        return len(page.changes)

    def finish_copy(self, establishment: str, progress: Any, cancelled: Any) -> None:
        self.finished = True

    def note_synced(self, establishment: str, at: datetime) -> None:
        assert at == datetime(2026, 1, 15, 7, 0, tzinfo=UTC)


class Authority:
    """Pages by cursor. A page in ``hanging`` does not come before its thread is broken off, which it may ignore."""

    def __init__(self) -> None:
        self.asked: list[str | None] = []
        self.hanging: str | None = "nothing"
        self.failing: dict[str | None, GosiError] = {}
        self.asked_for = threading.Condition()
        self.deaf = 0
        self.broken_off = threading.Event()

    def changes(self, establishment: str, cursor: str | None, limit: int) -> FeedPage:
        with self.asked_for:
            self.asked.append(cursor)
            self.asked_for.notify_all()
        if cursor == self.hanging:
            assert self.broken_off.wait(PATIENCE)
            raise Cancelled
        if cursor in self.failing:
            raise self.failing[cursor]
        return PAGES[0 if cursor is None else 1 + [page.next_cursor for page in PAGES].index(cursor)]

    def break_off(self, thread: int) -> None:
        if self.deaf:
            self.deaf -= 1  # the call had not begun
        else:
            self.broken_off.set()

    def wait_for(self, count: int) -> None:
        """Until so many pages have been asked for."""
        with self.asked_for:
            assert self.asked_for.wait_for(lambda: len(self.asked) >= count, PATIENCE)


@pytest.fixture
def authority() -> Authority:
    return Authority()


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    yield
    assert not [thread for thread in threading.enumerate() if thread.name == "next page"]


def run(
    authority: Authority,
    store: Store,
    progress: Callable[[int, int | None], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bool:
    feed = cast(FeedStore, store)
    pull = FeedPull(cast(Ports, authority), feed, FakeClock(), progress, cancelled, unheard, authority.break_off)
    return pull.run(HEAD, EPOCH, afresh=False)


def test_the_next_page_is_on_its_way_while_one_is_written(authority: Authority, store: Store) -> None:
    ahead: list[int] = []

    def writing() -> None:
        is_last = len(store.kept) == len(PAGES) - 1
        authority.wait_for(len(store.kept) + (1 if is_last else 2))
        ahead.append(len(authority.asked) - len(store.kept))

    store.writing = writing
    assert run(authority, store)
    assert ahead == [*[2] * (len(PAGES) - 1), 1]  # the one being written, and one more
    assert store.kept == [page.next_cursor for page in PAGES]
    assert authority.asked == [None, *store.kept[:-1]]
    assert store.finished


def test_a_page_that_fails_leaves_the_one_before_it(authority: Authority, store: Store) -> None:
    seen: list[int] = []
    authority.failing["s20"] = Offline("remote.cut_short")
    with pytest.raises(Offline, match=r"remote\.cut_short"):
        run(authority, store, lambda done, total: seen.append(done))
    assert (store.kept, seen) == (["s10", "s20"], [10, 20])
    authority.failing.clear()
    run(authority, store)
    assert store.kept == [page.next_cursor for page in PAGES]


def test_cancelling_breaks_off_the_page_on_its_way(authority: Authority, store: Store) -> None:
    authority.hanging = "s10"
    authority.deaf = 2
    with pytest.raises(Cancelled):
        run(authority, store, cancelled=lambda: bool(store.kept))
    assert store.kept == ["s10"]
    assert authority.broken_off.is_set()


def test_a_write_that_fails_breaks_off_the_page_on_its_way(authority: Authority, store: Store) -> None:
    authority.hanging = "s10"

    def full() -> None:
        raise DiskFull

    store.writing = full
    with pytest.raises(DiskFull):
        run(authority, store)
    assert store.kept == []
    assert authority.broken_off.is_set()


def test_a_page_that_is_refused_asks_for_no_other(authority: Authority, store: Store) -> None:
    authority.failing[None] = Offline()
    with pytest.raises(Offline):
        run(authority, store)
    assert (authority.asked, store.kept) == ([None], [])


def test_who_cancels_at_once_is_asked_nothing(authority: Authority, store: Store) -> None:
    with pytest.raises(Cancelled):
        run(authority, store, cancelled=lambda: True)
    assert authority.asked == []


def test_an_interrupted_engine_does_not_wait_for_the_page(authority: Authority, store: Store) -> None:
    authority.hanging = "s20"
    ports, feed = cast(Ports, authority), cast(FeedStore, store)
    engine = Engine(ports, feed, FakeClock(), lambda: 0.5, break_off=authority.break_off)
    engine._is_due = lambda *about: True  # type: ignore[method-assign]
    engine._heads = lambda: (_Heads(), True)  # type: ignore[assignment, method-assign, return-value]

    def interrupt() -> None:
        authority.wait_for(3)
        engine.interrupt()

    interrupting = threading.Thread(target=interrupt)
    interrupting.start()
    with pytest.raises(Cancelled):
        engine.pull_round(None, lambda done, total: None, lambda: False)
    interrupting.join()
    assert store.kept == ["s10", "s20"]


class _Heads:
    heads = (HEAD,)
    epoch = EPOCH
