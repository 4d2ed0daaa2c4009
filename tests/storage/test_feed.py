"""Pages, cursors, copies and the swap."""

from gosi_desktop.application.ports import Chip, RosterQuery
from gosi_desktop.storage.cache import SqlCache
from tests.support.caches import fill
from tests.support.pages import NUMBER, pages_of, snapshot_rows


def test_a_snapshot_becomes_a_roster(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(200), 70))
    overview = store.roster.overview(NUMBER)
    match = store.roster.match(RosterQuery(NUMBER))
    rows = store.roster.rows(match.keys)
    assert overview.complete
    assert overview.counts[Chip.ALL] + overview.counts[Chip.ENDED] == 200
    assert len(rows) == match.totals.count == overview.counts[Chip.ALL]
    assert sum(row.employer_halalas for row in rows) == match.totals.employer_halalas
