"""The outbox as its user sees it: sending, holding, taking back, discarding, asking again, solving, withdrawing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import Operation, OperationState, Sending
from gosi_desktop.application.ports.outbox import STUCK, UNSENT, WITH_AUTHORITY, Collision, Verdicts
from gosi_desktop.domain.changes import (
    AnyChange,
    CancelEngagement,
    CorrectEngagement,
    ExcludeContributor,
    UpdateWage,
    WithdrawRequest,
)
from gosi_desktop.domain.contributor import WageParts
from gosi_desktop.domain.errors import Cancelled
from gosi_desktop.domain.values import Month
from tests.fakes.day import NOW, RAWABI, WASM
from tests.fakes.workspace import Bench

JANUARY = Month(2026, 1)
RAISED = WageParts(900_000)


def wage(n: int = 5, basic: int = 900_000) -> UpdateWage:
    return UpdateWage(engagement_id=f"e{n}", month=JANUARY, wage=WageParts(basic))


class Desk(Bench):
    """A bench with a hand for what is in its outbox."""

    def ask(
        self, *people: int, sending: Sending = Sending.WHEN_I_ASK, batch: str | None = None, basic: int = 900_000
    ) -> Sequence[Operation]:
        changes = self.workspace.roster_changes
        return changes.ask([changes.propose(RAWABI, f"c{n}", wage(n, basic)) for n in people], sending, batch)

    def put(self, one: Operation, state: OperationState, **more: object) -> str:
        """The authority says something of it."""
        self.outbox.settle([replace(self.outbox.kept[one.id], state=state, **more)])  # type: ignore[arg-type]
        return one.id

    def state(self, one: Operation | str) -> OperationState:
        return self.outbox.kept[one if isinstance(one, str) else one.id].state

    def wage_shown(self, n: int = 5) -> int:
        held = self.outbox.dossier(RAWABI, f"c{n}").wage_of(f"e{n}", JANUARY)
        assert held is not None
        return held.basic_halalas


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_only_what_waits_for_the_users_word_is_sent(desk: Desk) -> None:
    ways = (Sending.NOW, Sending.WHEN_I_ASK, Sending.NOT_YET)
    ready, held, draft = (desk.ask(n, sending=how)[0] for n, how in zip((3, 4, 5), ways, strict=True))
    assert [desk.state(one) for one in (ready, held, draft)] == [
        OperationState.READY, OperationState.HELD, OperationState.DRAFT,
    ]  # fmt: skip
    assert desk.workspace.outbox.send_held(RAWABI) == 1
    assert desk.state(held) is OperationState.READY
    assert desk.outbox.kept[held.id].due_at == NOW, "what was held is not undoable any more"
    assert desk.workspace.outbox.send([draft.id, held.id, "unknown"]) == 1
    assert desk.workspace.outbox.send_held(WASM) == 0


def test_everybody_is_told(desk: Desk) -> None:
    heard: list[frozenset[Kind]] = []
    one = desk.ask(5)[0]
    desk.events.listen(heard.append)
    outbox = desk.workspace.outbox
    outbox.send([one.id])
    outbox.hold(one.id)
    outbox.take_back([one.id])
    assert heard == [frozenset({Kind.ROSTER, Kind.OUTBOX})] * 3


@pytest.mark.parametrize(
    ("state", "sent", "held"),
    [
        (OperationState.READY, False, True),
        (OperationState.READY, True, False),
        (OperationState.HELD, False, False),
        (OperationState.DRAFT, False, False),
        (OperationState.UNDER_REVIEW, True, False),
        (OperationState.ACCEPTED, True, False),
        (OperationState.CONFLICT, False, False),
    ],
)
def test_what_can_be_held(desk: Desk, state: OperationState, sent: bool, held: bool) -> None:
    id = desk.put(desk.ask(5)[0], state, sent_at=NOW if sent else None)
    assert desk.workspace.outbox.hold(id) is held
    assert desk.state(id) is (OperationState.HELD if held else state)
    assert not desk.workspace.outbox.hold("unknown")


@pytest.mark.parametrize(
    ("state", "sent", "aside"),
    [
        (OperationState.READY, False, True),
        (OperationState.READY, True, False),
        (OperationState.HELD, False, True),
        (OperationState.UNDER_REVIEW, True, False),
        (OperationState.CONFLICT, False, False),
    ],
)
def test_what_can_be_made_a_draft_again(desk: Desk, state: OperationState, sent: bool, aside: bool) -> None:
    id = desk.put(desk.ask(5)[0], state, sent_at=NOW if sent else None)
    assert desk.workspace.outbox.set_aside(id) is aside
    assert desk.state(id) is (OperationState.DRAFT if aside else state)
    assert desk.workspace.outbox.send_held(WASM) == (1 if state is OperationState.HELD and not aside else 0)
    assert not desk.workspace.outbox.set_aside("unknown")


@pytest.mark.parametrize("state", list(OperationState))
def test_what_can_be_taken_back(desk: Desk, state: OperationState) -> None:
    id = desk.put(desk.ask(5)[0], state)
    assert desk.workspace.outbox.take_back([id]) == (state in UNSENT)
    assert desk.state(id) is (OperationState.DISCARDED if state in UNSENT else state)


@pytest.mark.parametrize("state", list(OperationState))
def test_what_can_be_discarded(desk: Desk, state: OperationState) -> None:
    id = desk.put(desk.ask(5)[0], state)
    desk.workspace.outbox.discard(id)
    assert desk.state(id) is (OperationState.DISCARDED if state in STUCK else state)


def test_a_batch_is_undone_together(desk: Desk) -> None:
    first = desk.ask(3, 4, 5, batch="b1")
    other = desk.ask(6)[0]
    desk.put(first[0], OperationState.UNDER_REVIEW, sent_at=NOW)
    assert desk.workspace.outbox.take_back_batch("b1") == 2
    assert [desk.state(one) for one in (*first, other)] == [
        OperationState.UNDER_REVIEW, OperationState.DISCARDED, OperationState.DISCARDED, OperationState.HELD,
    ]  # fmt: skip


def test_the_last_one_is_undone_with_its_batch_and_never_what_was_sent(desk: Desk) -> None:
    desk.ask(3)
    desk.clock.advance(60)
    batch = desk.ask(4, 5, batch="b1")
    desk.clock.advance(60)
    sent = desk.ask(6, sending=Sending.NOW)[0]
    desk.put(sent, OperationState.READY, sent_at=NOW)
    outbox = desk.workspace.outbox
    assert {one.id for one in outbox.take_back_last(RAWABI)} == {one.id for one in batch}
    assert len(outbox.take_back_last(RAWABI)) == 1
    assert outbox.take_back_last(RAWABI) == ()
    assert desk.state(sent) is OperationState.READY


def stuck(desk: Desk, state: OperationState = OperationState.CONFLICT) -> Operation:
    """Mine says 900,000; the authority has what the bench has."""
    one = desk.ask(5)[0]
    desk.put(one, state, collision=Collision(("basic_halalas",), 3, "m1", NOW), sent_at=NOW)
    return desk.outbox.kept[one.id]


@pytest.mark.parametrize("state", list(OperationState))
def test_what_can_be_asked_for_again(desk: Desk, state: OperationState) -> None:
    one = stuck(desk, state)
    made = desk.workspace.outbox.resend(one.id)
    assert (made is not None) == (state in STUCK)
    if made is not None:
        assert (made.replaces, made.change, made.state) == (one.id, one.change, OperationState.READY)
        assert made.seen == one.change.found_in(desk.outbox.base(RAWABI, "c5"))
        assert desk.state(one) is OperationState.SUPERSEDED
        assert desk.wage_shown() == 900_000


@pytest.mark.parametrize(
    ("mine", "basic", "housing_is_mine"),
    [
        (("basic_halalas", "housing", "commission_halalas", "other_halalas"), True, True),
        (("basic_halalas",), True, False),
        (("housing",), False, True),
    ],
)
def test_a_conflict_is_solved_part_by_part(
    desk: Desk, mine: tuple[str, ...], basic: bool, housing_is_mine: bool
) -> None:
    one = stuck(desk)
    theirs = desk.outbox.base(RAWABI, "c5").wage_of("e5", JANUARY)
    made = desk.workspace.outbox.solve(one.id, mine)
    assert made is not None
    assert isinstance(made.change, UpdateWage)
    assert isinstance(one.change, UpdateWage)
    assert theirs is not None
    assert made.change.wage.basic_halalas == (one.change.wage.basic_halalas if basic else theirs.basic_halalas)
    assert made.change.wage.housing == (one.change.wage.housing if housing_is_mine else theirs.housing)
    assert (desk.state(one), made.replaces) == (OperationState.SUPERSEDED, one.id)


def test_all_theirs_is_letting_go(desk: Desk) -> None:
    one = stuck(desk)
    assert desk.workspace.outbox.solve(one.id, ()) is None
    assert desk.state(one) is OperationState.DISCARDED
    assert desk.workspace.outbox.solve(one.id, ("basic_halalas",)) is None, "it is settled"


@pytest.mark.parametrize(
    ("change", "mine", "becomes"),
    [
        (CorrectEngagement(engagement_id="e5", occupation="5223", join_date=date(2018, 1, 1)), ("occupation",),
         CorrectEngagement(engagement_id="e5", occupation="5223")),
        (ExcludeContributor(engagement_id="e5", leave_date=date(2026, 1, 5), termination_reason="resignation"),
         ("leave_date",),
         ExcludeContributor(engagement_id="e5", leave_date=date(2026, 1, 5), termination_reason="resignation")),
        (CancelEngagement(engagement_id="e5", grounds="x"), ("state",),
         CancelEngagement(engagement_id="e5", grounds="x")),
    ],
    ids=lambda one: getattr(one, "kind", None),
)  # fmt: skip
def test_other_kinds_are_solved_too(desk: Desk, change: AnyChange, mine: tuple[str, ...], becomes: AnyChange) -> None:
    one = Operation(
        id="r1", establishment=RAWABI, contributor_id="c5", change=change, made_at=NOW, made_by="a1",
        state=OperationState.CONFLICT,
    )  # fmt: skip
    desk.outbox.kept["r1"] = one
    made = desk.workspace.outbox.solve("r1", mine)
    assert made is not None
    assert made.change == becomes


@pytest.mark.parametrize("state", list(OperationState))
def test_what_can_be_withdrawn(desk: Desk, state: OperationState) -> None:
    one = desk.ask(5)[0]
    desk.put(one, state, sent_at=NOW)
    made = desk.workspace.outbox.withdraw(one.id)
    assert (made is not None) == (state in WITH_AUTHORITY)
    if made is not None:
        assert made.change == WithdrawRequest(request_id=one.id)
        assert made.due_at == NOW + timedelta(seconds=10)
        assert desk.workspace.outbox.withdraw(one.id) is None, "it is asked for already"
        assert desk.wage_shown() == 900_000, "what is with the authority stays shown until it is withdrawn"


def test_counts_and_names(desk: Desk) -> None:
    desk.ask(3)
    stuck(desk)
    counts = desk.workspace.outbox.counts(RAWABI)
    assert (counts.waiting, counts.with_authority, counts.stuck) == (1, 0, 1)
    assert set(desk.workspace.outbox.people(RAWABI)) == {"c3", "c5"}
    assert desk.workspace.outbox.counts(WASM).waiting == 0
    assert desk.workspace.outbox.member(RAWABI, None) is None


def test_both_sides_of_a_conflict(desk: Desk) -> None:
    one = stuck(desk)
    theirs, mine = desk.workspace.outbox.both_sides(one)
    parts = [side.wage_of("e5", JANUARY) for side in (theirs, mine)]
    assert [held.basic_halalas if held else 0 for held in parts] == [600_000, 900_000]


def test_a_dry_run_changes_nothing(desk: Desk) -> None:
    operations = desk.ask(3, 4)
    said = desk.workspace.outbox.check(operations, lambda done, total: None, lambda: False)
    assert [one.state for one in said] == [OperationState.ACCEPTED] * 2
    assert [desk.state(one) for one in operations] == [OperationState.HELD] * 2
    assert desk.requests.offered == []


def test_a_dry_run_asks_about_all_in_parts_that_keep_people_together(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gosi_desktop.application.outbox._CHECKED_AT_ONCE", 3)
    operations = [one for who in (3, 4, 5, 6) for one in desk.ask(who)]
    changes = desk.workspace.roster_changes
    leaving = ExcludeContributor(engagement_id="e3", leave_date=date(2026, 1, 20), termination_reason="resignation")
    operations += changes.ask([changes.propose(RAWABI, "c3", leaving)], Sending.WHEN_I_ASK)
    parts: list[list[str]] = []
    real = desk.requests.check

    def check(establishment: str, part: Sequence[Operation]) -> Verdicts:
        parts.append([one.contributor_id for one in part])
        return real(establishment, part)

    monkeypatch.setattr(desk.requests, "check", check)
    told: list[tuple[int, int | None]] = []
    said = desk.workspace.outbox.check(operations, lambda done, total: told.append((done, total)), lambda: False)
    assert {one.id for one in said} == {one.id for one in operations}
    first = operations[0].contributor_id
    assert parts[0] == [first, first, operations[1].contributor_id]
    assert [len(part) for part in parts] == [3, 2]
    assert told == [(0, 5), (3, 5), (5, 5)]
    with pytest.raises(Cancelled):
        desk.workspace.outbox.check(operations, lambda done, total: None, lambda: len(parts) > 2)
    assert len(parts) == 3
    parts.clear()
    again = [*desk.ask(7), *desk.ask(7, basic=950_000)]
    desk.workspace.outbox.check(again, lambda done, total: None, lambda: False)
    assert [len(part) for part in parts] == [1, 1], "no target twice"
