"""Running numbers: each is given once, over all processes."""

from sqlalchemy.engine import Connection

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.tables import series


def following(connection: Connection, name: str) -> int:
    """The next number of a series, from 1."""
    statement = insert(connection, series).values(name=name, last=1)
    counted = statement.on_conflict_do_update(index_elements=["name"], set_={"last": series.c.last + 1})
    number = connection.scalar(counted.returning(series.c.last))
    assert number is not None
    return int(number)


def reference(ctx: Context, letter: str) -> str:
    """A number for people to quote: letter, year, running number."""
    year = ctx.now.astimezone(RIYADH).year
    return f"{letter}-{year}-{following(ctx.connection, f'{letter}-{year}'):06}"
