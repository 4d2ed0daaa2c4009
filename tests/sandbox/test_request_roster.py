"""Joining, leaving, being put right: every refusal and warning of facts 3 to 5 by a row of the rules."""

import json
from typing import Any

import pytest

from gosi_desktop.data import load_rules
from gosi_desktop.sandbox.seeds.planting import checked
from tests.support.client import SMALL, Client
from tests.support.queue import WAGE, active, asked, one, rows, send

CLOCK = "2026-01-06"
SAUDI, EGYPTIAN, BAHRAINI = checked("100000195"), checked("200000196"), "900123456"


def body(client: Client, **changes: Any) -> dict[str, Any]:
    """A Saudi who began yesterday; ``contributor`` and ``contract`` are merged into what is there."""
    branch = min(rows(client, "branch").items(), key=lambda each: each[1]["opened"])[0]
    plain: dict[str, Any] = {
        "contributor": {
            "id": "c-new", "identity": {"kind": "national_id", "number": SAUDI}, "names": {"ar": "بدر بن سالم الجابري"},
            "nationality": "SA", "birth": {"date": "1998-03-01"}, "mobile": "0500000195", "gender": "male",
        },
        "branch": branch, "occupation": "accountant", "join_date": "2026-01-05", "wage": WAGE,
        "contract": {"kind": "open", "from": "2026-01-05", "authenticated": True},
    }  # fmt: skip
    for name in ("contributor", "contract"):
        if isinstance(changes.get(name), dict):
            changes[name] = plain[name] | changes[name]
    return {name: value for name, value in (plain | changes).items() if value is not None}


def register(client: Client, **changes: Any) -> Any:
    return one(client, asked("register_contributor", "e-new", body(client, **changes)))


def foreigner(number: str = EGYPTIAN, **more: Any) -> dict[str, Any]:
    return {"identity": {"kind": "iqama", "number": number}, "nationality": "EG"} | more


def warned(result: Any) -> list[tuple[str, str]]:
    return [(each["code"], each["params"]["rule"]) for each in result.get("warnings", [])]


def record(service: Client, **fields: Any) -> None:
    assert service.post("/practice/state-record", {"establishment": SMALL, **fields}).status == 204


def test_a_saudi_waits_for_his_word(service: Client, noura: Client) -> None:
    result = register(noura)
    assert (result["result"], result["reason"]) == ("under_review", {"code": "awaiting_worker"})
    assert set(result["versions"]) == {"c-new", "e-new", "e-new@2026-01"}
    assert rows(noura, "engagement")["e-new"]["state"] == "awaiting_worker"
    assert rows(noura, "contributor")["c-new"]["system"] == {"value": "new", "source": "service"}
    assert service.post("/practice/worker/accept", {"establishment": SMALL, "request": result["id"]}).status == 204
    assert rows(noura, "engagement")["e-new"]["state"] == "active"
    number = rows(noura, "contributor")["c-new"]["contributor_no"]
    again = one(noura, asked("register_contributor", "e-new", body(noura), id=result["id"]))
    assert (again["result"], again["state"], again["numbers"]) == ("under_review", "approved", {"c-new": number})
    assert noura.get("/v1/heads").json["heads"][0]["summary"]["contributors"] == 25


def test_a_saudi_who_says_no(service: Client, noura: Client) -> None:
    result = register(noura)
    body_ = {"establishment": SMALL, "request": result["id"], "accepts": False}
    assert service.post("/practice/worker/accept", body_).status == 204
    assert rows(noura, "engagement")["e-new"]["state"] == "cancelled"
    assert rows(noura, "request")[result["id"]]["state"] == "rejected"
    assert service.post("/practice/worker/accept", body_).code == "not_found"


def test_what_is_under_review_is_known_to_what_comes_after(noura: Client) -> None:
    first = asked("register_contributor", "e-new", body(noura))
    second = asked("update_wage", "e-new@2026-02", WAGE, expected_version=0, after=[first["id"]])
    assert [each["result"] for each in send(noura, first, second)] == ["under_review", "accepted"]


