"""Invoices as use cases: list, one of them, fetching its lines, why, what is to come; and the bookkeeper's papers."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from gosi_desktop.application.bookkeeping import Bookkeeping
from gosi_desktop.application.invoices import InvoiceChip, Invoices, asked_about
from gosi_desktop.application.ports import Operation, OperationState
from gosi_desktop.domain.audit_findings import Act, Asked, AskedState, AuditCode
from gosi_desktop.domain.changes import ExcludeContributor, UpdateWage
from gosi_desktop.domain.compliance import Standing
from gosi_desktop.domain.contributor import NationalityGroup, System, WageParts
from gosi_desktop.domain.errors import Cancelled, Offline, ProtocolError
from gosi_desktop.domain.invoices import InvoiceState, Payment, PaymentState
from gosi_desktop.domain.month_difference import Cause
from gosi_desktop.domain.statement import Group, StatementQuery
from gosi_desktop.domain.values import Month
from tests.fakes.clock import FakeClock
from tests.fakes.day import NOW, RAWABI, RULES
from tests.fakes.ledger import of_the_picture
from tests.fakes.money import DECEMBER, hired, invoice_of, lines_of
from tests.fakes.money_store import FakeInvoiceDesk, FakeMoney

NOVEMBER = DECEMBER.previous()
"""The clock of the fakes stands at 6 January 2026."""


class Listed:
    """As much of an outbox as is asked."""

    def __init__(self) -> None:
        self.operations: list[Operation] = []

    def listed(self, establishment: str | None) -> list[Operation]:
        return self.operations


class NoOverrides:
    """A feed that knows of no raised rate."""

    def establishments(self) -> list[Any]:
        return []


class Desk:
    """Everything of one establishment: three people in November and December, the first left in November."""

    def __init__(self) -> None:
        self.store = FakeMoney(RAWABI)
        self.roster = [
            hired(1, leave=date(2025, 11, 30)),
            hired(2, system=System.NEW),
            hired(3, 300_000, group=NationalityGroup.NON_SAUDI),
        ]
        self.store.kept_roster = self.roster
        self.november = invoice_of(self.lines(NOVEMBER), NOVEMBER, state=InvoiceState.PAID)
        self.december = invoice_of(self.lines(NOVEMBER), DECEMBER)  # the leaver is still billed
        self.store.kept_invoices = [self.december, self.november]
        self.store.kept_payments = [
            Payment(
                id="p1",
                invoice_id=self.november.id,
                halalas=self.november.total_halalas,
                received=date(2025, 12, 15),
                state=PaymentState.RECEIVED,
            )
        ]
        self.service = FakeInvoiceDesk(self.lines(NOVEMBER))
        self.outbox = Listed()
        self.invoices = Invoices(
            self.store,
            self.service,
            self.outbox,
            NoOverrides(),
            RULES,
            FakeClock(NOW),  # type: ignore[arg-type]  # as much of them as is asked
        )
        self.books = Bookkeeping(self.store, RULES, FakeClock(NOW))

    def lines(self, month: Month) -> list[Any]:
        return lines_of(self.roster, month, RULES)

    def with_lines(self) -> "Desk":
        for invoice in (self.november, self.december):
            self.store.keep_lines(RAWABI, invoice, self.lines(NOVEMBER))
        return self


def operation(change: Any, state: OperationState, id: str = "r1") -> Operation:
    return Operation(
        id=id,
        establishment=RAWABI,
        contributor_id="c0000001",
        change=change,
        made_at=datetime(2025, 11, 30, tzinfo=UTC),
        made_by="me",
        state=state,
        reference="EX-118204",
    )


EXCLUSION = ExcludeContributor(
    engagement_id="e0000001", leave_date=date(2025, 11, 30), termination_reason="resignation"
)


def test_the_list_by_state_and_year() -> None:
    desk = Desk()
    old = invoice_of([], Month(2024, 12), state=InvoiceState.PAID, late_penalties_halalas=100)
    late = Payment(id="p0", invoice_id=old.id, halalas=100, received=date(2025, 2, 1), state=PaymentState.RECEIVED)
    desk.store.kept_invoices.append(old)
    desk.store.kept_payments.append(late)
    every = desk.invoices.listed(RAWABI)
    assert [(row.invoice.month, row.days_left, row.late) for row in every.rows] == [
        (DECEMBER, 9, False),
        (NOVEMBER, None, False),
        (Month(2024, 12), None, True),
    ]
    assert every.counts == {InvoiceChip.ALL: 3, InvoiceChip.DUE: 1, InvoiceChip.PAID: 2, InvoiceChip.LATE: 1}
    year = desk.invoices.listed(RAWABI, InvoiceChip.DUE, 2025)
    assert [row.invoice for row in year.rows] == [desk.december]
    assert (year.years, year.counts[InvoiceChip.ALL]) == ((2025, 2024), 2)
    assert (year.sums.paid, year.sums.paid_in_time, year.sums.fines_halalas) == (1, 1, 0)
    assert year.sums.contributions_halalas == 2 * year.sums.average_halalas == 2 * desk.december.total_halalas


def test_a_replaced_invoice_is_listed_and_not_summed() -> None:
    desk = Desk()
    desk.store.kept_invoices.append(replace(desk.december, id="old", state=InvoiceState.REISSUED))
    desk.store.kept_invoices[0] = replace(desk.december, replaces="old")
    found = desk.invoices.listed(RAWABI)
    assert len(found.rows) == 3
    assert found.sums.contributions_halalas == 2 * desk.december.total_halalas
    details = desk.invoices.details(RAWABI, "old")
    assert details is not None
    assert details.replaced_by is not None
    assert details.replaced_by.id == desk.december.id


def test_one_invoice_with_its_stairs() -> None:
    desk = Desk()
    found = desk.invoices.details(RAWABI, desk.december.id)
    assert found is not None
    assert (found.before, found.has_lines, found.row.open_halalas) == (desk.november, False, 270_000)
    assert [step.halalas for step in found.late_steps] == [0, 5_400, 10_800, 16_200, 21_600]
    assert desk.invoices.details(RAWABI, "gone") is None


def test_lines_are_fetched_whole_or_not_at_all() -> None:
    desk = Desk()
    seen: list[tuple[int, int | None]] = []
    desk.service.refusal = (1, Offline())
    with pytest.raises(Offline):
        desk.invoices.fetch_lines(RAWABI, desk.december, lambda done, total: seen.append((done, total)), lambda: False)
    assert not desk.store.has_lines(RAWABI, desk.december)
    desk.service.refusal = None
    with pytest.raises(Cancelled):
        desk.invoices.fetch_lines(RAWABI, desk.december, lambda done, total: None, lambda: True)
    assert not desk.store.has_lines(RAWABI, desk.december)
    seen.clear()
    desk.invoices.fetch_lines(RAWABI, desk.december, lambda done, total: seen.append((done, total)), lambda: False)
    assert seen == [(2, 3), (3, 3)]
    assert [line.engagement_id for line in desk.invoices.lines(RAWABI, desk.december, 1, 5)] == ["e0000002", "e0000003"]
    assert desk.invoices.labels(RAWABI, ["e0000002", "x"]).keys() == {"e0000002"}


def test_pages_out_of_order_are_not_kept() -> None:
    desk = Desk()
    first, *others = desk.lines(NOVEMBER)
    desk.invoices = Invoices(
        desk.store, FakeInvoiceDesk([*others, first]), desk.outbox, NoOverrides(), RULES, FakeClock(NOW)  # type: ignore[arg-type]
    )  # fmt: skip
    with pytest.raises(ProtocolError):
        desk.invoices.fetch_lines(RAWABI, desk.december, lambda done, total: None, lambda: False)
    assert not desk.store.has_lines(RAWABI, desk.december)


def test_lines_without_an_end_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk()
    monkeypatch.setattr("gosi_desktop.application.invoices._MOST_LINES", 2)
    with pytest.raises(ProtocolError):
        desk.invoices.fetch_lines(RAWABI, desk.december, lambda done, total: None, lambda: False)
    assert not desk.store.has_lines(RAWABI, desk.december)


def test_why_this_amount_needs_the_lines() -> None:
    assert Desk().invoices.audit(RAWABI, "i-2025-12") is None
    assert Desk().with_lines().invoices.audit(RAWABI, "gone") is None


@pytest.mark.parametrize(
    ("state", "act", "asked"),
    [
        (OperationState.HELD, Act.SEND, AskedState.WAITING),
        (OperationState.UNDER_REVIEW, Act.WAIT, AskedState.UNDER_REVIEW),
        (OperationState.CONFLICT, Act.EDIT, AskedState.REFUSED),
        (OperationState.ACCEPTED, Act.ASK, AskedState.ACCEPTED),
        (OperationState.WITHDRAWN, Act.ASK, None),
    ],
)
def test_a_leaver_still_billed_and_what_became_of_his_exclusion(
    state: OperationState, act: Act, asked: AskedState | None
) -> None:
    desk = Desk().with_lines()
    desk.outbox.operations = [operation(EXCLUSION, state)]
    audit = desk.invoices.audit(RAWABI, desk.december.id)
    assert audit is not None
    (found,) = audit.findings
    assert (found.code, found.halalas, found.settlement.act) == (AuditCode.LEAVER_BILLED, 129_000, act)
    assert (found.settlement.asked and found.settlement.asked.state) == asked
    assert audit.service_halalas == desk.december.contributions_halalas


def test_requests_about_wages_belong_to_the_engagement() -> None:
    wage = UpdateWage(engagement_id="e0000001", month=DECEMBER, wage=WageParts(700_000))
    about = asked_about([operation(wage, OperationState.READY, "r2"), operation(EXCLUSION, OperationState.APPROVED)])
    assert about("e0000001") == [
        Asked("update_wage", "r2", AskedState.WAITING, "EX-118204"),
        Asked("exclude_contributor", "r1", AskedState.ACCEPTED, "EX-118204"),
    ]
    assert list(about("e0000002")) == []


def test_why_it_differs_from_the_month_before() -> None:
    desk = Desk()
    assert desk.invoices.difference(RAWABI, desk.december.id) is None  # no lines yet
    desk.with_lines()
    desk.store.keep_lines(RAWABI, desk.december, desk.lines(DECEMBER))
    desk.store.kept_invoices[0] = invoice_of(desk.lines(DECEMBER))
    found = desk.invoices.difference(RAWABI, desk.december.id)
    assert found is not None
    assert found.of(Cause.LEFT) == found.halalas == -129_000
    assert desk.invoices.difference(RAWABI, desk.november.id) is None  # none before it
    assert desk.invoices.difference(RAWABI, "gone") is None


def test_what_is_to_come_and_where_it_stands() -> None:
    desk = Desk()
    months = [one.month for one in desk.invoices.previews(RAWABI)]
    assert months == [Month(2026, 1), Month(2026, 2), Month(2026, 7), Month(2027, 7), Month(2028, 7)]
    standing = desk.invoices.standing(RAWABI)
    assert (standing.standing, standing.due_halalas, standing.days_left) == (Standing.DUE, 270_000, 9)


def test_the_deductions_by_the_invoice_or_by_our_own_reckoning() -> None:
    desk = Desk()
    ours = desk.books.deductions(RAWABI, DECEMBER)
    assert (ours.billed, ours.halalas) == (False, 61_500)
    assert [(row.deduction.halalas, row.person and row.person.contributor_id) for row in ours.rows] == [
        (0, "c0000001"),
        (61_500, "c0000002"),
    ]
    billed = desk.with_lines().books.deductions(RAWABI, DECEMBER)
    assert (billed.billed, billed.halalas) == (True, 120_000)
    assert billed.halalas == desk.december.employee_halalas


def test_the_journal_the_message_and_the_payment_list() -> None:
    desk = Desk()
    desk.store.kept_invoices.append(replace(desk.december, id="old", state=InvoiceState.REISSUED))
    assert [entry.month for entry in desk.books.journal(RAWABI, NOVEMBER, DECEMBER)] == [NOVEMBER, DECEMBER]
    assert [entry.month for entry in desk.books.journal(RAWABI, DECEMBER, DECEMBER)] == [DECEMBER]
    message = desk.books.message(RAWABI, desk.december.id)
    assert message is not None
    assert (message.halalas, message.days_left) == (270_000, 9)
    assert desk.books.message(RAWABI, desk.november.id) is None
    assert [(row.establishment, row.halalas) for row in desk.books.payment_list([RAWABI, "another"])] == [
        (RAWABI, 270_000)
    ]


def test_the_account_is_reconciled_whatever_is_shown() -> None:
    desk = Desk()
    kept = of_the_picture()
    desk.store.kept_ledger, desk.store.kept_invoices = kept.entries, kept.invoices
    desk.store.kept_payments = kept.payments[1:]
    found = desk.books.account(RAWABI, StatementQuery(group=Group.FINES))
    assert [row.entry.debit_halalas for row in found.statement.rows] == [41_770]
    assert [one.code for one in found.findings] == ["entry_without_payment"]


def test_whose_lines_a_difference_still_needs() -> None:
    desk = Desk()
    assert desk.invoices.unfetched(RAWABI, "another") == ()
    assert desk.invoices.unfetched(RAWABI, desk.december.id) == (desk.november, desk.december)
    desk.store.keep_lines(RAWABI, desk.november, desk.lines(NOVEMBER))
    assert desk.invoices.unfetched(RAWABI, desk.december.id) == (desk.december,)
    assert desk.invoices.unfetched(RAWABI, desk.november.id) == (), "there is none before it"


def test_what_a_fine_would_be_reckoned_on() -> None:
    desk = Desk()
    (base,) = desk.invoices.late_bases(RAWABI)
    assert (base.invoice.id, base.halalas) == (desk.december.id, desk.december.contributions_halalas)
    part = Payment(
        id="part", invoice_id=desk.december.id, halalas=100_000, received=date(2026, 1, 5), state=PaymentState.RECEIVED
    )
    desk.store.kept_payments = [*desk.store.kept_payments, part]
    assert [one.halalas for one in desk.invoices.late_bases(RAWABI)] == [base.halalas - 100_000]
