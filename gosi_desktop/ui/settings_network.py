"""How the service is reached: its address, and the system's proxy, none, or one of one's own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.settings_rows import SettingRow
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.choice import ComboBox
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.viewmodels.settings import AddressForm, SettingsState, SettingsViewModel


class ProxyRow(QWidget):
    """The choice, and the address under it where it is one's own; a wrong one is said there and not taken."""

    def __init__(self, model: SettingsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.choice = ComboBox(
            [("system", self.tr("As the system")), ("none", self.tr("None")), ("own", self.tr("My own"))],
            self.tr("Proxy"),
        )
        self.address = Field(self.tr("Address of the proxy"), ltr=True, placeholder="http://proxy.example:8080")
        self.row = SettingRow(self.tr("Proxy"), self.tr("Never for the practice service on this computer"), self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        self._under = QWidget()
        under = QVBoxLayout(self._under)
        under.setContentsMargins(18, 0, 18, 10)
        under.addWidget(self.address)
        column.addWidget(self._under)
        self.choice.picked.connect(self._pick)
        for said in (self.address.left, self.address.submitted):
            said.connect(self._take)
        Binding(self, model, lambda state: (state.preferences, state.proxy_error), lambda _: self._show(model.state))

    def _pick(self, choice: str) -> None:
        if choice != "own":
            self._model.choose(proxy=choice)
        else:
            self._under.show()
            self.address.input.setFocus()

    def _take(self) -> None:
        if self.choice.currentData() == "own":
            self._model.use_proxy(self.address.text())

    def _show(self, state: SettingsState) -> None:
        chosen = state.preferences
        if state.proxy_error is not None:
            self.address.show_error(message_for(state.proxy_error).line)
            return
        self.choice.show_choice(chosen.proxy)
        self._under.setVisible(chosen.proxy == "own")
        if not self.address.input.hasFocus():
            self.address.set_text(chosen.proxy_address)
        self.address.show_hint("")


class AddressDialog(Dialog):
    """Another address of the same service: tested before it is taken."""

    def __init__(self, model: SettingsViewModel, form: AddressForm, window: QWidget) -> None:
        super().__init__(window, " ", " ")
        self._model = model
        self.title.setText(self.tr("Address of the service"))
        self.setAccessibleName(self.title.text())
        self.text.setText(
            self.tr(
                "For the same service at another address. It is asked who it is first; another service needs an "
                "account of its own, and nothing that waits here is sent to it. It holds from the next opening on."
            )
        )
        self.address = Field(self.tr("Address"), ltr=True, placeholder="https://service.example")
        self.address.set_text(form.address)
        self.body.addWidget(self.address)
        self.confirm = Button(self.tr("Test and keep"), Kind.PRIMARY)
        self.cancel = Button(self.tr("Cancel"))
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.cancel)
        self.confirm.clicked.connect(self._submit)
        self.confirmed.connect(self._submit)
        self.address.submitted.connect(self._submit)
        self.cancel.clicked.connect(model.close_address)
        self.cancelled.connect(model.close_address)

    def show_form(self, form: AddressForm) -> None:
        """Busy, or what was refused."""
        self.confirm.set_busy(form.busy)
        self.address.show_error(message_for(form.error).line if form.error is not None else "")
        if form.error is not None:
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        self._model.submit_address(self.address.text())
