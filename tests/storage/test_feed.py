"""Pages, cursors, copies and the swap."""

from gosi_desktop.application.ports import Chip, RosterQuery
from gosi_desktop.storage.cache import SqlCache
from tests.storage.conftest import fill
from tests.support.pages import NUMBER, pages_of, snapshot_rows


def test_a_snapshot_becomes_a_roster(cache: SqlCache) -> None:
    fill(cache, pages_of(snapshot_rows(200), 70))
    overview = cache.roster.overview(NUMBER)
    match = cache.roster.match(RosterQuery(NUMBER))
    rows = cache.roster.rows(match.keys)
    assert overview.complete
    assert overview.counts[Chip.ALL] + overview.counts[Chip.ENDED] == 200
    assert len(rows) == match.totals.count == overview.counts[Chip.ALL]
    assert sum(row.employer_halalas for row in rows) == match.totals.employer_halalas
