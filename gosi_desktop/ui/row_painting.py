"""What painted rows have in common: a state as dot, words or badge, and the ring of the keyboard."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from gosi_desktop.ui.roster_cells import Standing
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.painting import RTL, Tone
from gosi_desktop.ui.widgets.record_view import PADDING
from gosi_desktop.ui.widgets.shaped_text import ShapedTexts


def paint_standing(
    painter: QPainter,
    texts: ShapedTexts,
    inner: QRect,
    standing: Standing,
    direction: Qt.LayoutDirection,
    lit: bool,
    at_end: bool,
) -> None:
    """The normal state as a dot, a plain one as words, an exception as a badge; ``lit`` on a row that is chosen."""
    if standing.tone is Tone.OK:
        painting.status_dot(painter, inner, standing.words, direction)
        return
    if standing.tone is Tone.NEUTRAL:
        texts.draw(painter, inner, standing.words, "table", "text-2", direction, at_end)
        return
    height = scaled(painting.BADGE_HEIGHT)
    width = min(painting.badge_width(standing.words, bool(standing.icon)), inner.width())
    x = inner.x() + (inner.width() - width if at_end else 0)
    logical = QRect(x, inner.y() + (inner.height() - height) // 2, width, height)
    where = painting.place(direction, inner, logical)
    painting.badge(painter, where, standing.words, standing.tone, direction, standing.icon, edged=lit)


def paint_ring(
    painter: QPainter, rect: QRect, direction: Qt.LayoutDirection, *, first: bool, last: bool, underlined: bool
) -> None:
    """A cell's part of the row that has the keyboard: 2 px around the whole row, and the focused cell underlined."""
    ink = colour("link")
    painter.fillRect(rect.x(), rect.y(), rect.width(), 2, ink)
    painter.fillRect(rect.x(), rect.bottom() - 1, rect.width(), 2, ink)
    mirrored = direction == RTL
    if last if mirrored else first:
        painter.fillRect(rect.x(), rect.y(), 2, rect.height(), ink)
    if first if mirrored else last:
        painter.fillRect(rect.right() - 1, rect.y(), 2, rect.height(), ink)
    if underlined:
        painter.fillRect(rect.x() + PADDING, rect.bottom() - 5, rect.width() - 2 * PADDING, 2, ink)
