"""The flat table behind the list, its search, and single records."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from threading import Lock
from typing import Final

import msgspec

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
from gosi_desktop.storage.driver import RawConnection
from gosi_desktop.storage.haystack import Haystack, words_of
from gosi_desktop.storage.units import column, snapshot, value

_PAGE: Final = 500
_SUMS: Final = "count(*), coalesce(sum(wage), 0), coalesce(sum(employer), 0), coalesce(sum(employee), 0)"
_TOTALS: Final = (
    f"SELECT {_SUMS} FROM roster WHERE key IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants only
    " AND copy IN (SELECT id FROM copy WHERE state = 'current')"
)
_BY_BRANCH: Final = f"SELECT branch, {_SUMS} FROM roster WHERE copy = ? AND open = 1 GROUP BY branch"  # noqa: S608
_NATIONALITIES: Final = """
SELECT nationality
FROM (SELECT nationality, count(*) AS people FROM roster WHERE copy = ? GROUP BY chips, nationality)
GROUP BY 1 ORDER BY sum(people) DESC, 1
"""
# Whole columns come as one value each: 100,000 rows would be as many objects to make.
_LISTED: Final = (
    "json_group_array(key), json_group_array(coalesce(wage, 0)), json_group_array(employer), json_group_array(employee)"
)
_TEXTS: Final = """
SELECT json_group_array(key), CAST(group_concat(arabic, x'0a') AS BLOB), CAST(group_concat(latin, x'0a') AS BLOB),
    CAST(group_concat(digits, x'0a') AS BLOB)
