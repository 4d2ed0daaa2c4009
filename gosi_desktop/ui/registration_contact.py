"""Steps three and four of the account registration: mobile and e-mail as in Absher; user name and password."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gosi_desktop.application.ports import Strength
from gosi_desktop.domain.identifiers import compact
from gosi_desktop.domain.registration import SHORTEST_PASSWORD
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.password_strength import PasswordCheck, StrengthMeter
from gosi_desktop.ui.remarks import show_remark
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.field import Field, PasswordField
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.wizard import WizardPage
from gosi_desktop.ui.widgets.wizard_cards import ComparisonCard, HintsCard, Notice
from gosi_desktop.viewmodels.registration import RegistrationViewModel
from gosi_desktop.viewmodels.registration_state import RegistrationState

ABSHER = "https://www.absher.sa"


class ContactPage(WizardPage):
    """Both must equal Absher's: said before; afterwards equal or not equal, and never a part of the value."""

    def __init__(self, view_model: RegistrationViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self.refused = Banner(tone=Tone.BAD)
        self.mobile = Field(self.tr("Mobile registered in Absher"), required=True, ltr=True, trailing_icon="mobile")
        self.email = Field(self.tr("E-mail registered in Absher"), required=True, ltr=True, trailing_icon="mail")
        self.mobile.input.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self.email.input.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        fields = QHBoxLayout()
        fields.setSpacing(20)
        for field in (self.mobile, self.email):
            fields.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.comparison = ComparisonCard(self.tr("Result of the comparison"))
        self.main.addWidget(self.refused)
        self.main.addLayout(fields)
        self.main.addWidget(self.comparison)
        words = self.tr(
            "The answer is equal or not equal, nothing else. Nothing of what Absher holds is shown, not one digit, so "
            "that nobody learns another person’s data."
        )
        self.main.addWidget(Notice("shield-check", words, Tone.NEUTRAL))
        self._add_aside()
        self._bind()

    def first_focus(self) -> QWidget:
        state = self._view_model.state
        if "mobile" not in state.remarks and ("email" in state.remarks or self.mobile.text()):
            return self.email
        return self.mobile

    def _add_aside(self) -> None:
        card = HintsCard(
            self.tr("What to do"),
            (
                (
                    "",
                    self.tr("Read the number in Absher"),
                    self.tr("Absher, my data, mobile number. Copy it as it stands, digit by digit."),
                ),
                ("", self.tr("Changed your mobile or e-mail?"), self.tr("Update it in Absher first, then come back.")),
                (
                    "",
                    self.tr("The mobile belongs to somebody else?"),
                    self.tr("Use one in the name of the identity’s holder; add your accountant later as a member."),
                ),
            ),
        )
        self.absher = Button(self.tr("Open Absher in the browser"), icon="external-link", size=Size.SMALL)
        self.absher.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(ABSHER)))
        row = QHBoxLayout()
        row.setContentsMargins(16, 2, 16, 8)
        row.addWidget(self.absher, 1)
        card.body.addLayout(row)
        self.aside.addWidget(card)
        self.limit = Notice("info", self.tr("The code goes to the mobile you type. The comparison comes after it."))
        self.aside.addWidget(self.limit)
        self.close_aside()

    def _bind(self) -> None:
        view_model = self._view_model
        for name, field in (("mobile", self.mobile), ("email", self.email)):
            field.edited.connect(lambda text, name=name: view_model.edit(name, text))
            field.left.connect(lambda name=name: view_model.leave_field(name))
        self.mobile.submitted.connect(self.email.setFocus)
        self.email.submitted.connect(view_model.forward)
        Binding(self, view_model, lambda state: state, self._show)

    def _show(self, state: RegistrationState) -> None:
        self.mobile.set_text(state.draft.mobile)
        self.email.set_text(state.draft.email)
        mobile_hint = self.tr("Ten digits that begin with 05; +966 is taken too")
        email_hint = self.tr("The same as in your Absher account")
        for name, field, hint in (("mobile", self.mobile, mobile_hint), ("email", self.email, email_hint)):
            remark = state.remarks.get(name)
            if remark is None and state.correcting and state.equal(name):
                field.show_ok(self.tr("Equal"))
            else:
                show_remark(field, remark, hint)
        self.comparison.setVisible(state.correcting)
        self.refused.setVisible(state.correcting and not (state.equal("mobile") and state.equal("email")))
        if state.correcting:
            self._show_comparison(state)

    def _show_comparison(self, state: RegistrationState) -> None:
        draft = state.draft
        standing = state.standing
        assert standing is not None
        when = formats().time(state.compared_at) if state.compared_at is not None else ""
        title = (
            self.tr("The mobile does not equal the one registered in Absher.")
            if not state.equal("mobile")
            else self.tr("The e-mail does not equal the one registered in Absher.")
        )
        words = self.tr("Compared {time}, after the code. Correct it here; everything else you typed is kept.")
        self.refused.show_message(title, words.format(time=when))
        number = formats().identity(compact(draft.invitation or draft.establishment))
        rows = (
            (
                self.tr("Subscription number and identity"),
                f"{number} · {formats().identity(compact(draft.identity))}",
                state.equal("establishment") and state.equal("invitation") and state.equal("identity"),
            ),
            (self.tr("Mobile"), formats().identity(compact(draft.mobile)), state.equal("mobile")),
            (self.tr("E-mail"), ltr(draft.email.strip()), state.equal("email")),
        )
        left = self.tr("%n comparisons left in 24 hours", "", standing.comparisons_left)
        self.comparison.show_rows(rows, formats().numerals(left))


