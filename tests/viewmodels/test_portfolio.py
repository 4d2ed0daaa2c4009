"""All establishments in one table: what a row says, search, chips, order, opening, forgetting."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from gosi_desktop.application.events import Kind
from gosi_desktop.application.portfolio import Care, Order, counted, in_order, portfolio_rows
from gosi_desktop.application.ports import KnownEstablishment, PortfolioSummary
from gosi_desktop.domain.establishment import Role
from gosi_desktop.viewmodels.portfolio import PortfolioColumn, PortfolioViewModel
from gosi_desktop.viewmodels.roster_state import Stage
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import NOW, RAMAL, RAWABI, WASM
from tests.fakes.workspace import Bench, known_establishments, office

ShellOf = Callable[..., ShellViewModel]
TODAY = NOW.date()


def numbers(portfolio: PortfolioViewModel) -> list[str]:
    rows = [portfolio.table.record_at(row) for row in range(portfolio.table.rowCount())]
    return [row.number for row in rows if row is not None]


def with_summaries(**summaries: PortfolioSummary) -> tuple[KnownEstablishment, ...]:
    """The three, with these summaries by number."""
    return tuple(
        replace(one, head=replace(one.head, summary=summaries.get(f"n{one.head.establishment}", one.head.summary)))
        for one in known_establishments()
    )


@pytest.fixture
def opened(shell_of: ShellOf) -> Callable[..., ShellViewModel]:
    """A shell on its portfolio."""

    def make(bench: Bench | None = None) -> ShellViewModel:
        shell = shell_of(bench or Bench())
        shell.show_page(Page.PORTFOLIO)
        return shell

    return make


def test_a_row_says_what_the_summary_says(opened: ShellOf) -> None:
    shell = opened()
    first = shell.portfolio.table.record_at(0)
    assert first is not None
    assert (first.number, first.role, first.people, first.compliant) == (RAWABI, Role.SUPERVISOR, 24, True)
    assert first.synced_at == NOW
    assert (shell.portfolio.state.shown, shell.portfolio.state.people) == (3, 30)
    assert shell.portfolio.state.opened == RAWABI


def test_days_are_counted_to_what_is_due_and_from_when_it_was_missed() -> None:
    due = PortfolioSummary(1, 0, 100, TODAY + timedelta(days=9), True)
    late = replace(due, overdue_since=TODAY - timedelta(days=22))
    last_day = replace(due, due_on=TODAY)
    known = with_summaries(**{f"n{RAWABI}": due, f"n{WASM}": late, f"n{RAMAL}": last_day})
    left = {row.number: row.days_left for row in portfolio_rows(known, TODAY)}
    assert left == {RAWABI: 9, WASM: -22, RAMAL: 0}


def test_days_are_counted_to_the_end_of_the_certificate() -> None:
    until = PortfolioSummary(1, 0, 0, None, True, certificate_until=TODAY + timedelta(days=17))
    over = replace(until, certificate_until=TODAY - timedelta(days=1))
    rows = portfolio_rows(with_summaries(**{f"n{RAWABI}": until, f"n{WASM}": over}), TODAY)
    assert {row.number: row.certificate_days for row in rows} == {RAWABI: 17, WASM: -1, RAMAL: None}
    assert [row.number for row in in_order(rows, Order.CERTIFICATE, False)] == [WASM, RAWABI, RAMAL]
    assert [row.number for row in in_order(rows, Order.CERTIFICATE, True)] == [RAWABI, WASM, RAMAL]


def test_days_are_counted_to_what_is_to_be_done_about_an_injury() -> None:
    asked = PortfolioSummary(1, 0, 0, None, True, open_injuries=2, next_injury_deadline=NOW + timedelta(days=3))
    quiet = replace(asked, open_injuries=1, next_injury_deadline=None)
    rows = portfolio_rows(with_summaries(**{f"n{RAMAL}": asked, f"n{WASM}": quiet}), TODAY)
    assert {row.number: (row.injuries, row.injury_days) for row in rows} == {
        RAWABI: (0, None), WASM: (1, None), RAMAL: (2, 3),
    }  # fmt: skip
    assert [row.number for row in in_order(rows, Order.INJURIES, True)] == [RAMAL, WASM, RAWABI]
    assert in_order(rows, Order.INJURY_DUE, False)[0].number == RAMAL
    assert in_order(rows, Order.URGENCY, False)[0].number == RAMAL
    assert {row.number: Care.INJURY in row.cares for row in rows} == {RAWABI: False, WASM: False, RAMAL: True}


def test_columns_of_injuries_come_with_the_first_one(opened: ShellOf) -> None:
    injuries = {PortfolioColumn.INJURIES, PortfolioColumn.INJURY_DUE}
    assert not injuries & set(opened().portfolio.state.columns)
    bench = Bench()
    asked = PortfolioSummary(1, 0, 0, None, True, open_injuries=2, next_injury_deadline=NOW + timedelta(days=3))
    bench.feed.known = with_summaries(**{f"n{WASM}": asked})
    portfolio = opened(bench).portfolio
    assert injuries <= set(portfolio.state.columns)
    portfolio.choose_chip(Care.INJURY)
    assert numbers(portfolio) == [WASM]


def test_what_is_overdue_today_is_never_shown_as_due_today() -> None:
    late = PortfolioSummary(1, 0, 100, TODAY, True, overdue_since=TODAY)
    rows = portfolio_rows(with_summaries(**{f"n{WASM}": late}), TODAY)
    assert {row.days_left for row in rows if row.number == WASM} == {-1}


def test_an_ended_role_is_no_row() -> None:
    first, *others = known_establishments()
    ended = replace(first, head=replace(first.head, ended_at=NOW))
    assert [row.number for row in portfolio_rows([ended, *others], TODAY)] == [WASM, RAMAL]


def test_the_most_urgent_come_first() -> None:
    rows = in_order(portfolio_rows(office(98), TODAY), Order.URGENCY, False)
    overdue = [row.days_left is not None and row.days_left < 0 for row in rows]
    assert overdue == sorted(overdue, reverse=True)
    rest = [row for row in rows if row.days_left is None and row.injury_days is None]
    assert [row.compliant for row in rest] == sorted(row.compliant for row in rest)


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("descending", [True, False])
def test_every_order_keeps_every_row_and_puts_what_is_missing_last(order: Order, descending: bool) -> None:
    rows = portfolio_rows(office(98), TODAY)
    ordered = in_order(rows, order, descending)
    assert sorted(row.number for row in ordered) == sorted(row.number for row in rows)
    if order is Order.SYNCED:
        missing = [row.synced_at is None for row in ordered]
        assert missing == sorted(missing)


def test_chips_count_what_they_show() -> None:
    rows = portfolio_rows(office(98), TODAY)
    counts = counted(rows)
    assert counts[Care.ALL] == 98
    assert counts[Care.NEEDS_CARE] == sum(len(row.cares) > 1 for row in rows)
    assert counts[Care.OVERDUE] == sum((row.days_left or 0) < 0 for row in rows) > 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [("الوسم", [WASM]), ("sanabil", [WASM]), ("٦١٢٠٤", [RAWABI]), ("عيادات الرمال", [RAMAL]), ("xyz", [])],
)
def test_search_is_folded_as_in_the_roster(opened: ShellOf, typed: str, found: list[str]) -> None:
    shell = opened()
    shell.portfolio.search(typed)
    assert numbers(shell.portfolio) == found
    assert shell.portfolio.state.shown == len(found)


def test_sorting_by_a_column_turns_round_and_is_remembered(opened: ShellOf) -> None:
    bench = Bench()
    shell = opened(bench)
    shell.portfolio.sort_by(Order.PEOPLE)
    assert numbers(shell.portfolio) == [RAWABI, WASM, RAMAL]
    shell.portfolio.sort_by(Order.PEOPLE)
    assert numbers(shell.portfolio) == [RAMAL, WASM, RAWABI]
    again = opened(bench)
    assert numbers(again.portfolio) == [RAMAL, WASM, RAWABI]
    assert (again.portfolio.state.order, again.portfolio.state.descending) == (Order.PEOPLE, False)


def test_what_was_kept_by_another_version_counts_as_not_chosen(opened: ShellOf) -> None:
    bench = Bench()
    bench.device.put("view.portfolio", '{"order": "weight", "descending": "yes", "chip": 7}')
    state = opened(bench).portfolio.state
    assert (state.order, state.descending, state.chip) == (Order.URGENCY, False, Care.ALL)


def test_columns_of_what_is_due_are_there_once_somebody_owes(opened: ShellOf) -> None:
    assert PortfolioColumn.DUE not in opened().portfolio.state.columns
    bench = Bench()
    bench.feed.known = tuple(office(8))
    assert PortfolioColumn.DUE in opened(bench).portfolio.state.columns


def test_certificates_have_a_column_once_somebody_has_one(opened: ShellOf) -> None:
    assert PortfolioColumn.CERTIFICATE not in opened().portfolio.state.columns
    bench = Bench()
    bench.feed.known = tuple(office(8))
    assert PortfolioColumn.CERTIFICATE in opened(bench).portfolio.state.columns


def test_opening_a_row_shows_its_contributors(opened: ShellOf) -> None:
    shell = opened()
    shell.portfolio.search("الوسم")
    shell.portfolio.open_row(0)
    assert (shell.state.page, shell.state.opened) == (Page.CONTRIBUTORS, WASM)
    assert (shell.roster.state.stage, shell.roster.state.totals.count) == (Stage.ROWS, 6)


def test_what_changes_in_the_cache_changes_here(opened: ShellOf) -> None:
    bench = Bench()
    shell = opened(bench)
    bench.feed.known = tuple(office(12))
    bench.events.publish(Kind.ESTABLISHMENTS)
    assert shell.portfolio.state.counts[Care.ALL] == 12


def test_nothing_is_read_before_the_page_is_looked_at(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.portfolio.failed.connect(lambda error: pytest.fail(str(error)))
    assert shell.portfolio.state.loaded is False


def test_the_lock_drops_everything(opened: ShellOf) -> None:
    shell = opened()
    shell.portfolio.search("الوسم")
    shell.close()
    assert shell.portfolio.table.rowCount() == 0
    assert shell.portfolio.state.text == ""
    assert shell.portfolio.state.counts == {}


def test_an_answer_after_the_lock_shows_nothing(held: Any, shell_of: ShellOf) -> None:
    shell = shell_of(Bench(), Runners(held, held, held), start=False)
    shell.show_page(Page.PORTFOLIO)
    shell.close()
    held.release_all()
    assert shell.portfolio.table.rowCount() == 0


def test_a_single_establishment_has_no_portfolio(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.feed.known = bench.feed.known[:1]
    assert Page.PORTFOLIO not in shell_of(bench).state.pages


def test_it_is_the_first_page_after_a_sign_in(qapp: object) -> None:
    bench = Bench()
    shell = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline(), after_sign_in=True)
    shell.start()
    assert shell.state.page is Page.PORTFOLIO
    assert numbers(shell.portfolio) == [RAWABI, RAMAL, WASM]


def test_with_one_establishment_its_home_is(qapp: object) -> None:
    bench = Bench()
    bench.feed.known = bench.feed.known[:1]
    shell = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline(), after_sign_in=True)
    shell.start()
    assert shell.state.page is Page.HOME
    assert shell.home.state.figures is not None


def test_the_first_page_waits_for_the_first_heads_unless_somebody_has_turned_to_another(qapp: object) -> None:
    for turned, expected in ((False, Page.PORTFOLIO), (True, Page.SETTINGS)):
        bench = Bench()
        bench.feed.known = ()
        shell = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline(), after_sign_in=True)
        shell.start()
        if turned:
            shell.show_page(Page.SETTINGS)
        bench.feed.known = tuple(known_establishments())
        bench.events.publish(Kind.ESTABLISHMENTS)
        assert shell.state.page is expected


def test_when_one_is_left_the_page_is_left_too(opened: ShellOf) -> None:
    bench = Bench()
    shell = opened(bench)
    bench.feed.known = bench.feed.known[:1]
    bench.events.publish(Kind.ESTABLISHMENTS)
    assert shell.state.page is Page.CONTRIBUTORS
