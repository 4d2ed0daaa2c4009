"""What a backup holds, when the next one is due, and which old ones may go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from gosi_desktop.domain.clock import RIYADH

DAYS: Final = 30  # with a copy each that is kept
MONTHS: Final = 12
BETWEEN_TRIALS: Final = timedelta(days=30)
AWAY_TOO_LONG: Final = timedelta(days=14)  # without a copy outside this computer
BETWEEN_OUTSIDE: Final = timedelta(days=7)


class BackupReason(StrEnum):
    """Why a copy was made."""

    EXIT = "exit"
    DAY = "day"  # the first start of a day
    MANUAL = "manual"
    RESTORE = "restore"  # before another copy took the place of what was here


@dataclass(frozen=True, slots=True)
class Contents:
    """What can be counted in saved data; amounts in halalas, over all establishments."""

    contributors: int = 0
    wages: int = 0
    invoices: int = 0
    invoiced: int = 0
    files: int = 0  # attachments of requests and drafts, papers of the archive
    waiting: int = 0  # requests that are not answered for good


@dataclass(frozen=True, slots=True)
class Shelved:
    """A copy as the rotation sees it."""

    name: str
    made_at: datetime
    reason: BackupReason
    good: bool = True  # as long as it should be, and not found damaged


def superfluous(shelf: Sequence[Shelved]) -> tuple[str, ...]:
    """Names of the copies that may go.

    Kept are the newest good copy of each of the last 30 days that have one, all of the last two of those days, the
    first of each of the last 12 months, and for good those made before a restore. What is damaged is no copy: it
    neither stands in for a good one nor is it removed.
    """
    good = sorted((one for one in shelf if one.good), key=lambda one: one.made_at, reverse=True)
    days: dict[date, list[Shelved]] = {}
    months: dict[tuple[int, int], Shelved] = {}
    for one in good:
        day = _day(one)
        days.setdefault(day, []).append(one)
        months[day.year, day.month] = one  # newest first: the last one left is the month's first
    kept = {one.name for one in good if one.reason is BackupReason.RESTORE}
    for count, copies in enumerate(list(days.values())[:DAYS]):
        kept.update(one.name for one in (copies if count < 2 else copies[:1]))
    kept.update(one.name for one in list(months.values())[:MONTHS])
    return tuple(one.name for one in good if one.name not in kept)


def is_monthly(one: Shelved, shelf: Sequence[Shelved]) -> bool:
    """Whether it is the first good copy of its month, which is kept for a year."""
    day = _day(one)
    of_month = [each for each in shelf if each.good and _day(each).replace(day=1) == day.replace(day=1)]
    return one.good and one.name == min(of_month, key=lambda each: each.made_at).name


def day_due(shelf: Sequence[Shelved], now: datetime) -> bool:
    """Whether this Riyadh day has no good copy yet."""
    today = now.astimezone(RIYADH).date()
    return all(not one.good or _day(one) != today for one in shelf)


def trial_due(last: datetime | None, now: datetime) -> bool:
    """Whether a month has passed since a copy was tried; a clock set back does not put it off."""
    return last is None or not timedelta() <= now - last < BETWEEN_TRIALS


def _day(one: Shelved) -> date:
    return one.made_at.astimezone(RIYADH).date()
