"""The page of injuries: the list, the case beside it, what may be asked about it; offline but for what was decided."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from gosi_desktop.application.events import Kind
from gosi_desktop.application.injuries import Asking
from gosi_desktop.application.injury_book import Standing
from gosi_desktop.application.ports import Operation, OperationState, Sending
from gosi_desktop.domain.deadlines import DeadlineKind
from gosi_desktop.domain.errors import Offline
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.injuries import EventKind, InjuryEvent, InjuryState
from gosi_desktop.domain.injury_changes import (
    AddToInjury,
    InjuryChange,
    ObjectToInjuryDecision,
    ReportComplication,
    ReportDeath,
    ReportInjury,
    ReportOutsideTreatment,
    ReportRelapse,
)
from gosi_desktop.viewmodels.injuries import InjuriesViewModel, Shown
from gosi_desktop.viewmodels.injury_request import Ask, offered
from gosi_desktop.viewmodels.outbox_state import Act, Entry
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import NOW, RAWABI
from tests.fakes.injuries import asks, at, case, report
from tests.fakes.workspace import Bench
from tests.ui.injury_screens import filled

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def bench() -> Bench:
    return filled()


@pytest.fixture
def shell(bench: Bench) -> Iterator[ShellViewModel]:
    made = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    made.start()
    made.show_page(Page.INJURIES)
    yield made
    made.close()


@pytest.fixture
def page(shell: ShellViewModel) -> InjuriesViewModel:
    return shell.injuries


def as_role(bench: Bench, role: Role) -> None:
    first, *others = bench.feed.known
    bench.feed.known = (replace(first, head=replace(first.head, role=role)), *others)


# -- the list ----------------------------------------------------------------------------------------------------------


def test_what_presses_comes_first_then_the_newest(page: InjuriesViewModel) -> None:
    assert [one.id for one in page.state.book.entries] == ["d1", "i2", "d2", "i3", "i4"]
    assert page.state.chosen == "d1"
    assert page.state.book.open_count == 2


def test_filters_and_words_find_cases(page: InjuriesViewModel) -> None:
    page.show(Shown.OPEN)
    assert [one.id for one in page.state.listed] == ["d1", "i2"]
    page.show(Shown.CLOSED)
    assert [one.id for one in page.state.listed] == ["d2", "i3", "i4"]
    page.show(Shown.ALL)
    page.search("شاحنة")
    assert [one.id for one in page.state.listed] == ["i2"]
    page.search("2405563263")  # an identity
    assert [one.id for one in page.state.listed] == ["i4"]
    page.search("لا أحد")
    assert page.state.listed == ()


@pytest.mark.parametrize(
    ("role", "seen", "reports"),
    [
        (Role.SUPERVISOR, True, True), (Role.HAZARDS_CLERK, True, True), (Role.VIEWER, True, False),
        (Role.FINANCE_CLERK, False, False), (Role.REGISTRATION_CLERK, False, False),
    ],
)  # fmt: skip
def test_what_a_role_may_not_it_does_not_see(bench: Bench, role: Role, seen: bool, reports: bool) -> None:
    as_role(bench, role)
    shell = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    shell.start()
    assert (Page.INJURIES in shell.state.pages) is seen
    shell.injuries.open()
    assert (bool(shell.injuries.state.book.entries), shell.injuries.state.may_report) == (seen, reports)
    assert ("report_injury" in shell.roster.state.may) is reports
    shell.close()


def test_a_role_that_sees_no_wages_sees_no_allowance(bench: Bench) -> None:
    as_role(bench, Role.HAZARDS_CLERK)
    shell = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    shell.start()
    shell.injuries.open()
    shell.injuries.choose("i2")
    assert shell.injuries.state.estimate is None
    shell.close()


def test_what_the_authority_does_is_heard(bench: Bench, page: InjuriesViewModel) -> None:
    page.choose("i2")
    bench.injuries.become(RAWABI, "i2", state=InjuryState.ACCEPTED)
    bench.events.publish(Kind.ROSTER)
    assert page.state.entry is not None
    assert page.state.entry.injury is not None
    assert page.state.entry.injury.state is InjuryState.ACCEPTED
    assert page.state.chosen == "i2"


def test_the_lock_leaves_nothing_personal(page: InjuriesViewModel) -> None:
    page.choose("i2")
    page.ask(Ask.ADD)
    page.forget()
    assert (page.state.book.entries, page.state.entry, page.request.state.shown) == ((), None, False)


def test_a_draft_is_thrown_away_after_a_word(page: InjuriesViewModel) -> None:
    page.ask_to_throw_away(page.state.entry)
    assert page.state.throwing is not None
    page.ask_to_throw_away(None)
    assert page.state.entry is not None
    page.ask_to_throw_away(page.state.entry)
    page.throw_away()
    assert page.state.book.entry("d1") is None
    assert page.state.chosen == "i2"


# -- deadlines and other pages -----------------------------------------------------------------------------------------


def test_the_deadlines_know_what_is_to_be_done_and_lead_to_the_case(bench: Bench, shell: ShellViewModel) -> None:
    rows = bench.workspace.deadlines.listed(RAWABI)
    told = {row.deadline.kind: (row.deadline.about, row.deadline.day) for row in rows}
    assert told[DeadlineKind.REPORT_INJURY] == ("d1", date(2026, 1, 7))
    assert told[DeadlineKind.ANSWER_INJURY] == ("i2", date(2026, 1, 15))
    assert told[DeadlineKind.OBJECT_TO_INJURY] == ("i3", date(2026, 1, 19))
    shell.show_injury("i3")
    assert (shell.state.page, shell.injuries.state.chosen) == (Page.INJURIES, "i3")


def test_a_report_of_the_outbox_is_edited_in_its_form(bench: Bench, shell: ShellViewModel) -> None:
    made = bench.workspace.injuries.ask(waiting(), Sending.WHEN_I_ASK)
    assert Act.EDIT in Entry(made).acts
    shell.show_page(Page.OUTBOX)
    shell.outbox.edit_wanted.emit(made)
    assert (shell.state.page, shell.injuries.state.editing) == (Page.INJURIES, True)
    assert shell.injuries.form.state.form.how == report().how


def test_from_the_list_of_contributors_ones_own_cases_are_found(bench: Bench, shell: ShellViewModel) -> None:
    row = bench.roster.row_of(RAWABI, "c21")
    assert row is not None
    shell.show_page(Page.CONTRIBUTORS)
    shell.show_injuries_of(row)
    assert shell.state.page is Page.INJURIES
    assert [one.id for one in shell.injuries.state.listed] == ["i4"]
    assert shell.injuries.state.chosen == "i4"


def waiting(id: str = "i9") -> Asking:
    return Asking(RAWABI, "c12", ReportInjury(injury_id=id, report=report("c12", "e12")))


def test_a_held_report_is_sent_from_its_case(bench: Bench, page: InjuriesViewModel) -> None:
    made = bench.workspace.injuries.ask(waiting(), Sending.WHEN_I_ASK)
    page.open_case("i9")
    assert page.state.entry is not None
    assert page.state.entry.standing is Standing.UNSENT
    page.send_now(made)
    assert bench.outbox.kept[made.id].state is OperationState.READY


def test_what_is_taken_back_is_a_draft_again(bench: Bench, page: InjuriesViewModel) -> None:
    page.go_on()
    page.form.type(declared=True)
    page.form.ask_to_send()
    (made,) = bench.outbox.kept.values()
    assert page.state.book.entry("d1") == page.state.entry
    bench.workspace.outbox.take_back([made.id])
    bench.events.publish(Kind.OUTBOX)
    entry = page.state.entry
    assert entry is not None
    assert (entry.id, entry.standing, len(entry.papers)) == ("d1", Standing.DRAFT, 2)


def test_a_draft_is_dropped_when_the_authority_has_the_case(bench: Bench, page: InjuriesViewModel) -> None:
    bench.injuries.kept[RAWABI] = [case("d1", report=report("c17", "e17"))]
    page.load()
    assert {one.id for one in bench.workspace.injuries.forms.listed(RAWABI)} == {"d2"}
    assert page.state.book.settled == ()
    assert [one.standing for one in page.state.book.entries if one.id == "d1"] == [Standing.REPORTED]


# -- asking about a case -----------------------------------------------------------------------------------------------


def ready(page: InjuriesViewModel, ask: Ask, **texts: str) -> InjuryChange:
    """Asked with these words; what went into the outbox."""
    heard: list[Operation] = []
    page.asked.connect(heard.append)
    page.ask(ask, "i2-asks" if ask is Ask.ADD else None)
    for name, text in texts.items():
        page.request.type(name, text)
    assert page.request.ask.enabled, page.request.state.remarks
    page.request.send()
    assert not page.request.state.shown
    change = heard[0].change
    assert not isinstance(change, ReportInjury)
    return change  # type: ignore[return-value]


def test_a_question_is_answered_and_presses_no_longer(page: InjuriesViewModel) -> None:
    page.choose("i2")
    change = ready(page, Ask.ADD, text="التقرير مرفق")
    assert change == AddToInjury(injury_id="i2", text="التقرير مرفق", answers="i2-asks")
    assert page.state.entry is not None
    assert (page.state.entry.questions, len(page.state.entry.waiting)) == ((), 1)


def test_an_empty_answer_is_not_sent_but_papers_alone_are(page: InjuriesViewModel) -> None:
    page.choose("i2")
    page.ask(Ask.ADD, "i2-asks")
    assert not page.request.ask.enabled
    assert page.request.state.remarks == {}
    page.request.leave_field("text")
    assert [one.code for one in page.request.state.remarks["text"]] == ["answer_empty"]


def test_what_was_typed_into_a_dialog_is_there_again_until_it_is_asked_or_locked(page: InjuriesViewModel) -> None:
    page.choose("i3")
    page.ask(Ask.OBJECT)
    page.request.type("grounds", "كان في العمل")
    page.request.close()
    page.ask(Ask.OBJECT)
    assert page.request.state.text("grounds") == "كان في العمل"
    page.request.close()
    page.request.forget()
    page.ask(Ask.OBJECT)
    assert page.request.state.text("grounds") == ""


def test_treatment_elsewhere_wants_who_and_since_when(page: InjuriesViewModel) -> None:
    page.choose("i2")
    page.ask(Ask.OUTSIDE)
    page.request.type("since", "2025/12/01")
    page.request.type("provider", "طوارئ الخرج")
    assert page.request.state.remarks["since"][0].code == "before_injury"
    assert not page.request.ask.enabled
    page.request.close()
    change = ready(page, Ask.OUTSIDE, provider="طوارئ الخرج", since="2026/01/05")
    assert change == ReportOutsideTreatment(injury_id="i2", provider="طوارئ الخرج", since=date(2026, 1, 5))


def test_a_death_has_its_day(page: InjuriesViewModel) -> None:
    page.choose("i2")
    page.ask(Ask.DEATH)
    page.request.type("died", "2026/01/09")
    assert [one.code for one in page.request.state.remarks["died"]] == ["injury_in_future"]
    page.request.close()
    assert ready(page, Ask.DEATH, died="2026/01/05") == ReportDeath(injury_id="i2", died=date(2026, 1, 5))
    assert Ask.DEATH not in offered(page.state.book.entries[1], page.state.book.may)


@pytest.mark.parametrize(("ask", "kind"), [(Ask.RELAPSE, ReportRelapse), (Ask.COMPLICATION, ReportComplication)])
def test_what_follows_is_a_case_of_its_own(
    page: InjuriesViewModel, ask: Ask, kind: type[ReportRelapse | ReportComplication]
) -> None:
    page.choose("i4")
    change = ready(page, ask, happened_on="2026/01/05", happened_at="09:00", how="عاد الألم عند الرفع")
    assert isinstance(change, kind)
    assert change.follow_up.parent_case == "i4"
    assert change.follow_up.happened == at("2026-01-05", "09:00")
    entry = page.state.entry
    assert entry is not None
    assert entry.injury is not None
    assert (entry.id, entry.standing) == (change.injury_id, Standing.UNSENT)
    assert entry.injury.report.part == "back_lower"  # the earlier case's
    assert entry.clock is not None


def test_a_relapse_before_its_case_is_refused_and_a_late_one_wants_a_reason(page: InjuriesViewModel) -> None:
    page.choose("i4")
    page.ask(Ask.RELAPSE)
    for name, text in {"happened_on": "2025/05/01", "happened_at": "09:00", "how": "ألم"}.items():
        page.request.type(name, text)
    assert "before_injury" in [one.code for one in page.request.state.remarks["happened_on"]]
    page.request.type("happened_on", "2025/12/20")
    page.request.type("told_on", "2025/12/20")
    assert page.request.state.late
    assert "late_reason" in page.request.state.missing
    page.request.type("late_reason", "learned_late")
    assert page.request.ask.enabled


def test_a_decision_is_objected_to_within_its_days(bench: Bench, page: InjuriesViewModel) -> None:
    page.choose("i3")
    assert page.state.entry is not None
    assert page.state.entry.object_until == date(2026, 1, 19)
    change = ready(page, Ask.OBJECT, grounds="كان في ساعات العمل")
    assert change == ObjectToInjuryDecision(injury_id="i3", grounds="كان في ساعات العمل")
    assert page.state.entry.object_until is None


def test_what_the_outbox_refuses_is_said_in_the_dialog(bench: Bench, page: InjuriesViewModel) -> None:
    page.choose("i3")
    page.ask(Ask.OBJECT)
    page.request.type("grounds", "سبب")

    def broken(*_: object) -> None:
        raise Offline

    bench.outbox.add = broken  # type: ignore[method-assign, assignment]
    page.request.send()
    assert isinstance(page.request.state.error, Offline)
    assert page.request.state.shown


@pytest.mark.parametrize(
    ("state", "wanted"),
    [
        (InjuryState.SUBMITTED, {Ask.ADD, Ask.OUTSIDE, Ask.DEATH, Ask.CANCEL}),
        (InjuryState.INFO_REQUESTED, {Ask.ADD, Ask.OUTSIDE, Ask.DEATH, Ask.CANCEL}),
        (InjuryState.ACCEPTED, {Ask.ADD, Ask.OUTSIDE, Ask.RELAPSE, Ask.COMPLICATION, Ask.DEATH}),
        (InjuryState.CLOSED, {Ask.RELAPSE, Ask.COMPLICATION, Ask.DEATH, Ask.OBJECT}),
        (InjuryState.REJECTED, {Ask.OBJECT, Ask.DEATH}),
        (InjuryState.CANCELLED, set()),
    ],
)
def test_what_may_be_asked_follows_from_how_it_stands(
    bench: Bench, page: InjuriesViewModel, state: InjuryState, wanted: set[Ask]
) -> None:
    bench.injuries.kept[RAWABI] = [case("x1", state, object_until=date(2026, 2, 1))]
    page.load()
    entry = page.state.book.entry("x1")
    assert entry is not None
    assert set(offered(entry, page.state.book.may)) == wanted
    assert offered(entry, frozenset()) == ()


# -- money -------------------------------------------------------------------------------------------------------------


def test_the_estimate_is_there_offline_and_the_decision_is_asked_for(bench: Bench, page: InjuriesViewModel) -> None:
    page.choose("i2")
    estimate = page.state.estimate
    assert estimate is not None
    assert (estimate.days, estimate.case.until) == (4, NOW.date())
    assert estimate.halalas == sum(span.halalas for span in estimate.spans)
    bench.injuries.refusal = Offline()
    assert page.state.entry is not None
    page.fetch(page.state.entry)
    assert isinstance(page.state.decided_error, Offline)
    bench.injuries.refusal = None
    page.fetch(page.state.entry)
    assert page.state.decided is not None
    assert page.state.decided.halalas == 77_418
    page.choose("i3")
    assert page.state.decided is None


def test_a_report_that_came_late_is_charged_back(bench: Bench, page: InjuriesViewModel) -> None:
    said = report(
        "c3", "e3", happened=at("2025-12-28"), told=at("2025-12-28", "12:00"), first_day_off=date(2025, 12, 29)
    )  # fmt: skip
    late = case("x1", InjuryState.ACCEPTED, reported_at=at("2026-01-06", "09:00"), report=said)
    bench.injuries.kept[RAWABI] = [late]
    page.load()
    page.choose("x1")
    assert page.state.estimate is not None
    assert (page.state.estimate.days, page.state.estimate.charged_back_days) == (9, 8)


def test_practice_lets_the_authority_be_played(bench: Bench, page: InjuriesViewModel) -> None:
    page.choose("i2")
    assert page.can_decide
    assert page.state.entry is not None
    page.decide(page.state.entry, "accept")
    assert bench.desk.judged == [("i2", "accept")]


def test_a_question_that_is_decided_presses_no_more(bench: Bench, page: InjuriesViewModel) -> None:
    decided = InjuryEvent(id="z", injury_id="i2", at=at("2026-01-06"), kind=EventKind.ACCEPTED)
    bench.injuries.kept[RAWABI] = [case("i2", InjuryState.ACCEPTED, asks("i2"), decided)]
    page.load()
    entry = page.state.book.entry("i2")
    assert entry is not None
    assert (entry.questions, list(entry.deadlines())) == ((), [])
