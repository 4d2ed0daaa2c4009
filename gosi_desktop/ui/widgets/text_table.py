"""A table to read: heads, rows of wrapping text, hairlines between; for a few dozen rows, not for lists."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets.labels import Label

_EDGE = 7  # above and below the text of a row


class TextTable(QWidget):
    """Each cell is a list of lines, the first in table type, the others small; ``grows`` names the widest column."""

    def __init__(
        self, name: str, heads: Sequence[str], rows: Sequence[Sequence[Sequence[str]]], grows: int,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAccessibleName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 0, 16, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(grows, 1)
        for column, head in enumerate(heads):
            label = Label(head, "caption-strong", "text-2")
            label.setMinimumHeight(scaled(34))
            self._grid.addWidget(label, 0, column)
        self._firsts: list[QWidget] = []
        at = 1
        for row in rows:
            at = self._add(at, row, grows)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._firsts:
            head = self._firsts[0].y() - _EDGE
            painter.fillRect(0, 0, self.width(), head, colour("surface-2"))
        for first in self._firsts:
            painter.fillRect(0, first.y() - _EDGE, self.width(), 1, colour("line"))

    def _add(self, at: int, row: Sequence[Sequence[str]], grows: int) -> int:
        for column, lines in enumerate(row):
            for offset, words in enumerate(lines):
                role, tone = ("table", "text") if offset == 0 else ("caption", "text-3")
                label = Label(words, role, tone, wrap=column == grows)
                self._grid.addWidget(label, at + offset + 1, column, Qt.AlignmentFlag.AlignTop)
                if column == 0 and offset == 0:
                    self._firsts.append(label)
        deepest = max(len(lines) for lines in row)
        for edge in (at, at + deepest + 1):
            self._grid.setRowMinimumHeight(edge, _EDGE)
        return at + deepest + 2
