"""What the list shows of anybody is what his panel explains: equal to ``assess``, whatever the authority says."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.contract.entities import (
    BirthData,
    ContributorData,
    EngagementData,
    HousingData,
    StateEndData,
    SystemData,
    WagePeriodData,
)
from gosi_desktop.domain.contribution import assess
from gosi_desktop.domain.contributor import current_engagement, wage_in
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import HazardsRateOverride
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.storage import records
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.excerpts import Person, people
from gosi_desktop.storage.month_shares import MonthShares
from gosi_desktop.storage.units import pulling
from tests.fakes.clock import FakeClock
from tests.support.caches import KEY, occupation
from tests.support.pages import Change, contributor, contributor_id, engagement, engagement_id, put, wage

JANUARY = Month(2026, 1)
RAISED = HazardsRateOverride(id="o", percent=400, from_month=Month(2025, 1))

_days = st.one_of(
    st.dates().map(str),
    st.sampled_from(["2026-01-01", "2026-01-02", "2026-01-15", "2026-01-31", "2025-12-31", "2026-02-01"]),
    st.dates(min_value=JANUARY.first.replace(year=1940)).map(str),
    st.just("2025-02-30"),  # no day
)
_amounts = st.one_of(st.integers(0, 60_000_00), st.sampled_from([0, 1_500_00, 45_000_00, -1])).map(
    lambda halalas: f"{'-' if halalas < 0 else ''}{abs(halalas) // 100}.{abs(halalas) % 100:02}"
)
_contributors = st.builds(
    lambda **changed: contributor(1, **changed),
    nationality_group=st.sampled_from(["saudi", "saudi", "gcc", "non_saudi", "martian"]),
    nationality=st.sampled_from(["SA", "BH", "AE", "EG"]),
    system=st.one_of(st.none(), st.sampled_from(["old", "new", "next"]).map(lambda v: SystemData(value=v, source="s"))),
    birth=st.one_of(st.none(), _days.map(lambda day: BirthData(date=day))),
    first_registration=st.one_of(st.none(), _days),
    has_prior_periods=st.booleans(),
    abroad_since=st.one_of(st.none(), _days),
)
_engagements = st.builds(
    lambda **changed: engagement(1, **changed),
    state=st.sampled_from(["active", "pending_wage", "awaiting_worker", "ended", "cancelled", "on_leave"]),
    join_date=_days,
    leave_date=st.one_of(st.none(), _days),
    state_end=st.one_of(st.none(), _days.map(lambda day: StateEndData(kind="final_exit", on=day))),
    shared_cap=st.one_of(st.none(), _amounts),
)
_wages = st.builds(
    lambda month, **changed: wage(engagement_id(1), month, 1, **changed)[1],
    month=st.sampled_from(["2026-01", "2025-06", "2026-02", "2024-13"]),
    basic_wage=_amounts,
    housing=st.builds(HousingData, kind=st.sampled_from(["cash", "in_kind", "none"]), amount=st.none() | _amounts),
    commission=_amounts,
    other_allowances=_amounts,
)


def taken(store: SqlCache, changes: Sequence[Change]) -> tuple[Person | None, Any]:
    """The same rows as the list reads them and whole."""
    with pulling(store.database) as connection:
        connection.execute("DELETE FROM record")
        records.take(connection, 1, changes)
        ids = [contributor_id(1)]
        excerpt, whole = people(connection, 1, ids), records.people(connection, 1, ids)
    return (excerpt[0] if excerpt else None), (whole[0] if whole else None)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory, rules: RuleBook) -> Iterator[SqlCache]:
    """A cache for all examples."""
    store = SqlCache.open(tmp_path_factory.mktemp("shares") / "cache.db", KEY, FakeClock(), rules, occupation)
    yield store
    store.close()


@given(
    who=_contributors, works=st.lists(_engagements, max_size=3), paid=st.lists(_wages, max_size=3), raised=st.booleans()
)
def test_the_list_shows_what_the_panel_explains(
    held: SqlCache,
    rules: RuleBook,
    who: ContributorData,
    works: list[EngagementData],
    paid: list[WagePeriodData],
    raised: bool,
) -> None:
    periods = {one.from_month: one for one in paid}
    changes = [put("contributor", contributor_id(1), who)]
    for n, work_data in enumerate(works):
        row_id = engagement_id(1, n)
        changes.append(put("engagement", row_id, work_data))
        for month, one in periods.items():
            changes.append(put("wage_period", f"{row_id}@{month}", msgspec.structs.replace(one, engagement=row_id)))
    excerpt, whole = taken(held, changes)
    assert whole is not None
    work = current_engagement(whole.engagements)
    if work is None:
        assert excerpt is None
        return
    assert excerpt is not None
    assert excerpt.work.id == work.id
    override = RAISED if raised else None
    shares = MonthShares(JANUARY, rules, override)
    system = shares.system_of(excerpt.who, excerpt.work)
    found = shares.of(*excerpt, system)
    assert found == shares.of(*excerpt, system)  # remembered
    period = wage_in([one for one in whole.wages if one.engagement_id == work.id], JANUARY)
    if period is None:
        assert found == (None, 0, 0)
        return
    refused = ""
    try:
        result = assess(whole.contributor, work, period, JANUARY, rules, override)
    except RuleViolation as refusal:
        refused = refusal.code
    if refused:
        assert (found[0] is None, *found[1:]) == (refused == "wage.negative", 0, 0)
        return
    owed = (0, 0) if work.state == "cancelled" else (result.employer_halalas, result.employee_halalas)
    assert found == (result.contributory_halalas, *owed)


def test_alike_cases_take_each_others_answer_only_where_they_are_alike(held: SqlCache, rules: RuleBook) -> None:
    shares = MonthShares(JANUARY, rules, None)

    def share(**changed: Any) -> int:
        who = contributor(1, nationality_group="saudi", system=SystemData(value="old", source="s"))
        work = engagement(1, **{"state": "active", "leave_date": None, "join_date": "2020-01-01", **changed})
        rows = [put("contributor", contributor_id(1), who), put("engagement", engagement_id(1), work)]
        excerpt, _ = taken(held, [*rows, put("wage_period", *wage(engagement_id(1), "2020-01", 10_000))])
        assert excerpt is not None
        return shares.of(*excerpt, shares.system_of(excerpt.who, excerpt.work))[1]

    whole = share()
    assert share(join_date="2026-01-01") == share(join_date="2019-05-05") == whole > 0
    assert share(join_date="2026-02-01") == 0
    assert 0 < share(leave_date="2026-01-10", state="ended") < whole
    assert share(shared_cap="5000.00") < whole
    assert share(state="cancelled") == 0
    assert share() == whole
