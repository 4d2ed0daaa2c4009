"""Writing rows of one establishment: under its row lock, each change with the next ``seq``.

The lock is held until the transaction ends, so the order of commits is the order of ``seq``, on any number of
processes. What the summary counts is brought up to date with the rows; the rest of it stays as it is.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from gosi_desktop.contract.feed import Summary
from gosi_desktop.sandbox import entities, injury_summary
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.tables import entity, establishment, request

TOMBSTONE_LIFE = timedelta(days=60)
PENDING = ("awaiting_approval", "under_review")
WAITING = "waiting"
# What the summary counts.
_SUMMED = frozenset({"establishment", "engagement", "certificate", "injury", "injury_event", WAITING})
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
    kinds: set[str] = field(default_factory=set)  # of the rows that changed, and WAITING when requests that wait did
    versions: dict[str, int] = field(default_factory=dict)  # of the rows that changed, by id

    def mark(self) -> "Journal":
        """How far it is, to come back to when what follows is undone."""
        return replace(self, kinds=set(self.kinds), versions=dict(self.versions))

    def back_to(self, mark: "Journal") -> None:
        """Forget what came after a mark; the transaction has forgotten it already."""
        self.seq, self.kinds, self.versions = mark.seq, set(mark.kinds), dict(mark.versions)

    def put(self, kind: str, key: str, data: msgspec.Struct | dict[str, Any]) -> int:
        """Add or replace a row; its new version."""
        encoded = msgspec.json.encode(data)
        entities.check(kind, encoded)
        values = self._next(kind) | indexed(kind, msgspec.json.decode(encoded), self.at)
        values |= {"data": encoded.decode(), "deleted": False}
        return self._write(kind, key, values)

    def add_all(self, kind: str, rows: Iterable[tuple[str, msgspec.Struct]]) -> None:
        """Add many new rows of one kind at once."""
        made = []
        for key, data in rows:
            encoded = msgspec.json.encode(data)
            entities.check(kind, encoded)
            identity = {"establishment": self.number, "place": entities.PLACES[kind], "id": key, "entity": kind}
            columns = indexed(kind, msgspec.json.decode(encoded), self.at)
            made.append(
                identity | self._next(kind) | columns | {"version": 1, "data": encoded.decode(), "deleted": False}
            )
            self.versions[key] = 1
        if made:
            self.connection.execute(sa.insert(entity), made)

    def change(self, kind: str, key: str, **fields: Any) -> int:
        """Change fields of a row; None takes a field away."""
        row = self.read(kind, key) | fields
        return self.put(kind, key, {name: value for name, value in row.items() if value is not None})

    def count(self, kind: str, branch: str, but: Sequence[str]) -> int:
        """How many rows of a kind belong to a branch and are in none of these states."""
        query = sa.select(sa.func.count()).select_from(entity).where(*self._in_branch(kind, branch, but))
        return self.connection.scalar(query) or 0

    def move_all(self, kind: str, branch: str, to: str, but: Sequence[str]) -> None:
        """Give another branch to all rows of one: they come with the feed, and no answer names each of them."""
        query = sa.select(entity.c.id, entity.c.data).where(*self._in_branch(kind, branch, but)).order_by(entity.c.id)
        moved = []
        for row in self.connection.execute(query).all():
            data = msgspec.json.encode(msgspec.json.decode(row.data, type=dict[str, Any]) | {"branch": to})
            entities.check(kind, data)
            moved.append({"key": row.id, "to": to, "row": data.decode()} | _named(self._next(kind)))
        if moved:
            mine = (entity.c.establishment == self.number, entity.c.place == entities.PLACES[kind])
            which = sa.update(entity).where(*mine, entity.c.id == sa.bindparam("key"))
            values: dict[str, Any] = {name: sa.bindparam(f"new_{name}") for name in ("seq", "at", "by", "request")}
            values |= {"branch": sa.bindparam("to"), "data": sa.bindparam("row"), "version": entity.c.version + 1}
            self.connection.execute(which.values(values), moved)

    def delete(self, kind: str, key: str) -> int:
        """Take a row away; a tombstone stays for those who pull later."""
        self.read(kind, key)
        return self._write(kind, key, self._next(kind) | {"data": "{}", "deleted": True})

    def read(self, kind: str, key: str) -> dict[str, Any]:
        """A row's fields."""
        query = sa.select(entity.c.data).where(*self._is(kind, key), entity.c.deleted.is_(False))
        data = self.connection.scalar(query)
        if data is None:
            raise Refusal("not_found")
        return msgspec.json.decode(data, type=dict[str, Any])

    def find(self, kind: str, key: str) -> sa.Row[Any] | None:
        """A row as it is kept, if there is one."""
        return self.connection.execute(
            sa.select(entity).where(*self._is(kind, key), entity.c.deleted.is_(False))
        ).first()

    def below(self, kind: str, parent: str) -> dict[str, dict[str, Any]]:
        """The rows of a kind that belong to another row, by id: engagements of a contributor, wages of an engagement.

        Contributors belong to their identity number.
        """
        return self._rows(entity.c.place == entities.PLACES[kind], entity.c.parent == parent)

    def rows(self, kind: str) -> dict[str, dict[str, Any]]:
        """All rows of a kind, by id."""
        return self._rows(entity.c.place == entities.PLACES[kind])

    def _rows(self, *which: sa.ColumnElement[bool]) -> dict[str, dict[str, Any]]:
        mine = (entity.c.establishment == self.number, entity.c.deleted.is_(False))
        found = self.connection.execute(sa.select(entity.c.id, entity.c.data).where(*mine, *which))
        return {row.id: msgspec.json.decode(row.data, type=dict[str, Any]) for row in found}

    def _next(self, kind: str) -> dict[str, Any]:
        self.seq += 1
        self.kinds.add(kind)
        return {"seq": self.seq, "at": self.at, "by": self.by, "request": self.request}

    def _write(self, kind: str, key: str, values: dict[str, Any]) -> int:
        identity = {"establishment": self.number, "place": entities.PLACES[kind], "id": key}
        statement = insert(self.connection, entity).values(identity | {"entity": kind, "version": 1} | values)
        again = statement.on_conflict_do_update(
            index_elements=list(identity), set_=values | {"version": entity.c.version + 1}
        )
        self.versions[key] = self.connection.execute(again.returning(entity.c.version)).scalar_one()
        return self.versions[key]

    def _in_branch(self, kind: str, branch: str, but: Sequence[str]) -> tuple[sa.ColumnElement[bool], ...]:
        mine = (entity.c.establishment == self.number, entity.c.place == entities.PLACES[kind])
        return *mine, entity.c.branch == branch, entity.c.deleted.is_(False), entity.c.state.not_in(but)

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
    if journal.kinds:
        finish(connection, number, journal.seq, journal.kinds)


