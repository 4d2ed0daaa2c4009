"""What each role sees, and what happens when a role changes or ends."""

import pytest

from gosi_desktop.domain.establishment import Role
from tests.support.client import SMALL, Client

CHANGES = f"/v1/establishments/{SMALL}/changes"
ALL = {
    "establishment", "owner", "licence", "branch", "member", "contributor", "engagement", "wage_period",
    "hazards_rate_override", "request", "notice", "invoice", "payment", "ledger_entry",
    "injury", "injury_event",
}  # fmt: skip
MONEY = {"invoice", "payment", "ledger_entry"}
INJURIES = {"injury", "injury_event"}
SEEN = {
    "owner": ALL,
    "supervisor": ALL,
    "branches_manager": ALL,
    "preparer": ALL,
    "registration_clerk": ALL - MONEY - INJURIES - {"owner", "member"},
    "finance_clerk": ALL - INJURIES - {"owner", "member"},
    "viewer": ALL - {"owner", "member"},
    "hazards_clerk": ALL - MONEY - {"owner", "member", "wage_period", "hazards_rate_override"},
}


def become(service: Client, role: str, **more: object) -> None:
    body = {"username": "n.alanazi", "establishment": SMALL, "role": role, **more}
    assert service.post("/practice/role", body).status == 204


@pytest.mark.parametrize("role", [role.value for role in Role])
def test_rows_a_role_may_not_see_are_left_out(service: Client, noura: Client, role: str) -> None:
    become(service, role)
    changes, _ = noura.pull()
    assert {one["entity"] for one in changes} == SEEN[role]
    assert noura.get("/v1/heads").json["heads"][0]["role"] == role
    total = noura.get(CHANGES).json["total"]
    assert total == len(changes)


@pytest.mark.parametrize("role", [role.value for role in Role])
def test_only_the_owner_sees_the_whole_iban(service: Client, noura: Client, role: str) -> None:
    become(service, role)
    (establishment,) = [one["data"] for one in noura.pull()[0] if one["entity"] == "establishment"]
    whole = "SA8000000000000000000001"
    assert establishment["iban"] == (whole if role == "owner" else "SA80••••••••••••••••0001")


def test_fields_a_role_may_not_see_are_absent(service: Client, noura: Client) -> None:
    engagement = next(one["id"] for one in noura.pull()[0] if one["entity"] == "engagement")
    body = {"establishment": SMALL, "entity": "engagement", "id": engagement, "set": {"shared_cap": "30000.00"}}
    service.post("/practice/record", body)
    for role, seen in (("viewer", True), ("hazards_clerk", False)):
        become(service, role)
        (row,) = [one["data"] for one in noura.pull()[0] if one["id"] == engagement]
        assert ("shared_cap" in row) is seen


def test_deltas_are_seen_by_role_too(service: Client, noura: Client) -> None:
    become(service, "hazards_clerk")
    changes, cursor = noura.pull()
    wage = f"{next(one['id'] for one in changes if one['entity'] == 'engagement')}@2026-01"
    data = {
        "engagement": wage.split("@")[0], "from_month": "2026-01", "basic_wage": "1.00", "housing": {"kind": "none"},
        "commission": "0.00", "other_allowances": "0.00", "source": "employer",
    }  # fmt: skip
    body = {"establishment": SMALL, "entity": "wage_period", "id": wage, "new": True, "set": data}
    assert service.post("/practice/record", body).status == 204
    after, following = noura.pull(cursor=cursor)
    assert after == []
    assert following != cursor


def test_another_role_takes_a_fresh_snapshot(service: Client, noura: Client) -> None:
    _, cursor = noura.pull()
    begun = noura.get(CHANGES, limit=5).json["next_cursor"]
    before = noura.get("/v1/heads").json["heads"][0]
    become(service, "viewer")
    for held in (cursor, begun):
        answer = noura.get(CHANGES, cursor=held)
        assert (answer.status, answer.code, answer.json["params"]) == (
            410,
            "cursor_expired",
            {"reason": "role_changed"},
        )
    after = noura.get("/v1/heads").json["heads"][0]
    assert after["role_seq"] == after["seq"] > before["role_seq"]


def test_an_ended_role_is_told_for_ninety_days(service: Client, noura: Client) -> None:
    become(service, "ended")
    answer = noura.get(CHANGES)
    assert (answer.status, answer.code) == (403, "role_ended")
    assert answer.json["params"]["at"].startswith("2026-01-06T07:21")
    assert "2026-01-06 10:21" in answer.json["detail"]  # in Riyadh
    (head,) = noura.get("/v1/heads").json["heads"]
    assert head["ended_at"].startswith("2026-01-06T07:21")
    assert head["summary"] == {"contributors": 0}
    service.advance(days=89)
    assert len(service.sign_in("n.alanazi").get("/v1/heads").json["heads"]) == 1
    service.advance(days=2)
    assert service.sign_in("n.alanazi").get("/v1/heads").json["heads"] == []


def test_a_role_given_back_works_again(service: Client, noura: Client) -> None:
    become(service, "ended")
    become(service, "viewer")
    assert len(noura.pull()[0]) > 100
    assert "ended_at" not in noura.get("/v1/heads").json["heads"][0]


@pytest.mark.parametrize("number", ["699999999", "nothing"])
def test_no_role_and_no_such_establishment_look_alike(service: Client, noura: Client, number: str) -> None:
    answer = noura.get(f"/v1/establishments/{number}/changes")
    assert (answer.status, answer.code) == (403, "role_missing")
    assert answer.json["params"]["needs"] == [role.value for role in Role]


def test_a_manager_of_one_branch_sees_that_branch(service: Client, noura: Client) -> None:
    everything = noura.pull()[0]
    jeddah = next(one["id"] for one in everything if one["entity"] == "branch" and one["data"]["city"] == "جدة")
    there = {one["id"] for one in everything if one["entity"] == "engagement" and one["data"]["branch"] == jeddah}
    people = {one["data"]["contributor"] for one in everything if one["id"] in there}
    become(service, "branches_manager", branches=[jeddah])
    changes, _ = noura.pull()
    seen = {kind: {one["id"] for one in changes if one["entity"] == kind} for kind in SEEN["owner"]}
    assert seen["branch"] == {jeddah}
    assert seen["engagement"] == there
    assert seen["contributor"] == people
    assert {one.split("@")[0] for one in seen["wage_period"]} == there
    assert seen["owner"] == seen["member"] == set()
    assert len(seen["establishment"]) == 1


def test_what_leaves_the_branch_is_gone_for_its_manager(service: Client, noura: Client) -> None:
    everything = noura.pull()[0]
    branches = {one["data"]["city"]: one["id"] for one in everything if one["entity"] == "branch"}
    become(service, "branches_manager", branches=[branches["جدة"]])
    changes, cursor = noura.pull()
    moved = next(one["id"] for one in changes if one["entity"] == "engagement")
    body = {"establishment": SMALL, "entity": "engagement", "id": moved, "set": {"branch": branches["الرياض"]}}
    service.post("/practice/record", body)
    (delta,), _ = noura.pull(cursor=cursor)
    assert (delta["id"], delta["op"], delta["data"]) == (moved, "delete", {})


def test_the_member_row_follows_the_role(service: Client, owner: Client) -> None:
    become(service, "ended")

    def hers() -> tuple[str, str]:
        (row,) = [one["data"] for one in owner.pull()[0] if one["data"].get("name", {}).get("en") == "Noura Alanazi"]
        return row["role"], row["state"]

    assert hers() == ("supervisor", "ended")
    become(service, "viewer")
    assert hers() == ("viewer", "active")
