"""What the rules say of wages and periods: by the row that says it, at the edges, and not at all without the row."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from gosi_desktop.data import load_rules
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    Engagement,
    EngagementState,
    Housing,
    HousingKind,
    NationalityGroup,
    System,
    WageParts,
    WagePeriod,
)
from gosi_desktop.domain.findings import refusals, warnings
from gosi_desktop.domain.period_checks import (
    Joining,
    Leaving,
    joining_findings,
    late,
    leaving_findings,
    overlaps,
)
from gosi_desktop.domain.rule_rows import CheckRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.domain.wage_checks import WageChange, closed_month, earlier_than, wage_findings

BOOK = RuleBook(load_rules())
TODAY = date(2026, 1, 6)
SAUDI, GCC, OTHER = NationalityGroup.SAUDI, NationalityGroup.GCC, NationalityGroup.NON_SAUDI


GROWN_UP = Birth(date(1990, 1, 1))


@dataclass(frozen=True)
class Somebody:
    """As much of a person as the rules ask for."""

    nationality_group: NationalityGroup = SAUDI
    system: System | None = System.NEW
    birth: Birth | None = GROWN_UP
    first_registration: date | None = None
    has_prior_periods: bool = False


def wage(month: str, riyals: int, engagement: str = "e") -> WagePeriod:
    return WagePeriod(id=f"{engagement}@{month}", engagement_id=engagement, from_month=Month.parse(month),
                      basic_halalas=riyals * 100)  # fmt: skip


def change(riyals: int, *earlier: WagePeriod, month: str = "2026-01", **more: Any) -> list[str]:
    given: dict[str, Any] = {"person": Somebody(), "system": System.NEW} | more
    month_ = Month.parse(month)
    about = WageChange(wage=WageParts(riyals * 100), month=month_, earlier=earlier_than(earlier, month_), **given)
    return [one.code for one in wage_findings(BOOK, about)]


def test_every_check_has_a_source_and_a_certainty() -> None:
    rows = BOOK.rows(CheckRow)
    assert len({row.id for row in rows}) == len(rows) > 15
    assert all(row.source and row.certainty for row in rows)


@pytest.mark.parametrize(
    ("riyals", "codes"),
    [
        (0, ["wage_not_positive"]), (1499, ["wage_below_floor"]), (1500, []), (45_000, []),
        (45_001, ["wage_above_ceiling"]),
    ],
)  # fmt: skip
def test_floor_and_ceiling(riyals: int, codes: list[str]) -> None:
    assert change(riyals) == codes


def test_other_floors() -> None:
    other = {"person": Somebody(OTHER, None), "system": None}
    assert change(399, **other) == ["wage_below_floor"]
    assert change(400, **other) == []


@pytest.mark.parametrize(
    ("riyals", "codes"), [(15_000, []), (15_001, ["wage_jump"]), (5_000, []), (4_999, ["wage_jump"])]
)
def test_a_jump_is_more_than_half_up_or_down(riyals: int, codes: list[str]) -> None:
    assert change(riyals, wage("2025-06", 10_000), wage("2024-01", 1_600)) == codes


def test_the_wage_itself_is_no_earlier_one() -> None:
    assert change(10_000, wage("2026-01", 2_000), wage("2026-02", 2_000)) == []


@pytest.mark.parametrize(
    ("born", "system", "riyals", "codes"),
    [
        (date(1970, 1, 1), System.OLD, 11_001, ["wage_rise_over_50"]),
        (date(1970, 1, 1), System.OLD, 11_000, []),
        (date(1970, 1, 1), System.NEW, 11_001, []),
        (date(1985, 1, 1), System.OLD, 11_001, []),
        (date(1977, 6, 1), System.OLD, 11_001, ["wage_rise_over_50"]),  # fifty Hijri years before 2026 begins
        (date(1977, 9, 1), System.OLD, 11_001, []),
    ],
)
def test_a_rise_over_fifty(born: date, system: System, riyals: int, codes: list[str]) -> None:
    person = Somebody(system=system, birth=Birth(born))
    assert change(riyals, wage("2024-01", 10_000), person=person, system=system) == codes


def test_a_rise_is_compared_with_a_year_before() -> None:
    person = Somebody(system=System.OLD, birth=Birth(date(1970, 1, 1)))
    steps = (wage("2024-01", 10_000), wage("2025-01", 10_900), wage("2025-11", 11_400))
    assert change(11_900, *steps, person=person, system=System.OLD) == []
    assert change(12_000, *steps, person=person, system=System.OLD) == ["wage_rise_over_50"]


@pytest.mark.parametrize(
    ("month", "today", "until"),
    [
        ("2026-01", date(2026, 1, 31), None), ("2026-01", date(2026, 2, 1), "2026-01-31"), ("2026-03", TODAY, None),
        ("2025-12", TODAY, "2025-12-31"), ("2021-05", TODAY, "2021-05-31"),
    ],
)  # fmt: skip
def test_a_month_is_closed_after_its_deadline(month: str, today: date, until: str | None) -> None:
    found = closed_month(BOOK, Month.parse(month), today)
    assert (found.params["until"] if found else None) == until


def joined(**more: Any) -> list[tuple[str, bool]]:
    given: dict[str, Any] = {
        "person": Somebody(), "system": System.NEW, "join_date": date(2026, 1, 5), "today": TODAY,
        "contract": Contract("open", date(2026, 1, 5), authenticated=True),
    } | more  # fmt: skip
    return [(one.code, one.refuses) for one in joining_findings(BOOK, Joining(**given))]


@pytest.mark.parametrize(
    ("more", "findings"),
    [
        ({}, []),
        ({"person": Somebody(birth=Birth(date(2008, 1, 6)))}, [("age_refused", True)]),
        ({"person": Somebody(birth=Birth(date(2008, 1, 5)))}, []),
        ({"person": Somebody(system=System.OLD, birth=Birth(date(1960, 1, 1))), "system": System.OLD},
         [("age_refused", True)]),
        ({"person": Somebody(system=System.OLD, birth=Birth(date(1963, 1, 1)), has_prior_periods=True),
          "system": System.OLD}, [("age_pension_exception", False)]),
        ({"person": Somebody(birth=Birth(date(1960, 1, 1)))}, [("age_hazards_only", False)]),
        ({"person": Somebody(OTHER, None, Birth(date(1960, 1, 1))), "system": None}, [("age_over_60", False)]),
        ({"person": Somebody(birth=None)}, []),
        ({"contract": None}, [("contract_not_authenticated", True)]),
        ({"contract": None, "person": Somebody(GCC, None), "system": None}, []),
        ({"contract": Contract("open", date(2025, 12, 5), authenticated=True)}, [("contract_starts_long_ago", False)]),
        ({"contract": Contract("open", date(2025, 12, 6), authenticated=True)}, []),
        ({"started": date(2026, 1, 6)}, [("invalid_value", True)]),
        ({"join_date": date(2025, 12, 31)}, [("after_deadline", True)]),
        ({"join_date": date(2025, 12, 31), "backdated": True}, [("attachment_missing", True)]),
        ({"join_date": date(2025, 12, 31), "backdated": True, "has_papers": True}, []),
        ({"join_date": date(2024, 1, 6), "backdated": True, "has_papers": True}, []),
        ({"join_date": date(2024, 1, 5), "backdated": True, "has_papers": True}, [("backdating_too_far", True)]),
        ({"join_date": date(2025, 12, 31), "backdated": True, "has_papers": True, "person": Somebody(GCC, None),
          "system": None}, [("backdating_hazards", True)]),
        ({"join_date": date(2025, 12, 31), "backdated": True, "has_papers": True,
          "person": Somebody(birth=Birth(date(1955, 1, 1)))},
         [("age_hazards_only", False), ("backdating_hazards", True)]),
    ],
)  # fmt: skip
def test_joining(more: dict[str, Any], findings: list[tuple[str, bool]]) -> None:
    assert joined(**more) == findings


def period(begins: date, ends: date | None, state: EngagementState = EngagementState.ENDED) -> Engagement:
    return Engagement(id="x", contributor_id="c", join_date=begins, leave_date=ends, state=state)


@pytest.mark.parametrize(
    ("other", "code"),
    [
        (period(date(2025, 1, 1), None, EngagementState.ACTIVE), "already_active_here"),
        (period(date(2025, 1, 1), None, EngagementState.AWAITING_WORKER), "already_active_here"),
        (period(date(2025, 1, 1), date(2026, 1, 5)), "overlap"),
        (period(date(2025, 1, 1), date(2026, 1, 4)), None),
        (period(date(2025, 1, 1), None, EngagementState.CANCELLED), None),
        (period(date(2026, 2, 1), None, EngagementState.ACTIVE), "already_active_here"),
    ],
)
def test_overlaps(other: Engagement, code: str | None) -> None:
    found = list(overlaps(BOOK, SAUDI, date(2026, 1, 5), None, (other,)))
    assert [one.code for one in found] == ([code] if code else [])
    assert list(overlaps(BOOK, SAUDI, date(2024, 1, 5), date(2024, 12, 31), (other,))) == []


def left(**more: Any) -> list[str]:
    given: dict[str, Any] = {
        "group": SAUDI, "join_date": date(2020, 1, 5), "leave_date": date(2026, 1, 31), "today": TODAY,
        "reason": "resignation",
    } | more  # fmt: skip
    return [one.code for one in leaving_findings(BOOK, Leaving(**given))]


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ({}, []),
        ({"leave_date": date(2020, 1, 4)}, ["leave_before_join"]),
        ({"leave_date": date(2026, 2, 1)}, ["invalid_value"]),
        ({"leave_date": date(2025, 12, 31)}, ["after_deadline"]),
        ({"leave_date": date(2025, 12, 31), "by_the_state": True, "group": OTHER}, ["state_date_rules"]),
        ({"reason": None}, ["reason_required"]),
        ({"reason": "unheard_of"}, ["invalid_value"]),
        ({"reason": "other"}, ["reason_required"]),
        ({"reason": "other", "text": "  "}, ["reason_required"]),
        ({"reason": "other", "text": "moved away"}, []),
        ({"group": OTHER}, ["state_date_rules"]),
    ],
)  # fmt: skip
def test_leaving(more: dict[str, Any], codes: list[str]) -> None:
    assert left(**more) == codes


def test_an_act_in_time_on_the_last_day() -> None:
    assert late(BOOK, "register_contributor", date(2026, 1, 1), date(2026, 1, 31), "join_date") is None
    found = late(BOOK, "register_contributor", date(2026, 1, 1), date(2026, 2, 1), "join_date")
    assert found is not None
    assert (found.row.id, found.params) == ("D2", {"until": "2026-01-31"})
    before = late(BOOK, "register_contributor", date(2021, 5, 3), date(2021, 6, 15), "join_date")
    assert before is None  # the fifteenth of the next month, before February 2022
    assert late(BOOK, "no_such_act", date(2021, 5, 3), TODAY, "x") is None


def test_without_its_row_a_rule_is_off() -> None:
    rules = load_rules()
    rules["rows"] = [row for row in rules["rows"] if row["table"] != "check"]
    bare = RuleBook(rules)
    about = Joining(person=Somebody(), system=System.NEW, join_date=date(2026, 1, 5), today=TODAY)
    assert joining_findings(bare, about) == ()
    about_wage = WageChange(person=Somebody(), system=System.NEW, wage=WageParts(0), month=Month(2026, 1))
    assert [one.code for one in wage_findings(bare, about_wage)] == ["wage_below_floor"]


def test_findings_are_told_apart() -> None:
    about = Joining(person=Somebody(birth=Birth(date(1960, 1, 1))), system=System.NEW, join_date=TODAY, today=TODAY)
    found = joining_findings(BOOK, about)
    assert [one.code for one in refusals(found)] == ["contract_not_authenticated"]
    assert [one.code for one in warnings(found)] == ["age_hazards_only"]


def test_housing_counts_for_the_limits() -> None:
    parts = WageParts(120_000, Housing(HousingKind.CASH, 30_000))
    about = WageChange(person=Somebody(), system=System.NEW, wage=parts, month=Month(2026, 1))
    assert wage_findings(BOOK, about) == ()
