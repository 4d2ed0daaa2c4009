"""The clock of a report in the open: the days there are, the one that is today, and how much is left of them."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.injuries import Countdown, riyadh_day
from gosi_desktop.ui.deadlines_words import standing_of
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.injury_words import InjuryWords
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import Label

_CELL, _GAP, _BAR = 56, 4, 6


class InjuryClock(Card):
    """What there is until when; before anybody said when he was told, what it depends on."""

    def __init__(self, words: InjuryWords, parent: QWidget | None = None) -> None:
        super().__init__("\N{ZERO WIDTH SPACE}", parent=parent)
        self.title.setText(self.tr("The time to report"))
        self._words = words
        self.badge = Badge("")
        self.head.addWidget(self.badge)
        self.days = _Days()
        self.said = Label("", "table", "text-2", wrap=True)
        self.body.addWidget(self.days)
        self.body.addWidget(self.said)

    def show_clock(self, clock: Countdown | None, now: datetime | None, by_this_clock: bool, enough: bool) -> None:
        """``enough``: first aid was, so that nothing runs."""
        self.days.setVisible(clock is not None)
        if clock is None or now is None:
            self.badge.show_badge("", painting.Tone.NEUTRAL)
            told = self.tr("It runs from when the establishment was told; fill in that day and hour.")
            self.said.setText(self.tr("First aid was enough: nothing is reported.") if enough else told)
            return
        near = standing_of(clock.days_left(now))
        self.badge.show_badge(near.words, near.tone, "clock")
        self.days.show_days(clock, riyadh_day(now), self._share(clock, now))
        until, left = self._words.until(clock), self._words.left(clock, now)
        said = f"{left}." if clock.is_over(now) else self.tr("{left} {until}.").format(left=left, until=until)
        assumed = self.tr("Calendar days, counted from the day after you were told.")
        self.said.setText(" ".join(part for part in (said, assumed, self._clock_note(by_this_clock)) if part))

    def _clock_note(self, by_this_clock: bool) -> str:
        return self._words.by_this_clock() if by_this_clock else ""

    @staticmethod
    def _share(clock: Countdown, now: datetime) -> float:
        """What is left, from 1 to 0."""
        whole = clock.ends - datetime.combine(clock.begins, time(), RIYADH)
        return max(0.0, min(1.0, clock.left(now) / whole)) if whole > timedelta() else 0.0


class _Days(QWidget):
    """The days after the telling, today filled, the last one red; a bar of what is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[date, ...] = ()
        self._today, self._share = date.min, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, clock: Countdown, today: date, share: float) -> None:
        """Those that count."""
        count = (clock.last_day - clock.begins).days
        self._days = tuple(clock.begins + timedelta(days=at + 1) for at in range(count))
        self._today, self._share = today, share
        self.setAccessibleName(formats().date_pair(clock.last_day))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(_CELL) + 10 + _BAR)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, scaled(_CELL) + 10 + _BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        high, many = scaled(_CELL), len(self._days)
        wide = (self.width() - _GAP * (many - 1)) / many
        middle = Qt.AlignmentFlag.AlignHCenter
        for at, day in enumerate(self._days):
            cell = painting.place(direction, whole, QRect(round(at * (wide + _GAP)), 0, round(wide), high))
            fill, edge, ink, low = self._look(day)
            painting.rounded(painter, QRectF(cell), 5, fill, edge)
            top = QRectF(cell.x(), cell.y() + high * 0.1, cell.width(), high * 0.42)
            under = QRectF(cell.x(), cell.y() + high * 0.52, cell.width(), high * 0.36)
            number, _ = formats().day_and_month(day)
            painting.text(painter, top, number, "brand", ink, direction, middle)
            weekday = painting.elided(formats().weekday(day), "caption", cell.width() - 4)
            painting.text(painter, under, weekday, "caption", low, direction, middle)
        bar = QRect(0, high + 10, self.width(), _BAR)
        painting.rounded(painter, QRectF(bar), _BAR / 2, "surface-3")
        left = QRect(0, high + 10, round(self.width() * self._share), _BAR)
        if left.width() > 0:
            ink = "bad" if self._today >= self._days[-1] - timedelta(days=1) else "primary"
            painting.rounded(painter, QRectF(painting.place(direction, whole, left)), _BAR / 2, ink)

    def _look(self, day: date) -> tuple[str, str, str, str]:
        """Fill, edge, ink of the number and of the name."""
        if day == self._today:
            return "primary", "checked-edge", "on-fill", "on-fill"
        if day == self._days[-1]:
            return "bad-soft", "bad-line", "bad", "bad"
        return "surface-3", "line", "text-2", "text-3" if day < self._today else "text-2"
