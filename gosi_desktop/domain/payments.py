"""How a payment of a bill stands, said plainly: part of it, too much, twice, too late. Nothing here pays anything."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from gosi_desktop.domain.invoices import UNPAID, VOID, Invoice, InvoiceState, Payment, PaymentState


class Standing(StrEnum):
    """What is to be said of one payment."""

    AWAITED = "awaited"  # opened, and the bank has told of nothing
    EXPIRED = "expired"  # it never came, and the bill is over
    ARRIVED = "arrived"
    PART = "part"  # less came than was to be paid
    OVER = "over"  # more came than the bill asked
    TWICE = "twice"  # the bill was paid before it came
    RETURNED = "returned"  # the bank took it back


class PaymentStanding(NamedTuple):
    """``beyond_halalas`` came beyond what the bill asked; ``credit_halalas`` of it stands in credit now."""

    payment: Payment
    standing: Standing
    beyond_halalas: int = 0
    credit_halalas: int = 0


class BillObstacle(StrEnum):
    """Why nothing can be paid by a bill now."""

    PAID = "invoice_paid"
    VOID = "invoice_void"
    NO_BILL = "no_bill"
    OVER = "bill_expired"


@dataclass(frozen=True, slots=True)
class BillStanding:
    """A bill on a day: what is open of it, what was paid by it (the newest first), why nothing can be paid now."""

    invoice: Invoice
    open_halalas: int
    payments: tuple[PaymentStanding, ...]
    obstacle: BillObstacle | None

    @property
    def awaited(self) -> Payment | None:
        """The payment that is open: another one beside it would be paid twice."""
        found = (one.payment for one in self.payments if one.standing is Standing.AWAITED)
        return next(found, None)

    @property
    def credit_halalas(self) -> int:
        """What was paid beyond the bill and stands in credit."""
        return sum(one.credit_halalas for one in self.payments)


def bill_standing(invoice: Invoice, open_halalas: int, payments: Iterable[Payment], today: date) -> BillStanding:
    """``payments`` are those of the establishment."""
    every = tuple(payments)
    mine = [one for one in every if one.invoice_id == invoice.id]
    allocated = any(one.allocations for one in every)
    return BillStanding(invoice, open_halalas, _standings(invoice, mine, today, allocated), _obstacle(invoice, today))


def _obstacle(invoice: Invoice, today: date) -> BillObstacle | None:
    if invoice.state in VOID:
        return BillObstacle.VOID
    if invoice.state is InvoiceState.PAID:
        return BillObstacle.PAID
    if invoice.state not in UNPAID or invoice.bill is None:
        return BillObstacle.NO_BILL
    return BillObstacle.OVER if _is_over(invoice, today) else None


def _is_over(invoice: Invoice, today: date) -> bool:
    return invoice.bill is not None and invoice.bill.expires is not None and invoice.bill.expires < today


def _standings(
    invoice: Invoice, payments: Sequence[Payment], today: date, allocated: bool
) -> tuple[PaymentStanding, ...]:
    """In the order they came; what is on its way last, so that it stands first when turned round."""
    came = 0
    found: list[PaymentStanding] = []
    for one in sorted(payments, key=lambda one: (one.received or date.max, one.id)):
        if not one.counts:
            found.append(PaymentStanding(one, _away(one, invoice, today)))
            continue
        before, came = came, came + one.halalas
        beyond = min(one.halalas, max(0, came - invoice.total_halalas))
        free = one.halalas - sum(part.halalas for part in one.allocations)
        credit = max(0, free if allocated else beyond)
        found.append(PaymentStanding(one, _arrived(one, before, invoice, beyond or credit), beyond or credit, credit))
    return tuple(reversed(found))


def _away(payment: Payment, invoice: Invoice, today: date) -> Standing:
    if payment.state is PaymentState.RETURNED:
        return Standing.RETURNED
    over = payment.state is PaymentState.EXPIRED or _is_over(invoice, today)
    return Standing.EXPIRED if over else Standing.AWAITED


def _arrived(payment: Payment, before: int, invoice: Invoice, beyond: int) -> Standing:
    if beyond and before >= invoice.total_halalas:
        return Standing.TWICE
    if beyond:
        return Standing.OVER
    return Standing.PART if payment.state is PaymentState.PART else Standing.ARRIVED
