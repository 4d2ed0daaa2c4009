"""The account book: after any history invoices + fines - payments = balance, and the ledger says how it came to it."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.data import load_rules
from gosi_desktop.domain.invoices import VOID, BranchTotal, InvoiceState, LedgerKind, PaymentState
from gosi_desktop.domain.reconciliation import reconcile
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox.account_book import AccountBook, Billed, Numbers
from gosi_desktop.sandbox.monthly_run import billing_of

RULES = RuleBook(load_rules())
START = date(2025, 1, 31)


def new_book() -> AccountBook:
    ids, numbers = count(1), count(1)
    return AccountBook(
        RULES, billing_of(RULES, START), Numbers(lambda: f"id{next(ids):05}", lambda: next(numbers)), START
    )


def billed(halalas: int = 200_000, **adjustments: int) -> Billed:
    totals = (BranchTotal(Insurance.ANNUITIES, halalas - halalas // 3, halalas // 3),) if halalas else ()
    corrected = {Month.parse(key.strip("m").replace("_", "-")): amount for key, amount in adjustments.items()}
    return Billed(totals, corrected, 1 if halalas or corrected else 0)


def to(book: AccountBook, day: date, halalas: int = 200_000) -> AccountBook:
    book.advance(day, lambda month, _: billed(halalas))
    return book


def states(book: AccountBook) -> list[str]:
    return [one.state.value for one in book.valid]


def hold(book: AccountBook) -> None:
    """What is true of every account at every moment."""
    running = 0
    for entry in book.entries:
        running += entry.debit_halalas - entry.credit_halalas
        assert entry.balance_halalas == running
        assert entry.debit_halalas >= 0
        assert entry.credit_halalas >= 0
    standing = [one for one in book.invoices.values() if one.state not in VOID]
    invoices = sum(one.contributions_halalas + one.adjustments_halalas for one in standing)
    fines = sum(
        one.debit_halalas for one in book.entries if one.kind in (LedgerKind.LATE_PENALTY, LedgerKind.VIOLATION_FINE)
    )
    waived = sum(one.credit_halalas for one in book.entries if one.kind is LedgerKind.PENALTY_WAIVER)
    payments = sum(one.halalas for one in book.payments.values() if one.counts)
    assert invoices + fines - waived - payments == book.balance == running
    used: dict[str, int] = {}
    for payment in book.payments.values():
        assert sum(part.halalas for part in payment.allocations) <= (payment.halalas if payment.counts else 0)
        for part in payment.allocations:
            assert part.halalas > 0
            used[part.entry_id] = used.get(part.entry_id, 0) + part.halalas
    debits = {one.id: one.debit_halalas for one in book.entries}
    assert all(amount <= debits[key] for key, amount in used.items())
    assert len({one.month for one in standing}) == len(standing)
    if book.balance <= 0:
        assert book.unpaid == []
    for invoice in book.unpaid:
        assert 0 <= book.left(invoice) <= book.balance


FEW = st.one_of(
    st.tuples(st.just("days"), st.integers(1, 70)),
    st.tuples(st.just("pay"), st.integers(1, 300)),
    st.tuples(st.just("open"), st.integers(1, 100)),
    st.tuples(st.just("withdraw"), st.just(0)),
    st.tuples(st.just("correct"), st.integers(-300_000, 300_000)),
)
ACTS = st.one_of(
    FEW,
    st.tuples(st.just("return"), st.integers(0, 5)),
    st.tuples(st.just("reissue"), st.integers(0, 400_000)),
    st.tuples(st.just("waive"), st.integers(1, 10_000)),
    st.tuples(st.just("plan"), st.integers(1, 12)),
    st.tuples(st.just("violation"), st.integers(1, 500_000)),
)


def act(book: AccountBook, what: str, amount: int, pending: dict[str, Any]) -> None:
    day, valid = book.through, book.valid
    newest = valid[-1] if valid else None
    if what == "days":

        def bill(month: Month, _: date) -> Billed:
            corrections = {one.month: pending.pop("correct") for one in book.valid[:1] if "correct" in pending}
            made = billed(200_000 + month.month * 1_003)
            return Billed(made.totals, corrections, made.line_count)

        book.advance(day + timedelta(days=amount), bill)
    elif what == "violation":
        book.enter(day, LedgerKind.VIOLATION_FINE, amount, "V-1")
    elif what == "correct":
        pending["correct"] = amount
    elif newest is None:
        return
    elif what == "pay":
        target = valid[amount % len(valid)] if amount % 3 == 0 else newest
        book.receive(target, max(1, newest.total_halalas * amount // 100), day)
    elif what == "open" and book.left(newest):
        book.open_payment(book.numbers.new_id(), newest, max(1, book.left(newest) * amount // 100))
    elif what == "withdraw":
        for payment in [one for one in book.payments.values() if one.state is PaymentState.OPENED][:1]:
            book.withdraw_payment(payment)
    elif what == "return":
        for payment in [one for one in book.payments.values() if one.counts][amount : amount + 1]:
            book.take_back(payment, day)
    elif what == "reissue":
        book.reissue(newest, billed(amount), day)
    elif what == "waive":
        book.waive([one for one in book.entries if one.kind is LedgerKind.LATE_PENALTY][:2], amount, day)
    elif what == "plan" and book.balance > 12 and not book.plans:
        book.plan(book.numbers.new_id(), amount, day + timedelta(days=20), day)


@given(st.lists(ACTS, max_size=40))
def test_invoices_and_fines_less_payments_are_the_balance_after_any_history(history: Sequence[tuple[str, int]]) -> None:
    book, pending = new_book(), dict[str, Any]()
    for what, amount in history:
        act(book, what, amount, pending)
        hold(book)


@given(st.lists(FEW, max_size=30))
def test_the_apps_own_reconciliation_finds_nothing_to_say(history: Sequence[tuple[str, int]]) -> None:
    book, pending = new_book(), dict[str, Any]()
    for what, amount in history:
        act(book, what, amount, pending)
    assert reconcile(book.entries, book.invoices.values(), book.payments.values()) == ()


def test_a_month_is_invoiced_once_on_its_day_and_due_on_the_fifteenth() -> None:
    book = to(new_book(), date(2025, 3, 1))
    assert [(str(one.month), one.issued, one.due) for one in book.valid] == [
        ("2025-01", date(2025, 2, 1), date(2025, 2, 15)), ("2025-02", date(2025, 3, 1), date(2025, 3, 15))
    ]  # fmt: skip
    assert book.issue(Month(2025, 1), date(2025, 3, 1), lambda month, day: billed()) is None
    assert len(book.invoices) == 2


def test_nothing_to_ask_for_is_no_invoice() -> None:
    assert to(new_book(), date(2025, 6, 1), halalas=0).invoices == {}


def test_a_debt_is_carried_when_everybody_has_left() -> None:
    book = to(new_book(), date(2025, 2, 20))
    book.advance(date(2025, 3, 1), lambda month, day: billed(0))
    newest = book.valid[-1]
    assert (newest.line_count, newest.contributions_halalas, newest.previous_halalas) == (0, 0, 200_000)
    assert newest.late_penalties_halalas == 4_000
    assert book.left(newest) == 204_000


def test_each_fine_is_asked_for_once_while_nobody_works_here() -> None:
    book = to(new_book(), date(2025, 2, 20))
    book.advance(date(2025, 6, 1), lambda month, day: billed(0))
    assert [one.late_penalties_halalas for one in book.valid] == [0, 4_000, 4_000, 4_000, 4_000]
    assert [one.total_halalas for one in book.valid] == [200_000, 204_000, 208_000, 212_000, 216_000]
    assert book.left(book.valid[-1]) == book.balance == 216_000


@pytest.mark.parametrize(
    ("until", "fine"),
    [(date(2025, 2, 15), 0), (date(2025, 2, 16), 4300), (date(2025, 3, 15), 4300), (date(2025, 3, 16), 8600),
     (date(2025, 8, 1), 25800)],
)  # fmt: skip
def test_the_fine_is_two_percent_a_month_or_part_of_one(until: date, fine: int) -> None:
    book = new_book()
    book.advance(until, lambda month, day: billed(215_000 if month == Month(2025, 1) else 0))
    fines = [one for one in book.entries if one.kind is LedgerKind.LATE_PENALTY and one.month == Month(2025, 1)]
    assert sum(one.debit_halalas for one in fines) == fine


def test_the_fine_is_on_what_is_unpaid() -> None:
    book = to(new_book(), date(2025, 2, 10))
    book.receive(book.valid[0], 150_000, date(2025, 2, 10))
    to(book, date(2025, 2, 16))
    assert book.balance == 51_000


def test_part_payment_then_the_rest() -> None:
    book = to(new_book(), date(2025, 2, 5))
    invoice = book.valid[0]
    book.open_payment("p1", invoice, 200_000)
    first = book.receive(invoice, 60_000, date(2025, 2, 5))
    assert (first.id, first.state, first.halalas) == ("p1", PaymentState.PART, 60_000)
    assert states(book) == ["part_paid"]
    assert book.left(book.valid[0]) == 140_000
    second = book.receive(book.valid[0], None, date(2025, 2, 6))
    assert (second.state, second.halalas) == (PaymentState.RECEIVED, 140_000)
    assert states(book) == ["paid"]
    assert book.balance == 0


def test_paid_twice_is_credit_that_the_next_invoice_uses() -> None:
    book = to(new_book(), date(2025, 2, 5))
    for _ in range(2):
        book.receive(book.valid[0], 200_000, date(2025, 2, 5))
    assert book.balance == -200_000
    book.advance(date(2025, 3, 1), lambda month, day: billed(250_000))
    newest = book.valid[-1]
    assert (newest.credits_halalas, newest.total_halalas, newest.state) == (200_000, 50_000, InvoiceState.OPEN)
    second = list(book.payments.values())[1]
    assert sum(part.halalas for part in second.allocations) == 200_000
    assert book.left(newest) == 50_000


def test_more_credit_than_the_next_invoice_needs_stays() -> None:
    book = to(new_book(), date(2025, 2, 5))
    book.receive(book.valid[0], 900_000, date(2025, 2, 5))
    to(book, date(2025, 3, 1))
    newest = book.valid[-1]
    assert (newest.credits_halalas, newest.total_halalas, newest.state) == (200_000, 0, InvoiceState.PAID)
    assert book.balance == -500_000


def test_a_returned_payment_is_owed_again() -> None:
    book = to(new_book(), date(2025, 2, 5))
    payment = book.receive(book.valid[0], None, date(2025, 2, 5))
    returned = book.take_back(payment, date(2025, 2, 9))
    assert (returned.state, returned.allocations) == (PaymentState.RETURNED, ())
    assert [one.kind for one in book.entries] == [LedgerKind.CONTRIBUTION, LedgerKind.PAYMENT, LedgerKind.REFUND]
    assert book.valid[0].state is InvoiceState.OPEN
    assert book.left(book.valid[0]) == 200_000


def test_what_carries_an_earlier_invoice_settles_it_too() -> None:
    book = to(new_book(), date(2025, 3, 1))
    assert states(book) == ["open", "open"]
    book.receive(book.valid[-1], None, date(2025, 3, 2))
    assert states(book) == ["paid", "paid"]
    assert book.balance == 0


def test_contributions_are_paid_before_fines_and_the_oldest_first() -> None:
    book = to(new_book(), date(2025, 3, 1))
    payment = book.receive(book.valid[-1], 401_000, date(2025, 3, 2))
    kinds = {one.id: (one.kind, one.month) for one in book.entries}
    assert [(*kinds[part.entry_id], part.halalas) for part in payment.allocations] == [
        (LedgerKind.CONTRIBUTION, Month(2025, 1), 200_000), (LedgerKind.CONTRIBUTION, Month(2025, 2), 200_000),
        (LedgerKind.LATE_PENALTY, Month(2025, 1), 1_000),
    ]  # fmt: skip


def test_issued_anew_it_asks_for_the_difference() -> None:
    book = to(new_book(), date(2025, 2, 5))
    book.receive(book.valid[0], 50_000, date(2025, 2, 5))
    old = book.valid[0]
    new = book.reissue(old, billed(260_000), date(2025, 2, 6))
    assert book.invoices[old.id].state is InvoiceState.REISSUED
    assert (new.replaces, new.number != old.number, new.due) == (old.id, True, old.due)
    assert new.total_halalas == book.balance == book.left(new) == 210_000
    hold(book)


def test_a_bill_expires_and_what_was_opened_with_it() -> None:
    book = to(new_book(), date(2025, 2, 5))
    book.open_payment("p1", book.valid[0], 200_000)
    to(book, date(2025, 3, 18))
    assert [one.state.value for one in book.payments.values()] == ["opened"]
    to(book, date(2025, 3, 19))
    assert [one.state.value for one in book.payments.values()] == ["expired"]


def test_a_plan_stops_the_fines_and_its_parts_are_paid_in_order() -> None:
    book = to(new_book(), date(2025, 2, 20))
    plan = book.plan("plan", 3, date(2025, 3, 20), date(2025, 2, 20))
    assert plan.total_halalas == 204_000
    to(book, date(2025, 3, 16))
    fines = [one for one in book.entries if one.kind is LedgerKind.LATE_PENALTY]
    assert [(one.date, one.month) for one in fines] == [
        (date(2025, 2, 16), Month(2025, 1)), (date(2025, 3, 16), Month(2025, 2))
    ]  # fmt: skip
    assert book.valid[-1].previous_halalas == 0
    book.receive(book.valid[0], 70_000, date(2025, 3, 18))
    assert [part.paid_halalas for part in book.plans["plan"].instalments] == [68_000, 2_000, 0]
    assert book.entries[-1].kind is LedgerKind.INSTALMENT
    to(book, date(2025, 4, 21))
    missed = [one for one in book.entries if one.ref == "plan"]
    assert [(one.date, one.debit_halalas) for one in missed] == [(date(2025, 4, 21), 1_320)]


def test_what_a_plan_covers_is_asked_for_by_its_parts_alone_with_a_bill_that_lives_as_long() -> None:
    book = to(new_book(), date(2025, 2, 20))
    book.plan("plan", 6, date(2025, 3, 20), date(2025, 2, 20))
    covered = book.valid[0]
    assert covered.bill is not None
    assert covered.bill.expires == date(2025, 8, 20) + timedelta(days=45)
    to(book, date(2025, 7, 1))
    later = book.valid[1:]
    assert [one.previous_halalas for one in later] == [0, *(one.total_halalas for one in later[:-1])]
    assert later[-1].total_halalas + 204_000 == book.balance
    for _ in range(2):
        book.receive(book.invoices[covered.id], 102_000, date(2025, 7, 1))
    assert (book.plans["plan"].state, book.invoices[covered.id].state) == ("finished", InvoiceState.PAID)
    hold(book)


def test_waived_fines_are_credited_once() -> None:
    book = to(new_book(), date(2025, 2, 20))
    fines = [one for one in book.entries if one.kind is LedgerKind.LATE_PENALTY]
    book.waive(fines, 5_000, date(2025, 2, 20))
    assert book.balance == 202_000
    book.waive(fines, 10_000, date(2025, 2, 20))
    book.waive(fines, 10_000, date(2025, 2, 20))
    assert book.balance == 200_000
