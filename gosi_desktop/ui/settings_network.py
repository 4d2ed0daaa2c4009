"""How the service is reached: the system's proxy, none, or one of one's own."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.settings_rows import SettingRow
from gosi_desktop.ui.widgets.choice import ComboBox
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.viewmodels.settings import SettingsState, SettingsViewModel


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
