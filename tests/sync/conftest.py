"""A reference service for the tests of a module, and desktops of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.desktop import Desktop
from tests.support.proxy import Loop, Proxy
from tests.support.service import running_service


@pytest.fixture(scope="session")
def loop() -> Iterator[Loop]:
    """One event loop for every proxy."""
    loop = Loop()
    yield loop
    loop.close()


@pytest.fixture(scope="module")
def shared_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """One service for the module; ``service`` starts it anew for each test."""
    with running_service(tmp_path_factory.mktemp("service")) as started:
        yield started


@pytest.fixture
def make_desktop(tmp_path: Path) -> Iterator[Callable[..., Desktop]]:
    """Makes desktops of a service and closes them."""
    made: list[Desktop] = []

    def make(service: tuple[str, str], name: str = "", port: int | None = None) -> Desktop:
        folder = tmp_path / (name or f"desktop{len(made)}")
        folder.mkdir(exist_ok=True)
        address = service[0] if port is None else f"http://127.0.0.1:{port}"
        made.append(Desktop(folder, address, service[1]))
        return made[-1]

    yield make
    for desktop in made:
        desktop.close()


@pytest.fixture
def service(shared_service: tuple[str, str], make_desktop: Callable[..., Desktop]) -> tuple[str, str]:
    """A service as after its first start."""
    make_desktop(shared_service, "levers").practise("reset")
    return shared_service


@pytest.fixture
def desktop(service: tuple[str, str], make_desktop: Callable[..., Desktop]) -> Desktop:
    """The owner's, signed in."""
    desktop = make_desktop(service)
    desktop.sign_in()
    return desktop


@pytest.fixture
def proxied(loop: Loop) -> Iterator[Callable[[tuple[str, str]], Proxy]]:
    """Puts a proxy before a service."""
    made: list[Proxy] = []

    def make(service: tuple[str, str]) -> Proxy:
        made.append(Proxy(loop, service[0]))
        return made[-1]

    yield make
    for proxy in made:
        proxy.close()
