"""The list of contributors: search, chips, filter, sort, columns, ticks, export; rows come through ``RecordTable``."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import (
    Chip,
    RosterMatch,
    RosterOverview,
    RosterQuery,
    RosterRow,
    SortKey,
)
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.pull import Phase
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment import Branch
from gosi_desktop.domain.powers import may_make
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel
from gosi_desktop.viewmodels.contributor_panel import ContributorPanelViewModel
from gosi_desktop.viewmodels.print_preview import PrintPreviewViewModel
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.roster_export import RosterExportViewModel
from gosi_desktop.viewmodels.roster_state import (
    ALWAYS,
    REQUESTS,
    Column,
    RosterState,
    Stage,
    chosen_columns,
    first_query,
)
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.sync_pill import SyncPillViewModel
from gosi_desktop.viewmodels.ticks import NO_TOTALS, TicksViewModel

_VIEW = "roster"
_DOWN_FIRST = frozenset({SortKey.WAGE, SortKey.EMPLOYER_SHARE, SortKey.EMPLOYEE_SHARE, SortKey.JOIN_DATE})


@dataclass(frozen=True, slots=True)
class _Frame:
    """All that surrounds the rows, read in one go."""

    establishment: str
    overview: RosterOverview | None = None
    branches: tuple[Branch, ...] = ()
    nationalities: tuple[str, ...] = ()
    choices: Mapping[str, Any] = field(default_factory=dict)
    wages: bool = True
    may: frozenset[str] = frozenset()


class RosterViewModel(ViewModel[RosterState]):
    """One list at a time; answers to older questions are dropped by their number."""

    def __init__(
        self,
        workspace: Workspace,
        preferences: PreferenceBook,
        runners: Runners,
        relay: Relay,
        sync: SyncPillViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(RosterState(), parent)
        self._workspace = workspace
        self._contributors = workspace.contributors
        self._preferences = preferences
        self._runners = runners
        self.sync = sync
        self.panel = ContributorPanelViewModel(
            workspace.contributors, runners.reads, self, undo=lambda *what: workspace.outbox.take_back_of(*what)
        )
        self.table: RecordTable[RosterRow] = RecordTable(
            self._contributors.rows, lambda row: row.key, tuple(Column), runners.reads, self, runners.later
        )
        self.ticks = TicksViewModel(self.table, self._contributors, runners.reads, self)
        self.export = RosterExportViewModel(workspace.printing, preferences, runners.reads, self)
        for part in (self.table, self.ticks, self.export, self.panel):
            part.failed.connect(self.failed)
        self._question = 0  # of the rows
        self._frame_question = 0
        self._stale = self._syncing = False
        self._brought_up: tuple[str, str] = ("", "")
        self.bring_up_to_date = Command(
            runners.writes, self._bring_up, done=self._brought, failed=self.failed.emit, parent=self
        )
        relay.changed.connect(self._hear)
        sync.state_changed.connect(self._follow_sync)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """Read the open establishment: what surrounds the rows, then the rows."""
        self._frame_question += 1
        number = self._frame_question
        self._ask(self._runners.reads, self._read_frame, lambda frame: self._take_frame(number, frame))

    def search(self, text: str) -> None:
        """Find while somebody types; three digit sets, folded Arabic."""
        self._query(text=text)

    @Slot()
    def prepare_search(self) -> None:
        """Somebody is about to type: load what is searched, so that the first key is answered at once."""
        query = self.state.query
        if query.establishment and self.state.stage in (Stage.ROWS, Stage.NO_MATCH):
            prepare = partial(self._contributors.prepare_search, query)
            self._runners.reads.run(prepare, lambda _: None, self._not_prepared)

    def choose_chip(self, chip: Chip) -> None:
        """One chip at a time."""
        self._query(chip=chip)

    def show_only(self, chip: Chip) -> None:
        """Everybody of a chip: no search, no filters."""
        self._query(text="", chip=chip, branch=None, system=None, nationality=None)

    def filter(self, **changes: str | None) -> None:
        """Set ``branch``, ``system`` or ``nationality``; None takes one away."""
        self._query(**changes)

    def clear_filters(self) -> None:
        """Take all filters away; chip and search stay."""
        self._query(branch=None, system=None, nationality=None)

    def search_everywhere(self) -> None:
        """The same words in all chips, without filters."""
        self._query(chip=Chip.ALL, branch=None, system=None, nationality=None)

    def clear_search(self) -> None:
        """Empty the search."""
        self._query(text="")

    def sort_by(self, sort: SortKey) -> None:
        """Sort by a column; again turns it round. Remembered."""
        query = self.state.query
        descending = not query.descending if sort is query.sort else sort in _DOWN_FIRST
        self._query(sort=sort, descending=descending)
        self._keep_choices()

    def choose_column(self, column: Column, shown: bool) -> None:
        """Show or hide a column. Remembered."""
        if column not in ALWAYS:
            self._update(columns=self.state.columns | {column} if shown else self.state.columns - {column})
            self._keep_choices()

    def open_row(self, row: int) -> None:
        """Open the panel on a row; nothing while the row is on its way."""
        record = self.table.record_at(row)
        if record is not None:
            self.panel.open(self.state.query.establishment, record)
            self._update(opened=record.contributor_id)

    def open_contributor(self, contributor_id: str) -> None:
        """Open the panel on somebody, whether or not he stands in the list as it is filtered now."""
        find = partial(self._contributors.row_of, self.state.query.establishment, contributor_id)
        self._runners.reads.run(find, self._open_found, self._not_prepared)

    def _open_found(self, row: RosterRow | None) -> None:
        if row is not None:
            self.panel.open(self.state.query.establishment, row)
            self._update(opened=row.contributor_id)

    def opened_row(self) -> int:
        """Where the contributor of the panel stands; -1 when he is not in the list."""
        row = self.panel.state.row
        return self.table.row_of(row.key) if row is not None and self.state.opened else -1

    def close_panel(self) -> None:
        """Close the panel."""
        self._update(opened="")
        self.panel.close()

    # -- paper -----------------------------------------------------------------------------------------------------

    def preview(self, filter_texts: tuple[str, ...], only_ticked: bool) -> PrintPreviewViewModel:
        """The paper of these rows, on the screen first. Whoever shows it owns it."""
        keys = self.ticks.keys() if only_ticked else None
        rows = self.state.totals.count if keys is None else len(keys)
        chosen, query = self._preferences.current, self.state.query
        return PrintPreviewViewModel(
            self._workspace.printing, chosen, self._runners.reads, query, keys, filter_texts, rows,
            wages=self.state.wages,
        )  # fmt: skip

    def export_to(self, target: Path, only_ticked: bool) -> None:
        """The rows (or the ticked ones) as .xlsx or .csv, by the name of the file."""
        self.export.export(self.state.query, self.ticks.keys() if only_ticked else None, target)

    def leave(self) -> None:
        """Another establishment is about to be read: nothing of this one stays. What stands around the list does."""
        self._question += 1
        self._frame_question += 1
        self.ticks.clear()
        self.table.drop()
        self.close_panel()
        self._update(query=RosterQuery(""), overview=None, totals=NO_TOTALS, error=None)

    def forget(self) -> None:
        """Drop all that is personal: the lock."""
        self._question += 1
        self._frame_question += 1
        self.export.cancel()
        self.ticks.clear()
        self.table.drop()
        self.panel.close()
        self._become(RosterState())

    # -- questions and answers -------------------------------------------------------------------------------------

    def _query(self, **changes: Any) -> None:
        query = replace(self.state.query, **changes)
        if query != self.state.query:
            self._update(query=query, error=None)
            self._ask_rows()

    def _read_frame(self) -> _Frame | None:
        opened = self._workspace.establishments.opened()
        if opened is None:
            return None
        number = opened.head.establishment
        if number != self.state.query.establishment:
            self._contributors.forget_search()
        return _Frame(
            number,
            self._contributors.overview(number),
            tuple(self._contributors.branches(number)),
            tuple(self._contributors.nationalities(number)),
            self._workspace.choices.read(_view_of(number)) or self._workspace.choices.read(_VIEW),
            opened.head.role.sight.wages,
            frozenset(kind for kind in REQUESTS if opened.head.ended_at is None and may_make(opened.head.role, kind)),
        )

    def _take_frame(self, number: int, frame: _Frame | None) -> None:
        if number != self._frame_question:
            return
        if frame is None:
            self._settle(overview=None)
            return
        query = self.state.query
        another_sight = frame.wages != self.state.wages
        if frame.establishment != query.establishment or another_sight:
            self.ticks.clear()
            self.table.drop()
            self.close_panel()
            query = first_query(frame.establishment, frame.choices, frame.wages)
        columns = chosen_columns(frame.choices)
        self._update(
            query=query, overview=frame.overview, branches=frame.branches, nationalities=frame.nationalities,
            columns=columns, wages=frame.wages, may=frame.may,
        )  # fmt: skip
        self.panel.show_wages(frame.wages)
        self._ask_rows()
        self.panel.reload()
        self._bring_up_when_due(frame)

    def _ask_rows(self) -> None:
        self._question += 1
        number, query = self._question, self.state.query
        if not query.establishment:
            return
        self._ask(
            self._runners.reads, partial(self._first, number, query), lambda first: self._take_first(number, first)
        )

    def _ask_whole(self, number: int, query: RosterQuery) -> None:
        if number == self._question:
            self._ask(
                self._runners.reads, partial(self._whole, number, query), lambda match: self._take_rows(number, match)
            )

    def _first(self, number: int, query: RosterQuery) -> tuple[RosterMatch, Sequence[RosterRow]] | None:
        if number != self._question:
            return None
        match = self._contributors.first_matches(query)
        return match, self._contributors.rows(match.keys)

    def _take_first(self, number: int, first: tuple[RosterMatch, Sequence[RosterRow]] | None) -> None:
        """Rows to be painted at once; the whole answer is asked for after them, so that it does not hold them up."""
        if first is None or number != self._question:
            return
        match, rows = first
        self.table.know(rows)
        self._take_rows(number, match)
        if not match.complete:
            query = self.state.query
            self._runners.later(self, lambda: self._ask_whole(number, query))

    def _whole(self, number: int, query: RosterQuery) -> RosterMatch | None:
        return self._contributors.match(query) if number == self._question else None

    def _take_rows(self, number: int, match: RosterMatch | None) -> None:
        if match is None or number != self._question:
            return
        self.table.show(match.keys)
        self.ticks.follow_list()
        self._settle(totals=match.totals, whole=match.complete)

    def _ask(self, runner: Runs, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        runner.run(work, done, self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._settle(error=error)

    def _not_prepared(self, error: Exception) -> None:
        """The search itself will say so."""
        if not isinstance(error, GosiError):
            raise error

    def _settle(self, **changes: Any) -> None:
        """Take changes and decide what stands where the list is."""
        state = replace(self.state, **changes)
        self._become(replace(state, stage=self._stage(state)))

    def _stage(self, state: RosterState) -> Stage:
        if state.overview is None or not state.overview.complete:
            coming = self.sync.syncing or (self.sync.state.phase is Phase.IDLE and self.sync.state.error is None)
            if coming and state.error is None:
                return Stage.FETCHING if self.sync.syncing else Stage.LOADING
            return Stage.FAILED
        if state.error is not None and not self.table.keys:
            return Stage.FAILED
        if not any(state.counts.get(chip, 0) for chip in (Chip.ALL, Chip.ENDED)):
            return Stage.EMPTY
        return Stage.ROWS if state.totals.count else Stage.NO_MATCH

    # -- what happens elsewhere ------------------------------------------------------------------------------------

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if Kind.ROSTER in kinds or Kind.ESTABLISHMENTS in kinds:
            if self.sync.syncing and self.state.stage is Stage.ROWS and Kind.ESTABLISHMENTS not in kinds:
                self._stale = True  # rows do not move while a sync runs
            else:
                self.load()

    @Slot(object)
    def _follow_sync(self, _state: object) -> None:
        ended, self._syncing = self._syncing and not self.sync.syncing, self.sync.syncing
        if (self._stale and not self.sync.syncing) or (ended and self._is_of_another_month()):
            self._stale = False
            self.load()
        if self.state.stage not in (Stage.ROWS, Stage.NO_MATCH, Stage.EMPTY):
            self._settle()

    def _is_of_another_month(self) -> bool:
        """The month has ended, or the service has set right a clock by which the rows were computed."""
        return self._brought_up[1] not in ("", str(self._contributors.month()))

    def _bring_up_when_due(self, frame: _Frame) -> None:
        due = (frame.establishment, str(self._contributors.month()))
        if frame.overview is not None and frame.overview.complete and due != self._brought_up:
            self._brought_up = due
            self.bring_up_to_date(frame.establishment)

    def _bring_up(self, establishment: str) -> bool:
        return self._contributors.bring_up_to_date(establishment, lambda done, total: None, lambda: False)

    def _brought(self, recomputed: bool) -> None:
        if recomputed and self.state.query.establishment:  # not after the lock
            self.load()

    def _keep_choices(self) -> None:
        query = self.state.query
        choices = {
            "sort": query.sort.value,
            "descending": query.descending,
            "columns": sorted(column.value for column in self.state.columns),
        }
        self._ask(self._runners.writes, partial(self._keep, query.establishment, choices), lambda _: None)

    def _keep(self, establishment: str, choices: dict[str, Any]) -> None:
        """For this establishment, and for those in which nothing was chosen yet."""
        for view in (_view_of(establishment), _VIEW):
            self._workspace.choices.keep(view, choices)


def _view_of(establishment: str) -> str:
    return f"{_VIEW}.{establishment}"
