"""Every status with every body is the answer, or one of our errors."""

from collections.abc import Mapping
from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from requests.structures import CaseInsensitiveDict

from gosi_desktop.contract import problem as problems
from gosi_desktop.domain.errors import (
    CursorExpired,
    NotPermitted,
    Offline,
    ProtocolError,
    Refused,
    RemoteError,
    ServiceBusy,
    SignInExpired,
    TermsNotAccepted,
)
from gosi_desktop.remote.answers import LONGEST_WAIT, ensure_accepted, instant, retry_after
from gosi_desktop.remote.service_time import Moment
from gosi_desktop.remote.transport import Reply

PROBLEM = "application/problem+json; charset=utf-8"
NOW = datetime(2026, 1, 15, 7, 0, tzinfo=UTC)


def reply(status: int, body: bytes = b"{}", kind: str = "application/json", **headers: str) -> Reply:
    """An answer as the transport brings it."""
    named = {"Content-Type": kind} | {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, CaseInsensitiveDict(named), body, Moment(NOW, 1.0))


def problem(status: int, code: str, params: Mapping[str, object] | None = None, **more: object) -> Reply:
    """A refusal as the contract writes it."""
    body = {"type": "urn:x", "title": "t", "status": status, "detail": "كلمات", "code": code, "request_id": "r1"}
    return reply(status, msgspec.json.encode(body | {"params": params or {}} | more), PROBLEM)


def error_of(answer: Reply) -> RemoteError:
    """What it raises."""
    with pytest.raises(RemoteError) as caught:
        ensure_accepted(answer)
    return caught.value


@pytest.mark.parametrize("status", [200, 201, 202])
def test_an_answer_in_json_is_taken(status: int) -> None:
    ensure_accepted(reply(status))
    ensure_accepted(reply(status, kind="Application/JSON; charset=utf-8"))


@pytest.mark.parametrize("status", [204, 304])
def test_an_answer_without_a_body_is_taken(status: int) -> None:
    ensure_accepted(reply(status, b"", ""))


@pytest.mark.parametrize("kind", ["text/html", "text/plain", "", "application/octet-stream", "text/json"])
@pytest.mark.parametrize("status", [200, 201, 400, 401, 403, 404, 407, 410, 422, 511])
def test_another_kind_of_content_is_not_the_service(status: int, kind: str) -> None:
    assert type(error_of(reply(status, b"<html>", kind))) is Offline


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, "session_expired", SignInExpired),
        (401, "session_revoked", SignInExpired),
        (403, "role_missing", NotPermitted),
        (403, "role_ended", NotPermitted),
        (403, "terms_not_current", TermsNotAccepted),
        (422, "terms_not_current", Refused),
        (403, "client_too_old", Refused),
        (404, "not_found", Refused),
        (405, "method_not_allowed", Refused),
        (410, "cursor_expired", CursorExpired),
        (413, "too_large", Refused),
        (422, "sign_in_refused", Refused),
        (422, "code_wrong", Refused),
        (422, "idempotency_key_reused", Refused),
        (423, "account_locked", Refused),
        (429, "too_many_requests", ServiceBusy),
        (500, "internal", ServiceBusy),
        (503, "maintenance", ServiceBusy),
        (418, "something_new", Refused),
        (410, "something_new", Refused),
        (403, "start_token", Offline),
    ],
)
def test_a_problem_is_its_error(status: int, code: str, kind: type[RemoteError]) -> None:
    error = error_of(problem(status, code))
    assert type(error) is kind
    if kind not in (ServiceBusy, Offline):
        assert error.code == code


def test_every_code_of_the_contract_can_arrive() -> None:
    for code in (*problems.SESSION_CODES, *problems.SERVICE_CODES):
        assert isinstance(error_of(problem(422, code)), RemoteError)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504, 520])
@pytest.mark.parametrize("body", [b"<html>Bad gateway</html>", b"", b"{}", b"\xff\xfe"])
def test_a_fault_of_the_service_is_busy_whoever_writes_the_page(status: int, body: bytes) -> None:
    error = error_of(reply(status, body, "text/html", Retry_After="7"))
    assert isinstance(error, ServiceBusy)
    assert error.retryable
    assert error.retry_after == 7


