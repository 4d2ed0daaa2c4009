"""The account: contacts, password, terms, and a password that was forgotten."""

import pytest

from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.seeds.small import NOURA
from tests.support.client import PASSWORDS, SMALL, Client

OLD = PASSWORDS["n.alanazi"]
NEW = "Quiet-Harvest-7733"


def change(client: Client, old: str, new: str) -> str:
    answer = client.call("PUT", "/v1/account/password", {"old": old, "new": new})
    return answer.code or str(answer.status)


def test_the_account_shows_masked_contacts(noura: Client) -> None:
    account = noura.get("/v1/account").json
    assert account["name"] == "نورة العنزي"
    assert account["username"] == "n.alanazi"
    assert (account["masked_mobile"], account["masked_email"]) == ("05•• ••• 447", "n•••@example.sa")
    assert account["terms_accepted"] == "2026-01"
    assert NOURA.mobile not in noura.get("/v1/account").body.decode()


def test_a_new_password_ends_the_other_sessions(service: Client, noura: Client) -> None:
    other = service.sign_in("n.alanazi", device="another")
    assert change(noura, OLD, NEW) == "204"
    assert noura.get("/v1/account").status == 200
    assert other.get("/v1/account").code == "session_revoked"
    assert service.start("n.alanazi", OLD).code == "sign_in_refused"
    assert service.start("n.alanazi", NEW).status == 201


@pytest.mark.parametrize(
    ("new", "why"),
    [("Kx7-qZ", "short"), ("1234567890", "common"), ("passwordpassword", "common"), ("n.alanazi-2026-x", "like_name"),
     ("Noura-Alanazi-77", "like_name"), ("نورة-بحر-جبل-8841", "like_name"), (OLD, "used_before")],
)  # fmt: skip
def test_weak_passwords_are_refused_with_the_reason(noura: Client, new: str, why: str) -> None:
    answer = noura.call("PUT", "/v1/account/password", {"old": OLD, "new": new})
    assert (answer.status, answer.code, answer.json["params"]) == (422, "password_weak", {"why": why})


def test_a_password_used_before_is_not_taken_again(noura: Client) -> None:
    assert change(noura, OLD, NEW) == "204"
    assert change(noura, NEW, OLD) == "password_weak"
    assert change(noura, NEW, NEW) == "password_weak"


def test_guessing_the_old_password_is_counted(noura: Client) -> None:
    answers = [change(noura, f"guess {number}", NEW) for number in range(6)]
    assert answers == ["sign_in_refused"] * 4 + ["account_locked"] * 2
    assert change(noura, OLD, NEW) == "account_locked"


def test_a_changed_password_is_no_longer_shown(service: Client, noura: Client) -> None:
    change(noura, OLD, NEW)
    shown = {one["username"]: one["password"] for one in service.get("/practice/people").json["users"]}
    assert {name: word for name, word in shown.items() if word != PASSWORDS[name]} == {"n.alanazi": ""}


def test_a_new_mobile_must_be_abshers_and_is_confirmed_there(service: Client, noura: Client) -> None:
    entry = {"identity": NOURA.identity, "mobile": "0500000999", "email": "n2@example.sa"}
    assert service.post("/practice/registers", entry).status == 204
    asked = noura.post("/v1/account/contact", {"mobile": "0500000999"})
    assert asked.status == 201
    message = service.get("/practice/messages").json["messages"][0]
    assert (message["to"], message["channel"]) == ("+966500000999", "sms")
    body = {"challenge": asked.json["challenge"], "code": message["code"]}
    confirmed = noura.post("/v1/account/contact/code", body)
    assert confirmed.json["masked_mobile"] == "05•• ••• 999"
    assert service.start("n.alanazi", device="x").json["masked_mobile"] == "05•• ••• 999"


def test_a_new_address_goes_by_mail(service: Client, noura: Client) -> None:
    service.post("/practice/registers", {"identity": NOURA.identity, "mobile": "", "email": "N2@example.sa"})
    asked = noura.post("/v1/account/contact", {"email": "n2@EXAMPLE.sa"})
    message = service.get("/practice/messages").json["messages"][0]
    assert (message["to"], message["channel"]) == ("n2@example.sa", "email")
    body = {"challenge": asked.json["challenge"], "code": message["code"]}
    assert noura.post("/v1/account/contact/code", body).json["masked_email"] == "n•••@example.sa"


