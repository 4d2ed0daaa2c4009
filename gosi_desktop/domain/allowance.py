"""The daily allowance after a work injury: an estimate to the halala, and why (facts 7.3).

Every day counts from the day after the injury, weekends too, while the person cannot work: the daily wage is the
contributory wage of the month before the injury by the days of that month. Each day is rounded once, half up, as
shares are; where it is rounded is an assumption. What the authority decides holds.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from gosi_desktop.domain.case import case_of
from gosi_desktop.domain.contribution import WHOLE, Step, contributory
from gosi_desktop.domain.contributor import Contributor, Engagement, WagePeriod, wage_in
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.injuries import EventKind, InjuryCase, InjuryState, riyadh_day
from gosi_desktop.domain.injury_checks import is_late
from gosi_desktop.domain.rule_rows import AllowanceRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, half_up

HOME, TREATED = "home", "treated"
"""How a day is paid: off work, or treated at the authority's cost."""
REPORTED_BY_OTHERS: Final = "report_by_other"
"""The late reason that is none: a report of the hospital or another accepted body counts as the report (facts 7.2)."""
_DAY: Final = timedelta(days=1)


class DaySpan(NamedTuple):
    """Days in a row, both included; ``last`` None: they go on."""

    first: date
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceCase:
    """What the estimate follows from. ``until`` is the last day that is counted."""

    injured: date
    until: date
    wage_halalas: int  # contributory, of ``wage_month``
    wage_month: Month
    first_day_off: date | None = None
    treated: tuple[DaySpan, ...] = ()
    wage_continued: bool = False
    reported: date | None = None  # the day of a report that came too late without an accepted excuse

    @property
    def first_day(self) -> date:
        """The day after the injury, or the first day off when that is later."""
        after = self.injured + _DAY
        return after if self.first_day_off is None else max(after, self.first_day_off)


def case_as_it_stands(
    injury: InjuryCase, wage: tuple[Month, int], rules: RuleBook, now: datetime, reported_at: datetime | None = None
) -> AllowanceCase:
    """What follows from a case at a moment: days off go on until he is back, has died, or the case was closed.

    He is treated at the authority's cost from the day it said so. ``reported_at`` is the case's own unless it is not
    reported yet. A late report whose reason is that another body had reported it is none of the employer's.
    """
    report, back = injury.injury.report, injury.injury.back_to_work
    at = reported_at or injury.injury.reported_at
    began = [riyadh_day(event.at) for event in injury.events if event.kind is EventKind.TREATMENT]
    closed = [riyadh_day(event.at) for event in injury.events if event.kind is EventKind.CLOSED]
    over = closed[-1:] if injury.injury.state is InjuryState.CLOSED else []
    ends = [riyadh_day(now), *over, *([back - _DAY] if back else []), *([report.died] if report.died else [])]
    late = is_late(report, at, rules) and report.late_reason != REPORTED_BY_OTHERS
    return AllowanceCase(
        injured=riyadh_day(report.happened),
        until=min(ends),
        wage_month=wage[0],
        wage_halalas=wage[1],
        first_day_off=report.first_day_off,
        treated=(DaySpan(began[0]),) if began else (),
        wage_continued=report.wage_continued,
        reported=riyadh_day(at) if late else None,
    )


class AllowanceDays(NamedTuple):
    """Days in a row at one percentage; ``daily_halalas`` is what one of them pays."""

    first: date
    last: date
    row: AllowanceRow
    daily_halalas: int

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1

    @property
    def halalas(self) -> int:
        """What they pay."""
        return self.days * self.daily_halalas


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """The result; the steps lead to it in order. ``charged_back_halalas`` is the employer's, for lateness."""

    case: AllowanceCase
    spans: tuple[AllowanceDays, ...]
    charged_back_days: int
    charged_back_halalas: int
    steps: tuple[Step, ...]

    @property
    def halalas(self) -> int:
        """All of it."""
        return sum(span.halalas for span in self.spans)

    @property
    def days(self) -> int:
        """The days that are paid."""
        return sum(span.days for span in self.spans)


def allowance(case: AllowanceCase, rules: RuleBook) -> Allowance:
    """The allowance with every step. Raises RuleViolation ``month.no_rules`` for a day before all rules."""
    spans = tuple(_spans(case, rules))
    back = tuple(_before(spans, case.reported))
    charged = sum(span.halalas for span in back)
    total = sum(span.halalas for span in spans)
    month = case.wage_month
    steps = [
        Step("allowance.month_wage", case.wage_halalas, {"month": str(month)}),
        Step("allowance.day_wage", half_up(case.wage_halalas, month.days), {"days": month.days}),
        *(_span_step(span) for span in spans),
        Step("allowance.total", total, {"days": sum(span.days for span in spans)}),
        Step("allowance.to_employer" if case.wage_continued else "allowance.to_injured", total),
    ]
    if case.reported is not None:
        days = sum(span.days for span in back)
        steps.append(Step("allowance.charged_back", charged, {"days": days, "reported": case.reported}))
    return Allowance(
        case=case,
        spans=spans,
        charged_back_days=sum(span.days for span in back),
        charged_back_halalas=charged,
        steps=tuple(steps),
    )


def wage_before(
    injured: date, person: Contributor, work: Engagement, wages: Iterable[WagePeriod], rules: RuleBook
) -> tuple[Month, int] | None:
    """The month whose wage counts, and its contributory wage; None where no wage is known.

    The month before the injury; the injury's own for somebody who joined in it, which is an assumption.
    """
    mine = tuple(one for one in wages if one.engagement_id == work.id)
    joined, own = Month.of(work.join_date), Month.of(injured)
    month = own if joined >= own else own.previous()
    held = wage_in(mine, month)
    if held is None:
        return None
    found = case_of(person, work, held, month, rules)
    rates = rules.rates(found.group, found.system, month, found.coverage)
    return month, contributory(rates, found.wage.raw_wage_halalas, found.shared_cap_halalas)


def _spans(case: AllowanceCase, rules: RuleBook) -> Iterator[AllowanceDays]:
    """Runs of days under the same row."""
    day, run = case.first_day, None
    while day <= case.until:
        row = _row(rules, day, TREATED if any(span.holds(day) for span in case.treated) else HOME)
        if run is not None and run.row == row:
            run = run._replace(last=day)
        else:
            if run is not None:
                yield run
            daily = half_up(case.wage_halalas * row.percent, case.wage_month.days * WHOLE)
            run = AllowanceDays(day, day, row, daily)
        day += _DAY
    if run is not None:
        yield run


def _row(rules: RuleBook, day: date, care: str) -> AllowanceRow:
    for row in rules.in_force(AllowanceRow, day):
        if row.care == care:
            return row
    raise RuleViolation("month.no_rules", "month", month=str(Month.of(day)))


def _before(spans: Iterable[AllowanceDays], reported: date | None) -> Iterator[AllowanceDays]:
    """The days before a late report."""
    for span in spans:
        if reported is not None and span.first < reported:
            yield span._replace(last=min(span.last, reported - _DAY))


def _span_step(span: AllowanceDays) -> Step:
    params: Mapping[str, object] = {
        "care": span.row.care,
        "from": span.first,
        "to": span.last,
        "days": span.days,
        "daily": span.daily_halalas,
        "percent": span.row.percent,
        "rule": span.row.id,
        "valid_from": span.row.valid_from,
        "source": span.row.source,
        "certainty": span.row.certainty.value,
    }
    return Step("allowance.days", span.halalas, params)
