"""Backups of an open cache: the shelf they lie on, and trying one out."""

from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Final

from gosi_desktop import __version__
from gosi_desktop.application.ports import Cancelled, ProfileInfo, Progress
from gosi_desktop.application.ports.backups import Backup, BackupHeader, TravellingKey, TriedOut
from gosi_desktop.application.threads import entering_port
from gosi_desktop.domain.backups import BackupReason, Contents
from gosi_desktop.domain.errors import Corrupt, DiskFull, GosiError, SchemaTooNew
from gosi_desktop.storage import backup_file, scratch_copy
from gosi_desktop.storage.audit import first_break
from gosi_desktop.storage.contents import contents_of
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import connect, storage_errors, user_version
from gosi_desktop.storage.migrations import SCHEMA
from gosi_desktop.storage.migrations.upgrade import bring_up

SUFFIX: Final = ".munshaa"
_OF_ID: Final = 8  # letters of the profile's id in a name


class SqlBackups:
    """The BackupShelf of an open cache. One call at a time."""

    def __init__(self, database: Database, profile: str, scratch: Path) -> None:
        """``scratch``: a private folder that every start empties."""
        self._database = database
        self._profile = profile
        self._scratch = scratch

    def list(self, folder: Path) -> Sequence[Backup]:
        """Its own, newest first; a folder that is gone has none, and a file that is no backup is passed over."""
        entering_port("storage.backups")
        found = []
        with suppress(OSError):
            for path in folder.glob(f"munshaa-{self._profile[:_OF_ID]}-*{SUFFIX}"):
                with suppress(Corrupt, SchemaTooNew):
                    found.append(backup_file.read(path))
        mine = [one for one in found if one.header.key.profile == self._profile]
        return sorted(mine, key=lambda one: (one.header.made_at, one.path.name), reverse=True)

    def make(
        self, folder: Path, key: bytes, travelling: TravellingKey, origin: ProfileInfo, reason: BackupReason,
        now: datetime, progress: Progress, cancelled: Cancelled,
    ) -> Backup:  # fmt: skip
        """A new one under a name that is free; nothing half-made is left under it."""
        entering_port("storage.backups")
        self._sweep(folder)
        try:
            self._scratch.mkdir(mode=0o700, exist_ok=True)
            payload, held = scratch_copy.take(
                self._database, key, self._scratch, origin, now, progress, cancelled
            )  # fmt: skip
            header = BackupHeader(
                now, __version__, SCHEMA.version, origin.kind, reason, held.contributors, held.waiting, travelling
            )
            return backup_file.write(self._free_name(folder, now), header, payload, key, cancelled)
        finally:
            self._emptied()

    def remove(self, backup: Backup) -> None:
        """For good; nothing when it is gone already."""
        entering_port("storage.backups")
        with backup_file.folder_errors():
            backup.path.unlink(missing_ok=True)

    def copy(self, backup: Backup, folder: Path) -> Backup:
        """The same file in another folder: written beside, read back, renamed."""
        entering_port("storage.backups")
        return backup_file.copied(backup, folder / backup.path.name)

    def contents(self) -> Contents:
        """Of the data as they are now."""
        entering_port("storage.backups")
        with self._database.reading() as connection:
            return contents_of(connection)

    def try_out(self, backup: Backup, key: bytes, cancelled: Cancelled) -> TriedOut:
        """Open it in the scratch folder with the key of today, and leave nothing."""
        entering_port("storage.backups")
        copy = self._scratch / "trial.db"
        try:
            self._scratch.mkdir(mode=0o700, exist_ok=True)
            began = monotonic()
            backup_file.verify(backup, key)
            backup_file.extract(backup, copy, lambda done, total: None, cancelled)
            opened = monotonic()
            origin = scratch_copy.looked_into(copy, key)
            bring_up(copy, key, SCHEMA, key_verified=True)
            with storage_errors(), closing(connect(copy, key)) as connection:
                broken = first_break(connection)
                checked = monotonic()
                same = backup.header.schema == user_version(connection)
                held = contents_of(connection) if same else None
            return TriedOut(opened - began, checked - opened, broken, origin.contents, held)
        finally:
            self._emptied()

    def _free_name(self, folder: Path, now: datetime) -> Path:
        stem = f"munshaa-{self._profile[:_OF_ID]}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
        target, count = folder / f"{stem}{SUFFIX}", 1
        while target.exists():
            count += 1
            target = folder / f"{stem}-{count}{SUFFIX}"
        return target

    def _sweep(self, folder: Path) -> None:
        """What a killed copy has left. Raises DiskFull (``backup.folder_gone``)."""
        if not folder.is_dir():
            raise DiskFull("backup.folder_gone")
        for left in folder.glob(f"munshaa-{self._profile[:_OF_ID]}-*{SUFFIX}.part"):
            with suppress(OSError):
                left.unlink()

    def _emptied(self) -> None:
        with suppress(OSError, GosiError):
            for name in ("taken.db", "copy.db", "trial.db"):
                for left in self._scratch.glob(f"{name}*"):
                    left.unlink(missing_ok=True)
