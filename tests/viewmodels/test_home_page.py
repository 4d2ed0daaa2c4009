"""The first page while answers come late, in another order, or not at all."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.events import Kind
from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.viewmodels.home import HomeState, HomeViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import WASM
from tests.fakes.invoices import billed
from tests.fakes.workspace import Bench
from tests.viewmodels.conftest import HeldRunner

Make = Callable[[Bench], HomeViewModel]


@pytest.fixture
def make(qapp: QCoreApplication, held: HeldRunner) -> Make:
    def home(bench: Bench) -> HomeViewModel:
        relay = Relay(bench.events)
        model = HomeViewModel(bench.workspace, Runners(held, held, held), relay)
        relay.setParent(model)
        return model

    return home


def test_nothing_is_shown_before_the_answer(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    december = billed(bench)
    model = make(bench)
    model.watch(True)
    assert model.state == HomeState()
    held.release_all()
    assert model.state.figures is not None
    assert model.state.figures.money is not None
    assert model.state.figures.money.standing.due_halalas == december.total_halalas


def test_an_establishment_never_fetched_says_so(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    bench.feed.known = tuple(replace(one, synced_at=None) for one in bench.feed.known)
    model = make(bench)
    model.watch(True)
    held.release_all()
    assert model.state == HomeState(loaded=True)


def test_an_answer_to_an_older_question_is_dropped(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    model = make(bench)
    model.watch(True)
    bench.workspace.establishments.open(WASM)  # which it hears of
    held.release(1)
    bench.feed.known = ()
    held.release(0)
    assert model.state.figures is not None
    assert model.state.figures.establishment == WASM


def test_after_the_lock_nothing_comes(make: Make, held: HeldRunner) -> None:
    model = make(Bench())
    model.watch(True)
    model.forget()
    held.release_all()
    assert model.state == HomeState()


def test_a_cache_that_cannot_be_read_is_told_and_read_again(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    model = make(bench)
    overview = bench.roster.overview

    def broken(establishment: str) -> None:
        raise Corrupt("roster")

    bench.roster.overview = broken  # type: ignore[assignment,method-assign]
    model.watch(True)
    held.release_all()
    assert isinstance(model.state.error, Corrupt)
    bench.roster.overview = overview  # type: ignore[method-assign]
    model.load()
    held.release_all()
    assert model.state == HomeState(loaded=True, fetched=True, figures=model.state.figures)


def test_it_follows_what_changes_only_while_it_is_in_front(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    model = make(bench)
    model.watch(True)
    held.release_all()
    bench.events.publish(Kind.OUTBOX)
    assert len(held.held) == 1
    held.release_all()
    bench.events.publish(Kind.PREFERENCES)
    model.watch(False)
    bench.events.publish(Kind.ROSTER)
    assert held.held == []


def test_the_shell_reads_it_when_somebody_turns_to_it_and_again_for_another_establishment(
    shell_of: Callable[..., ShellViewModel],
) -> None:
    bench = Bench()
    shell = shell_of(bench)
    assert "home" not in vars(shell), "no start waits for it"
    shell.show_page(Page.HOME)
    before = shell.home.state.figures
    shell.open_establishment(WASM)
    after = shell.home.state.figures
    assert before is not None
    assert after is not None
    assert (after.establishment, after.people.all) == (WASM, 6)
    shell.close()
    assert shell.home.state == HomeState()
