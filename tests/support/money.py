"""Money of the practice service in tests: its rows, and the bank."""

from typing import Any

from tests.support.client import SMALL, Client
from tests.support.queue import rows


def newest(client: Client, number: str = SMALL) -> dict[str, Any]:
    """The newest invoice that stands, with its id."""
    found = [row | {"id": key} for key, row in rows(client, "invoice", number).items()]
    standing = [row for row in found if row["state"] not in ("cancelled", "reissued")]
    return max(standing, key=lambda row: str(row["month"]))


def invoice_path(invoice: str, tail: str = "", number: str = SMALL) -> str:
    """A path below an invoice."""
    return f"/v1/establishments/{number}/invoices/{invoice}{tail}"


def lines(client: Client, invoice: str, limit: int = 1000, number: str = SMALL) -> list[dict[str, Any]]:
    """All lines of an invoice, fetched page by page."""
    found: list[dict[str, Any]] = []
    cursor = None
    while True:
        params: dict[str, Any] = {"limit": limit} | ({"cursor": cursor} if cursor else {})
        answer = client.get(invoice_path(invoice, "/lines", number), **params)
        assert answer.status == 200, answer.body
        found += answer.json["lines"]
        assert answer.json["total"] >= len(found)
        cursor = answer.json.get("next_cursor")
        if cursor is None:
            assert answer.json["total"] == len(found)
            return found


def pay(client: Client, bill: str, amount: str | None = None) -> Any:
    """Somebody pays a bill at his bank."""
    body = {"bill": bill} | ({"amount": amount} if amount else {})
    answer = client.post("/practice/bank/pay", body)
    assert answer.status == 200, answer.body
    return answer.json


def summary(client: Client, number: str = SMALL) -> dict[str, Any]:
    """What the portfolio shows."""
    heads = client.get("/v1/heads").json["heads"]
    found: dict[str, Any] = next(one["summary"] for one in heads if one["establishment"] == number)
    return found
