"""Wrapping the cache key: AES-256-GCM under a key that each slot derives in its own way.

Pure: bytes in, bytes out. What a slot needs (the keychain's secret, a passphrase, a recovery key) is brought along.
"""

import hmac
import os
import unicodedata
from dataclasses import dataclass

from gosi_desktop.application.ports import Slot

KEY_BYTES = 32
_NONCE, _SALT, _CHECK = 12, 16, 16


@dataclass(frozen=True, slots=True)
class Argon2Cost:
    """What one guess at a passphrase costs. The default is RFC 9106's second choice: 64 MiB, three passes."""

    passes: int = 3
    memory_kib: int = 65_536
    lanes: int = 4

    def plausible(self) -> bool:
        """Whether a file that asks for this cost is worth believing."""
        return 1 <= self.passes <= 64 and 8 * self.lanes <= self.memory_kib <= 1 << 21 and 1 <= self.lanes <= 16


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """A cache key in a slot, as it lies in key.json."""

    nonce: bytes
    sealed: bytes
    salt: bytes
    cost: Argon2Cost | None = None  # of the passphrase slot
    with_secret: bool = False  # of the passphrase slot: the keychain's secret is needed too
    paper: str = ""  # of the recovery slot: the first group of its key, to know the sheet by


class DoesNotOpen(Exception):
    """What was brought along does not open this slot."""


def new_key() -> bytes:
    """A cache key, or a secret for the keychain."""
    return os.urandom(KEY_BYTES)


def check_of(secret: bytes, purpose: str) -> bytes:
    """A fingerprint that tells this key or secret from another without giving it away (both are random)."""
    return hmac.digest(secret, f"munshaa check {purpose}".encode(), "sha256")[:_CHECK]


def wrap_open(key: bytes, secret: bytes, profile: str) -> WrappedKey:
    """For whoever may read the keychain."""
    salt = os.urandom(_SALT)
    return _seal(key, _stretched(secret, salt, Slot.OPEN), salt, Slot.OPEN, profile)


def unwrap_open(wrapped: WrappedKey, secret: bytes, profile: str) -> bytes:
    """Raises ``DoesNotOpen``."""
    return _unseal(wrapped, _stretched(secret, wrapped.salt, Slot.OPEN), Slot.OPEN, profile)


def wrap_passphrase(key: bytes, passphrase: str, secret: bytes | None, profile: str, cost: Argon2Cost) -> WrappedKey:
    """For whoever knows the passphrase and, where there is a keychain, may also read that."""
    salt = os.urandom(_SALT)
    wrapping = _from_passphrase(passphrase, secret, salt, cost)
    sealed = _seal(key, wrapping, salt, Slot.PASSPHRASE, profile)
    return WrappedKey(sealed.nonce, sealed.sealed, salt, cost, with_secret=secret is not None)


def unwrap_passphrase(wrapped: WrappedKey, passphrase: str, secret: bytes | None, profile: str) -> bytes:
    """Raises ``DoesNotOpen``."""
    if wrapped.cost is None or wrapped.with_secret != (secret is not None):
        raise DoesNotOpen
    wrapping = _from_passphrase(passphrase, secret, wrapped.salt, wrapped.cost)
    return _unseal(wrapped, wrapping, Slot.PASSPHRASE, profile)


def wrap_recovery(key: bytes, symbols: bytes, profile: str) -> WrappedKey:
    """For whoever holds the paper; ``symbols`` from ``recovery.parse``: 150 random bits need no slow derivation."""
    salt = os.urandom(_SALT)
    return _seal(key, _stretched(symbols, salt, Slot.RECOVERY), salt, Slot.RECOVERY, profile)


def unwrap_recovery(wrapped: WrappedKey, symbols: bytes, profile: str) -> bytes:
    """Raises ``DoesNotOpen``."""
    return _unseal(wrapped, _stretched(symbols, wrapped.salt, Slot.RECOVERY), Slot.RECOVERY, profile)


def normal(passphrase: str) -> bytes:
    """The same bytes on every keyboard: composed letters, and digits of any script as 0–9."""
    composed = unicodedata.normalize("NFKC", passphrase)
    return "".join(str(unicodedata.digit(sign, sign)) for sign in composed).encode()


def _from_passphrase(passphrase: str, secret: bytes | None, salt: bytes, cost: Argon2Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    slow = hash_secret_raw(normal(passphrase), salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID)
    return _stretched(slow + (secret or b""), salt, Slot.PASSPHRASE)


def _stretched(material: bytes, salt: bytes, slot: Slot) -> bytes:
    """HKDF-SHA256 to a wrapping key, apart for each slot."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt, f"munshaa slot {slot}".encode()).derive(material)


def _seal(key: bytes, wrapping: bytes, salt: bytes, slot: Slot, profile: str) -> WrappedKey:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE)
    return WrappedKey(nonce, AESGCM(wrapping).encrypt(nonce, key, _bound_to(slot, profile)), salt)


def _unseal(wrapped: WrappedKey, wrapping: bytes, slot: Slot, profile: str) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(wrapping).decrypt(wrapped.nonce, wrapped.sealed, _bound_to(slot, profile))
    except (InvalidTag, ValueError) as error:
        raise DoesNotOpen from error


def _bound_to(slot: Slot, profile: str) -> bytes:
    """So that no slot can be passed off as another's."""
    return f"{slot}|{profile}".encode()
