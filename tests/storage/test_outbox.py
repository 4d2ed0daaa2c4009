"""The outbox over real rows: both or neither, replay, conflicts, echoes, taking back, what is due."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from gosi_desktop.application.ports import Chip, RosterQuery, RowRequest
from gosi_desktop.application.ports.outbox import Operation, OperationState, Remark
from gosi_desktop.contract.entities import HousingData
from gosi_desktop.contract.requests import Reason, RequestData
from gosi_desktop.domain.changes import (
    AnyChange,
    CancelEngagement,
    CompletePendingContributor,
    CorrectContributor,
    CorrectEngagement,
    ExcludeContributor,
    RegisterContributor,
    TransferContributor,
    UpdateWage,
    WithdrawRequest,
    rests_on,
)
from gosi_desktop.domain.contributor import (
    Contributor,
    EngagementState,
    Housing,
    HousingKind,
    Names,
    NationalityGroup,
    WageParts,
)
from gosi_desktop.domain.errors import DiskFull, RuleViolation
from gosi_desktop.domain.establishment_changes import CloseBranch, UpdateBankAccount, UpdateBranch, UpdateContacts
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.injury_changes import AddToInjury, CancelInjuryReport
from gosi_desktop.domain.values import Month
from gosi_desktop.storage import outbox
from gosi_desktop.storage.cache import SqlCache
from tests.support.caches import fill
from tests.support.disk import largest_file
from tests.support.pages import (
    NUMBER,
    Change,
    contributor,
    contributor_id,
    delta,
    engagement,
    engagement_id,
    pages_of,
    put,
    snapshot_rows,
    wage,
)

NOW = datetime(2026, 1, 18, 6, 40, tzinfo=UTC)
JANUARY = Month(2026, 1)
PERSON, WORK = contributor_id(1), engagement_id(1)
RAISED = WageParts(900_000)


@pytest.fixture
def filled(store: SqlCache) -> SqlCache:
    """Twelve people."""
    fill(store, pages_of(snapshot_rows(12), 500))
    return store


def ask(
    store: SqlCache, change: AnyChange, id: str = "r1", n: int = 1, state: OperationState = OperationState.READY
) -> Operation:
    """What a use case keeps: seen as shown now, due at once."""
    shown = store.outbox.dossier(NUMBER, contributor_id(n))
    operation = Operation(
        id=id, establishment=NUMBER, contributor_id=contributor_id(n), change=change, made_at=NOW, made_by="m3",
        state=state, seen=change.found_in(shown), expected_version=change.version_in(shown), due_at=NOW,
    )  # fmt: skip
    store.outbox.add([operation])
    return operation


def raise_wage(n: int = 1, basic: int = 900_000) -> UpdateWage:
    return UpdateWage(engagement_id=engagement_id(n), month=JANUARY, wage=WageParts(basic))


def wage_shown(store: SqlCache, n: int = 1) -> int:
    held = store.outbox.dossier(NUMBER, contributor_id(n)).wage_of(engagement_id(n), JANUARY)
    assert held is not None
    return held.basic_halalas


def kept(store: SqlCache, id: str = "r1") -> Operation:
    found = store.outbox.get(id)
    assert found is not None
    return found


def by_another(basic: int, version: int = 1, request: str | None = None) -> Change:
    """Somebody else's wage for January."""
    id, data = wage(WORK, "2026-01", basic // 100)
    return replace(put("wage_period", id, data, version), by="m1", request=request)


def test_what_is_asked_is_shown_at_once_and_the_authoritys_copy_stays(filled: SqlCache) -> None:
    before = filled.outbox.dossier(NUMBER, PERSON)
    row = filled.roster.record(NUMBER, PERSON)
    ask(filled, raise_wage())
    assert wage_shown(filled) == 900_000
    assert filled.outbox.base(NUMBER, PERSON) == before
    listed = filled.roster.record(NUMBER, PERSON)
    assert row is not None
    assert listed is not None
    assert [one.id for one in listed.wages] == [*(one.id for one in row.wages), f"{WORK}@2026-01"]


def test_somebody_new_is_in_the_list_and_gone_when_taken_back(filled: SqlCache) -> None:
    new = Contributor(
        id=contributor_id(99), identity=Identity(IdentityKind.NATIONAL_ID, "1000000008"), names=Names("سارة الحربي"),
        nationality="SA", nationality_group=NationalityGroup.SAUDI,
    )  # fmt: skip
    change = RegisterContributor(
        engagement_id=engagement_id(99), contributor=new, branch_id="branch-1", occupation="accountant",
        join_date=date(2026, 1, 4), wage=WageParts(700_000),
    )  # fmt: skip
    ask(filled, change, n=99)
    ask(filled, UpdateWage(engagement_id=engagement_id(99), month=Month(2026, 2), wage=RAISED), "r2", 99)
    shown = filled.outbox.dossier(NUMBER, contributor_id(99))
    assert shown.engagement(engagement_id(99)).state is EngagementState.AWAITING_WORKER
    assert len(shown.wages) == 2
    assert filled.outbox.take_back(["r1"], NOW) == 2, "what was made on top of it goes with it"
    assert filled.outbox.dossier(NUMBER, contributor_id(99)).contributor is None
    assert [one.state for one in filled.outbox.listed(NUMBER)] == [OperationState.DISCARDED] * 2
    assert filled.roster.record(NUMBER, contributor_id(99)) is None


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ((), None),
        ((OperationState.READY,), RowRequest("update_wage", "ready", 1)),
        ((OperationState.UNDER_REVIEW, OperationState.HELD), RowRequest("update_wage", "held", 2)),
        ((OperationState.HELD, OperationState.REJECTED), RowRequest("update_wage", "rejected", 2)),
        ((OperationState.DRAFT,), RowRequest("update_wage", "draft", 1)),
        ((OperationState.ACCEPTED,), None),
    ],
)
def test_what_the_list_says_of_somebody(
    filled: SqlCache, states: tuple[OperationState, ...], said: RowRequest | None
) -> None:
    for n, state in enumerate(states):
        ask(filled, raise_wage(basic=900_000 + n), f"r{n}")
        filled.outbox.settle([replace(kept(filled, f"r{n}"), state=state, decided_at=NOW)])
    row = filled.roster.row_of(NUMBER, PERSON)
    assert row is not None
    assert row.request == said
    assert [one.request for one in filled.roster.rows((row.key,))] == [said]
    other = filled.roster.row_of(NUMBER, contributor_id(2))
    assert other is not None
    assert other.request is None
    assert filled.roster.row_of(NUMBER, "nobody") is None


