"""The guard that keeps disk, network and keychain off the thread that draws.

Every adapter calls ``entering_port`` at its border. Tests (and the tour) mark the GUI thread with ``keep_ports_off``;
from then on a port called there raises, which no user would ever see but a frozen window.
"""

import threading

_kept_off: set[int] = set()


class PortOnGuiThread(AssertionError):
    """A port was called on the thread that draws: a defect."""


def keep_ports_off(thread_ident: int | None = None) -> None:
    """Refuse ports on this thread (the calling one by default) from now on."""
    _kept_off.add(thread_ident if thread_ident is not None else threading.get_ident())


def allow_ports_on(thread_ident: int | None = None) -> None:
    """Take the refusal back."""
    _kept_off.discard(thread_ident if thread_ident is not None else threading.get_ident())


def entering_port(name: str) -> None:
    """Called by every adapter before it touches disk, network or keychain."""
    if _kept_off and threading.get_ident() in _kept_off:
        raise PortOnGuiThread(name)
