"""Tables and lists whose rows we paint ourselves: under the mouse, with the keyboard, in every density."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets.announcement import cells_changed, say_cell
from gosi_desktop.ui.widgets.shaped_text import ShapedTexts
from gosi_desktop.viewmodels.record_table import RecordTable

ROW_HEIGHTS = {"compact": 32, "medium": 36, "comfortable": 44}
HEAD_HEIGHT = 34
PADDING = 10  # at each side of a cell
Index = QModelIndex | QPersistentModelIndex
_LOOKS_ELSE = frozenset({
    QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange, QEvent.Type.StyleChange, QEvent.Type.LanguageChange,
})  # fmt: skip


class Span(NamedTuple):
    """Where a column that is shown stands in the viewport."""

    column: int
    x: int
    width: int


class ShapingDelegate(QStyledItemDelegate):
    """Paints with texts that are shaped once."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._items = view
        self.texts = ShapedTexts()

    def forget(self) -> None:
        """Another font, direction or language."""
        self.texts.forget()

    def paint_row(self, painter: QPainter, row: int, y: int, height: int, spans: Sequence[Span]) -> None:
        """A whole row, cell by cell; whoever knows the row at once does it quicker."""
        model = self._items.model()
        option = QStyleOptionViewItem()
        for column, x, width in spans:
            option.rect = QRect(x, y, width, height)
            self.paint(painter, option, model.index(row, column))


class RecordView(QTableView):
    """Rows that are focused and pointed at; a key that begins a word is the first letter of a search.

    ``first_column`` is where the keyboard stands at first.
    """

    typed = Signal(str)
    first_column = 0

    def __init__(self, records: RecordTable[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = records
        self.hovered = self.ringed = -1

    def dress(self, head: QHeaderView, painter: ShapingDelegate, name: str) -> None:
        """Put heads, painting and model in their places; ``name`` is for screen readers."""
        self.painter = painter
        self.setHorizontalHeader(head)
        self.setItemDelegate(painter)
        self.setModel(self.records)
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
        self.setAccessibleName(name)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # then scrolling moves what is painted

    def show_density(self, density: str) -> None:
        """32, 36 or 44 pixels a row, at the text scale in force."""
        self.painter.forget()
        self.horizontalHeader().setFixedHeight(scaled(HEAD_HEIGHT))
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHTS[density]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Row by row, all of it in one go: Qt would ask for each cell of each frame what we know of whole rows."""
        painter = QPainter(self.viewport())
        dirty = event.rect()
        painter.fillRect(dirty, colour("surface"))
        spans = self.spans()
        first, last = self.rowAt(dirty.top()), self.rowAt(dirty.bottom())
        if first < 0 or not spans:
            return
        height, y = self.rowHeight(first), self.rowViewportPosition(first)
        for row in range(first, (last if last >= 0 else self.records.rowCount() - 1) + 1):
            self.painter.paint_row(painter, row, y, height, spans)
            y += height

    def spans(self) -> tuple[Span, ...]:
        """The columns that are shown, in their order."""
        head = self.horizontalHeader()
        return tuple(
            Span(at, head.sectionViewportPosition(at), head.sectionSize(at))
            for at in range(head.count())
            if not head.isSectionHidden(at)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if begins_search(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing searches the whole list, not the rows that happen to be here."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.records.rowCount():
            self.setCurrentIndex(self.records.index(0, self.first_column))  # before Qt chooses a column
        super().focusInEvent(event)
        self._show_ring()
        QTimer.singleShot(0, self, self._say_where)  # after Qt has said «table»

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._show_ring()

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(topLeft, bottomRight, roles)
        cells_changed(self, topLeft.row(), bottomRight.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.ringed = -1  # the ring belongs to the keyboard
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LOOKS_ELSE:
            self.painter.forget()

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


class RowList(QListView):
    """A list of tall rows: one is current, one under the mouse, each may have a menu."""

    moved = Signal()  # to another row

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(name)

    def menu_of(self, row: int) -> QMenu | None:
        """What can be done with a row; None where nothing can."""
        return None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        menu = self.menu_of(index.row())
        if menu is not None:
            place = event.pos() if by_mouse else self.visualRect(index).center()
            menu.popup(self.viewport().mapToGlobal(QPoint(place)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()


def is_letter(event: QKeyEvent, key: Qt.Key, arabic: str) -> bool:
    """Whether a key is this letter, on the Latin or the Arabic layout."""
    return event.key() in (key, ord(arabic))


def is_bare(event: QKeyEvent) -> bool:
    """Whether a key comes without Control, Alt or the like."""
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return modifiers == Qt.KeyboardModifier.NoModifier


def begins_search(event: QKeyEvent) -> bool:
    """Whether a key on a list is the first letter of a search."""
    text = event.text()
    return is_bare(event) and bool(text) and text.isprintable() and not text.isspace()
