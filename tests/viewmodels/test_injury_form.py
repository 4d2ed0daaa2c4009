"""Reporting an injury: kept with each key, judged by the rules, the clock running; first aid alone stays here."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from gosi_desktop.application.injury_book import Standing
from gosi_desktop.application.injury_forms import InjuryForm
from gosi_desktop.application.ports import Operation, OperationState, Sending
from gosi_desktop.domain.errors import RuleViolation, StorageError
from gosi_desktop.domain.injuries import InjuryKind, InjuryReport, Witness
from gosi_desktop.domain.injury_changes import ReportInjury
from gosi_desktop.viewmodels.injuries import InjuriesViewModel
from gosi_desktop.viewmodels.injury_form import InjuryFormViewModel
from gosi_desktop.viewmodels.injury_form_state import FIELDS, Section, SectionMark, form_of, read
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from tests.fakes.day import NOW, RAWABI
from tests.fakes.injuries import at, report
from tests.fakes.workspace import Bench

TYPED = InjuryForm(
    contributor="c17", engagement="e17", happened_on="2026/01/03", happened_at="10:40", told_on="2026/01/04",
    told_at="08:15", place="مستودع السلي", how="سقط من سلّم بارتفاع مترين", cause="fall_height", part="wrist_right",
    nature="fracture", provider="مستشفى الملتقى العام", first_aid="no", reporter="نورة العنزي", reporter_role="مشرفة",
    declared=True, witness="خالد الأمين",
)  # fmt: skip
pytestmark = pytest.mark.usefixtures("qapp")
PICTURE = b"%PDF-1.7\n" + b"0" * 200 + b"\nstartxref\n9\n%%EOF\n"


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def page(bench: Bench) -> Iterator[InjuriesViewModel]:
    shell = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    shell.start()
    shell.injuries.open()
    yield shell.injuries
    shell.close()


@pytest.fixture
def form(page: InjuriesViewModel) -> InjuryFormViewModel:
    page.report()
    return page.form


def typed(form: InjuryFormViewModel, **changes: Any) -> None:
    """Everything that is wanted, with these differences."""
    said = replace(TYPED, **changes)
    form.type(**{name: getattr(said, name) for name in InjuryForm.__dataclass_fields__})


def clocked(form: InjuryFormViewModel) -> bool:
    return form.state.clock is not None


def standing(page: InjuriesViewModel) -> Standing | None:
    return page.state.entry.standing if page.state.entry is not None else None


def codes(form: InjuryFormViewModel, name: str) -> list[str]:
    return [one.code for one in form.state.remarks.get(name, ())]


# -- keeping -----------------------------------------------------------------------------------------------------------


def test_nothing_is_kept_before_anything_is_typed(bench: Bench, form: InjuryFormViewModel) -> None:
    assert form.state.draft is not None
    assert form.state.form.reporter == "نورة العنزي"
    assert bench.workspace.injuries.forms.listed(RAWABI) == []


def test_each_field_is_kept_as_it_is_typed(bench: Bench, form: InjuryFormViewModel) -> None:
    form.type(how="سقط")
    form.type(how="سقط من سلّم")
    (kept,) = bench.workspace.injuries.forms.listed(RAWABI)
    assert kept.form.how == "سقط من سلّم"
    assert form.state.kept_at == NOW


def test_several_lie_side_by_side_and_each_is_gone_on_with(page: InjuriesViewModel) -> None:
    for how in ("الأول", "الثاني"):
        page.report()
        page.form.type(how=how)
        page.form.close()
    drafts = [one.draft.form.how for one in page.state.book.entries if one.draft is not None]
    assert sorted(drafts) == ["الأول", "الثاني"]
    entry = next(one for one in page.state.book.entries if one.draft is not None and one.draft.form.how == "الأول")
    page.choose(entry.id)
    page.go_on()
    assert page.state.editing
    assert page.form.state.form.how == "الأول"


def test_a_draft_comes_back_with_its_two_papers_after_a_restart(
    bench: Bench, form: InjuryFormViewModel, tmp_path: Path
) -> None:
    form.type(how="سقط")
    for name in ("تقرير.pdf", "ثانٍ.pdf"):
        (tmp_path / name).write_bytes(PICTURE + name.encode())
        form.papers.add([tmp_path / name])
    assert form.state.papers == 2
    again = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    again.start()
    again.injuries.open()
    again.injuries.go_on()
    names = [one.about.name for one in again.injuries.form.papers.state.papers]
    assert names == ["تقرير.pdf", "ثانٍ.pdf"]
    again.close()


def test_what_cannot_be_written_is_said(bench: Bench, form: InjuryFormViewModel) -> None:
    heard: list[object] = []
    form.failed.connect(heard.append)
    bench.drafts.save = lambda *_: (_ for _ in ()).throw(StorageError("storage.full"))  # type: ignore[method-assign]
    form.type(how="سقط")
    assert isinstance(heard[0], StorageError)


def test_what_is_thrown_away_is_gone(bench: Bench, page: InjuriesViewModel) -> None:
    page.report()
    page.form.type(how="سقط")
    page.form.throw_away()
    assert not page.state.editing
    assert bench.workspace.injuries.forms.listed(RAWABI) == []


# -- judging -----------------------------------------------------------------------------------------------------------


def test_the_clock_runs_from_the_telling_and_moves_with_it(bench: Bench, form: InjuryFormViewModel) -> None:
    assert not clocked(form)
    typed(form)
    clock = form.state.clock
    assert clock is not None
    assert (clock.last_day, clock.hours_left(NOW)) == (date(2026, 1, 7), 37)
    bench.clock.advance(7200)
    form.tick()
    assert form.state.now == NOW + timedelta(hours=2)
    form.type(told_on="1447/07/13")  # a Hijri day: 2 January
    assert form.state.clock is not None
    assert form.state.clock.last_day == date(2026, 1, 5)
    assert form.state.is_late


def test_a_time_that_no_service_has_confirmed_is_said_to_be_this_computers(
    bench: Bench, page: InjuriesViewModel
) -> None:
    bench.workspace.injuries._unconfirmed = lambda: True
    page.report()
    assert page.form.state.by_this_clock
    typed(page.form)
    bench.workspace.injuries._unconfirmed = lambda: False
    page.form.tick()
    assert not page.form.state.by_this_clock


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"happened_on": "2026/01/09"}, "happened_on", "injury_in_future"),
        ({"told_on": "2026/01/02"}, "told_on", "told_before_injury"),
        ({"happened_on": "2010/01/03", "told_on": "2010/01/04"}, "happened_on", "injury_before_work"),
        ({"first_day_off": "2026/01/01"}, "first_day_off", "before_injury"),
        ({"since": "2025/12/01"}, "since", "before_injury"),
        ({"happened_on": "2025/12/20"}, "told_on", "told_late"),
        ({"happened_at": "25:10"}, "happened_at", "time.not_a_time"),
        ({"told_on": "غدًا"}, "told_on", "date.not_a_date"),
        ({"died": "2026/13/01"}, "died", "date.no_such_month"),
    ],
)
def test_what_the_rules_say_stands_at_its_field(
    form: InjuryFormViewModel, changes: dict[str, str], field: str, code: str
) -> None:
    typed(form, **changes)
    assert code in codes(form, field)


def test_what_is_empty_is_remarked_upon_once_it_was_left(form: InjuryFormViewModel) -> None:
    typed(form, how="", part="")
    assert (codes(form, "how"), codes(form, "part")) == ([], [])
    form.leave_field("how")
    assert codes(form, "how") == ["required"]
    form.ask_to_send()
    assert codes(form, "part") == ["required"]
    assert form.state.section is Section.ACCIDENT
    assert not form.state.may_send


def test_sections_say_how_they_stand(form: InjuryFormViewModel) -> None:
    assert form.state.mark(Section.INJURED) is SectionMark.OPEN
    assert form.state.mark(Section.WITNESSES) is SectionMark.OPTIONAL
    typed(form, declared=False, first_day_off="2026/01/01")
    marks = {section: form.state.mark(section) for section in Section}
    assert marks == {
        Section.INJURED: SectionMark.DONE, Section.ACCIDENT: SectionMark.DONE, Section.INJURY: SectionMark.WRONG,
        Section.TREATMENT: SectionMark.DONE, Section.WITNESSES: SectionMark.DONE, Section.PAPERS: SectionMark.OPTIONAL,
        Section.DECLARATION: SectionMark.OPEN,
    }  # fmt: skip


def test_a_reason_is_wanted_only_when_it_is_late(form: InjuryFormViewModel) -> None:
    typed(form)
    assert form.state.may_send
    assert "late_reason" not in form.state.missing
    typed(form, happened_on="2025/12/30", told_on="2025/12/31")
    assert "late_reason" in form.state.missing
    assert "reported_late" in codes(form, "told_on")
    form.type(late_reason="learned_late")
    assert form.state.may_send


def test_the_sections_are_gone_through_in_order(form: InjuryFormViewModel) -> None:
    seen = [form.state.section]
    for _ in Section:
        form.step(1)
        seen.append(form.state.section)
    assert seen == [*Section, Section.DECLARATION]
    assert set(FIELDS[Section.ACCIDENT]) <= form.state.left


# -- whom --------------------------------------------------------------------------------------------------------------


def test_the_injured_person_is_looked_for_and_chosen(form: InjuryFormViewModel) -> None:
    form.search("راجيش")
    (found,) = form.state.found
    form.choose(found)
    assert (form.state.form.contributor, form.state.form.engagement, form.state.person) == ("c17", "e17", found)
    assert form.state.found == ()
    form.choose_another()
    assert (form.state.form.contributor, form.state.person) == ("", None)


def test_from_a_row_of_the_list_it_begins_with_whom(bench: Bench) -> None:
    shell = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    shell.start()
    row = bench.roster.row_of(RAWABI, "c17")
    shell.report_injury(row)
    assert shell.injuries.form.state.form.contributor == "c17"
    assert shell.injuries.form.state.section is Section.ACCIDENT
    shell.close()


# -- sending -----------------------------------------------------------------------------------------------------------


def test_what_is_sent_is_what_was_typed_and_the_draft_goes(
    bench: Bench, page: InjuriesViewModel, tmp_path: Path
) -> None:
    page.report()
    asked: list[Operation] = []
    page.asked.connect(asked.append)
    (tmp_path / "تقرير.pdf").write_bytes(PICTURE)
    page.form.papers.add([tmp_path / "تقرير.pdf"])
    typed(page.form)
    page.form.ask_to_send()
    (operation,) = asked
    assert isinstance(operation.change, ReportInjury)
    said = operation.change.report
    assert (said.kind, said.happened, said.told) == (
        InjuryKind.AT_WORK, at("2026-01-03", "10:40"), at("2026-01-04", "08:15"),
    )  # fmt: skip
    assert said.witnesses == (Witness("خالد الأمين"),)
    assert [one.name for one in operation.papers] == ["تقرير.pdf"]
    assert (operation.contributor_id, operation.state) == ("c17", OperationState.READY)
    assert [one.id for one in page.state.book.entries] == [operation.change.target]  # no draft is seen beside it
    assert not page.state.editing
    assert page.state.chosen == operation.change.target
    assert page.state.entry is not None
    assert page.state.entry.standing is Standing.UNSENT


def test_first_aid_that_was_enough_is_kept_and_never_sent(bench: Bench, page: InjuriesViewModel) -> None:
    page.report()
    typed(page.form, first_aid="yes", provider="")
    assert not page.form.send.enabled
    assert not clocked(page.form)
    page.form.keep_here()
    assert standing(page) is Standing.FIRST_AID
    assert bench.outbox.kept == {}
    page.go_on()
    page.form.type(first_aid="no", provider="عيادة")
    assert clocked(page.form)
    page.form.close()
    assert standing(page) is Standing.DRAFT


def test_a_refused_report_is_edited_and_stands_for_the_old_one(bench: Bench, page: InjuriesViewModel) -> None:
    page.report()
    typed(page.form)
    page.form.ask_to_send()
    (old,) = bench.outbox.kept.values()
    bench.outbox.update(replace(old, state=OperationState.REJECTED))
    page.load()
    assert page.state.entry is not None
    assert page.state.entry.standing is Standing.REFUSED
    page.go_on()
    assert page.form.state.form.how == TYPED.how
    page.form.type(how="سقط من السقالة")
    page.form.close()
    page.go_on()
    assert page.form.state.form.how == "سقط من السقالة"
    page.form.type(declared=True)
    page.form.ask_to_send()
    states = {one.state for one in bench.outbox.kept.values()}
    assert states == {OperationState.SUPERSEDED, OperationState.READY}
    new = next(one for one in bench.outbox.kept.values() if one.state is OperationState.READY)
    assert (new.replaces, new.change.target) == (old.id, old.change.target)


def test_what_the_outbox_refuses_leaves_the_draft(bench: Bench, page: InjuriesViewModel) -> None:
    page.report()
    typed(page.form)

    def full(*_: object) -> None:
        raise StorageError("storage.full")

    bench.outbox.add = full  # type: ignore[method-assign, assignment]
    page.form.ask_to_send()
    assert page.state.editing
    assert page.form.state.error is not None
    (kept,) = bench.workspace.injuries.forms.listed(RAWABI)
    assert kept.form.how == TYPED.how


def test_the_lock_leaves_nothing_personal(bench: Bench, form: InjuryFormViewModel) -> None:
    typed(form)
    form.forget()
    assert (form.state.draft, form.papers.state.papers) == (None, ())
    assert len(bench.workspace.injuries.forms.listed(RAWABI)) == 1


@pytest.mark.parametrize("said", [report("c17", "e17"), report("c17", "e17", kind=InjuryKind.COMMUTE, agent=None)])
def test_what_was_reported_can_be_typed_back(said: InjuryReport) -> None:
    form = replace(form_of(said), declared=True)
    assert read(form).report == said


def test_half_a_report_is_no_report() -> None:
    assert read(replace(TYPED, told_at="")).report is None
    assert read(replace(TYPED, contributor="")).report is None
    with pytest.raises(RuleViolation):
        raise next(iter(read(replace(TYPED, since="x")).wrong))


def test_it_is_sent_now_whatever_the_settings_say_of_others(bench: Bench, page: InjuriesViewModel) -> None:
    page.report()
    typed(page.form)
    page.form.ask_to_send()
    (made,) = bench.outbox.kept.values()
    assert made.state is OperationState.READY
    assert Sending.NOW is Sending("now")