def test_a_registration_withdrawn(noura: Client) -> None:
    result = register(noura)
    assert one(noura, asked("withdraw_request", result["id"]))["result"] == "accepted"
    assert rows(noura, "engagement")["e-new"]["state"] == "cancelled"
    again = asked("register_contributor", "e-again", body(noura, contributor={"id": "c-other"}))
    assert one(noura, again)["same_as"] == {"c-other": "c-new"}


def test_a_gulf_national_is_registered_at_once(noura: Client) -> None:
    who = {"identity": {"kind": "gcc_id", "number": BAHRAINI}, "nationality": "BH"}
    result = register(noura, contributor=who, contract=None)
    assert (result["result"], set(result["numbers"])) == ("accepted", {"c-new"})
    assert rows(noura, "contributor")["c-new"]["nationality_group"] == "gcc"


def test_a_non_saudi_waits_for_the_states_record(service: Client, noura: Client) -> None:
    result = register(noura, contributor=foreigner(birth=None) | {"birth": {"date": "1990-01-01"}}, contract=None)
    assert (result["result"], result["reason"]) == ("under_review", {"code": "state_record_missing"})
    assert "e-new" not in rows(noura, "engagement")
    record(service, kind="arrival", identity=EGYPTIAN, name="من السجل", nationality="EG", on="2026-01-04")
    assert rows(noura, "request")[result["id"]]["state"] == "approved"
    row = rows(noura, "engagement")["e-new"]
    assert (row["state"], row["join_date"]) == ("active", "2026-01-04")
    assert [row["identity"]["number"] for row in rows(noura, "contributor").values()].count(EGYPTIAN) == 1


def test_a_record_that_came_first_is_found(service: Client, noura: Client) -> None:
    record(service, kind="arrival", identity=EGYPTIAN, name="سمير حسن", nationality="EG", on="2026-01-04")
    pending = next(key for key, row in rows(noura, "engagement").items() if row["join_date"] == "2026-01-04")
    contributor = rows(noura, "engagement")[pending]["contributor"]
    result = register(noura, contributor=foreigner(), contract=None)
    assert (result["result"], result["same_as"]) == ("accepted", {"e-new": pending, "c-new": contributor})
    assert result["versions"][pending] == 2, "one request, one version"
    row = rows(noura, "engagement")[pending]
    assert (row["state"], row["occupation"], row["join_date"]) == ("active", "accountant", "2026-01-04")
    wage = asked("update_wage", "e-new@2026-02", WAGE, expected_version=0)  # the client's id is taken from then on
    assert one(noura, wage)["versions"] == {f"{pending}@2026-02": 1}


def test_completing_whom_the_state_has_sent(noura: Client) -> None:
    pending = next(key for key, row in rows(noura, "engagement").items() if row["state"] == "pending_wage")
    complete = {"wage": WAGE, "occupation": "security_guard", "contract": {"kind": "fixed", "from": "2025-12-01"}}
    result = one(noura, asked("complete_pending_contributor", pending, complete, expected_version=1))
    assert result["result"] == "accepted"
    wages = {key: row for key, row in rows(noura, "wage_period").items() if row["engagement"] == pending}
    assert {row["source"] for row in wages.values()} == {"average_set", "employer"}  # December's time was over
    assert f"{pending}@2026-01" in wages
    again = one(noura, asked("complete_pending_contributor", pending, complete, expected_version=2))
    assert again["problem"]["fields"][0]["params"] == {"rule": "engagement.not_pending"}


