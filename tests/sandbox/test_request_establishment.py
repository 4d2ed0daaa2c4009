"""The establishment itself: every refusal at its field, who decides, what a role sees, what two at once come to."""

from typing import Any

import pytest

from gosi_desktop.sandbox.seeds.newcomers import RAYAN
from gosi_desktop.sandbox.seeds.planting import checked
from tests.support.client import SMALL, Client
from tests.support.queue import approve, asked, attach, done, one, rows

ADDRESS = {
    "building": "4821", "street": "طريق هارون الرشيد", "district": "السلي", "city": "الرياض", "post_code": "14266",
    "additional": "7143", "short": "RSLA4821",
}  # fmt: skip
IBAN = "SA8499000000000000000042"
HALF = checked("100000083")  # one of the two owners


def itself(client: Client) -> Any:
    return rows(client, "establishment")[SMALL]


def change(client: Client, kind: str, body: dict[str, Any], target: str = SMALL, **more: Any) -> Any:
    """Asked by somebody who has seen everything."""
    entity = "licence" if kind == "renew_licence" else "establishment"
    version = rows(client, entity).get(target, {}).get("version", 0)
    return one(client, asked(kind, target, body, **({"expected_version": version} | more)))


def fields(result: Any) -> list[tuple[str, str]]:
    """Path and code, or the rule that refuses a value, of each refused field."""
    problem = result["problem"]
    return [(each["path"], each.get("params", {}).get("rule", each["code"])) for each in problem["fields"]]


def decide(service: Client, request: str, decision: str = "approve", **more: Any) -> None:
    content = {"establishment": SMALL, "request": request, "decision": decision, **more}
    assert service.post("/practice/decide", content).status == 204


def test_contacts_hold_at_once(noura: Client) -> None:
    before = itself(noura)
    result = change(noura, "update_contacts", {"mobile": "0500000447", "phone": ""})
    assert (result["result"], result["versions"]) == ("accepted", {SMALL: before["version"] + 1})
    assert itself(noura)["contacts"] == {"mobile": "+966500000447", "email": "info@example.sa"}


def test_the_address_holds_at_once(noura: Client) -> None:
    assert change(noura, "update_address", {"address": ADDRESS, "since": "2026-01-02"})["result"] == "accepted"
    assert itself(noura)["national_address"] == ADDRESS


def test_names_and_activity_are_decided(service: Client, noura: Client) -> None:
    names = {"ar": "شركة روابي السدير الحديثة"}
    result = change(noura, "update_establishment", {"since": "2026-01-04", "names": names, "vat": "310000000000003"})
    assert (result["result"], result["reason"]["code"]) == ("under_review", "decision_pending")
    assert itself(noura)["names"]["ar"] == "شركة روابي السدير للتجارة"
    decide(service, result["id"])
    assert (itself(noura)["names"], itself(noura)["vat"]) == (names, "310000000000003")
    assert noura.get("/v1/heads").json["heads"][0]["name"] == names["ar"]


def test_numbers_alone_hold_at_once(noura: Client) -> None:
    result = change(noura, "update_establishment", {"since": "2026-01-04", "mol_establishment_no": "1-1000002"})
    assert result["result"] == "accepted"
    assert itself(noura)["mol_establishment_no"] == "1-1000002"


def test_what_is_returned_changes_nothing(service: Client, noura: Client) -> None:
    result = change(noura, "update_establishment", {"since": "2026-01-04", "activity": "wholesale"})
    decide(service, result["id"], "return", reason="documents_missing", text="السجل الجديد")
    row = rows(noura, "request")[result["id"]]
    assert (row["state"], row["reason"]["code"]) == ("returned", "documents_missing")
    assert itself(noura)["activity"] == "retail_trade"


def test_what_is_withdrawn_changes_nothing(noura: Client) -> None:
    result = change(noura, "update_establishment", {"since": "2026-01-04", "activity": "wholesale"})
    assert one(noura, asked("withdraw_request", result["id"]))["result"] == "accepted"
    assert rows(noura, "request")[result["id"]]["state"] == "withdrawn"
    assert itself(noura)["activity"] == "retail_trade"


