"""Step five of the account registration: everything once more, and the terms."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.identifiers import IdentityKind, compact
from gosi_desktop.domain.registration import Condition, RegistrationStep
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.terms_reader import TermsReader
from gosi_desktop.ui.widgets.wizard import WizardPage
from gosi_desktop.ui.widgets.wizard_cards import FactsCard, Notice
from gosi_desktop.viewmodels.registration import RegistrationViewModel
from gosi_desktop.viewmodels.registration_state import RegistrationState

_TERMS_WIDTH = 356


class ReviewPage(WizardPage):
    """Four groups, each with «تغيير»; beside them the terms, whose boxes open at the end of the text."""

    def __init__(self, view_model: RegistrationViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self.widen_aside(_TERMS_WIDTH)
        change = self.tr("Change")
        self.groups = {
            RegistrationStep.CONDITIONS: FactsCard(self.tr("Conditions"), change),
            RegistrationStep.IDENTITY: FactsCard(self.tr("Subscription number and identity"), change),
            RegistrationStep.CONTACT: FactsCard(self.tr("Mobile and e-mail"), change),
            RegistrationStep.CREDENTIALS: FactsCard(self.tr("User name and password"), change),
        }
        for step, card in self.groups.items():
            card.changed.connect(lambda step=step: view_model.visit(step))
            self.main.addWidget(card)
        self.main.addWidget(
            Notice(
                "info",
                self.tr("The code goes to the mobile you typed; then the data are compared with the registers."),
            )
        )
        self.changed_terms = Banner(
            self.tr("The terms have changed meanwhile."),
            self.tr("Read the new version to its end and accept it. Everything else stays."),
            Tone.WARN,
        )
        self.no_terms = Banner(
            self.tr("The terms could not be fetched."),
            self.tr("They are read from the service. Try again when there is a connection."),
            Tone.WARN,
            icon="cloud-offline",
        )
        self.fetch = self.no_terms.add_action(self.tr("Try again"), view_model.read_terms)
        self.terms = TermsReader(
            self.tr("Terms and conditions"),
            self.tr("I have read the terms to their end and accept them."),
            self.tr("I declare that the data are right, as the owner or registered supervisor."),
        )
        self.missing = Label("", "caption", "bad", wrap=True)
        for widget in (self.changed_terms, self.no_terms, self.terms, self.missing):
            self.aside.addWidget(widget)
        self.close_aside()
        self.terms.language_chosen.connect(view_model.choose_language)
        self.terms.read_to_end.connect(view_model.read_to_end)
        self.terms.accepted.connect(view_model.accept)
        self.terms.declared.connect(view_model.declare)
        Binding(self, view_model, lambda state: state, self._show)

    def first_focus(self) -> QWidget:
        return self.terms.accept.box if self._view_model.state.read else self.terms.text

    def _show(self, state: RegistrationState) -> None:
        draft = state.draft
        ready = self.tr("{n} of {all}").format(n=formats().number(state.ready), all=formats().number(len(Condition)))
        self.groups[RegistrationStep.CONDITIONS].show_facts(
            ((self.tr("Ready"), ready), (self.tr("Kind of beneficiary"), self.tr("Employer")))
        )
        self.groups[RegistrationStep.IDENTITY].show_facts(
            (
                (
                    (self.tr("Invitation"), formats().identity(compact(draft.invitation)))
                    if draft.invitation.strip()
                    else (self.tr("Subscription number"), formats().identity(compact(draft.establishment)))
                ),
                (self.tr("Identity"), formats().identity(compact(draft.identity))),
                (self.tr("Kind of identity"), self._kind(state.identity_kind)),
            )
        )
        self.groups[RegistrationStep.CONTACT].show_facts(
            (
                (self.tr("Mobile"), formats().identity(compact(draft.mobile))),
                (self.tr("E-mail"), ltr(draft.email.strip())),
            )
        )
        password = self.tr("At the service") if draft.was_sent and not state.password else self.tr("Not in the draft")
        self.groups[RegistrationStep.CREDENTIALS].show_facts(
            ((self.tr("User name"), ltr(draft.username.strip())), (self.tr("Password"), password))
        )
        self._show_terms(state)

    def _show_terms(self, state: RegistrationState) -> None:
        self.changed_terms.setVisible(state.terms_changed)
        self.no_terms.setVisible(state.terms is None)
        self.terms.setVisible(state.terms is not None)
        missing = "terms" in state.remarks and not (state.accepted and state.declared)
        self.missing.show_text(self.tr("Tick both boxes to go on.") if missing and state.terms is not None else "")
        if state.terms is None:
            return
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        language = state.terms_language or ("ar" if mirrored else "en")
        text = state.terms.ar if language == "ar" else state.terms.en
        version = self.tr("Version {version}").format(version=ltr(formats().numerals(state.terms.version)))
        self.terms.show_terms(version, _paragraphs(text), language)
        self.terms.show_boxes(state.read, state.accepted, state.declared)

    def _kind(self, kind: IdentityKind | None) -> str:
        return self.tr("Iqama") if kind is IdentityKind.IQAMA else self.tr("National ID")


def _paragraphs(text: str) -> tuple[tuple[str, str], ...]:
    """Each line a paragraph; «## …» is the heading of what follows."""
    found: list[tuple[str, str]] = []
    heading = ""
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith("## "):
            heading = line[3:]
        elif line:
            found.append((heading, line))
            heading = ""
    return tuple(found)
