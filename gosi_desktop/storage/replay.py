"""What waits in the outbox, put on top of the authority's rows: the rows a person sees, and which requests collide.

A row that is shown otherwise than the authority has it keeps the authority's copy beside it (``beside``). Taking new
rows begins by lifting what lies on top, and ends by laying it on again, in one transaction: nobody sees in between.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Final

import msgspec

from gosi_desktop.application.ports import FeedChange
from gosi_desktop.application.ports.outbox import (
    PROJECTED,
    STUCK,
    WITH_AUTHORITY,
    Collision,
    Operation,
    OperationState,
    Remark,
    state_said,
)
from gosi_desktop.contract.requests import RequestData
from gosi_desktop.domain.changes import collisions, rests_on
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.frame import Frame
from gosi_desktop.storage import audit, forming, frames, mapping, records
from gosi_desktop.storage.driver import RawConnection
from gosi_desktop.storage.operations import COLUMNS, operation_of, row_of
from gosi_desktop.storage.records import json_list

Authors = Mapping[str, tuple[str | None, datetime | None]]
"""Who changed a row last, and when, by the row's id."""

_SHOWN_OVER: Final = (OperationState.ACCEPTED, OperationState.APPROVED)
_LAID: Final = tuple(str(state) for state in (*PROJECTED, *WITH_AUTHORITY, *STUCK, *_SHOWN_OVER))
_OPEN: Final = (
    f"SELECT {', '.join(f'outbox.{name}' for name in COLUMNS.split(', '))}"  # noqa: S608 - constants only
    " FROM json_each(?) AS wanted CROSS JOIN outbox INDEXED BY outbox_contributor"
    " ON outbox.establishment = ? AND outbox.contributor = wanted.value"
    f" WHERE outbox.state IN ({', '.join(repr(state) for state in _LAID)})"
    " AND (outbox.state NOT IN ('accepted', 'approved') OR outbox.settled > 0) ORDER BY outbox.place"
)
_LIFTED: Final = """
SELECT beside.entity, beside.id, beside.parent, beside.data, beside.version
FROM json_each(?) AS wanted CROSS JOIN beside INDEXED BY beside_contributor
ON beside.copy = ? AND beside.contributor = wanted.value
"""
_PUT_BACK: Final = "UPDATE record SET parent = ?, data = ?, version = ? WHERE copy = ? AND entity = ? AND id = ?"
_MADE_UP: Final = "DELETE FROM record WHERE copy = ? AND entity = ? AND id = ?"
_FORGET: Final = "DELETE FROM beside WHERE copy = ? AND entity = ? AND id = ?"
_HELD: Final = "SELECT parent, data, version FROM record WHERE copy = ? AND entity = ? AND id = ?"
_KEEP: Final = """
INSERT INTO beside (copy, entity, id, contributor, parent, data, version) VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_SHOW: Final = """
INSERT INTO record (copy, entity, id, version, seq, parent, data) VALUES (?, ?, ?, ?, 0, ?, ?)
ON CONFLICT (copy, entity, id) DO UPDATE SET parent = excluded.parent, data = excluded.data
"""
_STORE: Final = f"UPDATE outbox SET ({COLUMNS.replace('place, ', '')}) = ({', '.join('?' * 12)}) WHERE id = ?"  # noqa: S608

_OURS: Final = (
    f"SELECT {', '.join(f'outbox.{name}' for name in COLUMNS.split(', '))}"  # noqa: S608
    " FROM json_each(?) AS wanted CROSS JOIN outbox ON outbox.id = wanted.value"
)
_REQUESTS: Final = """
SELECT record.id, record.data FROM outbox CROSS JOIN record ON record.id = outbox.id
WHERE record.copy = ? AND record.entity = 'request' AND outbox.establishment = ? AND record.data IS NOT NULL
"""
_PEOPLE: Final = (
    "SELECT DISTINCT contributor FROM outbox WHERE establishment = ?"  # noqa: S608
    f" AND state IN ({', '.join(repr(state) for state in _LAID)})"
)
_UNANSWERED: Final = (
    OperationState.HELD,
    OperationState.READY,
    OperationState.WAITING,
    OperationState.CONFLICT,
)
_APART: Final = frozenset({"injury"})
_SETTLED: Final = """
UPDATE outbox SET settled = 0 WHERE settled > 0 AND target IN (
    SELECT record.id FROM json_each(?) AS wanted CROSS JOIN record ON record.copy = ?
    AND record.entity = 'injury' AND record.id = wanted.value WHERE record.version >= outbox.settled)
"""
_request: Final = msgspec.json.Decoder(RequestData)

_NEW: Final = -1  # version kept beside a row that the authority does not have at all


@dataclass(slots=True)
class Laid:
    """A person's dossier with what waits on top, and the requests that changed their state by it."""

    shown: Dossier
    changed: list[Operation]


