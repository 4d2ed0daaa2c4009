"""kill -9 in the middle of an export or of printing: the old file is whole, and no name and no number lies about."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gosi_desktop.reports.files import write_whole
from tests.journeys.test_nothing_personal import traces
from tests.reliability.conftest import program_at
from tests.support.kills import killed_at_each_step

OLD, NEW = b"old" * 1000, b"new" * 100_000


@pytest.mark.parametrize("before", [None, OLD], ids=["a new name", "over an old file"])
def test_killed_at_each_step_of_writing_a_file(tmp_path: Path, before: bytes | None) -> None:
    seen = set()

    def prepare(step: int) -> Callable[[], object]:
        folder, scratch = tmp_path / str(step), tmp_path / f"scratch{step}"
        for made in (folder, scratch):
            made.mkdir()
        if before is not None:
            (folder / "roster.pdf").write_bytes(before)
        return lambda: write_whole(folder / "roster.pdf", NEW, scratch)

    for step in killed_at_each_step(prepare):
        found = {path.name: path.read_bytes() for path in (tmp_path / str(step)).iterdir()}
        allowed: list[dict[str, bytes]] = [{} if before is None else {"roster.pdf": before}, {"roster.pdf": NEW}]
        assert found in allowed, "nothing but the old file or the new one"
        seen.add(found.get("roster.pdf"))
    assert seen == {before, NEW}


def test_what_looks_like_one_disk_may_be_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    replace = os.replace

    def across(source: str, target: Path) -> None:
        if Path(source).parent == scratch:
            raise OSError(18, "Invalid cross-device link")
        replace(source, target)

    monkeypatch.setattr(os, "replace", across)
    write_whole(tmp_path / "roster.pdf", NEW, scratch)
    assert (tmp_path / "roster.pdf").read_bytes() == NEW
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["roster.pdf", "scratch"]


BEGIN = """
import os, signal, sys
from pathlib import Path
from dataclasses import replace
from gosi_desktop.application.ports import PaperColumn, PaperOptions, RosterQuery
from tests.reliability.conftest import program_at

folder = Path(sys.argv[1])
target = folder / "saved" / ("saved." + sys.argv[2])

def die(*_about):
    os.kill(os.getpid(), signal.SIGKILL)
"""
EXPORTED = """
from gosi_desktop.reports import spreadsheet
program = program_at(folder)
workspace = program.profiles.open(program.profiles.list()[0])
query = RosterQuery(workspace.establishments.known()[0].head.establishment)
options = PaperOptions(language="ar", columns=tuple(PaperColumn), mask_identities=False)
printing, calm = workspace.printing, lambda *_about: None
if sys.argv[2] == "pdf":
    pdf = printing.roster_pdf(query, None, (), options, calm, lambda: False)
    os.replace = die
    printing.save(pdf, target, query, 24)
elif sys.argv[2] == "csv":
    os.replace = die
    printing.export(query, None, target, options, calm, lambda: False)
else:
    spreadsheet.MOST_IN_MEMORY, spreadsheet._AT_A_TIME = 5, 10
    told = []
    printing.export(query, None, target, options, lambda done, total: done >= 20 and die(), lambda: False)
"""
PRINTED = """
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from gosi_desktop.app import Desktop, install_hooks
from gosi_desktop.bootstrap import Surroundings
from gosi_desktop.config import Config
from gosi_desktop.ui.print_job import PrintJob
from gosi_desktop.ui.print_preview import PrintPreview, new_printer
from gosi_desktop.ui.shell import Shell
from tests.fakes.keychain import FileKeychain
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen

application = QApplication([])
surroundings = Surroundings(keychain=FileKeychain(folder / "keychain"))
desktop = Desktop(application, Config(data_folder=folder / "home", language="ar"), surroundings)
install_hooks(desktop)
driver = Driver(desktop)
desktop.start()
shell = screen(driver, Shell)
driver.until(lambda: shell.view_model.roster.table.record_at(0), "the rows")
shell.open_preview(only_ticked=False)
preview = driver.wait_for(PrintPreview)
driver.until(lambda: preview.view_model.state.ready, "the paper")
printer = new_printer(preview.view_model.state.options.orientation, "roster")
printer.setOutputFileName(str(target))
PrintJob._pages = lambda job: [0] * 6
sheets = []
preview.view_model.sheet_ready.connect(lambda page, picture: sheets.append(page) or (len(sheets) == 4 and die()))
preview.print_on(printer)
driver.until(lambda: False, "the end")
"""


@pytest.mark.parametrize(
    ("kind", "script"), [("csv", EXPORTED), ("xlsx", EXPORTED), ("pdf", EXPORTED), ("print", PRINTED)]
)
def test_killed_in_the_middle(kept_profiles: Path, tmp_path: Path, kind: str, script: str) -> None:
    shutil.copytree(kept_profiles / "fetched", tmp_path, dirs_exist_ok=True)
    for name in ("saved", "temporary"):
        (tmp_path / name).mkdir()
    places = {"TMPDIR": str(tmp_path / "temporary"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    environment = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])}
    ended = subprocess.run(
        [sys.executable, "-c", BEGIN + script, str(tmp_path), kind], env=environment, timeout=60, check=False
    )
    assert ended.returncode == -signal.SIGKILL
    scratch = next((tmp_path / "home" / "profiles").glob("*/scratch"))
    assert scratch.stat().st_mode & 0o077 == 0
    left = {path for path in scratch.rglob("*") if path.is_file()}
    assert bool(left) == (kind != "print"), "it was in the middle"
    assert [path.name for path in (tmp_path / "saved").iterdir()] == (["saved.print"] if kind == "print" else [])
    (tmp_path / "saved" / "saved.print").unlink(missing_ok=True)  # the paper in the printer's tray
    hidden = tmp_path / "aside"
    scratch.rename(hidden)
    outside = traces(tmp_path / "home") + traces(tmp_path / "temporary") + traces(tmp_path / "saved")
    assert outside == []
    hidden.rename(scratch)
    program = program_at(tmp_path)
    workspace = program.profiles.open(program.profiles.list()[0])
    workspace.check()
    workspace.close()
    assert list(scratch.iterdir()) == []
    assert traces(tmp_path) == []
