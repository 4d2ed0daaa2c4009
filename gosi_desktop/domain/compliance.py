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
from gosi_desktop.domain.invoices import InstalmentPlan, Invoice, LedgerEntry, Payment
from gosi_desktop.domain.late_penalties import LatePenalty, due_after, late_penalty, months_late
from gosi_desktop.domain.owed import Ledger, Owed, owed, unplanned
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
    planned_halalas: int  # still to come in instalments, not in ``due_halalas``
    credit_halalas: int  # paid too much so far: the next invoices take it
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
    entries: Iterable[LedgerEntry] = (),
    by_this_clock: bool = False,
) -> Compliance:
    """The judgement of one establishment on a day in Riyadh. What a plan in force covers is due by its parts alone."""
    ledger = Ledger(entries, payments)
    running = [one for one in plans if one.state == "active"]
    open_now = owed(unplanned(invoices, running), ledger.payments)
    unpaid = [one for item in open_now for one in (*item.carried, item.invoice)]
    late_parts = [part for plan in running for part in missed(plan, today)]
    dues = sorted([*(one.due for one in unpaid), *(part.due for part in late_parts)])
    first = dues[0] if dues else None
    overdue = first is not None and first < today
    fines = [
        *(_penalty(one, ledger, rules, today) for one in unpaid),
        *(penalty_of(part, today, rules) for part in late_parts),
    ]
    return Compliance(
        today=today,
        by_this_clock=by_this_clock,
        standing=Standing.OVERDUE if overdue else Standing.DUE if unpaid else Standing.CLEAR,
        owed=open_now,
        due_halalas=sum(item.halalas for item in open_now),
        planned_halalas=sum(part.halalas - part.paid_halalas for plan in running for part in plan.instalments),
        credit_halalas=max(0, sum(one.credit_halalas - one.debit_halalas for one in ledger.entries)),
        due_on=first,
        days_left=None if first is None else (first - today).days,
        overdue_since=first + timedelta(days=1) if first is not None and overdue else None,
        months_late=0 if first is None else months_late(first, today),
        penalties=tuple(one for one in fines if one.months),
        next_penalty=_next_penalty(unpaid, ledger, rules, today),
    )


def _penalty(invoice: Invoice, ledger: Ledger, rules: RuleBook, until: date) -> LatePenalty:
    base, receipts = ledger.late_base(invoice)
    return late_penalty(base, invoice.due, until, rules, receipts)


def _next_penalty(unpaid: Sequence[Invoice], ledger: Ledger, rules: RuleBook, today: date) -> NextPenalty | None:
    """The nearest day on which a fine grows, and by how much all fines that grow on it do."""
    by_day: dict[date, int] = {}
    for invoice in unpaid:
        day = due_after(invoice.due, months_late(invoice.due, today)) + timedelta(days=1)
        now, then = (_penalty(invoice, ledger, rules, until).halalas for until in (today, day))
        if then > now:
            by_day[day] = by_day.get(day, 0) + then - now
    return NextPenalty(*min(by_day.items())) if by_day else None
