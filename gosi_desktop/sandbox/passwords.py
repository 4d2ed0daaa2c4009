"""Passwords: Argon2id, and what makes one too weak."""

import secrets
from collections.abc import Iterable

import argon2
from argon2.exceptions import InvalidHashError, VerificationError

from gosi_desktop.sandbox.options import HashCost

SHORTEST = 10
_LEAST_SCORE = 3  # of zxcvbn's 0 to 4: safely unguessable


class Passwords:
    """Makes and compares hashes."""

    def __init__(self, cost: HashCost) -> None:
        self._hasher = argon2.PasswordHasher(
            time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.lanes, type=argon2.Type.ID
        )
        self._nobody = self._hasher.hash(secrets.token_hex(16))

    def hash(self, password: str) -> str:
        """The hash to keep."""
        return self._hasher.hash(password)

    def matches(self, kept: str | None, password: str) -> bool:
        """Whether it is the password. With None, nobody's, the same work is done for the answer no."""
        try:
            return self._hasher.verify(kept or self._nobody, password) and kept is not None
        except (VerificationError, InvalidHashError):
            return False

    def weakness(self, password: str, about: Iterable[str], earlier: Iterable[str]) -> str | None:
        """Why a new password is refused: short, like_name, common, used_before; None when it is good."""
        if len(password) < SHORTEST:
            return "short"
        folded = password.casefold()
        parts = [
            part.casefold() for name in about for part in (name, *name.replace("@", " ").replace(".", " ").split())
        ]
        if any(len(part) > 3 and part in folded for part in parts):
            return "like_name"
        if _score(password) < _LEAST_SCORE:
            return "common"
        return "used_before" if any(self.matches(kept, password) for kept in earlier) else None


def _score(password: str) -> int:
    import zxcvbn  # its word lists take longer to load than the rest of the service

    return int(zxcvbn.zxcvbn(password[:72])["score"])
