"""The steps of a wizard, one under the other: done, current, later; a press goes to one that may be visited."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.focus import FocusRing

_HEIGHT, _LOW = 64, 46
_CIRCLE = 26


class Mark(StrEnum):
    """How a step stands: a filled check, a ring, an outline."""

    DONE = "done"
    CURRENT = "current"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class RailStep:
    """A step as the rail shows it; ``open`` when a press may lead to it."""

    title: str
    line: str
    mark: Mark = Mark.LATER
    open: bool = False


class StepRail(QWidget):
    """As many steps as are shown; the line between two is filled when both ends are behind."""

    chosen = Signal(int)  # from 0, by the user

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.steps: list[StepButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_steps(self, steps: Sequence[RailStep]) -> None:
        """Show how all of them stand."""
        while len(self.steps) < len(steps):
            button = StepButton(len(self.steps), self)
            button.clicked.connect(self._choose)
            self.steps.append(button)
            self._column.addWidget(button)
        for at, (button, step) in enumerate(zip(self.steps, steps, strict=True)):
            button.show_step(step, len(steps), self._said(at + 1, len(steps), step))

    def show_low(self, low: bool) -> None:
        """Closer together, in a window that is not high."""
        for button in self.steps:
            button.show_low(low)

    def _said(self, number: int, of: int, step: RailStep) -> str:
        state = {
            Mark.DONE: self.tr("done"),
            Mark.CURRENT: self.tr("you are here"),
            Mark.LATER: self.tr("later"),
        }[step.mark]
        return self.tr("Step {n} of {all}: {title}, {state}").format(
            n=formats().number(number), all=formats().number(of), title=step.title, state=state
        )

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, StepButton):
            self.chosen.emit(button.index)


class StepButton(FocusRing, QPushButton):
    """One step: its circle, its name, and a line under it."""

    def __init__(self, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.index = index
        self._step = RailStep("", "")
        self._last = False
        self._height = _HEIGHT
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, step: RailStep, of: int, said: str) -> None:
        """Show how it stands; ``said`` is read aloud."""
        self._step, self._last = step, self.index == of - 1
        self.setText(step.title)
        self.setAccessibleName(said)
        self.setAccessibleDescription(step.line)
        self.setToolTip(step.title)
        self.setEnabled(step.open)
        self.setCursor(Qt.CursorShape.PointingHandCursor if step.open else Qt.CursorShape.ArrowCursor)
        self.update()

    def show_low(self, low: bool) -> None:
        """Closer to its neighbours."""
        self._height = _LOW if low else _HEIGHT
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, scaled(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        circle = painting.place(direction, whole, QRect(0, 1, _CIRCLE, _CIRCLE))
        if not self._last:
            line = QRect(_CIRCLE // 2, _CIRCLE + 1, 1, self.height() - _CIRCLE - 1)
            ink = "primary" if self._step.mark is Mark.DONE else "line-2"
            painter.fillRect(painting.place(direction, whole, line), colour(ink))
        self._paint_circle(painter, QRectF(circle))
        start, width = _CIRCLE + 12, self.width() - _CIRCLE - 12
        here = self._step.mark is Mark.CURRENT
        role, tone = ("body-strong", "text") if here else ("button", "text-2")
        high = painting.line_height(role)
        for words, words_role, ink, top in (
            (self._step.title, role, tone, 1),
            (self._step.line, "caption", "text-3", 1 + high),
        ):
            where = QRect(start, top, width, painting.line_height(words_role))
            shown = painting.elided(words, words_role, width)
            painting.text(painter, QRectF(painting.place(direction, whole, where)), shown, words_role, ink, direction)

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        mark = self._step.mark
        if mark is Mark.DONE:
            painting.rounded(painter, circle, _CIRCLE / 2, "primary", "checked-edge")
            icons.draw(painter, "check", "on-fill", circle.adjusted(5, 5, -5, -5))
            return
        edge, width = ("link", 2.0) if mark is Mark.CURRENT else ("field-line", 1.0)
        painting.rounded(painter, circle, _CIRCLE / 2, "surface", edge, width)
        ink = "link" if mark is Mark.CURRENT else "text-2"
        middle = Qt.AlignmentFlag.AlignHCenter
        number = formats().numerals(str(self.index + 1))
        painting.text(painter, circle, number, "table-strong", ink, self.layoutDirection(), middle)
