"""Invoices while answers come late, in another order, or not at all."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.events import Kind
from gosi_desktop.domain.errors import Offline
from gosi_desktop.viewmodels.invoices import InvoicesViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners
from tests.fakes.day import WASM
from tests.fakes.invoices import accounted, billed
from tests.fakes.money import invoice_of
from tests.fakes.workspace import Bench
from tests.viewmodels.conftest import HeldRunner

Make = Callable[[Bench], InvoicesViewModel]


@pytest.fixture
def make(qapp: QCoreApplication, held: HeldRunner) -> Make:
    def invoices(bench: Bench) -> InvoicesViewModel:
        relay = Relay(bench.events)
        model = InvoicesViewModel(bench.workspace, Runners(held, held, held), relay)
        relay.setParent(model)
        return model

    return invoices


def at_the_list(make: Make, held: HeldRunner, bench: Bench) -> InvoicesViewModel:
    billed(bench)
    model = make(bench)
    model.open()
    held.release_all()
    return model


def test_nothing_is_shown_before_the_answer_and_the_newest_is_chosen(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    billed(bench)
    model = make(bench)
    model.open()
    assert not model.state.loaded
    held.release_all()
    assert model.state.chosen == "i-2025-12"
    assert model.records.rowCount() == 6


def test_an_answer_to_an_older_question_is_dropped(make: Make, held: HeldRunner) -> None:
    model = at_the_list(make, held, Bench())
    model.show_year(2024)
    model.show_year(2025)
    held.release(1)
    held.release(0)
    assert model.state.year == 2025
    assert model.records.rowCount() == 6


def test_another_invoice_opened_while_lines_come_gets_its_own(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    model = at_the_list(make, held, bench)
    model.open_row(0)
    held.release()  # the details; its lines are asked for
    assert model.audit.state.fetching
    model.open_row(1)
    assert not model.audit.state.fetching
    held.release_all()
    assert model.audit.state.id == "i-2025-11"
    assert model.audit.state.details is not None
    assert model.audit.state.details.has_lines
    assert model.audit.state.audit is not None
    assert not bench.money.has_lines("612047385", bench.money.kept_invoices[-1]), "what was left is not kept"


def test_leaving_stops_what_is_being_fetched(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    model = at_the_list(make, held, bench)
    model.open_row(0)
    held.release()
    model.back()
    held.release_all()
    assert not model.state.opened
    assert model.audit.state.error is None
    assert bench.money.kept_lines == {}


def test_lines_are_asked_for_once_by_themselves(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    model = at_the_list(make, held, bench)
    bench.invoice_desk.refusal = (0, Offline())
    model.open_row(0)
    held.release_all()
    assert isinstance(model.audit.state.error, Offline)
    bench.events.publish(Kind.ROSTER)
    held.release_all()
    assert isinstance(model.audit.state.error, Offline)
    assert not model.audit.state.fetching
    bench.invoice_desk.refusal = None
    model.audit.fetch_lines()
    held.release_all()
    assert model.audit.state.audit is not None
    assert model.audit.state.error is None


def test_a_change_compares_again_only_while_it_is_open(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    model = at_the_list(make, held, bench)
    model.open_row(0)
    held.release_all()
    assert model.audit.state.audit is not None
    assert model.audit.state.audit.is_clean
    del bench.money.kept_roster[4]
    bench.events.publish(Kind.ROSTER)
    held.release_all()
    assert [one.code.value for one in model.audit.state.audit.findings] == ["unknown_person"]
    model.back()
    bench.events.publish(Kind.OUTBOX)
    assert held.held == []


def test_another_establishment_has_nothing_of_the_one_before(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    model = at_the_list(make, held, bench)
    model.open_row(0)
    model.forget()
    held.release_all()
    assert model.state.listed is None
    assert model.audit.state.details is None
    bench.workspace.establishments.open(WASM)
    held.release_all()
    assert (model.state.establishment, model.state.is_empty) == (WASM, True)
    assert model.records.rowCount() == 0


def test_a_number_that_another_page_names_is_opened_once_the_list_is_here(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    accounted(bench)
    model = make(bench)
    model.open()
    model.open_number("INV-202509")
    held.release_all()
    assert model.state.opened
    assert model.state.chosen == "i-2025-09"
    model.open_number("INV-1")
    held.release_all()
    assert model.state.chosen == "i-2025-09", "a number that is not here opens nothing"


def test_names_are_read_of_the_findings_that_are_shown(
    make: Make, held: HeldRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = Bench()
    lines = billed(bench, people=6, fetched=True).line_count
    bench.money.kept_roster.clear()
    asked: list[int] = []
    monkeypatch.setattr(bench.money, "labels", lambda establishment, about: asked.append(len(about)) or {})
    model = make(bench)
    model.open()
    held.release_all()
    model.open_row(0)
    held.release_all()
    model.audit.show_more()
    held.release_all()
    assert lines == 60
    assert asked == [20, 40]
    assert len(model.audit.state.findings) == 40
    assert model.audit.state.findings_hidden == 21


def test_an_invoice_of_nobody_opens_and_agrees(make: Make, held: HeldRunner) -> None:
    bench = Bench()
    bench.money.kept_invoices.append(invoice_of([]))
    model = make(bench)
    model.open()
    held.release_all()
    model.open_row(0)
    held.release_all()
    assert model.audit.state.audit is not None
    assert model.audit.state.audit.is_clean
    assert (model.audit.lines.rowCount(), model.audit.rows.rowCount()) == (0, 1)
