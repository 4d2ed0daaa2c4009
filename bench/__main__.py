"""``python -m bench [--quick] [SECTION …]``: measure, print one table, keep it in ``build/bench.json``.

Each section runs in a process of its own, so that none finds the other's memory or caches. Ends non-zero when a section
broke down; a goal that was missed is told, not punished.
"""

import argparse
import faulthandler
import importlib
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

from bench.measure import Row, Run

SECTIONS = {
    "guard": "G12: void Qt calls lose no reference",
    "start": "G1, G2: start and memory",
    "roster": "G3, G4: filter and scroll",
    "pull": "G5: the pull",
    "encryption": "G6: what the key costs",
    "paper": "G7, G8: PDF, speed and truth",
    "portfolio": "an office: 500 establishments, and from one to the next",
    "outbox": "many requests: asked for, sent, heard",
    "money": "an invoice of as many people as contributors: recomputed, compared, explained",
    "imports": "a payroll of as many rows as contributors: read, judged, queued",
}
_NEED_WORLD = frozenset({"start", "roster", "encryption"})
_LIBRARIES = (
    "PySide6_Essentials sqlcipher3 SQLAlchemy msgspec requests reportlab uharfbuzz fpdf2 arabic-reshaper typst pypdf "
    "pypdfium2 PyMuPDF"
).split()
RESULT = Path(__file__).parents[1] / "build" / "bench.json"


def main() -> int:
    """Everything, or the sections that are named."""
    parser = _parser()
    asked = parser.parse_args()
    if unknown := set(asked.sections) - set(SECTIONS):
        parser.error(f"no section {', '.join(sorted(unknown))}; there are {', '.join(SECTIONS)}")
    if asked.worker:
        return _work(asked.worker, Run(asked.quick, asked.folder, asked.people, asked.world), asked.out)
    chosen = [name for name in SECTIONS if name in (asked.sections or SECTIONS)]
    began, busy = perf_counter(), os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    with tempfile.TemporaryDirectory(prefix="munshaa-bench-") as folder:
        rows, broken = _measure(chosen, Run(asked.quick, Path(folder), asked.people, Path(folder) / "world"))
    _keep(rows, broken, asked.quick, asked.people, busy)
    _print(rows, broken, asked.quick, perf_counter() - began)
    if busy > 0.5:
        print(
            f"The machine was busy before this run (load {busy:.1f}): what waits for threads or shares libraries loses."
        )
    return 1 if broken else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Speed as ratios of one run on one machine.")
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"of {', '.join(SECTIONS)}; default: all")
    parser.add_argument("--quick", action="store_true", help="smaller sizes and fewer repeats, in under three minutes")
    parser.add_argument("--people", type=int, default=100_000, help="contributors in the cache of start, roster, key")
    parser.add_argument("--worker", choices=SECTIONS, help=argparse.SUPPRESS)
    for name in ("--folder", "--world", "--out"):
        parser.add_argument(name, type=Path, help=argparse.SUPPRESS)
    return parser


def _measure(chosen: Sequence[str], run: Run) -> tuple[list[Row], dict[str, str]]:
    """The rows of the sections, and the last words of those that broke down."""
    from bench import world

    rows: list[Row] = []
    broken: dict[str, str] = {}
    with world.keychain_around(run.folder / "keychain"):
        if _NEED_WORLD.intersection(chosen):
            _say(f"a cache of {run.people:,} people")
            world.make(run.world, run.people)
        for name in chosen:
            _say(SECTIONS[name])
            folder = run.folder / name
            folder.mkdir()
            out = folder / "rows.json"
            command = [sys.executable, "-m", "bench", "--worker", name, "--people", str(run.people)]
            command += ["--folder", str(folder), "--world", str(run.world), "--out", str(out)]
            answer = subprocess.run(
                command + (["--quick"] if run.quick else []), capture_output=True, text=True, check=False
            )
            rows += _read(out)
            if answer.returncode != 0:
                broken[name] = answer.stderr.strip()[-2000:] or f"ended with {answer.returncode}"
    return rows, broken


def _work(name: str, run: Run, out: Path) -> int:
    """One section, in this process: its rows as far as it comes."""
    faulthandler.enable()  # so that a crash says where
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows: list[Row] = []
    try:
        found: Iterator[Row] = importlib.import_module(f"bench.{name}").measure(run)
        for row in found:
            rows.append(row)
    finally:
        out.write_text(json.dumps([asdict(row) for row in rows]), "utf-8")
    return 0


def _read(file: Path) -> list[Row]:
    return [Row(**fields) for fields in json.loads(file.read_text("utf-8"))] if file.exists() else []


def _keep(rows: Sequence[Row], broken: dict[str, str], quick: bool, people: int, busy: float) -> None:
    """For whoever compares two runs: on the same machine, and ratios only."""
    RESULT.parent.mkdir(exist_ok=True)
    kept = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "quick": quick,
        "people": people,
        "load_before": busy,
        "machine": f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}",
        "versions": {name: version(name) for name in _LIBRARIES},
        "rows": [asdict(row) | {"ratio": row.ratio, "reached": row.reached} for row in rows],
        "broken": broken,
    }
    RESULT.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")


def _print(rows: Sequence[Row], broken: dict[str, str], quick: bool, took: float) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title="Ours against a floor or a peer of the same run" + (" (quick: smaller sizes)" if quick else ""))
    for heading in ("", "what", "ours", "against", "theirs", "ratio", "goal", ""):
        numeric = heading in ("ours", "theirs", "ratio", "goal")
        table.add_column(heading, justify="right" if numeric else "left", overflow="fold", no_wrap=numeric)
    for row in rows:
        verdict = {True: Text("reached", "green"), False: Text("missed", "red"), None: Text("")}[row.reached]
        against = row.other + (f" ({row.note})" if row.note and row.other else row.note)
        table.add_row(
            row.number, row.what, _figure(row.ours, row.unit), against, _figure(row.theirs, row.unit),
            "" if row.ratio is None else f"{row.ratio:.2f}×", _goal(row), verdict,
        )  # fmt: skip
    console = Console(width=None if sys.stdout.isatty() else 180)
    console.print(table)
    for name, words in broken.items():
        console.print(Text(f"{SECTIONS[name]} broke down:\n{words}", "red"))
    judged = [row.reached for row in rows if row.reached is not None]
    console.print(f"{sum(judged)} of {len(judged)} goals reached, in {took:.0f} s; kept in {RESULT.name} under build/.")


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return "—"
    places = 0 if abs(value) >= 1000 else 1 if abs(value) >= 100 else 2 if abs(value) >= 1 else 3
    return f"{value:,.{places}f} {unit}"


def _goal(row: Row) -> str:
    if row.goal is None:
        return ""
    return f"{'≤' if row.bound == 'most' else '≥'} {row.goal:g}{f' {row.unit}' if row.absolute else '×'}"


def _say(what: str) -> None:
    print(f"· {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
