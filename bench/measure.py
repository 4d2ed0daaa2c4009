"""What every section shares: rows of the table, medians of repeats, and the size of a run."""

import gc
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Literal

Bound = Literal["most", "least"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what we took and what the other took, both in ``unit`` and of the same run.

    ``goal`` is a bound of the ratio ours/theirs, or of ``ours`` itself where there is no other (``absolute``); without
    one the row is only told. ``theirs`` is None where the other is not on this machine: ``note`` says so.
    """

    number: str  # G1 … G12 of the design
    what: str
    unit: str
    ours: float | None
    other: str = ""
    theirs: float | None = None
    goal: float | None = None
    bound: Bound = "most"
    absolute: bool = False
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours as a multiple of theirs."""
        if self.ours is None or not self.theirs:
            return None
        return self.ours / self.theirs

    @property
    def reached(self) -> bool | None:
        """Whether the goal is; None where nothing is judged."""
        judged = self.ours if self.absolute else self.ratio
        if judged is None or self.goal is None:
            return None
        return judged <= self.goal if self.bound == "most" else judged >= self.goal


@dataclass(frozen=True, slots=True)
class Run:
    """How large this run is, and where it may write. ``world`` holds the cache that several sections read."""

    quick: bool
    folder: Path
    people: int  # contributors in the cache
    world: Path

    def pick(self, whole: int, quick: int) -> int:
        """A number of rows or repeats by the kind of run."""
        return quick if self.quick else whole


def not_here(number: str, what: str, unit: str, ours: float | None, other: str, goal: float | None = None) -> Row:
    """A peer that this machine does not have: named, never invented."""
    bound_text = "" if goal is None else f"goal {goal:g}× not judged; "
    return Row(number, what, unit, ours, other, note=f"{bound_text}{other} is not here")


def seconds(work: Callable[[], object]) -> float:
    """How long it takes, once, with nothing left over to collect from before."""
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start


def median_seconds(work: Callable[[], object], repeats: int, warm: int = 0) -> float:
    """The median of several, after some that do not count."""
    for _ in range(warm):
        work()
    return statistics.median(seconds(work) for _ in range(repeats))


def share(values: Sequence[float], part: float) -> float:
    """The value below which this part of them lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]
