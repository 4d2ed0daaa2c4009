"""Work on very many objects: Python's search for cycles, which stops the window's thread too, leaves them out."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_under_way = 0


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
