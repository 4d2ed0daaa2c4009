"""What is copied of people and money: marked secret for clipboard histories, and gone after a minute."""

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from gosi_desktop.ui.formats import strip_isolates

KEPT_SECONDS = 60
# The hints of KDE's Klipper and of Windows' clipboard history; each system ignores the other's.
_SECRET = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
}


class Clipboard(QObject):
    """One for a window; clears only what it has put there itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mine = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear_mine)

    def copy(self, text: str) -> None:
        """Put text there without marks of direction."""
        plain = strip_isolates(text)
        data = QMimeData()
        data.setText(plain)
        for format_name, hint in _SECRET.items():
            data.setData(format_name, hint)
        QGuiApplication.clipboard().setMimeData(data)
        self._mine = plain
        self._timer.start(KEPT_SECONDS * 1000)

    def clear_mine(self) -> None:
        """Empty it, unless something else was copied meanwhile."""
        if self._mine and QGuiApplication.clipboard().text() == self._mine:
            QGuiApplication.clipboard().clear()
        self._mine = ""
