"""Sending over HTTP: accepted once whatever happens to the answer, conflicts by field, a service that was restored."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gosi_desktop.application.ports.outbox import Operation, OperationState, Remark
from gosi_desktop.domain.changes import UpdateWage, WithdrawRequest
from gosi_desktop.domain.contributor import EngagementState, WageParts
from gosi_desktop.domain.errors import RemoteError
from gosi_desktop.domain.values import Month
from gosi_desktop.remote.account import ServiceAccount
from gosi_desktop.remote.call_keys import CallKeys
from tests.support.desktop import NUMBER, OWNER, PREPARER, SUPERVISOR, Desktop
from tests.support.proxy import Fault, Loop, Proxy
from tests.support.service import running_service

MONTH = Month(2026, 1)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[tuple[str, str]]:
    with running_service(tmp_path) as found:
        yield found


@pytest.fixture
def line(service: tuple[str, str]) -> Iterator[Proxy]:
    loop = Loop()
    proxy = Proxy(loop, service[0])
    yield proxy
    proxy.close()
    loop.close()


def desktop(tmp_path: Path, name: str, address: str, token: str, user: str = OWNER) -> Desktop:
    folder = tmp_path / name
    folder.mkdir(exist_ok=True)
    made = Desktop(folder, address, token)
    made.sign_in(user)
    made.pull(NUMBER)
    return made


@pytest.fixture
def mine(tmp_path: Path, service: tuple[str, str], line: Proxy) -> Iterator[Desktop]:
    """The owner's, behind the line."""
    made = desktop(tmp_path, "mine", f"http://127.0.0.1:{line.port}", service[1])
    yield made
    made.close()


@pytest.fixture
def other(tmp_path: Path, service: tuple[str, str]) -> Iterator[Desktop]:
    """The supervisor's."""
    made = desktop(tmp_path, "other", *service, user=SUPERVISOR)
    yield made
    made.close()


def people(desktop: Desktop) -> list[tuple[str, str]]:
    """Contributor and engagement of those who work and have a wage."""
    found = []
    for entity, id in sorted(desktop.rows(NUMBER)):
        if entity == "contributor":
            dossier = desktop.cache.outbox.dossier(NUMBER, id)
            working = [one for one in dossier.engagements if one.state is EngagementState.ACTIVE]
            if working and dossier.wage_of(working[0].id, MONTH) is not None:
                found.append((id, working[0].id))
    return found


def ask(desktop: Desktop, id: str, basic: int, n: int = 0, month: Month = MONTH) -> None:
    """Raise somebody's wage; due at once."""
    contributor, engagement = people(desktop)[n]
    shown = desktop.cache.outbox.dossier(NUMBER, contributor)
    held = shown.wage_of(engagement, month)
    assert held is not None
    change = UpdateWage(engagement_id=engagement, month=month, wage=replace(held.parts, basic_halalas=basic))
    now = desktop.time.now()
    operation = Operation(
        id=id, establishment=NUMBER, contributor_id=contributor, change=change, made_at=now, made_by="me",
        state=OperationState.READY, seen=change.found_in(shown), expected_version=change.version_in(shown), due_at=now,
    )  # fmt: skip
    desktop.cache.outbox.add([operation])


def state(desktop: Desktop, id: str = "r1") -> OperationState:
    found = desktop.cache.outbox.get(id)
    assert found is not None
    return found.state


def wage(desktop: Desktop, n: int = 0) -> WageParts:
    contributor, engagement = people(desktop)[n]
    held = desktop.cache.outbox.dossier(NUMBER, contributor).wage_of(engagement, MONTH)
    assert held is not None
    return held.parts


def test_what_is_asked_arrives_everywhere(mine: Desktop, other: Desktop) -> None:
    ask(mine, "r1", 777_700)
    mine.pull(NUMBER)
    operation = mine.cache.outbox.get("r1")
    assert operation is not None
    assert (operation.state, bool(operation.reference)) == (OperationState.ACCEPTED, True)
    other.pull(NUMBER)
    assert wage(other).basic_halalas == wage(mine).basic_halalas == 777_700
    assert mine.rows(NUMBER) == mine.truth(NUMBER)


def test_a_lost_answer_applies_it_once(mine: Desktop, other: Desktop, line: Proxy) -> None:
    ask(mine, "r1", 777_700)
    line.fault = Fault(lose_answer=True)
    line.drop_all()
    with pytest.raises(RemoteError):
        mine.pull(NUMBER)
    line.fault = Fault(replay=True)
    line.drop_all()
    mine.pull(NUMBER)
    assert state(mine) is OperationState.ACCEPTED
    other.pull(NUMBER)
    contributor, engagement = people(other)[0]
    period = other.cache.outbox.dossier(NUMBER, contributor).period(f"{engagement}@{MONTH}")
    assert period is not None
    assert (period.version, period.basic_halalas) == (1, 777_700)


def test_two_change_the_same_wage(mine: Desktop, other: Desktop) -> None:
    ask(mine, "r1", 777_700)
    ask(mine, "r2", 555_500, n=1)
    ask(other, "o1", 666_600)
    other.pull(NUMBER)
    mine.pull(NUMBER)
    assert (state(mine), state(mine, "r2")) == (OperationState.CONFLICT, OperationState.ACCEPTED)
    stuck = mine.cache.outbox.get("r1")
    assert stuck is not None
    assert stuck.collision is not None
    assert stuck.collision.fields == ("basic_halalas",)
    assert stuck.collision.by
    assert wage(mine).basic_halalas == 666_600
    contributor = stuck.contributor_id
    seen = stuck.change.found_in(mine.cache.outbox.base(NUMBER, contributor))
    again = replace(stuck, id="r3", state=OperationState.READY, replaces="r1", collision=None, seen=seen, sent_at=None)
    mine.cache.outbox.replace(stuck, again)
    mine.pull(NUMBER)
    other.pull(NUMBER)
    assert (state(mine), state(mine, "r3")) == (OperationState.SUPERSEDED, OperationState.ACCEPTED)
    assert wage(other).basic_halalas == 777_700


