"""Sending requests to the reference service in tests."""

import hashlib
import itertools
from typing import Any

from tests.support.client import SMALL, Answered, Client

_NUMBERS = itertools.count(1)
WAGE = {"basic_wage": "6480.00", "housing": {"kind": "cash", "amount": "1620.00"}, "commission": "0.00",
        "other_allowances": "400.00"}  # fmt: skip


def path(tail: str = "", number: str = SMALL) -> str:
    """The queue's path."""
    return f"/v1/establishments/{number}/requests{tail}"


def asked(kind: str, target: str, body: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """One request; its id is new unless ``id`` says otherwise."""
    plain = {
        "id": f"r{next(_NUMBERS)}", "kind": kind, "schema": 1, "target": target, "body": body or {},
        "made_at": "2026-01-06T06:40:00Z", "made_by": "m",
    }  # fmt: skip
    return plain | more


def send(client: Client, *requests: dict[str, Any], tail: str = "", number: str = SMALL) -> list[Any]:
    """The results of one call."""
    answer: Answered = client.post(path(tail, number), {"requests": list(requests)}, key="")
    assert answer.status == 200, answer.body
    results: list[Any] = answer.json["results"]
    assert [one["id"] for one in results] == [one["id"] for one in requests]
    return results


def one(client: Client, request: dict[str, Any], number: str = SMALL) -> Any:
    """The result of one request."""
    return send(client, request, number=number)[0]


def rows(client: Client, entity: str, number: str = SMALL) -> dict[str, Any]:
    """The rows of an entity, by id, with their version."""
    return {
        each["id"]: each["data"] | {"version": each["version"]}
        for each in client.pull(number)[0]
        if each["entity"] == entity
    }


def active(client: Client, group: str = "saudi", branch: str = "") -> str:
    """An active engagement of somebody of a group, the same each time."""
    people = rows(client, "contributor")
    found = [
        key
        for key, row in rows(client, "engagement").items()
        if row["state"] == "active" and people[row["contributor"]]["nationality_group"] == group
        and "state_end" not in row and branch in ("", row["branch"])
    ]  # fmt: skip
    return min(found)


def member_of(client: Client, name: str) -> str:
    """The member whose English name begins so."""
    return next(key for key, row in rows(client, "member").items() if row["name"].get("en", "").startswith(name))


def approve(client: Client, *ids: str, number: str = SMALL) -> list[Any]:
    """Approve with the code that was sent; the result of each."""
    begun = client.post(path("/approvals", number), {"ids": list(ids)})
    assert begun.status == 201, begun.body
    tail = f"/approvals/{begun.json['id']}/code"
    answer = client.post(path(tail, number), {"code": client.last_code()})
    assert answer.status == 200, answer.body
    results: list[Any] = answer.json["results"]
    return results


def done(client: Client, approver: Client, request: dict[str, Any]) -> Any:
    """The result of a request that goes with a code, approved at once."""
    waiting = one(client, request)
    assert waiting["result"] == "awaiting_approval", waiting
    return approve(approver, request["id"])[0]


def attach(client: Client, content: bytes, number: str = SMALL) -> str:
    """Bring a PDF; its digest."""
    digest = hashlib.sha256(content).hexdigest()
    base = f"/v1/establishments/{number}/attachments"
    about = {"sha256": digest, "size": len(content), "type": "application/pdf", "name": "paper.pdf"}
    assert client.post(base, about).json == {"received": 0}
    headers = {"Content-Type": "application/octet-stream"}
    answer = client.call("PATCH", f"{base}/{digest}", content, key="", headers=headers, params={"offset": 0})
    assert answer.json == {"received": len(content)}
    return digest
