"""The recovery key: 8 groups of 4 characters, 150 random bits and 10 that check them.

The 32 characters are symbols of GF(32). The last two are check symbols of a Reed-Solomon code: every mistake in one or
two characters and every swap of two is noticed, and one wrong character is traced to its group.
"""

import secrets
import unicodedata

from gosi_desktop.domain.errors import PassphraseWrong

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # without 0, 1, I and O
GROUPS, GROUP = 8, 4
_DATA = 30
_POLYNOMIAL = 0b100101  # x^5 + x^2 + 1, primitive over GF(2)


def _powers_of_the_generator() -> list[int]:
    """2 to the power of 0 … 30: every symbol but zero, once."""
    powers = [1]
    for _ in range(30):
        doubled = powers[-1] << 1
        powers.append(doubled ^ _POLYNOMIAL if doubled & 0b100000 else doubled)
    return powers


_POWERS = _powers_of_the_generator()
_LOGARITHMS = {power: exponent for exponent, power in enumerate(_POWERS)}


def make() -> str:
    """A new key as it is shown: ``ABCD-EFGH-…``."""
    return shown([secrets.randbelow(32) for _ in range(_DATA)])


def shown(data: list[int]) -> str:
    """Thirty 5-bit symbols with their two check symbols, in groups."""
    symbols = [*data, *_checks(data)]
    text = "".join(ALPHABET[symbol] for symbol in symbols)
    return "-".join(text[start : start + GROUP] for start in range(0, len(text), GROUP))


def parse(typed: str) -> bytes:
    """The key's 30 symbols as bytes, for derivation. Case, spaces, hyphens and the digits' script do not matter.

    Raises ``PassphraseWrong("recovery.mistyped")`` for what cannot be a key, with ``group`` (1 to 8, or 0 for unknown)
    where the mistake is. That is no wrong try: nothing was tried.
    """
    symbols = []
    for position, character in enumerate(_characters(typed)):
        if character not in ALPHABET:
            raise _mistyped(position // GROUP + 1 if position < GROUP * GROUPS else 0)
        symbols.append(ALPHABET.index(character))
    if len(symbols) != GROUP * GROUPS:
        raise _mistyped(len(symbols) // GROUP + 1 if len(symbols) < GROUP * GROUPS else 0)
    data, checks = symbols[:_DATA], symbols[_DATA:]
    expected = _checks(data)
    if checks != expected:
        raise _mistyped(_suspect(checks[0] ^ expected[0], checks[1] ^ expected[1]))
    return bytes(data)


def first_group(symbols: bytes) -> str:
    """What a sheet is called by: four of its thirty symbols, which leave 130 random bits."""
    return "".join(ALPHABET[symbol] for symbol in symbols[:GROUP])


def _characters(typed: str) -> list[str]:
    """What counts: letters in capitals and digits as 0–9; separators and direction marks are passed over."""
    kept = []
    for character in unicodedata.normalize("NFKC", typed).upper():
        digit = unicodedata.digit(character, None)
        if digit is not None:
            kept.append(str(digit))
        elif unicodedata.category(character)[0] in "LNS":
            kept.append(character)
    return kept


def _checks(data: list[int]) -> list[int]:
    """The sum of the symbols, and their sum weighted by powers of the generator."""
    plain = weighted = 0
    for position, symbol in enumerate(data):
        plain ^= symbol
        weighted ^= _times(symbol, _POWERS[position])
    return [plain, weighted]


def _suspect(plain: int, weighted: int) -> int:
    """The group (from 1) of a single wrong character; 0 when there is more than one."""
    if not plain or not weighted:
        return GROUPS if plain else 0  # a swap also leaves the plain sum alone
    position = (_LOGARITHMS[weighted] - _LOGARITHMS[plain]) % 31
    return position // GROUP + 1 if position < _DATA else 0


def _times(a: int, b: int) -> int:
    return _POWERS[(_LOGARITHMS[a] + _LOGARITHMS[b]) % 31] if a and b else 0


def _mistyped(group: int) -> PassphraseWrong:
    return PassphraseWrong("recovery.mistyped", group=group)
