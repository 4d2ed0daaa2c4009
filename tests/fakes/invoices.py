"""Invoices behind a bench: half a year with a late payment, and a December that bills somebody who has left."""

from datetime import date

from gosi_desktop.domain.contributor import NationalityGroup, System
from gosi_desktop.domain.invoices import Bill, Invoice, InvoiceLine, InvoiceState, Payment, PaymentState
from gosi_desktop.domain.roster_month import RosterEntry
from gosi_desktop.domain.values import Month
from tests.fakes.day import RAWABI, RULES
from tests.fakes.ledger import Account, of_the_picture
from tests.fakes.money import DECEMBER, hired, invoice_of, lines_of
from tests.fakes.money_store import FakeInvoiceDesk
from tests.fakes.workspace import Bench

FIRST = Month(2025, 7)


def people_of(times: int = 1) -> list[RosterEntry]:
    """Ten of every kind, times so many."""
    made: list[RosterEntry] = []
    for at in range(10 * times):
        key, kind = at + 1, at % 5
        if kind == 0:
            made.append(hired(key, 450_000 + at * 1_000, group=NationalityGroup.NON_SAUDI))
        elif kind == 1:
            made.append(hired(key, 900_000, system=System.NEW, join=date(2024, 9, 1)))
        else:
            made.append(hired(key, 600_000 + kind * 50_000))
    return made


def billed(
    bench: Bench, *, people: int = 1, fetched: bool = False, lines: list[InvoiceLine] | None = None, fine: int = 27_812
) -> Invoice:
    """Six months, November paid late; December is open. Without ``fetched`` its lines are at the service alone."""
    money = bench.money
    money.kept_roster = people_of(people)
    month = FIRST
    while month <= DECEMBER:
        made = lines_of(money.kept_roster, month, RULES)
        is_open = month == DECEMBER
        invoice = invoice_of(
            (lines or made) if is_open else made,
            month,
            state=InvoiceState.OPEN if is_open else InvoiceState.PAID,
            late_penalties_halalas=fine if is_open else 0,
            bill=Bill("6120473852025", None, date(2026, 1, 15)) if is_open else None,
        )
        money.kept_invoices.append(invoice)
        if not is_open:
            day = invoice.due.replace(day=19 if month == DECEMBER.previous() else 11)
            money.kept_payments.append(
                Payment(
                    id=f"p-{month}",
                    invoice_id=invoice.id,
                    halalas=invoice.total_halalas,
                    received=day,
                    channel="sadad",
                    state=PaymentState.RECEIVED,
                )
            )
        month = month.next()
    december = money.kept_invoices[-1]
    at_service = list(lines or lines_of(money.kept_roster, DECEMBER, RULES))
    bench.invoice_desk = FakeInvoiceDesk(at_service)
    bench.workspace.invoices._desk = bench.invoice_desk
    if fetched:
        money.keep_lines(RAWABI, december, at_service)
    return december


def planted(bench: Bench, *, fetched: bool = True) -> Invoice:
    """The leaver of November is still billed, a raise is not applied, the fine is too high."""
    before = people_of()
    lines = lines_of(before, DECEMBER, RULES)
    december = billed(bench, lines=lines, fetched=fetched, fine=41_770)
    left, raised = before[2].engagement.id, before[3].engagement.id
    bench.money.kept_roster = [
        hired(3, 700_000, leave=date(2025, 11, 30))
        if one.engagement.id == left
        else hired(4, wages={Month(2020, 1): 750_000, DECEMBER: 800_000})
        if one.engagement.id == raised
        else one
        for one in before
    ]
    return december


def differing(bench: Bench) -> Invoice:
    """November and December, of which one joined, one left, one has a raise and one worked half of November."""
    stay = people_of()[:6]
    raised = hired(20, wages={Month(2020, 1): 960_000, DECEMBER: 1_000_000})
    joined, left = hired(21, 400_000, join=date(2025, 12, 1)), hired(22, 560_000, leave=date(2025, 11, 14))
    half = hired(23, 562_500, system=System.NEW, join=date(2025, 11, 16))
    money = bench.money
    money.kept_roster = [*stay, raised, joined, left, half]
    for month in (DECEMBER.previous(), DECEMBER):
        lines = lines_of(money.kept_roster, month, RULES)
        paid = month != DECEMBER
        invoice = invoice_of(lines, month, state=InvoiceState.PAID if paid else InvoiceState.OPEN)
        money.kept_invoices.append(invoice)
        money.keep_lines(RAWABI, invoice, lines)
        if paid:
            money.kept_payments.append(
                Payment(
                    id="p", invoice_id=invoice.id, halalas=invoice.total_halalas, received=invoice.due, channel="sadad",
                    state=PaymentState.RECEIVED,
                )
            )  # fmt: skip
    return money.kept_invoices[-1]


def accounted(bench: Bench) -> Account:
    """The half year of picture 09 as an account that agrees with its invoices and payments."""
    account = of_the_picture()
    money = bench.money
    money.kept_invoices, money.kept_payments = list(account.invoices), list(account.payments)
    money.kept_ledger = list(account.entries)
    return account
