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
