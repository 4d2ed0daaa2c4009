"""The establishment itself over the bench: what its page holds, proposing, asking, undoing, editing; all offline."""

from dataclasses import replace
from datetime import date

import pytest

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import Operation, OperationState, Sending
from gosi_desktop.domain.changes import RegisterContributor, TransferContributor
from gosi_desktop.domain.contributor import Contributor, Names, NationalityGroup, WageParts
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.establishment_changes import (
    KINDS,
    CloseBranch,
    EstablishmentChange,
    OpenBranch,
    UpdateAddress,
    UpdateBankAccount,
    UpdateContacts,
    UpdateOwners,
    shares,
)
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from tests.fakes.day import RAMAL, RAWABI
from tests.fakes.workspace import Bench

DAY = date(2026, 1, 5)
TOLD = UpdateContacts(establishment_id=RAWABI, phone="0110000401")
OPENED = OpenBranch(branch_id="b9", name=Names("الدمام"), city="الدمام", opened=DAY)


class Desk(Bench):
    """A bench whose user changes the establishment."""

    def ask(self, change: EstablishmentChange, sending: Sending = Sending.WHEN_I_ASK) -> Operation:
        changes = self.workspace.establishment_changes
        return changes.ask(changes.propose(RAWABI, change), sending)

    def phone(self) -> str | None:
        held = self.workspace.establishment_changes.frame(RAWABI).itself().contacts
        return held.phone if held is not None else None

    def be(self, role: Role) -> None:
        """The same person in another role."""
        self.feed.known = [
            replace(one, head=replace(one.head, role=role)) if one.head.establishment == RAWABI else one
            for one in self.feed.known
        ]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_the_page_holds_branches_with_people_and_shares(desk: Desk) -> None:
    view = desk.workspace.own_establishment.view(RAWABI)
    assert view is not None
    assert [(one.branch.id, one.totals.count) for one in view.branches] == [
        ("b1", 12),
        ("b2", 12),
        ("b3", 0),
        ("b4", 0),
    ]
    totals = desk.roster.totals_by_branch(RAWABI)
    assert view.total.count == sum(one.count for one in totals.values()) == 24
    assert [one.halalas for one in view.branches][:2] == [
        totals[id].employer_halalas + totals[id].employee_halalas for id in ("b1", "b2")
    ]
    assert view.month == "2026-01"
    assert [one.expired_on(view.today) for one in view.branches] == [None, None, None, date(2026, 1, 2)]
    assert [one.id for one in view.licences] == ["l4", "l2", "l1", "l3"], "what ends first comes first"


def test_what_is_not_here_has_no_page(desk: Desk) -> None:
    assert desk.workspace.own_establishment.view(RAMAL) is None
    assert desk.workspace.own_establishment.view("699999999") is None


@pytest.mark.parametrize("role", list(Role))
def test_what_each_role_may_ask(desk: Desk, role: Role) -> None:
    desk.be(role)
    view = desk.workspace.own_establishment.view(RAWABI)
    assert view is not None
    chiefs = set(KINDS) - {"update_bank_account", "update_owners"}
    expected = {Role.OWNER: set(KINDS), Role.SUPERVISOR: chiefs, Role.PREPARER: chiefs}
    assert view.may == expected.get(role, set())
    assert view.needs_code("update_owners")
    assert not view.needs_code("update_contacts")


def test_what_is_asked_is_shown_listed_and_undone(desk: Desk) -> None:
    heard: list[frozenset[Kind]] = []
    desk.events.listen(heard.append)
    made = desk.ask(TOLD)
    assert Kind.ESTABLISHMENTS in frozenset().union(*heard)
    assert (made.contributor_id, made.expected_version, made.seen) == (RAWABI, 1, {"phone": None})
    assert desk.phone() == "0110000401"
    view = desk.workspace.own_establishment.view(RAWABI)
    assert view is not None
    assert view.asked_of(RAWABI) == (desk.outbox.kept[made.id],)
    assert desk.workspace.outbox.people(RAWABI)[RAWABI].ar == "شركة روابي السدير للتجارة"
    assert desk.workspace.outbox.take_back([made.id]) == 1
    assert desk.phone() is None


