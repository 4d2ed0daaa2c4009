"""Our own line of a month is what the explained assessment says, to the halala; and who has none, and why."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.data import load_rules
from gosi_desktop.domain.contribution import Payer, assess
from gosi_desktop.domain.contributor import EngagementState, NationalityGroup, System, wage_in
from gosi_desktop.domain.establishment import HazardsRateOverride
from gosi_desktop.domain.invoices import InvoiceLine
from gosi_desktop.domain.roster_month import NotBilled, RosterEntry, expected_line, expected_lines
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from tests.fakes.money import DECEMBER, entries, hired, rosters

RULES = RuleBook(load_rules())


@given(entries(1), st.integers(-10, 10).map(DECEMBER.shift), st.none() | st.integers(200, 400))
def test_a_line_is_the_assessment(entry: RosterEntry, month: Month, percent: int | None) -> None:
    line = expected_line(entry, month, RULES, percent)
    if not isinstance(line, InvoiceLine):
        return
    wage = wage_in(entry.wages, month)
    assert wage is not None
    raised = None if percent is None else HazardsRateOverride(id="o", percent=percent, from_month=month)
    found = assess(entry.contributor, entry.engagement, wage, month, RULES, raised)
    assert (line.employer_halalas, line.employee_halalas) == (found.employer_halalas, found.employee_halalas)
    assert (line.wage_halalas, line.days, line.month_days) == (found.contributory_halalas, found.days, found.month_days)
    for share in line.shares:
        assert share.employer_halalas == found.amount(share.branch, Payer.EMPLOYER)
        assert share.employee_halalas == found.amount(share.branch, Payer.EMPLOYEE)
    assert {share.branch for share in line.shares} == {share.branch for share in found.shares}


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (hired(1, leave=date(2025, 11, 30)), NotBilled.LEFT),
        (hired(1, join=date(2026, 1, 1)), NotBilled.NOT_YET_JOINED),
        (hired(1, state=EngagementState.CANCELLED), NotBilled.CANCELLED),
        (hired(1, state=EngagementState.AWAITING_WORKER), NotBilled.AWAITING_WORKER),
        (hired(1, wages={}), NotBilled.WAGE_UNKNOWN),
        (hired(1, wages={Month(2026, 1): 1}), NotBilled.WAGE_UNKNOWN),
    ],
)
def test_who_has_no_line_and_why(entry: RosterEntry, why: NotBilled) -> None:
    assert expected_line(entry, DECEMBER, RULES) is why


def test_a_leaving_month_was_free_before_2022() -> None:
    entry = hired(1, leave=date(2021, 12, 15))
    assert expected_line(entry, Month(2021, 12), RULES) is NotBilled.NO_DAYS
    assert isinstance(expected_line(entry, Month(2021, 11), RULES), InvoiceLine)


def test_the_new_law_has_no_rules_before_it_was_made() -> None:
    entry = hired(1, system=System.NEW)
    assert expected_line(entry, Month(2024, 6), RULES) is NotBilled.NO_RULES


def test_somebody_whose_average_the_authority_set_is_billed_while_he_is_pending() -> None:
    entry = hired(1, group=NationalityGroup.NON_SAUDI, state=EngagementState.PENDING_WAGE)
    line = expected_line(entry, DECEMBER, RULES)
    assert isinstance(line, InvoiceLine)
    assert [share.branch for share in line.shares] == [Insurance.HAZARDS]


@given(rosters())
def test_the_lines_keep_the_order_of_the_roster(roster: list[RosterEntry]) -> None:
    lines = list(expected_lines(roster, DECEMBER, RULES))
    ids = [line.engagement_id for line in lines]
    assert ids == sorted(ids)
    assert set(ids) <= {entry.engagement.id for entry in roster}
