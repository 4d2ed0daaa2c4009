"""How much an open cache holds, for a report of a fault: numbers of rows, nothing of what is in them."""

from gosi_desktop.application.ports.support import Tally
from gosi_desktop.application.threads import entering_port
from gosi_desktop.storage.database import Database

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"


def tally_of(database: Database) -> Tally:
    """Every table of ours and the number of the schema."""
    entering_port("storage.tally")
    with database.reading() as connection:
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
        names = [name for (name,) in connection.execute(_TABLES).fetchall()]
        counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608
    return Tally(schema, counts)
