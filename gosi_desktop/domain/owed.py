"""What is still to be paid, invoice by invoice, without counting a debt twice.

An invoice can ask for what an earlier one left open (``previous``). The earlier one is then carried by the later: only
the later is to be paid, and what arrives for either counts.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.invoices import NOT_OWED, UNPAID, Invoice, InvoiceState, Payment
from gosi_desktop.domain.late_penalties import Receipt, late_penalty
from gosi_desktop.domain.rules import RuleBook


class Owed(NamedTuple):
    """An invoice that is to be paid, how much of it is open, and the earlier ones that are in it."""

    invoice: Invoice
    halalas: int
    carried: tuple[Invoice, ...]


def owed(invoices: Iterable[Invoice], payments: Iterable[Payment]) -> tuple[Owed, ...]:
    """Of one establishment, earliest month first; invoices that are paid, void or only estimated owe nothing."""
    unpaid = sorted((one for one in invoices if one.state in UNPAID), key=lambda one: (one.month, one.issued))
    arrived = [one for one in payments if one.counts]
    found: list[Owed] = []
    carried: list[Invoice] = []
    for at, invoice in enumerate(unpaid):
        if any(later.previous_halalas > 0 for later in unpaid[at + 1 :]):
            carried.append(invoice)
            continue
        own = sum(one.halalas for one in arrived if one.invoice_id == invoice.id)
        since = sum(
            one.halalas
            for one in arrived
            if one.invoice_id in {earlier.id for earlier in carried}
            and one.received is not None
            and one.received >= invoice.issued
        )
        left = invoice.total_halalas - own - since
        if left > 0:
            found.append(Owed(invoice, left, tuple(carried)))
        carried = []
    return tuple(found)


def contribution_of(invoice: Invoice) -> int:
    """What a fine for paying late is reckoned on: the month's contributions as corrected, less what was in credit."""
    return max(0, invoice.contributions_halalas + invoice.adjustments_halalas - invoice.credits_halalas)


def receipts_of(invoice: Invoice, payments: Iterable[Payment]) -> Sequence[Receipt]:
    """What arrived for an invoice; contributions are taken to be paid first (an assumption of the facts, 11.7)."""
    return [
        Receipt(one.received, one.halalas)
        for one in payments
        if one.counts and one.received is not None and one.invoice_id == invoice.id
    ]


def paid_on(invoice: Invoice, payments: Iterable[Payment]) -> date | None:
    """The day a paid invoice was paid: that of the last payment that arrived for it."""
    if invoice.state is not InvoiceState.PAID:
        return None
    return max((one.day for one in receipts_of(invoice, payments)), default=None)


def penalties_to_bill(
    invoice: Invoice, others: Iterable[Invoice], payments: Iterable[Payment], rules: RuleBook
) -> int | None:
    """The fines for paying late that an invoice should ask for: those that began since the one issued before it.

    None when that cannot be known: a payment does not say which invoice it is for, or no rule reaches back so far.
    """
    arrived = [one for one in payments if one.counts]
    if any(one.invoice_id is None for one in arrived):
        return None
    earlier = [one for one in others if one.month < invoice.month and one.state not in NOT_OWED]
    last = max((one.issued for one in earlier), default=None)
    if last is None:
        return 0
    ends = last - timedelta(days=1), invoice.issued - timedelta(days=1)
    total = 0
    try:
        for one in earlier:
            before, until = (
                late_penalty(contribution_of(one), one.due, day, rules, receipts_of(one, arrived)).halalas
                for day in ends
            )
            total += until - before
    except RuleViolation:
        return None
    return total
