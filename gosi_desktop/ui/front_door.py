"""The window: one screen at a time, built anew when the language changes."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.opening import Opening
from gosi_desktop.viewmodels.front_door import FrontDoorViewModel
from gosi_desktop.viewmodels.front_door_state import FrontDoorState, Screen

if TYPE_CHECKING:
    from gosi_desktop.ui.welcome import WelcomePage
    from gosi_desktop.ui.widgets.banner import ToastStack
    from gosi_desktop.ui.widgets.wizard import Wizard

Maker = Callable[[Any], QWidget]  # a screen of its view model

SMALLEST = (1024, 640)
USUAL = (1360, 860)


class FrontDoor(QMainWindow):
    """Shows what its view model says stands in the window. Nothing personal ever stands in the title.

    A screen's module is imported when it is made, or while a profile is being opened; before the first painting there
    is only the frame of the screen to come. ``settling`` asks for what that frame does without.
    """

    settling = Signal()  # before the first screen with words

    def __init__(self, view_model: FrontDoorViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self._visit = -1
        self._settled = False
        view_model.keeping.close_wanted.connect(self.close, Qt.ConnectionType.QueuedConnection)
        Binding(self, view_model, _visit_of, lambda _visit: self._show())

    @Slot()
    def rebuild(self) -> None:
        """Write every text anew: the language, digits or calendar changed. The keyboard stays where it was."""
        from gosi_desktop.ui.widgets.focus import stops_before

        screen = self._stack.currentWidget()
        focused = screen.focusWidget() if screen is not None else None
        self._visit = -1
        self._show(stops_before(focused, screen) if screen is not None and focused is not None else None)

    @Slot()
    def come_forward(self) -> None:
        """Somebody started the program a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def tell_defect(self, report: str) -> None:
        """Something that nobody expected: told once until it is dismissed, with what may be sent to the support."""
        from gosi_desktop.ui.widgets.painting import Tone

        self._settle()
        if self._toasts.toasts() or not self.isVisible():
            return
        toast = self._toasts.say(
            self.tr("Something went wrong in the program."),
            self.tr("It was noted without personal data, and the saved data are untouched. You can continue."),
            Tone.BAD,
        )
        toast.add_action(self.tr("Copy the report"), lambda: QGuiApplication.clipboard().setText(report))

    @Slot()
    def open_help(self) -> None:
        """Over whatever stands here; the shell has a page of its own for it."""
        model = None if self._view_model.state.screen is Screen.SHELL else self._view_model.make_help()
        if model is None or self.findChild(QWidget, "help-dialog") is not None:
            return
        from gosi_desktop.ui.help import HelpDialog

        HelpDialog(model, self).open_here()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1, where no screen has a use for it."""
        if event.key() == Qt.Key.Key_F1:
            self.open_help()
        else:
            super().keyPressEvent(event)

    @cached_property
    def _toasts(self) -> "ToastStack":
        from gosi_desktop.ui.widgets.banner import ToastStack

        return ToastStack(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window goes: perhaps after a last copy; what runs ends, the profile is closed."""
        running = QGuiApplication.instance()
        ending = isinstance(running, QGuiApplication) and running.isSavingSession()  # the system waits for nobody
        if not ending and self._view_model.keeping.copies_first():
            event.ignore()
            return
        self._drop_screens()
        self._view_model.close()
        event.accept()

    def current_screen(self) -> QWidget | None:
        """What fills the window now."""
        return self._stack.currentWidget()

    def fit_screen(self) -> None:
        """Not larger than the screen it opens on, and in its middle."""
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(self.width(), room.width()), min(self.height(), room.height()))
        self.move(room.center() - QPoint(self.width() // 2, self.height() // 2))

    def _show(self, stop: int | None = None) -> None:
        state = self._view_model.state
        if state.visit == self._visit:
            return
        self._visit = state.visit
        screen = self._make(state)
        self._drop_screens()
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        self.setWindowTitle(self._title(state.screen))
        if state.screen is not Screen.OPENING:
            QTimer.singleShot(0, screen, lambda: self._begin(screen, stop))

    def _begin(self, screen: QWidget, stop: int | None) -> None:
        """The keyboard at its stop, else where the screen wants it, else at the first; the screen is named aloud."""
        from gosi_desktop.ui.widgets.announcement import announce
        from gosi_desktop.ui.widgets.focus import tab_order

        order = tab_order(screen)
        if stop is not None and stop < len(order):
            order[stop].setFocus(Qt.FocusReason.OtherFocusReason)
        elif screen.focusWidget() is None:
            screen.focusNextChild()
        announce(screen, screen.accessibleName() or self.windowTitle())

    def _drop_screens(self) -> None:
        while (old := self._stack.widget(0)) is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def _title(self, screen: Screen) -> str:
        if screen is Screen.LOCK:
            return self.tr("Locked — Munshaa")
        return self.tr("Munshaa — establishment insurance")

    def _make(self, state: FrontDoorState) -> QWidget:
        if state.screen is Screen.OPENING:
            opening = Opening(state.expected)
            opening.painted.connect(self._prepare)
            return opening
        self._settle()
        return self._maker(state.screen)(self._view_model.inside)

    @Slot()
    def _prepare(self) -> None:
        """The frame is on the screen: get ready for what takes its place, while the profile is being opened."""
        self._settle()
        QTimer.singleShot(0, self, self._import_expected)  # what was read meanwhile is answered before

    def _import_expected(self) -> None:
        self._maker(self._view_model.state.expected)

    def _settle(self) -> None:
        if not self._settled:
            self._settled = True
            self.settling.emit()

    def _maker(self, screen: Screen) -> Maker:
        """What makes a screen of its view model; its module is imported here."""
        importers: dict[Screen, Callable[[], Maker]] = {
            Screen.FIRST_START: self._first_start,
            Screen.RECOVERY_KEY: self._recovery_key,
            Screen.LOGIN: self._login,
            Screen.CODE: self._code,
            Screen.FORGOTTEN: self._password_reset,
            Screen.REGISTER_CHOICE: self._register_choice,
            Screen.REGISTRATION: self._registration,
            Screen.APPLICATION: self._application,
            Screen.REGISTER_GUIDE: self._register_guide,
            Screen.LOCK: self._lock,
            Screen.SHELL: self._shell,
            Screen.FAILURE: self._failure,
            Screen.RESTORE: self._restore,
            Screen.LEAVING: self._leaving,
        }
        return importers[screen]()

    def _first_start(self) -> Maker:
        from gosi_desktop.ui.first_start import FirstStart

        return lambda inside: self._welcome(FirstStart(inside))

    def _recovery_key(self) -> Maker:
        from gosi_desktop.domain.clock import today_in_riyadh
        from gosi_desktop.ui.formats import formats
        from gosi_desktop.ui.recovery_key import RecoveryKey

        today = formats().date_long(today_in_riyadh(self._view_model.clock))
        return lambda inside: self._welcome(RecoveryKey(inside, today))

    def _login(self) -> Maker:
        from gosi_desktop.ui.login import Login

        return lambda inside: self._welcome(Login(inside))

    def _code(self) -> Maker:
        from gosi_desktop.ui.code import Code

        return lambda inside: self._welcome(Code(inside))

    def _password_reset(self) -> Maker:
        from gosi_desktop.ui.password_reset import PasswordReset

        return lambda inside: self._welcome(PasswordReset(inside))

    def _register_choice(self) -> Maker:
        from gosi_desktop.ui.register_choice import RegisterChoice

        return lambda inside: self._welcome(RegisterChoice(inside))

    def _registration(self) -> Maker:
        from gosi_desktop.ui.registration import Registration

        return lambda inside: self._welcome(Registration(inside))

    def _application(self) -> Maker:
        from gosi_desktop.ui.establishment_application import EstablishmentApplication

        return lambda inside: self._welcome(EstablishmentApplication(inside))

    def _register_guide(self) -> Maker:
        from gosi_desktop.ui.register_guide import RegisterGuide

        return lambda inside: self._welcome(RegisterGuide(inside))

    def _lock(self) -> Maker:
        from gosi_desktop.ui.lock import Lock

        return Lock

    def _shell(self) -> Maker:
        from gosi_desktop.ui.shell import Shell

        return Shell

    def _failure(self) -> Maker:
        from gosi_desktop.ui.failure import Failure

        return lambda _inside: self._with_help(Failure(self._view_model))

    def _restore(self) -> Maker:
        from gosi_desktop.ui.restore import Restore

        return lambda inside: self._welcome(Restore(inside, self._view_model.clock))

    def _leaving(self) -> Maker:
        from gosi_desktop.ui.leaving import Leaving

        return Leaving

    def _welcome(self, page: "WelcomePage | Wizard") -> QWidget:
        page.language_chosen.connect(self._choose_language)
        return self._with_help(page)

    def _with_help(self, page: QWidget) -> QWidget:
        """A wizard has help of its own."""
        wanted = getattr(page, "help_wanted", None)
        if wanted is not None:
            wanted.connect(self.open_help)
        return page

    @Slot(str)
    def _choose_language(self, language: str) -> None:
        view_model = self._view_model
        view_model.runners.writes.run(
            lambda: view_model.preferences.change(language=language), lambda _: None, lambda _: None
        )


def _visit_of(state: object) -> int:
    return cast("FrontDoorState", state).visit
