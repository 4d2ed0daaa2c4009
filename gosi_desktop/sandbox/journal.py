"""Writing rows of one establishment: under its row lock, each change with the next ``seq``.

The lock is held until the transaction ends, so the order of commits is the order of ``seq``, on any number of
processes. The establishment's summary is brought up to date with the rows.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from gosi_desktop.contract.entities import ENTITY_DATA, PARENT_FIELD
from gosi_desktop.contract.feed import Summary
from gosi_desktop.sandbox import entities
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.tables import entity, establishment

TOMBSTONE_LIFE = timedelta(days=60)
_NOTICE_LIFE = timedelta(days=730)


@dataclass(slots=True)
class Journal:
    """The changes of one transaction to one establishment."""

    connection: Connection
    number: str
    at: datetime
    seq: int
    by: str | None = None
    request: str | None = None
    changed: bool = False

    def put(self, kind: str, key: str, data: msgspec.Struct | dict[str, Any]) -> int:
        """Add or replace a row; its new version."""
        encoded = msgspec.json.encode(data)
        entities.check(kind, encoded)
        values = self._next(kind, key) | indexed(kind, msgspec.json.decode(encoded), self.at)
        values |= {"data": encoded.decode(), "deleted": False}
        return self._write(kind, key, values)

    def change(self, kind: str, key: str, **fields: Any) -> int:
        """Change fields of a row; None takes a field away."""
        row = self.read(kind, key) | fields
        return self.put(kind, key, {name: value for name, value in row.items() if value is not None})

    def delete(self, kind: str, key: str) -> int:
        """Take a row away; a tombstone stays for those who pull later."""
        self.read(kind, key)
        return self._write(kind, key, self._next(kind, key) | {"data": "{}", "deleted": True})

    def read(self, kind: str, key: str) -> dict[str, Any]:
        """A row's fields."""
        query = sa.select(entity.c.data).where(*self._is(kind, key), entity.c.deleted.is_(False))
        data = self.connection.scalar(query)
        if data is None:
            raise Refusal("not_found")
        return msgspec.json.decode(data, type=dict[str, Any])

    def rows(self, kind: str) -> dict[str, dict[str, Any]]:
        """All rows of a kind, by id."""
        query = sa.select(entity.c.id, entity.c.data).where(
            entity.c.establishment == self.number, entity.c.place == entities.PLACES[kind], entity.c.deleted.is_(False)
        )
        found = self.connection.execute(query)
        return {row.id: msgspec.json.decode(row.data, type=dict[str, Any]) for row in found}

    def _next(self, kind: str, key: str) -> dict[str, Any]:
        self.seq += 1
        self.changed = True
        version = self.connection.scalar(sa.select(entity.c.version).where(*self._is(kind, key))) or 0
        return {"seq": self.seq, "version": version + 1, "at": self.at, "by": self.by, "request": self.request}

    def _write(self, kind: str, key: str, values: dict[str, Any]) -> int:
        identity = {"establishment": self.number, "place": entities.PLACES[kind], "id": key}
        statement = insert(self.connection, entity).values(identity | {"entity": kind} | values)
        self.connection.execute(statement.on_conflict_do_update(index_elements=list(identity), set_=values))
        return int(values["version"])

    def _is(self, kind: str, key: str) -> tuple[sa.ColumnElement[bool], ...]:
        place = entities.PLACES[kind]
        return entity.c.establishment == self.number, entity.c.place == place, entity.c.id == key


@contextmanager
def recording(
    connection: Connection, number: str, at: datetime, by: str | None = None, request: str | None = None
) -> Iterator[Journal]:
    """Write to an establishment within the given transaction; refused when there is no such establishment."""
    query = sa.select(establishment.c.seq).where(establishment.c.number == number).with_for_update()
    seq = connection.scalar(query)
    if seq is None:
        raise Refusal("not_found")
    journal = Journal(connection, number, at, seq, by, request)
    yield journal
    if journal.changed:
        finish(connection, number, journal.seq)


def finish(connection: Connection, number: str, seq: int) -> None:
    """Write down how far the feed has come, with name and summary as the rows now have them."""
    connection.execute(
        sa.update(establishment).where(establishment.c.number == number).values(seq=seq, **_heading(connection, number))
    )


def indexed(kind: str, data: dict[str, Any], at: datetime) -> dict[str, Any]:
    """The columns kept beside a row's JSON."""
    parent = data.get(PARENT_FIELD.get(kind, ""))
    snapshot_until = at + _NOTICE_LIFE if kind in ("notice", "request", "audit_event") else None
    return {
        "parent": parent, "branch": data.get("branch"), "state": data.get("state", ""), "snapshot_until": snapshot_until
    }  # fmt: skip


def bury(connection: Connection, now: datetime) -> None:
    """Drop tombstones that no cursor can still ask for."""
    connection.execute(sa.delete(entity).where(entity.c.deleted.is_(True), entity.c.at < now - TOMBSTONE_LIFE))


def _heading(connection: Connection, number: str) -> dict[str, Any]:
    query = sa.select(entity.c.data).where(
        entity.c.establishment == number, entity.c.place == entities.PLACES["establishment"]
    )
    data = connection.scalar(query)
    row = msgspec.json.decode(data, type=ENTITY_DATA["establishment"]) if data else None
    active = sa.select(sa.func.count(sa.distinct(entity.c.parent))).where(
        entity.c.establishment == number, entity.c.place == entities.PLACES["engagement"],
        entity.c.deleted.is_(False), entity.c.state.not_in(("ended", "cancelled")),
    )  # fmt: skip
    counted = connection.scalar(active) or 0
    summary = Summary(contributors=counted, compliant=getattr(row, "compliant", True))
    names = getattr(row, "names", None)
    heading: dict[str, Any] = {"summary": msgspec.json.encode(summary).decode()}
    if names is not None:
        heading |= {"name": names.ar, "name_en": names.en}
    return heading
