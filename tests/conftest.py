"""Options and settings of every test."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_LONGEST = 8 * 3600  # seconds for one test of the long run, which the ordinary limit would end

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--long``: the long reliability runs too."""
    parser.addoption("--long", action="store_true", default=False, help="run the long reliability runs too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is marked ``long`` runs only when asked for."""
    if config.getoption("--long"):
        for item in items:
            item.add_marker(pytest.mark.timeout(_LONGEST))
        return
    asked = pytest.mark.skip(reason="a long run: dev.py test --long")
    for item in items:
        if item.get_closest_marker("long") is not None:
            item.add_marker(asked)


@pytest.fixture(scope="session")
def long_run(request: pytest.FixtureRequest) -> bool:
    """Whether the long runs were asked for."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="module", autouse=True)
def _timers_end_where_they_live() -> Iterator[None]:
    """View models lie in cycles, and their timers may only end on this thread: not in one of the next module's."""
    yield
    if "PySide6" in sys.modules:
        gc.unfreeze()
        gc.collect()


def pytest_sessionfinish() -> None:
    """What was copied belongs to Python; the offscreen clipboard would drop it when Python is gone already."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
