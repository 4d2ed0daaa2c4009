"""A certificate in the running window: asked for, pulled, printed, saved; checked by its file, by a changed one,
and by its number.
"""

from pathlib import Path

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from gosi_desktop.domain.verification import Basis, Verdict, Why
from gosi_desktop.ui.certificates import CertificatesView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.verification import VerificationView
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.ways import into_practice


def issue(driver: Driver, shell: Shell) -> CertificatesView:
    driver.click(shell.sidebar.pages[Page.CERTIFICATES])
    page = driver.wait_for(CertificatesView)
    model = shell.view_model.certificates
    driver.until(lambda: bool(model.state.conditions), "the conditions")
    assert model.state.due, [one for one in model.state.conditions if not one.passed]
    driver.until(page.asking.issue.isEnabled, "the button")
    driver.click(page.asking.issue)
    driver.until(lambda: model.state.asked is not None or model.state.error is not None, "the answer")
    assert model.state.error is None
    driver.until(lambda: bool(model.state.certificates), "the row")
    return page


def test_asked_pulled_printed_and_verified(start: Start, tmp_path: Path) -> None:
    driver = start(more=("--clock", "2026-01-06T07:21:00Z"))
    shell = into_practice(driver)
    page = issue(driver, shell)
    model = shell.view_model.certificates
    (certificate,) = model.state.certificates
    driver.until(lambda: model.paper.state.first is not None, "the paper")

    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setResolution(200)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.paper.kept.print_on(printer)
    driver.until(lambda: model.paper.state.printed, "the printer")
    model.paper.save(tmp_path / "saved.pdf")
    driver.until(lambda: model.paper.state.saved is not None, "the file")
    assert len((tmp_path / "saved.pdf").read_bytes()) == certificate.size

    driver.click(page.verify)
    verifying = driver.wait_for(VerificationView)
    checks = model.verification
    driver.until(lambda: checks.state.issuer is not None, "the keys")
    checks.check_files([tmp_path / "saved.pdf", tmp_path / "printed.pdf"])
    driver.until(lambda: len(checks.state.results) == 2, "both files")
    # The saved one is the very file; the printed one is a picture of it in another file.
    saved, printed = checks.state.results
    assert (saved.verdict, saved.basis, saved.practice) == (Verdict.VALID, Basis.FILE, True)
    assert (printed.verdict, printed.why) == (Verdict.ALTERED, Why.FILE)
    assert [card.title.text() for card in verifying.cards]

    changed = bytearray((tmp_path / "saved.pdf").read_bytes())
    changed += b"\n"
    (tmp_path / "changed.pdf").write_bytes(bytes(changed))
    checks.check_files([tmp_path / "changed.pdf"])
    driver.until(lambda: len(checks.state.results) == 3, "the changed one")
    assert checks.state.results[0].changed_byte == certificate.size + 1

    driver.type_into(verifying.number.input, certificate.number)
    driver.type_into(verifying.establishment.input, certificate.establishment)
    driver.click(verifying.ask)
    driver.until(lambda: len(checks.state.results) == 4, "its issuer")
    assert (checks.state.results[0].verdict, checks.state.results[0].basis) == (Verdict.VALID, Basis.SERVICE)
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
