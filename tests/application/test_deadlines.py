"""Deadlines as a use case: collected from invoices, people and what waits; told in both calendars; taken elsewhere."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import icalendar

from gosi_desktop.application.deadlines import DeadlineRow, Deadlines
from gosi_desktop.application.ports import Head, KnownEstablishment, Operation, OperationState, PortfolioSummary
from gosi_desktop.domain.changes import CancelEngagement, ExcludeContributor, UpdateWage
from gosi_desktop.domain.contributor import EngagementState, StateEnd, WageParts
from gosi_desktop.domain.deadlines import Deadline, DeadlineKind
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.invoices import BranchTotal, Instalment, InstalmentPlan
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.values import Month
from tests.fakes.clock import FakeClock
from tests.fakes.day import NOW, RAWABI, RULES, WASM
from tests.fakes.money import hired, invoice_of
from tests.fakes.money_store import FakeMoney

Kind = DeadlineKind
CERTIFICATE = Deadline(kind=Kind.RENEW_CERTIFICATE, about="cert", day=date(2026, 1, 23))


class Listed:
    """As much of an outbox as is asked."""

    def __init__(self, *operations: Operation) -> None:
        self.operations = operations

    def listed(self, establishment: str | None) -> tuple[Operation, ...]:
        return self.operations


def asked(change: Any, state: OperationState = OperationState.HELD) -> Operation:
    return Operation(
        id=f"r-{change.target}",
        establishment=RAWABI,
        contributor_id="c",
        change=change,
        made_at=datetime(2026, 1, 5, tzinfo=UTC),
        made_by="me",
        state=state,
    )


def store() -> FakeMoney:
    kept = FakeMoney(RAWABI)
    kept.kept_invoices = [invoice_of([], totals=(BranchTotal(Insurance.HAZARDS, 2_143_548, 0),))]
    arrived = hired(1, join=date(2026, 1, 4), state=EngagementState.PENDING_WAGE)
    gone = hired(2)
    gone = gone._replace(engagement=replace(gone.engagement, state_end=StateEnd("final_exit", date(2025, 12, 20))))
    kept.kept_roster = [arrived, gone, hired(3)]
    return kept


def deadlines(*operations: Operation, kept: FakeMoney | None = None) -> Deadlines:
    outbox: Any = Listed(*operations)
    return Deadlines(kept or store(), outbox, RULES, FakeClock(NOW), [lambda establishment: [CERTIFICATE]])


def told(rows: tuple[DeadlineRow, ...]) -> list[tuple[DeadlineKind, date, int]]:
    return [(row.deadline.kind, row.deadline.day, row.days_left) for row in rows]


def test_one_list_of_everything() -> None:
    wage = asked(UpdateWage(engagement_id="e0000003", month=Month(2026, 2), wage=WageParts(1)))
    sent = asked(
        ExcludeContributor(engagement_id="e0000003", leave_date=date(2026, 1, 5), termination_reason="resignation"),
        OperationState.UNDER_REVIEW,
    )
    correction = asked(CancelEngagement(engagement_id="e0000003", grounds="x"))
    rows = deadlines(wage, sent, correction).listed(RAWABI)
    assert told(rows) == [
        (Kind.EXCLUDE_CONTRIBUTOR, date(2025, 12, 31), -6),
        (Kind.PAY, date(2026, 1, 15), 9),
        (Kind.RENEW_CERTIFICATE, date(2026, 1, 23), 17),
        (Kind.COMPLETE_CONTRIBUTOR, date(2026, 1, 31), 25),
        (Kind.UPDATE_WAGE, date(2026, 2, 28), 53),
    ]
    assert [row.person and row.person.contributor_id for row in rows] == [
        "c0000002",
        None,
        None,
        "c0000001",
        "c0000003",
    ]
    assert rows[3].office_until == date(2026, 1, 29)
    assert [row.extension for row in rows] == [None] * 5


def test_somebody_who_left_is_listed_once_while_his_exclusion_waits() -> None:
    exclusion = asked(
        ExcludeContributor(engagement_id="e0000002", leave_date=date(2025, 12, 20), termination_reason="final_exit")
    )
    rows = deadlines(exclusion).listed(RAWABI)
    assert [row.deadline.kind for row in rows].count(Kind.EXCLUDE_CONTRIBUTOR) == 1


def test_what_a_plan_covers_is_due_by_its_parts() -> None:
    kept = store()
    part = Instalment(date(2026, 2, 1), 100)
    kept.kept_plans = [InstalmentPlan(id="p", total_halalas=100, instalments=(part,), decided=date(2026, 1, 5))]
    kinds = [row.deadline.kind for row in deadlines(kept=kept).listed(RAWABI, since=date(2026, 1, 6))]
    assert kinds == [Kind.RENEW_CERTIFICATE, Kind.COMPLETE_CONTRIBUTOR, Kind.PAY_INSTALMENT]


def test_each_part_of_a_plan_is_an_event_of_its_own() -> None:
    kept = store()
    parts = (Instalment(date(2026, 2, 1), 50), Instalment(date(2026, 3, 1), 50))
    kept.kept_plans = [InstalmentPlan(id="p", total_halalas=100, instalments=parts, decided=date(2026, 1, 5))]
    known = deadlines(kept=kept)
    content = known.calendar(known.listed(RAWABI), lambda row: ("x", ""), "", None)
    uids = [str(one["UID"]) for one in icalendar.Calendar.from_ical(content).walk("VEVENT")]
    assert len(uids) == len(set(uids)) == 4


def test_holidays_before_the_last_day_to_pay_are_told() -> None:
    kept = store()
    kept.kept_invoices = [replace(kept.kept_invoices[0], due=date(2024, 6, 18))]
    (row,) = (one for one in deadlines(kept=kept).listed(RAWABI) if one.deadline.kind is Kind.PAY)
    assert row.extension is not None
    assert (row.extension.until, row.extension.applies) == (date(2024, 6, 22), False)


def test_the_cells_of_a_month() -> None:
    known = deadlines()
    days = known.days(known.listed(RAWABI), date(2026, 1, 1), date(2026, 1, 31))
    assert [(cell.day.day, [one.kind for one in cell.deadlines]) for cell in days if cell.deadlines] == [
        (15, [Kind.PAY]),
        (23, [Kind.RENEW_CERTIFICATE]),
        (31, [Kind.COMPLETE_CONTRIBUTOR]),
    ]


def test_the_file_for_another_calendar_says_what_it_is_given() -> None:
    def words(row: DeadlineRow) -> tuple[str, str]:
        return f"منشأة: {row.deadline.kind}", ""

    known = deadlines()
    content = known.calendar(known.listed(RAWABI), words, "المواعيد", 3)
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert [(str(one["SUMMARY"]), one["DTSTART"].dt) for one in events] == [
        ("منشأة: pay", date(2026, 1, 15)),
        ("منشأة: renew_certificate", date(2026, 1, 23)),
        ("منشأة: complete_pending_contributor", date(2026, 1, 31)),
    ]
    assert "شخص" not in content.decode()
    again = known.calendar(known.listed(RAWABI), words, "المواعيد", 3)
    assert [str(one["UID"]) for one in events] == [
        str(one["UID"]) for one in icalendar.Calendar.from_ical(again).walk("VEVENT")
    ]


def both(certificate_until: date | None = None) -> list[KnownEstablishment]:
    """Two establishments of the portfolio."""
    summary = PortfolioSummary(1, 0, 0, None, True, certificate_until=certificate_until)
    heads = (Head(number, "", None, 1, Role.OWNER, 1, None, summary) for number in (WASM, RAWABI))
    return [KnownEstablishment(head, None, None) for head in heads]


def test_a_certificate_that_only_the_portfolio_knows_ends_too() -> None:
    def ends(until: date) -> list[tuple[str, date]]:
        rows = deadlines().of_all(both(until))
        kind = Kind.RENEW_CERTIFICATE
        return [(row.establishment, row.deadline.day) for row in rows if row.deadline.kind is kind]

    known = [(WASM, CERTIFICATE.day), (RAWABI, CERTIFICATE.day)]
    assert ends(CERTIFICATE.day) == known, "each once"
    assert ends(date(2026, 1, 20)) == [(WASM, date(2026, 1, 20)), (RAWABI, date(2026, 1, 20)), *known]
    assert ends(date(2026, 1, 5)) == known, "what is over, nobody has to renew"


def test_what_the_authority_asks_about_an_injury_that_only_the_portfolio_knows_has_its_day() -> None:
    known = [
        replace(one, head=replace(one.head, summary=replace(one.head.summary, next_injury_deadline=NOW)))
        for one in both()
    ]
    asked = [row for row in deadlines().of_all(known) if row.deadline.kind is Kind.ANSWER_INJURY]
    assert [(row.establishment, row.deadline.day) for row in asked] == [(WASM, NOW.date()), (RAWABI, NOW.date())]


def test_those_of_several_establishments_are_one_order_of_days() -> None:
    rows = deadlines().of_all(both())
    assert [(row.establishment, row.deadline.day) for row in rows] == [
        (RAWABI, date(2025, 12, 31)),
        (RAWABI, date(2026, 1, 15)),
        (WASM, date(2026, 1, 23)),
        (RAWABI, date(2026, 1, 23)),
        (RAWABI, date(2026, 1, 31)),
    ]


def test_what_ends_in_several_establishments_are_events_of_their_own() -> None:
    known = deadlines()
    content = known.calendar(known.of_all(both()), lambda row: ("x", ""), "", None)
    uids = [str(one["UID"]) for one in icalendar.Calendar.from_ical(content).walk("VEVENT")]
    assert len(uids) == len(set(uids)) == 4
