"""Invoices: the list, one of them opened into why, and what is to come. All of it works offline once lines are here."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from gosi_desktop.application.ports import Cancelled, FeedStore, Operation, OutboxStore, Progress
from gosi_desktop.application.ports.money import InvoiceDesk, MoneyStore, PersonLabel
from gosi_desktop.application.ports.outbox import DONE, STUCK, UNSENT, WITH_AUTHORITY, OperationState
from gosi_desktop.domain.audit_findings import Asked, AskedState
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.compliance import Compliance, compliance
from gosi_desktop.domain.errors import Cancelled as Stopped
from gosi_desktop.domain.errors import ProtocolError
from gosi_desktop.domain.establishment import HazardsRateOverride, override_in
from gosi_desktop.domain.invoice_audit import Audit, audit_invoice
from gosi_desktop.domain.invoices import NOT_OWED, UNPAID, Invoice, InvoiceLine, InvoiceState, Payment
from gosi_desktop.domain.late_penalties import LateStep, late_steps
from gosi_desktop.domain.month_difference import MonthDifference, month_difference
from gosi_desktop.domain.owed import contribution_of, owed, paid_on, penalties_to_bill, unplanned
from gosi_desktop.domain.previews import MonthPreview, month_previews, step_months
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

_MOST_LINES: Final = 1_000_000  # of one invoice
_STEPS_SHOWN: Final = 4  # months of delay in the stairs of an invoice


class InvoiceChip(StrEnum):
    """The list's filter chips."""

    ALL = "all"
    DUE = "due"
    PAID = "paid"
    LATE = "late"  # open past its day, or paid after it


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """An invoice in the list. ``days_left`` while something of it is open; ``late`` when it was, or is, paid late."""

    invoice: Invoice
    open_halalas: int
    paid_on: date | None
    days_left: int | None
    late: bool

    @property
    def bill_over(self) -> date | None:
        """The last day of the bill, where something is open of it and the bill is taken no more."""
        bill = self.invoice.bill
        if self.days_left is None or bill is None or bill.expires is None:
            return None
        today = self.invoice.due - timedelta(days=self.days_left)
        return bill.expires if bill.expires < today else None

    @property
    def chips(self) -> frozenset[InvoiceChip]:
        """The chips that show it."""
        found = {InvoiceChip.ALL}
        if self.days_left is not None:
            found.add(InvoiceChip.DUE)
        if self.late:
            found.add(InvoiceChip.LATE)
        if self.invoice.state is InvoiceState.PAID:
            found.add(InvoiceChip.PAID)
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class InvoiceYear:
    """The sums under a list: of the invoices that are owed, not of those that were replaced."""

    contributions_halalas: int
    fines_halalas: int
    average_halalas: int
    highest: Month | None
    paid: int
    paid_in_time: int


@dataclass(frozen=True, slots=True)
class InvoiceList:
    """The invoices of a year (None: of all years) that a chip shows, the counts of all chips, and the year's sums."""

    rows: tuple[InvoiceRow, ...]
    counts: Mapping[InvoiceChip, int]
    years: tuple[int, ...]
    sums: InvoiceYear


@dataclass(frozen=True, slots=True)
class InvoiceDetails:
    """One invoice opened. ``has_lines`` False: fetch them before asking why."""

    row: InvoiceRow
    before: Invoice | None  # of the month before
    replaced_by: Invoice | None
    late_steps: tuple[LateStep, ...]
    has_lines: bool
    received: tuple[Payment, ...] = ()  # what arrived for it, newest first


@dataclass(frozen=True, slots=True)
class LateBase:
    """What a fine for paying an invoice late is reckoned on."""

    invoice: Invoice
    halalas: int


