"""What is owed and since when: the home screen's figures, right in every odd case."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.data import load_rules
from gosi_desktop.domain.compliance import Compliance, NextPenalty, Standing, compliance
from gosi_desktop.domain.invoices import (
    Allocation,
    BranchTotal,
    Instalment,
    InstalmentPlan,
    Invoice,
    InvoiceState,
    LedgerEntry,
    LedgerKind,
    Payment,
    PaymentState,
)
from gosi_desktop.domain.owed import owed, paid_on, penalties_to_bill
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from tests.fakes.money import DECEMBER, invoice_of

RULES = RuleBook(load_rules())
NOVEMBER = DECEMBER.previous()
TODAY = date(2026, 1, 6)


def asking(halalas: int, month: Month = DECEMBER, **values: Any) -> Invoice:
    return invoice_of([], month, totals=(BranchTotal(Insurance.HAZARDS, halalas, 0),), **values)


def paid(halalas: int, day: date, month: Month = DECEMBER, state: PaymentState = PaymentState.RECEIVED) -> Payment:
    return Payment(id=f"p-{day}-{halalas}", invoice_id=f"i-{month}", halalas=halalas, received=day, state=state)


def judged(invoices: list[Invoice], payments: list[Payment], today: date = TODAY) -> Compliance:
    return compliance(invoices, payments, [], RULES, today)


@pytest.mark.parametrize(
    ("state", "payments", "left"),
    [
        (InvoiceState.OPEN, [], 129_000),
        (InvoiceState.PART_PAID, [paid(100_000, TODAY)], 29_000),
        (InvoiceState.PART_PAID, [paid(100_000, TODAY), paid(100_000, TODAY)], 0),
        (InvoiceState.OPEN, [paid(100_000, TODAY, state=PaymentState.OPENED)], 129_000),
        (InvoiceState.OPEN, [paid(100_000, TODAY, state=PaymentState.RETURNED)], 129_000),
        (InvoiceState.OPEN, [paid(100_000, TODAY, NOVEMBER)], 129_000),
        (InvoiceState.PART_PAID, [paid(100, TODAY, state=PaymentState.PART)], 128_900),
        (InvoiceState.PAID, [], 0),
        (InvoiceState.ESTIMATED, [], 0),
        (InvoiceState.CANCELLED, [], 0),
        (InvoiceState.REISSUED, [], 0),
    ],
)
def test_what_is_open_of_an_invoice(state: InvoiceState, payments: list[Payment], left: int) -> None:
    assert sum(one.halalas for one in owed([asking(129_000, state=state)], payments)) == left


def test_a_debt_that_the_next_invoice_asks_for_is_not_counted_twice() -> None:
    november = asking(100_000, NOVEMBER, state=InvoiceState.PART_PAID)
    december = asking(200_000, previous_halalas=70_000, late_penalties_halalas=2_000)
    before = paid(30_000, date(2025, 12, 20), NOVEMBER)
    since = paid(5_000, date(2026, 1, 3), NOVEMBER)
    (found,) = owed([december, november], [before, since])
    assert (found.invoice, found.halalas, found.carried) == (december, 267_000, (november,))
    apart = owed([asking(200_000), november], [before])
    assert [(one.invoice.month, one.halalas) for one in apart] == [(NOVEMBER, 70_000), (DECEMBER, 200_000)]


def test_in_time() -> None:
    found = judged([asking(2_101_778, late_penalties_halalas=41_770)], [])
    assert (found.standing, found.due_halalas, found.due_on, found.days_left) == (
        Standing.DUE,
        2_143_548,
        date(2026, 1, 15),
        9,
    )
    assert (found.overdue_since, found.months_late, found.penalty_halalas) == (None, 0, 0)
    assert found.next_penalty == NextPenalty(date(2026, 1, 16), 42_036)


@pytest.mark.parametrize(
    ("today", "standing", "left", "months", "fine", "following"),
    [
        (date(2026, 1, 15), Standing.DUE, 0, 0, 0, NextPenalty(date(2026, 1, 16), 42_036)),
        (date(2026, 1, 16), Standing.OVERDUE, -1, 1, 42_036, NextPenalty(date(2026, 2, 16), 42_036)),
        (date(2026, 2, 15), Standing.OVERDUE, -31, 1, 42_036, NextPenalty(date(2026, 2, 16), 42_036)),
        (date(2026, 3, 3), Standing.OVERDUE, -47, 2, 84_072, NextPenalty(date(2026, 3, 16), 42_036)),
    ],
)
def test_the_days_around_the_last_one(
    today: date, standing: Standing, left: int, months: int, fine: int, following: NextPenalty
) -> None:
    found = judged([asking(2_101_778)], [], today)
    assert (found.standing, found.days_left, found.months_late, found.penalty_halalas) == (standing, left, months, fine)
    assert found.overdue_since == (date(2026, 1, 16) if standing is Standing.OVERDUE else None)
    assert found.next_penalty == following


def test_what_was_paid_in_part_is_fined_no_more() -> None:
    found = judged(
        [asking(200_000, state=InvoiceState.PART_PAID)], [paid(150_000, date(2026, 1, 20))], date(2026, 2, 16)
    )
    assert [month.halalas for month in found.penalties[0].months] == [4_000, 1_000]
    assert found.next_penalty == NextPenalty(date(2026, 3, 16), 1_000)


def test_a_carried_debt_is_late_since_its_own_day() -> None:
    november = asking(100_000, NOVEMBER)
    found = judged([november, asking(200_000, previous_halalas=100_000)], [])
    assert (found.standing, found.overdue_since, found.due_halalas) == (Standing.OVERDUE, date(2025, 12, 16), 300_000)
    assert (found.penalty_halalas, found.next_penalty) == (2_000, NextPenalty(date(2026, 1, 16), 6_000))


def test_a_missed_instalment_is_overdue_too() -> None:
    plan = InstalmentPlan(
        id="p",
        total_halalas=200_000,
        instalments=(Instalment(date(2026, 1, 1), 100_000), Instalment(date(2026, 2, 1), 100_000)),
    )
    found = compliance([], [], [plan], RULES, TODAY)
    assert (found.standing, found.overdue_since, found.penalty_halalas) == (Standing.OVERDUE, date(2026, 1, 2), 2_000)
    ended = InstalmentPlan(id="p", total_halalas=200_000, instalments=plan.instalments, state="cancelled")
    assert compliance([], [], [ended], RULES, TODAY).standing is Standing.CLEAR


PAID_LATE = asking(2_088_475, NOVEMBER, state=InvoiceState.PAID)
FOUR_DAYS_LATE = paid(2_088_475, date(2025, 12, 19), NOVEMBER)


def should_ask(
    invoice: Invoice,
    others: list[Invoice],
    payments: list[Payment],
    entries: list[LedgerEntry] | None = None,
    plans: list[InstalmentPlan] | None = None,
) -> int | None:
    found = penalties_to_bill(invoice, others, payments, entries or [], plans or [], RULES)
    return None if found is None else sum(one.month.halalas for one in found)


HISTORY = [asking(1_000_000, Month(2025, 10), state=InvoiceState.PAID), PAID_LATE]
PAYMENTS = [paid(1_000_000, date(2025, 11, 15), Month(2025, 10)), FOUR_DAYS_LATE]
NEXT = asking(2_101_778)


def test_the_fine_that_the_next_invoice_should_ask_for() -> None:
    """Picture 08: November was paid on 19 December, and December asks for one month of 2 %."""
    january = asking(2_101_778, DECEMBER.next())
    assert should_ask(NEXT, [*HISTORY, NEXT], PAYMENTS) == 41_770
    assert should_ask(january, [*HISTORY, NEXT], [*PAYMENTS, paid(2_101_778, date(2026, 1, 15))]) == 0
    assert should_ask(january, [*HISTORY, NEXT], PAYMENTS) == 42_036
    assert should_ask(HISTORY[0], [*HISTORY, NEXT], PAYMENTS) == 0
    (found,) = penalties_to_bill(NEXT, HISTORY, PAYMENTS, [], [], RULES) or ()
    assert (found.invoice.month, found.month.unpaid_halalas, found.month.first) == (
        NOVEMBER,
        2_088_475,
        date(2025, 12, 16),
    )


def entry(id: str, kind: LedgerKind, halalas: int, ref: str) -> LedgerEntry:
    return LedgerEntry(
        id=id, date=TODAY, kind=kind, debit_halalas=max(0, halalas), credit_halalas=max(0, -halalas), ref=ref
    )


def test_what_a_payment_was_used_for_stands_in_its_allocations() -> None:
    entries = [
        entry("n", LedgerKind.CONTRIBUTION, 2_088_475, PAID_LATE.number),
        entry("d", LedgerKind.CONTRIBUTION, 2_101_778, NEXT.number),
    ]
    used = replace(
        FOUR_DAYS_LATE, received=date(2025, 12, 10), invoice_id=None, allocations=(Allocation("n", 2_000_000),)
    )
    open_still = replace(PAID_LATE, state=InvoiceState.PART_PAID)
    assert should_ask(NEXT, [open_still], [used], entries) == 1_770  # 2 % of 88,475
    assert should_ask(NEXT, [PAID_LATE], [used], entries) is None  # paid, but not by what it was used for
    found = compliance(
        [NEXT], [replace(used, allocations=(Allocation("d", 2_101_778),))], [], RULES, date(2026, 3, 1), entries=entries
    )
    assert found.penalty_halalas == 0


def test_what_was_paid_too_much_is_in_credit() -> None:
    entries = [entry("n", LedgerKind.CONTRIBUTION, 100, "1"), entry("p", LedgerKind.PAYMENT, -250, "p1")]
    found = compliance([], [], [], RULES, TODAY, entries=entries)
    assert (found.standing, found.credit_halalas) == (Standing.CLEAR, 150)
    assert compliance([], [], [], RULES, TODAY, entries=entries[:1]).credit_halalas == 0


PLAN = InstalmentPlan(
    id="p", total_halalas=100, instalments=(Instalment(date(2026, 2, 1), 100),), decided=date(2026, 1, 5)
)


def test_a_fine_that_cannot_be_known_is_not_guessed() -> None:
    unnamed = Payment(id="p", halalas=1, received=TODAY, state=PaymentState.RECEIVED)
    assert should_ask(NEXT, [PAID_LATE], [unnamed]) is None
    assert should_ask(NEXT, [PAID_LATE], [paid(1, TODAY, state=PaymentState.RETURNED)]) is None
    assert should_ask(NEXT, [replace(PAID_LATE, state=InvoiceState.REISSUED)], []) is None
    assert should_ask(NEXT, [PAID_LATE], [], [entry("w", LedgerKind.PENALTY_WAIVER, -5, "x")]) is None
    assert should_ask(NEXT, [PAID_LATE], [], [], [PLAN]) is None
    assert should_ask(asking(1, Month(1999, 2)), [asking(1, Month(1999, 1))], []) is None


def test_what_a_plan_covers_is_due_by_its_parts_alone() -> None:
    late = asking(100, NOVEMBER)
    since = asking(200, issued=date(2026, 1, 6))
    found = compliance([late, since], [], [PLAN], RULES, TODAY)
    assert (found.standing, found.due_halalas, found.planned_halalas) == (Standing.DUE, 200, 100)
    assert compliance([late], [], [replace(PLAN, state="finished")], RULES, TODAY).standing is Standing.OVERDUE


def test_the_day_an_invoice_was_paid() -> None:
    assert paid_on(PAID_LATE, [paid(1, TODAY, NOVEMBER, PaymentState.RETURNED), FOUR_DAYS_LATE]) == date(2025, 12, 19)
    assert paid_on(PAID_LATE, []) is None
    assert paid_on(asking(1), [paid(1, TODAY)]) is None


def test_nothing_to_pay() -> None:
    for invoices in ([], [asking(0)], [asking(100, state=InvoiceState.PAID)], [asking(100, credits_halalas=100)]):
        found = judged(invoices, [], date(2030, 1, 1))
        assert (found.standing, found.due_halalas, found.days_left, found.next_penalty) == (
            Standing.CLEAR,
            0,
            None,
            None,
        )


def test_it_says_when_only_this_computers_clock_is_known() -> None:
    assert compliance([], [], [], RULES, TODAY, by_this_clock=True).by_this_clock
    assert not judged([], []).by_this_clock


@given(
    st.lists(st.tuples(st.integers(0, 10**8), st.integers(0, 10**8)), min_size=1, max_size=6),
    st.integers(0, 400),
)
def test_figures_agree_with_each_other(months: list[tuple[int, int]], passed: int) -> None:
    invoices = [asking(halalas, Month(2025, 1).shift(n)) for n, (halalas, _) in enumerate(months)]
    payments = [
        paid(halalas, date(2025, 3, 1) + timedelta(days=n), Month(2025, 1).shift(n))
        for n, (_, halalas) in enumerate(months)
    ]
    today = date(2025, 2, 1) + timedelta(days=passed)
    found = judged(invoices, payments, today)
    assert found.due_halalas == sum(max(0, asked - got) for asked, got in months)
    assert (found.standing is Standing.CLEAR) == (found.due_halalas == 0) == (found.due_on is None)
    assert (found.standing is Standing.OVERDUE) == ((found.days_left or 0) < 0) == (found.months_late > 0)
    assert found.standing is Standing.OVERDUE or found.penalty_halalas == 0
    if found.next_penalty is not None:
        later = judged(invoices, payments, found.next_penalty.day)
        assert later.penalty_halalas == found.penalty_halalas + found.next_penalty.halalas
        assert (
            judged(invoices, payments, found.next_penalty.day - timedelta(days=1)).penalty_halalas
            == found.penalty_halalas
        )
