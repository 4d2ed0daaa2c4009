"""The papers of a month as they are before they are printed: record, invoice with its lines, statement, receipt."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt

from gosi_desktop.domain.invoices import LedgerKind
from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.money_paper import MoneyPaperPanel
from gosi_desktop.ui.print_preview import PrintPreview
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.statement import StatementView
from gosi_desktop.ui.verification import VerificationView
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import answering_file_dialog, screen


def see_the_papers(driver: Driver, folder: Path) -> None:
    """Each from its page; the invoice is kept as a PDF whose text reads back, the statement as a sheet."""
    shell = screen(driver, Shell)
    checked = driver.wait_for(VerificationView)
    checked.cards[-1].record.clicked.emit()
    _see(driver, lambda: checked.windows.preview, folder / "14-record.png").close()
    driver.click(shell.sidebar.pages[Page.INVOICES])
    page = driver.wait_for(InvoicesView)
    driver.until(lambda: page.view_model.state.row, "the invoices")
    page.table.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.until(page.audit.receipt.isVisible, "what was paid")
    driver.click(page.audit.print)
    _keep_the_invoice(driver, page, folder)
    driver.click(page.audit.receipt)
    _see(driver, lambda: page.audit.windows.preview, folder / "16-receipt.png").close()
    driver.click(shell.sidebar.pages[Page.STATEMENT])
    _see_the_statement(driver, folder)


def _keep_the_invoice(driver: Driver, page: InvoicesView, folder: Path) -> None:
    """With the lines of everybody, as the service gave them."""
    preview = _see(driver, lambda: page.audit.windows.preview, folder / "15-invoice.png")
    panel = preview.options
    assert isinstance(panel, MoneyPaperPanel)
    panel.print_button.setFocus()
    preview.view_model.with_people(True)
    driver.until(lambda: preview.view_model.state.ready and preview.view_model.state.people, "the lines on it")
    driver.settle(12)
    driver.picture(folder / "15-invoice-lines.png", preview)
    target = folder / "invoice.pdf"
    with answering_file_dialog(target):
        driver.click(panel.save_button)
        driver.until(target.exists, "the PDF")
    with pypdfium2.PdfDocument(target) as document:
        text = "".join(one.get_textpage().get_text_range() for one in document)
    row = page.view_model.state.row
    assert row is not None
    assert row.invoice.number in text
    assert "ليست وثيقة رسمية" in text
    preview.close()


def _see_the_statement(driver: Driver, folder: Path) -> None:
    page = driver.wait_for(StatementView)
    driver.until(lambda: page.view_model.state.account, "the statement")
    target = folder / "statement.xlsx"
    with answering_file_dialog(target):
        driver.click(page.export)
        driver.until(target.exists, "the sheet")
    assert target.stat().st_size > 5_000
    driver.click(page.print)
    _see(driver, lambda: page.windows.preview, folder / "17-statement.png").close()
    rows = page.table.records.rowCount()
    kinds = [record.entry.kind for at in range(rows) if (record := page.table.records.record_at(at)) is not None]
    page.table.opened_row.emit(kinds.index(LedgerKind.PAYMENT))
    _see(driver, lambda: page.windows.preview, folder / "16-receipt.png").close()


def _see(driver: Driver, opened: Callable[[], PrintPreview | None], file: Path) -> PrintPreview:
    """Its window with the paper in it."""
    driver.until(lambda: (found := opened()) is not None and found.view_model.state.ready, file.stem)
    preview = opened()
    assert preview is not None
    driver.settle(12)
    driver.picture(file, preview)
    return preview