UNSIGNED = "contract_not_authenticated"
NUMBER = "contributor.identity.number"
REFUSED: list[tuple[dict[str, Any], str, str]] = [
    ({"contributor": {"birth": {"date": "2009-01-01"}}}, "age_refused", "contributor.birth"),
    ({"contract": None}, UNSIGNED, "contract.authenticated"),
    ({"contract": {"authenticated": False}}, UNSIGNED, "contract.authenticated"),
    ({"wage": WAGE | {"basic_wage": "0.00"}}, "wage_not_positive", "wage.basic_wage"),
    ({"join_date": "2025-12-31"}, "after_deadline", "join_date"),
    ({"join_date": "2025-12-31", "backdated": True}, "attachment_missing", "attachments"),
    ({"join_date": "2024-01-05", "backdated": True}, "backdating_too_far", "join_date"),
    ({"join_date": "2025-12-01", "backdated": True, "contributor": foreigner()}, "backdating_hazards", "join_date"),
    ({"join_date": "2014-01-01", "contributor": {"birth": {"date": "1980-01-01"}}}, "invalid_request", "join_date"),
    ({"join_date": "2026-02-30"}, "invalid_request", "join_date"),
    ({"occupation": "astronaut"}, "invalid_request", "occupation"),
    ({"branch": "none"}, "not_found", "branch"),
    ({"contributor": {"nationality": "XX"}}, "invalid_request", "contributor.nationality"),
    ({"contributor": {"nationality": "EG"}}, "invalid_request", "contributor.identity.kind"),
    ({"contributor": {"identity": {"kind": "national_id", "number": "1000001950"}}}, "invalid_request", NUMBER),
    ({"contributor": {"identity": {"kind": "national_id", "number": "2000001950"}}}, "invalid_request", NUMBER),
    ({"contributor": {"mobile": "12"}}, "invalid_request", "contributor.mobile"),
    ({"contributor": {"birth": None}}, "invalid_request", "contributor.birth"),
    ({"contributor": {"birth": {"date": "2026-02-01"}}}, "invalid_request", "contributor.birth.date"),
    ({"contract": {"to": "2025-01-01"}}, "invalid_request", "contract.to"),
    ({"contributor": {"shoe_size": 42}}, "unknown_field", "contributor.shoe_size"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "code", "where"), REFUSED)
def test_who_is_not_registered(noura: Client, changes: dict[str, Any], code: str, where: str) -> None:
    told = {}
    for language in ("ar", "en"):
        noura.language = language
        problem = register(noura, **json.loads(json.dumps(changes)))["problem"]
        assert problem["code"] == code
        assert where in [each["path"] for each in problem["fields"]]
        told[language] = problem["detail"]
    assert told["ar"] != told["en"]
    assert "{" not in told["ar"] + told["en"]


WARNED: list[tuple[dict[str, Any], str, str]] = [
    ({"contributor": {"birth": {"date": "1964-01-01"}}}, "age_pension_exception", "A3"),
    ({"contributor": {"birth": {"date": "1958-01-01"}}}, "age_hazards_only", "A4"),
    ({"contributor": foreigner() | {"birth": {"date": "1960-01-01"}}, "contract": None}, "age_over_60", "A5-60"),
    ({"contract": {"from": "2025-11-01"}}, "contract_starts_long_ago", "C11"),
    ({"wage": WAGE | {"basic_wage": "1000.00", "housing": {"kind": "none"}}}, "wage_below_floor", "W2"),
    ({"wage": WAGE | {"basic_wage": "50000.00"}}, "wage_above_ceiling", "W2"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "code", "rule"), WARNED)
def test_what_is_remarked_on(noura: Client, changes: dict[str, Any], code: str, rule: str) -> None:
    result = register(noura, **changes)
    assert result["result"] == "under_review"
    assert code in dict(warned(result))
    known = {row["id"]: row for row in load_rules()["rows"]}
    row = known[dict(warned(result))[code]]
    assert row["source"]
    assert row["certainty"]
    if rule != "W2":
        assert row["id"] == rule


