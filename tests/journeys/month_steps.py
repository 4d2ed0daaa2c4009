"""A month with the authority: invoice, why this amount, its correction, paying, statement, a certificate verified."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from gosi_desktop.domain.audit_findings import AuditCode
from gosi_desktop.domain.invoice_audit import Audit
from gosi_desktop.domain.invoices import InvoiceState
from gosi_desktop.domain.verification import Basis, Verdict, Why
from gosi_desktop.ui.certificates import CertificatesView
from gosi_desktop.ui.invoice_request import InvoiceRequest
from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.payment import Payment
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.statement import StatementView
from gosi_desktop.ui.verification import VerificationView
from gosi_desktop.viewmodels.invoice_audit import Part
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.verification import VerificationViewModel
from tests.journeys.driver import Driver
from tests.journeys.paper_steps import see_the_papers
from tests.journeys.register_steps import begin_practice
from tests.journeys.tour_steps import Take, answering_file_dialog, screen
from tests.journeys.ways import practise, sign_in_to_practice, whole_roster

ARGUMENTS = ("--clock", "2026-01-06T07:21:00Z")
PAPER = "certificate.pdf"


def see_the_invoices(driver: Driver, folder: Path) -> None:
    """What is due, until when, and the bill to pay it by."""
    begin_practice(driver)
    sign_in_to_practice(driver)
    shell = whole_roster(driver)
    driver.click(shell.sidebar.pages[Page.INVOICES])
    page, model = driver.wait_for(InvoicesView), shell.view_model.invoices
    driver.until(lambda: model.state.row, "the invoices")
    driver.until(page.due.copy_all.isVisible, "the bill")
    driver.picture(folder / "01-invoices.png")


def ask_why(driver: Driver, folder: Path) -> None:
    """Recomputed from the own roster and set beside the service's: they agree."""
    page = driver.wait_for(InvoicesView)
    state = _compared(driver, page)
    assert state.is_clean
    assert state.compared > 0
    driver.picture(folder / "02-why.png")


def read_the_lines(driver: Driver, folder: Path) -> None:
    """Each contributor's part of it."""
    page = driver.wait_for(InvoicesView)
    page.audit.view_model.show(Part.LINES)
    driver.until(lambda: page.audit.lines.records.record_at(0), "the lines")
    driver.picture(folder / "03-lines.png")
    driver.click(page.audit.back)


def find_a_difference(driver: Driver, folder: Path) -> None:
    """Somebody is billed twice: the invoice that came in place of the first is named wrong, with its arithmetic."""
    shell, page = screen(driver, Shell), driver.wait_for(InvoicesView)
    kind = AuditCode.DOUBLE_LINE.value
    _at_the_service(driver, "/practice/plant", {"establishment": shell.view_model.state.opened, "kind": kind})
    shell.view_model.invoices.choose(0)
    audit = _compared(driver, page)
    assert [finding.code.value for finding in audit.findings] == [kind]
    assert audit.difference_halalas == audit.findings[0].halalas
    driver.picture(folder / "04-difference.png")


def have_it_corrected(driver: Driver, folder: Path) -> None:
    """A review is asked for with the finding's own words, and granted: an invoice without the line in its place."""
    shell, page = screen(driver, Shell), driver.wait_for(InvoicesView)
    model = shell.view_model.invoices
    wrong = model.state.chosen
    driver.click(page.audit.findings.cards[0].settle)
    dialog = driver.wait_for(InvoiceRequest)
    driver.until(dialog.now.isEnabled, "the request")
    driver.picture(folder / "05-review.png")
    driver.click(dialog.now)
    driver.until(lambda: driver.shown(InvoiceRequest) is None, "the request to be kept")
    driver.click(page.audit.back)
    driver.click(page.due.ask)
    dialog = driver.wait_for(InvoiceRequest)
    driver.until(dialog.grant.isVisible, "the request to lie with the authority")
    driver.click(dialog.grant)
    driver.until(lambda: (listed := model.state.listed) and listed.rows[0].invoice.replaces == wrong, "the right one")
    driver.click(dialog.leave)
    driver.until(lambda: driver.shown(InvoiceRequest) is None, "the dialog to close")
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    model.choose(0)
    assert _compared(driver, page).is_clean
    driver.picture(folder / "06-corrected.png")
    driver.click(page.audit.back)


