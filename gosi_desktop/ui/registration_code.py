"""Step six of the account registration: the code; then the active account and its printed form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gosi_desktop.application.ports import PracticeNote
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.registration import RegistrationStep
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.code_panel import CodePanel
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.kept_paper import KeptPaper
from gosi_desktop.ui.remarks import remark_text
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.widgets.button import Button, Kind, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.wizard import WizardPage
from gosi_desktop.ui.widgets.wizard_cards import FactsCard, HintsCard, Notice
from gosi_desktop.viewmodels.registration import RegistrationViewModel
from gosi_desktop.viewmodels.registration_state import RegistrationState


class CodePage(WizardPage):
    """Six cells, their time, another code, and the way back to the mobile."""

    def __init__(self, view_model: RegistrationViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self.panel = CodePanel()
        self.cells, self.show_notes, self.resend = self.panel.cells, self.panel.show_notes, self.panel.resend
        self.main.addWidget(self.panel)
        self.aside.addWidget(
            HintsCard(
                self.tr("What happens after the code?"),
                (
                    (
                        "shield-check",
                        self.tr("The data are compared"),
                        self.tr(
                            "Subscription number, identity, mobile and e-mail. What is not equal, you come back to and "
                            "correct."
                        ),
                    ),
                    (
                        "check-circle",
                        self.tr("The account is activated"),
                        self.tr("at once, under the user name you chose"),
                    ),
                    (
                        "printer",
                        self.tr("You print the registration form"),
                        self.tr("for your files; it is handed in nowhere"),
                    ),
                ),
            )
        )
        words = self.tr("The code is for you alone. No employee asks for it, and it is never read out on a call.")
        self.aside.addWidget(Notice("shield-check", words))
        self.close_aside()
        self._bind()

    def first_focus(self) -> QWidget:
        return self.cells

    def _bind(self) -> None:
        view_model = self._view_model
        self.cells.edited.connect(view_model.edit_code)
        self.cells.pasted.connect(view_model.paste_code)
        self.cells.returnPressed.connect(view_model.submit_code)
        self.panel.notes.taken.connect(view_model.edit_code)
        self.panel.mobile_wrong.connect(lambda: view_model.visit(RegistrationStep.CONTACT))
        CommandBinding(self.resend, view_model.resend, view_model.send_again)
        CommandBinding(self.show_notes, view_model.show_notes)
        Binding(self, view_model, lambda state: (state.practice, state.notes), self._show_practice)
        Binding(self, view_model, lambda state: state, self._show)

    def _show_practice(self, shown: tuple[bool, tuple[PracticeNote, ...] | None]) -> None:
        self.panel.show_practice(*shown)

    def _show(self, state: RegistrationState) -> None:
        remark = state.remarks.get("code")
        self.panel.show_code(state.code, remark_text(remark) if remark is not None else "", state.expires_in)
        self.panel.show_resend(state.resend_in, state.standing.resends_left if state.standing is not None else 0)


class DonePage(WizardPage):
    """The account is active: sign in, print the form for one's files, what comes next."""

    def __init__(self, view_model: RegistrationViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self.facts = FactsCard(self.tr("You can sign in now"))
        self.sign_in = Button(self.tr("Sign in"), Kind.PRIMARY, icon_after="arrow-next", size=Size.LARGE)
        self.sign_in.clicked.connect(view_model.sign_in)
        row = QHBoxLayout()
        row.addWidget(self.sign_in)
        row.addStretch(1)
        self.facts.body.addLayout(row)
        self.main.addWidget(self.facts)
        self.paper = Card(self.tr("The registration form, for your files"), ruled=True)
        words = self.tr("One A4 page with what you registered. It is not signed, not stamped and handed in nowhere.")
        self.paper.body.addWidget(Label(words, "table", "text-2", wrap=True))
        self.main.addWidget(self.paper)
        self.main.addWidget(
            HintsCard(
                self.tr("After signing in"),
                (
                    (
                        "contributors",
                        self.tr("Look through the contributors"),
                        self.tr("Fetched once and kept encrypted on this computer, so you read them offline too."),
                    ),
                    (
                        "mobile",
                        self.tr("Each sign-in asks for a code"),
                        self.tr("It comes to the mobile you registered; keep the password to yourself."),
                    ),
                ),
            )
        )
        self.close_aside()
        Binding(self, view_model, lambda state: state.form, lambda _form: self._show(view_model.state))

    def first_focus(self) -> QWidget:
        return self.sign_in

    def show_paper(self, paper: KeptPaper) -> None:
        """Its buttons under the words, its first page beside them."""
        self.paper.body.addWidget(paper)
        self.aside.insertWidget(0, paper.picture)

    def _show(self, state: RegistrationState) -> None:
        form = state.form
        if form is None:
            return
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        name = form.name if mirrored else form.name_en or form.name
        self.facts.show_facts(
            (
                (self.tr("User name"), ltr(form.username)),
                (self.tr("Role"), role_text(Role(form.role)) if form.role in set(Role) else isolate(form.role)),
                (self.tr("Establishment"), isolate(name)),
                (self.tr("Subscription number"), formats().identity(form.establishment)),
            )
        )
