"""States of the feed's tables, kept to go back to."""

import zlib
from datetime import datetime
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from gosi_desktop.contract.practice import KeptState
from gosi_desktop.sandbox.problems import Refusal, instant_text
from gosi_desktop.sandbox.tables import FEED_TABLES, kept_state


def keep(connection: Connection, name: str, now: datetime) -> KeptState:
    """Keep the state as it is."""
    content = {table.name: [dict(row) for row in connection.execute(_raw(table)).mappings()] for table in FEED_TABLES}
    packed = zlib.compress(msgspec.msgpack.encode(content), level=1)
    connection.execute(sa.insert(kept_state).values(name=name, at=now, content=packed))
    return KeptState(snapshot=name, at=instant_text(now))


def listed(connection: Connection) -> tuple[KeptState, ...]:
    """What was kept, newest first."""
    rows = connection.execute(sa.select(kept_state.c.name, kept_state.c.at).order_by(kept_state.c.name.desc()))
    return tuple(KeptState(snapshot=row.name, at=instant_text(row.at)) for row in rows)


def restore(connection: Connection, name: str) -> None:
    """Put a kept state in place of the present one."""
    packed = connection.scalar(sa.select(kept_state.c.content).where(kept_state.c.name == name))
    if packed is None:
        raise Refusal("not_found")
    content = msgspec.msgpack.decode(zlib.decompress(packed), type=dict[str, list[dict[str, Any]]])
    for table in FEED_TABLES:
        connection.execute(table.delete())
        raw = _raw_table(table)
        if content[table.name]:
            connection.execute(raw.insert(), content[table.name])


def _raw_table(table: sa.Table) -> sa.TableClause:
    """The table with its instants as the plain numbers they are kept as."""
    return sa.table(table.name, *(sa.column(column.name) for column in table.columns))


def _raw(table: sa.Table) -> sa.Select[Any]:
    return sa.select(*_raw_table(table).columns)
