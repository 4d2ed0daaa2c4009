"""Members: invited, accepted, changed, ended."""

from typing import Any

import pytest

from tests.support.client import SMALL, Client
from tests.support.queue import approve, asked, done, member_of, one, path, rows

NEW = {"identity": "1000001915", "mobile": "0500000001", "role": "finance_clerk", "names": {"ar": "خالد الراشد"}}
MAHA = {"identity": "1000000891", "mobile": "0500000848", "role": "registration_clerk", "names": {"ar": "مها"}}


def refusal(client: Client, kind: str, target: str, body: dict[str, Any], **more: Any) -> tuple[str, str]:
    problem = one(client, asked(kind, target, body, **more))["problem"]
    return problem["code"], problem.get("fields", [{"path": ""}])[0]["path"]


def accepted(client: Client, id: str) -> None:
    begun = client.post(f"/v1/invitations/{id}/acceptance", {})
    assert begun.status == 201, begun.body
    assert client.post(f"/v1/invitations/{id}/acceptance/code", {"code": client.last_code()}).status == 204


def test_an_invitation_waits_and_is_accepted(service: Client, noura: Client) -> None:
    maha = service.sign_in("m.aljuhani", device="device-6")
    assert maha.get("/v1/heads").json["heads"] == []
    (invitation,) = maha.get("/v1/invitations").json["invitations"]
    assert (invitation["establishment"], invitation["role"], invitation["invited_by"]) == (
        SMALL, "finance_clerk", "نورة العنزي"
    )  # fmt: skip
    assert rows(noura, "member")[invitation["id"]]["state"] == "invited"
    _, cursor = noura.pull()
    accepted(maha, invitation["id"])
    (head,) = maha.get("/v1/heads").json["heads"]
    assert (head["role"], head["role_seq"]) == ("finance_clerk", head["seq"])
    (change,), _ = noura.pull(cursor=cursor)
    assert (change["id"], change["data"]["state"]) == (invitation["id"], "active")
    assert maha.get("/v1/invitations").json["invitations"] == []
    assert maha.post(f"/v1/invitations/{invitation['id']}/acceptance", {}).code == "not_found"


def test_an_invitation_is_its_persons_alone(service: Client, noura: Client) -> None:
    maha = service.sign_in("m.aljuhani", device="device-6")
    (invitation,) = maha.get("/v1/invitations").json["invitations"]
    for call in (("POST", "/acceptance"), ("DELETE", "")):
        assert noura.call(call[0], f"/v1/invitations/{invitation['id']}{call[1]}", {}).code == "not_found"


def test_an_invitation_declined(service: Client, noura: Client) -> None:
    maha = service.sign_in("m.aljuhani", device="device-6")
    (invitation,) = maha.get("/v1/invitations").json["invitations"]
    assert maha.call("DELETE", f"/v1/invitations/{invitation['id']}", key="").status == 204
    assert rows(noura, "member")[invitation["id"]]["state"] == "ended"
    assert maha.get("/v1/invitations").json["invitations"] == []


def test_an_invitation_ends_after_seven_days(service: Client, noura: Client) -> None:
    invited = next(key for key, row in rows(noura, "member").items() if row["state"] == "invited")
    service.advance(days=6)
    maha = service.sign_in("m.aljuhani", device="device-6")
    assert maha.get("/v1/invitations").json["invitations"] == []  # made two days before the start
    later = service.sign_in("n.alanazi")
    assert rows(later, "member")[invited]["state"] == "ended"


def test_adding_a_member(service: Client, noura: Client, owner: Client) -> None:
    request = asked("add_member", "new-member", NEW)
    assert done(noura, noura, request)["state"] == "accepted"
    assert rows(owner, "member")["new-member"] == {
        "identity": "1000001915", "name": {"ar": "خالد الراشد"}, "role": "finance_clerk", "state": "invited",
        "since": "2026-01-06", "version": 1,
    }  # fmt: skip
    message = service.get("/practice/messages").json["messages"][0]
    assert (message["to"], len(message["code"])) == ("+966500000001", 11)


