"""An account that an authority keeps without a mistake: invoices, fines, payments, and the ledger of them."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from gosi_desktop.domain.invoices import (
    BranchTotal,
    Invoice,
    LedgerEntry,
    LedgerKind,
    Payment,
    PaymentState,
)
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.values import Month


@dataclass
class Account:
    """Things happen to it in the order of days."""

    entries: list[LedgerEntry] = field(default_factory=list)
    invoices: list[Invoice] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)
    fines: int = 0  # since the last invoice

    @property
    def balance(self) -> int:
        """What is owed."""
        return self.entries[-1].balance_halalas if self.entries else 0

    def enter(self, day: date, kind: LedgerKind, halalas: int, ref: str = "", month: Month | None = None) -> None:
        """An amount that is owed, or below 0 one that is paid."""
        self.entries.append(
            LedgerEntry(
                id=f"l{len(self.entries):05}",
                date=day,
                kind=kind,
                month=month,
                debit_halalas=max(0, halalas),
                credit_halalas=max(0, -halalas),
                balance_halalas=self.balance + halalas,
                ref=ref,
            )
        )

    def fine(self, day: date, halalas: int) -> None:
        """A fine for paying late."""
        self.enter(day, LedgerKind.LATE_PENALTY, halalas, f"PEN-{len(self.entries)}")
        self.fines += halalas

    def issue(self, month: Month, halalas: int, **values: Any) -> Invoice:
        """The invoice of a month, on the first of the next; what is open and the fines since the last are on it."""
        day, open_before = month.next().first, self.balance
        number = f"INV-{month.year}{month.month:02}"
        used = min(max(0, -open_before), halalas)
        invoice = Invoice(
            id=f"i-{month}",
            number=number,
            month=month,
            issued=day,
            due=day.replace(day=15),
            totals=(BranchTotal(Insurance.HAZARDS, halalas, 0),),
            previous_halalas=max(0, open_before) - self.fines if open_before > 0 else 0,
            late_penalties_halalas=self.fines if open_before > 0 else 0,
            credits_halalas=used,
            **values,
        )
        self.fines = 0
        self.invoices.append(invoice)
        self.enter(day, LedgerKind.CONTRIBUTION, halalas, number, month)
        return invoice

    def pay(self, day: date, halalas: int) -> Payment:
        """Money that arrives."""
        payment = Payment(
            id=f"p{len(self.payments):05}", halalas=halalas, received=day, channel="sadad", state=PaymentState.RECEIVED
        )
        self.payments.append(payment)
        self.enter(day, LedgerKind.PAYMENT, -halalas, payment.id)
        return payment

    def give_back(self, day: date) -> None:
        """The last payment is returned."""
        payment = self.payments[-1]
        self.payments[-1] = Payment(
            id=payment.id, halalas=payment.halalas, received=payment.received, state=PaymentState.RETURNED
        )
        self.enter(day, LedgerKind.REFUND, payment.halalas, payment.id)


def of_the_picture() -> Account:
    """Picture 09: six months, one of them paid four days late."""
    account = Account()
    paid = {7: 11, 8: 10, 9: 13, 10: 12, 11: 19}
    for month, amount in ((7, 1941075), (8, 1941075), (9, 1986000), (10, 2031060), (11, 2088475), (12, 2101778)):
        invoice = account.issue(Month(2025, month), amount)
        if month in paid:
            day = invoice.issued + timedelta(days=paid[month] - 1)
            account.pay(day, amount)
            if day > invoice.due:
                account.fine(day, 41770)
    return account
