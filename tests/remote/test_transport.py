"""The road to a service: what is sent, and every way it fails."""

import gzip
import threading
import tracemalloc
import zlib
from collections.abc import AsyncIterator, Callable, Iterable

import pytest

from gosi_desktop.application import threads
from gosi_desktop.domain.errors import Cancelled, Offline, ProtocolError, Untrusted
from gosi_desktop.remote.endpoint import Endpoint
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.transport import Ask, Patience, Transport
from tests.support.proxy import Answer, Fault, Proxy, Stranger, http, never

Makes = Callable[[Answer], Stranger]
Reach = Callable[..., Transport]
Proxied = Callable[[int], Proxy]
HTML = b"<html><body>Please accept our terms</body></html>"
CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
GZIP = "Content-Encoding: gzip\r\n"


def lines_of(request: bytes) -> dict[str, str]:
    """The header lines of a request."""
    head = request.split(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
    return {name.lower(): value for name, _, value in (line.partition(": ") for line in head)}


def test_what_is_sent(stranger: Makes, reach: Reach) -> None:
    there = stranger(lambda _: http(b"{}"))
    reply = reach(there.port).call(
        Ask("POST", "/v1/thing", query={"cursor": "a+b"}, body=b'{"a":1}', token="secret-token", key="k1", etag='"e"')
    )
    assert (reply.status, reply.body, reply.media_type) == (200, b"{}", "application/json")
    assert there.requests[0].startswith(b"POST /v1/thing?cursor=a%2Bb HTTP/1.1\r\n")
    assert there.requests[0].endswith(b'{"a":1}')
    sent = lines_of(there.requests[0])
    assert sent["user-agent"].startswith("Munshaa/")
    assert sent["authorization"] == "Bearer secret-token"
    assert sent["x-start-token"] == "start-token-of-a-test"
    assert sent["accept-language"] == "ar"
    assert sent["accept-encoding"] == "gzip"
    assert sent["idempotency-key"] == "k1"
    assert sent["if-none-match"] == '"e"'
    assert sent["content-type"] == "application/json"


def test_nothing_of_a_body_or_a_token_is_shown() -> None:
    shown = repr(Ask("POST", "/v1/session", body=b"hunter2", token="secret-token"))
    assert "hunter2" not in shown
    assert "secret-token" not in shown


def test_no_cookie_comes_back(stranger: Makes, reach: Reach) -> None:
    there = stranger(lambda _: http(b"{}", more="Set-Cookie: track=1; Path=/\r\n"))
    transport = reach(there.port)
    transport.call(Ask("GET", "/"))
    transport.call(Ask("GET", "/"))
    assert "cookie" not in lines_of(there.requests[1])


@pytest.mark.parametrize(
    "endpoint",
    [
        Endpoint("http://127.0.0.1:1"),  # nobody gave us a token: not ours
        Endpoint("http://localhost:1", "t"),  # a name may mean another computer
        Endpoint("http://127.0.0.1.example:1", "t"),
        Endpoint("http://192.0.2.1:1", "t"),
        Endpoint("http://127.0.0.1@192.0.2.1:1", "t"),
        Endpoint("ftp://127.0.0.1:1", "t"),
        Endpoint("127.0.0.1:1", "t"),
        Endpoint("", "t"),
    ],
)
def test_plain_http_goes_to_our_own_service_only(endpoint: Endpoint, time: ServiceTime) -> None:
    with pytest.raises(Untrusted, match=r"remote\.plain_http"):
        Transport(lambda: endpoint, time.moment).call(Ask("GET", "/"))


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_a_redirect_is_refused_and_not_followed(stranger: Makes, reach: Reach, status: str) -> None:
    elsewhere = stranger(lambda _: http(b"{}"))
    there = stranger(lambda _: http(b"", status, more=f"Location: http://127.0.0.1:{elsewhere.port}/\r\n"))
    with pytest.raises(Untrusted, match=r"remote\.redirect"):
        reach(there.port).call(Ask("GET", "/", token="secret-token"))
    assert elsewhere.connections == 0


def test_nobody_listens(stranger: Makes, reach: Reach) -> None:
    there = stranger(lambda _: http(b"{}"))
    there.close()
    with pytest.raises(Offline, match=r"remote\.unreachable"):
        reach(there.port).call(Ask("GET", "/"))


def test_a_name_that_does_not_exist(time: ServiceTime) -> None:
    transport = Transport(lambda: Endpoint("https://no-such-host.invalid"), time.moment, proxies=dict)
    with pytest.raises(Offline):
        transport.call(Ask("GET", "/"))


@pytest.mark.parametrize(
    "pieces",
    [
        [],
        [b"HTTP/1.1 200 OK\r\nContent-"],
        [b"nonsense\r\n\r\n"],
        [b"\x16\x03\x01\x02\x00" * 20],
        list(http(b'{"a":1}', length=500)),
        [CHUNKED, b"5\r\n{}"],
        [CHUNKED, b"2\r\n{}\r\n"],
        [CHUNKED, b"zz\r\n{}\r\n"],
        [CHUNKED, b"9" * 500 + b"\r\n"],
        [CHUNKED, b"-5\r\n{}\r\n"],
        list(http(gzip.compress(b'{"a":1}' * 99)[:-9], more=GZIP)),
        list(http(gzip.compress(b'{"a":1}') + b"more", more=GZIP)),
        list(http(gzip.compress(b'{"a":1}') * 2, more=GZIP)),
        list(http(b"not gzip at all", more=GZIP)),
        list(http(zlib.compress(b"{}"), more="Content-Encoding: deflate\r\n")),
        list(http(gzip.compress(gzip.compress(b"{}")), more="Content-Encoding: gzip, gzip\r\n")),
        [b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n{}"],
        [b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000 + b"\r\n\r\n{}"],
    ],
    ids=range(18),
)
def test_answers_that_are_none(stranger: Makes, reach: Reach, pieces: list[bytes]) -> None:
    there = stranger(lambda _: pieces)
    with pytest.raises(Offline):
        reach(there.port).call(Ask("GET", "/"))


def test_chunks_and_gzip_are_read(stranger: Makes, reach: Reach) -> None:
    body = b'{"a":"' + b"x" * 300_000 + b'"}'
    packed = gzip.compress(body)
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(packed[i : i + 7]), packed[i : i + 7]) for i in range(0, len(packed), 7))
    head = CHUNKED.replace(b"\r\n\r\n", b"\r\nContent-Encoding: gzip\r\n\r\n")
    there = stranger(lambda _: [head, chunks, b"0\r\n\r\n"])
    assert reach(there.port).call(Ask("GET", "/")).body == body


