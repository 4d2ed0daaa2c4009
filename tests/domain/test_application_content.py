"""What an application of an establishment asks for, and what it says to the service."""

from dataclasses import replace
from datetime import date
from typing import Any

import msgspec
import pytest

from gosi_desktop.contract import applications as wire
from gosi_desktop.domain.application_content import applicant, content, remarks
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.errors import Refused, RuleViolation
from gosi_desktop.domain.establishment_application import (
    FIELDS,
    ApplicationDraft,
    ApplicationStep,
    FirstContributor,
    OwnerEntry,
    refusal_remarks,
    remarks_at,
)

STEP = ApplicationStep
TODAY = date(2026, 1, 15)
WORKER = FirstContributor(
    id="w1",
    identity="2345678904",
    identity_expires="2027/03/01",
    name="راجيش كومار",
    name_en="Rajesh Kumar",
    birth="1990/05/12",
    nationality="IN",
    occupation="accountant",
    contract_authenticated=True,
    contract_from="2026/01/04",
    join_date="2026/01/04",
    basic_wage="٤٬٠٠٠",
    housing_kind="cash",
    housing_amount="1,000",
    commission="250.5",
)
OWNER = OwnerEntry(identity="1000000008", name="جواهر الدوسري", birth="1405/07/10", birth_calendar=Calendar.HIJRI)
DRAFT = ApplicationDraft(
    id="a1",
    claim="c" * 64,
    applicant_identity="1000 0000 08",
    applicant_mobile="٠٥٠١٢٣٤٥٦٧",
    paper_number="1010200008",
    paper_issued="2025/02/01",
    paper_expires="2027/02/01",
    unified_number="7000000008",
    name="مؤسسة ظلال الورد للضيافة",
    name_en="Zilal Alward",
    legal_form="sole_proprietorship",
    activity="retail_trade",
    started="2026/01/04",
    building="1234",
    street="الملك فهد",
    district="العليا",
    city="الرياض",
    post_code="12345",
    additional="6789",
    short_address="rrsl 4821",
    phone="0112345678",
    email="info@zilal.example",
    owners=(OWNER,),
    iban="SA80 0000 0000 0000 0000 0001",
    contributors=(WORKER,),
)


def codes(draft: ApplicationDraft, step: ApplicationStep) -> list[tuple[str, str, int | None]]:
    return [(one.field, one.code, one.index) for one in remarks(draft, step, TODAY)]


def test_a_whole_draft_wants_nothing() -> None:
    for step in STEP:
        assert not codes(DRAFT, step)
    assert applicant(DRAFT) == ("1000000008", "+966501234567")


def test_what_it_says_fits_the_contract() -> None:
    said = content(DRAFT, [("ab" * 32, "registration")])
    read = msgspec.convert(said, wire.ApplicationDraft)
    assert read.paper == wire.RegistrationPaper(
        kind="commercial_registration", number="1010200008", issued="2025-02-01", expires="2027-02-01"
    )
    assert read.national_address is not None
    assert (read.national_address.short, read.national_address.building) == ("RRSL4821", "1234")
    assert read.iban == "SA8000000000000000000001"
    (owner,) = read.owners
    assert (owner.share, owner.birth) == ("100", wire.BirthData(date="1985-03-31", entered_in="hijri"))
    (worker,) = read.contributors
    assert worker.identity == wire.IdentityData(kind="iqama", number="2345678904", expires="2027-03-01")
    assert worker.wage is not None
    assert (worker.wage.basic_wage, worker.wage.commission) == ("4000.00", "250.50")
    assert worker.wage.housing == wire.HousingData(kind="cash", amount="1000.00")
    assert worker.contract is not None
    assert (worker.contract.kind, worker.contract.authenticated) == ("open", True)
    assert read.papers == (wire.ApplicationPaper(sha256="ab" * 32, about="registration"),)


def test_an_empty_draft_says_nothing_and_wants_much() -> None:
    empty = ApplicationDraft(id="a", claim="c")
    assert content(empty) == {}
    assert msgspec.convert(content(empty), wire.ApplicationDraft) == wire.ApplicationDraft()
    assert {one[0] for one in codes(empty, STEP.REVIEW)} >= {
        "applicant_identity", "paper_number", "name", "legal_form", "activity", "started", "building", "owners", "iban",
        "contributors",
    }  # fmt: skip


def test_a_licence_has_a_number_of_its_own_shape() -> None:
    draft = replace(DRAFT, paper_kind="licence", paper_number="ر-٤٤/١٢", paper_issuer="أمانة الرياض")
    assert not codes(draft, STEP.ESTABLISHMENT)
    assert content(draft)["paper"]["number"] == "ر-44/12"
    assert content(draft)["paper"]["issuer"] == "أمانة الرياض"


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"paper_expires": "2026/01/14"}, "paper_expires", "licence_expired"),
        ({"paper_expires": ""}, "paper_expires", "date.empty"),
        ({"paper_number": "101020000"}, "paper_number", "identifier.length"),
        ({"unified_number": "1010000001"}, "unified_number", "identifier.first_digit"),
        ({"name": " "}, "name", "field.required"),
        ({"started": "2026/01/16"}, "started", "date.in_future"),
        ({"first_worker_on": "1447/07/01"}, "first_worker_on", "date.other_calendar"),
        ({"building": "123"}, "building", "identifier.length"),
        ({"post_code": "1234"}, "post_code", "identifier.length"),
        ({"short_address": "RRR2929"}, "short_address", "identifier.shape"),
        ({"email": "بريد@x.sa"}, "email", "email.arabic_letters"),
        ({"main_number": "12345"}, "main_number", "identifier.length"),
    ],
)
def test_a_fault_of_the_establishment_stands_at_its_field(changed: dict[str, Any], field: str, code: str) -> None:
    assert codes(replace(DRAFT, **changed), STEP.ESTABLISHMENT) == [(field, code, None)]


