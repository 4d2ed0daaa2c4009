"""Registering an account at the reference service, as a client would."""

import uuid
from typing import Any

from gosi_desktop.sandbox.seeds import newcomers
from gosi_desktop.sandbox.seeds.newcomers import FLOWERS, SALMAN, Newcomer
from gosi_desktop.sandbox.seeds.small import NOURA
from tests.support.client import Answered, Client

CLAIM = "ab" * 32
OTHER_CLAIM = "cd" * 32
PASSWORD = newcomers.PASSWORD
KNOWN = Newcomer(NOURA.name, NOURA.name_en, NOURA.identity, NOURA.mobile, NOURA.email, "noura.again")


class Registering:
    """A registration as a client makes it."""

    def __init__(
        self, client: Client, who: Newcomer = SALMAN, establishment: str | None = FLOWERS, **typed: Any
    ) -> None:
        self.client = client
        self.id = str(uuid.uuid4())
        self.claim = CLAIM
        self.body: dict[str, Any] = {
            "id": self.id, "beneficiary": "employer", "establishment": establishment, "identity": who.identity,
            "mobile": who.mobile, "email": who.email, "username": who.username, "password": PASSWORD,
            "terms": "2026-01",
        } | typed  # fmt: skip
        self.body = {name: value for name, value in self.body.items() if value is not None}

    def call(self, method: str, rest: str, body: Any = None, **more: Any) -> Answered:
        headers = ({"X-Claim": self.claim} if self.claim else {}) | more.pop("headers", {})
        return self.client.call(method, f"/v1/registrations{rest}", body, headers=headers, **more)

    def start(self, **more: Any) -> Answered:
        return self.call("POST", "", self.body, **more)

    def code(self, code: str | None = None, **more: Any) -> Answered:
        return self.call("POST", f"/{self.id}/code", {"code": code or self.client.last_code()}, **more)

    def correct(self, **fields: Any) -> Answered:
        return self.call("PATCH", f"/{self.id}", fields)

    def read(self) -> Answered:
        return self.call("GET", f"/{self.id}")

    def resend(self) -> Answered:
        return self.call("POST", f"/{self.id}/resend")


def refused(answer: Answered) -> list[tuple[str, str]]:
    """Path and code of every refused field."""
    return [(one["path"], one["code"]) for one in answer.json.get("fields", ())]


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def sign_in(service: Client, username: str) -> Client:
    """A client of somebody who has just registered."""
    challenge = service.start(username, PASSWORD).json["challenge"]
    tokens = service.post(f"/v1/session/{challenge}/code", {"code": service.last_code()}).json
    return Client(service.address, service.start_token, tokens["access"])
