"""Both calendars, and what cannot be a day in them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.dates import (
    Calendar,
    HijriDate,
    days_in_hijri_month,
    gregorian_of,
    hijri_of,
    parse_birth,
    parse_date,
)
from gosi_desktop.domain.errors import RuleViolation

HIJRI = Calendar.HIJRI
GREGORIAN = Calendar.GREGORIAN
FIRST, LAST = date(1924, 8, 1), date(2077, 11, 16)


@pytest.mark.parametrize(
    ("hijri", "gregorian"),
    [
        (HijriDate(1445, 12, 26), date(2024, 7, 2)),
        (HijriDate(1421, 9, 3), date(2000, 11, 29)),
        (HijriDate(1447, 1, 30), date(2025, 7, 25)),
        (HijriDate(1343, 1, 1), FIRST),
        (HijriDate(1500, 12, 30), LAST),
    ],
)
def test_checked_conversions(hijri: HijriDate, gregorian: date) -> None:
    assert gregorian_of(hijri) == gregorian
    assert hijri_of(gregorian) == hijri


@given(st.dates(FIRST, LAST))
def test_every_day_of_the_table_comes_back(day: date) -> None:
    assert gregorian_of(hijri_of(day)) == day


@given(st.dates(FIRST, LAST - timedelta(days=1)))
def test_days_follow_each_other_in_both_calendars(day: date) -> None:
    assert hijri_of(day) < hijri_of(day + timedelta(days=1))


@pytest.mark.parametrize("day", [FIRST - timedelta(days=1), LAST + timedelta(days=1), date(1, 1, 1), date.max])
def test_outside_the_table_there_is_no_hijri_day(day: date) -> None:
    with pytest.raises(RuleViolation, match=r"date\.out_of_table"):
        hijri_of(day)


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((1446, 9, 30), "date.hijri_short_month"),
        ((1447, 1, 31), "date.no_such_day"),
        ((1447, 1, 0), "date.no_such_day"),
        ((1446, 13, 1), "date.no_such_month"),
        ((1342, 1, 1), "date.out_of_table"),
        ((1501, 1, 1), "date.out_of_table"),
    ],
)
def test_a_hijri_day_that_is_not_in_the_table_cannot_be_made(parts: tuple[int, int, int], code: str) -> None:
    with pytest.raises(RuleViolation) as refusal:
        HijriDate(*parts)
    assert refusal.value.code == code


def test_a_hijri_day_is_written_year_first() -> None:
    assert str(HijriDate(1447, 1, 3)) == "1447-01-03"


def test_months_have_29_or_30_days() -> None:
    assert (days_in_hijri_month(1446, 9), days_in_hijri_month(1447, 1)) == (29, 30)


@pytest.mark.parametrize(
    ("text", "calendar", "day"),
    [
        ("20/1/2026", GREGORIAN, date(2026, 1, 20)),
        ("2026-01-20", GREGORIAN, date(2026, 1, 20)),
        ("٢٠/١/٢٠٢٦", GREGORIAN, date(2026, 1, 20)),
        ("۲۰.۰۱.۲۰۲۶", GREGORIAN, date(2026, 1, 20)),
        ("20 1 2026", GREGORIAN, date(2026, 1, 20)),
        ("20 / 01 / 2026", GREGORIAN, date(2026, 1, 20)),
        ("2026/1/20م", GREGORIAN, date(2026, 1, 20)),
        ("29/2/2024", GREGORIAN, date(2024, 2, 29)),
        ("\u20662026-01-20\u2069", GREGORIAN, date(2026, 1, 20)),
        ("26/12/1445", HIJRI, date(2024, 7, 2)),
        ("٢٦/١٢/١٤٤٥هـ", HIJRI, date(2024, 7, 2)),
        ("1445-12-26 AH", HIJRI, date(2024, 7, 2)),
    ],
)
def test_a_date_is_read(text: str, calendar: Calendar, day: date) -> None:
    assert parse_date(text, calendar) == day


@pytest.mark.parametrize(
    ("text", "calendar", "code"),
    [
        ("", GREGORIAN, "date.empty"),
        ("  ", HIJRI, "date.empty"),
        ("هـ", HIJRI, "date.empty"),
        ("أمس", GREGORIAN, "date.not_a_date"),
        ("20/1", GREGORIAN, "date.not_a_date"),
        ("2026", GREGORIAN, "date.not_a_date"),
        ("20/1/26", GREGORIAN, "date.year_digits"),
        ("31/02/2026", GREGORIAN, "date.no_such_day"),
        ("٣١/٠٢/٢٠٢٦", GREGORIAN, "date.no_such_day"),
        ("29/2/2026", GREGORIAN, "date.no_such_day"),
        ("0/1/2026", GREGORIAN, "date.no_such_day"),
        ("1/13/2026", GREGORIAN, "date.no_such_month"),
        ("30/9/1446", HIJRI, "date.hijri_short_month"),
        ("1/13/1446", HIJRI, "date.no_such_month"),
        ("1/1/1342", HIJRI, "date.out_of_table"),
        ("1/1/1446", GREGORIAN, "date.other_calendar"),
        ("1/1/2026", HIJRI, "date.other_calendar"),
        ("1/1/2026هـ", GREGORIAN, "date.other_calendar"),
        ("1/1/1446م", HIJRI, "date.other_calendar"),
        ("99999/1/2026", GREGORIAN, "date.not_a_date"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, calendar: Calendar, code: str) -> None:
    with pytest.raises(RuleViolation) as refusal:
        parse_date(text, calendar, field="join_date")
    assert (refusal.value.code, refusal.value.field) == (code, "join_date")


@given(st.text("0123456789/-٠١٢٩ هـم", max_size=12), st.sampled_from(Calendar))
def test_any_text_is_a_date_or_refused(text: str, calendar: Calendar) -> None:
    code = "date."
    try:
        parse_date(text, calendar)
    except RuleViolation as refusal:
        code = refusal.code
    assert code.startswith("date.")


def test_a_birth_with_its_year_alone_is_the_first_of_the_seventh_month() -> None:
    assert parse_birth("1990") == date(1990, 7, 1)
    assert parse_birth("١٤١٠", HIJRI) == gregorian_of(HijriDate(1410, 7, 1))
    assert parse_birth("1410هـ", HIJRI) == gregorian_of(HijriDate(1410, 7, 1))
    assert parse_birth("3/5/1990") == date(1990, 5, 3)
