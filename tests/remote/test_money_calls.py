"""Money over HTTP: a month is pulled, its lines fetched and recomputed; what is planted is found; bills are paid."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from uuid6 import uuid7

from gosi_desktop.application.bookkeeping import Bookkeeping
from gosi_desktop.application.deadlines import Deadlines
from gosi_desktop.application.invoices import Invoices
from gosi_desktop.domain.audit_findings import AuditCode
from gosi_desktop.domain.deadlines import DeadlineKind
from gosi_desktop.domain.errors import NotPermitted, Offline, Refused
from gosi_desktop.domain.invoices import NOT_OWED, UNPAID, Invoice, Payment, PaymentState
from gosi_desktop.domain.rule_rows import Certainty
from gosi_desktop.domain.statement import StatementQuery
from gosi_desktop.domain.values import amount_of
from gosi_desktop.remote import invoices as remote
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.invoices import ServiceInvoices
from tests.support.desktop import NUMBER, OWNER, RULES, Desktop
from tests.support.proxy import Fault
from tests.support.registering import Computer
from tests.support.serving import TOKEN

CLERK = "l.alqahtani"  # sees no money


class Till:
    """Somebody's desktop, pulled, with the use cases over it."""

    def __init__(self, folder: Path, address: str, who: str) -> None:
        self.desktop = Desktop(folder, address, TOKEN)
        self.desktop.sign_in(who)
        self.desktop.pull(NUMBER)
        self.service = ServiceInvoices(self.desktop.signed, CallKeys())
        cache, clock = self.desktop.cache, self.desktop.time
        self.store = cache.money
        self.invoices = Invoices(cache.money, self.service, cache.outbox, cache.feed, RULES, clock)
        self.books = Bookkeeping(cache.money, RULES, clock)
        self.deadlines = Deadlines(cache.money, cache.outbox, RULES, clock)

    def newest(self) -> Invoice:
        return next(one for one in self.store.invoices(NUMBER) if one.state not in NOT_OWED)

    def unpaid(self) -> Invoice:
        """Of the month that goes on, issued before its day."""
        self.desktop.practise("monthly-run", establishment=NUMBER, month="2026-01")
        self.desktop.pull(NUMBER)
        return next(one for one in self.store.invoices(NUMBER) if one.state in UNPAID and one.bill is not None)

    def fetch(self, invoice: Invoice) -> list[tuple[int, int | None]]:
        seen: list[tuple[int, int | None]] = []
        self.invoices.fetch_lines(NUMBER, invoice, lambda done, total: seen.append((done, total)), lambda: False)
        return seen

    def payment(self, id: str) -> Payment | None:
        self.desktop.pull(NUMBER)
        return next((one for one in self.store.payments(NUMBER) if one.id == id), None)


@pytest.fixture
def till(computer: Computer, tmp_path: Path) -> Iterator[Callable[[str], Till]]:
    """Signs somebody in, over the proxy of a computer whose service has just started anew."""
    made: list[Till] = []

    def make(who: str) -> Till:
        folder = tmp_path / who
        folder.mkdir()
        made.append(Till(folder, f"http://127.0.0.1:{computer.proxy.port}", who))
        return made[-1]

    yield make
    for one in made:
        one.desktop.close()


@pytest.fixture
def owner(till: Callable[[str], Till]) -> Till:
    return till(OWNER)


