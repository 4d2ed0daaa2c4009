"""How the connection stands, and the timer that drives the rounds of the pull."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.pull import Phase, PullState
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners

_LOOK_FOR_NETWORK = 5000  # milliseconds between two looks at the routing table while offline
_INSIST = 200  # milliseconds; a call that had not begun when it was to stop is met by a later try
_LONGEST_TIMER = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class SyncPillState:
    """``synced_at`` is of the open establishment; ``total`` is None while the service has not said it.

    ``done`` and ``total`` count rows fetched; while ``preparing``, people put into the list.
    """

    phase: Phase = Phase.IDLE
    synced_at: datetime | None = None
    done: int = 0
    total: int | None = None
    preparing: bool = False
    offline_since: datetime | None = None
    next_try: datetime | None = None
    error: GosiError | None = None
    waiting: int = 0  # requests of the open establishment that wait to be sent, or for a decision of the user

    @property
    def offline(self) -> bool:
        """Whether one works with what is kept here, by fate or by choice."""
        return self.phase in (Phase.OFFLINE, Phase.CUT, Phase.FAILED)


@dataclass(frozen=True, slots=True)
class _Round:
    state: PullState
    wait: float
    synced_at: datetime | None


class SyncPillViewModel(ViewModel[SyncPillState]):
    """Runs rounds on the sync runner, one at a time: at the start, by the clock, and when asked."""

    _progressed = Signal(int, object, bool)  # emitted on the sync thread, heard on the GUI thread

    def __init__(
        self,
        workspace: Workspace,
        preferences: PreferenceBook,
        runners: Runners,
        relay: Relay,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(SyncPillState(), parent)
        self._pull = workspace.pull
        self._establishments = workspace.establishments
        self._clock = workspace.clock
        self._preferences = preferences
        self._automatic = preferences.current.automatic_pull
        self._outbox = workspace.outbox
        self._again = self._closed = self._look_again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.sync_now)
        self._push_timer = QTimer(self)
        self._push_timer.setSingleShot(True)
        self._push_timer.timeout.connect(self.sync_now)
        self._look_out = Command(
            runners.reads, self._outbox_now, done=self._plan_push, failed=self._ignore, parent=self
        )
        self._look = Command(
            runners.reads, self._pull.network_returned, done=self._network, failed=self._ignore, parent=self
        )
        self._watch = QTimer(self)  # while offline: has the network come back?
        self._watch.setInterval(_LOOK_FOR_NETWORK)
        self._watch.timeout.connect(self._look_for_network)
        self._stopping = QTimer(self)
        self._stopping.setInterval(_INSIST)
        self._stopping.timeout.connect(self._pull.cancel)
        self._round = Command(runners.sync, self._run_round, done=self._finish, failed=self._fail, parent=self)
        self._switching = Command(
            runners.writes, self._switch, done=self._switched, failed=self.failed.emit, parent=self
        )
        self._progressed.connect(self._show_progress)
        relay.changed.connect(self._hear)

    @property
    def syncing(self) -> bool:
        """Whether a round is under way."""
        return self.state.phase is Phase.PULLING

    @property
    def is_cut(self) -> bool:
        """Whether the user has cut the connection."""
        return self.state.phase is Phase.CUT

    @Slot()
    def start(self) -> None:
        """The first round of this window; later ones follow by the clock."""
        self.sync_now()

    @Slot()
    def sync_now(self) -> None:
        """A round at once; asked for during one, it follows that one."""
        self._timer.stop()
        self._push_timer.stop()
        if self._round.running:
            self._again = True
            return
        if self.state.phase is not Phase.CUT:
            self._update(phase=Phase.PULLING, done=0, total=None, preparing=False)
        self._round()

    @Slot()
    def sync_all(self) -> None:
        """The same for every establishment: somebody pressed for it, or has a new role."""
        self._pull.look_at_all()
        self.sync_now()

    @Slot()
    def cancel(self) -> None:
        """Stop, whatever is waited for; what was fetched stays."""
        self._again = False
        self._pull.cancel()
        if self._round.running:
            self._stopping.start()

    @Slot()
    def cut(self) -> None:
        """Cut the connection until it is joined again, over restarts too (practice)."""
        self._switching(False)

    @Slot()
    def join(self) -> None:
        """Switch the connection back on and take what is new."""
        self._switching(True)

    def close(self) -> None:
        """No more rounds: the lock, or another profile."""
        self._closed, self._again = True, False
        self._timer.stop()
        self._push_timer.stop()
        self._watch.stop()
        self._pull.cancel()

    # -- work, on the runners --------------------------------------------------------------------------------------

    def _run_round(self) -> _Round:
        state = self._pull.run(self._report)
        opened = self._establishments.opened()
        return _Round(state, self._pull.seconds_until_next(), opened.synced_at if opened is not None else None)

    def _report(self, done: int, total: int | None, preparing: bool) -> None:
        self._progressed.emit(done, total, preparing)

    def _outbox_now(self) -> tuple[int, float | None]:
        """How many requests of the open establishment wait, and the seconds until they want a round of their own."""
        opened = self._establishments.opened()
        counts = self._outbox.counts(opened.head.establishment if opened is not None else "")
        return counts.waiting + counts.stuck, self._pull.seconds_until_push()

    def _switch(self, connected: bool) -> bool:
        self._pull.switch(connected)
        return connected

    # -- answers, on the GUI thread --------------------------------------------------------------------------------

    @Slot(int, object, bool)
    def _show_progress(self, done: int, total: int | None, preparing: bool) -> None:
        if self._round.running:
            self._update(phase=Phase.PULLING, done=done, total=total, preparing=preparing)

    def _finish(self, answer: _Round) -> None:
        self._stopping.stop()
        if self._closed:
            return
        state = answer.state
        waits = state.phase in (Phase.IDLE, Phase.OFFLINE, Phase.FAILED) and self._preferences.current.automatic_pull
        seconds = min(answer.wait, _LONGEST_TIMER)
        failed = state.phase in (Phase.OFFLINE, Phase.FAILED)
        self._update(
            phase=state.phase,
            synced_at=answer.synced_at,
            done=0,
            total=None,
            preparing=False,
            offline_since=state.offline_since,
            next_try=self._clock.now() + timedelta(seconds=seconds) if failed and waits else None,
            error=state.error,
        )
        if state.phase is Phase.OFFLINE:
            self._watch.start()
        else:
            self._watch.stop()
        if self._again:
            self._again = False
            self.sync_now()
        elif waits:
            self._timer.start(int(seconds * 1000))
        self._look_at_outbox()

    @Slot()
    def _look_at_outbox(self) -> None:
        """Asked for while a look is under way, it is looked at again: the first may have come too early."""
        if self._look_out.running:
            self._look_again = True
        elif not self._closed:
            self._look_out()

    def _plan_push(self, found: tuple[int, float | None]) -> None:
        """A round for what the user wants sent, also while nothing is fetched by itself."""
        if self._closed:
            return
        waiting, seconds = found
        self._update(waiting=waiting)
        if self._look_again:
            self._look_again = False
            self._look_out()
        elif seconds is None or self._round.running:
            self._push_timer.stop()
        else:
            self._push_timer.start(int(seconds * 1000) + 1)

    @Slot()
    def _look_for_network(self) -> None:
        self._look()

    def _network(self, returned: bool) -> None:
        """Do not wait for the back-off when a cable was plugged in."""
        if returned and not self._closed:
            self.sync_now()

    def _ignore(self, error: GosiError) -> None:
        """The next look will tell."""

    def _fail(self, error: GosiError) -> None:
        self._stopping.stop()
        if self._closed:
            return
        self._update(phase=Phase.FAILED, done=0, total=None, preparing=False, error=error)
        if self._preferences.current.automatic_pull:
            self._timer.start(int(self._pull.seconds_until_next() * 1000))

    def _switched(self, connected: bool) -> None:
        state = self._pull.state
        self._update(phase=state.phase, offline_since=state.offline_since, next_try=None, error=None)
        if connected:
            self.sync_now()
        else:
            self._timer.stop()

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if kinds & {Kind.OUTBOX, Kind.ESTABLISHMENTS}:
            self._look_at_outbox()
        if Kind.PREFERENCES in kinds:
            self._follow_preference()
        if Kind.SESSION in kinds and self.state.phase is Phase.SIGN_IN_NEEDED:
            self.sync_now()

    def _follow_preference(self) -> None:
        """Only when this choice has changed: another one is no reason to ask the service."""
        before, automatic = self._automatic, self._preferences.current.automatic_pull
        self._automatic = automatic
        if not automatic:
            self._timer.stop()
            self._update(next_try=None)
        elif (
            not before and not self._timer.isActive() and not self._round.running and self.state.phase is not Phase.CUT
        ):
            self.sync_now()
