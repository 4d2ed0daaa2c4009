"""A full disk, a folder that takes nothing, and several copies at once: named in the window, and nothing is damaged."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from queue import Queue

import pytest

from gosi_desktop.application.pull import Phase
from gosi_desktop.bootstrap import Program
from gosi_desktop.config import Config
from gosi_desktop.domain.errors import DiskFull
from gosi_desktop.logbook import open_logbook
from gosi_desktop.remote.endpoint import Endpoint
from gosi_desktop.remote.practice_service import PracticeService
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.messages import message_for
from tests.journeys.conftest import Start
from tests.journeys.tour_steps import screen
from tests.reliability.conftest import Opens, everybody, program_at
from tests.support.disk import largest_file
from tests.support.kills import in_child

FULL_AT = 64 * 1024


@pytest.fixture
def room() -> Iterator[ExitStack]:
    """Close it to make room on the disk again."""
    with ExitStack() as stack:
        yield stack


def full_once_the_service_runs(monkeypatch: pytest.MonkeyPatch, room: ExitStack) -> None:
    """The practice service has its disk; only this process finds it full."""
    begin = PracticeService._start

    def then_full(self: PracticeService) -> Endpoint:
        endpoint = begin(self)
        room.enter_context(largest_file(FULL_AT))
        return endpoint

    monkeypatch.setattr(PracticeService, "_start", then_full)


def test_a_disk_that_is_full_in_the_first_fetch(
    open_kept: Opens, monkeypatch: pytest.MonkeyPatch, room: ExitStack, tmp_path: Path
) -> None:
    full_once_the_service_runs(monkeypatch, room)
    driver, shell = open_kept("signed in")
    sync, failed = shell.view_model.sync, shell.roster.failed
    driver.until(failed.isVisible, "word of the failure")
    assert isinstance(sync.state.error, DiskFull)
    assert failed.banner.title == message_for(DiskFull()).title
    driver.click(failed.retry)
    driver.until(lambda: not sync.syncing, "the answer")
    assert failed.isVisible(), "there is no room yet"
    room.close()
    driver.click(failed.retry)
    everybody(driver, shell)
    driver.until(lambda: sync.state.phase is Phase.IDLE, "the round to end")
    driver.window.close()
    ensure_sound(tmp_path)


def ensure_sound(folder: Path) -> None:
    """Every page authenticates."""

    def look() -> None:
        program = program_at(folder)
        workspace = program.profiles.open(program.profiles.list()[0])
        workspace.check()
        workspace.close()

    with ThreadPoolExecutor() as elsewhere:  # no port is called on the window's thread, by a test neither
        elsewhere.submit(look).result()


def test_a_disk_that_is_full_later_leaves_everything_in_use(
    open_kept: Opens, monkeypatch: pytest.MonkeyPatch, room: ExitStack, tmp_path: Path
) -> None:
    full_once_the_service_runs(monkeypatch, room)
    driver, shell = open_kept()
    roster, sync = shell.view_model.roster, shell.view_model.sync
    driver.until(lambda: not sync.syncing, "the first round to end")
    everybody(driver, shell)
    roster.export_to(tmp_path / "roster.csv", only_ticked=False)
    driver.until(lambda: not roster.export.state.running, "the export to end")
    with largest_file(1024):
        roster.export_to(tmp_path / "roster.csv", only_ticked=False)
        driver.until(lambda: not roster.export.state.running, "the export to fail")
    shown = {toast.accessibleName() for toast in shell.toasts.toasts()}
    assert any(message_for(DiskFull()).title in words for words in shown)
    assert (tmp_path / "roster.csv").read_text("utf-8-sig").count("\n") >= 24, "the file of before"
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []
    roster.search("تركي")
    driver.until(lambda: roster.table.rowCount() == 1, "one row")
    room.close()
    driver.window.close()
    ensure_sound(tmp_path)


def test_a_folder_that_takes_nothing_is_named_and_the_next_press_goes_on(start: Start, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file stands where the folder should be")
    driver = start()
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    driver.click(page.wanted)
    driver.type_into(page.passphrase.input, "three palms by the well")
    driver.type_into(page.again.input, "three palms by the well")
    driver.click(page.begin)
    driver.until(page.error.isVisible, "word of the failure")
    assert page.error.title == message_for(DiskFull("storage.cannot_open")).title
    assert page.passphrase.input.text() == page.again.input.text() == "three palms by the well"
    (tmp_path / "home").unlink()
    driver.click(page.begin)
    screen(driver, Login)


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that an unprivileged child may enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def unprivileged(work: Callable[[], object]) -> None:
    """In a child: for root no folder is read-only."""

    def run() -> None:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        work()

    assert in_child(run) == 0


def test_a_read_only_folder_is_named_and_nothing_is_left_in_it(open_to_all: Path) -> None:
    def begin() -> None:
        open_logbook(open_to_all / "log" / "munshaa.log").close()
        program = Program(Config(data_folder=open_to_all))
        program.preferences.change(language="en")
        assert program.profiles.list() == ()
        with pytest.raises(DiskFull, match=r"storage\.read_only"):
            program.profiles.create_practice("practice", "three palms by the well")

    open_to_all.chmod(0o555)
    unprivileged(begin)
    assert list(open_to_all.iterdir()) == []


def test_a_folder_that_may_not_be_entered_is_named(open_to_all: Path) -> None:
    def begin() -> None:
        with pytest.raises(DiskFull, match=r"storage\.read_only"):
            Program(Config(data_folder=open_to_all / "home")).profiles.list()

    open_to_all.chmod(0o700)
    if os.geteuid() != 0:
        open_to_all.chmod(0o600)
    unprivileged(begin)


SECOND = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gosi_desktop.app import Desktop, install_hooks
from gosi_desktop.bootstrap import Surroundings
from gosi_desktop.config import Config
from gosi_desktop.viewmodels.front_door_state import Screen
from tests.fakes.keychain import FileKeychain

application = QApplication([])
keychain = FileKeychain(Path(sys.argv[1], "keychain"))
desktop = Desktop(application, Config(data_folder=Path(sys.argv[1], "home")), Surroundings(keychain=keychain))
install_hooks(desktop)
desktop.defect.connect(lambda error: application.exit(9))
door = desktop.front_door
door.state_changed.connect(lambda state: print(state.screen, flush=True))
desktop.start()
code = application.exec()
desktop.window.close()
sys.exit(code)
"""


def test_of_five_copies_started_at_once_one_stays(kept_profiles: Path, tmp_path: Path) -> None:
    shutil.copytree(kept_profiles / "fetched", tmp_path, dirs_exist_ok=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])}
    copies = [
        subprocess.Popen(
            [sys.executable, "-c", SECOND, str(tmp_path)], env=environment, stdout=subprocess.PIPE, text=True
        )
        for _ in range(5)
    ]
    queue: Queue[tuple[int, str]] = Queue()

    def listen(number: int) -> None:
        for line in copies[number].stdout or ():
            queue.put((number, line.strip()))
        queue.put((number, "left"))

    threads = [threading.Thread(target=listen, args=(number,)) for number in range(5)]
    for thread in threads:
        thread.start()
    stands: dict[int, str] = {}
    try:
        while sorted(stands.values()) != ["left"] * 4 + ["shell"]:
            number, line = queue.get(timeout=60)
            stands[number] = line
    finally:
        for copy in copies:
            copy.terminate()
        for copy in copies:
            copy.wait()
        for thread in threads:
            thread.join()
        for copy in copies:
            assert copy.stdout is not None
            copy.stdout.close()
    assert sorted(copy.returncode for copy in copies)[1:] == [0, 0, 0, 0]
