"""The panel: tabs stay, explanations do not, gone people are said to be gone."""

from collections.abc import Callable

from gosi_desktop.domain.contribution import Payer
from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.contributor_panel import Tab
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench, with_exceptions
from tests.viewmodels.conftest import HeldRunner

ShellOf = Callable[..., ShellViewModel]


def test_the_tab_stays_and_explanations_close(shell_of: ShellOf) -> None:
    panel = (shell := shell_of(Bench())).roster.panel
    shell.roster.open_row(0)
    panel.choose_tab(Tab.DATA)
    panel.explain("employer")
    assert panel.state.explained == {"employer"}
    shell.roster.open_row(1)
    assert (panel.state.tab, panel.state.explained) == (Tab.DATA, frozenset())
    panel.explain("wage")
    panel.explain("wage")
    assert panel.state.explained == frozenset()


def test_only_the_last_of_rows_passed_by_is_read(shell_of: ShellOf, held: HeldRunner) -> None:
    inline, bench = InlineRunner(), Bench()
    shell = shell_of(bench, Runners(inline, held, inline))
    held.release_all()
    shell.roster.table.record_at(0)
    held.release_all()
    read: list[str] = []
    record = bench.roster.record
    bench.roster.record = lambda number, who: read.append(who) or record(number, who)  # type: ignore[method-assign,func-returns-value]
    for row in range(5):
        shell.roster.open_row(row)
    held.release_all()
    assert read == ["c4"]


def test_somebody_who_is_gone(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    shell.roster.open_row(0)
    bench.roster.folk[RAWABI] = bench.roster.folk[RAWABI][1:]
    shell.roster.panel.reload()
    assert (shell.roster.panel.state.gone, shell.roster.panel.state.details) == (True, None)


def test_a_failing_cache_is_shown_in_the_panel(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    shell.roster.open_row(0)
    bench.roster.refusal = Corrupt()
    shell.roster.panel.reload()
    assert shell.roster.panel.state.error is bench.roster.refusal


def test_the_gulf_pension_is_for_information_only(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.roster.open_row(2)
    details = shell.roster.panel.state.details
    assert details is not None
    assert details.assessment is not None
    assert {share.payer for share in details.assessment.home_shares} == {Payer.EMPLOYER, Payer.EMPLOYEE}
    assert details.assessment.total_halalas == 20_000


def test_who_waits_for_his_wage_has_a_reason_instead_of_a_sum(shell_of: ShellOf) -> None:
    shell = shell_of(Bench(with_exceptions()))
    shell.roster.sort_by(shell.roster.state.query.sort)
    shell.roster.open_row(0)
    details = shell.roster.panel.state.details
    assert details is not None
    assert (details.assessment, details.why_not) == (None, "wage.unknown")


def test_the_next_step_of_the_new_system(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.roster.open_row(7)
    details = shell.roster.panel.state.details
    assert details is not None
    assert details.next_step is not None
    assert (str(details.next_step.from_month), details.next_step.after.employer_percent) == ("2026-07", 1275)
    shell.roster.open_row(5)
    old = shell.roster.panel.state.details
    assert old is not None
    assert old.next_step is None
