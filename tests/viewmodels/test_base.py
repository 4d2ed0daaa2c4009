"""The ground of the view models: states, commands, runners."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from gosi_desktop.domain.errors import GosiError, Offline
from gosi_desktop.viewmodels.base import Command, InlineRunner, TaskRunner, ViewModel


@dataclass(frozen=True)
class CounterState:
    count: int = 0
    note: str = ""


class Counter(ViewModel[CounterState]):
    def add(self, amount: int) -> None:
        self._update(count=self.state.count + amount)


class HeldRunner:
    """Keeps the work until the test says go."""

    def __init__(self) -> None:
        self.kept: list[tuple[Callable[[], Any], Callable[[Any], None], Callable[[Exception], None]]] = []

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        self.kept.append((work, done, failed))

    def go(self) -> None:
        work, done, failed = self.kept.pop(0)
        try:
            answer = work()
        except Exception as error:  # noqa: BLE001
            failed(error)
        else:
            done(answer)


def test_a_state_is_told_whole_and_only_when_it_differs(qapp: QCoreApplication) -> None:
    counter, told = Counter(CounterState()), []
    counter.state_changed.connect(told.append)
    counter.add(2)
    counter.add(0)
    counter.add(1)
    assert told == [CounterState(2), CounterState(3)]


def test_a_command_runs_once_at_a_time(qapp: QCoreApplication) -> None:
    runner, done = HeldRunner(), []
    command = Command(runner, lambda number: number * 2, done=done.append)
    seen: list[tuple[bool, bool]] = []
    command.changed.connect(lambda: seen.append((command.running, command.enabled)))
    command(4)
    command(5)
    assert len(runner.kept) == 1
    runner.go()
    assert done == [8]
    assert seen == [(True, False), (False, True)]


def test_a_command_that_is_not_allowed_does_nothing(qapp: QCoreApplication) -> None:
    allowed, runner = [False], HeldRunner()
    command = Command(runner, lambda: None, allowed=lambda: allowed[0])
    command()
    assert not command.enabled
    assert not runner.kept
    allowed[0] = True
    command()
    assert len(runner.kept) == 1


def test_an_expected_failure_is_answered_and_another_is_raised_again(qapp: QCoreApplication) -> None:
    failures: list[Exception] = []
    error = Offline()

    def refuse() -> None:
        raise error

    Command(InlineRunner(), refuse, failed=failures.append)()
    assert failures == [error]
    broken = Command(InlineRunner(), lambda: 1 // 0, failed=failures.append)
    with pytest.raises(ZeroDivisionError):
        broken()
    assert [type(failure) for failure in failures] == [Offline, GosiError]  # its screen does not wait for ever
    assert broken.enabled


def test_a_command_may_answer_after_its_screen_has_closed(qapp: QCoreApplication) -> None:
    runner, done = HeldRunner(), []
    screen = QObject()
    command = Command(runner, lambda: 1, done=done.append, parent=screen)
    command()
    delete(screen)
    runner.go()
    assert done == []


def test_an_expected_failure_after_the_end_says_nothing(qapp: QCoreApplication) -> None:
    def refuse() -> None:
        raise Offline

    runner, failures = HeldRunner(), []
    screen = QObject()
    command = Command(runner, refuse, failed=failures.append, parent=screen)
    command()
    delete(screen)
    runner.go()
    assert failures == []


def test_work_is_done_elsewhere_and_answered_here(qtbot: QtBot) -> None:
    runner, threads = TaskRunner(1), []

    def answer(worked_on: int) -> None:
        threads.extend((worked_on, threading.get_ident()))

    runner.run(threading.get_ident, answer, lambda error: None)
    qtbot.waitUntil(lambda: len(threads) == 2)
    worked_on, answered_on = threads
    assert worked_on != answered_on == threading.get_ident()
    runner.close()


def test_a_failure_comes_back_as_itself(qtbot: QtBot) -> None:
    runner, failures = TaskRunner(2), []

    def refuse() -> None:
        raise Offline("remote.timeout")

    runner.run(refuse, lambda answer: None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], Offline)
    assert failures[0].code == "remote.timeout"
    runner.close()


def test_one_thread_keeps_the_order(qtbot: QtBot) -> None:
    runner, answers = TaskRunner(1), []
    for number in range(50):
        runner.run(lambda number=number: number, answers.append, lambda error: None)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(answers) == 50)
    assert answers == list(range(50))
    runner.close()


def test_closing_waits_for_what_runs_and_drops_what_has_not_begun(qtbot: QtBot) -> None:
    runner, begun, go = TaskRunner(1), threading.Event(), threading.Event()
    ran: list[str] = []

    def first() -> None:
        begun.set()
        go.wait(5)
        ran.append("first")

    runner.run(first, lambda answer: None, lambda error: None)
    runner.run(lambda: ran.append("second"), lambda answer: None, lambda error: None)
    assert begun.wait(5)
    go.set()
    runner.close()
    assert ran[:1] == ["first"]
    assert runner.thread() is QThread.currentThread()


def test_an_answer_for_a_view_model_that_has_gone_is_not_delivered(qtbot: QtBot) -> None:
    runner, counter = TaskRunner(1), Counter(CounterState())
    gate, heard = threading.Event(), list[int]()
    runner.run(lambda: gate.wait(5), counter.add, counter.add)
    runner.run(lambda: 1, heard.append, heard.append)
    delete(counter)
    gate.set()
    qtbot.waitUntil(lambda: heard == [1])
    runner.close()
