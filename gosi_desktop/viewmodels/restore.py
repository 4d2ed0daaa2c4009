"""Restoring a backup: the file, its recovery key where it must be asked for, and the way into the restored profile."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from gosi_desktop.application.ports import ProfileKind
from gosi_desktop.domain.errors import GosiError, PassphraseWrong, RuleViolation
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel

if TYPE_CHECKING:
    from gosi_desktop.application.restoring import Restorable, Restoring
    from gosi_desktop.application.workspace import Workspace


@dataclass(frozen=True, slots=True)
class RestoreState:
    """``file`` is a name without its folder. Each error stands at what it is about."""

    file: str = ""
    found: Restorable | None = None
    needs_passphrase: bool = False
    recovery_key: str = field(default="", repr=False)
    passphrase: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    done: int = 0
    total: int | None = None
    running: bool = False
    file_error: GosiError | None = None
    key_error: GosiError | None = None
    passphrase_error: GosiError | None = None
    error: GosiError | None = None

    @property
    def needs_key(self) -> bool:
        """Unless the profile the backup is of is open here."""
        return self.found is not None and not self.found.key_at_hand

    @property
    def practice(self) -> bool:
        """Whether the backup is of a practice establishment."""
        return self.found is not None and self.found.backup.header.kind is ProfileKind.PRACTICE


@dataclass(frozen=True, slots=True)
class _Looked:
    found: Restorable
    needs_passphrase: bool


class RestoreViewModel(ViewModel[RestoreState]):
    """Nothing here is changed before the whole backup was looked at."""

    restored = Signal(object)  # the restored Workspace, open; the one of before is closed
    back_chosen = Signal()
    _moved = Signal(int, int)

    def __init__(
        self,
        restoring: Restoring,
        held: Workspace | None,
        runner: Runs,
        path: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``held`` is the open profile, if there is one; ``path`` a backup that was chosen already."""
        super().__init__(RestoreState(), parent)
        self._restoring, self._held = restoring, held
        self._stopped = False
        self.look = Command(runner, self._look, done=self._looked, failed=self._not_looked, parent=self)
        self.restore = Command(
            runner, self._restore, done=self._restored, failed=self._refused, allowed=self._may, parent=self
        )
        self._moved.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        if path is not None:
            self.choose(path)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def choose(self, path: Path) -> None:
        """A file."""
        self._change(file=path.name, found=None, file_error=None, key_error=None, error=None)
        self.look(path)

    def edit_recovery_key(self, text: str) -> None:
        """Typed or pasted, in any grouping."""
        self._change(recovery_key=text, key_error=None, error=None)

    def edit_passphrase(self, text: str) -> None:
        """Of the profile on this computer; that of the old computer is not needed and does not come along."""
        self._change(passphrase=text, passphrase_error=None)

    def edit_again(self, text: str) -> None:
        """Typed a second time."""
        self._change(again=text, passphrase_error=None)

    def submit(self) -> None:
        """Restore it."""
        state = self.state
        if state.needs_passphrase and state.passphrase != state.again:
            self._change(passphrase_error=RuleViolation("passphrase.differs", "passphrase"))
        elif state.found is not None and self.restore.enabled:
            self._stopped = False
            self._change(running=True, done=0, total=None, error=None, key_error=None, passphrase_error=None)
            passphrase = state.passphrase if state.needs_passphrase else None
            self.restore(state.found, state.recovery_key, passphrase)

    def stop(self) -> None:
        """Everything stays as it is."""
        self._stopped = True

    def go_back(self) -> None:
        """Restore nothing."""
        if self.state.running:
            self.stop()
        else:
            self.back_chosen.emit()

    # -- work and answers ------------------------------------------------------------------------------------------

    def _look(self, path: Path) -> _Looked:
        found = self._restoring.look(path, self._held)
        return _Looked(found, self._restoring.needs_passphrase(found))

    def _looked(self, looked: _Looked) -> None:
        self._change(found=looked.found, needs_passphrase=looked.needs_passphrase)

    def _not_looked(self, error: GosiError) -> None:
        self._change(file_error=error)

    def _restore(self, found: Restorable, recovery_key: str, passphrase: str | None) -> Workspace:
        return self._restoring.restore(
            found, recovery_key, passphrase, self._held,
            lambda done, total: self._moved.emit(done >> 10, (total or 0) >> 10), lambda: self._stopped,
        )  # fmt: skip

    def _show_progress(self, done: int, total: int) -> None:
        if self.state.running:
            self._change(done=done, total=total or None)

    def _restored(self, workspace: Workspace) -> None:
        self._change(running=False, recovery_key="", passphrase="", again="")
        self.restored.emit(workspace)

    def _refused(self, error: GosiError) -> None:
        """What was typed stays, so that one letter can be mended."""
        at = "error"
        if isinstance(error, PassphraseWrong):
            at = "key_error"
        elif isinstance(error, RuleViolation) and error.field == "passphrase":
            at = "passphrase_error"
        elif error.code.startswith("backup.") and not error.code.startswith("backup.folder"):
            at = "file_error"
        self._change(running=False, **{at: error})

    def _may(self) -> bool:
        state = self.state
        typed = bool(state.recovery_key.strip()) or not state.needs_key
        locked = bool(state.passphrase and state.again) or not state.needs_passphrase
        return state.found is not None and typed and locked

    def _change(self, **changes: object) -> None:
        self._update(**changes)
        self.restore.refresh()
