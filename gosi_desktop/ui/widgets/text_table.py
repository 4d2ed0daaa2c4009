"""A table to read: heads, rows of wrapping text, hairlines between; for a few dozen rows, not for lists."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets.labels import Label

_EDGE = 7  # above and below the text of a row


class TextTable(QWidget):
    """Each cell is a list of lines, the first in table type, the others small.

    ``wraps`` gives the columns whose words may break their shares of the room; the others are as wide as they need.
    """

    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        rows: Sequence[Sequence[Sequence[str]]],
        wraps: Mapping[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 0, 16, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(0)
        for column, share in wraps.items():
            self._grid.setColumnStretch(column, share)
        for column, head in enumerate(heads):
            label = Label(head, "caption-strong", "text-2")
            label.setMinimumHeight(scaled(34))
            self._grid.addWidget(label, 0, column)
        self._firsts: list[QWidget] = []
        at = 1
        for row in rows:
            at = self._add(at, row, wraps)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._firsts:
            head = self._firsts[0].y()
            painter.fillRect(0, 0, self.width(), head, colour("surface-2"))
        for first in self._firsts:
            painter.fillRect(0, first.y(), self.width(), 1, colour("line"))

    def _add(self, at: int, row: Sequence[Sequence[str]], wraps: Mapping[int, int]) -> int:
        for column, lines in enumerate(row):
            cell = _cell(lines, column in wraps)
            self._grid.addWidget(cell, at, column)
            if column == 0:
                self._firsts.append(cell)
        return at + 1


def _cell(lines: Sequence[str], wrap: bool) -> QWidget:
    """Without an alignment in the grid: its height must follow its width."""
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, _EDGE, 0, _EDGE)
    column.setSpacing(0)
    for offset, words in enumerate(lines):
        role, tone = ("table", "text") if offset == 0 else ("caption", "text-3")
        column.addWidget(Label(words, role, tone, wrap=wrap))
    column.addStretch(1)
    return cell