class Invoices:
    """Questions about the invoices of an establishment."""

    def __init__(
        self,
        store: MoneyStore,
        desk: InvoiceDesk,
        outbox: OutboxStore,
        feed: FeedStore,
        rules: RuleBook,
        clock: Clock,
        unconfirmed: Callable[[], bool] = lambda: False,
    ) -> None:
        """``unconfirmed``: whether the time rests on this computer's own clock alone."""
        self._store = store
        self._desk = desk
        self._outbox = outbox
        self._feed = feed
        self._rules = rules
        self._clock = clock
        self._unconfirmed = unconfirmed

    def listed(self, establishment: str, chip: InvoiceChip = InvoiceChip.ALL, year: int | None = None) -> InvoiceList:
        """By month, newest first."""
        rows = self._rows(establishment)
        years = tuple(sorted({row.invoice.month.year for row in rows}, reverse=True))
        found = [row for row in rows if year in (None, row.invoice.month.year)]
        counts = {one: sum(one in row.chips for row in found) for one in InvoiceChip}
        return InvoiceList(tuple(row for row in found if chip in row.chips), counts, years, _sums(found))

    def details(self, establishment: str, invoice_id: str) -> InvoiceDetails | None:
        """One of them; None when it is not here (any more)."""
        rows = {row.invoice.id: row for row in self._rows(establishment)}
        row = rows.get(invoice_id)
        if row is None:
            return None
        invoice = row.invoice
        every = [one.invoice for one in rows.values()]
        return InvoiceDetails(
            row=row,
            before=_before(invoice, every),
            replaced_by=next((one for one in every if one.replaces == invoice.id), None),
            late_steps=late_steps(_late_base(row), invoice.due, self._rules, _STEPS_SHOWN),
            has_lines=self._store.has_lines(establishment, invoice),
            received=tuple(
                one
                for one in self._store.payments(establishment)
                if one.invoice_id == invoice.id and one.received is not None
            ),
        )

    def fetch_lines(self, establishment: str, invoice: Invoice, progress: Progress, cancelled: Cancelled) -> None:
        """Take the lines from the service and keep them. Raises RemoteError, and Cancelled with nothing kept."""
        self._store.keep_lines(establishment, invoice, self._pages(establishment, invoice, progress, cancelled))

    def lines(self, establishment: str, invoice: Invoice, first: int, count: int) -> Sequence[InvoiceLine]:
        """So many lines from a place on, for a list of 100,000."""
        return self._store.line_page(establishment, invoice, first, count)

    def labels(self, establishment: str, engagements: Sequence[str]) -> Mapping[str, PersonLabel]:
        """Who these are."""
        return self._store.labels(establishment, engagements)

    def audit(self, establishment: str, invoice_id: str) -> Audit | None:
        """Why this amount; None when the invoice or its lines are not here."""
        invoices = self._store.invoices(establishment)
        invoice = next((one for one in invoices if one.id == invoice_id), None)
        if invoice is None or not self._store.has_lines(establishment, invoice):
            return None
        return audit_invoice(
            invoice,
            self._store.lines(establishment, invoice),
            self._store.roster(establishment),
            self._rules,
            override=self._override(establishment, invoice.month),
            asked=asked_about(self._outbox.listed(establishment)),
            late=penalties_to_bill(
                invoice,
                invoices,
                self._store.payments(establishment),
                self._store.ledger(establishment),
                self._store.plans(establishment),
                self._rules,
            ),
        )

    def difference(self, establishment: str, invoice_id: str) -> MonthDifference | None:
        """Why it differs from the month before; None when either is not here with its lines."""
        invoices = self._store.invoices(establishment)
        invoice = next((one for one in invoices if one.id == invoice_id), None)
        before = _before(invoice, invoices) if invoice is not None else None
        if invoice is None or before is None:
            return None
        if not all(self._store.has_lines(establishment, one) for one in (before, invoice)):
            return None
        lines = (self._store.lines(establishment, one) for one in (before, invoice))
        return month_difference(before, next(lines), invoice, next(lines), self._rules)

    def unfetched(self, establishment: str, invoice_id: str) -> tuple[Invoice, ...]:
        """Of an invoice and the one of the month before, those whose lines are not here: ``difference`` needs both."""
        invoices = self._store.invoices(establishment)
        invoice = next((one for one in invoices if one.id == invoice_id), None)
        before = _before(invoice, invoices) if invoice is not None else None
        both = (one for one in (before, invoice) if one is not None)
        return tuple(one for one in both if not self._store.has_lines(establishment, one))

    def late_bases(self, establishment: str) -> tuple[LateBase, ...]:
        """The invoices of which something is open, the newest month first."""
        rows = (row for row in self._rows(establishment) if row.open_halalas)
        return tuple(LateBase(row.invoice, _late_base(row)) for row in rows)

    def previews(self, establishment: str) -> tuple[MonthPreview, ...]:
        """This month, the next, and the months of the steps to come, with whoever is shown in the roster now."""
        month = Month.of(self.today())
        return self._previewed(establishment, sorted({month, month.next(), *step_months(self._rules, month)}))

    def expected(self, establishment: str, month: Month) -> MonthPreview:
        """One month alone, with whoever is shown in the roster now."""
        return self._previewed(establishment, [month])[0]

    def standing(self, establishment: str) -> Compliance:
        """What is due, since when it is late, the fine so far, the next."""
        return compliance(
            self._store.invoices(establishment),
            self._store.payments(establishment),
            self._store.plans(establishment),
            self._rules,
            self.today(),
            entries=self._store.ledger(establishment),
            by_this_clock=self._unconfirmed(),
        )

    def today(self) -> date:
        """The day in Riyadh."""
        return today_in_riyadh(self._clock)

    def _previewed(self, establishment: str, months: Sequence[Month]) -> tuple[MonthPreview, ...]:
        override = self._override(establishment, months[0])
        percent = override.percent if override is not None else None
        return month_previews(self._store.roster(establishment), months, self._rules, percent)

    def _rows(self, establishment: str) -> list[InvoiceRow]:
        invoices, payments = self._store.invoices(establishment), self._store.payments(establishment)
        plans = self._store.plans(establishment)
        open_now = {item.invoice.id: item.halalas for item in owed(unplanned(invoices, plans), payments)}
        today = self.today()
        rows: list[InvoiceRow] = []
        for invoice in sorted(invoices, key=lambda one: (one.month, one.issued), reverse=True):
            paid = paid_on(invoice, payments)
            left = (invoice.due - today).days if invoice.id in open_now else None
            late = paid > invoice.due if paid is not None else invoice.state in UNPAID and invoice.due < today
            rows.append(InvoiceRow(invoice, open_now.get(invoice.id, 0), paid, left, late))
        return rows

    def _pages(
        self, establishment: str, invoice: Invoice, progress: Progress, cancelled: Cancelled
    ) -> Iterator[InvoiceLine]:
        cursor: str | None = None
        done, last = 0, ""
        while True:
            page = self._desk.lines(establishment, invoice.number, cursor)
            if cancelled():
                raise Stopped
            done += len(page.lines)
            if done > _MOST_LINES or (page.lines and page.lines[0].engagement_id < last):
                raise ProtocolError("remote.protocol")  # it goes on for ever, or its pages are out of order
            yield from page.lines
            last = page.lines[-1].engagement_id if page.lines else last
            progress(done, invoice.line_count or None)
            cursor = page.next_cursor
            if cursor is None:
                return

    def _override(self, establishment: str, month: Month) -> HazardsRateOverride | None:
        for known in self._feed.establishments():
            if known.head.establishment == establishment:
                return override_in(known.overrides, month)
        return None


