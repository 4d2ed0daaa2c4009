"""How well a password holds against guessing."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol


class Strength(StrEnum):
    """From guessed in moments to out of reach; services of this contract take ``STRONG`` and above."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"
    VERY_STRONG = "very_strong"


class PasswordMeter(Protocol):
    """Estimates; takes a moment, and longer the first time."""

    def strength(self, password: str, about: Sequence[str]) -> Strength:
        """``about`` are words a stranger would try first, such as the user name."""
