"""The code for one's own request, asked for over the page it was made on. View of ``viewmodels/own_approval.py``."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import Operation
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.code_prompt import CodePrompt
from gosi_desktop.ui.request_words import kind_text
from gosi_desktop.viewmodels.own_approval import OwnApprovalViewModel


class OwnApproval(QObject):
    """Leaving it undoes nothing: the request waits for its code."""

    def __init__(self, model: OwnApprovalViewModel, page: QWidget) -> None:
        super().__init__(page)
        self._model, self._page = model, page
        self.dialog: CodePrompt | None = None
        Binding(page, model, lambda state: state.asking, self._show)

    def _show(self, asking: Operation | None) -> None:
        if self.dialog is not None:
            self.dialog.close_dialog()
            self.dialog.deleteLater()
            self.dialog = None
        prompt = self._model.prompt
        if asking is None or prompt is None:
            return
        title = self.tr("“{request}” goes with a code").format(request=kind_text(asking.change.kind))
        text = self.tr("It takes effect with the code. Without it, it waits until you or another approver enters one.")
        self.dialog = CodePrompt(prompt, title, text, self.tr("Approve"), self._page.window())
        self.dialog.open(self.dialog.cells)
