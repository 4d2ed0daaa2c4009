"""Invoices that are looked into, and paid: lines, electronic payments, what instalments may be asked for."""

from datetime import date

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.money import InstalmentTerms, InvoiceLines, LinesQuery, OpenedPayment, OpenPayment
from gosi_desktop.contract.service import Limits
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.instalments import terms
from gosi_desktop.domain.invoices import Bill, Invoice, PaymentState
from gosi_desktop.domain.powers import PAYERS
from gosi_desktop.domain.values import amount_of, amount_text
from gosi_desktop.sandbox import cursors, entities, invoice_lines, journal
from gosi_desktop.sandbox.asking import refused
from gosi_desktop.sandbox.calls import Context, Operations, Reply
from gosi_desktop.sandbox.cursors import Cursor
from gosi_desktop.sandbox.money_rows import bill_row, invoice_of
from gosi_desktop.sandbox.monthly_run import Account, open_account
from gosi_desktop.sandbox.problems import Refusal, RefusedField
from gosi_desktop.sandbox.roles import Standing, standing
from gosi_desktop.sandbox.tables import entity

operation = Operations()

_LIMITS = Limits()
_SEEING = tuple(role for role in Role if "invoice" in role.sight.entities)
_GUARANTEES = ("fixed_assets", "bank_guarantee", "promissory_note")
_REFUSED = ("role_missing", "role_ended", "not_found")
_BASE = "/v1/establishments/{number}"


@operation(
    "GET", _BASE + "/invoices/{invoice}/lines", query=LinesQuery, answers=InvoiceLines,
    refusals=(*_REFUSED, "cursor_expired", "too_large"),
)  # fmt: skip
def read_invoice_lines(ctx: Context) -> InvoiceLines:
    """The lines of an invoice by contributor, a page at a time."""
    asked = ctx.queried(LinesQuery)
    if asked.limit > _LIMITS.page_most:
        raise Refusal("too_large", most=_LIMITS.page_most)
    held = _seeing(ctx)
    invoice = _invoice(ctx, held)
    start = 0
    if asked.cursor is not None:
        cursor = cursors.unseal(ctx, asked.cursor, held)
        if cursor.id != invoice.id:
            raise Refusal("invalid_request", fields=(RefusedField("cursor", "invalid_value"),))
        start = cursor.place
    page = invoice_lines.answer(ctx.connection, held.establishment, invoice.id, start, asked.limit)
    following = start + len(page.lines)
    page = msgspec.structs.replace(page, invoice=invoice.number)
    if following >= page.total:
        return page
    at = cursors.milliseconds(ctx.now)
    cursor = Cursor(ctx.state.epoch, held.establishment, held.role_seq, 0, at, place=following, id=invoice.id)
    return msgspec.structs.replace(page, next_cursor=cursors.seal(ctx, cursor))


@operation("GET", _BASE + "/invoices/{invoice}/file", status=200, content_type="application/pdf", refusals=_REFUSED)
def read_invoice_file(ctx: Context) -> Reply:
    """The service's own paper of an invoice. This one draws none: the application prints its own."""
    _invoice(ctx, _seeing(ctx))
    raise Refusal("not_found")


@operation("GET", _BASE + "/payments/{payment}/receipt", status=200, content_type="application/pdf", refusals=_REFUSED)
def read_receipt(ctx: Context) -> Reply:
    """The service's own receipt. This one draws none: the application prints its own."""
    _seeing(ctx)
    raise Refusal("not_found")


@operation("GET", _BASE + "/instalments/terms", answers=InstalmentTerms, refusals=("role_missing", "role_ended"))
def read_instalment_terms(ctx: Context) -> InstalmentTerms:
    """What may be asked for, as far as the rules know it."""
    _seeing(ctx)
    row = terms(ctx.equipment.rules.book, _today(ctx))
    if row is None:
        return InstalmentTerms(counts=(), guarantees=_GUARANTEES, certainty="assumption", source="")
    return InstalmentTerms(counts=row.counts, guarantees=_GUARANTEES, certainty=row.certainty.value, source=row.source)


@operation(
    "POST", _BASE + "/invoices/{invoice}/payments", asks=OpenPayment, answers=OpenedPayment, status=201, keyed=True,
    refusals=(*_REFUSED, "invoice_paid", "bill_expired", "amount_out_of_range"),
)  # fmt: skip
def open_payment(ctx: Context) -> OpenedPayment:
    """Open an electronic payment of an invoice, in whole or in part. The same id again opens nothing new."""
    asked, held = ctx.asked(OpenPayment), standing(ctx, ctx.path["number"], PAYERS)
    with journal.recording(ctx.connection, held.establishment, ctx.now, by=held.member) as written:
        account = open_account(written, ctx.equipment.rules.book)
        invoice = account.book.numbered(ctx.path["invoice"])
        if invoice is None or invoice.bill is None:
            raise Refusal("not_found")
        payment = account.book.payments.get(asked.id)
        if payment is not None and payment.invoice_id != invoice.id:
            raise Refusal("not_found")
        if payment is None:
            if written.find("payment", asked.id) is not None:
                raise Refusal("not_found")
            payment = account.book.open_payment(asked.id, invoice, _amount(account, invoice, asked, _today(ctx)))
            account.save()
    return OpenedPayment(
        id=payment.id, invoice=invoice.number, amount=amount_text(payment.halalas), state=payment.state.value,
        bill=bill_row(invoice.bill),
    )  # fmt: skip


@operation("DELETE", _BASE + "/payments/{payment}", refusals=_REFUSED)
def withdraw_payment(ctx: Context) -> None:
    """Withdraw a payment while nothing has arrived."""
    held = standing(ctx, ctx.path["number"], PAYERS)
    with journal.recording(ctx.connection, held.establishment, ctx.now, by=held.member) as written:
        account = open_account(written, ctx.equipment.rules.book)
        payment = account.book.payments.get(ctx.path["payment"])
        if payment is None or payment.state is not PaymentState.OPENED:
            raise Refusal("not_found")
        account.book.withdraw_payment(payment)
        account.save()


def _amount(account: Account, invoice: Invoice, asked: OpenPayment, today: date) -> int:
    """What is to be paid; refused when nothing is open, the bill is over, or it is not within what is owed."""
    left = account.book.left(invoice)
    if left <= 0:
        raise Refusal("invoice_paid")
    bill: Bill | None = invoice.bill
    if bill is not None and bill.expires is not None and bill.expires < today:
        raise Refusal("bill_expired", expires=bill.expires.isoformat())
    amount = left if asked.amount is None else amount_of(asked.amount)
    if not 0 < amount <= left:
        raise refused("amount_out_of_range", "amount", least=amount_text(1), most=amount_text(left))
    return amount


def _seeing(ctx: Context) -> Standing:
    """The caller's role, which sees the establishment's money; one limited to some branches does not."""
    held = standing(ctx, ctx.path["number"], _SEEING)
    if held.branches is not None:
        raise Refusal("role_missing", needs=[role.value for role in _SEEING])
    return held


def _invoice(ctx: Context, held: Standing) -> Invoice:
    """The invoice that the path names by its number."""
    query = sa.select(entity.c.id, entity.c.data).where(
        entity.c.establishment == held.establishment, entity.c.place == entities.PLACES["invoice"],
        entity.c.deleted.is_(False),
    )  # fmt: skip
    for row in ctx.connection.execute(query):
        invoice = invoice_of(row.id, msgspec.json.decode(row.data))
        if invoice.number == ctx.path["invoice"]:
            return invoice
    raise Refusal("not_found")


def _today(ctx: Context) -> date:
    return ctx.now.astimezone(RIYADH).date()
