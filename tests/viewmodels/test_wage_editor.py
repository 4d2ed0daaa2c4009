"""The wage of one and of several: what is typed, what it costs, what wants a word, what goes into the outbox."""

from dataclasses import replace
from typing import Protocol

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import OperationState, Sending
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.contributor import Housing, HousingKind
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.base import Runs
from gosi_desktop.viewmodels.change_dialog import Asked
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.wage_editor import WageEditorViewModel, Way
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench, with_exceptions


class Held(Runs, Protocol):
    """A runner that waits."""

    def release_all(self) -> None: ...


@pytest.fixture
def bench(qapp: QCoreApplication) -> Bench:
    return Bench(with_exceptions(), practice=False)


def may(made: WageEditorViewModel) -> bool:
    """Whether the buttons are enabled."""
    return made.ask.enabled


def editor(bench: Bench, *names: str) -> WageEditorViewModel:
    rows = [one.row for name in names for one in bench.roster.folk[RAWABI] if one.row.name.startswith(name)]
    made = WageEditorViewModel(RAWABI, tuple(rows), bench.workspace, Runners.inline())
    made.load()
    return made


def test_begins_with_the_wage_that_holds(bench: Bench) -> None:
    state = editor(bench, "تركي").state
    assert (state.texts.basic, state.texts.housing_kind, state.texts.housing) == ("6000.00", "cash", "1500.00")
    assert state.loaded
    assert state.outcome.unchanged == 1


@pytest.mark.parametrize("typed", ["6600", "٦٦٠٠", "۶۶۰۰", "6,600.00", "٦٬٦٠٠٫٠٠", "\u200f6600\u200e"])
def test_three_digit_sets_and_pasted_numbers(bench: Bench, typed: str) -> None:
    made = editor(bench, "تركي")
    made.edit(basic=typed)
    (proposal,) = made.state.outcome.proposals
    assert isinstance(proposal.change, UpdateWage)
    assert proposal.change.wage.basic_halalas == 660_000
    assert made.state.before is not None
    assert made.state.after is not None
    assert (made.state.before.contributory_halalas, made.state.after.contributory_halalas) == (750_000, 810_000)
    assert (made.state.after.employer_halalas, made.state.after.employee_halalas) == (95_175, 78_975)
    assert may(made)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"basic": ""}, "basic_wage", "amount.empty"),
        ({"basic": "ستة آلاف"}, "basic_wage", "amount.not_a_number"),
        ({"basic": "-5"}, "basic_wage", "amount.negative"),
        ({"basic": "1,5"}, "basic_wage", "amount.grouping"),
        ({"basic": "6000.555"}, "basic_wage", "amount.too_many_decimals"),
        ({"basic": "0"}, "basic_wage", "wage_not_positive"),
        ({"housing": ""}, "housing", "amount.empty"),
        ({"commission": "x"}, "commission", "amount.not_a_number"),
        ({"other": "x"}, "other_allowances", "amount.not_a_number"),
    ],
)
def test_what_is_refused_stands_at_its_field(bench: Bench, changes: dict[str, str], field: str, code: str) -> None:
    made = editor(bench, "تركي")
    if "housing" in changes:
        made.edit(housing="x")
    made.edit(**changes)
    assert [one.code for one in made.state.remarks[field]] == [code]
    assert not may(made)


@pytest.mark.parametrize(
    ("basic", "code"),
    [("60000", "wage_above_ceiling"), ("100", "wage_below_floor"), ("12000", "wage_jump")],
)
def test_warnings_are_said_and_do_not_refuse(bench: Bench, basic: str, code: str) -> None:
    made = editor(bench, "تركي")
    made.edit(basic=basic, housing_kind="none")
    assert code in {one.code for one in made.state.remarks["basic_wage"]}
    assert all(one.warning for one in made.state.remarks["basic_wage"])
    assert len(made.state.outcome.ready) == 1


def test_an_unusual_jump_wants_a_word_each_time_it_is_typed(bench: Bench) -> None:
    made = editor(bench, "تركي")
    made.edit(basic="15000")
    assert made.state.outcome.words_wanted == ("wage_jump",)
    assert not may(made)
    made.tick_word("wage_jump", True)
    assert may(made)
    made.edit(basic="16000")
    assert not may(made)


