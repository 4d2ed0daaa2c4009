"""Whether statement, invoices and payments tell the same story; where they do not, it is said and not hidden.

The whole ledger is needed. Every finding has both amounts, the ledger's and the other's.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from gosi_desktop.domain.invoices import NOT_OWED, InstalmentPlan, Invoice, LedgerEntry, LedgerKind, Payment
from gosi_desktop.domain.statement import StatementRow, in_order, running
from gosi_desktop.domain.values import Month


class Mismatch(StrEnum):
    """What does not agree."""

    BALANCE = "balance"  # an entry's balance is not the one before it and the entry
    DOUBLE_ENTRY = "double_entry"  # the same thing twice
    MONTH_WITHOUT_INVOICE = "month_without_invoice"
    INVOICE_NOT_ENTERED = "invoice_not_entered"
    CONTRIBUTIONS = "contributions"
    DUE_AND_BALANCE = "due_and_balance"  # what an invoice asks is not the balance of its day
    PAYMENT_NOT_ENTERED = "payment_not_entered"
    ENTRY_WITHOUT_PAYMENT = "entry_without_payment"
    PAYMENT_AMOUNT = "payment_amount"


@dataclass(frozen=True, slots=True)
class LedgerFinding:
    """One disagreement; ``of`` is the id of the entry, invoice or payment it is about."""

    code: Mismatch
    of: str
    ledger_halalas: int
    other_halalas: int
    month: Month | None = None
    day: date | None = None
    ref: str = ""

    @property
    def halalas(self) -> int:
        """How much the ledger has more."""
        return self.ledger_halalas - self.other_halalas


_MONEY_IN: Final = frozenset({LedgerKind.PAYMENT, LedgerKind.INSTALMENT})
_AFTERWARDS: Final = _MONEY_IN | {LedgerKind.REFUND, LedgerKind.PENALTY_WAIVER}
"""What happens to an invoice after it was issued, on the same day too."""


def reconcile(
    entries: Iterable[LedgerEntry],
    invoices: Iterable[Invoice],
    payments: Iterable[Payment],
    plans: Iterable[InstalmentPlan] = (),
) -> tuple[LedgerFinding, ...]:
    """Everything that does not agree, in the order: balances, invoices, payments.

    Invoices issued since a plan of instalments was decided ask for less than the balance, so that is not compared.
    """
    ordered = in_order(entries)
    known = sorted(invoices, key=lambda invoice: (invoice.month, invoice.issued))
    valid = [one for one in known if one.state not in NOT_OWED]
    rows = running(ordered)
    contributions = tuple(_contributions(ordered, valid, _numbers(known)))
    planned = min((one.decided for one in plans if one.decided is not None), default=date.max)
    return (
        *_balances(rows),
        *_doubles(ordered),
        *contributions,
        *_dues(rows, [one for one in valid if one.issued < planned], {one.of: one.halalas for one in contributions}),
        *_payments(ordered, tuple(payments)),
    )


def _balances(rows: Iterable[StatementRow]) -> Iterator[LedgerFinding]:
    """Each authority's balance beside the one before it and the entry, so that one slip is said once."""
    before = 0
    for entry, _ in rows:
        worked = before + entry.debit_halalas - entry.credit_halalas
        if worked != entry.balance_halalas:
            yield _about(Mismatch.BALANCE, entry, entry.balance_halalas, worked)
        before = entry.balance_halalas


def _doubles(entries: Sequence[LedgerEntry]) -> Iterator[LedgerFinding]:
    """The same reference, kind, month, day and amount more than once. Parts of a plan can be late by the same."""
    seen: Counter[object] = Counter()
    for entry in entries:
        key = (entry.kind, entry.ref, entry.month, entry.date, entry.debit_halalas, entry.credit_halalas)
        seen[key] += 1
        may_repeat = entry.kind is LedgerKind.PENALTY_WAIVER or (
            entry.kind is LedgerKind.LATE_PENALTY and entry.month is None
        )
        if entry.ref and seen[key] == 2 and not may_repeat:
            yield _about(Mismatch.DOUBLE_ENTRY, entry, 2 * _amount(entry), _amount(entry))


def _numbers(invoices: Iterable[Invoice]) -> Mapping[str, Month]:
    return {one.number: one.month for one in invoices}


