"""A list of conditions: each is ticked when it is met, and tells on request how to make sure and what to bring."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.choice import CheckBox
from gosi_desktop.ui.widgets.labels import Label, Line


class TickRow(QWidget):
    """A box with words that may break into lines; a press on the words ticks it too."""

    ticked = Signal(bool)  # by the user

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(10)
        self.box = CheckBox()
        self.box.clicked.connect(self.ticked)
        self.words = Label("", "table", "text", wrap=True)
        self.words.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
        self.words.setMinimumHeight(30)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.setFocusProxy(self.box)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Say something else."""
        self.words.setText(words)
        self.box.setAccessibleName(words)

    def show_ticked(self, ticked: bool, allowed: bool = True) -> None:
        """Show whether it is ticked, and whether it may be."""
        self.box.setChecked(ticked)
        self.box.setEnabled(allowed)
        self.words.set_tone("text" if allowed else "text-3")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.box.isEnabled():
            self.box.click()


class Condition(QWidget):
    """One condition; the explanation opens under it and tints the row."""

    ticked = Signal(bool)  # by the user

    def __init__(self, title: str, line: str, check: str, bring: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 12, 18, 14)
        row.setSpacing(14)
        self.box = CheckBox()
        self.box.setAccessibleName(title)
        self.box.setAccessibleDescription(line)
        self.box.clicked.connect(self.ticked)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(10)
        name = Label(title, "body-strong", wrap=True)
        name.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
        name.setMinimumHeight(30)
        head.addWidget(name, 1)
        self.ask = LinkButton(self.tr("How do I make sure?"), icon="chevron-down")
        self.ask.setAccessibleDescription(title)
        self.ask.clicked.connect(self.toggle)
        head.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(Label(line, "table", "text-2", wrap=True))
        self.explanation = self._explanation(check, bring)
        column.addWidget(self.explanation)
        row.addLayout(column, 1)

    def _explanation(self, check: str, bring: str) -> QWidget:
        holder = QWidget()
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 8, 0, 0)
        card = Card(padding=14)
        card.body.setSpacing(8)
        card.body.addWidget(Label(check, "table", wrap=True))
        card.body.addWidget(Label(self.tr("Have ready: {what}").format(what=bring), "table", "text-2", wrap=True))
        outer.addWidget(card)
        holder.hide()
        return holder

    def toggle(self) -> None:
        """Open the explanation, or close it."""
        self._open = not self._open
        self.explanation.setVisible(self._open)
        self.ask.setText(self.tr("Close the explanation") if self._open else self.tr("How do I make sure?"))
        self.ask.updateGeometry()
        self.update()

    def show_ticked(self, ticked: bool) -> None:
        """Show whether it is met."""
        self.box.setChecked(ticked)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._open:
            QPainter(self).fillRect(self.rect(), colour("primary-soft"))


class ConditionList(Card):
    """Conditions with hairlines between them."""

    def __init__(self, conditions: list[Condition], parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self.body.setSpacing(0)
        self.conditions = conditions
        for at, condition in enumerate(conditions):
            if at:
                self.body.addWidget(Line())
            self.body.addWidget(condition)


class ReadyBar(QWidget):
    """How many of so many are ready, filling in the direction of reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._of = 0, 1
        self.setFixedHeight(8)

    def show_ready(self, done: int, of: int) -> None:
        """So many of so many."""
        self._done, self._of = done, max(of, 1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.rounded(painter, QRectF(self.rect()), 4, "surface-3")
        if self._done:
            whole = self.rect()
            part = whole.adjusted(0, 0, -round(whole.width() * (1 - self._done / self._of)), 0)
            where = painting.place(self.layoutDirection(), whole, part)
            painting.rounded(painter, QRectF(where), 4, "primary")
