"""A TCP proxy that misbehaves on request, and strangers that answer in place of a service. Bytes only, no HTTP."""

import asyncio
import contextlib
import ssl
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")


class Loop:
    """An event loop on a thread of its own."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do it there and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(30)

    def close(self) -> None:
        """End the thread; whatever still runs is cancelled."""

        async def cancel_all() -> None:
            tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

        self.run(cancel_all())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


async def never(seconds: float | None = None) -> None:
    """Wait so long, or until cancelled."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), seconds)


@dataclass(frozen=True)
class Fault:
    """What happens to the bytes that come back over one connection. Offsets count from its first byte."""

    cut_at: int | None = None  # a reset after so many bytes
    end_at: int | None = None  # an orderly close after so many bytes
    hang_at: int | None = None  # silence after so many bytes
    slice: int | None = None  # so many bytes at once, and no more
    latency: float = 0.0  # seconds before each piece
    refuse: bool = False  # nothing answers at all
    replay: bool = False  # every request is delivered twice; the second answer counts
    lose_answer: bool = False  # the request arrives, its answer does not


class Proxy:
    """Stands between a client and a service at ``upstream`` (an http address); ``fault`` may be changed at any time."""

    def __init__(self, loop: Loop, upstream: str) -> None:
        parts = urlsplit(upstream)
        self._upstream = (parts.hostname or "", parts.port or 0)
        self._host = self._upstream[0].encode()
        self._loop = loop
        self.fault = Fault()
        self.connections = 0
        self.bytes_down = 0
        self._open: set[asyncio.Task[None]] = set()
        self._server = loop.run(asyncio.start_server(self._accept, "127.0.0.1", 0))
        self.port: int = self._server.sockets[0].getsockname()[1]

    def drop_all(self) -> None:
        """End every connection that stands, so that the next call makes a new one."""

        async def drop() -> None:
            tasks = list(self._open)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

        self._loop.run(drop())

    def close(self) -> None:
        """Stop listening and end every connection."""

        async def close() -> None:
            self._server.close()

        self._loop.run(close())
        self.drop_all()

    async def _accept(self, client_in: asyncio.StreamReader, client_out: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        self.connections += 1
        try:
            await self._serve(client_in, client_out, self.fault)
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            self._open.discard(task)
            client_out.transport.abort()

    async def _serve(self, client_in: asyncio.StreamReader, client_out: asyncio.StreamWriter, fault: Fault) -> None:
        if fault.refuse:
            return
        service_in, service_out = await asyncio.open_connection(*self._upstream)
        try:
            if fault.replay:
                await self._replay(client_in, client_out, service_in, service_out)
                return
            up = asyncio.ensure_future(self._pump(client_in, service_out))
            try:
                await self._pass_down(service_in, client_out, fault)
            finally:
                up.cancel()
        finally:
            service_out.transport.abort()

    async def _pump(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while piece := await source.read(65536):
                target.write(self._addressed(piece))
                await target.drain()

    def _addressed(self, piece: bytes) -> bytes:
        """The service takes calls of its own name only."""
        return piece.replace(
            b"Host: 127.0.0.1:%d\r\n" % self.port, b"Host: %s:%d\r\n" % (self._host, self._upstream[1])
        )

    async def _pass_down(
        self, service_in: asyncio.StreamReader, client_out: asyncio.StreamWriter, fault: Fault
    ) -> None:
        sent = 0
        ends = [end for end in (fault.cut_at, fault.end_at, fault.hang_at) if end is not None]
        while piece := await service_in.read(fault.slice or 65536):
            if fault.lose_answer:
                return
            for end in ends:
                piece = piece[: max(0, end - sent)]
            if fault.latency:
                await never(fault.latency)
            client_out.write(piece)
            await client_out.drain()
            sent += len(piece)
            self.bytes_down += len(piece)
            if ends and sent >= min(ends):
                await self._stop(client_out, fault)
                return

    async def _stop(self, client_out: asyncio.StreamWriter, fault: Fault) -> None:
        if fault.hang_at is not None:
            await never()
        elif fault.end_at is not None:
            client_out.close()
            await client_out.wait_closed()

    async def _replay(
        self,
        client_in: asyncio.StreamReader,
        client_out: asyncio.StreamWriter,
        service_in: asyncio.StreamReader,
        service_out: asyncio.StreamWriter,
    ) -> None:
        while True:
            request = self._addressed(await read_request(client_in))
            for last in (False, True):
                service_out.write(request)
                answer = await _read_answer(service_in)
                if last:
                    client_out.write(answer)
                    await client_out.drain()


async def read_request(source: asyncio.StreamReader) -> bytes:
    """The bytes of one request. Raises OSError at the end of the connection."""
    try:
        head = await source.readuntil(b"\r\n\r\n")
        return head + await source.readexactly(_length(head))
    except asyncio.IncompleteReadError as error:
        raise ConnectionError from error


async def _read_answer(source: asyncio.StreamReader) -> bytes:
    head = await source.readuntil(b"\r\n\r\n")
    if b"transfer-encoding: chunked" not in head.lower():
        return head + await source.readexactly(_length(head))
    body = b""
    while not body.endswith(b"0\r\n\r\n"):
        body += await source.readuntil(b"\r\n")
    return head + body


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


Answer = Callable[[bytes], Iterable[bytes] | AsyncIterator[bytes]]


class Stranger:
    """Answers every request with the pieces that ``answer(request)`` gives, then hangs up. ``requests`` keeps them."""

    def __init__(self, loop: Loop, answer: Answer, tls: ssl.SSLContext | None = None) -> None:
        self._loop = loop
        self._answer = answer
        self.requests: list[bytes] = []
        self.connections = 0
        self._open: set[asyncio.Task[None]] = set()
        self._server = loop.run(asyncio.start_server(self._accept, "127.0.0.1", 0, ssl=tls))
        self.port: int = self._server.sockets[0].getsockname()[1]

    def close(self) -> None:
        """Stop listening and end every connection."""

        async def close() -> None:
            self._server.close()
            tasks = list(self._open)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

        self._loop.run(close())

    async def _accept(self, client_in: asyncio.StreamReader, client_out: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        self.connections += 1
        try:
            while True:
                request = await read_request(client_in)
                self.requests.append(request)
                pieces = self._answer(request)
                if isinstance(pieces, AsyncIterator):
                    async for piece in pieces:
                        await _give(client_out, piece)
                else:
                    for piece in pieces:
                        await _give(client_out, piece)
                client_out.close()
                await client_out.wait_closed()
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            self._open.discard(task)
            client_out.transport.abort()


async def _give(client_out: asyncio.StreamWriter, piece: bytes) -> None:
    client_out.write(piece)
    await client_out.drain()


def http(
    body: bytes, status: str = "200 OK", kind: str = "application/json", length: int | None = None, more: str = ""
) -> Iterator[bytes]:
    """The bytes of an answer; ``length`` and ``more`` (header lines) may lie."""
    said = len(body) if length is None else length
    last = "Connection: close\r\n"  # whoever hangs up says so, else the next call may go into a line that is gone
    yield f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {said}\r\n{last}{more}\r\n".encode()
    yield body
