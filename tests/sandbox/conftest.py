"""The reference service over real HTTP, once on SQLite and once on PostgreSQL; started anew before each test."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gosi_desktop.sandbox.calls import CONTENT_TYPE, Call, Operation, Reply
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.openapi import codes_of
from gosi_desktop.sandbox.options import Options
from tests.support.applying import Applying
from tests.support.client import Client
from tests.support.postgres import PostgresServer, binaries
from tests.support.serving import TOKEN, serving

CLOCK = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)


@pytest.fixture(autouse=True)
def nothing_undocumented(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every refusal that any test meets is one that the document names for its operation."""
    met: set[tuple[str, str]] = set()
    perform = Core.perform

    def watched(core: Core, operation: Operation, path: Mapping[str, str], call: Call) -> Reply:
        reply = perform(core, operation, path, call)
        if reply.content_type == CONTENT_TYPE:
            code = str(json.loads(reply.body)["code"])
            if code not in codes_of(operation).get(reply.status, []):
                met.add((operation.name, code))
        return reply

    monkeypatch.setattr(Core, "perform", watched)
    yield
    assert met == set()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    programs = binaries()
    if programs is None:
        pytest.skip("no PostgreSQL on this machine: dev.py test installs it where it may")
    server = PostgresServer(programs)
    yield server
    server.stop()


@pytest.fixture(scope="session", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def new_database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], str]:
    """Makes databases of one kind."""
    if request.param == "postgres":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        return server.create_database
    return lambda: f"sqlite:///{tmp_path_factory.mktemp('service') / 'practice.db'}"


@pytest.fixture(scope="session")
def served(new_database: Callable[[], str]) -> Iterator[tuple[str, Core]]:
    with serving(Options(database=new_database(), clock=CLOCK)) as running:
        yield running


@pytest.fixture
def core(served: tuple[str, Core]) -> Core:
    """The core behind the service, to look inside."""
    return served[1]


@pytest.fixture
def service(served: tuple[str, Core]) -> Iterator[Client]:
    """A client of a service that has just started anew."""
    client = Client(served[0], TOKEN)
    assert client.post("/practice/reset", {}).status == 204
    yield client
    client.close()


@pytest.fixture
def noura(service: Client) -> Iterator[Client]:
    """The supervisor, signed in."""
    client = service.sign_in("n.alanazi")
    yield client
    client.close()


@pytest.fixture
def owner(service: Client) -> Iterator[Client]:
    """The owner, signed in on another device."""
    client = service.sign_in("a.alsudair", device="device-2")
    yield client
    client.close()


@pytest.fixture
def begun(service: Client) -> Applying:
    """An application whose code was entered."""
    return Applying(service).begun()


@pytest.fixture
def sqlite_address(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'practice.db'}"
