"""The authority's rows as they came: taking a page of them, and reading a person's together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import msgspec

from gosi_desktop.application.ports import FeedChange
from gosi_desktop.contract.entities import PARENT_FIELD
from gosi_desktop.domain.contributor import Contributor, Engagement, WagePeriod
from gosi_desktop.storage import mapping
from gosi_desktop.storage.driver import RawConnection

RecordRow = tuple[int, str, str, int, int, str | None, bytearray | None]  # as the driver binds at once

TAKE: Final = """
INSERT INTO record (copy, entity, id, version, seq, parent, data) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (copy, entity, id) DO UPDATE SET
    version = excluded.version, seq = excluded.seq, parent = excluded.parent, data = excluded.data
WHERE excluded.version >= record.version
"""
_ALL: Final = "SELECT id, version, data FROM record WHERE copy = ? AND entity = ? AND data IS NOT NULL ORDER BY id"
# CROSS JOIN keeps the wanted ids outside: left to itself the planner would walk through all rows of the entity.
_SOME: Final = """
SELECT record.id, record.version, record.data FROM json_each(?) AS wanted CROSS JOIN record
ON record.copy = ? AND record.entity = ? AND record.id = wanted.value WHERE record.data IS NOT NULL
"""
_CHILDREN: Final = """
SELECT record.parent, record.id, record.version, record.data
FROM json_each(?) AS wanted CROSS JOIN record INDEXED BY record_children
ON record.copy = ? AND record.entity = ? AND record.parent = wanted.value
"""
_CHILDRENS_DATA: Final = _CHILDREN.replace("record.id, record.version, ", "")
_PARENTS: Final = """
SELECT record.parent FROM json_each(?) AS wanted CROSS JOIN record
ON record.copy = ? AND record.entity = ? AND record.id = wanted.value WHERE record.parent IS NOT NULL
"""


class _EngagementParent(msgspec.Struct):
    contributor: str | None = None


class _WageParent(msgspec.Struct):
    engagement: str | None = None


_engagement_parent = msgspec.json.Decoder(_EngagementParent)
_wage_parent = msgspec.json.Decoder(_WageParent)


class Person(NamedTuple):
    """A contributor with all engagements and the wages of each, in no order."""

    contributor: Contributor
    engagements: Sequence[Engagement]
    wages: Sequence[WagePeriod]


def record_row(copy: int, change: FeedChange) -> RecordRow:
    """A change as a row; a deletion keeps no data but its version, which keeps older rows out."""
    if change.op == "delete":
        return copy, change.entity, change.id, change.version, change.seq, None, None
    parent = _parent(change.entity, change.data) if change.entity in PARENT_FIELD else None
    return copy, change.entity, change.id, change.version, change.seq, parent, bytearray(change.data)


def _parent(entity: str, data: bytes) -> str | None:
    """The id that ``PARENT_FIELD`` points to, reading nothing else of the row."""
    if entity == "engagement":
        return _engagement_parent.decode(data).contributor
    return _wage_parent.decode(data).engagement


def take(connection: RawConnection, copy: int, changes: Iterable[FeedChange]) -> int:
    """Write the changes whose version is not older than held; answers how many were written."""
    written: int = connection.executemany(TAKE, (record_row(copy, change) for change in changes)).rowcount
    return max(written, 0)


def touched_contributors(connection: RawConnection, copy: int, changes: Iterable[FeedChange]) -> set[str]:
    """Whose flat row these changes concern. Asked before and after taking them, so that former owners are named too."""
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for change in changes:
        ids[change.entity].add(change.id)
    engagements = ids["engagement"] | _parents(connection, copy, "wage_period", ids["wage_period"])
    return ids["contributor"] | _parents(connection, copy, "engagement", engagements)


def _parents(connection: RawConnection, copy: int, entity: str, ids: set[str]) -> set[str]:
    if not ids:
        return set()
    return {row[0] for row in connection.execute(_PARENTS, (json_list(ids), copy, entity))}


def every(connection: RawConnection, copy: int, entity: str) -> Sequence[tuple[str, int, bytes]]:
    """Id, version and data of all rows of an entity that has few."""
    rows: Sequence[tuple[str, int, bytes]] = connection.execute(_ALL, (copy, entity)).fetchall()
    return rows


def people(connection: RawConnection, copy: int, contributors: Sequence[str]) -> list[Person]:
    """These contributors with what belongs to them; who is gone or cannot be read is left out."""
    found = some(connection, copy, "contributor", contributors)
    persons = [person for row in found if (person := mapping.contributor(*row)) is not None]
    engagements: defaultdict[str, list[Engagement]] = defaultdict(list)
    for owner, row_id, version, data in children(connection, copy, "engagement", [person.id for person in persons]):
        if (engagement := mapping.engagement(row_id, version, data)) is not None:
            engagements[owner].append(engagement)
    owners = {engagement.id: owner for owner, mine in engagements.items() for engagement in mine}
    wages: defaultdict[str, list[WagePeriod]] = defaultdict(list)
    for work, row_id, version, data in children(connection, copy, "wage_period", list(owners)):
        if (wage := mapping.wage_period(row_id, version, data)) is not None:
            wages[owners[work]].append(wage)
    return [Person(person, engagements[person.id], wages[person.id]) for person in persons]


def some(connection: RawConnection, copy: int, entity: str, ids: Sequence[str]) -> Iterable[tuple[str, int, bytes]]:
    """Id, version and data of these rows, but for those that are gone."""
    rows: Iterable[tuple[str, int, bytes]] = connection.execute(_SOME, (json_list(ids), copy, entity))
    return rows


def children(
    connection: RawConnection, copy: int, entity: str, parents: Sequence[str]
) -> Iterable[tuple[str, str, int, bytes]]:
    """The parent, id, version and data of the rows that belong to these."""
    rows: Iterable[tuple[str, str, int, bytes]] = connection.execute(_CHILDREN, (json_list(parents), copy, entity))
    return rows


def childrens_data(
    connection: RawConnection, copy: int, entity: str, parents: Sequence[str]
) -> Iterable[tuple[str, bytes]]:
    """As ``children``, where id and version do not matter."""
    rows: Iterable[tuple[str, bytes]] = connection.execute(_CHILDRENS_DATA, (json_list(parents), copy, entity))
    return rows


def json_list(values: Iterable[str] | Iterable[int]) -> str:
    """Many values as one parameter, for ``json_each``."""
    return msgspec.json.encode(list(values)).decode()
