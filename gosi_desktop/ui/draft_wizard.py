"""What the wizards of both registrations do alike: help, trouble on the line, the question before a draft is lost."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.errors import GosiError, Offline, ServiceBusy
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.registration_help import RegistrationHelp
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.wizard import Wizard
from gosi_desktop.viewmodels.establishment_application import EstablishmentApplicationViewModel
from gosi_desktop.viewmodels.registration import RegistrationViewModel

Steps = RegistrationViewModel | EstablishmentApplicationViewModel


class DraftWizard(Wizard):
    """``_show`` and ``_go_on`` are each one's own, and so are the words of the question."""

    def __init__(self, view_model: Steps, telephone: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", view_model.state.practice, telephone, parent)
        self._steps = view_model
        self._ask: Dialog | None = None

    def bind_steps(self, steps: Sequence[object]) -> None:
        """Rail, foot, help and the first field that was refused; call when the pages are there."""
        visit: Callable[[Any], None] = self._steps.visit
        self.step_chosen.connect(lambda at: visit(steps[at]))
        self.back.clicked.connect(self._steps.back)
        self.discard.clicked.connect(lambda: self._steps.ask_discard(True))
        self.help.clicked.connect(self._help)
        Binding(self, self._steps, lambda state: state.discarding, self._show_discard)
        Binding(self, self._steps, lambda state: tuple(state.remarks.items()), self._focus_remark)

    def question(self) -> tuple[str, str]:
        """Asked before the draft is thrown away, and what goes with it."""
        return "", ""

    def show_error(self, error: GosiError | None) -> None:
        """A lost connection under the title bar, with a way to try again; anything else above the page."""
        lost = isinstance(error, Offline | ServiceBusy)
        self.notice.setVisible(lost)
        self.error.setVisible(error is not None and not lost)
        if error is not None:
            message = message_for(error, "registration")
            (self.notice if lost else self.error).show_message(message.title, message.text)

    def _focus_remark(self, remarks: Sequence[object]) -> None:
        """The keyboard goes to the first field that was refused."""
        if remarks and self.isVisible():
            first = self.first_focus()
            if first is not None:
                self.reveal(first)

    def _help(self) -> None:
        dialog = RegistrationHelp(self.window())
        dialog.guide.clicked.connect(self._steps.read_guide)
        dialog.open(dialog.close_button)

    def _show_discard(self, asking: bool) -> None:
        if not asking:
            if self._ask is not None:
                self._ask.close_dialog()
                self._ask.deleteLater()
                self._ask = None
            return
        dialog = Dialog(self.window(), *self.question())
        confirm, keep = Button(self.tr("Discard the draft"), Kind.DANGER), Button(self.tr("Keep it"))
        dialog.buttons.addWidget(confirm)
        dialog.buttons.addWidget(keep)
        confirm.clicked.connect(self._steps.discard)
        keep.clicked.connect(lambda: self._steps.ask_discard(False))
        dialog.cancelled.connect(lambda: self._steps.ask_discard(False))
        dialog.confirmed.connect(confirm.click)
        self._ask = dialog
        dialog.open(keep)
