"""The outbox as its user sees it: what waits, what came of it, and what can still be done about it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from gosi_desktop.application.closing import unsent_requests
from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import Cancelled, Progress, UnsentRequest
from gosi_desktop.application.ports.outbox import (
    STUCK,
    UNSENT,
    WITH_AUTHORITY,
    Operation,
    OperationState,
    OutboxCounts,
    OutboxStore,
    RequestDesk,
    Sending,
    Verdict,
)
from gosi_desktop.application.preferences import Preferences
from gosi_desktop.application.roster_changes import UNDO
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.changes import AnyChange, WithdrawRequest, settled
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.establishment_changes import KINDS as ESTABLISHMENT_KINDS
from gosi_desktop.domain.members import KINDS as MEMBER_KINDS

_Any = TypeVar("_Any")

_AT_ONCE: Final = 1_000  # in one transaction, so that a round need not wait for all of a large file
_CHECKED_AT_ONCE: Final = 200  # as many as the authority takes (service contract, section 6)
_SENDABLE: Final = (OperationState.DRAFT, OperationState.HELD)
_ENDS: Final = frozenset({"exclude_contributor", "cancel_engagement"})  # somebody's work here


def preferred_sending(preferences: Preferences, kind: str, from_file: bool = False) -> Sending:
    """«أرسل: فورًا / عندما أطلب»: which of the two a form offers first for a request of this kind."""
    if from_file:
        return Sending(preferences.send_files)
    return Sending(preferences.send_exclusions if kind in _ENDS else preferences.send_changes)


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

    def never_sent(self) -> Sequence[UnsentRequest]:
        """What has had no effect at any authority, of all establishments: it would go with this device's data."""
        return unsent_requests(self._store, self._store.listed(None))

    def get(self, operation_id: str) -> Operation | None:
        """One of them."""
        return self._store.get(operation_id)

    def papers_of(self, operation: Operation) -> tuple[PaperFile, ...]:
        """What is attached to it, with its bytes."""
        found = ((paper, self._store.paper_bytes(paper.sha256)) for paper in operation.papers)
        return tuple(PaperFile(paper, data) for paper, data in found if data is not None)

    def both_sides(self, operation: Operation) -> tuple[Dossier, Dossier]:
        """The authority's copy of the person, and what this request would make of it."""
        base = self._store.base(operation.establishment, operation.contributor_id)
        return base, operation.change.apply_to(base)

    def send(self, ids: Sequence[str]) -> int:
        """Make drafts and held ones ready: they go with the next round. Answers how many."""
        now = self._clock.now()
        chosen = [one for id in ids if (one := self._store.get(id)) is not None and one.state in _SENDABLE]
        for part in _parts(chosen):
            self._store.settle([replace(one, state=OperationState.READY, due_at=now) for one in part])
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

    def set_aside(self, operation_id: str) -> bool:
        """Make a draft of it again: «إرسال الجاهز» leaves it out. False when it has gone already."""
        found = self._store.get(operation_id)
        offered = (OperationState.READY, OperationState.HELD)
        if found is None or found.state not in offered or found.sent_at is not None:
            return False
        self._store.update(replace(found, state=OperationState.DRAFT, due_at=None))
        self._tell()
        return True

    def take_back(self, ids: Sequence[str]) -> int:
        """Undo what was never sent, and what was made on top of it. Answers how many."""
        now = self._clock.now()
        taken = sum(self._store.take_back(part, now) for part in _parts(ids))
        self._tell()
        return taken

    def take_back_of(self, establishment: str, contributor_id: str, target: str) -> int:
        """Undo what was asked of one thing of a person and never sent. Answers how many."""
        mine = self._store.open_for(establishment, contributor_id)
        return self.take_back([one.id for one in mine if one.change.target == target and one.state in UNSENT])

    def take_back_batch(self, batch: str) -> int:
        """Undo everything of one file, as far as it was not sent."""
        return self.take_back([one.id for one in self._store.listed(None) if one.batch == batch])

    def discard(self, operation_id: str) -> None:
        """Let go of what is stuck: the authority's values stay. It stays listed, and nobody waits for it."""
        found = self._store.get(operation_id)
        if found is not None and found.state in STUCK:
            others = self._store.open_for(found.establishment, found.contributor_id)
            waiting = [
                replace(one, after=tuple(id for id in one.after if id != operation_id))
                for one in others
                if operation_id in one.after
            ]
            gone = replace(found, state=OperationState.DISCARDED, decided_at=self._clock.now())
            self._store.settle([gone, *waiting])
            self._tell()

    def resend(self, operation_id: str) -> Operation | None:
        """Ask again for what collided or was lost, as a request of its own, knowing what the authority has now."""
        found = self._store.get(operation_id)
        if found is None or found.state not in STUCK:
            return None
        return self._again(found, found.change)

    def solve(self, operation_id: str, mine: Sequence[str]) -> Operation | None:
        """Settle a conflict field by field: ``mine`` names those that stay as asked, the rest is theirs.

        Answers the new request that stands for it; None when nothing of it is mine: it is discarded then.
        """
        found = self._store.get(operation_id)
        if found is None or found.state not in STUCK:
            return None
        change = settled(found.change, mine, self._store.base(found.establishment, found.contributor_id))
        if change is None:
            self.discard(operation_id)
            return None
        return self._again(found, change)

    def withdraw(self, operation_id: str) -> Operation | None:
        """Ask the authority to leave what it has not decided. None when it has, or is asked already."""
        found = self._store.get(operation_id)
        if found is None or found.state not in WITH_AUTHORITY:
            return None
        change, now = WithdrawRequest(request_id=operation_id), self._clock.now()
        others = self._store.open_for(found.establishment, found.contributor_id)
        if any(one.change == change and one.state not in STUCK for one in others):
            return None
        made = Operation(
            id=self._new_id(),
            establishment=found.establishment,
            contributor_id=found.contributor_id,
            change=change,
            made_at=now,
            made_by=self._maker(),
            state=OperationState.READY,
            due_at=now + UNDO,
        )
        self._store.add([made])
        self._tell()
        return made

    def take_back_last(self, establishment: str) -> Sequence[Operation]:
        """Undo the last change of an establishment that was never sent, with its batch. Answers what was undone."""
        listed = [one for one in self._store.listed(establishment) if one.state in UNSENT and one.sent_at is None]
        last = max(listed, key=lambda one: (one.made_at, one.place), default=None)
        if last is None:
            return ()
        taken = [one for one in listed if one is last or (last.batch is not None and one.batch == last.batch)]
        self.take_back([one.id for one in taken])
        return taken

    def people(self, establishment: str | None = None) -> Mapping[str, Names]:
        """The names of those whom requests are about, by their ids: in the roster, among the members, or itself."""
        found = dict(self._store.people(establishment))
        for one in self._store.listed(establishment):
            if one.change.kind in MEMBER_KINDS and (who := self._store.member(one.establishment, one.contributor_id)):
                found[one.contributor_id] = who
            elif one.change.kind in ESTABLISHMENT_KINDS and one.contributor_id not in found:
                frame = self._store.dossier(one.establishment, one.establishment).frame
                if frame is not None and frame.establishment is not None:
                    found[one.contributor_id] = frame.establishment.names
        return found

    def member(self, establishment: str, member_id: str | None) -> Names | None:
        """Who a member is, where this role sees members."""
        return self._store.member(establishment, member_id) if member_id else None

    def check(self, operations: Sequence[Operation], progress: Progress, cancelled: Cancelled) -> Sequence[Verdict]:
        """Ask the authority without effect, before a deadline. All of one establishment, part by part.

        Raises RemoteError, Cancelled (the error).
        """
        said: list[Verdict] = []
        for part in _with_their_people(operations):
            if cancelled():
                raise CancelledError
            progress(len(said), len(operations))
            said += self._desk.check(part[0].establishment, part).verdicts
        progress(len(said), len(operations))
        return said

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
            after=old.after,
            papers=old.papers,
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


def _with_their_people(operations: Sequence[Operation]) -> Iterator[Sequence[Operation]]:
    """Parts that the authority takes at once, with no target twice; what is asked of a person stays together."""
    of_each: dict[str, list[Operation]] = {}
    for one in sorted(operations, key=lambda one: one.place):
        of_each.setdefault(one.contributor_id, []).append(one)
    part: dict[str, Operation] = {}  # by its target
    for mine in of_each.values():
        for at, one in enumerate(mine):
            fits = len(part) + (len(mine) if at == 0 else 1) <= _CHECKED_AT_ONCE
            if part and (not fits or one.change.target in part):
                yield tuple(part.values())
                part = {}
            part[one.change.target] = one
    if part:
        yield tuple(part.values())


def _parts(many: Sequence[_Any]) -> Iterator[Sequence[_Any]]:
    for start in range(0, len(many), _AT_ONCE):
        yield many[start : start + _AT_ONCE]
