"""Icons: tinted, sharp, turned where they have a direction."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

from gosi_desktop.ui import icons, theme
from gosi_desktop.ui.theme import Mode
from tests.ui.desk import ROOT, Desk

NAMES = sorted(path.stem for path in (ROOT / "resources" / "icons").glob("*.svg"))


def inked(image: QImage) -> list[QColor]:
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return [colour for point in points if (colour := image.pixelColor(*point)).alpha() == 255]


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_draws_in_the_colour_of_its_token(desk: Desk, name: str) -> None:
    found = inked(icons.pixmap(name, "link", 48).toImage())
    assert found
    link = theme.colour("link").getRgb()[:3]  # type: ignore[index]
    parts = [(one, other) for colour in found for one, other in zip(colour.getRgb()[:3], link, strict=True)]  # type: ignore[index]
    assert max(abs(one - other) for one, other in parts) <= 2  # drawing rounds


def test_what_has_a_direction_is_a_drawing() -> None:
    assert set(NAMES) >= icons.MIRRORED


@pytest.mark.parametrize("name", sorted(icons.MIRRORED))
def test_a_drawing_with_a_direction_turns_with_the_reading(desk: Desk, name: str) -> None:
    arabic = icons.pixmap(name, "text", 24).toImage()
    desk.lay("en")
    english = icons.pixmap(name, "text", 24).toImage()
    assert english == arabic.flipped(Qt.Orientation.Horizontal)
    assert english != arabic


@pytest.mark.parametrize("name", ["search", "check", "refresh", "printer", "phone", "lock"])
def test_others_never_turn(desk: Desk, name: str) -> None:
    arabic = icons.pixmap(name, "text", 24).toImage()
    desk.lay("en")
    assert icons.pixmap(name, "text", 24).toImage() == arabic


def test_pixels_follow_the_screen(desk: Desk) -> None:
    made = icons.pixmap("check", "ok", 18, 2.0)
    assert (made.width(), made.devicePixelRatio()) == (36, 2.0)


def test_a_name_that_is_no_drawing_is_a_defect(desk: Desk) -> None:
    with pytest.raises(KeyError):
        icons.pixmap("no-such-icon")


def test_the_mark_and_the_parapet_follow_the_theme(desk: Desk) -> None:
    light = (icons.mark(32).toImage(), icons.parapet(QSize(92, 60)).toImage())
    desk.theme.apply(Mode.DARK)
    dark = (icons.mark(32).toImage(), icons.parapet(QSize(92, 60)).toImage())
    assert light[0] != dark[0]
    assert light[1] != dark[1]


def test_no_drawing_is_a_picture_of_pixels() -> None:
    assert not [path for path in Path(ROOT / "resources").rglob("*") if path.suffix in {".png", ".jpg", ".gif"}]
