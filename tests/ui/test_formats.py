"""How values are written."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from gosi_desktop.domain.dates import Calendar
from gosi_desktop.ui.formats import Digits, Formats, formats, isolate, ltr, strip_isolates, use_formats
from tests.ui.desk import Desk

THURSDAY = date(2026, 1, 15)
NOW = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)  # 10:21 in Riyadh


def bare(text: str) -> str:
    return strip_isolates(text)


def test_money_in_arabic(desk: Desk) -> None:
    assert bare(formats().money(2143548)) == "21,435.48 ر.س"
    assert formats().money(2143548) == "\u2068\u206621,435.48\u2069 ر.س\u2069"
    assert formats().money(None) == "—"


def test_money_in_english(desk: Desk) -> None:
    desk.lay("en")
    assert bare(formats().money(2143548)) == "SAR 21,435.48"


@pytest.mark.parametrize(
    ("halalas", "written"),
    [(0, "0.00"), (5, "0.05"), (-5, "−0.05"), (100, "1.00"), (123456789, "1,234,567.89"), (-130000, "−1,300.00")],
)
def test_amounts_keep_their_halalas(desk: Desk, halalas: int, written: str) -> None:
    assert formats().amount(halalas) == f"\u2066{written}\u2069"


def test_signs(desk: Desk) -> None:
    assert bare(formats().signed_amount(46099)) == "+460.99"
    assert bare(formats().signed_amount(-130000)) == "−1,300.00"
    assert bare(formats().signed_amount(0)) == "0.00"


def test_one_policy_decides_all_digits(desk: Desk) -> None:
    eastern = Formats(digits=Digits.EASTERN)
    assert bare(eastern.amount(2143548)) == "٢١٬٤٣٥٫٤٨"
    assert bare(eastern.percent(Decimal("11.750"))) == "١١٫٧٥٪"
    assert bare(eastern.number(1234)) == "١٬٢٣٤"
    assert bare(eastern.date_short(THURSDAY)) == "٢٠٢٦/٠١/١٥"
    assert bare(eastern.time(NOW)) == "١٠:٢١"
    assert bare(eastern.countdown(252)) == "٠٤:١٢"
    assert bare(eastern.identity("1088376123")) == "١٠٨٨٣٧٦١٢٣"
    assert bare(eastern.date_full(THURSDAY)) == "الخميس ١٥ يناير ٢٠٢٦"


def test_dates_in_both_calendars(desk: Desk) -> None:
    f = formats()
    assert bare(f.date_full(THURSDAY)) == "الخميس 15 يناير 2026"
    assert bare(f.date_long(THURSDAY)) == "15 يناير 2026"
    assert bare(f.other_date(THURSDAY)) == "26 رجب 1447هـ"
    assert bare(f.date_pair(THURSDAY)) == "الخميس 15 يناير 2026 · 26 رجب 1447هـ"
    assert bare(f.date_short(THURSDAY)) == "2026/01/15"
    assert bare(f.day_month(THURSDAY)) == "15 يناير"
    assert bare(f.month(date(2026, 1, 1))) == "يناير 2026"
    assert f.date_long(None) == f.date_short(None) == "—"


def test_the_hijri_calendar_may_lead(desk: Desk) -> None:
    f = Formats(calendar=Calendar.HIJRI)
    assert bare(f.date_full(THURSDAY)) == "الخميس 26 رجب 1447هـ"
    assert bare(f.other_date(THURSDAY)) == "15 يناير 2026"
    assert bare(f.date_short(THURSDAY)) == "1447/07/26"
    assert bare(f.month(date(2026, 1, 1))) == "يناير 2026"


def test_one_calendar_is_enough_for_who_says_so(desk: Desk) -> None:
    f = Formats(both_calendars=False)
    assert f.other_date(THURSDAY) == ""
    assert bare(f.date_pair(THURSDAY)) == "الخميس 15 يناير 2026"


def test_dates_in_english(desk: Desk) -> None:
    desk.lay("en")
    assert bare(formats().date_full(THURSDAY)) == "Thursday 15 January 2026"
    assert bare(formats().other_date(THURSDAY)) == "26 Rajab 1447 AH"


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (datetime(2026, 1, 6, 6, 12, tzinfo=UTC), "اليوم 09:12"),
        (datetime(2026, 1, 5, 21, 30, tzinfo=UTC), "اليوم 00:30"),  # still the 5th in London
        (datetime(2026, 1, 5, 20, 50, tzinfo=UTC), "أمس 23:50"),
        (datetime(2026, 1, 3, 6, 12, tzinfo=UTC), "3 يناير 2026 09:12"),
    ],
)
def test_moments_are_of_riyadh(desk: Desk, moment: datetime, written: str) -> None:
    assert bare(formats().moment(moment, NOW)) == written


def test_isolation_can_be_taken_off(desk: Desk) -> None:
    assert strip_isolates(f"{ltr('11.75%')} {isolate('نورة')}") == "11.75% نورة"
    assert ltr("") == isolate("") == ""


def test_numerals_on_dates_only_where_they_stand(desk: Desk) -> None:
    use_formats(Formats(digits=Digits.EASTERN))
    assert bare(formats().money(100)) == "١٫٠٠ ر.س"
