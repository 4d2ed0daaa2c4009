"""What only practice has."""

from datetime import datetime, timedelta

import pytest

from gosi_desktop.domain.identifiers import luhn
from tests.support.client import PASSWORDS, SMALL, Client


def test_the_people_who_may_sign_in_are_shown(service: Client) -> None:
    users = service.get("/practice/people").json["users"]
    assert [(one["username"], one["name"], one["role"]) for one in users] == [
        ("n.alanazi", "نورة العنزي", "supervisor"), ("a.alsudair", "عبدالمحسن السدير", "owner"),
        ("s.almalki", "سعد المالكي", "preparer"), ("l.alqahtani", "لطيفة القحطاني", "registration_clerk"),
        ("k.alrashed", "خالد الراشد", "viewer"), ("a.alharthi", "عادل الحارثي", "hazards_clerk"),
        ("w.alghamdi", "وليد الغامدي", "branches_manager"), ("m.aljuhani", "مها الجهني", "viewer"),
    ]  # fmt: skip
    for one in users:
        assert one["password"] == PASSWORDS[one["username"]]
        assert service.start(one["username"], one["password"], device=one["username"]).status == 201


def test_messages_hold_codes_and_no_links(service: Client) -> None:
    service.start("n.alanazi")
    (message,) = service.get("/practice/messages").json["messages"]
    assert message["code"] in message["text"]
    assert message["code"] in message["text_en"]
    assert "http" not in message["text"] + message["text_en"]
    assert (message["to"], message["channel"]) == ("+966500000447", "sms")


def test_messages_are_newest_first_and_not_kept_for_ever(service: Client) -> None:
    for _ in range(3):
        service.start("n.alanazi")
    times = [one["id"] for one in service.get("/practice/messages").json["messages"]]
    assert times == sorted(times, reverse=True)
    assert len(times) == 3


@pytest.mark.parametrize(
    ("move", "then"),
    [
        ({"set": "2026-02-03T04:05:06Z"}, "2026-02-03T04:05:06+00:00"),
        ({"set": "2026-02-03T04:05:06+03:00"}, "2026-02-03T01:05:06+00:00"),
        ({"advance_seconds": 3600}, "2026-01-06T08:21:00+00:00"),
        ({"set": "2026-02-03T04:05:06Z", "advance_seconds": 60}, "2026-02-03T04:06:06+00:00"),
    ],
)
def test_the_clock_can_be_moved(service: Client, move: dict[str, object], then: str) -> None:
    told = [service.post("/practice/clock", move).json["now"], service.get("/v1/health").json["time"]]
    assert service.get("/practice/clock").json["moved"] is True
    for instant in told:  # it goes on from there
        assert timedelta() <= datetime.fromisoformat(instant) - datetime.fromisoformat(then) < timedelta(minutes=1)


def test_the_clock_can_be_given_back(service: Client) -> None:
    assert service.post("/practice/clock", {}).json["moved"] is False
    assert not service.get("/v1/health").json["time"].startswith("2026-01-06T07:2")


@pytest.mark.parametrize(
    "move",
    [
        {"set": "yesterday at nine, maybe"},
        {"set": "2026-02-03T04:05:06.000"},
        {"set": "1999-12-31T23:59:59Z"},
        {"set": "2201-01-01T00:00:00Z"},
        {"advance_seconds": -1},
        {"advance_seconds": "60"},
        {"until": "2026-02-03T04:05:06Z"},
    ],
)
def test_moves_that_are_none(service: Client, move: dict[str, object]) -> None:
    assert service.post("/practice/clock", move).status == 422
    assert service.get("/v1/health").json["time"].startswith("2026-01-06T07:2")


def test_somebody_arrives_and_waits_for_a_wage(service: Client, noura: Client) -> None:
    _, cursor = noura.pull()
    body = {
        "establishment": SMALL, "kind": "arrival", "identity": "3000000012", "name": "عارف نديم",
        "name_en": "Arif Nadeem",
        "nationality": "PK", "on": "2026-01-04",
    }  # fmt: skip
    assert service.post("/practice/state-record", body).status == 204
    contributor, engagement = (one["data"] | {"id": one["id"]} for one in noura.pull(cursor=cursor)[0])
    assert contributor["identity"] == {"kind": "border_no", "number": "3000000012"}
    assert (contributor["nationality_group"], engagement["state"]) == ("non_saudi", "pending_wage")
    assert (engagement["contributor"], engagement["join_date"]) == (contributor["id"], "2026-01-04")
    assert noura.get("/v1/heads").json["heads"][0]["summary"]["contributors"] == 25