@pytest.mark.parametrize(
    ("owners", "found"),
    [
        ((), [("owners", "owners.none", None)]),
        ((replace(OWNER, share="60"), replace(OWNER, share="30")), [("owners", "owners.shares", None)]),
        ((OWNER, replace(OWNER, identity="1000000009", share="0")), [
            ("identity", "identifier.check_digit", 1), ("share", "owners.share", 1),
        ]),
        ((replace(OWNER, birth="2010/01/01", birth_calendar=Calendar.GREGORIAN),), [("birth", "identity_minor", 0)]),
        ((replace(OWNER, share="60,5"),), [("share", "amount.grouping", 0)]),
    ],
)  # fmt: skip
def test_faults_of_owners_name_the_owner(
    owners: tuple[OwnerEntry, ...], found: list[tuple[str, str, int | None]]
) -> None:
    assert codes(replace(DRAFT, owners=owners), STEP.OWNERS) == found


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"identity": "2345678905"}, "identity", "identifier.check_digit"),
        ({"identity_expires": "2026/01/14"}, "identity_expires", "identity_expired"),
        ({"birth": ""}, "birth", "date.empty"),
        ({"contract_authenticated": False}, "contract_authenticated", "contract_not_authenticated"),
        ({"basic_wage": "ستة آلاف"}, "basic_wage", "amount.not_a_number"),
        ({"basic_wage": "0"}, "basic_wage", "wage_not_positive"),
        ({"housing_amount": ""}, "housing_amount", "amount.empty"),
        ({"other_allowances": "x"}, "other_allowances", "amount.not_a_number"),
        ({"contract_to": "soon"}, "contract_to", "date.not_a_date"),
    ],
)
def test_faults_of_contributors_name_the_contributor(changed: dict[str, Any], field: str, code: str) -> None:
    draft = replace(DRAFT, contributors=(WORKER, replace(WORKER, **changed)))
    assert codes(draft, STEP.CONTRIBUTORS) == [(field, code, 1)]


def test_a_text_that_the_contract_would_not_take_is_refused_here() -> None:
    assert codes(replace(DRAFT, street="ش" * 201), STEP.ESTABLISHMENT) == [("street", "text.long", None)]
    for changed in ({"phone": "0" * 81}, {"activity": "x" * 201}, {"paper_kind": "licence", "paper_number": "9" * 81}):
        with pytest.raises(RuleViolation, match=r"text\.long"):
            content(replace(DRAFT, **changed))  # type: ignore[arg-type]


def test_iban_and_supervisor_are_checked_with_the_owners() -> None:
    draft = replace(DRAFT, iban="SA0480000000608010167519", supervisor="1000000009")
    assert codes(draft, STEP.OWNERS) == [
        ("iban", "identifier.check_digit", None),
        ("supervisor", "identifier.check_digit", None),
    ]
    with pytest.raises(RuleViolation) as fault:
        content(draft)
    assert fault.value.field == "supervisor"


@pytest.mark.parametrize(
    ("path", "code", "step", "field", "index"),
    [
        ("paper.expires", "licence_expired", STEP.ESTABLISHMENT, "paper_expires", None),
        ("", "licence_expired", STEP.ESTABLISHMENT, "paper_expires", None),
        ("names.ar", "required", STEP.ESTABLISHMENT, "name", None),
        ("national_address.short", "identifier.shape", STEP.ESTABLISHMENT, "short_address", None),
        ("national_address.post_code", "identifier.length", STEP.ESTABLISHMENT, "post_code", None),
        ("iban", "identifier.check_digit", STEP.OWNERS, "iban", None),
        ("identity", "identifier.empty", STEP.APPLICANT, "applicant_identity", None),
        ("owners.0.identity", "identity_minor", STEP.OWNERS, "identity", 0),
        ("owners[1].share", "data_wrong", STEP.OWNERS, "share", 1),
        ("owners", "required", STEP.OWNERS, "owners", None),
        ("contributors.2.contract.authenticated", "contract_not_authenticated", STEP.CONTRIBUTORS,
         "contract_authenticated", 2),
        ("contributors/0/identity/expires", "identity_expired", STEP.CONTRIBUTORS, "identity_expires", 0),
        ("contributors[0].birth", "age_refused", STEP.CONTRIBUTORS, "birth", 0),
        ("contributors[0].wage.basic_wage", "wage_not_positive", STEP.CONTRIBUTORS, "basic_wage", 0),
        ("", "age_refused", STEP.CONTRIBUTORS, "birth", None),
        ("papers.0.sha256", "attachment_missing", STEP.OWNERS, "papers", None),
    ],
)  # fmt: skip
def test_what_the_service_refuses_has_a_field(
    path: str, code: str, step: ApplicationStep, field: str, index: int | None
) -> None:
    (found,) = remarks_at([(path, code, {})])
    assert (found.step, found.field, found.index, found.code) == (step, field, index, code)


def test_a_refusal_that_is_about_no_field_is_no_remark() -> None:
    assert not refusal_remarks(Refused("challenge_ended"))
    assert refusal_remarks(Refused("age_refused", rule="A1"))[0].params == {"rule": "A1"}


def test_every_field_of_a_step_is_one_of_the_draft() -> None:
    held = set(ApplicationDraft.__dataclass_fields__)
    assert {name for names in FIELDS.values() for name in names} <= held | {"papers"}
