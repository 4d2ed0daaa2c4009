"""The heads of the portfolio: the arrow of the order, and the keyboard."""

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from gosi_desktop.application.portfolio import Order
from gosi_desktop.ui import icons
from gosi_desktop.ui.portfolio_cells import NUMERIC, PortfolioCells
from gosi_desktop.ui.portfolio_delegate import COLUMNS
from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.announcement import say_cell
from gosi_desktop.ui.widgets.painting import RTL
from gosi_desktop.ui.widgets.record_view import PADDING


class PortfolioHeader(QHeaderView):
    """Heads with the arrow of the order; Tab brings the keyboard here, Enter sorts."""

    order_wanted = Signal(object)  # Order

    def __init__(self, table: QTableView, cells: PortfolioCells) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table, self._cells = table, cells
        self._order, self._descending = Order.URGENCY, False
        self._current = 0
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sectionClicked.connect(lambda section: self.order_wanted.emit(COLUMNS[section].order))

    def show_order(self, order: Order, descending: bool) -> None:
        """What the rows stand by."""
        self._order, self._descending = order, descending
        self._say()
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        column, direction = COLUMNS[logicalIndex], self.layoutDirection()
        painter.fillRect(rect, colour("surface-2"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        words, inner = self._cells.heading(column), rect.adjusted(PADDING, 0, -PADDING, 0)
        by = column.order is self._order
        width = min(painting.text_width(words, "caption-strong") + 2, inner.width() - (18 if by else 0))
        at_trailing = column in NUMERIC and direction != RTL
        start = inner.x() + (inner.width() - width - (18 if by else 0) if at_trailing else 0)
        place = painting.place(direction, inner, QRect(start, inner.y(), width, inner.height()))
        painting.text(painter, QRectF(place), words, "caption-strong", "text" if by else "text-2", direction)
        if by:
            arrow = painting.place(direction, inner, QRect(start + width + 4, inner.center().y() - 7, 14, 14))
            icons.draw(painter, "chevron-down" if self._descending else "chevron-up", "text", QRectF(arrow))
        if self.hasFocus() and logicalIndex == self._current:
            painting.rounded(painter, QRectF(rect).adjusted(2, 3, -2, -4), 4, None, "link", 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (key == Qt.Key.Key_Left) == (self.layoutDirection() == RTL)
            self._step(1 if forward else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.order_wanted.emit(COLUMNS[self._current].order)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._say)  # after Qt has said that the whole has the focus
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _step(self, step: int) -> None:
        shown = [at for at in range(len(COLUMNS)) if not self.isSectionHidden(at)]
        at = shown.index(self._current) + step if self._current in shown else 0
        self._current = shown[min(max(at, 0), len(shown) - 1)]
        self._say()
        self.viewport().update()

    def _say(self) -> None:
        column = COLUMNS[self._current]
        ordered = self.tr("Sorted descending") if self._descending else self.tr("Sorted ascending")
        self.setAccessibleName(self._cells.heading(column))
        self.setAccessibleDescription(ordered if column.order is self._order else "")
        if self.hasFocus():
            say_cell(self._table, -1, self._current)
