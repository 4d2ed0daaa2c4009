"""A request that collided: each field as it was, as asked for here and as it is there now, and which of them holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports import OperationState
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.contributor import Names, WageParts
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.outbox_state import Entry
from gosi_desktop.viewmodels.runners import Runners


class Side(StrEnum):
    """Whose value holds."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field. ``seen`` is what its user saw when he asked; None where there was nothing."""

    name: str
    seen: Any
    mine: Any
    theirs: Any

    @property
    def same(self) -> bool:
        """Both sides say the same: nothing to choose."""
        return bool(self.mine == self.theirs)

    @property
    def decided(self) -> Side | None:
        """The side that alone has changed it; None when both have, and differently."""
        if self.same or self.theirs == self.seen:
            return Side.MINE
        return Side.THEIRS if self.mine == self.seen else None


@dataclass(frozen=True, slots=True)
class ConflictState:
    """``gone``: what the request changes is not there any more, so that only letting go is left."""

    entry: Entry | None = None
    rows: tuple[FieldRow, ...] = ()
    chosen: Mapping[str, Side] = field(default_factory=dict)
    by: Names | None = None
    gone: bool = False
    error: GosiError | None = None

    @property
    def complete(self) -> bool:
        """Whether every field has its side."""
        return bool(self.rows) and all(row.name in self.chosen for row in self.rows)

    @property
    def mine(self) -> tuple[str, ...]:
        """The fields that stay as asked."""
        return tuple(row.name for row in self.rows if self.chosen.get(row.name) is Side.MINE)

    def wage(self, side: Side | None) -> WageParts | None:
        """The wage of a side, or as it was seen; None for other kinds of requests and where there was none."""
        if self.entry is None or not isinstance(self.entry.operation.change, UpdateWage):
            return None
        values = {row.name: _value(row, side) for row in self.rows}
        return WageParts(**values) if values and None not in values.values() else None

    def result(self) -> WageParts | None:
        """The wage as chosen."""
        if self.entry is None or not isinstance(self.entry.operation.change, UpdateWage) or not self.complete:
            return None
        return WageParts(**{row.name: _value(row, self.chosen[row.name]) for row in self.rows})


@dataclass(frozen=True, slots=True)
class _Found:
    rows: tuple[FieldRow, ...]
    by: Names | None
    gone: bool


class ConflictViewModel(ViewModel[ConflictState]):
    """Opened from a row of the outbox; only fields that one side alone has changed are decided."""

    solved = Signal(bool)  # whether a new request was made; else the authority's values stay

    def __init__(self, workspace: Workspace, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(ConflictState(), parent)
        self._outbox = workspace.outbox
        self._reads = runners.reads
        self.settle = Command(
            runners.writes, self._solve, done=self._done, failed=self._refuse, allowed=lambda: self.state.complete,
            parent=self,
        )  # fmt: skip
        self.discard = Command(runners.writes, self._let_go, done=self._done, failed=self._refuse, parent=self)

    def open(self, entry: Entry) -> None:
        """Show the sides of one."""
        self._become(ConflictState(entry))
        self._reads.run(partial(self._read, entry), partial(self._take, entry.id), self._not_read)

    def close(self) -> None:
        """Later; nothing was decided."""
        self._become(ConflictState())
        self.settle.refresh()

    def follow(self, entries: Sequence[Entry]) -> None:
        """The outbox was read again: what is no conflict any more leaves, what collided anew is shown anew."""
        held = self.state.entry
        if held is None:
            return
        now = next((one for one in entries if one.id == held.id), None)
        if now is None or now.operation.state is not OperationState.CONFLICT:
            self.close()
        elif now != held:
            self.open(now)

    def choose(self, name: str, side: Side) -> None:
        """Whose value of a field holds; what both say alike is not chosen."""
        row = next((one for one in self.state.rows if one.name == name), None)
        if row is not None and not row.same:
            self._update(chosen={**self.state.chosen, name: side})
            self.settle.refresh()

    def choose_all(self, side: Side) -> None:
        """All of one side."""
        self._update(chosen={row.name: Side.MINE if row.same else side for row in self.state.rows})
        self.settle.refresh()

    def _read(self, entry: Entry) -> _Found:
        operation, collision = entry.operation, entry.operation.collision
        by = self._outbox.member(operation.establishment, collision.by if collision is not None else None)
        try:
            theirs, _ = self._outbox.both_sides(operation)
        except RuleViolation:
            return _Found((), by, gone=True)
        now, wanted = operation.change.found_in(theirs), operation.change.wanted()
        rows = tuple(FieldRow(name, operation.seen.get(name), mine, now.get(name)) for name, mine in wanted.items())
        return _Found(rows, by, gone=not rows or not now)

    def _take(self, id: str, found: _Found) -> None:
        if self.state.entry is None or self.state.entry.id != id:
            return
        chosen = {row.name: side for row in found.rows if (side := row.decided) is not None}
        self._update(rows=found.rows, by=found.by, gone=found.gone, chosen=chosen)
        self.settle.refresh()

    def _solve(self) -> bool:
        entry = self.state.entry
        differing = {row.name for row in self.state.rows if not row.same}
        mine = self.state.mine if differing & set(self.state.mine) else ()
        return entry is not None and self._outbox.solve(entry.id, mine) is not None

    def _let_go(self) -> bool:
        if self.state.entry is not None:
            self._outbox.discard(self.state.entry.id)
        return False

    def _done(self, sent: bool) -> None:
        self.close()
        self.solved.emit(sent)

    def _refuse(self, error: GosiError) -> None:
        self._update(error=error)

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._become(replace(self.state, error=error))


def _value(row: FieldRow, side: Side | None) -> Any:
    return row.seen if side is None else row.mine if side is Side.MINE else row.theirs
