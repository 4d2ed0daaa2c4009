"""A sheet to write on."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal

import pytest

from gosi_desktop.typesetting.sheet import About, Sheet
from gosi_desktop.typesetting.typeface import Typeface, bundled_typeface

MakeSheet = Callable[..., Sheet]


@pytest.fixture(scope="session")
def typeface() -> Typeface:
    """The typeface of the program."""
    return bundled_typeface()


@pytest.fixture
def make_sheet(typeface: Typeface) -> MakeSheet:
    """Makes a sheet with one page begun."""

    def make(language: Literal["ar", "en"] = "ar", size: tuple[float, float] = (595, 842)) -> Sheet:
        sheet = Sheet(typeface, About("عنوان", language, datetime(2026, 1, 6, 7, 24, tzinfo=UTC)), size)
        sheet.begin_page()
        return sheet

    return make
