"""The ticked rows of a list and their sums; ticks outlive a search, so that people can be gathered over several."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject

from gosi_desktop.application.contributors import Contributors
from gosi_desktop.application.ports import RosterRow, RosterTotals
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Runs, ViewModel
from gosi_desktop.viewmodels.record_table import RecordTable

NO_TOTALS = RosterTotals(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class TicksState:
    """``elsewhere`` counts ticked rows outside the list shown now; sums are None until they are known."""

    count: int = 0
    elsewhere: int = 0
    of: int = 0  # rows in the list
    sums: RosterTotals | None = None

    @property
    def all_shown(self) -> bool:
        """Whether every row of the list is ticked."""
        return 0 < self.of == self.count - self.elsewhere

    @property
    def some_shown(self) -> bool:
        """Whether any row of the list is ticked."""
        return self.count > self.elsewhere


class TicksViewModel(ViewModel[TicksState]):
    """Ticks by key on one ``RecordTable``."""

    def __init__(
        self, table: RecordTable[RosterRow], contributors: Contributors, runner: Runs, parent: QObject | None = None
    ) -> None:
        super().__init__(TicksState(), parent)
        self._table = table
        self._contributors = contributors
        self._runner = runner
        self._keys: frozenset[int] = frozenset()

    def toggle(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        key = self._table.key_at(row)
        if key is not None:
            self._become_ticked(self._keys ^ {key})

    def tick_span(self, first: int, last: int) -> None:
        """Tick all rows from one to the other, either way round."""
        self._become_ticked(self._keys.union(self._table.keys[min(first, last) : max(first, last) + 1]))

    def tick_all(self) -> None:
        """Tick every row of the list, seen or not."""
        self._become_ticked(self._keys.union(self._table.keys))

    def clear(self) -> None:
        """No ticks."""
        self._become_ticked(frozenset())

    def follow_list(self) -> None:
        """The list has changed: count again what of the ticks stands in it."""
        elsewhere = len(self._keys.difference(self._table.keys)) if self._keys else 0
        self._update(elsewhere=elsewhere, of=len(self._table.keys))

    def refresh_sums(self) -> None:
        """The rows have changed behind the ticks."""
        if self._keys:
            self._ask_sums(self._keys)

    def keys(self) -> tuple[int, ...]:
        """The ticked rows in the order of the list; those outside it follow."""
        shown = tuple(key for key in self._table.keys if key in self._keys)
        return shown + tuple(sorted(self._keys.difference(shown)))

    def _become_ticked(self, keys: frozenset[int]) -> None:
        if keys == self._keys:
            return
        self._keys = keys
        self._table.tick(keys)
        elsewhere = len(keys.difference(self._table.keys))
        self._become(TicksState(len(keys), elsewhere, len(self._table.keys), None if keys else NO_TOTALS))
        if keys:
            self._ask_sums(keys)

    def _ask_sums(self, keys: frozenset[int]) -> None:
        self._runner.run(partial(self._sum, keys), partial(self._take, keys), self._refused)

    def _sum(self, keys: frozenset[int]) -> RosterTotals | None:
        """None when other rows were ticked meanwhile."""
        return self._contributors.totals(tuple(keys)) if keys is self._keys else None

    def _take(self, keys: frozenset[int], sums: RosterTotals | None) -> None:
        if keys is self._keys and sums is not None:
            self._become(replace(self.state, sums=sums))

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)
