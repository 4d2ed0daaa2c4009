"""Backups at the front door: restoring one, the recovery key that opens them, the copies of a day and of an exit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.domain.errors import Cancelled, GosiError
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.front_door_state import Screen

if TYPE_CHECKING:
    from gosi_desktop.application.ports import ProfileInfo
    from gosi_desktop.application.workspace import Workspace
    from gosi_desktop.viewmodels.front_door import FrontDoorViewModel
    from gosi_desktop.viewmodels.restore import RestoreViewModel
    from gosi_desktop.viewmodels.shell import ShellViewModel

Show = Callable[[Screen, QObject], None]


class Keeping(QObject):
    """Leads through the screens that have to do with backups."""

    restored = Signal(object)  # Workspace, open in place of whatever was
    back = Signal()  # to where somebody came from
    key_made = Signal(object)  # Workspace, which now has a recovery key
    lock_due = Signal(object)  # nobody has typed for so many minutes, and a profile stands open behind
    close_wanted = Signal()  # the copy of the exit is made, or nobody waits for it

    def __init__(self, door: FrontDoorViewModel, show: Show, device_name: Callable[[], str]) -> None:
        """``device_name``: what this computer is called on paper."""
        super().__init__(door)
        self._door, self._show, self._device_name = door, show, device_name
        self._paper = ""
        self._leaving = self._left = False
        self._propose = Command(
            door.runners.writes, lambda: door.profiles.propose_recovery_key(), done=self._show_key,
            failed=door.failed.emit, parent=self,
        )  # fmt: skip
        self._keep = Command(
            door.runners.writes, self._keep_key, done=self._kept, failed=self._not_kept, parent=self
        )  # fmt: skip

    # -- restoring -------------------------------------------------------------------------------------------------

    @property
    def can_restore(self) -> bool:
        """Whether this program knows the way back."""
        return self._door.profiles.restoring is not None

    @Slot(object)
    def restore(self, path: Path | None = None) -> None:
        """Ask for a backup; over the open profile, or for a new one. What is open stays open until it is replaced."""
        from gosi_desktop.viewmodels.restore import RestoreViewModel

        door = self._door
        assert door.profiles.restoring is not None
        inside = RestoreViewModel(door.profiles.restoring(), door.workspace, door.runners.writes, path, self)
        inside.restored.connect(self.restored)
        inside.back_chosen.connect(self.back)
        self._lock_behind(inside, lambda: inside.state.running)
        self._show(Screen.RESTORE, inside)

    # -- the recovery key ------------------------------------------------------------------------------------------

    @Slot()
    def make_key(self) -> None:
        """A recovery key, on request; the one of before opens until this one was written down."""
        self._propose()

    def _show_key(self, paper: str) -> None:
        from gosi_desktop.viewmodels.recovery_key import RecoveryKeyViewModel

        workspace = self._door.workspace
        if workspace is None:
            return
        self._paper = paper
        profile, device = workspace.profile, self._device_name()
        inside = RecoveryKeyViewModel(paper, profile.label, device, self, anew=True)
        inside.finished.connect(self._keep)
        inside.given_up.connect(self._give_up)
        self._lock_behind(inside, lambda: False)
        self._show(Screen.RECOVERY_KEY, inside)

    def _keep_key(self) -> ProfileInfo:
        workspace = self._door.workspace
        assert workspace is not None
        return self._door.profiles.keep_recovery_key(workspace, self._paper)

    def _kept(self, profile: ProfileInfo) -> None:
        self._paper = ""
        if self._door.workspace is not None:
            self.key_made.emit(replace(self._door.workspace, profile=profile))

    def _not_kept(self, error: GosiError) -> None:
        self._give_up()
        self._door.failed.emit(error)

    @Slot()
    def _give_up(self) -> None:
        self._paper = ""
        self.back.emit()

    def _lock_behind(self, inside: ViewModel[Any], busy: Callable[[], bool]) -> None:
        """These screens stand in place of the frame, whose lock they must not put off; a key that is typed does."""
        from gosi_desktop.viewmodels.auto_lock import AutoLockViewModel

        door = self._door
        if door.workspace is None or not door.workspace.profile.has_passphrase:
            return
        lock = AutoLockViewModel(door.clock, door.preferences, True, inside)
        inside.state_changed.connect(lambda _state: lock.touch())

        def due(minutes: int) -> None:
            if busy():
                lock.use_passphrase(True)  # counts anew
            else:
                self._paper = ""
                self.lock_due.emit(minutes)

        lock.due.connect(due)

    # -- by themselves ---------------------------------------------------------------------------------------------

    def watch(self, shell: ShellViewModel, workspace: Workspace) -> None:
        """Once the rows stand: the copy of a new day, one outside, the trial of the month."""
        self._door.runners.later(shell, partial(self._begin_day, shell, workspace))

    def _begin_day(self, shell: ShellViewModel, workspace: Workspace) -> None:
        automatic = self._door.preferences.current.automatic_backups
        gone = lambda: self._door.workspace is not workspace  # noqa: E731 - locked or replaced meanwhile
        begin = Command(
            self._door.runners.reads, partial(workspace.backups.begin_day, gone, automatic=automatic),
            failed=partial(self._tell, shell), parent=shell,
        )  # fmt: skip

        def settled(made_at: datetime | None) -> None:
            if made_at is not None:
                shell.restored.emit(made_at)
            begin()

        settle = Command(
            self._door.runners.writes, workspace.backups.settle_restored, done=settled,
            failed=partial(self._tell, shell), parent=shell,
        )  # fmt: skip
        settle()

    def _tell(self, shell: ShellViewModel, error: GosiError) -> None:
        if not isinstance(error, Cancelled) and error.code != "storage.closed":
            shell.failed.emit(error)

    def copies_first(self) -> bool:
        """Somebody closes the window: whether it has to wait for a copy. Closing it again does not wait."""
        door = self._door
        if door.state.screen is Screen.RESTORE:
            cast("RestoreViewModel", door.inside).stop()
            return False
        if self._leaving:
            from gosi_desktop.viewmodels.leaving import LeavingViewModel

            cast(LeavingViewModel, door.inside).skip()
            return not self._left
        workspace = door.workspace
        due = door.state.screen is Screen.SHELL and workspace is not None and workspace.backups.exit_due()
        if not due or workspace is None or not door.preferences.current.automatic_backups:
            return False
        from gosi_desktop.viewmodels.leaving import LeavingViewModel

        self._leaving = True
        inside = LeavingViewModel(workspace.backups, door.runners.writes, self)
        inside.finished.connect(self._close)
        self._show(Screen.LEAVING, inside)
        inside.begin()
        return not self._left

    def _close(self) -> None:
        self._left = True
        self.close_wanted.emit()
