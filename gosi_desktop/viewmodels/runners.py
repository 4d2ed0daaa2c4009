"""The three runners of an open window and the relay that brings committed changes to its thread."""

import sys
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.viewmodels.base import InlineRunner, Runs, TaskRunner

_TURN: Final = 0.0005  # seconds


@dataclass(frozen=True, slots=True)
class Runners:
    """Where work runs: writes one at a time, reads two at a time, and the sync alone."""

    writes: Runs
    reads: Runs
    sync: Runs

    @classmethod
    def on_threads(cls, parent: QObject | None = None) -> "Runners":
        """The runners of the product; make them on the GUI thread.

        Python lets a thread go on for 5 ms while others wait, and drawing hands over many times a frame: with so long
        turns a search in the background would hold up every one of them.
        """
        sys.setswitchinterval(_TURN)
        return cls(TaskRunner(1, parent), TaskRunner(2, parent), TaskRunner(1, parent))

    @classmethod
    def inline(cls) -> "Runners":
        """For tests: everything at once on the calling thread."""
        runner = InlineRunner()
        return cls(runner, runner, runner)

    def close(self) -> None:
        """Wait for what runs; nothing is answered afterwards."""
        for runner in (self.writes, self.reads, self.sync):
            if isinstance(runner, TaskRunner):
                runner.close()


class Relay(QObject):
    """Committed changes as a signal; emitted on any thread, heard on the listener's own."""

    changed = Signal(object)  # frozenset[Kind]

    def __init__(self, events: DataChanged, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = events.listen(self._hear)

    def close(self) -> None:
        """Hear no more."""
        self._stop()

    def _hear(self, kinds: frozenset[Kind]) -> None:
        self.changed.emit(kinds)
