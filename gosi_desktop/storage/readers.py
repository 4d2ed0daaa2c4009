"""The readers of an open cache: the driver's own connections, so that reading waits for no library to be imported."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from gosi_desktop.domain.errors import StorageError
from gosi_desktop.storage.driver import BUSY_MILLISECONDS, RawConnection, connect, spoils

READERS = 2


class Readers:
    """Two connections in autocommit that refuse to write, made when first needed and lent to one thread at a time."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._room = threading.BoundedSemaphore(READERS)
        self._idle: list[RawConnection] = []
        self._dropping = threading.RLock()  # a stream may be collected anywhere
        self._made: list[RawConnection] = []
        self._alone: list[RawConnection] = []

    @contextmanager
    def borrowed(self) -> Iterator[RawConnection]:
        """One of them; what the block leaves begun is rolled back. Raises ``storage.busy`` when both stay out."""
        if not self._room.acquire(timeout=BUSY_MILLISECONDS / 1000):
            raise StorageError("storage.busy")
        try:
            connection = self._idle.pop() if self._idle else self._make()
            try:
                yield connection
            except Exception as error:
                if spoils(error):
                    self._drop(connection)
                raise
            finally:
                self._take_back(connection)
        finally:
            self._room.release()

    def lend_alone(self) -> RawConnection:
        """One besides them, for a stream that may be read slowly; ``give_back`` ends it."""
        connection = self._make()
        self._alone.append(connection)
        return connection

    def give_back(self, connection: RawConnection) -> None:
        """The stream is over; nothing is left to do when it was ended meanwhile."""
        if connection in self._alone:
            with suppress(ValueError):  # another thread was quicker
                self._alone.remove(connection)
            self._drop(connection)

    def end_streams(self) -> None:
        """Whatever stands still in the middle of one: its connection goes. Nobody is reading."""
        for connection in tuple(self._alone):
            self.give_back(connection)

    def interrupt(self) -> None:
        """End the statements that run, from another thread."""
        with self._dropping:
            for connection in self._made:
                connection.interrupt()

    def close(self) -> None:
        """Close them all and forget the key; none is out."""
        for connection in self._made:
            connection.close()
        self._made.clear()
        self._idle.clear()
        self._key = b""

    def _take_back(self, connection: RawConnection) -> None:
        if connection in self._made:
            if connection.in_transaction:
                connection.rollback()
            self._idle.append(connection)

    def _drop(self, connection: RawConnection) -> None:
        """After an error of the disk: the next reader gets another connection, which reads afresh."""
        with self._dropping:  # nobody interrupts what is closed
            if connection in self._made:
                self._made.remove(connection)
                connection.close()

    def _make(self) -> RawConnection:
        connection = connect(self._path, self._key)
        self._made.append(connection)
        connection.execute("PRAGMA query_only = on")
        return connection
