"""Odd cases of money from the service to the screen: nobody left, issued anew, a ledger that disagrees, paid twice,
papers nobody should believe, and a computer whose clock is a year off."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt

from gosi_desktop.domain.audit_findings import AuditCode
from gosi_desktop.domain.invoices import InvoiceState
from gosi_desktop.domain.month_difference import Cause
from gosi_desktop.domain.payments import Standing
from gosi_desktop.domain.reconciliation import Mismatch
from gosi_desktop.domain.verification import Checked, Verdict, Why
from gosi_desktop.ui.certificates import CertificatesView
from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.payment import Payment
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.statement import StatementView
from gosi_desktop.ui.verification import VerificationView
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.month_difference import MonthDifferenceViewModel
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.statement import StatementPeriod
from tests.fakes.certificates import Mint
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.ways import into_practice, practise
from tests.reliability.test_clocks import WrongClock

CLOCK = ("--clock", "2026-01-06T07:21:00Z")
OWED = 1_971_978  # the invoice of December, as the practice establishment begins


@pytest.fixture
def begun(start: Start) -> tuple[Driver, Shell]:
    """Everything fetched, at the invoices."""
    return at_invoices(start(more=CLOCK))


def at_invoices(driver: Driver) -> tuple[Driver, Shell]:
    shell = into_practice(driver)
    driver.click(shell.sidebar.pages[Page.INVOICES])
    driver.until(lambda: shell.view_model.invoices.state.row, "the invoices")
    return driver, shell


def there(driver: Driver, shell: Shell, path: str, **body: object) -> None:
    """Something happens at the service, and a round brings it here."""
    practise(driver, path, body)
    fetch(driver, shell)


def fetch(driver: Driver, shell: Shell) -> None:
    shell.view_model.sync.sync_now()
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")


def newest(shell: Shell) -> int:
    """What the newest invoice asks for."""
    row = shell.view_model.invoices.state.listed
    return row.rows[0].invoice.total_halalas if row is not None and row.rows else 0


def compared(driver: Driver, shell: Shell) -> InvoicesView:
    """The newest invoice in place of the list, with the comparison."""
    page, model = driver.wait_for(InvoicesView), shell.view_model.invoices
    model.choose(0)
    page.table.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: model.audit.state.audit, "the comparison")
    return page


def statement(driver: Driver, shell: Shell, holds: Callable[[StatementView], object]) -> StatementView:
    """The whole account, once it ``holds``."""
    driver.click(shell.sidebar.pages[Page.STATEMENT])
    page = driver.wait_for(StatementView)
    page.view_model.show_period(StatementPeriod.ALL)
    driver.until(lambda: page.view_model.state.account and holds(page), "the statement")
    return page


def test_everybody_left_and_then_an_invoice_of_nobody(begun: tuple[Driver, Shell]) -> None:
    driver, shell = begun
    number, table = shell.view_model.state.opened, shell.view_model.roster.table
    for row in range(table.rowCount()):
        record = table.record_at(row)
        assert record is not None
        left = {"state": "ended", "leave_date": "2025-12-31", "leave_reason": "resignation"}
        here = {"establishment": number, "entity": "engagement", "id": record.engagement_id}
        practise(driver, "/practice/record", {**here, "set": left})
    there(driver, shell, "/practice/clock", set="2026-02-02T08:00:00Z")
    driver.until(lambda: newest(shell) == OWED + 39_440, "the invoice of January: the debt and its fine")
    page, model = compared(driver, shell), shell.view_model.invoices
    audit = model.audit.state.audit
    assert audit is not None
    assert (audit.invoice.line_count, audit.is_clean) == (0, True)
    assert model.audit.state.error is None
    assert page.audit.rows.isVisible()
    model.open_difference()
    difference = model.difference
    driver.until(partial(_is_there, difference), "the difference from December")
    found = difference.state.difference
    assert found is not None
    causes = {one.cause: one for one in found.causes}
    assert sum(one.halalas for one in found.causes) == 39_440
    assert (len(causes[Cause.LEFT].effects), causes[Cause.LEFT].halalas) == (24, -OWED)
    assert (causes[Cause.PREVIOUS].halalas, causes[Cause.LATE_PENALTY].halalas) == (OWED, 39_440)


def test_an_invoice_issued_anew_stands_for_the_old_one_and_both_are_listed(begun: tuple[Driver, Shell]) -> None:
    driver, shell = begun
    number, kind = shell.view_model.state.opened, AuditCode.DOUBLE_LINE.value
    there(driver, shell, "/practice/plant", establishment=number, kind=kind)
    driver.until(lambda: newest(shell) > OWED, "the one in its place")
    listed = shell.view_model.invoices.state.listed
    assert listed is not None
    new, old = (row.invoice for row in listed.rows[:2])
    assert (new.replaces, old.state, old.total_halalas) == (old.id, InvoiceState.REISSUED, OWED)
    asked = new.total_halalas
    page = statement(driver, shell, lambda page: closing(page) == asked)
    account = page.view_model.state.account
    assert account is not None
    assert account.findings == (), "the one that was replaced is asked for no more"
    assert not page.banner.isVisible()


def closing(page: StatementView) -> int:
    """What is owed in the end."""
    account = page.view_model.state.account
    assert account is not None
    return account.statement.closing_halalas


def test_a_ledger_that_disagrees_with_the_invoices_is_said(begun: tuple[Driver, Shell]) -> None:
    driver, shell = begun
    page = statement(driver, shell, lambda page: page.view_model.state.has_entries)
    account = page.view_model.state.account
    assert account is not None
    assert account.findings == ()
    entry = account.statement.rows[-1].entry
    number, more = shell.view_model.state.opened, {"debit": "19720.78"}
    body = {"establishment": number, "entity": "ledger_entry", "id": entry.id, "set": more}
    there(driver, shell, "/practice/record", **body)
    driver.until(page.banner.isVisible, "the banner")
    account = page.view_model.state.account
    assert account is not None
    assert {one.code for one in account.findings} == {Mismatch.BALANCE, Mismatch.CONTRIBUTIONS}
    assert {abs(one.halalas) for one in account.findings} == {100}
    assert page.table.records.rowCount() > 0, "the entries are shown all the same"


def test_a_bill_that_is_paid_twice_is_in_credit_for_the_next_invoice(begun: tuple[Driver, Shell]) -> None:
    driver, shell = begun
    model = shell.view_model.invoices
    row = model.state.row
    assert row is not None
    assert row.invoice.bill is not None
    for _ in range(2):
        there(driver, shell, "/practice/bank/pay", bill=row.invoice.bill.number)
    driver.until(lambda: (row := model.state.row) and row.invoice.state is InvoiceState.PAID, "it to be paid")
    driver.click(driver.wait_for(InvoicesView).due.pay)
    dialog = driver.wait_for(Payment)
    driver.until(lambda: len(model.payment.state.payments) == 2, "both payments")
    assert [one.standing for one in model.payment.state.payments] == [Standing.TWICE, Standing.ARRIVED]
    assert not dialog.open_it.isVisible(), "nothing more can be opened for it"
    assert "19,719.78" in dialog.banner.accessibleName()
    driver.click(dialog.leave)
    page = statement(driver, shell, lambda page: closing(page) == -OWED)
    account = page.view_model.state.account
    assert account is not None
    assert account.findings == ()
    there(driver, shell, "/practice/clock", set="2026-02-02T08:00:00Z")
    driver.click(shell.sidebar.pages[Page.INVOICES])
    driver.until(lambda: (listed := model.state.listed) and len(listed.rows) == 13, "January's")
    model.choose(0)
    row = model.state.row
    assert row is not None
    assert row.invoice.credits_halalas == min(OWED, row.invoice.contributions_halalas) > 0
    assert row.invoice.total_halalas == row.invoice.contributions_halalas - row.invoice.credits_halalas


def verifying(driver: Driver, shell: Shell) -> tuple[VerificationView, str]:
    """The page that verifies, and the signed text of a certificate that was just issued."""
    driver.click(shell.sidebar.pages[Page.CERTIFICATES])
    page, model = driver.wait_for(CertificatesView), shell.view_model.certificates
    driver.until(lambda: model.state.due, "the conditions")
    known = len(model.state.certificates)
    driver.click(page.asking.issue)
    driver.until(lambda: len(model.state.certificates) > known, "the certificate", 90)
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    model.choose(model.state.certificates[0])
    driver.until(model.code, "the text of its code")
    text = model.code()
    driver.click(page.verify)
    checking = driver.wait_for(VerificationView)
    driver.until(lambda: model.verification.state.issuer and not model.verification.refresh.running, "the keys")
    return checking, text


def judged(driver: Driver, page: VerificationView, text: str) -> Checked:
    """The verdict on a text that is pasted, which stands on a card first of all and is never green."""
    before = page.cards[:1]
    page.text.setPlainText(text)
    driver.click(page.check)
    driver.until(lambda: page.cards and page.cards[:1] != before, "the verdict")
    card = page.cards[0]
    assert page.words.verdict(card.verdict)[2] is not Tone.OK, "practice is never green"
    page.clear.click()
    driver.until(lambda: not page.cards, "the page to be empty")
    return card.verdict


def test_papers_that_nobody_should_believe(begun: tuple[Driver, Shell]) -> None:
    driver, shell = begun
    page, text = verifying(driver, shell)
    said = judged(driver, page, text)
    assert (said.verdict, said.practice) == (Verdict.VALID, True)
    head, claims, signature = text.split(".")
    for at, letter in ((len(head) + 9, "A"), (len(text) - 9, "B")):  # a byte of what is said, and of its signature
        other = text[:at] + ("C" if text[at] == letter else letter) + text[at + 1 :]
        assert judged(driver, page, other).verdict is not Verdict.VALID
    assert judged(driver, page, f"{unpacked(head, alg='none')}.{claims}.").why is Why.ALGORITHM
    assert judged(driver, page, f"{unpacked(head, alg='none')}.{claims}.{signature}").why is Why.ALGORITHM
    stranger = Mint("a-stranger").sign(json.loads(urlsafe_b64decode(claims + "==")))
    said = judged(driver, page, stranger)
    assert (said.verdict, said.why) == (Verdict.CANNOT_VERIFY, Why.UNKNOWN_KEY)
    there(driver, shell, "/practice/clock", set="2026-02-04T08:00:00Z")
    assert judged(driver, page, text).verdict is Verdict.VALID, "its last day but one"
    there(driver, shell, "/practice/clock", set="2026-02-05T21:30:00Z")
    assert judged(driver, page, text).verdict is Verdict.EXPIRED, "the day after, in Riyadh"


def unpacked(head: str, **changed: str) -> str:
    """A head with other fields."""
    fields = json.loads(urlsafe_b64decode(head + "=="))
    return urlsafe_b64encode(json.dumps(fields | changed).encode()).decode().rstrip("=")


def test_a_key_that_the_old_one_did_not_sign_counts_for_nothing_until_it_is_taken(begun: tuple[Driver, Shell]) -> None:
    driver, shell = begun
    page, old = verifying(driver, shell)
    model = shell.view_model.certificates.verification
    practise(driver, "/practice/rotate-keys", {"signed": False})
    page, new = verifying(driver, shell)
    driver.until(lambda: model.state.issuer and model.state.issuer.changes, "the new key")
    driver.until(page.keys.isVisible, "the banner")
    said = judged(driver, page, new)
    assert (said.verdict, said.why) == (Verdict.CANNOT_VERIFY, Why.CHANGED_KEY)
    assert judged(driver, page, old).verdict is Verdict.VALID
    driver.click(page.accept)
    driver.until(lambda: not page.keys.isVisible(), "the key to be taken")
    assert judged(driver, page, new).verdict is Verdict.VALID


@pytest.mark.parametrize("years", [-1, 1])
def test_a_computer_whose_clock_is_a_year_off_says_the_same_of_money(start: Start, years: int) -> None:
    driver, shell = at_invoices(start(clock=WrongClock(years), more=CLOCK))
    model = shell.view_model.invoices
    row, today = model.state.row, model.state.today
    assert row is not None
    assert (today, row.days_left) == (date(2026, 1, 6), 9), "by the service's day"
    compared(driver, shell)
    audit = model.audit.state.audit
    assert audit is not None
    assert audit.is_clean
    page, text = verifying(driver, shell)
    assert judged(driver, page, text).verdict is Verdict.VALID
    (certificate,) = shell.view_model.certificates.state.certificates
    assert certificate.issued_on == shell.view_model.certificates.state.today


def _is_there(model: MonthDifferenceViewModel) -> bool:
    return model.state.difference is not None
