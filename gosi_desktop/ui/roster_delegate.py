"""Paints the cells of the roster straight from their records: no style, no look-ups by role."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QStaticText
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView

from gosi_desktop.application.ports import RosterRow
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.roster_cells import NUMERIC, RosterCells, Standing
from gosi_desktop.ui.theme import colour, font, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.painting import RTL, Tone
from gosi_desktop.ui.widgets.record_view import PADDING, ShapingDelegate, Span
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.roster_state import Column

DOT_ROOM = 14  # a dot and the gap behind it
COLUMNS = tuple(Column)
_STRONG = frozenset({Column.NAME, Column.WAGE})


class Rows(Protocol):
    """What the delegate asks its table."""

    records: RecordTable[RosterRow]
    opened: str  # whose panel is open
    hovered: int  # row under the mouse
    ringed: int  # row that has the keyboard

    def ends(self) -> tuple[int, int]:
        """The first and the last column that are shown."""

    def column_with_keyboard(self) -> int: ...


class _Text(NamedTuple):
    """A shaped line and where it stands in a row that begins at 0."""

    made: QStaticText
    at: QPointF


class _Drawn(NamedTuple):
    """What the eye sees of a record, whatever its row."""

    record: RosterRow
    plain: tuple[_Text, ...]
    strong: tuple[_Text, ...]
    standing: Standing


_DRAWN_KEPT = 512


class RosterDelegate(ShapingDelegate):
    """One for the whole table; texts are shaped once, and what is seen of a record is put together once."""

    def __init__(self, table: QTableView, rows: Rows, cells: RosterCells) -> None:
        super().__init__(table)
        self._view = table
        self._table = rows
        self._cells = cells
        self._drawn: dict[int, _Drawn] = {}
        self._look: tuple[object, ...] = ()

    def forget(self) -> None:
        super().forget()
        self._drawn.clear()

    def paint_row(self, painter: QPainter, row: int, y: int, height: int, spans: Sequence[Span]) -> None:
        table, records = self._table, self._table.records
        record, ticked = records.record_at(row), records.is_ticked(row)
        lit = ticked or (record is not None and record.contributor_id == table.opened)
        start = min(span.x for span in spans)
        width = sum(span.width for span in spans)
        if lit or row == table.hovered:
            painter.fillRect(start, y, width, height, colour("primary-soft" if lit else "surface-2"))
        painter.fillRect(start, y + height - 1, width, 1, colour("line"))
        if record is not None:
            self._record(painter, record, y, height, spans, lit)
        direction = self._view.layoutDirection()
        for column, x, wide in spans:
            rect = QRect(x, y, wide, height)
            if COLUMNS[column] is Column.TICK:
                state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
                painting.check_box(painter, QRectF(rect), state)
            elif record is None:
                self._skeleton(painter, rect, row, direction)
            if row == table.ringed:
                self._ring(painter, rect, column)

    def _record(
        self, painter: QPainter, record: RosterRow, y: int, height: int, spans: Sequence[Span], lit: bool
    ) -> None:
        """Words of one kind after the other, so that pen and font change once."""
        drawn = self._drawn_of(record, height, spans)
        painter.translate(0, y)
        for texts, role, ink in ((drawn.plain, "table", "text-2"), (drawn.strong, "table-strong", "text")):
            painter.setFont(font(role))
            painter.setPen(colour(ink))
            for made, at in texts:
                painter.drawStaticText(at, made)
        self._standing(painter, _of_state(spans, height), drawn.standing, lit)
        painter.translate(0, -y)

    def _drawn_of(self, record: RosterRow, height: int, spans: Sequence[Span]) -> _Drawn:
        direction, cells = self._view.layoutDirection(), self._cells
        look = (spans, height, direction, cells.masked, cells.branches, formats())
        if look != self._look:
            self._look = look
            self._drawn.clear()
        drawn = self._drawn.get(record.key)
        if drawn is None or drawn.record is not record:
            if len(self._drawn) >= _DRAWN_KEPT:
                self._drawn.pop(next(iter(self._drawn)))
            drawn = self._drawn[record.key] = self._put_together(record, height, spans, direction)
        return drawn

    def _put_together(
        self, record: RosterRow, height: int, spans: Sequence[Span], direction: Qt.LayoutDirection
    ) -> _Drawn:
        plain: list[_Text] = []
        strong: list[_Text] = []
        for at, x, width in spans:
            column = COLUMNS[at]
            if column is Column.TICK:
                continue
            inner = QRect(x + PADDING, 0, width - 2 * PADDING, height)
            if column is Column.STATE:
                standing = self._cells.standing(record)
                if _is_dotted(standing):
                    plain.append(self._text(_beside_dot(inner, direction), standing.words, "table", direction, False))
                continue
            role, texts = ("table-strong", strong) if column in _STRONG else ("table", plain)
            words = self._cells.text(record, column)
            texts.append(self._text(inner, words, role, direction, column in NUMERIC))
        return _Drawn(record, tuple(plain), tuple(strong), standing)

    def _text(self, inner: QRect, words: str, role: str, direction: Qt.LayoutDirection, right: bool) -> _Text:
        made, width, height = self.texts.shaped(words, role, inner.width(), direction)
        return _Text(made, self.texts.place(inner, width, height, direction, right))

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

    def _standing(self, painter: QPainter, rect: QRect, standing: Standing, lit: bool) -> None:
        direction = self._view.layoutDirection()
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        if _is_dotted(standing):
            dot = painting.place(direction, inner, QRect(inner.x(), inner.center().y() - 3, 7, 7))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("ok" if standing.tone is Tone.OK else "text-3"))
            painter.drawEllipse(QRectF(dot))
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


def _is_dotted(standing: Standing) -> bool:
    """All is well, or over: a dot and a word, no badge."""
    return standing.tone in (Tone.OK, Tone.NEUTRAL)


def _of_state(spans: Sequence[Span], height: int) -> QRect:
    """The cell of the state, which is always shown."""
    x, width = next((span.x, span.width) for span in spans if COLUMNS[span.column] is Column.STATE)
    return QRect(x, 0, width, height)


def _beside_dot(inner: QRect, direction: Qt.LayoutDirection) -> QRect:
    room = QRect(inner.x() + DOT_ROOM, inner.y(), inner.width() - DOT_ROOM, inner.height())
    return painting.place(direction, inner, room)
