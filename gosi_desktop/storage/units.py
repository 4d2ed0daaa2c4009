"""Units of work on the driver's own connection, for statements over very many rows.

Where something is written SQLAlchemy still begins, commits and rolls back; only its row objects are left out.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import RawConnection


@contextmanager
def snapshot(database: Database) -> Iterator[RawConnection]:
    """A reader that sees one commit throughout."""
    with database.reading() as connection:
        connection.execute("BEGIN")
        yield connection


@contextmanager
def pulling(database: Database) -> Iterator[RawConnection]:
    """The sync's unit of work: committed when the block ends, undone when it raises."""
    with database.syncing() as connection:
        yield connection.connection.driver_connection


@contextmanager
def editing(database: Database) -> Iterator[RawConnection]:
    """The user's unit of work: committed when the block ends, undone when it raises."""
    with database.writing() as connection:
        yield connection.connection.driver_connection


def value(connection: RawConnection, statement: str, parameters: Sequence[Any] = ()) -> Any:
    """The first column of the first row; None when there is none."""
    found = connection.execute(statement, parameters).fetchone()
    return None if found is None else found[0]


def column(connection: RawConnection, statement: str, parameters: Sequence[Any] = ()) -> list[Any]:
    """The first column of every row."""
    return [row[0] for row in connection.execute(statement, parameters)]
