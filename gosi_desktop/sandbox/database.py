"""The database behind the service: reading and writing transactions on SQLite or PostgreSQL."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import StaticPool

_FIRST_START = 0x676F7369  # the advisory lock under which PostgreSQL's tables are made


class Database:
    """One database by its address. ``sqlite://`` alone is a database in memory, for one process."""

    def __init__(self, address: str) -> None:
        url = sa.make_url(address)
        self.address = address
        self.is_sqlite = url.get_backend_name() == "sqlite"
        in_memory = self.is_sqlite and url.database in (None, "", ":memory:")
        self._one_at_a_time: Any = threading.RLock() if in_memory else nullcontext()
        self.engine = _sqlite_engine(url, in_memory) if self.is_sqlite else _postgres_engine(url)
        self._writer = self.engine.execution_options(writing=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        with self._one_at_a_time, self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes: on SQLite the only one at that moment, so that writers queue up and none fails."""
        with self._one_at_a_time, self._writer.begin() as connection:
            yield connection

    @contextmanager
    def trying(self) -> Iterator[Connection]:
        """A writing transaction of which nothing stays."""
        with self._one_at_a_time, self._writer.connect() as connection:
            yield connection
            connection.rollback()

    @contextmanager
    def first_start(self) -> Iterator[Connection]:
        """A writing transaction that no other process enters meanwhile: to make tables and seeds once."""
        with self.writing() as connection:
            if not self.is_sqlite:
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_FIRST_START)))
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def insert(connection: Connection, table: sa.Table) -> sqlite.Insert | postgresql.Insert:
    """An insert that knows ``on_conflict_do_update`` and ``…_nothing`` of this database."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def _postgres_engine(url: sa.URL) -> Engine:
    return sa.create_engine(url, pool_pre_ping=True, pool_size=8, max_overflow=32, hide_parameters=True)


def _sqlite_engine(url: sa.URL, in_memory: bool) -> Engine:
    arguments = {"timeout": 20.0, "check_same_thread": False}
    if in_memory:
        engine = sa.create_engine(url, connect_args=arguments, poolclass=StaticPool, hide_parameters=True)
    else:
        engine = sa.create_engine(url, connect_args=arguments, pool_size=8, max_overflow=32, hide_parameters=True)
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(raw: Any, _record: object) -> None:
    raw.isolation_level = None  # the driver's own BEGIN is too late and never IMMEDIATE
    for pragma in ("journal_mode=wal", "synchronous=normal", "busy_timeout=20000", "foreign_keys=on"):
        raw.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
