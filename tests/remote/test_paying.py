"""Paying over HTTP: opened at the service, paid by the practice bank, told by the feed; and what is asked about it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from uuid6 import uuid7

from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.invoices import Invoices
from gosi_desktop.application.money_requests import MoneyRequests
from gosi_desktop.application.payments import PayableBill, Payments
from gosi_desktop.application.ports.outbox import Operation, OperationState, Sending
from gosi_desktop.domain.clock import RIYADH, today_in_riyadh
from gosi_desktop.domain.errors import Offline, Refused, RuleViolation
from gosi_desktop.domain.invoices import UNPAID, Invoice, PaymentState
from gosi_desktop.domain.money_requests import ObjectToInvoice, RequestInstalments, RequestPenaltyWaiver
from gosi_desktop.domain.payments import BillObstacle, Standing
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.invoices import ServiceInvoices
from tests.support.desktop import NUMBER, OWNER, RULES, Desktop
from tests.support.proxy import Fault
from tests.support.registering import Computer
from tests.support.serving import TOKEN


def new_id() -> str:
    return str(uuid7())


class Counter:
    """Somebody's desktop with what pays and what asks over it."""

    def __init__(self, folder: Path, address: str, who: str) -> None:
        self.who = who
        self.desktop = Desktop(folder, address, TOKEN)
        self.desktop.sign_in(who)
        self.desktop.pull(NUMBER)
        cache, clock, events = self.desktop.cache, self.desktop.time, DataChanged()
        self.store = cache.money
        self.service = ServiceInvoices(self.desktop.signed, CallKeys())
        self.payments = Payments(
            cache.money, self.service, cache.feed, cache.device, cache.audit, clock, events, new_id
        )
        self.requests = MoneyRequests(cache.money, cache.outbox, cache.feed, RULES, clock, new_id, new_id, events)
        self.invoices = Invoices(cache.money, self.service, cache.outbox, cache.feed, RULES, clock)

    def pull(self) -> None:
        self.desktop.pull(NUMBER)

    def unpaid(self) -> Invoice:
        """Of the month that goes on, issued before its day."""
        self.desktop.practise("monthly-run", establishment=NUMBER, month="2026-01")
        self.pull()
        return next(one for one in self.store.invoices(NUMBER) if one.state in UNPAID and one.bill is not None)

    def pay(self, invoice: Invoice, halalas: int | None = None) -> None:
        """As the bank."""
        assert invoice.bill is not None
        self.desktop.desk.pay_bill(invoice.bill.number, halalas)
        self.pull()

    def bill(self, invoice: Invoice) -> PayableBill:
        found = self.payments.bill(NUMBER, invoice.id)
        assert found is not None
        return found

    def standings(self, invoice: Invoice) -> list[Standing]:
        """Newest first."""
        return [one.standing for one in self.bill(invoice).standing.payments]

    def today(self) -> date:
        return today_in_riyadh(self.desktop.time)

    def send(self) -> None:
        """With the next round, after the time in which it can be taken back."""
        self.desktop.practise("clock", advance_seconds=60)
        self.pull()

    def go_to(self, day: date) -> None:
        """The service's day is another one; whoever was signed in signs in again."""
        now = self.desktop.clock.now().astimezone(RIYADH)
        self.desktop.desk.move_clock(datetime.combine(day, now.timetz()))
        self.desktop.sign_in(self.who)

    def decided(self, operation: Operation, accept: bool) -> Operation:
        self.desktop.desk.decide_request(NUMBER, operation.id, accept)
        self.pull()
        found = self.desktop.cache.outbox.get(operation.id)
        assert found is not None
        return found


@pytest.fixture
def counter(computer: Computer, tmp_path: Path) -> Iterator[Callable[[str], Counter]]:
    """Signs somebody in, over the proxy of a computer whose service has just started anew."""
    made: list[Counter] = []

    def make(who: str) -> Counter:
        folder = tmp_path / who
        folder.mkdir()
        made.append(Counter(folder, f"http://127.0.0.1:{computer.proxy.port}", who))
        return made[-1]

    yield make
    for one in made:
        one.desktop.close()


@pytest.fixture
def owner(counter: Callable[[str], Counter]) -> Counter:
    return counter(OWNER)


