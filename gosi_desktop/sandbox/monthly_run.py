"""The monthly run: what time brings about is entered into each account, once, by whoever comes first.

The run as a whole is under one lock, over all processes, and each account under its establishment's row lock. It is
idempotent: an account knows the day up to which it is kept, and a month has one invoice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

import msgspec
import sqlalchemy as sa
import uuid6
from sqlalchemy.engine import Connection

from gosi_desktop.contract.feed import Summary
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.invoices import UNPAID, VOID, Invoice, InvoiceLine, LedgerEntry
from gosi_desktop.domain.rule_rows import BillingRow, Certainty
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, amount_text
from gosi_desktop.sandbox import entities, invoice_lines, journal, series
from gosi_desktop.sandbox.account_book import AccountBook, Billed, Numbers
from gosi_desktop.sandbox.billed_month import Roster, bill_of, roster_of
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.money_rows import entry_of, invoice_of, payment_of, plan_of, row_of
from gosi_desktop.sandbox.tables import bill, billing_state, entity, establishment

_LOCK: Final = 0x676F7374  # PostgreSQL's advisory lock of the run
_ROSTER: Final = ("contributor", "engagement", "wage_period", "hazards_rate_override")
_UNKNOWN: Final = BillingRow(
    id="none", valid_from=date.min, valid_to=None, source="", certainty=Certainty.ASSUMPTION, issue_day=1,
    bill_days=45, biller=None, allocation=(),
)  # fmt: skip


@dataclass(slots=True)
class Account:
    """An establishment's account at hand, under its lock: the book, and the lines of what it issues."""

    written: Journal
    rules: RuleBook
    book: AccountBook
    seen: int  # ``seq`` of the feed at the last invoice
    lines: dict[Month, list[InvoiceLine]] = field(default_factory=dict)
    _roster: Roster | None = None

    @property
    def roster(self) -> Roster:
        """The roster as it is now, read once."""
        if self._roster is None:
            rows = [self.written.rows(kind) for kind in _ROSTER]
            self._roster = roster_of(rows[0], rows[1], (rows[2],), rows[3])
        return self._roster

    def bill(self, month: Month, _day: date) -> Billed:
        """A month's lines, and the corrections of months that were billed before; kept until they are saved."""
        months = [one.month for one in self.book.valid if one.month < month]
        changed = self._changed() if months else frozenset()
        corrections = list(self.roster.corrections(changed, months, self.rules, self._billed)) if changed else []
        made = bill_of(list(self.roster.lines(month, self.rules)), corrections)
        self.lines[month] = list(made.lines)
        self.seen = self.written.seq
        return made.billed

    def anew(self, invoice: Invoice, lines: Iterable[InvoiceLine], day: date) -> Invoice:
        """An invoice issued anew with other lines; its corrections of earlier months stay."""
        read = invoice_lines.read(self.written.connection, self.written.number, invoice.id)
        made = bill_of(list(lines), [one for one in read if one.adjustment_of is not None])
        self.lines[invoice.month] = list(made.lines)
        return self.book.reissue(invoice, made.billed, day)

    def save(self) -> None:
        """Write down what changed, in the feed and beside it."""
        for record in self.book.changed.values():
            if isinstance(record, Invoice) and record.month in self.lines and record.state not in VOID:
                self._keep_lines(record)
        ledger = []
        for key, record in self.book.changed.items():
            kind, row = row_of(record)
            if isinstance(record, LedgerEntry):
                ledger.append((key, row))
            else:
                self.written.put(kind, key, row)
        self.written.add_all("ledger_entry", ledger)
        for key in self.book.deleted:
            self.written.delete("payment", key)
        self.book.changed, self.book.deleted, self.lines = {}, [], {}
        self._note()

    def _keep_lines(self, invoice: Invoice) -> None:
        connection, number = self.written.connection, self.written.number
        invoice_lines.keep(connection, number, invoice.id, self.lines.pop(invoice.month))
        if invoice.bill is not None:
            named = {"number": invoice.bill.number, "establishment": number, "invoice": invoice.id}
            connection.execute(sa.insert(bill).values(named))

    def _note(self) -> None:
        """How far the account is kept, what the portfolio shows of it, and whether the establishment complies."""
        note(self.written.connection, self.written.number, self.book, self.seen)
        overdue = is_overdue(self.book)
        row = self.written.find("establishment", self.written.number)
        if row is not None and msgspec.json.decode(row.data)["compliant"] is overdue:
            self.written.change("establishment", self.written.number, compliant=not overdue)

    def _changed(self) -> frozenset[str]:
        """The engagements whose contribution may be another since the last invoice."""
        places = {entities.PLACES[kind]: kind for kind in _ROSTER}
        query = sa.select(entity.c.place, entity.c.id, entity.c.parent).where(
            entity.c.establishment == self.written.number, entity.c.place.in_(places), entity.c.seq > self.seen
        )  # fmt: skip
        found: dict[str, set[str]] = {kind: set() for kind in _ROSTER}
        for row in self.written.connection.execute(query):
            kind = places[row.place]
            found[kind].add(row.id.partition("@")[0] if kind == "wage_period" else row.id)
        every = self.roster.entries
        if found["hazards_rate_override"]:
            return frozenset(entry.engagement.id for entry in every)
        direct = found["engagement"] | found["wage_period"]
        people = found["contributor"]
        return frozenset(direct | {one.engagement.id for one in every if one.contributor.id in people})

    def _billed(self, engagements: frozenset[str]) -> Iterator[tuple[Month, InvoiceLine]]:
        for invoice in self.book.valid:
            for line in invoice_lines.of_engagements(
                self.written.connection, self.written.number, invoice.id, engagements
            ):
                yield line.adjustment_of or invoice.month, line


