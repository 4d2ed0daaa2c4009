"""Signing in: counted alike for known and unknown names, codes good once and for a while."""

import argon2
import pytest

from gosi_desktop.sandbox.core import Core
from tests.support.client import PASSWORDS, Client


def other_than(code: str) -> str:
    """A code that is not this one."""
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_password_then_code_gives_tokens(service: Client) -> None:
    challenge = service.start("n.alanazi")
    assert challenge.status == 201
    shown = challenge.json
    assert shown["masked_mobile"] == "05•• ••• 447"
    assert shown["expires_at"].startswith("2026-01-06T07:26:")
    assert shown["resend_after"].startswith("2026-01-06T07:22:")
    answer = service.post(f"/v1/session/{shown['challenge']}/code", {"code": service.last_code()})
    tokens = answer.json
    assert answer.status == 200
    assert tokens["expires_in"] == 900
    assert max(len(tokens["access"]), len(tokens["refresh"])) <= 64
    assert tokens["access"] != tokens["refresh"]


def test_user_names_are_folded(service: Client) -> None:
    assert service.start(" N.ALANAZI ", PASSWORDS["n.alanazi"]).status == 201


@pytest.mark.parametrize("username", ["n.alanazi", "nobody.here"])
def test_five_wrong_lock_the_name_whether_it_exists_or_not(service: Client, username: str) -> None:
    seen = []
    for _ in range(7):
        answer = service.start(username, "not the password")
        problem = answer.json
        seen.append((answer.status, answer.code, problem["params"].get("tries_left")))
    assert seen == [
        (422, "sign_in_refused", 4), (422, "sign_in_refused", 3), (422, "sign_in_refused", 2),
        (422, "sign_in_refused", 1), (423, "account_locked", None), (423, "account_locked", None),
        (423, "account_locked", None),
    ]  # fmt: skip
    assert problem["params"]["until"].startswith("2026-01-06T07:36:")
    assert 880 <= int(answer.headers["Retry-After"]) <= 900


def test_answers_differ_in_nothing_but_the_number(service: Client) -> None:
    known, unknown = (service.start(name, "not it", device="d9") for name in ("n.alanazi", "nobody"))
    assert known.status == unknown.status == 422
    differing = {"request_id", "params", "detail"}
    assert {k: v for k, v in known.json.items() if k not in differing} == {
        k: v for k, v in unknown.json.items() if k not in differing
    }
    assert set(known.headers) == set(unknown.headers)


