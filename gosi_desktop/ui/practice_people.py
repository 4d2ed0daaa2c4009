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

_FIRST = 3  # people shown at once, so that the way to sign in stays in sight


class PracticePeople(QWidget):
    """Hidden while there are none; those after the first few come when they are asked for."""

    chosen = Signal(str)  # the user name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[Chip] = []
        self.others: Chip | None = None
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
        for chip in (*self.chips, self.others):
            if chip is not None:
                self._flow.removeWidget(chip)
                chip.deleteLater()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.chips = [self._chip(person, person.name if mirrored else person.name_en) for person in people]
        self.others = self._others(len(people) - _FIRST) if len(people) > _FIRST + 1 else None
        for before, next_one in pairwise((after, *self.chips, *([self.others] if self.others else []))):
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

    def _others(self, count: int) -> Chip:
        for chip in self.chips[_FIRST:]:
            chip.hide()
        others = Chip(self.tr("Others ({count})").format(count=count))
        others.clicked.connect(self._show_all)
        self._flow.addWidget(others)
        return others

    def _show_all(self) -> None:
        for chip in self.chips:
            chip.show()
        if self.others is not None:
            self.others.hide()
            self.chips[_FIRST].setFocus()

    def _choose(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.chosen.emit(str(chip.property("username")))

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 6, "warn-soft", "warn-line")
