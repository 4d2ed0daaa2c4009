"""A card whose content reaches its edges: the corners stay round over whatever is painted inside."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.card import Card

_RADIUS = 8
_EDGE = 2


class ClippedCard(Card):
    """For tables and lists; ``behind`` is the surface that shows at the corners."""

    def __init__(self, *, behind: str = "canvas", parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self.body.setSpacing(0)
        self._corners = _Corners(self, behind)

    def raise_corners(self) -> None:
        """Call after adding content, so that the corners lie above it."""
        self._corners.raise_()


class _Corners(QWidget):
    def __init__(self, card: QWidget, behind: str) -> None:
        super().__init__(card)
        self._card, self._behind = card, behind
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.setGeometry(self._card.rect())
            self.setMask(_ring(self.rect()))  # what lies under the whole of it could not be scrolled by moving it
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        outside = QPainterPath()
        outside.addRect(whole)
        inside = QPainterPath()
        inside.addRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.fillPath(outside.subtracted(inside), colour(self._behind))
        painting.rounded(painter, whole, _RADIUS, None, "line")


def _ring(whole: QRect) -> QRegion:
    """The corners and the edges alone."""
    upright = whole.adjusted(_EDGE, _RADIUS + 1, -_EDGE, -_RADIUS - 1)
    lying = whole.adjusted(_RADIUS + 1, _EDGE, -_RADIUS - 1, -_EDGE)
    return QRegion(whole).subtracted(QRegion(upright).united(QRegion(lying)))
