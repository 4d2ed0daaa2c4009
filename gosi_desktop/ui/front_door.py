"""The window: one screen at a time, built anew when the language changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from gosi_desktop.domain.clock import today_in_riyadh
from gosi_desktop.ui import icons
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.banner import ToastStack
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.focus import stops_before, tab_order
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.front_door import FrontDoorState, FrontDoorViewModel, Screen

if TYPE_CHECKING:
    from gosi_desktop.ui.welcome import WelcomePage

SMALLEST = (1024, 640)
USUAL = (1360, 860)


class FrontDoor(QMainWindow):
    """Shows what its view model says stands in the window. Nothing personal ever stands in the title."""

    def __init__(self, view_model: FrontDoorViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.setWindowIcon(icons.window_icon())
        self._visit = -1
        self._toasts = ToastStack(self)
        Binding(self, view_model, _visit_of, lambda _visit: self._show())

    @Slot()
    def rebuild(self) -> None:
        """Write every text anew: the language, digits or calendar changed. The keyboard stays where it was."""
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
        if self._toasts.toasts() or not self.isVisible():
            return
        toast = self._toasts.say(
            self.tr("Something went wrong in the program."),
            self.tr("It was noted without personal data, and the saved data are untouched. You can continue."),
            Tone.BAD,
        )
        toast.add_action(self.tr("Copy the report"), lambda: QGuiApplication.clipboard().setText(report))

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window goes: what runs ends, the profile is closed."""
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
        QTimer.singleShot(0, screen, lambda: self._begin(screen, stop))

    def _begin(self, screen: QWidget, stop: int | None) -> None:
        """The keyboard at its stop, else where the screen wants it, else at the first; the screen is named aloud."""
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
        """Each screen is imported when it is first shown: the window is painted before."""
        makers: dict[Screen, Callable[[Any], QWidget]] = {
            Screen.FIRST_START: self._first_start,
            Screen.RECOVERY_KEY: self._recovery_key,
            Screen.LOGIN: self._login,
            Screen.CODE: self._code,
            Screen.FORGOTTEN: self._password_reset,
            Screen.REGISTER_GUIDE: self._register_guide,
            Screen.LOCK: self._lock,
            Screen.SHELL: self._shell,
            Screen.FAILURE: lambda _inside: Failure(self._view_model, state),
            Screen.OPENING: lambda _inside: Opening(),
        }
        return makers[state.screen](self._view_model.inside)

    def _first_start(self, inside: Any) -> QWidget:
        from gosi_desktop.ui.first_start import FirstStart

        return self._welcome(FirstStart(inside))

    def _recovery_key(self, inside: Any) -> QWidget:
        from gosi_desktop.ui.recovery_key import RecoveryKey

        return self._welcome(RecoveryKey(inside, self._today()))

    def _login(self, inside: Any) -> QWidget:
        from gosi_desktop.ui.login import Login

        return self._welcome(Login(inside))

    def _code(self, inside: Any) -> QWidget:
        from gosi_desktop.ui.code import Code

        return self._welcome(Code(inside))

    def _password_reset(self, inside: Any) -> QWidget:
        from gosi_desktop.ui.password_reset import PasswordReset

        return self._welcome(PasswordReset(inside))

    def _register_guide(self, inside: Any) -> QWidget:
        from gosi_desktop.ui.register_guide import RegisterGuide

        return self._welcome(RegisterGuide(inside))

    def _lock(self, inside: Any) -> QWidget:
        from gosi_desktop.ui.lock import Lock

        return Lock(inside)

    def _shell(self, inside: Any) -> QWidget:
        from gosi_desktop.ui.shell import Shell

        return Shell(inside)

    def _today(self) -> str:
        return formats().date_long(today_in_riyadh(self._view_model.clock))

    def _welcome(self, page: "WelcomePage") -> QWidget:
        page.language_chosen.connect(self._choose_language)
        return page

    @Slot(str)
    def _choose_language(self, language: str) -> None:
        view_model = self._view_model
        view_model.runners.writes.run(
            lambda: view_model.preferences.change(language=language), lambda _: None, lambda _: None
        )


class Opening(QWidget):
    """While a profile is being opened or closed: calm, and rarely seen."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        label = Label(self.tr("Opening…"), "body", "text-3")
        label.align(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addWidget(label)
        column.addStretch(1)


class Failure(QWidget):
    """The profile cannot be opened: what happened, why, and the ways on."""

    def __init__(self, view_model: FrontDoorViewModel, state: FrontDoorState) -> None:
        super().__init__()
        assert state.error is not None
        message = message_for(state.error)
        column = QVBoxLayout(self)
        empty = EmptyState("error-circle", message.title, message.text, "bad")
        retry = Button(self.tr("Try again"), Kind.PRIMARY, icon="refresh")
        retry.clicked.connect(view_model.retry)
        other = Button(self.tr("Another account"))
        other.clicked.connect(view_model.choose_another)
        if state.damaged:
            aside = Button(self.tr("Set it aside and fetch again"), icon="download")
            CommandBinding(aside, view_model.set_aside)
            empty.buttons.addWidget(aside)
        empty.buttons.addWidget(retry)
        empty.buttons.addWidget(other)
        support = Label(message.support, "caption", "text-3")
        support.align(Qt.AlignmentFlag.AlignHCenter)
        support.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(empty, 1)
        column.addWidget(support)


def _visit_of(state: object) -> int:
    return cast("FrontDoorState", state).visit