class CredentialsPage(WizardPage):
    """For this account only; the password is never part of the draft."""

    def __init__(self, view_model: RegistrationViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self.again_banner = Banner(
            self.tr("The password is asked again."),
            self.tr("It is never kept in the draft. Everything else is as you left it."),
            Tone.INFO,
            icon="key",
        )
        self.username = Field(self.tr("User name"), required=True, ltr=True, trailing_icon="person")
        self.password = PasswordField(self.tr("Password"), required=True, reserve=False)
        self.meter = StrengthMeter()
        self.advice = Label("", "caption", "text-2", wrap=True)
        self.checks = [PasswordCheck() for _ in range(3)]
        self.again = PasswordField(self.tr("Repeat the password"), required=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for index, check in enumerate(self.checks):
            grid.addWidget(check, 0, index)
            grid.setColumnStretch(index, 1)
        warning = QHBoxLayout()
        warning.setSpacing(7)
        warning.addWidget(IconLabel("warning", "warn", 14), 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr("Do not enter the password of the official portal or Nafath here.")
        warning.addWidget(Label(words, "caption-strong", "warn", wrap=True), 1)
        self.main.addWidget(self.again_banner)
        self.main.addWidget(self.username)
        self.main.addWidget(self.password)
        self.main.addLayout(warning)
        self.main.addWidget(self.meter)
        self.main.addWidget(self.advice)
        self.main.addLayout(grid)
        self.main.addWidget(self.again)
        self._add_aside()
        self._bind()

    def first_focus(self) -> QWidget:
        state = self._view_model.state
        if "username" in state.remarks or not self.username.text():
            return self.username
        return self.again if self.password.text() and "password" not in state.remarks else self.password

    def _add_aside(self) -> None:
        for icon, title, words in (
            (
                "key",
                self.tr("Not kept in the draft"),
                self.tr("If you leave and come back later, everything you typed is there except the password."),
            ),
            (
                "lightning",
                self.tr("Four words are easier than symbols"),
                self.tr(
                    "A long phrase of unrelated words is stronger than a short word with symbols. You can paste from a "
                    "password manager."
                ),
            ),
        ):
            card = Card()
            card.body.setSpacing(4)
            head = QHBoxLayout()
            head.setSpacing(8)
            head.addWidget(IconLabel(icon, "link", 17))
            head.addWidget(Label(title, "body-strong", wrap=True), 1)
            card.body.addLayout(head)
            card.body.addWidget(Label(words, "table", "text-2", wrap=True))
            self.aside.addWidget(card)
        words = self.tr("This is the password of the account at the service. This computer’s passphrase is another.")
        self.aside.addWidget(Notice("info", words))
        self.close_aside()

    def _bind(self) -> None:
        view_model = self._view_model
        self.username.edited.connect(lambda text: view_model.edit("username", text))
        self.username.left.connect(lambda: view_model.leave_field("username"))
        self.password.edited.connect(view_model.edit_password)
        self.again.edited.connect(view_model.edit_again)
        self.username.submitted.connect(self.password.setFocus)
        self.password.submitted.connect(self.again.setFocus)
        self.again.submitted.connect(view_model.forward)
        Binding(self, view_model, lambda state: state, self._show)

    def _show(self, state: RegistrationState) -> None:
        self.again_banner.setVisible(state.taken_up is not None and state.needs_password)
        self.username.set_text(state.draft.username)
        self.password.set_text(state.password)
        self.again.set_text(state.again)
        hint = self.tr("Latin letters, digits and dots. Whether it is taken is said on sending, not while you type.")
        show_remark(self.username, state.remarks.get("username"), hint)
        show_remark(self.password, state.remarks.get("password"))
        self.meter.show_strength(state.strength)
        self.advice.show_text(self._advice(state))
        strong = state.strength in (Strength.STRONG, Strength.VERY_STRONG)
        shortest = formats().number(SHORTEST_PASSWORD)
        self.checks[0].show_check(self.tr("{n} characters or more").format(n=shortest), state.long_enough)
        unlike = bool(state.password) and not state.names_its_owner
        self.checks[1].show_check(self.tr("Without your name or e-mail"), unlike)
        self.checks[2].show_check(self.tr("Hard to guess"), strong)
        self._show_again(state)

    def _advice(self, state: RegistrationState) -> str:
        """What would make it stronger; nothing when it is strong."""
        missing = SHORTEST_PASSWORD - len(state.password)
        if not state.password or state.strength is None:
            return ""
        if state.names_its_owner:
            return self.tr("Leave your user name and e-mail out of it.")
        if missing > 0:
            return formats().numerals(self.tr("Add %n characters, or another word.", "", missing))
        if state.strength in (Strength.WEAK, Strength.FAIR):
            return self.tr("Add one or two words that have nothing to do with the others.")
        return ""

    def _show_again(self, state: RegistrationState) -> None:
        if "again" in state.remarks:
            show_remark(self.again, state.remarks["again"])
        elif state.again and state.again == state.password:
            self.again.show_ok(self.tr("Both match"))
        elif state.again and state.password.startswith(state.again):
            words = self.tr("Not complete yet: {typed} of {whole}").format(
                typed=formats().number(len(state.again)), whole=formats().number(len(state.password))
            )
            self.again.show_hint(words)
        else:
            self.again.show_hint("")
