"""Paints the rows of the portfolio straight from their records."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from gosi_desktop.application.portfolio import PortfolioRow
from gosi_desktop.ui import icons
from gosi_desktop.ui.portfolio_cells import NUMERIC, PortfolioCells
from gosi_desktop.ui.row_painting import paint_ring, paint_standing
from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.painting import RTL
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
            at_end = column in NUMERIC and direction != RTL
            paint_standing(painter, self.texts, inner, standing, direction, lit, at_end)
        else:
            role, ink = ("table-strong", "text") if column is Column.NAME else ("table", "text-2")
            words = table.cells.text(record, column)
            self.texts.draw(painter, inner, words, role, ink, direction, column in NUMERIC)
        if row == table.ringed:
            first, current = index.column() == 0, index.column() == self._view.currentIndex().column()
            paint_ring(painter, rect, direction, first=first, last=last, underlined=current and not first)

    def _chevron(self, painter: QPainter, rect: QRect, direction: Qt.LayoutDirection) -> None:
        square = QRect(rect.right() - 24, rect.y() + (rect.height() - 16) // 2, 16, 16)
        icons.draw(painter, "chevron-end", "text-3", QRectF(painting.place(direction, rect, square)))
