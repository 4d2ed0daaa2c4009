"""Requests that wait for a code: a preparer's, and those that never go without one."""

from collections.abc import Iterator

import pytest

from tests.support.client import Client
from tests.support.queue import WAGE, active, approve, asked, member_of, one, path, rows, send

RAISE = WAGE | {"basic_wage": "6320.00", "housing": {"kind": "cash", "amount": "1580.00"}}


@pytest.fixture
def preparer(service: Client) -> Iterator[Client]:
    client = service.sign_in("s.almalki", device="device-3")
    yield client
    client.close()


def waiting_raise(client: Client) -> tuple[str, dict[str, object]]:
    """The seed's request of a raise that waits."""
    found = rows(client, "request").items()
    return next((key, row) for key, row in found if (row["kind"], row["state"]) == ("update_wage", "awaiting_approval"))


def prepared(preparer: Client, month: str = "2026-02") -> dict[str, object]:
    request = asked("update_wage", f"{active(preparer)}@{month}", WAGE, expected_version=0)
    assert one(preparer, request)["result"] == "awaiting_approval"
    return request


def test_a_preparers_request_waits_and_changes_nothing(preparer: Client, noura: Client) -> None:
    engagement = active(preparer)
    before = noura.get("/v1/heads").json["heads"][0]["summary"]["pending_requests"]
    request = asked("update_wage", f"{engagement}@2026-02", WAGE, expected_version=0)
    result = one(preparer, request)
    assert (result["result"], result["state"], result["by"]) == (
        "awaiting_approval", "awaiting_approval", ["owner", "supervisor"]
    )  # fmt: skip
    assert "versions" not in result
    assert f"{engagement}@2026-02" not in rows(noura, "wage_period")
    row = rows(noura, "request")[str(request["id"])]
    assert (row["state"], row["approval"], row["made"]) == ("awaiting_approval", ["owner", "supervisor"], WAGE)
    assert noura.get("/v1/heads").json["heads"][0]["summary"]["pending_requests"] == before + 1 == 3


def test_a_preparers_mistake_is_refused_at_once(preparer: Client) -> None:
    bad = asked("update_wage", f"{active(preparer)}@2026-02", WAGE | {"basic_wage": "0.00"}, expected_version=0)
    assert one(preparer, bad)["problem"]["code"] == "wage_not_positive"


def test_what_it_holds_is_for_those_who_decide_and_for_its_maker(service: Client, preparer: Client) -> None:
    key, _ = waiting_raise(preparer)
    seen = {name: rows(service.sign_in(name), "request") for name in ("n.alanazi", "a.alsudair", "s.almalki",
                                                                     "l.alqahtani", "k.alrashed")}  # fmt: skip
    assert {name: "made" in each[key] for name, each in seen.items()} == {
        "n.alanazi": True, "a.alsudair": True, "s.almalki": True, "l.alqahtani": False, "k.alrashed": False
    }  # fmt: skip


def test_approved_with_a_code(preparer: Client, noura: Client) -> None:
    key, before = waiting_raise(noura)
    _, cursor = noura.pull()
    begun = noura.post(path("/approvals"), {"ids": [key]})
    assert (begun.status, begun.json["masked_mobile"]) == (201, "05•• ••• 447")
    (result,) = noura.post(path(f"/approvals/{begun.json['id']}/code"), {"code": noura.last_code()}).json["results"]
    assert (result["result"], result["state"], result["versions"]) == ("accepted", "accepted", {before["target"]: 1})
    changes, _ = noura.pull(cursor=cursor)
    assert [(each["entity"], each["request"], each["by"]) for each in changes] == [
        (entity, key, member_of(noura, "Noura")) for entity in ("wage_period", "audit_event", "request")
    ]
    assert "made" not in changes[2]["data"]
    assert (changes[2]["data"]["state"], changes[2]["data"]["by"]) == ("accepted", member_of(noura, "Saad"))
    assert noura.get("/v1/heads").json["heads"][0]["summary"]["pending_requests"] == 1


