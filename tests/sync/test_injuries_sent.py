"""Injuries over HTTP: a report arrives once whatever happens, and a decision that came meanwhile is not run over."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gosi_desktop.application.ports.outbox import Operation, OperationState
from gosi_desktop.domain.attachments import PaperFile, paper_file
from gosi_desktop.domain.contributor import EngagementState
from gosi_desktop.domain.errors import NotPermitted, Refused, RemoteError
from gosi_desktop.domain.injuries import (
    EventKind,
    InjuryCase,
    InjuryKind,
    InjuryReport,
    InjuryState,
    OtherReport,
    Place,
    Reporter,
    Treatment,
    Witness,
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
from gosi_desktop.remote.injuries import ServiceInjuries
from tests.support.desktop import NUMBER, OWNER, SUPERVISOR, Desktop
from tests.support.proxy import Fault, Loop, Proxy
from tests.support.service import running_service

SAFETY = "a.alharthi"  # the hazards clerk, who sees no wages
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[tuple[str, str]]:
    with running_service(tmp_path) as found:
        yield found


@pytest.fixture
def line(service: tuple[str, str]) -> Iterator[Proxy]:
    loop = Loop()
    proxy = Proxy(loop, service[0])
    yield proxy
    proxy.close()
    loop.close()


def desktop(tmp_path: Path, name: str, address: str, token: str, user: str) -> Desktop:
    folder = tmp_path / name
    folder.mkdir()
    made = Desktop(folder, address, token)
    made.sign_in(user)
    made.pull(NUMBER)
    return made


@pytest.fixture
def mine(tmp_path: Path, service: tuple[str, str], line: Proxy) -> Iterator[Desktop]:
    """The owner's, behind the line."""
    made = desktop(tmp_path, "mine", f"http://127.0.0.1:{line.port}", service[1], OWNER)
    yield made
    made.close()


@pytest.fixture
def other(tmp_path: Path, service: tuple[str, str]) -> Iterator[Desktop]:
    """The supervisor's."""
    made = desktop(tmp_path, "other", *service, SUPERVISOR)
    yield made
    made.close()


def report(desk: Desktop) -> InjuryReport:
    """Everything that can be said."""
    now = desk.time.now()
    for entity, id in sorted(desk.rows(NUMBER)):
        if entity == "contributor":
            dossier = desk.cache.outbox.dossier(NUMBER, id)
            work = next((one for one in dossier.engagements if one.state is EngagementState.ACTIVE), None)
            if work is not None:
                break
    assert work is not None
    return InjuryReport(
        contributor_id=id, engagement_id=work.id, kind=InjuryKind.AT_WORK, happened=now - timedelta(hours=30),
        told=now - timedelta(hours=20), place=Place("مستودع السلي", True, work.branch_id, "الرياض", "RRRD1234"),
        how="سقط من سلّم", cause="fall_height", agent="ladder", part="wrist_right", nature="fracture",
        treatment=Treatment("مستشفى الملتقى العام", date(2026, 1, 5), True, True),
        reporter=Reporter("نورة العنزي", "supervisor", "+966500000447"), first_day_off=date(2026, 1, 5),
        witnesses=(Witness("خالد الطيب", "+966500000100"),), other_reports=(OtherReport("red_crescent", "77"),),
        wage_continued=True,
    )  # fmt: skip


def ask(desk: Desktop, id: str, change: InjuryChange, about: InjuryReport, papers: tuple[PaperFile, ...] = ()) -> None:
    """Put it into the outbox, due at once."""
    now = desk.time.now()
    operation = Operation(
        id=id, establishment=NUMBER, contributor_id=about.contributor_id, change=change, made_at=now, made_by="me",
        state=OperationState.READY, due_at=now, papers=tuple(one.about for one in papers),
    )  # fmt: skip
    desk.cache.outbox.add([operation], papers)


def state(desk: Desktop, id: str) -> OperationState:
    found = desk.cache.outbox.get(id)
    assert found is not None
    return found.state


