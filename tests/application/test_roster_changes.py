"""Proposing changes of the roster and asking for them: what they would mean, and what is put into the outbox."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import Operation, OperationState, Sending
from gosi_desktop.domain.changes import (
    AnyChange,
    CorrectContributor,
    ExcludeContributor,
    RegisterContributor,
    TransferContributor,
    UpdateWage,
)
from gosi_desktop.domain.contributor import Contract, Contributor, Names, NationalityGroup, WageParts
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.values import Month
from tests.fakes.day import NOW, RAMAL, RAWABI, WASM
from tests.fakes.workspace import Bench

JANUARY = Month(2026, 1)


def wage(basic: int = 650_000, month: Month = JANUARY) -> UpdateWage:
    return UpdateWage(engagement_id="e5", month=month, wage=WageParts(basic))


@pytest.fixture
def bench() -> Bench:
    return Bench()


def ask(bench: Bench, change: AnyChange, sending: Sending = Sending.WHEN_I_ASK) -> Operation:
    changes = bench.workspace.roster_changes
    return changes.ask([changes.propose(RAWABI, "c5", change)], sending)[0]


def ask_about(bench: Bench, person: str, change: AnyChange) -> Operation:
    changes = bench.workspace.roster_changes
    return changes.ask([changes.propose(RAWABI, person, change)], Sending.WHEN_I_ASK)[0]


def test_a_proposal_says_what_it_costs_and_keeps_nothing(bench: Bench) -> None:
    found = bench.workspace.roster_changes.propose(RAWABI, "c5", wage(800_000))
    assert found.before is not None
    assert found.after is not None
    assert (found.before.contributory_halalas, found.after.contributory_halalas) == (750_000, 800_000)
    assert found.after.employer_halalas > found.before.employer_halalas
    assert (found.month, found.roster_whole, found.refusals) == (JANUARY, True, ())
    assert bench.outbox.kept == {}


def test_a_roster_that_is_not_whole_is_said_so(bench: Bench) -> None:
    proposal = bench.workspace.roster_changes.propose(RAWABI, "c5", wage())
    bench.roster.complete = False
    new = RegisterContributor(
        engagement_id="e99", contributor=somebody(), branch_id="b1", occupation="2411", join_date=date(2026, 1, 5),
        wage=WageParts(600_000), contract=Contract("open", date(2026, 1, 5), None, True),
    )  # fmt: skip
    assert proposal.roster_whole
    found = bench.workspace.roster_changes.propose(RAWABI, "c99", new)
    assert not found.roster_whole
    assert found.before is None


def somebody() -> Contributor:
    return Contributor(
        id="c99", identity=Identity(IdentityKind.NATIONAL_ID, "1000000008"), names=Names("سارة الحربي"),
        nationality="SA", nationality_group=NationalityGroup.SAUDI,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("sending", "state", "due"),
    [
        (Sending.NOW, OperationState.READY, NOW + timedelta(seconds=10)),
        (Sending.WHEN_I_ASK, OperationState.HELD, None),
        (Sending.NOT_YET, OperationState.DRAFT, None),
    ],
)
def test_asking(bench: Bench, sending: Sending, state: OperationState, due: object) -> None:
    heard: list[frozenset[Kind]] = []
    bench.events.listen(heard.append)
    made = ask(bench, wage(), sending)
    assert (made.state, made.due_at, made.made_by, made.made_at) == (state, due, "a1", NOW)
    assert made.seen["basic_halalas"] == 600_000
    assert (made.expected_version, made.replaces, made.batch) == (0, None, None)
    assert bench.outbox.kept[made.id].change == wage()
    assert heard == [frozenset({Kind.ROSTER, Kind.OUTBOX})]


def test_what_is_refused_is_not_kept_and_neither_are_its_neighbours(bench: Bench) -> None:
    changes = bench.workspace.roster_changes
    good = changes.propose(RAWABI, "c5", wage())
    bad = changes.propose(RAWABI, "c6", UpdateWage(engagement_id="e6", month=JANUARY, wage=WageParts(0)))
    with pytest.raises(RuleViolation) as caught:
        changes.ask([good, bad], Sending.NOW, changes.new_batch())
    assert (caught.value.code, caught.value.field) == ("wage_not_positive", "basic_wage")
    assert bench.outbox.kept == {}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (wage(month=Month(2018, 10)), "wage.before_join"),
        (UpdateWage(engagement_id="gone", month=JANUARY, wage=WageParts(600_000)), "not_found"),
        (TransferContributor(engagement_id="e5", branch_id="b2", from_date=date(2026, 1, 1)), "branch.same"),
    ],
    ids=["before he came", "nobody", "the same branch"],
)
def test_what_cannot_be_at_all(bench: Bench, change: AnyChange, code: str) -> None:
    with pytest.raises(RuleViolation) as caught:
        bench.workspace.roster_changes.propose(RAWABI, "c5", change)
    assert caught.value.code == code


def test_a_second_change_is_judged_on_top_of_the_first(bench: Bench) -> None:
    leave = ExcludeContributor(engagement_id="e5", leave_date=date(2026, 1, 5), termination_reason="resignation")
    first = ask(bench, leave)
    with pytest.raises(RuleViolation, match=r"engagement\.ended"):
        bench.workspace.roster_changes.propose(RAWABI, "c5", leave)
    again = replace(leave, leave_date=date(2026, 1, 4))
    found = bench.workspace.roster_changes.propose(RAWABI, "c5", again, instead_of=first)
    assert found.refusals == ()


@pytest.mark.parametrize("state", [OperationState.HELD, OperationState.REJECTED, OperationState.CONFLICT])
def test_editing_is_a_new_request_that_stands_for_the_old_one(bench: Bench, state: OperationState) -> None:
    changes = bench.workspace.roster_changes
    first = ask(bench, wage(700_000))
    bench.outbox.settle([replace(bench.outbox.kept[first.id], state=state)])
    proposal = changes.propose(RAWABI, "c5", wage(720_000), instead_of=first)
    made = changes.ask_instead(first, proposal, Sending.NOW)
    assert (made.replaces, made.seen["basic_halalas"]) == (first.id, 600_000)
    assert bench.outbox.kept[first.id].state is OperationState.SUPERSEDED
    assert bench.outbox.kept[made.id].state is OperationState.READY, "its own earlier form is no conflict"
    shown = bench.outbox.dossier(RAWABI, "c5").wage_of("e5", JANUARY)
    assert shown is not None
    assert shown.basic_halalas == 720_000


def test_an_edited_one_that_is_refused_leaves_the_old_one(bench: Bench) -> None:
    changes = bench.workspace.roster_changes
    first = ask(bench, wage(700_000))
    with pytest.raises(RuleViolation, match="wage_not_positive"):
        changes.ask_instead(first, changes.propose(RAWABI, "c5", wage(0), instead_of=first), Sending.NOW)
    assert bench.outbox.kept[first.id].state is OperationState.HELD


def test_what_was_made_on_top_stays_on_top_of_what_replaces(bench: Bench) -> None:
    changes = bench.workspace.roster_changes
    new = RegisterContributor(
        engagement_id="e99", contributor=somebody(), branch_id="b1", occupation="2411", join_date=date(2026, 1, 5),
        wage=WageParts(600_000), contract=Contract("open", date(2026, 1, 5), None, True),
    )  # fmt: skip
    first = changes.ask([changes.propose(RAWABI, "c99", new)], Sending.WHEN_I_ASK)[0]
    more = UpdateWage(engagement_id="e99", month=Month(2026, 2), wage=WageParts(700_000))
    second = changes.ask([changes.propose(RAWABI, "c99", more)], Sending.WHEN_I_ASK)[0]
    edited = replace(new, occupation="5223")
    proposal = changes.propose(RAWABI, "c99", new, instead_of=second)
    assert [one.id for one in proposal.dossier.engagements] == ["e99"]
    changes.ask_instead(first, replace(proposal, change=edited, findings=()), Sending.NOW)
    shown = bench.outbox.dossier(RAWABI, "c99")
    assert shown.engagement("e99").occupation == "5223"
    assert len(shown.wages) == 2
    assert bench.outbox.kept[second.id].state is OperationState.HELD
    (now,) = (one for one in bench.outbox.kept.values() if one.replaces == first.id)
    assert second.after == (first.id,)
    assert bench.outbox.kept[second.id].after == (now.id,), "those behind it name the new one"


def test_what_is_about_a_newcomer_names_the_request_that_registers_him(bench: Bench) -> None:
    """Undecided there, he is known by that request alone; what is about somebody who is known names nothing."""
    outbox = bench.workspace.outbox
    new = RegisterContributor(
        engagement_id="e99", contributor=somebody(), branch_id="b1", occupation="2411", join_date=date(2026, 1, 5),
        wage=WageParts(600_000), contract=Contract("open", date(2026, 1, 5), None, True),
    )  # fmt: skip
    first = ask_about(bench, "c99", new)
    bench.outbox.settle([replace(first, state=OperationState.UNDER_REVIEW)])
    more = ask_about(bench, "c99", UpdateWage(engagement_id="e99", month=Month(2026, 2), wage=WageParts(700_000)))
    mobile = ask_about(bench, "c99", CorrectContributor(contributor_id="c99", mobile="0555000111"))
    assert (first.after, more.after, mobile.after) == ((), (first.id,), (first.id,))
    assert ask(bench, wage()).after == ()
    bench.outbox.settle([replace(bench.outbox.kept[first.id], state=OperationState.REJECTED)])
    outbox.discard(first.id)
    assert bench.outbox.kept[more.id].after == (), "nobody waits for what was let go of"


@pytest.mark.parametrize(
    ("establishment", "kind", "may"),
    [
        (RAWABI, "update_wage", True),
        (RAWABI, "update_owners", False),
        (WASM, "update_wage", True),
        (WASM, "add_member", False),
        (RAMAL, "update_owners", True),
        ("unknown", "update_wage", False),
    ],
)
def test_who_may_ask_for_what(bench: Bench, establishment: str, kind: str, may: bool) -> None:
    assert bench.workspace.roster_changes.may(establishment, kind) is may
