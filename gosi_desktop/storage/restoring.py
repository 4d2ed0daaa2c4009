"""Putting the copy of a backup in the place of a cache: prepared beside, and swapped in by the next opening.

Files beside ``cache.db``: ``.restoring`` is half-done and thrown away; ``.restored`` is whole and checked, and that it
lies there means that it is to take the cache's place. Killed at any moment, the next opening shows the data of before
or finishes. What was there is renamed to ``.replaced-…`` and never deleted.
"""

import os
from datetime import datetime
from pathlib import Path
from typing import Final

from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.application.ports.backups import Backup, Origin
from gosi_desktop.application.threads import entering_port
from gosi_desktop.storage import backup_file, scratch_copy
from gosi_desktop.storage.damage import COMPANIONS, set_aside
from gosi_desktop.storage.migrations.upgrade import replace, sync_folder

CACHE: Final = "cache.db"
_HALF, _WHOLE = ".restoring", ".restored"


class BackupFiles:
    """The BackupReader."""

    def read(self, path: Path) -> Backup:
        """What its header says."""
        entering_port("storage.restoring")
        return backup_file.read(path)

    def verify(self, backup: Backup, key: bytes) -> None:
        """The header is as it was sealed."""
        entering_port("storage.restoring")
        backup_file.verify(backup, key)

    def unpack(self, backup: Backup, key: bytes, folder: Path, progress: Progress, cancelled: Cancelled) -> Origin:
        """The last thing that happens is the rename that decides it."""
        entering_port("storage.restoring")
        half, whole = folder / (CACHE + _HALF), folder / (CACHE + _WHOLE)
        try:
            backup_file.verify(backup, key)
            backup_file.extract(backup, half, progress, cancelled)
            origin = scratch_copy.looked_into(half, key)
            with backup_file.target_errors():
                _unlink(half, COMPANIONS[1:])
                with half.open("rb+") as file:
                    os.fsync(file.fileno())
                replace(half, whole)
                sync_folder(folder)
        except BaseException:
            _unlink(half, COMPANIONS)
            raise
        return origin


def finish(cache: Path, now: datetime) -> bool:
    """Before a cache is opened, under the profile's lock: let the prepared copy take its place, if there is one."""
    whole = cache.with_name(cache.name + _WHOLE)
    with backup_file.target_errors():
        _unlink(cache.with_name(cache.name + _HALF), COMPANIONS)
        if not whole.exists():
            return False
        if cache.exists() or any(cache.with_name(cache.name + suffix).exists() for suffix in COMPANIONS[1:]):
            set_aside(cache, now, "replaced")  # its log too: it would be read into whatever has its name
        replace(whole, cache)
        sync_folder(cache.parent)
    return True


def _unlink(path: Path, suffixes: tuple[str, ...]) -> None:
    for suffix in suffixes:
        path.with_name(path.name + suffix).unlink(missing_ok=True)
