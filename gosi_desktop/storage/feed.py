"""What the pull writes: pages with their cursors, fresh copies beside the one shown, and the swap.

Everything a kill could interrupt is either one transaction or taken up again where it stopped.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime
from typing import Any, Final

import msgspec

from gosi_desktop.application.ports import Cancelled, FeedPage, FeedPlace, Head, Heads, KnownEstablishment, Progress
from gosi_desktop.application.threads import entering_port
from gosi_desktop.storage import frames, mapping, records, replay
from gosi_desktop.storage.computing import RosterWriter
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import RawConnection
from gosi_desktop.storage.units import column, pulling, snapshot, value

_CHUNK: Final = 5_000  # rows erased in one transaction

_PLACES: Final = """
SELECT state, epoch, cursor, role_seq, received, total, synced_at, id FROM copy
WHERE establishment = ? AND state <> 'old'
"""
_COPY: Final = "SELECT id FROM copy WHERE establishment = ? AND state = ?"
_OVER: Final = "UPDATE copy SET state = 'old' WHERE establishment = ? AND state = ?"
_BEGIN: Final = "INSERT INTO copy (establishment, state, epoch, role_seq, received) VALUES (?, 'filling', ?, ?, 0)"
_ADVANCE: Final = """
UPDATE copy SET cursor = ?, received = received + ?, total = coalesce(?, total), synced_at = coalesce(?, synced_at)
WHERE id = ?
"""
_SHOW: Final = "UPDATE copy SET state = 'current', basis = ? WHERE id = ?"
# The authority's own rows: what a paper or the sidebar calls the establishment is not what somebody has asked for.
_KNOWN: Final = """
SELECT copy.establishment, copy.synced_at, record.entity, record.id,
    coalesce(beside.version, record.version), coalesce(beside.data, record.data)
