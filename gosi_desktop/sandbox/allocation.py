"""Where money goes: what is open of each debt of the ledger, and which of them a payment is used for first."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from gosi_desktop.domain.invoices import Allocation, LedgerEntry, LedgerKind, Payment
from gosi_desktop.domain.values import Month

FINES: Final = (LedgerKind.LATE_PENALTY, LedgerKind.VIOLATION_FINE)
_OWED: Final = frozenset({LedgerKind.CONTRIBUTION, LedgerKind.ADJUSTMENT, *FINES})
_CREDITED: Final = frozenset({LedgerKind.ADJUSTMENT, LedgerKind.PENALTY_WAIVER})
_NO_MONTH: Final = Month(9999, 12)


def open_debits(entries: Sequence[LedgerEntry], payments: Iterable[Payment]) -> dict[str, int]:
    """What is still to be paid of each debit, by its id: less what was allocated to it, corrected or waived."""
    debits = [one for one in entries if one.kind in _OWED and one.debit_halalas]
    rest = {one.id: one.debit_halalas for one in debits}
    for payment in payments:
        for part in payment.allocations:
            rest[part.entry_id] -= part.halalas
    for credit in entries:
        if credit.kind in _CREDITED and credit.credit_halalas:
            left = credit.credit_halalas
            for debit in sorted(debits, key=lambda one, of=credit: _fit(of, one)):  # type: ignore[misc]
                taken = min(left, rest[debit.id])
                rest[debit.id] -= taken
                left -= taken
    return rest


def allocated(
    halalas: int, rest: Mapping[str, int], entries: Iterable[LedgerEntry], order: Sequence[str]
) -> tuple[Allocation, ...]:
    """How an amount is used for what is open: kinds in the order of the rules, of each the oldest month first."""
    places = {kind: place for place, kind in enumerate(order)}

    def place(one: LedgerEntry) -> tuple[int, Month, date]:
        return places.get(one.kind.value, len(places)), one.month or _NO_MONTH, one.date

    parts = []
    for entry in sorted((one for one in entries if rest.get(one.id, 0) > 0), key=place):
        taken = min(halalas, rest[entry.id])
        halalas -= taken
        if taken:
            parts.append(Allocation(entry.id, taken))
    return tuple(parts)


def _fit(credit: LedgerEntry, debit: LedgerEntry) -> tuple[bool, bool, date]:
    """Which debit a credit is for: fines for a waiver, the same month for a correction, the oldest of the rest."""
    for_fines = credit.kind is LedgerKind.PENALTY_WAIVER
    return (debit.kind in FINES) is not for_fines, debit.month != credit.month, debit.date
