"""The table of the roster: a plain ``QTableView`` with our painting, keyboard and columns."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gosi_desktop.application.ports import RosterRow
from gosi_desktop.ui.roster_cells import RosterCells
from gosi_desktop.ui.roster_delegate import COLUMNS, DOT_ROOM, PADDING, RosterDelegate
from gosi_desktop.ui.roster_header import RosterHeader
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.announcement import cells_changed, say_cell
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.roster_state import ALWAYS, Column

ROW_HEIGHTS = {"compact": 32, "medium": 36, "comfortable": 44}
HEAD_HEIGHT = 34
_TICK_WIDTH = 50
_PATIENCE = 12  # milliseconds: rows that come within a frame are waited for, not drawn as skeletons first
# What goes first when there is no room; name, identity, wage and state always stay.
_DROPPED_FIRST = (
    Column.EMPLOYEE_SHARE, Column.EMPLOYER_SHARE, Column.SYSTEM, Column.BRANCH, Column.JOIN_DATE, Column.OCCUPATION,
    Column.NATIONALITY,
)  # fmt: skip
_SHORTEST_NAME = 96  # then names are cut at their end; amounts and identities never are
_GROWTH = {Column.NAME: 4, Column.OCCUPATION: 2}  # what is long gets more of the room that is left
_SAMPLES = {
    Column.NAME: "سلطان بن فهد الدوسري",
    Column.IDENTITY: "1088376123",
    Column.NATIONALITY: "بنغلاديشي",
    Column.OCCUPATION: "أخصائية موارد بشرية",
    Column.BRANCH: "فرع الرياض الشمالي",
    Column.JOIN_DATE: "2019/03/03",
    Column.SYSTEM: "1445H system",
    Column.WAGE: "16,625.00",
    Column.EMPLOYER_SHARE: "1,953.44",
    Column.EMPLOYEE_SHARE: "1,620.94",
}


class RosterTable(QTableView):
    """Rows that are focused, ticked and opened; what that means is the view model's business."""

    opened_row = Signal(int)
    current_row = Signal(int)  # the keyboard or mouse has moved
    toggled_row = Signal(int)
    span_ticked = Signal(int, int)
    tick_all_wanted = Signal()
    typed = Signal(str)  # somebody types on the list: a search begins
    copied = Signal(str)
    menu_wanted = Signal(int, QPoint)  # of a row, at a place on the screen
    escaped = Signal()
    wage_wanted = Signal(int)  # E
    exclusion_wanted = Signal(int)  # Del

    def __init__(self, records: RecordTable[RosterRow], cells: RosterCells, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = records
        self.cells = cells
        self.opened = ""
        self.wages_change = False  # E begins a search where the role changes no wages
        self.hovered = -1
        self.ringed = -1
        self._wanted_columns = frozenset(Column)
        self._with_badges = True
        self._anchor = -1
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._paint_again)
        self.head = RosterHeader(self, cells)
        self.setHorizontalHeader(self.head)
        self.painter = RosterDelegate(self, self, cells)
        self.setItemDelegate(self.painter)
        self.setModel(records)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(24)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setAccessibleName(self.tr("Contributors"))
        self.show_density("medium")

    # -- what the view sets ------------------------------------------------------------------------------------------

    def show_density(self, density: str) -> None:
        """32, 36 or 44 pixels a row, at the text scale in force."""
        self.painter.texts.forget()
        self.head.setFixedHeight(scaled(HEAD_HEIGHT))
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHTS[density]))
        self.fit_columns()

    def show_columns(self, wanted: frozenset[Column]) -> None:
        """The columns somebody chose; what finds no room gives way."""
        self._wanted_columns = wanted
        self.fit_columns()

    def expect_badges(self, expected: bool) -> None:
        """Whether anybody's state is more than a dot: room is kept for badges only then."""
        if expected != self._with_badges:
            self._with_badges = expected
            self.fit_columns()

    def show_opened(self, contributor_id: str, row: int) -> None:
        """Whose panel is open, and where he stands: the keyboard goes on from there."""
        self.opened = contributor_id
        if contributor_id and row >= 0 and self.currentIndex().row() != row:
            self.setCurrentIndex(self.records.index(row, max(self.currentIndex().column(), 1)))
        self.viewport().update()

    def ends(self) -> tuple[int, int]:
        """The first and the last column that are shown."""
        shown = [at for at in range(len(COLUMNS)) if not self.isColumnHidden(at)]
        return shown[0], shown[-1]

    def column_with_keyboard(self) -> int:
        """Where ← and → have gone."""
        return self.currentIndex().column()

    def fit_columns(self) -> None:
        """Hide what finds no room, share out what is left."""
        room = self.viewport().width()
        wanted = [column for column in COLUMNS if column in self._wanted_columns | ALWAYS]
        needs = {column: self._need(column) for column in wanted}
        for column in _DROPPED_FIRST:
            if sum(needs.values()) <= room:
                break
            needs.pop(column, None)
        needs[Column.NAME] = max(_SHORTEST_NAME, needs[Column.NAME] - max(0, sum(needs.values()) - room))
        growing = [column for column in needs if column is not Column.TICK]
        spare = max(0, room - sum(needs.values()))
        parts = sum(_GROWTH.get(column, 1) for column in growing)
        for at, column in enumerate(COLUMNS):
            self.setColumnHidden(at, column not in needs)
            if column in needs:
                self.setColumnWidth(at, needs[column] + spare * _GROWTH.get(column, 1) // parts * (column in growing))

    def _need(self, column: Column) -> int:
        if column is Column.TICK:
            return _TICK_WIDTH
        if column is Column.STATE and self._with_badges:
            widest = max(painting.badge_width(words, True) for words in self.cells.badges())
            return widest + 2 * PADDING
        head = painting.text_width(self.cells.heading(column), "caption-strong") + (22 if column is Column.WAGE else 2)
        if column is Column.STATE:
            longest = DOT_ROOM + max(painting.text_width(words, "table") for words in self.cells.dotted())
        else:
            longest = painting.text_width(_SAMPLES[column], "table-strong")
        return max(longest, head) + 2 * PADDING

    # -- keyboard and mouse ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Space and row >= 0 and not control:
            self.toggled_row.emit(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.opened_row.emit(row)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif shift and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and row >= 0:
            self._extend(1 if key == Qt.Key.Key_Down else -1)
        elif row >= 0 and (key == Qt.Key.Key_Menu or (shift and key == Qt.Key.Key_F10)):
            below = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(below))
        elif row >= 0 and self.wages_change and is_bare(event) and is_letter(event, Qt.Key.Key_E, "ث"):
            self.wage_wanted.emit(row)
        elif row >= 0 and key == Qt.Key.Key_Delete:
            self.exclusion_wanted.emit(row)
        elif control and is_letter(event, Qt.Key.Key_A, "ش"):
            self.tick_all_wanted.emit()
        elif control and is_letter(event, Qt.Key.Key_C, "ؤ"):
            self._copy()
        elif begins_search(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing searches the whole list, not the rows that happen to be here."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.records.rowCount():
            self.setCurrentIndex(self.records.index(0, 1))  # before Qt takes the column of the ticks
        super().focusInEvent(event)
        self._show_ring()
        QTimer.singleShot(0, self, self._say_where)  # after Qt has said «table»

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._show_ring()
        if current.isValid() and current.row() != previous.row():
            self.current_row.emit(current.row())

    def dataChanged(
        self,
        topLeft: QModelIndex | QPersistentModelIndex,
        bottomRight: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        super().dataChanged(topLeft, bottomRight, roles)
        if self._patience.isActive() and self._rows_are_here():
            self._paint_again()
        cells_changed(self, topLeft.row(), bottomRight.row())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy and not self._patience.isActive() and not self._rows_are_here():
            self.viewport().setUpdatesEnabled(False)
            self._patience.start(_PATIENCE)

    def _rows_are_here(self) -> bool:
        """Whether every row in sight is a real one; asks for those that are not."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        last = last if last >= 0 else self.records.rowCount() - 1
        lacking = [row for row in range(max(first, 0), last + 1) if self.records.record_at(row) is None]
        return not lacking

    @Slot()
    def _paint_again(self) -> None:
        self._patience.stop()
        self.viewport().setUpdatesEnabled(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        self.ringed = -1  # the ring belongs to the keyboard
        self.viewport().update()
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._anchor >= 0:
            self.span_ticked.emit(self._anchor, index.row())
        elif index.column() == 0 or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._anchor = index.row()
            self.toggled_row.emit(index.row())
        else:
            self._anchor = index.row()
            self.opened_row.emit(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid() and event.reason() is QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(index.row(), event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange, QEvent.Type.StyleChange):
            self.painter.texts.forget()

    def _extend(self, step: int) -> None:
        """Shift ↑↓: the row one stands on and the next are ticked."""
        row = self.currentIndex().row()
        target = min(max(row + step, 0), self.records.rowCount() - 1)
        self.span_ticked.emit(row, target)
        self.setCurrentIndex(self.records.index(target, self.currentIndex().column()))

    def _copy(self) -> None:
        index = self.currentIndex()
        record = self.records.record_at(index.row()) if index.isValid() else None
        if record is not None:
            self.copied.emit(self.cells.raw(record, COLUMNS[index.column()]))

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
