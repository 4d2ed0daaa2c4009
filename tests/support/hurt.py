"""Reporting injuries to the reference service in tests, and playing the authority that looks at them."""

from typing import Any

from tests.support.client import SMALL, Answered, Client
from tests.support.queue import active, asked, one, rows

BILAL = "Bilal Hussain Ghulam"  # whose case the service asks about
PROVIDER = {"provider": "مستشفى الملتقى العام", "since": "2026-01-03"}
REPORTER = {"name": "نورة العنزي", "role": "supervisor"}


def body(client: Client, group: str = "non_saudi", **more: Any) -> dict[str, Any]:
    """A whole report of somebody who fell on 3 January at 10:40, of which the employer was told a day later."""
    engagement = active(client, group)
    return {
        "contributor": rows(client, "engagement")[engagement]["contributor"], "engagement": engagement,
        "kind": "at_work", "happened": "2026-01-03T07:40:00Z", "told": "2026-01-04T05:15:00Z",
        "place": {"inside": True, "text": "مستودع السلي"}, "how": "سقط من سلّم بارتفاع مترين", "cause": "fall_height",
        "part": "wrist_right", "nature": "suspected_fracture", "treatment": PROVIDER, "reporter": REPORTER,
    } | more  # fmt: skip


def following(parent: str, **more: Any) -> dict[str, Any]:
    """What is said of a relapse or complication."""
    return {
        "parent_case": parent, "happened": "2026-01-05T06:00:00Z", "told": "2026-01-05T07:00:00Z", "how": "عاد الألم",
        "treatment": {"provider": "مستشفى الملتقى العام"}, "reporter": REPORTER,
    } | more  # fmt: skip


def reported(client: Client, key: str = "case", **more: Any) -> dict[str, Any]:
    """The row of a case that was reported."""
    result = one(client, asked("report_injury", key, body(client, **more)))
    assert result["result"] == "accepted", result
    return injury(client, key)


def injury(client: Client, key: str) -> dict[str, Any]:
    """A case as it is in the feed."""
    row: dict[str, Any] = rows(client, "injury")[key]
    return row


def events(client: Client, key: str) -> list[dict[str, Any]]:
    """What happened to it, oldest first."""
    found = [row | {"id": id} for id, row in rows(client, "injury_event").items() if row["injury"] == key]
    return sorted(found, key=lambda row: (row["at"], row["id"]))


def case_of(client: Client, name: str) -> str:
    """The case of somebody of the seed, by his English name."""
    person = next(key for key, row in rows(client, "contributor").items() if row["names"]["en"] == name)
    return next(key for key, row in rows(client, "injury").items() if row["contributor"] == person)


def decide(service: Client, key: str, decision: str, **more: Any) -> Answered:
    """What the authority does."""
    about = {"establishment": SMALL, "injury": key, "decision": decision}
    return service.post("/practice/injuries", about | more)


def clock(service: Client, at: str) -> Client:
    """Let the service's time be; the supervisor signed in then, since sessions end with time."""
    assert service.post("/practice/clock", {"set": at}).status == 200
    return service.sign_in("n.alanazi", device="device-12")
