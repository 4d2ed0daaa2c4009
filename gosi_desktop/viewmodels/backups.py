"""The page of backups: the copies there are, making and trying one, the sheet with the recovery key, the places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from gosi_desktop.application.backups import BackupStanding
from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports.backups import Backup, TrialReport
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.domain.errors import Cancelled, GosiError
from gosi_desktop.viewmodels.base import Command, InlineRunner, ViewModel
from gosi_desktop.viewmodels.money_paper import MoneyPaperViewModel
from gosi_desktop.viewmodels.record_table import RecordTable

if TYPE_CHECKING:
    from gosi_desktop.application.preferences import PreferenceBook
    from gosi_desktop.application.profiles import Profiles
    from gosi_desktop.application.workspace import Workspace
    from gosi_desktop.viewmodels.runners import Relay, Runners


class BackupColumn(StrEnum):
    """The columns, in order."""

    TIME = "time"
    REASON = "reason"
    CONTENTS = "contents"
    SIZE = "size"
    PLACE = "place"
    CHECKED = "checked"


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A copy in the list. ``good`` is None while nobody has found out."""

    place: int
    backup: Backup
    monthly: bool = False
    outside: bool = False
    tried: bool = False
    good: bool = True


@dataclass(frozen=True, slots=True)
class SheetCheck:
    """The dialog that checks the sheet with the recovery key; what is typed lives in its field only."""

    right: bool = False
    error: GosiError | None = None
    busy: bool = False


@dataclass(frozen=True, slots=True)
class BackupsState:
    """``working`` says what runs: "", "copy", "outside" or "trial"."""

    standing: BackupStanding | None = None
    rows: tuple[BackupRow, ...] = ()
    chosen: int = 0
    automatic: bool = True
    working: str = ""
    done: int = 0
    total: int | None = None
    check: SheetCheck | None = None
    error: GosiError | None = None

    @property
    def row(self) -> BackupRow | None:
        """The copy that the buttons are about."""
        return self.rows[self.chosen] if self.chosen < len(self.rows) else None

    @property
    def trial(self) -> TrialReport | None:
        """The last one."""
        return self.standing.trial if self.standing is not None else None


