"""What has to be done until when: a month of either calendar, what falls on its days, all establishments or one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.deadlines import DeadlineRow, Words
from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import KnownEstablishment
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.reminders import Reminder, is_soon
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.dates import Calendar, HijriDate, hijri_of
from gosi_desktop.domain.deadlines import CalendarDay, DeadlineKind, hijri_month
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners

_REMIND_BEFORE = 2  # days, in another calendar
_HEARD = frozenset({Kind.ESTABLISHMENTS, Kind.ROSTER, Kind.OUTBOX, Kind.CERTIFICATES, Kind.DOCUMENTS})


class Entry(NamedTuple):
    """What is to be done on a day: one thing, or the same for several people of an establishment."""

    row: DeadlineRow
    people: int


@dataclass(frozen=True, slots=True)
class DeadlinesState:
    """``first`` and ``last`` are the days of the month shown; ``chosen`` is a day of it whose deadlines stand alone.

    ``fetched`` is since when what is shown is known: of all establishments shown the oldest.
    """

    loaded: bool = False
    today: date | None = None
    calendar: Calendar = Calendar.GREGORIAN
    first: date | None = None
    last: date | None = None
    days: tuple[CalendarDay, ...] = field(default=(), repr=False)  # whole weeks around the month, from a Sunday
    rows: tuple[DeadlineRow, ...] = field(default=(), repr=False)  # of the establishments shown, in order of days
    names: Mapping[str, tuple[str, str | None]] = field(default_factory=dict, repr=False)  # by number
    opened: str = ""
    everyone: bool = False
    chosen: date | None = None
    fetched: datetime | None = None
    near: int = 0  # of all establishments, those that end within the next days
    error: GosiError | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Of the chosen day; else of the month, and while it is this month what has passed and is still open."""
        first, last = (self.chosen, self.chosen) if self.chosen is not None else (self.first, self.last)
        if first is None or last is None or self.today is None:
            return ()
        late = self.chosen is None and first <= self.today <= last
        listed = [row for row in self.rows if first <= row.deadline.day <= last or (late and row.days_left < 0)]
        return tuple(
            Entry(rows[0], sum(row.deadline.count for row in rows))
            for _, each in groupby(listed, _alike)
            if (rows := list(each))
        )


@dataclass(frozen=True, slots=True)
class _Found:
    rows: tuple[DeadlineRow, ...]
    known: Sequence[KnownEstablishment]
    opened: str
    today: date


