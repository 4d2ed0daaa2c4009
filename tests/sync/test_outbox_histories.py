"""Three desktops that edit one roster over lines that fail: nothing is lost, nothing is done twice, all agree."""

import contextlib
import itertools
import random
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from gosi_desktop.application.ports.outbox import (
    DONE,
    STUCK,
    UNSENT,
    WITH_AUTHORITY,
    Operation,
    OperationState,
    Sending,
)
from gosi_desktop.application.ports.service import FeedChange
from gosi_desktop.domain.changes import RegisterContributor, UpdateWage
from gosi_desktop.domain.contributor import WageParts, is_open
from gosi_desktop.domain.errors import RemoteError, SignInExpired
from gosi_desktop.domain.values import Month
from gosi_desktop.remote.approvals import ServiceApprovals
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.sync import schedule
from gosi_desktop.sync.push import KEPT
from tests.support.desktop import NUMBER, Desktop
from tests.support.edits import KINDS, Editor
from tests.support.proxy import Fault, Proxy
from tests.support.random_kills import killed_at
from tests.sync.test_histories import CLIENTS, FAULTS, USERS, Histories, begun

PEOPLE = (0, 1, 2, 8, 20, 24)  # of the seed: two Saudis, a Gulf national, a non-Saudi, one who is pending, one who left
OWNER_DESK, PREPARER_DESK = 0, 2
_CARRIED_OUT = (OperationState.ACCEPTED, OperationState.APPROVED)
_TURNS = 80  # of deciding and sending until nothing waits
_STEPS = st.integers(0, 400)
_DICE = st.integers(0, 3)
_WHO = st.integers(0, 9)
_WRITTEN = """
CREATE TABLE written (request TEXT, entity TEXT, id TEXT, state TEXT);
CREATE TRIGGER on_insert AFTER INSERT ON entity BEGIN
  INSERT INTO written VALUES (NEW.request, NEW.entity, NEW.id, NEW.state); END;
CREATE TRIGGER on_update AFTER UPDATE ON entity BEGIN
  INSERT INTO written VALUES (NEW.request, NEW.entity, NEW.id, NEW.state); END;
"""
Written = list[tuple[str | None, str, str, str]]


