"""Memory that runs out in the middle of a page, a paper, a sheet or a pull: an error with words, and nothing damaged.

Each work is tried in children of a fresh process, which may take so many MiB more than they begin with. The fresh
process is this module as a program: ``python -m tests.reliability.test_little_memory WORK FOLDER``.
"""

import errno
import hashlib
import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gosi_desktop import data
from gosi_desktop.application.ports import Chip
from gosi_desktop.domain.errors import GosiError, OutOfMemory
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.reports.roster import RosterReport, roster_pdf
from gosi_desktop.reports.spreadsheet import write_xlsx
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.ui.messages import has_words
from gosi_desktop.viewmodels.base import TaskRunner
from tests.fakes.clock import FakeClock
from tests.remote.test_rows import page, row, take
from tests.reports.conftest import RIYADH
from tests.reports.people import PEOPLE
from tests.support.caches import KEY, fill, occupation, pull
from tests.support.children import forked
from tests.support.pages import NUMBER, SERVER_TIME, pages_of, snapshot_rows

MIB = (0, 1, 2, 4, 8, 16, 32, 64, 256)
NAMED = {
    "memory",
    OutOfMemory.default_code,
    "storage.disk_full",  # SQLite says so where it cannot map the index of its log
    "ended -11",  # msgspec looks at not every allocation: as with a kill, what was committed stays
    "MissingGlyph",  # HarfBuzz draws nothing where it has no room: no paper is made of that, and the defect is told
}
Work = Callable[[], bytes]


def a_page(_folder: Path) -> Work:
    """Decode and check pages of the feed."""
    changes = [row(each.entity, json.loads(each.data), seq=n, id=each.id) for n, each in enumerate(snapshot_rows(150))]
    body = page(*changes)
    return lambda: b"".join(bytes(each.data) for taken in [take(body) for _ in range(20)] for each in taken.changes)


def report(times: int) -> RosterReport:
    """So many times the people of the pictures."""
    moment = SERVER_TIME.astimezone(RIYADH)
    return RosterReport(
        establishment="روابي السدير للتجارة", subscription_number="612047385", lines=PEOPLE * times,
        as_of=moment, printed_at=moment, synced_at=moment,
    )  # fmt: skip


def a_paper(_folder: Path) -> Work:
    """A roster of some pages."""
    long = report(16)
    return lambda: roster_pdf(long)


def a_sheet(folder: Path) -> Work:
    """A workbook over an old one, which stays when there is not enough memory."""
    long, target = report(60), folder / "roster.xlsx"

    def write() -> bytes:
        target.write_bytes(b"old")
        try:
            write_xlsx(long, target, folder)
        except (MemoryError, GosiError):
            if target.read_bytes() != b"old" or list(folder.iterdir()) != [target]:
                return b"damaged"
            raise
        return target.read_bytes()[:2]

    return write


def opened(folder: Path) -> SqlCache:
    return SqlCache.open(folder / "cache.db", KEY, FakeClock(), RuleBook(data.load_rules()), occupation)


def counted(store: SqlCache) -> int:
    counts = store.roster.overview(NUMBER).counts
    return counts[Chip.ALL] + counts[Chip.ENDED]


def a_pull(folder: Path) -> Work:
    """Another copy over the one that is there."""
    pages = pages_of(snapshot_rows(1_500), 2_000, "epoch-1500")
    opened(folder).close()  # what it imports is there

    def work() -> bytes:
        store = opened(folder)
        pull(store, pages)
        return str(counted(store)).encode()

    return work


WORKS = {"page": a_page, "paper": a_paper, "sheet": a_sheet, "pull": a_pull}


def ends(mib: int, work: Work) -> str:
    """How it ends in a child with so much memory: a digest, a code, or what nobody has words for."""
    answer_in, answer_out = os.pipe()

    def child() -> None:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        used = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
        resource.setrlimit(resource.RLIMIT_AS, (used + mib * 2**20, hard))
        try:
            said = hashlib.sha256(work()).hexdigest()
        except MemoryError:
            said = "memory"
        except GosiError as error:
            said = error.code if has_words(error.code) else f"no words for {error.code}"
        except OSError as error:
            said = "memory" if error.errno == errno.ENOMEM else repr(error)
        except BaseException as error:  # noqa: BLE001 - to be told in the parent
            said = type(error).__name__
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
        os.write(answer_out, said.encode())

    pid = forked(child)
    os.close(answer_out)
    answer = b"".join(iter(lambda: os.read(answer_in, 4096), b"")).decode()
    os.close(answer_in)
    _, status = os.waitpid(pid, 0)
    return answer or f"ended {os.waitstatus_to_exitcode(status)}"


@pytest.mark.parametrize("name", WORKS)
def test_work_with_less_and_less_memory(name: str, tmp_path: Path) -> None:
    if name == "pull":
        store = opened(tmp_path)
        fill(store, pages_of(snapshot_rows(50), 100, "epoch-50"), epoch="epoch-50")
        store.close()
    tried = subprocess.run(
        [sys.executable, "-m", "tests.reliability.test_little_memory", name, str(tmp_path)],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    answers = json.loads(tried.stdout)
    assert len(answers) == len(MIB)
    right = answers[-1]
    assert len(right) == 64, right
    assert answers[0] in NAMED, "there was enough from the start"
    assert set(answers) <= {right, *NAMED}
    assert {"memory", OutOfMemory.default_code, "storage.disk_full"} & set(answers)
    if name == "pull":
        again = opened(tmp_path)
        again.check()
        assert counted(again) == 1_500
        again.close()


def test_what_runs_out_of_memory_behind_the_window_is_said_in_it(qtbot: QtBot, qapp: QCoreApplication) -> None:
    runner, failures = TaskRunner(1), list[Exception]()

    def work() -> None:
        raise MemoryError

    runner.run(work, failures.append, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert [type(failure) for failure in failures] == [OutOfMemory]
    assert has_words(OutOfMemory.default_code)
    runner.close()


if __name__ == "__main__":
    prepared = WORKS[sys.argv[1]](Path(sys.argv[2]))
    print(json.dumps([ends(mib, prepared) for mib in MIB]))
