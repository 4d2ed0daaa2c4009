"""The list of contributors: whole states, in order."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import Chip, RosterQuery, SortKey
from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.errors import Corrupt, Offline
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.roster_state import AT_FIRST, Column, Stage
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from tests.fakes.day import RAWABI, WASM
from tests.fakes.workspace import Bench, with_exceptions
from tests.viewmodels.conftest import HeldRunner

ShellOf = Callable[..., ShellViewModel]


def names(shell: ShellViewModel) -> list[str]:
    """The names in the list, as far as five."""
    table = shell.roster.table
    records = [table.record_at(row) for row in range(min(table.rowCount(), 5))]
    return [record.name.split()[0] for record in records if record is not None]


def test_the_list_begins_with_the_highest_wage(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    state = shell.roster.state
    assert state.stage is Stage.ROWS
    assert state.query == RosterQuery(RAWABI, Chip.ALL, SortKey.WAGE, descending=True)
    assert (state.totals.count, state.totals.wage_halalas) == (24, 13_797_500)
    assert {chip: state.counts[chip] for chip in (Chip.SAUDI, Chip.GCC, Chip.NON_SAUDI)} == {
        Chip.SAUDI: 11,
        Chip.GCC: 1,
        Chip.NON_SAUDI: 12,
    }
    assert state.columns == AT_FIRST
    assert names(shell) == ["سلطان", "ريم", "خليفة", "هند", "أروى"]


def test_search_folds_and_finds(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.roster.search("احمد")
    assert (names(shell), shell.roster.state.totals.count) == (["أحمد"], 1)
    shell.roster.search("٢٤١٨٣٠")
    assert names(shell) == ["أحمد"]
    shell.roster.clear_search()
    assert shell.roster.state.totals.count == 24


def test_who_is_about_to_type_need_not_wait_for_the_first_answer(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    shell.roster.prepare_search()
    assert bench.roster.prepared == [shell.roster.state.query]
    shell.roster.forget()
    shell.roster.prepare_search()
    assert len(bench.roster.prepared) == 1


def test_nobody_found_is_a_stage_of_its_own(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.roster.choose_chip(Chip.SAUDI)
    shell.roster.search("سوريش")
    assert shell.roster.state.stage is Stage.NO_MATCH
    shell.roster.search_everywhere()
    assert (shell.roster.state.stage, shell.roster.state.query.chip, names(shell)) == (
        Stage.ROWS,
        Chip.ALL,
        ["سوريش"],
    )


def test_the_first_answer_of_a_search_is_painted_before_the_whole_is_asked_for(
    shell_of: ShellOf, held: HeldRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gosi_desktop.application.contributors.FIRST_MATCHES", 3)
    inline = InlineRunner()
    shell = shell_of(Bench(), Runners(inline, held, inline))
    held.release_all()
    shell.roster.search("ا")
    assert len(held.held) == 1
    held.release()
    first = shell.roster.state
    assert (len(names(shell)), len(shell.roster.table.keys), first.whole) == (3, 3, False)
    held.release()
    assert first.totals == shell.roster.state.totals
    assert shell.roster.state.whole
    assert len(shell.roster.table.keys) > 3


def test_a_first_answer_that_is_all_needs_no_second(shell_of: ShellOf, held: HeldRunner) -> None:
    inline = InlineRunner()
    shell = shell_of(Bench(), Runners(inline, held, inline))
    held.release_all()
    shell.roster.search("احمد")
    held.release()
    assert (names(shell), shell.roster.state.whole) == (["أحمد"], True)
    held.release()  # its page
    assert held.held == []


def test_answers_to_older_questions_are_dropped(shell_of: ShellOf, held: HeldRunner) -> None:
    inline = InlineRunner()
    shell = shell_of(Bench(), Runners(inline, held, inline))
    held.release_all()
    shell.roster.choose_chip(Chip.SAUDI)
    shell.roster.choose_chip(Chip.GCC)
    held.release(1)
    held.release(0)
    held.release_all()
    assert (shell.roster.state.totals.count, shell.roster.state.query.chip) == (1, Chip.GCC)


def test_chips_and_filters_narrow_the_list(shell_of: ShellOf) -> None:
    shell = shell_of(Bench(with_exceptions()))
    found = {}
    for chip in Chip:
        shell.roster.choose_chip(chip)
        found[chip] = shell.roster.state.totals.count
    assert found == {
        Chip.ALL: 26,
        Chip.SAUDI: 11,
        Chip.GCC: 1,
        Chip.NON_SAUDI: 14,
        Chip.PENDING: 1,
        Chip.LEFT_NOT_EXCLUDED: 1,
        Chip.ENDED: 1,
        **dict.fromkeys((Chip.WAITING, Chip.THERE, Chip.REFUSED, Chip.CONFLICT), 0),
    }
    shell.roster.choose_chip(Chip.ALL)
    shell.roster.filter(nationality="IN")
    shell.roster.filter(branch="b1")
    assert (shell.roster.state.totals.count, shell.roster.state.filters) == (1, 2)
    shell.roster.clear_filters()
    assert (shell.roster.state.totals.count, shell.roster.state.filters) == (26, 0)


def test_sort_turns_round_and_is_remembered(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    shell.roster.sort_by(SortKey.NAME)
    assert not shell.roster.state.query.descending
    shell.roster.sort_by(SortKey.NAME)
    assert shell.roster.state.query.descending
    again = shell_of(bench)
    assert (again.roster.state.query.sort, again.roster.state.query.descending) == (SortKey.NAME, True)


def test_amounts_begin_with_the_highest(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.roster.sort_by(SortKey.EMPLOYER_SHARE)
    assert shell.roster.state.query.descending


def test_columns_are_remembered_and_the_name_stays(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    shell.roster.choose_column(Column.OCCUPATION, False)
    shell.roster.choose_column(Column.BRANCH, True)
    shell.roster.choose_column(Column.NAME, False)
    wanted = AT_FIRST - {Column.OCCUPATION} | {Column.BRANCH}
    assert shell.roster.state.columns == wanted
    assert shell_of(bench).roster.state.columns == wanted


def test_unreadable_choices_are_the_choices_of_the_start(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.device.kept["view.roster"] = '{"sort": "colour", "columns": 5}'
    state = shell_of(bench).roster.state
    assert (state.query.sort, state.columns) == (SortKey.WAGE, AT_FIRST)


def test_another_establishment_begins_afresh(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.roster.search("محمد")
    shell.roster.ticks.tick_all()
    shell.roster.open_row(0)
    shell.open_establishment(WASM)
    state = shell.roster.state
    assert (state.query, state.opened, state.totals.count) == (RosterQuery(WASM), "", 6)
    assert shell.roster.ticks.state.count == 0
    assert not shell.roster.panel.state.is_open


def test_an_empty_establishment_says_so(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.roster.folk[RAWABI] = []
    assert shell_of(bench).roster.state.stage is Stage.EMPTY


def test_before_the_first_fetch_is_whole_there_is_a_skeleton(shell_of: ShellOf, held: HeldRunner) -> None:
    bench = Bench()
    bench.roster.complete = False
    inline = InlineRunner()
    shell = shell_of(bench, Runners(inline, inline, held))
    assert shell.roster.state.stage is Stage.FETCHING
    bench.roster.complete = True
    bench.rounds.changed = True
    held.release()
    assert shell.roster.state.stage is Stage.ROWS


def test_a_first_fetch_that_fails_says_why_and_can_be_tried_again(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.roster.complete = False
    bench.rounds.refusal = Offline()
    shell = shell_of(bench)
    assert shell.roster.state.stage is Stage.FAILED
    bench.rounds.refusal, bench.roster.complete, bench.rounds.changed = None, True, True
    shell.sync.sync_now()
    assert shell.roster.state.stage is Stage.ROWS


def test_rows_do_not_move_while_a_sync_runs(shell_of: ShellOf, held: HeldRunner) -> None:
    bench = Bench()
    inline = InlineRunner()
    shell = shell_of(bench, Runners(inline, inline, held))
    held.release_all()
    shell.sync.sync_now()
    bench.roster.folk[RAWABI] = bench.roster.folk[RAWABI][:5]
    bench.events.publish(Kind.ROSTER)
    assert len(shell.roster.table.keys) == 24
    held.release_all()
    assert len(shell.roster.table.keys) == 5


def test_a_failing_cache_keeps_the_rows_and_names_the_failure(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    bench.roster.refusal = Corrupt()
    shell.roster.choose_chip(Chip.SAUDI)
    assert (shell.roster.state.stage, shell.roster.state.error) == (Stage.ROWS, bench.roster.refusal)


def test_a_failing_cache_from_the_start_is_a_stage(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.roster.refusal = Corrupt()
    shell = shell_of(bench)
    assert (shell.roster.state.stage, shell.roster.state.error) == (Stage.FAILED, bench.roster.refusal)


def test_the_panel_follows_the_row(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.roster.open_row(5)
    panel = shell.roster.panel.state
    assert panel.row is not None
    assert panel.details is not None
    assert (panel.row.name, shell.roster.state.opened) == ("تركي بن ناصر المطيري", "c5")
    assert panel.details.assessment is not None
    assert panel.details.assessment.employer_halalas == 88_125
    shell.roster.close_panel()
    assert (shell.roster.state.opened, shell.roster.panel.state.is_open) == ("", False)


def test_a_row_on_its_way_is_not_opened(shell_of: ShellOf, held: HeldRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gosi_desktop.application.contributors.FIRST_MATCHES", 2)
    inline = InlineRunner()
    shell = shell_of(Bench(), Runners(inline, held, inline))
    held.release_all()
    shell.roster.open_row(3)
    assert shell.roster.state.opened == ""


def test_ended_contributions_are_brought_up_to_the_month_once(shell_of: ShellOf) -> None:
    bench = Bench()
    recomputed: list[str] = []
    bench.roster.recompute = lambda number, month, progress, cancelled: bool(recomputed.append(month))  # type: ignore[method-assign,func-returns-value]
    shell = shell_of(bench)
    shell.roster.load()
    assert recomputed == ["2026-01"]
    bench.clock.advance(40 * 86400)
    shell.roster.load()
    assert recomputed == ["2026-01", "2026-02"]


def test_the_lock_leaves_nothing(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.roster.search("محمد")
    shell.roster.open_row(0)
    shell.close()
    assert shell.roster.state == type(shell.roster.state)()
    assert shell.roster.table.rowCount() == 0
    assert shell.roster.panel.state.row is None
    assert shell.state.account is None


def test_the_sync_that_is_cut_leaves_the_rows(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.sync.cut()
    assert shell.sync.state.phase is Phase.CUT
    assert shell.roster.state.stage is Stage.ROWS
    assert replace(shell.roster.state, error=None) == shell.roster.state
