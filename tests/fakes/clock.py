"""A clock that goes when it is told to."""

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Starts at a fixed instant; ``advance`` moves both the instant and the monotonic seconds."""

    def __init__(self, now: datetime = datetime(2026, 1, 15, 7, 0, tzinfo=UTC)) -> None:
        self.instant = now
        self.seconds = 1_000.0

    def now(self) -> datetime:
        return self.instant

    def monotonic(self) -> float:
        return self.seconds

    def advance(self, seconds: float) -> None:
        """Time passes."""
        self.instant += timedelta(seconds=seconds)
        self.seconds += seconds

    def set(self, now: datetime) -> None:
        """Somebody moves the clock; the monotonic seconds do not follow."""
        self.instant = now
