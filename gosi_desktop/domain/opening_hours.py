"""When the unified number is answered: open now, until when, when next; on the clock of Riyadh, wherever one is."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from gosi_desktop.domain.clock import RIYADH, as_utc
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.rule_rows import HolidayRow, HolidaysKnownRow, OpeningHoursRow
from gosi_desktop.domain.rules import RuleBook

_FURTHEST: Final = 60  # days that are looked ahead: no holidays last longer


@dataclass(frozen=True, slots=True)
class Opening:
    """From an instant up to another, which is no longer in it; both in UTC."""

    opens: datetime
    closes: datetime


@dataclass(frozen=True, slots=True)
class OpeningDay:
    """A day of the week in Riyadh: when it is open, or the holiday for which it is not."""

    day: date
    opening: Opening | None
    holiday: HolidayRow | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """How it stands at an instant. ``week`` begins on Sunday; ``next`` begins after the instant."""

    row: OpeningHoursRow
    today: date
    now: Opening | None
    next: Opening | None
    week: tuple[OpeningDay, ...]
    known_until: date | None  # the last day the holidays are known for, where the answer goes beyond it

    @property
    def changes_at(self) -> datetime | None:
        """The instant from which on the answer may be another."""
        if self.now is not None:
            return self.now.closes
        return self.next.opens if self.next is not None else None


def answered_at(rules: RuleBook, moment: datetime) -> Answered | None:
    """How the number is answered at an aware instant; None where the rules say nothing of it."""
    today = moment.astimezone(RIYADH).date()
    row = next(iter(rules.in_force(OpeningHoursRow, today)), None)
    if row is None:
        return None
    instant = as_utc(moment)
    ahead = [_day(rules, today + timedelta(days=days)).opening for days in range(_FURTHEST)]
    openings = [opening for opening in ahead if opening is not None]
    current = next((one for one in openings if one.opens <= instant < one.closes), None)
    following = next((one for one in openings if one.opens > instant), None)
    sunday = today - timedelta(days=today.isoweekday() % 7)
    week = tuple(_day(rules, sunday + timedelta(days=days)) for days in range(7))
    said_of = [today, week[-1].day]
    if following is not None:
        said_of.append(following.opens.astimezone(RIYADH).date())
    return Answered(row, today, current, following, week, _beyond(rules, max(said_of)))


def _day(rules: RuleBook, day: date) -> OpeningDay:
    row = next(iter(rules.in_force(OpeningHoursRow, day)), None)
    if row is None or day.isoweekday() not in row.weekdays:
        return OpeningDay(day, None)
    holiday = _holiday(rules, day)
    if holiday is not None:
        return OpeningDay(day, None, holiday)
    opens, closes = (datetime.combine(day, hour, RIYADH) for hour in (row.opens, row.closes))
    return OpeningDay(day, Opening(as_utc(opens), as_utc(closes)))


def _holiday(rules: RuleBook, day: date) -> HolidayRow | None:
    """A day outside the calendar's table has no holiday that anybody knows."""
    try:
        return rules.holiday_on(day)
    except RuleViolation:
        return None


def _beyond(rules: RuleBook, day: date) -> date | None:
    until = max((row.until for row in rules.in_force(HolidaysKnownRow, day)), default=None)
    return until if until is not None and day > until else None
