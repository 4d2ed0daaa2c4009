"""The bookkeeper's papers behind the pages: previews, files, the message, what is refused, what is forgotten."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gosi_desktop.domain.errors import GosiError, Offline, RuleViolation
from gosi_desktop.domain.invoices import InstalmentPlan, InvoiceState
from gosi_desktop.reports.preview import page_count
from gosi_desktop.viewmodels.book_papers import BookPapersViewModel, BookPreviewViewModel
from gosi_desktop.viewmodels.runners import Runners
from tests.fakes.day import RAWABI, WASM
from tests.fakes.invoices import billed, planted
from tests.fakes.money import DECEMBER
from tests.fakes.workspace import Bench
from tests.support.readers import by_pypdf, plain


@pytest.fixture
def bench() -> Bench:
    made = Bench()
    planted(made)
    return made


@pytest.fixture
def model(bench: Bench, qapp: object) -> Iterator[BookPapersViewModel]:
    made = BookPapersViewModel(bench.workspace, Runners.inline())
    yield made
    made.deleteLater()


def text_of(preview: BookPreviewViewModel) -> str:
    preview.make()
    assert preview.state.error is None
    return plain(by_pypdf(preview._pdf))


def test_the_deduction_list_is_previewed_kept_and_noted(
    bench: Bench, model: BookPapersViewModel, tmp_path: Path
) -> None:
    preview = model.preview_deductions(RAWABI, DECEMBER)
    found = text_of(preview)
    december = bench.money.kept_invoices[-1]
    assert f"{december.employee_halalas // 100:,}.{december.employee_halalas % 100:02}" in found
    assert december.number in found
    assert preview.state.pages == page_count(preview._pdf)
    preview.save_pdf(tmp_path / "list.pdf")
    assert bench.audit.acts[-1][:2] == ("saved_pdf", "deductions")


def test_lines_that_are_not_here_are_fetched_first(qapp: object, tmp_path: Path) -> None:
    bench = Bench()
    december = billed(bench)
    model = BookPapersViewModel(bench.workspace, Runners.inline())
    assert december.number in text_of(model.preview_deductions(RAWABI, DECEMBER))
    assert bench.money.has_lines(RAWABI, december)


@pytest.mark.parametrize("cut", [False, True])
def test_without_the_invoice_s_lines_the_list_says_whose_reckoning_it_is(qapp: object, cut: bool) -> None:
    bench = Bench()
    billed(bench)
    bench.invoice_desk.refusal = (0, Offline())
    if cut:
        bench.invoice_desk.refusal = (0, AssertionError("nobody is asked"))  # type: ignore[assignment]
        bench.workspace.pull.switch(False)
    model = BookPapersViewModel(bench.workspace, Runners.inline())
    assert "بحساب التطبيق" in text_of(model.preview_deductions(RAWABI, DECEMBER))


def test_files_are_written_noted_and_told(bench: Bench, model: BookPapersViewModel, tmp_path: Path) -> None:
    told: list[Path] = []
    model.exported.connect(told.append)
    december = bench.money.kept_invoices[-1]
    model.write_deductions(RAWABI, DECEMBER, tmp_path / "list.csv")
    model.write_journal(RAWABI, DECEMBER.shift(-11), DECEMBER, tmp_path / "journal.csv")
    model.write_payments(tmp_path / "pay.xlsx")
    assert [one.name for one in told] == ["list.csv", "journal.csv", "pay.xlsx"]
    assert [act[1] for act in bench.audit.acts[-3:]] == ["deductions", "journal", "payment_list"]
    rows = list(csv.DictReader((tmp_path / "list.csv").read_text("utf-8-sig").splitlines()))
    shares = (row["حصة المشترك للحسم"].replace(".", "") for row in rows)
    assert sum(map(int, shares)) == december.employee_halalas
    booked = list(csv.DictReader((tmp_path / "journal.csv").read_text("utf-8-sig").splitlines()))
    assert len({row["رقم الفاتورة"] for row in booked}) == len(bench.money.kept_invoices)
    assert not model.state.writing


def test_all_open_invoices_are_one_print(bench: Bench, model: BookPapersViewModel) -> None:
    assert bench.workspace.book_papers.open_invoices() == ((RAWABI, bench.money.kept_invoices[-1].id),)
    preview = model.preview_invoices()
    preview.make()
    assert preview.state.pages == 1
    bench.money.kept_invoices[-1] = replace(bench.money.kept_invoices[-1], state=InvoiceState.PAID)
    assert bench.workspace.book_papers.newest_invoices() == ((RAWABI, bench.money.kept_invoices[-1].id),)
    newest = model.preview_invoices(newest=True)
    newest.make()
    assert newest.state.pages == 1


def test_the_payment_list_names_the_clients(bench: Bench, model: BookPapersViewModel) -> None:
    assert "روابي" in text_of(model.preview_payments())


def test_the_message_is_the_clients_in_his_language(bench: Bench, model: BookPapersViewModel) -> None:
    december = bench.money.kept_invoices[-1]
    model.ask_message(RAWABI, december.id, "ar")
    assert "رقم الفاتورة في «سداد»: 6120473852025" in model.state.message
    model.choose_language("en")
    assert "Bill number: 6120473852025" in model.state.message
    model.close_message()
    assert model.state.message == ""


def test_nothing_to_say_is_refused_with_a_code(bench: Bench, model: BookPapersViewModel, tmp_path: Path) -> None:
    refused: list[GosiError] = []
    model.failed.connect(refused.append)
    model.ask_message(RAWABI, bench.money.kept_invoices[0].id, "ar")  # paid
    model.write_journal(WASM, DECEMBER, DECEMBER, tmp_path / "journal.csv")
    model.write_deductions(WASM, DECEMBER, tmp_path / "list.xlsx")
    assert [one.code for one in refused] == ["paper.nothing"] * 3
    assert list(tmp_path.iterdir()) == []
    bench.money.kept_invoices.clear()
    for preview in (model.preview_invoices(), model.preview_payments()):
        preview.make()
        assert isinstance(preview.state.error, RuleViolation)


def test_a_list_given_up_leaves_no_file(bench: Bench, model: BookPapersViewModel, tmp_path: Path) -> None:
    model.state_changed.connect(lambda state: model.cancel() if state.writing else None)
    model.write_payments(tmp_path / "pay.xlsx")
    assert list(tmp_path.iterdir()) == []
    assert not model.state.writing


def test_the_lock_forgets_the_message(bench: Bench, model: BookPapersViewModel) -> None:
    model.ask_message(RAWABI, bench.money.kept_invoices[-1].id, "ar")
    model.forget()
    assert model.state.message == ""


def test_whoever_pays_by_instalments_is_named_and_owes_nothing_twice(bench: Bench) -> None:
    december = bench.money.kept_invoices[-1]
    bench.money.kept_plans = [InstalmentPlan(id="plan", total_halalas=1, instalments=(), decided=december.issued)]
    paper = bench.workspace.book_papers.payments()
    assert paper.rows == ()
    assert [names.ar for names in paper.planned] == ["روابي السدير للتجارة"]
    assert paper.clear == len([one for one in bench.feed.known if one.synced_at is not None]) - 1
