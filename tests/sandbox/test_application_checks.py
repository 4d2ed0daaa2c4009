"""What an application may be sent back for at once: faults of form, and the four conditions."""

from typing import Any

import pytest

from gosi_desktop.contract.applications import APPLICATION_FORM_CODES, CONDITION_CODES
from gosi_desktop.sandbox.seeds.newcomers import EXPIRED_CR, JAWAHER, NAYEF, RAYAN
from tests.support.applying import Applying, contributor, draft, refused
from tests.support.client import Client

FAULTS: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"paper": None}, [("paper.number", "field.required"), ("papers", "attachment_missing")]),
    ({"paper": {"kind": "commercial_registration", "number": "101"}},
     [("paper.number", "identifier.length"), ("paper.expires", "field.required"), ("papers", "attachment_missing")]),
    ({"paper": {"kind": "commercial_registration", "number": "1010000001", "expires": "2027-01-01"}},
     [("paper.number", "establishment_exists")]),
    ({"names": None}, [("names.ar", "field.required")]),
    ({"legal_form": " "}, [("legal_form", "field.required")]),
    ({"activity": None}, [("activity", "field.required")]),
    ({"started": None}, [("started", "field.required")]),
    ({"started": "2026-01-07"}, [("started", "date.in_future")]),
    ({"started": "2026-02-30"}, [("started", "date.not_a_date")]),
    ({"first_worker_on": "2030-01-01"}, [("first_worker_on", "date.in_future")]),
    ({"iban": None}, [("iban", "field.required")]),
    ({"iban": "SA0480000000608010167519"}, [("iban", "identifier.check_digit")]),
    ({"unified_number": "1010000001"}, [("unified_number", "identifier.first_digit")]),
    ({"email": "بريد@example.sa"}, [("email", "email.arabic_letters")]),
    ({"main_number": "12"}, [("main_number", "identifier.length")]),
    ({"supervisor": "1000000000"}, [("supervisor", "identifier.check_digit")]),
    ({"national_address": None}, [("national_address.building", "field.required")]),
    ({"national_address": {"building": "123", "street": "", "district": "x", "city": "x", "post_code": "1",
                           "additional": "6789", "short": "RRR"}},
     [("national_address.building", "identifier.length"), ("national_address.street", "field.required"),
      ("national_address.post_code", "identifier.length"), ("national_address.short", "identifier.shape")]),
    ({"owners": []}, [("owners", "owners.none")]),
    ({"owners": [{"identity": "1", "name": ""}]},
     [("owners[0].identity", "identifier.length"), ("owners[0].name", "field.required")]),
    ({"owners": [{"identity": JAWAHER.identity, "name": "x", "share": "40"},
                 {"identity": NAYEF.identity, "name": "y", "share": "50.5"}]}, [("owners", "owners.shares")]),
    ({"owners": [{"identity": JAWAHER.identity, "name": "x", "share": "0"}]}, [("owners", "owners.share")]),
    ({"owners": [{"identity": JAWAHER.identity, "name": "x", "share": "99.9999"}]}, [("owners", "owners.share")]),
    ({"owners": [{"identity": JAWAHER.identity, "name": "x"}] * 2}, [("owners[1].identity", "listed_twice")]),
    ({"owners": [{"identity": RAYAN.identity, "name": "x"}]}, [("owners[0].birth", "identity_minor")]),
    ({"owners": [{"identity": JAWAHER.identity, "name": "x", "birth": {"date": "2010-01-01"}}]},
     [("owners[0].birth", "identity_minor")]),
    ({"contributors": []}, [("contributors", "contributors.none")]),
    ({"contributors": [contributor(), contributor()]}, [("contributors[1].identity", "listed_twice")]),
    ({"contributors": [contributor(wage=None, join_date=None, birth=None, nationality="", occupation="")]},
     [("contributors[0].nationality", "field.required"), ("contributors[0].occupation", "field.required"),
      ("contributors[0].wage.basic_wage", "field.required"), ("contributors[0].join_date", "field.required"),
      ("contributors[0].birth", "field.required")]),
    ({"contributors": [contributor(wage={"basic_wage": "0.00"})]},
     [("contributors[0].wage.basic_wage", "wage_not_positive")]),
    ({"contributors": [contributor(nationality="ZZ")]}, [("contributors[0].nationality", "invalid_value")]),
    ({"contributors": [contributor(), contributor(identity={"kind": "national_id", "number": "1000000024"})]},
     [("contributors[1].identity", "listed_twice")]),  # under the id of the first
    ({"contributors": [contributor(wage={"basic_wage": "1.00", "housing": {"kind": "cash"}, "commission": "-0.01"})]},
     [("contributors[0].wage.housing.amount", "field.required"),
      ("contributors[0].wage.commission", "amount.negative")]),
    ({"papers": [{"sha256": "0" * 64, "about": "registration"}]}, [("papers[0]", "attachment_missing")]),
]  # fmt: skip
CONDITIONS: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"paper": {"kind": "commercial_registration", "number": EXPIRED_CR, "expires": "2027-01-01"}},
     [("paper.expires", "licence_expired")]),
    ({"contributors": [contributor(contract={"kind": "open", "from": "2026-01-04"})]},
     [("contributors[0].contract.authenticated", "contract_not_authenticated")]),
    ({"contributors": [contributor(contract=None)]},
     [("contributors[0].contract.authenticated", "contract_not_authenticated")]),
    ({"contributors": [contributor(birth={"date": "2008-01-05"})]}, [("contributors[0].birth", "age_refused")]),
    ({"contributors": [contributor(identity={"kind": "iqama", "number": "2000000006", "expires": "2026-01-05"},
                                   nationality="IN")]},
     [("contributors[0].identity.expires", "identity_expired")]),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "expected"), FAULTS + CONDITIONS)
