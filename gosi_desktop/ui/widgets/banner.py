"""Banners in the flow of a page, and toasts that come and go."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.button import Button, IconButton, LinkButton, Size
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.painting import Tone

_ICONS = {
    Tone.NEUTRAL: "info",
    Tone.INFO: "info",
    Tone.OK: "check-circle",
    Tone.WARN: "warning",
    Tone.BAD: "alert-circle",
    Tone.PEND: "cloud-pending",
}
TOAST_SECONDS = 6
UNDO_SECONDS = 10
MOST_TOASTS = 3


class Banner(QFrame):
    """What happened, why, what to do, in one paragraph; ``edge_to_edge`` for the offline strip under the title bar."""

    def __init__(
        self,
        title: str = "",
        text: str = "",
        tone: Tone = Tone.INFO,
        *,
        icon: str = "",
        edge_to_edge: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._flat, self._own_icon = tone, edge_to_edge, icon
        self._title, self._text = "", ""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(12)
        self._icon = IconLabel(icon or _ICONS[tone], tone.ink, 20)
        self._words = Label("", "table", "text", wrap=True, rich=True)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        words = QHBoxLayout()
        words.setSpacing(12)
        words.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._words, 1)
        column = QVBoxLayout()  # one line stands in the middle, beside buttons that are higher
        column.addStretch(1)
        column.addLayout(words)
        column.addStretch(1)
        row.addLayout(column, 1)
        row.addLayout(self.buttons)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_message(title, text, tone)

    @property
    def title(self) -> str:
        """The bold words at the beginning."""
        return self._title

    @property
    def text(self) -> str:
        """The words after them."""
        return self._text

    def show_message(self, title: str, text: str = "", tone: Tone | None = None) -> None:
        """Say something else; a line break in ``text`` is kept."""
        self._tone = tone if tone is not None else self._tone
        self._title, self._text = title, text
        self._icon.set_icon(self._own_icon or _ICONS[self._tone], self._tone.ink)
        bold = f'<span style="font-weight:600">{escape(title)}</span>' if title else ""
        self._words.setText(f"{bold} {escape(text)}".strip().replace("\n", "<br>"))
        said = strip_isolates(f"{title} {text}".strip())
        if said != self.accessibleName():
            self.setAccessibleName(said)
            announce(self, said)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce(self, self.accessibleName())

    def add_action(self, text: str, act: Callable[[], object], icon: str = "") -> Button:
        """A small button at the trailing end."""
        button = Button(text, icon=icon, size=Size.SMALL)
        button.clicked.connect(act)
        self.buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._flat:
            painter.fillRect(self.rect(), colour(self._tone.soft))
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour(self._tone.edge))
        else:
            painting.rounded(painter, QRectF(self.rect()), 8, self._tone.soft, self._tone.edge)


class Toast(QFrame):
    """A short message over the page; waits while mouse or keyboard are on it; errors stay until closed."""

    closed = Signal()

    def __init__(self, title: str, text: str, tone: Tone, icon: str, seconds: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(strip_isolates(f"{title} {text}".strip()))
        self.setFixedWidth(360)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(IconLabel(icon or _ICONS[tone], tone.ink, 18))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, "table-strong", wrap=True))
        self.text = Label(text, "caption", "text-3", wrap=True)
        words.addWidget(self.text)
        row.addLayout(words, 1)
        self.text.setVisible(bool(text))  # once it has a parent: a label alone would be a window, and take the keyboard
        self._row = row
        self._close = IconButton("close", self.tr("Dismiss"), edge=30)
        self._close.clicked.connect(self.close_now)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._time_out)
        self._seconds = seconds
        self._left = 0
        self._left_words: Callable[[int], str] = str
        self._tick: QTimer | None = None
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(14)
        shadow.setOffset(0, 4)
        shadow.setColor(colour("shadow"))
        self.setGraphicsEffect(shadow)
        self._count_down()

    def add_action(self, text: str, act: Callable[[], object]) -> None:
        """One verb, usually «تراجع»; it closes the toast."""
        button = LinkButton(text)
        button.clicked.connect(act)
        button.clicked.connect(self.close_now)
        self._row.insertWidget(self._row.count() - 1, button)

    def count_down(self, seconds: int, words: Callable[[int], str]) -> None:
        """Say each second how many are left, and leave at the last, whoever looks: then it is too late."""
        self._timer.stop()
        self._seconds = None
        self._left, self._left_words = seconds, words
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self.count_one)
        self._tick.start()
        self.text.show()
        self.text.setText(words(seconds))

    def count_one(self) -> None:
        """A second has gone."""
        self._left -= 1
        if self._left > 0:
            self.text.setText(self._left_words(self._left))
        else:
            self.close_now()

    def settle(self) -> None:
        """As high as its words are now, without waiting for the next turn of events."""
        self._row.invalidate()
        self._row.activate()

    def close_now(self) -> None:
        """Leave at once."""
        self._timer.stop()
        if self._tick is not None:
            self._tick.stop()
        self.hide()
        self.closed.emit()

    def _time_out(self) -> None:
        """Never from under the keyboard."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._count_down()
        else:
            self.close_now()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._count_down()

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 8, "surface", "line-2")

    def _count_down(self) -> None:
        if self._seconds is not None:
            self._timer.start(self._seconds * 1000)


