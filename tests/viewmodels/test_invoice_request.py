"""Asking about an invoice: judged while somebody types, kept in the outbox, decided by the authority."""

from dataclasses import replace
from datetime import date

import pytest

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import Operation, OperationState, Sending
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.invoices import InstalmentPlan, Invoice, InvoiceState
from gosi_desktop.domain.money_requests import ObjectToInvoice, RequestInstalments
from gosi_desktop.viewmodels.invoice_request import Ask, InvoiceRequestViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench
from tests.ui.paying_screens import fined, owing

pytestmark = pytest.mark.usefixtures("qapp")


class Desk:
    """The dialog over a bench."""

    def __init__(self, bench: Bench, invoice: Invoice) -> None:
        self.bench, self.invoice = bench, invoice
        self.relay = Relay(bench.events)
        self.model = InvoiceRequestViewModel(bench.workspace, Runners.inline(), self.relay)
        self.asked: list[Operation] = []
        self.model.asked.connect(self.asked.append)

    def open(self, ask: Ask, grounds: str = "", engagement: str = "") -> None:
        self.model.open(RAWABI, self.invoice.id, ask, grounds, engagement)

    @property
    def said(self) -> list[str]:
        return [one.code for one in self.model.state.said]


@pytest.fixture
def desk() -> Desk:
    return Desk(*owing())


def test_a_review_wants_grounds(desk: Desk) -> None:
    desk.open(Ask.REVIEW)
    assert (desk.said, desk.model.ask.enabled) == ([], False)
    desk.model.type_grounds(" ")
    assert desk.said == ["reason_required"]
    desk.model.type_grounds("سطر مكرر ")
    assert (desk.said, desk.model.ask.enabled) == ([], True)
    desk.model.send(Sending.WHEN_I_ASK)
    (made,) = desk.asked
    assert made.change == ObjectToInvoice(invoice_id=desk.invoice.id, grounds="سطر مكرر")
    assert (made.state, desk.bench.outbox.kept[made.id].change) == (OperationState.HELD, made.change)
    assert not desk.model.state.shown


def test_a_finding_brings_its_words_and_its_line(desk: Desk) -> None:
    desk.open(Ask.REVIEW, "ما زال محتسبًا", "e7")
    desk.model.send(Sending.NOW)
    assert desk.asked[0].change == ObjectToInvoice(
        invoice_id=desk.invoice.id, grounds="ما زال محتسبًا", engagements=("e7",)
    )
    assert desk.asked[0].due_at is not None


def test_instalments_show_their_parts_as_they_are_typed(desk: Desk) -> None:
    fined(desk.bench, desk.invoice)
    desk.open(Ask.INSTALMENTS)
    state = desk.model.state
    assert (state.count, state.first_due, len(state.parts)) == (3, "2026/02/15", 3)
    desk.model.choose_count(6)
    desk.model.choose_guarantee("bank_guarantee")
    desk.model.type_first_due("1/3/2026")
    assert [part.due for part in desk.model.state.parts][:2] == [date(2026, 3, 1), date(2026, 4, 1)]
    assert sum(part.halalas for part in desk.model.state.parts) == desk.invoice.total_halalas + 41_770
    desk.model.send(Sending.NOW)
    change = desk.asked[0].change
    assert isinstance(change, RequestInstalments)
    assert (change.count, change.first_due, change.guarantee) == (6, date(2026, 3, 1), "bank_guarantee")


@pytest.mark.parametrize(
    ("typed", "code"), [("", "date.empty"), ("31/2/2026", "date.no_such_day"), ("2025/12/20", "instalments.first_due")]
)
def test_a_first_day_that_cannot_be(desk: Desk, typed: str, code: str) -> None:
    fined(desk.bench, desk.invoice)
    desk.open(Ask.INSTALMENTS)
    desk.model.type_first_due(typed)
    state = desk.model.state
    codes = [one.code for one in state.obstacles] + ([state.day_error.code] if state.day_error else [])
    assert codes == [code]
    assert not desk.model.ask.enabled
    desk.model.send(Sending.NOW)
    assert desk.asked == []


def test_a_running_plan_and_an_invoice_without_fines_are_said_at_once(desk: Desk) -> None:
    fined(desk.bench, desk.invoice)
    desk.bench.money.kept_plans = [InstalmentPlan(id="plan1", total_halalas=100, instalments=())]
    desk.open(Ask.INSTALMENTS)
    assert desk.said == ["instalments.active"]
    desk.bench.money.kept_ledger.pop()
    desk.open(Ask.WAIVER)
    desk.model.type_grounds("عطل")
    assert desk.said == ["no_fines"]


def test_what_is_asked_already_is_asked_no_second_time(desk: Desk) -> None:
    desk.open(Ask.REVIEW, "سبب")
    desk.model.send(Sending.WHEN_I_ASK)
    desk.open(Ask.REVIEW, "سبب")
    assert desk.model.state.pending is not None
    assert desk.model.state.pending.id == desk.asked[0].id
    assert not desk.model.ask.enabled
    assert not desk.model.can_decide  # it has not been sent
    desk.model.choose(Ask.WAIVER)
    assert desk.model.state.pending is None


def test_what_was_refused_is_taken_up_and_replaced(desk: Desk) -> None:
    desk.open(Ask.REVIEW, "سبب", "e7")
    desk.model.send(Sending.NOW)
    old = desk.asked[0]
    desk.bench.outbox.kept[old.id] = replace(old, state=OperationState.REJECTED)
    desk.open(Ask.REVIEW)
    assert (desk.model.state.grounds, desk.model.state.engagements) == ("سبب", ("e7",))
    desk.model.type_grounds("سبب أوضح")
    desk.model.send(Sending.NOW)
    assert desk.asked[1].replaces == old.id
    assert desk.bench.outbox.kept[old.id].state is OperationState.SUPERSEDED


def test_in_practice_the_authority_can_be_let_decide(desk: Desk) -> None:
    desk.open(Ask.REVIEW, "سبب")
    desk.model.send(Sending.NOW)
    made = desk.asked[0]
    desk.bench.outbox.kept[made.id] = replace(made, state=OperationState.UNDER_REVIEW)
    desk.open(Ask.REVIEW)
    assert desk.model.can_decide
    pulls: list[int] = []
    desk.model.pull_wanted.connect(lambda: pulls.append(1))
    desk.model.decide(True)
    assert (desk.bench.desk.decided, pulls) == ([(made.id, True)], [1])


def test_whoever_may_not_ask_cannot(desk: Desk) -> None:
    desk.bench.feed.known = tuple(
        replace(one, head=replace(one.head, role=Role.VIEWER)) for one in desk.bench.feed.known
    )
    desk.open(Ask.REVIEW, "سبب")
    assert not desk.model.ask.enabled


def test_an_invoice_replaced_meanwhile_is_said(desk: Desk) -> None:
    desk.open(Ask.REVIEW, "سبب")
    desk.bench.money.kept_invoices[-1] = replace(desk.invoice, state=InvoiceState.REISSUED)
    desk.bench.events.publish(Kind.ROSTER)
    assert desk.said == ["invoice_void"]
    desk.bench.money.kept_invoices.pop()
    desk.bench.events.publish(Kind.ROSTER)
    assert desk.model.state.gone
