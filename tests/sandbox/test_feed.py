"""Heads and the change feed: snapshots, deltas, cursors."""

from collections import Counter
from typing import Any

import msgspec
import pytest

from gosi_desktop.contract.entities import ENTITY_DATA
from gosi_desktop.contract.feed import ChangePage, Heads
from gosi_desktop.sandbox import journal
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.entities import ORDER
from tests.support.client import SMALL, SMALL_ROWS, Client

CHANGES = f"/v1/establishments/{SMALL}/changes"


def change(client: Client, entity: str, key: str, **more: Any) -> None:
    body = {"establishment": SMALL, "entity": entity, "id": key, **more}
    answer = client.post("/practice/record", body)
    assert answer.status == 204, answer.body


def ids_of(client: Client, entity: str) -> list[str]:
    return [one["id"] for one in client.pull()[0] if one["entity"] == entity]


def test_heads_say_how_far_and_as_what(noura: Client, owner: Client) -> None:
    heads = msgspec.json.decode(noura.get("/v1/heads").body, type=Heads)
    assert [(head.establishment, head.role, head.name) for head in heads.heads] == [
        (SMALL, "supervisor", "شركة روابي السدير للتجارة")
    ]
    assert heads.heads[0].summary.contributors == 24
    assert owner.get("/v1/heads").json["heads"][0]["role"] == "owner"


def test_heads_are_not_sent_twice(noura: Client) -> None:
    first = noura.get("/v1/heads")
    tag = first.headers["ETag"]
    again = noura.call("GET", "/v1/heads", headers={"If-None-Match": tag})
    assert (again.status, again.body, again.headers["ETag"]) == (304, b"", tag)
    change(noura, "notice", "n1", new=True, set={"at": "2026-01-06T00:00:00Z", "severity": "info", "code": "x"})
    moved = noura.call("GET", "/v1/heads", headers={"If-None-Match": tag})
    assert moved.status == 200
    assert moved.json["heads"][0]["seq"] == first.json["heads"][0]["seq"] + 1


def test_the_summary_follows_the_rows(noura: Client) -> None:
    engagement = ids_of(noura, "engagement")[0]
    change(noura, "engagement", engagement, set={"state": "ended", "leave_date": "2026-01-05"})
    assert noura.get("/v1/heads").json["heads"][0]["summary"]["contributors"] == 23
    change(noura, "establishment", SMALL, set={"compliant": False, "names": {"ar": "اسم جديد", "en": "New name"}})
    head = noura.get("/v1/heads").json["heads"][0]
    assert head["summary"]["compliant"] is False
    assert (head["name"], head["name_en"]) == ("اسم جديد", "New name")


@pytest.mark.parametrize("limit", [1, 7, 50, 1000, 5000])
def test_a_snapshot_is_whole_whatever_the_page(noura: Client, limit: int) -> None:
    changes, _ = noura.pull(limit=limit)
    assert len({(one["entity"], one["id"]) for one in changes}) == len(changes) == SMALL_ROWS
    places = [(ORDER.index(one["entity"]), one["id"]) for one in changes]
    assert places == sorted(places)
    assert Counter(one["entity"] for one in changes)["contributor"] == 28


def test_pages_are_in_the_contracts_form(noura: Client) -> None:
    page = msgspec.json.decode(noura.get(CHANGES).body, type=ChangePage)
    assert (page.snapshot, page.total, page.has_more) == (True, SMALL_ROWS, False)
    for one in page.changes:
        msgspec.json.decode(one.data, type=ENTITY_DATA[one.entity])
    assert page.server_time.startswith("2026-01-06T07:21")
    assert page.epoch == noura.get("/v1/heads").json["epoch"]


def test_nothing_new_is_an_empty_page(noura: Client) -> None:
    _, cursor = noura.pull()
    page = noura.get(CHANGES, cursor=cursor).json
    assert (page["changes"], page["has_more"], page["snapshot"]) == ([], False, False)
    assert "total" not in page


