"""Strangers behind TLS: refused always, and no token reaches them."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from gosi_desktop.domain.errors import Cancelled, Offline, Untrusted
from gosi_desktop.remote.endpoint import Endpoint
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.transport import Ask, Patience, Transport
from tests.fakes.clock import FakeClock
from tests.support.certificates import Authority
from tests.support.proxy import Answer, Loop, Stranger, http

ASK = Ask("GET", "/v1/heads", token="secret-token")
Serve = Callable[..., Stranger]
Reach = Callable[..., Transport]


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """The one the transport trusts."""
    return Authority.make(tmp_path_factory.mktemp("ca"))


@pytest.fixture
def serve(loop: Loop) -> Iterator[Serve]:
    """A stranger with a certificate."""
    made: list[Stranger] = []

    def make(tls: ssl.SSLContext | None, answer: Answer = lambda _: http(b"{}")) -> Stranger:
        made.append(Stranger(loop, answer, tls))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def reach_tls(time: ServiceTime, authority: Authority) -> Iterator[Reach]:
    """A transport that trusts the test's authority, or another one."""
    made: list[Transport] = []

    def make(
        port: int, ca_file: Path | None = authority.ca_file, proxies: Mapping[str, str] | None = None, host: str = ""
    ) -> Transport:
        endpoint = Endpoint(f"https://{host or '127.0.0.1'}:{port}")
        made.append(
            Transport(
                lambda: endpoint,
                time.moment,
                ca_file=ca_file,
                patience=Patience(5, 5, 20),
                proxies=lambda: dict(proxies or {}),
            )
        )
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_a_certificate_of_the_trusted_authority_is_taken(serve: Serve, reach_tls: Reach, authority: Authority) -> None:
    there = serve(authority.server())
    assert reach_tls(there.port).call(ASK).status == 200
    assert b"Bearer secret-token" in there.requests[0]
    assert b"X-Start-Token" not in there.requests[0]


@pytest.mark.parametrize("kind", ["expired", "self_signed", "wrong_host", "unknown_authority", "system_only"])
def test_other_certificates_are_refused(
    serve: Serve, reach_tls: Reach, authority: Authority, tmp_path: Path, kind: str
) -> None:
    contexts: dict[str, Callable[[], ssl.SSLContext]] = {
        "expired": lambda: authority.server(expired=True),
        "self_signed": lambda: authority.server(self_signed=True),
        "wrong_host": lambda: authority.server("other.example"),
        "unknown_authority": lambda: Authority.make(tmp_path, "unknown").server(),
        "system_only": authority.server,
    }
    there = serve(contexts[kind]())
    with pytest.raises(Untrusted, match=r"remote\.certificate"):
        reach_tls(there.port, None if kind == "system_only" else authority.ca_file).call(ASK)
    assert there.requests == []


@pytest.fixture
def door() -> Iterator[Callable[[Callable[[socket.socket], None]], int]]:
    """A port where the first caller is treated by a function of the test."""
    made: list[tuple[socket.socket, threading.Thread]] = []

    def make(treat: Callable[[socket.socket], None]) -> int:
        listener = socket.create_server(("127.0.0.1", 0))

        def run() -> None:
            caller, _ = listener.accept()
            with caller:
                treat(caller)

        thread = threading.Thread(target=run)
        thread.start()
        made.append((listener, thread))
        return int(listener.getsockname()[1])

    yield make
    for listener, thread in made:
        thread.join()
        listener.close()


def test_old_tls_is_refused(door: Callable[..., int], reach_tls: Reach, authority: Authority) -> None:
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        old = authority.server(versions=(ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1))
    shaken: list[bool] = []

    def treat(caller: socket.socket) -> None:
        with contextlib.suppress(ssl.SSLError):
            old.wrap_socket(caller, server_side=True).close()
            shaken.append(True)

    with pytest.raises(Untrusted, match=r"remote\.tls"):
        reach_tls(door(treat)).call(ASK)
    assert not shaken


def test_plain_http_where_tls_was_expected(door: Callable[..., int], reach_tls: Reach) -> None:
    heard: list[bytes] = []

    def treat(caller: socket.socket) -> None:
        heard.append(caller.recv(4096))
        caller.sendall(b"".join(http(b"<html>portal</html>", "400 Bad Request", "text/html")))

    with pytest.raises(Untrusted, match=r"remote\.tls"):
        reach_tls(door(treat)).call(ASK)
    assert b"secret-token" not in heard[0]


def test_a_line_cut_in_the_handshake_is_no_fault_of_trust(door: Callable[..., int], reach_tls: Reach) -> None:
    with pytest.raises(Offline):
        reach_tls(door(lambda caller: caller.recv(100) and None)).call(ASK)


def test_a_handshake_that_hangs_can_be_broken_off(
    door: Callable[..., int], time: ServiceTime, authority: Authority
) -> None:
    hung_up: list[bytes] = []

    def treat(caller: socket.socket) -> None:
        caller.recv(4096)
        transport.interrupt()
        hung_up.append(caller.recv(4096))

    endpoint = Endpoint(f"https://127.0.0.1:{door(treat)}")
    transport = Transport(lambda: endpoint, time.moment, ca_file=authority.ca_file, patience=Patience(60, 60, 120))
    with pytest.raises(Cancelled):
        transport.call(ASK)
    transport.close()
    assert hung_up == [b""]


def test_tls_1_2_is_enough(serve: Serve, reach_tls: Reach, authority: Authority) -> None:
    context = authority.server()
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    assert reach_tls(serve(context).port).call(ASK).status == 200


def test_the_machines_own_settings_stay_outside(
    serve: Serve, reach_tls: Reach, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = serve(None)
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login thief password thief\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{trap.port}")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "nowhere.pem"))
    monkeypatch.setenv("CURL_CA_BUNDLE", str(tmp_path / "nowhere.pem"))
    there = serve(authority.server())
    endpoint = Endpoint(f"https://127.0.0.1:{there.port}")
    transport = Transport(lambda: endpoint, ServiceTime(FakeClock()).moment, ca_file=authority.ca_file)
    assert transport.call(ASK).status == 200
    transport.close()
    assert b"Authorization: Bearer secret-token" in there.requests[0]
    assert trap.connections == 0


def test_a_proxy_is_used_for_other_computers(serve: Serve, reach_tls: Reach) -> None:
    proxy = serve(None, lambda _: [b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"])
    with pytest.raises(Offline, match=r"remote\.proxy"):
        reach_tls(443, proxies={"https": f"http://127.0.0.1:{proxy.port}"}, host="service.invalid").call(ASK)
    assert proxy.requests[0].startswith(b"CONNECT service.invalid:443 ")
    assert b"secret-token" not in b"".join(proxy.requests)


def test_a_proxy_is_not_used_where_the_system_says_so(
    serve: Serve, reach_tls: Reach, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = serve(None)
    monkeypatch.setenv("no_proxy", "service.invalid")
    with pytest.raises(Offline, match=r"remote\.unreachable"):
        reach_tls(443, proxies={"https": f"http://127.0.0.1:{proxy.port}"}, host="service.invalid").call(ASK)
    assert proxy.connections == 0


def test_a_kind_of_proxy_that_cannot_be_used_is_named(reach_tls: Reach) -> None:
    with pytest.raises(Offline, match=r"remote\.proxy"):
        reach_tls(443, proxies={"all": "socks5://127.0.0.1:1"}, host="service.invalid").call(ASK)
