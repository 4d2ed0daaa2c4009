"""The invoices of the open establishment: by month, filtered, with the year's sums; one of them chosen or opened."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.invoices import InvoiceChip, InvoiceList, InvoiceRow
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.invoices import NOT_OWED
from gosi_desktop.viewmodels.base import InlineRunner, ViewModel
from gosi_desktop.viewmodels.book_papers import BookPapersViewModel
from gosi_desktop.viewmodels.invoice_audit import InvoiceAuditViewModel
from gosi_desktop.viewmodels.invoice_request import Ask, InvoiceRequestViewModel
from gosi_desktop.viewmodels.money_paper import MoneyPaperViewModel
from gosi_desktop.viewmodels.month_difference import MonthDifferenceViewModel
from gosi_desktop.viewmodels.payment import PaymentViewModel
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.statement import StatementViewModel

_NEWEST: Final = "newest"  # in place of a number


class InvoiceColumn(StrEnum):
    """The columns of the list, in order."""

    MONTH = "month"
    NUMBER = "number"
    PEOPLE = "people"
    CONTRIBUTIONS = "contributions"
    FINES = "fines"
    TOTAL = "total"
    STATE = "state"
    DUE = "due"
    PAID_ON = "paid_on"


@dataclass(frozen=True, slots=True)
class InvoicesState:
    """``year`` None shows all years; ``chosen`` is the invoice beside the list, ``opened`` while it is in its place.

    ``against_last`` while the opened one is set beside the month before.
    """

    establishment: str = ""
    loaded: bool = False
    fetched: bool = False  # whether the establishment's data have come once
    today: date | None = None
    chip: InvoiceChip = InvoiceChip.ALL
    year: int | None = None
    listed: InvoiceList | None = field(default=None, repr=False)
    chosen: str = ""
    opened: bool = False
    against_last: bool = False
    error: GosiError | None = None

    @property
    def row(self) -> InvoiceRow | None:
        """The chosen one."""
        rows = self.listed.rows if self.listed is not None else ()
        return next((row for row in rows if row.invoice.id == self.chosen), None)

    @property
    def is_empty(self) -> bool:
        """Whether there is no invoice at all, whatever the filter."""
        return self.listed is not None and not self.listed.years


@dataclass(frozen=True, slots=True)
class _Found:
    establishment: str
    fetched: bool
    today: date
    listed: InvoiceList


class InvoicesViewModel(ViewModel[InvoicesState]):
    """Works offline: everything in the list is in the cache."""

    def __init__(
        self,
        workspace: Workspace,
        runners: Runners,
        relay: Relay,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(InvoicesState(), parent)
        self._invoices, self._establishments = workspace.invoices, workspace.establishments
        self._runners = runners
        self._question, self._watched = 0, False
        self._shown: tuple[InvoiceRow, ...] = ()
        self._places: dict[str, int] = {}
        self._wanted = ""  # number of an invoice to be opened when the list is here
        self.records = RecordTable[InvoiceRow](
            self._rows, lambda row: self._places[row.invoice.id], tuple(InvoiceColumn), InlineRunner(), self
        )
        self.statement = StatementViewModel(workspace, runners, relay, self)
        self.audit = InvoiceAuditViewModel(workspace, runners, relay, self)
        self.books = BookPapersViewModel(workspace, runners, self)
        self.difference = MonthDifferenceViewModel(workspace, runners, relay, self)
        self.payment = PaymentViewModel(workspace, runners, relay, self)
        self.request = InvoiceRequestViewModel(workspace, runners, relay, self)
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._question += 1
        state = self.state
        work = partial(self._read, state.chip, state.year)
        self._runners.reads.run(work, partial(self._take, self._question), partial(self._refuse, self._question))

    def open(self, *, statement: bool = False) -> None:
        """The page is shown, with its list, or that of the statement."""
        if statement:
            self.statement.load()
            return
        self._watched = True
        self.back()
        self.load()

    def show(self, chip: InvoiceChip) -> None:
        """Filter the list."""
        self._update(chip=chip)
        self.load()

    def show_year(self, year: int | None) -> None:
        """The invoices of a year, or of all."""
        self._update(year=year)
        self.load()

    def choose(self, at: int) -> None:
        """The invoice of a row beside the list."""
        listed = self.state.listed
        if listed is not None and 0 <= at < len(listed.rows):
            self._update(chosen=listed.rows[at].invoice.id)

    def open_row(self, at: int) -> None:
        """The invoice of a row in place of the list."""
        self.choose(at)
        self.open_chosen()

    def open_number(self, number: str) -> None:
        """The invoice of this number or id, which another page names."""
        self._wanted = number
        self._update(chip=InvoiceChip.ALL, year=None)
        self.load()

    def open_newest_difference(self) -> None:
        """Why the newest invoice differs from the month before, once the list is here."""
        self._wanted = _NEWEST
        self._update(chip=InvoiceChip.ALL, year=None)
        self.load()

    @Slot()
    def open_chosen(self) -> None:
        """Why this amount."""
        if self.state.row is not None:
            self._update(opened=True, against_last=False)
            self.audit.open(self.state.establishment, self.state.chosen)

    @Slot()
    def open_difference(self) -> None:
        """Why the chosen one differs from the month before."""
        if self.state.row is not None:
            self._update(opened=True, against_last=True)
            self.difference.open(self.state.establishment, self.state.chosen)

    @Slot()
    def back_to_invoice(self) -> None:
        """From the difference to the invoice."""
        self._update(against_last=False)
        self.difference.leave()
        if self.audit.state.id != self.state.chosen:
            self.open_chosen()

    @Slot()
    def pay_chosen(self) -> None:
        """The dialog in which a payment is opened."""
        if self.state.row is not None:
            self.payment.open(self.state.establishment, self.state.chosen)

    def ask_about_chosen(self, ask: Ask = Ask.REVIEW, grounds: str = "", engagement: str = "") -> None:
        """The dialog that asks the authority; of a finding with its words and its line."""
        if self.state.row is not None:
            self.request.open(self.state.establishment, self.state.chosen, ask, grounds, engagement)

    @Slot()
    def back(self) -> None:
        """To the list; lines that are on their way are not waited for."""
        self._update(opened=False, against_last=False)
        self.audit.leave()
        self.difference.leave()

    def paper(self) -> MoneyPaperViewModel:
        """The chosen invoice on paper."""
        return self.audit.papers.invoice(self.state.establishment, self.state.chosen)

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self.audit.forget()
        self.payment.forget()
        self.request.forget()
        self.difference.forget()
        self.books.forget()
        self.statement.forget()
        self._wanted = ""
        self._shown = ()
        self._become(InvoicesState())
        self.records.drop()

    # -- work and answers ------------------------------------------------------------------------------------------

    def _read(self, chip: InvoiceChip, year: int | None) -> _Found:
        opened = self._establishments.opened()
        number = opened.head.establishment if opened is not None else ""
        fetched = opened is not None and opened.synced_at is not None
        return _Found(number, fetched, self._invoices.today(), self._invoices.listed(number, chip, year))

    def _take(self, number: int, found: _Found) -> None:
        if number != self._question:
            return
        rows = found.listed.rows
        ids = [row.invoice.id for row in rows]
        chosen = self.state.chosen if self.state.chosen in ids or self.state.opened else next(iter(ids), "")
        self._shown, self._places = rows, {id: at for at, id in enumerate(ids)}
        self.records.show(range(len(rows)))
        self._update(
            establishment=found.establishment, fetched=found.fetched, today=found.today, listed=found.listed,
            loaded=True, chosen=chosen, error=None,
        )  # fmt: skip
        wanted, self._wanted = self._wanted, ""
        if wanted == _NEWEST:
            newest = next((row for row in rows if row.invoice.state not in NOT_OWED), None)
            if newest is not None:
                self._update(chosen=newest.invoice.id)
                self.open_difference()
            return
        at = next(
            (at for at, row in enumerate(rows) if wanted and wanted in (row.invoice.number, row.invoice.id)), None
        )
        if at is not None:
            self.open_row(at)

    def _rows(self, keys: Sequence[int]) -> Sequence[InvoiceRow]:
        return [self._shown[key] for key in keys if key < len(self._shown)]

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number == self._question:
            self._update(loaded=True, error=error)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and kinds & {Kind.ROSTER, Kind.ESTABLISHMENTS}:
            self._runners.later(self, self.load)
