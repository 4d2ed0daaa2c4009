"""The locks of one profile: unlocking its cache key, setting and removing a passphrase, making a recovery key."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from gosi_desktop.application.ports import Slot
from gosi_desktop.application.ports.backups import TravellingKey
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import (
    Corrupt,
    PassphraseWrong,
    RuleViolation,
    SecretsUnavailable,
    StorageError,
    WrongKey,
)
from gosi_desktop.keystore import recovery
from gosi_desktop.keystore.key_file import DAMAGED, KeyFile
from gosi_desktop.keystore.keychain import Keychain, as_secret, as_text
from gosi_desktop.keystore.slots import (
    Argon2Cost,
    DoesNotOpen,
    WrappedKey,
    check_of,
    new_key,
    unwrap_open,
    unwrap_passphrase,
    unwrap_recovery,
    wrap_open,
    wrap_passphrase,
    wrap_recovery,
)
from gosi_desktop.keystore.tries import Tries


class Vault:
    """The wrapped keys in a profile's folder. What the keychain holds for it is one secret of 32 bytes."""

    def __init__(self, folder: Path, keychain: Keychain, clock: Clock, cost: Argon2Cost) -> None:
        self._folder = folder
        self._id = folder.name
        self._keychain = keychain
        self._cost = cost
        self._tries = Tries(folder, clock)

    def create(self, passphrase: str | None, with_recovery: bool) -> str | None:
        """Make a cache key and its slots; answers the recovery key when asked for. key.json is written last.

        Without a keychain a passphrase is needed, else ``SecretsUnavailable``.
        """
        paper = recovery.make() if with_recovery else None
        self.adopt(new_key(), passphrase, paper)
        return paper

    def adopt(self, key: bytes, passphrase: str | None, paper: str | None) -> None:
        """The same for a cache key that is there already, with a recovery key that is on paper already."""
        keys = self._locked_by(KeyFile(check=check_of(key, "key")), key, passphrase)
        self._write(keys if paper is None else self._with_paper(keys, key, paper))

    def slots(self) -> frozenset[Slot]:
        """Which slots there are; none when key.json cannot be read."""
        try:
            return frozenset(KeyFile.read(self._folder).slots)
        except StorageError:
            return frozenset()

    def unlock(self, passphrase: str | None) -> bytes:
        """The cache key, checked. With None the open slot is used.

        Raises ``PassphraseWrong`` (seconds to wait), ``SecretsUnavailable`` (keychain absent, locked, silent, or
        without our item), ``WrongKey`` (the keychain holds another secret) or ``Corrupt`` (key.json is damaged).
        """
        keys = KeyFile.read(self._folder)
        if passphrase is None:
            return self._unlock_open(keys)
        wrapped = keys.slots.get(Slot.PASSPHRASE)
        if wrapped is None:
            raise PassphraseWrong("passphrase.none_set")
        secret = self._secret(keys) if wrapped.with_secret else None
        with self._tries.counted(Slot.PASSPHRASE):
            try:
                key = unwrap_passphrase(wrapped, passphrase, secret, self._id)
            except DoesNotOpen as error:
                raise PassphraseWrong from error
            return _checked(keys, key)

    def unlock_with_recovery(self, typed: str) -> bytes:
        """The cache key, by the paper. ``PassphraseWrong("recovery.mistyped")`` names the group and is no try."""
        symbols = recovery.parse(typed)
        keys = KeyFile.read(self._folder)
        wrapped = keys.slots.get(Slot.RECOVERY)
        if wrapped is None:
            raise PassphraseWrong("recovery.none_set")
        with self._tries.counted(Slot.RECOVERY):
            try:
                key = unwrap_recovery(wrapped, symbols, self._id)
            except DoesNotOpen as error:
                raise PassphraseWrong("recovery.wrong") from error
            return _checked(keys, key)

    def seconds_to_wait(self) -> int:
        """Until the next passphrase is tried; 0 when it may be now."""
        return self._tries.seconds_to_wait(Slot.PASSPHRASE)

    def set_passphrase(self, key: bytes, passphrase: str | None) -> None:
        """Set, change or (None) remove the passphrase. ``key``: the cache key, else ``WrongKey``.

        The keychain's secret changes with it, so that an old copy of key.json opens nothing any more. Killed at any
        moment, either the old locks open or the new ones.
        """
        keys = self._keys_of(key)
        self._write(self._locked_by(keys, key, passphrase))
        self._drop_secret(keys.secret_number)

    def new_recovery_key(self, key: bytes) -> str:
        """A new paper; the old one opens nothing any more. ``key``: the cache key, else ``WrongKey``."""
        paper = recovery.make()
        self.keep_recovery_key(key, paper)
        return paper

    def keep_recovery_key(self, key: bytes, paper: str) -> None:
        """The same for a recovery key that was made before, so that the old one holds until it is written down."""
        self._with_paper(self._keys_of(key), key, paper).write(self._folder)

    def travelling_key(self) -> TravellingKey:
        """What a backup takes along. Raises ``RuleViolation`` (``backup.no_recovery_key``) or ``Corrupt``."""
        keys = KeyFile.read(self._folder)
        wrapped = keys.slots.get(Slot.RECOVERY)
        if wrapped is None:
            raise RuleViolation("backup.no_recovery_key")
        return TravellingKey(self._id, keys.check, wrapped.nonce, wrapped.sealed, wrapped.salt, wrapped.paper)

    def has_key(self, check: bytes) -> bool:
        """Whether the cache key is the one with this fingerprint."""
        try:
            return KeyFile.read(self._folder).check == check
        except StorageError:
            return False

    def secret_items(self) -> tuple[str, ...]:
        """The keychain items that may exist: the one in use, and its successor if a change was cut short."""
        try:
            number = KeyFile.read(self._folder).secret_number
        except StorageError:
            number = 0
        return tuple(self._item(each) for each in range(max(1, number - 1), number + 2))

    def uses_keychain(self) -> bool:
        """Whether the keychain holds something for this profile's keys."""
        try:
            return KeyFile.read(self._folder).secret_number > 0
        except StorageError:
            return False

    def _unlock_open(self, keys: KeyFile) -> bytes:
        wrapped = keys.slots.get(Slot.OPEN)
        if wrapped is None:
            raise PassphraseWrong("passphrase.required")
        secret = self._secret(keys)
        try:
            return _checked(keys, unwrap_open(wrapped, secret, self._id))
        except DoesNotOpen as error:  # not the secret's fault: it has passed its check
            raise Corrupt(DAMAGED, reason="damaged") from error

    def _with_paper(self, keys: KeyFile, key: bytes, paper: str) -> KeyFile:
        symbols = recovery.parse(paper)
        wrapped = replace(wrap_recovery(key, symbols, self._id), paper=recovery.first_group(symbols))
        return replace(keys, slots={**keys.slots, Slot.RECOVERY: wrapped})

    def _keys_of(self, key: bytes) -> KeyFile:
        keys = KeyFile.read(self._folder)
        if check_of(key, "key") != keys.check:
            raise WrongKey("keys.wrong_key")
        return keys

    def _locked_by(self, keys: KeyFile, key: bytes, passphrase: str | None) -> KeyFile:
        """The same keys behind a passphrase or, without, behind the keychain alone; under a new secret."""
        others: dict[Slot, WrappedKey] = {
            slot: wrapped for slot, wrapped in keys.slots.items() if slot is Slot.RECOVERY
        }
        secret, number = new_key(), keys.secret_number + 1
        try:
            self._keychain.put(self._item(number), as_text(secret))
        except SecretsUnavailable:
            if passphrase is None:
                raise
            alone = wrap_passphrase(key, passphrase, None, self._id, self._cost)
            return KeyFile(keys.check, {**others, Slot.PASSPHRASE: alone})
        slot, wrapped = (
            (Slot.OPEN, wrap_open(key, secret, self._id))
            if passphrase is None
            else (Slot.PASSPHRASE, wrap_passphrase(key, passphrase, secret, self._id, self._cost))
        )
        return KeyFile(keys.check, {**others, slot: wrapped}, number, check_of(secret, "secret"))

    def _write(self, keys: KeyFile) -> None:
        """Write key.json; when that fails, take its new secret back."""
        try:
            keys.write(self._folder)
        except BaseException:
            self._drop_secret(keys.secret_number)
            raise

    def _secret(self, keys: KeyFile) -> bytes:
        """The keychain's secret, if it is the one that these keys were wrapped with."""
        text = self._keychain.get(self._item(keys.secret_number))
        if text is None:
            raise SecretsUnavailable("secrets.missing")
        secret = as_secret(text)
        if secret is None or check_of(secret, "secret") != keys.secret_check:
            raise WrongKey("keys.secret_changed")
        return secret

    def _drop_secret(self, number: int) -> None:
        """Nobody needs it any more; one left behind opens nothing."""
        if number:
            with suppress(SecretsUnavailable):
                self._keychain.delete(self._item(number))

    def _item(self, number: int) -> str:
        return f"{self._id}/{number}"


def open_travelling(key: TravellingKey, typed: str) -> bytes:
    """The cache key of a backup, by the paper, wherever it was made.

    Raises ``PassphraseWrong``: ``recovery.mistyped`` names the group, ``backup.wrong_key`` the sheet that is meant.
    """
    symbols = recovery.parse(typed)
    try:
        found = unwrap_recovery(WrappedKey(key.nonce, key.sealed, key.salt), symbols, key.profile)
    except DoesNotOpen as error:
        raise PassphraseWrong("backup.wrong_key", paper=key.paper) from error
    if check_of(found, "key") != key.check:
        raise Corrupt("backup.damaged")
    return found


def _checked(keys: KeyFile, key: bytes) -> bytes:
    """An unwrapped key that is not the one of this file means that the file was tampered with or damaged."""
    if check_of(key, "key") != keys.check:
        raise Corrupt(DAMAGED, reason="damaged")
    return key