def test_deltas_carry_rows_as_they_are_now(noura: Client) -> None:
    _, cursor = noura.pull()
    key = ids_of(noura, "contributor")[3]
    for mobile in ("+966500000777", "+966500000778"):
        change(noura, "contributor", key, set={"mobile": mobile}, by="m1")
    (delta,), _ = noura.pull(cursor=cursor)
    assert (delta["entity"], delta["id"], delta["version"], delta["op"]) == ("contributor", key, 3, "put")
    assert (delta["data"]["mobile"], delta["by"]) == ("+966500000778", "m1")
    assert delta["at"].startswith("2026-01-06T07:21")


def test_what_is_gone_leaves_a_tombstone_in_deltas_only(noura: Client) -> None:
    _, cursor = noura.pull()
    key = ids_of(noura, "notice")[0]
    change(noura, "notice", key, delete=True)
    (delta,), after = noura.pull(cursor=cursor)
    assert (delta["op"], delta["id"], delta["data"], delta["version"]) == ("delete", key, {}, 2)
    assert key not in ids_of(noura, "notice")
    change(noura, "notice", key, new=True, set={"at": "2026-01-06T00:00:00Z", "severity": "info", "code": "x"})
    (again,), _ = noura.pull(cursor=after)
    assert (again["op"], again["version"]) == ("put", 3)


def test_changes_made_during_a_snapshot_come_after_it(noura: Client) -> None:
    """Whatever changes between the pages, applying everything in order gives the state at the end."""
    held: dict[tuple[str, str], Any] = {}
    wages = ids_of(noura, "wage_period")
    notices = ids_of(noura, "notice")
    cursor, turn = None, 0
    while True:
        page = noura.get(CHANGES, limit=13, **({"cursor": cursor} if cursor else {})).json
        for one in page["changes"]:
            key = (one["entity"], one["id"])
            if held.get(key, {"version": 0})["version"] <= one["version"]:
                held[key] = one
        cursor = page["next_cursor"]
        if not page["has_more"]:
            break
        if turn < 12:
            change(noura, "wage_period", wages[turn * 5], set={"commission": f"{turn}.00"})
            change(noura, "notice", f"new{turn}", new=True, set={
                "at": "2026-01-06T00:00:00Z", "severity": "info", "code": "x"})  # fmt: skip
        if turn == 3:
            change(noura, "notice", notices[0], delete=True)
        turn += 1
    fresh = {(one["entity"], one["id"]): one for one in noura.pull()[0]}
    assert {key: one for key, one in held.items() if one["op"] == "put"} == fresh
    assert held["notice", notices[0]]["op"] == "delete"


def test_seqs_of_deltas_have_no_holes(noura: Client) -> None:
    _, cursor = noura.pull()
    start = noura.get("/v1/heads").json["heads"][0]["seq"]
    for number in range(25):
        change(noura, "notice", f"n{number}", new=True, set={
            "at": "2026-01-06T00:00:00Z", "severity": "info", "code": "x"})  # fmt: skip
    changes, _ = noura.pull(cursor=cursor, limit=4)
    assert [one["seq"] for one in changes] == list(range(start + 1, start + 26))


def test_a_request_is_named_in_what_it_caused(noura: Client, core: Core) -> None:
    _, cursor = noura.pull()
    with (
        core.equipment.database.writing() as connection,
        journal.recording(connection, SMALL, core.state.now(), by="m1", request="r1") as written,
    ):
        written.change("establishment", SMALL, office="جدة")
    (delta,), _ = noura.pull(cursor=cursor)
    assert (delta["request"], delta["by"]) == ("r1", "m1")


@pytest.mark.parametrize("cursor", ["x", "AAAA", "!!!", "A" * 400, "Zm9v" * 20])
def test_what_is_no_cursor_is_refused(noura: Client, cursor: str) -> None:
    answer = noura.get(CHANGES, cursor=cursor)
    assert (answer.status, answer.code) == (422, "invalid_request")
    assert answer.json["fields"][0]["path"] == "cursor"


