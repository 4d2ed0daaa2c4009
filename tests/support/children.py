"""Forked children that the test goes on beside."""

import os
import sys
import warnings
from collections.abc import Callable


def forked(work: Callable[[], object]) -> int:
    """A child that does the work, says what is wrong with it, and ends; wait for it yourself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # forking beside other threads: the child runs but this
        pid = os.fork()
    if pid == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001 - nothing of the test runner may run in the child
            sys.excepthook(*sys.exc_info())
        finally:
            os._exit(0)
    return pid
