"""The request queue: one verdict for each id, remembered for ever; neighbours that never harm each other."""

from typing import Any

import pytest

from tests.support.client import Client
from tests.support.queue import WAGE, active, asked, one, path, rows, send


def test_an_accepted_request_says_what_it_changed(noura: Client) -> None:
    wage = f"{active(noura)}@2026-01"
    _, cursor = noura.pull()
    request = asked("update_wage", wage, WAGE, expected_version=0)
    result = one(noura, request)
    assert (result["result"], result["state"], result["versions"]) == ("accepted", "accepted", {wage: 1})
    assert result["reference"].startswith("W-2026-")
    changes, _ = noura.pull(cursor=cursor)
    assert [(change["entity"], change["request"]) for change in changes] == [
        ("wage_period", request["id"]), ("audit_event", request["id"]), ("request", request["id"])
    ]  # fmt: skip
    assert (changes[0]["id"], changes[2]["id"]) == (wage, request["id"])
    assert changes[1]["seq"] == result["seq"], "so far its effect goes"
    assert changes[0]["data"]["basic_wage"] == "6480.00"
    row = changes[2]["data"]
    assert (row["state"], row["kind"], row["target"], row["reference"]) == (
        "accepted", "update_wage", wage, result["reference"]
    )  # fmt: skip
    assert "made" not in row


def test_the_same_id_is_answered_alike_for_ever(service: Client, noura: Client) -> None:
    wage = f"{active(noura)}@2026-01"
    request = asked("update_wage", wage, WAGE, expected_version=0)
    first = one(noura, request)
    _, cursor = noura.pull()
    others = {"expected_version": 7, "after": ["nothing"], "made_at": "2027-01-01T00:00:00Z", "replaces": "x"}
    assert one(noura, request | others) == first
    assert noura.pull(cursor=cursor)[0] == []
    service.advance(days=3600)
    assert one(service.sign_in("n.alanazi"), request) == first


def test_a_refusal_is_remembered_too_and_said_in_each_language(noura: Client) -> None:
    request = asked("update_wage", f"{active(noura)}@2026-01", WAGE | {"basic_wage": "0.00"}, expected_version=0)
    first = one(noura, request)
    assert (first["result"], first["state"], first["problem"]["code"]) == ("rejected", "rejected", "wage_not_positive")
    assert first["problem"]["fields"][0]["path"] == "basic_wage"
    noura.language = "ar"
    second = one(noura, request)
    assert second["problem"]["code"] == "wage_not_positive"
    assert second["problem"]["detail"] == "الأجر الأساسي يجب أن يكون أكبر من صفر."
    assert second["problem"]["fields"][0]["message"] == second["problem"]["detail"]


@pytest.mark.parametrize(
    "other",
    [
        {"kind": "withdraw_request"}, {"schema": 2}, {"target": "another"}, {"body": WAGE | {"commission": "1.00"}},
        {"attachments": ["a" * 64]},
    ],
)  # fmt: skip
def test_the_same_id_with_another_content_is_refused(noura: Client, other: dict[str, Any]) -> None:
    request = asked("update_wage", f"{active(noura)}@2026-01", WAGE, expected_version=0)
    first = one(noura, request)
    result = one(noura, request | other)
    assert (result["result"], result["problem"]["code"]) == ("rejected", "request_id_reused")
    assert "state" not in result
    assert one(noura, request) == first


def test_one_bad_request_never_fails_its_neighbours(noura: Client) -> None:
    engagement = active(noura)
    results = send(
        noura,
        asked("update_wage", f"{engagement}@2026-01", WAGE, expected_version=0),
        asked("fly", "moon"),
        asked("update_wage", f"{engagement}@2026-02", WAGE | {"bonus": "1.00"}, expected_version=0),
        asked("update_wage", "nobody@2026-02", WAGE, expected_version=0),
        asked("update_wage", f"{engagement}@2026-03", WAGE, expected_version=0),
    )
    assert [each["result"] for each in results] == ["accepted", "rejected", "rejected", "rejected", "accepted"]
    assert [each["problem"]["code"] for each in results if "problem" in each] == [
        "unsupported_kind", "unknown_field", "not_found"
    ]  # fmt: skip
    wages = rows(noura, "wage_period")
    assert {f"{engagement}@2026-01", f"{engagement}@2026-03"} <= set(wages)


