"""What has changed, said to a screen reader without moving the focus; and where in a table the keyboard stands."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QTableView, QWidget

from gosi_desktop.ui.formats import strip_isolates


def announce(widget: QWidget, words: str) -> None:
    """Say it, politely; nothing happens where nobody listens."""
    if words and QAccessible.isActive() and widget.isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, strip_isolates(words)))


def say_cell(table: QTableView, row: int, column: int) -> None:
    """The keyboard stands at this cell; row −1 is the heads. Qt counts a table's heads and their corner as cells."""
    if QAccessible.isActive() and column >= 0:
        event = QAccessibleEvent(table, QAccessible.Event.Focus)
        event.setChild((row + 1) * (table.model().columnCount() + 1) + column + 1)
        QAccessible.updateAccessibility(event)
