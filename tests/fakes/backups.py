"""Backups in memory."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from gosi_desktop.application.ports import Cancelled, ProfileInfo, ProfileKind, Progress
from gosi_desktop.application.ports.backups import Backup, BackupHeader, TravellingKey, TriedOut
from gosi_desktop.domain.backups import BackupReason, Contents
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import GosiError, PassphraseWrong, RuleViolation

PAPER = "7Q4M"
HELD = Contents(24, 13_797_500, 12, 25_722_576, 31, 2)
FOLDER = Path("/backups")
OUTSIDE = Path("/drive")


def travelling(profile: str = "p" * 32, paper: str = PAPER) -> TravellingKey:
    return TravellingKey(profile, b"c" * 16, b"n" * 12, b"s" * 48, b"t" * 16, paper)


def backup(
    made_at: datetime,
    reason: BackupReason = BackupReason.DAY,
    folder: Path = FOLDER,
    whole: bool = True,
    waiting: int = 2,
) -> Backup:
    """One that lies in a folder."""
    header = BackupHeader(
        made_at,
        "0.1.0",
        6,
        ProfileKind.PRACTICE,
        reason,
        HELD.contributors,
        waiting,
        travelling(),
        6_700_000,
        b"d" * 32,
    )
    return Backup(folder / f"munshaa-pppppppp-{made_at:%Y%m%dT%H%M%SZ}-{reason}.munshaa", header, whole, 6_700_800)


class FakeShelf:
    """``trouble`` is raised by ``make``, ``bad`` names files that a trial finds damaged with the code."""

    def __init__(self) -> None:
        self.held: list[Backup] = []
        self.trouble: GosiError | None = None
        self.trial: TriedOut | GosiError = TriedOut(0.3, 0.4, None, HELD, HELD)
        self.now = HELD

    def list(self, folder: Path) -> Sequence[Backup]:
        mine = [one for one in self.held if one.path.parent == folder]
        return sorted(mine, key=lambda one: one.header.made_at, reverse=True)

    def make(
        self, folder: Path, key: bytes, travelling: TravellingKey, origin: ProfileInfo, reason: BackupReason,
        now: datetime, progress: Progress, cancelled: Cancelled,
    ) -> Backup:  # fmt: skip
        progress(1, 2)
        if cancelled():
            raise CancelledError
        if self.trouble is not None:
            raise self.trouble
        self.held.append(backup(now, reason, folder, waiting=self.now.waiting))
        return self.held[-1]

    def remove(self, backup: Backup) -> None:
        self.held.remove(backup)

    def copy(self, backup: Backup, folder: Path) -> Backup:
        self.held.append(Backup(folder / backup.path.name, backup.header, backup.whole, backup.length))
        return self.held[-1]

    def contents(self) -> Contents:
        return self.now

    def try_out(self, backup: Backup, key: bytes, cancelled: Cancelled) -> TriedOut:
        if isinstance(self.trial, GosiError):
            raise self.trial
        return self.trial


class FakeBackupKeys:
    """``paper`` is None while there is no recovery key."""

    def __init__(self, paper: str | None = PAPER) -> None:
        self.paper = paper
        self.profile: ProfileInfo | None = None

    def travelling_key(self, profile_id: str) -> TravellingKey:
        if self.paper is None:
            raise RuleViolation("backup.no_recovery_key")
        return travelling(profile_id, self.paper)

    def open_travelling(self, key: TravellingKey, typed: str) -> bytes:
        if not typed.startswith(key.paper):
            raise PassphraseWrong("backup.wrong_key", paper=key.paper)
        return b"k" * 32

    def with_key(self, key: TravellingKey) -> ProfileInfo | None:
        return self.profile
