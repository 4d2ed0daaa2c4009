"""Large targets: one of a few ways, drawn as cards; a row that leads somewhere."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.accessible import Silent
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.choice import RadioButton
from gosi_desktop.ui.widgets.focus import FocusRing
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone


class ChoiceCard(QWidget):
    """A radio with a title, a reason and room for more; a press anywhere chooses it.

    ``radio`` belongs into a group with those of the other cards: then arrows go from one to the next, and pressing
    the chosen one changes nothing.
    """

    chosen = Signal()

    def __init__(self, title: str, reason: str, badge: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.radio = RadioButton()
        self.radio.setAccessibleName(title)
        self.radio.setAccessibleDescription(reason)
        self.radio.clicked.connect(self.chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(17, 13, 17, 15)
        row.setSpacing(12)
        row.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout()
        self.body.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        name = Label(title, "body-strong", wrap=True, heard_as=Silent)  # the radio says it, and the reason
        name.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
        name.setMinimumHeight(30)
        head.addWidget(name, 1)
        if badge:
            head.addWidget(Badge(badge, Tone.INFO, edged=True))
        self.body.addLayout(head)
        self.body.addWidget(Label(reason, "table", "text-2", wrap=True, heard_as=Silent))
        row.addLayout(self.body, 1)

    def show_chosen(self, chosen: bool) -> None:
        """Show whether this is the way taken."""
        self.radio.setChecked(chosen)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        on = self.radio.isChecked()
        fill, edge, width = ("primary-soft", "link", 2.0) if on else ("surface", "line-2", 1.0)
        painting.rounded(QPainter(self), QRectF(self.rect()), 8, fill, edge, width)


class RowButton(FocusRing, QPushButton):
    """An icon, a title, a line below it, and a chevron towards where it leads."""

    focus_radius = 8

    def __init__(self, icon: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._icon, self._line = icon, ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_line(self, line: str) -> None:
        """The words under the title."""
        self._line = line
        self.setAccessibleDescription(line)
        self.update()

    def sizeHint(self) -> QSize:
        widest = max(painting.text_width(self.text(), "button"), painting.text_width(self._line, "caption"))
        return QSize(widest + 96, scaled(57))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, scaled(57))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, whole, direction = QPainter(self), self.rect(), self.layoutDirection()
        fill = "surface-3" if self.isDown() else "surface-2" if self.underMouse() else "surface"
        painting.rounded(painter, QRectF(whole), 8, fill, "line-2")
        square = QRect(16, (self.height() - 18) // 2, 18, 18)
        icons.draw(painter, self._icon, "text-2", QRectF(painting.place(direction, whole, square)))
        chevron = QRect(self.width() - 32, (self.height() - 16) // 2, 16, 16)
        icons.draw(painter, "chevron-end", "text-2", QRectF(painting.place(direction, whole, chevron)))
        title_high, line_high = painting.line_height("button"), painting.line_height("caption")
        top = (self.height() - title_high - (line_high if self._line else 0)) // 2
        title = QRect(46, top, self.width() - 86, title_high)
        painting.text(
            painter, QRectF(painting.place(direction, whole, title)), self.text(), "button", "text", direction
        )
        line = QRect(46, top + title_high, self.width() - 86, line_high)
        where = QRectF(painting.place(direction, whole, line))
        painting.text(painter, where, self._line, "caption", "text-3", direction)
