"""What has to be done until when, over holidays and in both calendars."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.data import load_rules
from gosi_desktop.domain.certificate import Certificate
from gosi_desktop.domain.contributor import EngagementState, StateEnd
from gosi_desktop.domain.dates import HijriDate
from gosi_desktop.domain.deadlines import (
    Deadline,
    DeadlineKind,
    Event,
    calendar_days,
    certificate_deadlines,
    coming,
    deadline_of,
    extension,
    hijri_month,
    is_weekend,
    last_working_day,
    payment_deadlines,
    roster_events,
)
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.invoices import Bill, BranchTotal, Instalment, InstalmentPlan
from gosi_desktop.domain.owed import owed
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import RuleBook
from tests.fakes.money import hired, invoice_of

RULES = RuleBook(load_rules())
TODAY = date(2026, 1, 6)
Kind = DeadlineKind


def asking(**values: Any) -> Any:
    return invoice_of([], totals=(BranchTotal(Insurance.HAZARDS, 2_143_548, 0),), **values)


@pytest.mark.parametrize(
    ("kind", "day", "last", "row"),
    [
        (Kind.REGISTER_CONTRIBUTOR, date(2026, 1, 4), date(2026, 1, 31), "D2"),
        (Kind.EXCLUDE_CONTRIBUTOR, date(2026, 1, 31), date(2026, 1, 31), "D3"),
        (Kind.UPDATE_WAGE, date(2026, 2, 1), date(2026, 2, 28), "D4"),
        (Kind.COMPLETE_CONTRIBUTOR, date(2026, 1, 4), date(2026, 1, 31), "D5"),
        (Kind.UPDATE_ESTABLISHMENT, date(2026, 1, 4), date(2026, 1, 14), "D6"),
        (Kind.REPORT_INJURY, date(2026, 1, 4), date(2026, 1, 7), "D8"),
        (Kind.REGISTER_CONTRIBUTOR, date(2021, 12, 4), date(2022, 1, 15), "D2-2001"),
        (Kind.RENEW_CERTIFICATE, date(2026, 1, 23), date(2026, 1, 23), None),
    ],
)
def test_the_last_day_of_each_act(kind: DeadlineKind, day: date, last: date, row: str | None) -> None:
    found = deadline_of(Event(kind, "x", day), RULES)
    assert found is not None
    assert (found.day, found.row and found.row.id) == (last, row)
    assert found.opens == (None if row is None else day)


def test_no_rule_no_deadline() -> None:
    assert deadline_of(Event(Kind.UPDATE_WAGE, "x", date(2010, 1, 1)), RULES) is None


def test_the_kinds_by_rule_are_acts_of_the_rules() -> None:
    acts = {row["act"] for row in load_rules()["rows"] if row["table"] == "deadline"}
    ruled = {one for one in Kind if (found := deadline_of(Event(one, "x", TODAY), RULES)) and found.row}
    assert {one.value for one in ruled} <= acts


def test_who_waits_for_his_wage_and_who_left_without_being_excluded() -> None:
    arrived = hired(1, join=date(2026, 1, 4), state=EngagementState.PENDING_WAGE)
    gone = hired(2)
    gone = gone._replace(engagement=replace(gone.engagement, state_end=StateEnd("final_exit", date(2025, 12, 20))))
    assert list(roster_events([arrived, gone, hired(3)])) == [
        Event(Kind.COMPLETE_CONTRIBUTOR, "e0000001", date(2026, 1, 4)),
        Event(Kind.EXCLUDE_CONTRIBUTOR, "e0000002", date(2025, 12, 20)),
    ]


def test_what_is_to_be_paid() -> None:
    invoice = asking(bill=Bill("5122025173846120", expires=date(2026, 1, 31)))
    plan = InstalmentPlan(
        id="p",
        total_halalas=300,
        instalments=(
            Instalment(TODAY, 100, 100),
            Instalment(date(2026, 2, 1), 100, 40),
            Instalment(date(2026, 3, 1), 100),
        ),
    )
    found = list(payment_deadlines(owed([invoice], []), [plan, replace(plan, state="cancelled")], RULES))
    assert [(one.kind, one.day, one.opens, one.halalas, one.row and one.row.id) for one in found] == [
        (Kind.PAY, date(2026, 1, 15), date(2026, 1, 1), 2_143_548, "D7"),
        (Kind.PAY_BILL, date(2026, 1, 31), None, 2_143_548, None),
        (Kind.PAY_INSTALMENT, date(2026, 2, 1), None, 60, None),
        (Kind.PAY_INSTALMENT, date(2026, 3, 1), None, 100, None),
    ]
    (moved,) = payment_deadlines(
        owed([asking(due=date(2026, 1, 18), bill=Bill("1", expires=date(2026, 1, 18)))], []), [], RULES
    )
    assert (moved.day, moved.row) == (date(2026, 1, 18), None)  # the authority's own day, whatever the rule


EVENTS = [
    Event(Kind.COMPLETE_CONTRIBUTOR, "b", date(2026, 1, 4)),
    Event(Kind.REGISTER_CONTRIBUTOR, "a", date(2026, 1, 4)),
    Event(Kind.RENEW_CERTIFICATE, "c", date(2026, 1, 23)),
    Event(Kind.REPORT_INJURY, "i", date(2026, 1, 4)),
]


def test_the_list_of_the_picture() -> None:
    invoice = asking()
    found = coming(EVENTS, payment_deadlines(owed([invoice], []), [], RULES), RULES)
    assert [(one.kind, one.day.day, one.days_left(TODAY), one.hijri) for one in found] == [
        (Kind.REPORT_INJURY, 7, 1, HijriDate(1447, 7, 18)),
        (Kind.PAY, 15, 9, HijriDate(1447, 7, 26)),
        (Kind.RENEW_CERTIFICATE, 23, 17, HijriDate(1447, 8, 4)),
        (Kind.REGISTER_CONTRIBUTOR, 31, 25, HijriDate(1447, 8, 12)),
        (Kind.COMPLETE_CONTRIBUTOR, 31, 25, HijriDate(1447, 8, 12)),
    ]


def test_a_period_of_the_list() -> None:
    found = coming(EVENTS, [], RULES, since=date(2026, 1, 8), until=date(2026, 1, 30))
    assert [one.kind for one in found] == [Kind.RENEW_CERTIFICATE]
    assert len(coming(EVENTS, [], RULES, since=date(2026, 1, 7), until=date(2026, 1, 31))) == 4


def test_holidays_in_the_last_days_to_pay_are_told_and_move_nothing() -> None:
    assert extension(date(2026, 1, 15), RULES) is None
    adha = extension(date(2024, 6, 18), RULES)  # Arafah was 15 June 2024
    assert adha is not None
    assert [day.day for day in adha.holidays] == [15, 16, 17, 18]
    assert (adha.until, adha.applies) == (date(2024, 6, 22), False)
    assert RULES.deadline("pay", date(2024, 5, 31)) is not None


def test_an_extension_has_its_own_limit() -> None:
    plain = load_rules()
    plain["rows"] = [
        row | {"applies": True, "window": 30, "most_days": 2} if row["table"] == "due_extension" else row
        for row in plain["rows"]
    ]
    found = extension(date(2024, 6, 18), RuleBook(plain))
    assert found is not None
    assert (len(found.holidays), found.until, found.applies) == (4, date(2024, 6, 20), True)


def test_no_extension_before_the_rules() -> None:
    assert extension(date(1999, 1, 15), RULES) is None


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 1, 15), date(2026, 1, 15)),
        (date(2026, 1, 31), date(2026, 1, 29)),  # a Saturday
        (date(2024, 6, 18), date(2024, 6, 13)),  # Adha, and the weekend before
        (date(2026, 2, 22), date(2026, 2, 19)),  # Founding Day on a Sunday
    ],
)
def test_the_last_working_day(day: date, last: date) -> None:
    assert last_working_day(day, RULES) == last


@given(st.dates(date(2014, 1, 1), date(2060, 1, 1)))
def test_a_working_day_is_never_far(day: date) -> None:
    last = last_working_day(day, RULES)
    assert day - timedelta(days=10) < last <= day
    assert not is_weekend(last, RULES)
    assert RULES.holiday_on(last) is None


def test_the_cells_of_a_month() -> None:
    deadlines = coming(EVENTS, [], RULES)
    days = calendar_days(date(2026, 1, 1), date(2026, 1, 31), deadlines, RULES)
    assert len(days) == 31
    assert (days[0].hijri, days[19].hijri) == (HijriDate(1447, 7, 12), HijriDate(1447, 8, 1))
    assert [cell.day.day for cell in days if cell.weekend][:4] == [2, 3, 9, 10]
    assert [(cell.day.day, len(cell.deadlines)) for cell in days if cell.deadlines] == [(7, 1), (23, 1), (31, 2)]
    february = calendar_days(date(2026, 2, 20), date(2026, 2, 24), [], RULES)
    assert [cell.holiday and cell.holiday.id for cell in february] == [None, None, "H-FOUNDING", None, None]


@given(st.integers(1360, 1499), st.integers(1, 12))
def test_a_hijri_month_ends_where_the_next_begins(year: int, month: int) -> None:
    first, last = hijri_month(year, month)
    following = hijri_month(year + month // 12, month % 12 + 1)
    assert following[0] == last + timedelta(days=1)
    assert (last - first).days in (28, 29)


def test_there_is_no_month_outside_the_table() -> None:
    with pytest.raises(RuleViolation, match=r"date\.out_of_table"):
        hijri_month(1501, 1)


@given(
    st.lists(
        st.builds(Event, st.sampled_from(Kind), st.sampled_from("ab"), st.dates(date(2023, 1, 1), date(2030, 1, 1)))
    )
)
def test_the_list_is_in_order_and_complete(events: list[Event]) -> None:
    found = coming(events, [], RULES)
    assert [one.day for one in found] == sorted(one.day for one in found)
    assert len(found) == len(events)
    assert all(isinstance(one, Deadline) and one.day >= event.day for one, event in zip(
        sorted(found, key=lambda one: (one.kind, one.about, one.day)),
        sorted(events, key=lambda one: (one.kind, one.about, one.day)), strict=True))  # fmt: skip


def certificate(number: str, until: date, kind: str = "compliance", *, withdrawn: bool = False) -> Certificate:
    return Certificate(
        id=number, establishment="612047385", kind=kind, number=number, issued_on=until - timedelta(days=30),
        valid_until=until, file_sha256="", file_token="", size=0, withdrawn=withdrawn,
    )  # fmt: skip


def test_of_each_kind_the_last_certificate_that_holds_has_an_end() -> None:
    today = date(2026, 1, 6)
    found = certificate_deadlines(
        [
            certificate("first", date(2026, 1, 10)),
            certificate("renewed", date(2026, 1, 23)),
            certificate("over", date(2026, 1, 5), "osh"),
            certificate("withdrawn", date(2026, 2, 1), withdrawn=True),
            certificate("today", today, "zakat_wages"),
        ],
        today,
    )
    assert [(one.kind, one.about, one.day) for one in found] == [
        (DeadlineKind.RENEW_CERTIFICATE, "renewed", date(2026, 1, 23)),
        (DeadlineKind.RENEW_CERTIFICATE, "today", today),
    ]
