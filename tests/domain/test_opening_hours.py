"""The unified number: open now, until when, when next; from any clock, over holidays, over the year's end."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from gosi_desktop.data import load_rules
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.opening_hours import answered_at
from gosi_desktop.domain.rule_rows import ChannelRow, OpeningHoursRow
from gosi_desktop.domain.rules import RuleBook

RULES = RuleBook(load_rules())


def riyadh(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=RIYADH)


def said(moment: datetime, rules: RuleBook = RULES) -> tuple[str, str]:
    """Until when it is open, "" when it is not; and when it opens next."""
    found = answered_at(rules, moment)
    assert found is not None
    assert found.next is not None
    until = f"{found.now.closes.astimezone(RIYADH):%Y-%m-%d %H:%M}" if found.now is not None else ""
    return until, f"{found.next.opens.astimezone(RIYADH):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("at", "until", "following"),
    [
        ("2026-11-25T10:24", "2026-11-25 16:00", "2026-11-26 08:00"),  # a Wednesday
        ("2026-11-25T07:59:59", "", "2026-11-25 08:00"),
        ("2026-11-25T08:00", "2026-11-25 16:00", "2026-11-26 08:00"),
        ("2026-11-26T15:59:59", "2026-11-26 16:00", "2026-11-29 08:00"),  # Thursday
        ("2026-11-26T16:00", "", "2026-11-29 08:00"),
        ("2026-11-27T12:00", "", "2026-11-29 08:00"),  # Friday
        ("2026-11-28T23:59", "", "2026-11-29 08:00"),  # Saturday night
        ("2026-11-29T00:00", "", "2026-11-29 08:00"),
        ("2026-03-18T12:00", "2026-03-18 16:00", "2026-03-23 08:00"),  # the day before Eid al-Fitr, Thursday to Sunday
        ("2026-03-19T10:00", "", "2026-03-23 08:00"),
        ("2026-03-22T10:00", "", "2026-03-23 08:00"),  # a Sunday that is a holiday
        ("2026-05-25T16:00", "", "2026-05-31 08:00"),  # before Eid al-Adha, Tuesday to Friday
        ("2026-05-28T09:00", "", "2026-05-31 08:00"),
        ("2026-09-22T17:00", "", "2026-09-24 08:00"),  # National Day is a Wednesday
        ("2026-09-23T11:00", "", "2026-09-24 08:00"),
        ("2026-02-22T11:00", "", "2026-02-23 08:00"),  # Founding Day
        ("2026-12-31T15:00", "2026-12-31 16:00", "2027-01-03 08:00"),  # over the year's end
        ("2027-01-01T00:30", "", "2027-01-03 08:00"),
    ],
)
def test_open_until_and_next(at: str, until: str, following: str) -> None:
    assert said(riyadh(at)) == (until, following)


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Auckland", "Asia/Riyadh", "Pacific/Kiritimati"])
@pytest.mark.parametrize("at", ["2026-11-26T15:59:59", "2026-11-26T16:00", "2026-11-29T00:30", "2026-03-08T10:00"])
def test_the_clock_it_is_asked_from_does_not_matter(zone: str, at: str) -> None:
    there = riyadh(at).astimezone(ZoneInfo(zone))
    assert said(there) == said(riyadh(at))
    found, same = answered_at(RULES, there), answered_at(RULES, riyadh(at).astimezone(UTC))
    assert found == same


def test_thursday_evening_in_new_york_is_friday_in_riyadh() -> None:
    found = answered_at(RULES, datetime(2026, 11, 26, 18, 0, tzinfo=ZoneInfo("America/New_York")))
    assert found is not None
    assert found.today == date(2026, 11, 27)


def test_the_week_begins_on_sunday_and_names_its_holidays() -> None:
    found = answered_at(RULES, riyadh("2026-09-24T10:00"))
    assert found is not None
    assert [one.day.isoweekday() for one in found.week] == [7, 1, 2, 3, 4, 5, 6]
    assert [one.opening is not None for one in found.week] == [True, True, True, False, True, False, False]
    assert [one.holiday.id for one in found.week if one.holiday is not None] == ["H-NATIONAL"]


@pytest.mark.parametrize(
    ("at", "known"),
    [
        ("2026-11-25T10:00", None),
        ("2026-12-30T10:00", date(2026, 12, 31)),  # its week reaches into the next year
        ("2027-03-10T10:00", date(2026, 12, 31)),
    ],
)
def test_an_answer_beyond_the_holidays_that_are_known_says_so(at: str, known: date | None) -> None:
    found = answered_at(RULES, riyadh(at))
    assert found is not None
    assert found.known_until == known


def test_beyond_the_table_of_the_calendar_there_is_still_an_answer() -> None:
    assert said(riyadh("2090-06-14T10:00")) == ("2090-06-14 16:00", "2090-06-15 08:00")


def test_the_answer_changes_when_it_says() -> None:
    moment = riyadh("2026-11-22T00:00")
    for _ in range(20):
        found = answered_at(RULES, moment)
        assert found is not None
        assert found.changes_at is not None
        before = answered_at(RULES, found.changes_at - timedelta(microseconds=1))
        after = answered_at(RULES, found.changes_at)
        assert before is not None
        assert after is not None
        assert (before.now is None) != (after.now is None)
        assert (before.now is None) == (found.now is None)
        moment = found.changes_at


def test_without_a_row_nothing_is_said() -> None:
    plain = load_rules()
    rows = [row for row in plain["rows"] if row["table"] != "opening_hours"]
    assert answered_at(RuleBook({**plain, "rows": rows}), riyadh("2026-11-25T10:00")) is None


def test_the_hours_are_the_seeds() -> None:
    (row,) = RULES.rows(OpeningHoursRow)
    assert (row.number, row.opens.hour, row.closes.hour, row.certainty) == ("8001243344", 8, 16, "seed")


def test_a_channel_that_nobody_has_verified_is_not_shown() -> None:
    rows = {row.id: row for row in RULES.rows(ChannelRow)}
    assert {name for name, row in rows.items() if row.shown} == {"portal"}
    assert rows["portal"].address == "https://www.gosi.gov.sa"
    assert all(row.source for row in rows.values())
