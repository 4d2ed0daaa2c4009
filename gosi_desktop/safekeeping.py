"""Backups and restoring, wired: the shelf of an open profile, the folders of the copies, and the way back."""

from __future__ import annotations

from contextlib import AbstractContextManager, suppress
from functools import cache as once
from typing import TYPE_CHECKING, cast

from gosi_desktop.application.backups import Backups
from gosi_desktop.line import stand_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gosi_desktop.application.events import DataChanged
    from gosi_desktop.application.ports import Cache, ProfileInfo
    from gosi_desktop.application.ports.backups import BackupReader, BackupShelf, TrialReport
    from gosi_desktop.application.preferences import PreferenceBook
    from gosi_desktop.application.restoring import Restoring
    from gosi_desktop.application.workspace import Workspace
    from gosi_desktop.config import Config
    from gosi_desktop.domain.clock import Clock
    from gosi_desktop.keystore.profiles import FolderProfiles
    from gosi_desktop.storage.cache import SqlCache


class BackupFolders:
    """Where copies go: the folder of the settings, else our own in the user's documents; and perhaps a second one."""

    def __init__(self, config: Config, preferences: PreferenceBook) -> None:
        self._config = config
        self._preferences = preferences

    def main(self) -> Path:
        """Our own is made when it is missing; a chosen one is not: a drive may have been taken out."""
        from pathlib import Path

        chosen = self._preferences.current.backup_folder
        if chosen:
            return Path(chosen)
        folder = self._config.backups_folder
        with suppress(OSError):  # whoever writes there says why it is not
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return folder

    def outside(self) -> Path | None:
        """On another disk, when one was chosen."""
        from pathlib import Path

        chosen = self._preferences.current.backup_outside
        return Path(chosen) if chosen else None


def backups_of(
    profile: ProfileInfo, key: bytes, cache: Cache, store: FolderProfiles, folders: BackupFolders, scratch: Path,
    clock: Clock, events: DataChanged, preferences: PreferenceBook,
) -> Backups:  # fmt: skip
    """The backups of an open profile; what writes them, and what prints, is imported with the first."""

    def record(report: TrialReport) -> bytes:
        from gosi_desktop.application.ports import ProfileKind
        from gosi_desktop.reports.backup_paper import trial_pdf
        from gosi_desktop.reports.registration_form import Around

        chosen = preferences.current
        return trial_pdf(
            report,
            Around(
                chosen.language, profile.kind is ProfileKind.PRACTICE, clock.now(), profile.label, profile.address,
                chosen.digits == "arabic",
            ),
        )  # fmt: skip

    @once
    def shelf() -> BackupShelf:
        from gosi_desktop.storage.backups import SqlBackups

        return SqlBackups(cast("SqlCache", cache).database, profile.id, scratch)

    return Backups(
        stand_in(shelf), store, profile, key, folders.main, folders.outside, cache.device, cache.audit, clock, events,
        record,
    )  # fmt: skip


def restoring_of(store: FolderProfiles, open_workspace: Callable[[ProfileInfo, bytes], Workspace]) -> Restoring:
    """The way back; what reads copies is imported with the first."""
    from gosi_desktop.application.restoring import Restoring

    @once
    def reader() -> BackupReader:
        from gosi_desktop.storage.restoring import BackupFiles

        return BackupFiles()

    def alone_with(profile: ProfileInfo) -> AbstractContextManager[object]:
        from gosi_desktop.keystore.profile_lock import ProfileLock

        return ProfileLock.acquire(profile.folder)

    return Restoring(stand_in(reader), store, open_workspace, alone_with, lambda: store.keychain().available)
