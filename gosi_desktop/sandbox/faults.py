"""Faults on purpose: a plan says which calls go wrong, when and how. Always the same for the same calls.

A plan is a JSON list, inline or in a file. Each entry:

``call``   which calls: method and path, ``*`` for anything (``GET */changes``)
``after``  let so many matching calls pass first (0)
``every``  of the rest take every n-th (1: each)
``count``  stop after so many faults (0: never)
``kind``   what happens:

================  =====================================================================================
latency           the answer comes ``seconds`` late
status            a problem with ``code`` instead of an answer (``maintenance``: 503), ``retry_after`` if
                  given; or, with a ``status`` such as 502, a bare page of some other server
html              200 with a page of HTML, as from a captive portal
wrong_json        200 with JSON that ends in the middle
wrong_shape       200 with JSON that is something else
cut               the answer breaks off after ``bytes`` bytes (half of it when not given)
drop              carried out, but the connection ends before the answer: no more than its head arrives
hold              carried out, but the answer waits for ``seconds`` (30), as for a client that is killed meanwhile
duplicate         carried out twice, as when the network repeats a request
stale             the answer of the last matching call once more, as an old page that comes late
skip_page         the page after the one asked for, as when a page is lost on the way
expired_cursor    410 ``cursor_expired`` with ``reason`` (too_old)
================  =====================================================================================
"""

import json
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import anyio
import msgspec
from litestar.types import ASGIApp, Message, Receive, Send

from gosi_desktop.sandbox.calls import Call
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.problems import Refusal

KINDS: Final = (
    "latency", "status", "html", "wrong_json", "wrong_shape", "cut", "drop", "hold", "duplicate", "stale", "skip_page",
    "expired_cursor",
)  # fmt: skip
_PORTAL: Final = b"<!doctype html><html><title>Welcome</title><body>Sign in to the network</body></html>"


