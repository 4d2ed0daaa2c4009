"""What has changed, said to a screen reader without moving the focus."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.formats import strip_isolates


def announce(widget: QWidget, words: str) -> None:
    """Say it, politely; nothing happens where nobody listens."""
    if words and QAccessible.isActive() and widget.isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, strip_isolates(words)))
