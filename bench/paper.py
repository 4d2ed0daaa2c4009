"""G7 and G8: how fast the roster becomes a PDF, and whether its names come back out."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from bench import crowd, truth
from bench.engines import ABSENT, ENGINES
from bench.measure import Row, Run, not_here

_QT, _RESHAPER, _TYPST, _FPDF = "Qt QPainter → QPdfWriter", "reportlab + arabic-reshaper", "typst", "fpdf2 text shaping"


def measure(run: Run) -> Iterator[Row]:
    """The rows of G7 and G8."""
    long, short, repeats = run.pick(10_000, 3_000), 1_000, 3
    speed = _rates(run, ("ours", _QT, _RESHAPER, _TYPST), long, repeats)
    for peer, goal in ((_QT, 0.75), (_RESHAPER, 2.5), (_TYPST, 2.0)):
        yield Row("G7", f"roster of {long:,} rows", "rows/s", speed["ours"], peer, speed[peer], goal, "least")
    speed = _rates(run, tuple(ENGINES), short, repeats)
    fewer = f"roster of {short:,} rows"
    yield Row(
        "G7", fewer, "rows/s", speed["ours"], _FPDF, speed[_FPDF], 10.0, "least",
        note="goal set for 10,000 rows, which take fpdf2 too long here; both sides with fewer",
    )  # fmt: skip
    for peer in (_QT, _RESHAPER, _TYPST):
        yield Row("G7", fewer, "rows/s", speed["ours"], peer, speed[peer])
    for peer, goal in zip(ABSENT, (20.0, 4.0), strict=True):
        yield not_here("G7", fewer, "rows/s", speed["ours"], peer, goal)
    yield from _truth(run)


def _truth(run: Run) -> Iterator[Row]:
    count = 300
    names = [row.name for row in crowd.hard_rows(count)]
    readers = truth.readers_here()
    shares: dict[str, dict[str, float]] = {}
    for engine in ENGINES:
        file = run.folder / "truth.pdf"
        _make(engine, "hard", count, file)
        shares[engine] = {reader: truth.exact_share(read(file), names) for reader, read in readers.items()}
    for reader in truth.READERS:
        if reader not in readers:
            yield Row("G8", f"names exact in {reader}", "share", None, note=f"{reader} is not here")
            continue
        others = ", ".join(f"{engine} {shares[engine][reader]:.2f}" for engine in ENGINES if engine != "ours")
        yield Row(
            "G8", f"names exact in {reader}", "share", shares["ours"][reader], "all of them", goal=1.0, bound="least",
            absolute=True, note=others,
        )  # fmt: skip


def _rates(run: Run, engines: Sequence[str], rows: int, repeats: int) -> dict[str, float]:
    """Rows a second of papers made in fresh processes, the engines by turns: medians."""
    spent: dict[str, list[float]] = {name: [] for name in engines}
    for _ in range(repeats):
        for name in engines:
            spent[name].append(_make(name, "usual", rows, run.folder / "paper.pdf"))
    return {name: rows / median(times) for name, times in spent.items()}


def _make(engine: str, kind: str, rows: int, file: Path) -> float:
    file.unlink(missing_ok=True)
    scratch = file.with_suffix(".typst")
    for left in scratch.glob("*"):
        left.unlink()
    if scratch.exists():
        scratch.rmdir()
    command = [sys.executable, "-m", "bench.engines", engine, kind, str(rows), str(file)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