def test_nobody_is_here_twice(noura: Client) -> None:
    engagement = active(noura)
    contributor = rows(noura, "engagement")[engagement]["contributor"]
    number = rows(noura, "contributor")[contributor]["identity"]["number"]
    problem = register(noura, contributor={"identity": {"kind": "national_id", "number": number}})["problem"]
    assert problem["code"] == "already_active_here"
    assert problem["params"]["contributor"] == contributor


def test_periods_do_not_overlap(noura: Client) -> None:
    engagement = active(noura)
    contributor = rows(noura, "engagement")[engagement]["contributor"]
    number = rows(noura, "contributor")[contributor]["identity"]["number"]
    leaving = {"leave_date": "2026-01-06", "termination_reason": "resignation"}
    assert one(noura, asked("exclude_contributor", engagement, leaving, expected_version=1))["result"] == "accepted"
    who = {"identity": {"kind": "national_id", "number": number}}
    problem = register(noura, contributor=who)["problem"]
    assert (problem["code"], problem["params"]["to"]) == ("overlap", "2026-01-06")
    result = register(noura, contributor=who, join_date="2026-01-07", contract={"from": "2026-01-07"})
    assert (result["result"], result["same_as"]) == ("under_review", {"c-new": contributor})


def test_active_with_another_employer(service: Client, noura: Client) -> None:
    elsewhere = {"establishment": "631000010", "new": True}
    person = {
        "identity": {"kind": "iqama", "number": EGYPTIAN}, "names": {"ar": "سمير"}, "nationality": "EG",
        "nationality_group": "non_saudi",
    }  # fmt: skip
    work = {"contributor": "x", "branch": "b", "occupation": "cook", "join_date": "2024-01-01", "state": "active"}
    for entity, key, fields in (("contributor", "x", person), ("engagement", "y", work)):
        assert service.post("/practice/record", elsewhere | {"entity": entity, "id": key, "set": fields}).status == 204
    problem = register(noura, contributor=foreigner(), contract=None)["problem"]
    assert (problem["code"], problem["fields"][0]["path"]) == ("active_elsewhere", "contributor.identity")


EXCLUDED: list[tuple[dict[str, Any], str, str]] = [
    ({"leave_date": "2019-01-01"}, "leave_before_join", "leave_date"),
    ({"leave_date": "2025-12-31"}, "after_deadline", "leave_date"),
    ({"leave_date": "2026-02-01"}, "invalid_request", "leave_date"),
    ({"leave_date": "2026-13-01"}, "invalid_request", "leave_date"),
    ({"termination_reason": None}, "reason_required", "termination_reason"),
    ({"termination_reason": "boredom"}, "invalid_request", "termination_reason"),
    ({"termination_reason": "other"}, "reason_required", "text"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "code", "where"), EXCLUDED)
def test_who_is_not_excluded(noura: Client, change: dict[str, Any], code: str, where: str) -> None:
    plain = {"leave_date": "2026-01-31", "termination_reason": "resignation"} | change
    given = {name: value for name, value in plain.items() if value is not None}
    problem = one(noura, asked("exclude_contributor", active(noura), given, expected_version=1))["problem"]
    assert (problem["code"], problem["fields"][0]["path"]) == (code, where)


def test_excluding(noura: Client) -> None:
    engagement = active(noura)
    given = {"leave_date": "2026-01-31", "termination_reason": "other", "text": "سبب"}
    assert one(noura, asked("exclude_contributor", engagement, given, expected_version=1))["result"] == "accepted"
    row = rows(noura, "engagement")[engagement]
    assert (row["state"], row["leave_date"], row["termination_reason"]) == ("ended", "2026-01-31", "other")
    again = one(noura, asked("exclude_contributor", engagement, given, expected_version=2))
    assert again["problem"]["fields"][0]["params"] == {"rule": "engagement.ended"}


