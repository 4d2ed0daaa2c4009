"""What a start does without until the rows stand: network, SQLAlchemy, keyring, paper."""

import os
import subprocess
import sys
from pathlib import Path

from bench import world

ROOT = Path(__file__).parents[2]
LATER = ("sqlalchemy", "alembic", "requests", "urllib3", "keyring", "reportlab", "xlsxwriter", "asyncio", "litestar")
SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gosi_desktop.app import Desktop
from gosi_desktop.bootstrap import Surroundings
from gosi_desktop.config import Config
from tests.fakes.keychain import FileKeychain

folder = Path(sys.argv[1])
application = QApplication([])
desktop = Desktop(application, Config(folder), Surroundings(keychain=FileKeychain(folder / "keychain.json")))

def look():
    from gosi_desktop.viewmodels.shell import ShellViewModel

    inside = desktop.front_door.inside
    if isinstance(inside, ShellViewModel) and inside.roster.table.record_at(0) is not None:
        print(sorted(set(sys.modules) & set(sys.argv[2:])))
        desktop.window.close()

timer = QTimer(application, interval=1)
timer.timeout.connect(look)
timer.start()
desktop.start()
application.exec()
desktop.end()
"""


def test_the_rows_wait_for_no_library_they_do_not_need(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    world.make(folder, 60)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder), *LATER],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr
