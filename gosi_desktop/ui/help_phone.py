"""The unified number: to copy or to call, whether it is answered now, and the week."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.opening_hours import Answered, Opening, OpeningDay
from gosi_desktop.ui.explanations import Explanations
from gosi_desktop.ui.formats import formats, isolate, listed, ltr, strip_isolates
from gosi_desktop.ui.roster_cells import in_english
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconTile, Label
from gosi_desktop.ui.widgets.painting import Tone

_GAP = 6


class PhoneCard(Card):
    """``copied`` hands on the number; a system without anything that calls gets it too."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=20, parent=parent)
        self._number = ""
        self.body.setSpacing(14)
        self.number = Label("", "page-title")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state = Badge("", Tone.NEUTRAL)
        self.copy = Button(self.tr("Copy the number"), icon="copy")
        self.call = Button(self.tr("Call"), Kind.PRIMARY, icon="phone")
        self.body.addLayout(self._head())
        self.days = [DayCell() for _ in range(7)]
        self.body.addWidget(WeekStrip(self.days))
        self.note = Label("", "caption", "text-3", wrap=True)
        self.certainty = Label("", "caption", "text-3", wrap=True)
        self.no_calls = Label("", "caption-strong", "warn", wrap=True)
        small = QVBoxLayout()
        small.setSpacing(2)
        for label in (self.note, self.certainty, self.no_calls):
            small.addWidget(label)
        self.body.addLayout(small)
        self.no_calls.hide()
        self.copy.clicked.connect(lambda: self.copied.emit(self._number))
        self.call.clicked.connect(self._call)

    def _head(self) -> FlowLayout:
        """Number and buttons break into lines where there is little room."""
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(IconTile("phone", size=44), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Label(self.tr("GOSI’s unified number"), "table", "text-2"))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.number)
        line.addWidget(self.state)
        line.addStretch(1)
        column.addLayout(line)
        row.addLayout(column)
        head = FlowLayout(gap=14)
        head.addWidget(words)
        ways = QWidget()
        pair = QHBoxLayout(ways)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(10)
        pair.addWidget(self.copy)
        pair.addWidget(self.call)
        head.addWidget(ways)
        return head

    def show_answered(self, answered: Answered | None, now: datetime) -> None:
        """How it stands; nothing but the card's absence where no rule says anything."""
        self.setVisible(answered is not None)
        if answered is None:
            return
        self._number = answered.row.number
        self.number.setText(formats().identity(self._number))
        self.copy.setAccessibleName(self.tr("Copy the number {number}").format(number=self._number))
        self.call.setAccessibleName(self.tr("Call {number}").format(number=self._number))
        words = self._standing(answered, now)
        self.state.show_badge(words, Tone.OK if answered.now else Tone.NEUTRAL, "check" if answered.now else "clock")
        for cell, day in zip(self.days, answered.week, strict=True):
            cell.show_day(day, answered.today)
        self.note.setText(self._clock(answered, now))
        self.certainty.setText(self._source(answered))

    def _standing(self, answered: Answered, now: datetime) -> str:
        """«مفتوح الآن · يغلق 16:00», «مغلق الآن · يفتح الأحد 08:00»."""
        if answered.now is not None:
            return self.tr("Open now · closes {time}").format(time=formats().time(answered.now.closes))
        if answered.next is None:
            return self.tr("Closed now")
        return self.tr("Closed now · opens {when}").format(when=self._when(answered.next, now))

    def _when(self, opening: Opening, now: datetime) -> str:
        """Today and tomorrow by name, the next days by their weekday, others with their date."""
        day, at = opening.opens.astimezone(RIYADH).date(), formats().time(opening.opens)
        today = now.astimezone(RIYADH).date()
        if day == today:
            return self.tr("today {time}").format(time=at)
        if day == today + timedelta(days=1):
            return self.tr("tomorrow {time}").format(time=at)
        name = formats().weekday(day) if day - today < timedelta(days=7) else formats().date_full(day)
        return self.tr("{day} {time}").format(day=name, time=at)

    def _clock(self, answered: Answered, now: datetime) -> str:
        words = self.tr("Riyadh time, where it is {time} now.").format(time=formats().time(now))
        if answered.now is not None and answered.next is not None:
            words += " " + self.tr("Opens again {when}.").format(when=self._when(answered.next, now))
        return words

    def _source(self, answered: Answered) -> str:
        """Where the hours come from, and how far the holidays are known."""
        said = Explanations().certainty(answered.row.certainty.value)
        words = self.tr("Hours: {source}; official holidays are taken to be closed.").format(source=said)
        if answered.known_until is not None:
            day = formats().date_long(answered.known_until)
            words += " " + self.tr("By the holidays that are known up to {date}.").format(date=day)
        return words

    def _call(self) -> None:
        if not QDesktopServices.openUrl(QUrl(f"tel:{self._number}")):
            self.no_calls.show_text(self.tr("No program on this computer makes calls; the number was copied."))
            self.copied.emit(self._number)


class WeekStrip(QWidget):
    """The days in one line, or in two where they do not fit."""

    def __init__(self, days: Sequence["DayCell"], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days, self._columns = days, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._arrange(len(days))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = sum(day.sizeHint().width() + _GAP for day in self._days) - _GAP
        self._arrange(len(self._days) if wanted <= self.width() else 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._grid.minimumSize().height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, day in enumerate(self._days):
            self._grid.addWidget(day, at // columns, at % columns)
        for column in range(len(self._days)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


class DayCell(QLabel):
    """A day of the week and its hours; today is filled, a day without hours is quiet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._hours = ""
        self._today = self._open = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, day: OpeningDay, today: date) -> None:
        """One of the week in which ``today`` is."""
        self._today, self._open = day.day == today, day.opening is not None
        name = formats().weekday(day.day)
        self._name = self.tr("{day} · today").format(day=name) if self._today else name
        if day.opening is not None:
            opens, closes = (_hour(moment) for moment in (day.opening.opens, day.opening.closes))
            self._hours = ltr(formats().numerals(f"{opens:%H:%M}–{closes:%H:%M}"))
        elif day.holiday is not None:
            self._hours = isolate(day.holiday.en if in_english() else day.holiday.ar)
        else:
            self._hours = self.tr("Closed")
        self.setAccessibleName(strip_isolates(listed(self._name, self._hours)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        widest = max(painting.text_width(self._name, "table-strong"), painting.text_width(self._hours, "caption"))
        return QSize(max(widest + 10, 60), scaled(54))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction = QPainter(self), self.layoutDirection()
        fill, edge = ("primary", "checked-edge") if self._today else ("surface-2", "line")
        if not self._open and not self._today:
            fill, edge = "surface-3", "surface-3"
        ink = "on-fill" if self._today else "text" if self._open else "text-3"
        painting.rounded(painter, QRectF(self.rect()), 6, fill, edge)
        half, middle = self.height() // 2, Qt.AlignmentFlag.AlignHCenter
        above, below = QRect(0, 5, self.width(), half - 4), QRect(0, half, self.width(), half - 6)
        painting.text(painter, QRectF(above), self._name, "table-strong", ink, direction, middle)
        painting.text(painter, QRectF(below), self._hours, "caption", ink, direction, middle)


def _hour(moment: datetime) -> time:
    return moment.astimezone(RIYADH).time()
