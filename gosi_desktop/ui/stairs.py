"""Amounts side by side as columns on one ground, read from the leading side: steps of a fine, of a rate."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gosi_desktop.ui.formats import listed, strip_isolates
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.painting import RTL, Tone

_MIDDLE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Stair:
    """``above`` is its figure, ``below`` when it holds, ``inside`` what stands in it; ``lit`` is where one is."""

    above: str
    below: str
    height: int
    inside: str = ""
    lit: bool = False


class Stairs(QLabel):
    """A label for screen readers, painted by ourselves; heights keep their proportion from ``ground``."""

    def __init__(self, name: str, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._stairs: tuple[Stair, ...] = ()
        self._ground = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stairs(self, stairs: Sequence[Stair], ground: int = 0) -> None:
        """From the first on; what would stand lower than ``ground`` is not drawn in proportion."""
        self._stairs, self._ground = tuple(stairs), ground
        self.setAccessibleDescription(strip_isolates(listed(*(f"{one.below}: {one.above}" for one in stairs))))
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """As wide as its words: figures never run into each other."""
        widths = [
            max(painting.text_width(words, "caption-strong") for words in (one.above, one.below, one.inside))
            for one in self._stairs
        ]
        return QSize((max(widths, default=0) + 8) * len(widths), self.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(320, scaled(130))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._stairs:
            return
        painter = QPainter(self)
        width, base, head = self.width() / len(self._stairs), self.height() - scaled(24), scaled(22)
        most = max(max(one.height for one in self._stairs) - self._ground, 1)
        for at, one in enumerate(self._stairs):
            top = base - (base - head) * max(one.height - self._ground, 0) / most
            box = QRectF(at * width + 1, top, width - 2, max(base - top, 2))
            edge = self._tone.ink if one.height else "ok"
            painter.fillRect(self._place(box), colour(self._tone.soft if one.lit else "surface-3"))
            painter.fillRect(self._place(QRectF(box.x(), box.y(), box.width(), 2)), colour(edge))
            above = QRectF(at * width, top - head, width, head - 2)
            self._write(painter, above, one.above, "caption-strong", edge)
            if one.inside:
                self._write(painter, box, one.inside, "caption-strong", "text")
            below = QRectF(at * width, base + 3, width, scaled(20))
            self._write(painter, below, one.below, "caption-strong" if one.lit else "caption", "text-2")

    def _write(self, painter: QPainter, where: QRectF, words: str, role: str, ink: str) -> None:
        painting.text(painter, self._place(where), words, role, ink, self.layoutDirection(), _MIDDLE)

    def _place(self, logical: QRectF) -> QRectF:
        if self.layoutDirection() != RTL:
            return logical
        return QRectF(self.width() - logical.right(), logical.y(), logical.width(), logical.height())
