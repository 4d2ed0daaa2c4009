"""The program is killed before each thing it does to the disk while it registers: there is one account, one form."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gosi_desktop import data
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.sandbox.seeds.newcomers import SALMAN
from tests.support.kills import EVERY_STATEMENT, killed_at_each_step
from tests.support.proxy import Proxy
from tests.support.registering import PASSWORD, Computer

COMMITS = frozenset({"commit"})


@pytest.fixture
def at_work(registering_service: str, proxied: Callable[[int], Proxy], tmp_path: Path) -> Iterator[Computer]:
    """A computer with a draft that has been filled in, on a cache that can be put back."""
    port = int(registering_service.rsplit(":", 1)[1])
    computer = Computer(tmp_path, proxied(port), RuleBook(data.load_rules()))
    computer.filled()
    computer.close()
    shutil.copy(tmp_path / "cache.db", tmp_path / "template")
    computer.start_again()
    yield computer
    computer.close()


def register(computer: Computer) -> None:
    """From the draft that lies here to the form of an active account, by whatever is left to do."""
    for info in computer.registrations.drafts():
        draft = computer.registrations.resume(info.id)
        assert draft is not None
        at = computer.registrations.send(draft, PASSWORD)
        if at.paper is None:
            at = computer.registrations.confirm(at.draft, computer.code())
        assert at.paper is not None


def test_one_account_whenever_it_is_killed(at_work: Computer, tmp_path: Path, long_run: bool) -> None:
    cache = tmp_path / "cache.db"

    def prepare(_: int) -> Callable[[], object]:
        at_work.close()
        for file in tmp_path.glob("cache.db*"):
            file.unlink()
        shutil.copy(tmp_path / "template", cache)
        at_work.start_again()
        at_work.practice.start_anew()
        at_work.close()

        def work() -> None:
            at_work.start_again()
            register(at_work)

        return work

    outcomes = set()
    for _ in killed_at_each_step(prepare, EVERY_STATEMENT if long_run else COMMITS):
        at_work.start_again()
        left = len(at_work.registrations.drafts())
        accounts = sum(one.username == SALMAN.username for one in at_work.practice.people())
        outcomes.add((left, accounts))
        register(at_work)
        assert sum(one.username == SALMAN.username for one in at_work.practice.people()) == 1
        assert len(at_work.papers.list()) == 1
        assert not at_work.registrations.drafts()
    assert outcomes == {(1, 0), (1, 1), (0, 1)}
