"""The rule book: what ships is complete and without gaps, and every look-up takes the row of its day."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.data import load_rules
from gosi_desktop.domain.codes import AGES
from gosi_desktop.domain.contributor import NationalityGroup, System
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import GCC_COUNTRIES
from gosi_desktop.domain.rule_rows import (
    TABLES,
    AgeRow,
    Coverage,
    HolidayRow,
    HomeSchemeRow,
    PartMonth,
    RateRow,
    ReasonRow,
    Rounding,
)
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

SAUDI, GCC, NON_SAUDI = NationalityGroup


def test_every_row_has_its_dates_source_and_certainty() -> None:
    rows = load_rules()["rows"]
    assert {row["table"] for row in rows} == set(TABLES)
    for row in rows:
        assert row["source"], row
        assert row["certainty"] in {"law_text", "confirmed", "single_source", "seed", "assumption"}, row
        assert row["valid_to"] is None or row["valid_from"] <= row["valid_to"], row
    ids = [(row["table"], row["id"]) for row in rows]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("system", "month", "employer", "employee"),
    [
        (System.OLD, "2014-08", 1100, 900),
        (System.OLD, "2014-09", 1200, 1000),
        (System.OLD, "2021-12", 1200, 1000),
        (System.OLD, "2022-01", 1175, 975),
        (System.OLD, "2030-01", 1175, 975),
        (System.NEW, "2024-07", 1175, 975),
        (System.NEW, "2025-06", 1175, 975),
        (System.NEW, "2025-07", 1225, 1025),
        (System.NEW, "2026-06", 1225, 1025),
        (System.NEW, "2026-07", 1275, 1075),
        (System.NEW, "2027-07", 1325, 1125),
        (System.NEW, "2028-07", 1375, 1175),
        (System.NEW, "2040-01", 1375, 1175),
    ],
)
def test_the_percentages_of_a_saudi(rules: RuleBook, system: System, month: str, employer: int, employee: int) -> None:
    rates = rules.rates(SAUDI, system, Month.parse(month))
    assert (rates.employer_percent, rates.employee_percent) == (employer, employee)


@pytest.mark.parametrize("group", [GCC, NON_SAUDI])
def test_everybody_else_pays_hazards_alone(rules: RuleBook, group: NationalityGroup) -> None:
    for system in (None, System.OLD, System.NEW):
        rates = rules.rates(group, system, Month(2026, 1), Coverage.FULL)
        assert (rates.employer_percent, rates.employee_percent, rates.limit.floor) == (200, 0, 40000)


def test_a_saudi_insured_against_hazards_alone_has_the_lower_floor(rules: RuleBook) -> None:
    rates = rules.rates(SAUDI, System.NEW, Month(2026, 1), Coverage.HAZARDS_ONLY)
    assert (rates.employer_percent, rates.employee_percent, rates.limit.floor) == (200, 0, 40000)


@given(st.integers(0, 12 * 40), st.sampled_from([(SAUDI, System.OLD), (GCC, None), (NON_SAUDI, None)]))
def test_no_month_since_2001_is_without_rules_or_has_two(
    months: int, kind: tuple[NationalityGroup, System | None]
) -> None:
    book = RuleBook(load_rules())
    rates = book.rates(*kind, Month(2001, 4).shift(months))
    branches = [rate.branch for rate in rates.rates]
    assert len(set(branches)) == len(branches)
    assert rates.limit.floor < rates.limit.ceiling == 4500000


def test_before_the_rules_begin_there_is_nothing_to_apply(rules: RuleBook) -> None:
    for system, month in ((System.OLD, Month(2001, 3)), (System.NEW, Month(2024, 6))):
        with pytest.raises(RuleViolation, match=r"month\.no_rules"):
            rules.rates(SAUDI, system, month)
    with pytest.raises(RuleViolation, match=r"system\.unknown"):
        rules.rates(SAUDI, None, Month(2026, 1))


def test_part_months_changed_in_february_2022(rules: RuleBook) -> None:
    modes = [rules.rates(NON_SAUDI, None, Month(2022, month)).part_month.mode for month in (1, 2)]
    assert modes == [PartMonth.WHOLE_MONTHS, PartMonth.SERVICE_DAYS]


@pytest.mark.parametrize(
    ("first", "prior", "system"),
    [
        (date(2015, 3, 1), False, System.OLD),
        (date(2024, 7, 2), False, System.OLD),
        (date(2024, 7, 3), False, System.NEW),
        (date(2024, 9, 1), True, System.OLD),
        (date(2026, 1, 1), False, System.NEW),
    ],
)
def test_which_law(rules: RuleBook, first: date, prior: bool, system: System) -> None:
    assert rules.system_of(first, prior) is system


@pytest.mark.parametrize(
    ("month", "next_month", "employer", "employee"),
    [("2024-07", "2025-07", 1225, 1025), ("2026-01", "2026-07", 1275, 1075), ("2026-07", "2027-07", 1325, 1125)],
)
def test_the_july_step(rules: RuleBook, month: str, next_month: str, employer: int, employee: int) -> None:
    step = rules.next_step(System.NEW, Month.parse(month))
    assert step is not None
    assert (str(step.from_month), step.after.employer_percent, step.after.employee_percent) == (
        next_month,
        employer,
        employee,
    )
    assert step.before is rules.rates(SAUDI, System.NEW, Month.parse(month))


def test_there_is_no_step_after_the_last_or_in_the_old_system(rules: RuleBook) -> None:
    assert rules.next_step(System.NEW, Month(2028, 7)) is None
    assert rules.next_step(System.OLD, Month(2026, 1)) is None
    assert rules.next_step(System.OLD, Month(2021, 12)) is not None


@pytest.mark.parametrize(
    ("act", "event", "last"),
    [
        ("register_contributor", date(2026, 1, 10), date(2026, 1, 31)),
        ("register_contributor", date(2021, 11, 20), date(2021, 12, 15)),
        ("exclude_contributor", date(2024, 2, 10), date(2024, 2, 29)),
        ("update_wage", date(2026, 4, 1), date(2026, 4, 30)),
        ("complete_pending_contributor", date(2026, 4, 18), date(2026, 4, 30)),
        ("pay", date(2025, 12, 31), date(2026, 1, 15)),
        ("pay", date(2021, 1, 31), date(2021, 2, 15)),
        ("update_establishment", date(2026, 1, 28), date(2026, 2, 7)),
        ("report_injury", date(2026, 1, 30), date(2026, 2, 2)),
    ],
)
def test_deadlines(rules: RuleBook, act: str, event: date, last: date) -> None:
    found = rules.deadline(act, event)
    assert found is not None
    assert found[0] == last
    assert found[1].source


def test_what_has_no_deadline(rules: RuleBook) -> None:
    assert rules.deadline("send_enquiry", date(2026, 1, 1)) is None
    assert rules.deadline("update_wage", date(2021, 6, 1)) is None


def test_holidays(rules: RuleBook) -> None:
    for day, holiday in (
        (date(2025, 3, 29), None),
        (date(2025, 3, 30), "H-FITR"),
        (date(2025, 4, 1), "H-FITR"),
        (date(2025, 4, 3), None),
        (date(2025, 6, 5), "H-ADHA"),
        (date(2025, 6, 8), "H-ADHA"),
        (date(2025, 6, 9), None),
        (date(2025, 9, 23), "H-NATIONAL"),
        (date(2026, 2, 22), "H-FOUNDING"),
        (date(2021, 2, 22), None),
    ):
        row = rules.holiday_on(day)
        assert (row and row.id) == holiday, day


def test_reasons_say_whether_saned_may_follow(rules: RuleBook) -> None:
    reasons = rules.rows(ReasonRow)
    assert len(reasons) == 17
    assert {row.saned for row in reasons} <= {"yes", "no", "likely", "depends", "unknown"}
    found = rules.termination_reason("resignation")
    assert found is not None
    assert (found.ar, found.saned) == ("الاستقالة", "no")
    assert rules.termination_reason("boredom") is None


def test_a_home_scheme_is_known_for_each_gulf_country(rules: RuleBook) -> None:
    assert {row.country for row in rules.rows(HomeSchemeRow)} == set(GCC_COUNTRIES)
    percents = {y: rules.home_scheme("BH", Month(y, 5)) for y in (2022, 2023, 2025, 2028, 2031)}
    assert {y: row and row.employer for y, row in percents.items()} == {
        2022: None,
        2023: 1200,
        2025: 1400,
        2028: 1700,
        2031: 1700,
    }
    assert rules.home_scheme("SA", Month(2026, 1)) is None


def test_age_codes_are_the_known_ones(rules: RuleBook) -> None:
    assert {row.code for row in rules.rows(AgeRow)} == AGES | {None}


def test_rows_in_force_are_those_of_the_day(rules: RuleBook) -> None:
    ids = {row.id for row in rules.in_force(RateRow, date(2025, 6, 30))}
    assert "T2" in ids
    assert "T3" not in ids
    assert not rules.in_force(HolidayRow, date(1990, 1, 1))


def changed(**values: Any) -> dict[str, Any]:
    """The shipped rules with the rounding row changed."""
    rules = load_rules()
    rules["rows"] = [row | values if row["table"] == "rounding" else row for row in rules["rows"]]
    return rules


def test_a_newer_version_may_know_tables_and_fields_that_we_do_not() -> None:
    plain = changed(mood="good")
    plain["rows"].append({"table": "weather", "id": "x"})
    assert RuleBook(plain).rates(NON_SAUDI, None, Month(2026, 1)).rounding.mode is Rounding.EACH_PAYER


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"version": "1"},
        {"version": "1", "rows": [{}]},
        {"version": "1", "rows": [{"table": "rounding", "id": "R"}]},
        changed(mode="by_feeling"),
        changed(certainty="sure"),
        changed(valid_from="tomorrow"),
    ],
)
def test_rules_that_cannot_be_read_are_refused(plain: dict[str, Any]) -> None:
    with pytest.raises(RuleViolation, match=r"rules\.unreadable"):
        RuleBook(plain)
