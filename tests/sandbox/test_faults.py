"""Faults on purpose, by call and count."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import requests

from gosi_desktop.sandbox.faults import KINDS, read_plan
from gosi_desktop.sandbox.options import Options
from tests.support.client import SMALL, SMALL_ROWS, Client
from tests.support.serving import TOKEN, serving

CHANGES = f"/v1/establishments/{SMALL}/changes"
FEED = "GET */changes"


@contextmanager
def spoiled(*plan: dict[str, Any]) -> Iterator[Client]:
    """Noura's client at a service with these faults."""
    options = Options(clock=datetime(2026, 1, 6, 7, 21, tzinfo=UTC), faults=plan)
    with serving(options) as (address, _):
        client = Client(address, TOKEN)
        signed_in = client.sign_in()
        yield signed_in
        signed_in.close()
        client.close()


def test_by_call_and_count() -> None:
    plan = {"call": "GET /v1/heads", "kind": "status", "after": 1, "every": 2, "count": 2}
    with spoiled(plan) as client:
        statuses = [client.get("/v1/heads").status for _ in range(7)]
        assert statuses == [200, 503, 200, 503, 200, 200, 200]
        assert client.get("/v1/account").status == 200


def test_without_an_end() -> None:
    with spoiled({"call": "* /v1/heads", "kind": "status", "count": 0}) as client:
        assert {client.get("/v1/heads").status for _ in range(5)} == {503}


def test_one_fault_after_another() -> None:
    first: dict[str, Any] = {"call": "GET *", "kind": "html", "after": 2}
    with spoiled(
        first, {"call": "GET /v1/heads", "kind": "wrong_json"}
    ) as client:  # signing in has used one of the two that pass
        answers = [client.get("/v1/heads") for _ in range(4)]
        kinds = [answer.headers["Content-Type"] for answer in answers]
        assert kinds == ["application/json", "text/html; charset=utf-8", "application/json", "application/json"]
        assert answers[2].body == b'{"epoch": "'
        assert answers[3].json == answers[0].json


def test_a_problem_with_the_time_to_wait() -> None:
    plan = {"call": "GET /v1/heads", "kind": "status", "code": "too_many_requests", "retry_after": 7}
    with spoiled(plan) as client:
        answer = client.get("/v1/heads")
        assert (answer.status, answer.code, answer.headers["Retry-After"]) == (429, "too_many_requests", "7")


@pytest.mark.parametrize("status", [500, 502, 504, 302, 401])
def test_an_answer_of_some_other_server(status: int) -> None:
    with spoiled({"call": "GET /v1/heads", "kind": "status", "status": status}) as client:
        answer = client.get("/v1/heads")
        assert (answer.status, answer.headers["Content-Type"]) == (status, "text/html; charset=utf-8")


def test_a_captive_portal_and_rubbish() -> None:
    plan = [{"call": FEED, "kind": "html"}, {"call": FEED, "kind": "wrong_json"}, {"call": FEED, "kind": "wrong_shape"}]
    with spoiled(*plan) as client:
        html, broken, wrong, right = (client.get(CHANGES) for _ in range(4))
        assert (html.status, html.body[:15]) == (200, b"<!doctype html>")
        assert (broken.status, broken.body) == (200, b'{"epoch": "')
        assert wrong.json["changes"] == {"seq": "x"}
        assert len(right.json["changes"]) == SMALL_ROWS


@pytest.mark.parametrize("most", [0, 1, 5000, None])
def test_an_answer_cut_short(most: int | None) -> None:
    with spoiled({"call": FEED, "kind": "cut", "bytes": most}) as client:
        with pytest.raises((requests.exceptions.ChunkedEncodingError, requests.exceptions.ConnectionError)):
            client.get(CHANGES)
        assert client.get(CHANGES).status == 200


def test_an_answer_lost_after_the_effect() -> None:
    with spoiled({"call": "POST /practice/record", "kind": "drop"}) as client:
        _, cursor = client.pull()
        body = {"establishment": SMALL, "entity": "establishment", "id": SMALL, "set": {"office": "جدة"}}
        with pytest.raises(requests.exceptions.ChunkedEncodingError):
            client.post("/practice/record", body)
        assert [one["entity"] for one in client.pull(cursor=cursor)[0]] == ["establishment"]


def test_a_request_delivered_twice() -> None:
    with spoiled({"call": "POST /practice/record", "kind": "duplicate"}) as client:
        _, cursor = client.pull()
        body = {"establishment": SMALL, "entity": "establishment", "id": SMALL, "set": {"office": "جدة"}}
        assert client.post("/practice/record", body).status == 204
        (delta,), _ = client.pull(cursor=cursor)
        assert delta["version"] == 3


def test_a_refresh_delivered_twice_does_no_harm() -> None:
    with spoiled({"call": "POST /v1/session/refresh", "kind": "duplicate"}) as client:
        fresh = client.call("POST", "/v1/session/refresh", {"refresh": client.refresh}, key="").json
        client.access = fresh["access"]
        assert client.get("/v1/heads").status == 200


def test_an_old_page_that_comes_late() -> None:
    with spoiled({"call": FEED, "kind": "stale", "after": 1}) as client:
        first = client.get(CHANGES, limit=10).json
        late = client.get(CHANGES, limit=10, cursor=first["next_cursor"]).json
        assert late == first
        assert client.get(CHANGES, limit=10, cursor=first["next_cursor"]).json["changes"] != first["changes"]


def test_a_page_that_is_lost_on_the_way() -> None:
    with spoiled({"call": FEED, "kind": "skip_page", "after": 1}) as client:
        changes, _ = client.pull(limit=20)
        assert len(changes) == SMALL_ROWS - 20


@pytest.mark.parametrize("reason", ["too_old", "role_changed", "epoch"])
def test_an_expired_cursor(reason: str) -> None:
    with spoiled({"call": FEED, "kind": "expired_cursor", "reason": reason}) as client:
        answer = client.get(CHANGES)
        assert (answer.status, answer.code, answer.json["params"]) == (410, "cursor_expired", {"reason": reason})
        assert client.get(CHANGES).status == 200


@pytest.mark.parametrize("kind", ["latency", "hold"])
def test_an_answer_that_comes_late(kind: str) -> None:
    with spoiled({"call": "GET /v1/account", "kind": kind, "seconds": 30}) as client:
        headers = {"Authorization": f"Bearer {client.access}", "X-Start-Token": TOKEN}
        with pytest.raises(requests.exceptions.ReadTimeout):
            requests.get(client.address + "/v1/account", headers=headers, timeout=0.05)
        assert client.get("/v1/account").status == 200


def test_plans_are_read_from_text_and_from_files(tmp_path: Path) -> None:
    plan = [{"call": "*", "kind": kind} for kind in KINDS]
    assert list(read_plan(json.dumps(plan))) == plan
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(plan), "utf-8")
    assert list(read_plan(str(file))) == plan


@pytest.mark.parametrize(
    "text",
    [
        "[",
        "{}",
        "[1]",
        '[{"call": "*"}]',
        '[{"call": "*", "kind": "flood"}]',
        '[{"call": "*", "kind": "cut", "x": 1}]',
        '[{"call": "*", "kind": "cut", "every": 0}]',
        "no-such-file.json",
    ],
)
def test_plans_that_are_none(text: str) -> None:
    with pytest.raises((ValueError, OSError)):
        read_plan(text)