def test_chips_of_what_waits_is_there_was_refused_or_collides(filled: SqlCache) -> None:
    """Somebody with two requests is in two of them; a draft and what is done are in none."""
    states = {
        1: (OperationState.HELD, OperationState.REJECTED), 2: (OperationState.READY,), 3: (OperationState.CONFLICT,),
        4: (OperationState.UNDER_REVIEW,), 5: (OperationState.AWAITING_APPROVAL,), 6: (OperationState.RETURNED,),
        7: (OperationState.LOST,), 8: (OperationState.DRAFT,), 9: (OperationState.ACCEPTED,),
        10: (OperationState.WAITING, OperationState.HELD),
    }  # fmt: skip
    for n, wanted in states.items():
        for at, state in enumerate(wanted):
            made = ask(filled, raise_wage(n, 900_000 + at), f"r{n}-{at}", n)
            filled.outbox.settle([replace(made, state=state, decided_at=NOW)])
    expected = {Chip.WAITING: {1, 2, 10}, Chip.CONFLICT: {3}, Chip.THERE: {4, 5}, Chip.REFUSED: {1, 6, 7}}
    counts = filled.roster.overview(NUMBER).counts
    for chip, people in expected.items():
        query = RosterQuery(NUMBER, chip)
        match = filled.roster.match(query)
        found = {row.contributor_id for row in filled.roster.rows(match.keys)}
        assert found == {contributor_id(n) for n in people}, chip
        assert counts[chip] == match.totals.count == filled.roster.first_matches(query, 1).totals.count == len(people)
        searched = filled.roster.match(replace(query, text="0"))
        assert set(searched.keys) <= set(match.keys)


