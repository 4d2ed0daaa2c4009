"""Changes of the establishment itself: what each makes of its frame, which fields it replaces, what rests on what."""

from dataclasses import replace
from datetime import date

import pytest

from gosi_desktop.domain.changes import WithdrawRequest, collisions, rests_on, settled
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Contacts, NationalAddress
from gosi_desktop.domain.establishment_changes import (
    CHANGES,
    CloseBranch,
    EstablishmentChange,
    OpenBranch,
    OwnerShare,
    RenewLicence,
    UpdateAddress,
    UpdateBankAccount,
    UpdateBranch,
    UpdateContacts,
    UpdateEstablishment,
    UpdateOwners,
    shares,
)
from gosi_desktop.domain.frame import Frame
from gosi_desktop.domain.powers import MAKERS
from tests.fakes.day import RAWABI
from tests.fakes.frame import rawabi

HERE = Dossier(frame=rawabi())
DAY = date(2026, 1, 5)
ADDRESS = NationalAddress("4821", "طريق هارون الرشيد", "السلي", "الرياض", "14266", "7143")
NAMES = Names("روابي الحديثة", "New Rawabi")
OWNERS = shares(rawabi().owners)
NEW = OwnerShare("o3", "1000000842", Names("نوف السدير"), 3_000, DAY)

RENAMED = UpdateEstablishment(establishment_id=RAWABI, since=DAY, names=NAMES)
TOLD = UpdateContacts(establishment_id=RAWABI, phone="0110000401", email="")
MOVED = UpdateAddress(establishment_id=RAWABI, address=ADDRESS, since=DAY)
BANK = UpdateBankAccount(establishment_id=RAWABI, iban="SA8499000000000000000042")
SOLD = UpdateOwners(establishment_id=RAWABI, owners=(NEW, OWNERS[0]), since=DAY)
RENEWED = RenewLicence(licence_id="l4", issued=DAY, expires=date(2027, 1, 4))
OPENED = OpenBranch(branch_id="b9", name=Names("الدمام"), city="الدمام", opened=DAY)
CALLED = UpdateBranch(branch_id="b4", name=Names("بريدة"))
CLOSED = CloseBranch(branch_id="b4", closed=DAY, move_to="b1")
ALL: tuple[EstablishmentChange, ...] = (RENAMED, TOLD, MOVED, BANK, SOLD, RENEWED, OPENED, CALLED, CLOSED)


def after(change: EstablishmentChange, on: Dossier = HERE) -> Frame:
    made = change.apply_to(on).frame
    assert made is not None
    return made


def test_there_is_one_for_every_kind_of_the_contract() -> None:
    assert {type(one) for one in ALL} == set(CHANGES)
    assert {one.kind for one in CHANGES} <= set(MAKERS)


def test_what_it_makes_of_the_establishment() -> None:
    assert after(RENAMED) == replace(rawabi(), establishment=replace(rawabi().itself(), names=NAMES))
    assert after(TOLD).itself().contacts == Contacts("+966500000447", "0110000401", None)
    assert after(MOVED).itself().national_address == ADDRESS
    assert after(BANK).itself().iban == BANK.iban


def test_contacts_of_an_establishment_that_had_none() -> None:
    bare = Dossier(frame=replace(rawabi(), establishment=replace(rawabi().itself(), contacts=None)))
    assert after(TOLD, bare).itself().contacts == Contacts(None, "0110000401", None)
    assert TOLD.found_in(bare) == {"phone": None, "email": None}


def test_owners_end_the_day_before_and_begin_on_their_own() -> None:
    made = {one.id: one for one in after(SOLD).owners}
    assert (made["o1"].to_date, made["o2"].to_date, made["o3"].share) == (None, date(2026, 1, 4), 3_000)
    assert [one.id for one in after(SOLD).owners_on(DAY)] == ["o1", "o3"]
    assert [one.id for one in after(SOLD).owners_on(date(2026, 1, 4))] == ["o1", "o2"]
    assert made["o1"].version == 1


def test_a_licence_and_branches() -> None:
    assert after(RENEWED).licence("l4").expires == date(2027, 1, 4)
    opened = after(OPENED).branch("b9")
    assert (opened.is_open, opened.number, opened.version) == (True, None, 0)
    assert after(CALLED).branch("b4").name == Names("بريدة")
    closed = after(CLOSED).branch("b4")
    assert (closed.is_open, closed.closed) == (False, DAY)
    assert [one.id for one in after(CLOSED).branches] == ["b1", "b2", "b3", "b4"], "in its place"


@pytest.mark.parametrize("change", [one for one in ALL if one is not OPENED], ids=lambda one: one.kind)
def test_it_replaces_what_it_wants_and_nothing_else(change: EstablishmentChange) -> None:
    found = change.found_in(HERE)
    assert set(found) == set(change.wanted())
    assert change.found_in(change.apply_to(HERE)) == change.wanted()
    assert change.version_in(HERE) == 1
    assert collisions(change, found, HERE) == ()
    assert collisions(change, found, change.apply_to(HERE)) == (), "the same as ours is no collision"


@pytest.mark.parametrize("change", ALL, ids=lambda one: one.kind)
def test_where_it_is_not_there(change: EstablishmentChange) -> None:
    nothing = Dossier(frame=Frame())
    assert change.version_in(nothing) == 0
    assert change.version_in(Dossier()) == 0
    if change is OPENED:
        return
    for empty in (nothing, Dossier()):
        with pytest.raises(RuleViolation, match="not_found"):
            change.apply_to(empty)
    assert change.found_in(Dossier()) == {}


def test_somebody_elses_value_collides() -> None:
    seen = TOLD.found_in(HERE)
    theirs = UpdateContacts(establishment_id=RAWABI, phone="0119999999").apply_to(HERE)
    assert collisions(TOLD, seen, theirs) == ("phone",)
    mobile = UpdateContacts(establishment_id=RAWABI, mobile="+966500000001").apply_to(HERE)
    assert collisions(TOLD, seen, mobile) == ()
    assert collisions(SOLD, SOLD.found_in(HERE), replace(SOLD, owners=OWNERS[:1]).apply_to(HERE)) == ("owners",)


def test_field_by_field() -> None:
    theirs = UpdateContacts(establishment_id=RAWABI, phone="0119999999").apply_to(HERE)
    assert settled(TOLD, ("email",), theirs) == UpdateContacts(establishment_id=RAWABI, email="")
    assert settled(TOLD, (), theirs) is None
    assert settled(MOVED, ("national_address",), HERE) == MOVED
    assert settled(CLOSED, ("state",), HERE) == CLOSED, "what cannot be divided stays whole"


@pytest.mark.parametrize(
    ("later", "earlier", "rests"),
    [
        (TOLD, replace(TOLD, phone="0110000402"), True),
        (TOLD, MOVED, False),
        (BANK, SOLD, False),
        (CLOSED, CALLED, True),
        (replace(CALLED, branch_id="b3"), CLOSED, False),
        (RENEWED, TOLD, False),
        (TOLD, WithdrawRequest(request_id=RAWABI), False),
    ],
)
def test_what_rests_on_what(later: EstablishmentChange, earlier: EstablishmentChange, rests: bool) -> None:
    assert rests_on(later, earlier) is rests
