"""Days in both calendars: Gregorian to keep, Umm al-Qura to read and write.

The official Hijri calendar is a table (1343–1500H, package ``hijridate``), which no rule of thumb replaces. The package
is imported when the first Hijri date is met, so that a start without one does not pay for it.
"""

import re
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Final

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.values import bare, fold_digits

FIRST_HIJRI_YEAR: Final = 1343
LAST_HIJRI_YEAR: Final = 1500
_LATIN_ERAS: Final = {"AH": "hijri", "H": "hijri", "AD": "gregorian", "CE": "gregorian"}
_ARABIC_ERAS: Final = {"هـ": "hijri", "ه": "hijri", "م": "gregorian"}
_ERA: Final = re.compile(r"\s*(هـ|ه|م|AH|H|AD|CE)\.?$", re.IGNORECASE)
_PARTS: Final = re.compile(r"([0-9]{1,4})\s*[-/.\\ ،–]\s*([0-9]{1,4})\s*[-/.\\ ،–]\s*([0-9]{1,4})")
_YEAR: Final = re.compile(r"[0-9]{4}")
_TIME: Final = re.compile(r"([0-9]{1,2})\s*[:.٫]\s*([0-9]{2})")
_LIKELY_HIJRI: Final = range(1300, 1601)
_LIKELY_GREGORIAN: Final = range(1800, 2200)


class Calendar(StrEnum):
    """The calendar a date was typed in."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"


@dataclass(frozen=True, slots=True, order=True)
class HijriDate:
    """A day of the Umm al-Qura calendar; one that the table does not have cannot be made."""

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        if not 1 <= self.day <= days_in_hijri_month(self.year, self.month):
            code = "date.hijri_short_month" if self.day == 30 else "date.no_such_day"
            raise RuleViolation(code, day=self.day, month=self.month, year=self.year)

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}-{self.day:02}"


def days_in_hijri_month(year: int, month: int) -> int:
    """29 or 30."""
    if not FIRST_HIJRI_YEAR <= year <= LAST_HIJRI_YEAR:
        raise RuleViolation("date.out_of_table", year=year, first=FIRST_HIJRI_YEAR, last=LAST_HIJRI_YEAR)
    if not 1 <= month <= 12:
        raise RuleViolation("date.no_such_month", month=month)
    from hijridate import Hijri

    return int(Hijri(year, month, 1).month_length())


def hijri_of(day: date) -> HijriDate:
    """The same day in Umm al-Qura; refused outside the table (1 August 1924 to 16 November 2077)."""
    from hijridate import Gregorian

    try:
        return HijriDate(*Gregorian(day.year, day.month, day.day).to_hijri().datetuple())
    except OverflowError as error:
        raise RuleViolation("date.out_of_table", first=FIRST_HIJRI_YEAR, last=LAST_HIJRI_YEAR) from error


def gregorian_of(hijri: HijriDate) -> date:
    """The same day in the Gregorian calendar."""
    from hijridate import Hijri

    return date(*Hijri(hijri.year, hijri.month, hijri.day).to_gregorian().datetuple())


def parse_date(text: str, calendar: Calendar = Calendar.GREGORIAN, *, field: str = "") -> date:
    """The day that was typed: day, month, year or year first, in any digits, with any usual separator.

    A year that can only belong to the other calendar is refused with a code of its own rather than converted.
    """
    try:
        plain = _without_era(bare(fold_digits(text)).strip(), calendar)
        if not plain:
            raise RuleViolation("date.empty")
        found = _PARTS.fullmatch(plain)
        if not found:
            raise RuleViolation("date.not_a_date")
        first, month, last = found.groups()
        year, day = (first, last) if len(first) == 4 else (last, first)
        return _day(year, int(month), int(day), calendar)
    except RuleViolation as refusal:
        raise RuleViolation(refusal.code, field, **refusal.params) from None


def parse_time(text: str, *, field: str = "") -> time:
    """An hour of the day as typed, in any digits: «8:15», «08.15», «٢٣:٤٠». 24:00 is no hour of its day."""
    plain = bare(fold_digits(text)).strip()
    if not plain:
        raise RuleViolation("time.empty", field)
    found = _TIME.fullmatch(plain)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise RuleViolation("time.not_a_time", field)
    return time(int(found[1]), int(found[2]))


def parse_birth(text: str, calendar: Calendar = Calendar.GREGORIAN, *, field: str = "birth") -> date:
    """A birth date; a year alone is the first day of its seventh month (old regulation, article 25(3))."""
    plain = bare(fold_digits(text)).strip()
    bare_year = _ERA.sub("", plain)
    return parse_date(f"1/7/{plain}" if _YEAR.fullmatch(bare_year) else text, calendar, field=field)


def _without_era(plain: str, calendar: Calendar) -> str:
    """Text without a closing هـ or م, which must not contradict the calendar asked for."""
    found = _ERA.search(plain)
    if not found:
        return plain
    mark = found[1].upper()
    if (_ARABIC_ERAS.get(mark) or _LATIN_ERAS[mark]) != calendar.value:
        raise RuleViolation("date.other_calendar")
    return plain[: found.start()]


def _day(year_text: str, month: int, day: int, calendar: Calendar) -> date:
    if len(year_text) != 4:
        raise RuleViolation("date.year_digits")
    year = int(year_text)
    if year in (_LIKELY_HIJRI if calendar is Calendar.GREGORIAN else _LIKELY_GREGORIAN):
        raise RuleViolation("date.other_calendar")
    if calendar is Calendar.HIJRI:
        return gregorian_of(HijriDate(year, month, day))
    if not 1 <= month <= 12:
        raise RuleViolation("date.no_such_month", month=month)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise RuleViolation("date.no_such_day", day=day, month=month, year=year) from error