def test_who_has_left_and_waits_is_among_those_who_wait(filled: SqlCache) -> None:
    """An exclusion that is not sent yet takes him from the list of those at work; it must not hide him."""
    leaving = ExcludeContributor(engagement_id=WORK, leave_date=date(2025, 12, 31), termination_reason="resignation")
    ask(filled, leaving, state=OperationState.HELD)
    match = filled.roster.match(RosterQuery(NUMBER, Chip.WAITING))
    assert [row.contributor_id for row in filled.roster.rows(match.keys)] == [PERSON]
    filled.outbox.take_back(["r1"], NOW)
    assert not filled.roster.match(RosterQuery(NUMBER, Chip.WAITING)).keys
    assert filled.roster.overview(NUMBER).counts[Chip.WAITING] == 0


def test_a_record_names_what_is_not_as_the_authority_has_it(filled: SqlCache) -> None:
    ask(filled, raise_wage())
    record = filled.roster.record(NUMBER, PERSON)
    assert record is not None
    assert record.waiting == {f"{WORK}@2026-01"}
    filled.outbox.take_back(["r1"], NOW)
    again = filled.roster.record(NUMBER, PERSON)
    assert again is not None
    assert again.waiting == frozenset()


def test_both_or_neither(filled: SqlCache) -> None:
    with pytest.raises(RuleViolation, match="changed_meanwhile"):
        filled.outbox.add(
            [
                replace(ask_nothing(), id="r7", contributor_id=contributor_id(2), change=raise_wage(2)),
                replace(ask_nothing(), id="r8", change=UpdateWage(engagement_id="gone", month=JANUARY, wage=RAISED)),
            ]
        )
    assert filled.outbox.listed(None) == []
    assert wage_shown(filled, 2) != 900_000


def ask_nothing() -> Operation:
    """An operation without seen values, to be replaced in part."""
    return Operation(
        id="r0", establishment=NUMBER, contributor_id=PERSON, change=raise_wage(), made_at=NOW, made_by="m3",
        state=OperationState.READY, due_at=NOW,
    )  # fmt: skip


def test_drafts_leave_the_record_alone(filled: SqlCache) -> None:
    before = wage_shown(filled)
    draft = ask(filled, raise_wage(), state=OperationState.DRAFT)
    assert wage_shown(filled) == before
    filled.outbox.update(replace(draft, state=OperationState.HELD))
    assert wage_shown(filled) == 900_000
    assert filled.outbox.due(NUMBER, NOW, 200) == [], "held ones wait for the user"


@pytest.mark.parametrize(
    ("theirs", "state", "shown"),
    [
        (by_another(632_000), OperationState.CONFLICT, 632_000),
        (put("contributor", PERSON, contributor(1, mobile="0500000000"), 2), OperationState.READY, 900_000),
        (put("wage_period", *wage(WORK, "2026-02", 9_999), 1), OperationState.READY, 900_000),
        (replace(put("engagement", WORK, engagement(1), 2), op="delete"), OperationState.CONFLICT, None),
    ],
    ids=["the same month", "another field", "another month", "gone"],
)
def test_somebody_elses_change(filled: SqlCache, theirs: Change, state: OperationState, shown: int | None) -> None:
    ask(filled, raise_wage())
    filled.feed.apply(NUMBER, delta([theirs]))
    mine = kept(filled)
    assert mine.state is state
    if state is OperationState.CONFLICT:
        assert mine.collision is not None
        assert (mine.collision.by, mine.collision.at) == (theirs.by, datetime(2026, 1, 15, 6, 59, tzinfo=UTC))
    if shown is not None:
        assert wage_shown(filled) == shown


