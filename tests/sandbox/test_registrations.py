"""Employer account registration: from what is typed to the account, and every way to be refused."""

from typing import Any

import pytest

from gosi_desktop.contract.registrations import REGISTER_CODES
from gosi_desktop.sandbox.seeds.newcomers import (
    ABDULLAH,
    BAKERY,
    BOYS,
    FAISAL,
    FLOWERS,
    HALA,
    MAJED,
    NOWHERE,
    RAYAN,
    REEM,
    SALMAN,
    WORKSHOP,
    Newcomer,
)
from tests.support.client import SMALL, Client
from tests.support.newcomer import KNOWN, Registering, refused, sign_in


@pytest.mark.parametrize(("who", "role"), [(SALMAN, "owner"), (REEM, "supervisor")])
def test_an_owner_and_a_supervisor_get_an_account(service: Client, who: Newcomer, role: str) -> None:
    mine = Registering(service, who)
    started = mine.start()
    assert (started.status, started.json["state"], started.json["id"]) == (201, "awaiting_code", mine.id)
    assert service.get("/practice/messages").json["messages"][0]["to"] == who.mobile
    done = mine.code()
    assert (done.status, done.json["state"]) == (200, "active")
    form = done.json["form"]
    assert form["names"] == {"ar": "مؤسسة بستان الندى للزهور", "en": "Bustan Alnada Flowers"}
    assert form["holder"] == {"ar": who.name, "en": who.name_en}
    told = {name: form[name] for name in ("establishment", "identity", "mobile", "email", "username", "terms", "role")}
    assert told == {
        "establishment": FLOWERS, "identity": who.identity, "mobile": who.mobile, "email": who.email,
        "username": who.username, "terms": "2026-01", "role": role,
    }  # fmt: skip
    assert (form["cr_number"], form["office"], form["reference"]) == ("1010200001", "الرياض", "R-2026-000001")
    assert mine.read().json == done.json
    client = sign_in(service, who.username)
    assert [(one["establishment"], one["role"]) for one in client.get("/v1/heads").json["heads"]] == [(FLOWERS, role)]
    members = [one for one in client.pull(FLOWERS)[0] if one["entity"] == "member"]
    rows = [one["data"] for one in members]
    assert next(one["by"] == one["id"] for one in members if one["data"]["identity"] == who.identity)
    states = {row["identity"]: (row["role"], row["state"]) for row in rows}
    assert states[who.identity] == (role, "active")
    assert len(rows) == (2 if role == "owner" else 1)


def test_what_is_typed_loosely_is_kept_tidily(service: Client) -> None:
    mobile, identity = "٠٥٠ ٠٠٠ ١١٠١", f"{SALMAN.identity[:4]}-{SALMAN.identity[4:]}"
    mine = Registering(
        service, identity=identity, mobile=mobile, email=" S.Alghamdi@Example.SA ", establishment="631 000 010",
        username=" S.Alghamdi",
    )  # fmt: skip
    assert mine.start().status == 201
    form = mine.code().json["form"]
    assert (form["identity"], form["mobile"], form["email"]) == (SALMAN.identity, SALMAN.mobile, SALMAN.email)
    assert sign_in(service, "s.alghamdi").get("/v1/account").json["name"] == SALMAN.name


FAULTS: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"identity": "1000000000"}, [("identity", "identifier.check_digit")]),
    ({"identity": "A1234567"}, [("identity", "identifier.wrong_kind")]),
    ({"identity": "123"}, [("identity", "identifier.length")]),
    ({"identity": " "}, [("identity", "field.required")]),
    ({"mobile": "0401234567"}, [("mobile", "identifier.first_digit")]),
    ({"mobile": "05012345"}, [("mobile", "identifier.length")]),
    ({"mobile": "خمسة"}, [("mobile", "identifier.letters")]),
    ({"email": "سلمان@example.sa"}, [("email", "email.arabic_letters")]),
    ({"email": "salman.example.sa"}, [("email", "email.shape")]),
    ({"email": ""}, [("email", "field.required")]),
    ({"username": "سلمان"}, [("username", "username.arabic_letters")]),
    ({"username": "1st"}, [("username", "username.shape")]),
    ({"establishment": "63100001A"}, [("establishment", "identifier.letters")]),
    ({"establishment": "12345"}, [("establishment", "identifier.length")]),
    ({"establishment": None}, [("establishment", "field.required")]),
    ({"invitation": "ABCD-1234"}, [("establishment", "invalid_value")]),
    (
        {"identity": "1000000000", "mobile": "1", "email": "x", "username": "y", "password": "z", "terms": "2020-01"},
        [("identity", "identifier.check_digit"), ("mobile", "identifier.first_digit"), ("email", "email.shape"),
         ("username", "username.shape"), ("password", "password_weak"), ("terms", "terms_not_current")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "expected"), FAULTS)
