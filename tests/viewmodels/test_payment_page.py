"""The dialog of a payment: what it knows, what it refuses while somebody types, how it follows."""

from dataclasses import replace

import pytest

from gosi_desktop.application.events import Kind
from gosi_desktop.domain.errors import Offline, Refused
from gosi_desktop.domain.invoices import Invoice, InvoiceState
from gosi_desktop.domain.payments import Standing
from gosi_desktop.viewmodels.payment import PaymentViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench
from tests.ui.paying_screens import came, owing

pytestmark = pytest.mark.usefixtures("qapp")


class Till:
    """A dialog over a bench, and how often it wanted a round."""

    def __init__(self, bench: Bench, invoice: Invoice) -> None:
        self.bench, self.invoice = bench, invoice
        self.relay = Relay(bench.events)
        self.model = PaymentViewModel(bench.workspace, Runners.inline(), self.relay)
        self.pulls = 0
        self.model.pull_wanted.connect(self._count)
        self.model.open(RAWABI, invoice.id)

    def _count(self) -> None:
        self.pulls += 1

    @property
    def standings(self) -> list[Standing]:
        return [one.standing for one in self.model.state.payments]


@pytest.fixture
def till() -> Till:
    return Till(*owing())


def test_all_that_is_open_is_opened_by_hand_alone(till: Till) -> None:
    assert till.bench.payment_desk.asked == []
    assert till.model.state.halalas == till.invoice.total_halalas
    till.model.open_payment()
    assert [halalas for _, halalas in till.bench.payment_desk.asked] == [None]
    assert (till.standings, till.pulls) == ([Standing.AWAITED], 1)
    assert not till.model.ask.enabled


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("999999", "amount_out_of_range"),
        ("0", "amount_out_of_range"),
        ("١٬٥", "amount.grouping"),
        ("x", "amount.not_a_number"),
    ],
)
def test_a_part_is_judged_while_it_is_typed(till: Till, typed: str, code: str) -> None:
    till.model.choose_part(True)
    assert not till.model.ask.enabled
    till.model.type_amount(typed)
    error = till.model.state.amount_error
    assert error is not None
    assert error.code == code
    assert not till.model.ask.enabled
    till.model.type_amount("١٬٠٠٠٫٥٠")
    assert till.model.state.amount_error is None
    till.model.open_payment()
    assert [halalas for _, halalas in till.bench.payment_desk.asked] == [1_000_50]


def test_what_was_answered_is_shown_before_the_round_brings_it(till: Till) -> None:
    till.bench.payment_desk.shows_later = True
    till.model.open_payment()
    assert (till.standings, till.bench.money.kept_payments[-1].invoice_id) == ([Standing.AWAITED], "i-2025-11")
    id = till.bench.payment_desk.asked[0][0]
    till.bench.money.kept_payments.append(came(id, till.invoice, till.invoice.total_halalas, 5))
    till.bench.events.publish(Kind.ESTABLISHMENTS)
    assert till.standings == [Standing.ARRIVED]
    assert till.model.state.opened is None


def test_it_is_withdrawn(till: Till) -> None:
    till.model.open_payment()
    till.model.withdraw_payment()
    assert till.bench.payment_desk.withdrawn == [till.bench.payment_desk.asked[0][0]]
    assert till.standings == []
    assert till.model.ask.enabled


@pytest.mark.parametrize("error", [Offline(), Refused("invoice_paid")])
def test_what_the_service_says_is_shown_and_a_round_looks_again(till: Till, error: Offline | Refused) -> None:
    till.bench.payment_desk.refusal = error
    till.model.open_payment()
    assert (till.model.state.error, till.pulls) == (error, 1)
    till.bench.payment_desk.refusal = None
    till.model.open_payment()
    assert till.model.state.error is None


def test_the_practice_bank_pays_and_takes_back(till: Till) -> None:
    assert till.model.arrived is None
    till.model.pay_at_bank()
    till.model.type_bank_amount("١٢٫٥٠")
    till.model.pay_at_bank()
    assert till.bench.desk.paid == [("6120473852025", None), ("6120473852025", 12_50)]
    till.model.type_bank_amount("much")
    till.model.pay_at_bank()
    assert till.model.state.bank_error is not None
    assert len(till.bench.desk.paid) == 2
    till.bench.money.kept_payments.append(came("p9", till.invoice, 12_50, 5))
    till.bench.events.publish(Kind.ROSTER)
    till.model.take_back_at_bank()
    assert till.bench.desk.returned == ["p9"]


def test_no_bank_pays_for_a_real_service() -> None:
    bench, december = owing()
    object.__setattr__(bench.workspace, "practice", None)
    model = PaymentViewModel(bench.workspace, Runners.inline(), Relay(bench.events))
    model.open(RAWABI, december.id)
    model.pay_at_bank()
    assert not model.bank.enabled
    assert bench.desk.paid == []


def test_a_paid_bill_is_paid_no_more(till: Till) -> None:
    till.bench.money.kept_invoices[-1] = replace(till.invoice, state=InvoiceState.PAID)
    till.bench.events.publish(Kind.ROSTER)
    till.model.open_payment()
    assert not till.model.ask.enabled
    assert till.bench.payment_desk.asked == []


def test_an_invoice_that_is_gone_is_said(till: Till) -> None:
    till.bench.money.kept_invoices.pop()
    till.bench.events.publish(Kind.ROSTER)
    assert till.model.state.gone
    assert not till.model.ask.enabled


def test_the_lock_drops_it(till: Till) -> None:
    till.model.forget()
    assert not till.model.state.shown
    till.bench.events.publish(Kind.ROSTER)
    assert till.model.state.bill is None
