"""Branches: opened with a number, changed, closed with everybody moved at once, each with a row of his own."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
import requests

from gosi_desktop.contract.entities import EngagementData
from gosi_desktop.sandbox import journal
from gosi_desktop.sandbox.core import Core
from tests.sandbox.conftest import CLOCK
from tests.sandbox.test_request_establishment import decide, fields
from tests.support.client import SMALL, Client
from tests.support.queue import asked, one, path, rows, send

NEW = {"name": {"ar": "فرع الدمام", "en": "Dammam branch"}, "city": "الدمام", "opened": "2026-01-04"}


def change(client: Client, kind: str, target: str, body: dict[str, Any], **more: Any) -> Any:
    version = rows(client, "branch").get(target, {}).get("version", 0)
    return one(client, asked(kind, target, body, **({"expected_version": version} | more)))


def two(client: Client) -> tuple[str, str]:
    """The branch with the fewest people who work there, and the main one."""
    here = people(client)
    ordered = sorted(here, key=lambda branch: (len(here[branch]), branch))
    return ordered[0], ordered[-1]


def people(client: Client) -> dict[str, set[str]]:
    """The engagements that go on, by branch."""
    found: dict[str, set[str]] = {}
    for key, row in rows(client, "engagement").items():
        if row["state"] not in ("ended", "cancelled"):
            found.setdefault(row["branch"], set()).add(key)
    return found


def test_a_branch_is_opened_with_a_number(noura: Client) -> None:
    taken = {row["number"] for row in rows(noura, "branch").values()}
    result = change(noura, "open_branch", "b-new", NEW | {"cr_number": "2050123456"})
    row = rows(noura, "branch")["b-new"]
    assert (result["result"], result["versions"], result["numbers"]) == (
        "accepted", {"b-new": 1}, {"b-new": row["number"]}
    )  # fmt: skip
    assert row["number"] not in taken
    assert row["number"].startswith(f"{SMALL}-")
    assert (row["state"], row["opened"], row["cr_number"], row["name"]["en"]) == (
        "open", "2026-01-04", "2050123456", "Dammam branch"
    )  # fmt: skip
    second = change(noura, "open_branch", "b-second", NEW)
    assert second["numbers"]["b-second"] != row["number"]


def test_a_branch_told_of_too_late_is_taken_with_a_remark(noura: Client) -> None:
    result = change(noura, "open_branch", "b-new", NEW | {"opened": "2025-12-20"})
    (warning,) = result["warnings"]
    assert (result["result"], warning["code"], warning["path"], warning["params"]) == (
        "accepted", "late_notice", "opened", {"rule": "D14", "until": "2025-12-30", "days": 17}
    )  # fmt: skip


def test_people_come_to_a_branch_opened_in_the_same_call(noura: Client) -> None:
    engagement = min(min(people(noura).values()))
    first = asked("open_branch", "b-new", NEW)
    version = rows(noura, "engagement")[engagement]["version"]
    move = {"branch": "b-new", "from": "2026-01-05"}
    second = asked("transfer_contributor", engagement, move, expected_version=version, after=[first["id"]])
    assert [each["result"] for each in send(noura, first, second)] == ["accepted", "accepted"]
    assert rows(noura, "engagement")[engagement]["branch"] == "b-new"


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("open_branch", NEW | {"opened": "2026-01-07"}, [("opened", "date.in_future")]),
        ("open_branch", NEW | {"cr_number": "0000000000", "city": " "},
         [("city", "field.required"), ("cr_number", "identifier.zeros")]),
        ("open_branch", NEW | {"cr_number": "10100000A1"}, [("cr_number", "identifier.letters")]),
        ("update_branch", {"cr_number": "101000000"}, [("cr_number", "identifier.length")]),
        ("update_branch", {}, [("", "nothing_changed")]),
        ("close_branch", {"closed": "2026-01-05"}, [("move_to", "branch.move_to")]),
        ("close_branch", {"closed": "2026-01-05", "move_to": "nowhere"}, [("move_to", "branch.not_open")]),
        ("close_branch", {"closed": "2026-01-07", "move_to": "main"}, [("closed", "date.in_future")]),
        ("close_branch", {"closed": "2001-01-05", "move_to": "main"}, [("closed", "branch.closed_first")]),
    ],
)  # fmt: skip
def test_refused_at_its_field(noura: Client, kind: str, body: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    small, main = two(noura)
    body = body | ({"move_to": main} if body.get("move_to") == "main" else {})
    assert fields(change(noura, kind, "b-new" if kind == "open_branch" else small, body)) == expected


def test_a_branch_changes_what_is_said_of_it(noura: Client) -> None:
    small, _ = two(noura)
    before = rows(noura, "branch")[small]
    body = {"name": {"ar": "معرض جدة"}, "licence": "L-77"}
    assert change(noura, "update_branch", small, body)["result"] == "accepted"
    assert rows(noura, "branch")[small] == before | body | {"version": before["version"] + 1}
    late = one(noura, asked("update_branch", small, {"city": "مكة"}, expected_version=before["version"]))
    assert (late["result"], late["current"]["licence"]) == ("conflict", "L-77")


def test_closing_moves_everybody_with_a_row_each(noura: Client) -> None:
    small, main = two(noura)
    before, moved = rows(noura, "engagement"), people(noura)[small]
    _, cursor = noura.pull()
    result = change(noura, "close_branch", small, {"closed": "2026-01-05", "move_to": main})
    version = rows(noura, "branch")[small]["version"]
    assert (result["result"], result["versions"]) == ("accepted", {small: version})
    changes, _ = noura.pull(cursor=cursor)
    engagements = {each["id"]: each for each in changes if each["entity"] == "engagement"}
    assert set(engagements) == moved
    for key, each in engagements.items():
        assert each["data"] == {name: value for name, value in before[key].items() if name != "version"} | {
            "branch": main
        }
        assert (each["request"], each["version"]) == (result["id"], before[key]["version"] + 1)
    seqs = [each["seq"] for each in changes]
    assert seqs == sorted(set(seqs))
    assert rows(noura, "branch")[small]["state"] == "closed"
    assert small not in people(noura)
    ended = {key for key, row in before.items() if row["branch"] == small} - moved
    assert ended <= {key for key, row in rows(noura, "engagement").items() if row["branch"] == small}


def test_a_closed_branch_is_neither_closed_nor_changed_nor_worked_in(noura: Client) -> None:
    small, main = two(noura)
    assert change(noura, "close_branch", small, {"closed": "2026-01-05", "move_to": main})["result"] == "accepted"
    for kind, body in (("update_branch", {"city": "مكة"}), ("close_branch", {"closed": "2026-01-05"})):
        assert fields(change(noura, kind, small, body))[0] == ("target", "branch.closed")
    engagement = min(people(noura)[main])
    version = rows(noura, "engagement")[engagement]["version"]
    back = asked("transfer_contributor", engagement, {"branch": small, "from": "2026-01-06"}, expected_version=version)
    assert one(noura, back)["result"] == "rejected"


def test_the_last_open_branch_stays(noura: Client) -> None:
    branches = [key for key, row in rows(noura, "branch").items() if row["state"] == "open"]
    _, main = two(noura)
    for key in branches:
        if key != main:
            assert change(noura, "close_branch", key, {"closed": "2026-01-05", "move_to": main})["result"] == "accepted"
    found = fields(change(noura, "close_branch", main, {"closed": "2026-01-05"}))
    assert ("target", "branch.last_open") in found


def test_somebody_whose_registration_is_not_decided_keeps_it_open(service: Client, noura: Client) -> None:
    from tests.sandbox.test_request_roster import body, foreigner

    small, main = two(noura)
    registering = body(noura, branch=small, contributor=foreigner(), contract=None)
    waiting = one(noura, asked("register_contributor", "e-new", registering))
    assert waiting["reason"]["code"] == "state_record_missing"
    assert fields(change(noura, "close_branch", small, {"closed": "2026-01-05", "move_to": main})) == [
        ("target", "branch.in_review")
    ]
    decide(service, waiting["id"], "reject")
    assert change(noura, "close_branch", small, {"closed": "2026-01-05", "move_to": main})["result"] == "accepted"


def test_nobody_is_left_in_a_branch_that_closes_meanwhile(noura: Client) -> None:
    """Others move people there at the same moment: whoever came first is moved on, whoever came later is refused."""
    small, main = two(noura)
    here, versions = sorted(people(noura)[main])[:6], rows(noura, "engagement")
    closing = asked(
        "close_branch", small, {"closed": "2026-01-05", "move_to": main},
        expected_version=rows(noura, "branch")[small]["version"],
    )  # fmt: skip
    moves = [
        asked("transfer_contributor", key, {"branch": small, "from": "2026-01-05"},
              expected_version=versions[key]["version"])
        for key in here
    ]  # fmt: skip
    asks = [*moves[:3], closing, *moves[3:]]
    clients = [replace(noura, session=requests.Session()) for _ in asks]
    for client in clients:
        client.session.trust_env = False
    with ThreadPoolExecutor(len(asks)) as pool:
        results = list(pool.map(lambda pair: one(*pair), zip(clients, asks, strict=True)))
    for client in clients:
        client.close()
    told = {each["id"]: each["result"] for each in results}
    assert told.pop(closing["id"]) == "accepted"
    assert set(told.values()) <= {"accepted", "rejected"}
    assert small not in people(noura)
    assert set(here) <= people(noura)[main]


def test_a_large_branch_closes_at_once_and_the_answer_names_it_alone(core: Core, noura: Client) -> None:
    small, main = two(noura)
    who = min(rows(noura, "contributor"))
    crowd = EngagementData(contributor=who, branch=small, occupation="cook", join_date="2020-01-01", state="active")
    with core.equipment.database.writing() as connection, journal.recording(connection, SMALL, CLOCK) as written:
        written.add_all("engagement", ((f"many-{n:04}", crowd) for n in range(2_000)))
    _, cursor = noura.pull()
    closing = asked("close_branch", small, {"closed": "2026-01-05", "move_to": main}, expected_version=1)
    answer = noura.post(path(), {"requests": [closing]}, key="")
    (result,) = answer.json["results"]
    assert (result["result"], list(result["versions"])) == ("accepted", [small])
    assert len(answer.body) < 1_024
    changes, _ = noura.pull(cursor=cursor)
    moved = [each for each in changes if each["entity"] == "engagement"]
    assert len(moved) > 2_000
    assert {(each["data"]["branch"], each["request"]) for each in moved} == {(main, closing["id"])}
    assert len({each["seq"] for each in changes}) == len(changes)