def refused_within(reach: Reach, there: Stranger, limit: int) -> int:
    """The memory taken at most while an answer is refused for its size."""
    transport = reach(there.port)
    tracemalloc.start()
    try:
        with pytest.raises(ProtocolError, match=r"remote\.too_large"):
            transport.call(Ask("GET", "/", limit=limit))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def endless(piece: bytes) -> Iterable[bytes]:
    """One gigabyte."""
    for _ in range(2**30 // len(piece)):
        yield piece


def test_a_gigabyte_announced_is_not_read(stranger: Makes, reach: Reach) -> None:
    there = stranger(lambda _: [*http(b"", length=2**30), *[b" " * 65536] * 4])
    assert refused_within(reach, there, limit=2**20) < 2**22


def test_a_gigabyte_in_chunks_stops_at_the_limit(stranger: Makes, reach: Reach) -> None:
    def answer(_: bytes) -> Iterable[bytes]:
        yield CHUNKED
        yield from endless(b"10000\r\n" + b" " * 65536 + b"\r\n")

    assert refused_within(reach, stranger(answer), limit=2**20) < 2**23


def test_a_gzip_bomb_stops_at_the_limit(stranger: Makes, reach: Reach) -> None:
    packer = zlib.compressobj(wbits=31)
    piece = b" " * 2**20
    bomb = b"".join(packer.compress(piece) for _ in range(512)) + packer.flush()
    assert len(bomb) < 2**20  # half a gigabyte in half a megabyte
    there = stranger(lambda _: http(bomb, more=GZIP))
    assert refused_within(reach, there, limit=2**20) < 2**23


def test_silence_is_given_up(stranger: Makes, reach: Reach) -> None:
    async def silent(_: bytes) -> AsyncIterator[bytes]:
        await never()
        yield b""

    there = stranger(lambda request: silent(request))
    with pytest.raises(Offline, match=r"remote\.timeout"):
        reach(there.port, Patience(1, 0.2, 9)).call(Ask("GET", "/"))


def test_a_drip_is_given_up_as_a_whole(stranger: Makes, reach: Reach) -> None:
    async def drip(_: bytes) -> AsyncIterator[bytes]:
        yield next(iter(http(b"", length=1000)))
        while True:
            await never(0.02)
            yield b" "

    there = stranger(lambda request: drip(request))
    with pytest.raises(Offline, match=r"remote\.timeout"):
        reach(there.port, Patience(1, 5, 0.3)).call(Ask("GET", "/"))


@pytest.mark.parametrize("after", [0, 1])
def test_a_call_that_hangs_can_be_broken_off(stranger: Makes, reach: Reach, after: int) -> None:
    waiting = threading.Event()

    async def hang(_: bytes) -> AsyncIterator[bytes]:
        for piece in list(http(b"{", length=9))[: after * 2]:
            yield piece
        waiting.set()
        await never()

    transport = reach(stranger(lambda request: hang(request)).port, Patience(5, 60, 120))

    def interrupt() -> None:
        waiting.wait(20)
        transport.interrupt()

    other = threading.Thread(target=interrupt)
    other.start()
    with pytest.raises(Cancelled):
        transport.call(Ask("GET", "/"))
    other.join()


def test_only_the_call_of_that_thread_is_broken_off(stranger: Makes, reach: Reach) -> None:
    transport = reach(stranger(lambda _: http(b"{}")).port)
    transport.interrupt(threading.get_ident() + 1)
    assert transport.call(Ask("GET", "/")).status == 200


def test_after_an_interruption_the_next_call_goes(stranger: Makes, reach: Reach) -> None:
    transport = reach(stranger(lambda _: http(b"{}")).port)
    transport.interrupt()
    assert transport.call(Ask("GET", "/")).status == 200
    transport.interrupt()
    assert transport.call(Ask("GET", "/")).status == 200
    transport.close()
    with pytest.raises(Cancelled):
        transport.call(Ask("GET", "/"))


@pytest.mark.parametrize("fault", [Fault(slice=1), Fault(slice=7, latency=0.001)])
def test_slices_and_latency_change_nothing(stranger: Makes, reach: Reach, proxied: Proxied, fault: Fault) -> None:
    there = stranger(lambda _: http(b'{"a": "0123456789"}'))
    proxy = proxied(there.port)
    proxy.fault = fault
    assert reach(proxy.port).call(Ask("GET", "/")).body == b'{"a": "0123456789"}'


@pytest.mark.parametrize("ending", ["cut_at", "end_at"])
def test_a_reset_at_every_offset_is_noticed(stranger: Makes, reach: Reach, proxied: Proxied, ending: str) -> None:
    whole = b"".join(http(b'{"a": "0123456789"}'))
    there = stranger(lambda _: [whole])
    proxy = proxied(there.port)
    transport = reach(proxy.port)
    for offset in range(len(whole)):
        proxy.fault = Fault(cut_at=offset) if ending == "cut_at" else Fault(end_at=offset)
        with pytest.raises(Offline):
            transport.call(Ask("GET", "/"))


def test_no_port_is_called_on_the_thread_that_draws(stranger: Makes, reach: Reach) -> None:
    there = stranger(lambda _: http(b"{}"))
    threads.keep_ports_off()
    try:
        with pytest.raises(threads.PortOnGuiThread):
            reach(there.port).call(Ask("GET", "/"))
    finally:
        threads.allow_ports_on()
    assert there.connections == 0
