"""Papers about work injuries: from a case and from a draft, kept once, without what a role does not see."""

from dataclasses import replace
from datetime import date

import pytest

from gosi_desktop.application.archive import FIRST_HOUR_SHEET, HOSPITAL_SHEET, INJURY_REPORT
from gosi_desktop.application.injury_forms import InjuryForm
from gosi_desktop.application.injury_papers import InjuryPapers
from gosi_desktop.application.ports.injury_papers import Hour
from gosi_desktop.domain.attachments import paper_file
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.injuries import InjuryState
from tests.fakes import injuries
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench
from tests.support.scans import pdf


@pytest.fixture
def bench() -> Bench:
    made = Bench(practice=False)
    made.injuries.kept[RAWABI] = [injuries.case("i1", InjuryState.INFO_REQUESTED, injuries.asks("i1"))]
    return made


def papers(bench: Bench) -> InjuryPapers:
    return bench.workspace.injury_papers


def draft(bench: Bench, **typed: object) -> str:
    forms = bench.workspace.injuries.forms
    made = forms.keep(forms.begin(RAWABI, InjuryForm(contributor="c3", **typed)))  # type: ignore[arg-type]
    return made.id


def test_a_case_says_what_the_authority_has(bench: Bench) -> None:
    found = papers(bench).paper(RAWABI, "i1")
    assert (found.case_no, found.standing, found.ours) == ("2026-000417", "info_requested", False)
    assert (found.happened, found.told) == (Hour(date(2026, 1, 3), "10:40"), Hour(date(2026, 1, 4), "08:15"))
    assert found.last_day == date(2026, 1, 7)
    assert found.branch is not None
    assert found.branch.ar == "الرياض"
    assert [event.kind for event in found.events] == ["reported", "asked"]
    assert found.events[1].by is None, "the authority"
    assert found.events[1].asks[0][1] == date(2026, 1, 15)
    assert found.person is not None


def test_a_draft_says_what_is_typed_and_nothing_else(bench: Bench) -> None:
    id = draft(bench, happened_on="2026/01/03", happened_at="10:40", told_on="1447/07/15", how="سقط")
    forms = bench.workspace.injuries.forms
    forms.keep_papers(id, (paper_file("slip.pdf", pdf()),))
    found = papers(bench).paper(RAWABI, id)
    assert (found.standing, found.sent, found.case_no) == ("draft", None, None)
    assert (found.happened, found.told) == (Hour(date(2026, 1, 3), "10:40"), Hour(date(2026, 1, 4)))
    assert (found.last_day, found.ours) == (date(2026, 1, 7), True)
    assert [paper.name for paper in found.papers] == ["slip.pdf"]
    assert (found.how, found.provider, found.cause) == ("سقط", "", None)
    assert found.reporter == "نورة العنزي", "whoever is signed in, until another is named"


def test_a_role_that_sees_no_wages_prints_none(bench: Bench) -> None:
    seen = papers(bench).paper(RAWABI, "i1").person
    first, *others = bench.feed.known
    bench.feed.known = (replace(first, head=replace(first.head, role=Role.HAZARDS_CLERK)), *others)
    hidden = papers(bench).paper(RAWABI, "i1").person
    assert seen is not None
    assert hidden is not None
    assert hidden.wage_halalas is None
    assert (hidden.names, hidden.identity) == (seen.names, seen.identity)


def test_what_is_not_here_has_no_paper(bench: Bench) -> None:
    with pytest.raises(RuleViolation, match="not_found"):
        papers(bench).keep_report(RAWABI, "nowhere")


def test_each_is_kept_once_until_something_of_it_changes(bench: Bench) -> None:
    first = papers(bench).keep_report(RAWABI, "i1")
    assert papers(bench).keep_report(RAWABI, "i1") == first
    assert papers(bench).keep_hospital_sheet(RAWABI, "i1").kind == HOSPITAL_SHEET
    assert papers(bench).keep_first_hour_sheet(RAWABI).kind == FIRST_HOUR_SHEET
    bench.injuries.become(RAWABI, "i1", state=InjuryState.ACCEPTED)
    assert papers(bench).keep_report(RAWABI, "i1").id != first.id
    assert [paper.kind for paper in bench.workspace.papers.list()].count(INJURY_REPORT) == 2


def test_an_objection_that_is_too_late_is_no_deadline(bench: Bench) -> None:
    def objections(until: date) -> list[date]:
        rejected = injuries.case("i1", InjuryState.REJECTED, object_until=until)
        bench.injuries.kept[RAWABI] = [rejected]
        return [one.day for one in bench.workspace.injuries.deadlines(RAWABI)]

    assert objections(date(2026, 1, 6)) == [date(2026, 1, 6)], "the last day is one"
    assert objections(date(2026, 1, 5)) == []


def test_what_hangs_on_the_wall_names_numbers_and_days_by_the_rules(bench: Bench) -> None:
    found = papers(bench).wall_paper(RAWABI)
    assert {row.number for row in found.numbers} >= {"997", "998", "993"}
    assert [(row.act, row.n) for row in found.days] == [
        ("tell_employer", 7), ("report_injury", 3), ("report_outside_treatment", 3),
    ]  # fmt: skip
    assert (found.home_percent, found.treated_percent) == (10_000, 7_500)
