"""The focus ring: 2 px of link colour, 2 px away, shown when the keyboard brought the focus. Enter presses buttons."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gosi_desktop.ui.widgets.painting import rounded

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_REACH = 4


class _Ring(QWidget):
    """Lies over the parent of the focused widget and follows it."""

    def __init__(self, around: QWidget, radius: float) -> None:
        super().__init__(around.parentWidget())
        self._around = around
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.installEventFilter(self)
        self._follow()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        elif event.type() is QEvent.Type.Hide:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), self._radius + _REACH, None, "link", 2)

    def _follow(self) -> None:
        self.setGeometry(self._around.geometry().adjusted(-_REACH, -_REACH, _REACH, _REACH))


class FocusRing:
    """Mixed into a widget before its Qt class; the class says its corner in ``focus_radius``."""

    focus_radius: float = 6
    _ring: _Ring | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)  # type: ignore[misc]
        if event.reason() in _BY_KEYBOARD and isinstance(self, QWidget) and self.parentWidget() is not None:
            self._drop_ring()
            self._ring = _Ring(self, self.focus_radius)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Outside dialogs Qt presses a button with Space only."""
        if isinstance(self, QPushButton) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)  # type: ignore[misc]

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[misc]
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._drop_ring()

    def _drop_ring(self) -> None:
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
