"""What holds for every wage, date and kind of contributor."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.data import load_rules
from gosi_desktop.domain.case import Case
from gosi_desktop.domain.codes import STEPS
from gosi_desktop.domain.contribution import Assessment, Payer, assess_case, shared_parts, shares
from gosi_desktop.domain.contributor import Housing, HousingKind, NationalityGroup, System, WageParts
from gosi_desktop.domain.establishment import HazardsRateOverride
from gosi_desktop.domain.rule_rows import Coverage, Insurance
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month


def with_rounding(mode: str) -> RuleBook:
    plain = load_rules()
    plain["rows"] = [row | {"mode": mode} if row["table"] == "rounding" else row for row in plain["rows"]]
    return RuleBook(plain)


BOOKS = {mode: with_rounding(mode) for mode in ("each_payer", "branch_total")}
RULES = BOOKS["each_payer"]
KINDS = [
    {"group": NationalityGroup.SAUDI, "system": System.OLD},
    {"group": NationalityGroup.SAUDI, "system": System.NEW},
    {"group": NationalityGroup.SAUDI, "system": System.NEW, "coverage": Coverage.HAZARDS_ONLY},
    {"group": NationalityGroup.NON_SAUDI},
    *({"group": NationalityGroup.GCC, "country": country} for country in ("AE", "BH", "KW", "OM", "QA")),
]
amounts = st.integers(0, 8_000_000)
months = st.integers(0, 60).map(lambda n: Month(2024, 7).shift(n))
housing = st.builds(Housing, st.sampled_from(HousingKind), amounts)
wages = st.builds(WageParts, amounts, housing, amounts, amounts)
days = st.dates(date(2024, 1, 1), date(2030, 1, 1))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    kind: dict[str, Any] = draw(st.sampled_from(KINDS))
    month = draw(months)
    join, leave = draw(st.none() | days), draw(st.none() | days)
    if join and leave and leave < join:
        join, leave = leave, join
    raised = HazardsRateOverride(id="o", percent=draw(st.integers(200, 400)), from_month=month)
    return Case(
        month=month,
        wage=draw(wages),
        join_date=join,
        leave_date=leave,
        shared_cap_halalas=draw(st.none() | amounts),
        hazards_override=draw(st.sampled_from([None, raised])),
        abroad_since=draw(st.none() | days),
        **kind,
    )


def each_amount(assessment: Assessment) -> dict[tuple[Insurance, Payer], int]:
    return {(branch, payer): assessment.amount(branch, payer) for branch in Insurance for payer in Payer}


@given(cases(), st.sampled_from(list(BOOKS)))
def test_nothing_is_negative_and_the_days_fit_the_month(case: Case, mode: str) -> None:
    assessment = assess_case(case, BOOKS[mode])
    assert all(amount >= 0 for amount in each_amount(assessment).values())
    assert 0 <= assessment.days <= assessment.month_days == case.month.days
    assert 0 <= assessment.contributory_halalas <= 4_500_000


@given(cases(), st.sampled_from(list(BOOKS)))
def test_shares_add_up_and_the_explanation_adds_up_to_them(case: Case, mode: str) -> None:
    assessment = assess_case(case, BOOKS[mode])
    for payer, total in ((Payer.EMPLOYER, assessment.employer_halalas), (Payer.EMPLOYEE, assessment.employee_halalas)):
        assert sum(s.amount_halalas for s in assessment.shares if s.payer is payer) == total
        lines = [s for s in assessment.steps if s.code == "share" and s.params["payer"] == payer.value]
        assert sum(line.halalas or 0 for line in lines) == total
        assert [s.halalas for s in assessment.steps if s.code == f"total.{payer.value}"] == [total]
    total_steps = [s.halalas for s in assessment.steps if s.code == "total"]
    assert total_steps == [assessment.total_halalas] == [assessment.employer_halalas + assessment.employee_halalas]
    home = [s.halalas for s in assessment.steps if s.code == "home_share"]
    assert home == [s.amount_halalas for s in assessment.home_shares]


@given(cases())
def test_every_line_can_be_worked_out_again_from_what_it_says(case: Case) -> None:
    """Amount = wage × percent × days ÷ days of the month, half up: nothing that is not in the line decides it."""
    assessment = assess_case(case, RULES)
    by_code = {step.code: step for step in assessment.steps}
    parts = [step.halalas or 0 for code, step in by_code.items() if code in WAGE_PARTS]
    assert sum(parts) == by_code["wage.raw"].halalas == assessment.raw_halalas
    assert by_code["wage.contributory"].halalas == assessment.contributory_halalas
    for step in assessment.steps:
        assert step.code in STEPS
        if step.code in ("share", "home_share"):
            p = step.params
            assert p["wage"] == assessment.contributory_halalas
            exact = p["wage"] * p["percent"] * p["days"] * 2 + 10_000 * p["of"]
            assert step.halalas == exact // (2 * 10_000 * p["of"])


WAGE_PARTS = {"wage.basic", "wage.housing_cash", "wage.housing_in_kind", "wage.commission"}


@given(cases())
def test_the_quick_way_gives_the_same(case: Case) -> None:
    assessment = assess_case(case, RULES)
    quick = shares(
        RULES,
        case.month,
        case.group,
        case.system,
        case.wage.raw_wage_halalas,
        join_date=case.join_date,
        leave_date=case.leave_date,
        coverage=case.coverage,
        shared_cap_halalas=case.shared_cap_halalas,
        hazards_percent=case.hazards_override.percent if case.hazards_override else None,
        abroad_since=case.abroad_since,
    )
    assert quick == (assessment.contributory_halalas, assessment.employer_halalas, assessment.employee_halalas)


@given(st.sampled_from(KINDS), months, amounts, amounts, st.integers(1, 28), st.sampled_from(list(BOOKS)))
def test_a_higher_wage_never_costs_less(
    kind: dict[str, Any], month: Month, one: int, other: int, day: int, mode: str
) -> None:
    """Each payer's share in the shipped rounding; in the other mode, where one payer bears the rest, the total."""
    join = month.first.replace(day=day)
    low, high = (
        assess_case(Case(month=month, wage=WageParts(basic), join_date=join, **kind), BOOKS[mode])
        for basic in sorted((one, other))
    )
    assert low.contributory_halalas <= high.contributory_halalas
    assert low.total_halalas <= high.total_halalas
    if mode == "each_payer":
        assert all(each_amount(low)[key] <= amount for key, amount in each_amount(high).items())


