"""Paying: opening, withdrawing, the bank; what is refused, who may, and what the portfolio says."""

from typing import Any

import pytest

from tests.support.client import SMALL, Client
from tests.support.money import invoice_path, lines, newest, pay, summary
from tests.support.queue import asked, one, rows


def opened(client: Client, invoice: str, key: str = "p1", **body: Any) -> Any:
    answer = client.post(invoice_path(invoice, "/payments"), {"id": key, **body})
    assert answer.status == 201, answer.body
    return answer.json


def state_of(client: Client, key: str) -> Any:
    return rows(client, "payment")[key]["state"]


def test_a_payment_is_opened_with_bill_amount_and_expiry(noura: Client) -> None:
    invoice = newest(noura)
    _, cursor = noura.pull()
    answer = opened(noura, invoice["number"])
    assert answer == {
        "id": "p1", "invoice": invoice["number"], "amount": "19719.78", "state": "opened",
        "bill": {"number": invoice["bill"]["number"], "expires": "2026-02-15"},
    }  # fmt: skip
    changes, _ = noura.pull(cursor=cursor)
    assert [(each["entity"], each["id"], each["data"]["state"]) for each in changes] == [("payment", "p1", "opened")]
    assert opened(noura, invoice["number"]) == answer, "the same id again opens nothing new"
    assert noura.pull(cursor=cursor)[0] == changes


def test_the_bank_pays_and_the_state_follows(service: Client, noura: Client) -> None:
    invoice = newest(noura)
    opened(noura, invoice["number"])
    done = pay(service, invoice["bill"]["number"])
    assert done == {"payment": "p1", "amount": "19719.78", "state": "received"}
    assert newest(noura)["state"] == "paid"
    assert rows(noura, "payment")["p1"]["received"] == "2026-01-06"
    assert (summary(noura).get("due", "0.00"), summary(noura).get("due_on")) == ("0.00", None)
    answer = noura.post(invoice_path(invoice["number"], "/payments"), {"id": "p2"})
    assert (answer.status, answer.code) == (422, "invoice_paid")


def test_part_then_too_much_is_credit(service: Client, noura: Client) -> None:
    invoice = newest(noura)
    opened(noura, invoice["number"], amount="500.00")
    assert pay(service, invoice["bill"]["number"], "200.00")["state"] == "part"
    assert (newest(noura)["state"], summary(noura)["due"]) == ("part_paid", "19519.78")
    pay(service, invoice["bill"]["number"], "20000.00")
    assert newest(noura)["state"] == "paid"
    entries = list(rows(noura, "ledger_entry").values())
    assert [entry["balance"] for entry in entries if entry["credit"] == "20000.00"] == ["-480.22"]
    service.advance(days=27)
    assert newest(service.sign_in("n.alanazi"))["credits"] == "480.22"


def test_paid_twice_and_returned(service: Client, noura: Client) -> None:
    bill = newest(noura)["bill"]["number"]
    first, second = pay(service, bill), pay(service, bill)
    assert first["payment"] != second["payment"]
    body = {"establishment": SMALL, "payment": second["payment"]}
    assert service.post("/practice/bank/return", body).json["state"] == "returned"
    assert service.post("/practice/bank/return", body).code == "not_found"
    assert newest(noura)["state"] == "paid"
    service.post("/practice/bank/return", {"establishment": SMALL, "payment": first["payment"]})
    assert (newest(noura)["state"], summary(noura)["due"]) == ("open", "19719.78")


@pytest.mark.parametrize("amount", ["0.00", "-1.00", "19719.79"])
def test_an_amount_out_of_range(noura: Client, amount: str) -> None:
    answer = noura.post(invoice_path(newest(noura)["number"], "/payments"), {"id": "p1", "amount": amount})
    assert (answer.status, answer.code) == (422, "amount_out_of_range")
    assert answer.json["params"] == {"least": "0.01", "most": "19719.78"}
    assert answer.json["fields"][0]["path"] == "amount"