class ToastStack(QWidget):
    """At the lower trailing corner of its window, three at most; never takes the focus.

    ``free_below`` answers how much of the lower end stays free, for buttons that stand there.
    """

    def __init__(self, window: QWidget, free_below: Callable[[], int] = lambda: 0) -> None:
        super().__init__(window)
        self._window, self._free_below = window, free_below
        self._shown: list[Toast] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(12)
        window.installEventFilter(self)
        self.hide()

    def say(self, title: str, text: str = "", tone: Tone = Tone.OK, icon: str = "") -> Toast:
        """Show a toast and answer it, so that an action can be added."""
        return self._add(title, text, tone, icon, None if tone is Tone.BAD else TOAST_SECONDS)

    def say_undoable(self, title: str, text: str, undo: str, act: Callable[[], object], icon: str = "") -> Toast:
        """A toast that offers to take the act back, for as long as that is possible."""
        toast = self._add(title, text, Tone.PEND, icon, UNDO_SECONDS)
        toast.add_action(undo, act)
        self.stand()
        return toast

    def toasts(self) -> list[Toast]:
        """What is shown now, oldest first."""
        return [toast for toast in self._shown if not toast.isHidden()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.stand()
        return False

    def _add(self, title: str, text: str, tone: Tone, icon: str, seconds: int | None) -> Toast:
        shown = self.toasts()
        if len(shown) >= MOST_TOASTS:
            shown[0].close_now()
        toast = Toast(title, text, tone, icon, seconds, self)
        toast.closed.connect(self._forget)
        self._column.addWidget(toast)
        self._shown.append(toast)
        toast.show()
        self.show()
        announce(toast, toast.accessibleName())
        self.stand()
        return toast

    def _forget(self) -> None:
        toast = self.sender()
        if isinstance(toast, Toast):
            self._column.removeWidget(toast)
            self._shown.remove(toast)
            toast.deleteLater()
        self.setVisible(bool(self.toasts()))
        self.stand()

    def stand(self) -> None:
        """At the trailing end: left in Arabic, right in English."""
        for toast in self._shown:
            toast.settle()
        self._column.activate()
        whole = self._window.rect()
        width = self._column.sizeHint().width()
        size = QSize(width, self._column.totalHeightForWidth(width))
        logical = whole.adjusted(whole.width() - size.width(), whole.height() - size.height(), 0, 0)
        logical.translate(0, -self._free_below())
        self.setGeometry(painting.place(self.layoutDirection(), whole, logical))
        self.raise_()
