"""The numbers of an establishment and its people that are no identity: registers, tax, bank, mobile, address.

Every function takes what was typed and gives the number as it is kept, or refuses with the codes of ``identifiers``.
None of the registers publishes a check digit, so none is invented; only an IBAN has one.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import (
    Identity,
    IdentityKind,
    certainty_of,
    compact,
    identify,
    identity,
    luhn,
    require_digits,
    require_length,
)
from gosi_desktop.domain.values import bare, fold_digits

USUAL_REGISTRATION_LENGTH: Final = 9
_MOL: Final = re.compile(r"[0-9]{1,3}-[0-9]{1,9}")
_MOBILE: Final = re.compile(r"(?:00966|\+966|966|0)?(5[0-9]{8})")
_SHORT_ADDRESS: Final = re.compile(r"[A-Z]{4}[0-9]{4}")
_IBAN: Final = re.compile(r"SA[0-9]{4}[A-Z0-9]{18}")
_SIGNS: Final = MappingProxyType(  # what no identity number looks like
    {
        "iban": re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,}"),
        "mobile": re.compile(r"\+.*|00966.*|9665[0-9]{8}|05[0-9]*"),
        "unified_number": re.compile(r"7[0-9]{9}"),
        "vat": re.compile(r"3[0-9]{14}"),
    }
)


def unified_number(text: str) -> str:
    """Ten digits that begin with 7 (official)."""
    plain = _digits(text, "unified_number", range(10, 11))
    return _begin(plain, "7", "unified_number")


def cr_number(text: str) -> str:
    """Commercial registration: ten digits, not all zeros; a unified number is taken as well, as it replaces the CR."""
    plain = _digits(text, "cr_number", range(10, 11))
    if not plain.strip("0"):
        raise RuleViolation("identifier.zeros", "cr_number", kind="cr_number")
    return plain


def establishment_registration_no(text: str) -> str:
    """The authority's number of an establishment: six to twelve digits; see ``is_unusual_registration_no``."""
    return _digits(text, "establishment_registration_no", range(6, 13))


def is_unusual_registration_no(number: str) -> bool:
    """Whether to ask back: usually it has nine digits, but that is usage, not a rule."""
    return len(number) != USUAL_REGISTRATION_LENGTH


def contributor_no(text: str) -> str:
    """The number a contributor keeps for life: six to twelve digits (assumption)."""
    return _digits(text, "contributor_no", range(6, 13))


def mol_establishment_no(text: str) -> str:
    """Labour-office file: office, dash, number; the dash is part of it."""
    plain = bare(fold_digits(text)).strip().replace("‐", "-").replace("–", "-")
    return _shaped(plain, _MOL, "mol_establishment_no")


def vat_number(text: str) -> str:
    """Fifteen digits, the first and the last a 3."""
    plain = _begin(_digits(text, "vat", range(15, 16)), "3", "vat")
    if plain[-1] != "3":
        raise RuleViolation("identifier.last_digit", "vat", kind="vat", found=plain[-1], expected="3")
    return plain


def iban(text: str) -> str:
    """A Saudi IBAN: SA, two check digits, two of the bank, eighteen letters or digits; ISO 7064 decides."""
    plain = compact(text).upper()
    if not plain:
        raise RuleViolation("identifier.empty", "iban", kind="iban")
    if not plain.startswith("SA"):
        raise RuleViolation("identifier.country", "iban", kind="iban", found=plain[:2], expected="SA")
    if len(plain) != 24:
        raise RuleViolation("identifier.length", "iban", kind="iban", found=len(plain), expected="24")
    _shaped(plain, _IBAN, "iban")
    from stdnum import iban as checked  # reads tables of all countries: not at start

    if not checked.is_valid(plain, check_country=False):
        raise RuleViolation("identifier.check_digit", "iban", kind="iban")
    return plain


