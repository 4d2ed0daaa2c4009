"""kill -9 while wages are asked for and sent: each is kept whole with what it shows, or not at all; none twice."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gosi_desktop.application.ports import OperationState
from gosi_desktop.sync import schedule
from tests.support.desktop import NUMBER, Desktop
from tests.support.random_kills import count_steps, killed_at
from tests.sync.test_push import MONTH, ask, people

Makes = Callable[..., Desktop]
KILLS, LONG_KILLS = 200, 10_000
ASKED = 3


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several pages from a few rows."""
    monkeypatch.setattr(schedule, "PAGE", 2)


@pytest.fixture
def fetched(service: tuple[str, str], make_desktop: Makes, tmp_path: Path) -> Path:
    """A profile with the whole roster."""
    desktop = make_desktop(service, "fetched")
    desktop.sign_in()
    desktop.pull()
    desktop.close()
    return tmp_path / "fetched"


def work(folder: Path, service: tuple[str, str], name: str, basic: int) -> None:
    """Ask for three wages, and send them."""
    desktop = Desktop(folder, *service)
    for n in range(ASKED):
        ask(desktop, f"{name}-{n}", basic + n, n)
    desktop.pull(NUMBER)
    desktop.close()


def wage_of(desktop: Desktop, n: int) -> int:
    """What is shown of somebody's wage."""
    contributor, engagement = people(desktop)[n]
    held = desktop.cache.outbox.dossier(NUMBER, contributor).wage_of(engagement, MONTH)
    assert held is not None
    return held.basic_halalas


def version_of(desktop: Desktop, n: int) -> int:
    """How often somebody's wage of the month was written."""
    contributor, engagement = people(desktop)[n]
    held = desktop.cache.outbox.base(NUMBER, contributor).period(f"{engagement}@{MONTH}")
    return held.version if held is not None else 0


def test_killed_at_random_points_of_asking_and_sending(
    service: tuple[str, str], fetched: Path, tmp_path: Path, long_run: bool
) -> None:
    kills = LONG_KILLS if long_run else KILLS
    dry = shutil.copytree(fetched, tmp_path / "dry")
    steps = count_steps(lambda: work(dry, service, "dry", 500_000))
    chance, died = random.Random("asking and sending"), 0
    for kill in range(kills):
        folder = shutil.copytree(fetched, tmp_path / f"{kill}")
        fresh = Desktop(folder, *service)
        fresh.pull(NUMBER)  # what the runs before this one have left at the service
        before = [wage_of(fresh, n) for n in range(ASKED)]
        written = [version_of(fresh, n) for n in range(ASKED)]
        fresh.close()
        basic = 500_000 + 1_000 * (kill + 1)
        step = chance.randrange(steps)
        died += killed_at(step, lambda folder=folder, basic=basic, kill=kill: work(folder, service, f"k{kill}", basic))  # type: ignore[misc]
        again = Desktop(folder, *service)
        again.cache.check()
        listed = {one.id: one for one in again.cache.outbox.listed(NUMBER)}
        for n in range(ASKED):
            assert wage_of(again, n) == (basic + n if f"k{kill}-{n}" in listed else before[n]), "both or neither"
        again.pull(NUMBER)
        again.pull(NUMBER)
        for one in again.cache.outbox.listed(NUMBER):
            assert one.state is OperationState.ACCEPTED
        assert again.rows(NUMBER) == again.truth(NUMBER)
        for n in range(ASKED):
            assert wage_of(again, n) == (basic + n if f"k{kill}-{n}" in listed else before[n]), "and it stays so"
            assert version_of(again, n) - written[n] == (f"k{kill}-{n}" in listed), "once"
        again.close()
        shutil.rmtree(folder)
    assert died > kills // 4  # the others came to the end first
