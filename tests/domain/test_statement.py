"""The statement adds up after any history, and whatever does not agree is said."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.invoices import (
    BranchTotal,
    InstalmentPlan,
    InvoiceState,
    LedgerKind,
    Payment,
    PaymentState,
)
from gosi_desktop.domain.reconciliation import LedgerFinding, Mismatch, reconcile
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.statement import Group, StatementQuery, in_order, running, short_reference, statement
from gosi_desktop.domain.values import Month
from tests.fakes.ledger import Account, of_the_picture


def found(account: Account) -> tuple[LedgerFinding, ...]:
    return reconcile(account.entries, account.invoices, account.payments)


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    """A history of some months: invoices, payments in parts, too much or none, fines, returned payments."""
    account = Account()
    for n in range(draw(st.integers(0, 6))):
        invoice = account.issue(Month(2025, 1).shift(n), draw(st.integers(0, 10**7)))
        days = sorted(draw(st.lists(st.integers(0, 27), max_size=4)))
        for day in (invoice.issued + timedelta(days=passed) for passed in days):
            kind = draw(st.sampled_from(["pay", "fine", "return"]))
            if kind == "pay":
                account.pay(day, draw(st.integers(1, 10**7)))
            elif kind == "fine" and account.balance > 0 and day > invoice.issued:
                account.fine(day, draw(st.integers(1, 10**5)))
            elif account.payments and account.payments[-1].counts:
                account.give_back(day)
    return account


@given(accounts())
def test_invoices_and_fines_less_payments_are_the_balance(account: Account) -> None:
    whole = statement(account.entries)
    assert whole.closing_halalas == account.balance
    owed = sum(one.contributions_halalas for one in account.invoices)
    fines = sum(one.debit_halalas for one in account.entries if one.kind is LedgerKind.LATE_PENALTY)
    paid = sum(one.halalas for one in account.payments if one.counts)
    assert whole.closing_halalas == owed + fines - paid


@given(accounts(), st.data())
def test_an_account_without_a_mistake_has_nothing_to_say_in_whatever_order_it_comes(
    account: Account, data: st.DataObject
) -> None:
    account.entries = data.draw(st.permutations(account.entries))
    assert found(account) == ()


@given(accounts(), st.dates(date(2025, 1, 1), date(2025, 12, 31)), st.integers(0, 200), st.sampled_from([None, *Group]))
def test_a_period_opens_where_the_one_before_closed(
    account: Account, first: date, length: int, group: Group | None
) -> None:
    last = first + timedelta(days=length)
    period = statement(account.entries, StatementQuery(first, last, group))
    before = statement(account.entries, StatementQuery(None, first - timedelta(days=1)))
    after = statement(account.entries, StatementQuery(last + timedelta(days=1)))
    assert period.opening_halalas == before.closing_halalas
    assert after.opening_halalas == period.closing_halalas
    assert after.closing_halalas == account.balance
    assert len(period.rows) == period.counts[group]


def test_the_statement_of_the_picture() -> None:
    account = of_the_picture()
    shown = statement(account.entries, StatementQuery(date(2025, 8, 1), date(2026, 1, 6)))
    assert (shown.opening_halalas, shown.debit_halalas, shown.credit_halalas, shown.closing_halalas) == (
        0,
        12_131_233,
        9_987_685,
        2_143_548,
    )
    assert shown.counts == {None: 12, Group.INVOICES: 6, Group.PAYMENTS: 5, Group.FINES: 1}
    assert [row.balance_halalas for row in shown.rows[-4:]] == [2_088_475, 0, 41_770, 2_143_548]
    assert found(account) == ()


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("inv-202509", ["INV-202509"]),
        ("٢٠٨٨٤٫٧٥", ["INV-202511", "p00004"]),
        ("417.70", ["PEN-10"]),
        ("20,884.75", ["INV-202511", "p00004"]),
        ("2025-12-19", ["p00004", "PEN-10"]),
        ("nothing", []),
    ],
)
def test_what_is_sought_is_found(text: str, refs: list[str]) -> None:
    shown = statement(of_the_picture().entries, StatementQuery(text=text))
    assert [row.entry.ref for row in shown.rows] == refs
    assert shown.closing_halalas == 2_143_548


def test_entries_of_one_day_take_the_order_of_their_balances() -> None:
    account = Account()
    day = date(2025, 2, 1)
    for halalas in (100, -100, 50, 30, -80, 100):
        account.enter(day, LedgerKind.ADJUSTMENT, halalas)
    shuffled = [account.entries[n] for n in (5, 3, 1, 4, 2, 0)]
    assert [row.balance_halalas for row in running(in_order(shuffled))] == [
        row.entry.balance_halalas for row in running(in_order(shuffled))
    ]


def test_entries_that_lead_nowhere_stay_as_they_came() -> None:
    account = of_the_picture()
    same_day = [replace(entry, date=date(2025, 8, 1), balance_halalas=7) for entry in account.entries[:3]]
    assert in_order(same_day) == same_day


def entry_changed(at: int, **values: object) -> Callable[[Account], None]:
    def change(account: Account) -> None:
        account.entries[at] = replace(account.entries[at], **values)  # type: ignore[arg-type]  # by name

    return change


def without_entry(at: int) -> Callable[[Account], None]:
    def change(account: Account) -> None:
        del account.entries[at]
        balance = 0
        for n, entry in enumerate(account.entries):
            balance += entry.debit_halalas - entry.credit_halalas
            account.entries[n] = replace(entry, balance_halalas=balance)

    return change


def invoice_changed(at: int, **values: object) -> Callable[[Account], None]:
    def change(account: Account) -> None:
        account.invoices[at] = replace(account.invoices[at], **values)  # type: ignore[arg-type]  # by name

    return change


def without_invoice(account: Account) -> None:
    del account.invoices[0]


def without_payment(account: Account) -> None:
    del account.payments[0]


def payment_changed(account: Account) -> None:
    account.payments[0] = replace(account.payments[0], halalas=1_941_000)


def doubled(account: Account) -> None:
    last = account.entries[-1]
    account.enter(last.date, last.kind, last.debit_halalas, last.ref, last.month)


LESS = (BranchTotal(Insurance.HAZARDS, 2_101_700, 0),)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (entry_changed(3, balance_halalas=5), [(Mismatch.BALANCE, 5), (Mismatch.BALANCE, -5)]),
        (without_entry(0), [(Mismatch.INVOICE_NOT_ENTERED, -1_941_075)]),
        (without_entry(1), [(Mismatch.DUE_AND_BALANCE, 1_941_075), (Mismatch.PAYMENT_NOT_ENTERED, -1_941_075)]),
        (without_invoice, [(Mismatch.MONTH_WITHOUT_INVOICE, 1_941_075)]),
        (without_payment, [(Mismatch.ENTRY_WITHOUT_PAYMENT, 1_941_075)]),
        (payment_changed, [(Mismatch.PAYMENT_AMOUNT, 75)]),
        (invoice_changed(5, totals=LESS), [(Mismatch.CONTRIBUTIONS, 78)]),
        (invoice_changed(5, previous_halalas=300), [(Mismatch.DUE_AND_BALANCE, -300)]),
        (doubled, [(Mismatch.DOUBLE_ENTRY, 2_101_778), (Mismatch.CONTRIBUTIONS, 2_101_778)]),
    ],
)
def test_what_does_not_agree_is_said_once(
    change: Callable[[Account], None], expected: list[tuple[Mismatch, int]]
) -> None:
    account = of_the_picture()
    change(account)
    assert [(one.code, one.halalas) for one in found(account)] == expected


def test_an_invoice_reissued_after_a_correction() -> None:
    account = of_the_picture()
    old = account.invoices[-1]
    day = date(2026, 1, 8)
    account.invoices[-1] = replace(old, state=InvoiceState.REISSUED)
    account.enter(day, LedgerKind.ADJUSTMENT, -2_101_778, old.number, old.month)
    account.enter(day, LedgerKind.CONTRIBUTION, 1_972_778, "INV-202512-2", old.month)
    new = (BranchTotal(Insurance.HAZARDS, 1_972_778, 0),)
    account.invoices.append(replace(old, id="i2", number="INV-202512-2", issued=day, totals=new, replaces=old.id))
    assert found(account) == ()


def test_a_correction_of_another_month_may_stand_in_either() -> None:
    account = of_the_picture()
    december = account.invoices[-1]
    account.enter(december.issued, LedgerKind.ADJUSTMENT, 500, december.number, december.month)
    account.invoices[-1] = replace(december, adjustments_halalas=500)
    assert found(account) == ()


def test_a_correction_stands_beside_a_month_that_was_issued_anew() -> None:
    """The month's own correction counts for it; what a later invoice asks for it does not change its contributions."""
    account = of_the_picture()
    november = account.invoices[-2]
    account.enter(date(2026, 1, 2), LedgerKind.ADJUSTMENT, -75, "INV-202511-2", november.month)
    account.enter(date(2026, 2, 1), LedgerKind.ADJUSTMENT, 900, "INV-202601", november.month)
    less = (BranchTotal(Insurance.HAZARDS, 2_088_400, 0),)
    account.invoices[-2] = replace(november, state=InvoiceState.REISSUED)
    anew = replace(
        november, id="i3", number="INV-202511-2", totals=less, issued=date(2026, 1, 2), previous_halalas=55_148
    )
    account.invoices.append(anew)
    assert [one.code for one in found(account) if one.code is Mismatch.CONTRIBUTIONS] == []