def case(desk: Desktop, id: str = "case") -> InjuryCase:
    return next(one for one in desk.cache.injuries.rows(NUMBER).cases if one.injury.id == id)


def kinds(desk: Desktop, id: str = "case") -> list[EventKind]:
    return [event.kind for event in case(desk, id).events]


def decide(desk: Desktop, decision: str, id: str = "case") -> None:
    desk.desk.decide_injury(NUMBER, id, decision)


def reported(desk: Desktop) -> InjuryReport:
    """A case that the service has and this computer knows."""
    said = report(desk)
    ask(desk, "r1", ReportInjury(injury_id="case", report=said), said)
    desk.pull(NUMBER)
    assert state(desk, "r1") is OperationState.ACCEPTED, desk.cache.outbox.get("r1")
    return said


def test_all_that_is_said_comes_back_as_it_was(mine: Desktop, other: Desktop) -> None:
    said = reported(mine)
    other.pull(NUMBER)
    for desk in (mine, other):
        injury = case(desk).injury
        assert replace(injury.report, happened=said.happened, told=said.told) == said
        assert abs(injury.report.happened - said.happened) < timedelta(seconds=1)
        assert (injury.state, injury.case_no) == (InjuryState.IN_REVIEW, "INJ-2026-000001")
    assert mine.rows(NUMBER) == mine.truth(NUMBER)


def test_a_lost_answer_makes_one_case(mine: Desktop, other: Desktop, line: Proxy) -> None:
    said = report(mine)
    ask(mine, "r1", ReportInjury(injury_id="case", report=said), said)
    line.fault = Fault(lose_answer=True)
    line.drop_all()
    with pytest.raises(RemoteError):
        mine.pull(NUMBER)
    line.fault = Fault(replay=True)
    line.drop_all()
    mine.pull(NUMBER)
    assert state(mine, "r1") is OperationState.ACCEPTED
    other.pull(NUMBER)
    assert kinds(other) == kinds(mine) == [EventKind.REPORTED]


def test_the_papers_come_first_and_once(mine: Desktop, other: Desktop) -> None:
    said, paper = report(mine), paper_file("تقرير.pdf", PDF)
    ask(mine, "r1", ReportInjury(injury_id="case", report=said), said, (paper,))
    mine.pull(NUMBER)
    assert state(mine, "r1") is OperationState.ACCEPTED
    ask(mine, "r2", AddToInjury(injury_id="case", text="الورقة نفسها"), said, (paper,))
    mine.pull(NUMBER)
    other.pull(NUMBER)
    assert [event.attachments for event in case(other).events] == [(paper.about.sha256,)] * 2
    assert list(other.cache.injuries.rows(NUMBER).papers) == [paper.about.sha256]


def test_a_question_is_answered_by_whoever_is_first(mine: Desktop, other: Desktop) -> None:
    said = reported(mine)
    decide(mine, "ask")
    mine.pull(NUMBER)
    other.pull(NUMBER)
    (question,) = case(mine).open_questions
    for desk, id in ((other, "o1"), (mine, "r2")):
        ask(desk, id, AddToInjury(injury_id="case", text="مرفق", answers=question.id), said)
        desk.pull(NUMBER)
    assert (state(other, "o1"), state(mine, "r2")) == (OperationState.ACCEPTED, OperationState.REJECTED)
    refused = mine.cache.outbox.get("r2")
    assert refused is not None
    assert [(one.code, one.path) for one in refused.remarks] == [("question_answered", "answers")]
    assert (case(mine).injury.state, case(mine).open_questions) == (InjuryState.IN_REVIEW, ())


def test_what_was_decided_while_we_were_offline_stands(mine: Desktop, line: Proxy) -> None:
    said = reported(mine)
    line.fault = Fault(refuse=True)
    line.drop_all()
    ask(mine, "r2", CancelInjuryReport(injury_id="case", grounds="أُبلغ خطأً"), said)
    with pytest.raises(RemoteError):
        mine.pull(NUMBER)
    line.fault = Fault()
    line.drop_all()
    decide(mine, "accept")
    mine.pull(NUMBER)
    refused = mine.cache.outbox.get("r2")
    assert refused is not None
    assert (refused.state, refused.remarks[0].code) == (OperationState.REJECTED, "injury_decided")
    assert case(mine).injury.state is InjuryState.ACCEPTED
    assert mine.rows(NUMBER) == mine.truth(NUMBER)


