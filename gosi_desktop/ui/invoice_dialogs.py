"""Which dialog of invoices lies over the window: paying one, or asking about one."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.invoice_request import InvoiceRequest
from gosi_desktop.ui.payment import Payment
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.viewmodels.invoice_request import InvoiceRequestViewModel
from gosi_desktop.viewmodels.payment import PaymentViewModel


class InvoiceDialogs(QObject):
    """Lives with the page; a dialog is made when it is wanted and goes when it is left."""

    def __init__(self, page: ShellPage, paying: PaymentViewModel, asking: InvoiceRequestViewModel) -> None:
        super().__init__(page)
        self._page, self._paying, self._asking = page, paying, asking
        self.dialogs: dict[str, Dialog] = {}
        Binding(page, paying, lambda state: state.shown, lambda shown: self._turn("payment", shown, self._payment))
        Binding(page, asking, lambda state: state.shown, lambda shown: self._turn("request", shown, self._request))

    def _turn(self, name: str, shown: bool, make: Callable[[], tuple[Dialog, QWidget]]) -> None:
        dialog = self.dialogs.pop(name, None)
        if dialog is not None:
            dialog.close_dialog()
            dialog.deleteLater()
        if shown:
            self.dialogs[name], first = make()
            self.dialogs[name].open(first)

    def _payment(self) -> tuple[Dialog, QWidget]:
        made = Payment(self._paying, self._page.window())
        made.copied.connect(self._page.copied)
        return made, made.first

    def _request(self) -> tuple[Dialog, QWidget]:
        made = InvoiceRequest(self._asking, self._page.window())
        return made, made.first
