"""Many people at once, over real rows: who has a number, and everybody as he is shown."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from gosi_desktop.application.ports.outbox import Operation, OperationState
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.contributor import WageParts
from gosi_desktop.domain.values import Month
from gosi_desktop.storage.cache import SqlCache
from tests.support.caches import fill
from tests.support.pages import NUMBER, contributor_id, engagement_id, pages_of, snapshot_rows

JANUARY = Month(2026, 1)


@pytest.fixture
def filled(store: SqlCache) -> SqlCache:
    fill(store, pages_of(snapshot_rows(12), 500))
    return store


def test_everybody_by_his_number(filled: SqlCache) -> None:
    found = filled.payroll.holders(NUMBER)
    assert sorted(one for held in found.values() for one in held) == sorted(contributor_id(n) for n in range(1, 13))
    record = filled.roster.record(NUMBER, contributor_id(3))
    assert record is not None
    assert found[record.contributor.identity.number] == (contributor_id(3),)


def test_an_establishment_that_is_not_here_has_nobody(filled: SqlCache) -> None:
    assert filled.payroll.holders("699999999") == {}
    assert filled.payroll.dossiers("699999999", [contributor_id(1)]) == {}


def test_people_are_as_they_are_shown_and_who_is_gone_is_left_out(filled: SqlCache) -> None:
    before = filled.payroll.dossiers(NUMBER, [contributor_id(1), contributor_id(2), contributor_id(99)])
    assert sorted(before) == sorted((contributor_id(1), contributor_id(2)))
    assert before[contributor_id(1)] == filled.outbox.dossier(NUMBER, contributor_id(1))
    change = UpdateWage(engagement_id=engagement_id(1), month=JANUARY, wage=WageParts(987_600))
    asked = Operation(
        id="o1", establishment=NUMBER, contributor_id=contributor_id(1), change=change,
        made_at=datetime(2026, 1, 18, tzinfo=UTC), made_by="a1", state=OperationState.HELD,
        seen=change.found_in(before[contributor_id(1)]),
    )  # fmt: skip
    filled.outbox.add([asked])
    after = filled.payroll.dossiers(NUMBER, [contributor_id(1)])[contributor_id(1)]
    held = after.wage_of(engagement_id(1), JANUARY)
    assert held is not None
    assert held.parts == WageParts(987_600)
    assert replace(after, wages=()).contributor == before[contributor_id(1)].contributor
