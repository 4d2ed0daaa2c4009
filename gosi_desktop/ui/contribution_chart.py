"""Twelve months of contributions as bars; time runs as one reads, so in Arabic the oldest is rightmost."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from gosi_desktop.application.home import MonthSum
from gosi_desktop.ui.formats import formats, strip_isolates
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.focus import FocusRing
from gosi_desktop.ui.widgets.painting import RTL

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_STEPS = (1, 2, 2.5, 5, 10)


class ContributionChart(FocusRing, QAbstractButton):
    """Each bar is a way to its invoice: by the mouse, or by the arrows and Enter. All figures are said in words."""

    wanted = Signal(str)  # number of an invoice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: tuple[MonthSum, ...] = ()
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._open)

    def show_months(self, months: Sequence[MonthSum]) -> None:
        """Oldest first; the newest is chosen, until others come."""
        if self._months != tuple(months):
            self._months = tuple(months)
            self._at = len(self._months) - 1
        self.setAccessibleName(self.tr("Contributions, last 12 months"))
        self.setAccessibleDescription(strip_isolates(". ".join(self.words(at) for at in range(len(self._months)))))
        self.update()

    def words(self, at: int) -> str:
        """A month with its figures."""
        one, written = self._months[at], formats()
        month = written.month(one.month.first)
        if one.invoice is None:
            return self.tr("{month}: no invoice").format(month=month)
        return self.tr("{month}: {total}, employer {employer}, contributors {employee}").format(
            month=month, total=written.money(one.halalas), employer=written.money(one.employer_halalas),
            employee=written.money(one.employee_halalas),
        )  # fmt: skip

    def sizeHint(self) -> QSize:
        return QSize(480, scaled(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, scaled(130))

    # -- by hand -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = self.layoutDirection() == RTL
        steps = {Qt.Key.Key_Left: 1 if back else -1, Qt.Key.Key_Right: -1 if back else 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._months:
            super().keyPressEvent(event)
            return
        self._at = min(max(self._at + step, 0), len(self._months) - 1)
        announce(self, self.words(self._at))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._at = self._month_at(event.position().toPoint())
        self.update()
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._months:
            QToolTip.showText(event.globalPos(), self.words(self._month_at(event.pos())), self)
            return True
        return super().event(event)

    def _open(self) -> None:
        invoice = self._months[self._at].invoice if 0 <= self._at < len(self._months) else None
        if invoice is not None:
            self.wanted.emit(invoice.number)

    def _month_at(self, point: QPoint) -> int:
        x = self.width() - point.x() if self.layoutDirection() == RTL else point.x()
        axis, width = self._axis(), self._slot()
        return min(max(int((x - axis) / width), 0), len(self._months) - 1) if self._months else -1

    # -- drawn ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._months:
            return
        painter = QPainter(self)
        head, foot = scaled(24), scaled(24)
        base = float(self.height() - foot)
        step, lines = self._scale()
        most = step * lines
        high = base - head
        self._draw_lines(painter, base, high, step, lines)
        slot, axis = self._slot(), self._axis()
        for at, one in enumerate(self._months):
            start, chosen = axis + at * slot, at == self._at
            width = min(slot * 0.58, scaled(34))
            x = start + (slot - width) / 2
            employer = high * one.employer_halalas / most
            employee = high * one.employee_halalas / most
            inks = ("chart-1", "chart-2") if chosen else ("chart-1b", "chart-2b")
            painter.fillRect(self._place(QRectF(x, base - employer, width, employer)), colour(inks[0]))
            gap = 2.0 if employee > 2 else 0.0
            painter.fillRect(self._place(QRectF(x, base - employer - employee, width, employee - gap)), colour(inks[1]))
            self._write(painter, at, QRectF(start, base + 3, slot, foot - 3), base - employer - employee, chosen)

    def _write(self, painter: QPainter, at: int, below: QRectF, top: float, chosen: bool) -> None:
        """The month under its bar; over the chosen one its sum."""
        one, direction = self._months[at], self.layoutDirection()
        name = formats().month_short(one.month.month)
        if self._crowded(below.width()):
            name = formats().numerals(str(one.month.month))
        role, ink = ("caption-strong", "text") if chosen else ("caption", "text-2")
        painting.text(painter, self._place(below), name, role, ink, direction, _MIDDLE)
        if chosen and one.invoice is not None:
            figure = formats().number((one.halalas + 50) // 100)
            width = max(painting.text_width(figure, "caption-strong") + 4.0, below.width())
            x = min(max(below.center().x() - width / 2, 0.0), self.width() - width)
            above = QRectF(x, top - scaled(20), width, scaled(18))
            painting.text(painter, self._place(above), figure, "caption-strong", "text", direction, _MIDDLE)

    def _draw_lines(self, painter: QPainter, base: float, high: float, step: float, lines: int) -> None:
        direction, axis = self.layoutDirection(), self._axis()
        for at in range(lines + 1):
            y = base - high * at / lines
            painter.setPen(QPen(colour("line-2" if at == 0 else "line"), 1))
            line = self._place(QRectF(axis, y, self.width() - axis, 0))
            painter.drawLine(line.topLeft(), line.topRight())
            where = self._place(QRectF(0, y - 9, axis - 8, 18))
            painting.text(painter, where, self._tick(step * at), "caption", "text-3", direction)

    def _crowded(self, width: float) -> bool:
        names = (formats().month_short(one.month.month) for one in self._months)
        return any(painting.text_width(name, "caption-strong") > width for name in names)

    def _tick(self, halalas: float) -> str:
        riyals = round(halalas / 100)
        if riyals < 1000:
            return formats().number(riyals)
        tenths, rest = divmod(riyals, 1000)
        shown = formats().number(tenths) if rest == 0 else formats().numerals(f"{riyals / 1000:g}")
        return self.tr("{count}k").format(count=shown)

    def _scale(self) -> tuple[float, int]:
        """A round step in halalas, and how many of them reach over the highest bar."""
        most = max(one.halalas for one in self._months)
        most = max(most, 100_00)
        size = 10 ** (len(str(most)) - 2)
        step = next(size * each for each in (*_STEPS, 20) if most / (size * each) <= 5 or each == 20)
        return step, max(1, -(-most // int(step)))

    def _axis(self) -> float:
        step, lines = self._scale()
        return max(painting.text_width(self._tick(step * at), "caption") for at in range(lines + 1)) + 12.0

    def _slot(self) -> float:
        return (self.width() - self._axis()) / max(len(self._months), 1)

    def _place(self, logical: QRectF) -> QRectF:
        if self.layoutDirection() != RTL:
            return logical
        return QRectF(self.width() - logical.right(), logical.y(), logical.width(), logical.height())
