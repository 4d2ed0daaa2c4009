"""Profiles on this computer: a folder each, with the cache, its wrapped keys and a description; none of it personal."""

import re
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from gosi_desktop.application.ports import KeychainState, ProfileInfo, ProfileKind
from gosi_desktop.application.ports.backups import Origin, TravellingKey
from gosi_desktop.application.threads import entering_port
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import Corrupt, SecretsUnavailable, StorageError
from gosi_desktop.keystore import key_file, profile_lock, recovery
from gosi_desktop.keystore.files import file_errors, read_json, write_json
from gosi_desktop.keystore.keychain import Keychain
from gosi_desktop.keystore.profile_lock import ProfileLock
from gosi_desktop.keystore.slots import Argon2Cost
from gosi_desktop.keystore.vault import Vault, open_travelling

PROFILES = "profiles"
DESCRIPTION = "profile.json"
ADOPTING = "adopting"  # lies in a folder that is being filled from a backup
_ID = re.compile(r"[0-9a-f]{32}")


class FolderProfiles:
    """The profiles below one folder. What belongs to the keys of one is its ``Vault``'s."""

    def __init__(self, root: Path, keychain: Keychain, clock: Clock, cost: Argon2Cost | None = None) -> None:
        """``root``: the per-user data folder that does not roam."""
        self._profiles = root / PROFILES
        self._keychain = keychain
        self._clock = clock
        self._cost = cost or Argon2Cost()
        self._vaults: dict[str, Vault] = {}

    def list(self) -> Sequence[ProfileInfo]:
        """Oldest first. A damaged one is listed too, without what cannot be read."""
        entering_port("profiles")
        with file_errors():
            if not self._profiles.is_dir():
                return ()
            folders = [
                folder
                for folder in self._profiles.iterdir()
                if _ID.fullmatch(folder.name) and (folder / key_file.NAME).exists()
            ]
        return [self._info(folder) for folder in sorted(folders, key=_created)]

    def keychain(self) -> KeychainState:
        """Which key store is in use, and whether it answers."""
        return self._keychain.state()

    def create(
        self, kind: ProfileKind, label: str, address: str, issuer: str, passphrase: str | None, with_recovery: bool
    ) -> tuple[ProfileInfo, str | None]:
        """A new profile and, when asked for, its recovery key, which is kept nowhere.

        Without a keychain a passphrase is needed, else ``SecretsUnavailable``. Nothing is left when this fails.
        """
        with self._new_folder() as folder:
            self._describe_new(folder, kind, label, address, issuer)
            paper = self._vault(folder.name).create(passphrase, with_recovery)  # from now on it is listed
        return self._info(folder), paper

    def adopt(
        self, fill: Callable[[Path], Origin], key: bytes, passphrase: str | None, recovery_key: str
    ) -> ProfileInfo:
        """A profile that was elsewhere: ``fill`` puts its data into the new folder and says whose they are; ``key`` is
        their cache key, ``recovery_key`` the paper that opened them. Nothing is left when this fails.
        """
        self._sweep()
        with self._new_folder() as folder:
            (folder / ADOPTING).touch(mode=0o600)
            origin = fill(folder)
            self._describe_new(folder, origin.kind, origin.label, origin.address, origin.issuer)
            self._vault(folder.name).adopt(key, passphrase, recovery_key)
            (folder / ADOPTING).unlink()
        return self._info(folder)

    def _sweep(self) -> None:
        """Remove what an adoption that was killed has left; it was never listed."""
        if self._profiles.is_dir():
            for mark in self._profiles.glob(f"*/{ADOPTING}"):
                if (mark.parent / key_file.NAME).exists():
                    mark.unlink()
                else:
                    shutil.rmtree(mark.parent, ignore_errors=True)

    @contextmanager
    def _new_folder(self) -> Iterator[Path]:
        """Under an id of its own; gone again when the block fails."""
        entering_port("profiles")
        folder = self._profiles / secrets.token_hex(16)
        with file_errors():
            self._profiles.mkdir(parents=True, exist_ok=True, mode=0o700)
            folder.mkdir(mode=0o700)
        try:
            yield folder
        except BaseException:
            self._vaults.pop(folder.name, None)
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def _describe_new(self, folder: Path, kind: ProfileKind, label: str, address: str, issuer: str) -> None:
        created = self._clock.now().isoformat()
        _describe(folder, kind=kind, label=label.strip(), address=address, issuer=issuer, created=created)

    def move(self, profile_id: str, address: str) -> ProfileInfo:
        """Its service is at another address from the next opening on."""
        folder = self._folder(profile_id)
        info, created = self._info(folder), _created(folder)[0]
        _describe(folder, kind=info.kind, label=info.label, address=address, issuer=info.issuer, created=created)
        return self._info(folder)

    def forget(self, profile_id: str) -> None:
        """Erase the keychain items and the folder. Raises ``ProfileInUse`` while somebody has it open.

        A silent keychain does not keep the folder: it goes, and ``SecretsUnavailable("secrets.left_behind")`` tells.
        """
        folder = self._folder(profile_id)
        vault = self._vault(profile_id)
        left_behind: SecretsUnavailable | None = None
        with ProfileLock.acquire(folder):
            try:
                for item in (*vault.secret_items(), _username_item(profile_id)):
                    self._keychain.delete(item)
            except SecretsUnavailable as error:
                left_behind = error if vault.uses_keychain() else None
            _erase(folder)
        with file_errors():
            shutil.rmtree(folder)
        del self._vaults[profile_id]
        if left_behind is not None:
            raise SecretsUnavailable("secrets.left_behind") from left_behind

    def unlock(self, profile_id: str, passphrase: str | None) -> bytes:
        """The cache key; see ``Vault.unlock``."""
        return self._vault(profile_id).unlock(passphrase)

    def unlock_with_recovery(self, profile_id: str, recovery_key: str) -> bytes:
        """The cache key, by the paper; see ``Vault.unlock_with_recovery``."""
        return self._vault(profile_id).unlock_with_recovery(recovery_key)

    def seconds_to_wait(self, profile_id: str) -> int:
        """Until the next passphrase is tried; 0 when it may be now."""
        return self._vault(profile_id).seconds_to_wait()

    def set_passphrase(self, profile_id: str, key: bytes, passphrase: str | None) -> ProfileInfo:
        """Set, change or (None) remove the passphrase; see ``Vault.set_passphrase``."""
        self._vault(profile_id).set_passphrase(key, passphrase)
        return self._info(self._folder(profile_id))

    def new_recovery_key(self, profile_id: str, key: bytes) -> str:
        """A new paper; the old one opens nothing any more."""
        return self._vault(profile_id).new_recovery_key(key)

    def propose_recovery_key(self) -> str:
        """One that opens nothing before ``keep_recovery_key``."""
        return recovery.make()

    def keep_recovery_key(self, profile_id: str, key: bytes, recovery_key: str) -> ProfileInfo:
        """From now on it is the profile's paper; the one before opens nothing any more."""
        self._vault(profile_id).keep_recovery_key(key, recovery_key)
        return self._info(self._folder(profile_id))

    def travelling_key(self, profile_id: str) -> TravellingKey:
        """What a backup takes along; see ``Vault.travelling_key``."""
        return self._vault(profile_id).travelling_key()

    def open_travelling(self, key: TravellingKey, typed: str) -> bytes:
        """The cache key of a backup, by the paper; see ``vault.open_travelling``."""
        entering_port("profiles")
        return open_travelling(key, typed)

    def with_key(self, key: TravellingKey) -> ProfileInfo | None:
        """The profile here that has the same cache key: the one the backup is of."""
        return next((one for one in self.list() if self._vault(one.id).has_key(key.check)), None)

    def remembered_username(self, profile_id: str) -> str | None:
        """From the keychain; None when nothing is remembered or no keychain answers."""
        self._folder(profile_id)
        try:
            return self._keychain.get(_username_item(profile_id))
        except SecretsUnavailable:
            return None

    def remember_username(self, profile_id: str, username: str | None) -> None:
        """Keep (or with None forget) the user name, in the keychain only. Raises ``SecretsUnavailable``."""
        self._folder(profile_id)
        if username is None:
            self._keychain.delete(_username_item(profile_id))
        else:
            self._keychain.put(_username_item(profile_id), username)

    def _vault(self, profile_id: str) -> Vault:
        """One for each profile: it also counts wrong tries that a full disk would not take."""
        folder = self._folder(profile_id)
        if profile_id not in self._vaults:
            self._vaults[profile_id] = Vault(folder, self._keychain, self._clock, self._cost)
        return self._vaults[profile_id]

    def _folder(self, profile_id: str) -> Path:
        """Raises ``StorageError("profile.unknown")`` for an id that is no profile here."""
        entering_port("profiles")
        folder = self._profiles / profile_id
        if not _ID.fullmatch(profile_id) or not folder.is_dir():
            raise StorageError("profile.unknown")
        return folder

    def _info(self, folder: Path) -> ProfileInfo:
        described = _description(folder)
        kind = described.get("kind", "")
        return ProfileInfo(
            id=folder.name,
            kind=ProfileKind(kind) if kind in set(ProfileKind) else ProfileKind.SERVICE,
            label=described.get("label", ""),
            address=described.get("address", ""),
            issuer=described.get("issuer", ""),
            slots=self._vault(folder.name).slots(),
            folder=folder,
        )


def _erase(folder: Path) -> None:
    """Everything but the lock that we hold; key.json last, so that a profile half erased is still listed."""
    with file_errors():
        for part in sorted(folder.iterdir(), key=lambda part: part.name == key_file.NAME):
            if part.is_dir() and not part.is_symlink():
                shutil.rmtree(part)
            elif part.name != profile_lock.LOCK:
                part.unlink()


def _describe(folder: Path, **fields: str) -> None:
    write_json(folder / DESCRIPTION, {"schema": 1, **fields})


def _description(folder: Path) -> dict[str, str]:
    """What can be read of it: a damaged description must not keep anybody from his data."""
    try:
        found = read_json(folder / DESCRIPTION, "profile.corrupt")
    except Corrupt:
        return {}
    return {name: value for name, value in found.items() if isinstance(value, str)}


def _created(folder: Path) -> tuple[str, str]:
    """For the order of the list."""
    return _description(folder).get("created", ""), folder.name


def _username_item(profile_id: str) -> str:
    return f"{profile_id}/username"
