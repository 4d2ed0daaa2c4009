"""Papers about money before they are printed, as they are set: ``python tests/ui/shots.py DIR paper-invoice``."""

from collections.abc import Callable
from pathlib import Path
from tempfile import gettempdir

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.workspace import Workspace
from gosi_desktop.reports.money_papers import MoneyForms
from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.print_preview import PrintPreview
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.statement import StatementView
from gosi_desktop.ui.verification import VerificationView
from gosi_desktop.viewmodels.invoice_audit import Part
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.statement import StatementPeriod
from tests.fakes.certificates import claims
from tests.fakes.invoices import accounted, billed
from tests.fakes.workspace import Bench


def setting(bench: Bench) -> Workspace:
    """Let its papers be set as the product sets them."""
    forms = MoneyForms("التأمينات", "https://service.example", bench.clock, lambda: False, Path(gettempdir()))
    bench.workspace.money_papers._press = forms
    return bench.workspace


def shell_at(bench: Bench, page: Page) -> Shell:
    """A shown shell at a page."""
    view_model = ShellViewModel(setting(bench), bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    made.resize(1360, 828)
    made.show()
    view_model.show_page(page)
    QCoreApplication.processEvents()
    return made


def paper_invoice() -> QWidget:
    made = _opened(2)
    page = made.page
    assert isinstance(page, InvoicesView)
    page.audit.print.click()
    return _kept(page.audit.windows.preview, made)


def paper_invoice_lines() -> QWidget:
    made = _opened(6)
    page = made.page
    assert isinstance(page, InvoicesView)
    page.view_model.audit.show(Part.LINES)
    page.open_paper()
    return _kept(page.audit.windows.preview, made)


def paper_statement() -> QWidget:
    made, page = statement()
    page.print.click()
    return _kept(page.windows.preview, made)


def paper_receipt() -> QWidget:
    made, page = statement()
    page.table.opened_row.emit(1)
    return _kept(page.windows.preview, made)


def paper_record() -> QWidget:
    bench = Bench()
    bench.workspace.verification.refresh()
    made = shell_at(bench, Page.VERIFICATION)
    made.view_model.certificates.verification.check_text(bench.certificates.mint.sign(claims()))
    page = made.page
    assert isinstance(page, VerificationView)
    page.cards[0].record.click()
    return _kept(page.windows.preview, made)


def statement() -> tuple[Shell, StatementView]:
    """The account of picture 09, from its beginning."""
    bench = Bench()
    accounted(bench)
    made = shell_at(bench, Page.STATEMENT)
    page = made.page
    assert isinstance(page, StatementView)
    page.view_model.show_period(StatementPeriod.ALL)
    return made, page


def _opened(people: int) -> Shell:
    bench = Bench()
    billed(bench, people=people, fetched=True)
    made = shell_at(bench, Page.INVOICES)
    made.view_model.invoices.open_chosen()
    return made


def _kept(preview: PrintPreview | None, shell: Shell) -> QWidget:
    assert preview is not None
    preview.keep = shell  # type: ignore[attr-defined]
    return preview


SCREENS: dict[str, Callable[[], QWidget]] = {
    "paper-invoice": paper_invoice,
    "paper-invoice-lines": paper_invoice_lines,
    "paper-statement": paper_statement,
    "paper-receipt": paper_receipt,
    "paper-record": paper_record,
}