def test_an_addition_is_not_lost_because_the_case_moved_on(mine: Desktop, other: Desktop) -> None:
    said = reported(mine)
    decide(mine, "accept")
    decide(mine, "treat")
    ask(mine, "r2", AddToInjury(injury_id="case", text="التقرير الطبي"), said)
    mine.pull(NUMBER)
    assert state(mine, "r2") is OperationState.ACCEPTED, "whatever version this computer had seen"
    other.pull(NUMBER)
    assert kinds(other)[-1] is EventKind.ADDED


def test_a_report_that_arrives_too_late_is_taken_and_asked_about(mine: Desktop) -> None:
    said = report(mine)
    ask(mine, "r1", ReportInjury(injury_id="case", report=said), said)
    mine.desk.move_clock(mine.time.now() + timedelta(days=4))
    mine.sign_in()
    mine.pull(NUMBER)
    assert state(mine, "r1") is OperationState.ACCEPTED
    (question,) = case(mine).open_questions
    assert [one.what for one in question.asks] == ["late_reason"]


def test_each_kind_is_understood(mine: Desktop) -> None:
    said = reported(mine)
    decide(mine, "accept")
    again = FollowUp(
        parent_case="case", happened=said.told, told=said.told, how="عاد الألم", reporter=said.reporter,
        treatment=Treatment("مستشفى الملتقى العام"), part="hand_right", nature="sprain",
    )  # fmt: skip
    changes: list[InjuryChange] = [
        ReportRelapse(injury_id="again", follow_up=again),
        ReportComplication(injury_id="worse", follow_up=again),
        ReportOutsideTreatment(injury_id="case", provider="مستوصف الحي", since=date(2026, 1, 5), grounds="طارئ"),
        CancelInjuryReport(injury_id="worse", grounds="أُبلغ خطأً"),
        ReportDeath(injury_id="case", died=date(2026, 1, 6), text="توفي في المستشفى"),
    ]
    for number, change in enumerate(changes):
        ask(mine, f"k{number}", change, said)
        mine.pull(NUMBER)
        assert state(mine, f"k{number}") is OperationState.ACCEPTED, mine.cache.outbox.get(f"k{number}")
    decide(mine, "reject", "again")
    ask(mine, "k9", ObjectToInjuryDecision(injury_id="again", grounds="هي من الإصابة نفسها"), said)
    mine.pull(NUMBER)
    assert case(mine, "again").injury.state is InjuryState.REOPENED
    assert case(mine, "worse").injury.state is InjuryState.CANCELLED
    assert (case(mine).injury.state, case(mine).injury.report.died) == (InjuryState.INFO_REQUESTED, date(2026, 1, 6))


def test_what_it_pays_is_asked_of_the_service(mine: Desktop, tmp_path: Path, service: tuple[str, str]) -> None:
    reported(mine)
    desk = ServiceInjuries(mine.signed)
    with pytest.raises(Refused) as refused:
        desk.allowance(NUMBER, "case")
    assert refused.value.code == "not_found"
    decide(mine, "accept")
    paid = desk.allowance(NUMBER, "case")
    assert [(one.first, one.days, one.percent) for one in paid.spans] == [(date(2026, 1, 6), 1, 10_000)]
    assert paid.halalas == sum(one.halalas for one in paid.spans)
    assert (paid.to_employer, paid.charged_back_halalas, str(paid.wage_month)) == (True, 0, "2025-12")
    clerk = desktop(tmp_path, "clerk", *service, SAFETY)
    with pytest.raises(NotPermitted):
        ServiceInjuries(clerk.signed).allowance(NUMBER, "case")
    assert case(clerk).injury.state is InjuryState.ACCEPTED
    clerk.close()
