"""What is still to be paid, invoice by invoice, without counting a debt twice.

An invoice can ask for what an earlier one left open (``previous``). The earlier one is then carried by the later: only
the later is to be paid, and what arrives for either counts.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.invoices import (
    NOT_OWED,
    UNPAID,
    VOID,
    InstalmentPlan,
    Invoice,
    InvoiceState,
    LedgerEntry,
    LedgerKind,
    Payment,
    PaymentState,
)
from gosi_desktop.domain.late_penalties import LateMonth, Receipt, late_penalty
from gosi_desktop.domain.rules import RuleBook

_CONTRIBUTED: Final = frozenset({LedgerKind.CONTRIBUTION, LedgerKind.ADJUSTMENT})
_CREDITED: Final = frozenset({LedgerKind.ADJUSTMENT, LedgerKind.PENALTY_WAIVER})


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


def unplanned(invoices: Iterable[Invoice], plans: Iterable[InstalmentPlan]) -> list[Invoice]:
    """Those that no plan of instalments in force covers: a plan is over all that was issued when it was decided."""
    decided = max((one.decided for one in plans if one.state == "active" and one.decided is not None), default=None)
    return [one for one in invoices if decided is None or one.issued > decided]


def contribution_of(invoice: Invoice) -> int:
    """What a fine for paying late is reckoned on: the month's contributions as corrected, less what was in credit."""
    return max(0, invoice.contributions_halalas + invoice.adjustments_halalas - invoice.credits_halalas)


def receipts_of(invoice: Invoice, payments: Iterable[Payment]) -> Sequence[Receipt]:
    """What arrived for an invoice."""
    return [
        Receipt(one.received, one.halalas)
        for one in payments
        if one.counts and one.received is not None and one.invoice_id == invoice.id
    ]


class Ledger:
    """What the ledger says of an invoice's contributions: how much they are, and what was paid of them, and when."""

    def __init__(self, entries: Iterable[LedgerEntry], payments: Iterable[Payment]) -> None:
        self.entries = tuple(entries)
        self.payments = tuple(one for one in payments if one.counts and one.received is not None)
        self._invoice_of = {one.id: one.ref for one in self.entries if one.kind in _CONTRIBUTED}

    def late_base(self, invoice: Invoice) -> tuple[int, Sequence[Receipt]]:
        """What a fine is reckoned on, and what arrived for it: by the allocations to the ledger where they are known.

        Else by the invoice that payments name; contributions are then taken to be paid before fines.
        """
        number = invoice.number
        if number not in self._invoice_of.values() or not any(one.allocations for one in self.payments):
            return contribution_of(invoice), receipts_of(invoice, self.payments)
        parts = (
            Receipt(one.received, part.halalas)
            for one in self.payments
            for part in one.allocations
            if one.received is not None and self._invoice_of.get(part.entry_id) == number
        )
        return max(0, invoice.contributions_halalas + invoice.adjustments_halalas), list(parts)


def paid_on(invoice: Invoice, payments: Iterable[Payment]) -> date | None:
    """The day a paid invoice was paid: that of the last payment that arrived for it."""
    if invoice.state is not InvoiceState.PAID:
        return None
    return max((one.day for one in receipts_of(invoice, payments)), default=None)


class BilledPenalty(NamedTuple):
    """A month of delay that an invoice should ask the fine of, and the invoice that was paid late."""

    invoice: Invoice
    month: LateMonth


def penalties_to_bill(
    invoice: Invoice,
    others: Iterable[Invoice],
    payments: Iterable[Payment],
    entries: Iterable[LedgerEntry],
    plans: Iterable[InstalmentPlan],
    rules: RuleBook,
) -> tuple[BilledPenalty, ...] | None:
    """The fines for paying late that an invoice should ask for: those that began since the one issued before it.

    None when that cannot be known: invoices were replaced, payments went back or say not what they are for, something
    was credited or waived, a plan of instalments runs, or no rule reaches back so far.
    """
    every = [one for one in others if one.month <= invoice.month]
    ledger = Ledger(entries, payments)
    if tuple(plans) or any(one.state in VOID for one in every) or not _is_plain(ledger, payments):
        return None
    earlier = [one for one in every if one.month < invoice.month and one.state not in NOT_OWED]
    last = max((one.issued for one in earlier), default=None)
    if last is None:
        return ()
    found: list[BilledPenalty] = []
    try:
        for one in earlier:
            base, receipts = ledger.late_base(one)
            if not _agree(one, base, receipts, ledger):
                return None
            months = late_penalty(base, one.due, invoice.issued - timedelta(days=1), rules, receipts).months
            found += (BilledPenalty(one, month) for month in months if month.first >= last)
    except RuleViolation:
        return None
    return tuple(found)


def _agree(invoice: Invoice, base: int, receipts: Sequence[Receipt], ledger: Ledger) -> bool:
    """Whether a paid invoice is paid by the allocations too, and no later than by its bill."""
    if invoice.state is not InvoiceState.PAID:
        return True
    settled = paid_on(invoice, ledger.payments)
    in_time = settled is None or all(receipt.day <= settled for receipt in receipts)
    return in_time and sum(receipt.halalas for receipt in receipts) >= base


def _is_plain(ledger: Ledger, payments: Iterable[Payment]) -> bool:
    """Whether nothing happened that would have to be untangled entry by entry."""
    named = all(one.allocations or one.invoice_id is not None for one in ledger.payments)
    returned = any(one.state is PaymentState.RETURNED for one in payments)
    credited = any(one.credit_halalas and one.kind in _CREDITED for one in ledger.entries)
    return named and not returned and not credited