class DeadlinesViewModel(ViewModel[DeadlinesState]):
    """Collected from the cache: it says the same offline. Read after each round too, so that what is near is told."""

    read = Signal()  # what is near may have changed
    reminded = Signal(object)  # tuple[Reminder, ...]: what was never said before
    saved = Signal(Path)

    def __init__(
        self,
        workspace: Workspace,
        preferences: PreferenceBook,
        runners: Runners,
        relay: Relay,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(DeadlinesState(), parent)
        self._deadlines, self._reminders = workspace.deadlines, workspace.reminders
        self._establishments, self._printing = workspace.establishments, workspace.printing
        self._preferences, self._runners = preferences, runners
        self._found: _Found | None = None
        self._question, self._watched = 0, False
        self.save = Command(runners.reads, self._save, done=self.saved.emit, failed=self.failed.emit, parent=self)
        self.take_reminders = Command(
            runners.writes, self._take_reminders, done=self._tell, failed=self.failed.emit, parent=self
        )
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._question += 1
        number = self._question
        self._runners.reads.run(self._read, partial(self._take, number), partial(self._refuse, number))

    def watch(self, watched: bool) -> None:
        """Whether the page is in front."""
        self._watched = watched
        if watched:
            self.load()

    def show_everyone(self, everyone: bool) -> None:
        """Those of all establishments, or of the open one alone."""
        self._update(everyone=everyone, chosen=None)
        self._arrange()

    def show_calendar(self, calendar: Calendar) -> None:
        """Months of the other calendar: the one in which the middle of this one lies."""
        state = self.state
        if calendar is state.calendar or state.first is None or state.last is None:
            return
        self._update(calendar=calendar, chosen=None)
        self._show_month_of(state.chosen or state.first + (state.last - state.first) / 2)

    def next_month(self) -> None:
        """The month that follows."""
        if self.state.last is not None:
            self._show_month_of(self.state.last + timedelta(days=1))

    def previous_month(self) -> None:
        """The month before."""
        if self.state.first is not None:
            self._show_month_of(self.state.first - timedelta(days=1))

    def show_today(self) -> None:
        """The month of today."""
        if self.state.today is not None:
            self._show_month_of(self.state.today)

    def choose(self, day: date | None) -> None:
        """The deadlines of one day alone; the same day again, or None: of the whole month."""
        self._update(chosen=None if day == self.state.chosen else day)

    def export(self, words: Words, name: str, target: Path) -> None:
        """Write what is to come of the establishments shown for another calendar. ``words`` name nobody."""
        self.save(self.state.rows, words, name, target)

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self._found = None
        self._become(DeadlinesState(calendar=self.state.calendar, near=self.state.near))

    # -- work and answers ------------------------------------------------------------------------------------------

    def _read(self) -> _Found:
        known, opened = self._establishments.known_and_opened()
        rows = self._deadlines.of_all(known)
        return _Found(rows, known, opened.head.establishment if opened is not None else "", self._deadlines.today())

    def _take(self, number: int, found: _Found) -> None:
        if number != self._question:
            return
        first_time, self._found = not self.state.loaded, found
        names = {one.head.establishment: (one.head.name, one.head.name_en) for one in found.known}
        everyone = self.state.everyone and len(names) > 1
        near = sum(1 for row in found.rows if is_soon(row))
        self._update(
            loaded=True, today=found.today, names=names, opened=found.opened, everyone=everyone, near=near, error=None
        )
        if first_time:
            self._update(calendar=Calendar(self._preferences.current.calendar))
            self._show_month_of(found.today)
        else:
            self._arrange()
        self.read.emit()

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number == self._question:
            self._update(loaded=True, error=error)

    def _show_month_of(self, day: date) -> None:
        """Months beyond the table of Umm al-Qura are not shown."""
        try:
            first, last = _month_around(day, self.state.calendar)
            _weeks(first, last)
        except RuleViolation:
            return
        self._update(first=first, last=last, chosen=None)
        self._arrange()

    def _arrange(self) -> None:
        state, found = self.state, self._found
        if found is None or state.first is None or state.last is None:
            return
        shown = {one.head.establishment for one in found.known} if state.everyone else {found.opened}
        rows = tuple(row for row in found.rows if row.establishment in shown)
        moments = [one.synced_at for one in found.known if one.head.establishment in shown]
        known = [moment for moment in moments if moment is not None]
        fetched = min(known) if len(known) == len(moments) and known else None
        first, last = _weeks(state.first, state.last)
        self._update(rows=rows, fetched=fetched, days=self._deadlines.days(rows, first, last))

    def _save(self, rows: Sequence[DeadlineRow], words: Words, name: str, target: Path) -> Path:
        self._printing.save_calendar(self._deadlines.calendar(rows, words, name, _REMIND_BEFORE), target)
        return target

    def _take_reminders(self) -> tuple[Reminder, ...]:
        return self._reminders.take(self._found.rows if self._found is not None else ())

    def _tell(self, reminders: tuple[Reminder, ...]) -> None:
        if reminders:
            self.reminded.emit(reminders)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if kinds & {Kind.SYNC, Kind.DRAFTS} or (self._watched and kinds & _HEARD):
            self._runners.later(self, self.load)


def _alike(row: DeadlineRow) -> tuple[date, str, DeadlineKind, str]:
    """What is one entry: people with the same to do on the same day; everything else stands alone."""
    deadline = row.deadline
    alone = row.person is None or deadline.whom  # a case is another one, whoever it is about
    return deadline.day, row.establishment, deadline.kind, deadline.about if alone else ""


def _month_around(day: date, calendar: Calendar) -> tuple[date, date]:
    """Raises RuleViolation outside the table of Umm al-Qura."""
    if calendar is Calendar.HIJRI:
        hijri: HijriDate = hijri_of(day)
        return hijri_month(hijri.year, hijri.month)
    month = Month.of(day)
    return month.first, month.last


def _weeks(first: date, last: date) -> tuple[date, date]:
    """From the Sunday before to the Saturday after, all within the table of Umm al-Qura."""
    begin = first - timedelta(days=first.isoweekday() % 7)
    end = last + timedelta(days=6 - last.isoweekday() % 7)
    for day in (begin, end):
        hijri_of(day)
    return begin, end