def asked_about(operations: Sequence[Operation]) -> Callable[[str], Sequence[Asked]]:
    """Our requests about each engagement, newest first; those that were withdrawn or dropped are not asked for."""
    found: dict[str, list[Asked]] = {}
    for one in operations:
        state = _asked_state(one.state)
        if state is not None:
            engagement = one.change.target.partition("@")[0]  # a wage's id begins with its engagement's
            found.setdefault(engagement, []).append(Asked(one.change.kind, one.id, state, one.reference or ""))
    return lambda engagement: found.get(engagement, ())


def _asked_state(state: OperationState) -> AskedState | None:
    if state in UNSENT:
        return AskedState.WAITING
    if state in WITH_AUTHORITY:
        return AskedState.UNDER_REVIEW
    if state in STUCK:
        return AskedState.REFUSED
    accepted = state in DONE and state in (OperationState.ACCEPTED, OperationState.APPROVED)
    return AskedState.ACCEPTED if accepted else None


def _before(invoice: Invoice, invoices: Sequence[Invoice]) -> Invoice | None:
    """The invoice of the month before that is owed or was; the one issued last, where there are several."""
    month = invoice.month.previous()
    found = (one for one in invoices if one.month == month and one.state not in NOT_OWED)
    return max(found, key=lambda one: one.issued, default=None)


def _late_base(row: InvoiceRow) -> int:
    """What is open of its contributions; of one that is settled, all of them."""
    contribution = contribution_of(row.invoice)
    return min(contribution, row.open_halalas) or contribution


def _sums(rows: Sequence[InvoiceRow]) -> InvoiceYear:
    owing = [row for row in rows if row.invoice.state not in NOT_OWED]
    amounts = [row.invoice.contributions_halalas for row in owing]
    paid = [row for row in owing if row.invoice.state is InvoiceState.PAID]
    highest = max(owing, key=lambda row: row.invoice.total_halalas, default=None)
    return InvoiceYear(
        sum(amounts),
        sum(row.invoice.fines_halalas for row in owing),
        (2 * sum(amounts) + len(amounts)) // (2 * len(amounts)) if amounts else 0,
        highest.invoice.month if highest is not None else None,
        len(paid),
        sum(not row.late for row in paid),
    )


__all__ = [
    "InvoiceChip", "InvoiceDetails", "InvoiceList", "InvoiceRow", "InvoiceYear", "Invoices", "LateBase", "asked_about",
]  # fmt: skip
