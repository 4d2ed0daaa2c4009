"""In practice: the people who may sign in, as chips; a press fills one in."""

from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import PracticePerson
from gosi_desktop.ui.formats import isolate
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.choice import Chip
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconLabel, Label


class PracticePeople(QWidget):
    """Hidden while there are none."""

    chosen = Signal(str)  # the user name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[Chip] = []
        inside = QVBoxLayout(self)
        inside.setContentsMargins(14, 5, 14, 5)
        self._flow = FlowLayout(gap=8)
        inside.addLayout(self._flow)
        head = QWidget()
        head.setFixedHeight(scaled(30))
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel("person", "warn", 17))
        row.addWidget(Label(self.tr("Practice accounts:"), "table-strong", "warn"))
        self._flow.addWidget(head)
        self.hide()

    def show_people(self, people: tuple[PracticePerson, ...], after: QWidget) -> None:
        """Their first names with their roles; the keyboard reaches them behind ``after``."""
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.chips = [self._chip(person, person.name if mirrored else person.name_en) for person in people]
        for before, next_one in pairwise((after, *self.chips)):
            self.setTabOrder(before, next_one)
        self.setVisible(bool(people))

    def mark(self, username: str) -> None:
        """Show which of them is filled in."""
        for chip in self.chips:
            chip.setChecked(chip.property("username") == username)

    def _chip(self, person: PracticePerson, name: str) -> Chip:
        chip = Chip(f"{isolate(name.split()[0])} · {role_text(person.role)}")
        chip.setProperty("username", person.username)
        chip.clicked.connect(self._choose)
        self._flow.addWidget(chip)
        return chip

    def _choose(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.chosen.emit(str(chip.property("username")))

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 6, "warn-soft", "warn-line")
