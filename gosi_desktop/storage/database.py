"""The encrypted cache file: its connections, its units of work, and the way it closes.

Readers run in autocommit on two connections of the driver; the writer and the sync have a connection each of their own.
A writing unit of work begins with BEGIN IMMEDIATE, so that edits and sync queue up instead of failing. SQLAlchemy is
imported by the first writing, alembic when a migration is due; opening a cache and reading need neither (ADR 7).
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from gosi_desktop.application.ports import Cancelled as CancelledOf
from gosi_desktop.application.ports import Progress
from gosi_desktop.domain.errors import Cancelled, Corrupt, DiskFull, GosiError, StorageError, WrongKey
from gosi_desktop.storage.damage import found_damage, left_log
from gosi_desktop.storage.driver import (
    BULK_CACHE_KIB,
    BULK_LOG_PAGES,
    BUSY_MILLISECONDS,
    CACHE_KIB,
    LOG_PAGES,
    RawConnection,
    spoils,
    storage_errors,
)
from gosi_desktop.storage.migrations import SCHEMA, Schema
from gosi_desktop.storage.readers import Readers

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, MetaData

T = TypeVar("T")

_PATIENCE = BUSY_MILLISECONDS / 1000
_PAGES = 256  # of a copy at a time: how soon it can be stopped
_NUDGE = 0.02  # seconds between two interruptions of a reader that goes on with its next statement


class _Lane:
    """One connection of its own, made by the first unit of work; one unit at a time."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self.made: list[RawConnection] = []
        self.lock = threading.Lock()

    @cached_property
    def engine(self) -> "Engine":
        """Asked for under the lock."""
        from gosi_desktop.storage.engines import lane_engine

        return lane_engine(self._path, self._key, self.made)

    def close(self) -> None:
        """Close the connection and forget the key, which the engine holds too."""
        if "engine" in vars(self):
            self.engine.dispose()
            del self.engine
        for raw in self.made:
            raw.close()
        self.made.clear()
        self._key = b""

    @contextmanager
    def unit(self) -> "Iterator[Connection]":
        """Commit when the block ends, roll back when it raises."""
        with (
            self.lock,
            _proven(),
            storage_errors(),
            self.engine.connect() as connection,
            connection.begin(),
            _replaced_when_spoilt(connection, self.made),
        ):
            yield connection


@contextmanager
def _proven() -> Iterator[None]:
    """The key has opened this file: if it does not later, the disk or the file is at fault."""
    try:
        yield
    except WrongKey as error:
        raise Corrupt(reason="unreadable") from error


@contextmanager
def _replaced_when_spoilt(connection: "Connection", made: list[RawConnection]) -> Iterator[None]:
    """After an error of the disk the next unit of work gets another connection, which reads afresh."""
    try:
        yield
    except Exception as error:
        if spoils(error):
            with suppress(ValueError):
                made.remove(connection.connection.driver_connection)
            connection.invalidate()
        raise


