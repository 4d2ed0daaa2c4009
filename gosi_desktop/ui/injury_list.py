"""The list of injuries: whom, what and when, and how each stands at its end."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gosi_desktop.application.injury_book import InjuryEntry
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.injury_words import InjuryWords
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.record_view import Index, RowList, begins_search

_HEIGHT, _EDGE, _GAP = 71, 16, 8


class InjuryRows(QAbstractListModel):
    """The cases for Qt and for screen readers."""

    def __init__(self, words: InjuryWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._entries: tuple[InjuryEntry, ...] = ()
        self.now: datetime | None = None

    def show(self, entries: tuple[InjuryEntry, ...], now: datetime | None) -> None:
        """Take a new list."""
        self.beginResetModel()
        self._entries, self.now = entries, now
        self.endResetModel()

    def entry(self, row: int) -> InjuryEntry | None:
        """That of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, id: str) -> int:
        """Where one stands; -1 when it is not here."""
        return next((row for row, one in enumerate(self._entries) if one.id == id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.entry(index.row())
        if one is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        words = self._words
        parts = (words.name(one), words.what(one), words.day(one), words.state(one, self.now).words)
        return strip_isolates(". ".join(part for part in parts if part))


class InjuryList(RowList):
    """Moving shows; a letter begins the search, Enter goes on with what is not sent."""

    shown = Signal(str)  # id, as with the others
    opened = Signal(str)
    search_begun = Signal(str)

    def __init__(self, words: InjuryWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Work injuries"), parent)
        self.rows = InjuryRows(words, self)
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(words, self))

    def show_entries(self, entries: tuple[InjuryEntry, ...], now: datetime | None, chosen: str) -> None:
        """The one that is shown beside is the current one."""
        self.rows.show(entries, now)
        self.show_chosen(chosen)

    def show_chosen(self, chosen: str) -> None:
        """Another one is shown beside."""
        row = self.rows.row_of(chosen)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(row))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        one = self.rows.entry(current.row())
        if one is not None and (self.hasFocus() or previous.isValid()):
            self.shown.emit(one.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        one = self.rows.entry(self.currentIndex().row())
        if one is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(one.id)
        elif begins_search(event):
            self.search_begun.emit(event.text())
        else:
            super().keyPressEvent(event)


class _Rows(QStyledItemDelegate):
    """Name and state in the first line, what and when in the second."""

    def __init__(self, words: InjuryWords, view: InjuryList) -> None:
        super().__init__(view)
        self._words, self._list = words, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, scaled(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one, rect = self._list.rows.entry(index.row()), QRect(option.rect)
        if one is None:
            return
        direction, current = self._list.layoutDirection(), index.row() == self._list.currentIndex().row()
        if current or index.row() == self._list.hovered:
            painter.fillRect(rect, colour("primary-soft" if current else "surface-2"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        half, inside = rect.y() + rect.height() // 2, rect.width() - 2 * _EDGE
        said = self._words.state(one, self._list.rows.now)
        wanted, height = painting.badge_width(said.words, bool(said.icon)), scaled(painting.BADGE_HEIGHT)
        badge = min(wanted, inside * 2 // 3)
        top = QRect(rect.right() - _EDGE - badge, half - height - 2, badge, height)
        room = badge - (35 if said.icon else 16)
        words = said.words if badge == wanted else painting.elided(said.words, "caption-strong", room)
        painting.badge(
            painter, painting.place(direction, rect, top), words,
            said.tone, direction, said.icon, edge=said.tone.edge if current else "",
        )  # fmt: skip
        self._line(painter, rect, half - scaled(24), self._words.name(one), "body", "text", inside - badge - _GAP)
        day = self._words.day(one)
        wide = painting.text_width(day, "caption")
        where = QRect(rect.right() - _EDGE - wide, half + 4, wide, scaled(20))
        painting.text(painter, QRectF(painting.place(direction, rect, where)), day, "caption", "text-2", direction)
        self._line(painter, rect, half + 4, self._words.what(one), "table", "text-2", inside - wide - _GAP)
        if current and self._list.hasFocus():
            painting.rounded(painter, QRectF(rect).adjusted(1, 1, -1, -2), 4, None, "link", 2)

    def _line(self, painter: QPainter, rect: QRect, top: int, text: str, role: str, ink: str, width: int) -> None:
        direction = self._list.layoutDirection()
        where = QRect(rect.x() + _EDGE, top, width, scaled(22))
        shown = painting.elided(text, role, width)
        painting.text(painter, QRectF(painting.place(direction, rect, where)), shown, role, ink, direction)
