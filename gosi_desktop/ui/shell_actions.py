"""Which of the window's actions can be done now: by page, by who is signed in, by how much there is."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.actions import PAGES, Actions
from gosi_desktop.ui.binding import Binding
from gosi_desktop.viewmodels.roster_state import Stage
from gosi_desktop.viewmodels.shell import Page, ShellState, ShellViewModel


class AllowedActions(QObject):
    """Follows the state of the shell: what leads nowhere neither fires nor is listed."""

    def __init__(self, acts: Actions, shell: ShellViewModel, window: QWidget) -> None:
        super().__init__(window)
        self._acts, self._shell = acts, shell
        Binding(window, shell, lambda state: state, self._allow)
        Binding(window, shell.roster, lambda state: (state.stage, state.may), lambda _: self._allow(shell.state))

    def _allow(self, state: ShellState) -> None:
        rows = state.page is Page.CONTRIBUTORS and self._shell.roster.state.stage is Stage.ROWS
        paper = rows or (state.page is Page.ARCHIVE and state.papers > 0)
        self._enable(paper or state.page is Page.OUTBOX, "print")
        several = len(state.establishments) > 1
        self._enable(rows, "export")
        may, here = self._shell.roster.state.may, state.page is Page.CONTRIBUTORS
        self._offer(here and "register_contributor" in may, "new_contributor")
        self._offer(rows and "update_wage" in may, "change_wage")
        self._offer(rows and "exclude_contributor" in may, "exclude")
        self._enable(paper, "save_pdf")
        self._enable(several, "next_establishment", "previous_establishment")
        self._offer(state.can_lock, "lock")
        self._offer(state.signed_in, "sign_out", "password", "invitations")
        self._offer(not state.signed_in, "sign_in")
        for number in range(1, PAGES + 1):  # Ctrl 1…9 are the pages of the sidebar in order, as many as are shown
            self._offer(number <= len(state.pages), f"page_{number}")

    def _enable(self, allowed: bool, *names: str) -> None:
        for name in names:
            self._acts.action(name).setEnabled(allowed)

    def _offer(self, offered: bool, *names: str) -> None:
        for name in names:
            self._acts.action(name).setEnabled(offered)
            self._acts.action(name).setVisible(offered)
