"""One running copy a profile; the others ask it to come forward and leave."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from pathlib import Path

import pytest

from gosi_desktop.domain.errors import DiskFull, ProfileInUse
from gosi_desktop.keystore import profile_lock
from gosi_desktop.keystore.files import read_json
from gosi_desktop.keystore.profile_lock import Door, ProfileLock, ask_to_come_forward

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from gosi_desktop.keystore.profile_lock import Door, ProfileLock
folder = Path(sys.argv[1])
lock = ProfileLock.acquire(folder)
door = Door(folder, lambda: print("asked", flush=True))
print("held", flush=True)
sys.stdin.read()
door.close()
"""
START = """
import sys
from pathlib import Path
from gosi_desktop.domain.errors import ProfileInUse
from gosi_desktop.keystore.profile_lock import ProfileLock, ask_to_come_forward
folder = Path(sys.argv[1])
try:
    lock = ProfileLock.acquire(folder)
except ProfileInUse:
    sys.exit(3 if ask_to_come_forward(folder) else 4)
"""


def start(script: str, folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", script, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def owner(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    process = start(HOLD, tmp_path)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_lock_is_refused_until_the_first_is_released(tmp_path: Path) -> None:
    first = ProfileLock.acquire(tmp_path)
    with pytest.raises(ProfileInUse):
        ProfileLock.acquire(tmp_path)
    first.release()
    first.release()
    with ProfileLock.acquire(tmp_path):
        pass


def test_five_more_starts_ask_the_owner_and_leave(owner: "subprocess.Popen[str]", tmp_path: Path) -> None:
    others = [start(START, tmp_path) for _ in range(5)]
    assert [other.communicate() and other.returncode for other in others] == [3] * 5
    assert owner.stdout is not None
    assert [owner.stdout.readline() for _ in range(5)] == ["asked\n"] * 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows stops no process")
def test_an_owner_that_hangs_keeps_nobody_waiting(owner: "subprocess.Popen[str]", tmp_path: Path) -> None:
    owner.send_signal(signal.SIGSTOP)
    assert not ask_to_come_forward(tmp_path, seconds=0.01)
    owner.send_signal(signal.SIGCONT)
    assert ask_to_come_forward(tmp_path)


def test_a_killed_owner_leaves_nothing_in_the_way(owner: "subprocess.Popen[str]", tmp_path: Path) -> None:
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    assert not ask_to_come_forward(tmp_path)
    with ProfileLock.acquire(tmp_path):
        door = Door(tmp_path, lambda: None)
        assert ask_to_come_forward(tmp_path)
        door.close()


def test_the_owner_is_asked_on_a_thread_of_its_own(tmp_path: Path) -> None:
    asked: list[int] = []
    heard = threading.Event()

    def come_forward() -> None:
        asked.append(threading.get_ident())
        heard.set()

    door = Door(tmp_path, come_forward)
    assert ask_to_come_forward(tmp_path)
    assert heard.wait(20)
    assert threading.get_ident() not in asked
    door.close()
    door.close()
    assert not ask_to_come_forward(tmp_path)
    assert not (tmp_path / "door").exists()
    assert not (tmp_path / "door.json").exists()


def test_who_cannot_read_the_folder_is_not_heard(tmp_path: Path) -> None:
    asked: list[str] = []
    door = Door(tmp_path, lambda: asked.append("asked"))
    address = str(read_json(tmp_path / "door.json", "x")["address"])
    with pytest.raises(AuthenticationError):
        Client(address, authkey=b"guessed")
    Client(address).close()  # says nothing and hangs up
    assert ask_to_come_forward(tmp_path)
    door.close()
    assert asked == ["asked"]


def test_the_door_is_only_this_users(tmp_path: Path) -> None:
    door = Door(tmp_path, lambda: None)
    assert (tmp_path / "door.json").stat().st_mode & 0o777 == 0o600
    door.close()


def test_a_folder_with_a_long_name_has_a_door_too(tmp_path: Path) -> None:
    folder = tmp_path / ("مجلد طويل" * 12)
    folder.mkdir()
    door = Door(folder, lambda: None)
    address = str(read_json(folder / "door.json", "x")["address"])
    assert len(os.fsencode(address)) <= 104
    assert ask_to_come_forward(folder)
    door.close()
    assert not Path(address).parent.exists()


@pytest.mark.parametrize(
    "content", ["", "{}", '{"address": "/nonexistent", "key": "zz"}', '{"address": 1, "key": "00"}']
)
def test_a_damaged_door_is_a_closed_one(tmp_path: Path, content: str) -> None:
    (tmp_path / profile_lock.DOOR).write_text(content, "utf-8")
    assert not ask_to_come_forward(tmp_path)


def test_a_folder_that_is_not_there_cannot_be_locked(tmp_path: Path) -> None:
    with pytest.raises(DiskFull, match=r"storage\.cannot_open"):
        ProfileLock.acquire(tmp_path / "nowhere")
