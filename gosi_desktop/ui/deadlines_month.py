"""A month as a table of days, each with its date in both calendars and what ends on it."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.deadlines import CalendarDay, Deadline
from gosi_desktop.ui.deadlines_words import standing_of
from gosi_desktop.ui.formats import Formats, formats, listed, strip_isolates
from gosi_desktop.ui.money_sentences import word
from gosi_desktop.ui.money_words import DEADLINES
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.focus import FocusRing
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.deadlines import DeadlinesState

_WEEKS = 6
_STEPS = {Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}
_WORDS_FROM = 72  # of a cell: below it what ends is a dot


class MonthTable(QWidget):
    """Seven columns from Sunday; the arrows go from day to day, Enter shows one day's deadlines alone."""

    day_chosen = Signal(object)  # date
    month_wanted = Signal(int)  # 1: the next, -1: the one before

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Month"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self.heads = [Label("", "caption", "text-2") for _ in range(7)]
        for at, head in enumerate(self.heads):
            head.setContentsMargins(8, 8, 8, 8)
            self._grid.addWidget(head, 0, at)
            self._grid.setColumnStretch(at, 1)
        self.cells = [DayCell(self, at % 7 == 6) for at in range(7 * _WEEKS)]
        for at, cell in enumerate(self.cells):
            self._grid.addWidget(cell, 1 + at // 7, at % 7)
            cell.clicked.connect(lambda _on=False, cell=cell: self._choose(cell))
        self._current = 0

    def show_month(self, state: DeadlinesState) -> None:
        """The weeks of the month, and which day stands alone."""
        written = replace(formats(), calendar=state.calendar, both_calendars=True)
        for head, cell in zip(self.heads, state.days, strict=False):
            head.setText(formats().weekday(cell.day))
        for at, button in enumerate(self.cells):
            button.setVisible(at < len(state.days))
            if at < len(state.days):
                button.show_day(state.days[at], state, written)
        for week in range(_WEEKS):
            self._grid.setRowStretch(1 + week, 1 if week * 7 < len(state.days) else 0)
        self._stop_at(state)

    def first_stop(self) -> QWidget:
        """Where the keyboard comes in."""
        return self.cells[self._current]

    def step(self, cell: "DayCell", by: int) -> None:
        """To another day; beyond the weeks shown another month is wanted."""
        shown = sum(1 for one in self.cells if not one.isHidden())
        at = self.cells.index(cell)
        to = at - at % 7 if by < -7 else at - at % 7 + 6 if by > 7 else at + by
        if not 0 <= to < shown:
            self.month_wanted.emit(1 if to >= shown else -1)
            return
        self._set_current(to)
        self.cells[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _stop_at(self, state: DeadlinesState) -> None:
        """The chosen day, else today, else the first of the month."""
        days = [one.day for one in state.days]
        wanted = next((one for one in (state.chosen, state.today, state.first) if one in days), None)
        inside = state.first is not None and state.last is not None and wanted is not None
        if inside and not state.first <= wanted <= state.last:  # type: ignore[operator]
            wanted = state.first
        self._set_current(days.index(wanted) if wanted in days else 0)

    def _set_current(self, at: int) -> None:
        self._current = at
        for n, cell in enumerate(self.cells):
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if n == at else Qt.FocusPolicy.ClickFocus)

    def _choose(self, cell: "DayCell") -> None:
        if cell.day is not None:
            self.day_chosen.emit(cell.day)


class DayCell(FocusRing, QAbstractButton):
    """«15 / 26 · سداد الفاتورة»: what finds no room is counted."""

    focus_radius = 0

    def __init__(self, table: MonthTable, ends_week: bool) -> None:
        super().__init__(table)
        self._table, self._ends_week = table, ends_week
        self.day: date | None = None
        self._number = ""
        self._others: tuple[str, ...] = ()  # of the other calendar, the longer first
        self._inside = self._today = self._chosen = self._free = False
        self._ends: tuple[tuple[Deadline, int], ...] = ()
        self._left = 0
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)

    def show_day(self, cell: CalendarDay, state: DeadlinesState, written: Formats) -> None:
        """A day of the weeks shown."""
        self.day = cell.day
        self._number, _ = written.day_and_month(cell.day)
        there = replace(written, calendar=_other(written.calendar))
        number, month = there.day_and_month(cell.day)
        begins = number == there.numerals("1") or cell.day == state.days[0].day
        self._others = (f"{number} {month}", number) if begins else (number,)
        self._inside = state.first is not None and state.last is not None and state.first <= cell.day <= state.last
        self._today, self._chosen = cell.day == state.today, cell.day == state.chosen
        self._free = cell.weekend or cell.holiday is not None
        self._left = (cell.day - state.today).days if state.today is not None else 0
        counts: dict[object, tuple[Deadline, int]] = {}
        for one in cell.deadlines:
            known = counts.get(one.kind, (one, 0))
            counts[one.kind] = (known[0], known[1] + 1)
        self._ends = tuple(counts.values())
        self.setChecked(self._chosen)
        said = [self.tr("Today") if self._today else "", *(self._words(one) for one in self._ends)]
        if not self._ends:
            said.append(self.tr("nothing ends"))
        if self._free:
            said.append(self.tr("day off"))
        self.setAccessibleName(listed(strip_isolates(written.date_pair(cell.day)), *filter(None, said)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(96), scaled(54))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(40), scaled(54))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, forward = event.key(), self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._table.step(self, 1 if (key == Qt.Key.Key_Right) == forward else -1)
        elif key in _STEPS:
            self._table.step(self, _STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._table.month_wanted.emit(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        lit, muted = self._chosen or self._today, self._free or not self._inside or self.underMouse()
        painter.fillRect(whole, colour("primary-soft" if lit else "surface-2" if muted else "surface"))
        painter.fillRect(whole.x(), whole.y(), whole.width(), 1, colour("line"))
        if not self._ends_week:
            edge = painting.place(direction, whole, QRect(whole.right(), whole.y(), 1, whole.height()))
            painter.fillRect(edge, colour("line"))
        inner = whole.adjusted(8, 4, -8, -4)
        top = painting.line_height("body-strong") + 2
        head = QRect(inner.x(), inner.y(), inner.width(), top)
        ink = "link" if self._today else "text" if self._inside else "text-3"
        role = "body-strong" if self._inside else "body"
        painting.text(painter, QRectF(head), self._number, role, ink, direction)
        room = inner.width() - painting.text_width(self._number, role) - 6
        other = next((one for one in self._others if painting.text_width(one, "caption") <= room), "")
        trailing = Qt.AlignmentFlag.AlignTrailing
        painting.text(painter, QRectF(head), other, "caption", "text-2", direction, trailing)
        self._paint_ends(painter, inner.adjusted(0, top + 2, 0, 0))

    def _paint_ends(self, painter: QPainter, room: QRect) -> None:
        direction, high = self.layoutDirection(), painting.line_height("caption-strong") + 4
        fits = max(0, (room.height() + 3) // (high + 3))
        if self.width() < scaled(_WORDS_FROM) or fits == 0:
            self._paint_dots(painter, room)
            return
        shown = self._ends if len(self._ends) <= fits else self._ends[: max(0, fits - 1)]
        for at, one in enumerate(shown):
            rect = QRect(room.x(), room.y() + at * (high + 3), room.width(), high)
            tone = standing_of(self._left).tone
            painting.rounded(painter, QRectF(rect), 4, tone.soft)
            words = painting.elided(self._words(one), "caption-strong", rect.width() - 10)
            painting.text(painter, QRectF(rect.adjusted(5, 0, -5, 0)), words, "caption-strong", tone.ink, direction)
        if len(shown) < len(self._ends):
            rect = QRect(room.x(), room.y() + len(shown) * (high + 3), room.width(), high)
            more = formats().numerals(self.tr("and %n more", "", len(self._ends) - len(shown)))
            painting.text(painter, QRectF(rect), more, "caption", "text-2", direction)

    def _paint_dots(self, painter: QPainter, room: QRect) -> None:
        for at, _ in enumerate(self._ends[:3]):
            dot = QRect(room.x() + at * 11, room.y() + 2, 8, 8)
            place = painting.place(self.layoutDirection(), room, dot)
            painting.rounded(painter, QRectF(place), 4, standing_of(self._left).tone.ink)

    def _words(self, one: tuple[Deadline, int]) -> str:
        deadline, count = one
        words = word(DEADLINES[deadline.kind])
        if count == 1:
            return words
        return self.tr("{what} × {count}").format(what=words, count=formats().number(count))


def _other(calendar: Calendar) -> Calendar:
    return Calendar.HIJRI if calendar is Calendar.GREGORIAN else Calendar.GREGORIAN
