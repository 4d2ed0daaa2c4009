"""The account book's records as rows of the feed, and back."""

from datetime import date
from typing import Any

from gosi_desktop.contract.money import (
    AllocationData,
    BillData,
    BranchTotalData,
    InstalmentData,
    InstalmentPlanData,
    InvoiceData,
    InvoiceLineData,
    LedgerEntryData,
    LineShareData,
    PaymentData,
)
from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.invoices import (
    Allocation,
    Bill,
    BranchShare,
    BranchTotal,
    Instalment,
    InstalmentPlan,
    Invoice,
    InvoiceLine,
    InvoiceState,
    LedgerEntry,
    LedgerKind,
    Payment,
    PaymentState,
)
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.values import Month, amount_of, amount_text, percent_of, percent_text
from gosi_desktop.sandbox.account_book import Record

RowData = InvoiceData | PaymentData | LedgerEntryData | InstalmentPlanData


def row_of(record: Record) -> tuple[str, RowData]:
    """The entity and the fields of a record."""
    if isinstance(record, Invoice):
        return "invoice", _invoice_row(record)
    if isinstance(record, Payment):
        return "payment", _payment_row(record)
    if isinstance(record, LedgerEntry):
        return "ledger_entry", _entry_row(record)
    return "instalment_plan", _plan_row(record)


def _invoice_row(one: Invoice) -> InvoiceData:
    return InvoiceData(
        number=one.number, month=str(one.month), issued=one.issued.isoformat(), due=one.due.isoformat(),
        state=one.state.value, replaces=one.replaces,
        totals=tuple(
            BranchTotalData(
                branch=total.branch.value, employer_share=amount_text(total.employer_halalas),
                employee_share=amount_text(total.employee_halalas),
            )
            for total in one.totals
        ),
        previous=amount_text(one.previous_halalas), late_penalties=amount_text(one.late_penalties_halalas),
        violation_fines=amount_text(one.violation_fines_halalas), adjustments=amount_text(one.adjustments_halalas),
        credits=amount_text(one.credits_halalas), rules_version=one.rules_version, line_count=one.line_count,
        bill=bill_row(one.bill) if one.bill else None,
    )  # fmt: skip


def bill_row(bill: Bill) -> BillData:
    """A bill as it travels."""
    return BillData(number=bill.number, biller=bill.biller, expires=bill.expires.isoformat() if bill.expires else None)


def _payment_row(one: Payment) -> PaymentData:
    return PaymentData(
        invoice=one.invoice_id, amount=amount_text(one.halalas), channel=one.channel, state=one.state.value,
        received=one.received.isoformat() if one.received else None,
        allocations=tuple(
            AllocationData(entry=part.entry_id, amount=amount_text(part.halalas)) for part in one.allocations
        ),
    )  # fmt: skip


def _entry_row(one: LedgerEntry) -> LedgerEntryData:
    return LedgerEntryData(
        date=one.date.isoformat(), kind=one.kind.value, month=str(one.month) if one.month else None,
        debit=amount_text(one.debit_halalas), credit=amount_text(one.credit_halalas),
        balance=amount_text(one.balance_halalas), ref=one.ref,
    )  # fmt: skip


def _plan_row(one: InstalmentPlan) -> InstalmentPlanData:
    return InstalmentPlanData(
        total=amount_text(one.total_halalas), state=one.state,
        decided_at=one.decided.isoformat() if one.decided else None,
        instalments=tuple(
            InstalmentData(
                due=part.due.isoformat(), amount=amount_text(part.halalas), paid=amount_text(part.paid_halalas)
            )
            for part in one.instalments
        ),
    )  # fmt: skip


def invoice_of(key: str, row: dict[str, Any]) -> Invoice:
    """An invoice's row."""
    bill = row.get("bill")
    return Invoice(
        id=key, number=row["number"], month=Month.parse(row["month"]), issued=date.fromisoformat(row["issued"]),
        due=date.fromisoformat(row["due"]), state=InvoiceState(row["state"]), replaces=row.get("replaces"),
        totals=tuple(
            BranchTotal(Insurance(one["branch"]), amount_of(one["employer_share"]), amount_of(one["employee_share"]))
            for one in row["totals"]
        ),
        previous_halalas=amount_of(row["previous"]), late_penalties_halalas=amount_of(row["late_penalties"]),
        violation_fines_halalas=amount_of(row["violation_fines"]), adjustments_halalas=amount_of(row["adjustments"]),
        credits_halalas=amount_of(row["credits"]), rules_version=row["rules_version"], line_count=row["line_count"],
        bill=Bill(bill["number"], bill.get("biller"), _day(bill.get("expires"))) if bill else None,
    )  # fmt: skip


def payment_of(key: str, row: dict[str, Any]) -> Payment:
    """A payment's row."""
    return Payment(
        id=key, invoice_id=row.get("invoice"), halalas=amount_of(row["amount"]), received=_day(row.get("received")),
        channel=row["channel"], state=PaymentState(row["state"]),
        allocations=tuple(Allocation(one["entry"], amount_of(one["amount"])) for one in row.get("allocations", ())),
    )  # fmt: skip


def entry_of(key: str, row: dict[str, Any]) -> LedgerEntry:
    """A ledger entry's row."""
    return LedgerEntry(
        id=key, date=date.fromisoformat(row["date"]), kind=LedgerKind(row["kind"]),
        month=Month.parse(row["month"]) if row.get("month") else None, debit_halalas=amount_of(row["debit"]),
        credit_halalas=amount_of(row["credit"]), balance_halalas=amount_of(row["balance"]), ref=row["ref"],
    )  # fmt: skip


def plan_of(key: str, row: dict[str, Any]) -> InstalmentPlan:
    """An instalment plan's row."""
    return InstalmentPlan(
        id=key, total_halalas=amount_of(row["total"]), state=row["state"], decided=_day(row.get("decided_at")),
        instalments=tuple(
            Instalment(date.fromisoformat(one["due"]), amount_of(one["amount"]), amount_of(one.get("paid", "0.00")))
            for one in row["instalments"]
        ),
    )  # fmt: skip


def line_row(line: InvoiceLine) -> InvoiceLineData:
    """A line as it travels."""
    return InvoiceLineData(
        engagement=line.engagement_id, wage_used=amount_text(line.wage_halalas), days=line.days,
        month_days=line.month_days, system=line.system.value if line.system else None,
        adjustment_of=str(line.adjustment_of) if line.adjustment_of else None,
        branches=tuple(
            LineShareData(
                branch=share.branch.value, rate=percent_text(share.percent),
                employer_share=amount_text(share.employer_halalas), employee_share=amount_text(share.employee_halalas),
                employee_rate=percent_text(share.employee_percent),
            )
            for share in line.shares
        ),
    )  # fmt: skip


def line_of(row: InvoiceLineData) -> InvoiceLine:
    """A line that travelled, or was kept."""
    shares = []
    for one in row.branches:
        own = percent_of(one.employee_rate)
        amounts = amount_of(one.employer_share), amount_of(one.employee_share)
        shares.append(BranchShare(Insurance(one.branch), percent_of(one.rate) - own, own, *amounts))
    return InvoiceLine(
        row.engagement, amount_of(row.wage_used), row.days, row.month_days,
        System(row.system) if row.system else None, tuple(shares),
        Month.parse(row.adjustment_of) if row.adjustment_of else None,
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