class Database:
    """An open cache. Use ``Database.open``; ``close`` when the profile locks."""

    def __init__(self, path: Path, key: bytes, *, ended_cleanly: bool) -> None:
        self.path = path
        self.ended_cleanly = ended_cleanly  # else ``integrity_check`` is due: the last owner was killed
        self._state = threading.Condition()
        self._inside = 0
        self._closed = False
        self._readers = Readers(path, key)
        self._writer = _Lane(path, key)
        self._sync = _Lane(path, key)

    @classmethod
    def open(
        cls,
        path: Path,
        key: bytes,
        *,
        key_verified: bool = True,
        pulled: "Callable[[], MetaData] | None" = None,
        schema: Schema = SCHEMA,
    ) -> "Database":
        """Open the cache at ``path``, making it when there is none and migrating it when it is old.

        ``key``: 32 bytes; ``key_verified`` says that the profile's key check has accepted it, so that a file which
        does not open is damaged. ``pulled`` gives the tables that never migrate, asked when there are none. Raises
        ``WrongKey``, ``Corrupt``, ``SchemaTooNew``, ``DiskFull`` (no room, or the folder cannot be written) or
        ``StorageError``. The caller holds the profile's lock.
        """
        from gosi_desktop.storage.migrations.upgrade import bring_up

        ended_cleanly = not left_log(path)
        bring_up(path, key, schema, key_verified=key_verified)
        database = cls(path, key, ended_cleanly=ended_cleanly)
        try:
            if pulled is not None:
                database._make_missing(pulled, schema.kept)
        except BaseException:
            database.close()
            raise
        return database

    @contextmanager
    def reading(self) -> Iterator[RawConnection]:
        """A reader's connection in autocommit: each statement sees the newest commit. Writing is a defect."""
        with self._entered(), _proven(), storage_errors(reading=True), self._readers.borrowed() as connection:
            yield connection

    def stream(self, pieces: Callable[[RawConnection], Iterator[T]]) -> Iterator[T]:
        """What ``pieces`` reads, all of one commit, on a connection of its own: a slow listener keeps nobody waiting.

        ``close`` waits for the piece that is being read, not for the stream, which then ends with ``storage.closed``.
        """
        connection: RawConnection | None = None
        try:
            while True:
                with self._entered(), _proven(), storage_errors(reading=True):
                    if connection is None:
                        connection = self._readers.lend_alone()
                        connection.execute("BEGIN")
                        found = pieces(connection)
                    piece = next(found, None)
                if piece is None:
                    return
                yield piece
        finally:
            if connection is not None:
                self._readers.give_back(connection)

    def copy_to(self, target: RawConnection, progress: Progress, cancelled: CancelledOf) -> None:
        """The whole file as one commit left it, by SQLite's backup API, while everybody goes on.

        ``target`` has the same key; ``progress`` counts pages. Raises ``Cancelled``, ``StorageError`` when the cache is
        closed meanwhile, ``Corrupt``, or ``DiskFull``: the backup API does not tell what a target lacks.
        """

        def told(_status: int, left: int, whole: int) -> None:
            if self._closed:
                raise StorageError("storage.closed")
            if cancelled():
                raise Cancelled
            progress(whole - left, whole)

        with self._entered(), _proven(), storage_errors(reading=True):
            source = self._readers.lend_alone()
            try:
                source.execute("BEGIN")
                source.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a commit of later does not restart it
                source.backup(target, pages=_PAGES, progress=told, sleep=0)
            except source.OperationalError as error:
                if found := found_damage(source):
                    raise Corrupt(reason="damaged", found=found) from error
                raise DiskFull from error
            finally:
                self._readers.give_back(source)

    @contextmanager
    def writing(self) -> "Iterator[Connection]":
        """The user's unit of work: committed when the block ends, undone when it raises. Do not nest."""
        with self._entered(), self._writer.unit() as connection:
            yield connection

    @contextmanager
    def syncing(self) -> "Iterator[Connection]":
        """The sync's unit of work, on its own connection; otherwise as ``writing``."""
        with self._entered(), self._sync.unit() as connection:
            yield connection

    @contextmanager
    def bulk_pull(self) -> Iterator[None]:
        """While many pages are pulled: a large page cache, a long log and ``synchronous=normal`` for the sync.

        A power loss may then undo the last pages whole, cursor included; they are pulled again.
        """
        self._tune_sync(
            f"PRAGMA cache_size = -{BULK_CACHE_KIB:d}",
            "PRAGMA synchronous = normal",
            f"PRAGMA wal_autocheckpoint = {BULK_LOG_PAGES:d}",
        )
        try:
            yield
        finally:
            if not self._closed:
                self._tune_sync(
                    f"PRAGMA cache_size = -{CACHE_KIB:d}",
                    "PRAGMA synchronous = full",
                    f"PRAGMA wal_autocheckpoint = {LOG_PAGES:d}",
                    "PRAGMA shrink_memory",
                )

    def _tune_sync(self, *pragmas: str) -> None:
        """Pragmas outside any transaction: ``synchronous`` cannot change inside one."""
        with self._entered(), self._sync.lock, storage_errors():
            held = self._sync.engine.raw_connection()
            try:
                for pragma in pragmas:
                    held.cursor().execute(pragma)
            finally:
                held.close()

    def _make_missing(self, tables: "Callable[[], MetaData]", kept: frozenset[str]) -> None:
        """Make the pulled tables, in one transaction, when there are none: after creation and after a migration."""
        with self.reading() as connection:
            found = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if all(name in kept or name.startswith("sqlite_") for name in found):
            with self.writing() as connection:
                tables().create_all(connection)

    def integrity_check(self) -> None:
        """Authenticate every page, then let SQLite check its structures; raises ``Corrupt`` with what was found."""
        with self.reading() as connection:
            found = found_damage(connection)
        if found:
            raise Corrupt(reason="damaged", found=found)

    def close(self) -> None:
        """Interrupt readers and sync, let the writer finish, close every connection and forget the key.

        Blocks until they are out, at most the busy time-out. Not from inside a unit of work. Twice does no harm.
        """
        with self._state:
            if self._closed:
                return
            self._closed = True
            for _ in range(int(_PATIENCE / _NUDGE)):
                if not self._inside:
                    break
                self._readers.interrupt()
                for raw in tuple(self._sync.made):
                    raw.interrupt()
                self._state.wait(_NUDGE)
        try:
            self._readers.end_streams()  # a log that somebody still reads is not carried over
            with suppress(GosiError), storage_errors():
                for raw in self._writer.made:
                    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # an interrupted reader that closes last would not
        finally:
            self._drop_connections()

    def _drop_connections(self) -> None:
        for part in (self._readers, self._sync, self._writer):
            part.close()

    @contextmanager
    def _entered(self) -> Iterator[None]:
        """Count who is inside, so that ``close`` can wait for them."""
        with self._state:
            if self._closed:
                raise StorageError("storage.closed")
            self._inside += 1
        try:
            yield
        finally:
            with self._state:
                self._inside -= 1
                self._state.notify_all()
