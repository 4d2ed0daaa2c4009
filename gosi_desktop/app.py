"""The process of the window: log, excepthook, typeface, texts, direction, first window, exit."""

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from gosi_desktop import data
from gosi_desktop.bootstrap import Program, Surroundings
from gosi_desktop.config import Config, UsageError, this_start
from gosi_desktop.ui.appearance import Appearance
from gosi_desktop.ui.front_door import FrontDoor
from gosi_desktop.viewmodels.front_door import FrontDoorViewModel
from gosi_desktop.viewmodels.front_door_state import DoorWords
from gosi_desktop.viewmodels.runners import Relay, Runners

_log = logging.getLogger(__name__)


class Desktop(QObject):
    """The application with its one window, from start to exit; journeys drive it as a person would.

    Up to the first painting only Qt, the theme and the frame of the first screen are imported; the rest follows while
    the profile is being opened, and what no row needs after the rows (``tests/journeys/test_start_imports``).
    """

    defect = Signal(object)  # an exception nobody expected, already logged
    _called_forward = Signal()

    def __init__(
        self,
        application: QApplication,
        config: Config,
        surroundings: Surroundings | None = None,
        log_file: Path | None = None,
    ) -> None:
        """``log_file``: opened with the first thing to write, at the latest after the first painting."""
        super().__init__(application)
        self._log_file = log_file
        self.program = Program(config, surroundings)
        preferences = self.program.preferences
        self.appearance = Appearance(application, (), data.texts_folder())
        self.appearance.wear(preferences.current)
        self.runners = Runners.on_threads(self)
        self.front_door = FrontDoorViewModel(
            lambda: self.program.profiles, preferences, self.program.clock, self.runners, _door_words, self
        )
        self.front_door.support = lambda: self.program.support
        self.window = FrontDoor(self.front_door)
        self.window.settling.connect(self._settle)
        self.appearance.rebuild.connect(self.window.rebuild)
        self._relay = Relay(self.program.events, self)
        self._relay.changed.connect(self._wear)
        self._called_forward.connect(self.window.come_forward, Qt.ConnectionType.QueuedConnection)
        self.program.come_forward = self._called_forward.emit
        self.front_door.leave.connect(self._yield_to_owner)
        self.defect.connect(self._tell)

    def start(self) -> None:
        """Show the window, then find out what to put into it."""
        self.window.fit_screen()
        self.window.show()
        QTimer.singleShot(0, self.front_door, self.front_door.begin)

    def end(self) -> None:
        """After the window was closed: take everything down while the application still stands."""
        self._relay.close()
        self.appearance.take_off()
        self.window.deleteLater()
        self.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _settle(self) -> None:
        """What the first painting did without."""
        from gosi_desktop.ui import icons

        self._open_log()
        self.appearance.settle(data.fonts())
        self.window.setWindowIcon(icons.window_icon())

    def _open_log(self) -> None:
        from gosi_desktop.logbook import open_logbook

        file, self._log_file = self._log_file, None
        if file is not None:
            open_logbook(file)

    def report(self, error: BaseException) -> None:
        """A defect: logged without anything personal, then told to whoever listens."""
        self._open_log()
        _log.error("defect", exc_info=error)
        self.defect.emit(error)

    @Slot(object)
    def _tell(self, error: BaseException) -> None:
        """On the window's thread, wherever the defect was."""
        from gosi_desktop.logbook import describe

        self.window.tell_defect(describe(error))

    def _wear(self, _kinds: object) -> None:
        self.appearance.wear(self.program.preferences.current)

    def _yield_to_owner(self) -> None:
        """Another copy owns the profile: it comes forward, and this one ends."""
        folder = self.front_door.last_folder
        if folder is None:
            return
        self.runners.reads.run(
            lambda: self.program.ask_to_come_forward(folder),
            lambda answered: QApplication.quit() if answered else None,
            lambda _error: None,
        )


def main() -> int:
    """Run until the window is closed."""
    try:
        config = this_start()
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    QCoreApplication.setApplicationName("Munshaa")
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(sys.argv[:1])
    desktop = Desktop(application, config, log_file=config.log_file)
    install_hooks(desktop)
    desktop.start()
    code = application.exec()
    desktop.end()
    return code


def install_hooks(desktop: Desktop) -> None:
    """One place for every exception that nobody expected, on any thread."""

    def hook(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        from gosi_desktop.logbook import describe

        print(describe(error), file=sys.stderr)
        desktop.report(error)

    def thread_hook(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            desktop.report(arguments.exc_value)

    sys.excepthook = hook
    threading.excepthook = thread_hook


def _door_words() -> DoorWords:
    import platform

    return DoorWords(QCoreApplication.translate("FrontDoor", "Practice establishment"), platform.node())
