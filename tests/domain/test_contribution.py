"""The assessment beyond the vectors: caps, overrides, absence, modes, and one contributor as he stands in the cache."""

from datetime import date

import pytest

from gosi_desktop.data import load_rules
from gosi_desktop.domain.case import Case, service_days
from gosi_desktop.domain.contribution import Payer, assess, assess_case, next_step, shared_parts, shares
from gosi_desktop.domain.contributor import (
    Birth,
    Contributor,
    Engagement,
    Names,
    NationalityGroup,
    System,
    WageParts,
    WagePeriod,
)
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import HazardsRateOverride
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.rule_rows import Coverage, Insurance, PartMonth
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

SAUDI, GCC, NON_SAUDI = NationalityGroup
JANUARY = Month(2026, 1)
RAISED = HazardsRateOverride(id="o1", percent=400, from_month=Month(2025, 7), decision_no="17")


def case(basic: int = 1_000_000, **other: object) -> Case:
    known: dict[str, object] = {"month": JANUARY, "group": SAUDI, "wage": WageParts(basic), "system": System.OLD}
    return Case(**(known | other))  # type: ignore[arg-type]


def codes(rules: RuleBook, one: Case) -> list[str]:
    return [step.code for step in assess_case(one, rules).steps]


def test_every_step_is_told_in_order(rules: RuleBook) -> None:
    assert codes(rules, case()) == [
        "system.old",
        "wage.basic",
        "wage.raw",
        "wage.contributory",
        "month.full",
        "share",
        "share",
        "share",
        "share",
        "share",
        "total.employer",
        "total.employee",
        "total",
    ]


def test_a_share_says_which_row_it_comes_from(rules: RuleBook) -> None:
    step = next(s for s in assess_case(case(system=System.NEW), rules).steps if s.code == "share")
    assert step.halalas == 95000
    assert step.params == {
        "branch": "annuities",
        "payer": "employer",
        "percent": 950,
        "rule": "T3",
        "valid_from": date(2025, 7, 1),
        "source": "L-NEW decree item 3; N-2025; V-ZEN; V-ORA; V-REM; V-ZOH",
        "certainty": "law_text",
        "wage": 1_000_000,
        "days": 31,
        "of": 31,
    }


@pytest.mark.parametrize(
    ("basic", "cap", "contributory", "limit"),
    [
        (149_999, None, 150_000, {"wage.floor"}),
        (150_000, None, 150_000, set()),
        (4_500_000, None, 4_500_000, set()),
        (4_500_001, None, 4_500_000, {"wage.ceiling"}),
        (3_000_000, 2_454_545, 2_454_545, {"wage.shared_cap"}),
        (5_000_000, 2_454_545, 2_454_545, {"wage.shared_cap"}),
        (2_000_000, 2_454_545, 2_000_000, set()),
        (5_000_000, 4_500_000, 4_500_000, {"wage.ceiling"}),
        (5_000_000, 9_000_000, 4_500_000, {"wage.ceiling"}),
        (50_000, 100_000, 100_000, {"wage.floor", "wage.shared_cap"}),
    ],
)
def test_floor_ceiling_and_part_of_the_ceiling(
    rules: RuleBook, basic: int, cap: int | None, contributory: int, limit: set[str]
) -> None:
    one = case(basic, shared_cap_halalas=cap)
    assert assess_case(one, rules).contributory_halalas == contributory
    assert set(codes(rules, one)) & {"wage.floor", "wage.ceiling", "wage.shared_cap"} == limit


def test_the_limit_says_which_row_it_comes_from(rules: RuleBook) -> None:
    step = next(s for s in assess_case(case(1, system=System.NEW), rules).steps if s.code == "wage.floor")
    assert (step.halalas, step.params["rule"], step.params["certainty"]) == (150_000, "W2", "assumption")


def test_a_raised_hazards_rate_replaces_the_usual_one(rules: RuleBook) -> None:
    assessment = assess_case(case(hazards_override=RAISED), rules)
    assert assessment.amount(Insurance.HAZARDS, Payer.EMPLOYER) == 40_000
    step = next(s for s in assessment.steps if s.code == "hazards.override")
    assert step.params == {"percent": 400, "decision_no": "17"}
    quick = shares(rules, JANUARY, SAUDI, System.OLD, 1_000_000, hazards_percent=400)
    assert quick[1:] == (assessment.employer_halalas, assessment.employee_halalas)


