"""The last step of a first registration, and following it: review and code; the number, the state, the result."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gosi_desktop.application.ports import PracticeNote
from gosi_desktop.domain.establishment_application import ApplicationStep
from gosi_desktop.domain.identifiers import compact
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.code_panel import CodePanel
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.kept_paper import KeptPaper
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, Size
from gosi_desktop.ui.widgets.card import Card, ProgressLine
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.wizard import WizardPage
from gosi_desktop.ui.widgets.wizard_cards import FactsCard, HintsCard, Notice
from gosi_desktop.viewmodels.establishment_application import EstablishmentApplicationViewModel
from gosi_desktop.viewmodels.establishment_application_state import EstablishmentApplicationState


class ReviewPage(WizardPage):
    """Everything once more with «تغيير»; the code comes here, and after it the application goes."""

    def __init__(self, view_model: EstablishmentApplicationViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self.panel = CodePanel()
        self.progress = ProgressLine()
        self.sending = Label("", "table", "text-2")
        change = self.tr("Change")
        self.groups = {
            ApplicationStep.APPLICANT: FactsCard(self.tr("Applicant"), change),
            ApplicationStep.ESTABLISHMENT: FactsCard(self.tr("Establishment"), change),
            ApplicationStep.OWNERS: FactsCard(self.tr("Owners, bank account and papers"), change),
            ApplicationStep.CONTRIBUTORS: FactsCard(self.tr("First contributors"), change),
        }
        for widget in (self.panel, self.sending, self.progress):
            self.main.addWidget(widget)
        for step, card in self.groups.items():
            card.changed.connect(lambda step=step: view_model.visit(step))
            self.main.addWidget(card)
        self.aside.addWidget(
            HintsCard(
                self.tr("How it goes on"),
                (
                    ("mobile", self.tr("A code to the applicant’s mobile"), self.tr("six digits, entered here")),
                    ("send", self.tr("The application is sent"), self.tr("with its papers; nothing is sent before")),
                    ("clock", self.tr("It is under review"), self.tr("and you follow it by its number")),
                ),
            )
        )
        self.close_aside()
        self._bind()

    def first_focus(self) -> QWidget | None:
        return self.panel.cells if self._view_model.state.code_is_on_its_way else None

    def _bind(self) -> None:
        view_model, panel = self._view_model, self.panel
        panel.cells.edited.connect(view_model.edit_code)
        panel.cells.pasted.connect(view_model.paste_code)
        panel.cells.returnPressed.connect(view_model.submit_code)
        panel.notes.taken.connect(view_model.edit_code)
        panel.mobile_wrong.connect(lambda: view_model.visit(ApplicationStep.APPLICANT))
        CommandBinding(panel.resend, view_model.resend, view_model.send_again)
        CommandBinding(panel.show_notes, view_model.show_notes)
        Binding(self, view_model, lambda state: (state.practice, state.notes), self._show_practice)
        Binding(self, view_model, lambda state: state, self._show)

    def _show_practice(self, shown: tuple[bool, tuple[PracticeNote, ...] | None]) -> None:
        self.panel.show_practice(*shown)

    def _show(self, state: EstablishmentApplicationState) -> None:
        self.panel.setVisible(state.code_is_on_its_way)
        error = message_for(state.code_error, "registration").line if state.code_error is not None else ""
        self.panel.show_code(state.code, error, state.expires_in)
        self.panel.show_resend(state.resend_in, state.standing.resends_left if state.standing is not None else 0)
        under_way = state.sending and state.all_bytes > 0
        self.sending.show_text(self.tr("Sending the papers…") if under_way else "")
        self.progress.setVisible(under_way)
        self.progress.show_progress(state.sent_bytes, state.all_bytes or None)
        self._show_groups(state)

    def _show_groups(self, state: EstablishmentApplicationState) -> None:
        draft, write = state.draft, formats()
        self.groups[ApplicationStep.APPLICANT].show_facts(
            (
                (self.tr("Identity"), write.identity(compact(draft.applicant_identity))),
                (self.tr("Mobile"), write.identity(compact(draft.applicant_mobile))),
            )
        )
        self.groups[ApplicationStep.ESTABLISHMENT].show_facts(
            (
                (self.tr("Name"), isolate(draft.name.strip())),
                (self.tr("Registration or licence"), write.identity(draft.paper_number.strip())),
                (self.tr("Ends on"), write.identity(draft.paper_expires.strip())),
                (self.tr("Activity"), isolate(draft.activity.strip())),
                (self.tr("City"), isolate(draft.city.strip())),
                (self.tr("Post code"), write.identity(draft.post_code.strip())),
            )
        )
        self.groups[ApplicationStep.OWNERS].show_facts(
            (
                *((self.tr("Owner"), isolate(owner.name.strip())) for owner in draft.owners),
                (self.tr("IBAN"), ltr(compact(draft.iban).upper())),
                (self.tr("Papers"), write.number(len(state.papers))),
            )
        )
        self.groups[ApplicationStep.CONTRIBUTORS].show_facts(
            tuple((isolate(one.name.strip()), write.identity(one.basic_wage.strip())) for one in draft.contributors)
        )


class FollowPage(WizardPage):
    """Under review, or registered: number, dates, and what came of it."""

    copied = Signal(str)

    def __init__(self, view_model: EstablishmentApplicationViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self.facts = FactsCard(self.tr("The application"))
        self.refresh = Button(self.tr("Ask how it stands"), icon="refresh")
        row = QHBoxLayout()
        row.addWidget(self.refresh)
        row.addStretch(1)
        self.facts.body.addLayout(row)
        self.result = Card(self.tr("The subscription number"), ruled=True)
        self.number = Label("", "hero")
        self.account = Button(self.tr("Register the account"), Kind.PRIMARY, icon_after="arrow-next", size=Size.LARGE)
        self.account.clicked.connect(view_model.register_account)
        self.result.body.addWidget(self.number)
        words = self.tr("The establishment is registered. What it needs now is an account for its owner or supervisor.")
        self.result.body.addWidget(Label(words, "table", "text-2", wrap=True))
        action = QHBoxLayout()
        action.addWidget(self.account)
        action.addStretch(1)
        self.result.body.addLayout(action)
        self.certificate = KeptPaper(view_model.certificate_paper, self.tr("Print the certificate"))
        self.form = KeptPaper(view_model.form_paper, self.tr("Print the application"), first=False)
        self.papers = Card(self.tr("Registration certificate, from the service"), ruled=True)
        words = self.tr("Kept encrypted on this computer exactly as the service issued it.")
        self.papers.body.addWidget(Label(words, "table", "text-2", wrap=True))
        self.papers.body.addWidget(self.certificate)
        self.record = Card(self.tr("The application, for your files"), ruled=True)
        self.record.body.addWidget(self.form)
        self.waiting = Banner(
            self.tr("Under review."),
            self.tr("You may close the program. The draft stays here, and with it the way to ask how it stands."),
            Tone.INFO,
            icon="clock",
        )
        self.practice = Card(self.tr("Practice: decide as the service would"), ruled=True)
        self.accept = Button(self.tr("Accept the application"), size=Size.SMALL)
        self.give_back = Button(self.tr("Return it"), size=Size.SMALL)
        self.accept.clicked.connect(lambda: view_model.decide(True))
        self.give_back.clicked.connect(lambda: view_model.decide(False))
        decisions = QHBoxLayout()
        decisions.setSpacing(8)
        decisions.addWidget(self.accept)
        decisions.addWidget(self.give_back)
        decisions.addStretch(1)
        self.practice.body.addLayout(decisions)
        self.aside.addWidget(self.practice)
        for widget in (self.waiting, self.result, self.papers, self.record, self.facts):
            self.main.addWidget(widget)
        self.aside.addWidget(self.certificate.picture)
        words = self.tr("Issued in practice: it has no value outside it.")
        self.worthless = Notice("practice", words, Tone.WARN)
        self.aside.addWidget(self.worthless)
        self.close_aside()
        CommandBinding(self.refresh, view_model.ask, view_model.refresh)
        Binding(self, view_model, lambda state: state, self._show)

    def first_focus(self) -> QWidget:
        return self.account if self._view_model.state.registered else self.refresh

    def _show(self, state: EstablishmentApplicationState) -> None:
        standing = state.standing
        self.waiting.setVisible(not state.registered)
        for card in (self.result, self.papers, self.record):
            card.setVisible(state.registered)
        self.papers.setVisible(state.certificate is not None)
        self.worthless.setVisible(state.registered and state.practice)
        self.practice.setVisible(state.practice and not state.registered)
        self.refresh.setVisible(not state.registered or state.certificate is None)
        if standing is None:
            return
        self.number.setText(formats().identity(standing.establishment or ""))
        facts = [(self.tr("Number of the application"), formats().identity(standing.reference or ""))]
        if standing.submitted_at is not None:
            facts.append((self.tr("Sent"), formats().moment(standing.submitted_at, state.now)))
        if standing.expect_by is not None and not state.registered:
            facts.append((self.tr("An answer by"), formats().date_long(standing.expect_by)))
        facts.append((self.tr("Establishment"), isolate(state.draft.name.strip())))
        self.facts.show_facts(facts)
