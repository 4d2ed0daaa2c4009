"""Opening payments: once whatever happens to the answer, by those who may, and never by itself."""

from dataclasses import replace

import pytest

from gosi_desktop.domain.errors import Offline, Refused, RuleViolation
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.invoices import Bill, Invoice, InvoiceState
from tests.fakes.day import RAWABI
from tests.fakes.invoices import billed
from tests.fakes.workspace import Bench


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def december(bench: Bench) -> Invoice:
    return billed(bench)


def role(bench: Bench, role: Role) -> None:
    bench.feed.known = tuple(replace(one, head=replace(one.head, role=role)) for one in bench.feed.known)


def test_looking_at_a_bill_asks_nobody(bench: Bench, december: Invoice) -> None:
    found = bench.workspace.payments.bill(RAWABI, december.id)
    assert found is not None
    assert (found.standing.open_halalas, found.standing.obstacle) == (december.total_halalas, None)
    assert found.as_of is not None
    assert bench.payment_desk.asked == []
    assert bench.workspace.payments.bill(RAWABI, "another") is None


def test_it_is_opened_and_noted(bench: Bench, december: Invoice) -> None:
    opened = bench.workspace.payments.open(RAWABI, december.id, 100_00)
    assert (opened.halalas, opened.bill) == (100_00, december.bill)
    assert [act for act, *_ in bench.audit.acts] == ["payment_opened"]


def test_after_a_lost_answer_the_same_id_goes_again(bench: Bench, december: Invoice) -> None:
    bench.payment_desk.lost = Offline()
    with pytest.raises(Offline):
        bench.workspace.payments.open(RAWABI, december.id)
    bench.payment_desk.lost = None
    bench.workspace.payments.open(RAWABI, december.id)
    (first, _), (again, _) = bench.payment_desk.asked
    assert first == again


def test_another_amount_is_another_payment_and_so_is_one_after_a_refusal(bench: Bench, december: Invoice) -> None:
    bench.payment_desk.refusal = Offline()
    for halalas in (100_00, 200_00):
        with pytest.raises(Offline):
            bench.workspace.payments.open(RAWABI, december.id, halalas)
    bench.payment_desk.refusal = Refused("amount_out_of_range")
    with pytest.raises(Refused):
        bench.workspace.payments.open(RAWABI, december.id, 200_00)
    bench.payment_desk.refusal = None
    bench.workspace.payments.open(RAWABI, december.id, 200_00)
    ids = [id for id, _ in bench.payment_desk.asked]
    assert ids[1] == ids[2]
    assert len(set(ids)) == 3


@pytest.mark.parametrize("state", [InvoiceState.PAID, InvoiceState.REISSUED, InvoiceState.ESTIMATED])
def test_what_is_not_owed_is_never_asked_about(bench: Bench, december: Invoice, state: InvoiceState) -> None:
    bench.money.kept_invoices[-1] = replace(december, state=state)
    with pytest.raises(RuleViolation):
        bench.workspace.payments.open(RAWABI, december.id)
    assert bench.payment_desk.asked == []


def test_an_expired_bill_says_its_day(bench: Bench, december: Invoice) -> None:
    over = december.issued
    bench.money.kept_invoices[-1] = replace(december, bill=Bill("7", None, over))
    with pytest.raises(RuleViolation, match="bill_expired") as refused:
        bench.workspace.payments.open(RAWABI, december.id)
    assert refused.value.params["expires"] == over


@pytest.mark.parametrize("more", [None, 0, -1])
def test_an_amount_that_cannot_be(bench: Bench, december: Invoice, more: int | None) -> None:
    amount = december.total_halalas + 1 if more is None else more
    with pytest.raises(RuleViolation, match="amount_out_of_range"):
        bench.workspace.payments.open(RAWABI, december.id, amount)
    assert bench.payment_desk.asked == []


def test_a_second_one_beside_an_open_one_is_refused(bench: Bench, december: Invoice) -> None:
    bench.workspace.payments.open(RAWABI, december.id)
    with pytest.raises(RuleViolation, match="payment_open_already"):
        bench.workspace.payments.open(RAWABI, december.id)


@pytest.mark.parametrize(
    ("who", "may"), [(Role.OWNER, True), (Role.FINANCE_CLERK, True), (Role.VIEWER, False), (Role.PREPARER, False)]
)
def test_who_may_pay(bench: Bench, december: Invoice, who: Role, may: bool) -> None:
    role(bench, who)
    found = bench.workspace.payments.bill(RAWABI, december.id)
    assert found is not None
    assert found.may_pay is may
