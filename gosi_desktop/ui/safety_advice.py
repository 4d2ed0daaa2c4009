"""How to sign in safely: always at hand where a password is typed, in a dialog that loses nothing of what was typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.ui.formats import ltr
from gosi_desktop.ui.official_portal import HOST
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.labels import IconLabel, Label


class SafetyAdvice(Dialog):
    """Six pieces of advice; the networks come first."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "\N{ZERO WIDTH SPACE}", width=560)
        self.title.setText(self.tr("Signing in safely"))
        self.setAccessibleName(self.title.text())
        for icon, title, text in self._advice():
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(IconLabel(icon, "link", 18), 0, Qt.AlignmentFlag.AlignTop)
            column = QVBoxLayout()
            column.setSpacing(1)
            column.addWidget(Label(title, "table-strong", wrap=True))
            column.addWidget(Label(text, "table", "text-2", wrap=True))
            row.addLayout(column, 1)
            self.body.addLayout(row)
        self.close_button = Button(self.tr("Close"), Kind.PRIMARY)
        self.buttons.addWidget(self.close_button)
        for leave in (self.close_button.clicked, self.cancelled, self.confirmed):
            leave.connect(self._leave)

    def open_here(self) -> None:
        """With the keyboard at the way back."""
        self.open(self.close_button)

    def _leave(self) -> None:
        self.close_dialog()
        self.deleteLater()

    def _advice(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "wifi",
                self.tr("Not over a public network"),
                self.tr(
                    "In a café, hotel or airport others share the Wi-Fi. Wait, or use your telephone’s own data; the "
                    "saved data open without any network."
                ),
            ),
            (
                "shield-check",
                self.tr("Over a connection you trust"),
                self.tr("Your own network with a password of its own, on a computer that is kept up to date."),
            ),
            (
                "search",
                self.tr("Look at the address first"),
                self.tr(
                    "This screen names its service and its address. The official portal is another place, and its name "
                    "ends in {host}."
                ).format(host=ltr(HOST)),
            ),
            (
                "key",
                self.tr("Password and code are yours alone"),
                self.tr(
                    "Nobody may ask for them: no colleague, no caller, no message. Each person has an own account."
                ),
            ),
            (
                "lock",
                self.tr("Lock when you leave"),
                self.tr("Set a passphrase; then the program locks by itself, or at once with Ctrl L."),
            ),
            (
                "computer",
                self.tr("On somebody else’s computer"),
                self.tr("Better not at all. If you must, sign out at the end and let your data be erased from it."),
            ),
        )
