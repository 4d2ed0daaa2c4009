"""Applying for an establishment's first registration at the reference service, as a client would."""

import hashlib
import uuid
from typing import Any

from gosi_desktop.sandbox.seeds.newcomers import JAWAHER, NEW_CR, Newcomer
from tests.support.client import Answered, Client

CLAIM = "12" * 32
PDF = b"%PDF-1.4\n" + b"paper " * 60_000


class Applying:
    """An application as a client makes it."""

    def __init__(self, client: Client, who: Newcomer = JAWAHER) -> None:
        self.client = client
        self.id = str(uuid.uuid4())
        self.claim = CLAIM
        self.start_body = {"id": self.id, "identity": who.identity, "mobile": who.mobile}

    def call(self, method: str, rest: str, body: Any = None, **more: Any) -> Answered:
        headers = {"X-Claim": self.claim, **more.pop("headers", {})}
        return self.client.call(method, f"/v1/applications{rest}", body, headers=headers, **more)

    def start(self, **more: Any) -> Answered:
        return self.call("POST", "", self.start_body, **more)

    def code(self, code: str | None = None, **more: Any) -> Answered:
        return self.call("POST", f"/{self.id}/code", {"code": code or self.client.last_code()}, **more)

    def begun(self) -> "Applying":
        assert self.start().status == 201
        assert self.code().json["state"] == "draft"
        return self

    def put(self, draft: dict[str, Any]) -> Answered:
        return self.call("PUT", f"/{self.id}", draft)

    def submit(self, **more: Any) -> Answered:
        return self.call("POST", f"/{self.id}/submit", **more)

    def read(self) -> Answered:
        return self.call("GET", f"/{self.id}")

    def announce(self, content: bytes, kind: str = "application/pdf", sha256: str = "", **more: Any) -> Answered:
        body = {"sha256": sha256 or digest(content), "size": len(content), "type": kind, "name": "ورقة.pdf"} | more
        return self.call("POST", f"/{self.id}/attachments", body)

    def piece(self, sha256: str, offset: int, content: bytes) -> Answered:
        headers = {"Content-Type": "application/octet-stream"}
        path = f"/{self.id}/attachments/{sha256}"
        return self.call("PATCH", path, content, headers=headers, params={"offset": offset}, key="")

    def attach(self, content: bytes = PDF, kind: str = "application/pdf") -> str:
        """Send a whole paper."""
        received = self.announce(content, kind).json["received"]
        while received < len(content):
            answer = self.piece(digest(content), received, content[received : received + 256 * 1024])
            assert answer.status == 200, answer.body
            received = answer.json["received"]
        return digest(content)

    def decide(self, decision: str, *fields: dict[str, str]) -> Answered:
        body = {"decision": decision, "fields": list(fields)}
        return self.client.post(f"/practice/applications/{self.id}/decide", body)

    def certificate(self, **headers: str) -> Answered:
        return self.call("GET", f"/{self.id}/certificate", headers=headers)


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def draft(**changed: Any) -> dict[str, Any]:
    """A complete draft; None takes a field away."""
    whole: dict[str, Any] = {
        "paper": {"kind": "commercial_registration", "number": NEW_CR, "issued": "2025-02-01", "expires": "2026-11-06"},
        "names": {"ar": "مؤسسة ظلال الورد للضيافة", "en": "Zilal Alward Hospitality"},
        "legal_form": "sole_proprietorship", "activity": "restaurants", "started": "2025-12-01",
        "national_address": {
            "building": "1234", "street": "طريق الملك فهد", "district": "العليا", "city": "الرياض",
            "post_code": "12345", "additional": "6789",
        },
        "phone": "0110000400", "email": "info@example.sa", "iban": "SA80 0000 0000 0000 0000 0001",
        "owners": [{"identity": JAWAHER.identity, "name": JAWAHER.name, "share": "100"}],
        "contributors": [contributor()],
    }  # fmt: skip
    return {name: value for name, value in (whole | changed).items() if value is not None}


def contributor(**changed: Any) -> dict[str, Any]:
    whole: dict[str, Any] = {
        "id": "01941f29-7c00-7aaa-8bbb-000000000001", "identity": {"kind": "national_id", "number": "1000000016"},
        "names": {"ar": "سالم العلي"}, "birth": {"date": "1995-03-04"}, "nationality": "SA",
        "occupation": "accountant", "join_date": "2026-01-04",
        "contract": {"kind": "open", "from": "2026-01-04", "authenticated": True},
        "wage": {"basic_wage": "6000.00", "housing": {"kind": "cash", "amount": "1500.00"}},
    }  # fmt: skip
    return {name: value for name, value in (whole | changed).items() if value is not None}


def refused(answer: Answered) -> list[tuple[str, str]]:
    return [(one["path"], one["code"]) for one in answer.json.get("fields", ())]
