"""What only practice has for money: the run before its day, the bank, and invoices that are wrong on purpose."""

from datetime import date

import sqlalchemy as sa

from gosi_desktop.contract.money import (
    BankDone,
    BankPay,
    BankReturn,
    MonthlyRun,
    MonthlyRunDone,
    PlantDifference,
    Planted,
)
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.invoices import Payment
from gosi_desktop.domain.values import amount_of, amount_text
from gosi_desktop.sandbox import differences, journal, monthly_run
from gosi_desktop.sandbox.asking import month_of
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.problems import Refusal, RefusedField
from gosi_desktop.sandbox.tables import bill, establishment

operation = Operations()

_MOST = 10**11  # halalas: what the contract can say


@operation(
    "POST", "/practice/monthly-run", asks=MonthlyRun, answers=MonthlyRunDone, practice=True, refusals=("not_found",)
)
def run_monthly(ctx: Context) -> MonthlyRunDone:
    """Enter what is due; with a month, issue its invoice now, before its day."""
    asked, rules = ctx.asked(MonthlyRun), ctx.equipment.rules.book
    month = month_of(asked.month, "month") if asked.month is not None else None
    if month is not None and month.first > _today(ctx):
        raise Refusal("invalid_request", fields=(RefusedField("month", "invalid_value"),))
    invoices, entries = monthly_run.run_due(ctx.connection, rules, ctx.now)
    if month is not None:
        every = sa.select(establishment.c.number).order_by(establishment.c.number)
        for number in [asked.establishment] if asked.establishment else list(ctx.connection.scalars(every)):
            with journal.recording(ctx.connection, number, ctx.now) as written:
                counted = monthly_run.run_one(written, rules, month)
            invoices, entries = invoices + counted[0], entries + counted[1]
    return MonthlyRunDone(invoices=invoices, entries=entries)


@operation(
    "POST", "/practice/bank/pay", asks=BankPay, answers=BankDone, practice=True,
    refusals=("not_found", "bill_expired", "amount_out_of_range"),
)  # fmt: skip
def pay_at_bank(ctx: Context) -> BankDone:
    """Somebody pays a bill: the payment opened first, or one of its own; less, more and twice are all taken."""
    asked = ctx.asked(BankPay)
    amount = amount_of(asked.amount) if asked.amount is not None else None
    if amount is not None and not 0 < amount < _MOST:
        raise Refusal("amount_out_of_range", least=amount_text(1), most=amount_text(_MOST - 1))
    row = ctx.connection.execute(sa.select(bill).where(bill.c.number == asked.bill)).first()
    if row is None:
        raise Refusal("not_found")
    with journal.recording(ctx.connection, row.establishment, ctx.now) as written:
        account = monthly_run.open_account(written, ctx.equipment.rules.book)
        invoice = account.book.invoices.get(row.invoice)
        if invoice is None or invoice.bill is None:
            raise Refusal("not_found")
        if invoice.bill.expires is not None and invoice.bill.expires < _today(ctx):
            raise Refusal("bill_expired", expires=invoice.bill.expires.isoformat())
        payment = account.book.receive(invoice, amount, _today(ctx))
        account.save()
    return _done(payment)


@operation("POST", "/practice/bank/return", asks=BankReturn, answers=BankDone, practice=True, refusals=("not_found",))
def return_at_bank(ctx: Context) -> BankDone:
    """The bank takes a payment back: it is owed again."""
    asked = ctx.asked(BankReturn)
    with journal.recording(ctx.connection, asked.establishment, ctx.now) as written:
        account = monthly_run.open_account(written, ctx.equipment.rules.book)
        payment = account.book.payments.get(asked.payment)
        if payment is None or not payment.counts:
            raise Refusal("not_found")
        payment = account.book.take_back(payment, _today(ctx))
        account.save()
    return _done(payment)


@operation("POST", "/practice/plant", asks=PlantDifference, answers=Planted, practice=True, refusals=("not_found",))
def plant_difference(ctx: Context) -> Planted:
    """Let the newest invoice be wrong in one of ten ways: it is issued anew with one line that is not right."""
    asked = ctx.asked(PlantDifference)
    with journal.recording(ctx.connection, asked.establishment, ctx.now) as written:
        account = monthly_run.open_account(written, ctx.equipment.rules.book)
        planted = differences.plant(account, asked.kind, asked.engagement, _today(ctx))
        account.save()
    return planted


def _done(payment: Payment) -> BankDone:
    return BankDone(payment=payment.id, amount=amount_text(payment.halalas), state=payment.state.value)


def _today(ctx: Context) -> date:
    return ctx.now.astimezone(RIYADH).date()
