"""Ending a process at each of its steps in turn, as kill -9 and a power cut do."""

import os
import signal
import sys
import warnings
from collections.abc import Callable, Collection, Iterator
from functools import partial
from types import FrameType
from typing import Any

FILE_STEPS = frozenset({"open", "fsync", "replace", "rename", "link", "unlink", "mkdir", "rmdir"})
DATABASE_STEPS = FILE_STEPS | {"connect", "commit", "close"}
EVERY_STATEMENT = DATABASE_STEPS | {"execute", "executemany"}


def killed_at_each_step(
    work: Callable[[int], Callable[[], object]], steps: Collection[str] = FILE_STEPS
) -> Iterator[int]:
    """Yield after each child that was killed before its n-th call of a C function named in ``steps``; n = 0, 1, …

    ``work(n)`` prepares in this process and answers what the child is to do. Ends after the first child that came
    through alive, for which it yields too.
    """
    step = 0
    while True:
        alive = in_child(partial(_die_at, step, steps, work(step))) == 0
        yield step
        if alive:
            return
        step += 1


def in_child(work: Callable[[], object]) -> int:
    """Run in a forked child, which ends with 0, or negative by a signal; an error of its own fails the test."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # forking beside other threads: the child runs but this
        child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001 - nothing of the test runner may run in the child
            sys.setprofile(None)
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, -signal.SIGKILL, -signal.SIGPROF), "the child failed by itself"
    return code


def killed_after(seconds: float, work: Callable[[], object]) -> Callable[[], object]:
    """Work that the system ends, wherever it is, when it has used so much of a processor's time."""

    def until_then() -> None:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)  # no handler of ours: the process just ends
        signal.setitimer(signal.ITIMER_PROF, seconds)
        work()
        signal.setitimer(signal.ITIMER_PROF, 0)

    return until_then


def _touches_the_disk(called: Any) -> bool:
    """The system's calls and the database driver's; not the ``replace`` of a string."""
    return called.__module__ in ("posix", "nt") or type(called.__self__).__module__.startswith("sqlcipher3")


def _die_at(step: int, steps: Collection[str], work: Callable[[], object]) -> None:
    left = step

    def count(_frame: FrameType, event: str, called: Any) -> None:
        nonlocal left
        if event == "c_call" and called.__name__ in steps and _touches_the_disk(called):
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

    sys.setprofile(count)
    work()
    sys.setprofile(None)
