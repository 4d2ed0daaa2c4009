"""What tests of an open cache share."""

from collections.abc import Sequence
from typing import Final

from gosi_desktop.application.ports import FeedPage
from gosi_desktop.storage.cache import SqlCache
from tests.support.pages import EPOCH, NUMBER

KEY: Final = bytes(range(32))


def occupation(code: str) -> tuple[str, str]:
    """Words for the codes of the synthetic people."""
    words = {"accountant": ("محاسب", "Accountant"), "civil_engineer": ("مهندس مدني", "Civil engineer")}
    return words.get(code, (code, code))


def unheard(_done: int, _total: int | None) -> None:
    """Progress that nobody watches."""


def never() -> bool:
    """Nobody cancels."""
    return False


def fill(store: SqlCache, pages: Sequence[FeedPage], number: str = NUMBER, epoch: str = EPOCH) -> None:
    """Take a snapshot whole and show it."""
    store.feed.begin_copy(number, epoch, 1)
    for page in pages:
        store.feed.apply(number, page)
    store.feed.finish_copy(number, unheard, never)


def pull(store: SqlCache, pages: Sequence[FeedPage]) -> None:
    """Take a snapshot from wherever an earlier attempt stopped, as the engine does."""
    place = store.feed.place(NUMBER)
    cursors = [page.next_cursor for page in pages]
    if place is None or place.epoch != pages[0].epoch:
        store.feed.begin_copy(NUMBER, pages[0].epoch, 1)
        done = 0
    else:
        done = cursors.index(place.cursor) + 1 if place.cursor else 0
    for page in pages[done:]:
        store.feed.apply(NUMBER, page)
    store.feed.finish_copy(NUMBER, unheard, never)
    store.feed.note_synced(NUMBER, pages[-1].server_time)
