"""Profiles on this computer and the keys of their caches."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class ProfileKind(StrEnum):
    """Practice is a profile of its own."""

    PRACTICE = "practice"
    SERVICE = "service"


class Slot(StrEnum):
    """The ways a cache key is wrapped."""

    OPEN = "open"
    PASSPHRASE = "passphrase"  # noqa: S105 - a name, not a secret
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class ProfileInfo:
    """One account at one service address, as known before it is unlocked: nothing personal."""

    id: str
    kind: ProfileKind
    label: str
    address: str  # "" for practice: its address is new at each start
    issuer: str
    slots: frozenset[Slot]
    folder: Path

    @property
    def has_passphrase(self) -> bool:
        """Whether the lock is more than a curtain."""
        return Slot.PASSPHRASE in self.slots


@dataclass(frozen=True, slots=True)
class KeychainState:
    """Which key store is in use, for the first start and ``gosi doctor``."""

    available: bool
    name: str
    code: str = ""  # why not, when not available


class ProfileStore(Protocol):
    """Profiles on this computer and the wrapping of their keys."""

    def list(self) -> Sequence[ProfileInfo]: ...
    def keychain(self) -> KeychainState: ...
    def create(
        self, kind: ProfileKind, label: str, address: str, issuer: str, passphrase: str | None, with_recovery: bool
    ) -> tuple[ProfileInfo, str | None]:
        """A new profile and, when asked for, its recovery key (8 groups of 4); shown once, kept nowhere."""

    def unlock(self, profile_id: str, passphrase: str | None) -> bytes:
        """The cache key K. Raises PassphraseWrong(wait_seconds), SecretsUnavailable, StorageError."""

    def unlock_with_recovery(self, profile_id: str, recovery_key: str) -> bytes: ...
    def seconds_to_wait(self, profile_id: str) -> int:
        """How long until the next passphrase is tried; 0 when it may be tried now."""

    def set_passphrase(self, profile_id: str, key: bytes, passphrase: str | None) -> ProfileInfo:
        """Set, change or (None) remove the passphrase; with one set the open slot is removed."""

    def new_recovery_key(self, profile_id: str, key: bytes) -> str: ...
    def propose_recovery_key(self) -> str:
        """One that opens nothing before it is kept."""

    def keep_recovery_key(self, profile_id: str, key: bytes, recovery_key: str) -> ProfileInfo:
        """From now on it is the profile's; the one before opens nothing any more."""

    def move(self, profile_id: str, address: str) -> ProfileInfo:
        """Its service is at another address from the next opening on."""

    def forget(self, profile_id: str) -> None:
        """Erase folder and keychain items."""

    def remembered_username(self, profile_id: str) -> str | None: ...
    def remember_username(self, profile_id: str, username: str | None) -> None: ...
