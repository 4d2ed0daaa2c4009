"""The outbox as its user sees it: what waits, what came of it, and what can still be done about it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports.outbox import (
    STUCK,
    Operation,
    OperationState,
    OutboxCounts,
    OutboxStore,
    RequestDesk,
    Verdicts,
)
from gosi_desktop.domain.changes import AnyChange, UpdateWage
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.dossier import Dossier

KEPT: Final = timedelta(days=90)  # after they are done
_SENDABLE: Final = (OperationState.DRAFT, OperationState.HELD)


class Outbox:
    """Lists and decides. Nothing is ever dropped silently: what is discarded stays listed until it is old."""

    def __init__(
        self,
        store: OutboxStore,
        desk: RequestDesk,
        clock: Clock,
        new_id: Callable[[], str],
        maker: Callable[[], str],
        events: DataChanged,
    ) -> None:
        self._store = store
        self._desk = desk
        self._clock = clock
        self._new_id = new_id
        self._maker = maker
        self._events = events

    def listed(self, establishment: str | None = None) -> Sequence[Operation]:
        """Newest first; None: of all establishments."""
        return self._store.listed(establishment)

    def counts(self, establishment: str | None = None) -> OutboxCounts:
        """Waiting to be sent, with the authority, needing a decision."""
        return self._store.counts(establishment)

    def get(self, operation_id: str) -> Operation | None:
        """One of them."""
        return self._store.get(operation_id)

    def both_sides(self, operation: Operation) -> tuple[Dossier, Dossier]:
        """The authority's copy of the person, and what this request would make of it."""
        base = self._store.base(operation.establishment, operation.contributor_id)
        return base, operation.change.apply_to(base)

    def send(self, ids: Sequence[str]) -> int:
        """Make drafts and held ones ready: they go with the next round. Answers how many."""
        now = self._clock.now()
        chosen = [one for id in ids if (one := self._store.get(id)) is not None and one.state in _SENDABLE]
        self._store.settle([replace(one, state=OperationState.READY, due_at=now) for one in chosen])
        self._tell()
        return len(chosen)

    def send_held(self, establishment: str | None) -> int:
        """«إرسال الجاهز»: everything that waits for the user's word."""
        return self.send([one.id for one in self._store.listed(establishment) if one.state is OperationState.HELD])

    def hold(self, operation_id: str) -> bool:
        """Take one back from the next round; it waits until it is sent. False when it has gone already."""
        found = self._store.get(operation_id)
        if found is None or found.state is not OperationState.READY or found.sent_at is not None:
            return False
        self._store.update(replace(found, state=OperationState.HELD, due_at=None))
        self._tell()
        return True

    def take_back(self, ids: Sequence[str]) -> int:
        """Undo what was never sent, and what was made on top of it. Answers how many."""
        taken = self._store.take_back(ids, self._clock.now())
        self._tell()
        return taken

    def take_back_batch(self, batch: str) -> int:
        """Undo everything of one file, as far as it was not sent."""
        return self.take_back([one.id for one in self._store.listed(None) if one.batch == batch])

    def discard(self, operation_id: str) -> None:
        """Let go of what is stuck: the authority's values stay. It stays listed as discarded."""
        found = self._store.get(operation_id)
        if found is not None and found.state in STUCK:
            self._store.update(replace(found, state=OperationState.DISCARDED, decided_at=self._clock.now()))
            self._tell()

    def resend(self, operation_id: str) -> Operation | None:
        """Ask again for what collided or was lost, as a request of its own, knowing what the authority has now."""
        found = self._store.get(operation_id)
        if found is None or found.state not in STUCK:
            return None
        return self._again(found, found.change)

    def solve(self, operation_id: str, mine: Sequence[str]) -> Operation | None:
        """Settle a conflict of wages part by part: ``mine`` names the parts that stay as asked, the rest is theirs."""
        found = self._store.get(operation_id)
        if found is None or not isinstance(found.change, UpdateWage):
            return self.resend(operation_id) if mine else None
        base = self._store.base(found.establishment, found.contributor_id)
        held = base.wage_of(found.change.engagement_id, found.change.month)
        if held is None:
            return self.resend(operation_id)
        theirs = {name: getattr(held.parts, name) for name in found.change.wanted() if name not in mine}
        return self._again(found, replace(found.change, wage=replace(found.change.wage, **theirs)))

    def check(self, operations: Sequence[Operation]) -> Verdicts:
        """Ask the authority without effect, before a deadline. All of one establishment. Raises RemoteError."""
        return self._desk.check(operations[0].establishment, operations)

    def forget_old(self) -> int:
        """What was done more than 90 days ago goes."""
        return self._store.forget_done(self._clock.now() - KEPT)

    def _again(self, old: Operation, change: AnyChange) -> Operation:
        base = self._store.base(old.establishment, old.contributor_id)
        now = self._clock.now()
        made = Operation(
            id=self._new_id(),
            establishment=old.establishment,
            contributor_id=old.contributor_id,
            change=change,
            made_at=now,
            made_by=self._maker(),
            state=OperationState.READY,
            due_at=now,
            replaces=old.id,
            batch=old.batch,
        )
        made = replace(
            made,
            seen=made.change.found_in(base),
            expected_version=0 if made.change.is_new else made.change.version_in(base),
        )
        self._store.replace(old, made)
        self._tell()
        return made

    def _tell(self) -> None:
        self._events.publish(Kind.ROSTER, Kind.OUTBOX)
