"""Two desktops that edit the same wages over lines that fail: nothing is lost, nothing is done twice, all agree."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from gosi_desktop.application.ports.outbox import DONE, STUCK, UNSENT, Operation, OperationState
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.contributor import WageParts, is_open
from gosi_desktop.domain.errors import RemoteError, RuleViolation, SignInExpired
from gosi_desktop.domain.values import Month
from gosi_desktop.sync import schedule
from tests.support.desktop import NUMBER, Desktop
from tests.support.proxy import Proxy
from tests.sync.test_histories import CLIENTS, USERS, Histories

MONTHS = st.sampled_from([Month(2026, 1), Month(2026, 2)])
_ROUNDS = 8  # of solving and sending until nothing waits; each solves every conflict there is


class OutboxHistories(Histories):
    """Both raise wages of the same few people; everything else that may happen goes on happening."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: tuple[set[str], set[str]] = (set(), set())
        self.restored = False

    @initialize()
    def begin(self) -> None:
        """With the roster on both."""
        super().begin()
        for client, desktop in enumerate(self.clients):
            self.pull(client, desktop)

    @rule(basic=st.tuples(st.integers(30, 33), st.integers(30, 33)), month=MONTHS, first=CLIENTS)
    def both_raise_the_same_wage(self, basic: tuple[int, int], month: Month, first: int) -> None:
        """Before they hear of each other; then one, and perhaps the other, reaches the service."""
        for client in (0, 1):
            self.somebody_raises_a_wage(client, 0, month, basic[client])
        self.heal(first)
        with contextlib.suppress(RemoteError):
            self.clients[first].pull(NUMBER)

    @rule(client=CLIENTS, person=st.integers(0, 3), month=MONTHS, basic=st.integers(30, 33))
    def somebody_raises_a_wage(self, client: int, person: int, month: Month, basic: int) -> None:
        """As far as the person is here."""
        desktop = self.clients[client]
        contributor = self.people[person]
        shown = desktop.cache.outbox.dossier(NUMBER, contributor)
        working = next((one for one in shown.engagements if is_open(one)), None)
        if working is None:
            return
        change = UpdateWage(engagement_id=working.id, month=month, wage=WageParts(basic * 10_000))
        id = f"{client}-{len(self.asked[client])}"
        now = desktop.time.now()
        operation = Operation(
            id=f"{self.folder.name}-{id}", establishment=NUMBER, contributor_id=contributor, change=change,
            made_at=now, made_by=USERS[client], state=OperationState.READY, due_at=now,
            seen=change.found_in(shown), expected_version=change.version_in(shown),
        )  # fmt: skip
        try:
            desktop.cache.outbox.add([operation])
        except RuleViolation:
            assert desktop.cache.outbox.get(operation.id) is None, "neither the one nor the other"
        else:
            self.asked[client].add(operation.id)

    @rule(client=CLIENTS)
    def somebody_takes_back(self, client: int) -> None:
        """The newest that was never sent."""
        outbox = self.clients[client].cache.outbox
        unsent = [one for one in outbox.listed(NUMBER) if one.state in UNSENT and one.sent_at is None]
        if unsent:
            assert outbox.take_back([unsent[0].id], self.clients[client].time.now()) >= 1

    @rule(which=st.integers(0, 5))
    def the_service_is_restored(self, which: int) -> None:
        """From a backup: what was accepted since is lost there."""
        self.restored |= bool(self.kept)
        super().the_service_is_restored(which)

    def settle(self, client: int, desktop: Desktop) -> None:
        """Solve what is stuck, send what waits, until nothing does; then everything is accounted for."""
        for turn in range(_ROUNDS):
            self.pull(client, desktop)
            open_ones = [one for one in desktop.cache.outbox.listed(NUMBER) if one.state not in DONE]
            for one in open_ones:
                if one.state in STUCK:
                    self.decide(client, desktop, one, again=turn < 2)
            if not open_ones:
                break
        self.account_for(client, desktop)
        super().settle(client, desktop)

    def pull(self, client: int, desktop: Desktop) -> None:
        """A round, signing in when asked to."""
        try:
            desktop.pull(NUMBER)
        except SignInExpired:
            desktop.sign_in(USERS[client])
            desktop.pull(NUMBER)

    def decide(self, client: int, desktop: Desktop, one: Operation, *, again: bool) -> None:
        """Mine in place of a conflict or of what was lost; what was refused is let go."""
        outbox, now = desktop.cache.outbox, desktop.time.now()
        if not again or one.state not in (OperationState.CONFLICT, OperationState.LOST):
            outbox.update(replace(one, state=OperationState.DISCARDED, decided_at=now))
            return
        base = outbox.base(NUMBER, one.contributor_id)
        mine = replace(
            one, id=f"{one.id}+", state=OperationState.READY, replaces=one.id, collision=None, sent_at=None, due_at=now,
            seen=one.change.found_in(base), expected_version=one.change.version_in(base),
        )  # fmt: skip
        try:
            outbox.replace(one, mine)
        except RuleViolation:
            outbox.update(replace(one, state=OperationState.DISCARDED, decided_at=now))
        else:
            self.asked[client].add(mine.id)

    def account_for(self, client: int, desktop: Desktop) -> None:
        """Every request is still listed; what was accepted here is known there."""
        listed = {one.id: one for one in desktop.cache.outbox.listed(NUMBER)}
        assert set(listed) == self.asked[client]
        heads = desktop.authority.heads(None)
        assert heads is not None
        if any(head.ended_at is not None for head in heads.heads):
            return
        assert all(one.state in DONE for one in listed.values()), {id: one.state for id, one in listed.items()}
        lately = desktop.time.now() - timedelta(days=90)  # older ones are not asked about
        accepted = [one for one in desktop.cache.outbox.accepted_since(NUMBER, lately) if one.id in listed]
        known = desktop.requests.look_up(NUMBER, [one.id for one in accepted]) if accepted else {}
        assert all(known.values()), known

    def teardown(self) -> None:
        """And where the past was not changed, each accepted wage counts once: versions grow by one for each."""
        if not self.restored and hasattr(self, "clients"):
            for client, desktop in enumerate(self.clients):
                self.heal(client)
                self.settle(client, desktop)
            done = [one for desktop in self.clients for one in desktop.cache.outbox.listed(NUMBER)]
            accepted = [one.change.target for one in done if one.state is OperationState.ACCEPTED]
            truth = self.clients[0].truth(NUMBER) if self.clients[0].rows(NUMBER) else {}
            for target in set(accepted) if truth else ():
                assert truth["wage_period", target] == accepted.count(target)
        super().teardown()


@pytest.fixture
def lines(
    shared_service: tuple[str, str], proxied: Callable[[tuple[str, str]], Proxy], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The service and two lines to it, for every history."""
    monkeypatch.setattr(schedule, "PAGE", 20)
    monkeypatch.setattr(schedule, "BULK_PAGE", 20)
    OutboxHistories.service = shared_service
    OutboxHistories.proxies = (proxied(shared_service), proxied(shared_service))


@pytest.mark.usefixtures("lines")
def test_nothing_is_lost_and_nothing_is_done_twice(long_run: bool) -> None:
    examples, steps = (2_000, 50) if long_run else (15, 25)
    run_state_machine_as_test(
        OutboxHistories,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, database=None,
            derandomize=not long_run, print_blob=True, suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
