"""The heads of the roster: sort arrows, the box that ticks all, and the keyboard."""

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from gosi_desktop.application.ports import SortKey
from gosi_desktop.ui import icons
from gosi_desktop.ui.roster_cells import NUMERIC, RosterCells
from gosi_desktop.ui.roster_delegate import COLUMNS
from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.announcement import announce, say_cell
from gosi_desktop.ui.widgets.painting import RTL
from gosi_desktop.ui.widgets.record_view import PADDING
from gosi_desktop.viewmodels.roster_state import Column


class RosterHeader(QHeaderView):
    """Heads with sort arrows and the box that ticks all; Tab brings the keyboard here, Enter sorts."""

    sort_wanted = Signal(object)  # SortKey
    tick_all_wanted = Signal()

    def __init__(self, table: QTableView, cells: RosterCells) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table, self._cells = table, cells
        self._sort, self._descending = SortKey.WAGE, True
        self._ticks = Qt.CheckState.Unchecked
        self._current = 1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sectionClicked.connect(self._act)

    def show_sort(self, sort: SortKey, descending: bool) -> None:
        """Which column the rows are sorted by."""
        changed = (sort, descending) != (self._sort, self._descending)
        self._sort, self._descending = sort, descending
        self.viewport().update()
        if changed and self.hasFocus():
            self._say()
            announce(self, f"{self.accessibleName()} {self.accessibleDescription()}")

    def show_ticks(self, state: Qt.CheckState) -> None:
        """What the box above the ticks shows."""
        self._ticks = state
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        column = COLUMNS[logicalIndex]
        painter.fillRect(rect, colour("surface-2"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        if column is Column.TICK:
            painting.check_box(painter, QRectF(rect), self._ticks)
        else:
            self._paint_words(painter, rect, column)
        if self.hasFocus() and logicalIndex == self._current:
            painting.rounded(painter, QRectF(rect).adjusted(2, 3, -2, -4), 4, None, "link", 2)

    def _paint_words(self, painter: QPainter, rect: QRect, column: Column) -> None:
        direction = self.layoutDirection()
        words = self._cells.heading(column)
        sorted_by = column.sort is not None and column.sort == self._sort
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        width = min(painting.text_width(words, "caption-strong") + 2, inner.width() - (20 if sorted_by else 0))
        whole = width + (20 if sorted_by else 0)
        at_trailing = column in NUMERIC and direction != RTL
        start = inner.x() + (inner.width() - whole if at_trailing else 0)
        place = painting.place(direction, inner, QRect(start, inner.y(), width, inner.height()))
        ink = "text" if sorted_by else "text-2"
        painting.text(painter, QRectF(place), words, "caption-strong", ink, direction)
        if sorted_by:
            arrow = QRect(start + width + 4, inner.center().y() - 7, 14, 14)
            name = "chevron-down" if self._descending else "chevron-up"
            icons.draw(painter, name, ink, QRectF(painting.place(direction, inner, arrow)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (key == Qt.Key.Key_Left) == (self.layoutDirection() == RTL)
            self._step(1 if forward else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._act(self._current)
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
        at = self._current + step
        while 0 <= at < len(COLUMNS) and self.isSectionHidden(at):
            at += step
        if 0 <= at < len(COLUMNS):
            self._current = at
            self._say()
            self.viewport().update()

    def _say(self) -> None:
        """The head that has the keyboard, and whether the rows stand by it."""
        column = COLUMNS[self._current]
        ordered = self.tr("Sorted descending") if self._descending else self.tr("Sorted ascending")
        self.setAccessibleName(self.tr("Select all") if column is Column.TICK else self._cells.heading(column))
        self.setAccessibleDescription(ordered if column.sort is not None and column.sort == self._sort else "")
        if self.hasFocus():
            say_cell(self._table, -1, self._current)

    def _act(self, section: int) -> None:
        column = COLUMNS[section]
        if column is Column.TICK:
            self.tick_all_wanted.emit()
        elif column.sort is not None:
            self.sort_wanted.emit(column.sort)