def test_unknown_names_cost_the_same_hashing(service: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    verify = argon2.PasswordHasher.verify

    def counted(hasher: argon2.PasswordHasher, kept: str, password: str) -> bool:
        compared.append(kept.rpartition("$")[0].rpartition("$")[0])  # kind and cost, without salt and hash
        return verify(hasher, kept, password)

    monkeypatch.setattr(argon2.PasswordHasher, "verify", counted)
    for name in ("n.alanazi", "nobody", "n.alanazi", "nobody"):
        service.start(name, "not it")
    assert len(compared) == 4
    assert len(set(compared)) == 1
    for _ in range(3):  # and while locked
        service.start("nobody", "not it")
    assert len(compared) == 7


def test_locked_even_with_the_right_password_until_the_time_is_over(service: Client) -> None:
    for _ in range(5):
        service.start("n.alanazi", "not it")
    before = service.start("n.alanazi")
    assert before.code == "account_locked"
    service.advance(minutes=14)
    assert service.start("n.alanazi").code == "account_locked"
    service.advance(minutes=2)
    assert service.start("n.alanazi").status == 201


def test_wrong_tries_are_forgotten_after_a_quarter_of_an_hour(service: Client) -> None:
    for _ in range(4):
        service.start("n.alanazi", "not it")
    service.advance(minutes=16)
    assert service.start("n.alanazi", "not it").json["params"]["tries_left"] == 4


def test_the_address_is_counted_over_all_names(service: Client) -> None:
    answers = [service.start(f"somebody{number}", "x").code for number in range(5)]
    assert answers == ["sign_in_refused"] * 4 + ["account_locked"]
    assert service.start("a.alsudair", device="never seen").code == "account_locked"


def test_a_device_that_signed_in_lately_is_not_locked_out_by_a_stranger(service: Client) -> None:
    service.sign_in("n.alanazi", device="hers")
    for _ in range(6):
        locked = service.start("n.alanazi", "x", device="a stranger's")
    assert locked.code == "account_locked"
    assert service.start("n.alanazi", device="hers").status == 201
    assert service.start("n.alanazi", "x", device="hers").json["params"]["tries_left"] == 4


def test_the_known_device_has_its_own_count_and_is_known_for_90_days(service: Client) -> None:
    service.sign_in("n.alanazi", device="hers")
    codes = [service.start("n.alanazi", "x", device="hers").code for _ in range(5)]
    assert codes[-1] == "account_locked"
    service.advance(days=91)
    for _ in range(5):
        service.start("n.alanazi", "x", device="a stranger's")
    assert service.start("n.alanazi", device="hers").code == "account_locked"


def test_signing_in_clears_the_count(service: Client) -> None:
    for _ in range(3):
        service.start("n.alanazi", "x")
    service.sign_in("n.alanazi")
    assert service.start("n.alanazi", "x").json["params"]["tries_left"] == 4


def test_five_challenges_an_hour_and_ten_a_day(service: Client) -> None:
    def start_many() -> list[int]:
        return [service.start("n.alanazi").status for _ in range(6)]

    assert start_many() == [201] * 5 + [429]
    service.advance(minutes=61)
    assert start_many() == [201] * 5 + [429]
    service.advance(minutes=61)
    refused = service.start("n.alanazi")
    assert (refused.status, refused.code) == (429, "too_many_requests")
    assert refused.json["retryable"] is True
    assert int(refused.headers["Retry-After"]) == refused.json["params"]["seconds"] > 70_000
    service.advance(hours=24)
    assert service.start("n.alanazi").status == 201


def test_three_wrong_codes_end_the_challenge_and_count_as_one_wrong_password(service: Client) -> None:
    path = f"/v1/session/{service.start('n.alanazi').json['challenge']}/code"
    code = service.last_code()
    answers = [service.post(path, {"code": other_than(code)}) for _ in range(3)]
    assert [(a.code, a.json.get("params", {}).get("tries_left")) for a in answers] == [
        ("code_wrong", 2), ("code_wrong", 1), ("challenge_ended", None)
    ]  # fmt: skip
    assert service.post(path, {"code": code}).code == "challenge_ended"
    assert service.start("n.alanazi", "x").json["params"]["tries_left"] == 3


def test_a_code_is_good_for_five_minutes(service: Client) -> None:
    path = f"/v1/session/{service.start('n.alanazi').json['challenge']}/code"
    code = service.last_code()
    service.advance(seconds=301)
    assert service.post(path, {"code": code}).code == "code_expired"


def test_a_code_is_good_once(service: Client) -> None:
    path = f"/v1/session/{service.start('n.alanazi').json['challenge']}/code"
    code = service.last_code()
    assert service.post(path, {"code": code}).status == 200
    assert service.post(path, {"code": code}).code == "challenge_ended"


def test_a_new_challenge_ends_the_one_before_on_the_same_device(service: Client) -> None:
    first = service.start("n.alanazi").json["challenge"]
    code = service.last_code()
    service.start("n.alanazi")
    assert service.post(f"/v1/session/{first}/code", {"code": code}).code == "challenge_ended"


def test_unknown_challenges_look_like_ended_ones(service: Client) -> None:
    assert service.post("/v1/session/nothing/code", {"code": "123456"}).code == "challenge_ended"
    assert service.post("/v1/session/nothing/resend").code == "challenge_ended"


def test_another_code_once_a_minute_and_three_times(service: Client) -> None:
    challenge = service.start("n.alanazi").json["challenge"]
    first = service.last_code()
    early = service.post(f"/v1/session/{challenge}/resend")
    assert (early.status, early.code) == (429, "too_many_requests")
    assert 55 <= int(early.headers["Retry-After"]) <= 60
    for left in (2, 1, 0):
        service.advance(seconds=61)
        again = service.post(f"/v1/session/{challenge}/resend")
        assert again.status == 200
        assert again.json.get("resends_left", 3) == left
    assert service.post(f"/v1/session/{challenge}/code", {"code": first}).code == "code_wrong"
    service.advance(seconds=61)
    assert service.post(f"/v1/session/{challenge}/resend").code == "challenge_ended"
    assert service.post(f"/v1/session/{challenge}/code", {"code": service.last_code()}).status == 200


@pytest.mark.parametrize("code", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", 123456, None])
def test_what_is_no_code_costs_no_try(service: Client, code: object) -> None:
    path = f"/v1/session/{service.start('n.alanazi').json['challenge']}/code"
    assert service.post(path, {"code": code}).code == "invalid_request"
    assert service.post(path, {"code": service.last_code()}).status == 200


@pytest.mark.parametrize("beneficiary", ["individual", "", None])
def test_only_employers_sign_in(service: Client, beneficiary: object) -> None:
    body = {"beneficiary": beneficiary, "username": "n.alanazi", "password": "x", "device_id": "d"}
    answer = service.post("/v1/session", body)
    assert (answer.code, answer.json["fields"][0]["path"]) == ("invalid_request", "beneficiary")


def test_a_program_that_is_too_old_is_told_so(service: Client) -> None:
    body = {
        "beneficiary": "employer", "username": "n.alanazi", "password": PASSWORDS["n.alanazi"], "device_id": "d",
        "app_version": "0.0.9",
    }  # fmt: skip
    answer = service.post("/v1/session", body)
    assert (answer.status, answer.code, answer.json["params"]) == (403, "client_too_old", {"oldest": "0.1.0"})
    assert service.post("/v1/session", body | {"app_version": "a build of mine"}).status == 201


def test_neither_codes_nor_tokens_nor_names_typed_are_kept(service: Client, core: Core) -> None:
    service.start("typed.by.mistake", "typed-password")
    client = service.sign_in("n.alanazi")
    code = service.last_code()
    service.post("/practice/reset", {})  # would drop the message that shows the code
    client = service.sign_in("n.alanazi")
    with core.equipment.database.reading() as connection:
        from gosi_desktop.sandbox.tables import message, metadata

        kept = "\n".join(
            str(row)
            for table in metadata.sorted_tables
            if table is not message
            for row in connection.execute(table.select())
        )
    for secret in ("typed.by.mistake", "typed-password", client.access, client.refresh, service.last_code(), code):
        assert secret not in kept
