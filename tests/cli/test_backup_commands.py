"""``gosi backup`` and ``gosi restore`` between two folders, with the key on standard input."""

import subprocess
import sys
from pathlib import Path

import pytest

from gosi_desktop.bootstrap import Program
from gosi_desktop.config import Config
from gosi_desktop.keystore import recovery

PASSPHRASE = "a passphrase for tests"


def gosi(*arguments: str, stdin: str = f"{PASSPHRASE}\n") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "gosi_desktop.cli", "--lang", "en", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose practice profile has been synced once."""
    folder = tmp_path_factory.mktemp("desk")
    answer = gosi("sync", "--practice", "--passphrase-stdin", "--data", str(folder))
    assert answer.returncode == 0, answer.stderr
    return folder


def make_key(desk: Path) -> str:
    """As the page of backups does."""
    program = Program(Config(data_folder=desk))
    (profile,) = program.profiles.list()
    workspace = program.profiles.open(profile, PASSPHRASE)
    paper = program.profiles.propose_recovery_key()
    program.profiles.keep_recovery_key(workspace, paper)
    workspace.close()
    return paper


def test_from_one_folder_to_another(desk: Path, tmp_path: Path) -> None:
    backup = ("backup", "--passphrase-stdin", "--data", str(desk))
    without = gosi(*backup)
    assert (without.returncode, "no recovery key" in without.stderr) == (2, True)

    paper = make_key(desk)
    made = gosi(*backup, "--trial")
    assert made.returncode == 0, made.stderr
    assert "24 contributors, 0 in the outbox" in made.stdout
    assert "its restore was tried and succeeded" in made.stdout
    (file,) = (desk / "backups").iterdir()

    restore = ("restore", str(file), "--key-stdin", "--data", str(tmp_path))
    wrong = gosi(*restore, stdin=f"{recovery.make()}\n{PASSPHRASE}\n")
    assert (wrong.returncode, f"begins with {paper[:4]}" in wrong.stderr) == (1, True)
    assert not (tmp_path / "profiles").exists() or not list((tmp_path / "profiles").iterdir())

    answer = gosi(*restore, stdin=f"{paper}\n{PASSPHRASE}\n")
    assert answer.returncode == 0, answer.stderr
    assert "sign in" in answer.stdout
    roster = gosi("roster", "--format", "json", "--passphrase-stdin", "--data", str(tmp_path))
    assert roster.returncode == 0, roster.stderr
    assert roster.stdout.count("identity") == 24

    file.write_bytes(file.read_bytes()[:-1])
    cut = gosi(*restore, stdin=f"{paper}\n{PASSPHRASE}\n")
    assert (cut.returncode, "cut short" in cut.stderr) == (1, True)
