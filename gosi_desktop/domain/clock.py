"""The Clock port: the only source of time, so that tests and the practice service can move it."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

RIYADH = timezone(timedelta(hours=3), "Asia/Riyadh")  # fixed: Saudi Arabia has no summer time


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """The instant, aware, in UTC."""

    def monotonic(self) -> float:
        """Seconds that only ever grow, for intervals."""


def today_in_riyadh(clock: Clock) -> date:
    """The calendar day in Riyadh, which decides every deadline."""
    return clock.now().astimezone(RIYADH).date()


def as_utc(moment: datetime) -> datetime:
    """The same instant, in UTC."""
    return moment.astimezone(UTC)
