"""Colours, type and style sheet of both themes, made from one table of tokens."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gosi_desktop.ui.stylesheet import style_sheet

FAMILY = "IBM Plex Sans Arabic"


class Mode(StrEnum):
    """What the user chose."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme; names as in the visual language, with ``_`` for ``-``."""

    canvas: str
    chrome: str
    surface: str
    surface_2: str
    surface_3: str
    line: str
    line_2: str
    field_line: str
    text: str
    text_2: str
    text_3: str
    text_off: str
    link: str
    primary: str
    primary_hover: str
    primary_press: str
    primary_soft: str
    primary_line: str
    ok: str
    ok_soft: str
    ok_line: str
    warn: str
    warn_soft: str
    warn_line: str
    bad: str
    bad_soft: str
    bad_line: str
    bad_fill: str
    bad_hover: str
    bad_press: str
    pend: str
    pend_soft: str
    pend_line: str
    chart_1: str
    chart_2: str
    chart_3: str
    chart_1b: str
    chart_2b: str
    scrim: str  # #AARRGGBB, as QColor reads it
    shadow: str
    on_fill: str  # text on a filled button
    checked_edge: str  # edge of a checked box, switch or today's cell
    sun: str  # the four colours of the parapet drawings
    wall_far: str
    wall_near: str
    wall_line: str
    dark: bool

    def __getitem__(self, name: str) -> str:
        """A colour by its name in the visual language, e.g. ``"text-2"``."""
        value = getattr(self, name.replace("-", "_"))
        if not isinstance(value, str):
            raise KeyError(name)
        return value


LIGHT = Tokens(
    canvas="#F6F4EF", chrome="#ECE8E0", surface="#FFFFFF", surface_2="#FAF8F4", surface_3="#F1EDE6",
    line="#E4DED4", line_2="#CCC4B6", field_line="#8C8477",
    text="#211E1A", text_2="#564F46", text_3="#6C655A", text_off="#A39B8E", link="#2A4888",
    primary="#2A4888", primary_hover="#223B71", primary_press="#1B2F5B",
    primary_soft="#E9EEF8", primary_line="#BBC8E4",
    ok="#1C683A", ok_soft="#E6F3EA", ok_line="#B5D8C1",
    warn="#855000", warn_soft="#FBF1DC", warn_line="#E9CE99",
    bad="#AE271E", bad_soft="#FBEBE8", bad_line="#EEC0B9",
    bad_fill="#AE271E", bad_hover="#951F17", bad_press="#7C1811",
    pend="#62469C", pend_soft="#F0ECF8", pend_line="#D2C5E9",
    chart_1="#2A4888", chart_2="#A9662C", chart_3="#7D8A6A", chart_1b="#7B8FBD", chart_2b="#BE8651",
    scrim="#6B211E1A", shadow="#2E211E1A", on_fill="#FFFFFF", checked_edge="#2A4888",
    sun="#F0DDBF", wall_far="#EFEAE2", wall_near="#E7E0D5", wall_line="#D9D0C2", dark=False,
)  # fmt: skip

DARK = Tokens(
    canvas="#191816", chrome="#131211", surface="#211F1C", surface_2="#272521", surface_3="#322F2A",
    line="#37332D", line_2="#524C43", field_line="#867E72",
    text="#F1EDE6", text_2="#C6BEB1", text_3="#A69E91", text_off="#6F685E", link="#A3BCF4",
    primary="#4669B8", primary_hover="#4D70BF", primary_press="#3B5AA2",
    primary_soft="#252E45", primary_line="#3F5283",
    ok="#82CF9F", ok_soft="#1D2E23", ok_line="#30553F",
    warn="#E8BC66", warn_soft="#342A17", warn_line="#5E4B23",
    bad="#F49C91", bad_soft="#3A221F", bad_line="#6B3A34",
    bad_fill="#B93A30", bad_hover="#951F17", bad_press="#7C1811",
    pend="#C3ACF0", pend_soft="#2B2440", pend_line="#4C3F70",
    chart_1="#7F9FE6", chart_2="#D2975F", chart_3="#9BA886", chart_1b="#5B71A6", chart_2b="#96704B",
    scrim="#94000000", shadow="#8C000000", on_fill="#FFFFFF", checked_edge="#A3BCF4",
    sun="#4B3D28", wall_far="#24211D", wall_near="#2C2924", wall_line="#3D3831", dark=True,
)  # fmt: skip

