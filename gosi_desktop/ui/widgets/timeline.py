"""What happened in order of time, and what is still to come: a mark, a title with its moment, a few words under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.labels import Label

_CIRCLE, _GAP = 26, 14


class Stage(StrEnum):
    """How a moment stands: behind, waiting for the user, refused, still to come."""

    DONE = "done"
    WANTED = "wanted"
    BAD = "bad"
    LATER = "later"


_LOOKS = {
    Stage.DONE: ("primary", "checked-edge", "on-fill", 1.0),
    Stage.WANTED: ("surface", "bad", "bad", 2.0),
    Stage.BAD: ("bad-soft", "bad-line", "bad", 1.0),
    Stage.LATER: ("surface", "field-line", "text-3", 1.0),
}  # fill, edge, ink, width


@dataclass(frozen=True, slots=True)
class Moment:
    """One of them; ``said`` how it stands, for those who hear it."""

    title: str
    when: str = ""
    text: str = ""
    stage: Stage = Stage.DONE
    icon: str = "check"
    said: str = ""


class Timeline(QWidget):
    """Built anew only where something differs."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.moments: tuple[Moment, ...] = ()
        self.rows: list[MomentRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """From the first to the last."""
        if tuple(moments) == self.moments:
            return
        self.moments = tuple(moments)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [MomentRow(one, at == len(moments) - 1) for at, one in enumerate(moments)]
        for row in self.rows:
            self._column.addWidget(row)


class MomentRow(QWidget):
    """A circle on a line that goes on to the next."""

    def __init__(self, moment: Moment, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.moment, self._last = moment, last
        row = QHBoxLayout(self)  # margins would not change sides with the language
        row.setContentsMargins(0, 2, 0, 4 if last else 16)
        row.setSpacing(0)
        row.addSpacing(scaled(_CIRCLE) + _GAP)
        column = QVBoxLayout()
        column.setSpacing(1)
        row.addLayout(column, 1)
        tone = "bad" if moment.stage in (Stage.WANTED, Stage.BAD) else "text"
        self.title = Label(moment.title, "body-strong", tone, wrap=True)
        column.addWidget(self.title)
        self.when = Label(moment.when, "caption", "text-2", wrap=True)
        self.text = Label(moment.text, "table", "text-2", wrap=True)
        for label in (self.when, self.text):
            column.addWidget(label)
            label.setVisible(bool(label.text()))
        self.setAccessibleName(
            strip_isolates(". ".join(part for part in (moment.title, moment.when, moment.text, moment.said) if part))
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        edge = scaled(_CIRCLE)
        circle = painting.place(direction, whole, QRect(0, 1, edge, edge))
        if not self._last:
            line = QRect(edge // 2, edge + 1, 1, self.height() - edge - 1)
            behind = self.moment.stage is Stage.DONE
            painter.fillRect(painting.place(direction, whole, line), colour("primary" if behind else "line-2"))
        fill, border, ink, width = _LOOKS[self.moment.stage]
        painting.rounded(painter, QRectF(circle), edge / 2, fill, border, width)
        inside = QRectF(circle).adjusted(edge * 0.23, edge * 0.23, -edge * 0.23, -edge * 0.23)
        icons.draw(painter, self.moment.icon, ink, inside)
