"""Paints the cells of the roster straight from their records: no style, no look-ups by role."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView

from gosi_desktop.application.ports import RosterRow
from gosi_desktop.ui.roster_cells import NUMERIC, RosterCells
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.painting import RTL, Tone
from gosi_desktop.ui.widgets.record_view import PADDING, ShapingDelegate
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.roster_state import Column

DOT_ROOM = 14  # a dot and the gap behind it
COLUMNS = tuple(Column)


class Rows(Protocol):
    """What the delegate asks its table."""

    records: RecordTable[RosterRow]
    opened: str  # whose panel is open
    hovered: int  # row under the mouse
    ringed: int  # row that has the keyboard

    def ends(self) -> tuple[int, int]:
        """The first and the last column that are shown."""

    def column_with_keyboard(self) -> int: ...


class RosterDelegate(ShapingDelegate):
    """One for the whole table; texts are shaped once."""

    def __init__(self, table: QTableView, rows: Rows, cells: RosterCells) -> None:
        super().__init__(table)
        self._view = table
        self._table = rows
        self._cells = cells

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, column = index.row(), COLUMNS[index.column()]
        rect: QRect = option.rect
        records = self._table.records
        record = records.record_at(row)
        ticked = records.is_ticked(row)
        lit = ticked or (record is not None and record.contributor_id == self._table.opened)
        if lit:
            painter.fillRect(rect, colour("primary-soft"))
        elif row == self._table.hovered:
            painter.fillRect(rect, colour("surface-2"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        direction = self._view.layoutDirection()
        if column is Column.TICK:
            state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            painting.check_box(painter, QRectF(rect), state)
        elif record is None:
            self._skeleton(painter, rect, row, direction)
        elif column is Column.STATE:
            self._standing(painter, rect, record, direction, lit)
        else:
            self._words(painter, rect, record, column, direction)
        if row == self._table.ringed:
            self._ring(painter, rect, index.column())

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """What a badge means, and a name that found no room."""
        record = self._table.records.record_at(index.row()) if index.isValid() else None
        column = COLUMNS[index.column()] if index.isValid() else None
        tip = ""
        if record is not None and column is Column.STATE:
            tip = self._cells.explained(record)
        elif record is not None and column is Column.NAME:
            room = option.rect.width() - 2 * PADDING
            words = self._cells.text(record, column)
            tip = words if painting.text_width(words, "table-strong") > room else ""
        view.viewport().setToolTip(tip)
        return False

    def _words(
        self,
        painter: QPainter,
        rect: QRect,
        record: RosterRow,
        column: Column,
        direction: Qt.LayoutDirection,
    ) -> None:
        leading = column in (Column.NAME, Column.WAGE)
        role, ink = ("table-strong", "text") if leading else ("table", "text-2")
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        words = self._cells.text(record, column)
        self.texts.draw(painter, inner, words, role, ink, direction, column in NUMERIC)

    def _standing(
        self, painter: QPainter, rect: QRect, record: RosterRow, direction: Qt.LayoutDirection, lit: bool
    ) -> None:
        standing = self._cells.standing(record)
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        if standing.tone in (Tone.OK, Tone.NEUTRAL):
            dot = painting.place(direction, inner, QRect(inner.x(), inner.center().y() - 3, 7, 7))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("ok" if standing.tone is Tone.OK else "text-3"))
            painter.drawEllipse(QRectF(dot))
            room = QRect(inner.x() + DOT_ROOM, inner.y(), inner.width() - DOT_ROOM, inner.height())
            beside = painting.place(direction, inner, room)
            self.texts.draw(painter, beside, standing.words, "table", "text-2", direction, False)
            return
        height = scaled(painting.BADGE_HEIGHT)
        width = min(painting.badge_width(standing.words, True), inner.width())
        words = painting.elided(standing.words, "caption-strong", width - painting.badge_width("", True) + 2)
        logical = QRect(inner.x(), inner.y() + (inner.height() - height) // 2, width, height)
        where = painting.place(direction, inner, logical)
        painting.badge(painter, where, words, standing.tone, direction, standing.icon, edged=lit)

    def _skeleton(self, painter: QPainter, rect: QRect, row: int, direction: Qt.LayoutDirection) -> None:
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        width = max(24, inner.width() * (55 + row * 17 % 40) // 100)
        bar = painting.place(direction, inner, QRect(inner.x(), inner.center().y() - 5, width, 10))
        painting.rounded(painter, QRectF(bar), 4, "surface-3")

    def _ring(self, painter: QPainter, rect: QRect, column: int) -> None:
        """The row that has the keyboard: 2 px around the whole row, and the focused cell underlined."""
        first, last = self._table.ends()
        ink = colour("link")
        painter.fillRect(rect.x(), rect.y(), rect.width(), 2, ink)
        painter.fillRect(rect.x(), rect.bottom() - 1, rect.width(), 2, ink)
        mirrored = self._view.layoutDirection() == RTL
        if column == (last if mirrored else first):
            painter.fillRect(rect.x(), rect.y(), 2, rect.height(), ink)
        if column == (first if mirrored else last):
            painter.fillRect(rect.right() - 1, rect.y(), 2, rect.height(), ink)
        if column == self._table.column_with_keyboard() and column > 0:
            painter.fillRect(rect.x() + PADDING, rect.bottom() - 5, rect.width() - 2 * PADDING, 2, ink)
