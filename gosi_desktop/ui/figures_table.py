"""A table of figures to read: painted rows, by keyboard or mouse, what finds no room gives way."""

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from gosi_desktop.ui.roster_cells import Standing
from gosi_desktop.ui.row_painting import paint_ring, paint_standing
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.painting import RTL
from gosi_desktop.ui.widgets.record_view import (
    HEAD_HEIGHT,
    PADDING,
    ROW_HEIGHTS,
    Index,
    RecordView,
    ShapingDelegate,
    is_letter,
)
from gosi_desktop.viewmodels.record_table import Cells, RecordTable

_MEASURED = 40  # rows


class FigureColumn(NamedTuple):
    """``sample`` is as wide as anything in it, "" where the few rows themselves are measured.

    Where there is no room, the column with the lowest ``keep`` gives way first; with 0 none does.
    """

    name: str
    sample: str = ""
    numeric: bool = False
    keep: int = 0
    share: int = 1  # of the room that is left


class FigureCells(Cells, Protocol):
    """What the cells say and how they look; given by the view, which knows the language."""

    def look(self, record: Any, column: str) -> tuple[str, str]:
        """Type and colour of the words of a cell."""

    def standing(self, record: Any, column: str) -> Standing | None:
        """A state instead of words."""

    def ground(self, record: Any) -> str:
        """The colour under a row that wants attention; "" for none."""


class FiguresTable(RecordView):
    """Enter or a double click opens a row; Control C copies a cell."""

    opened_row = Signal(int)
    moved = Signal(int)  # to another row
    copied = Signal(str)
    escaped = Signal()

    def __init__(
        self,
        name: str,
        records: RecordTable[Any],
        cells: FigureCells,
        columns: Sequence[FigureColumn],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(records, parent)
        self.cells, self.columns = cells, tuple(columns)
        records.speak_with(cells)
        self.dress(_Head(self), _Painter(self), name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_density("comfortable")
        records.modelReset.connect(self.fit_columns)
        records.rowsInserted.connect(self.fit_columns)
        self.fit_columns()

    def height_for(self, rows: int) -> int:
        """As high as so many rows and the head."""
        return scaled(HEAD_HEIGHT) + rows * scaled(ROW_HEIGHTS["comfortable"]) + 2

    def first_shown(self) -> int:
        """The column at the beginning of a row."""
        return min(at for at in range(len(self.columns)) if not self.isColumnHidden(at))

    def last_shown(self) -> int:
        """The column at its end."""
        return max(at for at in range(len(self.columns)) if not self.isColumnHidden(at))

    def fit_columns(self) -> None:
        """Hide what finds no room, share out what is left."""
        room = self.viewport().width()
        needs = {at: self._need(column) for at, column in enumerate(self.columns)}
        for at in sorted((at for at in needs if self.columns[at].keep), key=lambda at: self.columns[at].keep):
            if sum(needs.values()) <= room:
                break
            needs.pop(at)
        spare = max(0, room - sum(needs.values()))
        parts = sum(self.columns[at].share for at in needs) or 1
        for at, column in enumerate(self.columns):
            self.setColumnHidden(at, at not in needs)
            if at in needs:
                self.setColumnWidth(at, needs[at] + spare * column.share // parts)

    def _need(self, column: FigureColumn) -> int:
        head = painting.text_width(self.cells.heading(column.name), "caption-strong")
        if column.sample:
            return max(painting.text_width(column.sample, "table-strong"), head) + 2 * PADDING + 2
        records = map(self.records.record_at, range(min(self.records.rowCount(), _MEASURED)))
        widths = (self._width(record, column.name) for record in records if record is not None)
        return max(head, *widths, 0) + 2 * PADDING + 2

    def _width(self, record: Any, column: str) -> int:
        standing = self.cells.standing(record, column)
        if standing is None:
            return painting.text_width(self.cells.text(record, column), "table-strong")
        return painting.badge_width(standing.words, bool(standing.icon))

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(topLeft, bottomRight, roles)
        if topLeft.row() < _MEASURED and not all(column.sample for column in self.columns):
            self.fit_columns()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened_row.emit(index.row())
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and is_letter(event, Qt.Key.Key_C, "ؤ"):
            self._copy(index)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened_row.emit(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def _copy(self, index: Index) -> None:
        record = self.records.record_at(index.row()) if index.isValid() else None
        if record is not None:
            words = self.cells.text(record, self.columns[index.column()].name)
            self.copied.emit(words)


class _Head(QHeaderView):
    def __init__(self, table: FiguresTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._figures = table
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        column, direction = self._figures.columns[logicalIndex], self.layoutDirection()
        painter.fillRect(rect, colour("surface-2"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        words, inner = self._figures.cells.heading(column.name), QRectF(rect.adjusted(PADDING, 0, -PADDING, 0))
        at_end = column.numeric and direction != RTL
        side = Qt.AlignmentFlag.AlignTrailing if at_end else Qt.AlignmentFlag.AlignLeading
        painting.text(painter, inner, words, "caption-strong", "text-2", direction, side)


class _Painter(ShapingDelegate):
    def __init__(self, table: FiguresTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table, row = self._table, index.row()
        column, rect, direction = table.columns[index.column()], QRect(option.rect), table.layoutDirection()
        record = table.records.record_at(row)
        lit = row == table.currentIndex().row()
        ground = table.cells.ground(record) if record is not None else ""
        if ground or lit or row == table.hovered:
            painter.fillRect(rect, colour(ground or ("primary-soft" if lit else "surface-2")))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        if record is None:
            middle = rect.y() + rect.height() // 2
            bar = painting.place(direction, inner, QRect(inner.x(), middle - 5, min(inner.width(), 60), 10))
            painting.rounded(painter, QRectF(bar), 4, "surface-3")
        elif (standing := table.cells.standing(record, column.name)) is not None:
            paint_standing(painter, self.texts, inner, standing, direction, lit, False)
        else:
            role, ink = table.cells.look(record, column.name)
            words = table.cells.text(record, column.name)
            self.texts.draw(painter, inner, words, role, ink, direction, column.numeric)
        if row == table.ringed:
            first, last = index.column() == table.first_shown(), index.column() == table.last_shown()
            current = index.column() == table.currentIndex().column() and not first
            paint_ring(painter, rect, direction, first=first, last=last, underlined=current)