def test_housing_in_kind_is_worth_two_months_a_year(bench: Bench) -> None:
    made = editor(bench, "تركي")
    made.edit(housing_kind=HousingKind.IN_KIND)
    assert made.state.after is not None
    assert made.state.after.contributory_halalas == 700_000
    (proposal,) = made.state.outcome.proposals
    assert isinstance(proposal.change, UpdateWage)
    assert proposal.change.wage.housing == Housing(HousingKind.IN_KIND)


def test_a_later_month_is_worked_out_by_its_own_rates(bench: Bench) -> None:
    made = editor(bench, "شهد")  # new system: a step each July
    made.edit(basic="7000")
    january = made.state.after
    made.choose_month(Month(2026, 7))
    july = made.state.after
    assert january is not None
    assert july is not None
    assert july.month == Month(2026, 7)
    assert july.employer_halalas > january.employer_halalas


@pytest.mark.parametrize(
    ("sending", "kept"), [(Sending.NOW, OperationState.READY), (Sending.WHEN_I_ASK, OperationState.HELD)]
)
def test_goes_into_the_outbox_as_the_user_says(bench: Bench, sending: Sending, kept: OperationState) -> None:
    made = editor(bench, "تركي")
    told: list[Asked] = []
    made.asked.connect(told.append)
    made.edit(basic="6500")
    made.send(sending)
    (operation,) = bench.outbox.kept.values()
    assert operation.state is kept
    assert operation.batch is None
    assert told[0].operations[0].id == operation.id
    assert (operation.due_at is not None) == (sending is Sending.NOW)


@pytest.mark.parametrize(
    ("way", "rise", "more"),
    [
        (Way.PERCENT, "5", (30_000, 36_000)),
        (Way.PERCENT, "٢٫٥", (15_000, 18_000)),
        (Way.AMOUNT, "250", (25_000, 25_000)),
    ],
)
def test_several_are_raised_by_percent_or_amount(bench: Bench, way: Way, rise: str, more: tuple[int, int]) -> None:
    made = editor(bench, "تركي", "هند")
    made.choose_way(way)
    made.edit_rise(rise)
    before = [600_000, 720_000]
    wages = [one.change.wage.basic_halalas for one in made.state.outcome.ready if isinstance(one.change, UpdateWage)]
    assert wages == [was + more[at] for at, was in enumerate(before)]


@pytest.mark.parametrize(
    ("rise", "code"), [("كثير", "percent.not_a_number"), ("1,5", "percent.grouping"), ("5.123", "percent.not_a_number")]
)
def test_a_percentage_that_is_none_is_refused(bench: Bench, rise: str, code: str) -> None:
    made = editor(bench, "تركي", "هند")
    made.edit_rise(rise)
    assert [one.code for one in made.state.remarks["rise"]] == [code]
    assert not may(made)


def test_parts_that_are_not_set_stay_each_ones_own(bench: Bench) -> None:
    made = editor(bench, "تركي", "هند")
    made.choose_way(Way.PARTS)
    assert not may(made)
    made.edit(commission="300")
    for one in made.state.outcome.ready:
        assert isinstance(one.change, UpdateWage)
        assert one.change.wage.commission_halalas == 30_000
        assert one.change.wage.basic_halalas in (600_000, 720_000)
        assert one.change.wage.housing.kind is HousingKind.CASH


def test_who_has_no_wage_is_left_out_and_the_others_go_as_one_batch(bench: Bench) -> None:
    made = editor(bench, "تركي", "هند", "داود")
    made.edit_rise("5")
    assert [one.code for one in made.state.outcome.refused.values()] == ["wage.unknown"]
    made.send(Sending.WHEN_I_ASK)
    operations = list(bench.outbox.kept.values())
    assert len(operations) == 2
    assert len({one.batch for one in operations}) == 1
    assert operations[0].batch
    assert bench.workspace.outbox.take_back_batch(operations[0].batch or "") == 2


def test_an_answer_to_an_older_question_is_dropped(bench: Bench, held: Held) -> None:
    rows = [one.row for one in bench.roster.folk[RAWABI] if one.row.name.startswith("تركي")]
    runners = replace(Runners.inline(), reads=held)
    made = WageEditorViewModel(RAWABI, tuple(rows), bench.workspace, runners)
    made.edit(basic="6500")
    made.edit(basic="6700")
    held.release_all()
    (proposal,) = made.state.outcome.proposals
    assert isinstance(proposal.change, UpdateWage)
    assert proposal.change.wage.basic_halalas == 670_000
