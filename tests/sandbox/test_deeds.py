"""The service's own list of who did what: one entry for each request that was carried out, and for nothing else."""

from tests.support.client import Client
from tests.support.queue import WAGE, active, asked, member_of, one, path, rows, send


def raised(client: Client, month: str = "2026-02", **changed: object) -> tuple[dict[str, object], dict[str, object]]:
    target = f"{active(client)}@{month}"
    request = asked("update_wage", target, WAGE | changed, expected_version=0)
    return request, one(client, request)


def test_what_was_done_is_noted_with_who_from_where_and_what_it_was(noura: Client) -> None:
    before = rows(noura, "audit_event")
    request, result = raised(noura)
    (key,) = rows(noura, "audit_event").keys() - before.keys()
    event = rows(noura, "audit_event")[key]
    assert (event["act"], event["by"]) == ("update_wage", member_of(noura, "Noura"))
    assert event["about"] == {"entity": "wage_period", "id": request["target"]}
    assert event["device_name"]
    assert "before" not in event, "there was no such period"
    assert event["after"]["basic_wage"] == WAGE["basic_wage"]
    assert result["versions"] == {request["target"]: 1}, "who asked hears of his rows alone"


def test_only_fields_that_changed_are_told(noura: Client) -> None:
    request, _ = raised(noura)
    known = rows(noura, "audit_event").keys()
    again = asked("update_wage", str(request["target"]), WAGE | {"other_allowances": "55.00"}, expected_version=1)
    assert one(noura, again)["result"] == "accepted"
    (key,) = rows(noura, "audit_event").keys() - known
    event = rows(noura, "audit_event")[key]
    assert (event["before"].keys(), event["after"]) == ({"other_allowances"}, {"other_allowances": "55.00"})


def test_what_came_to_nothing_is_not_noted(noura: Client) -> None:
    known = rows(noura, "audit_event").keys()
    request = asked("update_wage", f"{active(noura)}@2026-02", WAGE | {"basic_wage": "0.00"}, expected_version=0)
    assert one(noura, request)["result"] == "rejected"
    assert rows(noura, "audit_event").keys() == known


def test_sent_twice_it_is_noted_once(noura: Client) -> None:
    request, _ = raised(noura)
    known = rows(noura, "audit_event").keys()
    assert one(noura, request)["result"] == "accepted"
    assert rows(noura, "audit_event").keys() == known


def test_the_head_of_the_computers_own_chain_is_kept_with_it(noura: Client) -> None:
    known = rows(noura, "audit_event").keys()
    request = asked("update_wage", f"{active(noura)}@2026-02", WAGE, expected_version=0)
    reply = noura.post(path(""), {"requests": [request]}, headers={"X-Audit-Head": "b7e04c19" * 8})
    assert reply.status == 200
    (key,) = rows(noura, "audit_event").keys() - known
    assert rows(noura, "audit_event")[key]["device_head"] == "b7e04c19" * 8


def test_a_clerk_sees_none_of_it(service: Client, noura: Client) -> None:
    raised(noura)
    for name in ("l.alqahtani", "k.alrashed"):
        assert not rows(service.sign_in(name), "audit_event"), name
    assert rows(service.sign_in("a.alsudair"), "audit_event")


def test_several_of_one_call_are_noted_each(noura: Client) -> None:
    known = rows(noura, "audit_event").keys()
    work = active(noura)
    made = [asked("update_wage", f"{work}@2026-{month:02}", WAGE, expected_version=0) for month in (2, 3)]
    assert [each["result"] for each in send(noura, *made)] == ["accepted", "accepted"]
    assert len(rows(noura, "audit_event").keys() - known) == 2
