"""Wages over time, and who has left without being excluded."""

from datetime import date
from typing import Any

import pytest

from gosi_desktop.domain.contributor import (
    Engagement,
    EngagementState,
    Housing,
    HousingKind,
    StateEnd,
    WageParts,
    WagePeriod,
    left_not_excluded,
    nationality_group_of,
    wage_in,
)
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.values import Month


def test_the_group_follows_from_the_nationality() -> None:
    groups = {code: nationality_group_of(code) for code in ("SA", "BH", "AE", "EG", "YE")}
    assert groups == {"SA": "saudi", "BH": "gcc", "AE": "gcc", "EG": "non_saudi", "YE": "non_saudi"}


def period(month: str, basic: int) -> WagePeriod:
    return WagePeriod(id=f"e1@{month}", engagement_id="e1", from_month=Month.parse(month), basic_halalas=basic)


@pytest.mark.parametrize(
    ("parts", "raw"),
    [
        (WageParts(800000, Housing(HousingKind.CASH, 200000)), 1000000),
        (WageParts(500000, Housing(HousingKind.IN_KIND)), 583333),
        (WageParts(500000, Housing(HousingKind.IN_KIND, 999999)), 583333),
        (WageParts(500000, Housing(HousingKind.NONE, 999999)), 500000),
        (WageParts(0, commission_halalas=625000), 625000),
        (WageParts(500000, Housing(HousingKind.CASH, 125000), 0, 200000), 625000),
        (WageParts(3), 3),
        (WageParts(3, Housing(HousingKind.IN_KIND)), 4),
    ],
)
def test_what_the_wage_is_made_of(parts: WageParts, raw: int) -> None:
    assert parts.raw_wage_halalas == raw


def test_a_period_carries_the_same_parts() -> None:
    month = Month(2026, 1)
    wage = WagePeriod(
        id="w",
        engagement_id="e",
        from_month=month,
        basic_halalas=600000,
        housing=Housing(HousingKind.CASH, 150000),
        commission_halalas=1,
        other_halalas=2,
    )
    assert wage.parts == WageParts(600000, Housing(HousingKind.CASH, 150000), 1, 2)
    assert wage.raw_wage_halalas == 750001


@pytest.mark.parametrize(
    "parts",
    [(-1,), (1, Housing(HousingKind.CASH, -1)), (1, Housing(), -1), (1, Housing(), 0, -1)],
)
def test_no_part_of_a_wage_is_negative(parts: tuple[Any, ...]) -> None:
    with pytest.raises(RuleViolation, match=r"wage\.negative"):
        WageParts(*parts)


def test_a_wage_holds_until_the_next_one() -> None:
    periods = [period("2025-01", 3), period("2018-05", 1), period("2026-01", 4), period("2023-01", 2)]
    found = {
        m: wage_in(periods, Month.parse(m)) for m in ("2018-04", "2018-05", "2022-12", "2025-12", "2026-01", "2030-01")
    }
    assert {m: w and w.basic_halalas for m, w in found.items()} == {
        "2018-04": None,
        "2018-05": 1,
        "2022-12": 1,
        "2025-12": 3,
        "2026-01": 4,
        "2030-01": 4,
    }
    assert wage_in([], Month(2026, 1)) is None


@pytest.mark.parametrize(
    ("state", "state_end", "leave_date", "left"),
    [
        (EngagementState.ACTIVE, StateEnd("final_exit", date(2026, 1, 5)), None, True),
        (EngagementState.PENDING_WAGE, StateEnd("transfer", date(2026, 1, 5)), None, True),
        (EngagementState.ACTIVE, None, None, False),
        (EngagementState.ACTIVE, StateEnd("final_exit", date(2026, 1, 5)), date(2026, 1, 5), False),
        (EngagementState.ENDED, StateEnd("final_exit", date(2026, 1, 5)), None, False),
        (EngagementState.CANCELLED, StateEnd("final_exit", date(2026, 1, 5)), None, False),
    ],
)
def test_left_but_not_excluded(
    state: EngagementState, state_end: StateEnd | None, leave_date: date | None, left: bool
) -> None:
    engagement = Engagement(
        id="e1",
        contributor_id="c1",
        join_date=date(2024, 1, 1),
        leave_date=leave_date,
        state=state,
        state_end=state_end,
    )
    assert left_not_excluded(engagement) is left