def test_a_member_of_one_branch(service: Client, noura: Client, owner: Client) -> None:
    ended = next(key for key, row in rows(noura, "member").items() if row["state"] == "invited")
    done(noura, noura, asked("end_member", ended, {"until": "2026-01-06"}, expected_version=1))
    jeddah = next(key for key, row in rows(noura, "branch").items() if row["city"] == "جدة")
    body = MAHA | {"role": "branches_manager", "branches": [jeddah]}
    done(noura, owner, asked("add_member", "manager", body))
    maha = service.sign_in("m.aljuhani", device="device-6")
    (invitation,) = maha.get("/v1/invitations").json["invitations"]
    assert invitation["branches"] == [jeddah]
    accepted(maha, "manager")
    assert set(rows(maha, "branch")) == {jeddah}
    assert rows(owner, "member")["manager"]["name"] == {"ar": "مها الجهني", "en": "Maha Aljuhani"}


@pytest.mark.parametrize(
    ("change", "code", "where"),
    [
        ({"identity": "1000000880"}, "invalid_request", "identity"),
        ({"identity": "1000000818"}, "invalid_request", "identity"),  # the supervisor herself
        ({"mobile": "123"}, "invalid_request", "mobile"),
        ({"role": "owner"}, "invalid_request", "role"),
        ({"role": "supervisor"}, "invalid_request", "role"),
        ({"branches": ["none"]}, "invalid_request", "branches"),
        ({"role": "branches_manager", "branches": ["none"]}, "not_found", "branches[0]"),
        ({"rank": "high"}, "unknown_field", "rank"),
    ],
)
def test_who_cannot_be_added(noura: Client, change: dict[str, Any], code: str, where: str) -> None:
    assert refusal(noura, "add_member", "new-member", NEW | change) == (code, where)


def test_another_role_takes_a_fresh_snapshot(service: Client, noura: Client, owner: Client) -> None:
    clerk = service.sign_in("l.alqahtani", device="device-4")
    _, cursor = clerk.pull()
    target = member_of(noura, "Latifah")
    done(noura, noura, asked("change_member_role", target, {"role": "viewer"}, expected_version=1))
    assert clerk.get(f"/v1/establishments/{SMALL}/changes", cursor=cursor).json["params"] == {"reason": "role_changed"}
    assert clerk.get("/v1/heads").json["heads"][0]["role"] == "viewer"
    jeddah = next(key for key, row in rows(noura, "branch").items() if row["city"] == "جدة")
    body = {"role": "branches_manager", "branches": [jeddah]}
    done(owner, owner, asked("change_member_role", target, body, expected_version=2))
    assert set(rows(clerk, "branch")) == {jeddah}


def test_a_supervisor_manages_those_below_only(noura: Client, owner: Client) -> None:
    chief, clerk, boss = member_of(noura, "Noura"), member_of(noura, "Latifah"), member_of(noura, "Abdulmohsen")
    for kind, target, body in (
        ("change_member_role", clerk, {"role": "supervisor"}), ("change_member_role", chief, {"role": "viewer"}),
        ("end_member", chief, {"until": "2026-01-06"}), ("end_member", boss, {"until": "2026-01-06"}),
    ):  # fmt: skip
        problem = one(noura, asked(kind, target, body, expected_version=1))["problem"]
        assert (problem["code"], problem["params"]) == ("role_missing", {"needs": ["owner"]})
    request = asked("change_member_role", clerk, {"role": "supervisor"}, expected_version=1)
    assert done(owner, owner, request)["state"] == "accepted"


def test_the_last_owner_stays(noura: Client, owner: Client) -> None:
    boss = member_of(owner, "Abdulmohsen")
    assert refusal(owner, "end_member", boss, {"until": "2026-01-06"}, expected_version=1)[0] == "last_supervisor"
    assert refusal(owner, "change_member_role", boss, {"role": "viewer"}, expected_version=1)[0] == "last_supervisor"
    chief = member_of(owner, "Noura")
    done(owner, owner, asked("end_member", chief, {"until": "2026-01-06"}, expected_version=1))
    answer = noura.get(f"/v1/establishments/{SMALL}/changes")
    assert (answer.status, answer.code) == (403, "role_ended")
    assert noura.post(path(), {"requests": [asked("fly", "moon")]}).code == "role_ended"
    assert noura.get("/v1/heads").json["heads"][0]["ended_at"].startswith("2026-01-06T07:21")


