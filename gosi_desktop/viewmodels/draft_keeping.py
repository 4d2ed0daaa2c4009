"""Keeps the draft of a wizard on disk while it is typed: always the newest, one at a time, none lost on leaving."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, Runs


class DraftKeeper(QObject):
    """``keep`` as often as a key is pressed; what comes while one is being written is written next."""

    kept = Signal(object)  # the draft as it was written
    failed = Signal(object)  # GosiError: it could not be

    def __init__(self, runner: Runs, save: Callable[[Any], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._work = runner, save
        self._waiting: Any = None
        self._given: Any = None  # last
        self._save = Command(runner, save, done=self._done, failed=self._failed, parent=self)

    def keep(self, draft: object) -> None:
        """Write this draft, now or after the one that is being written."""
        self._given = draft
        if self._save.running:
            self._waiting = draft
        else:
            self._save(draft)

    def finish(self) -> None:
        """The screen goes: what still waits is written without it."""
        if self._waiting is not None:
            work, draft, self._waiting = self._work, self._waiting, None
            self._runner.run(lambda: work(draft), _nothing, _nothing)

    def last_words(self) -> Callable[[], object] | None:
        """The window goes, and with it what is queued: writes the newest draft, on a thread; None when that is done."""
        if not self._save.running:
            return None
        work, draft, self._waiting = self._work, self._given, None
        return lambda: work(draft)

    def abandon(self) -> None:
        """The draft goes: what still waits is not written any more."""
        self._waiting = None

    def _done(self, draft: object) -> None:
        self.kept.emit(draft)
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._save(waiting)

    def _failed(self, error: object) -> None:
        self._waiting = None
        self.failed.emit(error)


def _nothing(_: object) -> None:
    """Nobody listens any more."""


def last_words_of(screen: object) -> Callable[[], object] | None:
    """Of a wizard's view model; None of any other, and when everything is written."""
    keeper = getattr(screen, "keeper", None)
    return keeper.last_words() if isinstance(keeper, DraftKeeper) else None


def end(last_words: Callable[[], object] | None, close: Callable[[], None]) -> None:
    """On the closing thread: a draft that cannot be written any more stays as it was the moment before."""
    try:
        if last_words is not None:
            last_words()
    except GosiError:
        pass
    finally:
        close()
