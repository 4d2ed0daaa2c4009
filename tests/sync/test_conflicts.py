"""Conflicts between two desktops over HTTP as their users meet them: what is one, what is none, how each ends."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.outbox import Outbox
from gosi_desktop.application.ports.outbox import Operation, OperationState
from gosi_desktop.domain.changes import AnyChange, CorrectContributor, RegisterContributor, UpdateWage
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    Contributor,
    Gender,
    Housing,
    HousingKind,
    Names,
    NationalityGroup,
    WageParts,
)
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.values import Month
from tests.support.desktop import NUMBER, SUPERVISOR, Desktop
from tests.sync.test_push import MONTH, line, mine, other, people, service, state, wage

__all__ = ["line", "mine", "other", "service"]  # the fixtures


def request(desktop: Desktop, id: str, contributor: str, change: AnyChange, after: tuple[str, ...] = ()) -> Operation:
    """Ask for something as the use case does; due at once."""
    shown, now = desktop.cache.outbox.dossier(NUMBER, contributor), desktop.time.now()
    version = 0 if change.is_new else change.version_in(shown)
    operation = Operation(
        id=id, establishment=NUMBER, contributor_id=contributor, change=change, made_at=now, made_by="me",
        state=OperationState.READY, seen=change.found_in(shown), expected_version=version, due_at=now, after=after,
    )  # fmt: skip
    desktop.cache.outbox.add([operation])
    return operation


def outbox_of(desktop: Desktop) -> Outbox:
    """What its user decides with."""
    numbers = count(1)
    return Outbox(
        desktop.cache.outbox, desktop.requests, desktop.time, lambda: f"n{next(numbers)}", lambda: "me", DataChanged()
    )


def kept(desktop: Desktop, id: str) -> Operation:
    found = desktop.cache.outbox.get(id)
    assert found is not None
    return found


def raised(engagement: str, parts: WageParts, month: Month = MONTH) -> UpdateWage:
    return UpdateWage(engagement_id=engagement, month=month, wage=parts)


def both(desktop: Desktop, contributor: str, engagement: str, months: Sequence[Month]) -> list[int]:
    dossier = desktop.cache.outbox.dossier(NUMBER, contributor)
    return [held.basic_halalas for month in months if (held := dossier.wage_of(engagement, month)) is not None]


def test_different_months_of_a_wage_do_not_collide(mine: Desktop, other: Desktop) -> None:
    contributor, engagement = people(mine)[0]
    held, later = wage(mine), MONTH.shift(1)
    request(mine, "r1", contributor, raised(engagement, replace(held, basic_halalas=777_700)))
    request(other, "o1", contributor, raised(engagement, replace(held, basic_halalas=888_800), later))
    other.pull(NUMBER)
    mine.pull(NUMBER)
    other.pull(NUMBER)
    assert (state(mine), state(other, "o1")) == (OperationState.ACCEPTED, OperationState.ACCEPTED)
    for desktop in (mine, other):
        assert both(desktop, contributor, engagement, (MONTH, later)) == [777_700, 888_800]


def test_other_fields_of_the_same_record_are_rebased_without_a_word(mine: Desktop, other: Desktop) -> None:
    """Under the same id, in the same round; nobody is asked."""
    contributor, _ = people(mine)[0]
    request(mine, "r1", contributor, CorrectContributor(contributor_id=contributor, mobile="+966555000111"))
    request(other, "o1", contributor, CorrectContributor(contributor_id=contributor, names=Names("سالم", "Salem")))
    other.pull(NUMBER)
    mine.pull(NUMBER)
    other.pull(NUMBER)
    assert (state(mine), kept(mine, "r1").collision) == (OperationState.ACCEPTED, None)
    for desktop in (mine, other):
        person = desktop.cache.outbox.base(NUMBER, contributor).contributor
        assert person is not None
        assert (person.mobile, person.names.en) == ("+966555000111", "Salem")


@pytest.mark.parametrize(
    ("mine_stays", "ends", "basic", "housing"),
    [
        (("basic_halalas",), OperationState.SUPERSEDED, 777_700, 99_900),
        (("basic_halalas", "housing"), OperationState.SUPERSEDED, 777_700, 111_100),
        ((), OperationState.DISCARDED, 666_600, 99_900),
    ],
    ids=["field by field", "all mine", "all theirs"],
)
def test_resolving_is_itself_a_request(
    mine: Desktop, other: Desktop, mine_stays: tuple[str, ...], ends: OperationState, basic: int, housing: int
) -> None:
    contributor, engagement = people(mine)[0]
    held = wage(mine)
    for desktop, id, amount, extra in ((mine, "r1", 777_700, 111_100), (other, "o1", 666_600, 99_900)):
        parts = replace(held, basic_halalas=amount, housing=Housing(HousingKind.CASH, extra))
        request(desktop, id, contributor, raised(engagement, parts))
    other.pull(NUMBER)
    mine.pull(NUMBER)
    stuck = kept(mine, "r1")
    assert stuck.state is OperationState.CONFLICT
    assert stuck.collision is not None
    assert set(stuck.collision.fields) == {"basic_halalas", "housing"}
    assert stuck.collision.by, "who"
    assert stuck.collision.at, "and when"
    made = outbox_of(mine).solve("r1", mine_stays)
    assert (made is None) == (not mine_stays)
    mine.pull(NUMBER)
    other.pull(NUMBER)
    assert state(mine) is ends
    if made is not None:
        assert (kept(mine, made.id).replaces, state(mine, made.id)) == ("r1", OperationState.ACCEPTED)
    for desktop in (mine, other):
        shown = wage(desktop)
        assert (shown.basic_halalas, shown.housing.amount_halalas) == (basic, housing)


def test_what_a_restored_service_has_lost_is_sent_again_when_the_user_says_so(mine: Desktop, other: Desktop) -> None:
    before = other.practise("snapshots")["snapshot"]
    contributor, engagement = people(mine)[0]
    request(mine, "r1", contributor, raised(engagement, replace(wage(mine), basic_halalas=777_700)))
    mine.pull(NUMBER)
    other.practise("restore", snapshot=before)
    mine.pull(NUMBER)
    mine.pull(NUMBER)
    assert state(mine) is OperationState.LOST
    assert wage(mine).basic_halalas != 777_700, "it is not sent behind anybody's back"
    again = outbox_of(mine).resend("r1")
    assert again is not None
    mine.pull(NUMBER)
    assert (state(mine), state(mine, again.id)) == (OperationState.SUPERSEDED, OperationState.ACCEPTED)
    assert wage(mine).basic_halalas == 777_700


def test_what_was_lost_while_a_role_had_ended_is_listed_when_the_role_is_back(mine: Desktop, other: Desktop) -> None:
    """The copy and its epoch went with the role; what was accepted is still asked about."""
    before = mine.practise("snapshots")["snapshot"]
    contributor, engagement = people(other)[0]
    request(other, "r1", contributor, raised(engagement, replace(wage(other), basic_halalas=777_700)))
    other.pull(NUMBER)
    assert state(other) is OperationState.ACCEPTED
    mine.practise("role", username=SUPERVISOR, establishment=NUMBER, role="ended")
    other.pull(NUMBER)
    assert not other.rows(NUMBER)
    mine.practise("restore", snapshot=before)
    other.pull(NUMBER)
    other.pull(NUMBER)
    assert other.rows(NUMBER)
    assert state(other) is OperationState.LOST


def test_a_change_of_a_newcomer_waits_for_the_request_that_registers_him(mine: Desktop) -> None:
    """A non-Saudi whom no record of the state shows yet: known at the service by that request alone."""
    dossier = mine.cache.outbox.dossier(NUMBER, people(mine)[0][0])
    work = dossier.engagements[0]
    new = Contributor(
        id="0f9f7b2c-58f0-4d5e-9a31-6f1f2f6a7c01", identity=Identity(IdentityKind.IQAMA, "2000000006"),
        names=Names("راجيش كومار", "Rajesh Kumar"), nationality="IN", nationality_group=NationalityGroup.NON_SAUDI,
        gender=Gender.MALE, birth=Birth(date(1990, 3, 11)),
    )  # fmt: skip
    today = mine.time.now().date()
    joined = today.replace(day=1)
    register = RegisterContributor(
        engagement_id="0f9f7b2c-58f0-4d5e-9a31-6f1f2f6a7c02", contributor=new, branch_id=work.branch_id or "",
        occupation=work.occupation or "", join_date=joined, wage=WageParts(400_000),
        contract=Contract("open", joined, None, True),
    )  # fmt: skip
    request(mine, "r1", new.id, register)
    mine.pull(NUMBER)
    assert state(mine) is OperationState.UNDER_REVIEW
    later = Month.of(joined).shift(1)
    wage_of = raised(register.engagement_id, WageParts(500_000), later)
    request(mine, "r2", new.id, wage_of, after=("r1",))
    mine.pull(NUMBER)
    waiting = kept(mine, "r2")
    assert waiting.state is OperationState.READY
    assert waiting.reason is not None
    assert waiting.reason.code == "waiting_for_after"