def _contributions(
    entries: Sequence[LedgerEntry], invoices: Sequence[Invoice], month_of: Mapping[str, Month]
) -> Iterator[LedgerFinding]:
    """The contributions of each month on both sides.

    A month's invoice that was issued anew has a correction of its own month. Corrections that a later invoice asks for
    are allowed to stand in either's month.
    """
    entered: dict[Month, int] = {}
    corrected: dict[Month, int] = {}
    own: dict[Month, int] = {}
    for entry in entries:
        month = entry.month
        if month is None or entry.kind not in (LedgerKind.CONTRIBUTION, LedgerKind.ADJUSTMENT):
            continue
        sums = [entered] if entry.kind is LedgerKind.CONTRIBUTION else [corrected]
        if entry.kind is LedgerKind.ADJUSTMENT and month_of.get(entry.ref) == month:
            sums.append(own)
        for one in sums:
            one[month] = one.get(month, 0) + entry.debit_halalas - entry.credit_halalas
    for invoice in invoices:
        held = entered.pop(invoice.month, None)
        amount, corrections = invoice.contributions_halalas, corrected.get(invoice.month, 0)
        if held is None:
            if amount and own.get(invoice.month, 0) != amount:
                yield _of_invoice(Mismatch.INVOICE_NOT_ENTERED, invoice, 0, amount)
        elif not {held, held + own.get(invoice.month, 0), held + corrections} & {
            amount,
            amount + invoice.adjustments_halalas,
        }:
            yield _of_invoice(Mismatch.CONTRIBUTIONS, invoice, held, amount)
    for month, held in sorted(entered.items()):
        if held + corrected.get(month, 0):
            yield LedgerFinding(Mismatch.MONTH_WITHOUT_INVOICE, str(month), held, 0, month)


def _dues(
    rows: Sequence[StatementRow], invoices: Sequence[Invoice], explained: Mapping[str, int]
) -> Iterator[LedgerFinding]:
    """What an invoice asks beside the balance on its day, before anything that was paid on that day.

    What is carried over from an earlier invoice, or comes from contributions that differ, is not said again.
    """
    carried = 0
    for invoice in invoices:
        expected = carried + explained.get(invoice.id, 0)
        balances = _balances_on(invoice.issued, rows)
        apart = {balance: max(0, balance) - max(0, invoice.total_halalas) for balance in balances}
        balance = min(balances, key=lambda one: abs(apart[one] - expected))
        if apart[balance] != expected:
            yield _of_invoice(Mismatch.DUE_AND_BALANCE, invoice, balance, invoice.total_halalas)
        carried = apart[balance]


def _balances_on(day: date, rows: Sequence[StatementRow]) -> Sequence[int]:
    """The balance of a day before anything that was paid on it, and after each of its entries."""
    until = [row for row in rows if row.entry.date <= day]
    last = until[-1].balance_halalas if until else 0
    today = [row for row in until if row.entry.date == day]
    paid = sum(row.entry.debit_halalas - row.entry.credit_halalas for row in today if row.entry.kind in _AFTERWARDS)
    return [last - paid, *(row.balance_halalas for row in today)]


def _payments(entries: Sequence[LedgerEntry], payments: Sequence[Payment]) -> Iterator[LedgerFinding]:
    """Each payment that arrived beside its entry: by reference, else by day and amount."""
    credited = [entry for entry in entries if entry.kind in _MONEY_IN and entry.credit_halalas]
    by_ref: Mapping[str, list[LedgerEntry]] = _grouped(credited)
    taken: set[str] = set()
    unmatched: list[Payment] = []
    for payment in payments:
        own = [entry for entry in by_ref.get(payment.id, ()) if entry.id not in taken]
        if not own:
            unmatched.append(payment)
            continue
        taken |= {entry.id for entry in own}
        held = sum(entry.credit_halalas for entry in own)
        arrived = payment.halalas if payment.counts else 0
        if held != arrived and not _was_returned(payment, entries):
            yield _of_payment(Mismatch.PAYMENT_AMOUNT, payment, held, arrived)
    for payment in unmatched:
        same = (one for one in credited if one.id not in taken and _is_of(one, payment))
        found = next(same, None)
        if found is not None:
            taken.add(found.id)
        elif payment.counts:
            yield _of_payment(Mismatch.PAYMENT_NOT_ENTERED, payment, 0, payment.halalas)
    for entry in credited:
        if entry.id not in taken:
            yield _about(Mismatch.ENTRY_WITHOUT_PAYMENT, entry, entry.credit_halalas, 0)


def _grouped(entries: Iterable[LedgerEntry]) -> Mapping[str, list[LedgerEntry]]:
    found: dict[str, list[LedgerEntry]] = {}
    for entry in entries:
        found.setdefault(entry.ref, []).append(entry)
    return found


def _was_returned(payment: Payment, entries: Iterable[LedgerEntry]) -> bool:
    """A payment that came and went stands in the ledger twice, the second time as a refund."""
    return any(entry.kind is LedgerKind.REFUND and entry.ref == payment.id for entry in entries)


def _is_of(entry: LedgerEntry, payment: Payment) -> bool:
    return entry.date == payment.received and entry.credit_halalas == payment.halalas


def _amount(entry: LedgerEntry) -> int:
    return entry.debit_halalas or entry.credit_halalas


def _about(code: Mismatch, entry: LedgerEntry, ledger: int, other: int) -> LedgerFinding:
    return LedgerFinding(code, entry.id, ledger, other, entry.month, entry.date, entry.ref)


def _of_invoice(code: Mismatch, invoice: Invoice, ledger: int, other: int) -> LedgerFinding:
    return LedgerFinding(code, invoice.id, ledger, other, invoice.month, invoice.issued, invoice.number)


def _of_payment(code: Mismatch, payment: Payment, ledger: int, other: int) -> LedgerFinding:
    return LedgerFinding(code, payment.id, ledger, other, None, payment.received)
