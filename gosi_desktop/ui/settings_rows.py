"""Rows of the settings cards: what is set at the start, the control at the end, a line between."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gosi_desktop.ui.theme import DARK, LIGHT, Tokens, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.focus import FocusRing, stop_at_checked
from gosi_desktop.ui.widgets.labels import Label, Line


class SettingRow(QWidget):
    """A setting and its control."""

    def __init__(self, words: str, small: str = "", *controls: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_lit = False
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 18, 10)
        row.setSpacing(12)
        column = QVBoxLayout()
        column.setSpacing(1)
        self.words = Label(words, "body", wrap=True)
        self.small = Label(small, "caption", "text-3", wrap=True)
        column.addWidget(self.words)
        column.addWidget(self.small)
        row.addLayout(column, 1)
        self.small.setVisible(bool(small))  # shown before it has a parent it would open as a window
        for control in controls:
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
            if isinstance(control, QComboBox):  # it is called by its value; what it is for stands beside it
                self.words.setBuddy(control)
        self.setMinimumHeight(scaled(60 if small else 48))

    def say(self, small: str) -> None:
        """Another small sentence."""
        self.small.show_text(small)

    @property
    def said(self) -> str:
        """Its words, for a search."""
        return f"{self.words.text()} {self.small.text()}"

    def light(self, lit: bool) -> None:
        """Whether a search has found it."""
        if lit != self._is_lit:
            self._is_lit = lit
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_lit:
            painting.rounded(QPainter(self), QRectF(self.rect()).adjusted(6, 3, -6, -3), 6, "primary-soft")


class SettingsCard(Card):
    """A title bar and rows."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title or " ", padding=0, ruled=True, parent=parent)  # a subclass sets its own
        self.body.setSpacing(0)
        self._empty = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add(self, row: QWidget) -> None:
        """Another row under the last."""
        if not self._empty:
            self.body.addWidget(Line())
        self._empty = False
        self.body.addWidget(row)


class ThemePicker(QFrame):
    """Three small windows: light, dark, as the system."""

    chosen = Signal(str)

    def __init__(self, name: str, words: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._keys = tuple(words)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for at, (key, text) in enumerate(words.items()):
            button = _Thumbnail(key, text)
            self._group.addButton(button, at)
            row.addWidget(button)
        self._group.idClicked.connect(lambda at: self.chosen.emit(self._keys[at]))

    def show_choice(self, key: str) -> None:
        """Which one is worn."""
        self._group.button(self._keys.index(key)).setChecked(True)
        stop_at_checked(self._group.buttons())


class _Thumbnail(FocusRing, QAbstractButton):
    focus_radius = 8

    def __init__(self, key: str, words: str) -> None:
        super().__init__()
        self._key = key
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(max(88, painting.text_width(self.text(), "caption-strong") + 20), scaled(88))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on = QPainter(self), self.isChecked()
        foot = scaled(30)
        whole = QRectF(self.rect())
        painting.rounded(painter, whole, 7, "surface")
        picture = QRect(1, 1, self.width() - 2, self.height() - foot)
        painter.save()
        painter.setClipRect(picture)
        if self._key == "system":
            half, direction = picture.width() // 2, self.layoutDirection()
            painter.fillRect(painting.place(direction, picture, picture.adjusted(0, 0, -half, 0)), _canvas(LIGHT))
            painter.fillRect(painting.place(direction, picture, picture.adjusted(half, 0, 0, 0)), _canvas(DARK))
        else:
            self._window(painter, picture, DARK if self._key == "dark" else LIGHT)
        painter.restore()
        painting.rounded(painter, whole, 7, None, "link" if on else "line-2", 2 if on else 1)
        words = QRectF(0, self.height() - foot, self.width(), foot)
        ink, role = ("link", "caption-strong") if on else ("text", "caption")
        painting.text(painter, words, self.text(), role, ink, self.layoutDirection(), Qt.AlignmentFlag.AlignHCenter)

    def _window(self, painter: QPainter, picture: QRect, tokens: Tokens) -> None:
        painter.fillRect(picture, QColor(tokens.canvas))
        parts = (
            (QRect(picture.x(), picture.y(), 22, picture.height()), tokens.chrome),
            (QRect(picture.x() + 30, picture.y() + 8, 46, 14), tokens.surface_3 if tokens.dark else tokens.surface),
            (QRect(picture.x() + 34, picture.y() + 28, 26, 8), tokens.primary),
        )
        for part, ink in parts:
            painter.fillRect(painting.place(self.layoutDirection(), picture, part), QColor(ink))


def _canvas(tokens: Tokens) -> QColor:
    return QColor(tokens.canvas)