FROM (SELECT key, arabic, latin, digits FROM roster_text WHERE copy = ? ORDER BY key)
"""
_BESIDE: Final = "SELECT id FROM beside INDEXED BY beside_contributor WHERE copy = ? AND contributor = ?"
_NOTHING: Final = RosterTotals(0, 0, 0, 0)

_integers: Final = msgspec.json.Decoder(list[int])


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
        with snapshot(self._database) as connection:
            shown = connection.execute(listing.SHOWN_COPY, (establishment,)).fetchone()
            if shown is None:
                return listing.overview_of(establishment, None, {})
            requested = connection.execute(listing.REQUEST_COUNTS, (shown[0],) * 2)
            counts = listing.counts_of(connection.execute(listing.COUNTS, (shown[0],)), requested)
        return listing.overview_of(establishment, shown, counts)

    def match(self, query: RosterQuery) -> RosterMatch:
        """All keys of a query in order, with their sums."""
        entering_port("storage.roster")
        words = words_of(query.text)
        if words:
            haystack = self._haystack(query)
            places = haystack.find(words)
            totals = RosterTotals(len(places), *haystack.sums(places))
            return RosterMatch(array("q", map(haystack.keys.__getitem__, places)), totals)
        if (ready := self._ready(query)) is not None:
            return RosterMatch(ready.keys, RosterTotals(len(ready.keys), *ready.sums(ready.find(()))))
        with snapshot(self._database) as connection:
            copy = _shown(connection, query.establishment)
            if copy is None:
                return RosterMatch((), _NOTHING)
            listed, values = listing.ordered(query, "key, wage, employer, employee")
            statement = f"SELECT json_group_array(key), {_SUMS} FROM ({listed})"  # noqa: S608 - values are parameters
            keys, *sums = connection.execute(statement, (copy, *values)).fetchone()
        return RosterMatch(array("q", _integers.decode(keys)), RosterTotals(*sums))

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
        if (ready := self._ready(query)) is not None:
            count = len(ready.keys)
            return RosterMatch(ready.keys[:limit], RosterTotals(count, 0, 0, 0), complete=not count)
        with snapshot(self._database) as connection:
            copy = _shown(connection, query.establishment)
            if copy is None:
                return RosterMatch((), _NOTHING)
            listed, values = listing.ordered(query, "key")
            first = [row[0] for row in connection.execute(f"{listed} LIMIT ?", (copy, *values, limit))]
            count = _count(connection, copy, query)
        return RosterMatch(first, RosterTotals(count, 0, 0, 0), complete=not count)

    def rows(self, keys: Sequence[int]) -> Sequence[RosterRow]:
        """In the order of ``keys``; keys that are gone are left out."""
        entering_port("storage.roster")
        found: dict[int, RosterRow] = {}
        with snapshot(self._database) as connection:
            for start in range(0, len(keys), _PAGE):
                page = records.json_list(keys[start : start + _PAGE])
                rows = map(listing.row_of, connection.execute(listing.ROWS, (page,)))
                found.update((row.key, row) for row in rows)
        return [found[key] for key in keys if key in found]

    def totals(self, keys: Sequence[int]) -> RosterTotals:
        """Sums over selected rows."""
        entering_port("storage.roster")
        with snapshot(self._database) as connection:
            return RosterTotals(*connection.execute(_TOTALS, (records.json_list(keys),)).fetchone())

    def row_of(self, establishment: str, contributor_id: str) -> RosterRow | None:
        """The row of somebody in the list; None when he is not in it."""
        entering_port("storage.roster")
        with snapshot(self._database) as connection:
            key = value(connection, listing.OF_CONTRIBUTOR, (contributor_id, establishment))
            row = None if key is None else connection.execute(listing.ROWS, (f"[{key}]",)).fetchone()
        return None if row is None else listing.row_of(row)

    def totals_by_branch(self, establishment: str) -> Mapping[str, RosterTotals]:
        """Of whoever has an open engagement, by branch."""
        entering_port("storage.roster")
        with snapshot(self._database) as connection:
            copy = _shown(connection, establishment)
            return {row[0]: RosterTotals(*row[1:]) for row in connection.execute(_BY_BRANCH, (copy,))}

    def record(self, establishment: str, contributor_id: str) -> ContributorRecord | None:
        """One contributor with all engagements and wages, oldest first."""
        entering_port("storage.roster")
        with snapshot(self._database) as connection:
            copy = _shown(connection, establishment)
            found = records.people(connection, copy, (contributor_id,)) if copy is not None else ()
            waiting = column(connection, _BESIDE, (copy, contributor_id)) if found else ()
        if not found:
            return None
        person = found[0]
        return ContributorRecord(
            person.contributor,
            sorted(person.engagements, key=lambda one: (one.join_date, one.id)),
            sorted(person.wages, key=lambda one: (one.from_month, one.id)),
            frozenset(waiting),
        )

    def branches(self, establishment: str) -> Sequence[Branch]:
        """The branches, open ones first, in the order of their names."""
        entering_port("storage.roster")
        with snapshot(self._database) as connection:
            copy = _shown(connection, establishment)
            rows = records.every(connection, copy, "branch") if copy is not None else ()
        found = (mapping.branch(*row) for row in rows)
        return sorted((one for one in found if one is not None), key=lambda one: (one.closed is not None, one.name.ar))

    def nationalities(self, establishment: str) -> Sequence[str]:
        """Those that occur, the most frequent first."""
        entering_port("storage.roster")
        with snapshot(self._database) as connection:
            copy = _shown(connection, establishment)
            return [row[0] for row in connection.execute(_NATIONALITIES, (copy,))]

    def recompute(self, establishment: str, month: str, progress: Progress, cancelled: Cancelled) -> bool:
        """Shares of all rows for ``month`` under the rules in force; False when they were right already."""
        entering_port("storage.roster")
        with snapshot(self._database) as connection:
            copy = _shown(connection, establishment)
            due = copy is not None and self._writer.is_outdated(connection, copy, Month.parse(month))
        return copy is not None and due and self._writer.recompute(copy, Month.parse(month), progress, cancelled)

    def prepare_search(self, query: RosterQuery) -> None:
        """Load the searchable strings of this list, unless they are here."""
        entering_port("storage.roster")
        self._haystack(query).prepare()

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

    def _ready(self, query: RosterQuery) -> Haystack | None:
        """The strings of this list when they are here and right: they have its order too. Waits for nobody."""
        known = self._searched
        current = (replace(query, text=""), self._edition)
        return known[2] if known is not None and known[:2] == current else None

    def _read_haystack(self, query: RosterQuery) -> Haystack:
        listed, values = listing.ordered(query, "key, wage, employer, employee")
        with snapshot(self._database) as connection:
            copy = _shown(connection, query.establishment)
            columns = connection.execute(f"SELECT {_LISTED} FROM ({listed})", (copy, *values)).fetchone()  # noqa: S608
            keys, *texts = connection.execute(_TEXTS, (copy,)).fetchone()
        listed_keys, *amounts = map(_integers.decode, columns)
        return Haystack(listed_keys, amounts, _integers.decode(keys), (text or b"" for text in texts))


def _count(connection: RawConnection, copy: int, query: RosterQuery) -> int:
    """How many a list has; the counts of the chips, in a small index of their own, know it unless it is filtered."""
    where, values = listing.condition(query)
    if not values:
        return listing.counts_of(connection.execute(listing.COUNTS, (copy,)))[query.chip]
    counted = f"SELECT count(*) FROM roster WHERE copy = ? AND {where}"  # noqa: S608 - values are parameters
    return int(connection.execute(counted, (copy, *values)).fetchone()[0])


def _shown(connection: RawConnection, establishment: str) -> int | None:
    """The number of the copy shown; None while the first snapshot is not complete."""
    found = connection.execute(listing.SHOWN_COPY, (establishment,)).fetchone()
    return None if found is None else int(found[0])
