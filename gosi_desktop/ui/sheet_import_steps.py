"""The steps of an import side by side: done, current, later; a press goes back to one that is done."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.formats import formats, listed
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.focus import FocusRing

_CIRCLE = 24


class StepBar(QWidget):
    """All steps in one line, in the direction of reading."""

    chosen = Signal(int)  # from 0, by the user

    def __init__(self, name: str, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.steps = [_Step(at, title) for at, title in enumerate(titles)]
        self._lines = [_Between() for _ in titles[1:]]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for at, step in enumerate(self.steps):
            step.clicked.connect(lambda _checked=False, at=at: self.chosen.emit(at))
            row.addWidget(step)
            if at < len(self._lines):
                row.addWidget(self._lines[at], 1)

    def show_step(self, current: int, words: Sequence[str], free: bool) -> None:
        """Which is the current one; ``words`` say done, current, later; only those done can be gone back to."""
        for at, step in enumerate(self.steps):
            step.show_standing(at - current, words[0 if at < current else 1 if at == current else 2], free)
        for at, line in enumerate(self._lines):
            line.show_done(at < current)


class _Step(FocusRing, QPushButton):
    focus_radius = 6

    def __init__(self, at: int, title: str) -> None:
        super().__init__(title)
        self._number, self._ahead = at + 1, 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def show_standing(self, ahead: int, words: str, free: bool) -> None:
        self._ahead = ahead
        self.setEnabled(ahead < 0 and free)
        self.setAccessibleName(listed(self.text(), words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_CIRCLE + 12 + painting.text_width(self.text(), "table-strong"), scaled(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        square = QRect(1, (self.height() - _CIRCLE) // 2, _CIRCLE - 2, _CIRCLE - 2)
        circle = QRectF(painting.place(direction, whole, square))
        if self._ahead < 0:
            painting.rounded(painter, circle, _CIRCLE / 2, "primary")
            icons.draw(painter, "check", "on-fill", circle.adjusted(4, 4, -4, -4))
        else:
            current = self._ahead == 0
            edge, ink = ("link", "link") if current else ("field-line", "text-2")
            painting.rounded(painter, circle, _CIRCLE / 2, "surface", edge, 2 if current else 1)
            number = formats().numerals(str(self._number))
            middle = Qt.AlignmentFlag.AlignHCenter
            painting.text(painter, circle, number, "caption-strong", ink, direction, middle)
        words = QRect(_CIRCLE + 8, 0, self.width() - _CIRCLE - 8, self.height())
        where = QRectF(painting.place(direction, whole, words))
        role, ink = ("table-strong", "link") if self._ahead == 0 else ("table", "text-2")
        painting.text(painter, where, self.text(), role, ink, direction)


class _Between(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._done = False
        self.setMinimumWidth(12)
        self.setFixedHeight(scaled(30))

    def show_done(self, done: bool) -> None:
        self._done = done
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = colour("primary" if self._done else "line-2")
        QPainter(self).fillRect(0, self.height() // 2, self.width(), 2, ink)