@given(st.sampled_from(KINDS), months, wages, st.lists(st.integers(2, 31), unique=True, max_size=4))
def test_a_month_is_the_sum_of_its_parts(kind: dict[str, Any], month: Month, wage: WageParts, cuts: list[int]) -> None:
    """A month cut into k engagements: the days add up exactly, and each branch and payer by at most k ÷ 2 halalas.

    The wage is clamped before it is prorated, so every part rests on the same wage. Each part is rounded once, by at
    most half a halala, and so is the whole: the sum differs by less than (k + 1) ÷ 2 halalas, a whole number.
    """
    starts = [month.first, *(month.first + timedelta(days=c - 1) for c in sorted(cuts) if c <= month.days)]
    ends = [*(start - timedelta(days=1) for start in starts[1:]), month.last]
    whole = assess_case(Case(month=month, wage=wage, **kind), RULES)
    parts = [
        assess_case(Case(month=month, wage=wage, join_date=start, leave_date=end, **kind), RULES)
        for start, end in zip(starts, ends, strict=True)
    ]
    assert sum(part.days for part in parts) == whole.days == month.days
    for key, amount in each_amount(whole).items():
        assert abs(sum(each_amount(part)[key] for part in parts) - amount) * 2 <= len(parts)


@given(st.lists(st.integers(1, 10_000_000), max_size=6), st.integers(1, 4_500_000))
def test_parts_of_the_ceiling_add_up_to_it(each: list[int], ceiling: int) -> None:
    parts = shared_parts(each, ceiling)
    assert sum(parts) == min(sum(each), ceiling)
    assert all(0 <= part <= wage for part, wage in zip(parts, each, strict=True))
