"""A forgotten password: who it is, the code, then a new one. View of ``viewmodels/password_reset.py``."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import PracticePerson
from gosi_desktop.domain.identifiers import IdentityKind
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.new_password import NewPassword
from gosi_desktop.ui.place_words import host_of, service_text
from gosi_desktop.ui.practice_notes import PracticeNotes
from gosi_desktop.ui.practice_people import PracticePeople
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.welcome import TipCard, WelcomePage
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.code_field import CodeField
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.password_reset import TRIES, PasswordResetState, PasswordResetViewModel, Step


class PasswordReset(WelcomePage):
    """Three steps in one place; each keeps what was typed when one comes back to it."""

    def __init__(self, view_model: PasswordResetViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.asking = AskForCode(view_model)
        self.new_password = NewPassword(view_model)
        self.done = self._done()
        for step in (self.asking, self.new_password, self.done):
            self.form.addWidget(step)
        self._add_tips()
        Binding(self, view_model, lambda state: state.step, self._show_step)
        Binding(self, view_model, lambda state: state.sent, self._focus_code)
        Binding(self, view_model, lambda state: (state.practice, state.service_name), self._show_service)

    def first_focus(self) -> QWidget | None:
        return self._first_of(self._view_model.state.step)

    def _done(self) -> EmptyState:
        done = EmptyState(
            "check-circle",
            self.tr("The password was changed"),
            self.tr("All sessions have ended, on all devices. Sign in with the new password."),
            "ok",
        )
        self.sign_in = Button(self.tr("Sign in"), Kind.PRIMARY, size=Size.LARGE)
        self.sign_in.clicked.connect(self._view_model.leave)
        done.buttons.addWidget(self.sign_in)
        return done

    def _add_tips(self) -> None:
        self._tips_of_code = [
            TipCard(
                "shield",
                Tone.INFO,
                self.tr("The answer is always the same"),
                self.tr("It does not say whether the user name exists, so nobody learns who has an account."),
            ),
            TipCard(
                "cloud-offline",
                Tone.WARN,
                self.tr("A reset needs a connection"),
                self.tr(
                    "Your data on this computer are not touched. If you forgot this computer’s passphrase, use the "
                    "recovery key."
                ),
            ),
        ]
        self._tip_of_password = TipCard(
            "key",
            Tone.INFO,
            self.tr("Four words are easier to remember than symbols"),
            self.tr(
                "A long phrase of unrelated words is stronger than a short word with symbols. You can paste from a "
                "password manager."
            ),
        )
        for tip in (*self._tips_of_code, self._tip_of_password):
            self.tips.addWidget(tip)

    def _first_of(self, step: Step) -> QWidget:
        if step is Step.PASSWORD:
            return self.new_password.password
        return self.sign_in if step is Step.DONE else self.asking.first_focus()

    def _show_step(self, step: Step) -> None:
        self.asking.setVisible(step is Step.CODE)
        self.new_password.setVisible(step is Step.PASSWORD)
        self.done.setVisible(step is Step.DONE)
        for tip in self._tips_of_code:
            tip.setVisible(step is Step.CODE)
        self._tip_of_password.setVisible(step is Step.PASSWORD)
        if self.isVisible():
            self._first_of(step).setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_code(self, sent: bool) -> None:
        if self.isVisible() and self._view_model.state.step is Step.CODE:
            place = self.asking.cells if sent else self.asking.ask
            place.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(self.asking.go_on if sent else place)

    def _show_service(self, _: object) -> None:
        state = self._view_model.state
        name = service_text(state.service_name, state.service_name_en, state.address, state.practice)
        self.show_environment(state.practice, name)


class AskForCode(QWidget):
    """User name and identity; the answer that is always the same; six cells."""

    def __init__(self, view_model: PasswordResetViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.back = LinkButton(self.tr("Back to sign-in"), icon="arrow-back")
        self._column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addSpacing(6)
        self._column.addWidget(Label(self.tr("Reset the password"), "welcome", wrap=True))
        self._column.addSpacing(2)
        self.where = Label("", "body", "text-2", wrap=True)
        self._column.addWidget(self.where)
        self._column.addSpacing(12)
        self._add_who()
        self._column.addWidget(self._code_part())
        self._bind()

    def first_focus(self) -> QWidget:
        """The first field that is still empty; the code once a message was asked for."""
        state = self._view_model.state
        if state.sent:
            return self.cells
        return self.identity if state.username else self.username

    def _add_who(self) -> None:
        self.people = PracticePeople()
        self.username = Field(self.tr("User name"), required=True, ltr=True, trailing_icon="person", reserve=False)
        self.identity = Field(self.tr("National ID or iqama number"), required=True, ltr=True)
        self.identity.input.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.ask = Button(self.tr("Send me a code"), Kind.PRIMARY, size=Size.LARGE)
        self.again = Button(self.tr("Send another code"), size=Size.LARGE)
        self.error = Banner(tone=Tone.BAD)
        who = QVBoxLayout()  # what is hidden leaves no gap
        who.setSpacing(10)
        for widget in (self.people, self.username, self.identity, self.error, self.ask, self.again):
            who.addWidget(widget)
        self._column.addLayout(who)

    def _code_part(self) -> QWidget:
        """Hidden until a message was asked for."""
        self._part = QWidget()
        column = QVBoxLayout(self._part)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        self.answer = Banner(tone=Tone.INFO, icon="mobile")
        self.cells = CodeField(self.tr("Code, six digits"))
        self.wrong = Banner(tone=Tone.BAD)
        self.go_on = Button(self.tr("Continue"), Kind.PRIMARY, size=Size.LARGE)
        self.practice_row = QWidget()
        row = FlowLayout(self.practice_row, gap=4)
        self.show_notes = LinkButton(self.tr("Practice messages"))
        for widget in (Label(self.tr("In practice, find the code under"), "table", "text-3"), self.show_notes):
            widget.setMinimumHeight(scaled(30))
            row.addWidget(widget)
        self.notes = PracticeNotes()
        for part in (self.answer, self.cells, self.wrong, self.go_on, self.practice_row, self.notes):
            column.addWidget(part)
        nothing = QHBoxLayout()
        nothing.setSpacing(8)
        nothing.addWidget(IconLabel("info", "text-3", 16), 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr(
            "Nothing arrived? Check the user name and the number, or ask the owner or supervisor to start a reset for "
            "you."
        )
        nothing.addWidget(Label(words, "table", "text-2", wrap=True), 1)
        column.addLayout(nothing)
        return self._part

    def _bind(self) -> None:
        view_model = self._view_model
        self.back.clicked.connect(view_model.leave)
        self.people.chosen.connect(view_model.fill_in)
        self.username.edited.connect(view_model.edit_username)
        self.username.submitted.connect(self.identity.setFocus)
        self.identity.edited.connect(view_model.edit_identity)
        self.identity.left.connect(view_model.leave_identity)
        self.identity.submitted.connect(view_model.submit)
        self.cells.edited.connect(view_model.edit_code)
        self.cells.pasted.connect(view_model.paste_code)
        self.cells.returnPressed.connect(view_model.go_on)
        self.notes.taken.connect(view_model.paste_code)
        self.go_on.clicked.connect(view_model.go_on)
        CommandBinding(self.ask, view_model.ask, view_model.submit)
        CommandBinding(self.again, view_model.ask, view_model.submit)
        CommandBinding(self.show_notes, view_model.show_notes)
        Binding(self, view_model, lambda state: state.people, self._show_people)
        Binding(self, view_model, lambda state: state.notes, self.notes.show_notes)
        Binding(self, view_model, lambda state: state, self._show)

    def _show_people(self, people: tuple[PracticePerson, ...]) -> None:
        self.people.show_people(people, self.back)

    def _show(self, state: PasswordResetState) -> None:
        self._show_where(state)
        self.people.mark(state.username)
        self.people.setVisible(bool(state.people) and not state.sent)  # the code needs the room
        self.username.set_text(state.username)
        self.identity.set_text(state.identity)
        self.username.show_error(message_for(state.username_error).line if state.username_error else "")
        self._show_identity(state)
        self.error.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error, "password_reset")
            self.error.show_message(message.title, message.text)
        self.ask.setVisible(not state.sent)
        self.again.setVisible(state.sent)
        if state.ask_again_in:
            words = self.tr("Another code in {time}").format(time=formats().countdown(state.ask_again_in))
            self.ask.setText(words)
            self.again.setText(words)
        else:
            self.ask.setText(self.tr("Send me a code"))
            self.again.setText(self.tr("Send another code"))
        self._show_code(state)

    def _show_where(self, state: PasswordResetState) -> None:
        name = service_text(state.service_name, state.service_name_en, state.address, state.practice)
        words = self.tr("For your account at {service} ({host}). The number is compared, not kept.")
        self.where.setText(words.format(service=name, host=ltr(host_of(state.address))))

    def _show_identity(self, state: PasswordResetState) -> None:
        if state.identity_error is not None:
            self.identity.show_error(message_for(state.identity_error).line)
        elif state.identity_kind is not None:
            self.identity.show_ok(self._kind(state.identity_kind))
        else:
            self.identity.show_error("")

    def _kind(self, kind: IdentityKind) -> str:
        if kind is IdentityKind.NATIONAL_ID:
            return self.tr("Valid form: national ID")
        return self.tr("Valid form: iqama") if kind is IdentityKind.IQAMA else self.tr("Valid form")

    def _show_code(self, state: PasswordResetState) -> None:
        self._part.setVisible(state.sent)
        self.practice_row.setVisible(state.practice)
        self.cells.show_code(state.code)
        self.cells.show_error(state.code_error is not None)
        self.go_on.setEnabled(state.has_code)
        if state.good_until is not None:
            words = self.tr("It has a 6-digit code, valid until {time}. Tries: {n}.").format(
                time=formats().time(state.good_until), n=formats().number(TRIES)
            )
            self.answer.show_message(
                self.tr("If the details match, a message was sent to the registered mobile."), words
            )
        self.wrong.setVisible(state.code_error is not None)
        if state.code_error is not None:
            message = message_for(state.code_error, "password_reset")
            self.wrong.show_message(message.title, message.text)
