"""The three runners of an open window and the relay that brings committed changes to its thread."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.viewmodels.base import InlineRunner, Later, Runs, TaskRunner, at_once

_TURN: Final = 0.0005  # seconds
_A_MOMENT: Final = 25  # milliseconds: longer than a frame takes, shorter than anybody notices


def _in_a_moment(owner: QObject, ask: Callable[[], None]) -> None:
    QTimer.singleShot(_A_MOMENT, owner, ask)


@dataclass(frozen=True, slots=True)
class Runners:
    """Where work runs: writes one at a time, reads two at a time, and the sync alone.

    ``later`` asks for what may wait until the window has painted; with inline runners it waits for nothing.
    """

    writes: Runs
    reads: Runs
    sync: Runs
    later: Later = at_once

    @classmethod
    def on_threads(cls, parent: QObject | None = None) -> "Runners":
        """The runners of the product; make them on the GUI thread.

        Python lets a thread go on for 5 ms while others wait, and drawing hands over many times a frame: with so long
        turns a search in the background would hold up every one of them.
        """
        sys.setswitchinterval(_TURN)
        return cls(TaskRunner(1, parent), TaskRunner(2, parent), TaskRunner(1, parent), _in_a_moment)

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
