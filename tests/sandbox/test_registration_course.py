"""A registration from call to call: codes, corrections, limits, time, answers that were lost."""

import json
import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pytest

from gosi_desktop.sandbox import registrations
from gosi_desktop.sandbox.calls import Call
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.seeds.newcomers import ABDULLAH, FAISAL, FLOWERS, HALA, MAJED, REEM, SALMAN, WORKSHOP
from gosi_desktop.sandbox.tables import membership, person, registration
from tests.support.client import Client
from tests.support.newcomer import PASSWORD, Registering, refused, sign_in, wrong

ABSHERS = "0500001996"  # what Absher has of Abdullah


def accounts(core: Core, identity: str) -> int:
    with core.equipment.database.reading() as connection:
        return len(connection.execute(person.select().where(person.c.identity == identity)).all())


def test_a_mobile_is_corrected_and_gets_a_code(service: Client) -> None:
    mine = Registering(service, ABDULLAH, WORKSHOP)
    mine.start()
    assert refused(mine.code()) == [("mobile", "absher_mobile_mismatch")]
    corrected = mine.correct(mobile=ABSHERS)
    assert (corrected.status, corrected.json["state"]) == (200, "awaiting_code")
    assert corrected.json["comparisons_left"] == 4
    assert "fields" not in corrected.json
    assert service.get("/practice/messages").json["messages"][0]["to"] == "+966500001996"
    assert mine.code().json["form"]["mobile"] == "+966500001996"


def test_other_fields_are_compared_at_once(service: Client) -> None:
    mine = Registering(service, FAISAL, "631000032")
    mine.start()
    assert refused(mine.code()) == [("email", "absher_email_mismatch")]
    answer = mine.correct(username="n.alanazi")
    assert refused(answer) == [("username", "username_taken"), ("email", "absher_email_mismatch")]
    assert answer.json["params"]["comparisons_left"] == 3
    done = mine.correct(username="faisal", email="Faisal@example.sa", password="Another-Orbit-8213")
    assert (done.status, done.json["state"], done.json["form"]["username"]) == (200, "active", "faisal")
    assert service.start("faisal", PASSWORD).code == "sign_in_refused"
    assert service.start("faisal", "Another-Orbit-8213").status == 201


def test_fields_are_corrected_before_the_code_too(service: Client) -> None:
    mine = Registering(service, mobile="0500001199", email="slip@example.sa")
    mine.start()
    assert mine.correct(email=SALMAN.email).json["state"] == "awaiting_code"
    assert len(service.get("/practice/messages").json["messages"]) == 1
    stale = service.last_code()
    assert mine.correct(mobile=SALMAN.mobile).json["state"] == "awaiting_code"
    assert mine.code(stale).code == "code_wrong"
    assert mine.code().json["state"] == "active"


@pytest.mark.parametrize(
    ("fields", "code", "expected"),
    [({"identity": "1"}, "invalid_request", [("identity", "identifier.length")]),
     ({"mobile": "", "email": "x"}, "invalid_request", [("mobile", "field.required"), ("email", "email.shape")]),
     ({"password": "short"}, "password_weak", [("password", "password_weak")]),
     ({"password": "h.alotaibi-77-Orbit"}, "password_weak", [("password", "password_weak")]),
     ({"establishment": "1"}, "invalid_request", [("establishment", "identifier.length")]),
     ({"terms": "2020-01"}, "unknown_field", [("terms", "unknown_field")])],
)  # fmt: skip
def test_faults_of_a_correction_use_up_no_comparison(
    service: Client, fields: dict[str, str], code: str, expected: list[tuple[str, str]]
) -> None:
    mine = Registering(service, HALA)
    mine.start()
    mine.code()
    answer = mine.correct(**fields)
    assert (answer.code, refused(answer)) == (code, expected)
    assert mine.read().json["comparisons_left"] == 4


def test_five_comparisons_and_then_a_day_of_rest(service: Client) -> None:
    mine = Registering(service, HALA)
    mine.start()
    left = [mine.code().json["params"]["comparisons_left"]]
    for place in range(4):
        service.advance(hours=2)
        left.append(mine.correct(establishment=f"63900000{place}").json["params"]["comparisons_left"])
    assert left == [4, 3, 2, 1, 0]
    answer = mine.correct(establishment=FLOWERS)
    assert (answer.status, answer.code) == (429, "too_many_requests")
    assert answer.headers["Retry-After"] == str(answer.json["params"]["seconds"])
    assert 86_300 < int(answer.headers["Retry-After"]) <= 86_400
    anew = Registering(service, HALA)
    assert anew.start().status == 201
    assert anew.code().code == "too_many_requests"  # beginning anew is no way round
    service.advance(hours=24)
    assert mine.read().json["state"] == "expired"
    assert mine.correct(establishment=FLOWERS).code == "challenge_ended"
    fresh = Registering(service, HALA)
    fresh.start()
    assert fresh.code().code == "needs_correction"


