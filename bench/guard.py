"""G12: the probe that runs first in the tests, as a row."""

import subprocess
import sys
from collections.abc import Iterator

from bench.measure import Row, Run
from tests import probe


def measure(_run: Run) -> Iterator[Row]:
    """The row of G12; in a process of its own, which a lossy build would abort."""
    code = f"from tests.probe import references_lost; print(references_lost() * 1000 / {probe.CALLS})"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    yield Row(
        "G12", "references to None lost in 1,000 void Qt calls", "lost", float(answer.stdout), "none", goal=10.0,
        absolute=True, note="a build that loses one at each call aborts within seconds",
    )  # fmt: skip
