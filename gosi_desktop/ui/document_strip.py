"""Twelve months as a line, with a mark for each day on which something ends."""

from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gosi_desktop.domain.documents import Mark, Standing, Strip
from gosi_desktop.ui.formats import formats, listed
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting

_INKS = {Standing.OVER: "bad", Standing.NEAR: "link", Standing.LATER: "text-3", Standing.NEVER: "text-3"}
_ORDER = (Standing.LATER, Standing.NEVER, Standing.NEAR, Standing.OVER)  # what is urgent is painted last


class DocumentStrip(QLabel):
    """Seen only as a picture: its name says what a screen reader needs, the list says the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip: Strip | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strip(self, strip: Strip | None, spoken: str) -> None:
        """Other months, other marks."""
        self._strip = strip
        self.setAccessibleName(listed(self.tr("The next twelve months"), spoken))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(320), scaled(54))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(54))

    def place_of(self, day: date) -> float:
        """Where a day stands along the line, from 0 to 1 in the direction of reading."""
        strip = self._strip
        assert strip is not None
        for at, month in enumerate(strip.months):
            if month.first <= day <= month.last:
                return (at + (day.day - 0.5) / month.last.day) / len(strip.months)
        return 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        strip = self._strip
        if strip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direction, width, line = self.layoutDirection(), self.width(), scaled(14)
        step = width / len(strip.months)
        written = formats()
        names = [written.month_name(one.month) for one in strip.months]
        if any(painting.text_width(one, "caption") + 6 > step for one in names):
            names = [written.month_short(one.month) for one in strip.months]
        if any(painting.text_width(one, "caption") + 4 > step for one in names):
            names = [one if at % 3 == 0 else "" for at, one in enumerate(names)]
        painter.fillRect(0, line - 1, width, 3, colour("surface-3"))
        for at, name in enumerate(names):
            whole = QRect(round(at * step), line + 12, round(step), self.height() - line - 12)
            wide = QRect(whole.x(), whole.y(), round(step * (3 if not all(names) else 1)), whole.height())
            where = painting.place(direction, self.rect(), wide)
            middle = Qt.AlignmentFlag.AlignHCenter if all(names) else Qt.AlignmentFlag.AlignLeading
            painting.text(painter, QRectF(where), name, "caption", "text-2", direction, middle)
            tick = painting.place(direction, self.rect(), QRect(round((at + 1) * step) - 1, 2, 1, self.height() - 4))
            painter.fillRect(tick, colour("line"))
        for mark in sorted(strip.marks, key=lambda one: _ORDER.index(one.standing)):
            self._mark(painter, mark, line)

    def _mark(self, painter: QPainter, mark: Mark, line: int) -> None:
        along = self.place_of(mark.day)
        x = (1 - along if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else along) * self.width()
        radius = 5 if mark.count == 1 else 6
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(_INKS[mark.standing]))
        painter.drawEllipse(QPointF(x, line + 0.5), radius, radius)
