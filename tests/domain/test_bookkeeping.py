"""The bookkeeper's papers: they add up, nothing is withheld twice, debit is credit."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.data import load_rules
from gosi_desktop.domain.bookkeeping import (
    Account,
    Deduction,
    JournalLine,
    client_message,
    deductions,
    journal_entry,
    payment_rows,
)
from gosi_desktop.domain.contributor import NationalityGroup
from gosi_desktop.domain.invoices import Bill, BranchTotal, InvoiceState
from gosi_desktop.domain.month_difference import Cause
from gosi_desktop.domain.owed import Owed, owed
from gosi_desktop.domain.roster_month import RosterEntry
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from tests.fakes.money import DECEMBER, disturbed, hired, invoice_of, lines_of, rosters

RULES = RuleBook(load_rules())
NOVEMBER = DECEMBER.previous()
A, H, S = Insurance.ANNUITIES, Insurance.HAZARDS, Insurance.SANED
TODAY = date(2026, 1, 6)


def listed(roster: list[RosterEntry]) -> list[Deduction]:
    before, after = lines_of(roster, NOVEMBER, RULES), lines_of(roster, DECEMBER, RULES)
    return list(deductions(NOVEMBER, before, DECEMBER, after, RULES))


@given(rosters(), st.data())
def test_what_is_withheld_is_the_workers_share_of_the_invoice(roster: list[RosterEntry], data: st.DataObject) -> None:
    before = lines_of(roster, NOVEMBER, RULES)
    after = data.draw(disturbed(lines_of(roster, DECEMBER, RULES)))
    found = list(deductions(NOVEMBER, before, DECEMBER, after, RULES))
    assert sum(one.halalas for one in found) == invoice_of(after).employee_halalas
    assert sum(one.before_halalas for one in found) == invoice_of(before).employee_halalas
    for one in found:
        assert sum(change.employee_halalas for change in one.changes) == one.halalas - one.before_halalas
        assert one.halalas or one.before_halalas or one.back_halalas


def test_who_is_on_the_list_and_what_changed() -> None:
    roster = [
        hired(1),
        hired(2, wages={Month(2025, 1): 960_000, DECEMBER: 1_000_000}),
        hired(3, leave=date(2025, 11, 15)),
        hired(4, join=date(2025, 12, 11)),
        hired(5, group=NationalityGroup.NON_SAUDI),
    ]
    found = [(one.halalas, one.before_halalas, [(c.cause, c.employee_halalas) for c in one.changes], one.days)
             for one in listed(roster)]  # fmt: skip
    assert found == [
        (58_500, 58_500, [], 31),
        (97_500, 93_600, [(Cause.WAGE, 3_900)], 31),
        (0, 29_250, [(Cause.LEFT, -29_250)], 0),
        (39_629, 0, [(Cause.JOINED, 39_629)], 21),
    ]


def test_a_share_of_an_earlier_month_is_told_and_not_withheld() -> None:
    line = lines_of([hired(1)], DECEMBER, RULES)[0]
    late = line._replace(adjustment_of=Month(2025, 10))
    (found,) = deductions(NOVEMBER, [line], DECEMBER, [line, late], RULES)
    assert (found.halalas, found.back_halalas, found.changes) == (58_500, 58_500, ())
    (only,) = deductions(NOVEMBER, [], DECEMBER, [late], RULES)
    assert (only.halalas, only.days, only.back_halalas) == (0, 0, 58_500)


def test_the_journal_of_an_invoice() -> None:
    invoice = invoice_of(
        lines_of([hired(1)], DECEMBER, RULES), late_penalties_halalas=500, adjustments_halalas=-70, credits_halalas=30
    )
    entry = journal_entry(replace(invoice, previous_halalas=9_999))
    assert (entry.invoice_number, entry.day) == ("INV-202512", date(2025, 12, 31))
    assert [tuple(line) for line in entry.lines] == [
        (Account.EMPLOYER_EXPENSE, A, 54_000, 0),
        (Account.EMPLOYER_PAYABLE, A, 0, 54_000),
        (Account.WITHHELD, A, 54_000, 0),
        (Account.WORKERS_PAYABLE, A, 0, 54_000),
        (Account.EMPLOYER_EXPENSE, S, 4_500, 0),
        (Account.EMPLOYER_PAYABLE, S, 0, 4_500),
        (Account.WITHHELD, S, 4_500, 0),
        (Account.WORKERS_PAYABLE, S, 0, 4_500),
        (Account.EMPLOYER_EXPENSE, H, 12_000, 0),
        (Account.EMPLOYER_PAYABLE, H, 0, 12_000),
        (Account.LATE_PENALTY, None, 500, 0),
        (Account.FINES_PAYABLE, None, 0, 500),
        (Account.EMPLOYER_PAYABLE, None, 70, 0),
        (Account.ADJUSTMENT, None, 0, 70),
        (Account.EMPLOYER_PAYABLE, None, 30, 0),
        (Account.CREDIT_BALANCE, None, 0, 30),
    ]


amounts = st.integers(0, 10**9)
totals = st.lists(st.builds(BranchTotal, st.sampled_from(Insurance), amounts, amounts), max_size=4).map(tuple)
PAYABLE = {Account.EMPLOYER_PAYABLE, Account.WORKERS_PAYABLE, Account.FINES_PAYABLE}


@given(totals, amounts, amounts, st.integers(-(10**9), 10**9), amounts, amounts)
def test_debit_is_credit_and_payable_is_what_the_month_adds(
    branches: tuple[BranchTotal, ...], late: int, fine: int, corrected: int, credit: int, previous: int
) -> None:
    invoice = replace(
        invoice_of([]),
        totals=branches,
        late_penalties_halalas=late,
        violation_fines_halalas=fine,
        adjustments_halalas=corrected,
        credits_halalas=credit,
        previous_halalas=previous,
    )
    entry = journal_entry(invoice)
    assert entry.debit_halalas == entry.credit_halalas
    payable = [line for line in entry.lines if line.account in PAYABLE]
    assert sum(line.credit_halalas - line.debit_halalas for line in payable) == invoice.total_halalas - previous
    assert all(min(line[2:]) == 0 < max(line[2:]) for line in entry.lines)
    assert all(isinstance(line, JournalLine) for line in entry.lines)


def owing(**values: Any) -> tuple[Owed, ...]:
    return owed([invoice_of(lines_of([hired(1)], DECEMBER, RULES), **values)], [])


def test_the_payment_list_of_a_client() -> None:
    lines = lines_of([hired(1)], DECEMBER, RULES)
    bill = Bill("5122025173846120")
    invoices = [
        invoice_of(lines, id="a", bill=bill),
        invoice_of(lines, NOVEMBER, id="b"),
        invoice_of(lines, NOVEMBER, id="c", state=InvoiceState.PAID),
    ]
    found = payment_rows("610000001", owed(invoices, []), TODAY)
    assert [(row.establishment, row.month, row.halalas, row.due, row.days_left, row.bill) for row in found] == [
        ("610000001", NOVEMBER, 129_000, date(2025, 12, 15), -22, None),
        ("610000001", DECEMBER, 129_000, date(2026, 1, 15), 9, bill),
    ]


def test_the_message_to_the_client() -> None:
    (open_now,) = owing(late_penalties_halalas=500)
    message = client_message("610000001", open_now, TODAY, RULES)
    assert (message.halalas, message.fines_halalas, message.days_left) == (129_500, 500, 9)
    assert message.first_penalty_halalas == 2_580
    left = client_message("610000001", open_now._replace(halalas=29_500), TODAY, RULES)
    assert (left.halalas, left.first_penalty_halalas) == (29_500, 590)
