"""Rows about money become the domain's objects; nothing a service of a later version sends makes that fail."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.contract.money import (
    AllocationData,
    BranchTotalData,
    InstalmentData,
    InstalmentPlanData,
    InvoiceData,
    LedgerEntryData,
    PaymentData,
)
from gosi_desktop.contract.wire import Answer
from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.invoices import BranchShare, InvoiceLine
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.values import Month, amount_text
from gosi_desktop.storage import money_mapping
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.money_mapping import kept_line, packed_line
from tests.support.caches import fill
from tests.support.pages import NUMBER, Change, establishment_rows, pages_of, put

INVOICE = InvoiceData(
    number="2512-1", month="2025-12", issued="2026-01-01", due="2026-01-15", state="open",
    totals=(BranchTotalData(branch="hazards", employer_share="1.00", employee_share="0.00"),), previous="0.00",
    late_penalties="0.00", violation_fines="0.00", adjustments="0.00", credits="0.00", rules_version="1", line_count=1,
)  # fmt: skip
PAYMENT = PaymentData(amount="1.00", channel="sadad", state="opened")
ENTRY = LedgerEntryData(date="2026-01-01", kind="contribution", debit="1.00", credit="0.00", balance="1.00", ref="r")
PLAN = InstalmentPlanData(total="1.00", instalments=(InstalmentData(due="2026-02-01", amount="1.00"),), state="active")
READ: list[tuple[str, Callable[[str, int, bytes], Any], Answer]] = [
    ("invoice", money_mapping.invoice, INVOICE),
    ("payment", money_mapping.payment, PAYMENT),
    ("ledger_entry", money_mapping.ledger_entry, ENTRY),
    ("instalment_plan", money_mapping.instalment_plan, PLAN),
]


def changed(row: Answer, **fields: Any) -> bytes:
    """A row with fields that no struct would take."""
    return msgspec.json.encode(msgspec.json.decode(msgspec.json.encode(row)) | fields)


def test_codes_of_a_later_version_stay_text() -> None:
    share = {"branch": "health", "employer_share": "2.50", "employee_share": "0.00"}
    invoice = money_mapping.invoice("i", 3, changed(INVOICE, state="archived", totals=[share], later={"x": 1}))
    assert invoice is not None
    assert (invoice.id, invoice.version, invoice.state, invoice.totals) == ("i", 3, "archived", (("health", 250, 0),))
    assert money_mapping.payment("p", 1, changed(PAYMENT, state="on_its_way")).state == "on_its_way"  # type: ignore[union-attr]
    assert money_mapping.ledger_entry("l", 1, changed(ENTRY, kind="gift")).kind == "gift"  # type: ignore[union-attr]
    assert money_mapping.instalment_plan("n", 1, changed(PLAN, state="frozen")).state == "frozen"  # type: ignore[union-attr]


@pytest.mark.parametrize(("entity", "read", "row"), READ)
@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"number": 1}', b"\xff"])
def test_what_is_no_row_is_left_out(
    entity: str, read: Callable[[str, int, bytes], Any], row: Answer, data: bytes
) -> None:
    assert read("x", 1, data) is None
    assert read("x", 1, msgspec.json.encode(row)) is not None


@pytest.mark.parametrize(
    ("read", "data"),
    [
        (money_mapping.invoice, changed(INVOICE, month="2025-13")),
        (money_mapping.invoice, changed(INVOICE, due="2026-02-30")),
        (money_mapping.payment, changed(PAYMENT, amount="1.0")),
        (money_mapping.ledger_entry, changed(ENTRY, date="2026-00-01")),
        (money_mapping.instalment_plan, changed(PLAN, instalments=[{"due": "x", "amount": "1.00"}])),
    ],
)
def test_a_row_without_its_day_or_amount_is_left_out(read: Callable[[str, int, bytes], Any], data: bytes) -> None:
    assert read("x", 1, data) is None


def test_a_day_that_is_none_counts_as_not_given() -> None:
    payment = money_mapping.payment("p", 1, changed(PAYMENT, received="2026-02-30"))
    assert payment is not None
    assert payment.received is None
    invoice = money_mapping.invoice("i", 1, changed(INVOICE, bill={"number": "7", "expires": "2026-02-30"}))
    assert invoice is not None
    assert invoice.bill is not None
    assert invoice.bill.expires is None


@given(st.integers(-(10**14) + 1, 10**14 - 1))
def test_amounts_are_exact(halalas: int) -> None:
    part = AllocationData(entry="l", amount=amount_text(halalas))
    row = msgspec.structs.replace(PAYMENT, amount=amount_text(halalas), allocations=(part,))
    payment = money_mapping.payment("p", 1, msgspec.json.encode(row))
    assert payment is not None
    assert payment.halalas == payment.allocations[0].halalas == halalas


@given(
    st.builds(
        InvoiceLine,
        st.text(min_size=1),
        st.integers(0, 10**14),
        st.integers(0, 31),
        st.integers(28, 31),
        st.sampled_from([*System, None, "third"]),
        st.lists(
            st.builds(
                BranchShare,
                st.sampled_from([*Insurance, "health"]),
                st.integers(0, 9_999),
                st.integers(0, 9_999),
                st.integers(-(10**14), 10**14),
                st.integers(-(10**14), 10**14),
            )
        ).map(tuple),
        st.none() | st.builds(Month, st.integers(1990, 2100), st.integers(1, 12)),
    )
)
def test_a_kept_line_is_the_same_line(line: InvoiceLine) -> None:
    packed = msgspec.msgpack.decode(msgspec.msgpack.encode(packed_line(line)), type=money_mapping.PackedLine)
    assert kept_line(packed) == line


def test_one_row_that_cannot_be_read_hides_no_other(store: SqlCache) -> None:
    rows = [Change(1, entity, "bad", 1, "put", b"{}") for entity, _, _ in READ]
    rows += [put(entity, "good", row) for entity, _, row in READ]
    fill(store, pages_of([*establishment_rows(), *rows], 500))
    money = store.money
    found = [money.invoices(NUMBER), money.payments(NUMBER), money.ledger(NUMBER), money.plans(NUMBER)]
    assert [[one.id for one in some] for some in found] == [["good"]] * 4
    assert money.invoices(NUMBER)[0].due == date(2026, 1, 15)