def test_its_maker_is_told_by_its_id(preparer: Client, noura: Client) -> None:
    request = prepared(preparer)
    approve(noura, str(request["id"]))
    again = one(preparer, request)
    assert (again["result"], again["state"], again["versions"]) == (
        "awaiting_approval", "accepted", {request["target"]: 1}
    )  # fmt: skip


def test_several_with_one_code(preparer: Client, noura: Client) -> None:
    ids = [str(prepared(preparer, f"2026-0{month}")["id"]) for month in (2, 3, 4)]
    assert [each["state"] for each in approve(noura, *ids, ids[0])] == ["accepted"] * 3


def test_what_changed_in_between_is_returned(preparer: Client, noura: Client) -> None:
    request = prepared(preparer)
    assert one(noura, asked("update_wage", str(request["target"]), RAISE, expected_version=0))["result"] == "accepted"
    (result,) = approve(noura, str(request["id"]))
    assert (result["state"], result["reason"]) == ("returned", {"code": "changed_meanwhile"})
    assert rows(noura, "wage_period")[str(request["target"])]["basic_wage"] == "6320.00"
    again = asked("update_wage", str(request["target"]), WAGE, expected_version=1, replaces=request["id"])
    one(preparer, again)
    assert rows(noura, "request")[str(request["id"])]["state"] == "superseded"


def test_what_the_rules_refuse_meanwhile_is_returned(service: Client, preparer: Client) -> None:
    request = prepared(preparer)
    service.advance(days=60)
    (result,) = approve(service.sign_in("n.alanazi"), str(request["id"]))
    assert (result["state"], result["reason"]["code"], result["reason"]["params"]["code"]) == (
        "returned", "data_wrong", "month_closed"
    )  # fmt: skip


def test_given_back_with_a_reason(preparer: Client, noura: Client) -> None:
    request = prepared(preparer)
    answer = noura.post(path(f"/{request['id']}/return"), {"reason": "أرفق العقد", "code": "documents_missing"})
    told = {"code": "documents_missing", "params": {"text": "أرفق العقد"}}
    assert answer.json["state"] == "returned"
    assert answer.json["reason"] == told
    again = one(preparer, request)
    assert (again["state"], again["reason"]) == ("returned", told)
    assert noura.post(path(f"/{request['id']}/return"), {"reason": "x"}).code == "not_found"
    assert noura.post(path("/approvals"), {"ids": [request["id"]]}).code == "not_found"


def test_a_preparer_withdraws_his_own_without_approval(preparer: Client, noura: Client) -> None:
    request = prepared(preparer)
    assert one(preparer, asked("withdraw_request", str(request["id"])))["result"] == "accepted"
    assert one(preparer, request)["state"] == "withdrawn"
    assert rows(noura, "request")[str(request["id"])]["state"] == "withdrawn"
    theirs = asked("add_member", "new1", {"identity": "1000001915", "mobile": "0500000001", "role": "viewer"})
    one(noura, theirs)
    refused = one(preparer, asked("withdraw_request", str(theirs["id"])))
    assert (refused["problem"]["code"], refused["problem"]["params"]) == (
        "role_missing", {"needs": ["owner", "supervisor"]}
    )  # fmt: skip
    assert one(noura, asked("withdraw_request", str(theirs["id"])))["result"] == "accepted"


def test_wrong_codes_are_counted_and_end_the_challenge(preparer: Client, noura: Client) -> None:
    key, _ = waiting_raise(noura)
    begun = noura.post(path("/approvals"), {"ids": [key]}).json["id"]
    right = noura.last_code()
    wrong = f"{(int(right) + 1) % 1_000_000:06}"
    answers = [noura.post(path(f"/approvals/{begun}/code"), {"code": wrong}) for _ in range(3)]
    assert [(each.code, each.json.get("params", {}).get("tries_left")) for each in answers] == [
        ("code_wrong", 2), ("code_wrong", 1), ("challenge_ended", None)
    ]  # fmt: skip
    assert noura.post(path(f"/approvals/{begun}/code"), {"code": right}).code == "challenge_ended"
    assert rows(noura, "request")[key]["state"] == "awaiting_approval"


