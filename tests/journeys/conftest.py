"""A running window for the journeys: everything real but the keychain and the cost of a guess."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gosi_desktop.app import Desktop, install_hooks
from gosi_desktop.application.threads import allow_ports_on, keep_ports_off
from gosi_desktop.bootstrap import Surroundings
from gosi_desktop.config import Config
from gosi_desktop.domain.clock import Clock
from gosi_desktop.keystore.slots import Argon2Cost
from tests.fakes.keychain import FileKeychain
from tests.journeys.driver import Driver

Start = Callable[..., Driver]
CHEAP = Argon2Cost(passes=1, memory_kib=8, lanes=1)


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Start the program on ``tmp_path/home``; call again (after ``close``) for another start on the same data.

    No port may be called on the thread that draws while it runs.
    """
    running: list[Driver] = []
    keychain = FileKeychain(tmp_path / "keychain")
    keep_ports_off()

    def begin(
        language: str = "en",
        faults: object = None,
        ca_file: Path | None = None,
        home: str = "home",
        clock: Clock | None = None,
        seed: str = "small",
        more: tuple[str, ...] = (),
    ) -> Driver:
        more = (*more, "--faults", json.dumps(faults)) if faults else more
        surroundings = Surroundings(clock, keychain, CHEAP, ca_file, practice_arguments=more, practice_seed=seed)
        config = Config(data_folder=tmp_path / home, language=language, theme="light")  # type: ignore[arg-type]
        desktop = Desktop(qapp, config, surroundings)
        install_hooks(desktop)
        driver = Driver(desktop)
        running.append(driver)
        desktop.start()
        driver.window.resize(1360, 860)
        return driver

    hooks = monkeypatch  # the excepthooks are put back at the end
    import sys
    import threading

    hooks.setattr(sys, "excepthook", sys.excepthook)
    hooks.setattr(threading, "excepthook", threading.excepthook)
    try:
        yield begin
    finally:
        for driver in running:
            driver.close()
            driver.desktop.end()
        allow_ports_on()
        for driver in running:
            assert not driver.defects
