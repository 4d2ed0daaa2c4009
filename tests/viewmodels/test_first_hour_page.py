"""The first hour: what the rules say before anything was read, ticks kept for the case, the hour noted, papers made."""

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.archive import FIRST_HOUR_SHEET, HOSPITAL_SHEET, INJURY_REPORT
from gosi_desktop.application.ports import ArchivedPaper
from gosi_desktop.domain.documents import Note, NoteKind
from gosi_desktop.domain.establishment import Role
from gosi_desktop.viewmodels.first_hour import PAPERS, PICTURES, STEPS, FirstHourViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench
from tests.ui.injury_screens import filled
from tests.viewmodels.conftest import HeldRunner


@pytest.fixture
def bench(qapp: QCoreApplication) -> Bench:
    return filled()


def page(bench: Bench, runners: Runners | None = None) -> FirstHourViewModel:
    made = FirstHourViewModel(bench.workspace, runners or Runners.inline(), Relay(bench.workspace.events))
    made.watch(True)
    return made


def test_the_rules_are_there_before_anything_is_read(bench: Bench, held: HeldRunner) -> None:
    made = page(bench, Runners(held, held, held))
    state = made.state
    assert {"997", "998", "993"} <= {row.number for row in state.numbers}
    assert all(row.source and row.certainty for row in state.numbers)
    assert {row.act: row.n for row in state.days} == {
        "tell_employer": 7, "report_injury": 3, "report_outside_treatment": 3,
    }  # fmt: skip
    assert (state.claims, state.percents) == ({"daily_allowance": 1, "rest": 5}, {"home": 10_000, "treated": 7_500})
    assert (state.cases, state.establishment) == ((), "")


def test_without_any_establishment_it_works_too(bench: Bench) -> None:
    bench.feed.known = ()
    made = page(bench)
    made.tick("stop", True)
    assert (made.state.ticked, made.state.may_report) == (frozenset({"stop"}), False)
    assert not made.note_now.enabled
    papers: list[ArchivedPaper] = []
    made.paper_made.connect(papers.append)
    made.print_wall()
    assert [one.kind for one in papers] == [FIRST_HOUR_SHEET]


def test_the_case_whose_clock_runs_is_chosen_and_its_ticks_are_kept_for_it_alone(bench: Bench) -> None:
    made = page(bench)
    assert made.state.case is not None
    assert (made.state.chosen, made.state.case.clock is not None) == ("d1", True)
    made.tick("stop", True)
    made.tick("identity", True)
    made.tick("stop", False)
    made.choose("i2")
    assert made.state.ticked == frozenset()
    made.tick("treat", True)
    again = page(bench)
    assert again.state.ticked == frozenset({"identity"})
    again.choose("i2")
    assert again.state.ticked == frozenset({"treat"})


def test_the_hour_is_noted_with_who_noted_it_and_what_was_done_before_goes_along(bench: Bench) -> None:
    bench.injuries.kept.clear()
    for draft in bench.workspace.injuries.forms.listed(RAWABI):
        bench.workspace.injuries.forms.drop(draft.id)
    made = page(bench)
    made.tick("stop", True)
    noted = []
    made.noted.connect(noted.append)
    made.note_now()
    (draft,) = noted
    assert (draft.form.told_on, draft.form.told_at) == ("2026/01/06", "10:21")
    assert draft.form.reporter == "نورة العنزي"
    assert bench.workspace.injuries.forms.load(draft.id) == draft
    assert (made.state.chosen, made.state.ticked) == (draft.id, frozenset({"stop", "note", "report"}))
    again = page(bench)
    again.choose("")
    assert bench.workspace.choices.read(f"first_hour.{RAWABI}") == {"ticked": []}, "the next case begins anew"


def test_each_paper_is_made(bench: Bench) -> None:
    made, papers = page(bench), list[ArchivedPaper]()
    made.paper_made.connect(papers.append)
    made.print_hospital()
    made.print_wall()
    made.print_report(RAWABI, "i2")
    assert [one.kind for one in papers] == [HOSPITAL_SHEET, FIRST_HOUR_SHEET, INJURY_REPORT]


def test_a_role_that_reports_nothing_notes_nothing(bench: Bench) -> None:
    from dataclasses import replace

    first, *others = bench.feed.known
    bench.feed.known = (replace(first, head=replace(first.head, role=Role.VIEWER)), *others)
    assert not page(bench).note_now.enabled


def test_safety_cards_of_our_own_stand_beside_it(bench: Bench) -> None:
    card = Note(
        id="n1", establishment=RAWABI, kind=NoteKind.SAFETY_CARD, title="المسعف خالد الأمين، الصندوق بجانب باب 2"
    )
    lease = Note(id="n2", establishment=RAWABI, kind=NoteKind.LEASE, title="عقد الإيجار")
    for note in (card, lease):
        bench.workspace.documents.keep_note(note)
    assert page(bench).state.cards == (card,)


def test_after_the_lock_nothing_of_anybody_is_left(bench: Bench) -> None:
    made = page(bench)
    made.forget()
    assert (made.state.cases, made.state.ticked, made.state.establishment) == ((), frozenset(), "")
    assert made.state.numbers


def test_an_answer_that_comes_after_the_lock_is_dropped(bench: Bench, held: HeldRunner) -> None:
    made = page(bench, Runners(held, held, held))
    made.forget()
    held.release_all()
    assert made.state.cases == ()


def test_every_code_is_its_own() -> None:
    codes = (*STEPS, *PICTURES, *PAPERS)
    assert len(set(codes)) == len(codes)
