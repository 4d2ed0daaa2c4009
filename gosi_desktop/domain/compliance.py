"""Where an establishment stands with its payments: the figures of the home screen, offline too.

The day is the service's as well as this computer can know it (service contract, section 1); the caller says whether it
rests on this computer's clock alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from gosi_desktop.domain.instalments import missed, penalty_of
from gosi_desktop.domain.invoices import InstalmentPlan, Invoice, Payment
from gosi_desktop.domain.late_penalties import LatePenalty, due_after, late_penalty, months_late
from gosi_desktop.domain.owed import Owed, contribution_of, owed, receipts_of
from gosi_desktop.domain.rules import RuleBook


class Standing(StrEnum):
    """In one word."""

    CLEAR = "clear"  # nothing is to be paid
    DUE = "due"  # something is, and there is time
    OVERDUE = "overdue"


class NextPenalty(NamedTuple):
    """What is added, and on which day, if nothing is paid until then."""

    day: date
    halalas: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Compliance:
    """``days_left`` until the first day to pay has passed, below 0 once it has; None when nothing is to be paid."""

    today: date
    by_this_clock: bool
    standing: Standing
    owed: tuple[Owed, ...]
    due_halalas: int
    due_on: date | None
    days_left: int | None
    overdue_since: date | None
    months_late: int
    penalties: tuple[LatePenalty, ...]
    next_penalty: NextPenalty | None

    @property
    def penalty_halalas(self) -> int:
        """The fines until today on everything that is still open; the authority's invoice says what is owed of them."""
        return sum(one.halalas for one in self.penalties)


def compliance(
    invoices: Iterable[Invoice],
    payments: Iterable[Payment],
    plans: Iterable[InstalmentPlan],
    rules: RuleBook,
    today: date,
    *,
    by_this_clock: bool = False,
) -> Compliance:
    """The judgement of one establishment on a day in Riyadh."""
    arrived = tuple(payments)
    open_now = owed(invoices, arrived)
    unpaid = [one for item in open_now for one in (*item.carried, item.invoice)]
    late_parts = [part for plan in plans if plan.state == "active" for part in missed(plan, today)]
    dues = sorted([*(one.due for one in unpaid), *(part.due for part in late_parts)])
    first = dues[0] if dues else None
    overdue = first is not None and first < today
    fines = [
        *(late_penalty(contribution_of(one), one.due, today, rules, receipts_of(one, arrived)) for one in unpaid),
        *(penalty_of(part, today, rules) for part in late_parts),
    ]
    return Compliance(
        today=today,
        by_this_clock=by_this_clock,
        standing=Standing.OVERDUE if overdue else Standing.DUE if unpaid else Standing.CLEAR,
        owed=open_now,
        due_halalas=sum(item.halalas for item in open_now),
        due_on=first,
        days_left=None if first is None else (first - today).days,
        overdue_since=first + timedelta(days=1) if first is not None and overdue else None,
        months_late=0 if first is None else months_late(first, today),
        penalties=tuple(one for one in fines if one.months),
        next_penalty=_next_penalty(unpaid, arrived, rules, today),
    )


def _next_penalty(
    unpaid: Sequence[Invoice], payments: Sequence[Payment], rules: RuleBook, today: date
) -> NextPenalty | None:
    """The nearest day on which a fine grows, and by how much all fines that grow on it do."""
    by_day: dict[date, int] = {}
    for invoice in unpaid:
        day = due_after(invoice.due, months_late(invoice.due, today)) + timedelta(days=1)
        amounts = [
            late_penalty(contribution_of(invoice), invoice.due, until, rules, receipts_of(invoice, payments)).halalas
            for until in (today, day)
        ]
        if amounts[1] > amounts[0]:
            by_day[day] = by_day.get(day, 0) + amounts[1] - amounts[0]
    return NextPenalty(*min(by_day.items())) if by_day else None
