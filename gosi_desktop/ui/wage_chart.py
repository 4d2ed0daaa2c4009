"""The stepped history of a wage; time runs in the direction of reading, so in Arabic the oldest stands at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gosi_desktop.ui.explained_rows import amount_spoken
from gosi_desktop.ui.formats import formats, listed
from gosi_desktop.ui.roster_cells import DOTS
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.painting import RTL

_MOST_STEPS = 5


@dataclass(frozen=True, slots=True)
class WageStep:
    """A wage and the year it began."""

    year: int
    halalas: int
    waiting: bool = False  # asked for, and not yet so at the authority


class WageChart(QLabel):
    """The last five wages; the figures stand above the steps and are said in words to screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[WageStep, ...] = ()
        self._masked = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[WageStep], masked: bool) -> None:
        """Oldest first."""
        self._steps = tuple(steps)[-_MOST_STEPS:]
        self._masked = masked
        told = listed(*(f"{step.year}: {amount_spoken(step.halalas, masked)}" for step in self._steps))
        self.setAccessibleName(self.tr("Wage history"))
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, scaled(108))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label, foot = scaled(20), scaled(24)
        base = float(self.height() - foot)
        width = self.width() / len(self._steps)
        tops = [self._top(step, label, base) for step in self._steps]
        for at, (step, top) in enumerate(zip(self._steps, tops, strict=True)):
            column = QRectF(at * width, top, width, base - top)
            painter.fillRect(self._place(column), colour("pend-soft" if step.waiting else "primary-soft"))
            last = at == len(self._steps) - 1
            role, ink = ("caption-strong", "link") if last else ("caption-strong", "text-2")
            ink = "pend" if step.waiting else ink
            above = self._place(QRectF(at * width, top - label - 2, width, label))
            painting.text(painter, above, self._figure(step), role, ink, self.layoutDirection(), _MIDDLE)
            below = self._place(QRectF(at * width, base + 3, width, foot - 3))
            year = formats().numerals(str(step.year))
            painting.text(
                painter, below, year, role if last else "caption", ink if last else "text-3", self.layoutDirection(),
                _MIDDLE,
            )  # fmt: skip
        self._draw_steps(painter, tops, width)
        painter.setPen(QPen(colour("line-2"), 1))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))

    def _draw_steps(self, painter: QPainter, tops: Sequence[float], width: float) -> None:
        """One line of what holds; what waits is dashed after it."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        holds: list[QPointF] = []
        for at, (step, top) in enumerate(zip(self._steps, tops, strict=True)):
            ends = [self._point(at * width, top), self._point((at + 1) * width, top)]
            if step.waiting:
                painter.setPen(QPen(colour("pend"), 2, Qt.PenStyle.DotLine))
                painter.drawPolyline([self._point(at * width, tops[at - 1]), *ends] if at else ends)
            else:
                holds += ends
        if holds:
            painter.setPen(QPen(colour("chart-1"), 2))
            painter.drawPolyline(holds)

    def _top(self, step: WageStep, label: int, base: float) -> float:
        """Heights keep their proportion from zero, so that a step looks as big as it is."""
        most = max(each.halalas for each in self._steps) or 1
        return base - (base - label - 4) * step.halalas / most

    def _figure(self, step: WageStep) -> str:
        return DOTS if self._masked else formats().number(step.halalas // 100)

    def _place(self, logical: QRectF) -> QRectF:
        if self.layoutDirection() != RTL:
            return logical
        return QRectF(self.width() - logical.right(), logical.y(), logical.width(), logical.height())

    def _point(self, x: float, y: float) -> QPointF:
        return QPointF(self.width() - x if self.layoutDirection() == RTL else x, y)


_MIDDLE = Qt.AlignmentFlag.AlignHCenter