def test_the_same_value_on_both_sides_is_no_conflict_and_the_version_moves_on(filled: SqlCache) -> None:
    same = UpdateWage(
        engagement_id=WORK, month=JANUARY,
        wage=WageParts(800_000, Housing(HousingKind.CASH, 200_000), 0, 50_000),
    )  # fmt: skip
    ask(filled, same)
    filled.feed.apply(NUMBER, delta([by_another(800_000, 4)]))
    assert (kept(filled).state, kept(filled).expected_version) == (OperationState.READY, 4)


def test_what_follows_a_stuck_one_waits_and_other_people_go_on(filled: SqlCache) -> None:
    ask(filled, raise_wage())
    ask(filled, ends(), "r2")
    ask(filled, raise_wage(2), "r3", 2)
    filled.feed.apply(NUMBER, delta([by_another(632_000)]))
    assert [one.id for one in filled.outbox.due(NUMBER, NOW, 200)] == ["r3"]
    assert kept(filled, "r2").state is OperationState.READY
    assert filled.outbox.dossier(NUMBER, PERSON).engagement(WORK).leave_date is None
    solved = replace(kept(filled), id="r9", state=OperationState.READY, replaces="r1", collision=None,
                     seen=raise_wage().found_in(filled.outbox.base(NUMBER, PERSON)))  # fmt: skip
    filled.outbox.replace(kept(filled), solved)
    assert kept(filled).state is OperationState.SUPERSEDED
    assert wage_shown(filled) == 900_000


def test_what_does_not_rest_on_a_stuck_one_goes_on_for_the_same_person(filled: SqlCache) -> None:
    ask(filled, raise_wage())
    ask(filled, moves(), "r2")
    ask(filled, replace(raise_wage(), month=JANUARY.shift(1)), "r3")  # instead of the first, which would hold on
    ask(filled, CorrectContributor(contributor_id=PERSON, mobile="0555000111"), "r4")
    ask(filled, ends(), "r5")
    filled.feed.apply(NUMBER, delta([by_another(632_000)]))
    assert kept(filled).state is OperationState.CONFLICT
    assert [one.id for one in filled.outbox.due(NUMBER, NOW, 200)] == ["r2", "r4"]
    shown = filled.outbox.dossier(NUMBER, PERSON)
    assert shown.contributor is not None
    assert (shown.engagement(WORK).branch_id, shown.contributor.mobile) == ("branch-2", "0555000111")
    assert shown.engagement(WORK).leave_date is None
    assert filled.outbox.take_back(["r2"], NOW) == 2, "and what rests on it"
    assert kept(filled, "r4").state is OperationState.READY


def test_the_database_and_the_rules_say_the_same_of_what_rests_on_what(filled: SqlCache) -> None:
    one = contributor_of(filled)
    asked: list[AnyChange] = [
        RegisterContributor(
            engagement_id="new", contributor=one, branch_id="b", occupation="cook", join_date=date(2026, 1, 1),
            wage=WageParts(500_000),
        ),
        raise_wage(), replace(raise_wage(), month=JANUARY.shift(1)), moves(), ends(),
        CorrectContributor(contributor_id=PERSON, mobile="0555000111"),
        CorrectEngagement(engagement_id=WORK, occupation="cook"), CancelEngagement(engagement_id=WORK, grounds="x"),
        CompletePendingContributor(engagement_id=WORK, wage=WageParts(500_000), occupation="cook"),
        WithdrawRequest(request_id="r1"),
        AddToInjury(injury_id="case", text="x"), CancelInjuryReport(injury_id="case", grounds="x"),
        CancelInjuryReport(injury_id="another case", grounds="x"),
        UpdateContacts(establishment_id=NUMBER, phone="1"), UpdateContacts(establishment_id=NUMBER, phone="2"),
        UpdateBankAccount(establishment_id=NUMBER, iban="x"), UpdateBranch(branch_id="branch-1", city="x"),
        CloseBranch(branch_id="branch-1", closed=date(2026, 1, 1)),
        CloseBranch(branch_id="branch-2", closed=date(2026, 1, 1)),
    ]  # fmt: skip
    rests = f"SELECT {outbox._rests('later', 'earlier')} FROM (SELECT ? AS kind, ? AS target) AS later, "
    rests += "(SELECT ? AS kind, ? AS target) AS earlier"
    with filled.database.reading() as connection:
        for later, earlier in itertools.product(asked, asked):
            row = connection.execute(rests, (later.kind, later.target, earlier.kind, earlier.target)).fetchone()
            assert bool(row[0]) is rests_on(later, earlier), (later, earlier)