def test_a_bill_is_paid_in_full(owner: Counter) -> None:
    invoice = owner.unpaid()
    before = owner.bill(invoice)
    assert (before.may_pay, before.standing.obstacle, before.standing.payments) == (True, None, ())
    assert before.as_of is not None
    opened = owner.payments.open(NUMBER, invoice.id)
    assert (opened.halalas, opened.bill) == (before.standing.open_halalas, invoice.bill)
    owner.pull()
    assert owner.standings(invoice) == [Standing.AWAITED]
    owner.pay(invoice)
    after = owner.bill(invoice).standing
    assert (owner.standings(invoice), after.open_halalas) == ([Standing.ARRIVED], 0)
    assert after.obstacle is BillObstacle.PAID
    with pytest.raises(RuleViolation, match="invoice_paid"):
        owner.payments.open(NUMBER, invoice.id)


def test_a_part_then_too_much_then_once_more(owner: Counter) -> None:
    invoice = owner.unpaid()
    whole = owner.bill(invoice).standing.open_halalas
    owner.payments.open(NUMBER, invoice.id)
    owner.pay(invoice, 1_000_00)
    assert owner.standings(invoice) == [Standing.PART]
    assert owner.bill(invoice).standing.open_halalas == whole - 1_000_00
    owner.pay(invoice, whole)
    over = owner.bill(invoice).standing
    assert (over.payments[0].standing, over.payments[0].beyond_halalas) == (Standing.OVER, 1_000_00)
    assert (over.open_halalas, over.credit_halalas) == (0, 1_000_00)
    owner.pay(invoice, 50_00)
    twice = owner.bill(invoice).standing
    assert [one.standing for one in twice.payments].count(Standing.TWICE) == 1
    assert twice.credit_halalas == 1_050_00


def test_the_bank_takes_a_payment_back(owner: Counter) -> None:
    invoice = owner.unpaid()
    whole = owner.bill(invoice).standing.open_halalas
    opened = owner.payments.open(NUMBER, invoice.id)
    owner.pay(invoice)
    owner.desktop.desk.return_payment(NUMBER, opened.id)
    owner.pull()
    assert (owner.standings(invoice), owner.bill(invoice).standing.open_halalas) == ([Standing.RETURNED], whole)


def test_an_expired_bill_is_refused_here_and_there(owner: Counter) -> None:
    invoice = owner.unpaid()
    owner.payments.open(NUMBER, invoice.id, 100_00)
    owner.pull()
    assert invoice.bill is not None
    assert invoice.bill.expires is not None
    later = invoice.bill.expires + timedelta(days=1)
    owner.go_to(later)
    found = owner.bill(invoice).standing
    assert (found.obstacle, found.payments[0].standing) == (BillObstacle.OVER, Standing.EXPIRED)
    with pytest.raises(RuleViolation, match="bill_expired"):
        owner.payments.open(NUMBER, invoice.id)
    with pytest.raises(Refused, match="bill_expired"):
        owner.service.open_payment(NUMBER, invoice.number, new_id(), None)
    with pytest.raises(Refused, match="bill_expired"):
        owner.desktop.desk.pay_bill(invoice.bill.number, None)


@pytest.mark.parametrize("more", [0, -5, None])
def test_an_amount_that_cannot_be(owner: Counter, more: int | None) -> None:
    invoice = owner.unpaid()
    amount = owner.bill(invoice).standing.open_halalas + 1 if more is None else more
    with pytest.raises(RuleViolation, match="amount_out_of_range"):
        owner.payments.open(NUMBER, invoice.id, amount)
    owner.pull()
    assert owner.bill(invoice).standing.payments == ()


def test_a_lost_answer_opens_nothing_twice(computer: Computer, owner: Counter) -> None:
    invoice = owner.unpaid()

    def ask() -> None:
        owner.payments.open(NUMBER, invoice.id, 200_00)

    computer.lost(ask)
    opened = owner.payments.open(NUMBER, invoice.id, 200_00)
    owner.pull()
    (payment,) = owner.bill(invoice).standing.payments
    assert (payment.payment.id, payment.payment.state) == (opened.id, PaymentState.OPENED)
    with pytest.raises(RuleViolation, match="payment_open_already"):
        owner.payments.open(NUMBER, invoice.id)
    owner.payments.withdraw(NUMBER, payment.payment)
    owner.pull()
    assert owner.bill(invoice).standing.payments == ()


def test_paid_elsewhere_meanwhile(owner: Counter) -> None:
    invoice = owner.unpaid()
    assert invoice.bill is not None
    owner.desktop.desk.pay_bill(invoice.bill.number, None)  # and no round since
    with pytest.raises(Refused, match="invoice_paid"):
        owner.payments.open(NUMBER, invoice.id)
    owner.pull()
    assert owner.standings(invoice) == [Standing.ARRIVED]


