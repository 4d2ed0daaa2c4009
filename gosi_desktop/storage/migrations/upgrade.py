"""Bringing a cache file to this program's schema: made beside and renamed, or migrated on a copy and swapped.

Killed at any moment, the next start opens the old version or finishes the new one. Files beside ``cache.db``:
``.new`` is unfinished and thrown away; ``.before-N`` is version N, kept until the new one was checked in its place.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from gosi_desktop.domain.errors import Corrupt, SchemaTooNew, StorageError
from gosi_desktop.storage.damage import COMPANIONS, found_damage, left_log, open_existing, refuse_plain
from gosi_desktop.storage.driver import RawConnection, connect, file_errors, storage_errors, user_version
from gosi_desktop.storage.migrations import Schema

SWAP_TRIES = 50  # five seconds: an antivirus may hold a file that was just written
_SWAP_PAUSE = 0.1


def bring_up(path: Path, key: bytes, schema: Schema, *, key_verified: bool) -> None:
    """Make, migrate or just look at the file. Raises what ``Database.open`` promises."""
    with storage_errors(), file_errors():
        _finish_interrupted(path, key, key_verified)
        if not path.exists():
            _create(path, key, schema)
            return
        found = _found_version(path, key, key_verified)
        if found > schema.version:
            raise SchemaTooNew(found=found, known=schema.version)
        if found < 1:
            raise Corrupt(reason="foreign")  # a file of ours got its number before it got its name
        if found < schema.version:
            _migrate(path, key, found, schema)
            if not _settled(path, key, key_verified):
                raise Corrupt(reason="migration")


def _found_version(path: Path, key: bytes, key_verified: bool) -> int:
    connection = open_existing(path, key, key_verified=key_verified)
    try:
        return user_version(connection)
    finally:
        connection.close()


def _create(path: Path, key: bytes, schema: Schema) -> None:
    """A new file of the newest schema, under its name only when whole."""
    from gosi_desktop.storage.engines import lane_engine
    from gosi_desktop.storage.kept import kept

    new = _empty_beside(path)
    made: list[RawConnection] = []
    engine = lane_engine(new, key, made)
    try:
        with engine.connect() as connection, connection.begin():
            kept.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {schema.version:d}")
    finally:
        engine.dispose()
    _check(new, key, schema)
    _sync_file(new)
    replace(new, path)
    sync_folder(path.parent)


def _migrate(path: Path, key: bytes, found: int, schema: Schema) -> None:
    """From version ``found``, on a copy; the old file stays beside as ``.before-N``."""
    new = _empty_beside(path)
    _copy(path, new, key)
    _drop_pulled(new, key, schema)
    _take_steps(new, key, found, schema)
    _check(new, key, schema)
    _sync_file(new)
    _keep_old(path, found)
    replace(new, path)
    sync_folder(path.parent)


def _empty_beside(path: Path) -> Path:
    """An empty file that only this user may read, to be filled and renamed."""
    new = path.with_name(path.name + ".new")
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return new


def _copy(path: Path, new: Path, key: bytes) -> None:
    """Copy whole, log included; afterwards the old file has no log that a new one under its name could inherit."""
    source = connect(path, key)
    try:
        source.execute("VACUUM INTO ?", (str(new.absolute()),))  # unlike the backup API it tells why it fails
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        source.close()
    if left_log(path):
        raise StorageError("storage.busy")  # somebody else has the file open


def _drop_pulled(new: Path, key: bytes, schema: Schema) -> None:
    """What can be pulled does not migrate."""
    connection = connect(new, key)
    try:
        connection.execute("PRAGMA foreign_keys = off")
        names = connection.execute(
            "SELECT type, name FROM sqlite_master WHERE type IN ('view', 'table') AND substr(name, 1, 7) <> 'sqlite_'"
        ).fetchall()
        for kind, name in sorted(names, reverse=True):  # views first
            if name not in schema.kept:
                quoted = name.replace('"', '""')
                connection.execute(f'DROP {kind} IF EXISTS "{quoted}"')
    finally:
        connection.close()


def _take_steps(new: Path, key: bytes, found: int, schema: Schema) -> None:
    """Let alembic walk from ``found``; the file's own number is the only record, alembic's table is dropped again."""
    from alembic import command
    from alembic.config import Config

    from gosi_desktop.storage.engines import lane_engine

    config = Config()
    config.set_main_option("script_location", _escaped(Path(__file__).parent))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(map(_escaped, schema.steps)))
    engine = lane_engine(new, key, [])
    try:
        with engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
            if found:
                connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (f"{found:04d}",))
            config.attributes["connection"] = connection
            command.upgrade(config, f"{schema.version:04d}")
            connection.exec_driver_sql("DROP TABLE alembic_version")
            connection.exec_driver_sql(f"PRAGMA user_version = {schema.version:d}")
    finally:
        engine.dispose()
    compact = connect(new, key)
    try:
        compact.execute("VACUUM")
    finally:
        compact.close()


def _escaped(folder: Path) -> str:
    return str(folder).replace("%", "%%")


def _check(path: Path, key: bytes, schema: Schema) -> None:
    """Raise ``Corrupt`` unless the whole file is encrypted, sound and carries the number."""
    refuse_plain(path)
    connection = connect(path, key)
    try:
        found = found_damage(connection)
        if found or user_version(connection) != schema.version:
            raise Corrupt(reason="migration", found=found)
    finally:
        connection.close()


def _keep_old(path: Path, found: int) -> None:
    """A second name for the old file, so that no moment is without one; where links are unknown, a rename."""
    before = path.with_name(f"{path.name}.before-{found}")
    before.unlink(missing_ok=True)
    try:
        os.link(path, before)
    except (OSError, NotImplementedError):
        replace(path, before)


def _finish_interrupted(path: Path, key: bytes, key_verified: bool) -> None:
    """Throw away what was unfinished; give the old file its name back when only the swap was missing."""
    for suffix in COMPANIONS:
        path.with_name(f"{path.name}.new{suffix}").unlink(missing_ok=True)
    old = _old_versions(path)
    if old and not path.exists():
        replace(old[-1], path)
    _settled(path, key, key_verified)


def _settled(path: Path, key: bytes, key_verified: bool) -> bool:
    """Remove ``.before-N`` once the file in place is sound; if it is not, put the old one back and answer False."""
    old = _old_versions(path)
    if old and not _sound(path, key, key_verified):
        for suffix in COMPANIONS[1:]:  # a log is replayed into whatever file has its name
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        replace(old[-1], path)
        return False
    for file in old:
        file.unlink()
    return True


def _sound(path: Path, key: bytes, key_verified: bool) -> bool:
    """Whether the file opens and every page of it authenticates. A wrong key is no answer: ``WrongKey``."""
    try:
        connection = open_existing(path, key, key_verified=key_verified)
        try:
            with storage_errors():
                return not found_damage(connection)
        finally:
            connection.close()
    except Corrupt:
        return False


def _old_versions(path: Path) -> list[Path]:
    """Oldest first."""
    return sorted(path.parent.glob(f"{path.name}.before-*"), key=lambda file: int(file.name.rpartition("-")[2]))


def replace(source: Path, target: Path, pause: Callable[[float], None] = time.sleep) -> None:
    """``os.replace``, again and again for five seconds while another program holds the file."""
    for left in range(SWAP_TRIES, -1, -1):
        try:
            os.replace(source, target)
            return
        except PermissionError:
            if not left:
                raise
            pause(_SWAP_PAUSE)


def _sync_file(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """So that the new name survives a power loss; Windows has no such call and needs none."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
