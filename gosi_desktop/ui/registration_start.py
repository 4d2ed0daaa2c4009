"""The first two steps of the account registration: the conditions; the subscription number and the identity."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.identifiers import IdentityKind
from gosi_desktop.domain.registration import Condition as Needed
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.practice_newcomers import PracticeNewcomers
from gosi_desktop.ui.remarks import show_remark
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.choice import Segmented
from gosi_desktop.ui.widgets.conditions import Condition, ConditionList, ReadyBar
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.wizard import WizardPage
from gosi_desktop.ui.widgets.wizard_cards import CertificatePicture, HintsCard, Notice
from gosi_desktop.viewmodels.registration import RegistrationViewModel
from gosi_desktop.viewmodels.registration_state import Beneficiary, RegistrationState

_EXAMPLE = "612047385"  # of the drawn certificate; synthetic


class ConditionsPage(WizardPage):
    """Four conditions, each ticked with how to make sure of it."""

    def __init__(self, view_model: RegistrationViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self.conditions = {needed: Condition(*words) for needed, words in self._words().items()}
        for needed, condition in self.conditions.items():
            condition.ticked.connect(lambda on, needed=needed: view_model.tick_condition(needed, on))
        self.newcomers = PracticeNewcomers()
        self.newcomers.chosen.connect(view_model.fill_in)
        self.main.addWidget(self.newcomers)
        self.main.addWidget(ConditionList(list(self.conditions.values())))
        self.aside.addWidget(self._ready_card())
        self.aside.addWidget(self._bring_card())
        self.first = FirstTimeCard()
        self.first.link.clicked.connect(view_model.register_establishment)
        self.aside.addWidget(self.first)
        self.aside.addWidget(self._service_notice())
        self.close_aside()
        Binding(self, view_model, lambda state: state.newcomers, self.newcomers.show_newcomers)
        Binding(self, view_model, lambda state: state.filled_in, self.newcomers.mark)
        Binding(self, view_model, lambda state: state.draft.conditions, self._show)

    def first_focus(self) -> QWidget:
        open_ones = (one.box for one in self.conditions.values() if not one.box.isChecked())
        return next(open_ones, next(iter(self.conditions.values())).box)

    def _words(self) -> dict[Needed, tuple[str, str, str, str]]:
        """Title, line, how to make sure, what to bring."""
        youngest, oldest = formats().number(18), formats().number(60)
        return {
            Needed.LICENCE: (
                self.tr("A valid commercial registration or licence"),
                self.tr("Of the establishment that is registered with GOSI and has a subscription number."),
                self.tr(
                    "Look at the expiry date on the certificate of the Ministry of Commerce, or on the licence of the "
                    "authority that issued it. Renew it first if it has ended."
                ),
                self.tr("the certificate of registration or the licence"),
            ),
            Needed.CONTRACTS: (
                self.tr("Documented contracts of the contributors"),
                self.tr("A documented employment contract for each contributor you register."),
                self.tr("Open each contract on the Qiwa platform: both sides have accepted it, and the wage is right."),
                self.tr("the contracts as they stand on Qiwa"),
            ),
            Needed.AGES: (
                self.tr("Contributors aged {from_age} to {to_age}").format(from_age=youngest, to_age=oldest),
                self.tr("When registered for the first time, with the exceptions of the pension law."),
                self.tr(
                    "Look at the date of birth on each identity. Somebody past {to_age} with earlier contribution "
                    "periods may be accepted. A non-Saudi is registered in the occupational hazards branch only."
                ).format(to_age=oldest),
                self.tr("the dates of birth"),
            ),
            Needed.IDENTITIES: (
                self.tr("A valid identity of each contributor"),
                self.tr("National ID or family record of citizens; a valid resident identity of residents."),
                self.tr("Look at the expiry date of each resident identity. Renew what has ended before you register."),
                self.tr("identities of citizens and residents"),
            ),
        }

    def _ready_card(self) -> Card:
        card = Card()
        card.body.setSpacing(8)
        self.count = Label("", "body-strong")
        self.bar = ReadyBar()
        self.left = Label("", "table", "text-2", wrap=True)
        for widget in (self.count, self.bar, self.left):
            card.body.addWidget(widget)
        return card

    def _bring_card(self) -> HintsCard:
        return HintsCard(
            self.tr("Have ready before you begin"),
            (
                ("establishment", self.tr("The subscription number"), self.tr("from the registration certificate")),
                ("identity-card", self.tr("The identity of the owner"), self.tr("or of the registered supervisor")),
                ("mobile", self.tr("Mobile and e-mail"), self.tr("as they are registered in Absher")),
            ),
        )

    def _service_notice(self) -> Notice:
        return Notice(
            "info",
            self.tr("The account is made at the service this program is connected to, not at the official portal."),
        )

    def _show(self, ticked: frozenset[Needed]) -> None:
        of = len(self.conditions)
        for needed, condition in self.conditions.items():
            condition.show_ticked(needed in ticked)
        ready = len(ticked & set(self.conditions))
        self.bar.show_ready(ready, of)
        self.count.setText(self.tr("{n} of {all} ready").format(n=formats().number(ready), all=formats().number(of)))
        missing = [words[0] for needed, words in self._words().items() if needed not in ticked]
        if not missing:
            self.left.setText(self.tr("All conditions are met."))
        elif len(missing) == 1:
            self.left.setText(self.tr("One is left: {what}").format(what=missing[0]))
        else:
            self.left.setText(self.tr("Tick what is ready; you go on when all are."))


class NumbersPage(WizardPage):
    """Who registers: an employer, by subscription number and identity. Nothing else is asked."""

    def __init__(self, view_model: RegistrationViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        kind = Label(self.tr("Kind of beneficiary"), "table", "text-2")
        self.beneficiary = Segmented(
            [
                (Beneficiary.EMPLOYER, self.tr("Employer")),
                (Beneficiary.CONTRIBUTOR, self.tr("Contributor")),
                (Beneficiary.OTHER, self.tr("Other beneficiary")),
            ],
            self.tr("Kind of beneficiary"),
        )
        kind.setBuddy(self.beneficiary)
        self.elsewhere = Banner(
            self.tr("Contributors and beneficiaries have their account in Taminaty."),
            self.tr("Open the Taminaty app or the official portal; it is not registered here."),
            Tone.INFO,
        )
        self.establishment = Field(self.tr("Subscription number of the establishment"), required=True, ltr=True)
        self.invitation = Field(self.tr("Code of the invitation"), required=True, ltr=True)
        self.invited = LinkButton("")
        self.identity = Field(self.tr("Identity of the owner or registered supervisor"), required=True, ltr=True)
        for field in (self.establishment, self.identity):
            field.input.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.sign_in = LinkButton(self.tr("Sign in with that account"))
        for widget in (kind, self.beneficiary, self.elsewhere, self.establishment, self.invitation):
            self.main.addWidget(widget)
        self.main.addWidget(self.invited, 0, Qt.AlignmentFlag.AlignLeading)
        self.main.addWidget(self.identity)
        self.main.addWidget(self.sign_in, 0, Qt.AlignmentFlag.AlignLeading)
        words = self.tr(
            "Commercial registration, legal form and date of birth are not asked here: GOSI has them already."
        )
        self.main.addWidget(Notice("info", words, Tone.NEUTRAL))
        self._add_aside()
        self._bind()

    def first_focus(self) -> QWidget:
        state = self._view_model.state
        first = ("invitation", self.invitation) if state.by_invitation else ("establishment", self.establishment)
        for name, field in (first, ("identity", self.identity)):
            if name in state.remarks or not field.text():
                return field
        return first[1]

    def _add_aside(self) -> None:
        card = Card(self.tr("Where do I find the subscription number?"), ruled=True)
        card.body.addWidget(
            CertificatePicture(self.tr("Registration certificate"), self.tr("Subscription number"), _EXAMPLE)
        )
        words = self.tr(
            "GOSI gives it to the establishment when it is registered, and it stands in the registration certificate. "
            "You cannot find it? Ask GOSI by telephone."
        )
        card.body.addWidget(Label(words, "table", "text-2", wrap=True))
        self.aside.addWidget(card)
        self.aside.addWidget(
            Notice(
                "shield-check",
                self.tr(
                    "Nobody is told who owns a number: the comparison comes after the code, and its answer is equal or "
                    "not equal."
                ),
            )
        )
        self.first = FirstTimeCard()
        self.first.link.clicked.connect(self._view_model.register_establishment)
        self.aside.addWidget(self.first)
        self.close_aside()

    def _bind(self) -> None:
        view_model = self._view_model
        self.beneficiary.chosen.connect(lambda key: view_model.choose_beneficiary(Beneficiary(key)))
        fields = {"establishment": self.establishment, "invitation": self.invitation, "identity": self.identity}
        for name, field in fields.items():
            field.edited.connect(lambda text, name=name: view_model.edit(name, text))
            field.left.connect(lambda name=name: view_model.leave_field(name))
        self.establishment.submitted.connect(self.identity.setFocus)
        self.invitation.submitted.connect(self.identity.setFocus)
        self.invited.clicked.connect(lambda: view_model.use_invitation(not view_model.state.by_invitation))
        self.identity.submitted.connect(view_model.forward)
        self.sign_in.clicked.connect(view_model.sign_in)
        Binding(self, view_model, lambda state: state, self._show)

    def _show(self, state: RegistrationState) -> None:
        employer = state.beneficiary is Beneficiary.EMPLOYER
        self.beneficiary.show_choice(state.beneficiary)
        self.elsewhere.setVisible(not employer)
        for field in (self.establishment, self.invitation, self.identity):
            field.input.setEnabled(employer)
        self.establishment.setVisible(not state.by_invitation)
        self.invitation.setVisible(state.by_invitation)
        self.invited.setText(
            self.tr("Use the subscription number instead")
            if state.by_invitation
            else self.tr("Invited by an owner or supervisor? Use the code")
        )
        self.invited.updateGeometry()
        self.invitation.set_text(state.draft.invitation)
        show_remark(self.invitation, state.remarks.get("invitation"))
        self.establishment.set_text(state.draft.establishment)
        self.identity.set_text(state.draft.identity)
        show_remark(self.establishment, state.remarks.get("establishment"))
        if "identity" in state.remarks:
            show_remark(self.identity, state.remarks["identity"])
        elif state.identity_kind is not None:
            self.identity.show_ok(self._kind(state.identity_kind))
        else:
            self.identity.show_hint("")
        self.sign_in.setVisible(state.has_account)

    def _kind(self, kind: IdentityKind) -> str:
        if kind is IdentityKind.IQAMA:
            return self.tr("Valid form: iqama. Compared after the code, not now.")
        return self.tr("Valid form: national ID. Compared after the code, not now.")


class FirstTimeCard(Card):
    """The way to the other process, for an establishment that has no number yet."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setSpacing(2)
        self.body.addWidget(Label(self.tr("No subscription number yet?"), "table-strong", wrap=True))
        self.link = LinkButton(self.tr("Register an establishment for the first time"))
        self.body.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)
