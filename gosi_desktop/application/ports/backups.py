"""Backups: files that the recovery key alone opens, and the keys that travel with them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from gosi_desktop.application.ports.profiles import ProfileInfo, ProfileKind
from gosi_desktop.application.ports.work import Cancelled, Progress
from gosi_desktop.domain.backups import BackupReason, Contents


@dataclass(frozen=True, slots=True)
class TravellingKey:
    """The recovery slot of a profile as it travels with a backup; opens with the paper and with nothing else."""

    profile: str  # id of the profile it was wrapped for
    check: bytes  # tells the cache key from another without giving it away
    nonce: bytes = field(repr=False)
    sealed: bytes = field(repr=False)
    salt: bytes = field(repr=False)
    paper: str = ""  # first group of the recovery key, to know the right sheet by


@dataclass(frozen=True, slots=True)
class BackupHeader:
    """What anybody may read of a backup: nothing personal, and no service."""

    made_at: datetime
    program: str
    schema: int
    kind: ProfileKind
    reason: BackupReason
    contributors: int
    waiting: int
    key: TravellingKey
    size: int = 0  # of the encrypted copy within, in bytes
    sha256: bytes = b""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file. ``whole``: as long as its header says."""

    path: Path
    header: BackupHeader
    whole: bool
    length: int  # bytes of the file


@dataclass(frozen=True, slots=True)
class Origin:
    """What a backup tells inside, encrypted: whose it is, and what it held when it was made."""

    kind: ProfileKind
    label: str
    address: str
    issuer: str
    made_at: datetime
    contents: Contents


@dataclass(frozen=True, slots=True)
class TriedOut:
    """What opening a backup on a scratch copy found. ``contents`` is None for one of an older schema."""

    opened_seconds: float
    checked_seconds: float
    chain_break: int | None  # number of the first entry of the audit log that is not as it was written
    noted: Contents  # when it was made
    contents: Contents | None


@dataclass(frozen=True, slots=True)
class TrialReport:
    """How the last trial went; counts as noted when the copy was made, as found in it, and of the data of that moment.

    ``code`` is why it failed. ``found`` is None where the copy is of an older version, whose lists are fetched anew.
    """

    at: datetime
    made_at: datetime
    name: str
    reason: BackupReason
    opened_seconds: float = 0.0
    checked_seconds: float = 0.0
    noted: Contents = field(default_factory=Contents)
    found: Contents | None = None
    now: Contents = field(default_factory=Contents)
    code: str = ""

    @property
    def good(self) -> bool:
        """Opened, sound, and what is in it is what was noted."""
        return not self.code and self.found in (None, self.noted)


class BackupShelf(Protocol):
    """Backups of one open profile in a folder."""

    def list(self, folder: Path) -> Sequence[Backup]:
        """Its own, newest first; a folder that is gone has none."""

    def make(
        self, folder: Path, key: bytes, travelling: TravellingKey, origin: ProfileInfo, reason: BackupReason,
        now: datetime, progress: Progress, cancelled: Cancelled,
    ) -> Backup:  # fmt: skip
        """A new one, checked after writing. Raises Cancelled, DiskFull (``backup.folder_*``), Corrupt."""

    def remove(self, backup: Backup) -> None:
        """For good."""

    def copy(self, backup: Backup, folder: Path) -> Backup:
        """The same file in another folder, checked after writing. Raises DiskFull (``backup.folder_*``)."""

    def contents(self) -> Contents:
        """Of the data as they are now."""

    def try_out(self, backup: Backup, key: bytes, cancelled: Cancelled) -> TriedOut:
        """Open it in a scratch folder, look at everything, and leave nothing. Raises Corrupt, SchemaTooNew, …"""


class BackupReader(Protocol):
    """Backups from anywhere."""

    def read(self, path: Path) -> Backup:
        """Raises Corrupt (``backup.foreign``, ``backup.damaged``, ``backup.unreadable``) or SchemaTooNew."""

    def verify(self, backup: Backup, key: bytes) -> None:
        """The header is as it was sealed, or Corrupt (``backup.damaged``) is raised."""

    def unpack(self, backup: Backup, key: bytes, folder: Path, progress: Progress, cancelled: Cancelled) -> Origin:
        """Put the copy within beside the cache of a profile's folder, whole and checked, to take its place when the
        profile is opened next. Until this returns nothing there has changed. Raises Corrupt, DiskFull, Cancelled.
        """


class BackupKeys(Protocol):
    """The keys of backups."""

    def travelling_key(self, profile_id: str) -> TravellingKey:
        """Raises RuleViolation (``backup.no_recovery_key``)."""

    def open_travelling(self, key: TravellingKey, typed: str) -> bytes:
        """The cache key. Raises PassphraseWrong (``recovery.mistyped``, ``backup.wrong_key``)."""

    def with_key(self, key: TravellingKey) -> ProfileInfo | None:
        """The profile of this computer that has the same cache key."""
