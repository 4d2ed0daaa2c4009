"""Benches for the view models of an open profile."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.viewmodels.base import Done, Failed
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from tests.fakes.workspace import Bench


class HeldRunner:
    """Keeps every work until it is let go, in any order: what threads do, without threads."""

    def __init__(self) -> None:
        self.held: list[tuple[Callable[[], object], Done, Failed]] = []

    def run(self, work: Callable[[], object], done: Done, failed: Failed) -> None:
        self.held.append((work, done, failed))

    def release(self, at: int = 0) -> None:
        """Let one go."""
        work, done, failed = self.held.pop(at)
        try:
            answer = work()
        except Exception as error:  # noqa: BLE001 - the promise of a runner
            failed(error)
        else:
            done(answer)

    def release_all(self) -> None:
        """Let all go, also those that come of it."""
        while self.held:
            self.release()


@pytest.fixture
def held() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def shell_of(qapp: QCoreApplication) -> Callable[..., ShellViewModel]:
    """A shell over a bench, with everything run at once unless other runners are given."""
    made: list[ShellViewModel] = []

    def make(bench: Bench, runners: Runners | None = None, start: bool = True) -> ShellViewModel:
        shell = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, runners or Runners.inline())
        made.append(shell)
        if start:
            shell.start()
        return shell

    return make
