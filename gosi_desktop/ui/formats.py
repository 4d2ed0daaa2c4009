"""How values are written: one digits policy, money, dates in both calendars, isolation of left-to-right runs."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.dates import Calendar, hijri_of

NONE = "—"
MINUS = "−"
_LRI, _FSI, _PDI = "\u2066", "\u2068", "\u2069"
_ISOLATES = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069))
_EASTERN = str.maketrans("0123456789.,%", "٠١٢٣٤٥٦٧٨٩٫٬٪")
_EASTERN_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Formats", "Monday"),
    QT_TRANSLATE_NOOP("Formats", "Tuesday"),
    QT_TRANSLATE_NOOP("Formats", "Wednesday"),
    QT_TRANSLATE_NOOP("Formats", "Thursday"),
    QT_TRANSLATE_NOOP("Formats", "Friday"),
    QT_TRANSLATE_NOOP("Formats", "Saturday"),
    QT_TRANSLATE_NOOP("Formats", "Sunday"),
)
_MONTHS = (
    QT_TRANSLATE_NOOP("Formats", "January"),
    QT_TRANSLATE_NOOP("Formats", "February"),
    QT_TRANSLATE_NOOP("Formats", "March"),
    QT_TRANSLATE_NOOP("Formats", "April"),
    QT_TRANSLATE_NOOP("Formats", "May"),
    QT_TRANSLATE_NOOP("Formats", "June"),
    QT_TRANSLATE_NOOP("Formats", "July"),
    QT_TRANSLATE_NOOP("Formats", "August"),
    QT_TRANSLATE_NOOP("Formats", "September"),
    QT_TRANSLATE_NOOP("Formats", "October"),
    QT_TRANSLATE_NOOP("Formats", "November"),
    QT_TRANSLATE_NOOP("Formats", "December"),
)
_SHORT_MONTHS = (
    QT_TRANSLATE_NOOP("Formats", "Jan"),
    QT_TRANSLATE_NOOP("Formats", "Feb"),
    QT_TRANSLATE_NOOP("Formats", "Mar"),
    QT_TRANSLATE_NOOP("Formats", "Apr"),
    QT_TRANSLATE_NOOP("Formats", "May"),
    QT_TRANSLATE_NOOP("Formats", "Jun"),
    QT_TRANSLATE_NOOP("Formats", "Jul"),
    QT_TRANSLATE_NOOP("Formats", "Aug"),
    QT_TRANSLATE_NOOP("Formats", "Sep"),
    QT_TRANSLATE_NOOP("Formats", "Oct"),
    QT_TRANSLATE_NOOP("Formats", "Nov"),
    QT_TRANSLATE_NOOP("Formats", "Dec"),
)
_HIJRI_MONTHS = (
    QT_TRANSLATE_NOOP("Formats", "Muharram"),
    QT_TRANSLATE_NOOP("Formats", "Safar"),
    QT_TRANSLATE_NOOP("Formats", "Rabi I"),
    QT_TRANSLATE_NOOP("Formats", "Rabi II"),
    QT_TRANSLATE_NOOP("Formats", "Jumada I"),
    QT_TRANSLATE_NOOP("Formats", "Jumada II"),
    QT_TRANSLATE_NOOP("Formats", "Rajab"),
    QT_TRANSLATE_NOOP("Formats", "Shaban"),
    QT_TRANSLATE_NOOP("Formats", "Ramadan"),
    QT_TRANSLATE_NOOP("Formats", "Shawwal"),
    QT_TRANSLATE_NOOP("Formats", "Dhu al-Qadah"),
    QT_TRANSLATE_NOOP("Formats", "Dhu al-Hijjah"),
)


class Digits(StrEnum):
    """Which digits are shown; both are accepted everywhere on input."""

    LATIN = "latin"
    EASTERN = "eastern"  # ٠–٩


def ltr(text: str) -> str:
    """Isolate what always runs left to right: an identity, an amount, a telephone number, a date in numerals."""
    return f"{_LRI}{text}{_PDI}" if text else ""


def isolate(text: str) -> str:
    """Isolate a name or any other text from its surroundings; its first strong letter decides its direction."""
    return f"{_FSI}{text}{_PDI}" if text else ""


def strip_isolates(text: str) -> str:
    """The text for the clipboard, a file or paper."""
    return text.translate(_ISOLATES)


def riyadh(moment: datetime) -> datetime:
    """An instant on the clock of Riyadh."""
    return moment.astimezone(RIYADH)


@dataclass(frozen=True, slots=True)
class Formats:
    """The choices of the user and everything that is written by them. Money is in halalas."""

    digits: Digits = Digits.LATIN
    calendar: Calendar = Calendar.GREGORIAN
    both_calendars: bool = True

    # -- numbers -------------------------------------------------------------------------------------------------

    def numerals(self, text: str) -> str:
        """The one place that decides digits: ASCII numerals in ``text`` as the user reads them."""
        return text if self.digits is Digits.LATIN else text.translate(_EASTERN_DIGITS)

    def number(self, value: int | Decimal, places: int = 0) -> str:
        """«1,234» or «1,234.50», isolated."""
        return ltr(self._figures(f"{abs(value):,.{places}f}", value < 0))

    def amount(self, halalas: int | None) -> str:
        """«21,435.48» without its unit, for columns whose head names it; «—» for nothing."""
        if halalas is None:
            return NONE
        return ltr(self._figures(_riyals(halalas), halalas < 0))

    def signed_amount(self, halalas: int) -> str:
        """«+460.99» or «−1,300.00»."""
        if halalas <= 0:
            return self.amount(halalas)
        return ltr("+" + self._figures(_riyals(halalas), False))

    def money(self, halalas: int | None) -> str:
        """«21,435.48 ر.س», or “SAR 21,435.48” in English."""
        if halalas is None:
            return NONE
        return isolate(QCoreApplication.translate("Formats", "SAR {amount}").format(amount=self.amount(halalas)))

    def money_parts(self, halalas: int) -> tuple[str, str, str]:
        """What stands before the figure, the figure, and what stands after it, for a figure that is larger."""
        before, _, after = QCoreApplication.translate("Formats", "SAR {amount}").partition("{amount}")
        return before.strip(), self.amount(halalas), after.strip()

    def percent(self, value: Decimal) -> str:
        """«11.75%», without superfluous zeros."""
        text = f"{abs(value.normalize()):f}%"
        return ltr(self._figures(text, value < 0))

    def identity(self, text: str) -> str:
        """A number that names something: identity, establishment, telephone, one-time code."""
        return ltr(self.numerals(text))

    def _figures(self, text: str, negative: bool) -> str:
        shown = text if self.digits is Digits.LATIN else text.translate(_EASTERN)
        return f"{MINUS}{shown}" if negative else shown

    # -- dates ---------------------------------------------------------------------------------------------------

    def date_full(self, day: date) -> str:
        """The leading calendar with the day of the week: «الخميس 15 يناير 2026»."""
        text = QCoreApplication.translate("Formats", "{weekday} {date}").format(
            weekday=_tr(_WEEKDAYS[day.weekday()]), date=self._date(day)
        )
        return isolate(text)

    def date_long(self, day: date | None) -> str:
        """The leading calendar: «15 يناير 2026» or «26 رجب 1447هـ»; «—» for nothing."""
        return NONE if day is None else isolate(self._date(day))

    def other_date(self, day: date) -> str:
        """The calendar that does not lead, or nothing when the user wants one only."""
        return isolate(self._date(day, other=True)) if self.both_calendars else ""

    def date_pair(self, day: date) -> str:
        """Both calendars: «الخميس 15 يناير 2026 · 26 رجب 1447هـ»."""
        other = self.other_date(day)
        return f"{self.date_full(day)} · {other}" if other else self.date_full(day)

    def date_short(self, day: date | None) -> str:
        """For tables: «2026/01/15», in the leading calendar; «—» for nothing."""
        if day is None:
            return NONE
        if self.calendar is Calendar.HIJRI:
            hijri = hijri_of(day)
            return ltr(self.numerals(f"{hijri.year}/{hijri.month:02}/{hijri.day:02}"))
        return ltr(self.numerals(f"{day.year}/{day.month:02}/{day.day:02}"))

    def day_month(self, day: date) -> str:
        """Without the year: «15 يناير» or «26 رجب»."""
        number, month, _ = self._parts(day, self.calendar)
        return isolate(QCoreApplication.translate("Formats", "{day} {month}").format(day=number, month=month))

    def other_day_month(self, day: date) -> str:
        """The calendar that does not lead, without its year: «26 رجب»; nothing when the user wants one only."""
        if not self.both_calendars:
            return ""
        other = Calendar.HIJRI if self.calendar is Calendar.GREGORIAN else Calendar.GREGORIAN
        number, month, _ = self._parts(day, other)
        return isolate(QCoreApplication.translate("Formats", "{day} {month}").format(day=number, month=month))

    def day_and_month(self, day: date) -> tuple[str, str]:
        """Apart, as on the leaf of a calendar: «15» and «يناير»."""
        number, month, _ = self._parts(day, self.calendar)
        return number, month if self.calendar is Calendar.HIJRI else self.month_short(day.month)

    def month(self, first: date) -> str:
        """A contribution month, which is always Gregorian: «يناير 2026»."""
        text = QCoreApplication.translate("Formats", "{month} {year}").format(
            month=_tr(_MONTHS[first.month - 1]), year=self.numerals(str(first.year))
        )
        return isolate(text)

    def month_of(self, day: date) -> str:
        """The month around a day in the leading calendar: «يناير 2026» or «رجب 1447هـ»."""
        _, month, year = self._parts(day, self.calendar)
        pattern = (
            QCoreApplication.translate("Formats", "{month} {year} AH")
            if self.calendar is Calendar.HIJRI
            else QCoreApplication.translate("Formats", "{month} {year}")
        )
        return isolate(pattern.format(month=month, year=year))

    def weekday(self, day: date) -> str:
        """«الأحد»."""
        return _tr(_WEEKDAYS[day.weekday()])

    def month_name(self, number: int) -> str:
        """A Gregorian month without its year: «يناير»."""
        return isolate(_tr(_MONTHS[number - 1]))

    def month_short(self, number: int) -> str:
        """A Gregorian month where there is little room: «Sep» in English, «سبتمبر» in Arabic."""
        return _tr(_SHORT_MONTHS[number - 1])

    def _date(self, day: date, other: bool = False) -> str:
        calendar = self.calendar
        if other:
            calendar = Calendar.HIJRI if calendar is Calendar.GREGORIAN else Calendar.GREGORIAN
        number, month, year = self._parts(day, calendar)
        pattern = (
            QCoreApplication.translate("Formats", "{day} {month} {year} AH")
            if calendar is Calendar.HIJRI
            else QCoreApplication.translate("Formats", "{day} {month} {year}")
        )
        return pattern.format(day=number, month=month, year=year)

    def _parts(self, day: date, calendar: Calendar) -> tuple[str, str, str]:
        if calendar is Calendar.HIJRI:
            hijri = hijri_of(day)
            return self.numerals(str(hijri.day)), _tr(_HIJRI_MONTHS[hijri.month - 1]), self.numerals(str(hijri.year))
        return self.numerals(str(day.day)), _tr(_MONTHS[day.month - 1]), self.numerals(str(day.year))

    # -- times ---------------------------------------------------------------------------------------------------

    def time(self, moment: datetime) -> str:
        """The hour in Riyadh: «10:21»."""
        return ltr(self.numerals(f"{riyadh(moment):%H:%M}"))

    def moment(self, moment: datetime, now: datetime) -> str:
        """Near days by name, others by date: «اليوم 10:21», «أمس 23:50», «3 يناير 2026 09:12»."""
        day, today = riyadh(moment).date(), riyadh(now).date()
        if day == today:
            return isolate(QCoreApplication.translate("Formats", "today {time}").format(time=self.time(moment)))
        if day == today - timedelta(days=1):
            return isolate(QCoreApplication.translate("Formats", "yesterday {time}").format(time=self.time(moment)))
        return isolate(
            QCoreApplication.translate("Formats", "{date} {time}").format(date=self._date(day), time=self.time(moment))
        )

    def countdown(self, seconds: int) -> str:
        """«04:12»."""
        minutes, rest = divmod(max(seconds, 0), 60)
        return ltr(self.numerals(f"{minutes:02}:{rest:02}"))


class _Current:
    formats = Formats()


def formats() -> Formats:
    """The choices in force."""
    return _Current.formats


def listed(*parts: str) -> str:
    """One after another, «، » or “, ” between them; nothing for what is empty."""
    return QCoreApplication.translate("Formats", ", ").join(part for part in parts if part)


def use_formats(chosen: Formats) -> None:
    """Write by these choices from now on; whoever calls this asks the screens to show themselves again."""
    _Current.formats = chosen


def _riyals(halalas: int) -> str:
    riyals, rest = divmod(abs(halalas), 100)
    return f"{riyals:,}.{rest:02}"


def _tr(text: object) -> str:
    return QCoreApplication.translate("Formats", str(text))