def moves() -> TransferContributor:
    return TransferContributor(engagement_id=WORK, branch_id="branch-2", from_date=date(2026, 1, 1))


def ends() -> ExcludeContributor:
    return ExcludeContributor(engagement_id=WORK, leave_date=date(2026, 1, 10), termination_reason="resignation")


def contributor_of(store: SqlCache) -> Contributor:
    found = store.outbox.dossier(NUMBER, PERSON).contributor
    assert found is not None
    return found


def test_an_accepted_one_is_shown_until_the_feed_has_it_and_its_echo_is_no_conflict(filled: SqlCache) -> None:
    first = ask(filled, raise_wage())
    second = ask(filled, raise_wage(basic=950_000), "r2")
    filled.outbox.settle(
        [replace(first, state=OperationState.ACCEPTED, decided_at=NOW, settled_version=1, reference="W-1")]
    )
    assert (kept(filled, "r2").state, wage_shown(filled)) == (OperationState.READY, 950_000)
    id, data = wage(WORK, "2026-01", 9_000, housing=HousingData(kind="none"), other_allowances="0.00")
    filled.feed.apply(NUMBER, delta([replace(put("wage_period", id, data, 1), request="r1", by="m3")]))
    assert (kept(filled).state, kept(filled).settled_version) == (OperationState.ACCEPTED, 0)
    assert (kept(filled, "r2").state, kept(filled, "r2").expected_version) == (OperationState.READY, 1)
    assert (wage_shown(filled), second.expected_version) == (950_000, 0)


@pytest.mark.parametrize("lost", [OperationState.READY, OperationState.WAITING])
def test_an_answer_that_was_lost_is_known_by_its_echo(filled: SqlCache, lost: OperationState) -> None:
    ask(filled, raise_wage(), state=lost)
    filled.feed.apply(NUMBER, delta([by_another(900_000, request="r1")]))
    assert kept(filled).state is OperationState.ACCEPTED
    assert filled.outbox.due(NUMBER, NOW + timedelta(days=1), 200) == []


@pytest.mark.parametrize(
    ("state", "shown"),
    [("under_review", 900_000), ("approved", None), ("returned", None), ("rejected", None), ("withdrawn", None)],
)
def test_what_the_feed_says_of_a_request(filled: SqlCache, state: str, shown: int | None) -> None:
    before = wage_shown(filled)
    ask(filled, raise_wage())
    told = RequestData(
        kind="update_wage", target=f"{WORK}@2026-01", state=state, by="m3", made_at="2026-01-18T06:40:00Z",
        reference="W-7", reason=Reason(code="documents_missing", params={"what": "contract"}),
    )  # fmt: skip
    filled.feed.apply(NUMBER, delta([put("request", "r1", told)]))
    mine = kept(filled)
    assert (mine.state, mine.reference) == (OperationState(state), "W-7")
    assert mine.reason == Remark("documents_missing", "", {"what": "contract"})
    assert wage_shown(filled) == (shown or before)


def test_a_fresh_copy_shows_what_waits_from_the_first_moment(filled: SqlCache) -> None:
    ask(filled, raise_wage())
    ask(filled, CorrectContributor(contributor_id=contributor_id(2), names=Names("اسم مصحح")), "r2", 2)
    fill(filled, pages_of(snapshot_rows(12), 5), epoch="k2")
    assert wage_shown(filled) == 900_000
    person = filled.outbox.dossier(NUMBER, contributor_id(2)).contributor
    assert person is not None
    assert person.names.ar == "اسم مصحح"
    assert {one.state for one in filled.outbox.listed(NUMBER)} == {OperationState.READY}


