"""Whose identity or contract ends, from the flat roster, by an index over each of the two days; the rows themselves are
read for those in sight alone.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

import msgspec

from gosi_desktop.application.ports.documents import EndingQuery, EndingSort, Extra, PersonEnding
from gosi_desktop.application.threads import entering_port
from gosi_desktop.domain.documents import Source
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.records import json_list
from gosi_desktop.storage.units import column, snapshot, value

_SHOWN: Final = "SELECT id FROM copy WHERE establishment = ? AND state = 'current'"
COLUMN: Final = {Source.IDENTITY: "identity_expires", Source.CONTRACT: "contract_to"}
_PLACE: Final = {Source.IDENTITY: 0, Source.CONTRACT: 1}
_EXTRAS: Final = (
    "SELECT json_extract(value, '$[0]') AS ref, json_extract(value, '$[1]') AS ends, json_extract(value, '$[2]') AS"
    " title, json_extract(value, '$[3]') AS number, json_extract(value, '$[4]') AS branch FROM json_each(?)"
)
_ORDERS: Final = {
    EndingSort.DOCUMENT: ("title", "ends IS NULL", "ends"),
    EndingSort.NUMBER: ("number", "ends IS NULL", "ends"),
    EndingSort.BELONGS: ("branch", "ends IS NULL", "ends"),
    EndingSort.EXPIRES: ("ends",),
}
_PEOPLE: Final = """
SELECT roster.key, contributor, engagement, name, name_en, identity, identity_kind, branch, identity_expires,
    contract_to
FROM json_each(?) AS wanted CROSS JOIN roster ON roster.key = wanted.value AND roster.copy = ?
"""


class SqlEndings:
    """The EndingStore of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def order(self, query: EndingQuery, extras: Sequence[Extra]) -> Sequence[int]:
        """Keys in order, those of the extras among them."""
        entering_port("storage.endings")
        rows = [[one.key, _day(one.expires), one.title, one.number, one.branch] for one in extras]
        with snapshot(self._database) as connection:
            copy = value(connection, _SHOWN, (query.establishment,))
            parts, values = [_EXTRAS], [msgspec.json.encode(rows).decode()]
            if copy is not None:
                for source in sorted(query.sources):
                    part, bound = _part(source, query)
                    parts.append(part)
                    values += [copy, *bound]
            statement = f"SELECT ref FROM ({' UNION ALL '.join(parts)}) ORDER BY {_order(query)}"  # noqa: S608
            return column(connection, statement, values)

    def people(self, establishment: str, keys: Sequence[int]) -> Sequence[PersonEnding]:
        """Those with these keys in the roster, in no order."""
        entering_port("storage.endings")
        with snapshot(self._database) as connection:
            copy = value(connection, _SHOWN, (establishment,))
            rows = connection.execute(_PEOPLE, (json_list(keys), copy)).fetchall() if copy is not None else []
        return [_person(row) for row in rows]

    def days(self, establishment: str, source: Source) -> Mapping[date, int]:
        """How many end on each day, from the index alone."""
        entering_port("storage.endings")
        name = COLUMN[source]
        statement = (
            f"SELECT {name}, count(*) FROM roster INDEXED BY roster_{name} WHERE copy = ? AND {name} IS NOT NULL"  # noqa: S608
            f" GROUP BY {name}"
        )
        with snapshot(self._database) as connection:
            copy = value(connection, _SHOWN, (establishment,))
            rows = connection.execute(statement, (copy,)).fetchall() if copy is not None else []
        return {date.fromisoformat(day): count for day, count in rows}


def _part(source: Source, query: EndingQuery) -> tuple[str, list[Any]]:
    """People whose document of a source ends; the copy's number is the first value, which is not among these."""
    name = COLUMN[source]
    statement = (
        f"SELECT key * 2 + {_PLACE[source]}, {name}, name_order, identity, branch FROM roster"  # noqa: S608
        f" INDEXED BY roster_{name} WHERE copy = ? AND {name} IS NOT NULL"
    )
    values = list[Any]()
    for bound, day in ((">=", query.since), ("<=", query.until)):
        if day is not None:
            statement += f" AND {name} {bound} ?"
            values.append(day.isoformat())
    if query.branch is not None:
        statement += " AND branch = ?"
        values.append(query.branch)
    return statement, values


def _person(row: Sequence[Any]) -> PersonEnding:
    key, contributor, engagement, name, name_en, identity, kind, branch, expires, to = row
    return PersonEnding(
        key, contributor, engagement, name, name_en, identity, kind, branch, _date(expires), _date(to)
    )  # fmt: skip


def _order(query: EndingQuery) -> str:
    direction = "DESC" if query.descending else "ASC"
    first, *rest = _ORDERS[query.sort]
    return ", ".join((f"{first} {direction} NULLS LAST", *rest, "ref"))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
