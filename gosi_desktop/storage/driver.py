"""The driver: one keyed SQLCipher connection, and its errors in our words."""

import errno
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from gosi_desktop.domain.errors import Cancelled, Corrupt, DiskFull, GosiError, StorageError, WrongKey

KEY_BYTES = 32
BUSY_MILLISECONDS = 10_000
CACHE_KIB = 4_096  # counts for each connection: six of 64 MiB after one scan are 280 MB
BULK_CACHE_KIB = 65_536
LOG_PAGES = 1_000  # after which the log is carried over into the file: SQLite's own number
BULK_LOG_PAGES = 16_384  # while many pages are pulled, so that a page written again and again is carried over once
LOG_BYTES = 8_388_608  # what the log keeps of the disk after a bulk pull
PLAIN_HEADER = b"SQLite format 3\x00"

RawConnection = Any  # sqlcipher3.dbapi2.Connection: DB-API 2, in autocommit; the driver has no type information

# The driver binds text, numbers and bytearrays at once. For all else, None too, it first asks around who would adapt
# it, which takes longer than writing the value. For what large tables hold, the first one asked knows.
_BOUND: Mapping[type, Callable[[Any], object]] = {bytes: bytearray, bool: int, type(None): {}.get}

_PERM, _BUSY, _LOCKED, _READONLY, _INTERRUPT, _IOERR, _CORRUPT = 3, 5, 6, 8, 9, 10, 11
_FULL, _CANTOPEN, _NOTADB = 13, 14, 26
_IOERR_READING = frozenset({_IOERR | 1 << 8, _IOERR | 2 << 8})


def connect(path: Path, key: bytes) -> RawConnection:
    """A connection to an existing file, keyed and proven: the first page was read with this key.

    It is in autocommit and may move between threads (one at a time). Raises ``WrongKey`` when the first page does not
    open, which a damaged first page looks like too: ``damage.diagnose`` tells them apart.
    """
    from sqlcipher3 import dbapi2

    if len(key) != KEY_BYTES:
        raise ValueError("a cache key has 32 bytes")
    for kind, bound in _BOUND.items():
        dbapi2.register_adapter(kind, bound)
    with storage_errors():
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_MILLISECONDS / 1000,
        )
        try:
            _prepare(connection, key)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: RawConnection, key: bytes) -> None:
    """Set the key, refuse a driver without encryption, and read the first page."""
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise StorageError("storage.no_cipher")  # the standard SQLite takes a key and ignores it
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error, which a window has not
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA synchronous = full")
    connection.execute("PRAGMA temp_store = memory")
    connection.execute("PRAGMA foreign_keys = on")
    connection.execute(f"PRAGMA journal_size_limit = {LOG_BYTES:d}")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB:d}")


def user_version(connection: RawConnection) -> int:
    """The schema number that the file carries."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def storage_errors(*, reading: bool = False) -> Iterator[None]:
    """Turn the driver's errors, bare or wrapped by SQLAlchemy, into ours; what is a defect passes unchanged.

    ``reading``: nothing is written here. A write is then a defect, and an I/O error, for which the driver rarely has
    details, no lack of room.
    """
    try:
        yield
    except Exception as error:
        code = _sqlite_code(error)
        known = None if code is None else _ours(code, reading)
        if known is None:
            raise
        raise known from error


@contextmanager
def file_errors() -> Iterator[None]:
    """Turn the system's errors about files into ours."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise DiskFull from error
        if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            raise DiskFull("storage.read_only") from error
        raise DiskFull("storage.cannot_open") from error


def _sqlite_code(error: Exception) -> int | None:
    """The extended result code that an error carries, bare or wrapped; None for what is not the driver's."""
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
    return code if isinstance(code, int) else None


def spoils(error: Exception) -> bool:
    """Whether a connection may read nothing more after this: the cipher remembers a page that did not authenticate."""
    code = _sqlite_code(error)
    return code is not None and code & 0xFF in (_IOERR, _CORRUPT, _NOTADB)


def _ours(code: int, reading: bool) -> GosiError | None:
    """Our error for a result code; None when it means a defect."""
    primary = code & 0xFF
    if primary == _IOERR:
        return StorageError("storage.io", sqlite=code) if reading or code in _IOERR_READING else DiskFull()
    if primary == _READONLY:
        return None if reading else DiskFull("storage.read_only")
    known: dict[int, GosiError] = {
        _NOTADB: WrongKey(),
        _CORRUPT: Corrupt(),
        _FULL: DiskFull(),
        _PERM: DiskFull("storage.read_only"),
        _CANTOPEN: DiskFull("storage.cannot_open"),
        _BUSY: StorageError("storage.busy"),
        _LOCKED: StorageError("storage.busy"),
        _INTERRUPT: Cancelled(),
    }
    return known.get(primary)
