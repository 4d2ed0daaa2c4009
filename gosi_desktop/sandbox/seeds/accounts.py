"""The account an establishment would have by now: a year of invoices, paid the way it pays."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

import sqlalchemy as sa

from gosi_desktop.domain.invoices import Invoice, InvoiceLine, LedgerEntry, Payment
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox import invoice_lines, series
from gosi_desktop.sandbox.account_book import AccountBook, Billed, Numbers
from gosi_desktop.sandbox.billed_month import Roster, bill_of, roster_of
from gosi_desktop.sandbox.money_rows import row_of
from gosi_desktop.sandbox.monthly_run import billing_of
from gosi_desktop.sandbox.tables import bill

if TYPE_CHECKING:
    from gosi_desktop.sandbox.seeds.planting import Plot


@dataclass(frozen=True, slots=True)
class Habit:
    """How an establishment pays: on a day between two of the month, but for some months counted back from the last.

    ``late`` are paid five days after their last day, ``halved`` in two parts, ``rounded`` to the next hundred riyals;
    the last ``owing`` months have not been paid.
    """

    months: int = 12
    days: tuple[int, int] = (3, 14)
    late: frozenset[int] = frozenset()
    halved: frozenset[int] = frozenset()
    rounded: frozenset[int] = frozenset()
    owing: int = 0


PUNCTUAL = Habit()
DEBTOR = Habit(owing=2, late=frozenset({5}))


@dataclass(slots=True)
class _Year:
    """The book while its days go by."""

    book: AccountBook
    roster: Roster
    rules: RuleBook
    habit: Habit
    lines: dict[Month, Sequence[InvoiceLine]] = field(default_factory=dict)

    def bill(self, month: Month, _day: date) -> Billed:
        """A month of the roster; everybody's wages were known in time."""
        made = bill_of(list(self.roster.lines(month, self.rules)))
        self.lines[month] = made.lines
        return made.billed

    def live(self, today: date, draw: random.Random) -> None:
        """Day by day until today: what falls due, and what is paid."""
        last = Month.of(today).previous()
        pay_days: dict[str, list[date]] = {}
        while self.book.through < today:
            day = self.book.through + timedelta(days=1)
            self.book.advance(day, self.bill)
            for invoice in self.book.unpaid:
                if invoice.id not in pay_days:
                    pay_days[invoice.id] = self._pay_days(invoice, _months_between(invoice.month, last), draw)
                if day in pay_days[invoice.id]:
                    self._pay(invoice, _months_between(invoice.month, last), day, pay_days[invoice.id])

    def _pay_days(self, invoice: Invoice, ago: int, draw: random.Random) -> list[date]:
        chosen = invoice.issued + timedelta(days=draw.randint(*self.habit.days) - 1)
        if ago < self.habit.owing:
            return []
        if ago in self.habit.late:
            return [invoice.due + timedelta(days=5)]
        return [chosen, chosen + timedelta(days=1)] if ago in self.habit.halved else [chosen]

    def _pay(self, invoice: Invoice, ago: int, day: date, days: Sequence[date]) -> None:
        left = self.book.left(invoice)
        amount = left // 2 if len(days) == 2 and day == days[0] else left
        if ago in self.habit.rounded:
            amount = -(-amount // 100_00) * 100_00
        self.book.receive(invoice, amount, day)


def plant(plot: "Plot", rules: RuleBook, habit: Habit) -> AccountBook:
    """Add the account of an establishment whose people are there already."""
    connection, today = plot.planting.connection, plot.planting.today
    begins = Month.of(today).shift(-habit.months)
    numbers = Numbers(lambda: next(plot.ids), lambda: series.following(connection, "invoice"))
    book = AccountBook(rules, billing_of(rules, today), numbers, begins.next().first - timedelta(days=1))
    year = _Year(book, _roster(plot), rules, habit)
    year.live(today, random.Random(plot.number))  # noqa: S311 - made to be foreseen
    for record in book.changed.values():
        kind, row = row_of(record)
        plot.add(kind, record.id, row, _day_of(record, today))
    for invoice in book.invoices.values():
        invoice_lines.keep(connection, plot.number, invoice.id, year.lines.pop(invoice.month, ()))
    named = [
        {"number": one.bill.number, "establishment": plot.number, "invoice": one.id}
        for one in book.invoices.values() if one.bill is not None
    ]  # fmt: skip
    if named:
        connection.execute(sa.insert(bill), named)
    return book


def _roster(plot: "Plot") -> Roster:
    rows: Mapping[str, Mapping[str, Mapping[str, object]]] = plot.rows(
        "contributor", "engagement", "wage_period", "hazards_rate_override"
    )
    return roster_of(
        rows["contributor"], rows["engagement"], (rows["wage_period"],), rows["hazards_rate_override"]
    )  # fmt: skip


def _months_between(first: Month, last: Month) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _day_of(record: object, today: date) -> date:
    if isinstance(record, Invoice):
        return record.issued
    if isinstance(record, LedgerEntry):
        return record.date
    return (record.received if isinstance(record, Payment) else None) or today
