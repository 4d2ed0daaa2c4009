"""The outbox: what is asked for, written together with what it shows in the roster, both or neither."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec

from gosi_desktop.application.ports.outbox import (
    DONE,
    STUCK,
    UNSENT,
    WITH_AUTHORITY,
    Operation,
    OperationState,
    OutboxCounts,
)
from gosi_desktop.application.threads import entering_port
from gosi_desktop.contract.entities import MemberData
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.changes import APART, CorrectContributor, RegisterContributor, WithdrawRequest
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment_changes import ITS_OWN
from gosi_desktop.domain.establishment_changes import KINDS as ESTABLISHMENT_KINDS
from gosi_desktop.domain.injury_changes import KINDS as INJURY_KINDS
from gosi_desktop.storage import attached, audit, replay
from gosi_desktop.storage.computing import RosterWriter
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import RawConnection
from gosi_desktop.storage.operations import COLUMNS, operation_of, row_of
from gosi_desktop.storage.records import json_list
from gosi_desktop.storage.units import column, editing, snapshot, value

_SHOWN: Final = "SELECT id FROM copy WHERE establishment = ? AND state = 'current'"
_ADD: Final = f"INSERT INTO outbox ({COLUMNS.replace('place, ', '')}) VALUES ({', '.join('?' * 12)})"  # noqa: S608
_GET: Final = f"SELECT {COLUMNS} FROM outbox WHERE id = ?"  # noqa: S608
_LISTED: Final = f"SELECT {COLUMNS} FROM outbox WHERE ? IS NULL OR establishment = ? ORDER BY place DESC"  # noqa: S608
_SOME: Final = (
    f"SELECT {', '.join(f'outbox.{name}' for name in COLUMNS.split(', '))}"  # noqa: S608
    " FROM json_each(?) AS wanted CROSS JOIN outbox ON outbox.id = wanted.value ORDER BY outbox.place"
)


def _any_of(words: Iterable[str]) -> str:
    return f"({', '.join(repr(str(word)) for word in sorted(words))})"


_OPEN_FOR: Final = (
    f"SELECT {COLUMNS} FROM outbox WHERE establishment = ? AND contributor = ?"  # noqa: S608
    f" AND state NOT IN {_any_of(DONE)} ORDER BY place"
)


def _rests(later: str, earlier: str) -> str:
    """``rests_on`` of the domain between two rows."""
    kinds, apart = f"({later}.kind, {earlier}.kind)", _any_of(APART)
    injuries, frame, own = _any_of(INJURY_KINDS), _any_of(ESTABLISHMENT_KINDS), _any_of(ITS_OWN)
    return (
        f"(CASE WHEN {WithdrawRequest.kind!r} IN {kinds} THEN 0"
        f" WHEN {later}.kind IN {own} AND {earlier}.kind IN {own} AND {later}.kind <> {earlier}.kind THEN 0"
        f" WHEN {later}.target = {earlier}.target THEN 1"
        f" WHEN {later}.kind IN {frame} OR {earlier}.kind IN {frame} THEN 0"
        f" WHEN {CorrectContributor.kind!r} IN {kinds} OR {later}.kind IN {injuries} OR {earlier}.kind IN {injuries}"
        f" THEN {RegisterContributor.kind!r} IN {kinds}"
        f" ELSE {later}.kind = {earlier}.kind OR {later}.kind NOT IN {apart} OR {earlier}.kind NOT IN {apart} END)"
    )


# What waits or is stuck comes before what rests on it.
_DUE: Final = (
    f"SELECT {', '.join(f'due.{name}' for name in COLUMNS.split(', '))} FROM outbox AS due"  # noqa: S608
    " WHERE due.establishment = ? AND due.state = 'ready' AND (due.due_at <= ? OR due.due_at > ?)"
    " AND NOT EXISTS ("
    "  SELECT 1 FROM outbox AS earlier WHERE earlier.establishment = due.establishment"
    f"  AND earlier.contributor = due.contributor AND earlier.place < due.place AND {_rests('due', 'earlier')}"
    f"  AND earlier.state IN {_any_of((UNSENT | STUCK) - {OperationState.DRAFT})}"
    ") ORDER BY due.place LIMIT ?"
)
_DUES: Final = "SELECT DISTINCT due_at FROM outbox WHERE state = 'ready' AND due_at >= ? ORDER BY due_at LIMIT 1000"
_AHEAD: Final = timedelta(minutes=1)  # longer than anything can be taken back
_MEMBER: Final = """
SELECT record.data FROM copy JOIN record ON record.copy = copy.id AND record.entity = 'member'
WHERE copy.establishment = ? AND copy.state = 'current' AND record.id = ? AND record.data IS NOT NULL
"""
_NAMED: Final = """
SELECT DISTINCT outbox.contributor, roster.name, roster.name_en FROM outbox
JOIN copy ON copy.establishment = outbox.establishment AND copy.state = 'current'
JOIN roster INDEXED BY roster_contributor ON roster.copy = copy.id AND roster.contributor = outbox.contributor
WHERE ? IS NULL OR outbox.establishment = ?
"""
_BEFORE: Final = (
    f"SELECT {COLUMNS} FROM outbox WHERE establishment = ? AND contributor = ? AND place < ?"  # noqa: S608
    f" AND state IN {_any_of(WITH_AUTHORITY)}"
)
_UNKNOWN_THERE: Final = (
    "SELECT count(*) FROM json_each(?) AS wanted JOIN outbox ON outbox.id = wanted.value"  # noqa: S608
    f" WHERE outbox.state IN {_any_of(UNSENT | STUCK)}"
)
_ACCEPTED: Final = (
    f"SELECT {COLUMNS} FROM outbox WHERE establishment = ?"  # noqa: S608
    " AND state IN ('accepted', 'approved') AND decided_at >= ? ORDER BY place"
)
_COUNTS: Final = "SELECT state, count(*) FROM outbox WHERE ? IS NULL OR establishment = ? GROUP BY state"
_FOLLOWERS: Final = (
    "SELECT later.id FROM outbox AS later JOIN outbox AS taken ON taken.id = ?"  # noqa: S608
    " AND later.establishment = taken.establishment AND later.contributor = taken.contributor"
    f" AND {_rests('later', 'taken')} AND later.place > taken.place AND later.state IN {_any_of(UNSENT)}"
)
_WAITING_FOR: Final = (
    f"SELECT {COLUMNS} FROM outbox WHERE establishment = ? AND state IN {_any_of(UNSENT)} AND instr(body, ?) > 0"  # noqa: S608
)
_DONE_BEFORE: Final = f"DELETE FROM outbox WHERE state IN {_any_of(DONE)} AND settled = 0 AND decided_at < ?"  # noqa: S608

_member: Final = msgspec.json.Decoder(MemberData)


class SqlOutbox:
    """The OutboxStore of an open cache."""

    def __init__(self, database: Database, roster: RosterWriter) -> None:
        self._database = database
        self._roster = roster

    def dossier(self, establishment: str, contributor_id: str) -> Dossier:
        """As shown: the authority's copy with what waits on top of it."""
        entering_port("storage.outbox")
        with snapshot(self._database) as connection:
            copy = value(connection, _SHOWN, (establishment,))
            found = replay.dossiers(connection, copy, (contributor_id,)) if copy is not None else {}
        return found.get(contributor_id, Dossier())

    def base(self, establishment: str, contributor_id: str) -> Dossier:
        """The authority's copy alone."""
        entering_port("storage.outbox")
        with snapshot(self._database) as connection:
            copy = value(connection, _SHOWN, (establishment,))
            return replay.base_of(connection, copy, contributor_id) if copy is not None else Dossier()

    def without(self, operation: Operation) -> Dossier:
        """The person as he would be shown if this one were not asked for."""
        entering_port("storage.outbox")
        who = operation.contributor_id
        with snapshot(self._database) as connection:
            copy = value(connection, _SHOWN, (operation.establishment,))
            base = replay.base_of(connection, copy, who) if copy is not None else Dossier()
            laid = replay.operations_of(connection, operation.establishment, (who,)).get(who, [])
        return replay.laid_on(base, [one for one in laid if one.id != operation.id], {}).shown

    def member(self, establishment: str, member_id: str) -> Names | None:
        """Who a member is, where this role sees members."""
        entering_port("storage.outbox")
        with self._database.reading() as connection:
            row = connection.execute(_MEMBER, (establishment, member_id)).fetchone()
        if row is None:
            return None
        with suppress(msgspec.DecodeError):
            name = _member.decode(row[0]).name
            return Names(name.ar, name.en)
        return None

    def people(self, establishment: str | None) -> Mapping[str, Names]:
        """The names of those whom requests are about, as the list shows them, by their ids."""
        entering_port("storage.outbox")
        with self._database.reading() as connection:
            return {row[0]: Names(row[1], row[2]) for row in connection.execute(_NAMED, (establishment,) * 2)}

    def add(self, operations: Sequence[Operation], papers: Sequence[PaperFile] = ()) -> None:
        """Keep them and show what they make. Raises RuleViolation when one cannot be applied; then none is kept."""
        entering_port("storage.outbox")
        with editing(self._database) as connection:
            connection.executemany(_ADD, [row_of(operation) for operation in operations])
            audit.note_asked(connection, operations)
            attached.keep(connection, operations, papers)
            self._show(connection, operations)
            self._ensure_applied(connection, operations)
        self._roster.announce()

    def update(self, operation: Operation) -> None:
        """Replace one of the same id, and show what follows from it."""
        entering_port("storage.outbox")
        self.settle((operation,))

    def settle(self, operations: Sequence[Operation]) -> None:
        """Replace several in one transaction, and show what follows from them."""
        with editing(self._database) as connection:
            for operation in operations:
                replay.store(connection, operation)
            self._show(connection, operations)
        self._roster.announce()

    def replace(self, old: Operation, new: Operation, papers: Sequence[PaperFile] = ()) -> None:
        """The new one stands for the old, which is kept as superseded; what came after the old waits for the new."""
        entering_port("storage.outbox")
        with editing(self._database) as connection:
            now = new.made_at
            replay.store(connection, replace(old, state=OperationState.SUPERSEDED, decided_at=now))
            connection.execute(_ADD, row_of(new))
            audit.note_asked(connection, (new,))
            attached.keep(connection, (new,), papers)
            _swap_places(connection, old.id, new.id)
            needle = old.id.encode()
            for row in connection.execute(_WAITING_FOR, (old.establishment, needle)).fetchall():
                waiting = operation_of(row)
                if old.id in waiting.after:
                    after = tuple(new.id if one == old.id else one for one in waiting.after)
                    replay.store(connection, replace(waiting, after=after))
            self._show(connection, (old, new))
            self._ensure_applied(connection, (new,))
        self._roster.announce()

    def take_back(self, ids: Sequence[str], at: datetime) -> int:
        """Discard those that were never sent, and what was made on top of them; answers how many. They stay listed."""
        entering_port("storage.outbox")
        with editing(self._database) as connection:
            wanted = {one.id: one for one in self._some(connection, ids) if _can_be_taken_back(one)}
            followers = {id for one in wanted for id in column(connection, _FOLLOWERS, (one,))}
            wanted |= {one.id: one for one in self._some(connection, followers) if _can_be_taken_back(one)}
            for one in wanted.values():
                replay.store(connection, replace(one, state=OperationState.DISCARDED, decided_at=at))
            self._show(connection, list(wanted.values()))
        self._roster.announce()
        return len(wanted)

    def paper_bytes(self, sha256: str) -> bytes | None:
        """A paper that a request names."""
        entering_port("storage.outbox")
        with self._database.reading() as connection:
            return attached.read(connection, sha256)

    def get(self, operation_id: str) -> Operation | None:
        """One of them."""
        entering_port("storage.outbox")
        with self._database.reading() as connection:
            row = connection.execute(_GET, (operation_id,)).fetchone()
        return operation_of(row) if row is not None else None

    def listed(self, establishment: str | None) -> Sequence[Operation]:
        """Newest first."""
        entering_port("storage.outbox")
        with self._database.reading() as connection:
            return [operation_of(row) for row in connection.execute(_LISTED, (establishment, establishment))]

    def open_for(self, establishment: str, contributor_id: str) -> Sequence[Operation]:
        """Those that are not done, in the order they were made."""
        entering_port("storage.outbox")
        with self._database.reading() as connection:
            return [operation_of(row) for row in connection.execute(_OPEN_FOR, (establishment, contributor_id))]

    def due(self, establishment: str, now: datetime, limit: int) -> Sequence[Operation]:
        """READY ones whose time has come that nothing before them holds back."""
        entering_port("storage.outbox")
        with snapshot(self._database) as connection:
            ahead = now + _AHEAD
            rows = connection.execute(_DUE, (establishment, _instant(now), _instant(ahead), limit)).fetchall()
            return [one for one in map(operation_of, rows) if self._may_go(connection, one)]

    def dues(self, after: datetime | None) -> Sequence[datetime]:
        """When READY ones of any establishment are due, in order, the first thousand not before this instant."""
        entering_port("storage.outbox")
        with self._database.reading() as connection:
            found = column(connection, _DUES, (_instant(after) if after is not None else "",))
        return [datetime.fromisoformat(text) for text in found]

    def accepted_since(self, establishment: str, since: datetime) -> Sequence[Operation]:
        """Those accepted or approved from this instant on."""
        entering_port("storage.outbox")
        with self._database.reading() as connection:
            rows = connection.execute(_ACCEPTED, (establishment, _instant(since)))
            return [operation_of(row) for row in rows]

    def counts(self, establishment: str | None) -> OutboxCounts:
        """Waiting to be sent, with the authority, needing a decision."""
        entering_port("storage.outbox")
        with self._database.reading() as connection:
            found = {OperationState(row[0]): row[1] for row in connection.execute(_COUNTS, (establishment,) * 2)}
        waiting, there, stuck = (
            sum(count for state, count in found.items() if state in states)
            for states in (UNSENT, WITH_AUTHORITY, STUCK)
        )
        return OutboxCounts(waiting, there, stuck)

    def forget_done(self, before: datetime) -> int:
        """Those done before this go; answers how many."""
        entering_port("storage.outbox")
        with editing(self._database) as connection:
            gone: int = connection.execute(_DONE_BEFORE, (_instant(before),)).rowcount
            if gone > 0:
                attached.tidy(connection)
        return max(gone, 0)

    def _some(self, connection: RawConnection, ids: Iterable[str]) -> list[Operation]:
        return [operation_of(row) for row in connection.execute(_SOME, (json_list(ids),)).fetchall()]

    def _may_go(self, connection: RawConnection, operation: Operation) -> bool:
        """Not while an earlier one that it follows is not known there, or touches its fields and is undecided."""
        if operation.after and value(connection, _UNKNOWN_THERE, (json_list(operation.after),)):
            return False
        mine = set(operation.change.wanted())
        place = (operation.establishment, operation.contributor_id, operation.place)
        earlier = map(operation_of, connection.execute(_BEFORE, place))
        return not any(
            one.change.target == operation.change.target and mine & set(one.change.wanted()) for one in earlier
        )

    def _show(self, connection: RawConnection, operations: Iterable[Operation]) -> None:
        """Lay what waits on these people's rows anew, and make their lines in the list."""
        touched: defaultdict[str, set[str]] = defaultdict(set)
        for operation in operations:
            touched[operation.establishment].add(operation.contributor_id)
        for establishment, people in touched.items():
            copy = value(connection, _SHOWN, (establishment,))
            if copy is not None:
                replay.lift(connection, copy, people)
                replay.lay(connection, copy, people)
                self._roster.refresh(connection, copy, people)

    def _ensure_applied(self, connection: RawConnection, operations: Sequence[Operation]) -> None:
        """What cannot be applied to what is shown is refused while its user is there, instead of kept as a conflict."""
        for one in self._some(connection, [operation.id for operation in operations]):
            if one.state is OperationState.CONFLICT and one.collision is not None:
                raise RuleViolation("changed_meanwhile", one.collision.fields[0], fields=one.collision.fields)


def _can_be_taken_back(operation: Operation) -> bool:
    return operation.state in UNSENT and operation.sent_at is None


def _swap_places(connection: RawConnection, one: str, other: str) -> None:
    first, second = (value(connection, "SELECT place FROM outbox WHERE id = ?", (id,)) for id in (one, other))
    for place, id in ((-1, one), (first, other), (second, one)):
        connection.execute("UPDATE outbox SET place = ? WHERE id = ?", (place, id))


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()
