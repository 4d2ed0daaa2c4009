"""How payments of a bill stand: in part, too much, twice, too late, taken back."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.invoices import (
    Allocation,
    Bill,
    BranchTotal,
    Invoice,
    InvoiceState,
    Payment,
    PaymentState,
)
from gosi_desktop.domain.payments import BillObstacle, Standing, bill_standing
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.values import Month

TODAY = date(2026, 1, 20)
INVOICE = Invoice(
    id="i1",
    number="2601-000001",
    month=Month(2025, 12),
    issued=date(2026, 1, 1),
    due=date(2026, 1, 15),
    totals=(BranchTotal(Insurance.HAZARDS, 1_000_00, 0),),
    bill=Bill("7000000001", None, date(2026, 2, 15)),
)


def paid(id: str, halalas: int, day: int, **values: object) -> Payment:
    made = Payment(id=id, invoice_id="i1", halalas=halalas, received=date(2026, 1, day), state=PaymentState.RECEIVED)
    return replace(made, **values)  # type: ignore[arg-type]


def said(*payments: Payment, today: date = TODAY, invoice: Invoice = INVOICE) -> list[tuple[str, Standing, int, int]]:
    """Newest first."""
    found = bill_standing(invoice, 0, payments, today).payments
    return [(one.payment.id, one.standing, one.beyond_halalas, one.credit_halalas) for one in found]


def test_in_full_and_in_part() -> None:
    part = paid("p1", 400_00, 3, state=PaymentState.PART)
    assert said(part, paid("p2", 600_00, 4)) == [("p2", Standing.ARRIVED, 0, 0), ("p1", Standing.PART, 0, 0)]


def test_too_much_then_once_more() -> None:
    assert said(paid("p1", 1_200_00, 3), paid("p2", 1_000_00, 4)) == [
        ("p2", Standing.TWICE, 1_000_00, 1_000_00),
        ("p1", Standing.OVER, 200_00, 200_00),
    ]


def test_credit_that_was_used_since_is_none_any_longer() -> None:
    used = (Allocation("l1", 1_000_00), Allocation("l9", 150_00))
    assert said(paid("p1", 1_200_00, 3, allocations=used)) == [("p1", Standing.OVER, 200_00, 50_00)]


def test_what_never_came() -> None:
    opened = Payment(id="p1", invoice_id="i1", halalas=1_000_00)
    assert said(opened) == [("p1", Standing.AWAITED, 0, 0)]
    assert said(opened, today=date(2026, 2, 16)) == [("p1", Standing.EXPIRED, 0, 0)]
    assert said(replace(opened, state=PaymentState.EXPIRED)) == [("p1", Standing.EXPIRED, 0, 0)]
    assert said(paid("p2", 1_000_00, 4, state=PaymentState.RETURNED)) == [("p2", Standing.RETURNED, 0, 0)]


def test_one_that_is_open_stands_first() -> None:
    opened = Payment(id="p0", invoice_id="i1", halalas=600_00)
    assert [one[0] for one in said(opened, paid("p1", 400_00, 3))] == ["p0", "p1"]
    awaited = bill_standing(INVOICE, 600_00, (opened,), TODAY).awaited
    assert awaited == opened


def test_payments_of_other_invoices_are_none_of_it() -> None:
    assert said(paid("p1", 1_000_00, 3, invoice_id="i2"), paid("p2", 5_00, 3, invoice_id=None)) == []


@pytest.mark.parametrize(
    ("changes", "today", "obstacle"),
    [
        ({}, TODAY, None),
        ({}, date(2026, 2, 15), None),
        ({}, date(2026, 2, 16), BillObstacle.OVER),
        ({"bill": Bill("7", None, None)}, date(2030, 1, 1), None),
        ({"bill": None}, TODAY, BillObstacle.NO_BILL),
        ({"state": InvoiceState.PAID}, date(2030, 1, 1), BillObstacle.PAID),
        ({"state": InvoiceState.PART_PAID}, TODAY, None),
        ({"state": InvoiceState.ESTIMATED}, TODAY, BillObstacle.NO_BILL),
        ({"state": InvoiceState.REISSUED}, TODAY, BillObstacle.VOID),
        ({"state": InvoiceState.CANCELLED}, TODAY, BillObstacle.VOID),
    ],
)
def test_why_nothing_can_be_paid(changes: dict[str, object], today: date, obstacle: BillObstacle | None) -> None:
    invoice = replace(INVOICE, **changes)  # type: ignore[arg-type]
    assert bill_standing(invoice, 0, (), today).obstacle is obstacle


@given(st.lists(st.tuples(st.integers(1, 2_000_00), st.integers(1, 19)), max_size=8))
def test_what_came_beyond_the_bill_is_all_that_came_less_the_bill(amounts: list[tuple[int, int]]) -> None:
    payments = [paid(f"p{at}", halalas, day) for at, (halalas, day) in enumerate(amounts)]
    standing = bill_standing(INVOICE, 0, payments, TODAY)
    assert standing.credit_halalas == max(0, sum(one.halalas for one in payments) - 1_000_00)
    assert sum(one.beyond_halalas for one in standing.payments) == standing.credit_halalas
