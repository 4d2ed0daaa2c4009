"""The same request twice at the same moment, and many for one establishment: each is done once, in some order."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tests.support.client import Client
from tests.support.queue import WAGE, active, approve, asked, one, path, rows, send


def together(service: Client, calls: list[tuple[str, list[dict[str, Any]]]]) -> list[list[Any]]:
    """Each call by a client of its own, all at once."""
    clients = [service.sign_in(name, device=f"racer-{number}") for number, (name, _) in enumerate(calls)]
    with ThreadPoolExecutor(len(calls)) as pool:
        jobs = [pool.submit(send, client, *sent) for client, (_, sent) in zip(clients, calls, strict=True)]
        return [job.result() for job in jobs]


def test_one_id_sent_many_times_at_once(service: Client, noura: Client) -> None:
    _, cursor = noura.pull()
    request = asked("update_wage", f"{active(noura)}@2026-01", WAGE, expected_version=0)
    answers = together(service, [("n.alanazi", [request])] * 4)
    assert [answer == answers[0] for answer in answers] == [True] * 4
    assert answers[0][0]["result"] == "accepted"
    assert [each["entity"] for each in noura.pull(cursor=cursor)[0]] == [
        "wage_period", "audit_event", "request"
    ]  # fmt: skip


def test_two_people_change_the_same_wage_at_once(service: Client, noura: Client) -> None:
    wage = f"{active(noura)}@2026-01"
    mine, theirs = (asked("update_wage", wage, WAGE | {"commission": f"{n}.00"}, expected_version=0) for n in (1, 2))
    results = together(service, [("n.alanazi", [mine]), ("a.alsudair", [theirs])])
    assert sorted(each["result"] for (each,) in results) == ["accepted", "conflict"]
    assert rows(noura, "wage_period")[wage]["version"] == 1


def test_batches_at_once_leave_no_hole(service: Client, noura: Client) -> None:
    _, cursor = noura.pull()
    engagement = active(noura)
    batches = [
        (name, [asked("update_wage", f"{engagement}@20{year}-{month:02}", WAGE, expected_version=0)
                for month in range(1, 9)])
        for name, year in (("n.alanazi", 27), ("a.alsudair", 28), ("l.alqahtani", 29))
    ]  # fmt: skip
    results = together(service, batches)
    assert {each["result"] for batch in results for each in batch} == {"accepted"}
    changes, _ = noura.pull(cursor=cursor)
    seqs = [each["seq"] for each in changes]
    assert seqs == list(range(seqs[0], seqs[0] + 72)), "a wage, a request and a note of the deed for each"


def test_approved_twice_at_once(service: Client, noura: Client, owner: Client) -> None:
    key = next(key for key, row in rows(noura, "request").items() if row["kind"] == "update_wage" and "made" in row)
    with ThreadPoolExecutor(2) as pool:
        begun = [(client, client.post(path("/approvals"), {"ids": [key]}).json["id"], client.last_code())
                 for client in (noura, owner)]  # fmt: skip
        jobs = [pool.submit(client.post, path(f"/approvals/{id}/code"), {"code": code}) for client, id, code in begun]
        answers = [job.result().json["results"][0] for job in jobs]
    assert {each["state"] for each in answers} == {"accepted"}
    assert (
        sum(row["version"] for name, row in rows(noura, "wage_period").items() if name in answers[0]["versions"]) == 1
    )


def test_a_withdrawal_and_an_approval(service: Client, noura: Client) -> None:
    """Whichever is first, the other sees what it did."""
    key, target = next(
        (key, row["target"]) for key, row in rows(noura, "request").items() if "made" in row and "@" in row["target"]
    )
    assert one(service.sign_in("s.almalki", device="d3"), asked("withdraw_request", key))["result"] == "accepted"
    assert noura.post(path("/approvals"), {"ids": [key]}).code == "not_found"
    assert target not in rows(noura, "wage_period")
    other = asked("add_member", "m-new", {"identity": "1000001915", "mobile": "0500000001", "role": "viewer"})
    one(noura, other)
    assert approve(noura, other["id"])[0]["state"] == "accepted"
    assert one(noura, asked("withdraw_request", other["id"]))["result"] == "conflict"
