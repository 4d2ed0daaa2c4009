"""What the rules say of a wage and of the month it begins in (facts 3.3, 3.7 and 5.6)."""

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from gosi_desktop.domain.ages import age_on
from gosi_desktop.domain.contributor import (
    Insured,
    NationalityGroup,
    System,
    WageParts,
    WagePeriod,
    wage_in,
)
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.findings import Finding
from gosi_desktop.domain.period_checks import late
from gosi_desktop.domain.rule_rows import Coverage
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, amount_text

_YEAR: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class WageChange:
    """A wage from a month on, of whom, and the wages before it. ``system`` matters for Saudis."""

    person: Insured
    system: System | None
    wage: WageParts
    month: Month
    earlier: tuple[WagePeriod, ...] = ()
    coverage: Coverage = Coverage.FULL


def earlier_than(periods: Iterable[WagePeriod], month: Month) -> tuple[WagePeriod, ...]:
    """The periods that begin before a month."""
    return tuple(one for one in periods if one.from_month < month)


def wage_findings(rules: RuleBook, change: WageChange) -> tuple[Finding, ...]:
    """Refused is a wage of nothing; floor, ceiling, a jump and the rise over fifty are remarks."""
    day, group = change.month.last, change.person.nationality_group
    row = rules.check("wage_not_positive", day, group)
    if row and change.wage.basic_halalas <= 0:
        return (Finding("wage_not_positive", "basic_wage", row, refuses=True),)
    return (*_limits(rules, change), *_jump(rules, change), *_rise_over_fifty(rules, change))


def closed_month(rules: RuleBook, month: Month, today: date) -> Finding | None:
    """The refusal of a month whose time for changes is over; the month itself and later ones are open."""
    missed = late(rules, "update_wage", month.last, today, "month")
    if missed is None:
        return None
    return dataclasses.replace(missed, code="month_closed", params={"month": str(month)} | missed.params)


def _limits(rules: RuleBook, change: WageChange) -> Iterator[Finding]:
    try:
        limit = rules.rates(change.person.nationality_group, change.system, change.month, change.coverage).limit
    except RuleViolation:  # a month the rules do not reach: nothing to compare with
        return
    raw = change.wage.raw_wage_halalas
    if raw < limit.floor:
        yield Finding("wage_below_floor", "basic_wage", limit, params={"floor": amount_text(limit.floor)})
    if raw > limit.ceiling:
        yield Finding("wage_above_ceiling", "basic_wage", limit, params={"ceiling": amount_text(limit.ceiling)})


def _jump(rules: RuleBook, change: WageChange) -> Iterator[Finding]:
    before = wage_in(change.earlier, change.month)
    row = rules.check("wage_jump", change.month.last, change.person.nationality_group)
    if before is None or row is None or row.n is None or before.raw_wage_halalas == 0:
        return
    was, now = before.raw_wage_halalas, change.wage.raw_wage_halalas
    if abs(now - was) * 100 > was * row.n:
        yield Finding("wage_jump", "basic_wage", row, params={"before": amount_text(was), "after": amount_text(now)})


def _rise_over_fifty(rules: RuleBook, change: WageChange) -> Iterator[Finding]:
    """From the insurance year after the fiftieth Hijri birthday on, under the old law."""
    person, group = change.person, change.person.nationality_group
    row = rules.check("wage_rise_over_50", change.month.last, group, change.system)
    before = wage_in(change.earlier, change.month.shift(-_YEAR)) or min(
        change.earlier, key=lambda one: one.from_month, default=None
    )
    if row is None or row.n is None or row.age is None or person.birth is None or before is None:
        return
    if group is not NationalityGroup.SAUDI or change.coverage is Coverage.HAZARDS_ONLY:
        return
    year_begins = Month(change.month.year, 1).first
    if person.birth.date > year_begins or age_on(person.birth.date, year_begins, Calendar.HIJRI) < row.age:
        return
    was, now = before.raw_wage_halalas, change.wage.raw_wage_halalas
    if (now - was) * 100 > was * row.n:
        most = amount_text(was * (100 + row.n) // 100)
        yield Finding("wage_rise_over_50", "basic_wage", row, params={"before": amount_text(was), "most": most})