def lift(connection: RawConnection, copy: int, contributors: Iterable[str]) -> None:
    """Put the authority's own rows of these people back in their places."""
    found = connection.execute(_LIFTED, (json_list(contributors), copy)).fetchall()
    back = [(parent, data, version, copy, entity, id) for entity, id, parent, data, version in found if version != _NEW]
    connection.executemany(_PUT_BACK, back)
    connection.executemany(_MADE_UP, [(copy, row[0], row[1]) for row in found if row[4] == _NEW])
    connection.executemany(_FORGET, [(copy, row[0], row[1]) for row in found])


def lay(connection: RawConnection, copy: int, contributors: Iterable[str], authors: Authors | None = None) -> None:
    """Lay what waits for these people on top of the authority's rows, which are in their places."""
    establishment = frames.establishment_of(connection, copy)
    waiting = operations_of(connection, establishment, contributors)
    if not waiting:
        return
    based = dossiers(connection, copy, list(waiting))
    for contributor, operations in waiting.items():
        base = based.get(contributor, Dossier())
        laid = laid_on(base, operations, authors or {})
        for operation in laid.changed:
            store(connection, operation)
        _show(connection, copy, contributor, base, laid.shown)


def operations_of(
    connection: RawConnection, establishment: str, contributors: Iterable[str]
) -> dict[str, list[Operation]]:
    """What may be shown over these people's rows, in the order it was made."""
    found: defaultdict[str, list[Operation]] = defaultdict(list)
    for row in connection.execute(_OPEN, (json_list(contributors), establishment)):
        operation = operation_of(row)
        found[operation.contributor_id].append(operation)
    return dict(found)


def dossiers(connection: RawConnection, copy: int, contributors: Sequence[str]) -> dict[str, Dossier]:
    """These people, or the establishment itself, as the rows in their places have them; who is gone is left out."""
    found = {
        person.contributor.id: Dossier(person.contributor, tuple(person.engagements), tuple(person.wages))
        for person in records.people(connection, copy, contributors)
    }
    itself = frames.establishment_of(connection, copy)
    return found | {itself: Dossier(frame=frames.frame(connection, copy))} if itself in contributors else found


def base_of(connection: RawConnection, copy: int, contributor: str) -> Dossier:
    """One person, or the establishment, as the authority has it, whatever lies on top."""
    dossier = dossiers(connection, copy, (contributor,)).get(contributor, Dossier())
    for entity, id, _parent, data, version in connection.execute(_LIFTED, (json_list((contributor,)), copy)):
        gone = version == _NEW or data is None
        if entity in frames.ENTITIES:
            dossier = replace(
                dossier, frame=frames.put_back(dossier.frame, entity, id, version, None if gone else data)
            )
            continue
        dossier = _without(dossier, entity, id)
        if gone:
            continue
        if entity == "contributor" and (person := mapping.contributor(id, version, data)) is not None:
            dossier = dossier.with_contributor(person)
        elif entity == "engagement" and (work := mapping.engagement(id, version, data)) is not None:
            dossier = dossier.with_engagement(work)
        elif entity == "wage_period" and (wage := mapping.wage_period(id, version, data)) is not None:
            dossier = replace(dossier, wages=(*dossier.wages, wage))
    return dossier


def _without(dossier: Dossier, entity: str, id: str) -> Dossier:
    if entity == "contributor":
        return replace(dossier, contributor=None)
    if entity == "engagement":
        return replace(dossier, engagements=tuple(one for one in dossier.engagements if one.id != id))
    return replace(dossier, wages=tuple(one for one in dossier.wages if one.id != id))


def laid_on(base: Dossier, operations: Sequence[Operation], authors: Authors) -> Laid:
    """Replay requests on the authority's copy.

    What is with the authority, or done and not yet in its rows, is shown and never judged. One that waits collides
    when a field it replaces became something else than its user saw and asks for: it and what rests on it stop there.
    Any other goes on under the same id, with the version as it is now.
    """
    shown, changed, stopped = base, [], list[Operation]()
    for operation in operations:
        change = operation.change
        if any(rests_on(change, one.change) for one in stopped):
            stopped.append(operation)
        elif operation.state in _SHOWN_OVER:
            if _version(base, operation) < operation.settled_version:
                shown = _over(shown, operation)
            else:
                changed.append(replace(operation, settled_version=0))  # the authority's rows have it
        elif operation.state in WITH_AUTHORITY:
            shown = _over(shown, operation)
        elif operation.state in STUCK:
            stopped.append(operation)
        else:
            fields = collisions(change, operation.seen, shown)
            try:
                after = change.apply_to(shown)
            except RuleViolation:
                after, fields = shown, fields or ("",)
            version = _version(shown, operation)
            if fields:
                by, at = authors.get(change.target) or authors.get(change.target.partition("@")[0], (None, None))
                collision = Collision(fields, version, by, at)
                changed.append(replace(operation, state=OperationState.CONFLICT, collision=collision))
                stopped.append(operation)
                continue
            shown = after
            if version != operation.expected_version:
                changed.append(replace(operation, expected_version=version, collision=None))
    return Laid(shown, changed)


