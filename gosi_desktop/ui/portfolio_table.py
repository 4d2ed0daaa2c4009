"""The table of the portfolio: an establishment a row, painted by ourselves, by keyboard or mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gosi_desktop.application.portfolio import PortfolioRow
from gosi_desktop.domain.establishment import Role
from gosi_desktop.ui.portfolio_cells import PortfolioCells
from gosi_desktop.ui.portfolio_delegate import CHEVRON, COLUMNS, PortfolioDelegate
from gosi_desktop.ui.portfolio_header import PortfolioHeader
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.roster_delegate import PADDING
from gosi_desktop.ui.roster_table import HEAD_HEIGHT, ROW_HEIGHTS, begins_search, is_letter
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.announcement import cells_changed, say_cell
from gosi_desktop.ui.widgets.painting import RTL
from gosi_desktop.viewmodels.portfolio import PortfolioColumn as Column
from gosi_desktop.viewmodels.record_table import RecordTable

# What goes first when there is no room; the name, its number and what wants attention stay.
_DROPPED_FIRST = (Column.SYNCED, Column.ROLE, Column.AMOUNT, Column.REQUESTS, Column.PEOPLE)
_SHORTEST_NAME = 120
_NAMES_SHARE = 5  # of the room that is left
_SAMPLES = {
    Column.NAME: "مؤسسة بوابة التقنية 42",
    Column.NUMBER: "6200000011",
    Column.PEOPLE: "1,000",
    Column.AMOUNT: "888,888.88",
    Column.SYNCED: "3 يناير 2026 14:40",
}


class PortfolioTable(QTableView):
    """Enter or a double click opens; typing begins a search."""

    opened_row = Signal(int)
    typed = Signal(str)
    copied = Signal(str)
    escaped = Signal()

    def __init__(
        self, records: RecordTable[PortfolioRow], cells: PortfolioCells, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.records, self.cells = records, cells
        self.opened = ""
        self.hovered = self.ringed = -1
        self._columns = COLUMNS
        self.head = PortfolioHeader(self, cells)
        self.setHorizontalHeader(self.head)
        self.painter = PortfolioDelegate(self, self)
        self.setItemDelegate(self.painter)
        self.setModel(records)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(24)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setAccessibleName(self.tr("Establishments"))
        self.show_density("medium")

    # -- what the view sets ------------------------------------------------------------------------------------------

    def show_density(self, density: str) -> None:
        """As high as the rows of every list, at the text scale in force."""
        self.painter.texts.forget()
        self.head.setFixedHeight(scaled(HEAD_HEIGHT))
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHTS[density]))
        self.fit_columns()

    def show_columns(self, columns: tuple[Column, ...]) -> None:
        """The columns there is something to say in; what finds no room gives way."""
        if columns != self._columns:
            self._columns = columns
            self.fit_columns()

    def show_opened(self, number: str) -> None:
        """Which establishment is open now."""
        if number != self.opened:
            self.opened = number
            self.viewport().update()

    def last_column(self) -> int:
        """Where the row ends, with its chevron."""
        return max((at for at in range(len(COLUMNS)) if not self.isColumnHidden(at)), default=0)

    def fit_columns(self) -> None:
        """Hide what finds no room, share out what is left: most of it to the name."""
        room = self.viewport().width()
        needs = {column: self._need(column) for column in self._columns}
        for column in _DROPPED_FIRST:
            if sum(needs.values()) + CHEVRON <= room:
                break
            needs.pop(column, None)
        last = next(column for column in reversed(COLUMNS) if column in needs)
        needs[last] += CHEVRON
        needs[Column.NAME] = max(_SHORTEST_NAME, needs[Column.NAME] - max(0, sum(needs.values()) - room))
        spare = max(0, room - sum(needs.values()))
        parts = len(needs) + _NAMES_SHARE - 1
        for at, column in enumerate(COLUMNS):
            self.setColumnHidden(at, column not in needs)
            if column in needs:
                self.setColumnWidth(at, needs[column] + spare * (_NAMES_SHARE if column is Column.NAME else 1) // parts)

    def _need(self, column: Column) -> int:
        head = painting.text_width(self.cells.heading(column), "caption-strong") + 22
        sample = role_text(Role.SUPERVISOR) if column is Column.ROLE else _SAMPLES.get(column)
        if sample is not None:
            return max(painting.text_width(sample, "table-strong"), head) + 2 * PADDING
        return max(painting.badge_width(*self.cells.widest(column)), head) + 2 * PADDING

    # -- keyboard and mouse ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.opened_row.emit(row)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif control and is_letter(event, Qt.Key.Key_C, "ؤ"):
            self._copy()
        elif begins_search(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing searches in the field, by folded names and by numbers."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.records.rowCount():
            self.setCurrentIndex(self.records.index(0, 0))
        super().focusInEvent(event)
        self._show_ring()
        QTimer.singleShot(0, self, self._say_where)  # after Qt has said «table»

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._show_ring()

    def dataChanged(
        self,
        topLeft: QModelIndex | QPersistentModelIndex,
        bottomRight: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        super().dataChanged(topLeft, bottomRight, roles)
        cells_changed(self, topLeft.row(), bottomRight.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.ringed = -1  # the ring belongs to the keyboard
        self.viewport().update()
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and self._is_chevron(event):
            self.opened_row.emit(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and not self._is_chevron(event):
            self.opened_row.emit(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange, QEvent.Type.StyleChange):
            self.painter.texts.forget()

    def _is_chevron(self, event: QMouseEvent) -> bool:
        x, width = event.position().x(), self.viewport().width()
        return (x if self.layoutDirection() == RTL else width - x) < CHEVRON

    def _copy(self) -> None:
        index = self.currentIndex()
        record = self.records.record_at(index.row()) if index.isValid() else None
        if record is not None:
            self.copied.emit(self.cells.raw(record, COLUMNS[index.column()]))

    def _say_where(self) -> None:
        if self.hasFocus():
            say_cell(self, self.currentIndex().row(), self.currentIndex().column())

    def _show_ring(self) -> None:
        self.ringed = self.currentIndex().row() if self.hasFocus() else -1
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()