@pytest.mark.parametrize("kind", ["mobile", "email"])
def test_what_absher_does_not_know_is_refused_without_a_digit(service: Client, noura: Client, kind: str) -> None:
    answer = noura.post("/v1/account/contact", {kind: {"mobile": "0500000448", "email": "x@example.sa"}[kind]})
    assert (answer.status, answer.code) == (422, f"absher_{kind}_mismatch")
    assert answer.json["fields"] == [{"path": kind, "code": answer.code, "message": answer.json["detail"]}]
    assert "params" not in answer.json
    assert service.get("/practice/messages").json["messages"][0]["to"] == NOURA.mobile  # the sign-in's


def test_one_contact_at_a_time_and_five_an_hour(noura: Client) -> None:
    assert noura.post("/v1/account/contact", {}).code == "invalid_request"
    assert noura.post("/v1/account/contact", {"mobile": "0500000447", "email": "a@b.sa"}).code == "invalid_request"
    codes = [noura.post("/v1/account/contact", {"mobile": "0500000000"}).code for _ in range(6)]
    assert codes == ["absher_mobile_mismatch"] * 5 + ["too_many_requests"]


def test_a_contacts_code_has_three_tries_and_belongs_to_who_asked(
    service: Client, noura: Client, owner: Client
) -> None:
    challenge = noura.post("/v1/account/contact", {"mobile": "0500000447"}).json["challenge"]
    right = service.last_code()
    wrong = f"{(int(right) + 1) % 1_000_000:06}"
    assert owner.post("/v1/account/contact/code", {"challenge": challenge, "code": right}).code == "challenge_ended"
    bodies = [{"challenge": challenge, "code": code} for code in (wrong, wrong, wrong, right)]
    assert [noura.post("/v1/account/contact/code", body).code for body in bodies] == [
        "code_wrong", "code_wrong", "challenge_ended", "challenge_ended"
    ]  # fmt: skip


def test_a_contacts_code_is_good_for_five_minutes(service: Client, noura: Client) -> None:
    challenge = noura.post("/v1/account/contact", {"mobile": "0500000447"}).json["challenge"]
    body = {"challenge": challenge, "code": service.last_code()}
    service.advance(seconds=301)
    assert noura.post("/v1/account/contact/code", body).code == "code_expired"


def test_new_terms_stop_everything_until_accepted(service: Client, noura: Client) -> None:
    assert service.post("/practice/terms", {"version": "2026-02"}).status == 204
    for method, path in (("GET", "/v1/heads"), ("GET", "/v1/account"), ("DELETE", "/v1/sessions")):
        answer = noura.call(method, path)
        assert (answer.status, answer.code) == (403, "terms_not_current"), path
        assert answer.json["params"] == {"version": "2026-02"}
    terms = noura.get("/v1/terms").json
    assert terms["version"] == "2026-02"
    assert "تجريبية" in terms["ar"]
    assert "practice" in terms["en"]
    assert noura.post("/v1/terms/acceptances", {"version": "2026-01"}).code == "terms_not_current"
    assert noura.post("/v1/terms/acceptances", {"version": "2026-02"}).status == 204
    assert noura.get("/v1/account").json["terms_accepted"] == "2026-02"


def test_signing_out_and_rotating_need_no_terms(service: Client, noura: Client) -> None:
    service.post("/practice/terms", {"version": "2026-02"})
    fresh = service.call("POST", "/v1/session/refresh", {"refresh": noura.refresh}, key="").json
    noura.access = fresh["access"]
    assert noura.call("DELETE", "/v1/session", key="").status == 204


def test_a_forgotten_password_is_set_anew_by_a_code(service: Client, noura: Client) -> None:
    asked = service.post("/v1/password-resets", {"username": "n.alanazi", "identity": NOURA.identity})
    assert (asked.status, asked.body) == (202, b"")
    message = service.get("/practice/messages").json["messages"][0]
    assert message["to"] == NOURA.mobile
    body = {"username": "n.alanazi", "code": message["code"], "new_password": NEW}
    assert service.post("/v1/password-resets/confirm", body).status == 204
    assert noura.get("/v1/account").code == "session_revoked"
    assert service.start("n.alanazi", NEW).status == 201
    assert service.post("/v1/password-resets/confirm", body).code == "challenge_ended"


