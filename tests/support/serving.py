"""The reference service served over real HTTP by a thread of the test's own process."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import uvicorn

from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.options import HashCost, Options
from gosi_desktop.sandbox.web import application

CHEAP = HashCost(passes=1, memory_kib=8, lanes=1)
TOKEN = "a-start-token-for-tests"


@contextmanager
def serving(options: Options) -> Iterator[tuple[str, Core]]:
    """The address and the core of a service with cheap hashes."""
    core = Core(replace(options, start_token=TOKEN, hash_cost=CHEAP))
    config = uvicorn.Config(
        application(core), log_config=None, access_log=False, date_header=False, server_header=False, http="h11",
        loop="asyncio", ws="none", timeout_graceful_shutdown=1,
    )  # fmt: skip
    server = uvicorn.Server(config)
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(128)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}", core
        finally:
            server.should_exit = True
            thread.join(20)
            core.close()
