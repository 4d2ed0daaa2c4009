"""The dialog that changes the account's password. View of ``viewmodels/password_change.py``."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.session import SHORTEST_PASSWORD
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.password_strength import PasswordCheck, StrengthMeter
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import PasswordField
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.password_change import PasswordChangeState, PasswordChangeViewModel


class PasswordChange(Dialog):
    """Names the service whose password it is: nobody types that of the official portal here."""

    def __init__(self, model: PasswordChangeViewModel, service: str, window: QWidget) -> None:
        super().__init__(window, " ", " ", width=560)
        self._model = model
        self.title.setText(self.tr("Change the password"))
        self.setAccessibleName(self.title.text())
        self.text.setText(
            self.tr(
                "The password of your account at {service}. Do not enter the password of the official portal or "
                "Nafath here."
            ).format(service=service)
        )
        self.old = PasswordField(self.tr("Current password"), required=True)
        self.new = PasswordField(self.tr("New password"), required=True, reserve=False)
        self.meter = StrengthMeter()
        self.length = PasswordCheck()
        self.again = PasswordField(self.tr("Repeat the new password"), required=True)
        self.ends = Banner(
            self.tr("All other sessions end."),
            self.tr("This device stays signed in; on the others the new password is asked for."),
            Tone.WARN,
            icon="laptop",
        )
        self.error = Banner(tone=Tone.BAD)
        for widget in (self.old, self.new, self.meter, self.length, self.again, self.ends, self.error):
            self.body.addWidget(widget)
        self.confirm = Button(self.tr("Change the password"), Kind.PRIMARY)
        self.cancel = Button(self.tr("Cancel"))
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.cancel)
        self._bind()

    def _bind(self) -> None:
        model = self._model
        self.old.edited.connect(model.edit_old)
        self.new.edited.connect(model.edit_new)
        self.again.edited.connect(model.edit_again)
        self.old.submitted.connect(self.new.setFocus)
        self.new.submitted.connect(self.again.setFocus)
        self.again.submitted.connect(model.submit)
        self.confirmed.connect(model.submit)
        self.cancel.clicked.connect(model.close)
        self.cancelled.connect(model.close)
        CommandBinding(self.confirm, model.save, model.submit)
        Binding(self, model, lambda state: state, self._show)

    def _show(self, state: PasswordChangeState) -> None:
        for field, text, error in (
            (self.old, state.old, state.old_error),
            (self.new, state.new, state.new_error),
            (self.again, state.again, state.again_error),
        ):
            field.set_text(text)
            field.show_error(message_for(error, "password_change").line if error is not None else "")
            if error is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.meter.show_strength(state.strength)
        words = self.tr("At least {n} characters").format(n=formats().number(SHORTEST_PASSWORD))
        self.length.show_check(words, state.long_enough)
        self.error.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.error.show_message(message.title, message.text)
        self.fit()
