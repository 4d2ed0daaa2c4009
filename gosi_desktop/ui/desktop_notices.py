"""What ends soon, said on the desktop: once, by kind and days, where the desktop has a place and nobody has said no."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from gosi_desktop.application.ports.notices import DesktopNotices
from gosi_desktop.application.reminders import Reminder
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.deadlines_words import notice_words
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page


class TrayNotices(QObject):
    """Messages of an icon beside the clock, which is there from the first message until it is withdrawn."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._icon: QSystemTrayIcon | None = None
        self._opened: Callable[[], None] = _nothing

    def available(self) -> bool:
        """Asked anew each time: a panel may come later."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def say(self, title: str, text: str, opened: Callable[[], None]) -> None:
        """As the port says."""
        if not self.available():
            return
        self._opened = opened
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
            self._icon.messageClicked.connect(self._open)
            self._icon.activated.connect(self._open)
        self._icon.show()
        self._icon.showMessage(title, text, self._window.windowIcon())

    def withdraw(self) -> None:
        """As the port says."""
        self._opened = _nothing
        if self._icon is not None:
            self._icon.hide()

    @Slot()
    def _open(self) -> None:
        self._opened()


class Reminding(QObject):
    """Takes what was never said from the deadlines of a shell and says it; pressed, it leads to their page."""

    def __init__(self, model: ShellViewModel, notices: DesktopNotices, window: QWidget) -> None:
        super().__init__(window)
        self._model, self._notices, self._window = model, notices, window
        self._listening = False
        Binding(window, model.settings, lambda state: state.preferences.notices, self._follow)

    def available(self) -> bool:
        """Whether this desktop has a place for them."""
        return self._notices.available()

    def _follow(self, wanted: bool) -> None:
        if not wanted:
            self._notices.withdraw()

    def look(self) -> None:
        """The deadlines were read. Nothing is taken that cannot be said: it would count as said."""
        if not self._model.preferences.current.notices or not self._notices.available():
            return
        if not self._listening:
            self._listening = True
            self._model.deadlines.reminded.connect(self._say)
        self._model.deadlines.take_reminders()

    @Slot(object)
    def _say(self, reminders: Sequence[Reminder]) -> None:
        self._notices.say(*notice_words(reminders), self._open)

    def _open(self) -> None:
        window = self._window.window()
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.raise_()
        window.activateWindow()
        self._model.show_page(Page.DEADLINES)


def _nothing() -> None:
    """Nobody listens."""