def store(connection: RawConnection, operation: Operation) -> None:
    """Write an operation that is there already; what became of it is noted in the audit log."""
    audit.note_moved(connection, operation)
    connection.execute(_STORE, (*row_of(operation), operation.id))


def authors_of(changes: Iterable[FeedChange]) -> Authors:
    """Who changed the rows of a page, and when."""
    return {change.id: (change.by, _instant(change.at)) for change in changes}


def hear(connection: RawConnection, copy: int, changes: Iterable[FeedChange]) -> set[str]:
    """Take from a page what became of our requests, also of those whose answer was lost; answers whose they are."""
    said: dict[str, RequestData | None] = {}
    for change in changes:
        if change.entity == "request" and change.op == "put":
            said[change.id] = _request.decode(change.data)
        elif change.request is not None:
            said.setdefault(change.request, None)
    return _heard(connection, said)


def settle_apart(connection: RawConnection, copy: int, changes: Iterable[FeedChange]) -> None:
    """What is done about rows that no dossier holds (injuries) is shown no longer once its row has come so far."""
    ids = [change.id for change in changes if change.entity in _APART]
    if ids:
        connection.execute(_SETTLED, (json_list(ids), copy))


def hear_all(connection: RawConnection, copy: int, establishment: str) -> set[str]:
    """The same from the requests of a fresh copy, and that everything done is in its rows or is no more."""
    connection.execute("UPDATE outbox SET settled = 0 WHERE establishment = ?", (establishment,))
    said = {row[0]: _request.decode(row[1]) for row in connection.execute(_REQUESTS, (copy, establishment))}
    return _heard(connection, said)


def waiting_people(connection: RawConnection, establishment: str) -> set[str]:
    """Everybody whose rows may be shown otherwise than the authority has them."""
    return {row[0] for row in connection.execute(_PEOPLE, (establishment,))}


def _heard(connection: RawConnection, said: Mapping[str, RequestData | None]) -> set[str]:
    touched = set()
    for row in connection.execute(_OURS, (json_list(said),)).fetchall():
        operation = operation_of(row)
        told = said[operation.id]
        if told is not None:
            now = _as_told(operation, told)
        elif operation.state in _UNANSWERED:  # its effect is here: it was accepted, and the answer lost
            now = replace(operation, state=OperationState.ACCEPTED, collision=None)
        else:
            continue
        if now != operation:
            store(connection, now)
            touched.add(operation.contributor_id)
    return touched


def _as_told(operation: Operation, told: RequestData) -> Operation:
    if operation.state in (OperationState.SUPERSEDED, OperationState.DISCARDED):
        return operation
    state = state_said(told.state)
    return replace(
        operation,
        state=state,
        reference=told.reference or operation.reference,
        decided_at=_instant(told.decided_at) if told.decided_at else operation.decided_at,
        expect_by=mapping.day_of(told.expect_by),
        reason=Remark(told.reason.code, "", told.reason.params) if told.reason else None,
        remarks=tuple(Remark(field.code, field.path, field.params) for field in told.fields),
        collision=None,
        settled_version=operation.settled_version if state in _SHOWN_OVER else 0,
    )


def _instant(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _over(dossier: Dossier, operation: Operation) -> Dossier:
    with suppress(RuleViolation):
        return operation.change.apply_to(dossier)
    return dossier


def _version(dossier: Dossier, operation: Operation) -> int:
    with suppress(RuleViolation):
        return operation.change.version_in(dossier)
    return 0


def _show(connection: RawConnection, copy: int, contributor: str, base: Dossier, shown: Dossier) -> None:
    """Write the rows in which the shown dossier differs, with the authority's beside them."""
    for entity, id, parent, form in _differing(base, shown):
        held = connection.execute(_HELD, (copy, entity, id)).fetchone()
        before, data, version = held if held is not None else (None, None, _NEW)
        connection.execute(_KEEP, (copy, entity, id, contributor, before, data, version))
        connection.execute(_SHOW, (copy, entity, id, max(version, 0), parent, form(data)))


def _differing(base: Dossier, shown: Dossier) -> Iterator[tuple[str, str, str | None, frames.Form]]:
    """Entity, id, parent and how it is written, of each row that is shown otherwise."""
    if shown.frame is not None:
        yield from frames.differing(base.frame or Frame(), shown.frame)
    person = shown.contributor
    if person is not None and person != base.contributor:
        yield "contributor", person.id, None, partial(forming.contributor_row, person)
    for work in shown.engagements:
        if work not in base.engagements:
            yield "engagement", work.id, work.contributor_id, partial(forming.engagement_row, work)
    for wage in shown.wages:
        if wage not in base.wages:
            yield "wage_period", wage.id, wage.engagement_id, partial(forming.wage_row, wage)
