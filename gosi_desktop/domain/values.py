"""Numbers as people type them and as they are kept: halalas, counts, months, percentages."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Self

from gosi_desktop.domain.errors import RuleViolation

_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
# Marks of direction and width that come along when text is copied from a window or a page.
INVISIBLE: Final = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_BARE: Final = str.maketrans(dict.fromkeys(INVISIBLE, ""))
_AMOUNT_MARKS: Final = str.maketrans("٫٬،−\u00a0\u2009\u202f", ".,,-   ")
_GROUPED: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]*")
_WIRE: Final = re.compile(r"-?[0-9]{1,13}\.[0-9]{2}")
_WIRE_PERCENT: Final = re.compile(r"([0-9]{1,3})(?:\.([0-9]{1,2}))?")
_WIRE_MONTH: Final = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
MOST_DIGITS: Final = 12  # before the decimal mark; more is a slip of the hand


def fold_digits(text: str) -> str:
    """The same text with ٠–٩ and ۰–۹ written 0–9."""
    return text.translate(_DIGITS)


def bare(text: str) -> str:
    """Text without the invisible marks that copying brings along."""
    return text.translate(_BARE)


def parse_amount(text: str, *, field: str = "", allow_negative: bool = False) -> int:
    """Halalas of an amount in riyals as people write it: «5٬000٫50» is 500050.

    Three digit sets, both decimal marks, and thousands marks or spaces where they group three digits. «1,5» and
    «1.500» mean different things to different people, so they are refused instead of guessed.
    """
    sign, whole, part = _split_number(text, "amount", field)
    if len(part) > 2:
        raise RuleViolation("amount.too_many_decimals", field)
    halalas = int(whole or "0") * 100 + int(part.ljust(2, "0"))
    if not sign:
        return halalas
    if not allow_negative:
        raise RuleViolation("amount.negative", field)
    return -halalas


def parse_count(text: str, *, field: str = "") -> int:
    """A whole number, not negative, with the digits and thousands marks of ``parse_amount``."""
    sign, whole, part = _split_number(text, "count", field)
    if part.strip("0"):
        raise RuleViolation("count.not_whole", field)
    if sign:
        raise RuleViolation("count.negative", field)
    return int(whole or "0")


def _split_number(text: str, kind: str, field: str) -> tuple[str, str, str]:
    """Sign, digits before and digits after the decimal mark; ``kind`` begins the codes of refusals."""
    plain = bare(fold_digits(text)).translate(_AMOUNT_MARKS).strip()
    if not plain:
        raise RuleViolation(f"{kind}.empty", field)
    sign = plain[:1] if plain[:1] == "-" else ""
    whole, _, part = plain[len(sign) :].strip().partition(".")
    digits = whole.replace(",", "").replace(" ", "")
    if not (digits + part).isascii() or not (digits + part).isdigit() or (part and not part.isdigit()):
        raise RuleViolation(f"{kind}.not_a_number", field)
    if not _GROUPED.fullmatch(whole):
        raise RuleViolation(f"{kind}.grouping", field)
    if len(digits.lstrip("0")) > MOST_DIGITS:
        raise RuleViolation(f"{kind}.too_large", field)
    return sign, digits, part


def amount_text(halalas: int) -> str:
    """The form that travels: ``750000`` is ``"7500.00"``."""
    whole, part = divmod(abs(halalas), 100)
    return f"{'-' if halalas < 0 else ''}{whole}.{part:02}"


def amount_of(wire_text: str) -> int:
    """Halalas of the form that travels; nothing else is taken."""
    if not _WIRE.fullmatch(wire_text):
        raise RuleViolation("amount.not_a_number")
    return int(wire_text.replace(".", ""))


def percent_text(hundredths: int) -> str:
    """Hundredths of a percent as text without needless zeros: ``975`` is ``"9.75"``, ``200`` is ``"2"``."""
    whole, part = divmod(hundredths, 100)
    return f"{whole}.{part:02}".rstrip("0").rstrip(".")


def percent_of(wire_text: str) -> int:
    """Hundredths of a percent of ``"9.75"``."""
    found = _WIRE_PERCENT.fullmatch(wire_text)
    if not found:
        raise RuleViolation("percent.not_a_number")
    return int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0"))


def half_up(numerator: int, denominator: int) -> int:
    """The quotient of two numbers that are not negative, a half rounded up."""
    return (2 * numerator + denominator) // (2 * denominator)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A Gregorian calendar month."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (1 <= self.month <= 12 and 1 <= self.year <= 9999):
            raise RuleViolation("month.no_such_month", "month")

    @classmethod
    def of(cls, day: date) -> Self:
        """The month a day lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The month of ``"2026-01"``, in any of the three digit sets."""
        found = _WIRE_MONTH.fullmatch(bare(fold_digits(text)).strip())
        if not found:
            raise RuleViolation("month.not_a_month", "month")
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def days(self) -> int:
        """How many days it has."""
        return monthrange(self.year, self.month)[1]

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first + timedelta(days=self.days - 1)

    def shift(self, months: int) -> Self:
        """The month so many later, or earlier when negative."""
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return type(self)(year, month + 1)

    def next(self) -> Self:
        """The month after."""
        return self.shift(1)

    def previous(self) -> Self:
        """The month before."""
        return self.shift(-1)
