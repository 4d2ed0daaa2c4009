"""HTTP around the core: Litestar carries calls in and replies out; the gate and the faults stand before it."""

import gzip
from collections.abc import Mapping
from typing import Any, Final

from anyio import to_thread
from litestar import Litestar, Request, Response
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler
from litestar.types import ASGIApp

from gosi_desktop.sandbox.calls import Call, Operation, Reply
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.decoding import MOST_BYTES
from gosi_desktop.sandbox.faults import Faults
from gosi_desktop.sandbox.gate import Gate
from gosi_desktop.sandbox.problems import Refusal

_WORTH_PACKING: Final = 600  # bytes; below, gzip gains nothing


def application(core: Core) -> ASGIApp:
    """The whole service as an ASGI application."""
    routes = [_route(core, operation) for operation in core.catalogue.operations]
    app = Litestar(
        route_handlers=routes,
        openapi_config=None,
        logging_config=None,
        request_max_body_size=MOST_BYTES,
        exception_handlers={HTTPException: _refused(core), Exception: _refused(core)},
    )
    return Gate(Faults(app, core), core)


def _route(core: Core, operation: Operation) -> HTTPRouteHandler:
    def carry(request: Request[Any, Any, Any], body: bytes) -> Response[bytes]:
        call = _call(request, body)
        return _response(core.perform(operation, dict(request.path_params), call), call.headers)

    async def handle(request: Request[Any, Any, Any]) -> Response[bytes]:
        return await to_thread.run_sync(carry, request, await request.body())

    path = operation.path.replace("}", ":str}")
    declare = HTTPRouteHandler(path, http_method=operation.method, status_code=200, name=operation.name)
    return declare(handle)


def _call(request: Request[Any, Any, Any], body: bytes) -> Call:
    return Call(
        method=request.method,
        path=request.scope["path"],
        query=dict(request.query_params.items()),
        headers={name.lower(): value for name, value in request.headers.items()},
        body=body,
        address=request.client.host if request.client else "",
    )


def _response(reply: Reply, asked: Mapping[str, str]) -> Response[bytes]:
    headers = dict(reply.headers)
    body = reply.body
    if len(body) > _WORTH_PACKING and "gzip" in asked.get("accept-encoding", ""):
        body = gzip.compress(body, compresslevel=1, mtime=0)
        headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding, Accept-Language"}
    return Response(body, status_code=reply.status, media_type=reply.content_type or None, headers=headers)


def _refused(core: Core) -> Any:
    """Litestar's own refusals (no such path, wrong method, body too large), in our words."""

    def handle(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
        status = error.status_code if isinstance(error, HTTPException) else 500
        codes = {404: "not_found", 405: "method_not_allowed", 413: "too_large"}
        code = codes.get(status, "invalid_request" if status < 500 else "internal")
        call = _call(request, b"")
        refusal = Refusal(code, most=MOST_BYTES) if code == "too_large" else Refusal(code)
        return _response(core.problem(call, refusal), call.headers)

    return handle
