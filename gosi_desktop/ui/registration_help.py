"""Help with the two registrations: short answers, and the way to the official portal's guide."""

from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.labels import Label


class RegistrationHelp(Dialog):
    """Four questions that come up; ``guide`` leads to the steps at the official portal."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "", width=560)
        self.title.setText(self.tr("Help with registering"))
        self.setAccessibleName(self.title.text())
        for question, answer in self._answers():
            self.body.addWidget(Label(question, "table-strong", wrap=True))
            self.body.addWidget(Label(answer, "table", "text-2", wrap=True))
        self.close_button = Button(self.tr("Close"), Kind.PRIMARY)
        self.guide = Button(self.tr("Steps at the official portal"))
        for button in (self.close_button, self.guide):
            self.buttons.addWidget(button)
            button.clicked.connect(self.close_dialog)
            button.clicked.connect(self.deleteLater)
        for leave in (self.cancelled, self.confirmed):
            leave.connect(self.close_button.click)

    def _answers(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Can I stop and go on later?"),
                self.tr(
                    "Yes. What you type is kept encrypted on this computer, offline too; only the password is asked "
                    "again. The sign-in screen offers to go on."
                ),
            ),
            (
                self.tr("No code arrives"),
                self.tr(
                    "It goes to the mobile you typed. Look at the number, then send another code when the time is over."
                ),
            ),
            (
                self.tr("The comparison says not equal"),
                self.tr(
                    "Open Absher, read mobile and e-mail there and copy them as they stand. Nobody here sees what "
                    "Absher holds."
                ),
            ),
            (
                self.tr("Does this register me at the official portal?"),
                self.tr(
                    "No. The account is made at the service this program is connected to. The official portal has its "
                    "own registration."
                ),
            ),
        )
