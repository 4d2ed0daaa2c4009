"""Ending work: the last day in either calendar, reasons, what the last month costs, several at once."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import OperationState, Sending
from gosi_desktop.domain.changes import ExcludeContributor
from gosi_desktop.viewmodels.exclusion import COMMON, ExclusionViewModel
from gosi_desktop.viewmodels.runners import Runners
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench, with_exceptions


@pytest.fixture
def bench(qapp: QCoreApplication) -> Bench:
    return Bench(with_exceptions(), practice=False)


def may(made: ExclusionViewModel) -> bool:
    """Whether the buttons are enabled."""
    return made.ask.enabled


def leaving(bench: Bench, *names: str) -> ExclusionViewModel:
    rows = [one.row for name in names for one in bench.roster.folk[RAWABI] if one.row.name.startswith(name)]
    made = ExclusionViewModel(RAWABI, tuple(rows), bench.workspace, Runners.inline())
    made.load()
    return made


@pytest.mark.parametrize("typed", ["2026/01/18", "18/1/2026", "١٨/١/٢٠٢٦", "1447/07/29", "29-7-1447", "٢٩/٧/١٤٤٧"])
def test_the_last_day_in_either_calendar_and_any_digits(bench: Bench, typed: str) -> None:
    made = leaving(bench, "ماجد")
    made.edit_day(typed)
    assert made.state.last_day == date(2026, 1, 18)
    last, whole = made.state.last_month, made.state.whole_month
    assert last is not None
    assert whole is not None
    assert (last.days, last.month_days) == (18, 31)
    assert (last.employer_halalas, last.employee_halalas) == (45_029, 37_364)  # each branch rounded
    assert (whole.employer_halalas, whole.employee_halalas) == (77_550, 64_350)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("", "date.empty"),
        ("غدًا", "date.not_a_date"),
        ("31/2/2026", "date.no_such_day"),
        ("2026/02/01", "invalid_value"),
        ("2025/12/31", "after_deadline"),
        ("2020/01/01", "leave_before_join"),
    ],
)
def test_a_day_that_cannot_be_is_refused_at_its_field(bench: Bench, day: str, code: str) -> None:
    made = leaving(bench, "ماجد")
    made.choose_reason("resignation")
    made.edit_day(day)
    assert code in [one.code for one in made.state.remarks["leave_date"]]
    assert not may(made)


def test_nothing_is_asked_without_a_reason_and_nobody_is_blamed_before(bench: Bench) -> None:
    made = leaving(bench, "ماجد")
    assert made.state.remarks == {}
    assert not may(made)
    made.choose_reason("resignation")
    assert may(made)


def test_other_wants_words(bench: Bench) -> None:
    made = leaving(bench, "ماجد")
    made.choose_reason("other")
    assert [one.code for one in made.state.remarks["text"]] == ["reason_required"]
    assert not may(made)
    made.edit_text("  انتقل مع أسرته  ")
    assert may(made)
    made.send(Sending.WHEN_I_ASK)
    (operation,) = bench.outbox.kept.values()
    assert isinstance(operation.change, ExcludeContributor)
    assert operation.change.text == "انتقل مع أسرته"


def test_the_common_reasons_come_first_and_each_says_its_cover(bench: Bench) -> None:
    made = leaving(bench, "ماجد")
    assert tuple(one.id for one in made.state.shown_reasons) == COMMON
    made.choose_reason("retirement")
    assert [one.id for one in made.state.shown_reasons] == [*COMMON, "retirement"]
    made.show_all_reasons()
    assert len(made.state.shown_reasons) == len(made.state.reasons)
    assert all(one.saned for one in made.state.reasons)


def test_the_states_date_is_the_last_day_of_one_who_has_left(bench: Bench) -> None:
    made = leaving(bench, "جون")
    assert made.state.state_end is not None
    assert (made.state.last_day, made.state.reason) == (date(2025, 12, 20), "final_exit")
    made.edit_day("2026/01/05")
    assert made.state.last_day == date(2025, 12, 20)
    assert may(made)  # its time is not over: the state's records come when they come
    assert "state_date_rules" in [one.code for one in made.state.remarks["leave_date"]]


def test_several_are_confirmed_with_their_count_and_go_as_one_batch(bench: Bench) -> None:
    made = leaving(bench, "ماجد", "تركي", "جون")
    made.choose_reason("resignation")
    made.send(Sending.WHEN_I_ASK)
    assert made.state.confirming is Sending.WHEN_I_ASK
    assert bench.outbox.kept == {}
    made.step_back()
    assert str(made.state.confirming) == "None"
    made.send(Sending.WHEN_I_ASK)
    made.send(Sending.WHEN_I_ASK)
    kept = list(bench.outbox.kept.values())
    assert {one.state for one in kept} == {OperationState.HELD}
    assert len({one.batch for one in kept}) == 1
    days = [one.change.leave_date for one in kept if isinstance(one.change, ExcludeContributor)]
    assert days == [date(2026, 1, 6), date(2026, 1, 6), date(2025, 12, 20)]


def test_whoever_has_left_already_is_left_out(bench: Bench) -> None:
    made = leaving(bench, "ماجد", "عبدالرحمن")
    made.choose_reason("resignation")
    assert [one.code for one in made.state.outcome.refused.values()] == ["engagement.ended"]
    assert len(made.state.outcome.ready) == 1
