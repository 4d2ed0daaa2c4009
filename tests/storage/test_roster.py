"""Chips, orders, filters, search, sums and single records of the roster."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from gosi_desktop import data
from gosi_desktop.application.ports import Chip, RosterQuery, RosterRow, RosterTotals, SortKey
from gosi_desktop.contract.entities import (
    ContributorData,
    IdentityData,
    NamesData,
    StateEndData,
    SystemData,
)
from gosi_desktop.domain.contribution import assess
from gosi_desktop.domain.contributor import current_engagement, wage_in
from gosi_desktop.domain.establishment import HazardsRateOverride
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.storage.cache import SqlCache
from tests.fakes.clock import FakeClock
from tests.support.caches import fill, never, unheard
from tests.support.pages import (
    NUMBER,
    Change,
    contributor,
    contributor_id,
    delta,
    engagement,
    engagement_id,
    establishment_rows,
    national_number,
    override,
    pages_of,
    put,
    snapshot_rows,
    wage,
)

JANUARY = Month(2026, 1)
LEFT = StateEndData(kind="final_exit", on="2025-12-01")
RAISED = HazardsRateOverride(id="override-1", percent=400, from_month=Month(2025, 1))


def person(n: int, ar: str = "", en: str | None = None, group: str = "saudi", **changed: object) -> list[Change]:
    """One person at work since 2020 with a basic wage of 1,000 n, or ``riyals``; the rest goes to the engagement."""
    riyals = changed.pop("riyals", 1_000 * n)
    nationality = {"saudi": "SA", "gcc": "BH", "non_saudi": "EG"}.get(group, "XX")
    number = national_number(n, "1" if group == "saudi" else "2")
    who = contributor(n)
    who = ContributorData(
        identity=IdentityData(kind="national_id" if group == "saudi" else "iqama", number=number),
        names=NamesData(ar=ar or f"شخص {n}", en=en),
        nationality=nationality,
        nationality_group=group,
        system=SystemData(value="old", source="service") if group == "saudi" else None,
        first_registration="2010-01-01",
        contributor_no=who.contributor_no,
    )
    fields: dict[str, object] = {"join_date": "2020-01-01", "state": "active", "leave_date": None, "state_end": None}
    work = engagement(n, **{**fields, "termination_reason": None, **changed})
    rows = [put("contributor", contributor_id(n), who), put("engagement", engagement_id(n), work)]
    if riyals is not None:
        assert isinstance(riyals, int)
        rows.append(put("wage_period", *wage(engagement_id(n), "2024-01", riyals)))
    return rows


@pytest.fixture
def people(store: SqlCache) -> SqlCache:
    """Seven people, one for each thing a chip may ask."""
    changes = [
        *establishment_rows(),
        *person(1, "سلطان بن فهد الدوسري", "Sultan", occupation="civil_engineer"),
        *person(2, "أحمد عبد الملك", "Ahmed Abdul Malik", "gcc", branch="branch-1"),
        *person(3, "بندر", None, "non_saudi", state="pending_wage", riyals=None, occupation=""),
        *person(
            4,
            "إبراهيم",
            None,
            "non_saudi",
            occupation="accountant",
            state_end=StateEndData(kind="final_exit", on="2025-12-01"),
        ),
        *person(5, "زياد", None, "saudi", state="ended", leave_date="2025-12-31"),
        *person(6, "ياسر", None, "non_saudi", state="cancelled"),
        *person(7, "تركي", None, "saudi", state="awaiting_worker", join_date="2026-01-10"),
    ]
    fill(store, pages_of(changes, 100))
    return store


def found(store: SqlCache, query: RosterQuery) -> list[int]:
    """The people a query finds, in order, as the numbers they were made with."""
    rows = store.roster.rows(store.roster.match(query).keys)
    return [int(row.contributor_id[-4:], 16) for row in rows]


@pytest.mark.parametrize(
    ("chip", "expected"),
    [
        (Chip.ALL, [1, 2, 3, 4, 7]),
        (Chip.SAUDI, [1, 7]),
        (Chip.GCC, [2]),
        (Chip.NON_SAUDI, [3, 4]),
        (Chip.PENDING, [3]),
        (Chip.LEFT_NOT_EXCLUDED, [4]),
        (Chip.ENDED, [5, 6]),
    ],
)
def test_each_chip_shows_its_people_and_counts_them(people: SqlCache, chip: Chip, expected: list[int]) -> None:
    assert sorted(found(people, RosterQuery(NUMBER, chip))) == expected
    assert people.roster.overview(NUMBER).counts[chip] == len(expected)
    assert people.roster.match(RosterQuery(NUMBER, chip)).totals.count == len(expected)
    assert people.roster.first_matches(RosterQuery(NUMBER, chip), 1).totals.count == len(expected)


@pytest.mark.parametrize(
    ("sort", "ascending", "descending"),
    [
        (SortKey.NAME, [4, 2, 3, 7, 1], [1, 7, 3, 2, 4]),  # ابراهيم احمد بندر تركي سلطان
        (SortKey.IDENTITY, [1, 7, 2, 3, 4], [4, 3, 2, 7, 1]),
        (SortKey.NATIONALITY, [7, 1, 2, 4, 3], [4, 3, 2, 7, 1]),
        (SortKey.OCCUPATION, [2, 7, 4, 1, 3], [1, 4, 7, 2, 3]),  # baker cashier محاسب مهندس,
        (SortKey.JOIN_DATE, [4, 2, 3, 1, 7], [7, 4, 2, 3, 1]),
        (SortKey.WAGE, [1, 2, 4, 7, 3], [7, 4, 2, 1, 3]),
        (SortKey.EMPLOYER_SHARE, [3, 2, 4, 1, 7], [7, 1, 4, 2, 3]),
        (SortKey.EMPLOYEE_SHARE, [4, 2, 3, 1, 7], [7, 1, 4, 2, 3]),
        (SortKey.STATE, [3, 7, 4, 2, 1], [2, 1, 4, 7, 3]),
    ],
)
def test_each_column_sorts_both_ways(
    people: SqlCache, sort: SortKey, ascending: list[int], descending: list[int]
) -> None:
    query = RosterQuery(NUMBER, sort=sort, descending=False)
    assert found(people, query) == ascending
    assert found(people, replace(query, descending=True)) == descending


def test_an_unknown_wage_comes_last_both_ways(people: SqlCache) -> None:
    assert found(people, RosterQuery(NUMBER, descending=False))[-1] == 3
    assert found(people, RosterQuery(NUMBER, descending=True))[-1] == 3


def test_equal_values_follow_the_name(store: SqlCache) -> None:
    fill(store, pages_of([*person(1, "ياسر", riyals=5_000), *person(2, "أحمد", riyals=5_000)], 100))
    for descending in (True, False):
        assert found(store, RosterQuery(NUMBER, descending=descending)) == [2, 1]


def test_filters_narrow_a_chip(people: SqlCache) -> None:
    assert found(people, RosterQuery(NUMBER, branch="branch-1", sort=SortKey.NAME, descending=False)) == [4, 2, 7, 1]
    assert found(people, RosterQuery(NUMBER, Chip.SAUDI, branch="branch-1", system="old")) == [7, 1]
    assert found(people, RosterQuery(NUMBER, nationality="BH")) == [2]
    assert found(people, RosterQuery(NUMBER, system="new")) == []
    assert found(people, RosterQuery(NUMBER, nationality="EG' OR 1=1 --")) == []
    assert people.roster.first_matches(RosterQuery(NUMBER, nationality="BH"), 9).totals.count == 1
    assert people.roster.nationalities(NUMBER) == ["EG", "SA", "BH"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("احمد", [2]),
        ("أحْمد", [2]),
        ("عبدالملك", [2]),
        ("عبد الملك", [2]),
        ("ahm malik", [2]),
        (national_number(1), [1]),
        (national_number(1).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")), [1]),
        (national_number(1).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")), [1]),
        ("700000002", [2]),
        ("مهندس مدني", [1]),
        ("civil", [1]),
        ("زياد", []),  # his engagement has ended: another chip
        ("%", [7, 4, 2, 1, 3]),
        ("' OR 1=1 --", []),
        ("ب", [4, 2, 1, 3]),
    ],
)
def test_search_folds_what_was_typed_and_takes_it_literally(people: SqlCache, text: str, expected: list[int]) -> None:
    query = RosterQuery(NUMBER, text=text)
    assert found(people, query) == expected
    first = people.roster.first_matches(query, 2)
    assert list(first.keys) == list(people.roster.match(query).keys)[:2]
    assert first.totals.count == len(expected)


def test_the_first_matches_are_complete_when_they_are_all(people: SqlCache) -> None:
    some = people.roster.first_matches(RosterQuery(NUMBER, text="ب"), 2)
    assert (some.complete, some.totals.count, some.totals.wage_halalas) == (False, 4, 0)
    every = people.roster.first_matches(RosterQuery(NUMBER, text="ب"), 4)
    assert every.complete
    assert every.totals == people.roster.match(RosterQuery(NUMBER, text="ب")).totals
    assert every.totals.wage_halalas == 1_250_00 + 2_500_00 + 5_000_00 + 0 + 250_00  # person 1: the floor of 1,500


def test_search_keeps_to_the_chip_and_its_order(people: SqlCache) -> None:
    query = RosterQuery(NUMBER, Chip.ENDED, SortKey.NAME, text="ا")
    assert found(people, query) == [6, 5]
    assert found(people, replace(query, descending=False)) == [5, 6]
    assert found(people, replace(query, chip=Chip.ALL, text="ا", descending=False)) == [4, 2, 1]


def test_search_sees_what_was_committed_since(people: SqlCache) -> None:
    query = RosterQuery(NUMBER, text="زيد")
    assert found(people, query) == []
    renamed = person(3, "زيد", None, "non_saudi", state="pending_wage", riyals=None)
    people.feed.apply(NUMBER, delta([replace(renamed[0], version=2)]))
    assert found(people, query) == [3]


def test_a_prepared_search_reads_nothing_more(people: SqlCache, monkeypatch: pytest.MonkeyPatch) -> None:
    people.roster.prepare_search(RosterQuery(NUMBER))

    def read(query: RosterQuery) -> None:
        raise AssertionError(query)

    monkeypatch.setattr(people.roster, "_read_haystack", read)
    assert list(people.roster.match(RosterQuery(NUMBER, text="احمد")).keys)
    people.roster.prepare_search(RosterQuery(NUMBER, text="احم"))  # of the same list: it is here
    with pytest.raises(AssertionError):
        people.roster.prepare_search(RosterQuery(NUMBER, Chip.SAUDI))


def test_the_whole_list_is_the_same_from_what_a_search_has_loaded(people: SqlCache) -> None:
    query = RosterQuery(NUMBER, sort=SortKey.NAME, descending=False)
    before = people.roster.match(query), people.roster.first_matches(query, 3)
    people.roster.prepare_search(query)
    after = people.roster.match(query), people.roster.first_matches(query, 3)
    assert [(list(one.keys), one.totals, one.complete) for one in after] == [
        (list(one.keys), one.totals, one.complete) for one in before
    ]


def test_a_search_is_prepared_before_the_first_snapshot_too(store: SqlCache) -> None:
    store.roster.prepare_search(RosterQuery(NUMBER))
    assert store.roster.match(RosterQuery(NUMBER, text="م")).totals.count == 0


def test_a_forgotten_search_is_loaded_again(people: SqlCache) -> None:
    query = RosterQuery(NUMBER, text="احمد")
    before = people.roster.match(query)
    people.roster.forget_search()
    assert people.roster.match(query) == before


def test_sums_are_those_of_the_rows(people: SqlCache) -> None:
    for query in (RosterQuery(NUMBER), RosterQuery(NUMBER, Chip.SAUDI), RosterQuery(NUMBER, text="ا")):
        match = people.roster.match(query)
        rows = people.roster.rows(match.keys)
        expected = RosterTotals(
            len(rows),
            sum(row.wage_halalas or 0 for row in rows),
            sum(row.employer_halalas for row in rows),
            sum(row.employee_halalas for row in rows),
        )
        assert match.totals == people.roster.totals(match.keys) == expected


def test_rows_come_in_the_order_asked_for_without_those_that_are_gone(people: SqlCache) -> None:
    keys = list(people.roster.match(RosterQuery(NUMBER)).keys)
    asked = [keys[3], 999_999, keys[0], keys[3]]
    assert [row.key for row in people.roster.rows(asked)] == [keys[3], keys[0], keys[3]]
    assert people.roster.rows([]) == []
    assert people.roster.totals([]) == RosterTotals(0, 0, 0, 0)


def test_a_row_tells_what_the_list_shows(people: SqlCache) -> None:
    row = people.roster.rows(people.roster.match(RosterQuery(NUMBER, text="سلطان")).keys)[0]
    assert row == RosterRow(
        key=row.key,
        contributor_id=contributor_id(1),
        engagement_id=engagement_id(1),
        name="سلطان بن فهد الدوسري",
        name_en="Sultan",
        identity=national_number(1),
        identity_kind="national_id",
        nationality="SA",
        nationality_group="saudi",
        gender=None,
        occupation="مهندس مدني",
        occupation_en="Civil engineer",
        branch="branch-1",
        join_date=date(2020, 1, 1),
        leave_date=None,
        system="old",
        state="active",
        left_not_excluded=False,
        wage_halalas=1_500_00,
        employer_halalas=176_25,
        employee_halalas=146_25,
    )


def test_shares_are_those_of_the_opened_contributor(store: SqlCache, rules: RuleBook) -> None:
    fill(store, pages_of([*snapshot_rows(60), override("4.00")], 500))
    compared = 0
    for row in store.roster.rows(store.roster.match(RosterQuery(NUMBER)).keys):
        record = store.roster.record(NUMBER, row.contributor_id)
        assert record is not None
        work = current_engagement(record.engagements)
        assert work is not None
        period = wage_in([one for one in record.wages if one.engagement_id == work.id], JANUARY)
        if period is None:
            assert (row.wage_halalas, row.employer_halalas, row.employee_halalas) == (None, 0, 0)
            continue
        result = assess(record.contributor, work, period, JANUARY, rules, RAISED)
        assert row.wage_halalas == result.contributory_halalas
        assert (row.employer_halalas, row.employee_halalas) == (result.employer_halalas, result.employee_halalas)
        compared += 1
    assert compared > 50


def test_of_several_engagements_the_open_one_counts_else_the_last_ended(store: SqlCache) -> None:
    def work(n: int, which: int, **changed: object) -> Change:
        return put("engagement", engagement_id(n, which), engagement(n, **changed))

    ended = {"state": "ended", "join_date": "2024-01-01"}
    changes = [
        *(put("contributor", contributor_id(n), contributor(n)) for n in (1, 2, 3)),
        work(1, 1, **ended, leave_date="2025-12-31"),
        work(1, 2, state="active", join_date="2021-01-01", leave_date=None),
        work(2, 1, **ended, leave_date="2025-12-31"),
        work(2, 2, **ended, leave_date="2025-06-30"),
        work(3, 1, state="cancelled", join_date="2025-01-01", leave_date=None),
        work(3, 2, **ended, leave_date="2024-06-30"),
        put("contributor", contributor_id(4), contributor(4)),  # without any: not in the list
    ]
    fill(store, pages_of(changes, 100))
    rows = {
        row.contributor_id: row.engagement_id
        for chip in (Chip.ALL, Chip.ENDED)
        for row in store.roster.rows(store.roster.match(RosterQuery(NUMBER, chip)).keys)
    }
    assert rows == {contributor_id(n): engagement_id(n, {1: 2, 2: 1, 3: 2}[n]) for n in (1, 2, 3)}
    assert store.roster.record(NUMBER, contributor_id(4)) is not None


def test_a_record_has_everything_oldest_first(people: SqlCache) -> None:
    more = [
        put(
            "engagement",
            engagement_id(1, 1),
            engagement(1, state="ended", join_date="2018-01-01", leave_date="2019-01-01"),
        ),
        put("wage_period", *wage(engagement_id(1), "2023-01", 900)),
        put("wage_period", *wage(engagement_id(1, 1), "2018-01", 800)),
    ]
    people.feed.apply(NUMBER, delta(more))
    record = people.roster.record(NUMBER, contributor_id(1))
    assert record is not None
    assert record.contributor.names.en == "Sultan"
    assert record.contributor.identity.verified
    assert [one.id for one in record.engagements] == [engagement_id(1, 1), engagement_id(1)]
    assert [str(one.from_month) for one in record.wages] == ["2018-01", "2023-01", "2024-01"]
    assert people.roster.record(NUMBER, contributor_id(99)) is None
    assert people.roster.record("700000001", contributor_id(1)) is None


def test_branches_are_named(people: SqlCache) -> None:
    assert [(branch.id, branch.name.ar) for branch in people.roster.branches(NUMBER)] == [
        ("branch-0", "فرع 1"),
        ("branch-1", "فرع 2"),
        ("branch-2", "فرع 3"),
    ]


def test_another_month_changes_shares_and_keys_stay(people: SqlCache) -> None:
    people.feed.apply(NUMBER, delta([put("wage_period", *wage(engagement_id(1), "2026-02", 8_000))]))
    before = {row.contributor_id: row for row in people.roster.rows(people.roster.match(RosterQuery(NUMBER)).keys)}
    seen: list[tuple[int, int | None]] = []
    assert people.roster.overview(NUMBER).month == "2026-01"
    assert not people.roster.recompute(NUMBER, "2026-01", unheard, never)
    assert people.roster.recompute(NUMBER, "2026-02", lambda done, total: seen.append((done, total)), never)
    assert seen == [(7, 7)]
    overview = people.roster.overview(NUMBER)
    assert overview.month == "2026-02"
    after = {row.contributor_id: row for row in people.roster.rows(people.roster.match(RosterQuery(NUMBER)).keys)}
    assert after[contributor_id(1)].wage_halalas == 10_000_00
    assert {one: row.key for one, row in after.items()} == {one: row.key for one, row in before.items()}
    assert not people.roster.recompute(NUMBER, "2026-02", unheard, never)


def test_a_recomputation_cancelled_half_way_is_finished_by_the_next(
    people: SqlCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gosi_desktop.storage.computing._CHUNK", 2)
    seen: list[int] = []
    assert people.roster.recompute(NUMBER, "2026-02", lambda done, total: seen.append(done), lambda: len(seen) == 1)
    assert people.roster.overview(NUMBER).month == "2026-01"
    seen.clear()
    assert people.roster.recompute(NUMBER, "2026-02", lambda done, total: seen.append(done), never)
    assert seen == [2, 4, 5]
    assert people.roster.overview(NUMBER).month == "2026-02"


def test_other_rules_are_a_reason_to_recompute(people: SqlCache) -> None:
    people.use_rules(RuleBook({**data.load_rules(), "version": "next"}))
    assert people.roster.recompute(NUMBER, "2026-01", unheard, never)
    assert people.roster.overview(NUMBER).rules_version == "next"
    assert not people.roster.recompute(NUMBER, "2026-01", unheard, never)


def test_a_raised_hazards_rate_is_a_reason_to_recompute(people: SqlCache) -> None:
    before = people.roster.match(RosterQuery(NUMBER)).totals
    people.feed.apply(NUMBER, delta([override("4.00")]))
    assert people.roster.match(RosterQuery(NUMBER)).totals == before
    assert people.roster.recompute(NUMBER, "2026-01", unheard, never)
    after = people.roster.match(RosterQuery(NUMBER)).totals
    row = people.roster.rows(people.roster.match(RosterQuery(NUMBER, text="سلطان")).keys)[0]
    assert row.employer_halalas == 176_25 + 30_00
    assert after.employer_halalas > before.employer_halalas
    assert after.employee_halalas == before.employee_halalas


def test_rows_of_a_delta_keep_to_the_month_of_the_rest(people: SqlCache, clock: FakeClock) -> None:
    clock.set(datetime(2026, 2, 3, tzinfo=UTC))
    people.feed.apply(NUMBER, delta([put("wage_period", *wage(engagement_id(1), "2026-02", 8_000))]))
    assert people.roster.overview(NUMBER).month == "2026-01"
    row = people.roster.rows(people.roster.match(RosterQuery(NUMBER, text="سلطان")).keys)[0]
    assert row.wage_halalas == 1_500_00


def test_nothing_to_recompute_before_the_first_snapshot(store: SqlCache) -> None:
    assert not store.roster.recompute(NUMBER, "2026-01", unheard, never)


HOSTILE = (
    "'; DROP TABLE roster; --",
    '=HYPERLINK("http://x")',
    "\u202eأحمد\u202c",
    "../../etc/passwd",
    "%_\\%",
    '"',
    "<b>&amp;</b>",
    "x\x00y",
    "ا" * 5_000,
)


def test_hostile_names_come_back_as_they_are(store: SqlCache, open_store: Callable[[], SqlCache]) -> None:
    changes = [row for n, name in enumerate(HOSTILE, 1) for row in person(n, name, name)]
    fill(store, pages_of(changes, 100))
    rows = {row.contributor_id: row for row in store.roster.rows(store.roster.match(RosterQuery(NUMBER)).keys)}
    assert [rows[contributor_id(n)].name for n in range(1, len(HOSTILE) + 1)] == list(HOSTILE)
    for name in HOSTILE:
        store.roster.match(RosterQuery(NUMBER, text=name))
        store.roster.record(NUMBER, name)
    assert found(store, RosterQuery(NUMBER, text="drop table")) == [1]
    assert found(store, RosterQuery(NUMBER, text="احمد")) == [3]