def test_corrections_are_taken_for_a_day(service: Client) -> None:
    mine = Registering(service, HALA)
    mine.start()
    until = mine.code().json["params"]["correct_until"]
    assert until.startswith("2026-01-07T07:21")
    assert mine.read().json["correct_until"] == until
    service.advance(hours=23)
    assert mine.correct(email="x@example.sa").code == "needs_correction"
    service.advance(hours=2)
    assert mine.read().json["state"] == "expired"
    for answer in (mine.correct(email=HALA.email), mine.resend(), mine.code("000000")):
        assert answer.code == "challenge_ended"


def test_codes_are_like_those_of_signing_in(service: Client) -> None:
    mine = Registering(service)
    mine.start()
    right = service.last_code()
    early = mine.resend()
    assert (early.code, early.headers["Retry-After"]) == ("too_many_requests", str(early.json["params"]["seconds"]))
    assert mine.code(wrong(right)).json["params"] == {"tries_left": 2}
    service.advance(seconds=301)
    assert mine.code(right).code == "code_expired"
    assert mine.resend().json["resends_left"] == 2
    assert mine.code().json["state"] == "active"
    assert mine.resend().code == "challenge_ended"


def test_three_wrong_codes_end_it(service: Client) -> None:
    mine = Registering(service)
    mine.start()
    right = service.last_code()
    assert [mine.code(wrong(right)).code for _ in range(3)] == ["code_wrong", "code_wrong", "challenge_ended"]
    assert mine.code(right).code == "challenge_ended"
    assert mine.read().json == {"id": mine.id, "state": "expired"}
    assert mine.correct(mobile=REEM.mobile).code == "challenge_ended"
    anew = Registering(service)
    anew.start()
    assert anew.code().json["state"] == "active"


def test_three_codes_more(service: Client) -> None:
    mine = Registering(service)
    mine.start()
    for left in (2, 1, 0):
        service.advance(seconds=61)
        assert mine.resend().json["resends_left"] == left
    service.advance(seconds=61)
    assert mine.resend().code == "challenge_ended"
    assert mine.code().json["state"] == "active"


def test_ten_a_day_for_a_device(service: Client) -> None:
    def start(place: int, device: str = "") -> Any:
        mine = Registering(service, establishment=f"6390000{place:02}", mobile=f"05000020{place:02}")
        return mine.start(headers={"X-Device": device} if device else {})

    assert {start(place).status for place in range(10)} == {201}
    refusal = start(10)
    assert (refusal.status, refusal.code) == (429, "too_many_requests")
    assert int(refusal.headers["Retry-After"]) > 86_000
    assert start(11, "another device").status == 201  # which is behind the same address
    service.advance(days=1)
    assert start(12).status == 201


def test_an_address_with_many_devices_has_a_limit_too(service: Client) -> None:
    answers = [
        Registering(service, establishment=f"6390000{place:02}", mobile=f"05000020{place:02}")
        .start(headers={"X-Device": f"device {place}"})
        .status
        for place in range(51)
    ]  # fmt: skip
    assert answers == [201] * 50 + [429]


def test_ten_a_day_for_a_subscription_number(service: Client) -> None:
    for number in (FLOWERS, "639999999"):  # one that there is, one that there is not
        answers = [
            Registering(service, establishment=number, mobile=f"05000020{place:02}")
            .start(headers={"X-Device": f"{number} {place}"})
            .status
            for place in range(11)
        ]
        assert answers == [201] * 10 + [429]


def test_a_correction_counts_for_the_number_it_names(service: Client) -> None:
    mine = Registering(service, HALA, establishment="639999999")
    mine.start()
    mine.code()
    for place in range(10):
        Registering(service, mobile=f"05000020{place:02}").start(headers={"X-Device": f"device {place}"})
    assert mine.correct(establishment=FLOWERS).code == "too_many_requests"


def test_ten_codes_a_day_for_a_mobile(service: Client) -> None:
    codes = [
        Registering(service, establishment=f"6390000{place:02}").start(headers={"X-Device": f"d{place}"}).code
        for place in range(11)
    ]
    assert codes == [""] * 10 + ["too_many_requests"]


def test_faults_of_form_are_not_counted(service: Client) -> None:
    for _ in range(12):
        assert Registering(service, identity="1").start().code == "invalid_request"
    assert Registering(service).start().status == 201


