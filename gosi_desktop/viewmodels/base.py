"""The ground under every view model: one frozen state, commands that run once at a time, and their runners."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

from gosi_desktop.domain.errors import GosiError, OutOfMemory

S = TypeVar("S")

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]
Later = Callable[[QObject, Callable[[], None]], None]  # for the sake of an object, do this when the window has painted


def at_once(_owner: QObject, ask: Callable[[], None]) -> None:
    """``Later`` where nothing is painted."""
    ask()


class Runs(Protocol):
    """Runs work away from the window and answers on the window's thread."""

    def run(self, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        """Call ``work``, then exactly one of ``done`` and ``failed``."""


class ViewModel(QObject, Generic[S]):
    """Holds one frozen dataclass for its screen; outsiders read ``state``, only the view model replaces it."""

    state_changed = Signal(object)  # the new state, whole
    failed = Signal(object)  # a GosiError that no field of the state shows

    def __init__(self, state: S, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state

    @property
    def state(self) -> S:
        """What the screen shows now."""
        return self._state

    def _update(self, **changes: Any) -> None:
        """Replace fields of the state; says so only when something differs."""
        self._become(replace(cast("Any", self._state), **changes))

    def _become(self, state: S) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)


class Command(QObject):
    """Something the user may do. Runs once at a time, off the GUI thread; a call while it runs does nothing."""

    changed = Signal()  # enabled or running may have changed

    def __init__(
        self,
        runner: Runs,
        work: Callable[..., Any],
        *,
        done: Done | None = None,
        failed: Callable[[GosiError], None] | None = None,
        allowed: Callable[[], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._work = work
        self._done = done
        self._failed = failed
        self._allowed = allowed
        self._running = False

    @property
    def running(self) -> bool:
        """True between the call and its answer."""
        return self._running

    @property
    def enabled(self) -> bool:
        """True when a call would do something."""
        return not self._running and (self._allowed is None or self._allowed())

    def __call__(self, *args: Any) -> None:
        """Do it with these arguments, unless it is refused or already running."""
        if self.enabled:
            self._set_running(True)
            self._runner.run(partial(self._work, *args), self._on_done, self._on_failed)

    def refresh(self) -> None:
        """Tell bound widgets that what ``allowed`` looks at has changed."""
        self.changed.emit()

    def _on_done(self, answer: Any) -> None:
        if isValid(self):  # the screen may have closed meanwhile
            self._set_running(False)
            if self._done is not None:
                self._done(answer)

    def _on_failed(self, error: Exception) -> None:
        alive = isValid(self)
        if alive:
            self._set_running(False)
        known = isinstance(error, GosiError)
        if alive and self._failed is not None:
            self._failed(error if isinstance(error, GosiError) else GosiError())  # no screen waits for ever
        if not known:
            raise error  # a defect: the one excepthook reports it

    def _set_running(self, running: bool) -> None:
        self._running = running
        self.changed.emit()


class TaskRunner(QObject):
    """Runs work on a pool of its own; every answer comes back through one queued signal.

    Make it on the GUI thread: answers are delivered on the thread it lives in.
    """

    _answered = Signal(object, object)

    def __init__(self, threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._pool.setExpiryTimeout(-1)  # a thread keeps its database connection
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        """Queue the work; answers arrive in the order in which works end."""
        self._pool.start(partial(self._perform, work, done, failed))

    def close(self) -> None:
        """Drop what has not begun and wait for what has; no answer is delivered after this returns and events ran."""
        self._pool.clear()
        self._pool.waitForDone()

    def _perform(self, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        try:
            answer = work()
        except MemoryError:
            self._say(failed, OutOfMemory())
        except Exception as error:  # noqa: BLE001 - carried to the GUI thread, where a defect is raised again
            self._say(failed, error)
        else:
            self._say(done, answer)

    def _say(self, callback: Callable[[Any], None], value: object) -> None:
        if isValid(self):
            self._answered.emit(callback, value)

    @Slot(object, object)
    def _deliver(self, callback: Callable[[Any], None], value: object) -> None:
        """Who has gone meanwhile (a screen closed, somebody locked) hears nothing; a defect is told all the same."""
        if _is_there(callback):
            callback(value)
        elif isinstance(value, Exception) and not isinstance(value, GosiError):
            raise value


def _is_there(callback: Callable[..., Any]) -> bool:
    """Whether whose method it is still exists for Qt."""
    while isinstance(callback, partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


class InlineRunner:
    """Runs work at once on the calling thread, so that tests never wait."""

    def run(self, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        """Call the work and answer before returning."""
        try:
            answer = work()
        except Exception as error:  # noqa: BLE001 - same promise as TaskRunner
            failed(error)
        else:
            done(answer)
