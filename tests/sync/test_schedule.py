"""When the next round is due."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.sync import schedule


def test_the_cadence_when_all_is_well() -> None:
    assert schedule.seconds_until_next(0, None, lambda: 0.9) == schedule.OPEN_EVERY == 120


@pytest.mark.parametrize(
    ("failures", "seconds"), [(1, 5), (2, 10), (3, 20), (6, 160), (7, 300), (8, 300), (10**9, 300)]
)
def test_a_failure_waits_twice_as_long_as_the_one_before(failures: int, seconds: float) -> None:
    assert schedule.seconds_until_next(failures, None, lambda: 0.0) == seconds


@given(st.integers(1, 100), st.floats(0, 1, exclude_max=True))
def test_jitter_only_ever_comes_a_little_earlier(failures: int, jitter: float) -> None:
    plain = schedule.seconds_until_next(failures, None, lambda: 0.0)
    assert 0.75 * plain <= schedule.seconds_until_next(failures, None, lambda: jitter) <= plain


def test_what_the_service_wants_is_waited_for() -> None:
    assert schedule.seconds_until_next(1, 90.0, lambda: 0.0) == 90
    assert schedule.seconds_until_next(9, 90.0, lambda: 0.0) == 300
    assert schedule.seconds_until_next(0, None, lambda: 0.0) == 120


@pytest.mark.parametrize(
    ("since", "failed", "due"),
    [(None, False, True), (0, False, False), (299, False, False), (300, False, True), (1, True, True)],
)
def test_heads_are_due_every_five_minutes_and_after_a_failure(since: float | None, failed: bool, due: bool) -> None:
    assert schedule.heads_due(since, failed) is due


@pytest.mark.parametrize(
    ("dues", "at"),
    [
        ([], None),
        ([0], 2),
        ([0, 1, 3], 5),  # one upon the other
        ([0, 5], 2),  # the second gets a round of its own
        (list(range(60)), 30),  # at most half a minute after the first
        ([0, 2], 4),
    ],
)
def test_requests_that_become_due_together_go_together(dues: list[int], at: int | None) -> None:
    begin = datetime(2026, 1, 18, tzinfo=UTC)
    found = schedule.push_at([begin + timedelta(seconds=due) for due in dues])
    assert found == (None if at is None else begin + timedelta(seconds=at))


@given(st.lists(st.integers(0, 1000), min_size=1))
def test_a_push_is_never_early_and_never_more_than_half_a_minute_late(dues: list[int]) -> None:
    begin = datetime(2026, 1, 18, tzinfo=UTC)
    instants = sorted(begin + timedelta(seconds=due) for due in dues)
    found = schedule.push_at(instants)
    assert found is not None
    assert timedelta(seconds=2) <= found - instants[0] <= timedelta(seconds=30)


def test_pages_grow_on_a_quick_line_and_shrink_on_a_slow_one() -> None:
    assert schedule.next_page(schedule.PAGE, 0.1) == schedule.BULK_PAGE == 5000
    assert schedule.next_page(schedule.PAGE, 3.0) == schedule.PAGE == 1000
    assert schedule.next_page(schedule.BULK_PAGE, 9.0) == 2500
    assert schedule.next_page(100, 60.0) == 100