def test_faults_of_form_are_told_at_once(
    service: Client, typed: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    mine = Registering(service, **typed)
    answer = mine.start()
    assert (answer.status, answer.code, refused(answer)) == (422, "invalid_request", expected)
    assert all(one["message"] for one in answer.json["fields"])
    assert service.get("/practice/messages").json["messages"] == []
    assert mine.read().code == "not_found"


@pytest.mark.parametrize(
    ("password", "why"), [("Kx7-qZ", "short"), ("1234567890", "common"), ("s.alghamdi-Orbit-55", "like_name")]
)
def test_a_weak_password_is_refused_with_the_reason(service: Client, password: str, why: str) -> None:
    answer = Registering(service, password=password).start()
    assert (answer.status, answer.code, answer.json["params"]) == (422, "password_weak", {"why": why})
    assert refused(answer) == [("password", "password_weak")]
    assert answer.json["fields"][0]["params"] == {"why": why}


def test_older_terms_are_refused(service: Client) -> None:
    service.post("/practice/terms", {"version": "2026-02"})
    answer = Registering(service).start()
    assert (answer.status, answer.code, answer.json["params"]) == (403, "terms_not_current", {"version": "2026-02"})
    assert refused(answer) == [("terms", "terms_not_current")]


REGISTERS: list[tuple[Newcomer, str, dict[str, Any], list[tuple[str, str]]]] = [
    (HALA, NOWHERE, {}, [("establishment", "subscription_unknown")]),
    (MAJED, BAKERY, {}, [("establishment", "registration_expired")]),
    (HALA, FLOWERS, {}, [("identity", "not_owner_or_supervisor")]),
    (RAYAN, BOYS, {}, [("identity", "identity_minor")]),
    (ABDULLAH, WORKSHOP, {}, [("mobile", "absher_mobile_mismatch")]),
    (FAISAL, BOYS, {}, [("email", "absher_email_mismatch")]),
    (KNOWN, SMALL, {}, [("identity", "account_exists")]),
    (SALMAN, FLOWERS, {"username": "N.Alanazi"}, [("username", "username_taken")]),
    (HALA, BAKERY, {"username": "n.alanazi", "email": "other@example.sa"},
     [("establishment", "registration_expired"), ("username", "username_taken"), ("email", "absher_email_mismatch"),
      ("identity", "not_owner_or_supervisor")]),
]  # fmt: skip


@pytest.mark.parametrize(("who", "number", "typed", "expected"), REGISTERS)
def test_what_the_registers_say_is_told_after_the_code(
    service: Client, who: Newcomer, number: str, typed: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    mine = Registering(service, who, number, **typed)
    assert mine.start().status == 201
    answer = mine.code()
    assert (answer.status, answer.code, refused(answer)) == (422, "needs_correction", expected)
    assert answer.json["params"]["comparisons_left"] == 4
    assert all("params" not in one for one in answer.json["fields"])
    standing = mine.read().json
    assert (standing["state"], standing["comparisons_left"]) == ("needs_correction", 4)
    assert standing["fields"] == answer.json["fields"]


def test_every_code_of_the_registers_is_met_here() -> None:
    met = {code for *_, expected in REGISTERS for _, code in expected}
    assert met == set(REGISTER_CODES) - {"invitation_unknown"}
