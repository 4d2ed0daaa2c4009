"""The practice service as a child of this program."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gosi_desktop.domain.errors import Cancelled, Offline
from gosi_desktop.remote import practice_service
from gosi_desktop.remote.practice_service import PracticeService, own_command
from gosi_desktop.remote.service import Service
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.transport import Ask, Transport
from tests.fakes.clock import FakeClock

COMMAND = (sys.executable, "-m", "gosi_desktop.sandbox")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., PracticeService]]:
    """Makes them and stops them."""
    made: list[PracticeService] = []

    def make(command: tuple[str, ...] = COMMAND) -> PracticeService:
        made.append(PracticeService(tmp_path, command=command))
        return made[-1]

    yield make
    for one in made:
        one.stop()


def issuer_of(service: PracticeService) -> bytes:
    """What it answers."""
    time = ServiceTime(FakeClock())
    transport = Transport(service.endpoint, time.moment)
    try:
        return Service(transport, time).ask(Ask("GET", "/v1/service")).body
    finally:
        transport.close()


def pid_of(service: PracticeService) -> int:
    """Its process."""
    assert service._process is not None
    return service._process.pid


def test_it_starts_when_asked_for_and_stays(start: Callable[..., PracticeService], tmp_path: Path) -> None:
    service = start()
    assert b'"practice"' in issuer_of(service)
    first = pid_of(service)
    assert b'"practice"' in issuer_of(service)
    assert pid_of(service) == first
    assert (tmp_path / "practice.db").exists()
    endpoint = service.endpoint()
    assert endpoint.address.startswith("http://127.0.0.1:")
    assert len(endpoint.start_token or "") >= 43  # 256 random bits


def test_it_is_started_again_when_it_died(start: Callable[..., PracticeService]) -> None:
    service = start()
    before = issuer_of(service)
    first = pid_of(service)
    os.kill(first, signal.SIGKILL)
    assert service._process is not None
    service._process.wait(20)
    assert issuer_of(service) == before  # the same data, so the same epoch
    assert pid_of(service) != first


def test_it_ends_with_its_standard_input(start: Callable[..., PracticeService]) -> None:
    service = start()
    service.endpoint()
    process = service._process
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(20) == 0


def test_stopped_is_stopped(start: Callable[..., PracticeService]) -> None:
    service = start()
    service.endpoint()
    process = service._process
    assert process is not None
    service.stop()
    assert process.returncode == 0
    with pytest.raises(Cancelled):
        service.endpoint()


@pytest.mark.parametrize(
    "program",
    [
        "raise SystemExit(3)",
        "print('hello', flush=True); input()",
        'print(\'{"address": "http://192.0.2.1:80", "start_token": "t", "pid": 1}\', flush=True); input()',
        'print(\'{"address": "http://127.0.0.1:80", "start_token": "", "pid": 1}\', flush=True); input()',
        "print('x' * 10000, flush=True); input()",
        "import sys; sys.stdout.buffer.write(b'\\xff\\n'); sys.stdout.flush(); input()",
    ],
    ids=range(6),
)
def test_what_does_not_come_up_is_offline(start: Callable[..., PracticeService], program: str) -> None:
    service = start((sys.executable, "-c", program))
    with pytest.raises(Offline, match=r"practice\.not_started"):
        service.endpoint()
    assert service._process is None


def test_silence_is_not_waited_for_for_ever(
    start: Callable[..., PracticeService], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practice_service, "START_WITHIN", 0.3)
    monkeypatch.setattr(practice_service, "END_WITHIN", 0.3)
    stubborn = "import signal, threading; signal.signal(signal.SIGTERM, signal.SIG_IGN); threading.Event().wait()"
    service = start((sys.executable, "-c", stubborn))
    with pytest.raises(Offline, match=r"practice\.not_started"):
        service.endpoint()
    assert service._process is None


def test_a_program_that_is_not_there(start: Callable[..., PracticeService]) -> None:
    with pytest.raises(Offline, match=r"practice\.not_started"):
        start(("no-such-program",)).endpoint()


def test_this_program_is_its_own_practice_service(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_command() == (sys.executable, "-m", "gosi_desktop", "--practice-service")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == (sys.executable, "--practice-service")
