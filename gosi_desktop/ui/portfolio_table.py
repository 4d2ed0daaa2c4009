"""The table of the portfolio: an establishment a row, painted by ourselves, by keyboard or mouse."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.portfolio import PortfolioRow
from gosi_desktop.domain.establishment import Role
from gosi_desktop.ui.portfolio_cells import PortfolioCells
from gosi_desktop.ui.portfolio_delegate import CHEVRON, COLUMNS, PortfolioDelegate
from gosi_desktop.ui.portfolio_header import PortfolioHeader
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.painting import RTL
from gosi_desktop.ui.widgets.record_view import PADDING, RecordView, is_letter
from gosi_desktop.viewmodels.portfolio import PortfolioColumn as Column
from gosi_desktop.viewmodels.record_table import RecordTable

# What goes first when there is no room; the name, its number and what wants attention stay, what is due goes last.
_DROPPED_FIRST = (
    Column.SYNCED, Column.ROLE, Column.INJURIES, Column.PEOPLE, Column.REQUESTS, Column.CERTIFICATE, Column.AMOUNT,
)  # fmt: skip
_SHORTEST_NAME = 120
_NAMES_SHARE = 5  # of the room that is left
_SAMPLES = {
    Column.NAME: "مؤسسة بوابة التقنية 42",
    Column.NUMBER: "6200000011",
    Column.PEOPLE: "1,000",
    Column.AMOUNT: "888,888.88",
    Column.SYNCED: "3 يناير 2026 14:40",
}


def _fitting(needs: dict[Column, int], room: int) -> dict[Column, int]:
    """Which columns are shown, and how wide: one that gave way for nothing comes back where there is room after all."""
    dropped: list[Column] = []
    left = dict(needs)
    for column in _DROPPED_FIRST:
        if sum(left.values()) <= room:
            break
        if left.pop(column, None) is not None:
            dropped.append(column)
    for column in reversed(dropped):
        if sum(left.values()) + needs[column] <= room:
            left[column] = needs[column]
    return left


class PortfolioTable(RecordView):
    """Enter or a double click opens; typing begins a search."""

    opened_row = Signal(int)
    copied = Signal(str)
    escaped = Signal()

    def __init__(
        self, records: RecordTable[PortfolioRow], cells: PortfolioCells, parent: QWidget | None = None
    ) -> None:
        super().__init__(records, parent)
        self.cells = cells
        self.opened = ""
        self._columns = COLUMNS
        self.head = PortfolioHeader(self, cells)
        self.dress(self.head, PortfolioDelegate(self, self), self.tr("Establishments"))
        self.show_density("medium")

    # -- what the view sets ------------------------------------------------------------------------------------------

    def show_density(self, density: str) -> None:
        super().show_density(density)
        self.fit_columns()

    def show_columns(self, columns: tuple[Column, ...]) -> None:
        """The columns there is something to say in; what finds no room gives way."""
        if columns != self._columns:
            self._columns = columns
            self.fit_columns()

    def show_opened(self, number: str) -> None:
        """Which establishment is open now."""
        if number != self.opened:
            self.opened = number
            self.viewport().update()

    def last_column(self) -> int:
        """Where the row ends, with its chevron."""
        return max((at for at in range(len(COLUMNS)) if not self.isColumnHidden(at)), default=0)

    def fit_columns(self) -> None:
        """Hide what finds no room, share out what is left: most of it to the name."""
        room = self.viewport().width()
        needs = _fitting({column: self._need(column) for column in self._columns}, room - CHEVRON)
        last = next(column for column in reversed(COLUMNS) if column in needs)
        needs[last] += CHEVRON
        needs[Column.NAME] = max(_SHORTEST_NAME, needs[Column.NAME] - max(0, sum(needs.values()) - room))
        spare = max(0, room - sum(needs.values()))
        parts = len(needs) + _NAMES_SHARE - 1
        for at, column in enumerate(COLUMNS):
            self.setColumnHidden(at, column not in needs)
            if column in needs:
                self.setColumnWidth(at, needs[column] + spare * (_NAMES_SHARE if column is Column.NAME else 1) // parts)

    def _need(self, column: Column) -> int:
        head = painting.text_width(self.cells.heading(column), "caption-strong") + 22
        sample = role_text(Role.SUPERVISOR) if column is Column.ROLE else _SAMPLES.get(column)
        if sample is not None:
            return max(painting.text_width(sample, "table-strong"), head) + 2 * PADDING
        return max(painting.badge_width(*self.cells.widest(column)), head) + 2 * PADDING

    # -- keyboard and mouse ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.opened_row.emit(row)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif control and is_letter(event, Qt.Key.Key_C, "ؤ"):
            self._copy()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and self._is_chevron(event):
            self.opened_row.emit(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and not self._is_chevron(event):
            self.opened_row.emit(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def _is_chevron(self, event: QMouseEvent) -> bool:
        x, width = event.position().x(), self.viewport().width()
        return (x if self.layoutDirection() == RTL else width - x) < CHEVRON

    def _copy(self) -> None:
        index = self.currentIndex()
        record = self.records.record_at(index.row()) if index.isValid() else None
        if record is not None:
            self.copied.emit(self.cells.raw(record, COLUMNS[index.column()]))
