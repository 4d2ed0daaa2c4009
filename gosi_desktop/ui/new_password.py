"""Choosing a new password: how strong, typed twice, what saving it means. View of ``viewmodels/password_reset.py``."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Strength
from gosi_desktop.application.session import SHORTEST_PASSWORD
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.password_strength import PasswordCheck, StrengthMeter
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.field import PasswordField
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.password_reset import PasswordResetState, PasswordResetViewModel


class NewPassword(QWidget):
    """The code as it was typed, the password twice, and one button that sends both."""

    def __init__(self, view_model: PasswordResetViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add_head()
        self._add_fields()
        self._add_end()
        self._bind()

    def _add_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.change_code = LinkButton(self.tr("Change the code"), icon="arrow-back")
        self.code = Badge("", Tone.NEUTRAL)
        self.valid = Label("", "table", "text-3")
        row.addWidget(self.change_code)
        row.addWidget(self.code)
        row.addStretch(1)
        row.addWidget(self.valid)
        self._column.addLayout(row)
        self._column.addSpacing(4)
        self._column.addWidget(Label(self.tr("A new password"), "welcome", wrap=True))
        self._column.addSpacing(2)
        self.whose = Label("", "body", "text-2", wrap=True)
        self._column.addWidget(self.whose)
        self._column.addSpacing(12)

    def _add_fields(self) -> None:
        self.password = PasswordField(self.tr("New password"), required=True, reserve=False)
        self.meter = StrengthMeter()
        self.again = PasswordField(self.tr("Repeat the password"), required=True)
        self.checks = [PasswordCheck() for _ in range(4)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for index, check in enumerate(self.checks):
            grid.addWidget(check, index // 2, index % 2)
            grid.setColumnStretch(index % 2, 1)
        self._column.addWidget(self.password)
        self._column.addSpacing(6)
        self._column.addWidget(self.meter)
        self._column.addSpacing(6)
        self._column.addLayout(grid)
        self._column.addSpacing(10)
        self._column.addWidget(self.again)
        row = QHBoxLayout()
        row.setSpacing(7)
        row.addWidget(IconLabel("warning", "warn", 14), 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr("Do not enter the password of the official portal or Nafath here.")
        row.addWidget(Label(words, "caption-strong", "warn", wrap=True), 1)
        self._column.addSpacing(2)
        self._column.addLayout(row)
        self._column.addSpacing(10)

    def _add_end(self) -> None:
        self.ends = Banner(
            self.tr("All sessions end, on all devices."),
            self.tr("Then you sign in again on each device."),
            Tone.WARN,
            icon="laptop",
        )
        self.error = Banner(tone=Tone.BAD)
        self.save = Button(self.tr("Save the password"), Kind.PRIMARY, size=Size.LARGE)
        for widget in (self.ends, self.error, self.save):
            self._column.addWidget(widget)
            self._column.addSpacing(10)

    def _bind(self) -> None:
        view_model = self._view_model
        self.change_code.clicked.connect(view_model.change_code)
        self.password.edited.connect(view_model.edit_password)
        self.again.edited.connect(view_model.edit_again)
        self.password.submitted.connect(self.again.setFocus)
        self.again.submitted.connect(view_model.save)
        CommandBinding(self.save, view_model.confirm, view_model.save)
        Binding(self, view_model, lambda state: state, self._show)

    def _show(self, state: PasswordResetState) -> None:
        code = formats().numerals(state.code)
        self.code.show_badge(ltr(f"{code[:3]} {code[3:]}"), Tone.NEUTRAL)
        if state.good_until is not None:
            self.valid.setText(self.tr("Valid until {time}").format(time=formats().time(state.good_until)))
        self.whose.setText(
            self.tr("For the account {username}. The code and the password are sent together.").format(
                username=ltr(state.username.strip())
            )
        )
        self.password.set_text(state.password)
        self.again.set_text(state.again)
        self.password.show_error(message_for(state.password_error).line if state.password_error else "")
        self.meter.show_strength(state.strength)
        self._show_checks(state)
        self._show_again(state)
        self.error.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error, "password_reset")
            self.error.show_message(message.title, message.text)

    def _show_checks(self, state: PasswordResetState) -> None:
        """What can be known here; whether it was used before only the service knows."""
        strong = state.strength in (Strength.STRONG, Strength.VERY_STRONG)
        shortest = self.tr("At least {n} characters").format(n=formats().number(SHORTEST_PASSWORD))
        self.checks[0].show_check(shortest, state.long_enough)
        self.checks[1].show_check(self.tr("Without your user name"), bool(state.password) and not state.names_its_owner)
        self.checks[2].show_check(self.tr("Hard to guess"), strong)
        self.checks[3].show_check(self.tr("Not used before (checked on saving)"), None)

    def _show_again(self, state: PasswordResetState) -> None:
        if state.again_error is not None:
            self.again.show_error(message_for(state.again_error).line)
        elif state.again and state.again == state.password:
            self.again.show_ok(self.tr("Both match"))
        elif state.again and state.password.startswith(state.again):
            words = self.tr("Not complete yet: {typed} of {whole}").format(
                typed=formats().number(len(state.again)), whole=formats().number(len(state.password))
            )
            self.again.show_hint(words)
        else:
            self.again.show_hint("")
