"""The list of the outbox: heads of groups and requests of two lines, painted by ourselves, by keyboard or mouse."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.formats import formats, strip_isolates
from gosi_desktop.ui.outbox_words import ACT_ICONS, ICONS, OutboxWords
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.record_view import Index, RowList
from gosi_desktop.viewmodels.outbox_state import Act, Entry, Group, Line, OutboxState

_HEIGHT, _HEAD, _EDGE, _TILE = 64, 38, 16, 34
_WHEN, _BADGE, _OFFER = 116, 132, 128  # what stands beside the two lines
_NARROW = 620  # below it the time goes


class OutboxRows(QAbstractListModel):
    """The lines for Qt and for screen readers; words are made for those that are seen."""

    def __init__(self, words: OutboxWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.state = OutboxState()

    def show(self, state: OutboxState) -> None:
        """Take a new list; one of the same length and order is only painted anew."""
        before, self.state = self.state.lines, state
        if [_key(line) for line in before] == [_key(line) for line in state.lines]:
            if state.lines:
                self.dataChanged.emit(self.index(0), self.index(len(state.lines) - 1))
            return
        self.beginResetModel()
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """A head or an entry."""
        return self.state.lines[row] if 0 <= row < len(self.state.lines) else None

    def entry(self, row: int) -> Entry | None:
        """The entry of a row; None for a head."""
        line = self.line(row)
        return line if isinstance(line, Entry) else None

    def row_of(self, id: str) -> int:
        """Where a request stands; -1 when it is not here."""
        lines = enumerate(self.state.lines)
        return next((row for row, line in lines if isinstance(line, Entry) and line.id == id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.state.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The keyboard passes over heads."""
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self.line(index.row())
        if isinstance(line, Group):
            return f"{self._words.group(line)} {self.state.sizes.get(line, 0)}"
        return None if line is None else strip_isolates(self._words.spoken(line))


def _key(line: Line) -> str:
    return line.id if isinstance(line, Entry) else str(line)


