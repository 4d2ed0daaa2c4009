"""Dialogs over a scrim, and menus that hold widgets."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.accessible import ModalDialog
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.labels import Label, Line


class Dialog(QFrame):
    """Lies over its window with a scrim; Esc cancels, Ctrl+Enter confirms, the focus returns to where it came from.

    ``body`` takes the content, ``buttons`` the buttons (primary first: it stands at the trailing end, where reading
    stops), ``state`` the words beside them. Widths: 372, 560 or 960.
    """

    heard_as = ModalDialog
    confirmed = Signal()  # Ctrl+Enter
    cancelled = Signal()  # Esc

    def __init__(self, window: QWidget, title: str, text: str = "", *, width: int = 372) -> None:
        super().__init__(window)
        self.setAccessibleName(title)
        self._over = window
        self._origin: QWidget | None = None
        self._width = width
        self._box = _Box(self)
        column = QVBoxLayout(self._box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(19, 17, 19, 17)
        self.body.setSpacing(10)
        self.title = Label(title, "dialog-title", wrap=True)
        self.text = Label(text, "table", "text-2", wrap=True)
        self.text.setVisible(bool(text))
        self.body.addWidget(self.title)
        self.body.addWidget(self.text)
        foot = QHBoxLayout()
        foot.setContentsMargins(19, 11, 19, 11)
        foot.setSpacing(8)
        self.state = Label("", "caption", "text-3", wrap=True)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setDirection(QHBoxLayout.Direction.RightToLeft)  # Qt mirrors it: left in Arabic, right in English
        foot.addWidget(self.state, 1)
        foot.addLayout(self.buttons)
        column.addLayout(self.body)
        column.addWidget(Line())
        column.addLayout(foot)
        window.installEventFilter(self)
        self.hide()

    def open(self, first: QWidget | None = None) -> None:
        """Show it and put the focus on ``first``: a field or the way back, never the destructive button."""
        self._come_from(self.window().focusWidget())
        self._stand()
        self.show()
        self.raise_()
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.title.text()} {self.text.text()}".strip())

    def _come_from(self, origin: QWidget | None) -> None:
        """Where the focus returns to, as long as that is there: a bare Qt widget may go without Python's knowing."""
        if origin is not None and not self.isAncestorOf(origin):
            self._origin = origin
            origin.destroyed.connect(self._lose_origin)

    @Slot()
    def _lose_origin(self) -> None:
        self._origin = None

    def fit(self) -> None:
        """What is inside has grown or shrunk."""
        if self.isVisible():
            QTimer.singleShot(0, self, self._stand)  # after the layout has taken it in

    def close_dialog(self) -> None:
        """Hide it and give the focus back."""
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._stand()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside: what lies behind the scrim is not reachable."""
        chain = [widget for widget in self.findChildren(QWidget) if _takes_tab(widget, self)]
        if not chain:
            return True
        current = self.focusWidget()
        at = chain.index(current) if current in chain else -1
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        chain[(at + step) % len(chain)].setFocus(reason)
        return True

    def event(self, event: QEvent) -> bool:
        """The shortcuts of the window behind rest."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and _with_control(event):
            self.confirmed.emit()
        else:
            event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stand()
        self.fit()  # words that wrap know their height once they have a width

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        by_itself = self.isHidden()  # not with the window behind it, which is going: nothing there may be touched
        if by_itself and self._origin is not None and self._origin.isVisible():
            self._origin.setFocus(Qt.FocusReason.OtherFocusReason)
        self._origin = None

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("scrim"))

    def _stand(self) -> None:
        self.setGeometry(self._over.rect())
        width = min(self._width, self.width() - 48)
        self._box.setFixedWidth(width)
        height = self._box.heightForWidth(width) if self._box.hasHeightForWidth() else self._box.sizeHint().height()
        self._box.resize(width, min(max(height, self._box.minimumSizeHint().height()), self.height() - 48))
        self._box.move((self.width() - width) // 2, (self.height() - self._box.height()) // 2)


class _Box(QWidget):
    """The box on the scrim."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 12)
        shadow.setColor(colour("shadow"))
        self.setGraphicsEffect(shadow)

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 10, "surface", "line")


class MenuPopup(QFrame):
    """A small window of widgets under a button: columns to choose, users to fill in."""

    closed = Signal()

    def __init__(self, name: str, *, width: int = 240, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(name)
        self.setMinimumWidth(width)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(9, 9, 9, 9)
        self.body.setSpacing(2)

    def open_under(self, anchor: QWidget) -> None:
        """Show it below a widget, at the same leading edge."""
        self.setLayoutDirection(anchor.layoutDirection())
        self.adjustSize()
        mirrored = anchor.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = anchor.width() - self.width() if mirrored else 0
        self.move(anchor.mapToGlobal(QPoint(x, anchor.height() + 4)))
        self.show()
        if self.focusWidget() is None:
            self.focusNextChild()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 8, "surface", "line-2")


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _takes_tab(widget: QWidget, inside: QWidget) -> bool:
    return (
        widget.isVisibleTo(inside)
        and widget.isEnabled()
        and widget.focusProxy() is None
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    )