def test_a_bill_that_is_over(service: Client, noura: Client) -> None:
    invoice = newest(noura)
    opened(noura, invoice["number"])
    service.advance(days=60)
    fresh = service.sign_in("n.alanazi")
    answer = fresh.post(invoice_path(invoice["number"], "/payments"), {"id": "p2"})
    assert (answer.status, answer.code) == (422, "bill_expired")
    assert service.post("/practice/bank/pay", {"bill": invoice["bill"]["number"]}).code == "bill_expired"
    assert state_of(fresh, "p1") == "expired"
    assert summary(fresh)["overdue_since"] == "2026-01-16"
    assert summary(fresh)["compliant"] is False
    pay(service, newest(fresh)["bill"]["number"])
    assert "overdue_since" not in summary(fresh)
    assert {row["state"] for row in rows(fresh, "invoice").values()} == {"paid"}


def test_withdrawn_while_it_is_opened(service: Client, noura: Client) -> None:
    invoice = newest(noura)
    opened(noura, invoice["number"])
    path = f"/v1/establishments/{SMALL}/payments/p1"
    assert noura.call("DELETE", path, key="").status == 204
    assert "p1" not in rows(noura, "payment")
    assert noura.call("DELETE", path, key="").code == "not_found"
    opened(noura, invoice["number"], "p2")
    pay(service, invoice["bill"]["number"])
    assert noura.call("DELETE", f"/v1/establishments/{SMALL}/payments/p2", key="").code == "not_found"


@pytest.mark.parametrize(
    ("role", "sees", "pays"),
    [("finance_clerk", True, True), ("preparer", True, False), ("viewer", True, False),
     ("registration_clerk", False, False), ("hazards_clerk", False, False)],
)  # fmt: skip
def test_who_may_see_and_pay(service: Client, noura: Client, role: str, sees: bool, pays: bool) -> None:
    number = newest(noura)["number"]
    service.post("/practice/role", {"username": "n.alanazi", "establishment": SMALL, "role": role})
    looked = noura.get(invoice_path(number, "/lines"))
    paid = noura.post(invoice_path(number, "/payments"), {"id": "p1"})
    assert looked.code == ("" if sees else "role_missing")
    assert paid.code == ("" if pays else "role_missing")


def test_somebody_limited_to_a_branch_sees_no_invoice(service: Client, noura: Client) -> None:
    number, branch = newest(noura)["number"], min(rows(noura, "branch"))
    body = {"username": "n.alanazi", "establishment": SMALL, "role": "branches_manager", "branches": [branch]}
    service.post("/practice/role", body)
    assert noura.get(invoice_path(number, "/lines")).code == "role_missing"
    assert noura.get(f"/v1/establishments/{SMALL}/instalments/terms").code == "role_missing"


@pytest.mark.parametrize("limit", [1, 7, 24, 1000])
def test_lines_come_in_pages_in_the_order_of_engagements(noura: Client, limit: int) -> None:
    invoice = newest(noura)
    found = lines(noura, invoice["number"], limit)
    keys = [line["engagement"] for line in found]
    assert keys == sorted(set(keys))
    assert len(found) == invoice["line_count"] == 24


def test_a_cursor_of_another_invoice_is_none(noura: Client) -> None:
    numbers = sorted(row["number"] for row in rows(noura, "invoice").values())
    cursor = noura.get(invoice_path(numbers[-1], "/lines"), limit=3).json["next_cursor"]
    assert noura.get(invoice_path(numbers[0], "/lines"), cursor=cursor).code == "invalid_request"
    assert noura.get(invoice_path(numbers[0], "/lines"), cursor="x").code == "invalid_request"


def test_the_service_draws_no_papers_of_money(noura: Client) -> None:
    number = newest(noura)["number"]
    for path in (invoice_path(number, "/file"), f"/v1/establishments/{SMALL}/payments/p1/receipt"):
        assert noura.get(path).code == "not_found"
    assert noura.get(invoice_path("none", "/lines")).code == "not_found"


def test_what_instalments_may_be_asked_for_is_an_assumption(noura: Client) -> None:
    found = noura.get(f"/v1/establishments/{SMALL}/instalments/terms").json
    assert (found["counts"], found["certainty"]) == ([3, 6, 12], "assumption")


def decide(service: Client, request: str, decision: str = "approve") -> None:
    body = {"establishment": SMALL, "request": request, "decision": decision}
    body |= {} if decision == "approve" else {"reason": "data_wrong"}
    answer = service.post("/practice/decide", body)
    assert answer.status in (200, 204), answer.body


