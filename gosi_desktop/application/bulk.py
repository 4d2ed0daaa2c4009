"""Work on very many objects: Python's search for cycles, which stops the window's thread too, leaves them out."""

import gc
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, Protocol

_lock = threading.Lock()
_under_way = 0
_AT_A_TIME: Final = 500  # rows: some milliseconds, after which another thread may go on


class Rows(Protocol):
    """Something that holds very many rows."""

    @property
    def rows(self) -> Sequence[Any]: ...


@contextmanager
def in_bulk() -> Iterator[None]:
    """No search meanwhile, in any thread, and afterwards none through what there is by then.

    For 100,000 rows one would take a second, in which nothing is painted.
    """
    global _under_way
    with _lock:
        _under_way += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _under_way -= 1
            if not _under_way:
                gc.freeze()
                gc.enable()


def give_back() -> None:
    """What was passed over is searched again, when the next whole search is due."""
    gc.unfreeze()


def let_go(held: list[Rows | None]) -> None:
    """Free rows that nobody wants any more, some at a time; empties ``held``, which must hold them alone.

    Freed in one go, as when the last name for them is given up, 100,000 rows stop every thread for half a second.
    """
    parts = [list(one.rows) for one in held if one is not None]
    held.clear()
    for part in parts:
        while part:
            del part[-_AT_A_TIME:]
