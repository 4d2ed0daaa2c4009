"""Invoices, payments, the ledger and plans of instalments (service contract, sections 5, 6 and 9)."""

from typing import Annotated, Literal

import msgspec

from gosi_desktop.contract.wire import Answer, Asked, Day, Key, Money, MonthText, Percent

PAYMENT_CODES = ("invoice_paid", "bill_expired", "amount_out_of_range")


class BranchTotalData(Answer, frozen=True):
    """What an invoice asks for one branch of insurance, by payer."""

    branch: str
    employer_share: Money
    employee_share: Money


class BillData(Answer, frozen=True):
    """The electronic bill. ``biller`` is absent until the SADAD code is known."""

    number: str
    expires: Day | None = None
    biller: str | None = None


class InvoiceData(Answer, frozen=True):
    """What is owed for a contribution month; ``replaces`` is the id of the invoice it was issued anew for.

    To pay are totals + previous + late_penalties + violation_fines + adjustments - credits. ``adjustments`` is what the
    lines with ``adjustment_of`` add up to. ``previous`` is what earlier invoices left open: this one carries them.
    """

    number: str
    month: MonthText
    issued: Day
    due: Day
    state: str
    totals: tuple[BranchTotalData, ...]
    previous: Money
    late_penalties: Money
    violation_fines: Money
    adjustments: Money
    credits: Money
    rules_version: str
    line_count: int
    replaces: str | None = None
    bill: BillData | None = None


class AllocationData(Answer, frozen=True):
    """How much of a payment went to an entry of the ledger."""

    entry: str
    amount: Money


class PaymentData(Answer, frozen=True):
    """A payment: opened, then what arrived. ``invoice`` is the invoice's id; what is in no allocation is credit."""

    amount: Money
    channel: str
    state: str
    invoice: str | None = None
    received: Day | None = None
    allocations: tuple[AllocationData, ...] = ()


class LedgerEntryData(Answer, frozen=True):
    """A line of the statement. ``ref`` is the number of the invoice it comes from, or the id of the payment."""

    date: Day
    kind: str
    debit: Money
    credit: Money
    balance: Money
    ref: str
    month: MonthText | None = None


class InstalmentData(Answer, frozen=True):
    """One part of a plan; ``paid`` is how much of it has arrived."""

    due: Day
    amount: Money
    paid: Money = "0.00"


class InstalmentPlanData(Answer, frozen=True):
    """A debt paid in parts. ``state``: active, finished, cancelled."""

    total: Money
    instalments: tuple[InstalmentData, ...]
    state: str
    decided_at: Day | None = None


class LineShareData(Answer, frozen=True):
    """One branch of insurance of a line. ``rate`` is both payers' percentage, ``employee_rate`` the contributor's."""

    branch: str
    rate: Percent
    employer_share: Money
    employee_share: Money = "0.00"
    employee_rate: Percent = "0"


class InvoiceLineData(Answer, frozen=True):
    """One contributor on an invoice. Of an earlier month (``adjustment_of``) the shares are what is asked in addition.

    ``wage_used`` is the contributory wage of a whole month.
    """

    engagement: str
    wage_used: Money
    days: int
    month_days: int
    branches: tuple[LineShareData, ...]
    system: str | None = None
    adjustment_of: MonthText | None = None


class LinesQuery(Asked, frozen=True):
    """Where to go on, and how many lines at most."""

    cursor: Annotated[str, msgspec.Meta(min_length=1, max_length=400)] | None = None
    limit: Annotated[int, msgspec.Meta(ge=1, description="at most 5000")] = 1000


class InvoiceLines(Answer, frozen=True):
    """GET …/invoices/{number}/lines: in the order of engagements; no ``next_cursor`` after the last page."""

    invoice: str
    total: int
    lines: tuple[InvoiceLineData, ...]
    next_cursor: str | None = None


class OpenPayment(Asked, frozen=True):
    """POST …/invoices/{number}/payments. ``id`` is the client's; without an amount all that is open."""

    id: Key
    amount: Money | None = None


class OpenedPayment(Answer, frozen=True):
    """What to pay, by which bill, until when. The state follows in the feed."""

    id: str
    invoice: str
    amount: Money
    state: str
    bill: BillData


class InstalmentTerms(Answer, frozen=True):
    """GET …/instalments/terms: what may be asked, as far as it is known."""

    counts: tuple[int, ...]
    guarantees: tuple[str, ...]
    certainty: str
    source: str


class ObjectToInvoice(Asked, frozen=True):
    """object_to_invoice: target is the invoice, ``lines`` the engagements objected to; none means all of it."""

    grounds: Annotated[str, msgspec.Meta(min_length=1, max_length=2000)]
    lines: Annotated[tuple[Key, ...], msgspec.Meta(max_length=5000)] = ()


class RequestPenaltyWaiver(Asked, frozen=True):
    """request_penalty_waiver: target is an invoice, ``entries`` the fines in the ledger; none means its fines."""

    grounds: Annotated[str, msgspec.Meta(min_length=1, max_length=2000)]
    entries: Annotated[tuple[Key, ...], msgspec.Meta(max_length=500)] = ()


class RequestInstalments(Asked, frozen=True):
    """request_instalments: target is the new plan, over all that is owed on the day of the decision."""

    first_due: Day
    count: Annotated[int, msgspec.Meta(ge=1, le=120)]
    guarantee: Literal["fixed_assets", "bank_guarantee", "promissory_note"] | None = None


class MonthlyRun(Asked, frozen=True):
    """POST /practice/monthly-run: all that is due, or up to one month's invoice before its day; of one or of all."""

    establishment: Key | None = None
    month: MonthText | None = None


class MonthlyRunDone(Answer, frozen=True):
    """How many invoices were issued, and entries written to ledgers."""

    invoices: int
    entries: int


class BankPay(Asked, frozen=True):
    """POST /practice/bank/pay: somebody pays a bill, at his bank, with the amount he likes; without one, what is open.

    Pay again and it is paid twice.
    """

    bill: Key
    amount: Money | None = None


class BankReturn(Asked, frozen=True):
    """POST /practice/bank/return: the bank takes a payment back."""

    establishment: Key
    payment: Key


class BankDone(Answer, frozen=True):
    """The payment as it stands now."""

    payment: str
    amount: Money
    state: str


Difference = Literal[
    "leaver_billed", "joiner_missing", "wage_not_applied", "floor", "ceiling", "rate_step", "part_month", "rounding",
    "wrong_system", "double_line",
]  # fmt: skip


class PlantDifference(Asked, frozen=True):
    """POST /practice/plant: let the newest unpaid invoice be wrong, so that an audit has something to find."""

    establishment: Key
    kind: Difference
    engagement: Key | None = None


class Planted(Answer, frozen=True):
    """Whose line is wrong now, on which invoice, and by how much the invoice asks too much (below 0: too little)."""

    invoice: str
    engagement: str
    amount: Money
