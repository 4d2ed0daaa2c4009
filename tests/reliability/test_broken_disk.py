"""A disk that answers EIO at its n-th call: a named error, a file that opens again, and a pull that goes on.

``strace`` puts the error in, from outside: nothing of the program knows.
"""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from gosi_desktop import data
from gosi_desktop.application.ports import Chip
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.reports.files import write_whole
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.ui.messages import has_words
from tests.fakes.clock import FakeClock
from tests.support.caches import KEY, fill, occupation, pull
from tests.support.children import forked
from tests.support.pages import NUMBER, pages_of, snapshot_rows

PR_SET_PTRACER, ANYBODY = 0x59616D61, -1
NAMED = ("storage.corrupt", "storage.disk_full", "storage.cannot_open", "storage.read_only")
RULES = RuleBook(data.load_rules())
OLD, NEW = (pages_of(snapshot_rows(people), 60, f"epoch-{people}") for people in (30, 40))


def opened(folder: Path) -> SqlCache:
    return SqlCache.open(folder / "cache.db", KEY, FakeClock(), RULES, occupation)


def with_eio(calls: str, nth: int, paths: Sequence[Path], work: Callable[[], str]) -> tuple[str, bool]:
    """What ``work`` answers in a child whose n-th call of ``calls`` (on these files) fails, and whether one did."""
    go_in, go_out = os.pipe()
    answer_in, answer_out = os.pipe()

    def child() -> None:
        ctypes.CDLL(None).prctl(PR_SET_PTRACER, ANYBODY, 0, 0, 0)  # else only an ancestor may trace it
        os.read(go_in, 1)  # until the tracer is there
        os.write(answer_out, work().encode())

    pid = forked(child)
    only = [f"--trace-path={path}" for path in paths]
    command = ["strace", "-f", "-p", str(pid), *only, f"--trace={calls}", f"--inject={calls}:error=EIO:when={nth}"]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert tracer.stderr is not None
    assert "attached" in tracer.stderr.readline()
    os.write(go_out, b".")
    os.close(answer_out)
    answer = b"".join(iter(lambda: os.read(answer_in, 4096), b"")).decode()
    os.waitpid(pid, 0)
    said = tracer.communicate()[1]
    for end in (go_in, go_out, answer_in):
        os.close(end)
    return answer, "(INJECTED)" in said


def told(work: Callable[[], object]) -> str:
    """ "" when it was done, else the code that the window has words for."""
    try:
        work()
    except GosiError as error:
        return error.code if has_words(error.code) else f"no words for {error.code}"
    return ""


def turns(long: bool) -> Iterator[int]:
    """1, 2, 3, 5, 8 …; in a long run each."""
    one, next_one = 1, 2
    while True:
        yield one
        one, next_one = (one + 1, 0) if long else (next_one, one + next_one)


def counted(store: SqlCache) -> int:
    counts = store.roster.overview(NUMBER).counts
    return counts[Chip.ALL] + counts[Chip.ENDED]


@pytest.fixture(scope="module", autouse=True)
def strace() -> None:
    """Needed here, and allowed to trace."""
    if shutil.which("strace") is None:
        pytest.skip("no strace here: apt-get install strace")
    if subprocess.run(["strace", "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not trace here")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache with the old copy in it."""
    folder = tmp_path_factory.mktemp("kept")
    store = opened(folder)
    fill(store, OLD, epoch="epoch-30")
    store.close()
    return folder


@pytest.mark.parametrize("calls", ["read,pread64", "write,pwrite64", "fsync,fdatasync", "openat,ftruncate,unlink"])
def test_every_failing_call_is_named_and_the_pull_goes_on(
    kept: Path, tmp_path: Path, calls: str, long_run: bool
) -> None:
    outcomes: list[str] = []
    for nth in turns(long_run):
        folder = shutil.copytree(kept, tmp_path / str(nth))

        def attempt(folder: Path = folder) -> str:
            made: list[SqlCache] = []
            first = told(lambda: made.append(opened(folder))) or told(lambda: pull(made[0], NEW))
            if not first:
                return "done"
            if made:  # the same process goes on, as the window does when one presses «try again»
                second = told(lambda: pull(made[0], NEW))
                assert second in ("", "storage.read_only")  # SQLite opens the log's index once for a process
                assert second or told(made[0].check) == ""
            return first

        outcome, hit = with_eio(calls, nth, [folder / f"cache.db{end}" for end in ("", "-wal", "-shm")], attempt)
        assert outcome, "not a code of ours"
        outcomes.append(outcome)
        again = opened(folder)
        again.check()
        assert counted(again) in (30, 40)
        pull(again, NEW)
        assert counted(again) == 40
        again.close()
        shutil.rmtree(folder)
        if not hit:
            break
    assert len(outcomes) > 3
    assert outcomes[-1] == "done"
    assert set(outcomes) <= {"done", *NAMED}


@pytest.mark.parametrize("call", ["write", "fsync", "rename"])
def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, call: str) -> None:
    target = tmp_path / "roster.pdf"
    target.write_bytes(b"old")
    outcome, hit = with_eio(call, 1, [], lambda: told(lambda: write_whole(target, b"new" * 100_000)))
    assert hit
    assert outcome == "storage.disk_full"
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
