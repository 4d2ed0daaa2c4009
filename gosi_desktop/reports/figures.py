"""How numbers, dates and identities are written on paper."""

from datetime import date, datetime

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.dates import hijri_of
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.values import Month
from gosi_desktop.reports.words import PaperWords

NONE = "—"
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_ARABIC_AMOUNT = str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")


class Figures:
    """Writes values in one language and one set of digits. Instants are shown in Riyadh's time."""

    def __init__(self, words: PaperWords, arabic_digits: bool) -> None:
        self._words = words
        self._arabic_digits = arabic_digits

    def digits(self, text: str) -> str:
        """The text with its digits in the chosen set."""
        return text.translate(_ARABIC_DIGITS) if self._arabic_digits else text

    def count(self, number: int) -> str:
        """A whole number."""
        return self._amount(f"{number:,}")

    def money(self, halalas: int | None) -> str:
        """An amount in riyals, ``1,620.94``; a dash for none and for nothing."""
        return self.sum(halalas) if halalas else NONE

    def sum(self, halalas: int) -> str:
        """An amount that is written even where it is nothing, ``0.00``: a balance, a total."""
        whole, part = divmod(abs(halalas), 100)
        return self._amount(f"{'−' if halalas < 0 else ''}{whole:,}.{part:02}")

    def identity(self, number: str, masked: bool) -> str:
        """The number, or dots and its last four digits."""
        shown = "•" * max(0, len(number) - 4) + number[-4:] if masked else number
        return self.digits(shown)

    def day(self, day: date | None) -> str:
        """``2026/01/15``, as in tables."""
        return NONE if day is None else self.digits(f"{day.year:04}/{day.month:02}/{day.day:02}")

    def hijri_day(self, day: date | None) -> str:
        """The same day in Umm al-Qura, ``1447/07/26``; a dash outside its table."""
        hijri = None if day is None else _hijri(day)
        return NONE if hijri is None else self.digits(f"{hijri[0]}/{hijri[1]:02}/{hijri[2]:02}")

    def long_day(self, day: date) -> str:
        """``15 يناير 2026``."""
        words = self._words
        return self.digits(words.gregorian.format(day=day.day, month=words.months[day.month - 1], year=day.year))

    def long_hijri_day(self, day: date) -> str:
        """``26 رجب 1447هـ``; a dash outside the table."""
        hijri = _hijri(day)
        if hijri is None:
            return NONE
        year, month, of_month = hijri
        words = self._words
        return self.digits(words.hijri.format(day=of_month, month=words.hijri_months[month - 1], year=year))

    def month(self, month: Month) -> str:
        """``ديسمبر 2025``."""
        return self.digits(f"{self._words.months[month.month - 1]} {month.year}")

    def percent(self, hundredths: int) -> str:
        """``9.5%`` from 950; a dash for nothing."""
        whole, part = divmod(hundredths, 100)
        written = f"{whole}.{part:02}".rstrip("0").rstrip(".")
        return self._amount(f"{written}%") if hundredths else NONE

    def time(self, instant: datetime) -> str:
        """``10:24``, 24 hours."""
        return self.digits(f"{instant.astimezone(RIYADH):%H:%M}")

    def _amount(self, text: str) -> str:
        return text.translate(_ARABIC_AMOUNT) if self._arabic_digits else text


def day_of(instant: datetime) -> date:
    """The calendar day in Riyadh."""
    return instant.astimezone(RIYADH).date()


def _hijri(day: date) -> tuple[int, int, int] | None:
    try:
        hijri = hijri_of(day)
    except RuleViolation:
        return None
    return hijri.year, hijri.month, hijri.day
