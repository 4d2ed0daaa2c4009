"""Whose identity or contract ends, out of the roster: in order, by range and branch, from the index alone."""

from collections.abc import Iterator
from datetime import date

import pytest

from gosi_desktop.application.ports import FeedChange, FeedPage
from gosi_desktop.application.ports.documents import EndingQuery, EndingSort, Extra, person_key
from gosi_desktop.contract.entities import ContractData, IdentityData
from gosi_desktop.domain.documents import Source
from gosi_desktop.domain.names import folded
from gosi_desktop.storage.cache import SqlCache
from tests.support.caches import fill
from tests.support.pages import (
    EPOCH,
    NUMBER,
    SERVER_TIME,
    contributor,
    contributor_id,
    engagement,
    engagement_id,
    establishment_rows,
    national_number,
    pages_of,
    put,
    snapshot_rows,
)

EXPIRES = {1: "2026-01-20", 2: "2026-03-01", 3: "2025-12-31", 4: "2026-02-01", 29: "2026-02-28", 5: None}
BOTH = frozenset({Source.IDENTITY, Source.CONTRACT})


def rows() -> Iterator[FeedChange]:
    yield from establishment_rows()
    for n, expires in EXPIRES.items():
        identity = IdentityData(kind="iqama", number=national_number(n, "2"), expires=expires)
        yield put("contributor", contributor_id(n), contributor(n, identity=identity))
        contract = ContractData(kind="fixed", from_="2025-03-01", to="2026-02-28" if n == 2 else None)
        yield put("engagement", engagement_id(n), engagement(n, contract=contract))


@pytest.fixture
def filled(store: SqlCache) -> SqlCache:
    fill(store, [FeedPage(EPOCH, tuple(rows()), "c", has_more=False, snapshot=True, server_time=SERVER_TIME)])
    return store


def told(store: SqlCache, query: EndingQuery, *extras: Extra) -> list[str]:
    """«1» for the identity of the first person, «2c» for the contract of the second; extras by their title."""
    keys = store.endings.order(query, extras)
    people = {one.key: one for one in store.endings.people(NUMBER, [key // 2 for key in keys if key >= 0])}
    names = {contributor_id(n): str(n) for n in EXPIRES}
    by_key = {one.key: one.title for one in extras}
    return [by_key[key] if key < 0 else names[people[key // 2].contributor] + ("c" if key % 2 else "") for key in keys]


def test_in_order_of_days_with_what_is_not_in_the_roster_among_them(filled: SqlCache) -> None:
    extras = (Extra(-1, date(2026, 1, 25), "cr", "", ""), Extra(-2, None, "address", "", ""))
    assert told(filled, EndingQuery(NUMBER, BOTH), *extras) == ["3", "1", "cr", "2c", "2", "address"]
    down = EndingQuery(NUMBER, BOTH, descending=True)
    assert told(filled, down, *extras) == ["2", "2c", "cr", "1", "3", "address"]


def test_who_does_not_work_here_any_more_has_nothing_that_ends(filled: SqlCache) -> None:
    assert "4" not in told(filled, EndingQuery(NUMBER, BOTH))  # ended
    assert filled.endings.days(NUMBER, Source.IDENTITY) == {
        date(2025, 12, 31): 1, date(2026, 1, 20): 1, date(2026, 3, 1): 1
    }  # fmt: skip
    assert filled.endings.days(NUMBER, Source.CONTRACT) == {date(2026, 2, 28): 1}
    assert filled.endings.days("another", Source.CONTRACT) == {}


def test_by_range_branch_and_source(filled: SqlCache) -> None:
    near = EndingQuery(NUMBER, BOTH, since=date(2026, 1, 20), until=date(2026, 2, 28))
    assert told(filled, near) == ["1", "2c"]
    assert told(filled, EndingQuery(NUMBER, frozenset({Source.CONTRACT}))) == ["2c"]
    assert told(filled, EndingQuery(NUMBER, BOTH, branch="branch-0")) == ["3"]


def test_ordered_by_number_name_and_branch(filled: SqlCache) -> None:
    assert told(filled, EndingQuery(NUMBER, BOTH, sort=EndingSort.NUMBER)) == ["1", "2c", "2", "3"]
    assert told(filled, EndingQuery(NUMBER, BOTH, sort=EndingSort.BELONGS)) == ["3", "1", "2c", "2"]
    names = {one.contributor: one.name for one in filled.endings.people(NUMBER, range(99))}
    by_name = told(filled, EndingQuery(NUMBER, frozenset({Source.IDENTITY}), sort=EndingSort.DOCUMENT))
    assert by_name == sorted(by_name, key=lambda one: folded(names[contributor_id(int(one))]))


def test_the_day_follows_the_row(filled: SqlCache) -> None:
    identity = IdentityData(kind="iqama", number=national_number(1, "2"), expires="2027-01-20")
    change = put("contributor", contributor_id(1), contributor(1, identity=identity), version=2, seq=9)
    filled.feed.apply(NUMBER, FeedPage(EPOCH, (change,), "d", has_more=False, snapshot=False, server_time=SERVER_TIME))
    assert told(filled, EndingQuery(NUMBER, BOTH))[-1] == "1"


def test_keys_tell_identities_from_contracts() -> None:
    assert person_key(7, Source.IDENTITY) // 2 == person_key(7, Source.CONTRACT) // 2 == 7
    assert person_key(7, Source.IDENTITY) != person_key(7, Source.CONTRACT)


def test_days_are_read_from_the_index_alone(store: SqlCache) -> None:
    fill(store, pages_of(list(snapshot_rows(60)), 200))
    with store.database.reading() as connection:
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT identity_expires, count(*) FROM roster INDEXED BY roster_identity_expires"
            " WHERE copy = 1 AND identity_expires IS NOT NULL GROUP BY identity_expires"
        ).fetchall()
    assert [row[3] for row in plan] == [
        "SEARCH roster USING COVERING INDEX roster_identity_expires (copy=? AND identity_expires>?)"
    ]
