"""From the authority's rows about money to the domain's objects, as ``mapping`` does it for people."""

from datetime import date
from typing import Final

import msgspec

from gosi_desktop.contract.money import InstalmentPlanData, InvoiceData, LedgerEntryData, PaymentData
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
from gosi_desktop.storage.mapping import day_of, halalas_of, known, known_or_none, month_of, read

PackedShare = tuple[str, int, int, int, int]
PackedLine = tuple[str, int, int, int, str | None, tuple[PackedShare, ...], str | None]
"""A line as it is kept: what ``InvoiceLine`` has, in its order, the month as text."""

_day: Final = date.fromisoformat
_invoice_data = msgspec.json.Decoder(InvoiceData)
_payment_data = msgspec.json.Decoder(PaymentData)
_entry_data = msgspec.json.Decoder(LedgerEntryData)
_plan_data = msgspec.json.Decoder(InstalmentPlanData)


def invoice(row_id: str, version: int, data: bytes) -> Invoice | None:
    """An invoice; None when the row is not in the contract's form."""
    return read("invoice", lambda: _invoice(row_id, version, _invoice_data.decode(data)))


def payment(row_id: str, version: int, data: bytes) -> Payment | None:
    """A payment; None when the row is not in the contract's form."""
    return read("payment", lambda: _payment(row_id, version, _payment_data.decode(data)))


def ledger_entry(row_id: str, version: int, data: bytes) -> LedgerEntry | None:
    """A line of the statement; None when the row is not in the contract's form."""
    return read("ledger_entry", lambda: _entry(row_id, version, _entry_data.decode(data)))


def instalment_plan(row_id: str, version: int, data: bytes) -> InstalmentPlan | None:
    """A debt in parts; None when the row is not in the contract's form."""
    return read("instalment_plan", lambda: _plan(row_id, version, _plan_data.decode(data)))


def packed_line(line: InvoiceLine) -> PackedLine:
    """A line to be kept."""
    shares = tuple((str(one.branch), *one[1:]) for one in line.shares)
    system = None if line.system is None else str(line.system)
    month = None if line.adjustment_of is None else str(line.adjustment_of)
    return line.engagement_id, line.wage_halalas, line.days, line.month_days, system, shares, month


def kept_line(packed: PackedLine) -> InvoiceLine:
    """A line that was kept."""
    engagement, wage, days, month_days, system, shares, month = packed
    return InvoiceLine(
        engagement,
        wage,
        days,
        month_days,
        known_or_none(System, system),
        tuple([BranchShare(known(Insurance, branch), *rest) for branch, *rest in shares]),
        month_of(month) if month is not None else None,
    )


def _invoice(row_id: str, version: int, data: InvoiceData) -> Invoice:
    return Invoice(
        id=row_id,
        version=version,
        number=data.number,
        month=month_of(data.month),
        issued=_day(data.issued),
        due=_day(data.due),
        state=known(InvoiceState, data.state),
        replaces=data.replaces,
        totals=tuple(
            BranchTotal(known(Insurance, one.branch), halalas_of(one.employer_share), halalas_of(one.employee_share))
            for one in data.totals
        ),
        previous_halalas=halalas_of(data.previous),
        late_penalties_halalas=halalas_of(data.late_penalties),
        violation_fines_halalas=halalas_of(data.violation_fines),
        adjustments_halalas=halalas_of(data.adjustments),
        credits_halalas=halalas_of(data.credits),
        bill=Bill(data.bill.number, data.bill.biller, day_of(data.bill.expires)) if data.bill else None,
        rules_version=data.rules_version,
        line_count=data.line_count,
    )


def _payment(row_id: str, version: int, data: PaymentData) -> Payment:
    return Payment(
        id=row_id,
        version=version,
        invoice_id=data.invoice,
        halalas=halalas_of(data.amount),
        received=day_of(data.received),
        channel=data.channel,
        allocations=tuple(Allocation(one.entry, halalas_of(one.amount)) for one in data.allocations),
        state=known(PaymentState, data.state),
    )


def _entry(row_id: str, version: int, data: LedgerEntryData) -> LedgerEntry:
    return LedgerEntry(
        id=row_id,
        version=version,
        date=_day(data.date),
        kind=known(LedgerKind, data.kind),
        month=month_of(data.month) if data.month else None,
        debit_halalas=halalas_of(data.debit),
        credit_halalas=halalas_of(data.credit),
        balance_halalas=halalas_of(data.balance),
        ref=data.ref,
    )


def _plan(row_id: str, version: int, data: InstalmentPlanData) -> InstalmentPlan:
    return InstalmentPlan(
        id=row_id,
        version=version,
        total_halalas=halalas_of(data.total),
        instalments=tuple(
            Instalment(_day(one.due), halalas_of(one.amount), halalas_of(one.paid)) for one in data.instalments
        ),
        state=data.state,
        decided=day_of(data.decided_at),
    )