def test_an_answer_that_was_lost_comes_again(service: Client, core: Core) -> None:
    mine = Registering(service)
    first = mine.start(key="a")
    assert mine.start(key="a").body == first.body
    assert mine.start(key="b").json["state"] == "awaiting_code"  # with another key, the same registration
    assert len(service.get("/practice/messages").json["messages"]) == 1
    code = service.last_code()
    done = mine.code(code, key="c")
    assert mine.code(code, key="c").body == done.body
    assert mine.code(code, key="d").json == done.json
    assert mine.correct(email="other@example.sa").json == done.json  # done is done
    assert mine.start(key="e").json == done.json
    assert mine.read().json == done.json
    assert accounts(core, SALMAN.identity) == 1


def test_a_refusal_that_was_lost_comes_again_and_counts_once(service: Client) -> None:
    mine = Registering(service, HALA)
    mine.start()
    code = service.last_code()
    answers = [mine.code(code, key="c").json for _ in range(3)]
    assert len({json.dumps({k: v for k, v in one.items() if k != "request_id"}) for one in answers}) == 1
    assert mine.read().json["comparisons_left"] == 4


def test_an_id_that_comes_with_another_content(service: Client) -> None:
    mine = Registering(service)
    mine.start()
    mine.body["email"] = "other@example.sa"
    assert mine.start().code == "request_id_reused"
    mine.claim = "99" * 32
    assert mine.start().code == "not_found"


def test_a_second_registration_of_the_same_person_makes_no_second_account(service: Client, core: Core) -> None:
    first, second = Registering(service), Registering(service, username="another.name")
    codes = []
    for mine in (first, second):
        mine.start()
        codes.append(service.last_code())
    assert first.code(codes[0]).json["state"] == "active"
    assert refused(second.code(codes[1])) == [("identity", "account_exists")]
    assert accounts(core, SALMAN.identity) == 1


def parallel(calls: Sequence[Callable[[], Any]]) -> list[Any]:
    """What each of several calls at the same moment answers."""
    answers: list[Any] = []
    threads = [threading.Thread(target=lambda call=call: answers.append(call())) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def apart(service: Client) -> Client:
    """A client with a connection of its own."""
    return Client(service.address, service.start_token)


def test_the_same_code_in_parallel_makes_one_account(service: Client, core: Core) -> None:
    mine = Registering(service)
    mine.start()
    code = service.last_code()

    def enter() -> Any:
        other = Registering(apart(service))
        other.id = mine.id
        return other.code(code)

    answers = parallel([enter] * 6)
    assert {answer.json["state"] for answer in answers} == {"active"}
    assert accounts(core, SALMAN.identity) == 1


def test_two_registrations_of_one_person_in_parallel_make_one_account(service: Client, core: Core) -> None:
    mine = [Registering(service, username=f"salman.{place}") for place in range(4)]
    calls = []
    for one in mine:
        one.start()
        one.client = apart(service)
        calls.append(partial(one.code, service.last_code()))
    states = sorted(answer.json.get("state") or refused(answer)[0][1] for answer in parallel(calls))
    assert states == ["account_exists"] * 3 + ["active"]
    with core.equipment.database.reading() as connection:
        rows = connection.execute(membership.select().where(membership.c.establishment == FLOWERS)).all()
    assert (accounts(core, SALMAN.identity), len(rows)) == (1, 1)


def test_a_username_goes_to_one_of_two_in_parallel(service: Client) -> None:
    calls = []
    for who in (SALMAN, REEM):
        mine = Registering(service, who, username="flowers")
        mine.start()
        mine.client = apart(service)
        calls.append(partial(mine.code, service.last_code()))
    states = sorted(answer.json.get("state") or refused(answer)[0][1] for answer in parallel(calls))
    assert states == ["active", "username_taken"]


def test_terms_that_change_in_between_are_accepted_after_signing_in(service: Client) -> None:
    mine = Registering(service)
    mine.start()
    service.post("/practice/terms", {"version": "2026-02"})
    assert mine.code().json["form"]["terms"] == "2026-01"
    client = sign_in(service, SALMAN.username)
    assert client.get("/v1/heads").code == "terms_not_current"
    assert client.post("/v1/terms/acceptances", {"version": "2026-02"}).status == 204
    assert client.get("/v1/heads").status == 200


def test_what_was_typed_is_dropped_in_the_end(service: Client, core: Core) -> None:
    for who in (SALMAN, MAJED):
        mine = Registering(service, who)
        mine.start()
        mine.code()
    with core.equipment.database.reading() as connection:
        now = core.context(connection, Call("GET", "/"), {}).now
    with core.equipment.database.writing() as connection:
        registrations.tidy(connection, now)
        kept = {row.state: row.password_hash for row in connection.execute(registration.select())}
        assert set(kept) == {"active", "needs_correction"}
        assert kept["active"] == ""  # it is the person's now
        registrations.tidy(connection, now + registrations.KEPT + registrations.OPEN_FOR)
        assert connection.execute(registration.select()).all() == []
