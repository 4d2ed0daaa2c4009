"""One process of the service: attached to the application that started it, or detached for a demonstration."""

import contextlib
import logging
import os
import secrets
import socket
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TextIO

import msgspec
import uvicorn
from sqlalchemy.exc import SQLAlchemyError

from gosi_desktop.contract.practice import PracticeStart
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.options import Options
from gosi_desktop.sandbox.web import application

CANNOT_START = (SQLAlchemyError, GosiError, OSError, ValueError)


def run_attached(options: Options, port: int, token_from_stdin: bool, out: TextIO, source: TextIO) -> None:
    """Serve on 127.0.0.1, say where on one line of ``out``, and end when ``source`` is closed."""
    token = source.readline().strip() if token_from_stdin else ""
    core = Core(replace(options, attached=True, start_token=token or secrets.token_hex(32)))
    with contextlib.closing(core), _listening(port) as listener:
        server = _server(core)
        threading.Thread(target=_end_with, args=(source, server), daemon=True).start()
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        start = PracticeStart(address=address, start_token=core.equipment.options.start_token, pid=os.getpid())
        out.write(msgspec.json.encode(start).decode() + "\n")
        out.flush()
        server.run(sockets=[listener])


def run_detached(options: Options, host: str, port: int, certificate: Path, key: Path) -> None:
    """Serve with TLS until a signal ends it."""
    core = Core(replace(options, attached=False))
    with contextlib.closing(core):
        _server(core, host=host, port=port, ssl_certfile=str(certificate), ssl_keyfile=str(key)).run()


def log_to(file: Path | None) -> None:
    """Write the service's log to a file, or only faults to the error stream. No personal data is ever logged."""
    kind = logging.FileHandler(file, encoding="utf-8") if file else logging.StreamHandler(sys.stderr)
    kind.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger("gosi_sandbox")
    logger.addHandler(kind)
    logger.setLevel(logging.INFO if file else logging.ERROR)
    logger.propagate = False
    logging.getLogger("uvicorn.error").addFilter(lambda record: record.exc_info is None)


def reason(error: Exception) -> str:
    """Why it cannot start, in a few words that hold no address and no password."""
    if isinstance(error, SQLAlchemyError):
        return f"the database cannot be used ({type(getattr(error, 'orig', None) or error).__name__})"
    if isinstance(error, GosiError):
        return error.code
    return error.strerror or type(error).__name__ if isinstance(error, OSError) else str(error)


def _server(core: Core, **more: str | int) -> uvicorn.Server:
    config = uvicorn.Config(
        application(core), log_config=None, access_log=False, date_header=False, server_header=False, lifespan="on",
        loop="asyncio", http="h11", ws="none", timeout_graceful_shutdown=2,
        timeout_keep_alive=75, **more,  # type: ignore[arg-type]
    )  # fmt: skip
    return uvicorn.Server(config)


@contextlib.contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    """A socket on the loopback address that takes connections from now on, before the server is up.

    The protocol is named because asyncio turns Nagle's delay off only then: 40 ms for each answer otherwise.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen(128)
        yield listener


def _end_with(source: TextIO, server: uvicorn.Server) -> None:
    """End the server when the other end of our standard input is closed: the parent is gone."""
    with contextlib.suppress(OSError, ValueError):
        while source.readline():
            pass
    server.should_exit = True
