"""Paying late and in parts: the facts' own table, the simulator's pictures, and what holds for every amount."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.data import load_rules
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.instalments import missed, penalty_of, planned, terms
from gosi_desktop.domain.invoices import Instalment, InstalmentPlan
from gosi_desktop.domain.late_penalties import Receipt, due_after, late_penalty, late_steps, months_late, waivers
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

RULES = RuleBook(load_rules())
DUE = date(2025, 2, 15)
amounts = st.integers(0, 10**10)
days = st.dates(date(2024, 7, 3), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("paid", "months", "fine"),
    [
        (date(2025, 2, 1), 0, 0),
        (date(2025, 2, 15), 0, 0),
        (date(2025, 2, 16), 1, 4_300),
        (date(2025, 3, 15), 1, 4_300),
        (date(2025, 3, 16), 2, 8_600),
        (date(2025, 8, 1), 6, 25_800),
        (date(2030, 2, 15), 60, 258_000),
    ],
)
def test_the_table_of_the_facts(paid: date, months: int, fine: int) -> None:
    assert months_late(DUE, paid) == months
    found = late_penalty(215_000, DUE, paid, RULES)
    assert (len(found.months), found.halalas, found.capped) == (months, fine, False)


def test_the_old_regulation_stopped_at_the_contribution() -> None:
    found = late_penalty(215_000, date(2020, 2, 15), date(2025, 2, 15), RULES)
    assert (len(found.months), found.halalas, found.capped) == (50, 215_000, True)
    assert (found.row.id, late_penalty(215_000, DUE, DUE, RULES).row.id) == ("L1", "L2")


def test_a_day_before_all_rules_is_refused() -> None:
    with pytest.raises(RuleViolation, match=r"month\.no_rules"):
        late_penalty(100, date(1999, 1, 15), DUE, RULES)


def test_what_arrived_in_time_for_a_month_is_not_fined_in_it() -> None:
    receipts = [
        Receipt(date(2025, 3, 16), 65_000),
        Receipt(date(2025, 3, 15), 50_000),
        Receipt(date(2025, 4, 1), 100_000),
    ]
    found = late_penalty(215_000, DUE, date(2025, 12, 1), RULES, receipts)
    assert [(month.number, month.first, month.last, month.unpaid_halalas, month.halalas) for month in found.months] == [
        (1, date(2025, 2, 16), date(2025, 3, 15), 215_000, 4_300),
        (2, date(2025, 3, 16), date(2025, 4, 15), 165_000, 3_300),
    ]


def test_the_stairs_of_the_picture() -> None:
    steps = late_steps(2_101_778, date(2026, 1, 15), RULES, 4)
    assert [(step.until, step.months, step.halalas) for step in steps] == [
        (date(2026, 1, 15), 0, 0),
        (date(2026, 2, 15), 1, 42_036),
        (date(2026, 3, 15), 2, 84_072),
        (date(2026, 4, 15), 3, 126_108),
        (date(2026, 5, 15), 4, 168_144),
    ]


def test_the_stairs_end_where_the_fine_stops_growing() -> None:
    assert [step.halalas for step in late_steps(100, date(2020, 1, 15), RULES, 52)][48:] == [96, 98, 100, 100, 100]
    assert [step.halalas for step in late_steps(0, DUE, RULES, 2)] == [0, 0, 0]


@given(amounts, days, st.integers(0, 1500), st.lists(st.builds(Receipt, days, amounts), max_size=3))
def test_a_fine_only_grows_and_never_without_a_debt(amount: int, due: date, late: int, receipts: list[Receipt]) -> None:
    found = late_penalty(amount, due, due + timedelta(days=late), RULES, receipts)
    longer = late_penalty(amount, due, due + timedelta(days=late + 40), RULES, receipts)
    without = late_penalty(amount, due, due + timedelta(days=late), RULES)
    assert 0 <= found.halalas <= longer.halalas
    assert longer.months[: len(found.months)] == found.months
    assert found.halalas <= without.halalas
    assert len(without.months) == (months_late(due, due + timedelta(days=late)) if amount else 0)
    assert all(0 < month.unpaid_halalas <= amount for month in found.months)
    for before, after in zip(found.months, found.months[1:], strict=False):
        assert after.first == before.last + timedelta(days=1)


@given(days, st.integers(0, 60))
def test_a_month_of_delay_begins_the_day_after(due: date, months: int) -> None:
    last = due_after(due, months)
    assert months_late(due, last) == months
    assert months_late(due, last + timedelta(days=1)) == months + 1


@pytest.mark.parametrize(
    ("paid", "asked", "expected"),
    [
        (date(2025, 2, 25), date(2025, 3, 1), [("V1", 4_300), ("V2", 2_150)]),
        (date(2025, 2, 26), date(2025, 3, 1), [("V2", 2_150)]),
        (date(2025, 2, 15), date(2025, 3, 1), []),
        (date(2025, 8, 1), date(2024, 8, 1), [("V-2024", 25_800), ("V2", 12_900)]),
    ],
)
def test_what_may_be_waived(paid: date, asked: date, expected: list[tuple[str, int]]) -> None:
    found = waivers(late_penalty(215_000, DUE, paid, RULES), asked, RULES)
    assert [(one.row.id, one.halalas) for one in found] == expected


def test_the_parts_of_the_picture() -> None:
    parts = planned(2_101_778 + 84_072, 6, date(2026, 4, 1))
    assert [(part.due, part.halalas, part.left_halalas) for part in parts[:3]] == [
        (date(2026, 4, 1), 364_308, 1_821_542),
        (date(2026, 5, 1), 364_308, 1_457_234),
        (date(2026, 6, 1), 364_308, 1_092_926),
    ]
    assert (parts[-1].due, parts[-1].halalas, parts[-1].left_halalas) == (date(2026, 9, 1), 364_310, 0)


@given(st.integers(1, 10**12), st.integers(1, 36), days)
def test_parts_add_up_and_lie_a_month_apart(total: int, count: int, first: date) -> None:
    if total < count:
        with pytest.raises(RuleViolation, match=r"instalments\.count"):
            planned(total, count, first)
        return
    parts = planned(total, count, first)
    assert sum(part.halalas for part in parts) == total
    assert all(part.halalas > 0 for part in parts)
    assert [Month.of(part.due) for part in parts] == [Month.of(first).shift(n) for n in range(count)]


@pytest.mark.parametrize("count", [0, -1])
def test_a_plan_without_parts_is_refused(count: int) -> None:
    with pytest.raises(RuleViolation, match=r"instalments\.count"):
        planned(100, count, DUE)


def test_a_missed_part_is_fined_from_its_own_day() -> None:
    parts = (
        Instalment(DUE, 100_000, 100_000),
        Instalment(date(2025, 3, 15), 100_000, 40_000),
        Instalment(date(2025, 4, 15), 100_000),
    )
    plan = InstalmentPlan(id="p", total_halalas=300_000, instalments=parts)
    assert missed(plan, date(2025, 4, 15)) == (parts[1],)
    assert penalty_of(parts[1], date(2025, 4, 16), RULES).halalas == 2 * 1_200
    assert penalty_of(parts[2], date(2025, 4, 16), RULES).halalas == 2_000


def test_the_number_of_parts_is_an_assumption() -> None:
    row = terms(RULES, DUE)
    assert row is not None
    assert (row.counts, row.certainty) == ((3, 6, 12), "assumption")
