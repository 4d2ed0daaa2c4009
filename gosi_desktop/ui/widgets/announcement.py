"""What has changed, said to a screen reader without moving the focus; and where in a table the keyboard stands."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QTableView, QWidget

from gosi_desktop.ui.formats import strip_isolates


def announce(widget: QWidget, words: str) -> None:
    """Say it, politely; nothing happens where nobody listens."""
    if words and QAccessible.isActive() and widget.isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, strip_isolates(words)))


def say_cell(table: QTableView, row: int, column: int) -> None:
    """The keyboard stands at this cell; row −1 is the heads. Qt counts a table's heads and their corner as cells."""
    if QAccessible.isActive() and column >= 0:
        _tell(QAccessibleEvent(table, QAccessible.Event.Focus), table, row, column)


def cells_changed(table: QTableView, first: int, last: int) -> None:
    """Rows say something else now. Screen readers keep what a cell said, and Qt tells them of new rows only."""
    if not QAccessible.isActive():
        return
    top, bottom = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    seen = range(max(first, top, 0), min(last, bottom if bottom >= 0 else last) + 1)
    ticked = QAccessible.State()
    ticked.checked = True  # says which state may have changed, not how it is now
    for row in seen:
        _tell(QAccessibleStateChangeEvent(table, ticked), table, row, 0)
        for column in range(table.model().columnCount()):
            _tell(QAccessibleEvent(table, QAccessible.Event.NameChanged), table, row, column)


def _tell(event: QAccessibleEvent, table: QTableView, row: int, column: int) -> None:
    event.setChild((row + 1) * (table.model().columnCount() + 1) + column + 1)
    QAccessible.updateAccessibility(event)
