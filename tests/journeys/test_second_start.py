"""A second start on the same profile asks the first to come forward, and ends by itself."""

import os
import subprocess
import sys
from pathlib import Path

from tests.journeys.conftest import Start
from tests.journeys.ways import into_practice

SECOND = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gosi_desktop.app import Desktop, install_hooks
from gosi_desktop.bootstrap import Surroundings
from gosi_desktop.config import Config
from tests.fakes.keychain import FileKeychain

application = QApplication([])
surroundings = Surroundings(keychain=FileKeychain(Path(sys.argv[2])))
desktop = Desktop(application, Config(data_folder=Path(sys.argv[1])), surroundings)
install_hooks(desktop)
desktop.start()
sys.exit(application.exec())
"""


def test_the_first_comes_forward_and_the_second_leaves(start: Start, tmp_path: Path) -> None:
    driver = start()
    into_practice(driver)
    called: list[bool] = []
    driver.desktop.program.come_forward = lambda: called.append(True)
    second = subprocess.Popen(
        [sys.executable, "-c", SECOND, str(tmp_path / "home"), str(tmp_path / "keychain")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    driver.until(lambda: second.poll() is not None, "the second start to leave")
    assert second.returncode == 0
    assert called == [True]
