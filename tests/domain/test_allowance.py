"""The daily allowance to the halala, each step of it, and what holds for every wage and every number of days."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.allowance import AllowanceCase, DaySpan, allowance, case_as_it_stands, wage_before
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.contributor import (
    Contributor,
    Engagement,
    Housing,
    HousingKind,
    Names,
    NationalityGroup,
    WagePeriod,
)
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.injuries import (
    EventKind,
    Injury,
    InjuryCase,
    InjuryEvent,
    InjuryKind,
    InjuryReport,
    InjuryState,
    Place,
    Reporter,
    Treatment,
)
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, half_up

CASE = AllowanceCase(
    injured=date(2026, 1, 3),
    until=date(2026, 1, 13),
    wage_halalas=620_000,
    wage_month=Month(2025, 12),
)


@pytest.mark.parametrize(
    ("changes", "spans", "total"),
    [
        # 6 200.00 by 31 days is 200.00 a day; from the 4th, weekends too
        ({}, [("2026-01-04", "2026-01-13", 10, 20_000)], 200_000),
        # the first day off is later
        ({"first_day_off": date(2026, 1, 10)}, [("2026-01-10", "2026-01-13", 4, 20_000)], 80_000),
        # a first day off on the day itself changes nothing
        ({"first_day_off": date(2026, 1, 3)}, [("2026-01-04", "2026-01-13", 10, 20_000)], 200_000),
        # three days in hospital at GOSI's cost
        (
            {"treated": (DaySpan(date(2026, 1, 5), date(2026, 1, 7)),)},
            [
                ("2026-01-04", "2026-01-04", 1, 20_000),
                ("2026-01-05", "2026-01-07", 3, 15_000),
                ("2026-01-08", "2026-01-13", 6, 20_000),
            ],
            185_000,
        ),
        # treated since the injury and still
        ({"treated": (DaySpan(date(2026, 1, 3)),)}, [("2026-01-04", "2026-01-13", 10, 15_000)], 150_000),
        # 5 000.00 by 31 is 161.290…: each day rounded once
        ({"wage_halalas": 500_000}, [("2026-01-04", "2026-01-13", 10, 16_129)], 161_290),
        ({"wage_halalas": 500_000, "treated": (DaySpan(date(2026, 1, 3)),)},
         [("2026-01-04", "2026-01-13", 10, 12_097)], 120_970),
        # a February before a March
        ({"wage_month": Month(2026, 2), "injured": date(2026, 3, 1), "until": date(2026, 3, 2)},
         [("2026-03-02", "2026-03-02", 1, 22_143)], 22_143),
        ({"wage_month": Month(2028, 2), "injured": date(2028, 3, 1), "until": date(2028, 3, 2)},
         [("2028-03-02", "2028-03-02", 1, 21_379)], 21_379),
        # back on the next day: nothing
        ({"until": date(2026, 1, 3)}, [], 0),
    ],
)  # fmt: skip
def test_to_the_halala(
    rules: RuleBook, changes: dict[str, object], spans: list[tuple[str, str, int, int]], total: int
) -> None:
    found = allowance(replace(CASE, **changes), rules)  # type: ignore[arg-type]
    told = [(str(one.first), str(one.last), one.days, one.daily_halalas) for one in found.spans]
    assert told == spans
    assert (found.halalas, found.days) == (total, sum(one[2] for one in spans))


def test_every_step_can_be_opened(rules: RuleBook) -> None:
    found = allowance(replace(CASE, treated=(DaySpan(date(2026, 1, 5), date(2026, 1, 7)),)), rules)
    assert [(step.code, step.halalas) for step in found.steps] == [
        ("allowance.month_wage", 620_000),
        ("allowance.day_wage", 20_000),
        ("allowance.days", 20_000),
        ("allowance.days", 45_000),
        ("allowance.days", 120_000),
        ("allowance.total", 185_000),
        ("allowance.to_injured", 185_000),
    ]
    treated = found.steps[3].params
    assert (treated["percent"], treated["rule"], treated["certainty"]) == (7_500, "W2", "law_text")
    assert treated["source"] == "R-NEW 53"


def test_it_goes_to_the_employer_who_went_on_paying(rules: RuleBook) -> None:
    assert allowance(replace(CASE, wage_continued=True), rules).steps[-1].code == "allowance.to_employer"


@pytest.mark.parametrize(
    ("reported", "days", "halalas"),
    [
        (None, 0, 0),
        (date(2026, 1, 4), 0, 0),  # no day lies before it
        (date(2026, 1, 10), 6, 105_000),  # the 4th, three treated days, the 8th and 9th
        (date(2026, 3, 1), 10, 185_000),  # all of it
    ],
)
def test_the_days_before_a_late_report_are_the_employers(
    rules: RuleBook, reported: date | None, days: int, halalas: int
) -> None:
    treated = (DaySpan(date(2026, 1, 5), date(2026, 1, 7)),)
    found = allowance(replace(CASE, treated=treated, reported=reported), rules)
    assert (found.charged_back_days, found.charged_back_halalas) == (days, halalas)
    assert (found.steps[-1].code == "allowance.charged_back") is (reported is not None)


def test_before_all_rules_there_is_none(rules: RuleBook) -> None:
    with pytest.raises(RuleViolation) as refused:
        allowance(replace(CASE, injured=date(2000, 1, 1), until=date(2000, 1, 9)), rules)
    assert refused.value.code == "month.no_rules"


wages = st.integers(40_000, 4_500_000)
days = st.integers(0, 400)


@given(wages, days, days, st.integers(0, 30))
def test_more_days_pay_more_and_treated_days_less(
    rules: RuleBook, wage: int, off: int, treated: int, late: int
) -> None:
    until = CASE.injured + timedelta(days=off)
    case = replace(CASE, wage_halalas=wage, until=until)
    whole = allowance(case, rules)
    part = allowance(replace(case, treated=(DaySpan(case.first_day, case.injured + timedelta(days=treated)),)), rules)
    assert whole.days == part.days == off
    assert part.halalas <= whole.halalas
    daily = half_up(wage, 31)
    assert whole.halalas == off * daily
    assert sum(step.halalas or 0 for step in part.steps if step.code == "allowance.days") == part.halalas
    charged = allowance(replace(case, reported=case.injured + timedelta(days=late)), rules)
    assert charged.charged_back_halalas == max(min(late - 1, off), 0) * daily


PERSON = Contributor(
    id="p", identity=Identity(IdentityKind.IQAMA, "2394681073"), names=Names(ar="راجيش كومار فارما"),
    nationality="IN", nationality_group=NationalityGroup.NON_SAUDI,
)  # fmt: skip
WORK = Engagement(id="e", contributor_id="p", join_date=date(2024, 5, 10))


def period(month: Month, riyals: int) -> WagePeriod:
    housing = Housing(HousingKind.CASH, riyals * 25)
    return WagePeriod(id=f"e@{month}", engagement_id="e", from_month=month, basic_halalas=riyals * 100, housing=housing)


WAGES = (period(Month(2024, 5), 3_000), period(Month(2026, 1), 4_000), period(Month(2026, 2), 90_000))


@pytest.mark.parametrize(
    ("injured", "expected"),
    [
        (date(2026, 1, 3), (Month(2025, 12), 375_000)),  # the month before
        (date(2026, 2, 28), (Month(2026, 1), 500_000)),
        (date(2026, 3, 1), (Month(2026, 2), 4_500_000)),  # not above the ceiling
        (date(2024, 5, 20), (Month(2024, 5), 375_000)),  # joined in the same month
        (date(2024, 6, 1), (Month(2024, 5), 375_000)),
    ],
)
def test_the_wage_of_the_month_before(rules: RuleBook, injured: date, expected: tuple[Month, int]) -> None:
    assert wage_before(injured, PERSON, WORK, WAGES, rules) == expected


def test_without_a_wage_there_is_no_estimate(rules: RuleBook) -> None:
    assert wage_before(date(2026, 1, 3), PERSON, WORK, (), rules) is None


TOLD = datetime(2026, 1, 4, 8, 15, tzinfo=RIYADH)
REPORT = InjuryReport(
    contributor_id="p", engagement_id="e", kind=InjuryKind.AT_WORK, happened=TOLD - timedelta(days=1), told=TOLD,
    place=Place("مستودع السلي"), how="سقط", cause="fall_height", part="wrist_right", nature="fracture",
    treatment=Treatment("مستشفى"), reporter=Reporter("نورة", "supervisor"), wage_continued=True,
)  # fmt: skip


def case_of(state: InjuryState, *events: tuple[str, EventKind], **changes: Any) -> InjuryCase:
    report = replace(REPORT, **{name: changes.pop(name) for name in ("died", "late_reason") if name in changes})
    injury = Injury(id="i", report=report, state=state, due_at=TOLD, reported_at=TOLD, **changes)
    kept = (
        InjuryEvent(id=str(n), injury_id="i", at=datetime.fromisoformat(f"{day}T23:30:00+03:00"), kind=kind)
        for n, (day, kind) in enumerate(events)
    )
    return InjuryCase(injury, tuple(kept))


TREATED = ("2026-01-08", EventKind.TREATMENT)
CLOSED = ("2026-01-20", EventKind.CLOSED)
NOW = datetime(2026, 2, 1, 0, 30, tzinfo=RIYADH)


@pytest.mark.parametrize(
    ("case", "until", "treated"),
    [
        (case_of(InjuryState.ACCEPTED), "2026-02-01", None),
        (case_of(InjuryState.TREATMENT_ONGOING, TREATED), "2026-02-01", "2026-01-08"),
        (case_of(InjuryState.CLOSED, TREATED, CLOSED), "2026-01-20", "2026-01-08"),
        (case_of(InjuryState.REOPENED, TREATED, CLOSED), "2026-02-01", "2026-01-08"),
        (case_of(InjuryState.CLOSED, TREATED, CLOSED, back_to_work=date(2026, 1, 11)), "2026-01-10", "2026-01-08"),
        (case_of(InjuryState.ACCEPTED, died=date(2026, 1, 9)), "2026-01-09", None),
    ],
)
def test_until_when_a_case_pays(rules: RuleBook, case: InjuryCase, until: str, treated: str | None) -> None:
    found = case_as_it_stands(case, (Month(2025, 12), 620_000), rules, NOW)
    assert (str(found.until), found.injured, found.reported) == (until, date(2026, 1, 3), None)
    assert [str(span.first) for span in found.treated] == ([treated] if treated else [])


@pytest.mark.parametrize(
    ("at", "reason", "reported"),
    [
        (datetime(2026, 1, 7, 23, 59, tzinfo=RIYADH), None, None),
        (datetime(2026, 1, 8, tzinfo=RIYADH), None, date(2026, 1, 8)),
        (datetime(2026, 1, 8, tzinfo=RIYADH), "learned_late", date(2026, 1, 8)),
        (datetime(2026, 1, 8, tzinfo=RIYADH), "report_by_other", None),
    ],
)
def test_a_late_report_is_charged_unless_another_body_had_reported(
    rules: RuleBook, at: datetime, reason: str | None, reported: date | None
) -> None:
    case = case_of(InjuryState.ACCEPTED, late_reason=reason)
    assert case_as_it_stands(case, (Month(2025, 12), 620_000), rules, NOW, at).reported == reported