def pay(driver: Driver, folder: Path) -> None:
    """A payment is opened, the bank pays it by its number, and its state follows with the rounds."""
    shell, page = screen(driver, Shell), driver.wait_for(InvoicesView)
    model = shell.view_model.invoices
    driver.click(page.due.pay)
    dialog = driver.wait_for(Payment)
    driver.until(dialog.open_it.isVisible, "the bill")
    driver.picture(folder / "07-to-be-paid.png")
    driver.click(dialog.open_it)
    driver.until(dialog.copy_all.isVisible, "the payment to be opened")
    driver.picture(folder / "08-awaited.png")
    driver.click(dialog.bank_pays)
    driver.until(lambda: (row := model.state.row) and row.invoice.state is InvoiceState.PAID, "the invoice to be paid")
    driver.until(lambda: not dialog.copy_all.isVisible(), "the payment to have arrived")
    driver.picture(folder / "09-paid.png")
    driver.click(dialog.leave)
    driver.until(lambda: driver.shown(Payment) is None, "the dialog to close")
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")


def read_the_statement(driver: Driver, folder: Path) -> None:
    """What was asked for, what arrived, nothing left; ledger, invoices and payments agree."""
    shell = screen(driver, Shell)
    driver.click(shell.sidebar.pages[Page.STATEMENT])
    page = driver.wait_for(StatementView)
    driver.until(lambda: page.view_model.state.account, "the statement")
    account = page.view_model.state.account
    assert account is not None
    assert account.findings == ()
    assert account.statement.closing_halalas == 0
    page.table.setFocus()
    driver.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    driver.picture(folder / "10-statement.png")


def have_it_certified(driver: Driver, folder: Path) -> None:
    """Nothing is owed: the conditions are met, the certificate is asked for, comes, and is saved as it was issued."""
    shell = screen(driver, Shell)
    driver.click(shell.sidebar.pages[Page.CERTIFICATES])
    page, model = driver.wait_for(CertificatesView), shell.view_model.certificates
    driver.until(lambda: model.state.conditions, "the conditions")
    assert model.state.due, [one for one in model.state.conditions if not one.passed]
    driver.picture(folder / "11-conditions.png")
    driver.click(page.asking.issue)
    driver.until(lambda: model.state.certificates or model.state.error, "the certificate", 90)
    assert model.state.error is None
    driver.until(lambda: model.paper.state.first is not None, "its paper")
    driver.picture(folder / "12-certificate.png")
    with answering_file_dialog(folder / PAPER):
        driver.click(page.paper.kept.save)
        driver.until(lambda: model.paper.state.saved is not None, "the file")
    assert len((folder / PAPER).read_bytes()) == model.state.certificates[0].size


def verify(driver: Driver, folder: Path) -> None:
    """Whoever is handed the file checks it: the very one is in order, with one byte changed it is not."""
    shell = screen(driver, Shell)
    driver.click(driver.wait_for(CertificatesView).verify)
    page, model = driver.wait_for(VerificationView), shell.view_model.certificates.verification
    driver.until(lambda: model.state.issuer is not None, "the keys")
    changed = bytearray((folder / PAPER).read_bytes())
    place = len(changed) // 2
    changed[place] ^= 1
    altered = folder / "altered.pdf"
    altered.write_bytes(bytes(changed))
    for count, file in enumerate((folder / PAPER, altered), 1):
        with answering_file_dialog(file):
            driver.click(page.drop.button)
        driver.until(partial(_are_judged, model, count), f"the verdict on {file.name}")
    altered.unlink()
    wrong, right = model.state.results
    assert (right.verdict, right.basis, right.practice) == (Verdict.VALID, Basis.FILE, True)
    assert (wrong.verdict, wrong.why, wrong.changed_byte) == (Verdict.ALTERED, Why.FILE, place + 1)
    driver.picture(folder / "13-verified.png")


def _are_judged(model: VerificationViewModel, count: int) -> bool:
    return len(model.state.results) == count


def _compared(driver: Driver, page: InvoicesView) -> Audit:
    """The chosen invoice in place of the list, both sides beside each other."""
    page.table.setFocus()
    driver.press(Qt.Key.Key_Return)
    state = page.audit.view_model
    driver.until(lambda: state.state.audit, "the comparison")
    assert state.state.audit is not None
    return state.state.audit


def _at_the_service(driver: Driver, path: str, body: dict[str, object]) -> None:
    """Something happens there, and the next round brings it here."""
    model = screen(driver, Shell).view_model
    driver.until(lambda: not model.sync.syncing, "the round to end")
    practise(driver, path, body)
    listed = model.invoices.state.listed
    model.sync.sync_now()
    driver.until(lambda: model.invoices.state.listed is not listed, "what is new")
    driver.until(lambda: not model.sync.syncing, "the round to end")


STEPS: dict[str, tuple[tuple[str, Take], ...]] = {
    "before": (
        ("what is due", see_the_invoices),
        ("why this amount", ask_why),
        ("its lines", read_the_lines),
        ("a difference is named", find_a_difference),
        ("it is corrected", have_it_corrected),
        ("paid", pay),
        ("the statement", read_the_statement),
        ("a certificate", have_it_certified),
        ("the certificate is verified", verify),
        ("its papers", see_the_papers),
    )
}
