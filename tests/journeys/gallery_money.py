"""The walk past invoices, the statement and the certificates, for `dev.py screens`."""

from typing import TYPE_CHECKING

from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.invoice_audit import Part
from gosi_desktop.viewmodels.invoice_request import Ask
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen

if TYPE_CHECKING:
    from tests.journeys.gallery import Takes


def money(driver: Driver, take: "Takes") -> None:
    """The list, one invoice with why and its lines, the account, certificates and how one is verified."""
    model = screen(driver, Shell).view_model
    model.show_page(Page.INVOICES)
    driver.until(lambda: model.invoices.state.row, "the invoices")
    take("26a-invoices")
    model.invoices.open_chosen()
    driver.until(lambda: model.invoices.audit.state.audit, "the comparison")
    take("08-invoice-audit")
    model.invoices.audit.show(Part.LINES)
    driver.settle()
    take("08-invoice-lines")
    model.invoices.back()
    model.invoices.pay_chosen()
    driver.until(lambda: model.invoices.payment.state.bill, "the bill")
    take("08-payment")
    model.invoices.payment.close()
    model.invoices.ask_about_chosen(Ask.INSTALMENTS)
    driver.until(lambda: model.invoices.request.state.question, "what may be asked")
    take("08-request")
    model.invoices.request.close()
    model.show_page(Page.STATEMENT)
    driver.until(lambda: model.invoices.statement.state.account, "the statement")
    take("09-statement")
    model.show_page(Page.CERTIFICATES)
    driver.until(lambda: model.certificates.state.checked_at, "the conditions")
    take("10-certificates")
    model.show_page(Page.VERIFICATION)
    driver.settle()
    take("29-verification")
    model.show_page(Page.CONTRIBUTORS)
    driver.settle()
