"""When to run next: pure functions, and every interval the screens quote (service contract, section 15)."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

OPEN_EVERY: Final = 120.0  # seconds between two pulls of the open establishment
HEADS_EVERY: Final = 300.0  # seconds between two calls of heads, for all the others
FIRST_RETRY: Final = 5.0
LONGEST_RETRY: Final = 300.0
LEAST_BETWEEN_FAILURES: Final = 1.0  # however impatiently one presses the button
_PUSH_AFTER: Final = timedelta(seconds=2)  # so that what is asked for in one go is sent in one call
_PUSH_AT_MOST: Final = timedelta(seconds=30)
_JITTER: Final = 0.25  # a retry comes up to this part earlier, so that not everybody comes at once

PAGE: Final = 1000  # rows asked for, until it is known that there are many
BULK_PAGE: Final = 5000
_SMALLEST_PAGE: Final = 100
_QUICK: Final = 1.0  # seconds; a page that took less may be larger next time
_SLOW: Final = 8.0  # seconds; one that took more is halved, so that progress shows and little is lost

Jitter = Callable[[], float]  # 0 ≤ x < 1


def seconds_until_next(failures: int, retry_after: float | None, jitter: Jitter) -> float:
    """The cadence when all is well; 5 s doubling to 5 min after failures, never before the service wants it."""
    if failures <= 0:
        return OPEN_EVERY
    doubled = min(LONGEST_RETRY, FIRST_RETRY * 2.0 ** min(failures - 1, 16))
    return max(doubled * (1 - _JITTER * jitter()), retry_after or 0.0)


def push_at(dues: Sequence[datetime]) -> datetime | None:
    """When to begin a round for requests that become due at these instants, in order; None when there are none.

    Two seconds after the last of those that come one upon the other, at most half a minute after the first.
    """
    if not dues:
        return None
    latest, at = dues[0] + _PUSH_AT_MOST, dues[0]
    for due in dues:
        if due > at + _PUSH_AFTER or due > latest:
            break
        at = due
    return min(at + _PUSH_AFTER, latest)


def heads_due(seconds_since: float | None, failed: bool) -> bool:
    """Whether all establishments are asked about: never yet, the last round failed, or five minutes ago."""
    return seconds_since is None or failed or seconds_since >= HEADS_EVERY


def next_page(limit: int, took: float) -> int:
    """How many rows to ask for after a page of ``limit`` rows that took so many seconds, when there is more."""
    if took > _SLOW:
        return max(_SMALLEST_PAGE, limit // 2)
    return BULK_PAGE if took < _QUICK else limit
