"""The copy of a cache that travels in a backup: taken from the open cache, and looked at when it comes out again.

A copy holds no session and no device: whoever opens it signs in anew, as another device.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from gosi_desktop.application.ports import Cancelled, ProfileInfo, ProfileKind, Progress
from gosi_desktop.application.ports.backups import Origin
from gosi_desktop.domain.backups import Contents
from gosi_desktop.domain.errors import Corrupt, SchemaTooNew, WrongKey
from gosi_desktop.storage.contents import contents_of
from gosi_desktop.storage.damage import COMPANIONS, found_damage, refuse_plain
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.device import CHOICE, DEVICE_ID, TOKENS
from gosi_desktop.storage.driver import RawConnection, connect, storage_errors, user_version
from gosi_desktop.storage.migrations import SCHEMA

_STEPS: Final = 20_000  # of SQLite's machine: some milliseconds
NOTE: Final = CHOICE + "backup"  # whose copy it is; read by the first opening after a restore
# What belongs to the session and the computer that the copy was made on.
_LEFT_OUT: Final = (TOKENS, DEVICE_ID, CHOICE + "session_unverified", NOTE)
_FORGET: Final = "DELETE FROM device WHERE key = ?"
_PUT: Final = "INSERT INTO device (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


class _Note(msgspec.Struct):
    """In the copy itself, so encrypted."""

    kind: ProfileKind
    label: str
    address: str
    issuer: str
    made_at: datetime
    contents: dict[str, int]


def take(
    database: Database, key: bytes, scratch: Path, origin: ProfileInfo, now: datetime, progress: Progress,
    cancelled: Cancelled,
) -> tuple[Path, Contents]:  # fmt: skip
    """A copy of an open cache in ``scratch``, whole and sound, and what it holds. Raises Cancelled, DiskFull, Corrupt.

    It is written a second time without its unused pages: what was deleted from the cache does not travel.
    """
    first, second = scratch / "taken.db", scratch / "copy.db"
    for file in (first, second):
        _removed(file)
    with storage_errors():
        with closing(connect(_empty(first), key)) as copy:
            copy.execute("PRAGMA journal_mode = off")  # it is thrown away: no page is written twice
            copy.execute("PRAGMA synchronous = off")
            database.copy_to(copy, progress, cancelled)
        with closing(connect(first, key)) as copy:
            _stop_when(cancelled, copy)
            contents = contents_of(copy)
            _note_down(copy, origin, now, contents)
            copy.execute("VACUUM INTO ?", (str(second),))
        _removed(first)
        os.chmod(second, 0o600)
        with closing(connect(second, key)) as copy:
            _stop_when(cancelled, copy)
            _sound(copy)
            copy.execute("PRAGMA journal_mode = delete")  # one file, without companions
    return second, contents


def looked_into(path: Path, key: bytes) -> Origin:
    """What a copy that came out of a backup tells, once every page of it is authentic.

    Raises Corrupt (``backup.damaged``) or SchemaTooNew (``backup.too_new``).
    """
    with _opened(path, key) as copy:
        _sound(copy)
        found = copy.execute("SELECT value FROM device WHERE key = ?", (NOTE,)).fetchone()
    try:
        note = msgspec.json.decode(msgspec.json.decode(found[0], type=str), type=_Note)
        return Origin(note.kind, note.label, note.address, note.issuer, note.made_at, Contents(**note.contents))
    except (TypeError, msgspec.DecodeError) as error:
        raise Corrupt("backup.damaged") from error


@contextmanager
def _opened(path: Path, key: bytes) -> Iterator[RawConnection]:
    try:
        refuse_plain(path)
        with storage_errors(), closing(connect(path, key)) as copy:
            yield copy
    except (WrongKey, Corrupt) as error:
        raise Corrupt("backup.damaged") from error


def _sound(copy: RawConnection) -> None:
    if user_version(copy) > SCHEMA.version:
        raise SchemaTooNew("backup.too_new", found=user_version(copy), known=SCHEMA.version)
    if found := found_damage(copy):
        raise Corrupt("backup.damaged", found=found)


def _note_down(copy: RawConnection, origin: ProfileInfo, now: datetime, contents: Contents) -> None:
    for name in _LEFT_OUT:
        copy.execute(_FORGET, (name,))
    note = _Note(origin.kind, origin.label, origin.address, origin.issuer, now, asdict(contents))
    copy.execute(_PUT, (NOTE, msgspec.json.encode(msgspec.json.encode(note).decode()).decode()))


def _stop_when(cancelled: Cancelled, copy: RawConnection) -> None:
    """Long statements end soon after somebody has asked to stop: they raise Cancelled."""
    copy.set_progress_handler(lambda: int(cancelled()), _STEPS)


def _empty(path: Path) -> Path:
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return path


def _removed(path: Path) -> None:
    for suffix in COMPANIONS:
        path.with_name(path.name + suffix).unlink(missing_ok=True)
