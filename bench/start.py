"""G1 and G2: from the double click to the first painting and to real rows; what an idle window takes of memory."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench import world
from bench.measure import Row, Run, not_here
from bench.screen import Screen, Start, screen

_PEERS = {"MusicBrainz Picard": "picard", "Vorta": "vorta"}
_REST = 1.5  # seconds without a change of the picture


def measure(run: Run) -> Iterator[Row]:
    """The rows of G1 and G2; none where there is no screen or no keychain to measure with."""
    with screen() as seen:
        if seen is None or not world.has_keychain():
            lacking = "Xvfb" if seen is None else "gnome-keyring with dbus-daemon"
            yield Row("G1", "first painting, rows on screen", "s", None, note=f"{lacking} is not here")
            yield Row("G2", "idle memory", "MB", None, note=f"{lacking} is not here")
            return
        yield from _measure(run, seen)


def _measure(run: Run, seen: Screen) -> Iterator[Row]:
    _compiled(run.folder / "bytecode")
    folder = run.folder / "start"
    floor = [sys.executable, "-m", "bench.bare_window"]
    ours = [sys.executable, "-m", "gosi_desktop", "--data", str(folder), "--lang", "ar", "--theme", "light"]
    starts: dict[str, list[Start]] = {"floor": [], "ours": []}
    for turn in range(run.pick(7, 5) + 1):  # by turns: whatever else the machine does falls on both alike
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(run.world, folder)  # as a clean end leaves it: our starts are ended by a signal
        for name, command in (("floor", floor), ("ours", ours)):
            found = seen.start(command, _REST, with_rows=name == "ours")
            if turn:  # the first brings the files into the system's memory
                starts[name].append(found)
    bare, mine = median(_first(starts["floor"])), median(_first(starts["ours"]))
    rows = median(one.listed for one in starts["ours"] if one.listed is not None)
    cached = f"{run.people:,} people cached, unlocked by the keychain"
    yield Row("G1", "first painted window", "s", mine, "bare QMainWindow", bare, 1.5)
    yield Row("G1", f"real rows on screen ({cached})", "s", rows, "bare QMainWindow, first painting", bare, 3.0)
    pss = {name: median(one.pss for one in each) for name, each in starts.items()}
    yield Row("G2", f"idle memory, PSS ({cached})", "MB", pss["ours"], "bare QMainWindow", pss["floor"], 1.5)
    for peer, program in _PEERS.items():
        goals = {"MusicBrainz Picard": (0.8, 0.7), "Vorta": (0.5, None)}[peer]
        if shutil.which(program) is None:
            yield not_here("G1", "first painted window", "s", mine, peer, goals[0])
            if goals[1] is not None:
                yield not_here("G2", "idle memory, PSS", "MB", pss["ours"], peer, goals[1])
            continue
        theirs = [seen.start([program], _REST) for _ in range(3)]
        yield Row("G1", "first painted window", "s", mine, peer, median(_first(theirs)), goals[0])
        if goals[1] is not None:
            memory = median(one.pss for one in theirs)
            yield Row("G2", "idle memory, PSS", "MB", pss["ours"], peer, memory, goals[1])
    yield not_here("G1", "real rows on screen", "s", rows, "Anki, usable", 0.35)
    yield not_here("G2", "idle memory, PSS", "MB", pss["ours"], "Anki", 0.2)


def _compiled(folder: Path) -> None:
    """Bytecode is kept from the first turn on, as where a program is installed, whatever this environment says."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def _first(starts: list[Start]) -> list[float]:
    return [one.first for one in starts if one.first is not None]