FROM copy JOIN record ON record.copy = copy.id
LEFT JOIN beside ON beside.copy = record.copy AND beside.entity = record.entity AND beside.id = record.id
WHERE copy.state = 'current' AND record.entity IN ('establishment', 'hazards_rate_override') AND record.data IS NOT NULL
ORDER BY record.id
"""
# The last of the next rows to be erased; none when fewer are left.
_RECORDS_END: Final = "SELECT entity, id FROM record WHERE copy = ? ORDER BY entity, id LIMIT 1 OFFSET ?"
_BESIDE_END: Final = _RECORDS_END.replace("FROM record", "FROM beside")
_ROSTER_END: Final = "SELECT contributor FROM roster WHERE copy = ? ORDER BY contributor LIMIT 1 OFFSET ?"
_TEXTS_END: Final = "SELECT key FROM roster_text WHERE copy = ? ORDER BY key LIMIT 1 OFFSET ?"
_LINES_END: Final = """
SELECT invoice, taking, place FROM invoice_line WHERE copy = ? ORDER BY invoice, taking, place LIMIT 1 OFFSET ?
"""
_ERASED: Final = (
    ("record", "entity, id", _RECORDS_END),
    ("beside", "entity, id", _BESIDE_END),
    ("roster", "contributor", _ROSTER_END),
    ("roster_text", "key", _TEXTS_END),
    ("invoice_line", "invoice, taking, place", _LINES_END),
)

_head_data: Final = msgspec.json.Decoder(Head)


class SqlFeed:
    """The FeedStore of an open cache; one pull at a time.

    While a copy is filled the sync's connection has a large page cache and ``synchronous = normal``; the end of the
    filling or of the round, or the beginning of the next one, takes them back.
    """

    def __init__(self, database: Database, roster: RosterWriter) -> None:
        self._database = database
        self._roster = roster
        self._bulk: ExitStack | None = None

    def place(self, establishment: str) -> FeedPlace | None:
        """Where the pull stands; None for an establishment of which nothing was ever asked."""
        entering_port("storage.feed")
        self._end_bulk()
        with snapshot(self._database) as connection:
            copies = {row[0]: row for row in connection.execute(_PLACES, (establishment,))}
        shown, filling = copies.get("current"), copies.get("filling")
        at = filling or shown
        if at is None:
            return None
        return FeedPlace(
            epoch=at[1],
            cursor=at[2],
            role_seq=at[3],
            complete=shown is not None,
            filling=filling is not None,
            received=at[4],
            total=at[5],
            synced_at=_instant(shown[6]) if shown else None,
        )

    def begin_copy(self, establishment: str, epoch: str, role_seq: int) -> None:
        """Start filling a fresh copy beside the one shown; an unfinished one is dropped."""
        entering_port("storage.feed")
        with pulling(self._database) as connection:
            connection.execute(_OVER, (establishment, "filling"))
            connection.execute(_BEGIN, (establishment, epoch, role_seq))
        self._erase_old()

    def apply(self, establishment: str, page: FeedPage) -> int:
        """Take a page and its cursor in one transaction: into the copy being filled, else into the one shown.

        The last page says as of when the copy is true. Raises ``LookupError`` when no copy was begun.
        """
        entering_port("storage.feed")
        with snapshot(self._database) as connection:
            filling = self._copy(connection, establishment, "filling")
        if filling is not None and self._bulk is None:
            self._bulk = ExitStack()
            self._bulk.enter_context(self._database.bulk_pull())
        with pulling(self._database) as connection:
            copy = self._copy(connection, establishment, "filling")
            if copy is None and (copy := self._copy(connection, establishment, "current")) is None:
                raise LookupError("no copy was begun")
            taken = self._take(connection, copy, page)
            as_of = None if page.has_more else page.server_time.isoformat()
            connection.execute(_ADVANCE, (page.next_cursor, len(page.changes), page.total, as_of, copy))
        self._roster.announce()
        return taken

    def _take(self, connection: RawConnection, copy: int, page: FeedPage) -> int:
        if not self._roster.is_begun(connection, copy):
            return records.take(connection, copy, page.changes)
        touched = records.touched_contributors(connection, copy, page.changes)
        touched |= frames.touched(connection, copy, page.changes)
        replay.lift(connection, copy, touched)
        taken = records.take(connection, copy, page.changes)
        touched |= records.touched_contributors(connection, copy, page.changes)
        touched |= replay.hear(connection, copy, page.changes)
        replay.settle_apart(connection, copy, page.changes)
        replay.lift(connection, copy, touched)
        replay.lay(connection, copy, touched, replay.authors_of(page.changes))
        self._roster.refresh(connection, copy, touched)
        return taken

    def finish_copy(self, establishment: str, progress: Progress, cancelled: Cancelled) -> None:
        """Build the roster of the filled copy, show it in one step, then erase the old one.

        Raises ``Cancelled`` between two chunks of building; what was built stays and is taken up again. Once the copy
        is shown, cancelling leaves the rest of the old one to be erased another time.
        """
        entering_port("storage.feed")
        with snapshot(self._database) as connection:
            copy = self._copy(connection, establishment, "filling")
        if copy is not None:
            basis = self._roster.build(copy, progress, cancelled)
            with pulling(self._database) as connection:
                connection.execute(_OVER, (establishment, "current"))
                connection.execute(_SHOW, (basis, copy))
                self._lay_all(connection, copy, establishment)
            self._roster.announce()
        self._end_bulk()
        self._erase_old(cancelled)

    def _lay_all(self, connection: RawConnection, copy: int, establishment: str) -> None:
        """Put what waits on top of a copy that is now shown for the first time."""
        replay.hear_all(connection, copy, establishment)
        people = replay.waiting_people(connection, establishment)
        if people:
            replay.lay(connection, copy, people)
            self._roster.refresh(connection, copy, people)

    def note_synced(self, establishment: str, at: datetime) -> None:
        """Everything up to this instant is here, though no page had to say so."""
        entering_port("storage.feed")
        self._end_bulk()
        with pulling(self._database) as connection:
            connection.execute(
                "UPDATE copy SET synced_at = ? WHERE establishment = ? AND state = 'current'",
                (at.isoformat(), establishment),
            )
        self._erase_old()

    def save_heads(self, heads: Heads) -> None:
        """Replace what was known of all establishments."""
        entering_port("storage.feed")
        rows = [(head.establishment, n, msgspec.json.encode(head)) for n, head in enumerate(heads.heads)]
        with pulling(self._database) as connection:
            connection.execute("DELETE FROM head")
            if rows:
                connection.executemany("INSERT INTO head (establishment, position, data) VALUES (?, ?, ?)", rows)
            connection.execute(
                "INSERT OR REPLACE INTO heads (one, epoch, etag) VALUES (1, ?, ?)", (heads.epoch, heads.etag)
            )

    def heads(self) -> Heads | None:
        """The last answer; None before the first."""
        entering_port("storage.feed")
        with snapshot(self._database) as connection:
            found = connection.execute("SELECT epoch, etag FROM heads").fetchone()
            return None if found is None else Heads(found[0], self._saved_heads(connection), found[1])

    def _saved_heads(self, connection: RawConnection) -> tuple[Head, ...]:
        found = column(connection, "SELECT data FROM head ORDER BY position")
        return tuple(_head_data.decode(data) for data in found)

    def establishments(self) -> Sequence[KnownEstablishment]:
        """Every establishment of the last heads, in their order, with its own row once a copy of it is complete."""
        entering_port("storage.feed")
        with snapshot(self._database) as connection:
            heads = self._saved_heads(connection)
            copies = {
                row[0]: row[1]
                for row in connection.execute("SELECT establishment, synced_at FROM copy WHERE state = 'current'")
            }
            rows: dict[tuple[str, str], list[Any]] = {}
            for row in connection.execute(_KNOWN):
                rows.setdefault((row[0], row[2]), []).append(row[3:6])
        return [_known(head, rows, copies.get(head.establishment)) for head in heads]

    def erase(self, establishment: str) -> None:
        """Every row of the establishment goes; its head stays, to say that the role has ended."""
        entering_port("storage.feed")
        with pulling(self._database) as connection:
            connection.execute("UPDATE copy SET state = 'old' WHERE establishment = ?", (establishment,))
        self._roster.announce()
        self._end_bulk()
        self._erase_old()

    def _copy(self, connection: RawConnection, establishment: str, state: str) -> int | None:
        found: int | None = value(connection, _COPY, (establishment, state))
        return found

    def _end_bulk(self) -> None:
        if self._bulk is not None:
            bulk, self._bulk = self._bulk, None
            bulk.close()

    def _erase_old(self, cancelled: Cancelled = lambda: False) -> None:
        """Erase old copies in small pieces, so that nobody waits long; the rest is erased another time."""
        with snapshot(self._database) as connection:
            old = column(connection, "SELECT id FROM copy WHERE state = 'old'")
        for copy in old:
            for table, columns, end in _ERASED:
                while self._erase_piece(copy, table, columns, end):
                    if cancelled():
                        return
            with pulling(self._database) as connection:
                connection.execute("DELETE FROM copy WHERE id = ?", (copy,))

    def _erase_piece(self, copy: int, table: str, columns: str, end: str) -> bool:
        """One transaction; False when these were the last."""
        with pulling(self._database) as connection:
            last = connection.execute(end, (copy, _CHUNK)).fetchone()
            if last is None:
                connection.execute(f"DELETE FROM {table} WHERE copy = ?", (copy,))  # noqa: S608
                return False
            marks = ", ".join("?" * len(last))
            connection.execute(
                f"DELETE FROM {table} WHERE copy = ? AND ({columns}) <= ({marks})",  # noqa: S608
                (copy, *last),
            )
        return True


def _known(head: Head, rows: dict[tuple[str, str], list[Any]], synced_at: str | None) -> KnownEstablishment:
    mine = (mapping.establishment(*row) for row in rows.get((head.establishment, "establishment"), ()))
    overrides = (
        mapping.hazards_rate_override(*row) for row in rows.get((head.establishment, "hazards_rate_override"), ())
    )
    return KnownEstablishment(
        head=head,
        establishment=next((one for one in mine if one is not None), None),
        synced_at=_instant(synced_at),
        overrides=tuple(one for one in overrides if one is not None),
    )


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