def test_it_survives_a_restart(open_store: Callable[[], SqlCache]) -> None:
    store = open_store()
    fill(store, pages_of(snapshot_rows(3), 500))
    made = ask(store, ExcludeContributor(engagement_id=WORK, leave_date=date(2026, 1, 20), termination_reason="death"))
    store.close()
    again = open_store()
    assert replace(kept(again), place=0) == made
    assert again.outbox.dossier(NUMBER, PERSON).engagement(WORK).state is EngagementState.ENDED
    again.close()


def test_due_after_its_ten_seconds_and_after_what_it_waits_for(filled: SqlCache) -> None:
    ask(filled, raise_wage())
    follows = replace(ask_nothing(), id="r2", contributor_id=contributor_id(2), change=raise_wage(2), after=("r1",),
                      seen=raise_wage(2).found_in(filled.outbox.dossier(NUMBER, contributor_id(2))))  # fmt: skip
    filled.outbox.add([follows])
    assert filled.outbox.due(NUMBER, NOW - timedelta(seconds=10), 200) == []
    assert [one.id for one in filled.outbox.due(NUMBER, NOW, 200)] == ["r1"]
    filled.outbox.settle([replace(kept(filled), state=OperationState.UNDER_REVIEW)])
    assert [one.id for one in filled.outbox.due(NUMBER, NOW, 200)] == ["r2"]
    counts = filled.outbox.counts(None)
    assert (counts.waiting, counts.with_authority, counts.stuck) == (1, 1, 0)


def test_a_clock_that_was_years_ahead_holds_nothing_back(filled: SqlCache) -> None:
    ask(filled, raise_wage(), state=OperationState.DRAFT)
    filled.outbox.update(replace(kept(filled), state=OperationState.READY, due_at=NOW + timedelta(days=3650)))
    assert [one.id for one in filled.outbox.due(NUMBER, NOW, 200)] == ["r1"]


def test_one_that_touches_what_is_under_review_waits_and_another_does_not(filled: SqlCache) -> None:
    first = ask(filled, raise_wage())
    filled.outbox.settle([replace(first, state=OperationState.UNDER_REVIEW)])
    ask(filled, raise_wage(basic=990_000), "r2")
    assert filled.outbox.due(NUMBER, NOW, 200) == []
    ask(filled, raise_wage(2), "r3", 2)
    assert [one.id for one in filled.outbox.due(NUMBER, NOW, 200)] == ["r3"]


def test_what_replaces_takes_the_place_of_the_old_one(filled: SqlCache) -> None:
    first = ask(filled, raise_wage())
    ask(filled, raise_wage(basic=950_000), "r2")
    without = filled.outbox.without(kept(filled))
    assert [one.basic_halalas for one in without.wages if one.from_month == JANUARY] == [], "r2 was made on r1"
    edited = replace(first, id="r3", change=raise_wage(basic=910_000), replaces="r1", place=0)
    filled.outbox.replace(kept(filled), edited)
    assert [one.id for one in filled.outbox.open_for(NUMBER, PERSON)] == ["r3", "r2"]


def test_when_they_are_due_also_after_the_clock_went_back(filled: SqlCache) -> None:
    ask(filled, raise_wage())
    later = NOW + timedelta(seconds=10)
    filled.outbox.update(replace(kept(filled), due_at=later))
    assert filled.outbox.due(NUMBER, NOW, 200) == []
    assert filled.outbox.dues(None) == [later]
    assert filled.outbox.dues(later + timedelta(seconds=1)) == []
    assert [one.id for one in filled.outbox.due(NUMBER, NOW - timedelta(days=30), 200)] == ["r1"]