def test_a_non_saudis_last_day_is_the_states(service: Client, noura: Client) -> None:
    engagement = active(noura, "non_saudi")
    record(service, kind="final_exit", engagement=engagement, on="2025-12-20")
    given = {"leave_date": "2026-01-06", "termination_reason": "final_exit"}
    result = one(noura, asked("exclude_contributor", engagement, given, expected_version=2))
    assert (result["result"], warned(result)) == ("accepted", [("state_date_rules", "C4")])
    assert result["warnings"][0]["params"]["leave_date"] == "2025-12-20"
    assert rows(noura, "engagement")[engagement]["leave_date"] == "2025-12-20"


WAGES: list[tuple[str, dict[str, Any], str]] = [
    ("2025-12", WAGE, "month_closed"),
    ("2026-01", WAGE | {"basic_wage": "0.00"}, "wage_not_positive"),
    ("2001-01", WAGE, "invalid_request"),
]


@pytest.mark.parametrize(("month", "wage", "code"), WAGES)
def test_wages_that_are_not_taken(noura: Client, month: str, wage: dict[str, Any], code: str) -> None:
    problem = one(noura, asked("update_wage", f"{active(noura)}@{month}", wage, expected_version=0))["problem"]
    assert problem["code"] == code


def test_wages_that_are_remarked_on(noura: Client) -> None:
    people = rows(noura, "contributor")
    old = next(
        key for key, row in rows(noura, "engagement").items()
        if row["state"] == "active" and people[row["contributor"]]["names"]["en"] == "Bandar S. Alrashidi"
    )  # fmt: skip
    bandar = rows(noura, "engagement")[old]["contributor"]
    fixed = {"birth": {"date": "1970-01-01", "entered_in": "hijri"}}
    assert one(noura, asked("correct_contributor", bandar, fixed, expected_version=1))["result"] == "accepted"
    much = WAGE | {"basic_wage": "90000.00"}
    codes = dict(warned(one(noura, asked("update_wage", f"{old}@2026-01", much, expected_version=0))))
    assert set(codes) == {"wage_above_ceiling", "wage_jump", "wage_rise_over_50"}
    assert (codes["wage_jump"], codes["wage_rise_over_50"]) == ("C13", "C14")


def test_correcting_a_contributor(noura: Client) -> None:
    contributor = rows(noura, "engagement")[active(noura)]["contributor"]
    given = {"names": {"ar": "اسم مصحح", "en": "Corrected Name"}, "mobile": "0500000777"}
    result = one(noura, asked("correct_contributor", contributor, given, expected_version=1))
    assert result["versions"] == {contributor: 2}
    row = rows(noura, "contributor")[contributor]
    assert (row["names"]["ar"], row["mobile"]) == ("اسم مصحح", "+966500000777")
    assert row["contributor_no"]


@pytest.mark.parametrize(
    ("given", "code", "where"),
    [
        ({"birth": {"date": "2015-01-01"}}, "age_refused", "birth"),
        ({"birth": {"date": "2027-01-01"}}, "invalid_request", "birth.date"),
        ({"identity": {"kind": "national_id", "number": "1000000000"}}, "invalid_request", "identity.number"),
        ({"identity": {"kind": "iqama", "number": EGYPTIAN}}, "invalid_request", "identity.kind"),
        ({"nationality": "EG"}, "invalid_request", "identity.kind"),
        ({"nationality": "ZZ"}, "invalid_request", "nationality"),
        ({"mobile": "1"}, "invalid_request", "mobile"),
        ({"age": 3}, "unknown_field", "age"),
    ],
)
def test_corrections_that_are_not_taken(noura: Client, given: dict[str, Any], code: str, where: str) -> None:
    contributor = rows(noura, "engagement")[active(noura)]["contributor"]
    problem = one(noura, asked("correct_contributor", contributor, given, expected_version=1))["problem"]
    assert (problem["code"], problem["fields"][0]["path"]) == (code, where)