@pytest.mark.parametrize("kind", ["final_exit", "service_transfer", "death"])
def test_somebody_leaves_by_the_states_records(service: Client, noura: Client, kind: str) -> None:
    changes, cursor = noura.pull()
    engagement = next(one["id"] for one in changes if one["entity"] == "engagement")
    body = {"establishment": SMALL, "kind": kind, "engagement": engagement}
    assert service.post("/practice/state-record", body).status == 204
    (delta,), _ = noura.pull(cursor=cursor)
    assert delta["data"]["state_end"] == {"kind": kind, "on": "2026-01-06"}
    assert "leave_date" not in delta["data"]


def test_records_that_say_too_little_or_nothing_known(service: Client) -> None:
    def take(**more: object) -> str:
        return service.post("/practice/state-record", {"establishment": SMALL, **more}).code

    assert take(kind="arrival", name="x") == "invalid_request"
    assert take(kind="final_exit") == "invalid_request"
    assert take(kind="final_exit", engagement="none") == "not_found"
    assert take(kind="holiday") == "invalid_request"
    assert take(kind="arrival", establishment="699999999") == "not_found"


def test_roles_of_nobody_and_of_nowhere(service: Client) -> None:
    def become(**body: object) -> str:
        return service.post("/practice/role", {"username": "n.alanazi", "establishment": SMALL, **body}).code

    assert become(role="emperor") == "invalid_request"
    assert become(role="viewer", username="nobody") == "not_found"
    assert become(role="viewer", establishment="699999999") == "not_found"


def test_a_row_out_of_the_contracts_form_is_refused(service: Client, noura: Client) -> None:
    before = noura.get("/v1/heads").json
    body = {"establishment": SMALL, "entity": "establishment", "id": SMALL, "set": {"compliant": "perhaps"}}
    assert service.post("/practice/record", body).code == "invalid_request"
    assert service.post("/practice/record", body | {"set": {"number": None}}).code == "invalid_request"
    assert service.post("/practice/record", body | {"id": "none", "set": {}}).code == "not_found"
    assert service.post("/practice/record", body | {"entity": "payroll"}).code == "invalid_request"
    assert noura.get("/v1/heads").json == before


@pytest.mark.parametrize("seed", ["small", "office"])
def test_starting_anew_with_a_seed(service: Client, seed: str) -> None:
    assert service.post("/practice/reset", {"seed": seed}).status == 204
    username = service.get("/practice/people").json["users"][0]["username"]
    client = service.sign_in(username)
    heads = client.get("/v1/heads").json["heads"]
    assert len(heads) == {"small": 1, "office": 40}[seed]
    assert service.get("/practice/clock").json["now"].startswith("2026-01-06T07:21")


def test_registers_show_what_was_set(service: Client) -> None:
    entries = service.get("/practice/registers").json["entries"]
    assert {"+966500000447", "+966500000512"} < {one["mobile"] for one in entries}
    assert all(luhn(one["identity"]) for one in entries)
    service.post("/practice/registers", {"identity": "1000000008", "mobile": "05 0000 0001", "email": " A@B.sa "})
    new = next(one for one in service.get("/practice/registers").json["entries"] if one["identity"] == "1000000008")
    assert (new["mobile"], new["email"]) == ("+966500000001", "a@b.sa")


def happening(service: Client) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """What each suggestion meets: by name, establishment and user name."""
    listed = service.get("/practice/registrable").json["registrable"]
    return {
        (one["name_en"], one["establishment"], one["username"]): tuple(one.get("happens", ())) for one in listed
    }  # fmt: skip


