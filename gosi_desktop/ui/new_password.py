"""Choosing a new password: how strong, typed twice, what saving it means. View of ``viewmodels/password_reset.py``."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Strength
from gosi_desktop.application.session import SHORTEST_PASSWORD
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.field import PasswordField
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.password_reset import PasswordResetState, PasswordResetViewModel

_STEPS = tuple(Strength)
_TONES = {Strength.WEAK: "bad", Strength.FAIR: "warn", Strength.STRONG: "ok", Strength.VERY_STRONG: "ok"}


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
        self.meter = _Meter()
        self.again = PasswordField(self.tr("Repeat the password"), required=True)
        self.checks = [_Check() for _ in range(4)]
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


class _Meter(QWidget):
    """Four steps, and the strength in words; without a password it keeps its room."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._bar = _Bar()
        self.word = Label("", "caption-strong", "text-2")
        self.meaning = Label("", "caption", "text-3")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.word)
        row.addWidget(self.meaning)
        row.addStretch(1)
        column.addWidget(self._bar)
        column.addLayout(row)

    def show_strength(self, strength: Strength | None) -> None:
        """None while nothing was judged."""
        word, meaning = self._words(strength)
        self.word.setText(word)
        self.word.set_tone(_TONES[strength] if strength is not None else "text-3")
        self.meaning.setText(meaning)
        self._bar.show_strength(strength)

    def _words(self, strength: Strength | None) -> tuple[str, str]:
        if strength is None:
            return self.tr("Strength"), self.tr("shown as you type")
        return {
            Strength.WEAK: (self.tr("Weak"), self.tr("quick to guess")),
            Strength.FAIR: (self.tr("Fair"), self.tr("can be guessed with many tries")),
            Strength.STRONG: (self.tr("Strong"), self.tr("hard to guess")),
            Strength.VERY_STRONG: (self.tr("Very strong"), self.tr("very hard to guess")),
        }[strength]


class _Bar(QWidget):
    """As many of four pieces as the password is strong, in the direction of reading."""

    def __init__(self) -> None:
        super().__init__()
        self._strength: Strength | None = None
        self.setFixedHeight(6)

    def show_strength(self, strength: Strength | None) -> None:
        self._strength = strength
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, gap = QPainter(self), 4
        filled = _STEPS.index(self._strength) + 1 if self._strength is not None else 0
        ink = _TONES[self._strength] if self._strength is not None else "surface-3"
        width = (self.width() - gap * (len(_STEPS) - 1)) / len(_STEPS)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for index in range(len(_STEPS)):
            at = len(_STEPS) - 1 - index if mirrored else index
            piece = QRectF(at * (width + gap), 0, width, self.height())
            painting.rounded(painter, piece, 3, ink if index < filled else "surface-3")


class _Check(QWidget):
    """One thing asked of a password: met, not yet, or known on saving (None)."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._icon = IconLabel("dot", "text-3", 14)
        self.words = Label("", "table", "text-2", wrap=True)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def show_check(self, words: str, met: bool | None) -> None:
        """The icon is said too."""
        icon = "clock" if met is None else "check" if met else "dot"
        self._icon.set_icon(icon, "ok" if met else "text-3")
        self.words.setText(words)
        self.words.set_tone("text-2" if met else "text-3")
        self.words.setAccessibleName(self.tr("Met: {what}").format(what=isolate(words)) if met else words)
