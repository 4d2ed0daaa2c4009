"""When to run next: pure functions, and every interval the screens quote (service contract, section 15)."""

from collections.abc import Callable
from typing import Final

OPEN_EVERY: Final = 120.0  # seconds between two pulls of the open establishment
HEADS_EVERY: Final = 300.0  # seconds between two calls of heads, for all the others
FIRST_RETRY: Final = 5.0
LONGEST_RETRY: Final = 300.0
LEAST_BETWEEN_FAILURES: Final = 1.0  # however impatiently one presses the button
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


def heads_due(seconds_since: float | None, failed: bool) -> bool:
    """Whether all establishments are asked about: never yet, the last round failed, or five minutes ago."""
    return seconds_since is None or failed or seconds_since >= HEADS_EVERY


def next_page(limit: int, took: float) -> int:
    """How many rows to ask for after a page of ``limit`` rows that took so many seconds, when there is more."""
    if took > _SLOW:
        return max(_SMALLEST_PAGE, limit // 2)
    return BULK_PAGE if took < _QUICK else limit
