"""Killing a process at a step chosen by chance, on the disk, on the wire or in between."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

from tests.support.kills import EVERY_STATEMENT, in_child

STEPS = EVERY_STATEMENT | {"recv_into", "send", "sendall", "decode", "decompress"}


def count_steps(work: Callable[[], object]) -> int:
    """How many steps the work takes, done here and now."""
    return _watch(work, lambda _: None)


def killed_at(step: int, work: Callable[[], object]) -> bool:
    """Whether a child that does the work was killed before its n-th step; False when it came to the end first."""

    def die(counted: int) -> None:
        if counted > step:
            os.kill(os.getpid(), signal.SIGKILL)

    return in_child(lambda: _watch(work, die)) != 0


def _watch(work: Callable[[], object], at_each: Callable[[int], None]) -> int:
    counted = 0

    def count(_frame: FrameType, event: str, called: Any) -> None:
        nonlocal counted
        if event == "c_call" and called.__name__ in STEPS:
            counted += 1
            at_each(counted)

    threading.setprofile(count)  # of threads that begin from now on: pages are fetched on one
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
    return counted