class OutboxHistories(Histories):
    """All edit the same few people, in every way there is; everything else that may happen goes on happening."""

    database: ClassVar[Path]
    met: ClassVar[Counter[str]] = Counter()  # what the histories of a run came to

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[set[str]] = [set() for _ in USERS]
        self.done: list[set[str]] = [set() for _ in USERS]  # as they were when last looked at
        self.newcomers: list[list[str]] = [[] for _ in USERS]
        self.numbers = itertools.count(1)
        self.written_then: dict[str, Written] = {}

    # -- what people do

    @rule(
        client=CLIENTS, who=st.integers(0, 9), kind=st.sampled_from(KINDS), dice=_DICE, sending=st.sampled_from(Sending)
    )
    def somebody_edits(self, client: int, who: int, kind: str, dice: int, sending: Sending) -> None:
        """As far as the rules let it, and the person is here."""
        people = [self.people[one] for one in PEOPLE] + self.newcomers[client]
        made = self.editor(client).ask(kind, people[who % len(people)], dice, sending)
        self.note(client, made)
        listed = {one.id for one in self.clients[client].cache.outbox.listed(NUMBER)}
        assert listed <= self.asked[client], "what was refused is not there"

    @rule(dice=st.tuples(_DICE, _DICE, _DICE), first=CLIENTS)
    def all_raise_the_same_wage(self, dice: tuple[int, int, int], first: int) -> None:
        """Before they hear of each other; then one, and perhaps the others, reach the service."""
        for client in range(len(USERS)):
            editor = self.editor(client)
            shown = editor.changes.dossier(NUMBER, self.people[0])
            for work in filter(is_open, shown.engagements):
                wage = WageParts(400_000 + dice[client] * 10_000)
                change = UpdateWage(engagement_id=work.id, month=Month.of(editor.today), wage=wage)
                self.note(client, editor.propose(self.people[0], change, Sending.NOW))
        self.heal(first)
        with contextlib.suppress(RemoteError):
            self.clients[first].pull(NUMBER)

    @rule(client=CLIENTS)
    def somebody_sends_what_waits(self, client: int) -> None:
        """Drafts and what is held."""
        editor = self.editor(client)
        editor.outbox.send([one.id for one in editor.unsent()])

    @rule(client=CLIENTS, all_of_it=st.booleans())
    def somebody_takes_back(self, client: int, all_of_it: bool) -> None:
        """The newest that was never sent, out of the outbox or out of the next round."""
        editor = self.editor(client)
        unsent = [one for one in editor.outbox.listed(NUMBER) if one.state in UNSENT and one.sent_at is None]
        if unsent and all_of_it:
            assert editor.outbox.take_back_last(NUMBER)
        elif unsent:
            editor.outbox.hold(unsent[0].id)

    @rule(client=CLIENTS, which=_DICE)
    def somebody_withdraws(self, client: int, which: int) -> None:
        """What the authority has not decided."""
        editor = self.editor(client)
        there = [one for one in editor.outbox.listed(NUMBER) if one.state in WITH_AUTHORITY]
        if there and (made := editor.outbox.withdraw(there[which % len(there)].id)) is not None:
            self.note(client, [made])

    @rule(client=CLIENTS, which=_DICE, how=_DICE)
    def somebody_decides_what_is_stuck(self, client: int, which: int, how: int) -> None:
        """Again, field by field, edited, or not at all."""
        editor = self.editor(client)
        stuck = [one for one in editor.outbox.listed(NUMBER) if one.state in STUCK]
        if stuck and (made := editor.settle(stuck[which % len(stuck)], how)) is not None:
            self.note(client, [made])

    @rule(which=_DICE, decision=st.sampled_from(["approve", "return", "reject"]))
    def the_authority_decides(self, which: int, decision: str) -> None:
        """Later than it was asked."""
        waiting = self.reviewed()
        if waiting:
            self.decide(waiting[which % len(waiting)], decision)

    @rule(give_back=st.booleans())
    def the_owner_looks_at_what_was_prepared(self, give_back: bool) -> None:
        """Approves it with a code, or gives it back."""
        waiting = self.standing_at("awaiting_approval")
        if waiting:
            self.approve(waiting, give_back=give_back)

    # -- what befalls the computers and the service

    @rule()
    def a_state_is_kept(self) -> None:
        """To go back to, with what had been written by then."""
        super().a_state_is_kept()
        self.written_then[self.kept[-1]] = self.written()

    @rule(which=st.integers(0, 5))
    def the_service_is_restored(self, which: int) -> None:
        """From a backup: what was accepted since is lost there, and is as if it had never been written."""
        super().the_service_is_restored(which)
        if self.kept:
            with contextlib.closing(sqlite3.connect(self.database, timeout=20)) as connection, connection:
                connection.execute("DELETE FROM written")
                then = self.written_then[self.kept[which % len(self.kept)]]
                connection.executemany("INSERT INTO written VALUES (?, ?, ?, ?)", then)

    @rule(client=CLIENTS, fault=FAULTS, opened=st.sampled_from([None, NUMBER]), pages=st.integers(0, 20))
    def a_computer_pulls(self, client: int, fault: Fault, opened: str | None, pages: int) -> None:
        """When what was asked for can no longer be taken back."""
        self.time_passes(30)
        super().a_computer_pulls(client, fault, opened, pages)

    @rule(client=CLIENTS, step=_STEPS)
    def a_computer_is_killed(self, client: int, step: int) -> None:
        """In the middle of a round."""
        instant = self.clients[client].clock.instant
        self.clients[client].close()

        def work() -> None:
            desktop = self.open_client(client)
            desktop.clock.instant = instant
            with contextlib.suppress(RemoteError):
                desktop.pull(NUMBER)
            desktop.close()

        self.met["killed"] += killed_at(step, work)
        self.clients[client] = self.open_client(client)
        self.clients[client].clock.instant = instant
        self.clients[client].cache.check()

    # -- the end

    def teardown(self) -> None:
        """The faults stop, everything stuck is decided, everybody sends: nothing waits, and each is accounted for."""
        if self.clients:
            for client in range(len(USERS)):
                self.heal(client)
            for turn in range(_TURNS):
                for client in range(len(USERS)):
                    self.say_a_word(client, turn)
                self.time_passes(30)  # nothing can be taken back any more
                open_ones = [self.work_off(client) for client in range(len(USERS))]
                for number, id in enumerate(self.reviewed()):
                    self.decide(id, ("approve", "reject", "return")[(number + turn) % 3])
                if not any(open_ones) and not self.reviewed():
                    break
            self.account_for_what_was_written()
        super().teardown()

    def settle(self, client: int, desktop: Desktop) -> None:
        """Everything is accounted for, and what is shown is what the service has, to the last field."""
        self.pull(client, desktop)
        self.account_for(client, desktop)
        super().settle(client, desktop)

    def compare(self, desktop: Desktop, truth: dict[tuple[str, str], FeedChange]) -> None:
        """To the last field."""
        super().compare(desktop, truth)
        assert contents(desktop) == {key: msgspec.json.decode(row.data) for key, row in truth.items()}

    def say_a_word(self, client: int, turn: int) -> None:
        """On everything that needs one."""
        editor = self.editor(client)
        editor.outbox.send([one.id for one in editor.unsent()])
        for one in editor.outbox.listed(NUMBER):
            if one.state in STUCK and (made := editor.settle(one, turn % 2 if turn < 4 else 3)) is not None:
                self.note(client, [made])
            if one.state is OperationState.AWAITING_APPROVAL and (made := editor.outbox.withdraw(one.id)) is not None:
                self.note(client, [made])

    def work_off(self, client: int) -> list[Operation]:
        """One round; answers what is not done, as far as this person may still ask."""
        desktop = self.clients[client]
        self.pull(client, desktop)
        listed = desktop.cache.outbox.listed(NUMBER)
        return [] if self.has_no_role(desktop) else [one for one in listed if one.state not in DONE]

    def account_for(self, client: int, desktop: Desktop) -> None:
        """Every request is still listed, unless it was done long ago; what was accepted here is known there."""
        listed = {one.id: one for one in desktop.cache.outbox.listed(NUMBER)}
        assert set(listed) <= self.asked[client]
        assert self.asked[client] - set(listed) <= self.done[client], "nothing is dropped silently"
        if self.has_no_role(desktop):
            return
        assert all(one.state in DONE for one in listed.values()), {id: one.state for id, one in listed.items()}
        lately = desktop.time.now() - KEPT  # older ones are not asked about when the past has changed
        accepted = [one.id for one in desktop.cache.outbox.accepted_since(NUMBER, lately)]
        known = desktop.requests.look_up(NUMBER, accepted) if accepted else {}
        assert all(known[id] is listed[id].state for id in accepted), known
        self.met.update(f"{one.change.kind} {one.state}" for one in listed.values())

    def account_for_what_was_written(self) -> None:
        """No request was carried out twice; each that was accepted was carried out."""
        written = self.written()
        joining = {one[0] for one in written if one[1] == "engagement"}  # gives the person his number as well
        once = Counter(one for one in written if one[0] and not (one[1] == "contributor" and one[0] in joining))
        assert not [one for one, count in once.items() if count > 1]
        effects = {request for request, entity, id, _ in written if entity != "request" or id != request}
        for client, desktop in enumerate(self.clients):
            if self.has_no_role(desktop):
                continue
            lately = desktop.time.now() - KEPT  # older ones may have been lost with a restored past, unasked
            for one in desktop.cache.outbox.listed(NUMBER):
                done = one.state in _CARRIED_OUT and (one.decided_at is None or one.decided_at >= lately)
                joined = isinstance(one.change, RegisterContributor)  # may turn out to be somebody who works here
                assert not done or joined or one.id in effects, (client, one.id, one.change)

    # -- tools

    def editor(self, client: int) -> Editor:
        """Who edits on a computer."""
        return Editor(self.clients[client], USERS[client], lambda: f"{client}-{next(self.numbers)}")

    def note(self, client: int, made: Any) -> None:
        """Remember what was asked for, and whom it brings."""
        for one in made:
            self.asked[client].add(one.id)
            if isinstance(one.change, RegisterContributor) and one.contributor_id not in self.people:
                self.newcomers[client].append(one.contributor_id)

    def check(self, client: int) -> None:
        """And what is done is remembered as done."""
        super().check(client)
        self.remember(client)

    def remember(self, client: int) -> None:
        listed = self.clients[client].cache.outbox.listed(NUMBER)
        self.done[client] |= {one.id for one in listed if one.state in DONE}

    def pull(self, client: int, desktop: Desktop) -> None:
        """A round, signing in when asked to."""
        self.remember(client)
        try:
            desktop.pull(NUMBER)
        except SignInExpired:
            desktop.sign_in(USERS[client])
            desktop.pull(NUMBER)
        self.remember(client)

    def has_no_role(self, desktop: Desktop) -> bool:
        """Once he has brought himself up to date: whoever has one is shown its establishment."""
        if desktop.rows(NUMBER):
            return False
        heads = desktop.authority.heads(None)
        assert heads is not None
        return all(head.ended_at is not None for head in heads.heads)  # long after the end there is none

    def standing_at(self, state: str) -> list[str]:
        """The requests of ours that stand so at the service."""
        with contextlib.closing(sqlite3.connect(self.database, timeout=20)) as connection:
            rows = connection.execute("SELECT id FROM request WHERE state = ? ORDER BY id", (state,)).fetchall()
        ours = set().union(*self.asked)
        return [row[0] for row in rows if row[0] in ours]

    def reviewed(self) -> list[str]:
        return self.standing_at("under_review")

    def decide(self, id: str, decision: str) -> None:
        self.levers.practise("decide", establishment=NUMBER, request=id, decision=decision)

    def approve(self, ids: list[str], *, give_back: bool) -> None:
        """By the owner, as far as his line and his codes last."""
        desktop = self.clients[OWNER_DESK]
        desk = ServiceApprovals(desktop.signed, CallKeys())
        with contextlib.suppress(RemoteError):
            if give_back:
                desk.give_back(NUMBER, ids[0], "ناقص")
                return
            challenge = desk.start(NUMBER, ids)
            code = next(note.code for note in self.levers.desk.messages() if note.code is not None)
            desk.confirm(NUMBER, challenge.id, code)

    def written(self) -> Written:
        """Every write of the service to its feed: the request that caused it, the row, and the state it got."""
        with contextlib.closing(sqlite3.connect(self.database, timeout=20)) as connection:
            return connection.execute("SELECT request, entity, id, state FROM written").fetchall()


