"""The fine for paying late: month by month, what it comes to if nobody pays until a day, and what can be waived.

A percentage of what is unpaid for each month of delay or part of one, from the day after the last day to pay. It is
simple, its months run from due day to due day, and each month's fine is rounded by itself: assumptions of the facts
(6.2). The authority's figure holds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from gosi_desktop.domain.contribution import WHOLE
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.rule_rows import LatePenaltyRow, PenaltyWaiverRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, half_up


class Receipt(NamedTuple):
    """Money that arrived for a contribution."""

    day: date
    halalas: int


class LateMonth(NamedTuple):
    """One month of delay: both days are in it, and the fine is owed whole from the first."""

    number: int
    first: date
    last: date
    unpaid_halalas: int
    halalas: int


@dataclass(frozen=True, slots=True)
class LatePenalty:
    """The fine until a day, with the months it is made of; ``capped`` when it has stopped growing."""

    due: date
    until: date
    row: LatePenaltyRow
    months: tuple[LateMonth, ...]
    capped: bool

    @property
    def halalas(self) -> int:
        """What is owed beside the contribution."""
        return sum(month.halalas for month in self.months)


class LateStep(NamedTuple):
    """What paying until a day costs beside the contribution: a step of the stairs."""

    until: date
    months: int
    halalas: int


class Waiver(NamedTuple):
    """What can be waived at most, and by which row."""

    row: PenaltyWaiverRow
    halalas: int


def months_late(due: date, paid_on: date) -> int:
    """Months of delay, a begun one counted whole; 0 until the last day to pay."""
    if paid_on <= due:
        return 0
    whole = (paid_on.year - due.year) * 12 + paid_on.month - due.month
    return whole + (paid_on > due_after(due, whole))


def due_after(due: date, months: int) -> date:
    """The same day of a later month, or that month's last when it is shorter."""
    month = Month.of(due).shift(months)
    return month.first.replace(day=min(due.day, month.days))


def late_penalty(
    contribution_halalas: int, due: date, until: date, rules: RuleBook, receipts: Iterable[Receipt] = ()
) -> LatePenalty:
    """The fine on a contribution until a day, less what arrived in time for each month.

    Raises RuleViolation ``month.no_rules`` for a day before all rules.
    """
    row = next(iter(rules.in_force(LatePenaltyRow, due)), None)
    if row is None:
        raise RuleViolation("month.no_rules", "month", month=str(Month.of(due)))
    arrived = sorted(receipts)
    most = None if row.cap is None else half_up(contribution_halalas * row.cap, WHOLE)
    months: list[LateMonth] = []
    fine = 0
    for number in range(1, months_late(due, until) + 1):
        first = due_after(due, number - 1) + timedelta(days=1)
        unpaid = contribution_halalas - sum(one.halalas for one in arrived if one.day < first)
        if unpaid <= 0 or fine == most:
            break
        added = half_up(unpaid * row.percent, WHOLE)
        added = added if most is None else min(added, most - fine)
        fine += added
        months.append(LateMonth(number, first, due_after(due, number), unpaid, added))
    return LatePenalty(due, until, row, tuple(months), most is not None and fine == most > 0)


def late_steps(contribution_halalas: int, due: date, rules: RuleBook, count: int) -> tuple[LateStep, ...]:
    """The first steps: in time, then so many months of delay, each with the last day on which it holds."""
    fine = late_penalty(contribution_halalas, due, due_after(due, count), rules)
    sums = [0]
    for month in fine.months:
        sums.append(sums[-1] + month.halalas)
    sums += [sums[-1]] * (count + 1 - len(sums))
    return tuple(LateStep(due_after(due, number), number, amount) for number, amount in enumerate(sums))


def waivers(penalty: LatePenalty, asked_on: date, rules: RuleBook) -> Sequence[Waiver]:
    """What may be waived when it is asked for on a day, the most first; each needs the authority's decision."""
    days_late = (penalty.until - penalty.due).days
    rows = (
        row
        for row in rules.in_force(PenaltyWaiverRow, asked_on)
        if row.most_days_late is None or days_late <= row.most_days_late
    )
    found = [Waiver(row, half_up(penalty.halalas * row.waived, WHOLE)) for row in rows] if penalty.halalas else []
    return sorted(found, key=lambda one: -one.halalas)
