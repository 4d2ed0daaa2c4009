"""Restoring a backup: on a new computer by its recovery key, or over the profile it is of."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from gosi_desktop.application.ports import Cancelled, ProfileInfo, ProfileKind, Progress
from gosi_desktop.application.ports.backups import Backup, BackupKeys, BackupReader, Origin
from gosi_desktop.application.profiles import SHORTEST_PASSPHRASE
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.domain.errors import Corrupt, RuleViolation


@dataclass(frozen=True, slots=True)
class Restorable:
    """A backup somebody wants back. ``replaces``: the profile of this computer that it is of, whose place it takes.

    ``key_at_hand``: that profile is open, so the recovery key is not asked for.
    """

    backup: Backup
    replaces: ProfileInfo | None = None
    key_at_hand: bool = False


class Adopts(BackupKeys, Protocol):
    """What restoring asks of the profiles on this computer."""

    def adopt(
        self, fill: Callable[[Path], Origin], key: bytes, passphrase: str | None, recovery_key: str
    ) -> ProfileInfo:
        """A profile whose data ``fill`` puts into the new folder."""


class Restoring:
    """Nothing here changes before the whole copy was looked at; what it replaces is set aside, never deleted."""

    def __init__(
        self,
        reader: BackupReader,
        keys: Adopts,
        open_workspace: Callable[[ProfileInfo, bytes], Workspace],
        alone_with: Callable[[ProfileInfo], AbstractContextManager[object]],
        has_keychain: Callable[[], bool],
    ) -> None:
        """``alone_with`` holds the lock of a profile that is not open."""
        self._reader = reader
        self._keys = keys
        self._open_workspace = open_workspace
        self._alone_with = alone_with
        self._has_keychain = has_keychain

    def look(self, path: Path, held: Workspace | None = None) -> Restorable:
        """What a file is, before any key. Raises Corrupt (``backup.*``) or SchemaTooNew (``backup.too_new``)."""
        backup = self._reader.read(path)
        if not backup.whole:
            raise Corrupt("backup.cut")
        there = self._keys.with_key(backup.header.key)
        return Restorable(backup, there, there is not None and held is not None and held.profile.id == there.id)

    def needs_passphrase(self, wanted: Restorable) -> bool:
        """Whether a profile is made that must have one."""
        practice = wanted.backup.header.kind is ProfileKind.PRACTICE
        return wanted.replaces is None and (not practice or not self._has_keychain())

    def restore(
        self,
        wanted: Restorable,
        recovery_key: str,
        passphrase: str | None,
        held: Workspace | None,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Workspace:
        """The restored profile, open; ``held`` is closed only when nothing can fail any more.

        Raises PassphraseWrong (``recovery.mistyped``, ``backup.wrong_key``), RuleViolation at 'passphrase', Corrupt,
        SchemaTooNew, DiskFull, ProfileInUse, Cancelled: everything is then as it was.
        """
        backup, there = wanted.backup, wanted.replaces
        if there is None:
            self._check_passphrase(passphrase, self.needs_passphrase(wanted))
        key = held.key if held is not None and wanted.key_at_hand else self._by_paper(backup, recovery_key)
        self._reader.verify(backup, key)
        if there is None:
            there = self._keys.adopt(
                lambda folder: self._reader.unpack(backup, key, folder, progress, cancelled),
                key, passphrase or None, recovery_key,
            )  # fmt: skip
        elif held is not None and held.profile.id == there.id:
            held.backups.make(BackupReason.RESTORE, progress, cancelled)
            self._reader.unpack(backup, key, there.folder, progress, cancelled)
        else:
            with self._alone_with(there):
                self._reader.unpack(backup, key, there.folder, progress, cancelled)
        if held is not None:
            held.close()
        return self._open_workspace(there, key)

    def _by_paper(self, backup: Backup, recovery_key: str) -> bytes:
        return self._keys.open_travelling(backup.header.key, recovery_key)

    def _check_passphrase(self, passphrase: str | None, required: bool) -> None:
        if not passphrase:
            if required:
                raise RuleViolation("passphrase.required", "passphrase")
        elif len(passphrase) < SHORTEST_PASSPHRASE:
            raise RuleViolation("passphrase.short", "passphrase", shortest=SHORTEST_PASSPHRASE, typed=len(passphrase))
