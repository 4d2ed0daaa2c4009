"""An outbox in memory, over the people of a fake roster; replay is the real one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from gosi_desktop.application.ports import (
    Cancelled,
    ContributorRecord,
    Operation,
    OperationState,
    OutboxCounts,
    RowRequest,
    Verdict,
    Verdicts,
)
from gosi_desktop.application.ports.outbox import DONE, STUCK, UNSENT, WITH_AUTHORITY
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.frame import Frame
from gosi_desktop.storage.replay import laid_on


class Recorded(Protocol):
    """Whoever has records."""

    def kept_record(self, establishment: str, contributor_id: str) -> ContributorRecord | None: ...


class FakeOutbox:
    """The OutboxStore of a bench."""

    def __init__(self, roster: Recorded) -> None:
        self._roster = roster
        self.kept: dict[str, Operation] = {}
        self.members: dict[str, Names] = {}
        self.papers: dict[str, bytes] = {}
        self.frames: dict[str, Frame] = {}  # of establishments, as the authority has them

    def base(self, establishment: str, contributor_id: str) -> Dossier:
        if contributor_id == establishment:
            return Dossier(frame=self.frames.get(establishment))
        found = self._roster.kept_record(establishment, contributor_id)
        return Dossier(found.contributor, tuple(found.engagements), tuple(found.wages)) if found else Dossier()

    def dossier(self, establishment: str, contributor_id: str) -> Dossier:
        return self._replayed(establishment, contributor_id)

    def without(self, operation: Operation) -> Dossier:
        others = [
            one for one in self._laid(operation.establishment, operation.contributor_id) if one.id != operation.id
        ]
        return laid_on(self.base(operation.establishment, operation.contributor_id), others, {}).shown

    def member(self, establishment: str, member_id: str) -> Names | None:
        return self.members.get(member_id)

    def people(self, establishment: str | None) -> Mapping[str, Names]:
        found = {}
        for one in self.listed(establishment):
            person = self.dossier(one.establishment, one.contributor_id).contributor
            if person is not None:
                found[one.contributor_id] = person.names
        return found

    def paper_bytes(self, sha256: str) -> bytes | None:
        return self.papers.get(sha256)

    def add(self, operations: Sequence[Operation], papers: Sequence[PaperFile] = ()) -> None:
        self.papers |= {paper.about.sha256: paper.data for paper in papers}
        before = dict(self.kept)
        for operation in operations:
            self.kept[operation.id] = replace(operation, place=len(self.kept) + 1)
            self._replayed(operation.establishment, operation.contributor_id)
            made: Operation = self.kept[operation.id]
            if made.state is OperationState.CONFLICT and made.collision is not None:
                self.kept = before
                raise RuleViolation("changed_meanwhile", made.collision.fields[0])

    def shown(self, establishment: str, record: ContributorRecord) -> ContributorRecord:
        """A record with what waits on top of it."""
        base = self.base(establishment, record.contributor.id)
        shown = self._replayed(establishment, record.contributor.id)
        before = {*base.engagements, *base.wages}
        waiting = frozenset(one.id for one in (*shown.engagements, *shown.wages) if one not in before)
        if not waiting:
            return record
        wages = sorted(shown.wages, key=lambda one: (one.from_month, one.id))
        return replace(record, engagements=shown.engagements, wages=wages, waiting=waiting)

    def request_of(self, contributor_id: str) -> RowRequest | None:
        """What the list says of somebody."""
        mine = [one for one in self.kept.values() if one.contributor_id == contributor_id and one.state not in DONE]
        stuck = sorted(mine, key=lambda one: one.state not in STUCK)
        return RowRequest(stuck[0].change.kind, str(stuck[0].state), len(mine)) if stuck else None

    def update(self, operation: Operation) -> None:
        self.settle((operation,))

    def settle(self, operations: Sequence[Operation]) -> None:
        for operation in operations:
            self.kept[operation.id] = operation

    def replace(self, old: Operation, new: Operation, papers: Sequence[PaperFile] = ()) -> None:
        self.papers |= {paper.about.sha256: paper.data for paper in papers}
        place, last = self.kept[old.id].place, len(self.kept) + 1
        self.kept[old.id] = replace(old, state=OperationState.SUPERSEDED, decided_at=new.made_at, place=last)
        self.kept[new.id] = replace(new, place=place)
        for one in list(self.kept.values()):
            if old.id in one.after:
                after = tuple(new.id if id == old.id else id for id in one.after)
                self.kept[one.id] = replace(one, after=after)
        self._replayed(new.establishment, new.contributor_id)

    def take_back(self, ids: Sequence[str], at: datetime) -> int:
        taken = [one for id in ids if (one := self.kept.get(id)) and one.state in UNSENT and one.sent_at is None]
        for one in taken:
            self.kept[one.id] = replace(one, state=OperationState.DISCARDED, decided_at=at)
        return len(taken)

    def get(self, operation_id: str) -> Operation | None:
        return self.kept.get(operation_id)

    def listed(self, establishment: str | None) -> Sequence[Operation]:
        found = (one for one in self.kept.values() if establishment in (None, one.establishment))
        return sorted(found, key=lambda one: -one.place)

    def open_for(self, establishment: str, contributor_id: str) -> Sequence[Operation]:
        return [
            one
            for one in self.kept.values()
            if (one.establishment, one.contributor_id) == (establishment, contributor_id) and one.state not in DONE
        ]

    def due(self, establishment: str, now: datetime, limit: int) -> Sequence[Operation]:
        ready = (one for one in self.kept.values() if one.state is OperationState.READY)
        return [one for one in ready if one.due_at is not None and one.due_at <= now][:limit]

    def dues(self, after: datetime | None) -> Sequence[datetime]:
        ready = {one.due_at for one in self.kept.values() if one.state is OperationState.READY and one.due_at}
        return sorted(at for at in ready if after is None or at >= after)

    def accepted_since(self, establishment: str, since: datetime) -> Sequence[Operation]:
        done = (OperationState.ACCEPTED, OperationState.APPROVED)
        return [one for one in self.kept.values() if one.state in done]

    def counts(self, establishment: str | None) -> OutboxCounts:
        states = [one.state for one in self.listed(establishment)]
        return OutboxCounts(*(sum(state in group for state in states) for group in (UNSENT, WITH_AUTHORITY, STUCK)))

    def forget_done(self, before: datetime) -> int:
        gone = [
            one.id for one in self.kept.values() if one.state in DONE and one.decided_at and one.decided_at < before
        ]
        for id in gone:
            del self.kept[id]
        return len(gone)

    def _replayed(self, establishment: str, contributor_id: str) -> Dossier:
        laid = laid_on(self.base(establishment, contributor_id), self._laid(establishment, contributor_id), {})
        self.kept |= {one.id: one for one in laid.changed}
        return laid.shown

    def _laid(self, establishment: str, contributor_id: str) -> list[Operation]:
        mine = [one for one in self.kept.values() if one.contributor_id == contributor_id and one.state not in DONE]
        laid = (one for one in mine if one.establishment == establishment and one.state is not OperationState.DRAFT)
        return sorted(laid, key=lambda one: one.place)


class FakeRequestDesk:
    """Accepts everything, or answers what ``verdicts`` says of an id."""

    def __init__(self) -> None:
        self.verdicts: dict[str, Verdict] = {}
        self.offered: list[str] = []
        self.brought: list[str] = []

    def offer(self, establishment: str, operations: Sequence[Operation]) -> Verdicts:
        self.offered += [one.id for one in operations]
        return self.check(establishment, operations)

    def check(self, establishment: str, operations: Sequence[Operation]) -> Verdicts:
        accepted = (Verdict(id=one.id, state=OperationState.ACCEPTED, reference=f"W-{one.place}") for one in operations)
        return Verdicts("k1", tuple(self.verdicts.get(one.id, one) for one in accepted))

    def attach(self, establishment: str, paper: PaperFile, cancelled: Cancelled) -> None:
        self.brought.append(paper.about.sha256)

    def look_up(self, establishment: str, ids: Sequence[str]) -> Mapping[str, OperationState | None]:
        return dict.fromkeys(ids, OperationState.ACCEPTED)
