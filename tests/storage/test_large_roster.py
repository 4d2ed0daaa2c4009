"""One hundred thousand contributors go through the cache whole."""

from gosi_desktop.application.ports import Chip, RosterQuery, SortKey
from gosi_desktop.storage.cache import SqlCache
from tests.support.caches import fill
from tests.support.pages import NUMBER, pages_of, snapshot_rows

COUNT = 100_000


def test_a_hundred_thousand_contributors(store: SqlCache) -> None:
    one_wage = [row for row in snapshot_rows(COUNT) if not row.id.endswith("@2016-01")]
    fill(store, pages_of(one_wage, 5_000))
    counts = store.roster.overview(NUMBER).counts
    assert counts[Chip.ALL] + counts[Chip.ENDED] == COUNT
    assert counts[Chip.SAUDI] + counts[Chip.GCC] + counts[Chip.NON_SAUDI] == counts[Chip.ALL]
    everybody = store.roster.match(RosterQuery(NUMBER))
    assert len(everybody.keys) == len(set(everybody.keys)) == counts[Chip.ALL]
    assert store.roster.totals(everybody.keys) == everybody.totals
    wages = [row.wage_halalas for row in store.roster.rows(everybody.keys[50_000:50_200])]
    assert len(wages) == 200
    assert wages == sorted(wages, key=lambda wage: -(wage or 0))
    by_name = store.roster.match(RosterQuery(NUMBER, sort=SortKey.NAME))
    assert by_name.totals == everybody.totals
    searched = store.roster.match(RosterQuery(NUMBER, text="احمد"))
    first = store.roster.first_matches(RosterQuery(NUMBER, text="احمد"), 50)
    assert list(first.keys) == list(searched.keys[:50])
    assert first.totals.count == searched.totals.count > 1_000
    assert all("أحمد" in row.name for row in store.roster.rows(searched.keys[-200:]))
