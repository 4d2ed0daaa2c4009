"""The next page, fetched on a thread of its own while the one before it is written."""

import threading
from collections.abc import Callable

from gosi_desktop.application.ports import FeedPage
from gosi_desktop.domain.clock import Clock

_INSIST = 0.05  # seconds between two attempts to break off a call, which may only be about to begin

BreakOff = Callable[[int], None]  # ends the authority's call of a thread, which then raises Cancelled


class PageAhead:
    """One page on its way. ``take`` it or ``drop`` it: afterwards its thread is gone."""

    def __init__(self, fetch: Callable[[], FeedPage], clock: Clock, break_off: BreakOff) -> None:
        self._fetch = fetch
        self._clock = clock
        self._break_off = break_off
        self._page: FeedPage | None = None
        self._error: BaseException | None = None
        self._took = 0.0
        self._thread = threading.Thread(target=self._run, name="next page", daemon=True)
        self._thread.start()

    def take(self) -> tuple[FeedPage, float]:
        """The page, and how many seconds it took; waits for it. Raises what fetching it raised."""
        self._thread.join()
        if self._page is None:
            assert self._error is not None
            raise self._error
        return self._page, self._took

    def interrupt(self) -> None:
        """Break off the call under way, without waiting; ``take`` then raises Cancelled."""
        if (thread := self._thread.ident) is not None and self._thread.is_alive():
            self._break_off(thread)

    def drop(self) -> None:
        """It is not wanted any more: break it off and wait until its thread has ended."""
        while self._thread.is_alive():
            self.interrupt()
            self._thread.join(_INSIST)

    def _run(self) -> None:
        before = self._clock.monotonic()
        try:
            self._page = self._fetch()
        except BaseException as error:  # noqa: BLE001 - raised again by ``take``, on the thread that waits
            self._error = error
        self._took = self._clock.monotonic() - before
