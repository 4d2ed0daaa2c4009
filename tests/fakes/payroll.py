"""Many people at once, of a fake roster and a fake outbox."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from gosi_desktop.application.ports import Operation, OperationState
from gosi_desktop.application.ports.outbox import PROJECTED
from gosi_desktop.domain.changes import RegisterContributor
from gosi_desktop.domain.dossier import Dossier
from tests.fakes.people import Person


class Folk(Protocol):
    """Whoever has people."""

    folk: dict[str, list[Person]]


class Shown(Protocol):
    """Whoever shows them."""

    def dossier(self, establishment: str, contributor_id: str) -> Dossier: ...
    def listed(self, establishment: str | None) -> Sequence[Operation]: ...


class Kept(Protocol):
    """Whoever keeps requests."""

    kept: dict[str, Operation]


class FakeBatches:
    """The BatchStore of a bench."""

    def __init__(self, outbox: Kept) -> None:
        self._outbox = outbox
        self.gathered: str | None = None

    def begin(self, batch: str) -> None:
        self.gathered = batch

    def finish(self, batch: str, state: OperationState, due_at: datetime | None) -> int:
        mine = [one for one in self._outbox.kept.values() if one.batch == batch and one.state is OperationState.WAITING]
        for one in mine:
            self._outbox.kept[one.id] = replace(one, state=state, due_at=due_at)
        self.gathered = None
        return len(mine)

    def forget(self) -> None:
        self.gathered = None

    def unfinished(self) -> str | None:
        return self.gathered


class FakePayroll:
    """The PayrollStore of a bench."""

    def __init__(self, roster: Folk, outbox: Shown) -> None:
        self._roster, self._outbox = roster, outbox

    def holders(self, establishment: str) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for person in self._roster.folk.get(establishment, []):
            number = person.record.contributor.identity.number
            found[number] = (*found.get(number, ()), person.record.contributor.id)
        for one in self._outbox.listed(establishment):
            if isinstance(one.change, RegisterContributor) and one.state in PROJECTED:
                found.setdefault(one.change.contributor.identity.number, (one.contributor_id,))
        return found

    def dossiers(self, establishment: str, contributors: Sequence[str]) -> Mapping[str, Dossier]:
        found = {id: self._outbox.dossier(establishment, id) for id in contributors}
        return {id: dossier for id, dossier in found.items() if dossier.contributor is not None}