def test_every_invoice_is_the_one_we_would_make(owner: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "PAGE", 7)
    invoices = [one for one in owner.store.invoices(NUMBER) if one.state not in NOT_OWED]
    assert len(invoices) > 1
    for invoice in invoices:
        seen = owner.fetch(invoice)
        assert seen[-1] == (invoice.line_count, invoice.line_count)
        assert len(seen) == -(-invoice.line_count // 7) > 1
        audit = owner.invoices.audit(NUMBER, invoice.id)
        assert audit is not None
        assert (audit.is_clean, audit.findings, audit.difference_halalas) == (True, (), 0)
        assert audit.compared >= len(list(owner.store.lines(NUMBER, invoice)))
    assert owner.books.account(NUMBER, StatementQuery()).findings == ()


@pytest.mark.parametrize(
    "code", [AuditCode.CEILING, AuditCode.LEAVER_BILLED, AuditCode.JOINER_MISSING, AuditCode.DOUBLE_LINE]
)
def test_a_difference_that_was_planted_is_found(owner: Till, code: AuditCode) -> None:
    before = owner.newest()
    owner.fetch(before)
    planted = owner.desktop.practise("plant", establishment=NUMBER, kind=code.value)
    owner.desktop.pull(NUMBER)
    invoice = owner.newest()
    assert (invoice.number, invoice.replaces) == (planted["invoice"], before.id)
    assert owner.invoices.audit(NUMBER, invoice.id) is None  # its lines are not here
    owner.fetch(invoice)
    audit = owner.invoices.audit(NUMBER, invoice.id)
    assert audit is not None
    (finding,) = audit.findings
    assert (finding.code, finding.engagement_id) == (code, planted["engagement"])
    assert finding.halalas == audit.difference_halalas == amount_of(planted["amount"])
    label = owner.invoices.labels(NUMBER, [finding.engagement_id])[finding.engagement_id]
    assert label.contributor_id == finding.contributor_id
    details = owner.invoices.details(NUMBER, before.id)
    assert details is not None
    assert details.replaced_by == invoice


def test_a_line_that_breaks_between_two_pages_keeps_none(
    computer: Computer, owner: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote, "PAGE", 7)
    invoice = owner.newest()

    def break_off(done: int, total: int | None) -> None:
        computer.fault(Fault(lose_answer=True))

    with pytest.raises(Offline):
        owner.invoices.fetch_lines(NUMBER, invoice, break_off, lambda: False)
    computer.fault(Fault())
    assert not owner.store.has_lines(NUMBER, invoice)
    owner.fetch(invoice)
    assert len(list(owner.store.lines(NUMBER, invoice))) == invoice.line_count


def test_the_bookkeepers_month_rests_on_what_was_fetched(owner: Till) -> None:
    unpaid, month = owner.unpaid(), owner.newest().month
    ours = owner.books.deductions(NUMBER, month)
    owner.fetch(owner.newest())
    billed = owner.books.deductions(NUMBER, month)
    assert (ours.billed, billed.billed) == (False, True)
    assert ours.halalas == billed.halalas == owner.newest().employee_halalas
    assert all(row.person is not None for row in billed.rows)
    due = [row for row in owner.deadlines.listed(NUMBER) if row.deadline.kind is DeadlineKind.PAY]
    assert [row.deadline.about for row in due] == [unpaid.id]


def test_a_payment_is_opened_once_and_withdrawn(computer: Computer, owner: Till) -> None:
    invoice, id = owner.unpaid(), str(uuid7())
    computer.lost(lambda: owner.service.open_payment(NUMBER, invoice.number, id, 100_50))
    opened = owner.service.open_payment(NUMBER, invoice.number, id, 100_50)
    assert (opened.id, opened.halalas, opened.state, opened.bill) == (id, 100_50, PaymentState.OPENED, invoice.bill)
    payment = owner.payment(id)
    assert payment is not None
    assert (payment.halalas, payment.invoice_id, payment.state) == (100_50, invoice.id, PaymentState.OPENED)
    assert len([one for one in owner.store.payments(NUMBER) if one.invoice_id == invoice.id]) == 1
    owner.service.withdraw_payment(NUMBER, id)
    assert owner.payment(id) is None
    with pytest.raises(Refused) as gone:
        owner.service.withdraw_payment(NUMBER, id)
    assert gone.value.code == "not_found"


def test_all_that_is_open_is_paid_and_then_refused(owner: Till) -> None:
    invoice, id = owner.unpaid(), str(uuid7())
    left = next(row.open_halalas for row in owner.invoices.listed(NUMBER).rows if row.invoice == invoice)
    with pytest.raises(Refused) as much:
        owner.service.open_payment(NUMBER, invoice.number, id, left + 1)
    assert much.value.code == "amount_out_of_range"
    assert owner.service.open_payment(NUMBER, invoice.number, id, None).halalas == left
    assert invoice.bill is not None
    owner.desktop.practise("bank/pay", bill=invoice.bill.number)
    payment = owner.payment(id)
    assert payment is not None
    assert (payment.state, payment.halalas) == (PaymentState.RECEIVED, left)
    assert owner.books.account(NUMBER, StatementQuery()).findings == ()
    assert not owner.invoices.standing(NUMBER).due_halalas
    with pytest.raises(Refused) as paid:
        owner.service.open_payment(NUMBER, invoice.number, str(uuid7()), None)
    assert paid.value.code == "invoice_paid"


def test_terms_are_said_with_how_well_they_are_known(owner: Till) -> None:
    terms = owner.service.instalment_terms(NUMBER)
    assert terms.counts
    assert terms.guarantees
    assert terms.certainty in set(Certainty)


def test_whoever_sees_no_money_is_refused(till: Callable[[str], Till]) -> None:
    clerk = till(CLERK)
    assert not clerk.store.invoices(NUMBER)
    with pytest.raises(NotPermitted):
        clerk.service.lines(NUMBER, "2512-000001", None)
    with pytest.raises(NotPermitted):
        clerk.service.open_payment(NUMBER, "2512-000001", str(uuid7()), None)
