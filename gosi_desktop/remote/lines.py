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
        self._opening: socket.socket | None = None

    def use(self, connection: HTTPConnection) -> None:
        """The call goes over this connection. Raises when the call was ended meanwhile."""
        with self._lock:
            self._connection = connection
            self._forget_opening()
        self.ensure_wanted()

    def open(self, line: socket.socket) -> None:
        """A new line, which its TLS layer takes away from the connection until they have shaken hands."""
        with self._lock:
            self._opening = line.dup()
        self.ensure_wanted()

    def over(self) -> None:
        """The call has ended in one way or another."""
        with self._lock:
            self._forget_opening()

    def ensure_wanted(self) -> None:
        """Raise why the call was ended, if it was."""
        if self._ended is not None:
            raise self._ended

    def end(self, why: GosiError) -> None:
        """Shut the connection, which wakes whoever waits on it."""
        with self._lock:
            self._ended = self._ended or why
            connected = self._connection.sock if self._connection is not None else None
            for line in (self._opening, connected):
                if line is not None:
                    with contextlib.suppress(OSError):  # past the TLS layer, which would wait for the other side
                        socket.socket.shutdown(line, socket.SHUT_RDWR)

    def _forget_opening(self) -> None:
        if self._opening is not None:
            self._opening.close()
        self._opening = None


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
            call.over()
            with self._lock:
                self._calls.discard(call)

    def using(self, connection: HTTPConnection) -> None:
        """Told by a connection before it does anything for the calling thread."""
        call: LineCall | None = getattr(self._here, "call", None)
        if call is not None:
            call.use(connection)

    def opening(self, line: socket.socket) -> None:
        """Told by a connection that has just reached the other side for the calling thread."""
        call: LineCall | None = getattr(self._here, "call", None)
        if call is not None:
            call.open(line)

    def interrupt(self, thread: int | None = None) -> None:
        """End every call under way, or one thread's; later ones are not touched."""
        with self._lock:
            calls = [call for call in self._calls if thread in (None, call.thread)]
        for call in calls:
            call.end(Cancelled())
