"""The first page of the list through the raw driver: what a start shows before SQLAlchemy is imported."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gosi_desktop.application.ports import RosterOverview, RosterQuery, RosterRow
from gosi_desktop.application.threads import entering_port
from gosi_desktop.storage import listing
from gosi_desktop.storage.database import open_raw
from gosi_desktop.storage.driver import RawConnection, storage_errors

_OPENED: Final = "SELECT value FROM device WHERE key = 'choice.open_establishment'"
_HEADS: Final = """
SELECT establishment, data ->> 'name', data ->> 'name_en' FROM head WHERE data ->> 'ended_at' IS NULL ORDER BY position
"""


@dataclass(frozen=True, slots=True)
class FirstRows:
    """Enough for the first painting: who, the chips' counts, and the top of the list."""

    establishment: str
    name: str
    name_en: str | None
    overview: RosterOverview
    rows: tuple[RosterRow, ...]


def first_rows(
    path: Path, key: bytes, limit: int, view: RosterQuery | None = None, *, key_verified: bool = True
) -> FirstRows | None:
    """The top of the list of the establishment opened last, in the order of ``view`` (its establishment is not read).

    None before the first complete snapshot. Raises what ``open_raw`` raises; then ``SqlCache.open`` says more.
    """
    entering_port("storage.first_rows")
    connection = open_raw(path, key, key_verified=key_verified)
    try:
        with storage_errors():
            return _read(connection, limit, view or RosterQuery(""))
    finally:
        connection.close()


def _read(connection: RawConnection, limit: int, view: RosterQuery) -> FirstRows | None:
    connection.execute("BEGIN")
    heads = connection.execute(_HEADS).fetchall()
    opened = connection.execute(_OPENED).fetchone()
    wanted = json.loads(opened[0]) if opened else None
    head = next((one for one in heads if one[0] == wanted), heads[0] if heads else None)
    shown = connection.execute(listing.SHOWN_COPY, (head[0],)).fetchone() if head else None
    if head is None or shown is None:
        return None
    counts = listing.counts_of(connection.execute(listing.COUNTS, (shown[0],)))
    statement, values = listing.ordered(view, "key")
    keys = [row[0] for row in connection.execute(f"{statement} LIMIT ?", (shown[0], *values, limit))]
    rows = {row[0]: listing.row_of(row) for row in connection.execute(listing.ROWS, (json.dumps(keys),))}
    overview = listing.overview_of(head[0], shown, counts)
    return FirstRows(head[0], head[1], head[2], overview, tuple(rows[key] for key in keys if key in rows))
