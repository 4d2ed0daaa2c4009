"""Which dialog of invoices lies over the window: paying one, or asking about one."""

from PySide6.QtCore import QEvent, QObject

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.invoice_request import InvoiceRequest
from gosi_desktop.ui.payment import Payment
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.viewmodels.invoice_request import InvoiceRequestViewModel
from gosi_desktop.viewmodels.payment import PaymentViewModel


class InvoiceDialogs(QObject):
    """Lives with the page, whose window is known once it is shown; a dialog goes when it is left."""

    def __init__(self, page: ShellPage, paying: PaymentViewModel, asking: InvoiceRequestViewModel) -> None:
        super().__init__(page)
        self._page, self._paying, self._asking = page, paying, asking
        self.payment: Payment | None = None
        self.request: InvoiceRequest | None = None
        page.installEventFilter(self)
        for model in (paying, asking):
            Binding(page, model, lambda state: state.shown, lambda _: self._follow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show:
            self._follow()
        return False

    def _follow(self) -> None:
        """What is open in the view models lies over the window, and nothing else."""
        if self.payment is not None and not self._paying.state.shown:
            _drop(self.payment)
            self.payment = None
        elif self.payment is None and self._paying.state.shown and self._page.isVisible():
            self.payment = Payment(self._paying, self._page.window())
            self.payment.copied.connect(self._page.copied)
            self.destroyed.connect(self.payment.deleteLater)  # the window outlives the page: another language
            self.payment.open(self.payment.first)
        if self.request is not None and not self._asking.state.shown:
            _drop(self.request)
            self.request = None
        elif self.request is None and self._asking.state.shown and self._page.isVisible():
            self.request = InvoiceRequest(self._asking, self._page.window())
            self.destroyed.connect(self.request.deleteLater)
            self.request.open(self.request.first)


def _drop(dialog: Dialog) -> None:
    dialog.close_dialog()
    dialog.deleteLater()
