"""Whether any network leads to the service."""

import socket

import pytest

from gosi_desktop.remote.route import has_route, proxies


def test_this_computer_is_always_reached() -> None:
    assert has_route("http://127.0.0.1:8443")


def test_a_name_that_cannot_be_looked_up_means_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_args: object, **_options: object) -> list[object]:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    assert not has_route("https://service.example")


def test_no_route_means_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoRoute(socket.socket):
        def connect(self, address: object) -> None:
            raise OSError(101, "Network is unreachable")

    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_o: [(socket.AF_INET, 2, 17, "", ("192.0.2.1", 443))])
    monkeypatch.setattr(socket, "socket", NoRoute)
    assert not has_route("https://service.example")


def test_the_systems_proxy_unless_something_else_was_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.system:3128")
    assert proxies("system", "http://proxy.mine:8080")["https"] == "http://proxy.system:3128"
    assert proxies("none", "http://proxy.mine:8080") == {}
    assert proxies("own", "http://proxy.mine:8080") == {"https": "http://proxy.mine:8080"}
    assert proxies("own", "")["https"] == "http://proxy.system:3128", "an address is still to come"
