"""kill -9 in the middle of a pull: the next start goes on, and counts what the service counts."""

import os
import random
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from gosi_desktop.sync import schedule
from tests.support.desktop import NUMBER, Desktop
from tests.support.kills import in_child
from tests.support.random_kills import count_steps, killed_at

Makes = Callable[..., Desktop]
KILLS, LONG_KILLS = 50, 2_000


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty pages or so from all rows."""
    monkeypatch.setattr(schedule, "PAGE", 10)
    monkeypatch.setattr(schedule, "BULK_PAGE", 10)


@pytest.fixture
def signed_in(service: tuple[str, str], make_desktop: Makes, tmp_path: Path) -> Path:
    """A profile that has signed in and fetched nothing."""
    desktop = make_desktop(service, "signed in")
    desktop.sign_in()
    desktop.close()
    return tmp_path / "signed in"


@pytest.mark.parametrize("beside", [False, True], ids=["the first copy", "a fresh copy beside"])
def test_killed_at_random_points_of_a_pull(
    service: tuple[str, str], signed_in: Path, tmp_path: Path, make_desktop: Makes, long_run: bool, beside: bool
) -> None:
    start, kills = signed_in, LONG_KILLS if long_run else KILLS
    if beside:
        levers = make_desktop(service, "signed in")
        levers.pull()
        levers.practise("restore", snapshot=levers.practise("snapshots")["snapshot"])
        levers.close()
    dry = shutil.copytree(start, tmp_path / "dry")
    desktop = Desktop(dry, *service)
    steps = count_steps(desktop.pull)
    truth = desktop.truth(NUMBER)
    desktop.close()
    chance = random.Random(f"kills {beside}")
    died = 0
    for kill in range(kills // (3 if beside else 1)):
        folder = shutil.copytree(start, tmp_path / f"{kill}")
        died += killed_at(chance.randrange(steps), lambda folder=folder: Desktop(folder, *service).pull())  # type: ignore[misc]
        again = Desktop(folder, *service)
        again.cache.check()
        before = again.rows(NUMBER)
        assert before in ({}, truth)  # nothing, or a complete copy: the old one equals the new one here
        received = [0]
        again.pull(progress=lambda done, total, received=received: received.append(done))  # type: ignore[misc]
        assert received == sorted(received)
        assert again.rows(NUMBER) == truth
        assert again.cache.roster.overview(NUMBER).complete
        again.close()
        shutil.rmtree(folder)
    assert died > kills // 6  # the others came to the end first


def test_what_was_fetched_before_a_kill_is_not_fetched_again(
    service: tuple[str, str], signed_in: Path, make_desktop: Makes
) -> None:
    def die_after_nine_pages(done: int, _total: int | None) -> None:
        if done == 90:
            os.kill(os.getpid(), signal.SIGKILL)

    assert in_child(lambda: Desktop(signed_in, *service).pull(progress=die_after_nine_pages)) == -signal.SIGKILL
    again = make_desktop(service, "signed in")
    seen: list[int] = []
    again.pull(progress=lambda done, total: seen.append(done))
    assert seen[0] == 100
