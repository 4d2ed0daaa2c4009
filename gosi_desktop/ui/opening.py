"""The frame of the screen that comes next, painted before that screen is there: its surfaces, no words."""

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from gosi_desktop.ui.measures import HEADER, RAIL, RAIL_BELOW, SIDEBAR, form_width, page_side
from gosi_desktop.ui.theme import colour, font, scaled
from gosi_desktop.ui.widgets.parapet import paint_parapet
from gosi_desktop.viewmodels.front_door_state import Screen

_PATIENCE = 700  # milliseconds before words say that something is under way
_TOOLS = 36 + 12 + 30 + 12  # above the list: fields and chips
_ROW, _HEAD = 36, 34


class Opening(QWidget):
    """Calm, and mostly seen for a moment only; nothing of it moves when the screen takes its place."""

    painted = Signal()  # once, when it stands on the screen

    def __init__(self, expected: Screen) -> None:
        super().__init__()
        self._expected = expected
        self._painted = False
        self._words = ""
        self.setAccessibleName(self.tr("Opening…"))
        QTimer.singleShot(_PATIENCE, self, self._speak)

    def _speak(self) -> None:
        """It takes long: an older file is brought up to date, or checked after an unclean end."""
        self._words = self.accessibleName()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)  # after this painting has been shown
        painter = QPainter(self)
        if self._expected is Screen.SHELL:
            self._paint_shell(painter)
        elif self._expected is Screen.FIRST_START:
            side = self._placed(self.rect(), QRect(0, 0, form_width(self.width()), self.height()))
            painter.fillRect(side, colour("surface"))
            beyond = QRect(side.width(), 0, self.width() - side.width(), self.height())
            paint_parapet(painter, QRectF(self._placed(self.rect(), beyond)))
        else:
            paint_parapet(painter, QRectF(self.rect()))

    def _paint_shell(self, painter: QPainter) -> None:
        whole = self.rect()
        painter.fillRect(whole, colour("canvas"))
        width = RAIL if self.width() < scaled(RAIL_BELOW) else SIDEBAR
        painter.fillRect(self._placed(whole, QRect(0, 0, width, self.height())), colour("chrome"))
        painter.fillRect(self._placed(whole, QRect(width - 1, 0, 1, self.height())), colour("line"))
        page = self._placed(whole, QRect(width, 0, self.width() - width, self.height()))
        side = page_side(page.width())
        head, tools = scaled(HEADER), scaled(_TOOLS)
        room = page.width() - 2 * side
        self._bar(painter, page, QRect(side, (head - 16) // 2, 160, 16))
        self._bar(painter, page, QRect(side, head, min(300, room // 2), scaled(36)))
        card = self._placed(page, QRect(side, head + tools, room, self.height() - head - tools - 24))
        self._paint_card(painter, card)
        if self._words:
            painter.setFont(font("table"))
            painter.setPen(colour("text-3"))
            painter.drawText(card, Qt.AlignmentFlag.AlignCenter, self._words)

    def _paint_card(self, painter: QPainter, card: QRect) -> None:
        """The list with its head, and lines where the rows will stand."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("line"))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        row, top = scaled(_ROW), card.y() + scaled(_HEAD)
        while top < card.bottom() - 8:
            painter.fillRect(card.x() + 1, top, card.width() - 2, 1, colour("line"))
            top += row

    def _bar(self, painter: QPainter, page: QRect, logical: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("surface-3"))
        painter.drawRoundedRect(self._placed(page, logical.translated(page.x(), page.y())), 6, 6)

    def _placed(self, within: QRect, logical: QRect) -> QRect:
        """A rectangle laid out from the leading edge, where it really stands."""
        return QStyle.visualRect(self.layoutDirection(), within, logical)
