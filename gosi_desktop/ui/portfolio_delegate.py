"""Paints the rows of the portfolio straight from their records."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from gosi_desktop.application.portfolio import PortfolioRow
from gosi_desktop.ui import icons
from gosi_desktop.ui.portfolio_cells import NUMERIC, PortfolioCells
from gosi_desktop.ui.roster_cells import Standing
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.painting import RTL, Tone
from gosi_desktop.ui.widgets.record_view import PADDING, ShapingDelegate
from gosi_desktop.viewmodels.portfolio import PortfolioColumn as Column
from gosi_desktop.viewmodels.record_table import RecordTable

COLUMNS = tuple(Column)
CHEVRON = 34  # the room for it at the end of each row


class Rows(Protocol):
    """What the delegate asks its table."""

    records: RecordTable[PortfolioRow]
    cells: PortfolioCells
    opened: str  # number of the open establishment
    hovered: int  # row under the mouse
    ringed: int  # row that has the keyboard

    def last_column(self) -> int: ...


class PortfolioDelegate(ShapingDelegate):
    """Paints straight from the records."""

    def __init__(self, view: QTableView, rows: Rows) -> None:
        super().__init__(view)
        self._view, self._table = view, rows

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        table, row, column = self._table, index.row(), COLUMNS[index.column()]
        rect: QRect = option.rect
        record = table.records.record_at(row)
        if record is None:
            return
        lit = record.number == table.opened
        if lit or row == table.hovered:
            painter.fillRect(rect, colour("primary-soft" if lit else "surface-2"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        direction = self._view.layoutDirection()
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        last = index.column() == table.last_column()
        if last:
            self._chevron(painter, rect, direction)
            inner = painting.place(
                direction, rect, QRect(rect.x() + PADDING, rect.y(), rect.width() - CHEVRON - PADDING, rect.height())
            )
        standing = table.cells.standing(record, column)
        if standing is not None:
            self._standing(painter, inner, standing, direction, lit, column in NUMERIC and direction != RTL)
        else:
            role, ink = ("table-strong", "text") if column is Column.NAME else ("table", "text-2")
            words = table.cells.text(record, column)
            self.texts.draw(painter, inner, words, role, ink, direction, column in NUMERIC)
        if row == table.ringed:
            self._ring(painter, rect, index.column(), last, direction)

    def _standing(
        self,
        painter: QPainter,
        inner: QRect,
        standing: Standing,
        direction: Qt.LayoutDirection,
        lit: bool,
        at_end: bool,
    ) -> None:
        if standing.tone is Tone.OK:
            painting.status_dot(painter, inner, standing.words, direction)
            return
        if standing.tone is Tone.NEUTRAL:
            self.texts.draw(painter, inner, standing.words, "table", "text-2", direction, False)
            return
        height = scaled(painting.BADGE_HEIGHT)
        width = min(painting.badge_width(standing.words, bool(standing.icon)), inner.width())
        x = inner.x() + (inner.width() - width if at_end else 0)
        logical = QRect(x, inner.y() + (inner.height() - height) // 2, width, height)
        where = painting.place(direction, inner, logical)
        painting.badge(painter, where, standing.words, standing.tone, direction, standing.icon, edged=lit)

    def _chevron(self, painter: QPainter, rect: QRect, direction: Qt.LayoutDirection) -> None:
        square = QRect(rect.right() - 24, rect.y() + (rect.height() - 16) // 2, 16, 16)
        icons.draw(painter, "chevron-end", "text-3", QRectF(painting.place(direction, rect, square)))

    def _ring(self, painter: QPainter, rect: QRect, column: int, last: bool, direction: Qt.LayoutDirection) -> None:
        """The row that has the keyboard: 2 px around the whole row, and the focused cell underlined."""
        ink = colour("link")
        painter.fillRect(rect.x(), rect.y(), rect.width(), 2, ink)
        painter.fillRect(rect.x(), rect.bottom() - 1, rect.width(), 2, ink)
        mirrored = direction == RTL
        if last if mirrored else column == 0:
            painter.fillRect(rect.x(), rect.y(), 2, rect.height(), ink)
        if column == 0 if mirrored else last:
            painter.fillRect(rect.right() - 1, rect.y(), 2, rect.height(), ink)
        if column == self._view.currentIndex().column() and column > 0:
            painter.fillRect(rect.x() + PADDING, rect.bottom() - 5, rect.width() - 2 * PADDING, 2, ink)
