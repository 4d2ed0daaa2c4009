"""The flat table behind the list, its search, and single records."""

from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, Final

from gosi_desktop.application.ports import (
    Cancelled,
    ContributorRecord,
    Progress,
    RosterMatch,
    RosterOverview,
    RosterQuery,
    RosterRow,
    RosterTotals,
)
from gosi_desktop.application.threads import entering_port
from gosi_desktop.domain.establishment import Branch
from gosi_desktop.domain.values import Month
from gosi_desktop.storage import listing, mapping, records
from gosi_desktop.storage.computing import RosterWriter
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.haystack import Haystack, Lines, words_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

_PAGE: Final = 500
_SUMS: Final = "count(*), coalesce(sum(wage), 0), coalesce(sum(employer), 0), coalesce(sum(employee), 0)"
_TOTALS: Final = (
    f"SELECT {_SUMS} FROM roster WHERE key IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants only
    " AND copy IN (SELECT id FROM copy WHERE state = 'current')"
)
_NATIONALITIES: Final = "SELECT nationality FROM roster WHERE copy = ? GROUP BY 1 ORDER BY count(*) DESC, 1"
_TEXTS: Final = "SELECT key, arabic, latin, digits FROM roster_text WHERE copy = ?"
_NOTHING: Final = RosterTotals(0, 0, 0, 0)


