"""The same Idempotency-Key and body: the same answer, once carried out."""

import random
import threading

import pytest

from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.seeds.small import NOURA
from gosi_desktop.sandbox.tables import idempotency
from tests.support.client import Answered, Client

NEW = "Quiet-Harvest-7733"
# Unsafe calls that take a key: name → (method, path, body), for somebody signed in or not.
WRONG = {"device_id": "d", "beneficiary": "employer", "username": "n.alanazi", "password": "x"}
CALLS = {
    "sign in, wrong": ("POST", "/v1/session", WRONG),
    "sign in, unknown": ("POST", "/v1/session", WRONG | {"username": "zz"}),
    "reset": ("POST", "/v1/password-resets", {"username": "n.alanazi", "identity": NOURA.identity}),
    "contact, wrong": ("POST", "/v1/account/contact", {"mobile": "0500000001"}),
    "contact": ("POST", "/v1/account/contact", {"mobile": NOURA.mobile}),
    "password, wrong": ("PUT", "/v1/account/password", {"old": "x", "new": NEW}),
    "terms": ("POST", "/v1/terms/acceptances", {"version": "2026-01"}),
}  # fmt: skip


def same(first: Answered, second: Answered) -> bool:
    def told(answer: Answered) -> object:
        if not answer.code:
            return answer.status, answer.body
        return answer.status, {k: v for k, v in answer.json.items() if k != "request_id"}

    return told(first) == told(second)


@pytest.mark.parametrize("case", range(50))
def test_repeated_calls_are_answered_alike_and_done_once(noura: Client, core: Core, case: int) -> None:
    draw = random.Random(case)
    names = draw.sample(sorted(CALLS), k=3)
    answers: dict[str, Answered] = {}
    for turn in range(9):
        name = names[turn] if turn < 3 else draw.choice(names)
        method, path, body = CALLS[name]
        if name in answers and draw.random() < 0.25:
            other = noura.call(
                method, path, {**body, next(iter(body)): "other"}, key=f"key of {name}".replace(" ", "-")
            )
            assert other.code in ("idempotency_key_reused", "invalid_request"), name
            continue
        if draw.random() < 0.3:
            noura.post("/practice/clock", {"advance_seconds": draw.randrange(1, 20)})
        answer = noura.call(method, path, body, key=f"key of {name}".replace(" ", "-"))
        assert same(answers.setdefault(name, answer), answer), name
    with core.equipment.database.reading() as connection:
        kept = connection.execute(idempotency.select()).all()
    assert len(kept) == 3 + 2  # and the two of signing in


def test_a_wrong_password_repeated_counts_once(service: Client) -> None:
    method, path, body = CALLS["sign in, wrong"]
    for _ in range(10):
        assert service.call(method, path, body, key="k").json["params"] == {"tries_left": 4}
    assert service.call(method, path, body).json["params"] == {"tries_left": 3}


def test_a_challenge_repeated_sends_one_message(service: Client) -> None:
    body = {"beneficiary": "employer", "username": "n.alanazi", "password": "Palm-Lantern-4831", "device_id": "d"}
    challenges = {service.post("/v1/session", body, key="k").json["challenge"] for _ in range(4)}
    assert len(challenges) == 1
    assert len(service.get("/practice/messages").json["messages"]) == 1


def test_words_of_a_repeated_refusal_are_in_the_language_asked_for(service: Client) -> None:
    method, path, body = CALLS["sign in, wrong"]
    english = service.call(method, path, body, key="k").json
    service.language = "ar"
    arabic = service.call(method, path, body, key="k").json
    assert (english["code"], english["params"]) == (arabic["code"], arabic["params"])
    assert english["detail"] == "The username or the password is not right. Tries left: 4."
    assert arabic["detail"] == "اسم المستخدم أو كلمة المرور غير صحيحة. المحاولات المتبقية: 4."


def test_the_instant_of_a_repeated_lock_stays(service: Client) -> None:
    method, path, body = CALLS["sign in, wrong"]
    for number in range(5):
        locked = service.call(method, path, body, key=f"k{number}")
    service.advance(minutes=3)
    again = service.call(method, path, body, key="k4")
    assert again.code == "account_locked"
    assert again.json["params"] == locked.json["params"]
    assert again.json["detail"] == locked.json["detail"]


def test_a_key_is_kept_for_thirty_days(service: Client) -> None:
    method, path, body = CALLS["sign in, unknown"]
    service.call(method, path, body, key="k")
    service.advance(days=29)
    assert service.call(method, path, {**body, "device_id": "e"}, key="k").code == "idempotency_key_reused"
    service.advance(days=2)
    assert service.call(method, path, {**body, "device_id": "e"}, key="k").code == "sign_in_refused"


def test_keys_of_two_people_and_two_calls_do_not_meet(noura: Client, owner: Client) -> None:
    method, path, body = CALLS["terms"]
    assert noura.call(method, path, body, key="k").status == 204
    assert owner.call(method, path, {"version": "2025-01"}, key="k").code == "terms_not_current"
    assert noura.call(*CALLS["contact, wrong"], key="k").code == "absher_mobile_mismatch"


@pytest.mark.parametrize("key", ["", "x" * 81, "a b", "ق"])
def test_a_key_is_needed_and_must_be_one(noura: Client, key: str) -> None:
    headers = {"Idempotency-Key": key.encode()} if key else {}
    answer = noura.call("POST", "/v1/account/contact", {"mobile": "1"}, key="", headers=headers)
    assert answer.code == "invalid_request"
    assert answer.json["fields"][0]["path"] == "Idempotency-Key"


def test_what_had_no_effect_is_not_kept(noura: Client) -> None:
    path = "/v1/terms/acceptances"
    assert noura.post(path, {"version": "2026-02"}, key="k").code == "terms_not_current"
    assert noura.post(path, {"version": "2026-01"}, key="k").status == 204


def test_parallel_calls_with_one_key_are_done_once(noura: Client) -> None:
    answers: list[Answered] = []

    def run() -> None:
        client = Client(noura.address, noura.start_token, noura.access)
        answers.append(client.post("/v1/account/contact", {"mobile": NOURA.mobile}, key="k"))

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {answer.status for answer in answers} == {201}
    assert len({answer.body for answer in answers}) == 1
    codes = [one for one in noura.get("/practice/messages").json["messages"] if "contact" in one["text_en"]]
    assert len(codes) == 1


def test_bodies_are_kept_as_keyed_hashes_only(service: Client, core: Core) -> None:
    service.call(*CALLS["reset"], key="k")
    with core.equipment.database.reading() as connection:
        row = connection.execute(idempotency.select()).one()
    assert len(row.body_hash) == 64
    assert NOURA.identity not in str(row)
