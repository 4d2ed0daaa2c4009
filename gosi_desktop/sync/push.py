"""Sending what is ready, and taking what the authority says of it.

There is no "sending" state on disk: after a crash, a lost answer or a fault the same ids go again, and whoever has
been told once gives the same verdict again.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from gosi_desktop.application.ports.outbox import (
    WITH_AUTHORITY,
    Collision,
    Operation,
    OperationState,
    OutboxStore,
    Remark,
    RequestDesk,
    Verdict,
)
from gosi_desktop.application.ports.work import Cancelled
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.changes import WithdrawRequest
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import Refused
from gosi_desktop.domain.members import KINDS as MEMBER_KINDS

AT_ONCE = 200  # requests in one call
KEPT = timedelta(days=90)  # after they are done; so long those accepted are asked about when the past has changed
_TIDIED = timedelta(days=1)
_DECIDED = frozenset(
    {OperationState.ACCEPTED, OperationState.APPROVED, OperationState.REJECTED, OperationState.RETURNED}
)


class Push:
    """Sends one establishment's requests until nothing more is due."""

    def __init__(
        self, desk: RequestDesk, outbox: OutboxStore, clock: Clock, changed: Callable[[], None] = lambda: None
    ) -> None:
        self._desk = desk
        self._outbox = outbox
        self._clock = clock
        self._changed = changed
        self._tidied_at: datetime | None = None
        self.rebased = False  # whether the last run met a conflict: what does not collide may go after the pull

    def run(self, establishment: str, cancelled: Cancelled) -> str | None:
        """Send what is due; answers the authority's epoch as it said it last, None when nothing was sent.

        A request that the authority answers with *conflict* or *waiting* is not offered again in this run: the pull
        that follows brings what it collides with. Raises RemoteError, the error Cancelled; what was heard is kept.
        """
        epoch, passed, brought = None, set[str](), set[str]()
        self.rebased = False
        self._tidy()
        while due := self._due(establishment, passed):
            if cancelled():
                raise CancelledError
            whole = [one for one in due if brought.issuperset(paper.sha256 for paper in one.papers)]
            if not whole:  # whatever is done meanwhile with what is due is seen before it is offered
                self._bring(due[0], brought, cancelled)
                continue
            due = whole
            said = self._desk.offer(establishment, due)
            epoch = said.epoch
            now = self._clock.now()
            heard = [_heard(one, verdict, now) for one, verdict in zip(due, said.verdicts, strict=True)]
            self._outbox.settle(heard)
            self.rebased |= any(verdict.state is OperationState.CONFLICT for verdict in said.verdicts)
            passed |= {one.id for one in heard if one.state is OperationState.READY}
            self._changed()
        return epoch

    def look_for_lost(self, establishment: str) -> int:
        """The authority's past has changed: what it had or accepted lately, and knows no more, is listed as lost.

        Answers how many; sending them again is for the user to say. Raises RemoteError.
        """
        there = [one for one in self._outbox.listed(establishment) if one.state in WITH_AUTHORITY]
        there += self._outbox.accepted_since(establishment, self._clock.now() - KEPT)
        if not there:
            return 0
        known = self._desk.look_up(establishment, [one.id for one in there])
        lost = [replace(one, state=OperationState.LOST) for one in there if known[one.id] is None]
        if lost:
            self._outbox.settle(lost)
            self._changed()
        return len(lost)

    def _bring(self, operation: Operation, brought: set[str], cancelled: Cancelled) -> None:
        """The papers of a request before itself; what cannot be taken as a paper is refused with it."""
        for paper in operation.papers:
            data = self._outbox.paper_bytes(paper.sha256)
            try:
                if data is None:
                    raise Refused("attachment_missing")
                self._desk.attach(operation.establishment, PaperFile(paper, data), cancelled)
            except Refused as error:
                if type(error) is not Refused:  # about the session or the role, not about the paper
                    raise
                why = Remark(error.code, "attachments", {**error.params, "name": paper.name})
                now = self._clock.now()
                refused = replace(operation, state=OperationState.REJECTED, decided_at=now, reason=why)
                if self._outbox.get(operation.id) == operation:  # nobody did anything with it meanwhile
                    self._outbox.settle([refused])
                self._changed()
                return
            brought.add(paper.sha256)

    def _due(self, establishment: str, passed: set[str]) -> Sequence[Operation]:
        """The next ones; those that were passed over in this run stand in nobody's way."""
        found = self._outbox.due(establishment, self._clock.now(), AT_ONCE + len(passed))
        different: dict[str, Operation] = {}
        for one in found:
            if one.id not in passed:
                different.setdefault(one.change.target, one)
        return list(different.values())[:AT_ONCE]

    def _tidy(self) -> None:
        """Once a day what was done long ago goes."""
        now = self._clock.now()
        if self._tidied_at is None or now - self._tidied_at >= _TIDIED:
            self._outbox.forget_done(now - KEPT)
            self._tidied_at = now


def _heard(operation: Operation, said: Verdict, now: datetime) -> Operation:
    """The operation after its verdict."""
    sent = replace(operation, sent_at=operation.sent_at or now, warnings=said.warnings)
    if said.state is OperationState.CONFLICT and isinstance(operation.change, WithdrawRequest):
        return replace(sent, state=OperationState.REJECTED, decided_at=now, reason=Remark("already_decided"))
    if said.state is OperationState.CONFLICT and operation.change.kind in MEMBER_KINDS:
        reason = Remark("changed_meanwhile")  # his row is in nobody's dossier: whoever asked looks at it and asks anew
        return replace(sent, state=OperationState.RETURNED, decided_at=now, reason=reason)
    if said.state is OperationState.CONFLICT:
        return _rebased(sent, said)
    if said.state is OperationState.WAITING:
        return replace(sent, state=OperationState.READY, reason=said.reason)
    return replace(
        sent,
        state=said.state,
        reference=said.reference,
        decided_at=now if said.state in _DECIDED else None,
        reason=said.reason,
        remarks=said.remarks,
        expect_by=said.expect_by,
        collision=None,
        settled_version=0 if said.same_as else said.versions.get(operation.change.target, 0),
    )


def _rebased(operation: Operation, said: Verdict) -> Operation:
    """The authority does not remember a conflict: the pull that follows judges it by fields, under the same id."""
    return replace(operation, expected_version=said.version, collision=Collision((), said.version, said.by, said.at))