def test_a_role_that_ends_later(service: Client, owner: Client) -> None:
    clerk = service.sign_in("l.alqahtani", device="device-4")
    target = member_of(owner, "Latifah")
    done(owner, owner, asked("end_member", target, {"until": "2026-01-10"}, expected_version=1))
    assert "ended_at" not in clerk.get("/v1/heads").json["heads"][0]
    service.post("/practice/clock", {"set": "2026-01-10T20:58:00Z"})
    assert service.sign_in("l.alqahtani").pull()[0]
    service.post("/practice/clock", {"set": "2026-01-10T21:00:01Z"})
    later = service.sign_in("l.alqahtani")
    assert later.get("/v1/heads").json["heads"][0]["ended_at"] == "2026-01-10T21:00:00Z"
    assert later.get(f"/v1/establishments/{SMALL}/changes").code == "role_ended"
    assert rows(service.sign_in("n.alanazi"), "member")[target]["state"] == "ended"


@pytest.mark.parametrize("until", ["2026-01-05", "2026-02-30"])
def test_a_last_day_that_is_none(owner: Client, until: str) -> None:
    where = refusal(owner, "end_member", member_of(owner, "Latifah"), {"until": until}, expected_version=1)
    assert where == ("invalid_request", "until")


def test_a_supervisor_is_replaced_when_the_successor_accepts(service: Client, noura: Client, owner: Client) -> None:
    ended = next(key for key, row in rows(noura, "member").items() if row["state"] == "invited")
    done(owner, owner, asked("end_member", ended, {"until": "2026-01-06"}, expected_version=1))
    chief = member_of(owner, "Noura")
    successor = {"id": "successor", "identity": MAHA["identity"], "mobile": MAHA["mobile"]}
    request = asked("replace_supervisor", chief, {"successor": successor, "from": "2026-01-06"}, expected_version=1)
    assert done(noura, owner, request)["state"] == "accepted"
    assert rows(owner, "member")[chief]["state"] == "active"
    maha = service.sign_in("m.aljuhani", device="device-6")
    accepted(maha, "successor")
    assert {key: row["state"] for key, row in rows(maha, "member").items() if key in (chief, "successor")} == {
        chief: "ended", "successor": "active"
    }  # fmt: skip
    assert noura.get(f"/v1/establishments/{SMALL}/changes").code == "role_ended"


@pytest.mark.parametrize(
    ("target", "change", "code", "where"),
    [
        ("Latifah", {}, "invalid_request", "target"),
        ("Noura", {"identity": "1000000818"}, "invalid_request", "successor.identity"),
        ("Noura", {"mobile": "x"}, "invalid_request", "successor.mobile"),
    ],
)
def test_replacements_that_are_none(owner: Client, target: str, change: dict[str, str], code: str, where: str) -> None:
    successor = {"id": "successor", "identity": "1000001915", "mobile": "0500000001"} | change
    body = {"successor": successor, "from": "2026-01-06"}
    assert refusal(owner, "replace_supervisor", member_of(owner, target), body, expected_version=1) == (code, where)


def test_a_role_that_ended_may_begin_again(service: Client, noura: Client, owner: Client) -> None:
    clerk = service.sign_in("l.alqahtani", device="device-4")
    done(owner, owner, asked("end_member", member_of(owner, "Latifah"), {"until": "2026-01-06"}, expected_version=1))
    again = {"identity": "1000000875", "mobile": "0500000846", "role": "viewer"}
    request = asked("add_member", "again", again)
    one(noura, request)
    assert approve(noura, str(request["id"]))[0]["state"] == "accepted"
    accepted(clerk, "again")
    assert clerk.get("/v1/heads").json["heads"][0]["role"] == "viewer"
    assert clerk.pull()[0]