def test_a_withdrawal_shows_nothing_and_survives(filled: SqlCache) -> None:
    first = ask(filled, raise_wage())
    filled.outbox.settle([replace(first, state=OperationState.UNDER_REVIEW)])
    ask(filled, WithdrawRequest(request_id="r1"), "r2")
    assert wage_shown(filled) == 900_000
    assert kept(filled, "r2").change == WithdrawRequest(request_id="r1")
    assert [one.id for one in filled.outbox.due(NUMBER, NOW, 200)] == ["r2"]
    assert filled.outbox.people(NUMBER)[PERSON].ar
    assert filled.outbox.member(NUMBER, "nobody") is None


def test_a_withdrawal_passes_what_is_stuck_and_holds_nothing_back(filled: SqlCache) -> None:
    """It rests on nothing but the request it names, which the authority has."""
    first = ask(filled, raise_wage())
    filled.outbox.settle([replace(first, state=OperationState.UNDER_REVIEW)])
    mobile = CorrectContributor(contributor_id=PERSON, mobile="0555000111")
    stuck = ask(filled, mobile, "r2")
    filled.outbox.settle([replace(stuck, state=OperationState.REJECTED)])
    withdrawal = ask(filled, WithdrawRequest(request_id="r1"), "r3")
    ask(filled, replace(mobile, mobile="0555000222"), "r4")
    assert [one.id for one in filled.outbox.due(NUMBER, NOW, 200)] == ["r3"]
    filled.outbox.update(replace(stuck, state=OperationState.DISCARDED, decided_at=NOW))
    assert [one.id for one in filled.outbox.due(NUMBER, NOW, 200)] == ["r3", "r4"]
    filled.outbox.update(replace(withdrawal, state=OperationState.REJECTED, decided_at=NOW))  # it came too late
    assert [one.id for one in filled.outbox.due(NUMBER, NOW, 200)] == ["r4"]
    assert contributor_of(filled).mobile == "0555000222"


def test_taking_a_withdrawal_back_takes_nothing_else_back(filled: SqlCache) -> None:
    first = ask(filled, raise_wage())
    filled.outbox.settle([replace(first, state=OperationState.UNDER_REVIEW)])
    ask(filled, WithdrawRequest(request_id="r1"), "r2")
    ask(filled, TransferContributor(engagement_id=WORK, branch_id="branch-2", from_date=date(2026, 1, 1)), "r3")
    assert filled.outbox.take_back(["r2"], NOW) == 1
    assert kept(filled, "r3").state is OperationState.READY


def test_what_is_done_is_kept_and_then_forgotten(filled: SqlCache) -> None:
    done = replace(ask(filled, raise_wage()), state=OperationState.REJECTED)
    filled.outbox.settle([done])
    assert filled.outbox.forget_done(NOW + timedelta(days=999)) == 0, "what is stuck is never forgotten"
    filled.outbox.settle([replace(done, state=OperationState.DISCARDED, decided_at=NOW)])
    assert filled.outbox.forget_done(NOW) == 0
    assert filled.outbox.forget_done(NOW + timedelta(seconds=1)) == 1


def test_a_full_disk_refuses_the_request_whole_and_takes_it_later(filled: SqlCache) -> None:
    before, log = wage_shown(filled), filled.database.path.with_name("cache.db-wal")
    room = log.stat().st_size
    full = 0
    for more in range(0, 120_000, 4_000):
        with largest_file(room + more):
            try:
                ask(filled, raise_wage(basic=700_000 + more), f"f{more}")
            except DiskFull:
                full += 1
                assert filled.outbox.get(f"f{more}") is None
                assert wage_shown(filled) == before, "neither the request nor what it shows"
            else:
                break
    assert full
    assert wage_shown(filled) == 700_000 + more, "taken once there was room"
    with largest_file(log.stat().st_size), pytest.raises(DiskFull):
        filled.outbox.settle([replace(kept(filled, f"f{more}"), state=OperationState.ACCEPTED, settled_version=1)])
    assert kept(filled, f"f{more}").state is OperationState.READY, "a verdict that found no room is asked for again"
    filled.check()
