"""An account, or a first registration? View of ``viewmodels/register_choice.py``."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.application.drafts import DraftInfo
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.welcome import TipCard, WelcomePage
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.choice_card import RowButton
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.register_choice import RegisterChoiceState, RegisterChoiceViewModel


class RegisterChoice(WelcomePage):
    """The drafts that wait on top, then the two ways."""

    def __init__(self, view_model: RegisterChoiceViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.show_environment(view_model.state.practice)
        self.back = LinkButton(self.tr("Back to sign-in"), icon="arrow-back")
        self.back.clicked.connect(view_model.leave)
        self.form.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.form.addSpacing(6)
        self.heading(self.tr("A new establishment"))
        self.form.addSpacing(2)
        words = self.tr("Two different processes. What you type in either is kept on this computer, offline too.")
        self.form.addWidget(Label(words, "body", "text-2", wrap=True))
        self.form.addSpacing(14)
        self.error = Banner(tone=Tone.BAD)
        self.form.addWidget(self.error)
        self.waiting: list[RowButton] = []
        self._waiting = QVBoxLayout()
        self._waiting.setSpacing(10)
        self.form.addLayout(self._waiting)
        self.account = self._way(
            "person-add",
            self.tr("Register an account"),
            self.tr("The establishment has a subscription number"),
            self.tr("For its owner or registered supervisor. Takes a few minutes and a code to the mobile."),
        )
        self.establishment = self._way(
            "establishment",
            self.tr("Register an establishment for the first time"),
            self.tr("It has no subscription number yet"),
            self.tr("An application with papers. You follow it by its number, without an account."),
        )
        self.account.clicked.connect(lambda: view_model.register_account())
        self.establishment.clicked.connect(lambda: view_model.register_establishment())
        self.guide = LinkButton(self.tr("Looking for the steps at the official portal?"), icon="external-link")
        self.guide.clicked.connect(view_model.read_guide)
        self.form.addSpacing(4)
        self.form.addWidget(self.guide, 0, Qt.AlignmentFlag.AlignLeading)
        self.tips.addWidget(
            TipCard(
                "certificate",
                Tone.INFO,
                self.tr("Which of the two?"),
                self.tr(
                    "Look at the registration certificate from GOSI: if there is one, the establishment has a "
                    "subscription number, and an account is all it needs."
                ),
            )
        )
        Binding(self, view_model, lambda state: state, self._show)

    def first_focus(self) -> QWidget:
        return self.waiting[0] if self.waiting else self.account

    def _way(self, icon: str, title: str, line: str, reason: str) -> RowButton:
        row = RowButton(icon, title)
        row.show_line(line)
        self.form.addWidget(row)
        self.form.addSpacing(4)
        self.form.addWidget(Label(reason, "caption", "text-3", wrap=True))
        self.form.addSpacing(14)
        return row

    def _show(self, state: RegisterChoiceState) -> None:
        self.error.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.error.show_message(message.title, message.text)
        for row in self.waiting:
            row.hide()
            self._waiting.removeWidget(row)
            row.deleteLater()
        self.waiting = [
            *(
                self._draft(state, one, self.tr("Go on with the account"), self._view_model.register_account)
                for one in state.accounts
            ),
            *(
                self._draft(
                    state, one, self.tr("Go on with the first registration"), self._view_model.register_establishment
                )
                for one in state.establishments
            ),
        ]
        self._waiting.setContentsMargins(0, 0, 0, 18 if self.waiting else 0)

    def _draft(
        self, state: RegisterChoiceState, draft: DraftInfo, words: str, go_on: Callable[[str], None]
    ) -> RowButton:
        row = RowButton("history", words)
        row.show_line(self.tr("Draft kept {when}").format(when=formats().moment(draft.saved_at, state.now)))
        row.clicked.connect(lambda: go_on(draft.id))
        self._waiting.addWidget(row)
        return row
