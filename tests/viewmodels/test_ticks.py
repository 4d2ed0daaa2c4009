"""Ticks: sums, spans, what stands outside the list."""

from collections.abc import Callable

from gosi_desktop.application.ports import Chip
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.ticks import TicksState
from tests.fakes.workspace import Bench
from tests.viewmodels.conftest import HeldRunner

ShellOf = Callable[..., ShellViewModel]


def test_ticked_rows_are_counted_and_summed(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    for row in (3, 6, 9, 11):
        shell.roster.ticks.toggle(row)
    state = shell.roster.ticks.state
    assert (state.count, state.of, state.elsewhere, state.all_shown, state.some_shown) == (4, 24, 0, False, True)
    assert state.sums is not None
    assert (state.sums.wage_halalas, state.sums.employer_halalas) == (2_685_000, 318_363)


def test_a_second_time_takes_the_tick_away(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.roster.ticks.toggle(3)
    shell.roster.ticks.toggle(3)
    assert shell.roster.ticks.state.count == 0


def test_a_span_either_way_round(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.roster.ticks.tick_span(5, 3)
    assert shell.roster.ticks.keys() == shell.roster.table.keys[3:6]


def test_all_and_none(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.roster.ticks.tick_all()
    assert shell.roster.ticks.state.all_shown
    shell.roster.ticks.clear()
    assert shell.roster.ticks.state.count == 0


def test_ticks_outlive_a_search(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.roster.ticks.toggle(0)
    shell.roster.choose_chip(Chip.GCC)
    shell.roster.ticks.toggle(0)
    state = shell.roster.ticks.state
    assert (state.count, state.elsewhere, state.of, state.all_shown) == (2, 1, 1, True)
    assert len(shell.roster.ticks.keys()) == 2


def test_sums_of_older_ticks_are_dropped(shell_of: ShellOf, held: HeldRunner) -> None:
    inline = InlineRunner()
    shell = shell_of(Bench(), Runners(inline, held, inline))
    held.release_all()
    shell.roster.ticks.toggle(0)
    shell.roster.ticks.toggle(1)
    assert shell.roster.ticks.state == TicksState(2, 0, 24, None)
    held.release(1)
    held.release(0)
    assert shell.roster.ticks.state.sums is not None
    assert shell.roster.ticks.state.sums.count == 2
