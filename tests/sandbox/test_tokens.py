"""Rotation of tokens: answers may be lost, tokens may not be stolen."""

import threading

from gosi_desktop.sandbox.core import Core
from tests.support.client import Answered, Client


def rotate(service: Client, token: str) -> Answered:
    return service.call("POST", "/v1/session/refresh", {"refresh": token}, key="")


def works(service: Client, access: str) -> bool:
    return Client(service.address, service.start_token, access).get("/v1/account").status == 200


def test_an_access_token_lasts_a_quarter_of_an_hour(service: Client, noura: Client) -> None:
    assert works(service, noura.access)
    service.advance(minutes=16)
    answer = noura.get("/v1/account")
    assert (answer.status, answer.code) == (401, "session_expired")
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    fresh = rotate(service, noura.refresh).json
    assert works(service, fresh["access"])


def test_a_refresh_token_lasts_thirty_days_from_the_last_rotation(service: Client, noura: Client) -> None:
    service.advance(days=29)
    following = rotate(service, noura.refresh).json
    service.advance(days=29)
    following = rotate(service, following["refresh"]).json
    service.advance(days=31)
    answer = rotate(service, following["refresh"])
    assert (answer.status, answer.code) == (401, "session_expired")


def test_an_answer_that_was_lost_signs_nobody_out(service: Client, noura: Client) -> None:
    lost = rotate(service, noura.refresh).json
    again = rotate(service, noura.refresh).json
    assert again["refresh"] != lost["refresh"]
    assert not works(service, lost["access"])
    assert works(service, again["access"])
    assert rotate(service, again["refresh"]).status == 200


def test_lost_many_times_over(service: Client, noura: Client) -> None:
    for _ in range(5):
        last = rotate(service, noura.refresh).json
    assert works(service, last["access"])


def test_once_the_successor_was_used_the_old_one_ends_the_family(service: Client, noura: Client) -> None:
    first = rotate(service, noura.refresh).json
    second = rotate(service, first["refresh"]).json  # the first is in use now
    stolen = rotate(service, noura.refresh)
    assert (stolen.status, stolen.code) == (401, "session_revoked")
    assert rotate(service, second["refresh"]).code == "session_revoked"
    answer = Client(service.address, service.start_token, second["access"]).get("/v1/account")
    assert answer.code == "session_revoked"


def test_using_the_successors_access_token_is_using_it(service: Client, noura: Client) -> None:
    following = rotate(service, noura.refresh).json
    assert works(service, following["access"])
    assert rotate(service, noura.refresh).code == "session_revoked"


def test_a_voided_token_ends_the_family(service: Client, noura: Client) -> None:
    lost = rotate(service, noura.refresh).json
    rotate(service, noura.refresh)
    assert rotate(service, lost["refresh"]).code == "session_revoked"
    assert noura.get("/v1/account").code == "session_revoked"


def test_other_devices_are_other_families(service: Client, noura: Client) -> None:
    elsewhere = service.sign_in("n.alanazi", device="another")
    first = rotate(service, noura.refresh).json
    rotate(service, first["refresh"])
    rotate(service, noura.refresh)  # ends the first device's family
    assert elsewhere.get("/v1/account").status == 200


def test_tokens_nobody_made(service: Client, noura: Client) -> None:
    assert rotate(service, "made up").code == "session_expired"
    assert rotate(service, noura.access).code == "session_expired"
    for value in ("Bearer", "Bearer ", "Basic abc", "Bearer made-up", noura.refresh, f"Bearer {noura.refresh}"):
        answer = service.call("GET", "/v1/account", headers={"Authorization": value})
        assert (answer.status, answer.code) == (401, "session_expired"), value


def test_signing_in_again_on_a_device_ends_its_earlier_session(service: Client, noura: Client) -> None:
    service.sign_in("n.alanazi")
    assert noura.get("/v1/account").code == "session_revoked"
    assert rotate(service, noura.refresh).code == "session_revoked"


def test_parallel_rotations_leave_one_pair_in_use(service: Client, noura: Client, core: Core) -> None:
    answers: list[Answered] = []

    def run() -> None:
        answers.append(rotate(Client(service.address, service.start_token), noura.refresh))

    threads = [threading.Thread(target=run) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answer.status for answer in answers] == [200] * 6
    assert sum(works(service, answer.json["access"]) for answer in answers) == 1


def test_a_lost_answer_to_the_code_is_made_anew_by_the_same_key(service: Client) -> None:
    path = f"/v1/session/{service.start('n.alanazi').json['challenge']}/code"
    body = {"code": service.last_code()}
    lost = service.post(path, body, key="k1").json
    again = service.post(path, body, key="k1")
    assert again.status == 200
    assert again.json["refresh"] != lost["refresh"]
    assert rotate(service, lost["refresh"]).code == "session_revoked"  # the unseen pair is void


def test_tokens_in_use_are_not_made_anew(service: Client) -> None:
    path = f"/v1/session/{service.start('n.alanazi').json['challenge']}/code"
    body = {"code": service.last_code()}
    tokens = service.post(path, body, key="k1").json
    assert works(service, tokens["access"])
    assert service.post(path, body, key="k1").code == "challenge_ended"
    assert works(service, tokens["access"])


def test_tokens_are_made_anew_only_while_the_code_is_good(service: Client) -> None:
    path = f"/v1/session/{service.start('n.alanazi').json['challenge']}/code"
    body = {"code": service.last_code()}
    service.post(path, body, key="k1")
    service.advance(minutes=6)
    assert service.post(path, body, key="k1").code == "challenge_ended"
