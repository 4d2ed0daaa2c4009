"""The calls under way and their connections, so that one that hangs can be broken off from outside."""

import contextlib
import socket
import threading
from collections.abc import Iterator

from urllib3.connection import HTTPConnection

from gosi_desktop.domain.errors import Cancelled, GosiError, Offline


class LineCall:
    """One call under way; ended early it raises why."""

    def __init__(self) -> None:
        self.thread = threading.get_ident()
        self._lock = threading.Lock()
        self._ended: GosiError | None = None
        self._connection: HTTPConnection | None = None

    def use(self, connection: HTTPConnection) -> None:
        """The call goes over this connection. Raises when the call was ended meanwhile."""
        with self._lock:
            self._connection = connection
        self.ensure_wanted()

    def ensure_wanted(self) -> None:
        """Raise why the call was ended, if it was."""
        if self._ended is not None:
            raise self._ended

    def end(self, why: GosiError) -> None:
        """Shut the connection, which wakes whoever waits on it."""
        with self._lock:
            self._ended = self._ended or why
            line = self._connection.sock if self._connection is not None else None
        if line is not None:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(
                    line, socket.SHUT_RDWR
                )  # past the TLS layer, which would wait for the other side


class Lines:
    """All calls of one transport."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: set[LineCall] = set()
        self._here = threading.local()

    @contextlib.contextmanager
    def call(self, seconds: float) -> Iterator[LineCall]:
        """A call of this thread, which may take so long as a whole."""
        call = LineCall()
        self._here.call = call
        too_long = threading.Timer(seconds, call.end, (Offline("remote.timeout"),))
        too_long.daemon = True
        with self._lock:
            self._calls.add(call)
        too_long.start()
        try:
            yield call
        finally:
            too_long.cancel()
            self._here.call = None
            with self._lock:
                self._calls.discard(call)

    def using(self, connection: HTTPConnection) -> None:
        """Told by a connection before it does anything for the calling thread."""
        call: LineCall | None = getattr(self._here, "call", None)
        if call is not None:
            call.use(connection)

    def interrupt(self, thread: int | None = None) -> None:
        """End every call under way, or one thread's; later ones are not touched."""
        with self._lock:
            calls = [call for call in self._calls if thread in (None, call.thread)]
        for call in calls:
            call.end(Cancelled())
