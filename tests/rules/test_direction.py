"""Screens speak of leading and trailing, never of left and right."""

import re
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "gosi_desktop" / "ui"
SIDES = re.compile(r"\bAlign(Left|Right)\b|(padding|margin|border|text-align)\s*[-:]\s*(left|right)\b")
VIEWS = sorted(path for path in UI.rglob("*.py") if path.name != "resources_rc.py")


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: str(path.relative_to(UI)))
def test_no_side_is_named(path: Path) -> None:
    assert not SIDES.findall(path.read_text("utf-8"))
