"""The bookkeeper's papers as data: what to withhold from whom, the journal, a message to the client, what to pay.

Whoever shows them joins names and numbers by the engagement; nothing here is a sentence.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from gosi_desktop.domain.engagement_order import by_engagement, side_by_side
from gosi_desktop.domain.invoices import (
    Bill,
    Invoice,
    InvoiceLine,
    InvoiceState,
)
from gosi_desktop.domain.late_penalties import late_steps
from gosi_desktop.domain.month_difference import Effect, PersonalEffects
from gosi_desktop.domain.owed import Owed, contribution_of
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month


class Deduction(NamedTuple):
    """One person of the list. ``back_halalas`` are shares of earlier months that the invoice asks for now.

    A share that was not withheld in its month may not be withheld later under the old law (L-OLD 19(4)); so it is
    told, and is not in ``halalas``.
    """

    engagement_id: str
    wage_halalas: int
    days: int
    month_days: int
    halalas: int
    before_halalas: int
    back_halalas: int
    changes: tuple[Effect, ...]


def deductions(
    before: Month, lines_before: Iterable[InvoiceLine], month: Month, lines: Iterable[InvoiceLine], rules: RuleBook
) -> Iterator[Deduction]:
    """Whoever has a share to be withheld in this month, or had one in the month before; both in the order of ids.

    The changes' shares of the contributor add up to the difference. Raises ValueError for lines out of order.
    """
    people = PersonalEffects(before, month, rules)
    for engagement_id, was, now in side_by_side(by_engagement(lines_before), by_engagement(lines)):
        old, new = _regular(was), _regular(now)
        then, due = (sum(line.employee_halalas for line in some) for some in (old, new))
        back = sum(line.employee_halalas for line in now or () if line.adjustment_of is not None)
        if then or due or back:
            shown = new[0] if new else old[0]._replace(days=0) if old else (now or ())[0]._replace(days=0)
            changes = tuple(one for one in people.of(old, new) if one.employee_halalas)
            part = shown.days, shown.month_days
            yield Deduction(engagement_id, shown.wage_halalas, *part, due, then, back, changes)


def _regular(lines: tuple[InvoiceLine, ...] | None) -> tuple[InvoiceLine, ...]:
    return tuple(line for line in lines or () if line.adjustment_of is None)


class Account(StrEnum):
    """Where an amount is booked; the names are ours, every bookkeeper has his own numbers for them."""

    EMPLOYER_EXPENSE = "employer_expense"
    WITHHELD = "withheld"  # the workers' shares, taken out of their wages
    LATE_PENALTY = "late_penalty"
    VIOLATION_FINE = "violation_fine"
    ADJUSTMENT = "adjustment"
    EMPLOYER_PAYABLE = "employer_payable"
    WORKERS_PAYABLE = "workers_payable"
    FINES_PAYABLE = "fines_payable"
    CREDIT_BALANCE = "credit_balance"  # what was paid too much earlier


class JournalLine(NamedTuple):
    """One line of a journal entry; one of both amounts is 0, neither is negative."""

    account: Account
    branch: Insurance | None
    debit_halalas: int
    credit_halalas: int


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """What an invoice is in the books. What was owed before is not in it: its own month has booked it."""

    invoice_number: str
    month: Month
    day: date
    lines: tuple[JournalLine, ...]

    @property
    def debit_halalas(self) -> int:
        """The sum of either side."""
        return sum(line.debit_halalas for line in self.lines)

    @property
    def credit_halalas(self) -> int:
        """The sum of the other."""
        return sum(line.credit_halalas for line in self.lines)


def journal_entry(invoice: Invoice) -> JournalEntry:
    """The invoice in double entry, dated on the last day of its month; lines of nothing are left out."""
    booked: list[tuple[Account, Account, Insurance | None, int]] = []
    for total in invoice.totals:
        employer, workers = total.employer_halalas, total.employee_halalas
        booked.append((Account.EMPLOYER_EXPENSE, Account.EMPLOYER_PAYABLE, total.branch, employer))
        booked.append((Account.WITHHELD, Account.WORKERS_PAYABLE, total.branch, workers))
    booked += [
        (Account.LATE_PENALTY, Account.FINES_PAYABLE, None, invoice.late_penalties_halalas),
        (Account.VIOLATION_FINE, Account.FINES_PAYABLE, None, invoice.violation_fines_halalas),
        (Account.ADJUSTMENT, Account.EMPLOYER_PAYABLE, None, invoice.adjustments_halalas),
        (Account.EMPLOYER_PAYABLE, Account.CREDIT_BALANCE, None, invoice.credits_halalas),
    ]
    lines = tuple(line for one in booked for line in _both_sides(*one))
    return JournalEntry(invoice.number, invoice.month, invoice.month.last, lines)


def _both_sides(debit: Account, credit: Account, branch: Insurance | None, halalas: int) -> Iterator[JournalLine]:
    """Two lines; the other way round for an amount below nothing."""
    if halalas < 0:
        debit, credit, halalas = credit, debit, -halalas
    if halalas:
        yield JournalLine(debit, branch, halalas, 0)
        yield JournalLine(credit, branch, 0, halalas)


class PaymentRow(NamedTuple):
    """What is to be paid for an establishment, and until when; ``days_left`` below 0 is days late."""

    establishment: str
    month: Month
    invoice_number: str
    state: InvoiceState
    bill: Bill | None
    halalas: int
    due: date
    days_left: int


def payment_rows(establishment: str, owing: Iterable[Owed], today: date) -> tuple[PaymentRow, ...]:
    """All that is open of an establishment, what is due first stands first."""
    rows = (
        PaymentRow(
            establishment,
            one.invoice.month,
            one.invoice.number,
            one.invoice.state,
            one.invoice.bill,
            one.halalas,
            one.invoice.due,
            (one.invoice.due - today).days,
        )
        for one in owing
    )
    return tuple(sorted(rows, key=lambda row: (row.due, row.month)))


class ClientMessage(NamedTuple):
    """What the client has to know to pay: the words around it are the screen's."""

    establishment: str
    month: Month
    invoice_number: str
    halalas: int
    fines_halalas: int
    bill: Bill | None
    due: date
    days_left: int
    first_penalty_halalas: int  # added from the day after ``due``


def client_message(establishment: str, owing: Owed, today: date, rules: RuleBook) -> ClientMessage:
    """The message about what is open of one invoice."""
    invoice = owing.invoice
    first = late_steps(min(owing.halalas, contribution_of(invoice)), invoice.due, rules, 1)[1]
    return ClientMessage(
        establishment,
        invoice.month,
        invoice.number,
        owing.halalas,
        invoice.fines_halalas,
        invoice.bill,
        invoice.due,
        (invoice.due - today).days,
        first.halalas,
    )
