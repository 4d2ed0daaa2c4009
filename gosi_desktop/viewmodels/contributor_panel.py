"""One contributor beside the list: wage, data, history, and every figure opened into why."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Slot

from gosi_desktop.application.contributors import ContributorDetails, Contributors
from gosi_desktop.application.ports import RosterRow
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Runs, ViewModel


class Tab(StrEnum):
    """The parts of the panel."""

    WAGE = "wage"
    DATA = "data"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class ContributorPanelState:
    """``row`` has the words of the list (occupation, branch); ``explained`` the figures opened into why."""

    row: RosterRow | None = None
    details: ContributorDetails | None = None
    gone: bool = False
    chosen_tab: Tab = Tab.WAGE
    wages: bool = True  # whether this role sees them
    explained: frozenset[str] = frozenset()
    error: GosiError | None = None

    @property
    def tab(self) -> Tab:
        """The part that is shown."""
        return Tab.DATA if self.chosen_tab is Tab.WAGE and not self.wages else self.chosen_tab

    @property
    def is_open(self) -> bool:
        """Whether somebody is shown, or on the way."""
        return self.row is not None


@dataclass(frozen=True, slots=True)
class _Found:
    row: RosterRow
    details: ContributorDetails | None


class ContributorPanelViewModel(ViewModel[ContributorPanelState]):
    """Opens one contributor at a time; the tab stays from one to the next, what is explained does not."""

    def __init__(
        self,
        contributors: Contributors,
        runner: Runs,
        parent: QObject | None = None,
        undo: Callable[[str, str, str], int] | None = None,
    ) -> None:
        """``undo`` takes back what was asked of one thing of a person, on the runner."""
        super().__init__(ContributorPanelState(), parent)
        self._undo = undo
        self._contributors = contributors
        self._runner = runner
        self._establishment = ""
        self._question = 0

    def open(self, establishment: str, row: RosterRow) -> None:
        """Show somebody; what was shown stays until he has come."""
        same = self.state.row is not None and self.state.row.contributor_id == row.contributor_id
        self._establishment = establishment
        self._update(row=row, explained=self.state.explained if same else frozenset())
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read again, after a sync or a change of the rules."""
        if self.state.row is None:
            return
        self._question += 1
        work = partial(self._read, self._question, self._establishment, self.state.row)
        self._runner.run(work, partial(self._take, self._question), partial(self._refuse, self._question))

    def close(self) -> None:
        """Show nobody."""
        self._question += 1
        self._become(ContributorPanelState(chosen_tab=self.state.chosen_tab, wages=self.state.wages))

    def choose_tab(self, tab: Tab) -> None:
        """Another part."""
        self._update(chosen_tab=tab)

    def show_wages(self, wages: bool) -> None:
        """Whether the role at the open establishment sees wages."""
        self._update(wages=wages)

    def explain(self, share: str) -> None:
        """Open a figure into why, or close it again."""
        self._update(explained=self.state.explained ^ {share})

    def take_back(self, target: str) -> None:
        """Undo what was asked of a wage and never sent."""
        row = self.state.row
        if row is not None and self._undo is not None:
            work = partial(self._undo, self._establishment, row.contributor_id, target)
            self._runner.run(work, lambda _count: None, self._not_undone)

    def _not_undone(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)

    def _read(self, number: int, establishment: str, row: RosterRow) -> _Found | None:
        """Nothing is read for somebody whose row was only passed by."""
        if number != self._question:
            return None
        fresh = self._contributors.rows((row.key,))
        return _Found(fresh[0] if fresh else row, self._contributors.details(establishment, row.contributor_id))

    def _take(self, number: int, found: _Found | None) -> None:
        if found is not None and number == self._question:
            self._update(row=found.row, details=found.details, gone=found.details is None, error=None)

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number == self._question:
            self._update(details=None, error=error)
