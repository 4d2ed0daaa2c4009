"""What stands in cells, read into values: amounts, days of either calendar, yes and no, words of lists."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from gosi_desktop.domain.dates import Calendar, parse_birth, parse_date
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.names import folded
from gosi_desktop.domain.values import bare, fold_digits, half_up, parse_amount

NOTHING_THERE: Final = frozenset({"", "-", "–", "—", "−"})
_TURNED: Final = str.maketrans(".,", ",.")
_COMPUTED: Final = re.compile(r"[0-9]+\.[0-9]{4,}")
_POINT: Final = re.compile(r"[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})")  # a number of a workbook: never thousands
_YES: Final = frozenset({"نعم", "موثق", "صح", "yes", "y", "true", "1", "x", "✓", "✔"})
_NO: Final = frozenset({"", "لا", "غير موثق", "خطا", "no", "n", "false", "0"})

_HIJRI: Final = (
    ("محرم", "muharram"), ("صفر", "safar"), ("ربيع الاول", "rabi al awwal", "rabi i"),
    ("ربيع الاخر", "ربيع الثاني", "rabi al thani", "rabi ii"),
    ("جمادي الاولي", "جمادي الاول", "jumada al awwal", "jumada al ula", "jumada i"),
    ("جمادي الاخره", "جمادي الثانيه", "جمادي الاخر", "جمادي الثاني", "jumada al thani", "jumada ii"),
    ("رجب", "rajab"), ("شعبان", "shaban"), ("رمضان", "ramadan"), ("شوال", "shawwal"),
    ("ذو القعده", "ذي القعده", "ذوالقعده", "ذيالقعده", "dhul qadah", "dhu al qadah"),
    ("ذو الحجه", "ذي الحجه", "ذوالحجه", "ذيالحجه", "dhul hijjah", "dhu al hijjah"),
)  # fmt: skip
_GREGORIAN: Final = (
    ("يناير", "كانون الثاني", "january", "jan"), ("فبراير", "شباط", "february", "feb"),
    ("مارس", "اذار", "march", "mar"), ("ابريل", "نيسان", "april", "apr"), ("مايو", "ايار", "may"),
    ("يونيو", "حزيران", "june", "jun"), ("يوليو", "تموز", "july", "jul"), ("اغسطس", "اب", "august", "aug"),
    ("سبتمبر", "ايلول", "september", "sep", "sept"), ("اكتوبر", "تشرين الاول", "october", "oct"),
    ("نوفمبر", "تشرين الثاني", "november", "nov"), ("ديسمبر", "كانون الاول", "december", "dec"),
)  # fmt: skip


def _named(months: Iterable[tuple[str, ...]]) -> Mapping[str, int]:
    return {folded(name): number for number, names in enumerate(months, 1) for name in names}


_NAMED_HIJRI: Final = _named(_HIJRI)
NAMED_MONTHS: Final = _named(_GREGORIAN)
_WORDY: Final = re.compile(r"([0-9]{1,2})\s*(\D+?)\s*([0-9]{4})|(\D+?)\s*([0-9]{1,2})\D+([0-9]{4})")
_SLASHED: Final = re.compile(r"([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{4})(.*)")
_SERIAL: Final = re.compile(r"[0-9]{5}")
_SERIAL_ZERO: Final = date(1899, 12, 30)
_SERIALS: Final = range(7_000, 73_051)  # 1919 to 2099: a day whose cell lost its format


def read_amount(text: str, field: str, decimal_comma: bool) -> int:
    """Halalas of a cell. Computed cells have more than three decimals: they are rounded as the sheet shows them.

    Raises RuleViolation at ``field``, with the ``text`` that cannot be read.
    """
    plain = bare(fold_digits(text)).strip()
    plain = plain.translate(_TURNED) if decimal_comma and not _POINT.fullmatch(plain) else plain
    for unit in ("ر.س", "ريال", "SAR", "SR"):
        plain = plain.removesuffix(unit).strip()
    if _COMPUTED.fullmatch(plain):
        whole, _, part = plain.partition(".")
        return half_up(int(whole + part), 10 ** (len(part) - 2))
    try:
        return parse_amount(plain, field=field)
    except RuleViolation as refusal:
        raise RuleViolation(refusal.code, field, text=text) from None


def read_day(text: str, field: str, month_first: bool = False, *, birth: bool = False) -> tuple[date, Calendar]:
    """The day of a cell, and the calendar it is written in, which its year or its month's name tells.

    ``month_first``: 05/03/2025 is 3 May. A birth may be a year alone. Raises RuleViolation with the codes of dates, at
    ``field``, with the ``text``.
    """
    plain = bare(fold_digits(text)).strip()
    try:
        if _SERIAL.fullmatch(plain) and int(plain) in _SERIALS:
            return _SERIAL_ZERO + timedelta(days=int(plain)), Calendar.GREGORIAN
        named = _with_named_month(plain)
        if named is not None:
            return parse_date(named[0], named[1], field=field), named[1]
        found = _SLASHED.fullmatch(plain)
        if month_first and found is not None:
            month, day, year, era = found.groups()
            plain = f"{day}/{month}/{year}{era}"
        parse = parse_birth if birth else parse_date
        try:
            return parse(plain, Calendar.GREGORIAN, field=field), Calendar.GREGORIAN
        except RuleViolation as refusal:
            if refusal.code != "date.other_calendar":
                raise
            return parse(plain, Calendar.HIJRI, field=field), Calendar.HIJRI
    except RuleViolation as refusal:
        raise RuleViolation(refusal.code, field, **{**refusal.params, "text": text}) from None


def joined_since(text: str, first: date, month_first: bool) -> bool:
    """Whether a cell holds a day not before this one."""
    try:
        return read_day(text, "", month_first)[0] >= first
    except RuleViolation:
        return False


def order_of_days(texts: Iterable[str]) -> bool | None:
    """Whether days of a column have the month first; None when either order could be meant by each of them."""
    told: bool | None = None
    for text in texts:
        found = _SLASHED.fullmatch(bare(fold_digits(text)).strip())
        if found is None:
            continue
        first, second = int(found[1]), int(found[2])
        if first > 12:
            return False
        if second > 12:
            told = True
    return told


def has_slashed_days(texts: Iterable[str]) -> bool:
    """Whether any of them is written as two short numbers and a year, which can be read in two ways."""
    return any(_SLASHED.fullmatch(bare(fold_digits(text)).strip()) for text in texts)


def read_yes(text: str, field: str) -> bool:
    """Yes or no, in either language; nothing means no. Raises RuleViolation ``import.yes_or_no``."""
    plain = folded(text) if text not in _YES else text
    if plain in _YES:
        return True
    if plain in _NO or text in NOTHING_THERE:
        return False
    raise RuleViolation("import.yes_or_no", field, text=text)


def word_of(text: str, words: Mapping[str, str], *, part: bool = False) -> str | None:
    """The code of a word of a list, by its folded form; with ``part`` also by a piece that only one of them has."""
    plain = folded(text)
    if not plain:
        return None
    if plain in words:
        return words[plain]
    found = {code for word, code in words.items() if plain in word} if part and len(plain) > 2 else set()
    return found.pop() if len(found) == 1 else None


def _with_named_month(plain: str) -> tuple[str, Calendar] | None:
    """«3 جمادى الأولى 1447», 3-May-2025 or May 3, 2025 in figures, and whose month it is; None when none is named."""
    found = _WORDY.search(plain)
    if found is None:
        return None
    day, name, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
    key = folded(name.strip(" -/.,،"))
    for months, calendar in ((_NAMED_HIJRI, Calendar.HIJRI), (NAMED_MONTHS, Calendar.GREGORIAN)):
        if key in months:
            return f"{day}/{months[key]}/{year}", calendar
    return None
