"""Signing in. View of ``viewmodels/login.py``."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import PracticePerson
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.messages import message_for, text_for
from gosi_desktop.ui.official_portal import HOST, OFFICIAL_PORTAL, open_portal
from gosi_desktop.ui.place_words import host_of, service_text
from gosi_desktop.ui.practice_people import PracticePeople
from gosi_desktop.ui.welcome import TipCard, WelcomePage
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.choice import CheckBox, ComboBox
from gosi_desktop.ui.widgets.choice_card import RowButton
from gosi_desktop.ui.widgets.field import Field, PasswordField
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.login import Beneficiary, LoginState, LoginViewModel

_NOT_RIGHT = ("sign_in_refused",)


class Login(WelcomePage):
    """User name and password, the way offline, and how not to be deceived."""

    def __init__(self, view_model: LoginViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.heading(self.tr("Sign in"))
        self.form.addSpacing(2)
        self.form.addLayout(self._service_line())
        self.form.addSpacing(10)
        self._add_people()
        self._add_fields()
        self._add_end()
        self._add_tips()
        self._bind()

    def _service_line(self) -> FlowLayout:
        """«حسابك في: الخدمة التجريبية على هذا الجهاز 127.0.0.1»."""
        row = FlowLayout(gap=6)
        row.addWidget(Label(self.tr("Your account is at:"), "body", "text-2"))
        self.service_name = Label("", "body-strong")
        self.host = Badge("", Tone.NEUTRAL)
        row.addWidget(self.service_name)
        row.addWidget(self.host)
        return row

    def _add_people(self) -> None:
        self.people = PracticePeople()
        self.form.addWidget(self.people)
        self.form.addSpacing(12)

    def _add_fields(self) -> None:
        kind = Label(self.tr("Kind of beneficiary"), "table", "text-2")
        self.form.addWidget(kind)
        self.form.addSpacing(5)
        self.beneficiary = ComboBox(
            [
                (Beneficiary.EMPLOYER, self.tr("Employer")),
                (Beneficiary.CONTRIBUTOR, self.tr("Contributor (worker)")),
            ],
            self.tr("Kind of beneficiary"),
            icon="establishment",
        )
        kind.setBuddy(self.beneficiary)
        self.elsewhere = Banner(
            self.tr("Contributors have their account in Taminaty."),
            self.tr("This program is for employers; open Taminaty from the official portal."),
            Tone.INFO,
        )
        self.username = Field(self.tr("User name"), ltr=True, trailing_icon="person", reserve=False)
        self.password = PasswordField(self.tr("Password"), reserve=False)
        self.forgot = LinkButton(self.tr("Forgot the password?"))
        self.password.head.addWidget(self.forgot)
        fields = QVBoxLayout()
        fields.setSpacing(12)
        for widget in (self.beneficiary, self.elsewhere, self.username, self.password):
            fields.addWidget(widget)
        self.form.addLayout(fields)
        self.form.addSpacing(8)
        self.form.addLayout(self._warning())
        self.form.addSpacing(4)
        row = QHBoxLayout()
        self.remember = CheckBox(self.tr("Remember the user name on this computer"))
        row.addWidget(self.remember)
        row.addStretch(1)
        row.addWidget(self.password.caps_lock)
        self.form.addLayout(row)
        self.form.addSpacing(4)

    def _warning(self) -> QHBoxLayout:
        """Always there: the official password does not belong here."""
        row = QHBoxLayout()
        row.setSpacing(7)
        row.addWidget(IconLabel("warning", "warn", 14), 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr("Do not enter the password of the official portal or Nafath here.")
        row.addWidget(Label(words, "caption-strong", "warn", wrap=True), 1)
        return row

    def _add_end(self) -> None:
        self.error = Banner(tone=Tone.BAD)
        self.form.addWidget(self.error)
        self.form.addSpacing(6)
        self.submit = Button(self.tr("Continue"), Kind.PRIMARY, size=Size.LARGE)
        self.form.addWidget(self.submit)
        self.form.addSpacing(8)
        self._or = QWidget()
        row = QHBoxLayout(self._or)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Line(), 1)
        row.addWidget(Label(self.tr("or"), "table", "text-3"))
        row.addWidget(Line(), 1)
        self.form.addWidget(self._or)
        self.form.addSpacing(8)
        self.offline = RowButton("cloud-offline", self.tr("Work offline with the saved data"))
        self.form.addWidget(self.offline)
        self.form.addSpacing(6)
        self.go_on = RowButton("history", self.tr("Go on with the registration"))
        self.form.addWidget(self.go_on)
        self.form.addSpacing(6)
        self.register = LinkButton(self.tr("A new establishment? Register an account"))
        self.form.addWidget(self.register, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_tips(self) -> None:
        self.portal_tip = TipCard(
            "external-link", Tone.NEUTRAL, self.tr("Looking for the official portal? It opens in your browser")
        )
        self.portal = Button(self.tr("Open the official portal"), size=Size.SMALL)
        self.portal.clicked.connect(open_portal)
        self.portal_tip.head.addWidget(self.portal)
        self.portal_tip.body.addLayout(self._portal_steps())
        self.portal_tip.text.setText(
            self.tr(
                "Check the whole address before you type: it ends in {host}. Do not open it from a message."
            ).format(host=ltr(HOST))
        )
        self.portal_tip.body.addWidget(self.portal_tip.text)
        self.wifi_tip = TipCard("wifi", Tone.WARN, "")
        self.advice = LinkButton(self.tr("Signing in safely"))
        self.advice.clicked.connect(self._open_advice)
        self.wifi_tip.head.addWidget(self.advice)
        self.code_tip = TipCard(
            "shield-check",
            Tone.INFO,
            self.tr("The code is typed in this window only"),
            self.tr("Never tell the password or the code to anyone who calls or writes."),
        )
        for tip in (self.portal_tip, self.wifi_tip, self.code_tip):
            self.tips.addWidget(tip)
        self.setTabOrder(self.register, self.help)
        self.setTabOrder(self.help, self.language)
        self.setTabOrder(self.portal, self.advice)

    def _portal_steps(self) -> FlowLayout:
        """The seed's three steps, as they are called there."""
        row = FlowLayout(gap=8)
        row.addWidget(Label(ltr(OFFICIAL_PORTAL), "table-strong"))
        for step in (self.tr("Social insurance customers’ portal"), self.tr("Employer")):
            row.addWidget(IconLabel("arrow-next", "text-3", 14))
            row.addWidget(Label(step, "table", "text-2"))
        return row

    def first_focus(self) -> QWidget:
        return self.password if self.username.text() else self.username

    def _bind(self) -> None:
        view_model = self._view_model
        self.beneficiary.picked.connect(self._choose_beneficiary)
        self.username.edited.connect(view_model.edit_username)
        self.password.edited.connect(view_model.edit_password)
        self.username.submitted.connect(self.password.setFocus)
        self.password.submitted.connect(view_model.submit)
        self.remember.clicked.connect(view_model.remember)
        self.offline.clicked.connect(view_model.work_offline)
        self.forgot.clicked.connect(view_model.forget_password)
        self.register.clicked.connect(view_model.register_establishment)
        self.go_on.clicked.connect(view_model.continue_registration)
        self.people.chosen.connect(self._fill_in)
        CommandBinding(self.submit, view_model.sign_in, view_model.submit)
        Binding(self, view_model, lambda state: state.people, self._show_people)
        Binding(self, view_model, _fault_of, self._go_to)
        Binding(self, view_model, lambda state: state, self._show)

    def _choose_beneficiary(self, key: str) -> None:
        self._view_model.choose_beneficiary(Beneficiary(key))

    def _open_advice(self) -> None:
        from gosi_desktop.ui.safety_advice import SafetyAdvice

        SafetyAdvice(self.window()).open_here()

    def _fill_in(self, username: str) -> None:
        """The password of somebody who has set another is no longer known."""
        self._view_model.fill_in(username)
        (self.submit if self.password.text() else self.password).setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, fault: str) -> None:
        """Refused: the keyboard goes to the field at fault, what stands there is chosen to be typed over."""
        field = {"username": self.username, "password": self.password}.get(fault)
        if field is not None and self.isVisible():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.input.selectAll()

    def _show_people(self, people: tuple[PracticePerson, ...]) -> None:
        self.people.show_people(people, self.advice)  # the last stop: the keyboard goes round

    def _show(self, state: LoginState) -> None:
        employer = state.beneficiary is Beneficiary.EMPLOYER
        name = service_text(state.service_name, state.service_name_en, state.address, state.practice)
        self.show_environment(state.practice, name)
        self.service_name.setText(name)
        self.host.show_badge(ltr(host_of(state.address)), Tone.NEUTRAL)
        self.beneficiary.show_choice(state.beneficiary)
        self.elsewhere.setVisible(not employer)
        self._show_fields(state)
        self._show_tip(state.tip_short)
        saved = state.saved_at is not None
        self._or.setVisible(saved)
        self.offline.setVisible(saved)
        self.go_on.setVisible(state.draft_at is not None)
        if state.draft_at is not None:
            self.go_on.show_line(self.tr("Draft kept {when}").format(when=formats().moment(state.draft_at, state.now)))
        if state.saved_at is not None:
            self.offline.show_line(
                self.tr("Last sync: {when}").format(when=formats().moment(state.saved_at, state.now))
            )

    def _show_fields(self, state: LoginState) -> None:
        employer = state.beneficiary is Beneficiary.EMPLOYER
        for field in (self.username, self.password):
            field.input.setEnabled(employer)
        self.username.set_text(state.username)
        self.password.set_text(state.password)
        self.username.show_error(text_for(state.username_error or ""))
        self.password.show_error(text_for(state.password_error or ""))
        self.remember.setChecked(state.remember)
        self.people.mark(state.username)
        self.error.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.error.show_message(message.title, message.text)

    def _show_tip(self, short: bool) -> None:
        title = self.tr("On a public Wi-Fi network?")
        if short:
            self.wifi_tip.show_words(self.tr("On public Wi-Fi, use your mobile data to enter the password."))
        else:
            self.wifi_tip.show_words(
                title,
                self.tr(
                    "Avoid entering the password there. Use your mobile data, or work offline now and fetch later."
                ),
            )


def _fault_of(state: LoginState) -> str:
    """Which field a refusal is about; that neither is right is mended in the password first."""
    if state.username_error is not None:
        return "username"
    wrong = state.error is not None and state.error.code in _NOT_RIGHT
    return "password" if wrong or state.password_error is not None else ""