# role → (pixels, weight); the line heights of the visual language are those of the typeface at these sizes
ROLES: dict[str, tuple[int, QFont.Weight]] = {
    "clock": (52, QFont.Weight.DemiBold),
    "hero": (34, QFont.Weight.DemiBold),
    "welcome": (24, QFont.Weight.DemiBold),
    "page-title": (20, QFont.Weight.DemiBold),
    "brand": (18, QFont.Weight.DemiBold),
    "dialog-title": (17, QFont.Weight.DemiBold),
    "card-title": (15, QFont.Weight.DemiBold),
    "body": (14, QFont.Weight.Normal),
    "body-strong": (14, QFont.Weight.DemiBold),
    "button": (14, QFont.Weight.Medium),
    "table": (13, QFont.Weight.Normal),
    "table-strong": (13, QFont.Weight.Medium),
    "button-small": (13, QFont.Weight.Medium),
    "caption": (12, QFont.Weight.Normal),
    "caption-strong": (12, QFont.Weight.Medium),
    "keycap": (11, QFont.Weight.Medium),
}


class Theme(QObject):
    """The theme of the running application: chosen mode, colours in force, text scale, reduced motion."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._mode = Mode.SYSTEM
        self._text_scale = 1.0
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def mode(self) -> Mode:
        """What the user chose; ``SYSTEM`` follows the desktop."""
        return self._mode

    def apply(self, mode: Mode | None = None, *, text_scale: float | None = None, motion: bool | None = None) -> None:
        """Put a theme on the whole application at once; what is not given stays as it is."""
        self._mode = mode if mode is not None else self._mode
        _look.tokens = DARK if self._is_dark() else LIGHT
        _look.scale = text_scale if text_scale is not None else _look.scale
        _look.motion = motion if motion is not None else _look.motion
        font.cache_clear()
        colour.cache_clear()
        self._application.setFont(font("body"))
        self._application.setPalette(_palette(_look.tokens))
        self._application.setStyleSheet(style_sheet(_look.tokens, {role: font(role) for role in ROLES}))
        self.changed.emit()

    def _is_dark(self) -> bool:
        if self._mode is Mode.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode is Mode.DARK

    @Slot()
    def _system_changed(self) -> None:
        if self._mode is Mode.SYSTEM:
            self.apply()


class _Look:
    """What is in force for the one application of this process."""

    tokens = LIGHT
    scale = 1.0
    motion = True


_look = _Look()


def tokens() -> Tokens:
    """The colours in force; painted widgets ask at every paint, so a switch needs no signal."""
    return _look.tokens


def motion() -> bool:
    """False when the system or the user asked for reduced motion."""
    return _look.motion


def scaled(pixels: int) -> int:
    """A length that holds text, at the text scale in force."""
    return round(pixels * _look.scale)


@lru_cache(maxsize=128)
def colour(name: str) -> QColor:
    """A token of the theme in force as a QColor."""
    return QColor(_look.tokens[name])


@lru_cache(maxsize=64)
def font(role: str, weight: QFont.Weight | None = None) -> QFont:
    """The font of a role of the visual language, at the text scale in force; another weight on request."""
    pixels, normal = ROLES[role]
    made = QFont(FAMILY)
    made.setPixelSize(scaled(pixels))
    made.setWeight(weight if weight is not None else normal)
    return made


def _palette(colours: Tokens) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, name in (
        (roles.Window, "canvas"), (roles.WindowText, "text"), (roles.Base, "surface"),
        (roles.AlternateBase, "surface-2"), (roles.Text, "text"), (roles.Button, "surface"),
        (roles.ButtonText, "text"), (roles.BrightText, "on-fill"), (roles.ToolTipBase, "surface"),
        (roles.ToolTipText, "text"), (roles.PlaceholderText, "text-3"), (roles.Highlight, "primary"),
        (roles.HighlightedText, "on-fill"), (roles.Link, "link"), (roles.LinkVisited, "link"),
        (roles.Light, "surface"), (roles.Midlight, "surface-2"), (roles.Mid, "line"), (roles.Dark, "line-2"),
        (roles.Shadow, "line-2"), (roles.Accent, "primary"),
    ):  # fmt: skip
        palette.setColor(role, QColor(colours[name]))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["text-off"]))
    return palette