def finish(connection: Connection, number: str, seq: int, changed: Set[str] = _SUMMED) -> None:
    """Write down how far the feed has come, with name and summary as the rows of the changed kinds now have them."""
    here = establishment.c.number == number
    values: dict[str, Any] = {"seq": seq}
    if changed & _SUMMED:
        kept = connection.scalar(sa.select(establishment.c.summary).where(here)) or "{}"
        values |= _heading(connection, number, changed, msgspec.json.decode(kept, type=dict[str, Any]))
    connection.execute(sa.update(establishment).where(here).values(values))


def indexed(kind: str, data: dict[str, Any], at: datetime) -> dict[str, Any]:
    """The columns kept beside a row's JSON."""
    parent = data["identity"]["number"] if kind == "contributor" else data.get(entities.PARENTS.get(kind, ""))
    passing = kind in ("notice", "request", "audit_event") and not (kind == "request" and data["state"] in PENDING)
    snapshot_until = at + _NOTICE_LIFE if passing else None
    return {
        "parent": parent, "branch": data.get("branch"), "state": data.get("state", ""), "snapshot_until": snapshot_until
    }  # fmt: skip


def _named(values: dict[str, Any]) -> dict[str, Any]:
    """As parameters, which may not be called as the columns they set."""
    return {f"new_{name}": value for name, value in values.items()}


def bury(connection: Connection, now: datetime) -> None:
    """Drop tombstones that no cursor can still ask for."""
    connection.execute(sa.delete(entity).where(entity.c.deleted.is_(True), entity.c.at < now - TOMBSTONE_LIFE))


def _heading(connection: Connection, number: str, changed: Set[str], summary: dict[str, Any]) -> dict[str, Any]:
    """Name and summary; only what a changed kind decides is read anew."""
    heading: dict[str, Any] = {}
    if "establishment" in changed:
        query = sa.select(entity.c.data).where(
            entity.c.establishment == number, entity.c.place == entities.PLACES["establishment"]
        )
        row = msgspec.json.decode(connection.scalar(query) or "{}", type=dict[str, Any])
        summary["compliant"] = row.get("compliant", True)
        if "names" in row:
            heading |= {"name": row["names"]["ar"], "name_en": row["names"].get("en")}
    if "engagement" in changed:
        active = sa.select(sa.func.count(sa.distinct(entity.c.parent))).where(
            entity.c.establishment == number, entity.c.place == entities.PLACES["engagement"],
            entity.c.deleted.is_(False), entity.c.state.not_in(("ended", "cancelled")),
        )  # fmt: skip
        summary["contributors"] = connection.scalar(active) or 0
    if "certificate" in changed:
        summary |= _certified(connection, number)
    if changed & {"injury", "injury_event"}:
        summary |= injury_summary.counted(connection, number)
    if WAITING in changed:
        pending = sa.select(sa.func.count()).where(request.c.establishment == number, request.c.state.in_(PENDING))
        summary["pending_requests"] = connection.scalar(pending) or 0
    full = msgspec.convert({"contributors": 0} | summary, type=Summary)
    return heading | {"summary": msgspec.json.encode(full).decode()}


def _certified(connection: Connection, number: str) -> dict[str, Any]:
    """Until when the latest certificate of compliance that holds does; nothing before the first one."""
    query = sa.select(entity.c.data).where(
        entity.c.establishment == number, entity.c.place == entities.PLACES["certificate"], entity.c.deleted.is_(False)
    )
    rows = [msgspec.json.decode(data, type=dict[str, Any]) for data in connection.scalars(query)]
    ends = {row["valid_until"] if row["state"] == "valid" else "" for row in rows if row["kind"] == "compliance"}
    return {"certificate_until": max(ends) or None} if ends else {}
