"""The list of certificates: what each attests, its number and days, and how it stands today."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gosi_desktop.domain.certificate import Certificate
from gosi_desktop.ui import icons
from gosi_desktop.ui.certificate_words import CertificateWords
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.record_view import Index, RowList

_HEIGHT, _EDGE, _ICON = 54, 16, 18


class CertificateRows(QAbstractListModel):
    """The certificates for Qt and for screen readers."""

    def __init__(self, words: CertificateWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._certificates: tuple[Certificate, ...] = ()
        self.today = date.min

    def show(self, certificates: tuple[Certificate, ...], today: date) -> None:
        """Take a new list."""
        self.beginResetModel()
        self._certificates, self.today = certificates, today
        self.endResetModel()

    def certificate(self, row: int) -> Certificate | None:
        """That of a row."""
        return self._certificates[row] if 0 <= row < len(self._certificates) else None

    def row_of(self, id: str) -> int:
        """Where one stands; -1 when it is not here."""
        return next((row for row, one in enumerate(self._certificates) if one.id == id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._certificates)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.certificate(index.row())
        if one is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        state, _ = self._words.state(one, self.today)
        return strip_isolates(f"{self._words.title(one.kind)}. {self._words.facts(one)}. {state}")


class CertificateList(RowList):
    """Moving shows; Enter or a double click opens the paper in a window of its own."""

    shown = Signal(object)  # Certificate, as with the others
    opened = Signal(object)
    code_wanted = Signal(object)

    def __init__(self, words: CertificateWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Certificates"), parent)
        self.rows = CertificateRows(words, self)
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(words, self))

    def show_certificates(self, certificates: tuple[Certificate, ...], today: date, chosen: Certificate | None) -> None:
        """Newest first; the one that is shown is the current one."""
        self.rows.show(certificates, today)
        row = self.rows.row_of(chosen.id) if chosen is not None else -1
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))

    def current(self) -> Certificate | None:
        """The one that the buttons are about."""
        return self.rows.certificate(self.currentIndex().row())

    def menu_of(self, row: int) -> QMenu | None:
        one = self.rows.certificate(row)
        if one is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open and print")).triggered.connect(lambda: self.opened.emit(one))
        menu.addAction(self.tr("Copy the text of its code")).triggered.connect(lambda: self.code_wanted.emit(one))
        return menu

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        one = self.rows.certificate(current.row())
        if one is not None and (self.hasFocus() or previous.isValid()):
            self.shown.emit(one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        one = self.current()
        if one is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(one)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        one = self.rows.certificate(self.indexAt(event.position().toPoint()).row())
        if one is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(one)


class _Rows(QStyledItemDelegate):
    """An icon, two lines, and the state at the end."""

    def __init__(self, words: CertificateWords, view: CertificateList) -> None:
        super().__init__(view)
        self._words, self._list = words, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, scaled(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one, rect = self._list.rows.certificate(index.row()), QRect(option.rect)
        if one is None:
            return
        direction, current = self._list.layoutDirection(), index.row() == self._list.currentIndex().row()
        if current or index.row() == self._list.hovered:
            painter.fillRect(rect, colour("primary-soft" if current else "surface-2"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        square = QRect(rect.x() + _EDGE, rect.y() + (rect.height() - _ICON) // 2, _ICON, _ICON)
        icons.draw(painter, "certificate", "text-2", QRectF(painting.place(direction, rect, square)))
        room = self._state(painter, rect, one, direction)
        start = rect.x() + _EDGE + _ICON + 12
        width, half = rect.right() - room - 12 - start, rect.y() + rect.height() // 2
        lines = (
            (self._words.title(one.kind), "table-strong", "text", half - scaled(21), 21),
            (self._words.facts(one), "caption", "text-2", half, 19),
        )
        for text, role, ink, top, height in lines:
            where = QRectF(painting.place(direction, rect, QRect(start, top, width, scaled(height))))
            painting.text(painter, where, painting.elided(text, role, width), role, ink, direction)
        if current and self._list.hasFocus():
            painting.rounded(painter, QRectF(rect).adjusted(1, 1, -1, -2), 4, None, "link", 2)

    def _state(self, painter: QPainter, rect: QRect, one: Certificate, direction: Qt.LayoutDirection) -> int:
        """A badge; its width with the edge."""
        text, tone = self._words.state(one, self._list.rows.today)
        width, height = painting.badge_width(text, False), scaled(painting.BADGE_HEIGHT)
        at = QRect(rect.right() - _EDGE - width, rect.y() + (rect.height() - height) // 2, width, height)
        painting.badge(painter, painting.place(direction, rect, at), text, tone, direction)
        return width + _EDGE
