"""The change feed of one establishment: a fresh copy beside the one shown, or the deltas after it."""

from datetime import datetime
from functools import partial

from gosi_desktop.application.ports import Authority, Cancelled, FeedPage, FeedPlace, FeedStore, Head, Progress
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import ProtocolError
from gosi_desktop.sync import schedule
from gosi_desktop.sync.page_ahead import BreakOff, PageAhead

_EMPTY_PAGES = 3  # in a row, each promising more


class PastChanged(Exception):
    """The feed is not the one that was begun: another epoch, a page missing, or it went back. Start afresh."""


class FeedPull:
    """Pulls one establishment after another in one round. While a page is written the next one is on its way."""

    def __init__(
        self,
        authority: Authority,
        store: FeedStore,
        clock: Clock,
        progress: Progress,
        cancelled: Cancelled,
        preparing: Progress,
        break_off: BreakOff,
    ) -> None:
        self._authority = authority
        self._store = store
        self._clock = clock
        self._progress = progress
        self._cancelled = cancelled
        self._preparing = preparing
        self._break_off = break_off
        self._ahead: PageAhead | None = None

    def run(self, head: Head, epoch: str, afresh: bool) -> bool:
        """Everything there is now. True when what is shown has changed.

        Goes on from the page kept last, an unfinished copy too, unless ``afresh``, or its epoch or role is another.
        Raises CursorExpired, PastChanged, the error Cancelled between two pages, and what Authority and store raise.
        """
        place = self._store.place(head.establishment)
        if afresh or place is None or place.epoch != epoch or place.role_seq != head.role_seq:
            self._store.begin_copy(head.establishment, epoch, head.role_seq)
            place = self._store.place(head.establishment)
        if place is None:
            raise AssertionError("a copy that was begun has a place")
        pages = _Pages(place)
        taken = self._take_pages(head.establishment, pages)
        if place.filling:
            pages.ensure_complete()
            self._store.finish_copy(head.establishment, self._preparing, self._cancelled)
        self._store.note_synced(head.establishment, pages.server_time(self._clock))
        return place.filling or taken > 0

    def interrupt(self) -> None:
        """Do not wait for a page any longer."""
        if (ahead := self._ahead) is not None:
            ahead.interrupt()

    def _take_pages(self, establishment: str, pages: "_Pages") -> int:
        """Each page is checked before the next one is asked for, and kept before that one is looked at."""
        limit, taken = schedule.PAGE, 0
        self._ensure_wanted()
        ahead = self._ask(establishment, pages.cursor, limit)
        try:
            while True:
                page, took = ahead.take()
                pages.check(page)
                limit = schedule.next_page(limit, took)
                if page.has_more:
                    ahead = self._ask(establishment, pages.cursor, limit)
                taken += self._store.apply(establishment, page)
                self._progress(pages.received, pages.total)
                if not page.has_more:
                    return taken
                self._ensure_wanted()
        finally:
            self._ahead = None
            ahead.drop()

    def _ask(self, establishment: str, cursor: str | None, limit: int) -> PageAhead:
        fetch = partial(self._authority.changes, establishment, cursor, limit)
        self._ahead = PageAhead(fetch, self._clock, self._break_off)
        return self._ahead

    def _ensure_wanted(self) -> None:
        if self._cancelled():
            raise CancelledError


class _Pages:
    """What the pages of one run so far say of the next one."""

    def __init__(self, place: FeedPlace) -> None:
        self.cursor = place.cursor
        self.received = place.received if place.filling else 0
        self.total = place.total if place.filling else None
        self._epoch = place.epoch
        self._begun: set[tuple[str, str]] = set()  # first rows of the snapshot's pages
        self._last_seq = -1
        self._empty = 0
        self._page: FeedPage | None = None

    def check(self, page: FeedPage) -> None:
        """Count a page in before it is applied. Raises PastChanged, ProtocolError; the page is then not taken."""
        if page.epoch != self._epoch:
            raise PastChanged
        self._empty = 0 if page.changes else self._empty + 1
        if self._empty >= _EMPTY_PAGES and page.has_more:
            raise ProtocolError("remote.protocol")
        if page.changes and page.snapshot:
            first = (page.changes[0].entity, page.changes[0].id)
            if first in self._begun:
                raise PastChanged
            self._begun.add(first)
        elif page.changes:
            seqs = [change.seq for change in page.changes]
            if seqs[0] <= self._last_seq or seqs != sorted(seqs):
                raise PastChanged
            self._last_seq = seqs[-1]
        self.received += len(page.changes)
        self.total = page.total if page.total is not None else self.total
        self.cursor = page.next_cursor
        self._page = page

    def ensure_complete(self) -> None:
        """Every row that was there at the start has come, or word that it is gone. Raises PastChanged."""
        if self.total is not None and self.received < self.total:
            raise PastChanged

    def server_time(self, clock: Clock) -> datetime:
        """When the service answered the last page."""
        return self._page.server_time if self._page is not None else clock.now()
