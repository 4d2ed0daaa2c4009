"""Papers about money from their pages: what opens, what can be chosen, the printer, the file, the keyboard, exports."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports import Orientation
from gosi_desktop.application.ports.money_papers import InvoicePaper, ReceiptPaper, StatementPaper, VerificationPaper
from gosi_desktop.domain.errors import DiskFull, RuleViolation
from gosi_desktop.domain.statement import Group
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.money_paper import MoneyPaperPanel
from gosi_desktop.ui.print_preview import PrintPreview, new_printer
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.statement import StatementView
from gosi_desktop.ui.verification import VerificationView
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.certificates import claims
from tests.fakes.invoices import accounted, billed
from tests.fakes.workspace import Bench
from tests.ui.desk import Desk


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def shell(desk: Desk, qtbot: QtBot, bench: Bench) -> Iterator[Shell]:
    desk.lay("ar")
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    qtbot.addWidget(made)
    made.resize(1360, 828)
    made.show()
    made.activateWindow()
    yield made
    Desk.clear()


def at(shell: Shell, page: Page) -> QWidget:
    shell.view_model.show_page(page)
    QCoreApplication.processEvents()
    return shell.page


def invoices(shell: Shell) -> InvoicesView:
    page = at(shell, Page.INVOICES)
    assert isinstance(page, InvoicesView)
    return page


def statement(shell: Shell) -> StatementView:
    page = at(shell, Page.STATEMENT)
    assert isinstance(page, StatementView)
    return page


def shown(preview: PrintPreview | None) -> PrintPreview:
    assert preview is not None
    assert preview.view_model.state.ready
    return preview


def last(bench: Bench, kind: type) -> object:
    found = bench.money_forms.asked[-1]
    assert isinstance(found, kind)
    return found


def press(shell: Shell, keys: Qt.Key, more: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(shell, keys, Qt.KeyboardModifier.ControlModifier | more)
    QCoreApplication.processEvents()


# -- invoices ------------------------------------------------------------------------------------------------------


def test_the_invoice_is_previewed_without_lines_and_then_with_them(bench: Bench, shell: Shell) -> None:
    december = billed(bench, fetched=True)
    page = invoices(shell)
    page.view_model.open_chosen()
    page.audit.print.click()
    preview = shown(page.audit.windows.preview)
    paper = last(bench, InvoicePaper)
    assert isinstance(paper, InvoicePaper)
    assert (paper.invoice.id, paper.people, paper.masked) == (december.id, None, True)
    panel = preview.options
    assert isinstance(panel, MoneyPaperPanel)
    people, masked = panel._switches["people"], panel._switches["masked"]
    assert not masked.isEnabled()
    people.click()
    paper = last(bench, InvoicePaper)
    assert isinstance(paper, InvoicePaper)
    assert paper.people is not None
    assert masked.isEnabled()
    masked.click()
    paper = last(bench, InvoicePaper)
    assert isinstance(paper, InvoicePaper)
    assert not paper.masked
    assert strip_isolates(preview.windowTitle()) == "معاينة الطباعة — فاتورة ديسمبر 2025"


def test_ctrl_p_on_the_list_previews_the_invoice_beside_it(bench: Bench, shell: Shell) -> None:
    billed(bench)
    page = invoices(shell)
    page.view_model.choose(2)
    press(shell, Qt.Key.Key_P)
    shown(page.audit.windows.preview)
    paper = last(bench, InvoicePaper)
    assert isinstance(paper, InvoicePaper)
    assert paper.invoice.month.month == 10


def test_what_arrived_for_it_has_its_receipt(bench: Bench, shell: Shell) -> None:
    billed(bench)
    page = invoices(shell)
    page.view_model.open_chosen()
    assert not page.audit.receipt.isVisible()  # nothing has arrived for December
    page.view_model.open_row(1)
    assert page.audit.receipt.isVisible()
    page.audit.receipt.click()
    shown(page.audit.windows.preview)
    paper = last(bench, ReceiptPaper)
    assert isinstance(paper, ReceiptPaper)
    assert paper.payment.id == "p-2025-11"


def test_printing_and_keeping_are_noted_without_a_name(bench: Bench, shell: Shell, tmp_path: Path) -> None:
    billed(bench)
    page = invoices(shell)
    page.open_paper()
    preview = shown(page.audit.windows.preview)
    printer = new_printer(Orientation.PORTRAIT, "invoice")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.print_on(printer)
    preview.view_model.save_pdf(tmp_path / "kept.pdf")
    QCoreApplication.processEvents()
    assert [act for act in bench.audit.acts if act[1] == "invoice"] == [
        ("printed", "invoice", {}),
        ("saved_pdf", "invoice", {}),
    ]
    assert (tmp_path / "kept.pdf", 0) in bench.press.sheets


def test_a_paper_of_an_invoice_that_has_gone_says_so(bench: Bench, shell: Shell) -> None:
    billed(bench)
    page = invoices(shell)
    made = page.view_model.audit.papers.invoice(page.view_model.state.establishment, "gone")
    made.make()
    assert isinstance(made.state.error, RuleViolation)
    assert not made.state.ready


# -- the statement -------------------------------------------------------------------------------------------------


def test_the_statement_is_printed_as_it_is_filtered_and_says_so(bench: Bench, shell: Shell) -> None:
    accounted(bench)
    page = statement(shell)
    page.view_model.show(Group.PAYMENTS)
    page.view_model.search("19410")
    press(shell, Qt.Key.Key_P)
    shown(page.windows.preview)
    paper = last(bench, StatementPaper)
    assert isinstance(paper, StatementPaper)
    assert [strip_isolates(one) for one in paper.filters] == ["سداد", "فيها «19410»"]
    assert len(paper.statement.rows) == page.table.records.rowCount() == 2
    assert paper.first == page.view_model.state.first


def test_where_it_does_not_agree_stands_on_it(bench: Bench, shell: Shell) -> None:
    accounted(bench)
    bench.money.kept_payments.pop()
    page = statement(shell)
    page.print.click()
    shown(page.windows.preview)
    paper = last(bench, StatementPaper)
    assert isinstance(paper, StatementPaper)
    assert paper.findings
    assert not any("\u2068" in one for one in paper.findings)


def test_a_payment_of_the_statement_opens_its_receipt(bench: Bench, shell: Shell) -> None:
    account = accounted(bench)
    page = statement(shell)
    page.table.opened_row.emit(1)
    shown(page.windows.preview)
    paper = last(bench, ReceiptPaper)
    assert isinstance(paper, ReceiptPaper)
    assert paper.payment.id == account.entries[1].ref


@pytest.mark.parametrize(
    ("named", "kind", "made"),
    [
        ("s.xlsx", "Excel (*.xlsx)", "s.xlsx"),
        ("s", "Excel (*.xlsx)", "s.xlsx"),
        ("s", "CSV (*.csv)", "s.csv"),
        ("s.CSV", "Excel (*.xlsx)", "s.CSV"),
    ],
)
def test_ctrl_e_exports_what_is_shown(
    bench: Bench, shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, named: str, kind: str, made: str
) -> None:
    accounted(bench)
    page = statement(shell)
    page.view_model.show(Group.FINES)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / named), kind))
    press(shell, Qt.Key.Key_E)
    ((paper, target),) = bench.money_forms.written
    assert target == tmp_path / made
    assert len(paper.statement.rows) == 1
    assert paper.filters == ("غرامات",)
    assert bench.audit.acts[-1][:2] == ("exported", "statement")


def test_no_room_for_the_export_is_said(
    bench: Bench, shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    accounted(bench)
    page = statement(shell)
    heard: list[object] = []
    page.view_model.failed.connect(heard.append)

    def refuse(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(bench.money_forms, "statement_sheet", refuse)
    page.view_model.export_to(tmp_path / "s.xlsx", (), ())
    assert [type(one) for one in heard] == [DiskFull]


def test_without_an_entry_there_is_nothing_to_print_or_export(bench: Bench, shell: Shell) -> None:
    statement(shell)
    for name in ("print", "save_pdf", "export"):
        assert not shell.acts.action(name).isEnabled()
    accounted(bench)
    shell.view_model.invoices.statement.load()
    for name in ("print", "save_pdf", "export"):
        assert shell.acts.action(name).isEnabled()


# -- the record of a check -----------------------------------------------------------------------------------------


def test_a_verdict_is_printed_in_its_own_words(bench: Bench, shell: Shell) -> None:
    bench.workspace.verification.refresh()
    page = at(shell, Page.VERIFICATION)
    assert isinstance(page, VerificationView)
    assert not shell.acts.action("print").isEnabled()
    shell.view_model.certificates.verification.check_text(bench.certificates.mint.sign(claims()))
    page.cards[0].record.click()
    preview = shown(page.windows.preview)
    paper = last(bench, VerificationPaper)
    assert isinstance(paper, VerificationPaper)
    assert paper.said.title == page.cards[0].title.text()
    assert paper.by.ar == "نورة العنزي"
    assert preview.options is None
    press(shell, Qt.Key.Key_P)
    assert page.windows.preview is not preview  # the newest check takes its place
