"""An invoice's lines by branch: nothing is lost, corrections stand apart, the order is that of the paper."""

from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.invoice_summary import branch_summaries, known_by_totals
from gosi_desktop.domain.invoices import BranchTotal
from gosi_desktop.domain.rule_rows import Insurance
from tests.fakes.day import RULES
from tests.fakes.money import DECEMBER, hired, lines_of

OLD, NEW = hired(1, 600_000), hired(2, 700_000, system=System.NEW)


def test_annuities_are_told_by_system_and_the_rest_is_not() -> None:
    found = branch_summaries(lines_of([OLD, NEW], DECEMBER, RULES))
    assert [(one.branch, one.system, one.people) for one in found] == [
        (Insurance.ANNUITIES, System.OLD, 1),
        (Insurance.ANNUITIES, System.NEW, 1),
        (Insurance.SANED, None, 2),
        (Insurance.HAZARDS, None, 2),
    ]
    assert [one.wages_halalas for one in found] == [600_000, 700_000, 1_300_000, 1_300_000]


def test_corrections_of_earlier_months_are_left_out() -> None:
    line = lines_of([OLD], DECEMBER, RULES)[0]
    assert branch_summaries([line._replace(adjustment_of=DECEMBER.previous())]) == ()


@given(st.lists(st.integers(150_000, 4_500_000), max_size=12))
def test_the_sums_are_those_of_the_lines(wages: list[int]) -> None:
    lines = lines_of([hired(at + 1, wage) for at, wage in enumerate(wages)], DECEMBER, RULES)
    assert sum(one.halalas for one in branch_summaries(lines)) == sum(line.total_halalas for line in lines)


def test_while_the_lines_are_elsewhere_the_totals_are_what_is_known() -> None:
    (one,) = known_by_totals([BranchTotal(Insurance.SANED, 300, 200)])
    assert (one.branch, one.people, one.wages_halalas, one.halalas) == (Insurance.SANED, None, None, 500)
