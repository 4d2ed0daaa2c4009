"""A plain HTTP client for tests of the reference service: no retries, no cleverness."""

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import requests

PASSWORDS = {
    "n.alanazi": "Palm-Lantern-4831",
    "a.alsudair": "Amber-Falcon-2967",
    "s.almalki": "Silver-Compass-6412",
    "l.alqahtani": "Maple-Window-3390",
    "k.alrashed": "Quartz-Garden-7725",
    "a.alharthi": "Granite-Harvest-2254",
    "w.alghamdi": "Juniper-Anchor-9071",
    "m.aljuhani": "Saffron-Bridge-1608",
    "h.almutlaq": "Copper-Meadow-5180",
    "f.alomari": "Velvet-Harbor-8214",
}
SMALL = "612047385"
SMALL_ROWS = 225  # of its feed


@dataclass(frozen=True)
class Answered:
    """One answer."""

    status: int
    headers: requests.structures.CaseInsensitiveDict[str]
    body: bytes
    sent_with_key: str = ""

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """The code of a refusal, '' of anything else."""
        kind = self.headers.get("Content-Type", "")
        return str(self.json["code"]) if kind == "application/problem+json" else ""


@dataclass
class Client:
    """Calls one service. ``access`` is the session in use, if any."""

    address: str
    start_token: str
    access: str = ""
    refresh: str = ""
    device: str = "device-1"
    language: str = "en"
    session: requests.Session = field(default_factory=requests.Session)

    def __post_init__(self) -> None:
        self.session.trust_env = False

    def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        key: str | None = None,
        headers: Mapping[str, str | bytes] | None = None,
        params: dict[str, Any] | None = None,
    ) -> Answered:
        """Send; unsafe calls carry a fresh Idempotency-Key unless ``key`` says otherwise ('' for none)."""
        sent: dict[str, str | bytes] = {"Accept-Language": self.language, "X-Start-Token": self.start_token}
        if self.access:
            sent["Authorization"] = f"Bearer {self.access}"
        used = uuid.uuid4().hex if key is None and method != "GET" else key or ""
        if used:
            sent["Idempotency-Key"] = used
        data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        if data is not None:
            sent["Content-Type"] = "application/json"
        sent |= headers or {}
        answer = self.session.request(
            method, self.address + path, data=data, headers=sent, params=params, timeout=120, allow_redirects=False
        )
        return Answered(answer.status_code, answer.headers, answer.content, used)

    def get(self, path: str, **params: Any) -> Answered:
        return self.call("GET", path, params=params)

    def post(self, path: str, body: Any = None, **more: Any) -> Answered:
        return self.call("POST", path, body, **more)

    def start(self, username: str, password: str | None = None, device: str | None = None) -> Answered:
        """Begin to sign in."""
        body = {
            "beneficiary": "employer", "username": username, "password": password or PASSWORDS.get(username, "wrong"),
            "device_id": device or self.device, "device_name": "a test", "app_version": "1.0.0",
        }  # fmt: skip
        return self.post("/v1/session", body)

    def last_code(self) -> str:
        """The code in the newest message."""
        return str(self.get("/practice/messages").json["messages"][0]["code"])

    def sign_in(self, username: str = "n.alanazi", device: str | None = None) -> "Client":
        """Another client with a session of its own."""
        challenge = self.start(username, device=device).json["challenge"]
        tokens = self.post(f"/v1/session/{challenge}/code", {"code": self.last_code()}).json
        return Client(
            self.address, self.start_token, tokens["access"], tokens["refresh"], device or self.device, self.language
        )

    def pull(self, number: str = SMALL, cursor: str | None = None, limit: int = 1000) -> tuple[list[Any], str]:
        """Everything from a cursor on, and the cursor after it."""
        changes: list[Any] = []
        while True:
            params = {"limit": limit} | ({"cursor": cursor} if cursor else {})
            answer = self.call("GET", f"/v1/establishments/{number}/changes", params=params)
            assert answer.status == 200, answer.body
            page = answer.json
            changes += page["changes"]
            cursor = str(page["next_cursor"])
            if not page["has_more"]:
                return changes, cursor

    def advance(self, **span: float) -> None:
        """Let the service's clock go on."""
        units = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400}
        seconds = int(sum(units[name] * value for name, value in span.items()))
        assert self.post("/practice/clock", {"advance_seconds": seconds}).status == 200

    def close(self) -> None:
        self.session.close()
