"""Colours, type, and the switch between themes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication

from gosi_desktop.ui import theme
from gosi_desktop.ui.stylesheet import style_sheet
from gosi_desktop.ui.theme import DARK, LIGHT, Mode, Tokens
from gosi_desktop.ui.widgets.labels import Label
from tests.ui.desk import Desk

SURFACES = ("canvas", "chrome", "surface", "surface-2", "surface-3")


def contrast(one: str, other: str) -> float:
    """WCAG 2.2."""
    lights = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["text", "text-2", "text-3", "link", "ok", "warn", "bad", "pend"])
def test_text_can_be_read_on_every_surface(tokens: Tokens, ink: str) -> None:
    worst = min(contrast(tokens[ink], tokens[surface]) for surface in SURFACES)
    assert worst >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", ["ok", "warn", "bad", "pend"])
def test_a_badge_can_be_read(tokens: Tokens, tone: str) -> None:
    assert contrast(tokens[tone], tokens[f"{tone}-soft"]) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("fill", ["primary", "primary-hover", "primary-press", "bad-fill", "bad-hover", "bad-press"])
def test_filled_buttons_can_be_read(tokens: Tokens, fill: str) -> None:
    assert contrast(tokens["on-fill"], tokens[fill]) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edge_of_a_field_can_be_seen(tokens: Tokens) -> None:
    assert min(contrast(tokens["field-line"], tokens[surface]) for surface in SURFACES) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_knows_no_side(tokens: Tokens, desk: Desk) -> None:
    sheet = style_sheet(tokens, {role: theme.font(role) for role in theme.ROLES})
    assert "{" not in sheet.replace("{ ", "").replace("{\n", "")  # every place is filled
    assert "left" not in sheet
    assert "right" not in sheet


def test_a_switch_reaches_what_is_shown(desk: Desk) -> None:
    label = Label("نص", "body", "link")
    label.ensurePolished()
    assert label.palette().color(label.foregroundRole()) == QColor(LIGHT.link)
    desk.theme.apply(Mode.DARK)
    label.ensurePolished()
    assert label.palette().color(label.foregroundRole()) == QColor(DARK.link)
    assert theme.colour("canvas") == QColor(DARK.canvas)
    assert QApplication.palette().window().color() == QColor(DARK.canvas)


def test_the_system_decides_when_asked_to(desk: Desk) -> None:
    desk.theme.apply(Mode.SYSTEM)
    dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.tokens() is (DARK if dark else LIGHT)


def test_every_role_is_in_the_bundled_typeface(desk: Desk) -> None:
    for role, (pixels, weight) in theme.ROLES.items():
        info = QFontInfo(theme.font(role))
        assert (info.family(), info.pixelSize(), info.weight()) == (theme.FAMILY, pixels, weight), role


def test_text_grows_with_the_system(desk: Desk) -> None:
    desk.theme.apply(text_scale=1.5)
    try:
        assert theme.font("body").pixelSize() == 21
        assert theme.scaled(36) == 54
    finally:
        desk.theme.apply(text_scale=1.0)


def test_a_name_that_is_no_token_is_refused() -> None:
    with pytest.raises((KeyError, AttributeError)):
        LIGHT["dark"]