def test_unknown_names_and_wrong_identities_are_answered_alike(service: Client, core: Core) -> None:
    asked = [("n.alanazi", "1000000008"), ("nobody", NOURA.identity), ("n.alanazi", NOURA.identity)]
    answers = [service.post("/v1/password-resets", {"username": u, "identity": i}) for u, i in asked]
    assert {(a.status, a.body, tuple(sorted(a.headers))) for a in answers} == {
        (202, b"", tuple(sorted(answers[0].headers)))
    }
    assert len(service.get("/practice/messages").json["messages"]) == 1
    for username in ("nobody", "n.alanazi"):
        wrong = {"username": username, "code": "000000", "new_password": NEW}
        answer = service.post("/v1/password-resets/confirm", wrong)
        assert (answer.code, answer.json["params"]) == ("code_wrong", {"tries_left": 2})
    never = {"username": "never asked", "code": "000000", "new_password": NEW}
    assert service.post("/v1/password-resets/confirm", never).code == "challenge_ended"


def member_of(client: Client, role: str) -> str:
    rows = [one for one in client.pull()[0] if one["entity"] == "member" and one["data"]["role"] == role]
    return str(rows[0]["id"])


def test_a_members_reset_goes_to_the_member(service: Client, noura: Client, owner: Client) -> None:
    path = f"/v1/establishments/{SMALL}/members/{member_of(owner, 'supervisor')}/password-reset"
    answer = owner.post(path)
    assert (answer.status, answer.body) == (202, b"")
    message = service.get("/practice/messages").json["messages"][0]
    assert message["to"] == NOURA.mobile
    body = {"username": "n.alanazi", "code": message["code"], "new_password": NEW}
    assert service.post("/v1/password-resets/confirm", body).status == 204
    assert noura.get("/v1/account").code == "session_revoked"
    assert [owner.post(path).status for _ in range(3)] == [202, 202, 429]


def test_who_may_start_a_members_reset(service: Client, noura: Client) -> None:
    member = member_of(noura, "owner")
    path = f"/v1/establishments/{SMALL}/members/{member}/password-reset"
    assert noura.post(f"/v1/establishments/{SMALL}/members/none/password-reset").code == "not_found"
    assert noura.post(f"/v1/establishments/699999999/members/{member}/password-reset").code == "role_missing"
    for role, code in (("supervisor", ""), ("preparer", "role_missing"), ("ended", "role_ended")):
        service.post("/practice/role", {"username": "n.alanazi", "establishment": SMALL, "role": role})
        assert noura.post(path).code == code
    refused = noura.post(path, None)
    assert "params" in refused.json


def test_three_resets_an_hour_for_a_name(service: Client) -> None:
    for username in ("n.alanazi", "nobody"):
        body = {"username": username, "identity": NOURA.identity}
        assert [service.post("/v1/password-resets", body).status for _ in range(4)] == [202, 202, 202, 429]
    service.advance(minutes=61)
    assert service.post("/v1/password-resets", body).status == 202


def test_a_resets_code_lasts_ten_minutes_and_three_tries(service: Client) -> None:
    service.post("/v1/password-resets", {"username": "n.alanazi", "identity": NOURA.identity})
    code = service.last_code()
    wrong = f"{(int(code) + 1) % 1_000_000:06}"

    def enter(tried: str) -> str:
        body = {"username": "n.alanazi", "code": tried, "new_password": NEW}
        return service.post("/v1/password-resets/confirm", body).code

    assert [enter(wrong), enter(wrong), enter(wrong), enter(code)] == [
        "code_wrong", "code_wrong", "challenge_ended", "challenge_ended"
    ]  # fmt: skip
    service.post("/v1/password-resets", {"username": "n.alanazi", "identity": NOURA.identity})
    late = service.last_code()
    service.advance(minutes=11)
    assert enter(late) == "code_expired"


def test_a_weak_new_password_does_not_use_the_code_up(service: Client) -> None:
    service.post("/v1/password-resets", {"username": "n.alanazi", "identity": NOURA.identity})
    body = {"username": "n.alanazi", "code": service.last_code(), "new_password": "short"}
    assert service.post("/v1/password-resets/confirm", body).json["params"] == {"why": "short"}
    assert service.post("/v1/password-resets/confirm", body | {"new_password": NEW}).status == 204


def test_a_reset_opens_a_locked_name(service: Client) -> None:
    for _ in range(5):
        service.start("n.alanazi", "x")
    service.advance(minutes=1)
    service.post("/v1/password-resets", {"username": "n.alanazi", "identity": NOURA.identity})
    body = {"username": "n.alanazi", "code": service.last_code(), "new_password": NEW}
    assert service.post("/v1/password-resets/confirm", body).status == 204
    assert service.start("n.alanazi", NEW).code == "account_locked"  # by the address, still
    service.advance(minutes=15)
    assert service.start("n.alanazi", NEW).status == 201
