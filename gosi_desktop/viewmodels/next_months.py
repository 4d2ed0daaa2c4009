"""The invoices of the months to come, as far as the rules are decided, and why each differs from the one before."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Slot

from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.month_difference import Cause, rows_behind
from gosi_desktop.domain.previews import MonthPreview
from gosi_desktop.domain.rule_rows import Row
from gosi_desktop.viewmodels.base import InlineRunner, ViewModel
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.runners import Runners


class MonthColumn(StrEnum):
    """The columns, in order."""

    MONTH = "month"
    PEOPLE = "people"
    EMPLOYER = "employer"
    EMPLOYEE = "employee"
    TOTAL = "total"
    CHANGE = "change"


class MonthRow(NamedTuple):
    """A month at its place, and how much more it is than the month before in the list; None of the first."""

    place: int
    preview: MonthPreview
    more_halalas: int | None


class CauseRules(NamedTuple):
    """What a cause adds to a month, and by which rows of the rules."""

    cause: Cause
    halalas: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class NextMonthsState:
    """``chosen`` is the place of the month whose causes are shown."""

    establishment: str = ""
    loaded: bool = False
    as_of: datetime | None = None
    months: tuple[MonthRow, ...] = field(default=(), repr=False)
    chosen: int = 0
    causes: tuple[CauseRules, ...] = ()
    error: GosiError | None = None

    @property
    def row(self) -> MonthRow | None:
        """The month whose causes are shown."""
        return self.months[self.chosen] if self.chosen < len(self.months) else None


class NextMonthsViewModel(ViewModel[NextMonthsState]):
    """Works offline: whoever is in the list now, with what waits in the outbox."""

    def __init__(self, workspace: Workspace, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(NextMonthsState(), parent)
        self._invoices, self._rules, self._runners = workspace.invoices, workspace.rules, runners
        self._question = 0
        self._working = self._again = False  # 100,000 people take long: one question at a time
        self.records = RecordTable[MonthRow](
            self._rows, lambda row: row.place, tuple(MonthColumn), InlineRunner(), self
        )

    def open(self, establishment: str, as_of: datetime | None) -> None:
        """Work the months of an establishment out anew; those that are shown stay until then."""
        if establishment != self.state.establishment:
            self._become(NextMonthsState(establishment=establishment))
        self._update(as_of=as_of)
        self._again = self._working
        if not self._working:
            self._ask()

    def choose(self, at: int) -> None:
        """Why a month differs from the one before it in the list."""
        if 0 <= at < len(self.state.months):
            self._update(chosen=at, causes=self._causes(at))

    @Slot()
    def forget(self) -> None:
        """Another establishment, or the lock."""
        self._question += 1
        self._again = False
        self._become(NextMonthsState())
        self.records.drop()

    def _ask(self) -> None:
        self._question += 1
        self._working, self._again = True, False
        self._runners.reads.run(
            partial(self._invoices.previews, self.state.establishment), partial(self._take, self._question),
            partial(self._refuse, self._question),
        )  # fmt: skip

    def _is_answer(self, number: int) -> bool:
        """Whether it is to the question that stands; what changed meanwhile is asked about anew."""
        self._working = False
        if self._again:
            self._ask()
            return False
        return number == self._question

    def _take(self, number: int, found: Sequence[MonthPreview]) -> None:
        if not self._is_answer(number):
            return
        months = tuple(
            MonthRow(at, one, one.halalas - found[at - 1].halalas if at else None) for at, one in enumerate(found)
        )
        self._update(months=months, loaded=True, error=None)
        self.records.show(range(len(months)))
        changed = (row.place for row in months if row.preview.causes)
        self.choose(self.state.chosen or next(changed, 0))

    def _causes(self, at: int) -> tuple[CauseRules, ...]:
        if not at:
            return ()
        before, preview = self.state.months[at - 1].preview, self.state.months[at].preview
        return tuple(
            CauseRules(cause, halalas, rows_behind(cause, before.month, preview.month, self._rules))
            for cause, halalas in preview.causes
        )

    def _rows(self, keys: Sequence[int]) -> Sequence[MonthRow]:
        return [self.state.months[key] for key in keys if key < len(self.state.months)]

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if self._is_answer(number):
            self._update(loaded=True, error=error)