def test_a_number_that_is_somebody_elses(noura: Client) -> None:
    people = [(key, row) for key, row in rows(noura, "contributor").items() if row["nationality_group"] == "saudi"]
    (first, _), (second, other) = people[:2]
    given = {"identity": other["identity"]}
    problem = one(noura, asked("correct_contributor", first, given, expected_version=1))["problem"]
    assert (problem["code"], problem["params"]) == ("already_active_here", {"contributor": second})


def test_correcting_an_engagement(noura: Client) -> None:
    register(
        noura, contributor={"identity": {"kind": "gcc_id", "number": BAHRAINI}, "nationality": "BH"}, contract=None
    )
    given = {"occupation": "cashier", "join_date": "2026-01-02", "contract": {"kind": "open", "from": "2026-01-02"}}
    result = one(noura, asked("correct_engagement", "e-new", given, expected_version=1))
    assert result["result"] == "accepted"
    row = rows(noura, "engagement")["e-new"]
    assert (row["occupation"], row["join_date"], row["contract"]["from"]) == ("cashier", "2026-01-02", "2026-01-02")


@pytest.mark.parametrize(
    ("given", "code", "where"),
    [
        ({"join_date": "2025-12-31"}, "after_deadline", "join_date"),
        ({"leave_date": "2026-01-20"}, "invalid_request", "leave_date"),
        ({"termination_reason": "resignation"}, "invalid_request", "termination_reason"),
        ({"occupation": "astronaut"}, "invalid_request", "occupation"),
        ({"contract": {"kind": "open", "from": "2026-02-30"}}, "invalid_request", "contract.from"),
        ({"branch": "b"}, "unknown_field", "branch"),
    ],
)
def test_engagements_that_are_not_corrected(noura: Client, given: dict[str, Any], code: str, where: str) -> None:
    problem = one(noura, asked("correct_engagement", active(noura), given, expected_version=1))["problem"]
    assert (problem["code"], problem["fields"][0]["path"]) == (code, where)


def test_a_non_saudis_joining_day_is_given(noura: Client) -> None:
    given = {"join_date": "2026-01-02"}
    request = asked("correct_engagement", active(noura, "non_saudi"), given, expected_version=1)
    assert one(noura, request)["problem"]["fields"][0]["params"] == {"rule": "join_date.by_the_state"}


def test_the_last_day_of_a_period_that_ended_is_put_right(noura: Client) -> None:
    engagement = active(noura)
    leaving = {"leave_date": "2026-01-05", "termination_reason": "resignation"}
    one(noura, asked("exclude_contributor", engagement, leaving, expected_version=1))
    given = {"leave_date": "2026-01-15", "termination_reason": "mutual_agreement"}
    assert one(noura, asked("correct_engagement", engagement, given, expected_version=2))["result"] == "accepted"
    row = rows(noura, "engagement")[engagement]
    assert (row["leave_date"], row["termination_reason"]) == ("2026-01-15", "mutual_agreement")


def test_moving_to_another_branch(noura: Client) -> None:
    branches = {row["city"]: key for key, row in rows(noura, "branch").items()}
    engagement = active(noura, branch=branches["الرياض"])
    for given, where in (
        ({"branch": branches["الرياض"], "from": CLOCK}, "branch"), ({"branch": "none", "from": CLOCK}, "branch"),
        ({"branch": branches["جدة"], "from": "2025-12-31"}, "from"),
        ({"branch": branches["جدة"], "from": "2026-02-01"}, "from"),
        ({"branch": branches["جدة"], "from": "1999-01-01"}, "from"),
    ):  # fmt: skip
        problem = one(noura, asked("transfer_contributor", engagement, given, expected_version=1))["problem"]
        assert problem["fields"][0]["path"] == where
    given = {"branch": branches["جدة"], "from": CLOCK}
    assert one(noura, asked("transfer_contributor", engagement, given, expected_version=1))["result"] == "accepted"
    assert rows(noura, "engagement")[engagement]["branch"] == branches["جدة"]


