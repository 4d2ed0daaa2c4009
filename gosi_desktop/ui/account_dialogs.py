"""Which of the account's dialogs lies over the window. View of ``viewmodels/account_dialogs.py``."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import isolate
from gosi_desktop.ui.roster_cells import in_english, name_of
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.viewmodels.account_dialogs import AccountDialog, AccountViewModel
from gosi_desktop.viewmodels.shell import ShellViewModel

if TYPE_CHECKING:
    from gosi_desktop.viewmodels.code_prompt import CodePromptViewModel
    from gosi_desktop.viewmodels.contact_change import ContactChangeState, ContactChangeViewModel
    from gosi_desktop.viewmodels.invitations import InvitationsState
    from gosi_desktop.viewmodels.password_change import PasswordChangeViewModel
    from gosi_desktop.viewmodels.sign_out import SignOutViewModel
    from gosi_desktop.viewmodels.terms_gate import TermsGateViewModel


class AccountDialogs(QObject):
    """Imports a dialog when it is first wanted: a start waits for none of them."""

    def __init__(self, shell: ShellViewModel, over: QWidget) -> None:
        super().__init__(over)
        self._shell, self._over = shell, over
        self._model: AccountViewModel = shell.account
        self.dialog: Dialog | None = None
        self._shown: object = None
        Binding(over, self._model, lambda state: state.visit, lambda _visit: self._show_once())
        Binding(over, self._model.invitations, lambda state: state.chosen, lambda _chosen: self._show_once())

    def _show_once(self) -> None:
        """Two states say what is open; each says so when it is bound."""
        wanted = (self._model.state.visit, self._model.invitations.state.chosen)
        if wanted != self._shown:
            self._shown = wanted
            self._show()

    def _show(self) -> None:
        self._drop()
        inside, dialog = self._model.inside, self._model.state.dialog
        if dialog is AccountDialog.PASSWORD:
            self._password(cast("PasswordChangeViewModel", inside))
        elif dialog is AccountDialog.CONTACT:
            self._contact(cast("ContactChangeViewModel", inside))
        elif dialog is AccountDialog.TERMS:
            self._terms(cast("TermsGateViewModel", inside))
        elif dialog is AccountDialog.SIGN_OUT:
            self._sign_out(cast("SignOutViewModel", inside))
        elif dialog is AccountDialog.INVITATIONS:
            self._invitations(self._model.invitations.state)

    def _drop(self) -> None:
        if self.dialog is not None:
            self.dialog.close_dialog()
            self.dialog.deleteLater()
            self.dialog = None

    def _open(self, dialog: Dialog, first: QWidget | None = None) -> None:
        self.dialog = dialog
        dialog.open(first)

    def _password(self, model: PasswordChangeViewModel) -> None:
        from gosi_desktop.ui.password_change import PasswordChange

        service = self._shell.settings.state.service
        name = self._shell.settings.state.profile.label
        if service is not None:
            name = service.name_en if in_english() else service.name
        made = PasswordChange(model, isolate(name), self._over)
        self._open(made, made.old.input)

    def _contact(self, model: ContactChangeViewModel) -> None:
        from gosi_desktop.ui.contact_change import ContactChange

        made = ContactChange(model, self._over)
        self._open(made, made.field.input)
        Binding(made, model, lambda state: state.asking, lambda _asking: self._ask_code(model.state, model.prompt))

    def _ask_code(self, state: ContactChangeState, prompt: CodePromptViewModel | None) -> None:
        if not state.asking or prompt is None:
            return
        from gosi_desktop.viewmodels.contact_change import Contact

        mobile = state.contact is Contact.MOBILE
        title = self.tr("Confirm the new mobile") if mobile else self.tr("Confirm the new e-mail")
        self._prompt(prompt, title, self.tr("It is equal to Absher’s. It takes effect with the code."), "")

    def _terms(self, model: TermsGateViewModel) -> None:
        from gosi_desktop.ui.terms_gate import TermsGate

        made = TermsGate(model, self._over)
        self._open(made, made.reader.text)

    def _sign_out(self, model: SignOutViewModel) -> None:
        from gosi_desktop.ui.sign_out import SignOut

        made = SignOut(model, self._shell.clock, self._shell.state.practice, self._over)
        self._open(made, made.keep)

    def _invitations(self, state: InvitationsState) -> None:
        from gosi_desktop.ui.invitations import InvitationsDialog

        prompt = self._model.invitations.prompt
        if state.chosen is not None and prompt is not None:
            name = isolate(name_of(state.chosen.establishment_name, state.chosen.establishment_name_en))
            title = self.tr("Accept the role at {establishment}?").format(establishment=name)
            self._prompt(prompt, title, "", self.tr("Accept the role"))
            return
        made = InvitationsDialog(self._model.invitations, self._shell.clock, self._over)
        made.later.clicked.connect(self._model.close_dialog)
        made.cancelled.connect(self._model.close_dialog)
        self._open(made, made.later)

    def _prompt(self, prompt: CodePromptViewModel, title: str, text: str, act: str) -> None:
        from gosi_desktop.ui.code_prompt import CodePrompt

        self._drop()
        made = CodePrompt(prompt, title, text, act or self.tr("Confirm"), self._over)
        self._open(made, made.cells)
