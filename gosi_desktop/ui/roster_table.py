"""The table of the roster: a plain ``QTableView`` with our painting, keyboard and columns."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import RosterRow
from gosi_desktop.ui.roster_cells import RosterCells
from gosi_desktop.ui.roster_delegate import COLUMNS, DOT_ROOM, RosterDelegate
from gosi_desktop.ui.roster_header import RosterHeader
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.record_view import PADDING, Index, RecordView, is_bare, is_letter
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.roster_state import ALWAYS, Column

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


class RosterTable(RecordView):
    """Rows that are focused, ticked and opened; what that means is the view model's business."""

    opened_row = Signal(int)
    current_row = Signal(int)  # the keyboard or mouse has moved
    toggled_row = Signal(int)
    span_ticked = Signal(int, int)
    tick_all_wanted = Signal()
    copied = Signal(str)
    menu_wanted = Signal(int, QPoint)  # of a row, at a place on the screen
    escaped = Signal()
    wage_wanted = Signal(int)  # E
    exclusion_wanted = Signal(int)  # Del
    first_column = 1  # not that of the ticks

    def __init__(self, records: RecordTable[RosterRow], cells: RosterCells, parent: QWidget | None = None) -> None:
        super().__init__(records, parent)
        self.cells = cells
        self.opened = ""
        self.wages_change = False  # E begins a search where the role changes no wages
        self._wanted_columns = frozenset(Column)
        self._with_badges = True
        self._anchor = -1
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._paint_again)
        self.head = RosterHeader(self, cells)
        self.dress(self.head, RosterDelegate(self, self, cells), self.tr("Contributors"))
        self.show_density("medium")

    # -- what the view sets ------------------------------------------------------------------------------------------

    def show_density(self, density: str) -> None:
        super().show_density(density)
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
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.current_row.emit(current.row())

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        if self._patience.isActive() and self._rows_are_here():
            self._paint_again()
        super().dataChanged(topLeft, bottomRight, roles)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        waits = self._patience.isActive()
        is_far = abs(dy) >= self.viewport().height()  # nothing of what is shown stays
        if is_far and not waits:
            self.viewport().setUpdatesEnabled(False)  # before Qt asks for a frame: one asked for is painted
        super().scrollContentsBy(dx, dy)
        if not dy or waits:
            return
        if not self._rows_are_here():
            self.viewport().setUpdatesEnabled(False)
            self._patience.start(_PATIENCE)
        elif is_far:
            self.viewport().setUpdatesEnabled(True)

    def _rows_are_here(self) -> bool:
        """Whether every row in sight is a real one; asks for those that are not."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        last = last if last >= 0 else self.records.rowCount() - 1
        return self.records.has(max(first, 0), last)

    @Slot()
    def _paint_again(self) -> None:
        self._patience.stop()
        self.viewport().setUpdatesEnabled(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

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