def test_parameters_come_through_with_instants_as_instants() -> None:
    until = {"until": "2026-01-15T07:15:00Z", "tries_left": 2, "about": "2026-99-99T00:00:00Z"}
    error = error_of(problem(423, "account_locked", until))
    assert error.params == {
        "until": datetime(2026, 1, 15, 7, 15, tzinfo=UTC),
        "tries_left": 2,
        "about": "2026-99-99T00:00:00Z",
    }


def test_hostile_names_of_parameters_do_no_harm() -> None:
    names = {"code": 1, "self": 2, "detail": 3, "fields": 4, "request_id": 5, "retry_after": 6, "__class__": 7}
    for status in (422, 429, 503):
        assert error_of(problem(status, "maintenance", names)).params == names


def test_the_words_and_the_fields_of_a_refusal() -> None:
    error = error_of(problem(422, "invalid_request", fields=[{"path": "names.ar", "code": "required"}]))
    assert isinstance(error, Refused)
    assert (error.detail, error.request_id) == ("كلمات", "r1")
    assert error.fields == (("names.ar", "required"),)


@pytest.mark.parametrize(("said", "taken"), [("role_changed", "role_changed"), ("epoch", "epoch"), (7, "too_old")])
def test_why_a_cursor_expired(said: object, taken: str) -> None:
    error = error_of(problem(410, "cursor_expired", {"reason": said}))
    assert isinstance(error, CursorExpired)
    assert error.reason == taken


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"null", b'{"code": 7}', b"\xff", b'{"code"', b"[" * 100_000, b'{"a":' * 100_000],
    ids=range(8),
)
def test_a_problem_that_is_none_is_not_the_service(body: bytes) -> None:
    assert type(error_of(reply(422, body, PROBLEM))) is Offline


def test_a_problem_of_another_status_is_none() -> None:
    lying = problem(422, "sign_in_refused")
    assert type(error_of(reply(403, lying.body, PROBLEM))) is Offline


@pytest.mark.parametrize("status", [100, 206, 208])
def test_a_status_that_was_not_asked_for(status: int) -> None:
    assert type(error_of(reply(status))) is ProtocolError


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7),
        ("0", 0),
        (" 12 ", 12),
        ("999999999999999999999999", LONGEST_WAIT),
        ("Thu, 15 Jan 2026 07:01:00 GMT", 60),
        ("Thu, 15 Jan 2026 06:00:00 GMT", 0),
        ("Thu, 15 Jan 2099 06:00:00 GMT", LONGEST_WAIT),
        ("-5", None),
        ("soon", None),
        ("", None),
        ("٧", None),
        ("1e9", None),
    ],
)
def test_how_long_to_wait(text: str, seconds: float | None) -> None:
    assert retry_after(reply(503, Retry_After=text), NOW) == seconds


@given(
    st.integers(100, 599).filter(lambda status: not 300 <= status < 400), st.binary(max_size=200), st.text(max_size=40)
)
def test_whatever_arrives_is_an_answer_or_a_known_error(status: int, body: bytes, kind: str) -> None:
    for content in (kind, "application/json", PROBLEM):
        try:
            ensure_accepted(reply(status, body, content, Retry_After=kind))
        except RemoteError:
            continue


@pytest.mark.parametrize(
    "text",
    ["", "2026-01-15", "2026-01-15T07:00:00", "2026-13-15T07:00:00Z", "2026-01-15 07:00:00Z", "٢٠٢٦-01-15T07:00:00Z",
     "0001-01-01T00:00:00+14:00", "2026-01-15T25:00:00Z", "2026-01-15T07:00:00Z\n"],
)  # fmt: skip
def test_what_is_no_instant(text: str) -> None:
    with pytest.raises(ProtocolError):
        instant(text)


def test_an_instant_with_an_offset() -> None:
    assert instant("2026-01-15T10:00:00.5+03:00") == datetime(2026, 1, 15, 7, 0, 0, 500_000, tzinfo=UTC)
