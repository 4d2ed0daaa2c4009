"""Short messages of the desktop, outside the window. Asked on the thread that draws, as desktops want it."""

from collections.abc import Callable
from typing import Protocol


class DesktopNotices(Protocol):
    """Never the only place where a thing is said; what is given names nobody."""

    def available(self) -> bool:
        """Whether this desktop has a place for them now. Without one ``say`` says nothing."""

    def say(self, title: str, text: str, opened: Callable[[], None]) -> None:
        """Show one; pressed, it calls ``opened``. A later one stands in place of the one before."""

    def withdraw(self) -> None:
        """Nothing of it stays, and nothing is called any longer: somebody wants none."""