def test_a_branch_that_is_asked_for_is_a_row_and_comes_first_to_the_authority(desk: Desk) -> None:
    opened = desk.ask(OPENED)
    view = desk.workspace.own_establishment.view(RAWABI)
    assert view is not None
    assert [one.branch.id for one in view.branches] == ["b1", "b2", "b3", "b4", "b9"]
    closing = desk.ask(CloseBranch(branch_id="b1", closed=DAY, move_to="b9"))
    assert closing.after == (opened.id,)
    work = next(one for one in desk.outbox.dossier(RAWABI, "c5").engagements)
    move = TransferContributor(engagement_id=work.id, branch_id="b9", from_date=DAY)
    changes = desk.workspace.roster_changes
    (moved,) = changes.ask([changes.propose(RAWABI, "c5", move)], Sending.WHEN_I_ASK)
    assert moved.after == (opened.id,)
    newcomer = Contributor(
        id="new", identity=Identity(IdentityKind.GCC_ID, "900777001", "BH"), names=Names("قادم"), nationality="BH",
        nationality_group=NationalityGroup.GCC,
    )  # fmt: skip
    joining = RegisterContributor(
        engagement_id="e-new", contributor=newcomer, branch_id="b9", occupation="accountant", join_date=DAY,
        wage=WageParts(500_000),
    )  # fmt: skip
    assert changes.propose(RAWABI, "new", joining).waits_for == (opened.id,)
    elsewhere = changes.propose(RAWABI, "c5", replace(move, branch_id="b2"))
    assert elsewhere.waits_for == ()


def test_closing_needs_a_place_for_whoever_works_there(desk: Desk) -> None:
    changes = desk.workspace.establishment_changes
    proposal = changes.propose(RAWABI, CloseBranch(branch_id="b1", closed=DAY))
    assert [(one.field, one.code, one.params) for one in proposal.refusals] == [
        ("move_to", "branch.move_to", {"people": 12})
    ]
    with pytest.raises(RuleViolation, match=r"branch\.move_to"):
        changes.ask(proposal, Sending.NOW)
    assert not desk.outbox.kept
    assert not changes.propose(RAWABI, CloseBranch(branch_id="b3", closed=DAY)).refusals


def test_numbers_are_asked_for_as_they_are_kept(desk: Desk) -> None:
    made = desk.ask(UpdateBankAccount(establishment_id=RAWABI, iban="sa84 9900 0000 0000 0000 0042"))
    assert made.change == UpdateBankAccount(establishment_id=RAWABI, iban="SA8499000000000000000042")
    proposal = desk.workspace.establishment_changes.propose(
        RAWABI, UpdateBankAccount(establishment_id=RAWABI, iban="SA1")
    )
    assert [one.code for one in proposal.refusals] == ["identifier.length"]


def test_an_edited_request_stands_for_the_old_one(desk: Desk) -> None:
    old = desk.ask(TOLD)
    changes = desk.workspace.establishment_changes
    edited = replace(TOLD, phone="0110000402")
    made = changes.ask_instead(old, changes.propose(RAWABI, edited, instead_of=old), Sending.WHEN_I_ASK)
    assert (made.replaces, made.seen) == (old.id, {"phone": None})
    assert desk.outbox.kept[old.id].state is OperationState.SUPERSEDED
    assert desk.phone() == "0110000402"


def test_owners_are_asked_for_once_at_a_time(desk: Desk) -> None:
    held = shares(desk.workspace.establishment_changes.frame(RAWABI).owners)
    first, second = replace(held[0], share=6_000), replace(held[1], share=4_000)
    asked = UpdateOwners(establishment_id=RAWABI, owners=(first, second), since=DAY)
    desk.ask(asked)
    with pytest.raises(RuleViolation, match="asked_already"):
        desk.ask(replace(asked, owners=(replace(first, share=5_000), replace(second, share=5_000))))


def test_told_too_late_is_only_a_remark(desk: Desk) -> None:
    address = desk.workspace.establishment_changes.frame(RAWABI).itself().national_address
    assert address is not None
    moved = UpdateAddress(establishment_id=RAWABI, address=replace(address, building="1111"), since=date(2025, 12, 1))
    proposal = desk.workspace.establishment_changes.propose(RAWABI, moved)
    assert [(one.code, one.refuses) for one in proposal.findings] == [("late_notice", False)]
    assert desk.workspace.establishment_changes.ask(proposal, Sending.NOW).state is OperationState.READY