@pytest.mark.parametrize(
    ("change", "code", "where"),
    [
        ({"kind": "transfer_ownership"}, "unsupported_kind", None),
        ({"schema": 0}, "unsupported_schema", None),
        ({"schema": 2}, "unsupported_schema", None),
        (
            {"body": WAGE | {"housing": {"kind": "cash", "amount": "1.00", "sea": 1}}},
            "unknown_field",
            "housing.sea",
        ),
        ({"body": {}}, "invalid_request", "basic_wage"),
        ({"body": WAGE | {"basic_wage": "-1.00"}}, "invalid_request", "basic_wage"),
        ({"body": WAGE | {"basic_wage": 6480}}, "invalid_request", "basic_wage"),
        ({"body": WAGE | {"housing": {"kind": "cash"}}}, "invalid_request", "housing.amount"),
        ({"target": "no-month"}, "invalid_request", "target"),
        ({"target": "x@2026-13"}, "not_found", "target"),
        ({"expected_version": None}, "invalid_request", "expected_version"),
    ],
)
def test_what_is_not_in_form_is_refused_at_its_path(
    noura: Client, change: dict[str, Any], code: str, where: str | None
) -> None:
    request = asked("update_wage", f"{active(noura)}@2026-01", WAGE, expected_version=0) | change
    problem = one(noura, request)["problem"]
    assert (problem["code"], [each["path"] for each in problem.get("fields", [])]) == (code, [where] if where else [])


def test_a_conflict_shows_the_row_and_is_not_remembered(noura: Client, owner: Client) -> None:
    wage = f"{active(noura)}@2026-01"
    theirs = WAGE | {"basic_wage": "6320.00"}
    assert one(owner, asked("update_wage", wage, theirs, expected_version=0))["result"] == "accepted"
    request = asked("update_wage", wage, WAGE, expected_version=0)
    conflict = one(noura, request)
    assert (conflict["result"], conflict["version"], conflict["current"]["basic_wage"]) == ("conflict", 1, "6320.00")
    owners = next(key for key, row in rows(owner, "member").items() if row["role"] == "owner")
    assert (conflict["by"], conflict["at"][:16]) == (owners, "2026-01-06T07:21")
    assert "state" not in conflict
    standing = noura.post(path("/lookup"), {"ids": [request["id"]]}).json["requests"]
    assert standing == [{"id": request["id"], "state": "unknown"}]
    again = one(noura, request | {"expected_version": 1})
    assert (again["result"], again["versions"]) == ("accepted", {wage: 2})


def test_what_waits_for_another_is_not_remembered(noura: Client) -> None:
    engagement = active(noura)
    first = asked("update_wage", f"{engagement}@2026-01", WAGE, expected_version=0)
    second = asked("update_wage", f"{engagement}@2026-02", WAGE, expected_version=0, after=[first["id"]])
    waiting = one(noura, second)
    assert (waiting["result"], waiting["after"]) == ("waiting", [first["id"]])
    assert [each["result"] for each in send(noura, first, second)] == ["accepted", "accepted"]


def test_what_waits_for_a_paper(noura: Client) -> None:
    paper = "a" * 64
    request = asked("update_wage", f"{active(noura)}@2026-01", WAGE, expected_version=0, attachments=[paper])
    result = one(noura, request)
    assert (result["result"], result["for"], result["after"]) == ("waiting", "attachment", [paper])


def test_what_depends_on_a_refused_request_is_refused(noura: Client) -> None:
    engagement = active(noura)
    bad = asked("update_wage", f"{engagement}@2026-01", WAGE | {"basic_wage": "0.00"}, expected_version=0)
    after = asked("update_wage", f"{engagement}@2026-02", WAGE, expected_version=0, after=[bad["id"]])
    problem = send(noura, bad, after)[1]["problem"]
    assert (problem["code"], problem["params"]) == ("dependency_refused", {"id": bad["id"]})


def test_a_request_that_replaces_a_refused_one(noura: Client) -> None:
    wage = f"{active(noura)}@2026-01"
    bad = asked("update_wage", wage, WAGE | {"basic_wage": "0.00"}, expected_version=0)
    one(noura, bad)
    good = asked("update_wage", wage, WAGE, expected_version=0, replaces=bad["id"])
    assert one(noura, good)["result"] == "accepted"
    assert rows(noura, "request")[bad["id"]]["state"] == "superseded"
    assert one(noura, bad)["state"] == "superseded"
    never = asked("update_wage", wage, WAGE, expected_version=1, replaces="never-seen")
    assert one(noura, never)["result"] == "accepted"
    assert one(noura, asked("update_wage", wage, WAGE, expected_version=2, replaces=good["id"]))["result"] == "accepted"
    assert rows(noura, "request")[good["id"]]["state"] == "accepted"  # what was done is not undone by a word


def test_a_check_has_no_effect(noura: Client) -> None:
    engagement = active(noura)
    first = asked("update_wage", f"{engagement}@2026-01", WAGE, expected_version=0)
    second = asked("update_wage", f"{engagement}@2026-02", WAGE, expected_version=0, after=[first["id"]])
    third = asked("update_wage", f"{engagement}@2026-03", WAGE | {"basic_wage": "0.00"}, expected_version=0)
    before, (_, cursor) = noura.get("/v1/heads").json, noura.pull()
    results = send(noura, first, second, third, tail="/check")
    assert [each["result"] for each in results] == ["accepted", "accepted", "rejected"]
    assert noura.get("/v1/heads").json == before
    assert noura.pull(cursor=cursor)[0] == []
    standings = noura.post(path("/lookup"), {"ids": [first["id"], third["id"]]}).json["requests"]
    assert {each["state"] for each in standings} == {"unknown"}


