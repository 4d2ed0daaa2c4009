"""The calendar file, read back by a library that others read theirs with."""

from datetime import UTC, date, datetime, timedelta, timezone

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.icalendar import PRODUCT, CalendarEvent, calendar_file

NOW = datetime(2026, 1, 6, 10, 21, 7, tzinfo=timezone(timedelta(hours=3)))
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n,;\\:"شهادة'), max_size=120)
events = st.lists(
    st.builds(
        CalendarEvent,
        st.text("abcdef0123456789-@", min_size=1, max_size=90),
        st.dates(date(1900, 1, 1), date(2200, 1, 1)),
        texts,
        texts,
        st.none() | st.integers(0, 30),
    ),
    max_size=3,
)


def read(content: bytes) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(content)


@given(events, st.sampled_from(["", "منشأة", "Munshaa 610000001"]))
def test_what_is_written_is_what_others_read(written: list[CalendarEvent], name: str) -> None:
    calendar = read(calendar_file(written, NOW, name))
    assert (str(calendar["VERSION"]), str(calendar["PRODID"])) == ("2.0", PRODUCT)
    assert str(calendar.get("X-WR-CALNAME", "")) == name
    found = calendar.walk("VEVENT")
    assert len(found) == len(written)
    for event, one in zip(found, written, strict=True):
        assert str(event["UID"]) == one.uid
        assert str(event["SUMMARY"]) == one.summary
        assert str(event.get("DESCRIPTION", "")) == one.description
        assert (event["DTSTART"].dt, event["DTEND"].dt) == (one.day, one.day + timedelta(days=1))
        assert event["DTSTAMP"].dt == datetime(2026, 1, 6, 7, 21, 7, tzinfo=UTC)
        alarms = event.walk("VALARM")
        assert [alarm["TRIGGER"].dt for alarm in alarms] == (
            [] if one.remind_days_before is None else [-timedelta(days=one.remind_days_before)]
        )
        assert not event.errors


@given(events)
def test_no_line_is_longer_than_others_take(written: list[CalendarEvent]) -> None:
    content = calendar_file(written, NOW)
    assert content.endswith(b"END:VCALENDAR\r\n")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        line.decode()  # no letter is cut in two


def test_the_bytes_of_an_event() -> None:
    content = calendar_file([CalendarEvent("pay-1@munshaa", date(2026, 1, 15), "سداد; ديسمبر", "a, b\nc", 3)], NOW)
    assert content.decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:pay-1@munshaa",
        "DTSTAMP:20260106T072107Z",
        "DTSTART;VALUE=DATE:20260115",
        "DTEND;VALUE=DATE:20260116",
        "SUMMARY:سداد\\; ديسمبر",
        "DESCRIPTION:a\\, b\\nc",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:سداد\\; ديسمبر",
        "TRIGGER:-P3D",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@pytest.mark.parametrize(
    ("words", "read_back"), [("a\r\nb\rc", "a\nb\nc"), ("a\x00b\x1bc\x85", "abc"), ("\u200fأ", "\u200fأ")]
)
def test_control_characters_do_not_get_out(words: str, read_back: str) -> None:
    (event,) = read(calendar_file([CalendarEvent("u", date(2026, 1, 1), words)], NOW)).walk("VEVENT")
    assert str(event["SUMMARY"]) == read_back