def test_a_cursor_that_was_changed_is_of_no_past_we_know(noura: Client) -> None:
    _, cursor = noura.pull()
    position = len(cursor) - 6
    forged = cursor[:position] + ("A" if cursor[position] != "A" else "B") + cursor[position + 1 :]
    answer = noura.get(CHANGES, cursor=forged)
    assert answer.status in (410, 422)
    head = ("A" if cursor[0] != "A" else "B") + cursor[1:]
    answer = noura.get(CHANGES, cursor=head)
    assert (answer.status, answer.code, answer.json["params"]) == (410, "cursor_expired", {"reason": "epoch"})


@pytest.mark.parametrize(("days", "status"), [(59, 200), (61, 410)])
def test_a_delta_cursor_lives_sixty_days(service: Client, noura: Client, days: int, status: int) -> None:
    _, cursor = noura.pull()
    service.advance(days=days)
    answer = service.sign_in("n.alanazi").get(CHANGES, cursor=cursor)
    assert answer.status == status
    if status == 410:
        assert answer.json["params"] == {"reason": "too_old"}


@pytest.mark.parametrize(("days", "status"), [(6, 200), (8, 410)])
def test_a_snapshot_cursor_lives_seven_days(service: Client, noura: Client, days: int, status: int) -> None:
    cursor = noura.get(CHANGES, limit=10).json["next_cursor"]
    service.advance(days=days)
    answer = service.sign_in("n.alanazi").get(CHANGES, cursor=cursor, limit=10)
    assert answer.status == status
    if status == 200:
        assert answer.json["snapshot"] is True
        following = answer.json["next_cursor"]
        service.advance(days=2)
        late = service.sign_in("n.alanazi").get(CHANGES, cursor=following)
        assert late.json["params"] == {"reason": "too_old"}


def test_restoring_a_backup_is_another_past(service: Client, noura: Client) -> None:
    kept = service.post("/practice/snapshots", None).json["snapshot"]
    before = noura.get("/v1/heads").json
    changes, cursor = noura.pull()
    change(noura, "establishment", SMALL, set={"office": "أبها"})
    change(noura, "notice", "n9", new=True, set={"at": "2026-01-06T00:00:00Z", "severity": "info", "code": "x"})
    assert [one["snapshot"] for one in service.get("/practice/snapshots").json["snapshots"]] == [kept]
    assert service.post("/practice/restore", {"snapshot": kept}).status == 204
    after = noura.get("/v1/heads").json  # still signed in
    assert after["epoch"] != before["epoch"]
    assert after["heads"] == before["heads"]
    answer = noura.get(CHANGES, cursor=cursor)
    assert (answer.status, answer.json["params"]) == (410, {"reason": "epoch"})
    assert noura.pull()[0] == changes
    assert service.post("/practice/restore", {"snapshot": "none"}).code == "not_found"


def test_starting_anew_is_another_past_too(service: Client, noura: Client) -> None:
    _, cursor = noura.pull()
    epoch = service.get("/v1/service").json["epoch"]
    service.post("/practice/reset", {})
    assert noura.get("/v1/heads").code == "session_expired"
    assert service.get("/v1/service").json["epoch"] != epoch
    answer = service.sign_in("n.alanazi").get(CHANGES, cursor=cursor)
    assert answer.json["params"] == {"reason": "epoch"}


def test_a_cursor_belongs_to_its_establishment(service: Client) -> None:
    service.post("/practice/reset", {"seed": "office"})
    client = service.sign_in("h.almutlaq")
    first, second = (head["establishment"] for head in client.get("/v1/heads").json["heads"][:2])
    _, cursor = client.pull(first)
    answer = client.get(f"/v1/establishments/{second}/changes", cursor=cursor)
    assert answer.code == "invalid_request"


@pytest.mark.parametrize("limit", ["0", "-1", "x", "1.5", ""])
def test_limits_that_are_none(noura: Client, limit: str) -> None:
    answer = noura.get(CHANGES, limit=limit)
    assert (answer.status, answer.code) == (422, "invalid_request")


def test_old_notices_are_left_out_of_a_snapshot(service: Client, noura: Client) -> None:
    assert len(ids_of(noura, "notice")) == 3
    service.advance(days=735)
    assert [one for one in service.sign_in("n.alanazi").pull()[0] if one["entity"] == "notice"] == []