def test_looking_up(noura: Client) -> None:
    wage = f"{active(noura)}@2026-01"
    good = asked("update_wage", wage, WAGE, expected_version=0)
    bad = asked("fly", "moon")
    accepted, _ = send(noura, good, bad)
    answer = noura.post(path("/lookup"), {"ids": [good["id"], "none", bad["id"]]}).json
    assert answer["epoch"] == noura.get("/v1/heads").json["epoch"]
    assert answer["requests"] == [
        {"id": good["id"], "state": "accepted", "reference": accepted["reference"]},
        {"id": "none", "state": "unknown"},
        {"id": bad["id"], "state": "rejected", "reason": {"code": "unsupported_kind", "params": {"kind": "fly"}}},
    ]


@pytest.mark.parametrize("name", ["id", "target"])
def test_requests_of_one_call_differ(noura: Client, name: str) -> None:
    first, second = asked("fly", "moon"), asked("fly", "mars")
    answer = noura.post(path(), {"requests": [first, second | {name: first[name]}]})
    assert (answer.status, answer.json["fields"][0]["path"]) == (422, f"requests[1].{name}")
    assert noura.post(path("/lookup"), {"ids": [first["id"]]}).json["requests"][0]["state"] == "unknown"


@pytest.mark.parametrize("count", [0, 201])
def test_one_to_two_hundred_at_a_time(noura: Client, count: int) -> None:
    assert noura.post(path(), {"requests": [asked("fly", f"t{n}") for n in range(count)]}).code == "invalid_request"


def test_two_hundred_at_once(noura: Client) -> None:
    results = send(noura, *(asked("fly", f"t{number}") for number in range(200)))
    assert {each["problem"]["code"] for each in results} == {"unsupported_kind"}


def test_texts_that_no_database_keeps_are_refused(noura: Client) -> None:
    answer = noura.post(path(), {"requests": [asked("update_wage", "a\u0000b@2026-01", WAGE)]})
    assert answer.code == "invalid_request"


def test_strangers_learn_nothing(noura: Client) -> None:
    for tail, body in (("", {"requests": [asked("fly", "moon")]}), ("/check", {"requests": [asked("fly", "moon")]}),
                       ("/lookup", {"ids": ["a"]})):  # fmt: skip
        for number in ("699999999", "nothing"):
            assert noura.post(path(tail, number), body).code == "role_missing"


def test_withdrawing_what_is_not_there(noura: Client) -> None:
    assert one(noura, asked("withdraw_request", "none"))["problem"]["code"] == "not_found"


def test_withdrawing_what_is_decided_shows_how(noura: Client) -> None:
    request = asked("update_wage", f"{active(noura)}@2026-01", WAGE, expected_version=0)
    one(noura, request)
    result = one(noura, asked("withdraw_request", request["id"]))
    assert (result["result"], result["current"]["state"]) == ("conflict", "accepted")


def test_what_is_known_after_a_restore(service: Client, noura: Client) -> None:
    wage = f"{active(noura)}@2026-01"
    kept = service.post("/practice/snapshots", None).json["snapshot"]
    request = asked("update_wage", wage, WAGE, expected_version=0)
    first = one(noura, request)
    service.post("/practice/restore", {"snapshot": kept})
    answer = noura.post(path("/lookup"), {"ids": [request["id"]]}).json
    assert answer["requests"] == [{"id": request["id"], "state": "unknown"}]
    assert answer["epoch"] == noura.get("/v1/heads").json["epoch"]
    assert one(noura, request)["versions"] == first["versions"]


def test_the_service_lists_the_kinds_it_takes(service: Client) -> None:
    kinds = {each["kind"]: each.get("off", False) for each in service.get("/v1/service").json["kinds"]}
    assert kinds["update_wage"] is False
    assert kinds["withdraw_request"] is False
    assert [kind for kind, off in kinds.items() if off] == [
        "transfer_ownership", "change_legal_form", "close_establishment"
    ]  # fmt: skip


def test_a_snapshot_carries_two_years_of_requests(service: Client, noura: Client) -> None:
    request = asked("update_wage", f"{active(noura)}@2026-01", WAGE, expected_version=0)
    one(noura, request)
    service.advance(days=729)
    assert request["id"] in rows(service.sign_in("n.alanazi"), "request")
    service.advance(days=2)
    later = service.sign_in("n.alanazi")
    assert request["id"] not in rows(later, "request")
    assert one(later, request)["state"] == "accepted"