def test_whom_to_register_is_suggested_with_what_happens(service: Client) -> None:
    assert happening(service) == {
        ("Salman Alghamdi", "631000010", "s.alghamdi"): (),
        ("Reem Alharbi", "631000010", "r.alharbi"): (),
        ("Majed Alqarni", "631000021", "m.alqarni"): ("registration_expired",),
        ("Rayan Alzahrani", "631000032", "r.alzahrani"): ("identity_minor",),
        ("Faisal Alzahrani", "631000032", "f.alzahrani"): ("absher_email_mismatch",),
        ("Abdullah Alshammari", "631000043", "a.alshammari"): ("absher_mobile_mismatch",),
        ("Hala Alotaibi", "631000010", "h.alotaibi"): ("not_owner_or_supervisor",),
        ("Hala Alotaibi", "639999999", "h.alotaibi"): ("subscription_unknown",),
        ("Noura Alanazi", SMALL, "another.name"): ("account_exists",),
        ("Salman Alghamdi", "631000010", "n.alanazi"): ("username_taken",),
        ("Haifa Alsudair", SMALL, "h.alsudair"): (),
    }
    first = service.get("/practice/registrable").json["registrable"][0]
    assert (first["role"], first["establishment_name"]) == ("owner", "مؤسسة بستان الندى للزهور")
    assert first["password"]


def test_suggestions_follow_the_registers(service: Client) -> None:
    def happens(name: str) -> tuple[str, ...]:
        return next(codes for (name_en, *_), codes in happening(service).items() if name_en == name)

    registers = service.get("/practice/registers").json
    majed = next(one for one in registers["civil"] if one["name_en"] == "Majed Alqarni")["identity"]
    bakery = next(one for one in registers["commercial"] if one["owners"] == [majed])
    assert (bakery["state"], bakery["expires"]) == ("active", "2025-11-06")
    for change, then in (
        ({"expires": "2027-01-01"}, ()), ({"state": "suspended"}, ("registration_expired",)), ({"state": "active"}, ())
    ):  # fmt: skip
        assert service.post("/practice/registers/commercial", {"number": bakery["number"]} | change).status == 204
        assert happens("Majed Alqarni") == then
    for person, then in (
        ({"born": "2009-01-07"}, ("identity_minor",)), ({"born": "2008-01-06"}, ()), ({"born": "2030-01-01"},
        ("identity_minor",)), ({"born": "1970-01-01", "alive": False}, ("not_owner_or_supervisor",)),
    ):  # fmt: skip
        assert service.post("/practice/registers/civil", {"identity": majed} | person).status == 204
        assert happens("Majed Alqarni") == then


def test_suggestions_of_another_seed(service: Client) -> None:
    service.post("/practice/reset", {"seed": "office"})
    known = [codes for (name, *_), codes in happening(service).items() if name == "Hind Almutlaq"]
    assert known == [("account_exists",)]


def test_who_may_apply_is_suggested(service: Client) -> None:
    listed = service.get("/practice/registrable").json["applicable"]
    told = [(one["name_en"], one["cr_number"], tuple(one.get("happens", ()))) for one in listed]
    assert told == [("Jawaher Aldosari", "1010200008", ()), ("Nayef Alsubaie", "1010200009", ("licence_expired",))]


@pytest.mark.parametrize(
    ("path", "body", "fields"),
    [
        ("civil", {"identity": "1000000008"}, ["name"]),
        ("civil", {"identity": "1000000008", "name": "x", "born": "2000-02-30"}, ["born"]),
        ("commercial", {"number": "1010999999"}, ["name", "expires"]),
        ("commercial", {"number": "1010999999", "name": "x", "expires": "2026-13-01"}, ["expires"]),
    ],
)
def test_entries_of_registers_that_are_none(service: Client, path: str, body: object, fields: list[str]) -> None:
    before = service.get("/practice/registers").json
    answer = service.post(f"/practice/registers/{path}", body)
    assert (answer.code, [one["path"] for one in answer.json["fields"]]) == ("invalid_request", fields)
    assert service.get("/practice/registers").json == before


def test_new_entries_of_registers(service: Client) -> None:
    civil = {"identity": "1000000008", "name": "اسم", "name_en": "Name", "born": "1990-01-01", "alive": True}
    commercial = {
        "number": "1010999999", "name": "اسم", "name_en": "", "expires": "2027-01-01", "state": "active", "owners": []
    }  # fmt: skip
    assert service.post("/practice/registers/civil", {k: v for k, v in civil.items() if k != "alive"}).status == 204
    assert service.post("/practice/registers/commercial", {**commercial, "owners": ["1000000008"]}).status == 204
    found = service.get("/practice/registers").json
    assert civil in found["civil"]
    assert commercial | {"owners": ["1000000008"]} in found["commercial"]
    assert service.post("/practice/registers/civil", {"identity": "1000000008"}).status == 204  # nothing changes
    assert civil in service.get("/practice/registers").json["civil"]
