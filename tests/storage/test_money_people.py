"""Everybody as an audit needs them: a stream of one moment that keeps nobody waiting, by index and not by scanning."""

import gc
from collections.abc import Callable
from typing import Any

import pytest

from gosi_desktop.application.ports import RosterQuery
from gosi_desktop.domain.errors import StorageError
from gosi_desktop.storage import certificates, money, requests
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.readers import READERS
from tests.support.caches import fill
from tests.support.pages import NUMBER, delta, engagement, engagement_id, gone, pages_of, put, snapshot_rows

PEOPLE = 1_300


@pytest.fixture
def filled(store: SqlCache) -> SqlCache:
    fill(store, pages_of(snapshot_rows(PEOPLE), 2_000))
    return store


def test_everybody_once_with_his_wages(filled: SqlCache) -> None:
    found = list(filled.money.roster(NUMBER))
    assert [entry.engagement.id for entry in found] == [engagement_id(n) for n in range(1, PEOPLE + 1)]
    for n in (1, 500, 501, PEOPLE):
        entry = found[n - 1]
        record = filled.roster.record(NUMBER, entry.contributor.id)
        assert record is not None
        assert (entry.contributor, [entry.engagement]) == (record.contributor, record.engagements)
        assert list(entry.wages) == record.wages


def test_whoever_is_gone_or_cannot_be_read_is_left_out(filled: SqlCache) -> None:
    lost = put("engagement", engagement_id(3), engagement(3, contributor="nobody"), version=2)
    spoilt = put("engagement", engagement_id(4), engagement(4, join_date="no day"), version=2)
    filled.feed.apply(NUMBER, delta([gone("engagement", engagement_id(2)), lost, spoilt]))
    ids = [entry.engagement.id for entry in filled.money.roster(NUMBER)]
    assert ids == [engagement_id(n) for n in (1, *range(5, PEOPLE + 1))]


def test_it_is_of_one_moment_to_its_end(filled: SqlCache) -> None:
    stream = filled.money.roster(NUMBER)
    first = next(stream)
    filled.feed.apply(NUMBER, delta([gone("engagement", engagement_id(PEOPLE)), gone("engagement", engagement_id(1))]))
    assert [first, *stream][-1].engagement.id == engagement_id(PEOPLE)
    again = list(filled.money.roster(NUMBER))
    assert (again[0].engagement.id, again[-1].engagement.id) == (engagement_id(2), engagement_id(PEOPLE - 1))


def test_many_that_stand_still_keep_nobody_waiting(filled: SqlCache) -> None:
    streams = [filled.money.roster(NUMBER) for _ in range(2 * READERS + 1)]
    assert len({next(stream).engagement.id for stream in streams}) == 1
    assert filled.roster.match(RosterQuery(NUMBER)).totals.count
    filled.feed.apply(NUMBER, delta([gone("engagement", engagement_id(7))]))
    assert [len(list(stream)) for stream in streams] == [PEOPLE - 1] * len(streams)


def test_a_connection_goes_with_its_stream(filled: SqlCache) -> None:
    made = filled.database._readers._made
    before = len(made)
    ended, dropped = filled.money.roster(NUMBER), filled.money.roster(NUMBER)
    next(ended), next(dropped)
    assert len(made) == before + 2
    list(ended)
    del dropped
    gc.collect()
    assert len(made) == before


def test_locking_ends_it_at_once(filled: SqlCache) -> None:
    stream = filled.money.roster(NUMBER)
    next(stream)
    filled.close()
    with pytest.raises(StorageError) as fault:
        list(stream)
    assert fault.value.code == "storage.closed"
    assert filled.database._readers._made == []


def test_who_waits_is_found_among_many(filled: SqlCache) -> None:
    waiting = filled.money.awaited(NUMBER)
    numbers = {engagement_id(n): n for n in range(1, PEOPLE + 1)}
    assert {numbers[entry.engagement.id] % 50 == 13 or not entry.wages for entry in waiting} == {True}
    every = [n for n in range(1, PEOPLE + 1) if n % 40 == 31 or n % 50 == 13]
    assert [numbers[entry.engagement.id] for entry in waiting] == every


def test_labels_of_more_than_a_page(filled: SqlCache) -> None:
    wanted = [engagement_id(n) for n in range(PEOPLE + 10, 0, -1)]
    found = filled.money.labels(NUMBER, wanted)
    assert sorted(found) == [engagement_id(n) for n in range(1, PEOPLE + 1)]
    record = filled.roster.record(NUMBER, found[engagement_id(9)].contributor_id)
    assert record is not None
    assert found[engagement_id(9)].names == record.contributor.names
    assert found[engagement_id(9)].identity == record.contributor.identity.number


@pytest.mark.parametrize(
    ("statement", "parameters", "index"),
    [
        (money._ENGAGEMENTS, (1, "", 500), "USING PRIMARY KEY (copy=? AND entity=? AND id>?)"),
        (money._AWAITED, (1,), "INDEX roster_chips (copy=?)"),
        (money._LABELS, ("[]", 1), "USING PRIMARY KEY (copy=? AND entity=? AND id=?)"),
        (money._ROWS, ("invoice", NUMBER), "USING PRIMARY KEY (copy=? AND entity=?)"),
        (money._WHOLE, ("i", 1, NUMBER), "(copy=? AND invoice=?)"),
        (certificates._ROWS, (NUMBER,), "USING PRIMARY KEY (copy=? AND entity=?)"),
        (requests._SHOWN, (NUMBER,), "USING PRIMARY KEY (copy=? AND entity=?)"),
        (requests._MEMBERS, (NUMBER,), "USING PRIMARY KEY (copy=? AND entity=?)"),
        (money._SLICES, (1, "i", 1, 0, 500), "(copy=? AND invoice=? AND taking=? AND place>? AND place<?)"),
    ],
)
def test_few_rows_of_a_large_cache_are_found_without_scanning_it(
    filled: SqlCache, statement: str, parameters: tuple[Any, ...], index: str
) -> None:
    with filled.database.reading() as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    assert any(index in step for step in plan), plan
    assert not [step for step in plan if step.startswith("SCAN") and step != "SCAN copy" and "wanted" not in step], plan


def test_it_is_read_again_after_opening(filled: SqlCache, open_store: Callable[[], SqlCache]) -> None:
    filled.close()
    assert len(list(open_store().money.roster(NUMBER))) == PEOPLE
