"""Profiles in a temporary folder; a real secret service for the tests marked ``secret_service``."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gosi_desktop.keystore.profiles import FolderProfiles
from tests.fakes.clock import FakeClock
from tests.fakes.keychain import FakeKeychain
from tests.support.keystore import CHEAP
from tests.support.secret_service import SecretService, missing_programs, secret_service


@pytest.fixture
def ring() -> FakeKeychain:
    """A keychain in memory."""
    return FakeKeychain()


@pytest.fixture
def clock() -> FakeClock:
    """Moved by hand."""
    return FakeClock()


@pytest.fixture
def profiles(tmp_path: Path, ring: FakeKeychain, clock: FakeClock) -> FolderProfiles:
    """None yet."""
    return FolderProfiles(tmp_path, ring, clock, CHEAP)


@pytest.fixture(scope="session")
def shared_secret_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SecretService]:
    """One for the whole session, unlocked."""
    _need_programs()
    with secret_service(tmp_path_factory.mktemp("secrets")) as running:
        yield running


@pytest.fixture
def own_secret_service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """One for this test alone, to lock or to stop."""
    _need_programs()
    folder = tmp_path / "service"
    folder.mkdir()
    with secret_service(folder) as running:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", running.address)
        yield running


def _need_programs() -> None:
    missing = missing_programs()
    if missing:
        pytest.skip(f"no secret service here: {', '.join(missing)} not installed")