class BackupsViewModel(ViewModel[BackupsState]):
    """Everything runs away from the window; leaving the page stops nothing."""

    restore_wanted = Signal(object)  # Path, or None: it is asked for
    key_wanted = Signal()
    made = Signal(object)  # the Backup made by hand
    removed = Signal(object)
    _moved = Signal(int, int)

    def __init__(
        self,
        workspace: Workspace,
        profiles: Profiles,
        preferences: PreferenceBook,
        runners: Runners,
        relay: Relay,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(BackupsState(automatic=preferences.current.automatic_backups), parent)
        self._workspace, self._profiles, self._preferences = workspace, profiles, preferences
        self._backups, self._runners = workspace.backups, runners
        self.clock = workspace.clock
        self._loaded = self._stopped = False
        self.records = RecordTable[BackupRow](
            self._records, lambda row: row.place, tuple(BackupColumn), InlineRunner(), self
        )
        reads = runners.reads
        self._read = Command(reads, self._backups.standing, done=self._take, failed=self._refuse, parent=self)
        self.copy_now = Command(
            reads, self._copy, done=self._copied, failed=self._not_done, allowed=self._may_copy, parent=self
        )
        self.copy_out = Command(
            reads, self._backups.copy_outside, done=self._done, failed=self._not_done, allowed=self._may_copy,
            parent=self,
        )  # fmt: skip
        self.try_now = Command(
            reads, self._try_out, done=self._done, failed=self._not_done, allowed=lambda: bool(self.state.rows),
            parent=self,
        )  # fmt: skip
        self.remove = Command(reads, self._take_away, done=self.removed.emit, failed=self._not_done, parent=self)
        self._check = Command(reads, self._check_sheet, done=self._right, failed=self._wrong, parent=self)
        self._moved.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Read what there is."""
        self._loaded = True
        self._read()

    def choose(self, row: int) -> None:
        """The copy that the buttons are about."""
        if 0 <= row < len(self.state.rows):
            self._update(chosen=row)

    def make(self) -> None:
        """A copy now."""
        self._begin("copy", self.copy_now)

    def copy_outside(self) -> None:
        """The newest copy to the other folder now."""
        self._begin("outside", self.copy_out)

    def try_out(self, backup: Backup | None = None) -> None:
        """Open a copy elsewhere and compare; without one the newest."""
        self._begin("trial", self.try_now, backup)

    def stop(self) -> None:
        """What runs is given up; the copies there are stay as they are."""
        self._stopped = True

    def restore(self, path: Path | None = None) -> None:
        """A copy takes the place of what is here; without one it is asked for."""
        self.restore_wanted.emit(path)

    def make_key(self) -> None:
        """A recovery key: it alone opens the copies."""
        self.key_wanted.emit()

    def choose_folder(self, folder: Path | None) -> None:
        """Where copies go; None is our own folder."""
        self._prefer(backup_folder="" if folder is None else str(folder))

    def choose_outside(self, folder: Path | None) -> None:
        """The second place; None is none."""
        self._prefer(backup_outside="" if folder is None else str(folder))

    def make_automatically(self, wanted: bool) -> None:
        """On exit and at the first start of a day."""
        self._update(automatic=wanted)
        self._prefer(automatic_backups=wanted)

    def ask_sheet(self) -> None:
        """Open the dialog that checks the sheet."""
        self._update(check=SheetCheck())

    def close_check(self) -> None:
        """Leave it."""
        self._update(check=None)

    def check_sheet(self, typed: str) -> None:
        """Whether these eight groups open the data."""
        if self.state.check is not None and not self.state.check.busy:
            self._update(check=SheetCheck(busy=True))
            self._check(typed)

    def paper(self) -> MoneyPaperViewModel | None:
        """The record of the last trial, to be printed; whoever shows it owns it."""
        report = self.state.trial
        if report is None:
            return None
        record = self._backups.record
        return MoneyPaperViewModel(
            self._workspace.printing, self._runners.reads, "backup_trial", lambda *_: record(report)
        )

    def forget(self) -> None:
        """Another establishment, or the lock: nothing here is about one establishment, but the page is left."""
        self._stopped = True
        self._loaded = False
        self._become(BackupsState(automatic=self.state.automatic))
        self.records.drop()

    # -- work and answers ------------------------------------------------------------------------------------------

    def _begin(self, what: str, command: Command, *arguments: object) -> None:
        if command.enabled and not self.state.working:
            self._stopped = False
            self._update(working=what, done=0, total=None, error=None)
            command(*arguments)

    def _copy(self) -> Backup:
        return self._backups.make(
            BackupReason.MANUAL, lambda done, total: self._moved.emit(done, total or 0), lambda: self._stopped
        )

    def _copied(self, backup: Backup) -> None:
        self._done(backup)
        self.made.emit(backup)

    def _try_out(self, backup: Backup | None) -> TrialReport | None:
        return self._backups.try_out(lambda: self._stopped, backup)

    def _take_away(self, backup: Backup) -> Backup:
        self._backups.remove(backup)
        return backup

    def _check_sheet(self, typed: str) -> None:
        self._profiles.check_recovery_key(self._workspace, typed)

    def _right(self, _none: object) -> None:
        if self.state.check is not None:
            self._update(check=SheetCheck(right=True))

    def _wrong(self, error: GosiError) -> None:
        if self.state.check is not None:
            self._update(check=SheetCheck(error=error))

    def _done(self, _answer: object) -> None:
        self._update(working="", done=0, total=None)
        self._refresh()

    def _not_done(self, error: GosiError) -> None:
        self._update(working="", done=0, total=None, error=None if isinstance(error, Cancelled) else error)
        self._refresh()

    def _show_progress(self, done: int, total: int) -> None:
        if self.state.working:
            self._update(done=done, total=total or None)

    def _take(self, standing: BackupStanding) -> None:
        trial = standing.trial
        rows = tuple(
            BackupRow(
                at, one, one.path.name in standing.monthly, one.path.name in standing.outside_names,
                trial is not None and trial.name == one.path.name and trial.good,
                one.whole and one.path.name not in standing.bad,
            )
            for at, one in enumerate(standing.backups)
        )  # fmt: skip
        self._update(standing=standing, rows=rows, chosen=min(self.state.chosen, max(len(rows) - 1, 0)))
        self.records.show(range(len(rows)))
        self._refresh()

    def _records(self, keys: Sequence[int]) -> Sequence[BackupRow]:
        return [self.state.rows[key] for key in keys if key < len(self.state.rows)]

    def _refuse(self, error: GosiError) -> None:
        self._update(error=error)

    def _may_copy(self) -> bool:
        return self.state.standing is not None and self.state.standing.ready

    def _refresh(self) -> None:
        for command in (self.copy_now, self.copy_out, self.try_now):
            command.refresh()

    def _prefer(self, **changes: object) -> None:
        self._runners.writes.run(
            partial(self._preferences.change, **changes), lambda _kept: self._again(), self._not_kept
        )

    def _not_kept(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)

    def _again(self) -> None:
        if self._loaded:
            self._read()

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if Kind.BACKUPS in kinds:
            self._again()
        if Kind.PREFERENCES in kinds:
            self._become(replace(self.state, automatic=self._preferences.current.automatic_backups))
