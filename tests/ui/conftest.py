"""The one application of the screen tests, put in a known language, theme and way of writing before each."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gosi_desktop.ui.formats import Formats, use_formats
from tests.ui.desk import Desk


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
