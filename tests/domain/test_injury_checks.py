"""What the rules say of a report and of what is asked about a case: each code at its field, refusing or warning."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.contributor import Engagement, EngagementState
from gosi_desktop.domain.injuries import (
    EventKind,
    Injury,
    InjuryCase,
    InjuryEvent,
    InjuryKind,
    InjuryQuestion,
    InjuryReport,
    InjuryState,
    Place,
    Reporter,
    Treatment,
)
from gosi_desktop.domain.injury_changes import (
    AddToInjury,
    CancelInjuryReport,
    FollowUp,
    InjuryChange,
    ObjectToInjuryDecision,
    ReportComplication,
    ReportDeath,
    ReportInjury,
    ReportOutsideTreatment,
    ReportRelapse,
)
from gosi_desktop.domain.injury_checks import InjuryScene, findings, is_late, without
from gosi_desktop.domain.rules import RuleBook

NOW = datetime(2026, 1, 6, 10, 21, tzinfo=RIYADH)
HAPPENED = datetime(2026, 1, 3, 10, 40, tzinfo=RIYADH)
TOLD = datetime(2026, 1, 4, 8, 15, tzinfo=RIYADH)
WORK = Engagement(id="e", contributor_id="p", join_date=date(2024, 5, 1))
TREATED = Treatment("مستشفى الملتقى العام", since=date(2026, 1, 3))
REPORTER = Reporter("نورة العنزي", "supervisor")
REPORT = InjuryReport(
    contributor_id="p", engagement_id="e", kind=InjuryKind.AT_WORK, happened=HAPPENED, told=TOLD,
    place=Place("مستودع السلي"), how="سقط من سلّم", cause="fall_height", part="wrist_right", nature="fracture",
    treatment=TREATED, reporter=REPORTER, first_day_off=date(2026, 1, 3),
)  # fmt: skip
AGAIN = FollowUp(
    parent_case="i", happened=datetime(2026, 1, 5, 9, tzinfo=RIYADH), told=datetime(2026, 1, 5, 10, tzinfo=RIYADH),
    how="عاد الألم", treatment=Treatment("مستشفى الملتقى العام"), reporter=REPORTER,
)  # fmt: skip
ASKED = InjuryEvent(
    id="q", injury_id="i", at=NOW, kind=EventKind.ASKED, asks=(InjuryQuestion("medical_report", date(2026, 1, 10)),)
)

ANSWERED = InjuryEvent(id="a", injury_id="i", at=NOW, kind=EventKind.ADDED, answers="q")


def case(state: InjuryState = InjuryState.IN_REVIEW, *events: InjuryEvent, **changes: Any) -> InjuryCase:
    made = Injury(id="i", report=REPORT, state=state, due_at=NOW, reported_at=NOW, case_no="1447-1")
    return InjuryCase(replace(made, **changes), events)


def judged(rules: RuleBook, change: InjuryChange, now: datetime = NOW, **scene: Any) -> list[tuple[str, str, bool]]:
    found = findings(rules, change, InjuryScene(now=now, **({"work": WORK} | scene)))
    return [(one.code, one.field, one.refuses) for one in found]


def reported(**changes: Any) -> ReportInjury:
    return ReportInjury(injury_id="n", report=replace(REPORT, **changes))


SOON = NOW + timedelta(seconds=1)
LATE = datetime(2026, 1, 8, 0, 0, tzinfo=RIYADH)


@pytest.mark.parametrize(
    ("changes", "scene", "expected"),
    [
        ({}, {}, []),
        ({"happened": SOON, "told": SOON, "first_day_off": None, "treatment": Treatment("مستشفى")}, {},
         [("injury_in_future", "happened", True), ("injury_in_future", "told", True)]),
        ({"told": HAPPENED - timedelta(minutes=1)}, {}, [("told_before_injury", "told", True)]),
        ({"told": HAPPENED}, {}, []),
        ({"first_day_off": date(2026, 1, 2)}, {}, [("before_injury", "first_day_off", True)]),
        ({"first_day_off": date(2026, 1, 7)}, {}, [("injury_in_future", "first_day_off", True)]),
        ({"died": date(2026, 1, 2)}, {}, [("before_injury", "died", True)]),
        ({"treatment": Treatment("مستشفى", since=date(2026, 1, 2))}, {}, [("before_injury", "treatment.since", True)]),
        ({"treatment": Treatment()}, {}, [("treatment_required", "treatment.provider", True)]),
        ({"treatment": Treatment("  ")}, {}, [("treatment_required", "treatment.provider", True)]),
        ({"treatment": Treatment(first_aid_given=True)}, {}, [("first_aid_only", "treatment", True)]),
        ({"treatment": Treatment(), "died": date(2026, 1, 3)}, {}, []),
        ({}, {"work": replace(WORK, join_date=date(2026, 1, 4))}, [("injury_before_work", "happened", True)]),
        ({}, {"work": replace(WORK, join_date=date(2026, 1, 3))}, []),
        ({}, {"work": replace(WORK, leave_date=date(2026, 1, 2), state=EngagementState.ENDED)},
         [("injury_after_work", "happened", True)]),
        ({"kind": InjuryKind.OCCUPATIONAL_DISEASE},
         {"work": replace(WORK, leave_date=date(2026, 1, 2), state=EngagementState.ENDED)}, []),
        ({}, {"work": replace(WORK, state=EngagementState.PENDING_WAGE)},
         [("injury_not_registered", "engagement", False)]),
        ({}, {"work": replace(WORK, state=EngagementState.AWAITING_WORKER)},
         [("injury_not_registered", "engagement", False)]),
        ({}, {"now": datetime(2026, 1, 7, 23, 59, 59, tzinfo=RIYADH)}, []),
        ({}, {"now": LATE}, [("reported_late", "told", False), ("late_reason_required", "late_reason", True)]),
        ({}, {"now": LATE.astimezone(UTC)},
         [("reported_late", "told", False), ("late_reason_required", "late_reason", True)]),
        ({"late_reason": "learned_late"}, {"now": LATE}, [("reported_late", "told", False)]),
        ({"happened": datetime(2025, 12, 27, 9, 0, tzinfo=RIYADH)}, {}, [("told_late", "told", False)]),
        ({"happened": datetime(2025, 12, 28, 9, 0, tzinfo=RIYADH)}, {}, []),
        ({}, {"others": (case().injury,)}, [("injury_same_day", "happened", False)]),
        ({}, {"others": (case(InjuryState.CANCELLED).injury,)}, []),
        ({"happened": HAPPENED - timedelta(days=1)}, {"others": (case().injury,)}, []),
    ],
)  # fmt: skip
def test_a_report(rules: RuleBook, changes: dict[str, Any], scene: dict[str, Any], expected: list[Any]) -> None:
    assert judged(rules, reported(**changes), **scene) == expected


@pytest.mark.parametrize("kind", [ReportRelapse, ReportComplication])
@pytest.mark.parametrize("state", InjuryState)
def test_a_follow_up_stands_on_an_accepted_or_closed_case(rules: RuleBook, kind: Any, state: InjuryState) -> None:
    found = judged(rules, kind(injury_id="n", follow_up=AGAIN), parent=case(state).injury)
    can = state in {InjuryState.ACCEPTED, InjuryState.TREATMENT_ONGOING, InjuryState.CLOSED}
    assert found == ([] if can else [("parent_undecided", "parent_case", True)])


def test_a_follow_up_of_nothing_and_one_before_its_case(rules: RuleBook) -> None:
    assert judged(rules, ReportRelapse(injury_id="n", follow_up=AGAIN)) == [("parent_undecided", "parent_case", True)]
    early = replace(AGAIN, happened=HAPPENED - timedelta(minutes=1))
    found = judged(rules, ReportRelapse(injury_id="n", follow_up=early), parent=case(InjuryState.CLOSED).injury)
    assert found == [("before_injury", "happened", True)]


def test_a_follow_up_has_its_own_clock_and_says_what_the_earlier_case_said(rules: RuleBook) -> None:
    change = ReportRelapse(injury_id="n", follow_up=AGAIN)
    parent = case(InjuryState.CLOSED).injury
    assert judged(rules, change, datetime(2026, 1, 9, tzinfo=RIYADH), parent=parent) == [
        ("reported_late", "told", False), ("late_reason_required", "late_reason", True)
    ]  # fmt: skip
    report = AGAIN.after(parent, InjuryKind.RELAPSE)
    assert (report.kind, report.part, report.cause, report.parent_case) == (
        InjuryKind.RELAPSE, "wrist_right", "fall_height", "i"
    )  # fmt: skip
    assert replace(AGAIN, part="hand_left").after(parent, InjuryKind.COMPLICATION).part == "hand_left"


@pytest.mark.parametrize(
    ("change", "held", "papers", "expected"),
    [
        ({"text": "مرفق"}, case(), 0, []),
        ({}, case(), 0, [("answer_empty", "text", True)]),
        ({"text": "  "}, case(), 0, [("answer_empty", "text", True)]),
        ({}, case(), 1, []),
        ({"answers": "q"}, case(InjuryState.INFO_REQUESTED, ASKED), 1, []),
        ({"answers": "q", "text": "x"}, case(), 0, [("question_answered", "answers", True)]),
        ({"answers": "q", "text": "x"}, case(InjuryState.IN_REVIEW, ASKED, ANSWERED), 0,
         [("question_answered", "answers", True)]),
        ({"text": "x"}, case(InjuryState.CLOSED), 0, [("injury_closed", "target", True)]),
        ({"text": "x"}, case(InjuryState.CANCELLED), 0, [("injury_closed", "target", True)]),
        ({"back_to_work": date(2026, 1, 6)}, case(InjuryState.TREATMENT_ONGOING), 0, []),
        ({"back_to_work": date(2026, 1, 7)}, case(InjuryState.TREATMENT_ONGOING), 0,
         [("injury_in_future", "back_to_work", True)]),
        ({"back_to_work": date(2026, 1, 2)}, case(InjuryState.TREATMENT_ONGOING), 0,
         [("before_injury", "back_to_work", True)]),
    ],
)  # fmt: skip
def test_an_addition(
    rules: RuleBook, change: dict[str, Any], held: InjuryCase, papers: int, expected: list[Any]
) -> None:
    assert judged(rules, AddToInjury(injury_id="i", **change), case=held, papers=papers) == expected


@pytest.mark.parametrize(
    ("change", "held", "expected"),
    [
        ({}, case(), []),
        ({"provider": " "}, case(), [("treatment_required", "provider", True)]),
        (
            {"since": date(2026, 1, 2)},
            case(),
            [("before_injury", "since", True), ("outside_treatment_late", "since", False)],
        ),
        ({"since": date(2026, 1, 7)}, case(), [("injury_in_future", "since", True)]),
        ({}, case(InjuryState.REJECTED), [("injury_closed", "target", True)]),
    ],
)
def test_treatment_elsewhere(rules: RuleBook, change: dict[str, Any], held: InjuryCase, expected: list[Any]) -> None:
    asked: dict[str, Any] = {"provider": "مستوصف الحي", "since": date(2026, 1, 3)} | change
    assert judged(rules, ReportOutsideTreatment(injury_id="i", **asked), case=held) == expected


def test_treatment_elsewhere_is_told_within_three_days(rules: RuleBook) -> None:
    change = ReportOutsideTreatment(injury_id="i", provider="مستوصف الحي", since=date(2026, 1, 3))
    assert judged(rules, change, datetime(2026, 1, 6, 23, 59, tzinfo=RIYADH), case=case()) == []
    late = judged(rules, change, datetime(2026, 1, 7, 0, 0, tzinfo=RIYADH), case=case())
    assert late == [("outside_treatment_late", "since", False)]


@pytest.mark.parametrize("state", InjuryState)
def test_a_death_is_told_of_any_case_that_was_not_taken_back(rules: RuleBook, state: InjuryState) -> None:
    change = ReportDeath(injury_id="i", died=date(2026, 1, 5))
    expected = [("injury_closed", "target", True)] if state is InjuryState.CANCELLED else []
    assert judged(rules, change, case=case(state)) == expected


def test_nobody_dies_twice_or_before_or_tomorrow(rules: RuleBook) -> None:
    known = case(report=replace(REPORT, died=date(2026, 1, 4)))
    assert judged(rules, ReportDeath(injury_id="i", died=date(2026, 1, 5)), case=known) == [
        ("death_known", "died", True)
    ]
    before, tomorrow = (ReportDeath(injury_id="i", died=day) for day in (date(2026, 1, 2), date(2026, 1, 7)))
    assert judged(rules, before, case=case()) == [("before_injury", "died", True)]
    assert judged(rules, tomorrow, case=case()) == [("injury_in_future", "died", True)]


@pytest.mark.parametrize("state", InjuryState)
def test_only_what_is_not_decided_is_taken_back(rules: RuleBook, state: InjuryState) -> None:
    found = judged(rules, CancelInjuryReport(injury_id="i", grounds="أُبلغ خطأً"), case=case(state))
    if state.value in {"submitted", "in_review", "info_requested"}:
        assert found == []
    else:
        code = "injury_decided" if case(state).injury.is_open else "injury_closed"
        assert found == [(code, "target", True)]


@pytest.mark.parametrize("state", InjuryState)
def test_only_a_negative_decision_is_objected_to(rules: RuleBook, state: InjuryState) -> None:
    change = ObjectToInjuryDecision(injury_id="i", grounds="وقعت أثناء العمل")
    negative = case(state, object_until=date(2026, 1, 6))
    can = state in {InjuryState.REJECTED, InjuryState.CLOSED}
    assert judged(rules, change, case=negative) == ([] if can else [("nothing_to_object", "target", True)])
    assert judged(rules, change, case=case(state)) == [("nothing_to_object", "target", True)]


def test_an_objection_has_its_last_day_and_its_grounds(rules: RuleBook) -> None:
    held = case(InjuryState.REJECTED, object_until=date(2026, 1, 5))
    found = findings(rules, ObjectToInjuryDecision(injury_id="i", grounds=" "), InjuryScene(now=NOW, case=held))
    assert [(one.code, one.field, one.params) for one in found] == [
        ("objection_late", "target", {"until": "2026-01-05"}), ("reason_required", "grounds", {}),
    ]  # fmt: skip


def test_a_rule_that_is_no_row_does_not_hold(rules: RuleBook) -> None:
    from gosi_desktop.data import load_rules

    plain = load_rules()
    plain["rows"] = [row for row in plain["rows"] if row.get("code") != "told_before_injury"]
    change = reported(told=HAPPENED - timedelta(minutes=1))
    assert judged(RuleBook(plain), change) == []
    assert judged(rules, change) == [("told_before_injury", "told", True)]


def test_findings_but_one_and_how_late_a_report_is(rules: RuleBook) -> None:
    found = findings(rules, reported(), InjuryScene(now=LATE, work=WORK))
    assert [one.code for one in without(found, "late_reason_required")] == ["reported_late"]
    assert is_late(REPORT, LATE, rules)
    assert not is_late(REPORT, LATE - timedelta(microseconds=1), rules)
