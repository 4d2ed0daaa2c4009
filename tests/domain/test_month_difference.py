"""Why it differs from last month: every cause by its name, and all of them add up to the halala."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.data import load_rules
from gosi_desktop.domain.contributor import NationalityGroup, System
from gosi_desktop.domain.invoices import BranchTotal, InvoiceLine
from gosi_desktop.domain.month_difference import Cause, Effect, MonthDifference, month_difference, rows_behind
from gosi_desktop.domain.roster_month import RosterEntry
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from tests.fakes.money import DECEMBER, disturbed, hired, invoice_of, lines_of, rosters
from tests.fakes.people import people

RULES = RuleBook(load_rules())
NOVEMBER = DECEMBER.previous()
NAMED = [Cause.JOINED, Cause.LEFT, Cause.WAGE, Cause.RATE_STEP, Cause.PART_MONTH]


def compared(
    roster: list[RosterEntry], before: Month = NOVEMBER, after: Month = DECEMBER
) -> tuple[MonthDifference, list[Effect]]:
    old, new = lines_of(roster, before, RULES), lines_of(roster, after, RULES)
    found = month_difference(invoice_of(old, before), old, invoice_of(new, after), new, RULES)
    return found, [effect for cause in found.causes for effect in cause.effects]


def adds_up(found: MonthDifference) -> bool:
    sums = all(sum(effect.halalas for effect in cause.effects) == cause.halalas for cause in found.causes)
    return sums and sum(cause.halalas for cause in found.causes) == found.halalas


beside = st.fixed_dictionaries(
    {
        name: st.integers(0, 10_000)
        for name in ("late_penalties_halalas", "violation_fines_halalas", "previous_halalas", "credits_halalas")
    }
    | {"adjustments_halalas": st.integers(-10_000, 10_000)}
)


@given(rosters(), st.integers(1, 12), beside, beside, st.data())
def test_the_causes_add_up_whatever_happened(
    roster: list[RosterEntry], apart: int, was: dict[str, int], now: dict[str, int], data: st.DataObject
) -> None:
    after = NOVEMBER.shift(apart)
    old = lines_of(roster, NOVEMBER, RULES)
    new = data.draw(disturbed(lines_of(roster, after, RULES)))
    corrected = [line._replace(adjustment_of=Month(2025, 8)) for line in new if data.draw(st.booleans())]
    lines = sorted([*new, *corrected], key=lambda line: line.engagement_id)
    odd = (BranchTotal(Insurance.HAZARDS, data.draw(st.integers(0, 5)), 0),)
    latter = invoice_of(lines, after, **now)
    latter = replace(latter, totals=latter.totals + odd)
    found = month_difference(invoice_of(old, NOVEMBER, **was), old, latter, lines, RULES)
    assert adds_up(found)


@given(rosters())
def test_between_two_months_of_our_own_nothing_stays_without_a_name(roster: list[RosterEntry]) -> None:
    found, effects = compared(roster, Month(2025, 6), Month(2025, 7))
    assert adds_up(found)
    assert {effect.cause for effect in effects} <= {*NAMED, Cause.OTHER_RATE}


NEW = hired(1, system=System.NEW)
CASES: list[tuple[RosterEntry, Month, Effect]] = [
    (hired(1, join=date(2025, 12, 11)), NOVEMBER, Effect(Cause.JOINED, 87_387, "e0000001", 0, 21, 39_629)),
    (hired(1, leave=date(2025, 11, 15)), NOVEMBER, Effect(Cause.LEFT, -64_500, "e0000001", 15, 0, -29_250)),
    (hired(1, leave=date(2025, 12, 1)), NOVEMBER, Effect(Cause.PART_MONTH, -124_839, "e0000001", 30, 1, -56_613)),
    (
        hired(1, wages={Month(2025, 1): 960_000, DECEMBER: 1_000_000}),
        NOVEMBER,
        Effect(Cause.WAGE, 8_600, "e0000001", 960_000, 1_000_000, 3_900),
    ),
    (NEW, Month(2025, 6), Effect(Cause.RATE_STEP, 6_000, "e0000001", 2150, 2250, 3_000)),
    (NEW, Month(2026, 6), Effect(Cause.RATE_STEP, 6_000, "e0000001", 2250, 2350, 3_000)),
    (
        hired(1, group=NationalityGroup.NON_SAUDI, abroad=date(2025, 11, 3)),
        NOVEMBER,
        Effect(Cause.OTHER_RATE, -12_000, "e0000001", 200, 0),
    ),
]


@pytest.mark.parametrize(("entry", "before", "effect"), CASES)
def test_a_cause_has_its_name_and_its_arithmetic(entry: RosterEntry, before: Month, effect: Effect) -> None:
    found, effects = compared([entry], before, before.next())
    assert effects == [effect]
    assert found.halalas == found.of(effect.cause) == effect.halalas
    assert [cause.cause for cause in found.causes if cause.cause in NAMED] == NAMED


def test_another_law_another_line_and_a_halala() -> None:
    old = lines_of([hired(1, system=System.OLD)], DECEMBER, RULES)
    law = lines_of([NEW], DECEMBER, RULES)
    share = law[0].shares[0]
    halala = law[0]._replace(shares=(share._replace(employer_halalas=share.employer_halalas + 1), *law[0].shares[1:]))
    for lines, cause, amount in (
        (law, Cause.SYSTEM, 6_000),
        ([*old, *old], Cause.DOUBLE_LINE, 129_000),
        ([halala], Cause.ROUNDING, 1),
    ):
        before = law if cause is Cause.ROUNDING else old
        found = month_difference(invoice_of(before), before, invoice_of(lines), lines, RULES)
        assert (found.of(cause), found.halalas) == (amount, amount)
    back = month_difference(invoice_of([*old, *old]), [*old, *old], invoice_of(old), old, RULES)
    assert back.of(Cause.DOUBLE_LINE) == back.halalas == -129_000


def test_fines_credits_and_corrections() -> None:
    line = lines_of([NEW], DECEMBER, RULES)[0]
    correction = line._replace(adjustment_of=Month(2025, 10))
    before = invoice_of([line], credits_halalas=500, previous_halalas=100)
    after = invoice_of(
        [line],
        late_penalties_halalas=41_770,
        violation_fines_halalas=1_000_000,
        adjustments_halalas=135_000 - 7,
        line_count=2,
    )
    found = month_difference(before, [line], after, [line, correction], RULES)
    assert {cause.cause: cause.halalas for cause in found.causes if cause.halalas} == {
        Cause.LATE_PENALTY: 41_770,
        Cause.VIOLATION_FINE: 1_000_000,
        Cause.ADJUSTMENT: 134_993,
        Cause.CREDIT: 500,
        Cause.PREVIOUS: -100,
    }
    (corrections,) = (cause for cause in found.causes if cause.cause is Cause.ADJUSTMENT)
    assert [(one.engagement_id, one.halalas) for one in corrections.effects] == [("e0000001", 135_000), ("", -7)]
    assert found.contributions_halalas == 0


def raised_to_10_000(entry: RosterEntry) -> RosterEntry:
    """The same person, who had 9,600 until November."""
    wage = entry.wages[-1]
    before = replace(wage, id="before", basic_halalas=wage.basic_halalas - 40_000)
    return entry._replace(wages=(before, replace(wage, from_month=DECEMBER)))


def test_the_months_of_the_picture() -> None:
    """Picture 26b: one joined, two left, one earns more, one had a part of November."""
    adel = hired(1, leave=date(2026, 1, 31))
    mashari = hired(2, 550_000, leave=date(2025, 11, 14))
    walid = hired(3, 975_000, group=NationalityGroup.NON_SAUDI, leave=date(2025, 11, 12))
    roster = [
        RosterEntry(one.record.contributor, one.record.engagements[0], tuple(one.record.wages))
        for one in people(RULES, DECEMBER)
    ]
    roster = [raised_to_10_000(entry) if "ريم" in entry.contributor.names.ar else entry for entry in roster]
    roster = sorted([*roster, adel, mashari, walid], key=lambda entry: entry.engagement.id)
    found, effects = compared(roster)
    assert found.after.contributions_halalas == 2_101_778
    assert [(cause.cause, cause.halalas) for cause in found.causes] == [
        (Cause.JOINED, 4_500),
        (Cause.LEFT, -62_983),
        (Cause.WAGE, 8_600),
        (Cause.RATE_STEP, 0),
        (Cause.PART_MONTH, 63_283),
    ]
    assert [(one.before, one.after) for one in effects if one.cause is Cause.PART_MONTH] == [(15, 31)]


def test_a_month_in_which_everybody_left() -> None:
    old: list[InvoiceLine] = lines_of([hired(1), hired(2)], DECEMBER, RULES)
    found = month_difference(invoice_of(old), old, invoice_of([]), [], RULES)
    assert found.of(Cause.LEFT) == found.halalas == -258_000


@pytest.mark.parametrize(
    ("cause", "rows"),
    [
        (Cause.JOINED, ["M2"]), (Cause.LEFT, ["M2"]), (Cause.PART_MONTH, ["M2"]), (Cause.RATE_STEP, ["T4"]),
        (Cause.OTHER_RATE, ["T4"]), (Cause.WAGE, ["W1", "W2", "W4", "W5"]), (Cause.SYSTEM, ["S-NEW"]),
        (Cause.ROUNDING, ["R1"]), (Cause.LATE_PENALTY, ["L2"]), (Cause.PREVIOUS, []), (Cause.OTHER, []),
    ],
)  # fmt: skip
def test_the_rows_behind_a_cause(cause: Cause, rows: list[str]) -> None:
    assert [row.id for row in rows_behind(cause, Month(2026, 6), Month(2026, 7), RULES)] == rows


def test_between_months_without_a_step_no_rate_stands_behind_it() -> None:
    assert rows_behind(Cause.RATE_STEP, NOVEMBER, DECEMBER, RULES) == ()
