"""The computer sleeps in the middle of a pull and wakes on another network: the pull goes on, and nothing is lost."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gosi_desktop.domain.errors import Offline
from gosi_desktop.sync import schedule
from tests.support.children import forked
from tests.support.desktop import NUMBER, Desktop
from tests.support.proxy import Loop, Proxy
from tests.support.service import running_service


@pytest.fixture
def slept_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[float, bool], list[str]]]:
    """What a child's pull came to that was stopped after three of fifteen pages, for so many seconds of its clock."""
    monkeypatch.setattr(schedule, "PAGE", 10)
    monkeypatch.setattr(schedule, "BULK_PAGE", 10)
    loop = Loop()
    folder = tmp_path / "desktop"
    folder.mkdir()
    with running_service(tmp_path) as (address, token):
        proxy = Proxy(loop, address)
        desktop = Desktop(folder, address, token)
        desktop.sign_in()
        desktop.close()

        def sleep(seconds: float, other_network: bool) -> list[str]:
            answer_in, answer_out = os.pipe()

            def child() -> None:
                desktop = Desktop(folder, f"http://127.0.0.1:{proxy.port}", token)
                seen: list[int] = []

                def tick(done: int, _total: int | None) -> None:
                    seen.append(done)
                    if len(seen) == 3:
                        os.kill(os.getpid(), signal.SIGSTOP)
                        desktop.clock.advance(seconds)

                try:
                    desktop.pull(progress=tick)
                    os.write(answer_out, b"done ")
                except Offline:
                    os.write(answer_out, b"offline ")
                    desktop.pull(progress=tick)
                whole = desktop.rows(NUMBER) == desktop.truth(NUMBER)
                once = seen[:15] == sorted(set(seen[:15]))
                os.write(answer_out, f"whole:{whole} once:{once}".encode())
                desktop.close()

            pid = forked(child)
            assert os.WIFSTOPPED(os.waitpid(pid, os.WUNTRACED)[1])
            if other_network:
                proxy.drop_all()
            os.kill(pid, signal.SIGCONT)
            os.waitpid(pid, 0)
            os.close(answer_out)
            answer = os.read(answer_in, 4096).decode().split()
            os.close(answer_in)
            return answer

        yield sleep
        proxy.close()
    loop.close()


@pytest.mark.parametrize("seconds", [1, 60, 3600])
@pytest.mark.parametrize("other_network", [False, True], ids=["the same network", "another network"])
def test_a_pull_that_was_slept_through(
    slept_through: Callable[[float, bool], list[str]], seconds: float, other_network: bool
) -> None:
    answer = slept_through(seconds, other_network)
    assert answer[-2:] == ["whole:True", "once:True"]
    if seconds > 4 and not other_network:  # a line that was idle so long is not used again
        assert answer[0] == "done"  # on another network the page that was under way is lost, and the next round has it
