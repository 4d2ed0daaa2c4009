"""From one amount to another by steps: bars that hang where the one before ended; read from the leading side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gosi_desktop.ui.formats import formats, listed, strip_isolates
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.painting import RTL

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_CUT_FROM = 3  # the axis is cut when what changes is less than a third of what stays
_GAP = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """A total, which stands on the axis, or a step from where the bar before ended."""

    name: str
    halalas: int
    is_total: bool = False


class Waterfall(QLabel):
    """A label for screen readers, painted by ourselves; ``axis_begins`` is 0 unless the axis is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.axis_begins = 0
        self.setAccessibleName(self.tr("From month to month"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """In order; the first and the last are totals."""
        self._bars = tuple(bars)
        levels = [level for pair in self._levels() for level in pair if level] or [0]
        low, high = min(levels), max(levels)
        cut = low > 0 and (high - low) * _CUT_FROM < low
        self.axis_begins = _round_below(low - (high - low), high - low) if cut else min(low, 0)
        told = (f"{bar.name} {self._figure(bar)}" for bar in self._bars)
        self.setAccessibleDescription(strip_isolates(listed(*told)))
        self.update()

    @property
    def is_cut(self) -> bool:
        """Whether the axis does not begin at 0."""
        return self.axis_begins > 0

    def needs(self) -> int:
        """The width below which names or figures would run into each other."""
        widths = (
            max(painting.text_width(bar.name, "caption-strong"), painting.text_width(self._figure(bar), "table-strong"))
            for bar in self._bars
        )
        return (max(widths, default=0) + 10) * len(self._bars)

    def sizeHint(self) -> QSize:
        return QSize(320, scaled(220))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, base = self.width() / len(self._bars), self.height() - scaled(26)
        pairs = self._levels()
        ends: list[float] = []
        for at, (bar, (start, end)) in enumerate(zip(self._bars, pairs, strict=True)):
            top, bottom = sorted((self._y(start, base), self._y(end, base)))
            box = QRectF(at * width + _GAP, top, width - 2 * _GAP, max(bottom - top, 2))
            painter.fillRect(self._place(box), colour(_ink(bar)))
            if bar.is_total and self.is_cut:
                self._tear(painter, self._place(box), base)
            ends.append(self._y(end, base))
            above = QRectF(at * width, top - scaled(20), width, scaled(20))
            self._write(painter, above, self._figure(bar), "table-strong", "text")
            below = QRectF(at * width, base + 4, width, scaled(22))
            self._write(painter, below, bar.name, "caption-strong" if bar.is_total else "caption", "text-2")
        painter.setPen(QPen(colour("line-2"), 1))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        painter.setPen(QPen(colour("text-3"), 1, Qt.PenStyle.DotLine))
        for at, y in enumerate(ends[:-1]):
            way = self._place(QRectF((at + 1) * width - _GAP, y, 2 * _GAP, 0))
            painter.drawLine(way.topLeft(), way.topRight())

    def _levels(self) -> list[tuple[int, int]]:
        """Where each bar begins and ends, in halalas."""
        level, found = 0, list[tuple[int, int]]()
        for bar in self._bars:
            if bar.is_total:
                found.append((0, bar.halalas))
                level = bar.halalas
            else:
                found.append((level, level + bar.halalas))
                level += bar.halalas
        return found

    def _y(self, halalas: int, base: int) -> float:
        high = max((max(pair) for pair in self._levels()), default=1)
        room, reach = base - scaled(30), max(high - self.axis_begins, 1)
        return base - room * max(halalas - self.axis_begins, 0) / reach

    def _tear(self, painter: QPainter, box: QRectF, base: int) -> None:
        """A zigzag near the foot of a bar whose lower part is left out."""
        steps, y = 6, base - scaled(14)
        points = [QPointF(box.left() + box.width() * at / steps, y + (3 if at % 2 else -3)) for at in range(steps + 1)]
        painter.setPen(QPen(colour("surface"), 3))
        painter.drawPolyline(points)

    def _figure(self, bar: Bar) -> str:
        written = formats()
        return written.amount(bar.halalas) if bar.is_total else written.signed_amount(bar.halalas)

    def _write(self, painter: QPainter, where: QRectF, words: str, role: str, ink: str) -> None:
        painting.text(painter, self._place(where), words, role, ink, self.layoutDirection(), _MIDDLE)

    def _place(self, logical: QRectF) -> QRectF:
        if self.layoutDirection() != RTL:
            return logical
        return QRectF(self.width() - logical.right(), logical.y(), logical.width(), logical.height())


def _ink(bar: Bar) -> str:
    """More to be paid is not good news, less is."""
    if bar.is_total:
        return "primary"
    return "chart-2" if bar.halalas > 0 else "ok" if bar.halalas < 0 else "line-2"


def _round_below(level: int, spread: int) -> int:
    """A round amount below a level, of the size of what is spread above it."""
    unit = int("1".ljust(len(str(max(spread, 1))), "0"))
    return max(level // unit * unit, 0)