def open_account(written: Journal, rules: RuleBook) -> Account:
    """An establishment's account, up to the day it was kept to; the caller holds the establishment's lock."""
    today = written.at.astimezone(RIYADH).date()
    known = written.connection.execute(
        sa.select(billing_state).where(billing_state.c.establishment == written.number)
    ).first()
    through = date.fromisoformat(known.through) if known else Month.of(today).first - timedelta(days=1)
    kept = written.connection
    book = AccountBook(
        rules, billing_of(rules, today), Numbers(lambda: str(uuid6.uuid7()), lambda: series.following(kept, "invoice")),
        through,
    )  # fmt: skip
    for key, kind, row in _records(written):
        if kind == "invoice":
            book.invoices[key] = invoice_of(key, row)
        elif kind == "payment":
            book.payments[key] = payment_of(key, row)
        elif kind == "ledger_entry":
            book.entries.append(entry_of(key, row))
        else:
            book.plans[key] = plan_of(key, row)
    return Account(written, rules, book, known.seen if known else 0)


def billing_of(rules: RuleBook, day: date) -> BillingRow:
    """How bills are made on a day; an older version of the rules does not say it."""
    return next(iter(rules.in_force(BillingRow, day)), _UNKNOWN)


def run_due(connection: Connection, rules: RuleBook, now: datetime) -> tuple[int, int]:
    """Enter everything that has fallen due, everywhere; how many invoices, and entries."""
    _lock(connection)
    invoices = entries = 0
    for number in behind(connection, now):
        with journal.recording(connection, number, now) as written:
            counted = run_one(written, rules)
        invoices, entries = invoices + counted[0], entries + counted[1]
    return invoices, entries


def run_one(written: Journal, rules: RuleBook, month: Month | None = None) -> tuple[int, int]:
    """Bring one account up to today; with ``month`` issue its invoice too, before its day. What came of it."""
    today = written.at.astimezone(RIYADH).date()
    account = open_account(written, rules)
    before = len(account.book.entries)
    issued = account.book.advance(today, account.bill)
    if month is not None:
        issued += account.book.issue(month, today, account.bill) is not None
    made = len(account.book.entries) - before
    account.save()
    return issued, made


def behind(connection: Connection, now: datetime) -> list[str]:
    """The establishments whose account is not kept up to today, in a fixed order."""
    today = now.astimezone(RIYADH).date().isoformat()
    query = (
        sa.select(establishment.c.number)
        .outerjoin(billing_state, billing_state.c.establishment == establishment.c.number)
        .where(sa.or_(billing_state.c.through.is_(None), billing_state.c.through < today))
        .order_by(establishment.c.number)
    )
    return list(connection.scalars(query))


def is_overdue(book: AccountBook) -> bool:
    """Whether something is owed whose last day to pay has passed."""
    return any(one.due < book.through and not book.is_planned(one) for one in book.unpaid)


def note(connection: Connection, number: str, book: AccountBook, seen: int) -> None:
    """How far an account is kept, and what the portfolio shows of it: what is owed, and the first day to pay it by."""
    values = {"through": book.through.isoformat(), "seen": seen}
    statement = insert(connection, billing_state).values(establishment=number, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["establishment"], set_=values))
    here = establishment.c.number == number
    kept = connection.scalar(sa.select(establishment.c.summary).where(here)) or "{}"
    summary = msgspec.convert({"contributors": 0} | msgspec.json.decode(kept), type=Summary)
    owed = max(0, book.balance)
    dues = sorted(one.due for one in book.invoices.values() if one.state in UNPAID)
    late = (dues[0] + timedelta(days=1)).isoformat() if is_overdue(book) else None
    summary = msgspec.structs.replace(
        summary, due=amount_text(owed), due_on=dues[0].isoformat() if dues and owed else None, overdue_since=late
    )
    connection.execute(sa.update(establishment).where(here).values(summary=msgspec.json.encode(summary).decode()))


def _records(written: Journal) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The rows of the account in the order in which they were written last: entries of the ledger never change."""
    places = [entities.PLACES[kind] for kind in ("invoice", "payment", "ledger_entry", "instalment_plan")]
    query = (
        sa.select(entity.c.id, entity.c.entity, entity.c.data)
        .where(entity.c.establishment == written.number, entity.c.place.in_(places), entity.c.deleted.is_(False))
        .order_by(entity.c.seq)
    )
    for row in written.connection.execute(query):
        yield row.id, row.entity, msgspec.json.decode(row.data, type=dict[str, Any])


def _lock(connection: Connection) -> None:
    """One run at a time; on SQLite whoever writes is alone anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