@pytest.mark.parametrize(
    ("since", "hazards"),
    [(date(2025, 12, 31), 0), (date(2026, 1, 1), 20_000), (date(2026, 1, 31), 20_000), (None, 20_000)],
)
def test_hazards_stop_the_month_after_leaving_the_kingdom(rules: RuleBook, since: date | None, hazards: int) -> None:
    one = case(abroad_since=since, hazards_override=None)
    assessment = assess_case(one, rules)
    assert assessment.amount(Insurance.HAZARDS, Payer.EMPLOYER) == hazards
    assert ("hazards.abroad" in codes(rules, one)) is (hazards == 0)
    quick = shares(rules, JANUARY, SAUDI, System.OLD, 1_000_000, abroad_since=since)
    assert quick[1:] == (assessment.employer_halalas, assessment.employee_halalas)


def test_hazards_alone(rules: RuleBook) -> None:
    one = case(50_000, coverage=Coverage.HAZARDS_ONLY)
    assessment = assess_case(one, rules)
    assert (assessment.employer_halalas, assessment.employee_halalas) == (1_000, 0)
    assert "coverage.hazards_only" in codes(rules, one)


def test_the_gulf_pension_is_told_and_left_out(rules: RuleBook) -> None:
    assessment = assess_case(case(group=GCC, system=None, country="KW"), rules)
    assert assessment.total_halalas == 20_000
    assert assessment.amount(Insurance.GCC_HOME, Payer.EMPLOYER) == 90_000
    assert assessment.amount(Insurance.GCC_HOME, Payer.EMPLOYEE) == 95_000
    assert [s.code for s in assessment.steps][-2:] == ["home_share", "home_share"]
    assert {s.certainty for s in assessment.home_shares} == {"assumption"}


@pytest.mark.parametrize(("group", "country"), [(GCC, None), (GCC, "XX"), (NON_SAUDI, "KW"), (SAUDI, "KW")])
def test_no_gulf_pension_without_a_gulf_country(rules: RuleBook, group: NationalityGroup, country: str | None) -> None:
    assert assess_case(case(group=group, country=country), rules).home_shares == ()


@pytest.mark.parametrize(
    ("month", "join", "leave", "days", "code"),
    [
        ("2026-01", None, None, 31, "month.full"),
        ("2026-01", date(2026, 1, 1), date(2026, 1, 31), 31, "month.full"),
        ("2026-01", date(2026, 1, 20), None, 12, "month.service_days"),
        ("2026-01", None, date(2026, 1, 10), 10, "month.service_days"),
        ("2026-01", date(2026, 1, 31), date(2026, 1, 31), 1, "month.service_days"),
        ("2026-01", date(2026, 2, 1), None, 0, "month.outside"),
        ("2026-01", None, date(2025, 12, 31), 0, "month.outside"),
        ("2021-11", date(2021, 11, 1), date(2021, 11, 20), 30, "month.joining_full"),
        ("2021-11", date(2021, 10, 31), date(2021, 11, 20), 0, "month.leaving_free"),
        ("2021-11", date(2021, 12, 1), None, 0, "month.outside"),
    ],
)
def test_how_much_of_a_month_is_charged(
    month: str, join: date | None, leave: date | None, days: int, code: str
) -> None:
    mode = PartMonth.SERVICE_DAYS if month > "2022-01" else PartMonth.WHOLE_MONTHS
    part = service_days(Month.parse(month), join, leave, mode)
    assert (part.days, part.code) == (days, code)


def test_leaving_before_joining_is_refused(rules: RuleBook) -> None:
    with pytest.raises(RuleViolation) as refusal:
        assess_case(case(join_date=date(2026, 1, 20), leave_date=date(2026, 1, 19)), rules)
    assert (refusal.value.code, refusal.value.field) == ("leave_before_join", "leave_date")


def test_the_other_rounding_keeps_the_total_of_the_branch() -> None:
    plain = load_rules()
    plain["rows"] = [row | {"mode": "branch_total"} if row["table"] == "rounding" else row for row in plain["rows"]]
    one = case(625_000)
    each, together = assess_case(one, RuleBook(load_rules())), assess_case(one, RuleBook(plain))
    saned = [[a.amount(Insurance.SANED, payer) for payer in Payer] for a in (each, together)]
    assert saned == [[4_688, 4_688], [4_688, 4_687]]
    assert together.total_halalas == each.total_halalas - 1


