"""Less and less memory (RLIMIT_AS) while pages are taken and papers are made: whole, or refused, never half done.

Native code of the libraries, and a library that is loaded at its first use, may end the process or raise what nobody
expects instead of MemoryError: that is told as a defect, or is a kill. What is on the disk is sound in any case.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from gosi_desktop.storage.cache import SqlCache
from tests.fakes.clock import FakeClock
from tests.support.caches import KEY, occupation, pull
from tests.support.desktop import RULES
from tests.support.pages import NUMBER, pages_of, snapshot_rows

PEOPLE, PAGE = 3_000, 500
STEPS = (0, 2, 8, 32, 1024)  # MiB more than the process has when it begins
FEWER = (0, 2, 8, 1024)
_BEGIN = """
import resource, sys
from pathlib import Path

def limit():
    here = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    most = here + int(sys.argv[2]) * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (most, most))

def told(work):
    from gosi_desktop.domain.errors import GosiError
    try:
        limit()
        work()
    except (MemoryError, GosiError) as error:
        word = getattr(error, "code", "memory.full")
    except Exception:
        word = "defect"
    else:
        word = "done"
    print(word, flush=True)
"""
_TAKEN = f"""
from gosi_desktop import data
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.storage.cache import SqlCache
from tests.fakes.clock import FakeClock
from tests.support.caches import KEY, occupation, pull
from tests.support.pages import pages_of, snapshot_rows
cache = SqlCache.open(Path(sys.argv[1]) / "cache.db", KEY, FakeClock(), RuleBook(data.load_rules()), occupation)
pages = pages_of(snapshot_rows({PEOPLE}), {PAGE})
told(lambda: pull(cache, pages))
"""
_EXPORTED = """
from gosi_desktop.application.ports import PaperColumn, PaperOptions, RosterQuery
from tests.reliability.conftest import program_at
folder = Path(sys.argv[1])
program = program_at(folder)
workspace = program.profiles.open(program.profiles.list()[0])
query = RosterQuery(workspace.establishments.known()[0].head.establishment)
options = PaperOptions(language="ar", columns=tuple(PaperColumn), mask_identities=False)
printing, calm = workspace.printing, lambda *_about: None

def papers():
    printing.export(query, None, folder / "saved" / "roster.xlsx", options, calm, lambda: False)
    pdf = printing.roster_pdf(query, None, (), options, calm, lambda: False)
    printing.save(pdf, folder / "saved" / "roster.pdf", query, 24)

# Libraries are there: one that cannot be loaded is a defect, and told as one.
import gosi_desktop.reports.files, gosi_desktop.reports.roster
import gosi_desktop.reports.preview
import gosi_desktop.reports.spreadsheet
told(papers)
"""


def said(script: str, folder: Path, step: int) -> str:
    """What became of the work, by name."""
    environment = os.environ | {"TMPDIR": str(folder), "XDG_CONFIG_HOME": str(folder / "config")}
    done = subprocess.run(
        [sys.executable, "-c", _BEGIN + script, str(folder), str(step)],
        capture_output=True, text=True, timeout=120, check=False, env=environment,
    )  # fmt: skip
    assert done.stdout or done.returncode < 0, done.stderr
    return done.stdout.split()[0] if done.stdout else "died"


def test_pages_are_taken_whole_or_not(tmp_path: Path) -> None:
    met = {}
    for step in STEPS:
        folder = tmp_path / str(step)
        folder.mkdir()
        word = said(_TAKEN, folder, step)
        met[step] = word
        cache = SqlCache.open(folder / "cache.db", KEY, FakeClock(), RULES, occupation)
        cache.check()
        place = cache.feed.place(NUMBER)
        assert place is None or not place.filling or place.received % PAGE == 0 or place.received == place.total
        pull(cache, pages_of(snapshot_rows(PEOPLE), PAGE))
        assert cache.roster.overview(NUMBER).complete
        cache.close()
    assert met[min(met)] != "done" == met[max(met)], met


def test_papers_are_made_whole_or_not(kept_profiles: Path, tmp_path: Path) -> None:
    met = {}
    for step in FEWER:
        folder = tmp_path / str(step)
        shutil.copytree(kept_profiles / "fetched", folder)
        (folder / "saved").mkdir()
        word = said(_EXPORTED, folder, step)
        met[step] = word
        made = {path.name for path in (folder / "saved").iterdir()}
        assert made <= {"roster.xlsx", "roster.pdf"}, "nothing under a name of its own is half done"
        assert word != "done" or made == {"roster.xlsx", "roster.pdf"}
    assert met[min(met)] != "done" == met[max(met)], met