def test_the_same_value_on_both_sides_is_sent_again_under_the_same_id(mine: Desktop, other: Desktop) -> None:
    ask(mine, "r1", 777_700)
    ask(other, "o1", 777_700)
    other.pull(NUMBER)
    mine.pull(NUMBER)
    assert state(mine) is OperationState.ACCEPTED, "in the same round: nobody has to wait for the next"


def test_what_a_restored_service_has_forgotten_is_listed(mine: Desktop, other: Desktop) -> None:
    kept = other.practise("snapshots")["snapshot"]
    ask(mine, "r1", 777_700)
    ask(mine, "r2", 555_500, n=1)
    mine.pull(NUMBER)
    other.practise("restore", snapshot=kept)
    ask(mine, "r3", 444_400, n=2)
    mine.pull(NUMBER)
    mine.pull(NUMBER)
    assert [state(mine, id) for id in ("r1", "r2", "r3")] == [
        OperationState.LOST, OperationState.LOST, OperationState.ACCEPTED,
    ]  # fmt: skip
    assert wage(mine).basic_halalas != 777_700


def test_what_was_forgotten_is_found_after_a_round_that_failed(mine: Desktop, other: Desktop, line: Proxy) -> None:
    kept = other.practise("snapshots")["snapshot"]
    ask(mine, "r1", 777_700)
    mine.pull(NUMBER)
    other.practise("restore", snapshot=kept)
    for cut_at in range(0, 12_000, 300):
        line.fault = Fault(cut_at=cut_at)
        line.drop_all()
        with contextlib.suppress(RemoteError):
            mine.pull(NUMBER)
    line.fault = Fault()
    line.drop_all()
    mine.pull(NUMBER)
    assert state(mine) is OperationState.LOST
    assert wage(mine).basic_halalas != 777_700


def test_what_waited_for_approval_is_missed_too(mine: Desktop, tmp_path: Path, service: tuple[str, str]) -> None:
    prepared = desktop(tmp_path, "prepared", *service, user=PREPARER)
    kept = prepared.practise("snapshots")["snapshot"]
    ask(prepared, "r1", 777_700)
    prepared.pull(NUMBER)
    assert state(prepared) is OperationState.AWAITING_APPROVAL
    prepared.practise("restore", snapshot=kept)
    prepared.pull(NUMBER)
    assert state(prepared) is OperationState.LOST
    prepared.close()


def test_a_withdrawal_undoes_what_is_not_decided_and_comes_too_late_for_what_is(mine: Desktop, other: Desktop) -> None:
    ask(mine, "r1", 777_700)
    mine.pull(NUMBER)
    contributor, _ = people(mine)[0]
    now = mine.time.now()
    late = Operation(
        id="w1", establishment=NUMBER, contributor_id=contributor, change=WithdrawRequest(request_id="r1"),
        made_at=now, made_by="me", state=OperationState.READY, due_at=now,
    )  # fmt: skip
    mine.cache.outbox.add([late])
    mine.pull(NUMBER)
    assert (state(mine, "w1"), state(mine)) == (OperationState.REJECTED, OperationState.ACCEPTED)
    said = mine.cache.outbox.get("w1")
    assert said is not None
    assert said.reason == Remark("already_decided")
    mine.cache.outbox.update(replace(said, state=OperationState.DISCARDED, decided_at=now))
    mine.pull(NUMBER)
    assert state(mine, "w1") is OperationState.DISCARDED, "it does not go again and again"


def test_a_withdrawal_takes_back_what_waits_for_approval(tmp_path: Path, service: tuple[str, str]) -> None:
    prepared = desktop(tmp_path, "prepared", *service, user=PREPARER)
    ask(prepared, "r1", 777_700)
    prepared.pull(NUMBER)
    assert state(prepared) is OperationState.AWAITING_APPROVAL
    contributor, _ = people(prepared)[0]
    now = prepared.time.now()
    withdrawal = Operation(
        id="w1", establishment=NUMBER, contributor_id=contributor, change=WithdrawRequest(request_id="r1"),
        made_at=now, made_by="me", state=OperationState.READY, due_at=now,
    )  # fmt: skip
    prepared.cache.outbox.add([withdrawal])
    prepared.pull(NUMBER)
    assert (state(prepared, "w1"), state(prepared)) == (OperationState.ACCEPTED, OperationState.WITHDRAWN)
    assert wage(prepared).basic_halalas != 777_700
    prepared.close()


def test_more_than_one_call_takes(mine: Desktop, other: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gosi_desktop.sync.push.AT_ONCE", 4)
    count = len(people(mine))
    for n in range(count):
        ask(mine, f"r{n}", 500_000 + 100 * n, n)
    mine.pull(NUMBER)
    assert {state(mine, f"r{n}") for n in range(count)} == {OperationState.ACCEPTED}
    other.pull(NUMBER)
    assert [wage(other, n).basic_halalas for n in range(count)] == [500_000 + 100 * n for n in range(count)]


def test_the_page_of_devices_knows_what_waits_here(mine: Desktop) -> None:
    ask(mine, "r1", 777_700)
    held = mine.cache.outbox.get("r1")
    assert held is not None
    mine.cache.outbox.update(replace(held, state=OperationState.HELD))
    mine.pull(NUMBER)
    assert [one.waiting for one in ServiceAccount(mine.service, mine.signed, CallKeys()).devices()] == [1]