def test_what_a_plan_takes_out_of_an_invoice_is_not_missed() -> None:
    account = of_the_picture()
    account.invoices[-1] = replace(account.invoices[-1], late_penalties_halalas=0)
    plan = InstalmentPlan(id="p", total_halalas=41_770, instalments=(), decided=date(2025, 12, 30))
    assert reconcile(account.entries, account.invoices, account.payments, [plan]) == ()
    assert [one.code for one in found(account)] == [Mismatch.DUE_AND_BALANCE]


def test_a_payment_is_known_by_its_day_and_amount_when_the_reference_is_the_banks() -> None:
    account = of_the_picture()
    account.entries = [
        replace(entry, ref="SDD-50339") if entry.kind is LedgerKind.PAYMENT else entry for entry in account.entries
    ]
    assert found(account) == ()


def test_a_payment_that_never_arrived_is_no_mismatch() -> None:
    account = of_the_picture()
    account.payments.append(Payment(id="new", halalas=2_143_548, state=PaymentState.OPENED))
    assert found(account) == ()


def test_an_empty_account() -> None:
    assert reconcile([], [], []) == ()
    assert statement([]).closing_halalas == 0


def test_a_payment_is_named_by_the_last_digits_of_its_id_and_found_by_them() -> None:
    account = of_the_picture()
    id = "014aa2ca-b0c4-7001-8000-2f6c31d40031"
    account.entries = [replace(entry, ref=id) for entry in account.entries if entry.kind is LedgerKind.PAYMENT][:1]
    assert short_reference(id) == "2F6C31D40031"
    assert short_reference("INV-202512") == "INV-202512"
    assert len(statement(account.entries, StatementQuery(text="2f6c31d40031")).rows) == 1
