"""The copy that is made when the window is closed: its progress, and that it can be done without."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gosi_desktop.application.backups import Backups
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.domain.errors import Cancelled, GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel

LONGEST: Final = 15  # seconds after which the program ends without a copy


@dataclass(frozen=True, slots=True)
class LeavingState:
    """``error``: no copy was made; the program ends all the same, by itself or when it is told to."""

    done: int = 0
    total: int | None = None
    error: GosiError | None = None


class LeavingViewModel(ViewModel[LeavingState]):
    """Ends in ``finished``, at the latest after so many seconds."""

    finished = Signal()
    _moved = Signal(int, int)

    def __init__(self, backups: Backups, runner: Runs, parent: QObject | None = None) -> None:
        super().__init__(LeavingState(), parent)
        self._backups = backups
        self._skipped = False
        self._ended = False
        self._make = Command(runner, self._copy, done=lambda _made: self._end(), failed=self._failed, parent=self)
        self._moved.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(LONGEST * 1000)
        self._limit.timeout.connect(self.skip)

    def begin(self) -> None:
        """Make the copy."""
        self._limit.start()
        self._make()

    def skip(self) -> None:
        """Close without it; the next start makes one."""
        self._skipped = True
        if not self._make.running:
            self._end()

    def _copy(self) -> object:
        return self._backups.make(
            BackupReason.EXIT, lambda done, total: self._moved.emit(done, total or 0), lambda: self._skipped
        )

    def _show_progress(self, done: int, total: int) -> None:
        self._update(done=done, total=total or None)

    def _failed(self, error: GosiError) -> None:
        if self._skipped or isinstance(error, Cancelled):
            self._end()
        else:
            self._update(error=error)

    def _end(self) -> None:
        self._limit.stop()
        if not self._ended:
            self._ended = True
            self.finished.emit()
