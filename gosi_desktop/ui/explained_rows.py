"""Rows of the contribution box: a figure that opens into why, the lines under it, a total."""

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.explanations import ExplainedLine
from gosi_desktop.ui.formats import NONE, formats, ltr, strip_isolates
from gosi_desktop.ui.roster_cells import DOTS
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.focus import FocusRing
from gosi_desktop.ui.widgets.labels import Label

_SIDE = 12


def amount_text(halalas: int | None, masked: bool) -> str:
    """A figure, or dots while it is masked."""
    if halalas is None:
        return ""
    return DOTS if masked else formats().amount(halalas)


def amount_spoken(halalas: int | None, masked: bool) -> str:
    """The same aloud: with its unit, and no marks of direction."""
    if halalas is None:
        return QCoreApplication.translate("RosterCells", "None")
    hidden = QCoreApplication.translate("RosterCells", "Hidden")
    return hidden if masked else strip_isolates(formats().money(halalas))


def turn_text(before: int | None, after: int | None, masked: bool) -> str:
    """«881.25 ← 951.75», in the direction of reading; one figure when nothing changes."""
    if before is None or before == after:
        return amount_text(after, masked)
    return turned(amount_text(before, masked), amount_text(after, masked) or NONE)


def turned(before: str, after: str) -> str:
    """What was and what is, with an arrow in the direction of reading."""
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    turn = f"{before} {'←' if mirrored else '→'} {after}"
    return f"\u2067{turn}\u2069" if mirrored else ltr(turn)


def focus_again(inside: QWidget, name: str) -> None:
    """The keyboard at what was built anew in place of what held it; the one before is still on its way out."""
    found = [one for one in inside.findChildren(QWidget, name) if not one.isHidden()]
    if found:
        found[-1].show()
        found[-1].setFocus(Qt.FocusReason.OtherFocusReason)


class OpeningRow(FocusRing, QAbstractButton):
    """«حصة صاحب العمل 11.75%   881.25 ⌄»: Enter or a click opens what is behind the figure."""

    focus_radius = 4

    def __init__(
        self,
        words: str,
        halalas: int,
        masked: bool,
        opened: bool,
        parent: QWidget | None = None,
        *,
        before: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._amount = words, turn_text(before, halalas, masked)
        self.setCheckable(True)
        self.setChecked(opened)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        spoken = amount_spoken(halalas, masked)
        if before is not None and before != halalas:
            spoken = self.tr("{before} before, then {after}").format(before=amount_spoken(before, masked), after=spoken)
        self.setAccessibleName(f"{words} {spoken}")
        self.setAccessibleDescription(self.tr("Shows how it was worked out"))

    def sizeHint(self) -> QSize:
        return QSize(240, scaled(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        if self.underMouse():
            painter.fillRect(whole.adjusted(0, 0, 0, -1), colour("surface-3"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("line"))
        inner = whole.adjusted(_SIDE, 0, -_SIDE, 0)
        arrow = QRect(inner.x(), (self.height() - 14) // 2, 14, 14)
        name = "chevron-up" if self.isChecked() else "chevron-down"
        icons.draw(painter, name, "text-3", QRectF(painting.place(direction, inner, arrow)))
        words = painting.place(direction, inner, inner.adjusted(20, 0, 0, 0))
        painting.text(painter, QRectF(words), self._words, "table", "text-2", direction)
        _figure(painter, inner, self._amount, "table-strong", "text", direction)


class LinesUnder(QWidget):
    """What a figure is made of, each line with its reason."""

    def __init__(self, lines: list[ExplainedLine], masked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 8, _SIDE, 10)
        column.setSpacing(2)
        for line in lines:
            if line.halalas is None:
                column.addWidget(Label(line.words, "table", "text-2", wrap=True))
            else:
                column.addWidget(FigureRow(line.words, line.halalas, masked, line.strong))
            for small in (line.why, line.source):
                if small:
                    column.addWidget(Label(small, "caption", "text-3", wrap=True))
            column.addSpacing(4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("line"))


class FigureRow(QLabel):
    """Words at the start, a figure at the end; «—» for None. A label for screen readers, painted by ourselves."""

    def __init__(
        self,
        words: str,
        halalas: int | None,
        masked: bool,
        strong: bool = False,
        side: int = 0,
        parent: QWidget | None = None,
        *,
        before: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._strong, self._side = words, strong, side
        self._amount = NONE if halalas is None else turn_text(before, halalas, masked)
        self.setAccessibleName(f"{strip_isolates(words)} {amount_spoken(halalas, masked)}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(34 if self._side else 22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction = QPainter(self), self.layoutDirection()
        if self._side and not self._strong:
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour("line"))
        inner = self.rect().adjusted(self._side, 0, -self._side, 0)
        role, ink = ("table-strong", "text") if self._strong else ("table", "text-2")
        room = inner.width() - painting.text_width(self._amount, "table-strong") - 12
        words = painting.place(direction, inner, QRect(inner.x(), inner.y(), room, inner.height()))
        painting.text(painter, QRectF(words), self._words, role, ink, direction)
        _figure(painter, inner, self._amount, "table-strong" if self._strong else "table", "text", direction)


def _figure(painter: QPainter, inner: QRect, words: str, role: str, ink: str, direction: Qt.LayoutDirection) -> None:
    """At the trailing end: left in Arabic, right in English."""
    align = Qt.AlignmentFlag.AlignTrailing
    painting.text(painter, QRectF(inner), words, role, ink, direction, align)
