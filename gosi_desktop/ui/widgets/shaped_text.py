"""Lines of text that are shaped once and drawn many times: the difference between a smooth list and a slow one."""

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QStaticText, QTextOption

from gosi_desktop.ui.theme import colour, font
from gosi_desktop.ui.widgets.painting import RTL

_TEXTS_KEPT = 4096


class ShapedTexts:
    """Texts that are shaped once and drawn many times, by words, role and the width they must fit."""

    def __init__(self) -> None:
        self._made: OrderedDict[tuple[str, str, int, bool], tuple[QStaticText, float, float]] = OrderedDict()

    def forget(self) -> None:
        """Another font or direction."""
        self._made.clear()

    def draw(
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        role: str,
        ink: str,
        direction: Qt.LayoutDirection,
        right: bool,
    ) -> None:
        """One line in ``rect``; ``right`` puts it at the right whatever the direction, as numbers stand."""
        made, width, height = self._shaped(words, role, rect.width(), direction)
        x = rect.right() + 1 - width if right or direction == RTL else float(rect.x())
        y = rect.y() + (rect.height() - height) / 2
        painter.setFont(font(role))
        painter.setPen(colour(ink))
        painter.drawStaticText(QPointF(x, y), made)

    def _shaped(
        self, words: str, role: str, width: int, direction: Qt.LayoutDirection
    ) -> tuple[QStaticText, float, float]:
        """With its width and height."""
        key = (words, role, width, direction == RTL)
        found = self._made.get(key)
        if found is not None:
            return found
        metrics = QFontMetrics(font(role))
        shown = words
        if metrics.horizontalAdvance(words) > width:
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        made = QStaticText(shown)
        option = QTextOption()
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        made.setTextOption(option)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        made.prepare(font=font(role))
        size = made.size()
        found = self._made[key] = made, size.width(), size.height()
        if len(self._made) > _TEXTS_KEPT:
            self._made.popitem(last=False)
        return found
