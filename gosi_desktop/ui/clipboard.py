"""What is copied of people and money: marked secret for clipboard histories, gone after a minute or at the end."""

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from gosi_desktop.ui.formats import strip_isolates

KEPT_SECONDS = 60
# The hints of KDE's Klipper and of Windows' clipboard history; each system ignores the other's.
_SECRET = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
}


class Clipboard(QObject):
    """One for the program, as it outlives a lock; clears only what it has put there itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mine = ""
        self.clears = True  # as the settings say
        self.minute = QTimer(self)
        self.minute.setSingleShot(True)
        self.minute.timeout.connect(self.clear_mine)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.clear_mine)

    @classmethod
    def of_program(cls) -> "Clipboard":
        """A screen goes before its minute is over: the language changes, somebody locks."""
        application = QCoreApplication.instance()
        assert application is not None
        found = application.findChild(cls)
        return found if isinstance(found, cls) else cls(application)

    def copy(self, text: str) -> None:
        """Put text there without marks of direction."""
        plain = strip_isolates(text)
        data = QMimeData()
        data.setText(plain)
        for format_name, hint in _SECRET.items():
            data.setData(format_name, hint)
        QGuiApplication.clipboard().setMimeData(data)
        self._mine = plain
        if self.clears:
            self.minute.start(KEPT_SECONDS * 1000)

    def clear_mine(self) -> None:
        """Empty it, unless something else was copied meanwhile."""
        if self._mine and QGuiApplication.clipboard().text() == self._mine:
            QGuiApplication.clipboard().clear()
        self._mine = ""