def test_an_objection_that_is_right_has_the_invoice_issued_anew(service: Client, noura: Client) -> None:
    right = newest(noura)
    planted = service.post("/practice/plant", {"establishment": SMALL, "kind": "double_line"}).json
    wrong = newest(noura)
    body = {"lines": [planted["engagement"]], "grounds": "مكرر"}
    request = asked("object_to_invoice", wrong["id"], body)
    result = one(noura, request)
    assert (result["result"], result["reason"]["code"]) == ("under_review", "decision_pending")
    decide(service, request["id"])
    again = newest(noura)
    assert (again["replaces"], again["totals"]) == (wrong["id"], right["totals"])
    assert rows(noura, "invoice")[wrong["id"]]["state"] == "reissued"
    assert summary(noura)["due"] == "19719.78"
    assert rows(noura, "request")[request["id"]]["state"] == "approved"


def test_an_objection_names_what_is_there(noura: Client) -> None:
    def codes(target: str, **body: Any) -> Any:
        return one(noura, asked("object_to_invoice", target, {"grounds": "خطأ", **body}))["problem"]["code"]

    assert codes("nothing") == "not_found"
    assert codes(newest(noura)["id"], lines=["nobody"]) == "not_found"


def test_fines_are_waived_as_far_as_the_rules_allow(service: Client, noura: Client) -> None:
    service.advance(days=12)
    fresh = service.sign_in("n.alanazi")
    late = newest(fresh)
    assert summary(fresh)["due"] == "20114.18"
    request = asked("request_penalty_waiver", late["id"], {"grounds": "عطل في البنك"})
    assert one(fresh, request)["result"] == "under_review"
    decide(service, request["id"])
    assert summary(fresh)["due"] == "19719.78"
    waived = [row for row in rows(fresh, "ledger_entry").values() if row["kind"] == "penalty_waiver"]
    assert [row["credit"] for row in waived] == ["394.40"]


def test_a_waiver_of_no_fine(noura: Client) -> None:
    result = one(noura, asked("request_penalty_waiver", newest(noura)["id"], {"grounds": "سبب"}))
    assert result["problem"]["code"] == "not_found"


def test_instalments_are_asked_for_decided_and_paid(service: Client, noura: Client) -> None:
    invoice = newest(noura)
    body = {"first_due": "2026-01-20", "count": 3, "guarantee": "promissory_note"}
    request = asked("request_instalments", "plan1", body, expected_version=0)
    assert one(noura, request)["result"] == "under_review"
    decide(service, request["id"])
    plan = rows(noura, "instalment_plan")["plan1"]
    assert [part["amount"] for part in plan["instalments"]] == ["6573.26", "6573.26", "6573.26"]
    assert [part["due"] for part in plan["instalments"]] == ["2026-01-20", "2026-02-20", "2026-03-20"]
    pay(service, invoice["bill"]["number"], "6573.26")
    plan = rows(noura, "instalment_plan")["plan1"]
    assert [part.get("paid", "0.00") for part in plan["instalments"]] == ["6573.26", "0.00", "0.00"]
    second = one(noura, asked("request_instalments", "plan2", body, expected_version=0))
    assert second["problem"]["fields"][0]["params"]["rule"] == "instalments.active"
    service.advance(days=60)
    pay(service, invoice["bill"]["number"], "6573.26")  # the bill lives as long as the plan
    plan = rows(service.sign_in("n.alanazi"), "instalment_plan")["plan1"]
    assert [part.get("paid", "0.00") for part in plan["instalments"]] == ["6573.26", "6573.26", "0.00"]


@pytest.mark.parametrize(
    ("body", "field"),
    [({"first_due": "2026-01-20", "count": 4}, "count"), ({"first_due": "2025-12-20", "count": 3}, "first_due")],
)
def test_instalments_that_cannot_be(noura: Client, body: dict[str, Any], field: str) -> None:
    result = one(noura, asked("request_instalments", "plan1", body, expected_version=0))
    assert result["problem"]["fields"][0]["path"] == field


def test_practice_refuses_what_is_not_there(service: Client) -> None:
    assert service.post("/practice/bank/pay", {"bill": "7"}).code == "not_found"
    assert service.post("/practice/bank/return", {"establishment": SMALL, "payment": "p"}).code == "not_found"
    nobody = {"establishment": SMALL, "kind": "floor", "engagement": "nobody"}
    assert service.post("/practice/plant", nobody).code == "not_found"
    assert service.post("/practice/monthly-run", {"establishment": "1", "month": "2026-01"}).code == "not_found"