def mobile(text: str) -> str:
    """A Saudi mobile number, kept as +9665XXXXXXXX."""
    plain = compact(text)
    if not plain:
        raise RuleViolation("identifier.empty", "mobile", kind="mobile")
    digits = plain.removeprefix("+")
    require_digits(digits, "mobile")
    found = _MOBILE.fullmatch(plain)
    if not found:
        local = re.sub(r"^(?:00966|\+?966|0)", "", plain)
        code = "identifier.length" if local.startswith("5") else "identifier.first_digit"
        raise RuleViolation(code, "mobile", kind="mobile", found=plain, expected="05XXXXXXXX")
    return f"+966{found[1]}"


def building_number(text: str) -> str:
    """Of a National Address: four digits."""
    return _digits(text, "building", range(4, 5))


def post_code(text: str) -> str:
    """Of a National Address: five digits."""
    return _digits(text, "post_code", range(5, 6))


def additional_number(text: str) -> str:
    """Of a National Address: four digits."""
    return _digits(text, "additional", range(4, 5))


def short_address(text: str) -> str:
    """Four letters and four digits that stand for a whole National Address."""
    return _shaped(compact(text).upper(), _SHORT_ADDRESS, "short_address")


def _digits(text: str, kind: str, lengths: range) -> str:
    plain = compact(text)
    require_length(plain, lengths, kind)
    return plain


def _begin(plain: str, first: str, kind: str) -> str:
    if plain[0] != first:
        raise RuleViolation("identifier.first_digit", kind, kind=kind, found=plain[0], expected=first)
    return plain


def _shaped(plain: str, shape: re.Pattern[str], kind: str) -> str:
    if not shape.fullmatch(plain):
        raise RuleViolation("identifier.shape" if plain else "identifier.empty", kind, kind=kind)
    return plain


@dataclass(frozen=True, slots=True)
class Recognised:
    """A number of one kind. ``verified``: a check digit vouches for it; ``certainty``: how well its shape is known."""

    kind: str
    number: str
    certainty: str
    verified: bool = False
    country: str | None = None


_CHECKS: Final[Mapping[str, tuple[Callable[[str], str], str]]] = MappingProxyType(
    {
        "unified_number": (unified_number, "confirmed"),
        "cr_number": (cr_number, "single_source"),
        "establishment_registration_no": (establishment_registration_no, "assumption"),
        "contributor_no": (contributor_no, "assumption"),
        "mol_establishment_no": (mol_establishment_no, "single_source"),
        "vat": (vat_number, "single_source"),
        "iban": (iban, "confirmed"),
        "mobile": (mobile, "assumption"),
        "building": (building_number, "confirmed"),
        "post_code": (post_code, "confirmed"),
        "additional": (additional_number, "confirmed"),
        "short_address": (short_address, "single_source"),
    }
)
KINDS: Final = (*(kind.value for kind in IdentityKind), *_CHECKS)


def check(text: str, kind: str, country: str | None = None) -> Recognised:
    """The number as one of this kind (any of ``KINDS``); refused when it is not."""
    if kind in _CHECKS:
        validate, certainty = _CHECKS[kind]
        return Recognised(kind, validate(text), certainty, kind == "iban")
    return _recognised(identity(text, IdentityKind(kind), country))


def recognise(text: str, country: str | None = None) -> Recognised:
    """What a number is when it can be nothing else, identity numbers first; refused with the reason when it is none.

    Ten digits that begin with 1 to 5 are an identity number even if a commercial registration may look the same, so a
    wrong check digit is not excused by it.
    """
    plain = compact(text).upper()
    if country is None:
        for kind, signs in _SIGNS.items():
            if signs.fullmatch(plain):
                return check(text, kind)
        if _MOL.fullmatch(bare(fold_digits(text)).strip()) and not (len(plain) == 10 and luhn(plain)):
            return check(text, "mol_establishment_no")
    return _recognised(identify(text, country))


def _recognised(found: Identity) -> Recognised:
    certainty = certainty_of(found.kind, found.country)
    return Recognised(found.kind.value, found.number, certainty, found.verified, found.country)
