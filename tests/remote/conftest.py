"""Strangers, certificates and a transport that waits no longer than a test should."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gosi_desktop import data
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.remote.endpoint import Endpoint
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.transport import Patience, Transport
from gosi_desktop.sandbox.options import Options
from tests.fakes.clock import FakeClock
from tests.support.proxy import Answer, Loop, Proxy, Stranger
from tests.support.registering import Computer
from tests.support.serving import serving

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


@pytest.fixture(scope="session")
def registering_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service with cheap hashes."""
    folder = tmp_path_factory.mktemp("registering")
    options = Options(database=f"sqlite:///{folder / 'practice.db'}", clock=datetime(2026, 1, 15, 7, 0, tzinfo=UTC))
    with serving(options) as (address, _):
        yield address


@pytest.fixture
def computer(registering_service: str, proxied: Callable[[int], Proxy], tmp_path: Path) -> Iterator[Computer]:
    """A computer whose service has just started anew."""
    port = int(registering_service.rsplit(":", 1)[1])
    computer = Computer(tmp_path, proxied(port), RuleBook(data.load_rules()))
    computer.practice.start_anew()
    yield computer
    computer.close()
