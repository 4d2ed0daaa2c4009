"""Where the program takes the time from: this computer, until the service's own time is known."""

from __future__ import annotations

from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gosi_desktop.domain.clock import Clock


class SystemClock:
    """This computer's own time."""

    def now(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return monotonic()


class ForwardingClock:
    """The cache needs a clock before the service's time, which is kept in the cache, can be known."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    def now(self) -> datetime:
        """Now, by the clock in use."""
        return self.clock.now()

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return self.clock.monotonic()
