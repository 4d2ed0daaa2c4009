"""The strip under the title bar while one works with what is saved: why, as of when, and the way back."""

from PySide6.QtWidgets import QWidget

from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.errors import TermsNotAccepted
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.sync_pill import SyncPillState


class SyncBanner(Banner):
    """Edge to edge; gone while all is well."""

    def __init__(self, shell: ShellViewModel, parent: QWidget | None = None) -> None:
        super().__init__(tone=Tone.WARN, icon="cloud-offline", edge_to_edge=True, parent=parent)
        self._shell = shell
        self.button = self.add_action("", self._act)
        self.hide()
        Binding(self, shell.sync, lambda state: state, self._show)

    def _show(self, state: SyncPillState) -> None:
        words = {
            Phase.OFFLINE: (self.tr("You are working offline."), self.tr("Try again")),
            Phase.FAILED: (self._failure(state), self.tr("Try again")),
            Phase.CUT: (self.tr("You have cut the connection."), self.tr("Reconnect")),
            Phase.SIGN_IN_NEEDED: (self.tr("Sign in to fetch what is new."), self.tr("Sign in")),
        }.get(state.phase)
        self.setVisible(words is not None)
        if words is not None:
            self.show_message(words[0], self._kept(state), Tone.WARN)
            terms = isinstance(state.error, TermsNotAccepted) and state.phase is Phase.FAILED
            self.button.setText(self.tr("Read the terms") if terms else words[1])

    def _kept(self, state: SyncPillState) -> str:
        parts = []
        if state.synced_at is not None:
            moment = formats().moment(state.synced_at, self._shell.clock.now())
            saved = self.tr("What you see is saved on this computer; last sync {moment}.")
            parts.append(saved.format(moment=moment))
        if state.next_try is not None:
            parts.append(self.tr("The next try is at {time}.").format(time=formats().time(state.next_try)))
        return " ".join(parts)

    def _failure(self, state: SyncPillState) -> str:
        return message_for(state.error).title if state.error is not None else self.tr("You are working offline.")

    def _act(self) -> None:
        phase = self._shell.sync.state.phase
        if phase is Phase.CUT:
            self._shell.sync.join()
        elif isinstance(self._shell.sync.state.error, TermsNotAccepted):
            self._shell.account.read_terms()
        elif phase is Phase.SIGN_IN_NEEDED:
            self._shell.sign_in()
        else:
            self._shell.sync.sync_now()