def test_cancelling_is_decided_by_the_authority(service: Client, noura: Client) -> None:
    engagement = active(noura)
    missing = one(noura, asked("cancel_engagement", engagement, {}, expected_version=1))
    assert missing["problem"]["code"] == "reason_required"
    result = one(noura, asked("cancel_engagement", engagement, {"grounds": "لم يعمل لدينا"}, expected_version=1))
    assert (result["result"], result["reason"]) == ("under_review", {"code": "decision_pending"})
    assert rows(noura, "engagement")[engagement]["state"] == "active"
    decision = {"establishment": SMALL, "request": result["id"], "decision": "approve"}
    assert service.post("/practice/decide", decision).status == 204
    assert rows(noura, "engagement")[engagement]["state"] == "cancelled"
    assert service.post("/practice/decide", decision).code == "not_found"


@pytest.mark.parametrize(("decision", "state"), [("return", "returned"), ("reject", "rejected")])
def test_what_the_authority_does_not_approve(service: Client, noura: Client, decision: str, state: str) -> None:
    result = register(noura)
    told = {
        "establishment": SMALL,
        "request": result["id"],
        "decision": decision,
        "reason": "documents_missing",
        "text": "x",
    }
    assert service.post("/practice/decide", told).status == 204
    row = rows(noura, "request")[result["id"]]
    assert (row["state"], row["reason"]) == (state, {"code": "documents_missing", "params": {"text": "x"}})
    assert rows(noura, "engagement")["e-new"]["state"] == "cancelled"
    again = asked("register_contributor", "e-2", body(noura), replaces=result["id"])
    assert one(noura, again)["result"] == "under_review"
    assert rows(noura, "request")[result["id"]]["state"] == "superseded"
    assert noura.get("/v1/heads").json["heads"][0]["summary"]["pending_requests"] == 3


def test_a_manager_of_one_branch_acts_there(service: Client, noura: Client) -> None:
    branches = {row["city"]: key for key, row in rows(noura, "branch").items()}
    there, here = active(noura, branch=branches["جدة"]), active(noura, branch=branches["الرياض"])
    role = {"username": "w.alghamdi", "establishment": SMALL, "role": "branches_manager", "branches": [branches["جدة"]]}
    assert service.post("/practice/role", role).status == 204
    manager = service.sign_in("w.alghamdi", device="device-7")
    mine = asked("update_wage", f"{there}@2026-02", WAGE, expected_version=0)
    theirs = asked("update_wage", f"{here}@2026-02", WAGE, expected_version=0)
    move = asked("transfer_contributor", there, {"branch": branches["الرياض"], "from": CLOCK}, expected_version=1)
    results = send(manager, mine, theirs, move)
    assert [each["result"] for each in results] == ["accepted", "rejected", "rejected"]
    assert {each["problem"]["code"] for each in results[1:]} == {"not_found"}
    one(noura, asked("update_wage", f"{here}@2026-02", WAGE, expected_version=0))
    seen = rows(manager, "request")
    assert mine["id"] in seen
    assert {row["target"].partition("@")[0] for row in seen.values()} <= {there, here}
    assert len([row for row in seen.values() if row["state"] == "accepted"]) == 1


def test_a_wage_under_the_clients_own_id_meets_what_is_there(service: Client, noura: Client) -> None:
    record(service, kind="arrival", identity=EGYPTIAN, name="سمير حسن", nationality="EG", on="2026-01-04")
    assert "e-new" in register(noura, contributor=foreigner(), contract=None)["same_as"]
    again = one(noura, asked("update_wage", "e-new@2026-01", WAGE, expected_version=0))
    assert (again["result"], again["version"]) == ("conflict", 1)
    assert one(noura, asked("update_wage", "e-new@2026-01", WAGE, expected_version=1))["result"] == "accepted"
