"""The clocks of a work injury: over midnight, month ends, Hijri months and other time zones."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.dates import hijri_of
from gosi_desktop.domain.injuries import (
    REPORT,
    EventKind,
    Injury,
    InjuryCase,
    InjuryEvent,
    InjuryKind,
    InjuryQuestion,
    InjuryReport,
    InjuryState,
    Place,
    Reporter,
    Treatment,
    countdown,
    next_day_to_act,
    objection_countdown,
    outside_countdown,
    report_countdown,
    riyadh_day,
    telling_countdown,
)
from gosi_desktop.domain.rules import RuleBook

TOKYO, NEW_YORK, KARACHI = timezone(timedelta(hours=9)), timezone(timedelta(hours=-5)), timezone(timedelta(hours=5))
REPORTED = InjuryReport(
    contributor_id="p", engagement_id="e", kind=InjuryKind.AT_WORK,
    happened=datetime(2026, 1, 3, 10, 40, tzinfo=RIYADH), told=datetime(2026, 1, 4, 8, 15, tzinfo=RIYADH),
    place=Place("مستودع السلي"), how="سقط من سلّم", cause="fall_height", part="wrist_right", nature="fracture",
    treatment=Treatment("مستشفى الملتقى العام"), reporter=Reporter("نورة العنزي", "supervisor"),
)  # fmt: skip


def riyadh(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=RIYADH)


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ("2026-01-04T08:15:00", "2026-01-07"),  # the picture
        ("2026-01-04T00:00:00", "2026-01-07"),  # its first second
        ("2026-01-04T23:59:59", "2026-01-07"),  # its last one
        ("2026-01-05T00:00:00", "2026-01-08"),  # one later
        ("2026-01-30T12:00:00", "2026-02-02"),  # over the end of a month
        ("2026-02-26T12:00:00", "2026-03-01"),  # a short February
        ("2028-02-26T12:00:00", "2028-02-29"),  # a long one
        ("2026-12-30T12:00:00", "2027-01-02"),  # over the end of a year
        ("2026-03-18T12:00:00", "2026-03-21"),  # over the end of Ramadan 1447: holidays move nothing
        ("2026-01-01T12:00:00", "2026-01-04"),  # a Thursday: nor do weekends
        ("2001-04-01T12:00:00", "2001-04-04"),  # the first day of the rules
    ],
)
def test_the_employer_has_the_three_days_after_the_one_he_was_told(rules: RuleBook, told: str, last: str) -> None:
    clock = report_countdown(rules, riyadh(told))
    assert clock is not None
    assert (clock.last_day, clock.row.id) == (date.fromisoformat(last), "D8")
    assert not clock.is_over(riyadh(f"{last}T23:59:59"))
    assert clock.is_over(riyadh(f"{last}T23:59:59") + timedelta(seconds=1))
    assert riyadh_day(clock.due_at) == clock.last_day


@pytest.mark.parametrize(
    ("told", "last"),
    [
        (datetime(2026, 1, 4, 20, 59, 59, tzinfo=UTC), "2026-01-07"),  # a second before midnight in Riyadh
        (datetime(2026, 1, 4, 21, 0, tzinfo=UTC), "2026-01-08"),  # midnight there, still the 4th in UTC
        (datetime(2026, 1, 5, 5, 0, tzinfo=TOKYO), "2026-01-07"),  # the 5th in Tokyo, the 4th in Riyadh
        (datetime(2026, 1, 4, 17, 0, tzinfo=NEW_YORK), "2026-01-08"),  # the 4th in New York, the 5th in Riyadh
        (datetime(2026, 2, 1, 1, 30, tzinfo=KARACHI), "2026-02-03"),  # another month there
    ],
)
def test_a_day_is_riyadhs_wherever_the_computer_stands(rules: RuleBook, told: datetime, last: str) -> None:
    clock = report_countdown(rules, told)
    assert clock is not None
    assert clock.last_day == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("told", "begins", "ends"),
    [
        ("2026-02-16T09:00:00", "1447-08-28", "1447-09-02"),  # Shaban has 29 days
        ("2026-03-18T09:00:00", "1447-09-29", "1447-10-02"),  # Ramadan has 30
        ("2026-06-15T09:00:00", "1447-12-29", "1448-01-03"),  # the year ends with 29
    ],
)
def test_hijri_months_are_how_it_is_written(rules: RuleBook, told: str, begins: str, ends: str) -> None:
    clock = report_countdown(rules, riyadh(told))
    assert clock is not None
    assert (clock.last_day - clock.begins).days == 3
    assert (str(hijri_of(clock.begins)), str(hijri_of(clock.last_day))) == (begins, ends)


@pytest.mark.parametrize(
    ("now", "hours", "days"),
    [
        ("2026-01-04T08:15:00", 87, 3),
        ("2026-01-06T10:21:00", 37, 1),  # the picture
        ("2026-01-06T23:59:59", 24, 1),
        ("2026-01-07T00:00:00", 24, 0),
        ("2026-01-07T00:00:01", 23, 0),
        ("2026-01-07T23:00:01", 0, 0),
        ("2026-01-08T00:00:00", 0, -1),
        ("2026-03-01T00:00:00", 0, -53),
    ],
)
def test_hours_left_are_whole_and_never_negative(rules: RuleBook, now: str, hours: int, days: int) -> None:
    clock = report_countdown(rules, riyadh("2026-01-04T08:15:00"))
    assert clock is not None
    assert (clock.hours_left(riyadh(now)), clock.days_left(riyadh(now))) == (hours, days)


def test_first_aid_alone_has_no_deadline(rules: RuleBook) -> None:
    told = riyadh("2026-01-04T08:15:00")
    assert report_countdown(rules, told, Treatment(first_aid_given=True)) is None
    assert report_countdown(rules, told, Treatment("مستشفى", first_aid_given=True)) is not None
    assert report_countdown(rules, told, Treatment()) is not None


def test_the_other_clocks(rules: RuleBook) -> None:
    told = telling_countdown(rules, riyadh("2026-01-27T23:59:00"))
    outside = outside_countdown(rules, date(2026, 1, 29))
    objection = objection_countdown(rules, riyadh("2026-01-31T09:00:00"))
    assert told is not None
    assert outside is not None
    assert objection is not None
    assert [one.last_day for one in (told, outside, objection)] == [
        date(2026, 2, 3), date(2026, 2, 1), date(2026, 3, 2)
    ]  # fmt: skip
    assert [one.row.id for one in (told, outside, objection)] == ["D11", "D12", "D13"]


def test_before_all_rules_there_is_no_clock(rules: RuleBook) -> None:
    assert countdown(rules, REPORT, date(2001, 3, 31)) is None


def test_an_instant_says_its_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        riyadh_day(datetime(2026, 1, 4, 8, 15))  # noqa: DTZ001  # what is refused


zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(2001, 4, 2), datetime(2100, 1, 1), timezones=zones)  # noqa: DTZ001  # zones are drawn


@given(moments, st.timedeltas(timedelta(), timedelta(days=9)))
def test_a_clock_never_ends_early_and_only_runs_down(rules: RuleBook, told: datetime, later: timedelta) -> None:
    clock = report_countdown(rules, told)
    assert clock is not None
    assert timedelta(days=3) < clock.ends - told <= timedelta(days=4)
    assert clock == report_countdown(rules, told.astimezone(UTC)) == report_countdown(rules, told.astimezone(TOKYO))
    now = told + later
    assert clock.is_over(now) == (riyadh_day(now) > clock.last_day) == (clock.days_left(now) < 0)
    assert clock.left(now) <= clock.left(told)
    assert (clock.left(now) == timedelta()) == clock.is_over(now)
    assert clock.hours_left(now) * timedelta(hours=1) <= clock.left(now)


def case(state: InjuryState, *events: InjuryEvent) -> InjuryCase:
    at = riyadh("2026-01-06T10:00:00")
    return InjuryCase(Injury(id="i", report=REPORTED, state=state, due_at=at, reported_at=at), events)


def event(id: str, kind: EventKind, answers: str | None = None, **until: date) -> InjuryEvent:
    asks = tuple(InjuryQuestion(what, day) for what, day in until.items())
    at = riyadh("2026-01-08T10:00:00")
    return InjuryEvent(id=id, injury_id="i", at=at, kind=kind, asks=asks, answers=answers)


def test_a_question_is_open_until_it_is_answered_or_the_case_is_over() -> None:
    asked = event("q1", EventKind.ASKED, medical_report=date(2026, 1, 12), witness=date(2026, 1, 10))
    other = event("q2", EventKind.ASKED, details=date(2026, 1, 15))
    answered = event("a", EventKind.ADDED, answers="q1")
    waiting = case(InjuryState.INFO_REQUESTED, asked, other)
    assert waiting.open_questions == (asked, other)
    assert waiting.answer_until == date(2026, 1, 10)
    assert case(InjuryState.INFO_REQUESTED, asked, other, answered).open_questions == (other,)
    assert case(InjuryState.CLOSED, asked).answer_until is None
    accepted = event("d", EventKind.ACCEPTED)
    assert case(InjuryState.ACCEPTED, asked, accepted).open_questions == ()
    assert case(InjuryState.INFO_REQUESTED, asked, accepted, other).open_questions == (other,)
    assert next_day_to_act([case(InjuryState.ACCEPTED), waiting]) == date(2026, 1, 10)


@pytest.mark.parametrize("state", InjuryState)
def test_what_is_rejected_closed_or_cancelled_is_over(state: InjuryState) -> None:
    assert case(state).injury.is_open is (state.value not in {"rejected", "closed", "cancelled"})
