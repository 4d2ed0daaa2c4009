"""Devices and attempts to sign in."""

from tests.support.client import Client


def test_devices_are_listed_with_what_they_hold(service: Client, noura: Client) -> None:
    other = service.sign_in("n.alanazi", device="another")
    noura.call("GET", "/v1/heads", headers={"X-Outbox": "4"})
    listed = {one["id"]: one for one in noura.get("/v1/sessions").json["sessions"]}
    mine = [one for one in listed.values() if one.get("this_one")]
    assert len(listed) == 2
    assert len(mine) == 1
    assert mine[0]["outbox"] == 4
    assert mine[0]["name"] == "a test"
    assert mine[0]["app_version"] == "1.0.0"
    assert mine[0]["last_seen"].startswith("2026-01-06T07:21")
    assert "outbox" not in next(one for one in listed.values() if not one.get("this_one"))
    other.close()


def test_an_outbox_that_is_no_number_is_nothing(service: Client, noura: Client) -> None:
    for text in ("x", "-1", "٤", "1e3", "99999999999"):
        assert noura.call("GET", "/v1/heads", headers={"X-Outbox": text.encode()}).status == 200
    assert "outbox" not in noura.get("/v1/sessions").json["sessions"][0]


def test_last_seen_moves_on(service: Client, noura: Client) -> None:
    service.advance(minutes=5)
    noura.get("/v1/heads")
    assert noura.get("/v1/sessions").json["sessions"][0]["last_seen"].startswith("2026-01-06T07:26")


def test_signing_out_ends_this_device(service: Client, noura: Client) -> None:
    other = service.sign_in("n.alanazi", device="another")
    assert noura.call("DELETE", "/v1/session", key="").status == 204
    assert noura.get("/v1/account").code == "session_revoked"
    assert other.get("/v1/account").status == 200


def test_ending_one_and_ending_all_others(service: Client, noura: Client) -> None:
    others = [service.sign_in("n.alanazi", device=f"d{number}") for number in range(3)]
    ids = [one["id"] for one in others[0].get("/v1/sessions").json["sessions"] if one.get("this_one")]
    assert noura.call("DELETE", f"/v1/sessions/{ids[0]}", key="").status == 204
    assert [one.get("/v1/account").status for one in others] == [401, 200, 200]
    assert noura.call("DELETE", "/v1/sessions", key="").status == 204
    assert [one.get("/v1/account").status for one in others] == [401, 401, 401]
    assert len(noura.get("/v1/sessions").json["sessions"]) == 1


def test_a_device_of_somebody_else_is_not_there(noura: Client, owner: Client) -> None:
    theirs = owner.get("/v1/sessions").json["sessions"][0]["id"]
    assert noura.call("DELETE", f"/v1/sessions/{theirs}").code == "not_found"
    assert noura.call("DELETE", "/v1/sessions/made-up").code == "not_found"
    assert owner.get("/v1/account").status == 200


def test_attempts_are_listed_newest_first(service: Client) -> None:
    service.start("n.alanazi", "not it")
    challenge = service.start("n.alanazi").json["challenge"]
    wrong = f"{(int(service.last_code()) + 1) % 1_000_000:06}"
    service.post(f"/v1/session/{challenge}/code", {"code": wrong})
    client = service.sign_in("n.alanazi")
    service.start("a.alsudair", "not it", device="d7")  # somebody else's
    listed = client.get("/v1/sign-ins").json
    assert [(one["how"], one["result"]) for one in listed["sign_ins"]] == [
        ("code", "accepted"), ("code", "refused"), ("password", "refused")
    ]  # fmt: skip
    assert "next_cursor" not in listed


def test_attempts_come_in_pages_and_go_after_ninety_days(service: Client) -> None:
    service.sign_in("n.alanazi")
    for _ in range(60):
        service.start("n.alanazi", "not it")
        service.advance(minutes=4)
    service.advance(minutes=20)
    client = service.sign_in("n.alanazi")
    first = client.get("/v1/sign-ins").json
    second = client.get("/v1/sign-ins", cursor=first["next_cursor"]).json
    assert len(first["sign_ins"]) == 50
    assert len(second["sign_ins"]) >= 12
    times = [one["at"] for one in first["sign_ins"] + second["sign_ins"]]
    assert times == sorted(times, reverse=True)
    service.advance(days=91)
    assert service.sign_in("n.alanazi").get("/v1/sign-ins").json["sign_ins"][0]["result"] == "accepted"
    assert len(service.sign_in("n.alanazi").get("/v1/sign-ins").json["sign_ins"]) == 2
