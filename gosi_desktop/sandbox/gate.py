"""Before everything: who may talk to an attached service at all, and what every answer carries.

An attached service listens on the loopback address only. Other programs and web pages of the same computer reach that,
too: so each call needs the start token, must name our own address as its host, and must not come from a web page.
"""

import hmac
from email.utils import format_datetime
from typing import Any, Final

from litestar.types import ASGIApp, Message, Receive, Send

from gosi_desktop.sandbox.calls import Call
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.problems import Refusal

START_TOKEN: Final = b"x-start-token"


class Gate:
    """Refuses strangers; adds ``Date`` from the service's clock and what keeps browsers from guessing."""

    def __init__(self, app: ASGIApp, core: Core) -> None:
        self._app = app
        self._core = core
        self._options = core.equipment.options

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        stamped = self._stamped(send)
        if self._options.attached and not self._admits(scope):
            await self._refuse(scope, stamped)
            return
        await self._app(scope, receive, stamped)

    def _admits(self, scope: Any) -> bool:
        headers = dict(scope["headers"])
        if b"origin" in headers or not _is_ours(headers.get(b"host", b""), scope.get("server")):
            return False
        ours = self._options.start_token.encode()
        return bool(ours) and hmac.compare_digest(headers.get(START_TOKEN, b""), ours)

    async def _refuse(self, scope: Any, send: Send) -> None:
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        reply = self._core.problem(Call(scope["method"], scope["path"], headers=headers), Refusal("start_token"))
        fields = [(name.lower().encode(), value.encode()) for name, value in reply.headers.items()]
        fields += [(b"content-type", reply.content_type.encode()), (b"content-length", str(len(reply.body)).encode())]
        await send({"type": "http.response.start", "status": reply.status, "headers": fields})
        await send({"type": "http.response.body", "body": reply.body, "more_body": False})

    def _stamped(self, send: Send) -> Send:
        async def stamp(message: Message) -> None:
            if message["type"] == "http.response.start":
                now = self._core.state.now().replace(microsecond=0)
                fields = [
                    (b"date", format_datetime(now, usegmt=True).encode()),
                    (b"x-content-type-options", b"nosniff"),
                ]
                fields += [(b"cache-control", b"no-store")] if not _has(message["headers"], b"cache-control") else []
                message["headers"] = [*message["headers"], *fields]
            await send(message)

        return stamp


def _is_ours(host: bytes, server: tuple[str, int | None] | None) -> bool:
    """Whether ``Host`` names this very listener: a page that rebinds a name to 127.0.0.1 still sends its own."""
    port = server[1] if server else None
    return host in (f"127.0.0.1:{port}".encode(), f"[::1]:{port}".encode())


def _has(headers: Any, name: bytes) -> bool:
    return any(key.lower() == name for key, _ in headers)
