"""The one application of the screen tests, put in a known language, theme and way of writing before each."""

import gc
from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtWidgets import QApplication

from gosi_desktop.ui.formats import Formats, use_formats
from tests.ui.desk import Desk

_COLLECT = 8  # tests
_tests = count(1)


@pytest.fixture(autouse=True)
def _garbage_between_tests() -> Iterator[None]:
    """Views of earlier tests are collected between two tests: while something is painted it would end the process."""
    gc.disable()
    yield
    Desk.clear()
    if next(_tests) % _COLLECT == 0:
        gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def _one_desk(qapp: QApplication) -> Desk:
    return Desk()


@pytest.fixture
def desk(_one_desk: Desk) -> Iterator[Desk]:
    """Arabic and light; a test may lay it anew."""
    use_formats(Formats())
    _one_desk.lay("ar")
    yield _one_desk
    _one_desk.take_off()
    use_formats(Formats())


@pytest.fixture(params=["ar", "en"])
def each_language(desk: Desk, request: pytest.FixtureRequest) -> str:
    """The test runs once in each direction."""
    desk.lay(request.param)
    return str(request.param)
