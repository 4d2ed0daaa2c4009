"""Icons: one drawing each, tinted by token, sharp at every scale, turned where it has a reading direction."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QFile, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gosi_desktop.ui import resources_rc, theme

# Drawn for right-to-left; turned for left-to-right. Everything else is the same in both.
MIRRORED = frozenset(
    "arrow-back arrow-next chevron-end chevron-start copy document external-link file-import flag identity-card ledger "
    "merge send sidebar sliders sign-out undo".split()
)

assert resources_rc.qt_resource_data  # importing it has registered the compiled pictures

# The colours in the parapet drawing and the tokens that stand for them.
_DRAWN = {"#F1EDE6": "surface-3", "#CCC4B6": "line-2"}


def pixmap(name: str, ink: str = "text-3", size: int = 18, dpr: float = 1.0) -> QPixmap:
    """An icon in the colour of a token of the theme in force; ``size`` is device-independent."""
    flipped = name in MIRRORED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    return _tinted(name, theme.tokens()[ink], size, dpr, flipped)


def draw(painter: QPainter, name: str, ink: str, where: QRectF) -> None:
    """Paint an icon into a square, at the painter's resolution."""
    size = round(min(where.width(), where.height()))
    device = painter.device()
    made = pixmap(name, ink, size, device.devicePixelRatio() if device is not None else 1.0)
    middle = where.center()
    painter.drawPixmap(QPointF(middle.x() - size / 2, middle.y() - size / 2), made)


def icon(name: str, ink: str = "text-3", size: int = 18) -> QIcon:
    """The same for menus and actions; made for the theme in force, so ask again when it changes."""
    made = QIcon()
    for dpr in (1.0, 2.0):
        made.addPixmap(pixmap(name, ink, size, dpr))
        made.addPixmap(pixmap(name, "text-off", size, dpr), QIcon.Mode.Disabled)
    return made


def mark(size: int, dpr: float = 1.0) -> QPixmap:
    """The mark of the program, for the surfaces of the theme in force."""
    return _drawing("mark-dark" if theme.tokens().dark else "mark", QSize(size, size), dpr, theme.tokens().dark)


def window_icon() -> QIcon:
    """The mark in the sizes a window system asks for."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(_drawing("mark", QSize(size, size), 1.0, False))
    return made


def parapet(size: QSize, dpr: float = 1.0) -> QPixmap:
    """The small stepped parapet of empty states. It never mirrors."""
    return _drawing("parapet-small", size, dpr, theme.tokens().dark)


@lru_cache(maxsize=1024)
def _tinted(name: str, colour: str, size: int, dpr: float, flipped: bool) -> QPixmap:
    made = _render(_source(f":/icons/{name}.svg").replace("currentColor", colour), QSize(size, size), dpr)
    if not flipped:
        return made
    turned = QPixmap.fromImage(made.toImage().flipped(Qt.Orientation.Horizontal))
    turned.setDevicePixelRatio(dpr)
    return turned


@lru_cache(maxsize=32)
def _drawing(name: str, size: QSize, dpr: float, dark: bool) -> QPixmap:
    """``dark`` is part of the key: the colours come from the theme in force."""
    source = _source(f":/{name}.svg")
    if name.startswith("parapet"):
        for drawn, token in _DRAWN.items():
            source = source.replace(drawn, theme.tokens()[token])
    return _render(source, size, dpr)


def _render(source: str, size: QSize, dpr: float) -> QPixmap:
    made = QPixmap(size * dpr)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(source.encode())).render(painter)
    painter.end()
    made.setDevicePixelRatio(dpr)
    return made


@lru_cache(maxsize=256)
def _source(path: str) -> str:
    file = QFile(path)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise KeyError(path)
    try:
        return bytes(file.readAll().data()).decode()
    finally:
        file.close()
