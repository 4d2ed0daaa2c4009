"""Members over HTTP with two desktops: asked, approved by code, accepted elsewhere, collided, ended, reset."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from uuid6 import uuid7

from gosi_desktop.application.approvals import Approvals, OfferedRoles
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.members import Members, MembersShown
from gosi_desktop.application.ports.outbox import Operation, OperationState
from gosi_desktop.domain.clock import today_in_riyadh
from gosi_desktop.domain.errors import NotPermitted, RuleViolation
from gosi_desktop.domain.establishment import Member, Role
from gosi_desktop.domain.members import (
    AddMember,
    ChangeMemberRole,
    EndMember,
    MemberChange,
    NominateSupervisor,
    ReplaceSupervisor,
)
from gosi_desktop.remote.approvals import ServiceApprovals, ServiceInvitations
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.members import ServiceMembers
from gosi_desktop.sandbox.seeds.small_staff import CLERK, INVITED
from tests.support.desktop import NUMBER, OWNER, SUPERVISOR, Desktop
from tests.support.registering import Computer
from tests.support.serving import TOKEN


def new_id() -> str:
    return str(uuid7())


class Somebody:
    """One person's desktop with what acts on members."""

    def __init__(self, folder: Path, address: str, who: str) -> None:
        self.who = who
        self.desktop = Desktop(folder, address, TOKEN)
        self.desktop.sign_in(who)
        self.desktop.pull(NUMBER)
        cache, time, events, keys = self.desktop.cache, self.desktop.time, DataChanged(), CallKeys()
        desk = ServiceMembers(self.desktop.signed, keys)
        self.members = Members(
            cache.members, desk, cache.outbox, cache.roster, cache.feed, cache.audit, time, new_id, new_id, events
        )
        approvals = ServiceApprovals(self.desktop.signed, keys)
        self.approvals = Approvals(approvals, cache.requests, cache.feed, cache.audit, time, events)
        offered = ServiceInvitations(self.desktop.signed, keys)
        self.offered = OfferedRoles(offered, cache.audit, time, events)

    def pull(self) -> None:
        self.desktop.pull(NUMBER)

    @property
    def today(self) -> date:
        return today_in_riyadh(self.desktop.time)

    def shown(self) -> MembersShown:
        found = self.members.shown(NUMBER)
        assert found is not None
        return found

    def member(self, english: str) -> Member:
        rows = (one.member for one in self.shown().rows)
        return next(one for one in rows if english in (one.name.en or ""))

    def ask(self, change: MemberChange) -> Operation:
        asked = self.members.ask(NUMBER, change)
        self.pull()
        return self.now(asked)

    def now(self, operation: Operation) -> Operation:
        found = self.desktop.cache.outbox.get(operation.id)
        assert found is not None
        return found

    def approve(self, operation: Operation) -> str:
        """With the code that came; the state it has then."""
        (waiting,) = [one for one in self.approvals.waiting(NUMBER) if one.id == operation.id]
        challenge = self.approvals.start([waiting])
        (result,) = self.approvals.confirm(NUMBER, challenge, self.code())
        self.pull()
        return result.state or result.result

    def accept(self) -> None:
        (invitation,) = self.offered.list()
        self.offered.accept(invitation)
        self.offered.confirm(invitation, self.code())
        self.pull()

    def code(self) -> str:
        return next(note.code or "" for note in self.desktop.desk.messages() if note.code)


@pytest.fixture
def somebody(computer: Computer, tmp_path: Path) -> Iterator[Callable[[str], Somebody]]:
    """Signs somebody in, at a service that has just started anew."""
    made: list[Somebody] = []

    def make(who: str) -> Somebody:
        folder = tmp_path / who
        folder.mkdir()
        made.append(Somebody(folder, f"http://127.0.0.1:{computer.proxy.port}", who))
        return made[-1]

    yield make
    for one in made:
        one.desktop.close()


def nomination(owner: Somebody, id: str = "") -> NominateSupervisor:
    return NominateSupervisor(
        member_id=id or new_id(), identity=INVITED.identity, mobile=INVITED.mobile, from_date=owner.today
    )


def test_the_user_is_one_of_them_and_nobody_else(somebody: Callable[[str], Somebody]) -> None:
    for who, english in ((OWNER, "Abdulmohsen"), (SUPERVISOR, "Noura")):
        rows = somebody(who).shown().rows
        assert [english in (one.member.name.en or "") for one in rows if one.you] == [True]


def test_nominated_approved_accepted_from_her_own_account(somebody: Callable[[str], Somebody]) -> None:
    owner, maha = somebody(OWNER), somebody(INVITED.username)
    with pytest.raises(RuleViolation, match="already_member"):
        owner.members.ask(NUMBER, nomination(owner))
    invited = owner.member("Maha")
    back = EndMember(member_id=invited.id, seen_version=invited.version, until=owner.today)
    assert owner.approve(owner.ask(back)) == "accepted"
    assert owner.member("Maha").state == "ended"
    assert maha.offered.list() == []
    asked = owner.ask(nomination(owner))
    assert asked.state is OperationState.AWAITING_APPROVAL
    assert [one.id for one in owner.shown().newcomers] == [asked.id]
    assert owner.approve(asked) == "accepted"
    assert owner.now(asked).state in (OperationState.ACCEPTED, OperationState.APPROVED)
    assert maha.desktop.authority.heads(None).heads == ()  # type: ignore[union-attr]
    maha.accept()
    (head,) = maha.desktop.authority.heads(None).heads  # type: ignore[union-attr]
    assert head.role is Role.SUPERVISOR
    owner.pull()
    states = {one.member.id: one.member.state for one in owner.shown().rows}
    assert states[asked.change.target] == "active"