def test_several_employers_share_the_ceiling_in_proportion() -> None:
    assert shared_parts([3_000_000, 2_500_000], 4_500_000) == (2_454_545, 2_045_455)
    assert shared_parts([1_000_000, 2_000_000], 4_500_000) == (1_000_000, 2_000_000)
    assert shared_parts([2_000_000] * 3, 4_500_001) == (1_500_001, 1_500_000, 1_500_000)
    assert shared_parts([], 4_500_000) == ()


def contributor(**other: object) -> Contributor:
    known: dict[str, object] = {
        "id": "c1",
        "identity": Identity(IdentityKind.NATIONAL_ID, "1000000008", verified=True),
        "names": Names("تركي بن ناصر"),
        "birth": Birth(date(1990, 1, 1)),
        "nationality": "SA",
        "nationality_group": SAUDI,
        "system": System.OLD,
    }
    return Contributor(**(known | other))  # type: ignore[arg-type]


ENGAGEMENT = Engagement(id="e1", contributor_id="c1", join_date=date(2018, 5, 1))
WAGE = WagePeriod(id="e1@2025-01", engagement_id="e1", from_month=Month(2025, 1), basic_halalas=750_000)


def test_a_contributor_as_he_stands(rules: RuleBook) -> None:
    """The figures of picture 05a."""
    assessment = assess(contributor(), ENGAGEMENT, WAGE, JANUARY, rules)
    assert (assessment.employer_halalas, assessment.employee_halalas, assessment.total_halalas) == (
        88_125,
        73_125,
        161_250,
    )


def test_a_system_that_is_not_said_is_assumed_and_told(rules: RuleBook) -> None:
    for first, joined, employer in (
        (date(2015, 1, 1), date(2025, 1, 1), 88_125),
        (date(2024, 8, 1), date(2025, 1, 1), 91_875),
        (None, date(2025, 1, 1), 91_875),
        (None, date(2018, 1, 1), 88_125),
    ):
        somebody = contributor(system=None, first_registration=first)
        engagement = Engagement(id="e1", contributor_id="c1", join_date=joined)
        assessment = assess(somebody, engagement, WAGE, JANUARY, rules)
        assert assessment.employer_halalas == employer
        assert assessment.steps[0].code == "system.assumed"


def test_cap_absence_and_override_reach_the_assessment(rules: RuleBook) -> None:
    engagement = Engagement(id="e1", contributor_id="c1", join_date=date(2018, 5, 1), shared_cap_halalas=500_000)
    assessment = assess(contributor(), engagement, WAGE, JANUARY, rules, RAISED)
    assert assessment.contributory_halalas == 500_000
    assert assessment.amount(Insurance.HAZARDS, Payer.EMPLOYER) == 20_000
    abroad = assess(contributor(abroad_since=date(2025, 6, 1)), engagement, WAGE, JANUARY, rules, RAISED)
    assert abroad.amount(Insurance.HAZARDS, Payer.EMPLOYER) == 0


def test_a_gulf_national_brings_his_country(rules: RuleBook) -> None:
    somebody = contributor(nationality="QA", nationality_group=GCC, system=None)
    assessment = assess(somebody, ENGAGEMENT, WAGE, JANUARY, rules)
    assert assessment.total_halalas == 15_000
    assert assessment.amount(Insurance.GCC_HOME, Payer.EMPLOYEE) == 90_000


def test_who_joined_too_old_is_insured_against_hazards_alone(rules: RuleBook) -> None:
    somebody = contributor(system=System.NEW, birth=Birth(date(1950, 1, 1)))
    engagement = Engagement(id="e1", contributor_id="c1", join_date=date(2025, 1, 1))
    assert assess(somebody, engagement, WAGE, JANUARY, rules).total_halalas == 15_000


def test_the_next_step_of_a_contributor(rules: RuleBook) -> None:
    step = next_step(contributor(system=System.NEW), JANUARY, rules)
    assert step is not None
    assert str(step.from_month) == "2026-07"
    assert next_step(contributor(), JANUARY, rules) is None
    assert next_step(contributor(nationality="EG", nationality_group=NON_SAUDI, system=None), JANUARY, rules) is None
    assert next_step(contributor(system=None), JANUARY, rules) is None
