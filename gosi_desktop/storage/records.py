"""The authority's rows as they came: taking a page of them, and reading a person's together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from gosi_desktop.application.ports import FeedChange
from gosi_desktop.contract.entities import PARENT_FIELD
from gosi_desktop.domain.contributor import Contributor, Engagement, WagePeriod
from gosi_desktop.storage import mapping

if TYPE_CHECKING:
    from sqlalchemy import Connection

RecordRow = tuple[int, str, str, int, int, str | None, bytes | None]

TAKE: Final = """
INSERT INTO record (copy, entity, id, version, seq, parent, data) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (copy, entity, id) DO UPDATE SET
    version = excluded.version, seq = excluded.seq, parent = excluded.parent, data = excluded.data
WHERE excluded.version >= record.version
"""
_ONE: Final = "SELECT version, data FROM record WHERE copy = ? AND entity = ? AND id = ? AND data IS NOT NULL"
_ALL: Final = "SELECT id, version, data FROM record WHERE copy = ? AND entity = ? AND data IS NOT NULL ORDER BY id"
_SOME: Final = """
SELECT id, version, data FROM record
WHERE copy = ? AND entity = ? AND id IN (SELECT value FROM json_each(?)) AND data IS NOT NULL
"""
_CHILDREN: Final = """
SELECT parent, id, version, data FROM record
WHERE copy = ? AND entity = ? AND parent IN (SELECT value FROM json_each(?)) AND data IS NOT NULL
"""
_PARENTS: Final = """
SELECT DISTINCT parent FROM record
WHERE copy = ? AND entity = ? AND id IN (SELECT value FROM json_each(?)) AND parent IS NOT NULL
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
    return copy, change.entity, change.id, change.version, change.seq, parent, change.data


def _parent(entity: str, data: bytes) -> str | None:
    """The id that ``PARENT_FIELD`` points to, reading nothing else of the row."""
    if entity == "engagement":
        return _engagement_parent.decode(data).contributor
    return _wage_parent.decode(data).engagement


def take(connection: "Connection", rows: Sequence[RecordRow]) -> int:
    """Write the rows whose version is not older than held; answers how many were written."""
    if not rows:
        return 0
    return connection.exec_driver_sql(TAKE, rows).rowcount


def touched_contributors(connection: "Connection", copy: int, changes: Iterable[FeedChange]) -> set[str]:
    """Whose flat row these changes concern. Asked before and after taking them, so that former owners are named too."""
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for change in changes:
        ids[change.entity].add(change.id)
    engagements = ids["engagement"] | _parents(connection, copy, "wage_period", ids["wage_period"])
    return ids["contributor"] | _parents(connection, copy, "engagement", engagements)


def _parents(connection: "Connection", copy: int, entity: str, ids: set[str]) -> set[str]:
    if not ids:
        return set()
    return set(connection.exec_driver_sql(_PARENTS, (copy, entity, json_list(ids))).scalars())


def one(connection: "Connection", copy: int, entity: str, row_id: str) -> tuple[int, bytes] | None:
    """Version and data of a row."""
    found = connection.exec_driver_sql(_ONE, (copy, entity, row_id)).fetchone()
    return (found[0], found[1]) if found else None


def every(connection: "Connection", copy: int, entity: str) -> Sequence[tuple[str, int, bytes]]:
    """Id, version and data of all rows of an entity that has few."""
    return [(row[0], row[1], row[2]) for row in connection.exec_driver_sql(_ALL, (copy, entity))]


def people(connection: "Connection", copy: int, contributors: Iterable[str]) -> list[Person]:
    """These contributors with what belongs to them; who is gone or cannot be read is left out."""
    found = connection.exec_driver_sql(_SOME, (copy, "contributor", json_list(contributors))).fetchall()
    persons = [person for row in found if (person := mapping.contributor(row[0], row[1], row[2])) is not None]
    engagements: defaultdict[str, list[Engagement]] = defaultdict(list)
    for row in _children(connection, copy, "engagement", [person.id for person in persons]):
        if (engagement := mapping.engagement(row[1], row[2], row[3])) is not None:
            engagements[row[0]].append(engagement)
    owners = {engagement.id: owner for owner, mine in engagements.items() for engagement in mine}
    wages: defaultdict[str, list[WagePeriod]] = defaultdict(list)
    for row in _children(connection, copy, "wage_period", list(owners)):
        if (wage := mapping.wage_period(row[1], row[2], row[3])) is not None:
            wages[owners[row[0]]].append(wage)
    return [Person(person, engagements[person.id], wages[person.id]) for person in persons]


def _children(
    connection: "Connection", copy: int, entity: str, parents: Sequence[str]
) -> Sequence[tuple[str, str, int, bytes]]:
    if not parents:
        return ()
    found = connection.exec_driver_sql(_CHILDREN, (copy, entity, json_list(parents)))
    return [(row[0], row[1], row[2], row[3]) for row in found]


def json_list(values: Iterable[str] | Iterable[int]) -> str:
    """Many values as one parameter, for ``json_each``."""
    return msgspec.json.encode(list(values)).decode()
