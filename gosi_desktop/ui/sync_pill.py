"""The pill beside the title: how the connection stands and what waits; and the verb that a round has at the moment."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.pull import Phase
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.badges import SyncPill
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.sync_pill import SyncPillState

Part = tuple[str, str, str]


class SyncPillView(SyncPill):
    """«متزامن 10:21 | 4 في الصادر», «دون اتصال | آخر مزامنة 09:12». A click opens the outbox, or the sign-in."""

    def __init__(self, shell: ShellViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._said = Phase.IDLE  # how it last stood, between rounds
        self._asked = False
        self.clicked.connect(self._act)
        Binding(self, shell.sync, lambda state: state, self._show)

    def sync_now(self) -> None:
        """Somebody asks, so the answer is said aloud, whatever it is."""
        self._asked = True
        self._shell.sync.sync_all()

    def _act(self) -> None:
        if self._shell.sync.state.phase is Phase.SIGN_IN_NEEDED:
            self._shell.sign_in()
        else:
            self._shell.show_page(Page.OUTBOX)

    def _show(self, state: SyncPillState) -> None:
        last = self._last(state)
        if state.phase is Phase.PULLING:
            self.show_parts(("refresh", self._progress(state), "text-2"))
        elif state.phase is Phase.SIGN_IN_NEEDED:
            self.show_parts(("key", self.tr("Sign-in needed"), "warn"), *last, warn=True)
        elif state.phase is Phase.CUT:
            self.show_parts(("cloud-offline", self.tr("Disconnected by you"), "warn"), *last, warn=True)
        elif state.offline:
            self.show_parts(("cloud-offline", self.tr("Offline"), "warn"), *last, warn=True)
        elif state.synced_at is None:
            self.show_parts(("cloud", self.tr("Not fetched yet"), "text-2"), *self._waiting(state))
        else:
            words = self.tr("Synced {time}").format(time=formats().time(state.synced_at))
            self.show_parts(("cloud-synced", words, "text-2"), *self._waiting(state))
        self.setToolTip(self._hint(state))
        self._say(state.phase)

    def _say(self, phase: Phase) -> None:
        """Aloud when the connection is back, or when somebody asked; rounds by the clock are not worth a word."""
        if phase is Phase.PULLING:
            return
        if self._asked or (phase is Phase.IDLE and self._said is not Phase.IDLE):
            announce(self, self.accessibleName())
        self._said, self._asked = phase, False

    def _last(self, state: SyncPillState) -> tuple[Part, ...]:
        if state.synced_at is None:
            return ()
        words = self.tr("last sync {time}").format(time=self._moment(state))
        return (("", words, "warn"),)

    def _waiting(self, state: SyncPillState) -> tuple[Part, ...]:
        """«4 في الصادر»."""
        if not state.waiting:
            return ()
        return (("cloud-pending", formats().numerals(self.tr("%n in the outbox", "", state.waiting)), "pend"),)

    def _moment(self, state: SyncPillState) -> str:
        assert state.synced_at is not None
        now = self._shell.clock.now()
        same_day = (now - state.synced_at).total_seconds() < 12 * 3600
        return formats().time(state.synced_at) if same_day else formats().moment(state.synced_at, now)

    def _progress(self, state: SyncPillState) -> str:
        if state.total is None or not state.total:
            return self.tr("Fetching…")
        words = (
            self.tr("Preparing the list {done} of {total}")
            if state.preparing
            else self.tr("Fetching {done} of {total}")
        )
        written = formats()
        return words.format(done=written.number(state.done), total=written.number(state.total))

    def _hint(self, state: SyncPillState) -> str:
        if state.phase is Phase.SIGN_IN_NEEDED:
            return self.tr("Sign in")
        return self.tr("Requests and outbox; sync now: F5")


class SyncVerb(QObject):
    """What can be done about the round now: begin one, stop it, reconnect, sign in."""

    def __init__(self, shell: ShellViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell

    def do(self) -> None:
        """What ``words`` say."""
        sync = self._shell.sync
        {Phase.SIGN_IN_NEEDED: self._shell.sign_in, Phase.CUT: sync.join, Phase.PULLING: sync.cancel}.get(
            sync.state.phase, sync.sync_all
        )()

    def icon(self) -> str:
        """Of the button that does it."""
        return {Phase.SIGN_IN_NEEDED: "key", Phase.PULLING: "close"}.get(self._shell.sync.state.phase, "refresh")

    def words(self) -> str:
        """On the button that does it."""
        return {
            Phase.SIGN_IN_NEEDED: self.tr("Sign in"),
            Phase.CUT: self.tr("Reconnect"),
            Phase.PULLING: self.tr("Stop fetching"),
        }.get(self._shell.sync.state.phase, self.tr("Sync now"))

    def hint(self) -> str:
        """More of it, under the pointer."""
        if self._shell.sync.state.phase is Phase.PULLING:
            return self.tr("Stop fetching; what has arrived stays")
        return self.words()
