"""The account of an open profile: its devices, roles offered to it, and one dialog at a time for what it may change.

A dialog's view model is imported when it is first wanted: a start waits for none of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports import AccountInfo
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.viewmodels.base import ViewModel
from gosi_desktop.viewmodels.devices import DevicesViewModel
from gosi_desktop.viewmodels.invitations import InvitationsViewModel
from gosi_desktop.viewmodels.runners import Runners

if TYPE_CHECKING:
    from gosi_desktop.viewmodels.contact_change import Contact


class AccountDialog(StrEnum):
    """What may lie over the window."""

    PASSWORD = auto()
    CONTACT = auto()
    TERMS = auto()
    INVITATIONS = auto()
    SIGN_OUT = auto()


class Done(StrEnum):
    """What went well, to be told in passing."""

    PASSWORD = auto()
    CONTACT = auto()
    TERMS = auto()
    DEVICES = auto()
    ROLE_ACCEPTED = auto()
    ROLE_DECLINED = auto()


@dataclass(frozen=True, slots=True)
class AccountState:
    """``dialog`` is shown with what ``inside`` of the view model is then; ``visit`` grows with each."""

    dialog: AccountDialog | None = None
    visit: int = 0


class AccountViewModel(ViewModel[AccountState]):
    """``done`` tells what went well; ``signed_out`` whether the data are to be erased."""

    done = Signal(object)  # Done
    signed_out = Signal(bool)
    pull_wanted = Signal()  # the service has something new for this account

    def __init__(
        self, workspace: Workspace, preferences: PreferenceBook, runners: Runners, parent: QObject | None = None
    ) -> None:
        super().__init__(AccountState(), parent)
        self._workspace, self._preferences, self._runners = workspace, preferences, runners
        self.inside: QObject | None = None
        account, reads = workspace.own_account, runners.reads
        self.devices = DevicesViewModel(account, workspace.clock, reads, self)
        self.devices.failed.connect(self.failed)
        self.devices.ended.connect(lambda _ended: self.done.emit(Done.DEVICES))
        self.invitations = InvitationsViewModel(
            workspace.offered_roles, workspace.practice, workspace.clock, reads, self
        )
        self.invitations.accepted.connect(self._role_accepted)
        self.invitations.declined.connect(self._role_declined)

    # -- dialogs ---------------------------------------------------------------------------------------------------

    def change_password(self, who: AccountInfo | None) -> None:
        """Another password; ``who`` must not be in it."""
        from gosi_desktop.viewmodels.password_change import PasswordChangeViewModel

        made = PasswordChangeViewModel(
            self._workspace.own_account, who, self._workspace.meter, self._runners.reads, self
        )
        made.changed.connect(lambda: self._finish(Done.PASSWORD))
        made.closed.connect(self.close_dialog)
        self._show(AccountDialog.PASSWORD, made)

    def change_contact(self, contact: Contact) -> None:
        """Another mobile or e-mail."""
        from gosi_desktop.viewmodels.contact_change import ContactChangeViewModel

        workspace = self._workspace
        made = ContactChangeViewModel(
            contact, workspace.own_account, workspace.practice, workspace.clock, self._runners.reads, self
        )
        made.changed.connect(lambda _details: self._finish(Done.CONTACT))
        made.closed.connect(self.close_dialog)
        self._show(AccountDialog.CONTACT, made)

    def read_terms(self) -> None:
        """The service has newer terms."""
        if self.state.dialog is AccountDialog.TERMS:
            return
        from gosi_desktop.viewmodels.terms_gate import TermsGateViewModel

        language = self._preferences.current.language
        made = TermsGateViewModel(self._workspace.own_account, language, self._runners.reads, self)
        made.accepted.connect(self._terms_accepted)
        made.closed.connect(self.close_dialog)
        self._show(AccountDialog.TERMS, made)
        made.load()

    def show_invitations(self) -> None:
        """The roles that are offered."""
        self._show(AccountDialog.INVITATIONS, self.invitations)

    def ask_to_sign_out(self) -> None:
        """Keep the data, or erase them?"""
        from gosi_desktop.viewmodels.sign_out import SignOutViewModel

        made = SignOutViewModel(self._workspace, self._runners, self)
        made.signed_out.connect(self.signed_out)
        made.closed.connect(self.close_dialog)
        self._show(AccountDialog.SIGN_OUT, made)

    def close_dialog(self) -> None:
        """What it was about stays as it is."""
        if self.state.dialog is not None:
            self._show(None, None)

    def forget(self) -> None:
        """Drop all that is personal: the lock."""
        self._show(None, None)
        self.devices.forget()
        self.invitations.forget()

    # -- what happens ----------------------------------------------------------------------------------------------

    def _show(self, dialog: AccountDialog | None, inside: QObject | None) -> None:
        before, self.inside = self.inside, inside
        self._update(dialog=dialog, visit=self.state.visit + 1)
        if before is not None and before is not self.invitations:
            before.deleteLater()

    def _finish(self, done: Done) -> None:
        self.close_dialog()
        self.devices.load()
        self.done.emit(done)

    def _terms_accepted(self) -> None:
        self.close_dialog()
        self.done.emit(Done.TERMS)
        self.pull_wanted.emit()

    def _role_accepted(self, _invitation: object) -> None:
        self.close_dialog()
        self.done.emit(Done.ROLE_ACCEPTED)
        self.pull_wanted.emit()

    def _role_declined(self, _invitation: object) -> None:
        if not self.invitations.state.invitations:
            self.close_dialog()
        self.done.emit(Done.ROLE_DECLINED)