def test_what_is_refused_is_named_at_its_field(
    begun: Applying, changed: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert begun.put(draft(**changed)).status == 200  # a draft may be anything
    answer = begun.submit()
    assert (answer.status, answer.code, refused(answer)) == (422, "needs_correction", expected)
    assert all(one["message"] for one in answer.json["fields"])
    assert begun.read().json["state"] == "draft"
    assert begun.put(draft()).status == 200
    assert begun.submit().json["state"] == "under_review"


def test_every_code_of_a_draft_is_met_here() -> None:
    met = {code for _, expected in FAULTS + CONDITIONS for _, code in expected}
    assert {*APPLICATION_FORM_CODES, *CONDITION_CODES} <= met


@pytest.mark.parametrize(
    ("born", "joined", "group", "rule"),
    [("2008-01-05", "2026-01-04", "SA", "A1"), ("2008-01-04", "2026-01-04", "SA", None),
     ("2008-01-05", "2026-01-04", "EG", "A1"), ("1950-01-01", "2026-01-04", "EG", None),
     ("1962-01-01", "2024-06-01", "SA", "A2"), ("1962-01-01", "2026-01-04", "SA", None)],
)  # fmt: skip
def test_ages_are_judged_by_the_rules(begun: Applying, born: str, joined: str, group: str, rule: str | None) -> None:
    number = "1000000016" if group == "SA" else "2000000014"
    one = contributor(
        birth={"date": born}, join_date=joined, nationality=group, identity={"kind": "national_id", "number": number}
    )
    begun.put(draft(contributors=[one]))
    answer = begun.submit()
    if rule is None:
        assert answer.json["state"] == "under_review"
        return
    (field,) = answer.json["fields"]
    assert (field["code"], field["params"]["rule"]) == ("age_refused", rule)


def test_an_expired_document_in_the_civil_register_is_refused(service: Client, begun: Applying) -> None:
    service.post("/practice/registers/civil", {"identity": JAWAHER.identity, "expires": "2026-01-05"})
    begun.put(draft())
    assert refused(begun.submit()) == [("owners[0].identity", "identity_expired")]


def test_a_licence_nobody_knows_needs_its_copy(begun: Applying) -> None:
    paper = {"kind": "licence", "number": "رخصة 77", "expires": "2026-06-01"}
    begun.put(draft(paper=paper))
    assert refused(begun.submit()) == [("papers", "attachment_missing")]
    sha256 = begun.attach()
    begun.put(draft(paper=paper, papers=[{"sha256": sha256, "about": "licence"}]))
    assert begun.submit().json["state"] == "under_review"


def test_a_licence_that_nobody_knows_is_believed(begun: Applying) -> None:
    paper = {"kind": "licence", "number": "رخصة 77", "expires": "2026-01-05"}
    begun.put(draft(paper=paper, papers=[{"sha256": begun.attach(), "about": "licence"}]))
    assert refused(begun.submit()) == [("paper.expires", "licence_expired")]