def contents(desktop: Desktop) -> dict[tuple[str, str], Any]:
    """What is shown, decoded; nothing lies beside it any more."""
    with desktop.cache.database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM beside").fetchone() == (0,)
        found = connection.execute(
            "SELECT record.entity, record.id, record.data FROM record JOIN copy ON copy.id = record.copy"
            " WHERE copy.state = 'current' AND copy.establishment = ? AND record.data IS NOT NULL",
            (NUMBER,),
        )
        return {(row[0], row[1]): msgspec.json.decode(row[2]) for row in found}


def with_the_roster(database: Path, desktops: Sequence[Desktop]) -> None:
    """On all of them, and every write of the service written down from now on."""
    for desktop in desktops:
        desktop.pull(NUMBER)
    with contextlib.closing(sqlite3.connect(database, timeout=20)) as connection:
        connection.executescript(_WRITTEN)


@pytest.fixture
def lines(proxied: Callable[[tuple[str, str]], Proxy], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A service that writes down each of its writes, and computers that have the roster, for every history."""
    monkeypatch.setattr(schedule, "PAGE", 20)
    monkeypatch.setattr(schedule, "BULK_PAGE", 20)
    with begun(OutboxHistories, proxied, with_the_roster) as OutboxHistories.database:
        OutboxHistories.met = Counter()
        yield


@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize("half", [1, 2])  # one for each worker
def test_nothing_is_lost_and_nothing_is_done_twice(
    half: int, long_run: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """The long run makes 5,000 in each half, and says how far it has come."""
    batches, examples, steps = (50, 100, 50) if long_run else (1, 10, 30)
    for batch in range(1, batches + 1):
        begun_with = random.randrange(1 << 30) if long_run else half
        run_state_machine_as_test(
            seed(begun_with)(type(f"Half{half}Batch{batch}", (OutboxHistories,), {})),
            settings=settings(
                max_examples=examples, stateful_step_count=steps, deadline=None, database=None, print_blob=True,
                phases=(Phase.explicit, Phase.generate),  # to shrink a history takes longer than to read it
                suppress_health_check=list(HealthCheck),
            ),
        )  # fmt: skip
        with capsys.disabled():
            made, of = batch * examples, batches * examples
            print(f"half {half}: {made} of {of} histories of {steps} steps, seed {begun_with}", file=sys.stderr)
    with capsys.disabled():
        print(f"half {half}: {dict(OutboxHistories.met)}", file=sys.stderr)
    assert OutboxHistories.met
