"""What the authority says is owed: invoices with their lines, payments, the ledger and plans of instalments.

Amounts are halalas. Lines are flat tuples, because an invoice can have 100,000 of them.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.values import Month


class InvoiceState(StrEnum):
    """Where an invoice stands."""

    ESTIMATED = "estimated"
    OPEN = "open"
    PART_PAID = "part_paid"
    PAID = "paid"
    CANCELLED = "cancelled"
    REISSUED = "reissued"


UNPAID: Final = frozenset({InvoiceState.OPEN, InvoiceState.PART_PAID})
VOID: Final = frozenset({InvoiceState.CANCELLED, InvoiceState.REISSUED})
"""States in which an invoice is owed no more, because another one stands in its place or none does."""
NOT_OWED: Final = VOID | {InvoiceState.ESTIMATED}
"""States in which an invoice asks for nothing."""


class BranchShare(NamedTuple):
    """One branch of insurance of a line: percentages in hundredths, amounts in halalas.

    As a difference it has the percentages by which the amounts, negative where less is asked, came about.
    """

    branch: Insurance
    employer_percent: int
    employee_percent: int
    employer_halalas: int
    employee_halalas: int

    @property
    def percent(self) -> int:
        """Both payers' percentage."""
        return self.employer_percent + self.employee_percent

    @property
    def halalas(self) -> int:
        """Both payers' amount."""
        return self.employer_halalas + self.employee_halalas


class InvoiceLine(NamedTuple):
    """One contributor on an invoice; ``adjustment_of`` is the earlier month that a correction belongs to."""

    engagement_id: str
    wage_halalas: int  # the contributory wage of a whole month
    days: int
    month_days: int
    system: System | None
    shares: tuple[BranchShare, ...]
    adjustment_of: Month | None = None

    @property
    def employer_halalas(self) -> int:
        """The employer's share."""
        return sum(share.employer_halalas for share in self.shares)

    @property
    def employee_halalas(self) -> int:
        """The contributor's share."""
        return sum(share.employee_halalas for share in self.shares)

    @property
    def total_halalas(self) -> int:
        """Both shares."""
        return self.employer_halalas + self.employee_halalas


class BranchTotal(NamedTuple):
    """What an invoice asks for one branch of insurance."""

    branch: Insurance
    employer_halalas: int
    employee_halalas: int


@dataclass(frozen=True, slots=True)
class Bill:
    """The electronic bill; ``biller`` is None until the code is known."""

    number: str
    biller: str | None = None
    expires: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """What is owed for a contribution month."""

    id: str
    version: int = 0
    number: str
    month: Month
    issued: date
    due: date
    state: InvoiceState = InvoiceState.OPEN
    replaces: str | None = None
    totals: tuple[BranchTotal, ...] = ()
    previous_halalas: int = 0
    late_penalties_halalas: int = 0
    violation_fines_halalas: int = 0
    adjustments_halalas: int = 0
    credits_halalas: int = 0
    bill: Bill | None = None
    rules_version: str = ""
    line_count: int = 0

    @property
    def employer_halalas(self) -> int:
        """The employer's contributions of the month."""
        return sum(total.employer_halalas for total in self.totals)

    @property
    def employee_halalas(self) -> int:
        """The contributors' shares of the month, which the employer withholds and pays."""
        return sum(total.employee_halalas for total in self.totals)

    @property
    def contributions_halalas(self) -> int:
        """The month's contributions, without anything beside them."""
        return self.employer_halalas + self.employee_halalas

    @property
    def fines_halalas(self) -> int:
        """Fines for paying late and for violations."""
        return self.late_penalties_halalas + self.violation_fines_halalas

    @property
    def total_halalas(self) -> int:
        """What is to be paid."""
        beside = self.fines_halalas + self.adjustments_halalas - self.credits_halalas
        return self.contributions_halalas + self.previous_halalas + beside


class PaymentState(StrEnum):
    """Where a payment stands."""

    OPENED = "opened"
    PART = "part"
    RECEIVED = "received"
    RETURNED = "returned"
    EXPIRED = "expired"


class Allocation(NamedTuple):
    """How much of a payment went to a ledger entry."""

    entry_id: str
    halalas: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """Money on its way to the authority; ``received`` is the day it counts from."""

    id: str
    version: int = 0
    invoice_id: str | None = None
    halalas: int
    received: date | None = None
    channel: str = ""
    allocations: tuple[Allocation, ...] = ()
    state: PaymentState = PaymentState.OPENED

    @property
    def counts(self) -> bool:
        """Whether it has arrived, in whole or in part, and stayed."""
        return self.state in (PaymentState.RECEIVED, PaymentState.PART) and self.received is not None


class LedgerKind(StrEnum):
    """What a line of the statement is about."""

    CONTRIBUTION = "contribution"
    LATE_PENALTY = "late_penalty"
    VIOLATION_FINE = "violation_fine"
    PAYMENT = "payment"
    ADJUSTMENT = "adjustment"
    PENALTY_WAIVER = "penalty_waiver"
    INSTALMENT = "instalment"
    REFUND = "refund"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One line of the statement; a debit is owed by the establishment, ``balance_halalas`` what is owed after it."""

    id: str
    version: int = 0
    date: date
    kind: LedgerKind
    month: Month | None = None
    debit_halalas: int = 0
    credit_halalas: int = 0
    balance_halalas: int = 0
    ref: str = ""


class Instalment(NamedTuple):
    """One part of a plan: until when, how much, and how much of it has been paid."""

    due: date
    halalas: int
    paid_halalas: int = 0

    @property
    def is_paid(self) -> bool:
        """Whether nothing of it is open."""
        return self.paid_halalas >= self.halalas


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalmentPlan:
    """A debt that is paid in parts."""

    id: str
    version: int = 0
    total_halalas: int
    instalments: tuple[Instalment, ...]
    state: str = "active"
    decided: date | None = None
