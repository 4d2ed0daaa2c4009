"""What stands beside or under the fields of a wizard: hints, facts with «تغيير», a comparison, a drawn certificate."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line
from gosi_desktop.ui.widgets.painting import Tone


class HintsCard(Card):
    """Lines of an icon, a title and a sentence; numbered when no icon is given."""

    def __init__(self, title: str, lines: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(title, padding=0, ruled=True, parent=parent)
        self.body.setContentsMargins(0, 0, 0, 4)
        self.body.setSpacing(0)
        for at, (icon, name, words) in enumerate(lines):
            if at and icon:
                self.body.addWidget(Line())
            row = QHBoxLayout()
            row.setContentsMargins(16, 10, 16, 10)
            row.setSpacing(12)
            row.addWidget(IconLabel(icon, "text-3", 18) if icon else _Number(at + 1), 0, Qt.AlignmentFlag.AlignTop)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Label(name, "table-strong", wrap=True))
            if words:
                column.addWidget(Label(words, "caption", "text-2", wrap=True))
            row.addLayout(column, 1)
            self.body.addLayout(row)


class FactsCard(Card):
    """One group of a review: pairs of a name and a value, and a way back to where they were entered."""

    changed = Signal()  # somebody wants to change them

    def __init__(self, title: str, change: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, padding=0, ruled=True, parent=parent)
        self.body.setContentsMargins(16, 10, 16, 12)
        self.change = LinkButton(change, icon="pencil")
        self.change.setAccessibleDescription(title)
        self.change.setVisible(bool(change))
        self.change.clicked.connect(self.changed)
        self.head.addWidget(self.change)
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self.body.addWidget(self._holder)
        self._facts: tuple[tuple[str, str], ...] = ()

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Name and value, two to a line."""
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, (name, value) in enumerate(facts):
            column = 2 * (at % 2)
            self._grid.addWidget(Label(name, "table", "text-2"), at // 2, column, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Label(value, "table-strong", wrap=True), at // 2, column + 1)


class ComparisonCard(Card):
    """What was entered, and whether it equals the register: equal or not equal, never more."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, padding=0, ruled=True, parent=parent)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.left = Badge("", Tone.WARN, "clock")
        self.head.addWidget(self.left)
        self._rows: tuple[tuple[str, str, bool], ...] = ()
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.body.addWidget(self._holder)

    def show_rows(self, rows: Sequence[tuple[str, str, bool]], left: str) -> None:
        """(name, what was entered, whether it equals); ``left`` says how many comparisons remain."""
        self.left.show_badge(left, Tone.WARN, "clock")
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, (name, entered, equal) in enumerate(rows):
            if at:
                self._column.addWidget(Line())
            self._column.addWidget(self._row(name, entered, equal))

    def _row(self, name: str, entered: str, equal: bool) -> QWidget:
        holder = QWidget()
        holder.setMinimumHeight(scaled(42))
        row = QHBoxLayout(holder)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(12)
        words, tone, icon = (
            (self.tr("Equal"), Tone.OK, "check") if equal else (self.tr("Not equal"), Tone.BAD, "error-circle")
        )
        row.addWidget(Label(name, "table-strong", wrap=True), 2)
        row.addWidget(Label(entered, "table", "text-2", wrap=True), 3)
        side = QHBoxLayout()
        side.addWidget(Badge(words, tone, icon))
        side.addStretch(1)
        row.addLayout(side, 2)
        return holder


class CertificatePicture(QWidget):
    """A registration certificate drawn in its outlines, with the place of the subscription number marked."""

    def __init__(self, title: str, name: str, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._name, self._number = title, name, number
        self.setAccessibleName(f"{title}: {name}")
        self.setFixedHeight(scaled(160))

    def sizeHint(self) -> QSize:
        return QSize(260, scaled(160))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, whole, direction = QPainter(self), self.rect(), self.layoutDirection()
        painting.rounded(painter, QRectF(whole), 3, "surface", "line-2")
        inner = whole.adjusted(15, 14, -15, -14)

        def bar(logical: QRect, ink: str, radius: float = 2) -> None:
            painting.rounded(painter, QRectF(painting.place(direction, inner, logical)), radius, ink)

        bar(QRect(inner.x(), inner.y() + 6, 54, 6), "line-2")
        bar(QRect(inner.x() + inner.width() - 20, inner.y(), 20, 20), "surface-3", 4)
        high = painting.line_height("table-strong")
        top = inner.y() + 26
        middle = Qt.AlignmentFlag.AlignHCenter
        title = QRectF(inner.x(), top, inner.width(), high)
        painting.text(painter, title, self._title, "table-strong", "text", direction, middle)
        box = QRect(inner.x(), top + high + 6, inner.width(), high + 12)
        painting.rounded(painter, QRectF(box), 4, "surface", "chart-2", 2)
        words = box.adjusted(10, 0, -10, 0)
        painting.text(painter, QRectF(words), self._name, "caption", "text-2", direction)
        trailing = Qt.AlignmentFlag.AlignTrailing
        painting.text(
            painter, QRectF(words), formats().identity(self._number), "table-strong", "text", direction, trailing
        )
        top = box.y() + box.height() + 10
        for at, share in enumerate((1.0, 0.8, 0.6)):
            bar(QRect(inner.x(), top + at * 12, round(inner.width() * share), 5), "surface-3")


class _Number(QWidget):
    """A number in a circle."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = formats().numerals(str(number))
        self.setFixedSize(24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, circle = QPainter(self), QRectF(self.rect())
        painting.rounded(painter, circle, 12, "surface", "field-line")
        middle = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, circle, self._number, "caption-strong", "text-2", self.layoutDirection(), middle)


class Notice(QWidget):
    """One quiet sentence with an icon, on a soft ground or on none."""

    def __init__(self, icon: str, words: str, tone: Tone = Tone.INFO, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 11, 15, 11)
        row.setSpacing(12)
        row.addWidget(IconLabel(icon, tone.ink, 18), 0, Qt.AlignmentFlag.AlignTop)
        self.words = Label(words, "table", "text" if tone is Tone.INFO else "text-2", wrap=True)
        row.addWidget(self.words, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill = "surface-2" if self._tone is Tone.NEUTRAL else self._tone.soft
        painting.rounded(QPainter(self), QRectF(self.rect()), 8, fill, self._tone.edge)
