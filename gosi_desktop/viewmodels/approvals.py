"""Requests of a preparer that wait for this person's word: approved together by one code, or returned one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.establishments import Establishments
from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import ApprovalResult, CodeChallenge, PracticeDesk, WaitingRequest
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.code_prompt import CodePromptViewModel, SentCode
from gosi_desktop.viewmodels.runners import Relay, Runners

if TYPE_CHECKING:
    from gosi_desktop.application.approvals import Approvals


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of one request, by the word just given."""

    request: WaitingRequest
    result: ApprovalResult


@dataclass(frozen=True, slots=True)
class ApprovalsState:
    """``chosen`` by their ids; ``returning`` is the one whose reason is being written; ``asking`` for the code."""

    establishment: str = ""
    loaded: bool = False
    waiting: tuple[WaitingRequest, ...] = ()
    chosen: frozenset[str] = frozenset()
    decided: tuple[Decided, ...] = ()
    returning: WaitingRequest | None = None
    asking: bool = False
    error: GosiError | None = None

    @property
    def all_chosen(self) -> bool:
        """Whether nothing is left to be chosen."""
        return bool(self.waiting) and len(self.chosen) == len(self.waiting)


@dataclass(frozen=True, slots=True)
class _Found:
    establishment: str
    waiting: tuple[WaitingRequest, ...]


class ApprovalsViewModel(ViewModel[ApprovalsState]):
    """Of the open establishment; the list is the cache's, deciding needs the service."""

    returned = Signal(object)  # WaitingRequest
    pull_wanted = Signal()  # something was decided: the rows come with the next round

    def __init__(
        self,
        approvals: Approvals,
        establishments: Establishments,
        practice: PracticeDesk | None,
        clock: Clock,
        runners: Runners,
        relay: Relay,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ApprovalsState(), parent)
        self._approvals, self._establishments = approvals, establishments
        self._practice, self._clock, self._runners = practice, clock, runners
        self._question = 0
        self.prompt: CodePromptViewModel | None = None
        runner = runners.reads
        self.ask = Command(
            runner, approvals.start, done=self._sent, failed=self._refused, allowed=lambda: bool(self.state.chosen),
            parent=self,
        )  # fmt: skip
        self.give_back = Command(runner, self._give_back, done=self._gave_back, failed=self._refused, parent=self)
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """Read what waits."""
        self._question += 1
        number = self._question
        self._runners.reads.run(self._read, lambda found: self._take(number, found), self._not_read)

    def choose(self, request_id: str, chosen: bool) -> None:
        """Tick a request, or not."""
        ids = self.state.chosen | {request_id} if chosen else self.state.chosen - {request_id}
        self._change(chosen=ids)

    def choose_all(self, chosen: bool) -> None:
        """Tick everything, or nothing."""
        self._change(chosen=frozenset(one.id for one in self.state.waiting) if chosen else frozenset())

    def approve(self) -> None:
        """Ask for the code that approves what is ticked."""
        self.ask([one for one in self.state.waiting if one.id in self.state.chosen])

    def ask_reason(self, request: WaitingRequest) -> None:
        """Open the dialog that returns a request."""
        self._update(returning=request, error=None)

    def submit_reason(self, reason: str) -> None:
        """Return it to whoever prepared it."""
        if self.state.returning is not None:
            self.give_back(self.state.returning, reason)

    def close_dialog(self) -> None:
        """Neither a code nor a reason; nothing was decided."""
        self.prompt = None
        self._update(returning=None, asking=False, error=None)

    def dismiss_results(self) -> None:
        """They have been read."""
        self._update(decided=())

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self.prompt = None
        self._become(ApprovalsState())
        self.ask.refresh()

    # -- work and answers ------------------------------------------------------------------------------------------

    def _read(self) -> _Found:
        opened = self._establishments.opened()
        number = opened.head.establishment if opened is not None else ""
        return _Found(number, tuple(self._approvals.waiting(number)) if number else ())

    def _take(self, number: int, found: _Found) -> None:
        if number != self._question:
            return
        same = found.establishment == self.state.establishment
        ids = {one.id for one in found.waiting}
        self._change(
            establishment=found.establishment,
            loaded=True,
            waiting=found.waiting,
            chosen=frozenset(self.state.chosen & ids) if same else frozenset(),
            decided=self.state.decided if same else (),
        )

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)

    def _sent(self, challenge: CodeChallenge) -> None:
        asked = tuple(one for one in self.state.waiting if one.id in self.state.chosen)
        establishment = self.state.establishment
        self.prompt = CodePromptViewModel(
            SentCode(challenge.masked_mobile, challenge.expires_at),
            lambda code: self._approvals.confirm(establishment, challenge, code),
            self._practice,
            self._clock,
            self._runners.reads,
            self,
        )
        self.prompt.confirmed.connect(lambda results: self._confirmed(asked, results))
        self.prompt.left.connect(self.close_dialog)
        self._update(asking=True, error=None)

    def _confirmed(self, asked: tuple[WaitingRequest, ...], results: Sequence[ApprovalResult]) -> None:
        by_id = {one.id: one for one in asked}
        decided = tuple(Decided(by_id[result.id], result) for result in results if result.id in by_id)
        self.prompt = None
        gone = {one.request.id for one in decided}
        left = tuple(one for one in self.state.waiting if one.id not in gone)
        self._change(decided=decided, waiting=left, chosen=frozenset(), asking=False)
        self.pull_wanted.emit()

    def _give_back(self, request: WaitingRequest, reason: str) -> WaitingRequest:
        self._approvals.give_back(request, reason)
        return request

    def _gave_back(self, request: WaitingRequest) -> None:
        left = tuple(one for one in self.state.waiting if one.id != request.id)
        self._change(waiting=left, chosen=self.state.chosen - {request.id}, returning=None, error=None)
        self.returned.emit(request)
        self.pull_wanted.emit()

    def _refused(self, error: GosiError) -> None:
        """At the field of the reason when it is about that, else above the list."""
        about_reason = self.state.returning is not None and isinstance(error, RuleViolation)
        self._update(error=error, returning=self.state.returning if about_reason else None)

    def _change(self, **changes: object) -> None:
        self._update(**changes)
        self.ask.refresh()

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if kinds & {Kind.REQUESTS, Kind.ROSTER, Kind.ESTABLISHMENTS}:
            self._runners.later(self, self.load)  # the rows come first
