"""Surfaces that hold other widgets: card, inset, side panel, empty state, skeleton rows, progress."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.button import IconButton
from gosi_desktop.ui.widgets.labels import Label, Line

SIDE_PANEL_WIDTH = 360


class Card(QWidget):
    """A surface with one hairline. With a title it has a bar of 46; ``body`` takes what it holds."""

    def __init__(
        self,
        title: str = "",
        *,
        padding: int = 16,
        fill: str = "surface",
        edge: str = "line",
        ruled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._edge = fill, edge
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.head = QHBoxLayout()
        self.title = Label(title, "card-title")
        if title:
            self.head.setContentsMargins(16, 0, 16, 0)
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            bar = QWidget()
            bar.setFixedHeight(scaled(46))
            bar.setLayout(self.head)
            column.addWidget(bar)
            if ruled:
                column.addWidget(Line())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(padding, padding if ruled or not title else 0, padding, padding)
        self.body.setSpacing(12)
        column.addLayout(self.body, 1)
        column.addStretch(0)  # when the body cannot grow, the head must not

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 8, self._fill, self._edge)


class Inset(Card):
    """A quieter surface inside a card; cards are never nested."""

    def __init__(self, *, padding: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(padding=padding, fill="surface-2", parent=parent)


class SidePanel(QFrame):
    """360 wide at the trailing edge, pushing the table; head, body and a foot that stays. Esc closes."""

    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedWidth(SIDE_PANEL_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.head = QVBoxLayout()
        self.head.setContentsMargins(16, 14, 16, 10)
        self.head.setSpacing(4)
        self.title_row = QHBoxLayout()
        self.title_row.setSpacing(4)
        self.close_button = IconButton("close", self.tr("Close the panel"), edge=30)
        self.close_button.clicked.connect(self.closed)
        self.title_row.addStretch(1)
        self.title_row.addWidget(self.close_button)
        self.head.addLayout(self.title_row)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(16, 10, 16, 10)
        self.foot.setSpacing(8)
        column.addLayout(self.head)
        column.addLayout(self.body, 1)
        self._foot_line = Line()
        column.addWidget(self._foot_line)
        column.addLayout(self.foot)

    def show_foot(self, shown: bool) -> None:
        """A panel without actions has no foot."""
        self._foot_line.setVisible(shown)
        edge = 16 if shown else 0
        self.foot.setContentsMargins(edge, 10 if shown else 0, edge, 10 if shown else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 8, "surface", "line")


class Parapet(QWidget):
    """The small parapet with an icon on it, 92×60."""

    def __init__(self, icon: str, ink: str = "link", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._ink = icon, ink
        self.setFixedSize(92, 60)

    def set_icon(self, icon: str, ink: str) -> None:
        """Show another icon."""
        self._icon, self._ink = icon, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(QPoint(), icons.parapet(QSize(92, 60), self.devicePixelRatioF()))
        icons.draw(painter, self._icon, self._ink, QRectF(30, 16, 34, 34))


class EmptyState(QWidget):
    """Why there is nothing here, and the one or two things to do about it."""

    def __init__(
        self,
        icon: str = "search",
        title: str = "",
        reason: str = "",
        ink: str = "link",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(8)
        self.picture = Parapet(icon, ink)
        self.title = Label("", "card-title", wrap=True)
        self.reason = Label("", "table", "text-2", wrap=True)
        for label in (self.title, self.reason):
            label.align(middle)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setContentsMargins(0, 8, 0, 0)
        self.buttons.setAlignment(middle)
        column.addStretch(1)
        column.addWidget(self.picture, 0, middle)
        column.addWidget(self.title)
        column.addWidget(self.reason)
        column.addLayout(self.buttons)
        column.addStretch(1)
        self.show_state(icon, title, reason, ink)

    def show_state(self, icon: str, title: str, reason: str, ink: str = "link") -> None:
        """Say something else."""
        self.picture.set_icon(icon, ink)
        self.title.setText(title)
        self.reason.setText(reason)
        self.setAccessibleName(f"{title} {reason}".strip())


class SkeletonRows(QWidget):
    """Where rows will be; it does not shimmer."""

    _WIDTHS = ((127, 69, 57), (101, 69, 70), (139, 69, 53), (109, 68, 64), (127, 69, 54), (119, 69, 75), (104, 60, 67))

    def __init__(self, row_height: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Loading"))

    def sizeHint(self) -> QSize:
        return QSize(320, self._row_height * len(self._WIDTHS))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole, middle = self.rect(), self._row_height // 2
        columns = (0.04, 0.42, 0.76)
        for row in range(self.height() // self._row_height + 1):
            y = row * self._row_height
            painter.fillRect(0, y + self._row_height - 1, self.width(), 1, colour("line"))
            for start, width in zip(columns, self._WIDTHS[row % len(self._WIDTHS)], strict=True):
                bar = QRect(round(self.width() * start), y + middle - 5, width, 10)
                painting.rounded(painter, QRectF(painting.place(self.layoutDirection(), whole, bar)), 4, "surface-3")


class ProgressLine(QProgressBar):
    """A thin bar that fills in the direction of reading; without a total it says only that something runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._total = 0, 0
        self.setTextVisible(False)
        self.setFixedHeight(3)

    def show_progress(self, done: int, total: int | None) -> None:
        """``total`` is None while it is not known."""
        self._done, self._total = done, total or 0
        self.setRange(0, self._total)
        self.setValue(done)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("line"))
        share = min(self._done / self._total, 1.0) if self._total else 0.33
        filled = QRect(0, 0, round(self.width() * share), self.height())
        painter.fillRect(painting.place(self.layoutDirection(), self.rect(), filled), colour("primary"))
