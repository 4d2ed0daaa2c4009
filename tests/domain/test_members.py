"""What may be asked about members, and why something may not."""

from dataclasses import replace
from datetime import date

import pytest

from gosi_desktop.domain.establishment import Member, Role
from gosi_desktop.domain.members import (
    AddMember,
    ChangeMemberRole,
    Company,
    EndMember,
    MemberChange,
    NominateSupervisor,
    ReplaceSupervisor,
    hindrances,
    invited_until,
    role_of,
    tidied,
    why_not,
)
from tests.fakes.members import member, staff

TODAY = date(2026, 1, 6)
NEW = AddMember(member_id="n", identity="1000001915", mobile="0500000001", role=Role.FINANCE_CLERK)


def company(actor: Role, members: list[Member] | None = None) -> Company:
    return Company(tuple(members if members is not None else staff()), actor, TODAY, frozenset({"b1", "b2"}))


def codes(change: MemberChange, around: Company) -> list[tuple[str, str]]:
    return [(one.code, one.field) for one in hindrances(change, around)]


def test_somebody_new_may_be_added_by_a_supervisor() -> None:
    assert codes(NEW, company(Role.SUPERVISOR)) == []
    kept = tidied(NEW)
    assert isinstance(kept, AddMember)
    assert kept.mobile == "+966500000001"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (replace(NEW, identity="1000000880"), ("identifier.check_digit", "identity")),
        (replace(NEW, mobile="123"), ("identifier.first_digit", "mobile")),
        (replace(NEW, role=Role.SUPERVISOR), ("members.above_you", "role")),
        (replace(NEW, branches=("b1",)), ("branches_of_manager", "branches")),
        (replace(NEW, role=Role.BRANCHES_MANAGER, branches=()), ("members.no_branch", "branches")),
        (replace(NEW, role=Role.BRANCHES_MANAGER, branches=("b9",)), ("not_found", "branches")),
    ],
)
def test_who_cannot_be_added(change: AddMember, said: tuple[str, str]) -> None:
    assert codes(change, company(Role.SUPERVISOR)) == [said]


def test_nobody_is_invited_twice() -> None:
    there = [*staff(), replace(member("m9", "خالد", "Khalid", Role.VIEWER), identity=NEW.identity)]
    assert codes(NEW, company(Role.OWNER, there)) == [("already_member", "identity")]
    gone = [*staff(), replace(there[-1], state="ended")]
    assert codes(NEW, company(Role.OWNER, gone)) == []


@pytest.mark.parametrize("role", [Role.VIEWER, Role.PREPARER, Role.REGISTRATION_CLERK, Role.BRANCHES_MANAGER])
def test_other_roles_ask_nothing_about_members(role: Role) -> None:
    assert codes(NEW, company(role)) == [("members.not_yours", "")]


def test_a_supervisor_manages_those_below_only() -> None:
    people = company(Role.SUPERVISOR)
    assert codes(EndMember(member_id="m2", until=TODAY), people) == [("members.above_you", "")]
    assert codes(ChangeMemberRole(member_id="m4", role=Role.SUPERVISOR), people) == [("members.above_you", "role")]
    assert codes(ChangeMemberRole(member_id="m4", role=Role.SUPERVISOR), company(Role.OWNER)) == []
    assert codes(EndMember(member_id="m4", until=TODAY), people) == []


def test_the_last_owner_and_the_last_one_who_answers_stay() -> None:
    owner, alone = company(Role.OWNER), [one for one in staff() if one.id != "m2"]
    assert codes(EndMember(member_id="m2", until=TODAY), owner) == [("last_supervisor", "")]
    assert codes(ChangeMemberRole(member_id="m2", role=Role.VIEWER), owner) == [("last_supervisor", "")]
    assert codes(EndMember(member_id="m1", until=TODAY), owner) == []
    assert codes(EndMember(member_id="m1", until=TODAY), company(Role.OWNER, alone)) == [("last_supervisor", "")]
    assert codes(ChangeMemberRole(member_id="m1", role=Role.VIEWER), company(Role.OWNER, alone)) == [
        ("last_supervisor", "")
    ]


def test_a_supervisor_is_replaced_and_nobody_else() -> None:
    change = ReplaceSupervisor(
        member_id="m1", successor_id="n", identity="1000001915", mobile="0500000001", from_date=TODAY
    )
    assert codes(change, company(Role.OWNER)) == []
    assert codes(replace(change, member_id="m4"), company(Role.OWNER)) == [("members.not_supervisor", "")]


def test_what_ends_ends_today_or_later() -> None:
    assert codes(EndMember(member_id="m4", until=date(2026, 1, 5)), company(Role.OWNER)) == [("date.past", "until")]


def test_the_same_role_again_is_no_change() -> None:
    change = ChangeMemberRole(member_id="m5", role=Role.BRANCHES_MANAGER, branches=("b2",))
    assert codes(change, company(Role.OWNER)) == [("members.same_role", "role")]
    assert codes(replace(change, branches=None), company(Role.OWNER)) == []


def test_an_ended_or_invited_one_is_given_no_role() -> None:
    kept = {one.id: one for one in staff()}
    for id in ("m6", "m7"):
        assert why_not("change_member_role", kept[id], company(Role.OWNER)) == "members.not_active"
    assert why_not("end_member", kept["m6"], company(Role.OWNER)) is None
    assert why_not("end_member", kept["m7"], company(Role.OWNER)) == "members.not_active"


def test_an_invitation_can_be_accepted_for_seven_days() -> None:
    kept = {one.id: one for one in staff()}
    assert invited_until(kept["m6"]) == date(2026, 1, 11)
    assert invited_until(kept["m4"]) is None


def test_a_role_of_a_later_version_manages_nobody() -> None:
    assert role_of(replace(staff()[0], role="steward")) is Role.VIEWER


def test_a_request_about_a_member_keeps_the_version_that_was_seen() -> None:
    from gosi_desktop.domain.dossier import Dossier

    change = EndMember(member_id="m4", seen_version=3, until=TODAY)
    assert change.version_in(Dossier()) == 3
    invited = NominateSupervisor(member_id="n", identity="1", mobile="2", from_date=TODAY)
    assert (invited.is_new, invited.version_in(Dossier()), invited.target) == (True, 0, "n")
