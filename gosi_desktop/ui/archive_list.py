"""The list of kept papers: two lines each, painted by ourselves, by keyboard or mouse."""

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

from gosi_desktop.application.ports import ArchivedPaper
from gosi_desktop.ui import icons
from gosi_desktop.ui.archive_words import ICONS, ArchiveWords
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.record_view import Index, RowList

_HEIGHT, _EDGE, _TILE = 64, 16, 36


class PaperRows(QAbstractListModel):
    """The papers for Qt and for screen readers."""

    def __init__(self, words: ArchiveWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._papers: tuple[ArchivedPaper, ...] = ()

    def show(self, papers: tuple[ArchivedPaper, ...]) -> None:
        """Take a new list."""
        self.beginResetModel()
        self._papers = papers
        self.endResetModel()

    def paper(self, row: int) -> ArchivedPaper | None:
        """The paper of a row."""
        return self._papers[row] if 0 <= row < len(self._papers) else None

    def row_of(self, id: str) -> int:
        """Where a paper stands; -1 when it is not here."""
        return next((row for row, paper in enumerate(self._papers) if paper.id == id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._papers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        paper = self.paper(index.row())
        if paper is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self._words.spoken(paper)


class ArchiveList(RowList):
    """Enter or a double click opens, Delete asks; the menu of a row has everything."""

    opened = Signal(object)  # ArchivedPaper, as with the others
    save_wanted = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, words: ArchiveWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Kept papers"), parent)
        self.rows = PaperRows(words, self)
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(words, self))

    def show_papers(self, papers: tuple[ArchivedPaper, ...]) -> None:
        """Newest first; the row of before stays the current one, the next takes its place when it is gone."""
        before, row = self.current(), self.currentIndex().row()
        self.rows.show(papers)
        if papers:
            found = self.rows.row_of(before.id) if before is not None else 0
            self.setCurrentIndex(self.rows.index(found if found >= 0 else min(max(row, 0), len(papers) - 1)))
        self.moved.emit()

    def current(self) -> ArchivedPaper | None:
        """The paper that the buttons are about."""
        return self.rows.paper(self.currentIndex().row())

    def menu(self, paper: ArchivedPaper) -> QMenu:
        """What can be done with a paper."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open and print")).triggered.connect(lambda: self.opened.emit(paper))
        menu.addAction(self.tr("Save as PDF…")).triggered.connect(lambda: self.save_wanted.emit(paper))
        menu.addSeparator()
        menu.addAction(self.tr("Delete…")).triggered.connect(lambda: self.removal_wanted.emit(paper))
        return menu

    def menu_of(self, row: int) -> QMenu | None:
        """Of the paper there."""
        paper = self.rows.paper(row)
        return self.menu(paper) if paper is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        paper = self.current()
        if paper is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(paper)
        elif paper is not None and event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(paper)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        paper = self.rows.paper(self.indexAt(event.position().toPoint()).row())
        if paper is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(paper)


class _Rows(QStyledItemDelegate):
    """A tile with the kind's icon, two lines, and the size at the end."""

    def __init__(self, words: ArchiveWords, view: ArchiveList) -> None:
        super().__init__(view)
        self._words, self._list = words, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, scaled(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paper, rect = self._list.rows.paper(index.row()), QRect(option.rect)
        if paper is None:
            return
        direction, current = self._list.layoutDirection(), index.row() == self._list.currentIndex().row()
        if current or index.row() == self._list.hovered:
            painter.fillRect(rect, colour("primary-soft" if current else "surface-2"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        self._tile(painter, rect, paper, direction, current)
        size = self._words.size(paper)
        room = painting.text_width(size, "table") + _EDGE
        end = QRect(rect.right() - room, rect.y(), room - _EDGE, rect.height())
        painting.text(painter, QRectF(painting.place(direction, rect, end)), size, "table", "text-2", direction)
        start = rect.x() + _EDGE + _TILE + 12
        self._lines(painter, rect, QRect(start, rect.y(), rect.right() - room - 12 - start, rect.height()), paper)
        if current and self._list.hasFocus():
            painting.rounded(painter, QRectF(rect).adjusted(1, 1, -1, -2), 4, None, "link", 2)

    def _tile(
        self, painter: QPainter, rect: QRect, paper: ArchivedPaper, direction: Qt.LayoutDirection, current: bool
    ) -> None:
        square = QRect(rect.x() + _EDGE, rect.y() + (rect.height() - _TILE) // 2, _TILE, _TILE)
        tile = painting.place(direction, rect, square)
        painting.rounded(painter, QRectF(tile), 6, "surface" if current else "surface-3")
        icons.draw(painter, ICONS.get(paper.kind, "document"), "text-2", QRectF(tile).adjusted(9, 9, -9, -9))

    def _lines(self, painter: QPainter, rect: QRect, room: QRect, paper: ArchivedPaper) -> None:
        direction, half = self._list.layoutDirection(), rect.y() + rect.height() // 2
        first = QRect(room.x(), half - scaled(22), room.width(), scaled(22))
        second = QRect(room.x(), half, room.width(), scaled(20))
        title = painting.elided(self._words.title(paper), "table-strong", room.width())
        about = painting.elided(self._words.about(paper), "caption", room.width())
        where = QRectF(painting.place(direction, rect, first))
        painting.text(painter, where, title, "table-strong", "text", direction)
        where = QRectF(painting.place(direction, rect, second))
        painting.text(painter, where, about, "caption", "text-2", direction)
