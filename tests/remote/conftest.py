"""Strangers, certificates and a transport that waits no longer than a test should."""

from collections.abc import Callable, Iterator

import pytest

from gosi_desktop.remote.endpoint import Endpoint
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.transport import Patience, Transport
from tests.fakes.clock import FakeClock
from tests.support.proxy import Answer, Loop, Proxy, Stranger

START_TOKEN = "start-token-of-a-test"


@pytest.fixture(scope="session")
def loop() -> Iterator[Loop]:
    """One event loop for every proxy and stranger."""
    loop = Loop()
    yield loop
    loop.close()


@pytest.fixture
def clock() -> FakeClock:
    """This computer's clock."""
    return FakeClock()


@pytest.fixture
def time(clock: FakeClock) -> ServiceTime:
    """The service's time."""
    return ServiceTime(clock)


@pytest.fixture
def stranger(loop: Loop) -> Iterator[Callable[[Answer], Stranger]]:
    """Makes strangers and ends them."""
    made: list[Stranger] = []

    def make(answer: Answer) -> Stranger:
        made.append(Stranger(loop, answer))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def proxied(loop: Loop) -> Iterator[Callable[[int], Proxy]]:
    """Puts a proxy before a port of this computer."""
    made: list[Proxy] = []

    def make(port: int) -> Proxy:
        made.append(Proxy(loop, f"http://127.0.0.1:{port}"))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def reach(time: ServiceTime) -> Iterator[Callable[..., Transport]]:
    """Makes transports to a port of this computer, as to a service that was started with a start token."""
    made: list[Transport] = []

    def make(port: int, patience: Patience | None = None) -> Transport:
        endpoint = Endpoint(f"http://127.0.0.1:{port}", START_TOKEN)
        made.append(Transport(lambda: endpoint, time.moment, patience=patience or Patience(5, 5, 20)))
        return made[-1]

    yield make
    for one in made:
        one.close()
