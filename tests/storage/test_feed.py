"""Pages and their cursors, the version guard, copies beside the one shown, and the swap."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from gosi_desktop.application.ports import (
    Chip,
    FeedChange,
    FeedPage,
    Head,
    Heads,
    PortfolioSummary,
    RosterQuery,
    RosterRow,
)
from gosi_desktop.contract.entities import NamesData
from gosi_desktop.domain.errors import Cancelled
from gosi_desktop.domain.establishment import Role
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.units import pulling, snapshot, value
from tests.fakes.clock import FakeClock
from tests.support.caches import fill, never, unheard
from tests.support.pages import (
    EPOCH,
    NUMBER,
    SERVER_TIME,
    Change,
    contributor,
    contributor_id,
    delta,
    engagement,
    engagement_id,
    establishment_rows,
    gone,
    override,
    pages_of,
    people_rows,
    put,
    snapshot_rows,
    wage,
)

EVERYBODY = (Chip.ALL, Chip.ENDED)


def rows_of(store: SqlCache, number: str = NUMBER) -> dict[str, RosterRow]:
    """Every row by its contributor."""
    keys = [key for chip in EVERYBODY for key in store.roster.match(RosterQuery(number, chip)).keys]
    return {row.contributor_id: row for row in store.roster.rows(keys)}


def records(store: SqlCache) -> int:
    """How many rows of the authority are kept, of all copies."""
    with snapshot(store.database) as connection:
        return int(value(connection, "SELECT count(*) FROM record"))


def renamed(n: int, name: str, version: int) -> Change:
    """The n-th person under another name."""
    return put("contributor", contributor_id(n), contributor(n, names=NamesData(ar=name)), version)


def test_a_snapshot_becomes_a_roster(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(200), 70))
    overview = store.roster.overview(NUMBER)
    match = store.roster.match(RosterQuery(NUMBER))
    rows = store.roster.rows(match.keys)
    assert overview.complete
    assert overview.counts[Chip.ALL] + overview.counts[Chip.ENDED] == 200
    assert len(rows) == match.totals.count == overview.counts[Chip.ALL]
    assert sum(row.employer_halalas for row in rows) == match.totals.employer_halalas > 0


def test_nothing_is_shown_before_the_first_snapshot_is_complete(store: SqlCache) -> None:
    pages = pages_of(snapshot_rows(20), 30)
    store.feed.begin_copy(NUMBER, EPOCH, 7)
    store.feed.apply(NUMBER, pages[0])
    place = store.feed.place(NUMBER)
    assert place is not None
    assert (place.complete, place.filling, place.cursor, place.role_seq) == (False, True, "s30", 7)
    assert (place.received, place.total) == (30, len(snapshot_rows(20)))
    assert not store.roster.overview(NUMBER).complete
    assert store.roster.match(RosterQuery(NUMBER)).totals.count == 0
    assert store.roster.first_matches(RosterQuery(NUMBER), 50).totals.count == 0
    assert store.roster.match(RosterQuery(NUMBER, text="محمد")).totals.count == 0
    assert store.roster.record(NUMBER, contributor_id(1)) is None
    assert store.roster.branches(NUMBER) == []


def test_an_establishment_never_asked_about_has_no_place(store: SqlCache) -> None:
    assert store.feed.place(NUMBER) is None
    with pytest.raises(LookupError):
        store.feed.apply(NUMBER, delta([]))


def test_a_page_and_its_cursor_are_both_kept_or_neither(store: SqlCache) -> None:
    class Breaking(list[FeedChange]):
        def __iter__(self) -> Iterator[FeedChange]:
            yield from list(super().__iter__())[:10]
            raise RuntimeError("the power goes")

    pages = pages_of(snapshot_rows(20), 30)
    store.feed.begin_copy(NUMBER, EPOCH, 1)
    store.feed.apply(NUMBER, pages[0])
    with pytest.raises(RuntimeError):
        store.feed.apply(NUMBER, replace(pages[1], changes=Breaking(pages[1].changes)))
    place = store.feed.place(NUMBER)
    assert place is not None
    assert (place.cursor, place.received, records(store)) == ("s30", 30, 30)


def test_after_a_restart_the_pull_goes_on_at_the_last_page(open_store: Callable[[], SqlCache]) -> None:
    pages = pages_of(snapshot_rows(50), 40)
    first = open_store()
    first.feed.begin_copy(NUMBER, EPOCH, 1)
    first.feed.apply(NUMBER, pages[0])
    first.close()
    second = open_store()
    place = second.feed.place(NUMBER)
    assert place is not None
    assert place.cursor == "s40"
    for page in pages[1:]:
        second.feed.apply(NUMBER, page)
    second.feed.finish_copy(NUMBER, unheard, never)
    assert len(rows_of(second)) == 50


def test_an_older_row_is_ignored_and_the_same_version_taken(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(3), 100))
    assert store.feed.apply(NUMBER, delta([renamed(1, "الخامس", 5)])) == 1
    assert store.feed.apply(NUMBER, delta([renamed(1, "الرابع", 4)])) == 0
    assert rows_of(store)[contributor_id(1)].name == "الخامس"
    assert store.feed.apply(NUMBER, delta([renamed(1, "الخامس بلفظ الخدمة", 5)])) == 1
    assert rows_of(store)[contributor_id(1)].name == "الخامس بلفظ الخدمة"


def test_a_late_old_page_does_not_bring_back_what_was_deleted(store: SqlCache) -> None:
    pages = pages_of(snapshot_rows(3), 100)
    fill(store, pages)
    store.feed.apply(NUMBER, delta([gone("contributor", contributor_id(2), version=4)]))
    assert store.feed.apply(NUMBER, replace(pages[0], snapshot=False, next_cursor="d2")) > 0
    assert set(rows_of(store)) == {contributor_id(1), contributor_id(3)}
    store.feed.apply(NUMBER, delta([renamed(2, "عاد", 5)], "d3"))
    assert rows_of(store)[contributor_id(2)].name == "عاد"


def test_an_older_deletion_is_ignored(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(3), 100))
    store.feed.apply(NUMBER, delta([renamed(1, "باقٍ", 9), gone("contributor", contributor_id(1), version=8)]))
    assert contributor_id(1) in rows_of(store)


def test_pages_taken_twice_change_nothing(store: SqlCache) -> None:
    pages = pages_of(snapshot_rows(40), 50)
    store.feed.begin_copy(NUMBER, EPOCH, 1)
    for page in (*pages, *pages, pages[0]):
        store.feed.apply(NUMBER, page)
    store.feed.finish_copy(NUMBER, unheard, never)
    assert records(store) == len(snapshot_rows(40))
    assert len(rows_of(store)) == 40


def test_a_delta_changes_the_rows_it_concerns_and_moves_no_key(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(30), 500))
    before = rows_of(store)
    cursor = [
        put("wage_period", *wage(engagement_id(1), "2025-06", 9_000), version=2),
        put("engagement", engagement_id(2), engagement(2, occupation="baker"), 2),
        renamed(3, "اسم جديد", 2),
        *people_rows(31, 1),
    ]
    assert store.feed.apply(NUMBER, delta(cursor)) == len(cursor)
    after = rows_of(store)
    assert after[contributor_id(1)].wage_halalas == 11_250_00
    assert after[contributor_id(2)].occupation == "baker"
    assert after[contributor_id(3)].name == "اسم جديد"
    assert set(after) - set(before) == {contributor_id(31)}
    assert all(after[one].key == row.key for one, row in before.items())
    assert all(after[contributor_id(n)] == before[contributor_id(n)] for n in range(4, 31))
    place = store.feed.place(NUMBER)
    assert place is not None
    assert (place.cursor, place.filling) == ("d1", False)


def test_a_key_is_never_given_to_somebody_else(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(3), 500))
    last = max(row.key for row in rows_of(store).values())
    store.feed.apply(NUMBER, delta([gone("contributor", contributor_id(n)) for n in (1, 2, 3)]))
    assert rows_of(store) == {}
    store.feed.apply(NUMBER, delta(list(people_rows(4, 1)), "d2"))
    assert rows_of(store)[contributor_id(4)].key > last


def test_an_engagement_that_moves_to_another_person_leaves_the_first(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(2), 500))
    moved = put("engagement", engagement_id(1), engagement(1, contributor=contributor_id(2)), 2)
    store.feed.apply(NUMBER, delta([moved]))
    assert set(rows_of(store)) == {contributor_id(2)}
    record = store.roster.record(NUMBER, contributor_id(2))
    assert record is not None
    assert {one.id for one in record.engagements} == {engagement_id(1), engagement_id(2)}


def test_a_wage_that_comes_before_its_engagement_is_not_lost(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(1), 500))
    person, work, *wages = people_rows(2, 1)
    store.feed.apply(NUMBER, delta(wages))
    store.feed.apply(NUMBER, delta([work], "d2"))
    store.feed.apply(NUMBER, delta([person], "d3"))
    assert rows_of(store)[contributor_id(2)].wage_halalas is not None


def test_a_fresh_copy_grows_beside_the_one_shown_and_replaces_it_at_once(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(40), 100))
    before = rows_of(store)
    store.feed.note_synced(NUMBER, datetime(2026, 1, 14, tzinfo=UTC))
    fresh = [*snapshot_rows(30), *people_rows(41, 5)]
    store.feed.begin_copy(NUMBER, "epoch-2", 2)
    for page in pages_of(fresh, 100, "epoch-2"):
        store.feed.apply(NUMBER, page)
        assert rows_of(store) == before
    store.feed.finish_copy(NUMBER, unheard, never)
    after = rows_of(store)
    assert set(after) == {contributor_id(n) for n in (*range(1, 31), *range(41, 46))}
    assert all(after[contributor_id(n)] == before[contributor_id(n)] for n in range(1, 31))  # keys too
    assert records(store) == len(fresh)
    place = store.feed.place(NUMBER)
    assert place is not None
    assert (place.epoch, place.role_seq, place.filling, place.synced_at) == ("epoch-2", 2, False, SERVER_TIME)


def test_a_reader_sees_one_copy_throughout_a_swap(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(40), 100))
    with snapshot(store.database) as connection:
        held = value(connection, "SELECT sum(version) FROM record WHERE entity = 'contributor'")
        fill(store, pages_of([renamed(n, "جديد", 3) for n in range(1, 11)], 100, "epoch-2"), epoch="epoch-2")
        assert value(connection, "SELECT sum(version) FROM record WHERE entity = 'contributor'") == held == 40
    assert store.roster.overview(NUMBER).counts[Chip.ALL] == 0  # nobody of the new copy works here


def test_a_copy_begun_anew_forgets_what_was_fetched(store: SqlCache) -> None:
    store.feed.begin_copy(NUMBER, EPOCH, 1)
    store.feed.apply(NUMBER, pages_of(snapshot_rows(40), 100)[0])
    store.feed.begin_copy(NUMBER, "epoch-2", 1)
    place = store.feed.place(NUMBER)
    assert place is not None
    assert (place.cursor, place.received, records(store)) == (None, 0, 0)


def test_building_the_roster_can_be_cancelled_and_goes_on_where_it_stopped(
    store: SqlCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gosi_desktop.storage.computing._CHUNK", 7)
    store.feed.begin_copy(NUMBER, EPOCH, 1)
    for page in pages_of(snapshot_rows(40), 100):
        store.feed.apply(NUMBER, page)
    seen: list[tuple[int, int | None]] = []
    with pytest.raises(Cancelled):
        store.feed.finish_copy(NUMBER, lambda done, total: seen.append((done, total)), lambda: len(seen) == 2)
    assert seen == [(7, 40), (14, 40)]
    assert not store.roster.overview(NUMBER).complete
    late = put("wage_period", *wage(engagement_id(1), "2025-06", 9_000), version=2)
    store.feed.apply(NUMBER, delta([late, *people_rows(41, 1)]))  # one already built, one still to come
    store.feed.finish_copy(NUMBER, lambda done, total: seen.append((done, total)), never)
    assert seen[2] == (21, 41)
    assert len(rows_of(store)) == 41
    assert rows_of(store)[contributor_id(1)].wage_halalas == 11_250_00


def test_a_roster_built_over_the_end_of_a_month_is_of_one_month(
    store: SqlCache, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gosi_desktop.storage.computing._CHUNK", 7)
    store.feed.begin_copy(NUMBER, EPOCH, 1)
    future = [put("wage_period", *wage(engagement_id(n), "2026-02", 20_000)) for n in range(1, 21)]
    for page in pages_of([*snapshot_rows(20), *future], 500):
        store.feed.apply(NUMBER, page)
    seen: list[int] = []
    with pytest.raises(Cancelled):
        store.feed.finish_copy(NUMBER, lambda done, total: seen.append(done), lambda: len(seen) == 2)
    clock.set(datetime(2026, 2, 1, tzinfo=UTC))
    store.feed.finish_copy(NUMBER, unheard, never)
    assert {row.wage_halalas for row in rows_of(store).values()} == {25_000_00}
    assert store.roster.overview(NUMBER).month == "2026-02"


def test_what_is_old_is_erased_in_small_pieces(store: SqlCache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gosi_desktop.storage.feed._CHUNK", 11)
    fill(store, pages_of(snapshot_rows(60), 100))
    asked = iter([False] * 9)
    store.feed.begin_copy(NUMBER, "epoch-2", 1)
    for page in pages_of(snapshot_rows(60), 500, "epoch-2"):
        store.feed.apply(NUMBER, page)
    store.feed.finish_copy(NUMBER, unheard, lambda: next(asked, True))
    assert len(snapshot_rows(60)) < records(store) < 2 * len(snapshot_rows(60))
    assert len(rows_of(store)) == 60  # shown already
    store.feed.finish_copy(NUMBER, unheard, never)
    with snapshot(store.database) as connection:
        left = [
            value(connection, f"SELECT count(DISTINCT copy) FROM {table}")
            for table in ("record", "roster", "roster_text")
        ]
        assert (left, value(connection, "SELECT count(*) FROM copy")) == ([1, 1, 1], 1)


def test_establishments_do_not_mix(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(20), 100))
    fill(store, pages_of(snapshot_rows(30, "700000001"), 100), "700000001")
    assert len(rows_of(store)) == 20
    assert len(rows_of(store, "700000001")) == 30
    first, second = rows_of(store), rows_of(store, "700000001")
    assert not {row.key for row in first.values()} & {row.key for row in second.values()}
    assert (
        store.roster.match(RosterQuery(NUMBER, text="محمد")).totals.count
        < store.roster.match(RosterQuery("700000001", text="م")).totals.count
    )


def test_erasing_an_establishment_leaves_the_others_and_its_head(store: SqlCache) -> None:
    ended = datetime(2026, 1, 1, tzinfo=UTC)
    store.feed.save_heads(Heads(EPOCH, (head(NUMBER, ended), head("700000001"))))
    fill(store, pages_of(snapshot_rows(20), 100))
    fill(store, pages_of(snapshot_rows(30, "700000001"), 100), "700000001")
    assert store.roster.match(RosterQuery(NUMBER, text="م")).totals.count
    store.feed.erase(NUMBER)
    assert store.feed.place(NUMBER) is None
    assert rows_of(store) == {}
    assert store.roster.match(RosterQuery(NUMBER, text="م")).totals.count == 0
    assert records(store) == len(snapshot_rows(30))
    known = {one.head.establishment: one for one in store.feed.establishments()}
    assert known[NUMBER].head.ended_at == ended
    assert known[NUMBER].establishment is None
    assert known["700000001"].establishment is not None


def head(number: str, ended_at: datetime | None = None) -> Head:
    summary = PortfolioSummary(
        24, 2, 137_975_00, None, compliant=True, certificate_until=date(2026, 1, 23), open_injuries=1,
        next_injury_deadline=datetime(2026, 1, 7, 20, 59, 59, tzinfo=UTC),
    )  # fmt: skip
    return Head(number, "روابي السدير", "Rawabi", 5, Role.SUPERVISOR, 1, ended_at, summary)


def test_heads_come_back_as_they_were(store: SqlCache) -> None:
    assert store.feed.heads() is None
    assert store.feed.establishments() == []
    heads = Heads(EPOCH, (head("3"), head("1"), head("2")), etag='"abc"')
    store.feed.save_heads(Heads("before", (head("9"),)))
    store.feed.save_heads(heads)
    assert store.feed.heads() == heads
    assert [one.head.establishment for one in store.feed.establishments()] == ["3", "1", "2"]


def test_an_establishment_shows_its_own_row_and_when_it_was_synced(store: SqlCache) -> None:
    store.feed.save_heads(Heads(EPOCH, (head(NUMBER),)))
    store.feed.begin_copy(NUMBER, EPOCH, 1)
    assert store.feed.establishments()[0].establishment is None
    fill(store, pages_of([*snapshot_rows(5), override()], 100))
    at = datetime(2026, 1, 15, 10, 21, tzinfo=UTC)
    store.feed.note_synced(NUMBER, at)
    known = store.feed.establishments()[0]
    assert known.establishment is not None
    assert known.establishment.names.ar == "روابي السدير للتجارة"
    assert known.synced_at == at == store.roster.overview(NUMBER).synced_at
    assert [one.percent for one in known.overrides] == [400]


def test_an_entity_of_a_later_version_is_kept_as_it_came(store: SqlCache) -> None:
    later = Change(9, "moon_phase", "m1", 1, "put", b'{"phase": "full"}')
    fill(store, pages_of([*snapshot_rows(3), later], 100))
    store.feed.apply(NUMBER, delta([replace(later, version=2, data=b'{"phase": "new"}')]))
    with pulling(store.database) as connection:
        assert value(connection, "SELECT data FROM record WHERE entity = 'moon_phase'") == b'{"phase": "new"}'
    assert len(rows_of(store)) == 3


def test_values_of_a_later_version_are_kept_as_text(store: SqlCache) -> None:
    changes = [
        put("contributor", contributor_id(1), contributor(1, nationality_group="martian", system=None), 2),
        put("engagement", engagement_id(1), engagement(1, state="on_leave", leave_date=None), 2),
        put("engagement", engagement_id(2), engagement(2, leave_date="2025-02-30"), 2),
    ]
    fill(store, pages_of(snapshot_rows(3), 100))
    store.feed.apply(NUMBER, delta(changes))
    row = rows_of(store)[contributor_id(1)]
    assert (row.nationality_group, row.state) == ("martian", "on_leave")
    assert row.wage_halalas is not None
    assert row.employer_halalas == 0  # no rule knows this group
    record = store.roster.record(NUMBER, contributor_id(1))
    assert record is not None
    assert record.engagements[0].state == "on_leave"
    assert rows_of(store)[contributor_id(2)].leave_date is None


def test_an_establishment_with_nobody_in_it_is_complete(store: SqlCache) -> None:
    fill(store, pages_of(list(establishment_rows()), 100))
    overview = store.roster.overview(NUMBER)
    assert overview.complete
    assert set(overview.counts.values()) == {0}
    assert store.roster.match(RosterQuery(NUMBER, text="م")).totals.count == 0
    store.feed.apply(NUMBER, delta(list(people_rows(1, 1))))
    assert set(rows_of(store)) == {contributor_id(1)}


def test_rows_that_were_ignored_were_received_all_the_same(store: SqlCache) -> None:
    pages = pages_of(snapshot_rows(5), 100)
    store.feed.begin_copy(NUMBER, EPOCH, 1)
    store.feed.apply(NUMBER, pages[0])
    older = replace(pages[0].changes[0], version=0)  # type: ignore[type-var]
    assert store.feed.apply(NUMBER, replace(pages[0], changes=(older,), has_more=True)) == 0
    place = store.feed.place(NUMBER)
    assert place is not None
    assert place.received == len(pages[0].changes) + 1


def test_a_copy_is_true_as_of_its_last_page(store: SqlCache) -> None:
    later = datetime(2026, 1, 16, tzinfo=UTC)
    fill(store, pages_of(snapshot_rows(3), 5))
    assert store.roster.overview(NUMBER).synced_at == SERVER_TIME
    store.feed.apply(NUMBER, replace(delta([]), server_time=later, has_more=True))
    assert store.roster.overview(NUMBER).synced_at == SERVER_TIME
    store.feed.apply(NUMBER, replace(delta([]), server_time=later))
    assert store.roster.overview(NUMBER).synced_at == later


def test_an_empty_page_moves_the_cursor(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(3), 100))
    page = FeedPage(EPOCH, (), "d9", False, False, datetime(2026, 1, 15, tzinfo=UTC))
    assert store.feed.apply(NUMBER, page) == 0
    place = store.feed.place(NUMBER)
    assert place is not None
    assert (place.cursor, place.total) == ("d9", len(snapshot_rows(3)))