def test_a_code_is_good_once_for_five_minutes_and_for_its_approver(
    service: Client, noura: Client, owner: Client
) -> None:
    key, _ = waiting_raise(noura)
    begun = noura.post(path("/approvals"), {"ids": [key]}).json["id"]
    code = noura.last_code()
    assert owner.post(path(f"/approvals/{begun}/code"), {"code": code}).code == "challenge_ended"
    service.advance(minutes=6)
    assert noura.post(path(f"/approvals/{begun}/code"), {"code": code}).code == "code_expired"
    again = noura.post(path("/approvals"), {"ids": [key]}).json["id"]
    code = noura.last_code()
    first = noura.post(path(f"/approvals/{again}/code"), {"code": code}, key="k1")
    assert noura.post(path(f"/approvals/{again}/code"), {"code": code}, key="k1").json == first.json
    assert noura.post(path(f"/approvals/{again}/code"), {"code": code}).code == "challenge_ended"


def test_five_codes_an_hour(service: Client, noura: Client) -> None:
    key, _ = waiting_raise(noura)
    answers = [noura.post(path("/approvals"), {"ids": [key]}) for _ in range(6)]
    assert [each.status for each in answers] == [201] * 5 + [429]
    assert int(answers[-1].headers["Retry-After"]) > 3000


@pytest.mark.parametrize("ids", [[], ["none"]])
def test_nothing_to_approve(noura: Client, ids: list[str]) -> None:
    assert noura.post(path("/approvals"), {"ids": ids}).status in (404, 422)


def test_who_approves_what(service: Client, noura: Client, owner: Client) -> None:
    """A supervisor may ask for another supervisor; the owner's code decides."""
    body = {"identity": "1000001915", "mobile": "0500000001", "from": "2026-01-06"}
    request = asked("nominate_supervisor", "new-member", body)
    assert one(noura, request)["by"] == ["owner"]
    refused = noura.post(path("/approvals"), {"ids": [request["id"]]})
    assert (refused.code, refused.json["params"]) == ("role_missing", {"needs": ["owner"]})
    assert noura.post(path(f"/{request['id']}/return"), {"reason": "no"}).code == "role_missing"
    assert approve(owner, str(request["id"]))[0]["state"] == "accepted"
    clerk = service.sign_in("l.alqahtani", device="device-4")
    assert clerk.post(path("/approvals"), {"ids": [request["id"]]}).code == "role_missing"


def test_withdrawn_while_the_code_was_on_its_way(preparer: Client, noura: Client) -> None:
    first, second = prepared(preparer), prepared(preparer, "2026-03")
    begun = noura.post(path("/approvals"), {"ids": [first["id"], second["id"]]}).json["id"]
    code = noura.last_code()
    one(preparer, asked("withdraw_request", str(first["id"])))
    results = noura.post(path(f"/approvals/{begun}/code"), {"code": code}).json["results"]
    assert [each["state"] for each in results] == ["withdrawn", "accepted"]


def test_a_viewer_makes_none(service: Client) -> None:
    viewer = service.sign_in("k.alrashed", device="device-5")
    results = send(viewer, asked("update_wage", f"{active(viewer)}@2026-02", WAGE, expected_version=0),
                   asked("withdraw_request", "r0"))  # fmt: skip
    assert {each["problem"]["code"] for each in results} == {"role_missing"}


def test_what_follows_an_undecided_registration_waits_for_it(preparer: Client, noura: Client) -> None:
    """Its engagement comes to be when the registration is approved: until then the next request is not refused."""
    key, target = next(
        (key, row["target"]) for key, row in rows(preparer, "request").items() if row["kind"] == "register_contributor"
    )
    after = asked("update_wage", f"{target}@2026-02", WAGE, expected_version=0, after=[key])
    assert (one(preparer, after)["result"], one(preparer, after)["after"]) == ("waiting", [key])
    assert approve(noura, key)[0]["state"] == "under_review"
    assert one(preparer, after)["result"] == "awaiting_approval"
    assert approve(noura, str(after["id"]))[0]["state"] == "accepted"
