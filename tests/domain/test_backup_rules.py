"""Which copies may go, and when the next is due."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.backups import BackupReason, Shelved, day_due, is_monthly, superfluous, trial_due

NOW = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)


def copy(days_ago: float, name: str = "", good: bool = True, reason: BackupReason = BackupReason.DAY) -> Shelved:
    return Shelved(name or f"{days_ago}", NOW - timedelta(days=days_ago), reason, good)


def kept(shelf: list[Shelved]) -> set[str]:
    return {one.name for one in shelf} - set(superfluous(shelf))


def test_thirty_days_and_twelve_months_are_kept() -> None:
    shelf = [copy(day) for day in range(800)]
    left = kept(shelf)
    assert {one.name for one in shelf[:30]} <= left
    months = sorted({(one.made_at.year, one.made_at.month) for one in shelf}, reverse=True)[:12]
    assert len(left) == 30 + sum((NOW - timedelta(days=29)) > datetime(*month, 1, 8, tzinfo=UTC) for month in months)
    for one in shelf:
        if one.name in left and one not in shelf[:30]:
            assert one.made_at.day == 1


def test_of_an_older_day_the_last_copy_counts() -> None:
    shelf = [copy(day + hour / 24, f"{day} {hour}") for day in range(40) for hour in (0, 2, 4)]
    left = kept(shelf)
    assert {"0 0", "0 2", "0 4", "1 0", "1 2", "1 4", "5 0", "29 0"} <= left
    assert "5 4" in left, "it was the first of its month"
    assert not {"5 2", "6 2", "6 4", "29 2"} & left


def test_what_was_made_before_a_restore_stays_for_good() -> None:
    shelf = [copy(day) for day in range(500)] + [copy(480.1, "before", reason=BackupReason.RESTORE)]
    assert "before" in kept(shelf)


def test_a_damaged_copy_stands_in_for_no_good_one() -> None:
    shelf = [copy(day, good=False) for day in range(60)] + [copy(90), copy(91)]
    assert {"90", "91"} <= kept(shelf)
    assert superfluous(shelf) == (), "nor does it go by itself"


@given(st.lists(st.tuples(st.integers(0, 2000), st.booleans()), max_size=80))
def test_the_newest_good_one_never_goes(made: list[tuple[int, bool]]) -> None:
    shelf = [copy(hours / 10, f"{number}", good) for number, (hours, good) in enumerate(made)]
    good = [one for one in shelf if one.good]
    left = kept(shelf)
    if good:
        newest = max(one.made_at for one in good)
        assert any(one.name in left for one in good if one.made_at == newest)
    assert not [one for one in shelf if one.name not in left and not one.good]


def test_the_first_of_a_month_stands_for_it() -> None:
    shelf = [copy(1), copy(3), copy(4), copy(5.1, good=False), copy(10)]
    assert [one.name for one in shelf if is_monthly(one, shelf)] == ["4", "10"]


@pytest.mark.parametrize(
    ("hours_ago", "good", "due"), [(1, True, False), (1, False, True), (10, True, False), (11, True, True)]
)
def test_a_day_begins_in_riyadh(hours_ago: int, good: bool, due: bool) -> None:
    """It is 10:21 there."""
    assert day_due([copy(hours_ago / 24, good=good)], NOW) is due


def test_a_trial_is_due_after_a_month_and_after_a_clock_was_set_back() -> None:
    assert trial_due(None, NOW)
    assert not trial_due(NOW - timedelta(days=29), NOW)
    assert trial_due(NOW - timedelta(days=30), NOW)
    assert trial_due(NOW + timedelta(days=1), NOW)
