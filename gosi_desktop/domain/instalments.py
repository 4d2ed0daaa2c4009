"""Paying a debt in parts: what each part would be, and what a missed one costs."""

from datetime import date
from typing import NamedTuple

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.invoices import Instalment, InstalmentPlan
from gosi_desktop.domain.late_penalties import LatePenalty, Receipt, due_after, late_penalty
from gosi_desktop.domain.rule_rows import InstalmentTermsRow
from gosi_desktop.domain.rules import RuleBook


class PlannedPart(NamedTuple):
    """A part of a plan that is only thought of; ``left_halalas`` is what remains once it is paid."""

    number: int
    due: date
    halalas: int
    left_halalas: int


def terms(rules: RuleBook, day: date) -> InstalmentTermsRow | None:
    """In how many parts it may be asked for; the numbers are an assumption, the authority decides."""
    return next(iter(rules.in_force(InstalmentTermsRow, day)), None)


def planned(total_halalas: int, count: int, first_due: date) -> tuple[PlannedPart, ...]:
    """Equal monthly parts that add up to the total; the last takes the halalas left over.

    Raises RuleViolation ``instalments.count`` when there would be nothing to pay in a part.
    """
    if count < 1 or total_halalas < count:
        raise RuleViolation("instalments.count", "count", count=count)
    each = total_halalas // count
    parts: list[PlannedPart] = []
    left = total_halalas
    for number in range(1, count + 1):
        amount = each if number < count else left
        left -= amount
        parts.append(PlannedPart(number, due_after(first_due, number - 1), amount, left))
    return tuple(parts)


def missed(plan: InstalmentPlan, today: date) -> tuple[Instalment, ...]:
    """The parts whose day has passed unpaid: for each the fine begins again from its day (R-NEW 30)."""
    return tuple(one for one in plan.instalments if one.due < today and not one.is_paid)


def penalty_of(instalment: Instalment, until: date, rules: RuleBook) -> LatePenalty:
    """The fine on a missed part until a day. What arrived for it is taken to have arrived in time."""
    arrived = [Receipt(instalment.due, instalment.paid_halalas)] if instalment.paid_halalas else []
    return late_penalty(instalment.halalas, instalment.due, until, rules, arrived)
