"""The nearest deadlines on the first page, each a way to where it is met."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.deadlines import DeadlineRow
from gosi_desktop.application.home import HomeFigures
from gosi_desktop.ui.deadlines_words import standing_of
from gosi_desktop.ui.formats import formats, isolate, listed
from gosi_desktop.ui.home_tiles import Way, seen
from gosi_desktop.ui.invoice_words import person_name
from gosi_desktop.ui.money_sentences import word
from gosi_desktop.ui.money_words import DEADLINES
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import Label, Line


class DeadlineStrip(Card):
    """In order of days, those that have passed first."""

    wanted = Signal(object)  # DeadlineRow
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("\N{ZERO WIDTH SPACE}", padding=0, ruled=True, parent=parent)
        self.title.setText(self.tr("Coming up"))
        self.all = LinkButton(self.tr("All deadlines"))
        self.all.clicked.connect(self.all_wanted)
        self.head.addWidget(self.all)
        self.body.setSpacing(0)
        self.ways: list[DeadlineWay] = []
        self.nothing = Label(self.tr("No deadline is coming up"), "table", "text-2", wrap=True)
        self.more = Label("", "caption", "text-3", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.nothing)
        self._foot.addWidget(self.more)
        self.body.addLayout(self._foot)
        self.body.addStretch(1)

    def show_figures(self, figures: HomeFigures) -> None:
        """The nearest few, and how many more there are; the keyboard stays where it stands."""
        if figures.deadlines != tuple(way.row for way in self.ways):
            self._show_rows(figures)
        self.nothing.setVisible(not self.ways)
        more = formats().numerals(self.tr("%n more after these", "", figures.more_deadlines))
        self.more.show_text(more if figures.more_deadlines else "")
        edge = 12 if figures.more_deadlines or not self.ways else 0
        self._foot.setContentsMargins(16, edge, 16, edge)

    def _show_rows(self, figures: HomeFigures) -> None:
        held = next((way.row.deadline for way in self.ways if way.hasFocus()), None)
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.ways = [DeadlineWay(row) for row in figures.deadlines]
        for at, way in enumerate(self.ways):
            if at:
                self._rows.addWidget(Line())
            self._rows.addWidget(way)
            way.clicked.connect(lambda _on=False, way=way: self.wanted.emit(way.row))
        if held is not None:
            same = next((way for way in self.ways if way.row.deadline == held), next(iter(self.ways), self.all))
            same.show()  # a layout shows what is new a moment later, and the keyboard does not wait
            same.setFocus(Qt.FocusReason.OtherFocusReason)


class DeadlineWay(Way):
    """«15 يناير · سداد الفاتورة · 21,435.48 ر.س · 26 رجب · 9 أيام»."""

    def __init__(self, row: DeadlineRow, about: str = "", where: str = "", parent: QWidget | None = None) -> None:
        """``about`` instead of the person or the amount; ``where``: the establishment's name among several."""
        super().__init__(framed=False, parent=parent)
        self.row = row
        written, deadline = formats(), row.deadline
        self.title = seen(word(DEADLINES[deadline.kind]), "table-strong", "text")
        amount = written.money(deadline.halalas) if deadline.halalas else ""
        about = about or person_name(row.person) or amount or isolate(deadline.title)
        about = " · ".join(part for part in (where, about) if part)
        other = written.other_day_month(deadline.day)
        self.about = seen(" · ".join(part for part in (about, other) if part), "caption", "text-2")
        standing = standing_of(row.days_left)
        badge = Badge(standing.words, standing.tone)
        badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        badge.setAccessibleName("")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.about)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 10, 16, 10)
        line.setSpacing(12)
        line.addWidget(_DayTile(row), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(texts, 1)
        if row.days_left < 0:  # its words are long
            texts.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            line.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(
            listed(self.title.text(), about, self.tr("last day {date}").format(date=written.date_pair(deadline.day)),
                   standing.words)
        )  # fmt: skip


class _DayTile(QWidget):
    """The day as on a calendar's leaf; seen only."""

    def __init__(self, row: DeadlineRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._month = formats().day_and_month(row.deadline.day)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        wide = max(painting.text_width(self._month, "caption"), painting.text_width(self._number, "brand"))
        return QSize(max(scaled(46), wide + 10), scaled(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, middle = QPainter(self), self.layoutDirection(), Qt.AlignmentFlag.AlignHCenter
        painting.rounded(painter, QRectF(self.rect()), 6, "surface-2", "line")
        top, height = scaled(4), scaled(22)
        day, month = QRectF(0, top, self.width(), height), QRectF(0, top + height, self.width(), scaled(15))
        painting.text(painter, day, self._number, "brand", "text", direction, middle)
        painting.text(painter, month, self._month, "caption", "text-2", direction, middle)