def test_what_is_known_is_said_without_a_connection(computer: Computer, owner: Counter) -> None:
    invoice = owner.unpaid()
    owner.payments.open(NUMBER, invoice.id)
    owner.pull()
    computer.fault(Fault(refuse=True))
    found = owner.bill(invoice)
    assert [one.standing for one in found.standing.payments] == [Standing.AWAITED]
    assert found.as_of is not None
    with pytest.raises(Offline):
        owner.payments.withdraw(NUMBER, found.standing.payments[0].payment)
    computer.fault(Fault())


def test_an_objection_is_decided(owner: Counter) -> None:
    invoice = owner.unpaid()
    owner.desktop.practise("plant", establishment=NUMBER, kind="double_line")
    owner.pull()
    wrong = next(one for one in owner.store.invoices(NUMBER) if one.replaces == invoice.id)
    request = ObjectToInvoice(invoice_id=wrong.id, grounds="سطر مكرر")
    operation = owner.requests.ask(NUMBER, wrong.id, request, Sending.NOW)
    with pytest.raises(RuleViolation, match="asked_already"):
        owner.requests.ask(NUMBER, wrong.id, request, Sending.NOW)
    owner.send()
    kept = owner.desktop.cache.outbox.get(operation.id)
    assert kept is not None
    assert (kept.state, kept.change) == (OperationState.UNDER_REVIEW, request)
    assert owner.decided(operation, True).state is OperationState.APPROVED
    right = next(one for one in owner.store.invoices(NUMBER) if one.replaces == wrong.id)
    assert right.total_halalas == invoice.total_halalas


def test_what_was_refused_is_asked_anew(owner: Counter) -> None:
    invoice = owner.unpaid()
    request = ObjectToInvoice(invoice_id=invoice.id, grounds="سبب")
    first = owner.requests.ask(NUMBER, invoice.id, request, Sending.NOW)
    owner.send()
    assert owner.decided(first, False).state is OperationState.REJECTED
    second = owner.requests.ask(NUMBER, invoice.id, replace(request, grounds="سبب أوضح"), Sending.NOW)
    owner.send()
    kept = owner.desktop.cache.outbox.get(second.id)
    assert kept is not None
    assert (kept.state, kept.replaces) == (OperationState.UNDER_REVIEW, first.id)


def test_instalments_are_asked_for_and_refused(owner: Counter) -> None:
    invoice = owner.unpaid()
    first = owner.today() + timedelta(days=20)
    request = RequestInstalments(plan_id=new_id(), count=3, first_due=first, guarantee="promissory_note")
    operation = owner.requests.ask(NUMBER, invoice.id, request, Sending.NOW)
    owner.send()
    assert owner.decided(operation, True).state is OperationState.APPROVED
    (plan,) = owner.store.plans(NUMBER)
    assert (plan.id, len(plan.instalments), plan.instalments[0].due) == (request.plan_id, 3, first)
    again = RequestInstalments(plan_id=new_id(), count=3, first_due=first)
    with pytest.raises(RuleViolation, match=r"instalments\.active"):
        owner.requests.ask(NUMBER, invoice.id, again, Sending.NOW)


def test_a_waiver_of_no_fine_is_refused_before_it_is_sent(owner: Counter) -> None:
    invoice = owner.unpaid()
    with pytest.raises(RuleViolation, match="no_fines"):
        owner.requests.ask(NUMBER, invoice.id, RequestPenaltyWaiver(invoice_id=invoice.id, grounds="عطل"), Sending.NOW)


def test_a_fine_is_waived_as_far_as_the_rules_allow(owner: Counter) -> None:
    invoice = owner.unpaid()
    later = invoice.due + timedelta(days=5)
    owner.go_to(later)
    owner.desktop.practise("monthly-run", establishment=NUMBER)
    owner.pull()
    question = owner.requests.question(NUMBER, invoice.id)
    assert question is not None
    fine = question.case.fines_halalas
    assert fine > 0
    assert (question.case.waivable_halalas, question.case.waivers[0].until) == (fine, invoice.due + timedelta(days=10))
    operation = owner.requests.ask(
        NUMBER, invoice.id, RequestPenaltyWaiver(invoice_id=invoice.id, grounds="عطل"), Sending.NOW
    )
    owner.send()
    assert owner.decided(operation, True).state is OperationState.APPROVED
    after = owner.requests.question(NUMBER, invoice.id)
    assert after is not None
    assert (after.case.fines, after.case.fines_halalas) == ((), 0)
