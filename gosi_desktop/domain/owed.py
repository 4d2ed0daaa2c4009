"""What is still to be paid, invoice by invoice, without counting a debt twice.

An invoice can ask for what an earlier one left open (``previous``). The earlier one is then carried by the later: only
the later is to be paid, and what arrives for either counts.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gosi_desktop.domain.invoices import UNPAID, Invoice, Payment
from gosi_desktop.domain.late_penalties import Receipt


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