class Fault(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One entry of a plan, with how many calls it has met and how many it has spoiled."""

    call: str
    kind: str
    after: int = 0
    every: int = 1
    count: int = 1
    seconds: float = 0.0
    status: int = 0
    code: str = "maintenance"
    retry_after: int = 0
    bytes: int | None = None
    reason: str = "too_old"

    def __post_init__(self) -> None:
        if self.kind not in KINDS or self.every < 1:
            raise ValueError(f"no such fault: {self.kind}")


def read_plan(text: str) -> tuple[Mapping[str, Any], ...]:
    """A plan of the command line: JSON, or the name of a file with it. Raises ValueError when it is none."""
    found = json.loads(text if text.lstrip().startswith("[") else Path(text).read_text("utf-8"))
    msgspec.convert(found, list[Fault])
    return tuple(found)


class Faults:
    """Spoils answers according to the plan; without one it is not in the way."""

    def __init__(self, app: ASGIApp, core: Core) -> None:
        self._app = app
        self._core = core
        self._plan = [_Armed(msgspec.convert(dict(entry), Fault)) for entry in core.equipment.options.faults]

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        """ASGI."""
        armed = self._met(f"{scope['method']} {scope['path']}") if scope["type"] == "http" and self._plan else None
        if armed is None:
            await self._app(scope, receive, send)
            return
        due = armed.due()
        body = await _read(receive)
        answer = await self._answer(scope, body, armed.fault.kind if due else "")
        if due:
            await self._spoil(armed, scope, answer, send)
        else:
            await _send_all(send, answer)
        armed.last = answer

    def _met(self, call: str) -> "_Armed | None":
        return next((armed for armed in self._plan if fnmatchcase(call, armed.fault.call) and armed.is_live), None)

    async def _answer(self, scope: Any, body: bytes, kind: str) -> "_Answer":
        """What the service answers, read whole; asked twice for a duplicate, and for the page after a lost one."""
        if kind in ("status", "html", "wrong_json", "wrong_shape", "expired_cursor"):
            return _Answer()
        answer = await self._ask(scope, body)
        if kind == "duplicate":
            return await self._ask(scope, body)
        if kind == "skip_page" and (cursor := _next_cursor(answer)):
            query = dict(pair.split("=", 1) for pair in scope["query_string"].decode().split("&") if "=" in pair)
            return await self._ask({**scope, "query_string": urlencode(query | {"cursor": cursor}).encode()}, body)
        return answer

    async def _ask(self, scope: Any, body: bytes) -> "_Answer":
        answer = _Answer()
        plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]

        async def receive() -> Any:
            return {"type": "http.request", "body": body, "more_body": False}

        repeated: Any = {**scope, "headers": plain, "state": {}}
        await self._app(repeated, receive, answer.take)
        return answer

    async def _spoil(self, armed: "_Armed", scope: Any, answer: "_Answer", send: Send) -> None:
        fault = armed.fault
        if fault.kind in ("latency", "hold"):
            await anyio.sleep(fault.seconds or 30.0)
        if fault.kind == "stale" and armed.last is not None:
            answer = armed.last
        if fault.kind in ("cut", "drop"):
            await _send_part(send, answer, 0 if fault.kind == "drop" else fault.bytes)
            return
        await _send_all(send, self._instead(fault, scope) or answer)

    def _instead(self, fault: Fault, scope: Any) -> "_Answer | None":
        if fault.kind == "html" or (fault.kind == "status" and fault.status):
            return _Answer.of(fault.status or 200, _PORTAL, "text/html; charset=utf-8")
        if fault.kind == "wrong_json":
            return _Answer.of(200, b'{"epoch": "', "application/json")
        if fault.kind == "wrong_shape":
            return _Answer.of(200, b'{"epoch": 7, "changes": {"seq": "x"}, "heads": 1}', "application/json")
        if fault.kind in ("status", "expired_cursor"):
            refusal = Refusal(fault.code, retry_after=fault.retry_after, since=self._core.state.now())
            if fault.kind == "expired_cursor":
                refusal = Refusal("cursor_expired", reason=fault.reason)
            headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
            reply = self._core.problem(Call(scope["method"], scope["path"], headers=headers), refusal)
            return _Answer.of(reply.status, reply.body, reply.content_type, reply.headers)
        return None


class _Armed:
    """A fault and how far it has come."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self.last: _Answer | None = None
        self._met = 0
        self._done = 0

    @property
    def is_live(self) -> bool:
        """Whether it may still strike."""
        return self.fault.count == 0 or self._done < self.fault.count

    def due(self) -> bool:
        """Whether it strikes this call, which is counted."""
        self._met += 1
        beyond = self._met - self.fault.after
        if beyond < 1 or (beyond - 1) % self.fault.every:
            return False
        self._done += 1
        return True


class _Answer:
    """An answer read whole."""

    def __init__(self) -> None:
        self.status = 500
        self.headers: list[tuple[bytes, bytes]] = []
        self.body = b""

    @classmethod
    def of(cls, status: int, body: bytes, kind: str, headers: Mapping[str, str] | None = None) -> "_Answer":
        """One made up."""
        made = cls()
        made.status, made.body = status, body
        made.headers = [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()]
        made.headers += [(b"content-type", kind.encode()), (b"content-length", str(len(body)).encode())]
        return made

    async def take(self, message: Message) -> None:
        """ASGI send."""
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message["headers"])
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")


def _next_cursor(answer: _Answer) -> str | None:
    if answer.status != 200:
        return None
    page: Any = msgspec.json.decode(answer.body)
    return page.get("next_cursor") if page.get("has_more") else None


async def _read(receive: Receive) -> bytes:
    body, more = b"", True
    while more:
        message: Any = await receive()
        body, more = body + message.get("body", b""), message.get("more_body", False)
    return body


async def _send_all(send: Send, answer: _Answer) -> None:
    await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
    await send({"type": "http.response.body", "body": answer.body, "more_body": False})


async def _send_part(send: Send, answer: _Answer, most: int | None) -> None:
    """Promise the whole answer, send a part of it, and end the connection."""
    part = answer.body[: len(answer.body) // 2 if most is None else most]
    if not answer.body:  # nothing that could be cut: promise something
        answer = _Answer.of(200, b"?", "application/json")
    await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
    await send({"type": "http.response.body", "body": part, "more_body": True})
    raise ConnectionAbortedError("cut on purpose")
