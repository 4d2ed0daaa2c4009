"""SQLAlchemy engines over the keyed driver; the only module that builds them."""

from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, StaticPool, create_engine, event
from sqlcipher3 import dbapi2

from gosi_desktop.storage.driver import BUSY_MILLISECONDS, RawConnection, connect

READERS = 2


def reader_engine(path: Path, key: bytes, made: list[RawConnection]) -> Engine:
    """Two pooled connections in autocommit that refuse to write; each one made is put into ``made``."""

    def create() -> RawConnection:
        connection = connect(path, key)
        made.append(connection)
        connection.execute("PRAGMA query_only = on")
        return connection

    return create_engine(
        "sqlite://",
        module=dbapi2,
        creator=create,
        poolclass=QueuePool,
        pool_size=READERS,
        max_overflow=0,
        pool_timeout=BUSY_MILLISECONDS / 1000,
        isolation_level="AUTOCOMMIT",
    )


def lane_engine(path: Path, key: bytes, made: list[RawConnection]) -> Engine:
    """One connection outside any pool, whose transactions begin with BEGIN IMMEDIATE."""

    def create() -> RawConnection:
        made.append(connect(path, key))
        return made[-1]

    engine = create_engine("sqlite://", module=dbapi2, creator=create, poolclass=StaticPool)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _begin_immediate(connection: Connection) -> None:
    """Take the write lock at once: a transaction that reads first and writes later would find a false conflict."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
