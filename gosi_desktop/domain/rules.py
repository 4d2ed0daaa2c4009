"""The rule book: rates, limits, ages, deadlines and lists as dated rows, each with its source and certainty.

It is made from plain rows, so that a newer version comes from a file or from the service without a new release. Tables
and fields it does not know are left alone. Look-ups by day or month never mix rows of different days: a month takes
the row in force on its last day, so a step inside a month takes the whole of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, TypeVar

from gosi_desktop.domain.contributor import NationalityGroup, System
from gosi_desktop.domain.dates import Calendar, hijri_of
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.rule_rows import (
    TABLES,
    CheckRow,
    Coverage,
    DeadlineRow,
    HolidayRow,
    HomeSchemeRow,
    Insurance,
    LimitRow,
    PartMonthRow,
    RateRow,
    ReasonRow,
    RoundingRow,
    Row,
    SystemRow,
    row_of,
)
from gosi_desktop.domain.values import Month

AnyRow = TypeVar("AnyRow", bound=Row)


@dataclass(frozen=True, slots=True)
class RateSet:
    """Everything that decides one kind of contributor's shares in one month, but his wage and days."""

    limit: LimitRow
    rates: tuple[RateRow, ...]
    rounding: RoundingRow
    part_month: PartMonthRow

    @property
    def employer_percent(self) -> int:
        """The employer's whole percentage, in hundredths."""
        return sum(rate.employer for rate in self.rates)

    @property
    def employee_percent(self) -> int:
        """The contributor's whole percentage, in hundredths."""
        return sum(rate.employee for rate in self.rates)


@dataclass(frozen=True, slots=True)
class NextStep:
    """A change of the rates that is already decided: the July step."""

    from_month: Month
    before: RateSet
    after: RateSet


class RuleBook:
    """One version of the rules. Nothing in it changes; it remembers the sets it was asked for, so asking is cheap."""

    def __init__(self, rules: Mapping[str, Any]) -> None:
        """From ``{version, rows}``, as the package data and the service give it; else ``rules.unreadable``."""
        try:
            self.version: Final[str] = rules["version"]
            self._rows: Final[Mapping[type[Row], tuple[Row, ...]]] = {
                kind: tuple(row_of(kind, plain) for plain in rules["rows"] if plain["table"] == table)
                for table, kind in TABLES.items()
            }
        except (KeyError, TypeError, ValueError, RuleViolation) as error:
            raise RuleViolation("rules.unreadable", detail=str(error)) from error
        self._sets: dict[tuple[NationalityGroup, System | None, Month, Coverage], RateSet] = {}

    def rows(self, kind: type[AnyRow]) -> tuple[AnyRow, ...]:
        """All rows of a kind, of all times."""
        return self._rows[kind]  # type: ignore[return-value]  # the table is made by kind

    def in_force(self, kind: type[AnyRow], day: date) -> tuple[AnyRow, ...]:
        """The rows of a kind that hold on a day."""
        return tuple(row for row in self.rows(kind) if row.holds(day))

    def rates(
        self, group: NationalityGroup, system: System | None, month: Month, coverage: Coverage = Coverage.FULL
    ) -> RateSet:
        """The rate set of a kind of contributor in a month; ``system`` matters for Saudis, who must have one."""
        key = (group, system, month, coverage)
        found = self._sets.get(key)
        if found is None:
            found = self._sets[key] = self._rates(group, system, month, coverage)
        return found

    def _rates(self, group: NationalityGroup, system: System | None, month: Month, coverage: Coverage) -> RateSet:
        if group is NationalityGroup.SAUDI:
            if system is None:
                raise RuleViolation("system.unknown", "system")
        else:
            system, coverage = None, Coverage.FULL
        day = month.last
        limits = [
            row
            for row in self.in_force(LimitRow, day)
            if group in row.groups and row.covers is coverage and row.system in (None, system)
        ]
        rates = tuple(
            row
            for row in self.in_force(RateRow, day)
            if group in row.groups
            and row.system in (None, system)
            and (coverage is Coverage.FULL or row.branch is Insurance.HAZARDS)
        )
        rounding, part_month = self.in_force(RoundingRow, day), self.in_force(PartMonthRow, day)
        if not (limits and rates and rounding and part_month):
            raise RuleViolation("month.no_rules", "month", month=str(month), group=str(group), system=system)
        return RateSet(limits[0], rates, rounding[0], part_month[0])

    def system_of(self, first_registration: date, has_prior_periods: bool) -> System:
        """Which law a Saudi falls under by his first registration ever; the authority's word overrides it."""
        newest = max(self.rows(SystemRow), key=lambda row: row.valid_from)
        is_new = first_registration >= newest.valid_from and not has_prior_periods
        return newest.system if is_new else System.OLD

    def next_step(self, system: System, month: Month) -> NextStep | None:
        """The next month in which a Saudi's percentages change after ``month``, as far as the rules reach."""
        saudi = NationalityGroup.SAUDI
        before = self.rates(saudi, system, month)
        starts = {Month.of(row.valid_from) for row in self.rows(RateRow) if saudi in row.groups}
        for start in sorted(m for m in starts if m > month):
            after = self.rates(saudi, system, start)
            if _percents(after) != _percents(before):
                return NextStep(start, before, after)
        return None

    def home_scheme(self, country: str, month: Month) -> HomeSchemeRow | None:
        """A Gulf home pension's row, if one is known for that month."""
        rows = self.in_force(HomeSchemeRow, month.last)
        return next((row for row in rows if row.country == country), None)

    def deadline(self, act: str, event: date) -> tuple[date, DeadlineRow] | None:
        """The last day in time for an act about ``event`` (joining, leaving, change; a month's last day to pay it)."""
        row = next((row for row in self.in_force(DeadlineRow, event) if row.act == act), None)
        if row is None:
            return None
        if row.mode == "month_end":
            return Month.of(event).last, row
        if row.mode == "day_of_next_month":
            return Month.of(event).next().first.replace(day=row.n), row
        return event + timedelta(days=row.n), row

    def termination_reason(self, code: str) -> ReasonRow | None:
        """A reason by its code."""
        return next((row for row in self.rows(ReasonRow) if row.id == code), None)

    def check(
        self, code: str, day: date, group: NationalityGroup = NationalityGroup.SAUDI, system: System | None = None
    ) -> CheckRow | None:
        """The row by which a code concerns this kind of contributor on a day; None when it does not."""
        return next(
            (
                row
                for row in self.in_force(CheckRow, day)
                if row.code == code and group in row.groups and row.system in (None, system)
            ),
            None,
        )

    def holiday_on(self, day: date) -> HolidayRow | None:
        """The official holiday a day falls in."""
        for row in self.in_force(HolidayRow, day):
            for back in range(row.offset, row.offset + row.days):
                if _month_and_day(day - timedelta(days=back), row.calendar) == (row.month, row.day):
                    return row
        return None


def _percents(rates: RateSet) -> list[tuple[Insurance, int, int]]:
    return sorted((row.branch, row.employer, row.employee) for row in rates.rates)


def _month_and_day(day: date, calendar: Calendar) -> tuple[int, int]:
    if calendar is Calendar.GREGORIAN:
        return day.month, day.day
    hijri = hijri_of(day)
    return hijri.month, hijri.day