def test_a_supervisor_asks_and_the_owner_approves_later(somebody: Callable[[str], Somebody]) -> None:
    chief, owner = somebody(SUPERVISOR), somebody(OWNER)
    change = NominateSupervisor(
        member_id=new_id(), identity="1000001915", mobile="0500000001", from_date=chief.today
    )  # fmt: skip
    asked = chief.ask(change)
    assert asked.state is OperationState.AWAITING_APPROVAL
    assert chief.approvals.waiting(NUMBER) == [one for one in chief.approvals.waiting(NUMBER) if one.id != asked.id], (
        "it is not hers to approve"
    )
    assert not chief.shown().approves(asked)
    owner.pull()
    assert owner.approve(asked) == "accepted"
    chief.pull()
    assert chief.now(asked).state in (OperationState.ACCEPTED, OperationState.APPROVED)


def test_a_successor_takes_the_role_over(somebody: Callable[[str], Somebody]) -> None:
    owner, maha = somebody(OWNER), somebody(INVITED.username)
    invited, chief = owner.member("Maha"), owner.member("Noura")
    owner.approve(
        owner.ask(EndMember(member_id=invited.id, seen_version=invited.version, until=owner.today))
    )  # fmt: skip
    change = ReplaceSupervisor(
        member_id=chief.id, seen_version=chief.version, successor_id=new_id(), identity=INVITED.identity,
        mobile=INVITED.mobile, from_date=owner.today,
    )  # fmt: skip
    assert owner.approve(owner.ask(change)) == "accepted"
    assert owner.member("Noura").state == "active", "until the successor accepts"
    maha.accept()
    owner.pull()
    assert owner.member("Noura").state == "ended"


def test_two_changes_of_one_member_collide_and_the_second_is_told(somebody: Callable[[str], Somebody]) -> None:
    owner, chief = somebody(OWNER), somebody(SUPERVISOR)
    seen = owner.member("Latifah")
    first = ChangeMemberRole(member_id=seen.id, seen_version=seen.version, role=Role.VIEWER)
    second = ChangeMemberRole(member_id=seen.id, seen_version=seen.version, role=Role.FINANCE_CLERK)
    assert owner.approve(owner.ask(first)) == "accepted"
    collided = chief.ask(second)
    assert collided.state is OperationState.RETURNED
    assert collided.reason is not None
    assert collided.reason.code == "changed_meanwhile"
    row = chief.shown().row(seen.id)
    assert row is not None
    assert row.refused is not None
    again = ChangeMemberRole(
        member_id=seen.id, seen_version=chief.member("Latifah").version, role=Role.FINANCE_CLERK
    )  # fmt: skip
    asked = chief.ask(again)
    assert (asked.state, asked.replaces) == (OperationState.AWAITING_APPROVAL, collided.id)
    assert chief.approve(asked) == "accepted"
    assert chief.member("Latifah").role == "finance_clerk"


def test_the_last_owner_stays_here_and_there(somebody: Callable[[str], Somebody]) -> None:
    owner = somebody(OWNER)
    mine = owner.member("Abdulmohsen")
    change = EndMember(member_id=mine.id, seen_version=mine.version, until=owner.today)
    with pytest.raises(RuleViolation, match="last_supervisor"):
        owner.members.ask(NUMBER, change)
    made = owner.members._operation(NUMBER, change, None)  # as a program that does not know the rule
    (verdict,) = owner.desktop.requests.offer(NUMBER, [made]).verdicts
    assert verdict.state is OperationState.REJECTED
    assert [one.code for one in verdict.remarks] == ["last_supervisor"]


def test_an_invitation_is_over_after_seven_days(somebody: Callable[[str], Somebody]) -> None:
    owner = somebody(OWNER)
    invite = AddMember(member_id=new_id(), identity="1000001915", mobile="0500000001", role=Role.VIEWER)
    assert owner.approve(owner.ask(invite)) == "accepted"
    row = owner.shown().row(invite.member_id)
    assert row is not None
    assert row.member.state == "invited"
    owner.desktop.practise("clock", advance_seconds=int(timedelta(days=8).total_seconds()))
    owner.desktop.sign_in(OWNER)
    owner.pull()
    row = owner.shown().row(invite.member_id)
    assert row is not None
    assert row.member.state == "ended"


def test_a_reset_goes_to_the_member_and_is_the_chiefs_alone(somebody: Callable[[str], Somebody]) -> None:
    chief, clerk = somebody(SUPERVISOR), somebody(CLERK.username)
    chief.members.reset_password(NUMBER, chief.member("Latifah"))
    newest = chief.desktop.desk.messages()[0]
    assert newest.to == CLERK.mobile
    with pytest.raises(NotPermitted):
        clerk.members.reset_password(NUMBER, chief.member("Saad"))
    assert not clerk.shown().sees
