"""What the rules say of a change of the establishment: shapes, days, owners' parts, branches, the ten days."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import NationalAddress
from gosi_desktop.domain.establishment_changes import (
    CloseBranch,
    EstablishmentChange,
    OpenBranch,
    RenewLicence,
    UpdateAddress,
    UpdateBankAccount,
    UpdateBranch,
    UpdateContacts,
    UpdateEstablishment,
    UpdateOwners,
    shares,
)
from gosi_desktop.domain.establishment_checks import Change, establishment_findings, late_notice, tidied
from gosi_desktop.domain.rule_rows import Certainty
from tests.fakes.day import RAWABI, RULES
from tests.fakes.frame import rawabi

TODAY = date(2026, 1, 19)
ADDRESS = NationalAddress("1234", "طريق الملك فهد", "العليا", "الرياض", "12345", "6789", "2", "RRRD2929")
OWNERS = shares(rawabi().owners)


def said(change: EstablishmentChange, people: int = 0, papers: bool = False) -> list[tuple[str, str, bool]]:
    about = Change(asked=change, frame=rawabi(), today=TODAY, people=people, has_papers=papers)
    return [(one.field, one.code, one.refuses) for one in establishment_findings(RULES, about)]


def address(**parts: str) -> UpdateAddress:
    return UpdateAddress(establishment_id=RAWABI, address=replace(ADDRESS, **parts))


@pytest.mark.parametrize(
    "change",
    [
        UpdateEstablishment(establishment_id=RAWABI, since=TODAY, activity="restaurants", vat="399999999900003"),
        UpdateContacts(establishment_id=RAWABI, mobile="00966501234567", email=""),
        address(),
        UpdateBankAccount(establishment_id=RAWABI, iban="SA12 00AB CDEF 0000 0000 0007"),
        UpdateOwners(establishment_id=RAWABI, owners=(replace(OWNERS[0], share=10_000),), since=TODAY),
        OpenBranch(branch_id="b9", name=Names("فرع"), city="جدة", opened=TODAY, cr_number="7001234567"),
        UpdateBranch(branch_id="b1", licence="ر-12"),
        CloseBranch(branch_id="b4", closed=TODAY),
    ],
    ids=lambda one: one.kind,
)
def test_nothing_is_said_of_what_is_right(change: EstablishmentChange) -> None:
    assert said(change) == []


@pytest.mark.parametrize(
    ("parts", "field", "code"),
    [  # facts 2.13
        ({"building": "123"}, "address.building", "identifier.length"),
        ({"post_code": "1234"}, "address.post_code", "identifier.length"),
        ({"additional": "12345"}, "address.additional", "identifier.length"),
        ({"short": "RRR2929"}, "address.short", "identifier.shape"),
        ({"short": "RRRD292"}, "address.short", "identifier.shape"),
        ({"short": "1RRD2929"}, "address.short", "identifier.shape"),
        ({"city": " "}, "address.city", "field.required"),
        ({"street": "ش" * 201}, "address.street", "text.long"),
    ],
)
def test_an_address(parts: dict[str, str], field: str, code: str) -> None:
    assert said(address(**parts)) == [(field, code, True)]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (UpdateEstablishment(establishment_id=RAWABI, since=TODAY + timedelta(1), activity="x"),
         [("since", "date.in_future", True)]),
        (UpdateEstablishment(establishment_id=RAWABI, since=TODAY), [("", "nothing_changed", True)]),
        (UpdateBankAccount(establishment_id=RAWABI, iban="SA0480000000608010167519"),
         [("iban", "identifier.check_digit", True)]),
        (OpenBranch(branch_id="b9", name=Names(" "), city="جدة", opened=TODAY), [("name", "field.required", True)]),
        (UpdateBranch(branch_id="b1", cr_number="10100000A1"), [("cr_number", "identifier.letters", True)]),
        (CloseBranch(branch_id="b4", closed=date(2020, 1, 1)),
         [("closed", "branch.closed_first", True), ("closed", "late_notice", False)]),
        (CloseBranch(branch_id="b4", closed=TODAY, move_to="b4"), [("move_to", "branch.not_open", True)]),
    ],
)  # fmt: skip
def test_refused_at_its_field(change: EstablishmentChange, expected: list[tuple[str, str, bool]]) -> None:
    assert said(change) == expected


def test_whoever_works_there_goes_somewhere() -> None:
    closing = CloseBranch(branch_id="b4", closed=TODAY)
    assert said(closing, people=2) == [("move_to", "branch.move_to", True)]
    assert said(replace(closing, move_to="b1"), people=2) == []


def test_the_last_open_branch_stays() -> None:
    frame = rawabi()
    for id in ("b2", "b3", "b4"):
        frame = frame.with_branch(replace(frame.branch(id), state="closed"))
    found = establishment_findings(
        RULES, Change(asked=CloseBranch(branch_id="b1", closed=TODAY), frame=frame, today=TODAY)
    )
    assert [(one.field, one.code) for one in found] == [("target", "branch.last_open")]
    again = establishment_findings(
        RULES, Change(asked=UpdateBranch(branch_id="b2", city="جدة"), frame=frame, today=TODAY)
    )
    assert [(one.field, one.code) for one in again] == [("target", "branch.closed")]


def test_a_licence_comes_with_its_paper_and_ends_after_it_began() -> None:
    renewed = RenewLicence(licence_id="l4", issued=TODAY, expires=date(2027, 1, 18))
    assert said(renewed, papers=True) == []
    assert said(renewed) == [("attachments", "attachment_missing", True)]
    assert said(replace(renewed, expires=TODAY), papers=True) == [("expires", "licence.expires_first", True)]
    assert said(replace(renewed, number="10100000A1"), papers=True) == [("number", "identifier.letters", True)]
    assert said(replace(renewed, number="7001234567"), papers=True) == []
    old = replace(renewed, issued=TODAY - timedelta(400), expires=TODAY - timedelta(1))
    assert said(old, papers=True) == [("expires", "licence_expired", True), ("issued", "late_notice", False)]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((7_000, 3_000), [("", "nothing_changed", True)]),
        ((7_000, 2_999), [("owners", "owners.shares", True)]),
        ((10_001, -1), [("owners[0].share", "owners.share", True), ("owners[1].share", "owners.share", True)]),
    ],
)
def test_parts_make_the_whole(parts: tuple[int, int], expected: list[tuple[str, str, bool]]) -> None:
    owners = tuple(replace(one, share=share) for one, share in zip(OWNERS, parts, strict=True))
    assert said(UpdateOwners(establishment_id=RAWABI, owners=owners, since=TODAY)) == expected


def test_owners_are_people_once_each() -> None:
    first, second = OWNERS
    twice = (replace(first, share=5_000), replace(second, identity=first.identity, share=5_000))
    wrong = (replace(first, share=5_000), replace(second, identity="1000000001", share=5_000, name=Names("")))
    later = (replace(first, share=5_000), replace(second, share=5_000, from_date=TODAY + timedelta(1)))
    for owners, expected in (
        (twice, [("owners[1].identity", "listed_twice", True)]),
        (wrong, [("owners[1].identity", "identifier.check_digit", True), ("owners[1].name", "field.required", True)]),
        (later, [("owners[1].from", "owners.later", True)]),
        ((), [("owners", "owners.none", True)]),
    ):
        assert said(UpdateOwners(establishment_id=RAWABI, owners=owners, since=TODAY)) == expected


@pytest.mark.parametrize(("days", "late"), [(0, None), (9, None), (10, None), (11, 11), (365, 365)])
def test_ten_days(days: int, late: int | None) -> None:
    since = TODAY - timedelta(days)
    for change, row, certainty in (
        (UpdateEstablishment(establishment_id=RAWABI, since=since, activity="x"), "D6", Certainty.LAW_TEXT),
        (UpdateAddress(establishment_id=RAWABI, address=ADDRESS, since=since), "D6", Certainty.LAW_TEXT),
        (CloseBranch(branch_id="b4", closed=since), "D14", Certainty.ASSUMPTION),
    ):
        found = late_notice(RULES, change, TODAY)
        assert (found is None) is (late is None)
        if found is not None and found.row is not None:
            assert (found.params["days"], found.params["until"]) == (late, (since + timedelta(10)).isoformat())
            assert (found.row.id, found.row.certainty) == (row, certainty)
    assert late_notice(RULES, UpdateContacts(establishment_id=RAWABI, phone="1"), TODAY) is None


def test_numbers_are_tidied() -> None:
    told = UpdateContacts(establishment_id=RAWABI, mobile="٠٥٠١٢٣٤٥٦٧", phone="", email=" a@b.sa ")
    assert tidied(told) == UpdateContacts(establishment_id=RAWABI, mobile="+966501234567", phone="", email="a@b.sa")
    moved = tidied(
        UpdateAddress(establishment_id=RAWABI, address=replace(ADDRESS, post_code="١٢٣٤٥", short="rrrd2929"))
    )
    assert moved == UpdateAddress(establishment_id=RAWABI, address=ADDRESS)
    with pytest.raises(RuleViolation) as refused:
        tidied(UpdateBankAccount(establishment_id=RAWABI, iban="SA1"))
    assert refused.value.field == "iban"


def test_what_is_gone_is_not_found() -> None:
    for change in (
        UpdateBranch(branch_id="b9", city="جدة"),
        RenewLicence(licence_id="l9", issued=TODAY, expires=TODAY),
    ):
        with pytest.raises(RuleViolation, match="not_found"):
            said(change)
