"""The stepped parapet of a Najdi house under the sun: the picture of sign-in and lock, at any size, never mirrored."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.theme import colour

_HEIGHT = 828.0  # of the drawing whose measures these are
# period, half width of the top, step sideways, step upwards, number of steps, height of the base
_FAR = (152.0, 14.8, 14.75, 24.0, 4, 318.0)
_NEAR = (192.0, 18.5, 18.5, 28.0, 4, 432.0)
_FAR_FIRST, _NEAR_FIRST = 28.0, 112.0  # where the first merlon has its middle
_SUN = (256.0, 206.0, 82.0)
_BANDS = (462.0, 540.0)
_TOOTH = (48.0, 13.0, 484.0, 522.0)  # period, half width, top, foot


class ParapetPicture(QWidget):
    """A backdrop; what it holds lies on it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_parapet(QPainter(self), QRectF(self.rect()))


def paint_parapet(painter: QPainter, area: QRectF) -> None:
    """Fill ``area``: sky, sun, two rows of walls, a band of triangles, plain wall to the foot."""
    painter.fillRect(area, colour("canvas"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.save()
    painter.setClipRect(area)
    shift = area.y() + (area.height() - _HEIGHT) * 0.35
    x, y, radius = _SUN
    painter.setBrush(colour("sun"))
    painter.drawEllipse(QPointF(area.x() + x, y + shift), radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for name, measures, first in (("wall-far", _FAR, _FAR_FIRST), ("wall-near", _NEAR, _NEAR_FIRST)):
        painter.setBrush(colour(name))
        painter.drawPolygon(_wall(area, shift, measures, first))
    for height in _BANDS:
        painter.fillRect(QRectF(area.x(), height + shift, area.width(), 2), colour("wall-line"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour("wall-line"))
    period, half, top, foot = _TOOTH
    middle = area.x() + 29
    while middle - half < area.x() + area.width():
        points = ((middle - half, foot), (middle, top), (middle + half, foot))
        painter.drawPolygon(QPolygonF([QPointF(px, py + shift) for px, py in points]))
        middle += period
    painter.restore()


def _wall(
    area: QRectF, shift: float, measures: tuple[float, float, float, float, int, float], first: float
) -> QPolygonF:
    """The outline of a row of stepped merlons, down to the foot of the area."""
    period, half, across, up, steps, base = measures
    foot = area.y() + area.height()
    points = [QPointF(area.x() - period, foot), QPointF(area.x() - period, base + shift)]
    middle = area.x() + first - period
    while middle - period < area.x() + area.width():
        rising = [(half + across * (steps - 1 - step), base - up * (step + 1)) for step in range(steps)]
        height = base
        for reach, higher in rising:
            points += [QPointF(middle - reach, height + shift), QPointF(middle - reach, higher + shift)]
            height = higher
        for reach, lower in [(reach, base - up * step) for step, (reach, _) in reversed(list(enumerate(rising)))]:
            points += [QPointF(middle + reach, height + shift), QPointF(middle + reach, lower + shift)]
            height = lower
        middle += period
    points += [QPointF(middle, base + shift), QPointF(middle, foot)]
    return QPolygonF(points)
