"""SQLAlchemy engines over the keyed driver for whoever writes; the only module that builds them."""

from pathlib import Path

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlcipher3 import dbapi2

from gosi_desktop.storage.driver import RawConnection, connect


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
