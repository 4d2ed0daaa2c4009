"""What is to come: the July steps, and what one person more costs."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.data import load_rules
from gosi_desktop.domain.contributor import Housing, HousingKind, NationalityGroup, System, WageParts
from gosi_desktop.domain.month_difference import Cause
from gosi_desktop.domain.previews import headcount_percent, hiring_costs, month_previews, step_months
from gosi_desktop.domain.roster_month import RosterEntry
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from tests.fakes.money import DECEMBER, hired, lines_of, rosters

RULES = RuleBook(load_rules())
STEPS = (Month(2026, 7), Month(2027, 7), Month(2028, 7))
SAUDI, NON_SAUDI = NationalityGroup.SAUDI, NationalityGroup.NON_SAUDI


def test_the_steps_to_come_are_those_of_july() -> None:
    assert step_months(RULES, DECEMBER) == STEPS
    assert step_months(RULES, Month(2028, 7)) == ()


def test_the_coming_julys_of_three_people() -> None:
    roster = [
        hired(1, system=System.NEW),
        hired(2),
        hired(3, group=NON_SAUDI, leave=date(2027, 3, 31)),
        hired(4, wages={Month(2025, 1): 600_000, Month(2026, 6): 700_000}),
        hired(5, join=date(2026, 1, 1)),
    ]
    found = month_previews(roster, (DECEMBER, *STEPS), RULES)
    assert [(one.month, one.people) for one in found] == [
        (DECEMBER, 4),
        (STEPS[0], 5),
        (STEPS[1], 4),
        (STEPS[2], 4),
    ]
    assert [dict(one.causes) for one in found] == [
        {},
        {Cause.JOINED: 129_000, Cause.WAGE: 21_500, Cause.RATE_STEP: 6_000},
        {Cause.LEFT: -12_000, Cause.RATE_STEP: 6_000},
        {Cause.RATE_STEP: 6_000},
    ]


@given(rosters(), st.lists(st.integers(0, 40).map(Month(2025, 6).shift), min_size=1, max_size=4, unique=True))
def test_each_month_is_the_month_before_and_its_causes(roster: list[RosterEntry], months: list[Month]) -> None:
    found = month_previews(roster, sorted(months), RULES)
    for before, after in pairwise(found):
        assert before.halalas + sum(halalas for _, halalas in after.causes) == after.halalas
    for one in found:
        lines = lines_of(roster, one.month, RULES)
        assert (one.people, one.halalas) == (len(lines), sum(line.total_halalas for line in lines))


def test_a_raised_hazards_rate_is_in_the_preview() -> None:
    (found,) = month_previews([hired(1)], (DECEMBER,), RULES, hazards_percent=400)
    assert found.halalas == 129_000 + 12_000


def test_one_person_more_as_in_the_picture() -> None:
    wage = WageParts(600_000, Housing(HousingKind.CASH, 150_000))
    first, earlier, foreign = hiring_costs(RULES, wage, date(2026, 1, 18))
    assert [(one.group, one.system, one.whole.employer_halalas, one.whole.employee_halalas, one.cost_halalas)
            for one in (first, earlier, foreign)] == [
        (SAUDI, System.NEW, 91_875, 76_875, 841_875),
        (SAUDI, System.OLD, 88_125, 73_125, 838_125),
        (NON_SAUDI, None, 15_000, 0, 765_000),
    ]  # fmt: skip
    assert (first.net_halalas, first.whole.total_halalas) == (673_125, 168_750)
    assert (first.first.days, first.first.month_days, first.first.total_halalas) == (14, 31, 76_208)
    assert [(step.from_month, step.percent, step.employer_halalas) for step in first.steps] == [
        (Month(2026, 1), 1225, 91_875),
        (STEPS[0], 1275, 95_625),
        (STEPS[1], 1325, 99_375),
        (STEPS[2], 1375, 103_125),
    ]
    assert [len(one.steps) for one in (earlier, foreign)] == [1, 1]


def test_other_allowances_are_paid_but_not_insured() -> None:
    found = hiring_costs(RULES, WageParts(600_000, other_halalas=50_000), date(2026, 1, 1))[2]
    assert (found.paid_halalas, found.whole.employer_halalas) == (650_000, 12_000)


def test_before_the_new_law_everybody_fell_under_the_old() -> None:
    assert [one.system for one in hiring_costs(RULES, WageParts(600_000), date(2024, 7, 2))] == [System.OLD, None]


@pytest.mark.parametrize(("part", "people", "percent"), [(11, 24, 4583), (12, 25, 4800), (0, 0, 0), (2, 3, 6667)])
def test_a_part_of_the_headcount(part: int, people: int, percent: int) -> None:
    assert headcount_percent(part, people) == percent


def test_in_a_month_before_the_new_law_no_step_of_it_is_looked_for() -> None:
    june = Month(2024, 6)
    assert [one.system for one in hiring_costs(RULES, WageParts(600_000), june.first)] == [System.OLD, None]
    assert [one.people for one in month_previews([hired(1)], (june, *step_months(RULES, june)), RULES)] == [1]


def test_causes_of_people_who_are_alike_are_counted_for_each() -> None:
    january = Month(2026, 1)
    alike = [hired(key, join=date(2026, 1, 10)) for key in (1, 2, 3)]
    (_, found) = month_previews([hired(4), *alike], (DECEMBER, january), RULES)
    (cause, halalas), *_ = found.causes
    assert (cause, halalas) == (Cause.JOINED, 3 * sum(one.total_halalas for one in lines_of(alike[:1], january, RULES)))
