"""The rows of the preview: tinted by how they stand, edited in the cell, with the sentence that says why."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gosi_desktop.application.sheet_rows import Standing
from gosi_desktop.ui import icons
from gosi_desktop.ui.sheet_import_cells import NUMERIC, SheetImportCells
from gosi_desktop.ui.theme import colour, font, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.announcement import say_cell
from gosi_desktop.ui.widgets.shaped_text import ShapedTexts
from gosi_desktop.viewmodels.sheet_import_rows import RowColumn, SheetRows

_ROW, _HEAD, _PADDING = 45, 34, 10
_WIDTHS = {
    RowColumn.NUMBER: 62,
    RowColumn.NATIONALITY: 80,
    RowColumn.BIRTH: 92,
    RowColumn.JOIN_DATE: 92,
    RowColumn.OCCUPATION: 110,
    RowColumn.BRANCH: 90,
    RowColumn.AUTHENTICATED: 72,
    RowColumn.CONTRACT_FROM: 92,
    RowColumn.CONTRACT_TO: 92,
    RowColumn.MOBILE: 104,
    RowColumn.PRIOR: 72,
    RowColumn.LEAVE_DATE: 96,
    RowColumn.REASON: 190,
    RowColumn.TEXT: 120,
    RowColumn.BASIC: 102,
    RowColumn.HOUSING: 90,
    RowColumn.COMMISSION: 96,
    RowColumn.OTHER: 92,
    RowColumn.TOTAL: 102,
    RowColumn.NEW: 110,
    RowColumn.NOW: 94,
    RowColumn.CHANGE: 74,
}
_DROPPED_FIRST = (
    RowColumn.MOBILE, RowColumn.PRIOR, RowColumn.CONTRACT_FROM, RowColumn.CONTRACT_TO, RowColumn.TEXT,
    RowColumn.BRANCH, RowColumn.NATIONALITY, RowColumn.OTHER, RowColumn.COMMISSION,
    RowColumn.HOUSING, RowColumn.CHANGE, RowColumn.NOW, RowColumn.AUTHENTICATED, RowColumn.BIRTH, RowColumn.NEW,
    RowColumn.OCCUPATION, RowColumn.JOIN_DATE,
)  # fmt: skip
_LEAST = {RowColumn.PERSON: 176, RowColumn.RESULT: 240}
_TINTED = (Standing.ERROR, Standing.WARNING)
Index = QModelIndex | QPersistentModelIndex


class SheetImportTable(QTableView):
    """Enter or F2 writes into the cell; Delete leaves the row out."""

    dropped = Signal(int)  # number of the row

    def __init__(self, rows: SheetRows, cells: SheetImportCells, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows, self.cells = rows, cells
        self.painter = _Painter(self)
        self.setItemDelegate(self.painter)
        self.setModel(rows)
        rows.speak_with(cells)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setAccessibleName(self.tr("Rows of the file"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        head = self.horizontalHeader()
        head.setFixedHeight(scaled(_HEAD))
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        rows.modelReset.connect(self.fit_columns)
        self.fit_columns()

    def fit_columns(self) -> None:
        """What finds no room gives way, what is wrong last; the result takes what is left."""
        head = self.horizontalHeader()
        shown = [self.rows.column_at(at) for at in range(self.rows.columnCount())]
        widths = {one: scaled(_WIDTHS.get(one, _LEAST.get(one, 0))) for one in shown}
        room = self.viewport().width()
        wrong = self.rows.wrong_columns()
        for column in sorted(_DROPPED_FIRST, key=lambda one: one in wrong):
            if sum(widths.values()) > room:
                widths.pop(column, None)
        spare = max(room - sum(widths.values()), 0)
        for at, column in enumerate(shown):
            self.setColumnHidden(at, column not in widths)
            head.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
            if column in widths:
                extra = {RowColumn.PERSON: spare // 3, RowColumn.RESULT: spare - spare // 3}.get(column, 0)
                self.setColumnWidth(at, widths[column] + extra)

    def start_at(self, row: int = 0) -> None:
        """The keyboard at the first cell that can be written in the row."""
        first = (RowColumn.BASIC, RowColumn.TOTAL, RowColumn.LEAVE_DATE)
        place = max(*(self.rows.place_of(one) for one in first), 0)
        self.setCurrentIndex(self.rows.index(row, place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.rows.row_at(self.currentIndex().row())
        if event.key() == Qt.Key.Key_Delete and row is not None:
            self.dropped.emit(row.number)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            if self.rows.target_at(self.currentIndex()) is not None:
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if self.hasFocus() and current.isValid():
            say_cell(self, current.row(), current.column())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.painter.texts.forget()


class _Painter(QStyledItemDelegate):
    def __init__(self, table: SheetImportTable) -> None:
        super().__init__(table)
        self._table = table
        self.texts = ShapedTexts()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, cells = self._table.rows.row_at(index.row()), self._table.cells
        rect: QRect = option.rect
        if row is None:
            return
        column, direction = self._table.rows.column_at(index.column()), self._table.layoutDirection()
        tone, icon = cells.tone(row)
        if row.standing in _TINTED:
            painter.fillRect(rect, colour(tone.soft))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if cells.wrong_cell(row, column) and column is not RowColumn.PERSON:
            frame = QRectF(rect).adjusted(3, 7, -3, -8)
            painting.rounded(painter, frame, 6, "surface", tone.ink, 1.5)
        words = cells.text(row, column)
        if column is RowColumn.PERSON:
            half = rect.height() // 2
            upper = QRect(inner.x(), rect.y() + 3, inner.width(), half - 3)
            lower = QRect(inner.x(), rect.y() + half, inner.width(), half - 4)
            self.texts.draw(painter, upper, words, "table-strong", "text", direction, False)
            ink = tone.ink if cells.wrong_cell(row, column) else "text-3"
            self.texts.draw(painter, lower, cells.identity(row), "caption", ink, direction, False)
        elif column is RowColumn.RESULT:
            square = painting.place(direction, inner, QRect(inner.x(), inner.center().y() - 8, 16, 16))
            icons.draw(painter, icon, tone.ink, QRectF(square))
            room = QRect(inner.x() + 24, inner.y(), inner.width() - 24, inner.height())
            ink = tone.ink if row.standing in _TINTED else "text-2"
            self._sentence(painter, painting.place(direction, inner, room), words, ink)
        else:
            role, ink = ("table-strong", "text") if column is RowColumn.NEW else ("table", "text-2")
            self.texts.draw(painter, inner, words, role, ink, direction, column in NUMERIC)
        if index.row() == self._table.currentIndex().row() and self._table.hasFocus():
            self._ring(painter, rect, index)

    def _sentence(self, painter: QPainter, room: QRect, words: str, ink: str) -> None:
        """In one line, or small in two; the tooltip has it whole."""
        direction = self._table.layoutDirection()
        if painting.text_width(words, "table") <= room.width():
            self.texts.draw(painter, room, words, "table", ink, direction, False)
            return
        lines = painting.broken_lines(words, font("caption"), room.width())
        shown = [lines[0], " ".join(lines[1:])] if len(lines) > 1 else lines
        height = painting.line_height("caption")
        top = room.y() + (room.height() - height * len(shown)) // 2
        for at, line in enumerate(shown):
            where = QRect(room.x(), top + at * height, room.width(), height)
            self.texts.draw(painter, where, line.strip(), "caption", ink, direction, False)

    def _ring(self, painter: QPainter, rect: QRect, index: Index) -> None:
        ink = colour("link")
        painter.fillRect(rect.x(), rect.y(), rect.width(), 2, ink)
        painter.fillRect(rect.x(), rect.bottom() - 1, rect.width(), 2, ink)
        if index.column() == self._table.currentIndex().column():
            painter.fillRect(rect.x() + _PADDING, rect.bottom() - 5, rect.width() - 2 * _PADDING, 2, ink)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        made = _CellEditor(parent)
        made.setAccessibleName(self._table.cells.heading(self._table.rows.column_at(index.column())))
        return made

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(3, 6, -3, -7))

    def helpEvent(self, event: QEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        row = self._table.rows.row_at(index.row())
        column = self._table.rows.column_at(index.column()) if row is not None else RowColumn.NUMBER
        tip = self._table.cells.tip(row, column) if row is not None else ""
        view.viewport().setToolTip(tip)
        return False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, scaled(_ROW))


class _CellEditor(QLineEdit):
    """Opaque, with the edge of a field that has the keyboard: what stood in the cell does not shine through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setTextMargins(7, 0, 7, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 6, "surface", "link", 2)
        super().paintEvent(event)
