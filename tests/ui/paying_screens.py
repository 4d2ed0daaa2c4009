"""Pictures of paying an invoice and of asking about one: ``python tests/ui/shots.py DIR payment-open …``."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from gosi_desktop.application.ports import OperationState, Remark, Sending
from gosi_desktop.domain.invoices import (
    Bill,
    Instalment,
    InstalmentPlan,
    Invoice,
    InvoiceState,
    LedgerEntry,
    LedgerKind,
    Payment,
    PaymentState,
)
from gosi_desktop.domain.money_requests import ObjectToInvoice
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.invoice_request import Ask
from tests.fakes.day import RAWABI
from tests.fakes.invoices import billed
from tests.fakes.workspace import Bench
from tests.ui.invoice_screens import shell


def owing(*, expires: date = date(2026, 2, 15), due: date = date(2026, 1, 15)) -> tuple[Bench, Invoice]:
    """December is open, with a bill."""
    bench = Bench()
    december = replace(billed(bench), bill=Bill("6120473852025", None, expires), due=due)
    bench.money.kept_invoices[-1] = december
    return bench, december


def came(id: str, invoice: Invoice, halalas: int, day: int, state: PaymentState = PaymentState.RECEIVED) -> Payment:
    """Money that arrived for it."""
    return Payment(
        id=id, invoice_id=invoice.id, halalas=halalas, received=date(2026, 1, day), channel="sadad", state=state
    )


def fined(bench: Bench, invoice: Invoice, halalas: int = 41_770) -> None:
    """Its fine in the ledger, which owes the invoice too."""
    total = invoice.total_halalas
    bench.money.kept_ledger = [
        LedgerEntry(
            id="l1", date=invoice.issued, kind=LedgerKind.CONTRIBUTION, debit_halalas=total, balance_halalas=total,
            ref=invoice.number,
        ),
        LedgerEntry(
            id="l2", date=date(2026, 1, 16), kind=LedgerKind.LATE_PENALTY, debit_halalas=halalas,
            balance_halalas=total + halalas, ref=invoice.number,
        ),
    ]  # fmt: skip


def _paying(bench: Bench) -> Shell:
    made = shell(bench)
    made.view_model.invoices.pay_chosen()
    return made


def payment_open() -> Shell:
    bench, _ = owing()
    made = _paying(bench)
    made.view_model.invoices.payment.choose_part(True)
    made.view_model.invoices.payment.type_amount("999999")
    return made


def payment_awaited() -> Shell:
    bench, _ = owing()
    made = _paying(bench)
    made.view_model.invoices.payment.open_payment()
    return made


def payment_part() -> Shell:
    bench, december = owing()
    bench.money.kept_payments.append(came("p1", december, 100_000, 5, PaymentState.PART))
    bench.money.kept_invoices[-1] = replace(december, state=InvoiceState.PART_PAID)
    return _paying(bench)


def payment_twice() -> Shell:
    bench, december = owing()
    total = december.total_halalas
    bench.money.kept_payments += [came("p1", december, total, 5), came("p2", december, total, 6)]
    bench.money.kept_invoices[-1] = replace(december, state=InvoiceState.PAID)
    return _paying(bench)


def payment_expired() -> Shell:
    bench, december = owing(expires=date(2026, 1, 4))
    opened = Payment(id="p1", invoice_id=december.id, halalas=december.total_halalas, channel="sadad")
    bench.money.kept_payments.append(opened)
    return _paying(bench)


def _asking(ask: Ask, bench: Bench) -> Shell:
    made = shell(bench)
    made.view_model.invoices.ask_about_chosen(ask)
    return made


def request_review() -> Shell:
    bench, _ = owing()
    made = _asking(Ask.REVIEW, bench)
    made.view_model.invoices.request.type_grounds("")
    return made


def request_waiver() -> Shell:
    bench, december = owing(due=date(2026, 1, 3))
    fined(bench, december)
    return _asking(Ask.WAIVER, bench)


def request_instalments() -> Shell:
    bench, december = owing()
    fined(bench, december)
    return _asking(Ask.INSTALMENTS, bench)


def request_planned() -> Shell:
    bench, december = owing()
    fined(bench, december)
    parts = (Instalment(date(2026, 1, 2), 500_000, 500_000), Instalment(date(2026, 1, 5), 500_000, 100_000))
    bench.money.kept_plans = [InstalmentPlan(id="plan1", total_halalas=1_000_000, instalments=parts)]
    return _asking(Ask.INSTALMENTS, bench)


def request_refused() -> Shell:
    bench, december = owing()
    asked = ObjectToInvoice(invoice_id=december.id, grounds="سطر مكرر لأحد المشتركين")
    made = bench.workspace.money_requests.ask(RAWABI, december.id, asked, Sending.NOW)
    refused = replace(made, state=OperationState.REJECTED, reason=Remark("data_wrong"), sent_at=bench.clock.now())
    bench.outbox.kept[made.id] = refused
    return _asking(Ask.REVIEW, bench)


def request_pending() -> Shell:
    bench, december = owing()
    fined(bench, december)
    made = _asking(Ask.INSTALMENTS, bench)
    made.view_model.invoices.request.send(Sending.WHEN_I_ASK)
    made.view_model.invoices.ask_about_chosen(Ask.INSTALMENTS)
    return made


SCREENS: dict[str, Callable[[], Shell]] = {
    one.__name__.replace("_", "-"): one
    for one in (
        payment_open, payment_awaited, payment_part, payment_twice, payment_expired, request_review, request_waiver,
        request_instalments, request_planned, request_pending, request_refused,
    )
}  # fmt: skip
