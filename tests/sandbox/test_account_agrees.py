"""What the service's account book keeps, in whatever history, the program's own checks find nothing wrong with."""

from datetime import date, timedelta
from itertools import count
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.data import load_rules
from gosi_desktop.domain.compliance import Standing, compliance
from gosi_desktop.domain.invoices import BranchTotal, LedgerKind
from gosi_desktop.domain.owed import owed, penalties_to_bill, unplanned
from gosi_desktop.domain.reconciliation import reconcile
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.statement import in_order
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox.account_book import AccountBook, Billed, Numbers
from gosi_desktop.sandbox.monthly_run import billing_of

RULES = RuleBook(load_rules())
BEGINNING = date(2025, 5, 31)


class History:
    """An account to which anything happens that can."""

    def __init__(self, random: Random) -> None:
        numbers = count(1)
        self.random = random
        self.today = BEGINNING
        made = Numbers(lambda: f"id{next(numbers):05}", lambda: next(numbers))
        self.book = AccountBook(RULES, billing_of(RULES, self.today), made, self.today)

    def go_on(self) -> None:
        """Some days pass, and something happens."""
        self.today += timedelta(days=self.random.randint(0, 20))
        self.book.advance(self.today, self.bill)
        unpaid = self.book.unpaid
        happens = self.random.choice(["pay", "pay", "pay", "return", "anew", "plan", "waive", "nothing"])
        if happens == "pay" and unpaid:
            self.book.receive(self.random.choice(unpaid), self.random.choice([None, self._amount()]), self.today)
        elif happens == "return" and (arrived := [one for one in self.book.payments.values() if one.counts]):
            self.book.take_back(self.random.choice(arrived), self.today)
        elif happens == "anew" and unpaid and self.book.may_reissue(unpaid[-1]):
            self.book.reissue(unpaid[-1], self._billed({}), self.today)
        elif happens == "plan" and self.book.balance > 1_000 and not self.book.plans:
            self.book.plan("plan", 3, self.today + timedelta(days=30), self.today)
        elif happens == "waive":
            fines = [one for one in self.book.entries if one.kind is LedgerKind.LATE_PENALTY]
            self.book.waive(fines, 5_000, self.today)

    def bill(self, month: Month, day: date) -> Billed:
        """A month's contributions, now and then with a correction of an earlier one."""
        corrected = {}
        if self.book.valid and self.random.random() < 0.15:
            corrected = {self.random.choice(self.book.valid).month: self.random.randint(1, 3_000)}
        return self._billed(corrected)

    def _billed(self, corrected: dict[Month, int]) -> Billed:
        return Billed((BranchTotal(Insurance.HAZARDS, self._amount(), 0),), corrected, 1)

    def _amount(self) -> int:
        return self.random.choice([100_000, self.random.randint(1, 120_000)])


@given(st.randoms(use_true_random=False), st.integers(1, 20))
def test_nothing_is_found_in_the_services_own_book(random: Random, length: int) -> None:
    history = History(random)
    for _ in range(length):
        history.go_on()
    book = history.book
    invoices, payments, plans = book.invoices.values(), book.payments.values(), book.plans.values()
    assert reconcile(random.sample(book.entries, len(book.entries)), invoices, payments, plans) == ()
    assert [one.balance_halalas for one in in_order(random.sample(book.entries, len(book.entries)))][-1:] == [
        one.balance_halalas for one in book.entries
    ][-1:]
    for invoice in book.valid:
        fines = penalties_to_bill(invoice, invoices, payments, book.entries, plans, RULES)
        if fines is not None:
            assert sum(one.month.halalas for one in fines) == invoice.late_penalties_halalas


@given(st.randoms(use_true_random=False), st.integers(1, 20))
def test_what_is_open_is_what_the_service_takes(random: Random, length: int) -> None:
    history = History(random)
    for _ in range(length):
        history.go_on()
    book = history.book
    open_now = owed(unplanned(book.invoices.values(), book.plans.values()), book.payments.values())
    for one in open_now:
        assert min(one.halalas, max(0, book.balance)) == book.left(one.invoice)
    judged = compliance(
        book.invoices.values(), book.payments.values(), book.plans.values(), RULES, history.today, entries=book.entries
    )
    assert judged.standing is not Standing.CLEAR or not open_now
