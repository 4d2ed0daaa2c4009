"""What is offered, and to whom it makes room: the sender over a real cache and an authority in memory."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from gosi_desktop import data
from gosi_desktop.application.ports import Operation, OperationState, Verdict
from gosi_desktop.contract.requests import RequestData
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.contributor import WageParts
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.sync import push
from gosi_desktop.sync.push import KEPT, Push
from tests.fakes.clock import FakeClock
from tests.fakes.outbox import FakeRequestDesk
from tests.support.caches import KEY, fill, occupation
from tests.support.pages import NUMBER, contributor_id, delta, engagement_id, pages_of, put, snapshot_rows

Ask = Callable[[int], str]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def cache(tmp_path: Path, clock: FakeClock) -> Iterator[SqlCache]:
    """Twelve people."""
    made = SqlCache.open(tmp_path / "cache.db", KEY, clock, RuleBook(data.load_rules()), occupation)
    fill(made, pages_of(snapshot_rows(12), 500))
    yield made
    made.close()


@pytest.fixture
def ask(cache: SqlCache, clock: FakeClock) -> Ask:
    """Raise the n-th person's wage; due at once."""

    def make(n: int) -> str:
        shown = cache.outbox.dossier(NUMBER, contributor_id(n))
        change = UpdateWage(engagement_id=engagement_id(n), month=Month(2026, 1), wage=WageParts(900_000 + n))
        cache.outbox.add(
            [
                Operation(
                    id=f"r{n}", establishment=NUMBER, contributor_id=contributor_id(n), change=change,
                    made_at=clock.now(), made_by="m1", state=OperationState.READY, due_at=clock.now(),
                    seen=change.found_in(shown), expected_version=change.version_in(shown),
                )
            ]
        )  # fmt: skip
        return f"r{n}"

    return make


def state(cache: SqlCache, id: str) -> OperationState | None:
    found = cache.outbox.get(id)
    return found.state if found is not None else None


def test_those_that_wait_at_the_authority_stand_in_nobodys_way(
    cache: SqlCache, clock: FakeClock, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(push, "AT_ONCE", 2)
    desk = FakeRequestDesk()
    asked = [ask(n) for n in (1, 2, 3, 5, 6, 7)]
    desk.verdicts = {id: Verdict(id=id, state=OperationState.WAITING) for id in asked[:4]}
    Push(desk, cache.outbox, clock).run(NUMBER, lambda: False)
    assert desk.offered == asked, "each once"
    assert [state(cache, id) for id in asked] == [OperationState.READY] * 4 + [OperationState.ACCEPTED] * 2


def test_once_a_day_what_was_done_long_ago_goes(cache: SqlCache, clock: FakeClock, ask: Ask) -> None:
    sender = Push(FakeRequestDesk(), cache.outbox, clock)
    first, second = ask(1), ask(2)
    for id, done in ((first, OperationState.DISCARDED), (second, OperationState.REJECTED)):
        kept = cache.outbox.get(id)
        assert kept is not None
        cache.outbox.update(replace(kept, state=done, decided_at=clock.now()))
    sender.run(NUMBER, lambda: False)
    clock.advance((KEPT - timedelta(hours=1)).total_seconds())
    sender.run(NUMBER, lambda: False)
    clock.advance(2 * 3600)
    sender.run(NUMBER, lambda: False)
    assert state(cache, first) is OperationState.DISCARDED, "tidied an hour ago"
    clock.advance(86_400)
    sender.run(NUMBER, lambda: False)
    assert (state(cache, first), state(cache, second)) == (None, OperationState.REJECTED), "what is stuck stays"


def test_a_state_of_a_later_version_is_still_with_the_authority(cache: SqlCache, ask: Ask) -> None:
    id = ask(1)
    told = RequestData(kind="update_wage", target="x", state="being_pondered", by="m1", made_at="2026-01-06T06:40:00Z")
    cache.feed.apply(NUMBER, delta([put("request", id, told)]))
    assert state(cache, id) is OperationState.UNDER_REVIEW
