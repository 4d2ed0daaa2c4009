"""Why two lines of invoices differ: one input after the other is exchanged, and each exchange has its amount.

The steps are, in this order, the wage, the percentages, the days; what these do not explain is the rest. Whatever the
lines, the steps and the rest add up to the difference.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from gosi_desktop.domain.contribution import share_amounts
from gosi_desktop.domain.invoices import BranchShare, InvoiceLine
from gosi_desktop.domain.rule_rows import Insurance, Rounding

_ORDER: Final[Mapping[Insurance, int]] = {branch: at for at, branch in enumerate(Insurance)}


class Input(StrEnum):
    """What was exchanged."""

    WAGE = "wage"
    RATES = "rates"
    DAYS = "days"
    REST = "rest"


class LineStep(NamedTuple):
    """What one exchange does, by branch of insurance; without parts where it makes no difference in money."""

    what: Input
    parts: tuple[BranchShare, ...]

    @property
    def halalas(self) -> int:
        """Both payers' difference."""
        return sum(part.halalas for part in self.parts)


class _Inputs(NamedTuple):
    wage: int
    days: int
    of: int
    rates: Mapping[Insurance, tuple[int, int]]

    def shares(self, mode: Rounding) -> tuple[BranchShare, ...]:
        return tuple(
            BranchShare(branch, *rate, *share_amounts(self.wage, self.days, self.of, *rate, mode))
            for branch, rate in self.rates.items()
        )


def line_steps(before: InvoiceLine, after: InvoiceLine, mode: Rounding) -> tuple[LineStep, ...]:
    """The exchanges that lead from one line to another, only those in which the lines differ."""
    steps: list[LineStep] = []
    start = now = _inputs(before)
    goal = _inputs(after)
    for what, then, differs in (
        (Input.WAGE, now._replace(wage=goal.wage), now.wage != goal.wage),
        (Input.RATES, now._replace(wage=goal.wage, rates=goal.rates), now.rates != goal.rates),
        (Input.DAYS, goal, now.days * goal.of != goal.days * now.of),
    ):
        if differs:
            steps.append(LineStep(what, difference(now.shares(mode), then.shares(mode))))
            now = then
    rest = _rest(before.shares, start.shares(mode), now.shares(mode), after.shares)
    return (*steps, LineStep(Input.REST, rest)) if rest else tuple(steps)


def difference(before: Iterable[BranchShare], after: Iterable[BranchShare]) -> tuple[BranchShare, ...]:
    """After less before, by branch, without those that do not differ; the percentages that hold after stand in it."""
    found: dict[Insurance, BranchShare] = {}
    for share in (*charged_to(before, -1), *charged_to(after)):
        held = found.get(share.branch)
        found[share.branch] = share if held is None else _sum(share, held)
    return tuple(found[branch] for branch in _sorted(found) if found[branch][3:] != (0, 0))


def charged_to(shares: Iterable[BranchShare], sign: int = 1) -> tuple[BranchShare, ...]:
    """Whole shares as a difference: what a line adds, or with ``sign`` -1 takes away, by branch."""
    gone = (share for share in shares if share[3:] != (0, 0))
    return tuple(
        share._replace(employer_halalas=sign * share.employer_halalas, employee_halalas=sign * share.employee_halalas)
        for share in gone
    )


def _inputs(line: InvoiceLine) -> _Inputs:
    rates = {share.branch: (share.employer_percent, share.employee_percent) for share in line.shares}
    return _Inputs(line.wage_halalas, line.days, line.month_days or 1, rates)


def _rest(
    before: tuple[BranchShare, ...],
    worked_before: tuple[BranchShare, ...],
    worked_after: tuple[BranchShare, ...],
    after: tuple[BranchShare, ...],
) -> tuple[BranchShare, ...]:
    """What the lines themselves say beside what their own inputs give, after less before."""
    return difference(difference(worked_before, before), difference(worked_after, after))


def _sum(one: BranchShare, other: BranchShare) -> BranchShare:
    return one._replace(
        employer_halalas=one.employer_halalas + other.employer_halalas,
        employee_halalas=one.employee_halalas + other.employee_halalas,
    )


def _sorted(branches: Iterable[Insurance]) -> list[Insurance]:
    return sorted(branches, key=_ORDER.__getitem__)
