"""Files appear whole under their name, or not at all."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gosi_desktop.domain.errors import DiskFull
from gosi_desktop.reports.files import whole_file, write_whole
from tests.support.disk import largest_file

DIES_BEFORE_THE_NAME = """
import os, signal, sys
from pathlib import Path
from gosi_desktop.reports.files import whole_file
with whole_file(Path(sys.argv[1])) as stream:
    stream.write(b"x" * 100_000)
    stream.flush()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_file_is_there_when_the_block_ends(tmp_path: Path) -> None:
    target = tmp_path / "قائمة.pdf"
    with whole_file(target) as stream:
        stream.write(b"whole")
        assert not target.exists()
    assert target.read_bytes() == b"whole"
    assert os.name == "nt" or target.stat().st_mode & 0o077 == 0


def test_a_failed_block_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_bytes(b"old")

    def fail() -> None:
        with whole_file(target) as stream:
            stream.write(b"new")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name == "nt", reason="limits of file sizes are POSIX")
def test_a_full_disk(tmp_path: Path) -> None:
    with largest_file(1000), pytest.raises(DiskFull):
        write_whole(tmp_path / "a.pdf", b"x" * 100_000)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(DiskFull):
        write_whole(tmp_path / "a.pdf", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")
def test_a_killed_program_leaves_no_half_file(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    ended = subprocess.run([sys.executable, "-c", DIES_BEFORE_THE_NAME, str(target)], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert not target.exists()
