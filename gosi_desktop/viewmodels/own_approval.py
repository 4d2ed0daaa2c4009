"""A request that goes with a code, approved by whoever made it: the code is asked for as soon as the service has it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import ApprovalResult, CodeChallenge, Operation, OperationState, WaitingRequest
from gosi_desktop.application.ports.outbox import UNSENT
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.code_prompt import CodePromptViewModel, SentCode
from gosi_desktop.viewmodels.runners import Relay, Runners


@dataclass(frozen=True, slots=True)
class OwnApprovalState:
    """``followed`` is on its way to the service; ``asking`` is the one whose code is being entered."""

    followed: Operation | None = None
    asking: Operation | None = None
    error: GosiError | None = None


class OwnApprovalViewModel(ViewModel[OwnApprovalState]):
    """Offline the request waits in the outbox, and its code can be asked for later; nothing is lost by leaving."""

    decided = Signal(object, object)  # Operation, ApprovalResult
    pull_wanted = Signal()

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(OwnApprovalState(), parent)
        self._approvals, self._outbox = workspace.approvals, workspace.outbox
        self._practice, self._clock, self._runners = workspace.practice, workspace.clock, runners
        self.prompt: CodePromptViewModel | None = None
        self.ask = Command(runners.reads, self._start, done=self._sent, failed=self._refused, parent=self)
        relay.changed.connect(self._hear)

    def follow(self, operation: Operation) -> None:
        """It was asked for now: send it, and ask for the code when it is there."""
        self._update(followed=operation, error=None)
        self.pull_wanted.emit()

    def approve(self, operation: Operation) -> None:
        """It lies with the service: ask for the code."""
        self._update(followed=None, error=None)
        self.ask(operation)

    def rest(self) -> None:
        """Ask for no code by itself any more."""
        self._update(followed=None)

    @Slot()
    def leave(self) -> None:
        """Without the code; the request waits on."""
        self.prompt = None
        self._update(asking=None, error=None)

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self.prompt = None
        self._become(OwnApprovalState())

    # -- work and answers ------------------------------------------------------------------------------------------

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        followed = self.state.followed
        if followed is not None and kinds & {Kind.ROSTER, Kind.OUTBOX, Kind.REQUESTS}:
            self._runners.reads.run(partial(self._look, followed), self._looked, self._not_looked)

    def _look(self, followed: Operation) -> tuple[Operation, Operation | None, bool]:
        """The request as it stands, and whether the cache has it as one that waits for this person."""
        now = self._outbox.get(followed.id)
        mine = any(one.id == followed.id for one in self._approvals.waiting(followed.establishment))
        return followed, now, mine

    def _looked(self, found: tuple[Operation, Operation | None, bool]) -> None:
        followed, now, mine = found
        if self.state.followed is None or self.state.followed.id != followed.id:
            return
        if mine and now is not None:
            self._update(followed=None)
            self.ask(now)
        elif now is None or now.state not in (*UNSENT, OperationState.AWAITING_APPROVAL):
            self._update(followed=None)  # refused, or done without a code

    def _not_looked(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error

    def _start(self, operation: Operation) -> tuple[Operation, WaitingRequest | None, CodeChallenge | None]:
        waiting = self._approvals.waiting(operation.establishment)
        found = next((one for one in waiting if one.id == operation.id), None)
        return operation, found, self._approvals.start((found,)) if found is not None else None

    def _sent(self, answer: tuple[Operation, WaitingRequest | None, CodeChallenge | None]) -> None:
        operation, _found, challenge = answer
        if challenge is None:
            self.pull_wanted.emit()  # decided meanwhile, or not here yet
            return
        self.prompt = CodePromptViewModel(
            SentCode(challenge.masked_mobile, challenge.expires_at),
            partial(self._approvals.confirm, operation.establishment, challenge),
            self._practice, self._clock, self._runners.reads, self,
        )  # fmt: skip
        self.prompt.confirmed.connect(partial(self._confirmed, operation))
        self.prompt.left.connect(self.leave)
        self._update(asking=operation, error=None)

    def _confirmed(self, operation: Operation, results: tuple[ApprovalResult, ...]) -> None:
        self.leave()
        for one in results:
            self.decided.emit(operation, one)
        self.pull_wanted.emit()

    def _refused(self, error: GosiError) -> None:
        self._update(error=error)
