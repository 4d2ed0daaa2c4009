"""Why it differs from last month: causes, their people and rules, while answers come late or not at all."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.events import Kind
from gosi_desktop.domain.errors import Offline
from gosi_desktop.domain.month_difference import Cause
from gosi_desktop.viewmodels.invoices import InvoicesViewModel
from gosi_desktop.viewmodels.month_difference import EffectRow
from gosi_desktop.viewmodels.runners import Relay, Runners
from tests.fakes.day import RAWABI
from tests.fakes.invoices import billed, differing
from tests.fakes.workspace import Bench
from tests.viewmodels.conftest import HeldRunner

Make = Callable[[Bench], InvoicesViewModel]


@pytest.fixture
def make(qapp: QCoreApplication, held: HeldRunner) -> Make:
    def invoices(bench: Bench) -> InvoicesViewModel:
        relay = Relay(bench.events)
        model = InvoicesViewModel(bench.workspace, Runners(held, held, held), relay)
        relay.setParent(model)
        model.open()
        held.release_all()
        return model

    return invoices


@pytest.fixture
def bench() -> Bench:
    made = Bench()
    differing(made)
    return made


def people_of(model: InvoicesViewModel, held: HeldRunner) -> list[EffectRow]:
    """As they are painted."""
    effects = model.difference.effects
    for row in range(effects.rowCount()):
        effects.record_at(row)
    held.release_all()
    found = (effects.record_at(row) for row in range(effects.rowCount()))
    return [one for one in found if one is not None]


def test_causes_add_up_and_the_largest_is_chosen(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench)
    model.open_difference()
    assert model.difference.state.difference is None
    held.release_all()
    state = model.difference.state
    assert state.difference is not None
    sums = {one.cause: one.halalas for one in state.difference.causes}
    assert sums == {
        Cause.JOINED: 86_000, Cause.LEFT: -56_187, Cause.WAGE: 8_600, Cause.RATE_STEP: 0, Cause.PART_MONTH: 63_283,
    }  # fmt: skip
    assert sum(sums.values()) == state.difference.halalas == 101_696
    assert state.cause is Cause.JOINED
    assert [row.id for row in state.rows] == ["M2"]
    last = model.difference.causes.record_at(5)
    assert last is not None
    assert (last.sum, last.halalas) == (None, 101_696)


def test_the_people_of_a_cause_are_read_with_their_names(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench)
    model.open_difference()
    held.release_all()
    model.difference.choose(2)
    (one,) = people_of(model, held)
    assert (one.effect.before, one.effect.after, one.effect.halalas) == (960_000, 1_000_000, 8_600)
    assert one.person is not None
    assert one.person.contributor_id == "c0000020"
    assert [row.id for row in model.difference.state.rows] == ["W1", "W2", "W4", "W5"]
    model.difference.choose(5)
    assert model.difference.state.cause is Cause.WAGE, "the sum has no people"


def test_the_month_after_it_is_expected(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench)
    model.open_difference()
    held.release_all()
    found = model.difference.state.next_month
    assert found is not None
    assert (str(found.month), found.halalas) == ("2026-01", 1_131_914)


def test_lines_of_both_are_fetched_once(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    billed(bench)
    model = make(bench)
    bench.invoice_desk.refusal = (0, Offline())
    model.open_difference()
    held.release_all()
    assert [str(one.month) for one in model.difference.state.missing] == ["2025-11", "2025-12"]
    assert isinstance(model.difference.state.error, Offline)
    bench.events.publish(Kind.ROSTER)
    held.release_all()
    assert not model.difference.state.fetching, "asked for once by itself"
    bench.invoice_desk.refusal = None
    model.difference.fetch_lines()
    held.release_all()
    state = model.difference.state
    assert (state.missing, state.error) == ((), None)
    assert state.difference is not None
    assert state.difference.of(Cause.LATE_PENALTY) == 27_812
    assert model.difference.state.cause is Cause.LATE_PENALTY
    assert [row.id for row in state.rows] == ["L2"]


def test_the_first_month_has_none_before(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench)
    model.choose(1)
    model.open_difference()
    held.release_all()
    assert model.difference.state.gone
    assert model.difference.state.difference is None


def test_back_to_the_invoice_and_to_the_list(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench)
    model.open_difference()
    held.release_all()
    model.back_to_invoice()
    held.release_all()
    assert (model.state.opened, model.state.against_last) == (True, False)
    assert model.audit.state.audit is not None
    bench.events.publish(Kind.OUTBOX)
    held.release_all()
    model.open_difference()
    model.back()
    assert (model.state.opened, model.state.against_last) == (False, False)
    held.release_all()
    bench.events.publish(Kind.OUTBOX)
    assert held.held == []


def test_a_change_of_the_list_compares_again(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench)
    model.open_difference()
    held.release_all()
    model.difference.choose(1)
    del bench.money.kept_roster[-1]
    bench.events.publish(Kind.ROSTER)
    held.release_all()
    assert model.difference.state.cause is Cause.LEFT, "what was chosen stays"
    assert model.difference.state.next_month is not None
    assert model.difference.state.next_month.people == 8


def test_the_newest_that_is_owed_is_opened_from_anywhere(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench)
    model.show_year(2024)
    model.open_newest_difference()
    held.release_all()
    assert (model.state.chosen, model.state.against_last) == ("i-2025-12", True)


def test_another_establishment_has_nothing_of_the_one_before(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench)
    model.open_difference()
    held.release()
    model.forget()
    held.release_all()
    assert model.difference.state.invoice is None
    assert model.difference.causes.rowCount() == model.difference.effects.rowCount() == 0
    assert bench.money.has_lines(RAWABI, bench.money.kept_invoices[-1])
