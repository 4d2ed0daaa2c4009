"""Papers about money from what is kept: what stands on them, offline, and what is refused."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gosi_desktop.application.ports.money_papers import InvoicePaper, ReceiptPaper, StatementPaper
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.invoices import Allocation, InvoiceState, Payment, PaymentState
from gosi_desktop.domain.statement import Group, StatementQuery
from tests.fakes.day import RAWABI
from tests.fakes.invoices import accounted, billed
from tests.fakes.workspace import Bench


def test_an_invoice_by_what_is_kept_of_it() -> None:
    bench = Bench()
    december = billed(bench, fetched=True)
    paper = bench.workspace.money_papers.invoice_paper(RAWABI, december.id, people=True, masked=False)
    assert paper.holder.number == RAWABI
    assert paper.open_halalas == december.total_halalas
    assert paper.people is not None
    wages = [one.line.wage_halalas for one in paper.people]
    assert wages == sorted(wages, reverse=True)
    assert sum(one.halalas for one in paper.branches) == december.contributions_halalas
    assert not paper.masked


def test_without_its_lines_it_says_so_and_shows_the_totals() -> None:
    bench = Bench()
    december = billed(bench)
    paper = bench.workspace.money_papers.invoice_paper(RAWABI, december.id, people=True, masked=True)
    assert paper.people is None
    assert paper.lines_missing
    assert sum(one.halalas for one in paper.branches) == december.contributions_halalas


def test_a_paid_one_says_when_and_how_much_arrived() -> None:
    bench = Bench()
    billed(bench)
    november = next(one for one in bench.money.kept_invoices if one.month.month == 11)
    paper = bench.workspace.money_papers.invoice_paper(RAWABI, november.id, people=False, masked=True)
    assert (paper.open_halalas, paper.arrived_halalas) == (0, november.total_halalas)
    assert paper.paid_on == date(2025, 12, 19)


def test_what_stands_in_the_place_of_another_names_it() -> None:
    bench = Bench()
    december = billed(bench)
    old = replace(december, id="old", number="INV-OLD", state=InvoiceState.REISSUED)
    bench.money.kept_invoices[-1] = replace(december, replaces="old")
    bench.money.kept_invoices.append(old)
    papers = bench.workspace.money_papers
    assert papers.invoice_paper(RAWABI, december.id, people=False, masked=True).replaces == "INV-OLD"
    assert papers.invoice_paper(RAWABI, "old", people=False, masked=True).replaced_by == december.number


def test_all_of_them_are_one_print() -> None:
    bench = Bench()
    billed(bench)
    wanted = [(RAWABI, one.id) for one in bench.money.kept_invoices]
    bench.workspace.money_papers.invoices(wanted)
    numbers = [paper.invoice.number for paper in bench.money_forms.asked if isinstance(paper, InvoicePaper)]
    assert numbers == [one.number for one in bench.money.kept_invoices]


@pytest.mark.parametrize("wanted", [[], [(RAWABI, "nobody")]])
def test_what_is_not_here_is_refused(wanted: list[tuple[str, str]]) -> None:
    with pytest.raises(RuleViolation) as refused:
        Bench().workspace.money_papers.invoices(wanted)
    assert refused.value.code == "not_found"


def test_a_statement_of_a_part_keeps_the_sums_of_the_period() -> None:
    bench = Bench()
    accounted(bench)
    papers = bench.workspace.money_papers
    paper = papers.statement_paper(RAWABI, StatementQuery(group=Group.FINES), ("غرامات",), ())
    assert len(paper.statement.rows) == 1
    assert paper.statement.closing_halalas == 2_143_548
    assert paper.first is None
    assert [row.invoice_number for row in paper.due] == [
        one.number for one in bench.money.kept_invoices if one.state is InvoiceState.OPEN
    ]
    papers.statement(paper)
    assert [type(one) for one in bench.money_forms.asked] == [StatementPaper]


def test_an_export_is_noted_without_a_name(tmp_path: Path) -> None:
    bench = Bench()
    accounted(bench)
    papers, target = bench.workspace.money_papers, tmp_path / "s.xlsx"
    papers.export_statement(papers.statement_paper(RAWABI, StatementQuery(), (), ()), target)
    assert [where for _, where in bench.money_forms.written] == [target]
    act, about, details = bench.audit.acts[-1]
    assert (act, about, details) == ("exported", "statement", {"establishment": RAWABI, "rows": "12"})


def test_a_receipt_says_what_was_paid_with_it() -> None:
    bench = Bench()
    account = accounted(bench)
    entry = account.entries[0]
    payment = replace(
        account.payments[0],
        allocations=(Allocation(entry.id, 1_000), Allocation("gone", 20)),
        received=date(2025, 8, 11),
    )
    bench.money.kept_payments = [payment]
    paper = bench.workspace.money_papers.receipt_paper(RAWABI, payment.id)
    assert [(one.entry, one.halalas) for one in paper.covered] == [(entry, 1_000), (None, 20)]
    bench.workspace.money_papers.receipt(RAWABI, payment.id)
    assert isinstance(bench.money_forms.asked[-1], ReceiptPaper)


@pytest.mark.parametrize(("id", "code"), [("nobody", "not_found"), ("opened", "paper.no_such")])
def test_before_it_arrived_there_is_no_receipt(id: str, code: str) -> None:
    bench = Bench()
    bench.money.kept_payments = [Payment(id="opened", halalas=100, state=PaymentState.OPENED)]
    with pytest.raises(RuleViolation) as refused:
        bench.workspace.money_papers.receipt(RAWABI, id)
    assert refused.value.code == code
