"""The service's time, from one Date to the next."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.remote.service_time import ServiceTime
from tests.fakes.clock import FakeClock

SERVICE = datetime(2026, 1, 20, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)


class Notes:
    """A DeviceStore."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.puts = 0

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, value: str | None) -> None:
        assert value is not None
        self.puts += 1
        self.kept[name] = value


def hear(time: ServiceTime, moment: datetime) -> None:
    """An answer with this Date arrives."""
    time.hear(format_datetime(moment, usegmt=True), time.moment())


def test_before_any_contact_it_is_this_computers_clock(clock: FakeClock, time: ServiceTime) -> None:
    assert time.now() == clock.now()
    assert time.unconfirmed


@pytest.mark.parametrize("skew", [timedelta(days=-3650), -DAY, timedelta(minutes=5), timedelta(days=3650)])
def test_the_skew_is_corrected(clock: FakeClock, time: ServiceTime, skew: timedelta) -> None:
    clock.instant = SERVICE - skew
    hear(time, SERVICE)
    assert time.now() == SERVICE
    clock.advance(3600)
    assert time.now() == SERVICE + timedelta(hours=1)
    assert not time.unconfirmed


def test_the_rounding_of_a_header_is_no_skew(clock: FakeClock, time: ServiceTime) -> None:
    clock.instant = SERVICE + timedelta(seconds=1.7)
    hear(time, SERVICE)
    assert time.now() == clock.instant


def test_a_clock_set_back_does_not_take_the_time_back(clock: FakeClock, time: ServiceTime) -> None:
    clock.instant = SERVICE
    hear(time, SERVICE)
    clock.advance(600)
    clock.set(SERVICE - 3650 * DAY)
    assert time.now() == SERVICE + timedelta(minutes=10)  # the counter knows


def test_a_clock_set_ahead_is_not_to_be_trusted(clock: FakeClock, time: ServiceTime) -> None:
    clock.instant = SERVICE
    hear(time, SERVICE)
    clock.set(SERVICE + 3650 * DAY)
    assert time.unconfirmed
    hear(time, SERVICE + timedelta(minutes=1))
    assert time.now() == SERVICE + timedelta(minutes=1)
    assert not time.unconfirmed


def test_after_a_day_without_contact_it_is_unconfirmed(clock: FakeClock, time: ServiceTime) -> None:
    clock.instant = SERVICE
    hear(time, SERVICE)
    clock.advance(24 * 3600)
    assert not time.unconfirmed
    clock.advance(1)
    assert time.unconfirmed


def test_a_moved_clock_is_now_wherever_it_stands(clock: FakeClock, time: ServiceTime) -> None:
    hear(time, SERVICE + 400 * DAY)
    time.tell_moved(True)
    hear(time, SERVICE)
    assert time.now() == SERVICE  # backwards too
    clock.set(SERVICE + 4000 * DAY)
    assert time.now() == SERVICE
    clock.advance(60)
    assert time.now() == SERVICE + timedelta(seconds=60)
    assert time.moved
    assert not time.unconfirmed


def test_the_pair_is_kept_over_a_restart(clock: FakeClock) -> None:
    notes = Notes()
    clock.instant = SERVICE - 3650 * DAY
    hear(ServiceTime(clock, notes), SERVICE)
    clock.advance(7200)
    clock.seconds = 5.0  # another run, another counter
    again = ServiceTime(clock, notes)
    assert again.now() == SERVICE + timedelta(hours=2)
    assert not again.unconfirmed


def test_set_back_between_two_runs_it_stands_at_the_last_contact(clock: FakeClock) -> None:
    notes = Notes()
    clock.instant = SERVICE
    hear(ServiceTime(clock, notes), SERVICE)
    clock.instant = SERVICE - 3650 * DAY
    again = ServiceTime(clock, notes)
    assert again.now() == SERVICE
    assert again.unconfirmed


def test_a_moved_clock_goes_on_over_a_restart(clock: FakeClock) -> None:
    notes = Notes()
    first = ServiceTime(clock, notes)
    hear(first, SERVICE)
    first.tell_moved(True)
    clock.advance(60)
    again = ServiceTime(clock, notes)
    assert again.moved
    assert again.now() == SERVICE + timedelta(seconds=60)


def test_the_pair_is_not_written_with_every_answer(clock: FakeClock) -> None:
    notes = Notes()
    time = ServiceTime(clock, notes)
    for n in range(300):
        clock.advance(1)
        hear(time, SERVICE + timedelta(seconds=n))
    assert notes.puts == 5


@given(st.text(max_size=60))
def test_what_is_no_date_is_passed_over(text: str) -> None:
    clock = FakeClock()
    time = ServiceTime(clock)
    time.hear(text, time.moment())
    time.hear(None, time.moment())
    assert time.now().tzinfo is not None


@given(st.lists(st.tuples(st.sampled_from(["hear", "advance", "set"]), st.integers(0, 10**6)), max_size=30))
def test_between_two_contacts_time_never_runs_back_beyond_the_last(steps: list[tuple[str, int]]) -> None:
    clock = FakeClock(SERVICE)
    time = ServiceTime(clock)
    last = None
    for kind, amount in steps:
        if kind == "hear":
            last = SERVICE + timedelta(seconds=amount)
            hear(time, last)
        elif kind == "advance":
            clock.advance(amount)
        else:
            clock.set(SERVICE + timedelta(seconds=amount - 500_000))
        assert last is None or time.now() >= last
