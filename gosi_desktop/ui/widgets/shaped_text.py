"""Lines of text that are shaped once and drawn many times: the difference between a smooth list and a slow one."""

from collections import OrderedDict
from functools import lru_cache

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
        made, width, height = self.shaped(words, role, rect.width(), direction)
        painter.setFont(font(role))
        painter.setPen(colour(ink))
        painter.drawStaticText(self.place(rect, width, height, direction, right), made)

    @staticmethod
    def place(rect: QRect, width: float, height: float, direction: Qt.LayoutDirection, right: bool) -> QPointF:
        """Where a line of this size begins in ``rect``."""
        x = rect.right() + 1 - width if right or direction == RTL else float(rect.x())
        return QPointF(x, rect.y() + (rect.height() - height) / 2)

    def shaped(
        self, words: str, role: str, width: int, direction: Qt.LayoutDirection
    ) -> tuple[QStaticText, float, float]:
        """With its width and height."""
        key = (words, role, width, direction == RTL)
        found = self._made.get(key)
        if found is not None:
            return found
        made = _static(words, role, direction)
        size = made.size()
        if size.width() > width:
            metrics = QFontMetrics(font(role))
            if metrics.horizontalAdvance(words) > width:
                made = _static(metrics.elidedText(words, Qt.TextElideMode.ElideRight, width), role, direction)
                size = made.size()
        found = self._made[key] = made, size.width(), size.height()
        if len(self._made) > _TEXTS_KEPT:
            self._made.popitem(last=False)
        return found


def _static(words: str, role: str, direction: Qt.LayoutDirection) -> QStaticText:
    made = QStaticText(words)
    made.setTextOption(_option(direction))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(font=font(role))
    return made


@lru_cache(maxsize=2)
def _option(direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option
