"""What has changed, told to whoever shows it."""

from collections.abc import Callable
from enum import StrEnum
from threading import Lock


class Kind(StrEnum):
    """Kinds of things a screen may show."""

    ROSTER = "roster"
    ESTABLISHMENTS = "establishments"
    SYNC = "sync"
    SESSION = "session"
    PREFERENCES = "preferences"
    PRACTICE = "practice"
    DRAFTS = "drafts"
    ARCHIVE = "archive"
    REQUESTS = "requests"
    OUTBOX = "outbox"
    CERTIFICATES = "certificates"
    DOCUMENTS = "documents"
    BACKUPS = "backups"


class DataChanged:
    """A feed of committed changes. Listeners are called on the thread that committed and must be quick."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._listeners: list[Callable[[frozenset[Kind]], None]] = []

    def listen(self, listener: Callable[[frozenset[Kind]], None]) -> Callable[[], None]:
        """Hear of every change; call the answer to stop hearing."""
        with self._lock:
            self._listeners.append(listener)

        def stop() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop

    def publish(self, *kinds: Kind) -> None:
        """Tell everybody, after the commit."""
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(frozenset(kinds))