def test_told_too_late_is_taken_with_a_remark(noura: Client) -> None:
    result = change(noura, "update_address", {"address": ADDRESS, "since": "2025-12-20"})
    (warning,) = result["warnings"]
    assert (warning["code"], warning["path"], warning["params"]) == (
        "late_notice", "since", {"rule": "D6", "until": "2025-12-30", "days": 17}
    )  # fmt: skip
    in_time = change(noura, "update_address", {"address": ADDRESS | {"unit": "3"}, "since": "2025-12-27"})
    assert "warnings" not in in_time


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("update_establishment", {"since": "2026-01-07", "vat": "310000000000003"}, [("since", "date.in_future")]),
        ("update_establishment", {"since": "2026-02-30", "vat": "3"}, [("since", "date.not_a_date")]),
        ("update_establishment", {"since": "2026-01-06", "vat": "200000000000003"},
         [("vat", "identifier.first_digit")]),
        ("update_establishment", {"since": "2026-01-06", "vat": "30000000000003"}, [("vat", "identifier.length")]),
        ("update_establishment", {"since": "2026-01-06", "mol_establishment_no": "11000001"},
         [("mol_establishment_no", "identifier.shape")]),
        ("update_establishment", {"since": "2026-01-06"}, [("", "nothing_changed")]),
        ("update_establishment", {"since": "2026-01-06", "vat": "300000000000003"}, [("", "nothing_changed")]),
        ("update_contacts", {"mobile": "0401234567", "email": "info"},
         [("mobile", "identifier.first_digit"), ("email", "email.shape")]),
        ("update_contacts", {"mobile": "+966500000400"}, [("", "nothing_changed")]),
        ("update_address", {"address": ADDRESS | {"building": "123", "post_code": "1234", "additional": "12345"}},
         [("address.building", "identifier.length"), ("address.post_code", "identifier.length"),
          ("address.additional", "identifier.length")]),
        ("update_address", {"address": ADDRESS | {"short": "RRR2929", "street": " "}},
         [("address.street", "field.required"), ("address.short", "identifier.shape")]),
    ],
)  # fmt: skip
def test_refused_at_its_field(noura: Client, kind: str, body: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    before = itself(noura)
    result = change(noura, kind, body)
    assert (result["result"], fields(result)) == ("rejected", expected)
    assert itself(noura) == before


def test_another_establishment_is_not_here(noura: Client) -> None:
    result = one(noura, asked("update_contacts", "612047386", {"phone": "0110000401"}, expected_version=0))
    assert result["problem"]["code"] == "not_found"


def test_somebody_else_was_first(noura: Client, owner: Client) -> None:
    version = itself(noura)["version"]
    assert change(owner, "update_contacts", {"phone": "0110000401"})["result"] == "accepted"
    late = one(noura, asked("update_address", SMALL, {"address": ADDRESS}, expected_version=version))
    assert (late["result"], late["version"], late["current"]["contacts"]["phone"]) == (
        "conflict", version + 1, "0110000401"
    )  # fmt: skip


def test_the_account_takes_the_owners_code_and_a_decision(service: Client, noura: Client, owner: Client) -> None:
    by_noura = asked("update_bank_account", SMALL, {"iban": IBAN}, expected_version=1)
    assert one(noura, by_noura)["problem"]["code"] == "role_missing"
    result = done(owner, owner, asked("update_bank_account", SMALL, {"iban": "SA84 9900 0000 0000 0000 0042"},
                                      expected_version=itself(owner)["version"]))  # fmt: skip
    assert (result["result"], result["reason"]["code"]) == ("under_review", "decision_pending")
    decide(service, result["id"])
    assert itself(owner)["iban"] == IBAN
    assert itself(noura)["iban"] == "SA84••••••••••••••••0042"


@pytest.mark.parametrize(
    ("iban", "code"),
    [("SA0480000000608010167519", "identifier.check_digit"), ("AE0380000000608010167519", "identifier.country"),
     ("SA038000000060801016751", "identifier.length")],
)  # fmt: skip
def test_an_account_that_is_none(owner: Client, iban: str, code: str) -> None:
    assert fields(change(owner, "update_bank_account", {"iban": iban})) == [("iban", code)]


def shares(client: Client, *parts: str) -> list[dict[str, Any]]:
    """The owners there are, with other shares."""
    held = rows(client, "owner")
    return [
        {"id": key, "identity": row["identity"], "name": row["name"], "share": part, "from": row["from"]}
        for (key, row), part in zip(sorted(held.items()), parts, strict=False)
    ]


def test_owners_change_as_a_whole(service: Client, owner: Client) -> None:
    before = rows(owner, "owner")
    (one_key, other_key) = sorted(before)
    new = {
        "id": "owner-new", "identity": checked("100000084"), "name": {"ar": "نوف السدير"}, "share": "40",
        "from": "2026-01-05",
    }  # fmt: skip
    body = {"owners": [*shares(owner, "60")[:1], new], "since": "2026-01-05"}
    request = asked("update_owners", SMALL, body, expected_version=itself(owner)["version"])
    result = done(owner, owner, request)
    assert result["state"] == "under_review"
    assert rows(owner, "owner") == before
    decide(service, result["id"])
    after = rows(owner, "owner")
    assert (after[one_key]["share"], after[other_key]["to"], after["owner-new"]["share"]) == ("60", "2026-01-04", "40")
    assert after[one_key]["version"] == 2
    assert itself(owner)["version"] == 2  # so that two such requests collide


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("70", "20"), [("owners", "owners.shares")]),
        (("0", "100"), [("owners[0].share", "owners.share")]),
        (("100.5", "0.5"), [("owners[0].share", "owners.share"), ("owners", "owners.shares")]),
    ],
)  # fmt: skip
def test_shares_make_the_whole(owner: Client, parts: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    body = {"owners": shares(owner, *parts), "since": "2026-01-05"}
    assert fields(change(owner, "update_owners", body)) == expected


def test_an_owner_is_of_age_and_named_once(owner: Client) -> None:
    twice = [each | {"id": f"o{at}", "identity": HALF} for at, each in enumerate(shares(owner, "50", "50"))]
    found = fields(change(owner, "update_owners", {"owners": twice, "since": "2026-01-05"}))
    assert found == [("owners[1].identity", "listed_twice")]
    young = [*shares(owner, "50"), {"id": "o3", "identity": RAYAN.identity, "name": {"ar": "ريان"}, "share": "50",
                                    "from": "2026-01-05"}]  # fmt: skip
    found = fields(change(owner, "update_owners", {"owners": young, "since": "2026-01-05"}))
    assert found == [("owners[1].identity", "identity_minor")]


def licence_of(client: Client) -> str:
    return min(rows(client, "licence"))


def test_a_licence_is_renewed_by_its_paper(service: Client, noura: Client) -> None:
    licence, paper = licence_of(noura), attach(noura, b"%PDF-1.4 renewed")
    body = {"issued": "2026-01-03", "expires": "2027-01-02"}
    result = change(noura, "renew_licence", body, licence, attachments=[paper])
    assert (result["result"], result["reason"]["code"]) == ("under_review", "documents_in_review")
    decide(service, result["id"])
    row = rows(noura, "licence")[licence]
    assert (row["issued"], row["expires"], row["attachment"]) == ("2026-01-03", "2027-01-02", paper)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"issued": "2026-01-03", "expires": "2027-01-02"}, [("attachments", "attachment_missing")]),
        ({"issued": "2026-01-03", "expires": "2026-01-03"},
         [("expires", "licence.expires_first"), ("attachments", "attachment_missing")]),
        ({"issued": "2024-01-03", "expires": "2026-01-05"},
         [("expires", "licence_expired"), ("attachments", "attachment_missing")]),
        ({"issued": "2026-01-07", "expires": "2027-01-02"},
         [("issued", "date.in_future"), ("attachments", "attachment_missing")]),
    ],
)  # fmt: skip
def test_a_renewal_refused(noura: Client, body: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert fields(change(noura, "renew_licence", body, licence_of(noura))) == expected


def test_a_preparers_change_waits_for_a_code(service: Client, noura: Client) -> None:
    made = {"username": "n.alanazi", "establishment": SMALL, "role": "preparer"}
    assert service.post("/practice/role", made).status == 204
    result = change(noura, "update_address", {"address": ADDRESS})
    assert result["result"] == "awaiting_approval"
    boss = service.sign_in("a.alsudair", device="device-2")
    assert approve(boss, result["id"])[0]["result"] == "accepted"
    assert itself(boss)["national_address"] == ADDRESS


def test_what_changed_before_the_code_comes_back(service: Client, noura: Client, owner: Client) -> None:
    request = asked("update_bank_account", SMALL, {"iban": IBAN}, expected_version=itself(owner)["version"])
    assert one(owner, request)["result"] == "awaiting_approval"
    assert change(noura, "update_contacts", {"phone": "0110000402"})["result"] == "accepted"
    (result,) = approve(owner, request["id"])
    assert (result["state"], result["reason"]["code"]) == ("returned", "changed_meanwhile")


def test_nothing_is_repeated(noura: Client) -> None:
    request = asked("update_contacts", SMALL, {"phone": "0110000409"}, expected_version=itself(noura)["version"])
    first, again = one(noura, request), one(noura, request)
    assert (first["versions"], first["reference"]) == (again["versions"], again["reference"])