class SqlRoster:
    """The RosterStore of an open cache. Called from several threads."""

    def __init__(self, database: Database, writer: RosterWriter) -> None:
        self._database = database
        self._writer = writer
        writer.changed = self._outdate_search
        self._searching = Lock()
        self._searched: tuple[RosterQuery, int, Haystack] | None = None
        self._edition = 0

    def overview(self, establishment: str) -> RosterOverview:
        """Counts by chip, and what the shares stand for."""
        entering_port("storage.roster")
        with self._snapshot() as connection:
            shown = connection.exec_driver_sql(listing.SHOWN_COPY, (establishment,)).fetchone()
            if shown is None:
                return listing.overview_of(establishment, None, {})
            counts = connection.exec_driver_sql(listing.COUNTS, (shown[0],)).one()
        return listing.overview_of(establishment, shown, listing.counts_of(counts))

    def match(self, query: RosterQuery) -> RosterMatch:
        """All keys of a query in order, with their sums."""
        entering_port("storage.roster")
        words = words_of(query.text)
        if words:
            haystack = self._haystack(query)
            places = haystack.find(words)
            totals = RosterTotals(len(places), *haystack.sums(places))
            return RosterMatch(array("q", map(haystack.keys.__getitem__, places)), totals)
        with self._snapshot() as connection:
            copy = _shown(connection, query.establishment)
            if copy is None:
                return RosterMatch((), _NOTHING)
            statement, values = listing.keys_statement(query)
            keys = array("q", connection.exec_driver_sql(statement, (copy, *values)).scalars())
            where, values = listing.condition(query)
            sums = connection.exec_driver_sql(
                f"SELECT {_SUMS} FROM roster WHERE copy = ? AND {where}",  # noqa: S608 - values are parameters
                (copy, *values),
            ).one()
        return RosterMatch(keys, RosterTotals(*sums))

    def first_matches(self, query: RosterQuery, limit: int) -> RosterMatch:
        """The first ``limit`` keys and the whole count; the sums come with ``match``, unless these are all."""
        entering_port("storage.roster")
        words = words_of(query.text)
        if words:
            haystack = self._haystack(query)
            places, count = haystack.first(words, limit)
            complete = count <= limit
            sums = haystack.sums(places) if complete else (0, 0, 0)
            keys = [haystack.keys[place] for place in places]
            return RosterMatch(keys, RosterTotals(count, *sums), complete)
        with self._snapshot() as connection:
            copy = _shown(connection, query.establishment)
            if copy is None:
                return RosterMatch((), _NOTHING)
            statement, values = listing.keys_statement(query)
            first = connection.exec_driver_sql(f"{statement} LIMIT ?", (copy, *values, limit)).scalars().all()
            where, values = listing.condition(query)
            count = connection.exec_driver_sql(
                f"SELECT count(*) FROM roster WHERE copy = ? AND {where}",  # noqa: S608 - values are parameters
                (copy, *values),
            ).scalar_one()
        return RosterMatch(first, RosterTotals(count, 0, 0, 0), complete=not count)

    def rows(self, keys: Sequence[int]) -> Sequence[RosterRow]:
        """In the order of ``keys``; keys that are gone are left out."""
        entering_port("storage.roster")
        found: dict[int, RosterRow] = {}
        with self._snapshot() as connection:
            for start in range(0, len(keys), _PAGE):
                page = records.json_list(keys[start : start + _PAGE])
                rows = map(listing.row_of, connection.exec_driver_sql(listing.ROWS, (page,)))
                found.update((row.key, row) for row in rows)
        return [found[key] for key in keys if key in found]

    def totals(self, keys: Sequence[int]) -> RosterTotals:
        """Sums over selected rows."""
        entering_port("storage.roster")
        with self._database.reading() as connection:
            return RosterTotals(*connection.exec_driver_sql(_TOTALS, (records.json_list(keys),)).one())

    def record(self, establishment: str, contributor_id: str) -> ContributorRecord | None:
        """One contributor with all engagements and wages, oldest first."""
        entering_port("storage.roster")
        with self._snapshot() as connection:
            copy = _shown(connection, establishment)
            found = records.people(connection, copy, (contributor_id,)) if copy is not None else ()
        if not found:
            return None
        person = found[0]
        return ContributorRecord(
            person.contributor,
            sorted(person.engagements, key=lambda one: (one.join_date, one.id)),
            sorted(person.wages, key=lambda one: (one.from_month, one.id)),
        )

    def branches(self, establishment: str) -> Sequence[Branch]:
        """The branches, open ones first, in the order of their names."""
        entering_port("storage.roster")
        with self._snapshot() as connection:
            copy = _shown(connection, establishment)
            rows = records.every(connection, copy, "branch") if copy is not None else ()
        found = (mapping.branch(*row) for row in rows)
        return sorted((one for one in found if one is not None), key=lambda one: (one.closed is not None, one.name.ar))

    def nationalities(self, establishment: str) -> Sequence[str]:
        """Those that occur, the most frequent first."""
        entering_port("storage.roster")
        with self._snapshot() as connection:
            copy = _shown(connection, establishment)
            return connection.exec_driver_sql(_NATIONALITIES, (copy,)).scalars().all()

    def recompute(self, establishment: str, month: str, progress: Progress, cancelled: Cancelled) -> bool:
        """Shares of all rows for ``month`` under the rules in force; False when they were right already."""
        entering_port("storage.roster")
        with self._database.reading() as connection:
            copy = _shown(connection, establishment)
        return copy is not None and self._writer.recompute(copy, Month.parse(month), progress, cancelled)

    def forget_search(self) -> None:
        """Drop the searchable strings."""
        with self._searching:
            self._searched = None

    def _outdate_search(self) -> None:
        """Rows were committed: the strings are made anew by the next search."""
        self._edition += 1

    def _haystack(self, query: RosterQuery) -> Haystack:
        """The strings for this list in this order, made when first needed and kept until either changes."""
        listed = replace(query, text="")
        with self._searching:
            edition = self._edition
            if self._searched is None or self._searched[:2] != (listed, edition):
                self._searched = None  # first, so that two are never in memory
                self._searched = (listed, edition, self._read_haystack(listed))
            return self._searched[2]

    def _read_haystack(self, query: RosterQuery) -> Haystack:
        statement, values = listing.keys_statement(query, "key, coalesce(wage, 0), employer, employee")
        with self._snapshot() as connection:
            copy = _shown(connection, query.establishment)
            listed = connection.exec_driver_sql(statement, (copy, *values)).fetchall()
            texts = connection.exec_driver_sql(
                "SELECT key, arabic, latin, digits FROM roster_text WHERE copy = ?", (copy,)
            )
            lines = {row[0]: Lines(row[1], row[2], row[3]) for row in texts}
        return Haystack([row[0] for row in listed], lines.__getitem__, ((row[1], row[2], row[3]) for row in listed))

    @contextmanager
    def _snapshot(self) -> "Iterator[Connection]":
        """A reader that sees one commit throughout."""
        with self._database.reading() as connection:
            connection.exec_driver_sql("BEGIN")
            yield connection
            connection.exec_driver_sql("ROLLBACK")  # after an error the pool does it


def _shown(connection: "Connection", establishment: str) -> int | None:
    """The number of the copy shown; None while the first snapshot is not complete."""
    found = connection.exec_driver_sql(listing.SHOWN_COPY, (establishment,)).fetchone()
    return None if found is None else int(found[0])
