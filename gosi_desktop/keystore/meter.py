"""The strength of a password as zxcvbn estimates it."""

from collections.abc import Sequence
from typing import Final

from gosi_desktop.application.ports import Strength

_LONGEST: Final = 72  # characters; zxcvbn takes no more, and what it says of them holds for the rest
_BY_SCORE: Final = (Strength.WEAK, Strength.WEAK, Strength.FAIR, Strength.STRONG, Strength.VERY_STRONG)


class ZxcvbnMeter:
    """The PasswordMeter of the product; the service it is meant for estimates with the same lists."""

    def strength(self, password: str, about: Sequence[str]) -> Strength:
        """Scores 0 and 1 are weak, then a step each."""
        if not password:
            return Strength.WEAK
        from zxcvbn import zxcvbn  # its word lists take a while to load

        return _BY_SCORE[zxcvbn(password[:_LONGEST], user_inputs=[word for word in about if word])["score"]]
