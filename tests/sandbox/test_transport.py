"""Rules for every call: who may talk, sizes, languages, compression, time."""

import gzip
import json

import pytest
import requests

from tests.support.client import SMALL, Client


def test_no_start_token_is_refused_before_anything_else(service: Client) -> None:
    stranger = Client(service.address, "")
    for path in ("/v1/service", "/practice/people", "/v1/nowhere", "/v1/openapi.json"):
        answer = stranger.get(path)
        assert (answer.status, answer.code) == (403, "start_token"), path


@pytest.mark.parametrize("host", ["example.com", "localhost", "127.0.0.1", "127.0.0.1:1", "evil.test:80"])
def test_another_host_is_refused(service: Client, host: str) -> None:
    assert service.call("GET", "/v1/service", headers={"Host": host}).code == "start_token"


@pytest.mark.parametrize("origin", ["null", "https://example.com", "http://127.0.0.1"])
def test_any_origin_is_refused(service: Client, origin: str) -> None:
    assert service.call("GET", "/v1/service", headers={"Origin": origin}).code == "start_token"


@pytest.mark.parametrize(
    ("wanted", "language"),
    [("ar", "ar"), ("en", "en"), ("en-GB,ar;q=0.5", "en"), ("ar;q=0.2, en;q=0.1", "ar"), ("fr", "ar"), ("", "ar"),
     ("*", "ar"), ("en;q=0", "ar"), ("x" * 5000, "ar")],
)  # fmt: skip
def test_words_follow_the_language_and_codes_do_not(service: Client, wanted: str, language: str) -> None:
    service.language = wanted
    answer = service.get("/v1/nowhere")
    assert answer.headers["Content-Language"] == language
    assert answer.json["code"] == "not_found"
    assert answer.json["detail"] == {"ar": "غير موجود.", "en": "There is no such thing here."}[language]


def test_a_problem_has_all_its_parts(service: Client) -> None:
    answer = service.post("/v1/session", {"beneficiary": "employer"})
    problem = answer.json
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert {"type", "title", "status", "detail", "code", "request_id", "fields"} <= set(problem)
    assert problem["status"] == answer.status == 422
    assert problem["request_id"] == answer.headers["X-Request-Id"]
    assert problem["fields"] == [{"path": "username", "code": "required", "message": "This field is required."}]


@pytest.mark.parametrize(
    ("body", "code", "path"),
    [
        ({"refresh": "x", "more": 1}, "unknown_field", "more"),
        ({"refresh": 5}, "invalid_request", "refresh"),
        ({"refresh": ""}, "invalid_request", "refresh"),
        ({"refresh": "x" * 65}, "invalid_request", "refresh"),
        ({}, "invalid_request", "refresh"),
        ([], "invalid_request", "$"),
        (b"{", "invalid_request", "$"),
        (b"", "invalid_request", "$"),
        (b"\xff\xfe", "invalid_request", "$"),
        (b"[" * 100_000, "invalid_request", "$"),
    ],
)
def test_bodies_are_read_strictly(service: Client, body: object, code: str, path: str) -> None:
    answer = service.post("/v1/session/refresh", body)
    assert (answer.status, answer.code) == (422, code)
    assert answer.json["fields"][0]["path"] == path


def test_unknown_parameters_and_needless_bodies_are_refused(noura: Client) -> None:
    assert noura.get("/v1/heads", colour="red").code == "unknown_field"
    assert noura.get(f"/v1/establishments/{SMALL}/changes", since="1").code == "unknown_field"
    assert noura.call("GET", "/v1/heads", {"a": 1}).code == "unknown_field"


def test_only_plain_json_is_taken(service: Client) -> None:
    body = json.dumps({"refresh": "x"}).encode()
    for headers in ({"Content-Type": "text/plain"}, {"Content-Encoding": "gzip"}):
        answer = service.call("POST", "/v1/session/refresh", body, headers=headers)
        assert (answer.status, answer.code) == (415, "unsupported_content")


def test_too_much_is_refused(service: Client, noura: Client) -> None:
    answer = service.post("/v1/session/refresh", b'{"refresh": "' + b"x" * 1_048_576 + b'"}')
    assert (answer.status, answer.code) == (413, "too_large")
    answer = noura.get(f"/v1/establishments/{SMALL}/changes", limit=5001)
    assert (answer.status, answer.code) == (413, "too_large")
    assert answer.json["params"] == {"most": 5000}


def test_unknown_paths_and_methods(service: Client) -> None:
    assert (service.get("/v1/heads/x").status, service.get("/v2/service").status) == (404, 404)
    answer = service.call("PUT", "/v1/session", {})
    assert (answer.status, answer.code, answer.headers["Allow"]) == (405, "method_not_allowed", "DELETE, POST")


def test_large_answers_are_packed_when_asked(service: Client, noura: Client) -> None:
    path = f"/v1/establishments/{SMALL}/changes"
    headers = {"Authorization": f"Bearer {noura.access}", "X-Start-Token": service.start_token}
    packed = requests.get(
        service.address + path, headers=headers | {"Accept-Encoding": "gzip"}, timeout=30, stream=True
    )
    raw = packed.raw.read(decode_content=False)
    assert packed.headers["Content-Encoding"] == "gzip"
    plain = noura.call("GET", path, headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    assert len(raw) < len(plain.body) / 3
    assert json.loads(gzip.decompress(raw))["changes"] == plain.json["changes"]
    packed.close()


def test_every_answer_carries_one_date_of_the_services_clock(service: Client) -> None:
    service.post("/practice/clock", {"set": "2031-03-04T05:06:07Z"})
    answers = [service.get("/v1/service"), service.get("/v1/nowhere"), Client(service.address, "").get("/v1/service")]
    for answer in answers:
        assert answer.headers["Date"].startswith("Tue, 04 Mar 2031 05:06:")
    assert "Server" not in answers[0].headers


def test_nothing_is_kept_by_caches(service: Client, noura: Client) -> None:
    assert service.get("/practice/people").headers["Cache-Control"] == "no-store"
    assert noura.get("/v1/heads").headers["Cache-Control"] == "private, no-cache"


def test_who_answers(service: Client) -> None:
    described = service.get("/v1/service").json
    assert (described["env"], described["clock"], described["contract"]) == (
        "practice", "moved", {"version": 1, "oldest": 1}
    )  # fmt: skip
    assert {"kind": "update_wage", "schema": 1} in described["kinds"]
    assert service.get("/v1/health").json["status"] == "ok"
    service.post("/practice/clock", {})
    assert "clock" not in service.get("/v1/service").json  # the real time, the default
