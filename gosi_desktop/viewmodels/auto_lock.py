"""Locks after some minutes without a key or the mouse, and says so half a minute before."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.domain.clock import Clock
from gosi_desktop.viewmodels.base import ViewModel

WARNED_SECONDS = 30


@dataclass(frozen=True, slots=True)
class AutoLockState:
    """``seconds_left`` during the warning, else None."""

    seconds_left: int | None = None


class AutoLockViewModel(ViewModel[AutoLockState]):
    """Counts only where a passphrase is set; without one there is nothing that would open again."""

    due = Signal(int)  # after how many minutes without a key

    def __init__(
        self, clock: Clock, preferences: PreferenceBook, has_passphrase: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(AutoLockState(), parent)
        self._clock = clock
        self._preferences = preferences
        self._has_passphrase = has_passphrase
        self._last = clock.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.look)
        self.use_passphrase(has_passphrase)

    def use_passphrase(self, has_passphrase: bool) -> None:
        """A passphrase was set or taken away."""
        self._has_passphrase = has_passphrase
        self.touch()
        if has_passphrase:
            self._timer.start()
        else:
            self._timer.stop()

    def touch(self) -> None:
        """Somebody is here."""
        self._last = self._clock.monotonic()
        self._update(seconds_left=None)

    @Slot()
    def look(self) -> None:
        """Called every second."""
        if not self._has_passphrase:
            return
        idle = self._clock.monotonic() - self._last
        left = self._preferences.current.lock_minutes * 60 - idle
        if left <= 0:
            self._timer.stop()
            self.due.emit(int(idle // 60))
        else:
            self._update(seconds_left=round(left) if left <= WARNED_SECONDS else None)

    def close(self) -> None:
        """Count no more."""
        self._timer.stop()
