"""Identity numbers and the other official numbers: what each looks like, and why one is refused.

Shapes are data with their certainty, because hardly any of them is published; only check digits that sources agree on
are enforced. Refusals carry the codes ``identifier.empty, letters, length, first_digit, check_digit, wrong_kind,
birth_date, country, shape, zeros`` with the ``kind`` that was asked for. Numbers are kept as text in 0–9.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.values import bare, fold_digits


class IdentityKind(StrEnum):
    """What a person is known by."""

    NATIONAL_ID = "national_id"
    IQAMA = "iqama"
    BORDER_NO = "border_no"
    GCC_ID = "gcc_id"
    PASSPORT = "passport"


@dataclass(frozen=True, slots=True)
class Identity:
    """A person's number; ``verified`` says that a check digit vouches for it."""

    kind: IdentityKind
    number: str
    country: str | None = None  # ISO 3166-1, two letters, for GCC identities and passports
    expires: date | None = None
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """How a number of one kind looks; ``certainty`` as in the rule rows."""

    lengths: range
    first_digits: str
    certainty: str


_PEOPLE: Final[Mapping[IdentityKind, Shape]] = MappingProxyType(
    {
        IdentityKind.NATIONAL_ID: Shape(range(10, 11), "1", "confirmed"),
        IdentityKind.IQAMA: Shape(range(10, 11), "2", "confirmed"),
        IdentityKind.BORDER_NO: Shape(range(10, 11), "345", "assumption"),
    }
)
_GCC: Final[Mapping[str, Shape]] = MappingProxyType(
    {
        "AE": Shape(range(15, 16), "7", "confirmed"),
        "KW": Shape(range(12, 13), "23", "confirmed"),
        "BH": Shape(range(9, 10), "0123456789", "assumption"),
        "QA": Shape(range(11, 12), "0123456789", "assumption"),
        "OM": Shape(range(1, 10), "0123456789", "assumption"),
    }
)
GCC_COUNTRIES: Final = frozenset(_GCC)
_PASSPORT: Final = re.compile(r"[A-Z0-9]{6,12}")
_SEPARATORS: Final = str.maketrans(dict.fromkeys(" \t\n\u00a0-‐‑–", ""))
_LUHN_DOUBLE: Final = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
_KW_WEIGHTS: Final = (2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def identify(text: str, country: str | None = None) -> Identity:
    """Whose kind of number this is; refused with the reason when it is none.

    Without a country only numbers that vouch for themselves are recognised: Saudi ones by first and check digit,
    Emirati and Kuwaiti ones by check digit, passports by their letters. Bahraini, Qatari and Omani ones have no
    check digit known to us, so the country must be said.
    """
    plain = compact(text)
    if not plain:
        raise RuleViolation("identifier.empty", "identity")
    if _looks_like_passport(plain):
        return identity(text, IdentityKind.PASSPORT, country)
    if country in GCC_COUNTRIES:
        return identity(text, IdentityKind.GCC_ID, country)
    if len(plain) == 15 and plain.startswith("784"):
        return identity(text, IdentityKind.GCC_ID, "AE")
    if len(plain) == 12:
        return identity(text, IdentityKind.GCC_ID, "KW")
    require_digits(plain, "identity")
    if len(plain) != 10:
        raise RuleViolation("identifier.length", "identity", kind="identity", found=len(plain), expected="10")
    for kind, shape in _PEOPLE.items():
        if plain[0] in shape.first_digits:
            return identity(plain, kind)
    raise RuleViolation("identifier.first_digit", "identity", kind="identity", found=plain[0], expected="1-5")


def identity(text: str, kind: IdentityKind, country: str | None = None) -> Identity:
    """The number as one of this kind; refused when it is not."""
    if kind is IdentityKind.PASSPORT:
        return Identity(kind, _passport(text), country)
    plain = compact(text)
    if kind is IdentityKind.GCC_ID:
        return _gcc_identity(plain, country)
    shape = _PEOPLE[kind]
    require_length(plain, shape.lengths, kind)
    if plain[0] not in shape.first_digits:
        known = any(plain[0] in other.first_digits for other in _PEOPLE.values()) and luhn(plain)
        code = "identifier.wrong_kind" if known else "identifier.first_digit"
        raise RuleViolation(code, kind.value, kind=kind.value, found=plain[0], expected=shape.first_digits)
    if not luhn(plain):
        raise RuleViolation("identifier.check_digit", kind.value, kind=kind.value)
    return Identity(kind, plain, verified=True)


def certainty_of(kind: IdentityKind, country: str | None = None) -> str:
    """How well the shape of this kind of number is known, in the words of the rule rows."""
    shape = _GCC.get(country or "") if kind is IdentityKind.GCC_ID else _PEOPLE.get(kind)
    return shape.certainty if shape else "assumption"


def luhn(digits: str) -> bool:
    """Whether the last digit is the Luhn check digit: from the right, every second digit doubled."""
    plain = sum(map(int, digits[-1::-2]))
    return (plain + sum(_LUHN_DOUBLE[int(c)] for c in digits[-2::-2])) % 10 == 0


def _gcc_identity(plain: str, country: str | None) -> Identity:
    if country is None or country not in _GCC:
        raise RuleViolation("identifier.country", "identity", kind="gcc_id", found=country or "")
    require_length(plain, _GCC[country].lengths, IdentityKind.GCC_ID)
    checked = {"AE": _check_emirati, "KW": _check_kuwaiti}.get(country)
    if checked:
        checked(plain)
    return Identity(IdentityKind.GCC_ID, plain, country, verified=checked is not None)


def _check_emirati(plain: str) -> None:
    if not plain.startswith("784"):
        raise RuleViolation("identifier.first_digit", "identity", kind="gcc_id", found=plain[:3], expected="784")
    if not luhn(plain):
        raise RuleViolation("identifier.check_digit", "identity", kind="gcc_id")


def _check_kuwaiti(plain: str) -> None:
    if plain[0] not in _GCC["KW"].first_digits:
        raise RuleViolation("identifier.first_digit", "identity", kind="gcc_id", found=plain[0], expected="23")
    try:
        date(1700 + 100 * int(plain[0]) + int(plain[1:3]), int(plain[3:5]), int(plain[5:7]))
    except ValueError as error:
        raise RuleViolation("identifier.birth_date", "identity", kind="gcc_id") from error
    check = 11 - sum(weight * int(digit) for weight, digit in zip(_KW_WEIGHTS, plain, strict=False)) % 11
    if check != int(plain[11]):
        raise RuleViolation("identifier.check_digit", "identity", kind="gcc_id")


def _passport(text: str) -> str:
    plain = bare(fold_digits(text)).replace(" ", "").upper()
    if not plain:
        raise RuleViolation("identifier.empty", "passport", kind="passport")
    if not _PASSPORT.fullmatch(plain):
        code = "identifier.shape" if 6 <= len(plain) <= 12 else "identifier.length"
        raise RuleViolation(code, "passport", kind="passport", found=len(plain), expected="6-12")
    return plain


def _looks_like_passport(plain: str) -> bool:
    """Letters inside, but not ten characters that begin with a digit: that is an identity number with a slip in it."""
    return not plain.isdigit() and not (len(plain) == 10 and plain[0].isdigit())


def compact(text: str) -> str:
    """What was typed without spaces, dashes and invisible marks, its digits 0–9."""
    return bare(fold_digits(text)).translate(_SEPARATORS)


def require_digits(plain: str, kind: str) -> None:
    """Refuse anything but 0–9."""
    if not (plain.isascii() and plain.isdigit()):
        raise RuleViolation("identifier.letters" if plain else "identifier.empty", kind, kind=kind)


def require_length(plain: str, lengths: range, kind: str) -> None:
    """Refuse anything but so many digits."""
    require_digits(plain, kind)
    if len(plain) not in lengths:
        expected = str(lengths[0]) if len(lengths) == 1 else f"{lengths[0]}-{lengths[-1]}"
        raise RuleViolation("identifier.length", kind, kind=kind, found=len(plain), expected=expected)