class OutboxList(RowList):
    """Enter does what the row offers first, Delete lets go of it, the menu has everything."""

    act_wanted = Signal(object, object)  # Act, Entry
    details_wanted = Signal(object)  # Entry
    person_wanted = Signal(object)
    invoice_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, words: OutboxWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Requests"), parent)
        self.words = words
        self.rows = OutboxRows(words, self)
        self.setModel(self.rows)
        self.painter_of_rows = _Rows(words, self)
        self.setItemDelegate(self.painter_of_rows)

    def show_state(self, state: OutboxState) -> None:
        """Newest first in each group; the request of before stays the current one, else the next one is."""
        before, row = self.current(), self.currentIndex().row()
        self.rows.show(state)
        if state.lines:
            found = self.rows.row_of(before.id) if before is not None else -1
            self._stand_at(found if found >= 0 else min(max(row, 1), len(state.lines) - 1))
        self.moved.emit()

    def current(self) -> Entry | None:
        """The request that keys are about."""
        return self.rows.entry(self.currentIndex().row())

    def menu(self, entry: Entry) -> QMenu:
        """What can be done with a request."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act in entry.acts:
            made = menu.addAction(icons.icon(ACT_ICONS[act]), self.words.act(act))
            made.triggered.connect(lambda _=False, act=act: self.act_wanted.emit(act, entry))
        if entry.acts:
            menu.addSeparator()
        menu.addAction(self.tr("Details")).triggered.connect(lambda: self.details_wanted.emit(entry))
        if entry.about_person:
            menu.addAction(self.tr("Open the contributor")).triggered.connect(lambda: self.person_wanted.emit(entry))
        if entry.invoice:
            menu.addAction(self.tr("Open the invoice")).triggered.connect(lambda: self.invoice_wanted.emit(entry))
        if entry.printable:
            made = menu.addAction(icons.icon("printer"), self.tr("Print"))
            made.triggered.connect(lambda: self.print_wanted.emit(entry))
        return menu

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.rows.entry(current.row()) is None and current.isValid():  # over a head, in the same direction
            step = 1 if current.row() >= previous.row() else -1
            beyond = current.row() + step
            target = beyond if self.rows.entry(beyond) is not None else previous.row()
            if self.rows.entry(target) is not None:
                self.setCurrentIndex(self.rows.index(target))
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.current()
        if entry is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.AltModifier or not entry.acts:
                self.details_wanted.emit(entry)
            else:
                self.act_wanted.emit(entry.acts[0], entry)
        elif event.key() == Qt.Key.Key_Delete and entry.acts:
            gone = next((act for act in (Act.TAKE_BACK, Act.DISCARD, Act.WITHDRAW) if act in entry.acts), None)
            if gone is not None:
                self.act_wanted.emit(gone, entry)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        index = self.indexAt(at)
        entry = self.rows.entry(index.row())
        if entry is not None and self.painter_of_rows.button(self.visualRect(index), entry).contains(at):
            if entry.acts:
                self.act_wanted.emit(entry.acts[0], entry)
            else:
                self.details_wanted.emit(entry)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        entry = self.rows.entry(self.indexAt(event.position().toPoint()).row())
        if entry is not None and event.button() == Qt.MouseButton.LeftButton:
            self.details_wanted.emit(entry)

    def menu_of(self, row: int) -> QMenu | None:
        """Of the request there."""
        entry = self.rows.entry(row)
        return self.menu(entry) if entry is not None else None

    def _stand_at(self, row: int) -> None:
        beside = (row, row + 1, row - 1)
        target = next((one for one in beside if self.rows.entry(one) is not None), -1)
        if target >= 0:
            self.setCurrentIndex(self.rows.index(target))


class _Rows(QStyledItemDelegate):
    """A tile, two lines, the time, the state, and what is offered first."""

    def __init__(self, words: OutboxWords, view: OutboxList) -> None:
        super().__init__(view)
        self._words, self._list = words, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        head = self._list.rows.entry(index.row()) is None
        return QSize(200, scaled(_HEAD if head else _HEIGHT))

    def button(self, rect: QRect, entry: Entry) -> QRect:
        """Where the offer of a row stands, on the screen."""
        return painting.place(self._list.layoutDirection(), rect, self._button(rect, entry))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, rect = self._list.rows.line(index.row()), QRect(option.rect)
        if isinstance(line, Group):
            self._head(painter, rect, line)
        elif line is not None:
            self._entry(painter, rect, line, index.row())

    def _head(self, painter: QPainter, rect: QRect, group: Group) -> None:
        direction = self._list.layoutDirection()
        painter.fillRect(rect, colour("surface-2"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        words, ink = self._words.group(group), "warn" if group is Group.DECIDE else "text"
        width = painting.text_width(words, "table-strong") + 1
        start = rect.x() + _EDGE
        first = painting.place(direction, rect, QRect(start, rect.y(), width, rect.height()))
        painting.text(painter, QRectF(first), words, "table-strong", ink, direction)
        count = formats().number(self._list.rows.state.sizes.get(group, 0))
        then = painting.place(direction, rect, QRect(start + width + 8, rect.y(), 60, rect.height()))
        painting.text(painter, QRectF(then), count, "table", "text-3", direction)

    def _entry(self, painter: QPainter, rect: QRect, entry: Entry, row: int) -> None:
        direction, current = self._list.layoutDirection(), row == self._list.currentIndex().row()
        if current or row == self._list.hovered:
            painter.fillRect(rect, colour("primary-soft" if current else "surface-2"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        badge = self._words.badge(entry.operation)
        square = QRect(rect.x() + _EDGE, rect.y() + (rect.height() - _TILE) // 2, _TILE, _TILE)
        tile = painting.place(direction, rect, square)
        painting.rounded(painter, QRectF(tile), 6, "surface" if current else "surface-3")
        icon = ICONS.get(entry.operation.change.kind, "document")
        icons.draw(painter, icon, badge.tone.ink, QRectF(tile).adjusted(8, 8, -8, -8))
        wide = rect.width() >= scaled(_NARROW)
        end = min(self._button(rect, entry).x(), rect.right() - _EDGE - scaled(_OFFER) * wide) - 12
        if entry.acts:
            self._offer(painter, rect, entry)
        end = self._badge(painter, rect, end, entry)
        if wide:
            when = self._words.when(entry.operation)
            column = max(scaled(_WHEN), painting.text_width(when, "caption") + 2)  # a date is never cut
            room = QRect(end - column, rect.y(), column, rect.height())
            where = painting.place(direction, rect, room)
            painting.text(painter, QRectF(where), when, "caption", "text-3", direction)
            end = room.x() - 12
        start = square.right() + 13
        self._lines(painter, rect, QRect(start, rect.y(), end - start, rect.height()), entry)
        if current and self._list.hasFocus():
            painting.rounded(painter, QRectF(rect).adjusted(1, 1, -1, -2), 4, None, "link", 2)

    def _badge(self, painter: QPainter, rect: QRect, end: int, entry: Entry) -> int:
        badge, direction = self._words.badge(entry.operation), self._list.layoutDirection()
        width, height = painting.badge_width(badge.words, True), scaled(painting.BADGE_HEIGHT)
        column = max(scaled(_BADGE), width) if rect.width() >= scaled(_NARROW) else width
        room = QRect(end - column, rect.y() + (rect.height() - height) // 2, width, height)
        where = painting.place(direction, rect, room)
        painting.badge(painter, where, badge.words, badge.tone, direction, badge.icon)
        return room.x() - 12

    def _button(self, rect: QRect, entry: Entry) -> QRect:
        """Logical: as if read from the left."""
        words = self._words.act(entry.acts[0]) if entry.acts else ""
        width = painting.text_width(words, "button-small") + 22 if words else 0
        height = scaled(30)
        return QRect(rect.right() - _EDGE - width, rect.y() + (rect.height() - height) // 2, width, height)

    def _offer(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        direction, act = self._list.layoutDirection(), entry.acts[0]
        where = QRectF(painting.place(direction, rect, self._button(rect, entry)))
        filled = act is Act.SOLVE
        painting.rounded(painter, where, 6, "primary" if filled else "surface", None if filled else "line-2")
        ink = "on-fill" if filled else "text"
        middle = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, where, self._words.act(act), "button-small", ink, direction, middle)

    def _lines(self, painter: QPainter, rect: QRect, room: QRect, entry: Entry) -> None:
        direction, half = self._list.layoutDirection(), rect.y() + rect.height() // 2
        first = QRect(room.x(), half - scaled(22), room.width(), scaled(22))
        second = QRect(room.x(), half, room.width(), scaled(20))
        title = painting.elided(self._words.title(entry), "table-strong", room.width())
        about = painting.elided(self._words.about(entry), "caption", room.width())
        painting.text(painter, QRectF(painting.place(direction, rect, first)), title, "table-strong", "text", direction)
        painting.text(painter, QRectF(painting.place(direction, rect, second)), about, "caption", "text-2", direction)
