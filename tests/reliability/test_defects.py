"""Defects in slots, in work and on threads: logged without anything personal, told, and the program goes on."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gosi_desktop.application.events import Kind
from gosi_desktop.application.pull import Phase
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.logbook import open_logbook
from gosi_desktop.sync.engine import Engine
from gosi_desktop.ui.shell import Shell
from tests.journeys.driver import Driver
from tests.reliability.conftest import Opens, everybody

NUMBER = "1000000065"


class Defect(Exception):
    """Nobody expected this. Its text quotes a number, as texts do."""

    def __init__(self) -> None:
        super().__init__(f"no such person: {NUMBER}")


def fail(*_args: object) -> None:
    raise Defect


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The log of this start."""
    handler = open_logbook(tmp_path / "log" / "munshaa.log")
    yield tmp_path / "log" / "munshaa.log"
    handler.close()


@pytest.fixture
def opened(open_kept: Opens) -> tuple[Driver, Shell, Workspace]:
    """The window with everybody in it, and no round under way."""
    driver, shell = open_kept()
    everybody(driver, shell)
    driver.until(lambda: not shell.view_model.sync.syncing, "the first round to end")
    workspace = driver.desktop.front_door.workspace
    assert workspace is not None
    return driver, shell, workspace


def ensure_told(driver: Driver, log: Path) -> None:
    """Logged, told in the window with a report to copy, and nothing personal in either."""
    driver.settle()
    assert [type(defect) for defect in driver.defects] == [Defect]
    driver.defects.clear()
    written = log.read_text("utf-8")
    assert "Defect" in written
    assert "test_defects.py" in written, "where it came from"
    assert NUMBER not in written
    driver.click(driver.button("Copy the report"))
    report = QApplication.clipboard().text()
    assert "Defect" in report
    assert NUMBER not in report


def test_in_a_slot(opened: tuple[Driver, Shell, Workspace], log: Path) -> None:
    driver, shell, _ = opened
    shell.roster.print_button.clicked.connect(fail)
    shell.roster.preview_wanted.disconnect()
    driver.click(shell.roster.print_button)
    ensure_told(driver, log)
    shell.view_model.roster.search("تركي")
    driver.until(lambda: shell.view_model.roster.table.rowCount() == 1, "the window to go on")


def test_in_work_on_a_runner(
    opened: tuple[Driver, Shell, Workspace], log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver, shell, workspace = opened
    export = shell.view_model.roster.export
    with monkeypatch.context() as broken:
        broken.setattr(workspace.printing, "export", fail)
        export_to(driver, shell, tmp_path)
        ensure_told(driver, log)
    export_to(driver, shell, tmp_path)
    driver.until((tmp_path / "roster.csv").exists, "an export after the defect")
    assert not export.state.running


def export_to(driver: Driver, shell: Shell, folder: Path) -> None:
    roster = shell.view_model.roster
    roster.export_to(folder / "roster.csv", only_ticked=False)
    driver.until(lambda: driver.defects or not roster.export.state.running, "the export to end")
    driver.settle()
    assert not roster.export.state.running, "the screen does not wait for ever"


def test_on_a_plain_thread(opened: tuple[Driver, Shell, Workspace], log: Path) -> None:
    driver, _, _ = opened
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    ensure_told(driver, log)


def test_in_a_round_of_the_sync(
    opened: tuple[Driver, Shell, Workspace], log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver, shell, _ = opened
    sync = shell.view_model.sync
    with monkeypatch.context() as broken:
        broken.setattr(Engine, "pull_round", fail)
        sync.sync_now()
        while not driver.defects:
            driver.settle(1)
        ensure_told(driver, log)
    assert sync.state.phase is Phase.FAILED, "not pulling for ever"
    assert sync._timer.isActive(), "the next round comes by itself"
    sync.sync_now()
    driver.until(lambda: sync.state.phase is Phase.IDLE, "a round after the defect")


def test_a_storm_of_signals_passes(opened: tuple[Driver, Shell, Workspace]) -> None:
    driver, shell, workspace = opened

    def storm() -> None:
        for _ in range(300):
            workspace.events.publish(Kind.ROSTER, Kind.SYNC, Kind.PREFERENCES)

    threads = [threading.Thread(target=storm) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    roster = shell.view_model.roster
    roster.search("تركي")
    driver.until(lambda: roster.table.rowCount() == 1 and roster.table.record_at(0), "the search after the storm")
    roster.clear_search()
    everybody(driver, shell)
