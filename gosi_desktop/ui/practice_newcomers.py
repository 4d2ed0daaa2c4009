"""In practice: whom one may register, as chips, each with what happens then; a press fills the wizard in."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.ui.formats import isolate
from gosi_desktop.ui.messages import text_for
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.choice import Chip
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconLabel, Label


class Newcomer(Protocol):
    """Somebody made up."""

    @property
    def name(self) -> str: ...
    @property
    def name_en(self) -> str: ...
    @property
    def happens(self) -> tuple[str, ...]: ...


class PracticeNewcomers(QWidget):
    """Hidden while there are none."""

    chosen = Signal(int)  # which of them

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newcomers: Sequence[Newcomer] = ()
        self._outcome = self.tr("The comparison agrees with everything.")
        self.chips: list[Chip] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel("practice", "warn", 17))
        head.addWidget(Label(self.tr("Practice: fill it in as"), "table-strong", "warn"), 1)
        column.addLayout(head)
        self._flow = FlowLayout(gap=8)
        column.addLayout(self._flow)
        self.happens = Label("", "caption", "text-2", wrap=True)
        column.addWidget(self.happens)
        self.hide()

    def show_newcomers(self, newcomers: Sequence[Newcomer]) -> None:
        """Their first names; what happens stands in words under them once one is chosen."""
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._newcomers = newcomers
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.chips = []
        for at, one in enumerate(newcomers):
            name = (one.name if mirrored else one.name_en).split()[0]
            chip = Chip(isolate(name), icon="alert-circle" if one.happens else "check-circle")
            chip.setAccessibleDescription(self._words(one))
            chip.setToolTip(self._words(one))
            chip.clicked.connect(lambda _on=False, at=at: self.chosen.emit(at))
            self._flow.addWidget(chip)
            self.chips.append(chip)
        self.setVisible(bool(newcomers))

    def mark(self, chosen: int | None) -> None:
        """Show who is filled in, and what happens then."""
        self.happens.show_text("")
        for at, (chip, one) in enumerate(zip(self.chips, self._newcomers, strict=True)):
            chip.setChecked(at == chosen)
            if chip.isChecked():
                self.happens.show_text(self._words(one))

    def _words(self, one: Newcomer) -> str:
        return " ".join(text_for(code) for code in one.happens) or self._outcome

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 6, "warn-soft", "warn-line")
