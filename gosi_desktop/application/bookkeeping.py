"""The bookkeeper's papers of an establishment, and its statement of account."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gosi_desktop.application.ports.bookkeeping import DeductionList, DeductionRow
from gosi_desktop.application.ports.money import MoneyStore
from gosi_desktop.domain.bookkeeping import (
    ClientMessage,
    JournalEntry,
    PaymentRow,
    client_message,
    deductions,
    journal_entry,
    payment_rows,
)
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.invoices import NOT_OWED, Invoice
from gosi_desktop.domain.owed import Owed, owed, unplanned
from gosi_desktop.domain.reconciliation import LedgerFinding, reconcile
from gosi_desktop.domain.roster_month import expected_lines
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.statement import Statement, StatementQuery, statement
from gosi_desktop.domain.values import Month


@dataclass(frozen=True, slots=True)
class Account:
    """The statement of a query, and where it does not agree with invoices and payments."""

    statement: Statement
    findings: tuple[LedgerFinding, ...]


class Bookkeeping:
    """Papers as data; whoever prints them or writes them into sheets adds the words."""

    def __init__(self, store: MoneyStore, rules: RuleBook, clock: Clock) -> None:
        self._store = store
        self._rules = rules
        self._clock = clock

    def deductions(self, establishment: str, month: Month) -> DeductionList:
        """By the invoice where its lines are here, else by our own reckoning; so is the month before."""
        before = month.previous()
        invoices = [self.invoice_of(establishment, one) for one in (before, month)]
        lines = (
            self._store.lines(establishment, invoice)
            if invoice is not None
            else expected_lines(self._store.roster(establishment), one, self._rules)
            for one, invoice in zip((before, month), invoices, strict=True)
        )
        found = tuple(deductions(before, next(lines), month, next(lines), self._rules))
        people = self._store.labels(establishment, [one.engagement_id for one in found])
        rows = tuple(DeductionRow(one, people.get(one.engagement_id)) for one in found)
        return DeductionList(month, invoices[1] is not None, rows)

    def journal(self, establishment: str, first: Month, last: Month) -> tuple[JournalEntry, ...]:
        """An entry for each invoice of these months that is owed or was, in order."""
        invoices = (one for one in self._store.invoices(establishment) if first <= one.month <= last)
        valid = sorted((one for one in invoices if one.state not in NOT_OWED), key=lambda one: (one.month, one.issued))
        return tuple(map(journal_entry, valid))

    def message(self, establishment: str, invoice_id: str) -> ClientMessage | None:
        """What to tell the client about an invoice; None when nothing of it is open."""
        found = next((one for one in self._owed(establishment) if one.invoice.id == invoice_id), None)
        return None if found is None else client_message(establishment, found, self.today(), self._rules)

    def payment_list(self, establishments: Sequence[str]) -> tuple[PaymentRow, ...]:
        """All that is open of these establishments, what is due first stands first."""
        today = self.today()
        rows = [row for number in establishments for row in payment_rows(number, self._owed(number), today)]
        return tuple(sorted(rows, key=lambda row: (row.due, row.establishment, row.month)))

    def pays_by_plan(self, establishment: str) -> bool:
        """Whether a plan of instalments is in force: what it covers is on no payment list."""
        return any(one.state == "active" for one in self._store.plans(establishment))

    def unfetched(self, establishment: str, month: Month) -> tuple[Invoice, ...]:
        """Of the month and the one before, the newest invoices that were or are owed whose lines are not here."""
        both = (self._newest(establishment, each) for each in (month.previous(), month))
        return tuple(one for one in both if one is not None and not self._store.has_lines(establishment, one))

    def newest_invoices(self, establishments: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Number of each establishment that has any and id of the invoice of its newest month, paid or not."""
        found = ((number, self._newest(number)) for number in establishments)
        return tuple((number, invoice.id) for number, invoice in found if invoice is not None)

    def open_invoices(self, establishments: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Number of the establishment and id of each invoice on the payment list, in its order."""
        owing = [(number, one.invoice) for number in establishments for one in self._owed(number)]
        owing.sort(key=lambda pair: (pair[1].due, pair[0], pair[1].month))
        return tuple((number, invoice.id) for number, invoice in owing)

    def account(self, establishment: str, query: StatementQuery) -> Account:
        """The statement, reconciled as a whole, whatever part of it is shown."""
        entries = self._store.ledger(establishment)
        invoices, payments = self._store.invoices(establishment), self._store.payments(establishment)
        plans = self._store.plans(establishment)
        return Account(statement(entries, query), reconcile(entries, invoices, payments, plans))

    def today(self) -> date:
        """The day in Riyadh."""
        return today_in_riyadh(self._clock)

    def _owed(self, establishment: str) -> tuple[Owed, ...]:
        """What is to be paid by invoices; what a plan in force covers is paid by its parts."""
        plans = self._store.plans(establishment)
        return owed(unplanned(self._store.invoices(establishment), plans), self._store.payments(establishment))

    def _newest(self, establishment: str, month: Month | None = None) -> Invoice | None:
        """The last one of a month, or of the newest month, that is owed or was."""
        valid = (one for one in self._store.invoices(establishment) if one.state not in NOT_OWED)
        of_month = (one for one in valid if month is None or one.month == month)
        return max(of_month, key=lambda one: (one.month, one.issued), default=None)

    def invoice_of(self, establishment: str, month: Month) -> Invoice | None:
        """The month's invoice that is owed or was, with its lines here."""
        found = (
            one
            for one in self._store.invoices(establishment)
            if one.month == month and one.state not in NOT_OWED and self._store.has_lines(establishment, one)
        )
        return max(found, key=lambda one: one.issued, default=None)
