"""The statement of the open establishment: entries with a running balance, filtered, and whether it agrees."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.bookkeeping import Account
from gosi_desktop.application.events import Kind
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.statement import Group, StatementQuery, StatementRow
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.base import Command, InlineRunner, ViewModel
from gosi_desktop.viewmodels.money_paper import MoneyPaperPreviews, MoneyPaperViewModel
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.runners import Relay, Runners


class StatementColumn(StrEnum):
    """The columns, in order."""

    DATE = "date"
    OTHER_DATE = "other_date"
    KIND = "kind"
    REFERENCE = "reference"
    DEBIT = "debit"
    CREDIT = "credit"
    BALANCE = "balance"


class StatementPeriod(StrEnum):
    """Which part of the account is shown; each reaches to its end, but for last year."""

    SIX_MONTHS = "six_months"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    ALL = "all"

    def days(self, today: date) -> tuple[date | None, date | None]:
        """The first and the last day; None is open."""
        if self is StatementPeriod.SIX_MONTHS:
            return Month.of(today).shift(-5).first, None
        if self is StatementPeriod.THIS_YEAR:
            return date(today.year, 1, 1), None
        if self is StatementPeriod.LAST_YEAR:
            return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
        return None, None


@dataclass(frozen=True, slots=True)
class StatementState:
    """``first`` and ``last`` are the days of the period; ``account`` is None until it was read."""

    loaded: bool = False
    fetched: bool = False  # whether the establishment's data have come once
    period: StatementPeriod = StatementPeriod.SIX_MONTHS
    group: Group | None = None
    text: str = ""
    first: date | None = None
    last: date | None = None
    establishment: str = ""
    account: Account | None = field(default=None, repr=False)
    has_entries: bool = False  # whatever the period and the filter
    error: GosiError | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    establishment: str
    account: Account
    fetched: bool
    first: date | None
    last: date
    has_entries: bool


class StatementViewModel(ViewModel[StatementState]):
    """Works offline: the whole account is in the cache."""

    exported = Signal(object)  # the Path

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(StatementState(), parent)
        self._bookkeeping, self._establishments = workspace.bookkeeping, workspace.establishments
        self._runners = runners
        self._papers, self.previews = workspace.money_papers, MoneyPaperPreviews(workspace, runners.reads)
        self.export = Command(
            runners.reads, self._export, done=self.exported.emit, failed=self.failed.emit, parent=self
        )
        self._question, self._watched = 0, False
        self._shown: tuple[StatementRow, ...] = ()
        self._places: dict[str, int] = {}
        self.records = RecordTable[StatementRow](
            self._rows, lambda row: self._places[row.entry.id], tuple(StatementColumn), InlineRunner(), self
        )
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._watched = True
        self._question += 1
        state = self.state
        work = partial(self._read, state.period, state.group, state.text)
        self._runners.reads.run(work, partial(self._take, self._question), partial(self._refuse, self._question))

    def show_period(self, period: StatementPeriod) -> None:
        """Another part of the account."""
        self._update(period=period)
        self.load()

    def show(self, group: Group | None) -> None:
        """Invoices, payments or fines alone; the sums stay those of the period."""
        self._update(group=group)
        self.load()

    def search(self, text: str) -> None:
        """In references, months, days and amounts."""
        self._update(text=text)
        self.load()

    def paper(self, filters: tuple[str, ...], findings: tuple[str, ...]) -> MoneyPaperViewModel:
        """What is shown, on paper; filters and findings in the words of the screen."""
        return self.previews.statement(self.state.establishment, self._query(), filters, findings)

    def receipt(self, payment_id: str) -> MoneyPaperViewModel:
        """A payment of the account, on paper."""
        return self.previews.receipt(self.state.establishment, payment_id)

    def export_to(self, target: Path, filters: tuple[str, ...], findings: tuple[str, ...]) -> None:
        """What is shown, as .xlsx or .csv by the name of the file."""
        self.export(target, self.state.establishment, self._query(), filters, findings)

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self._shown = ()
        self._become(StatementState())
        self.records.drop()

    # -- work and answers ------------------------------------------------------------------------------------------

    def _query(self) -> StatementQuery:
        """What is shown; the last day of a period that reaches to its end is left open."""
        state = self.state
        last = state.last if state.period is StatementPeriod.LAST_YEAR else None
        return StatementQuery(state.first, last, state.group, state.text)

    def _export(
        self, target: Path, number: str, query: StatementQuery, filters: tuple[str, ...], findings: tuple[str, ...]
    ) -> Path:
        """On the runner."""
        self._papers.export_statement(self._papers.statement_paper(number, query, filters, findings), target)
        return target

    def _read(self, period: StatementPeriod, group: Group | None, text: str) -> _Found:
        opened, today = self._establishments.opened(), self._bookkeeping.today()
        number = opened.head.establishment if opened is not None else ""
        first, last = period.days(today)
        account = self._bookkeeping.account(number, StatementQuery(first, last, group, text))
        shown = account.statement
        some = bool(shown.counts[None] or shown.opening_halalas)
        if not some and (text or period is not StatementPeriod.ALL):
            some = bool(self._bookkeeping.account(number, StatementQuery()).statement.rows)
        fetched = opened is not None and opened.synced_at is not None
        return _Found(number, account, fetched, first, last or today, some)

    def _take(self, number: int, found: _Found) -> None:
        if number != self._question:
            return
        self._shown = found.account.statement.rows
        self._places = {row.entry.id: at for at, row in enumerate(self._shown)}
        self.records.show(range(len(self._shown)))
        self._update(
            loaded=True, fetched=found.fetched, establishment=found.establishment, account=found.account,
            first=found.first, last=found.last, has_entries=found.has_entries, error=None,
        )  # fmt: skip

    def _rows(self, keys: Sequence[int]) -> Sequence[StatementRow]:
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
