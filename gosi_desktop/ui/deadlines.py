"""The page of deadlines: a month in both calendars, what is to be done in it, reminders, a file for other calendars."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gosi_desktop.domain.dates import Calendar
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.certificates import scrolled
from gosi_desktop.ui.deadlines_list import DeadlineList
from gosi_desktop.ui.deadlines_month import MonthTable
from gosi_desktop.ui.deadlines_words import words_elsewhere
from gosi_desktop.ui.formats import formats, strip_isolates
from gosi_desktop.ui.measures import page_side
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.settings_rows import SettingRow
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind
from gosi_desktop.ui.widgets.card import Card, EmptyState, SkeletonRows
from gosi_desktop.ui.widgets.choice import Segmented, Switch
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import Label, Line
from gosi_desktop.viewmodels.deadlines import DeadlinesState, DeadlinesViewModel
from gosi_desktop.viewmodels.settings import SettingsViewModel

_SIDE_FROM, _SIDE, _UNBOUNDED = 940, 304, 16_777_215


class DeadlinesView(ShellPage):
    """Reads from the cache, so it says the same offline; ``fetched`` says since when that is known."""

    wanted = Signal(object)  # DeadlineRow: the screen it belongs to

    def __init__(
        self, model: DeadlinesViewModel, settings: SettingsViewModel, has_place: bool, parent: QWidget | None = None
    ) -> None:
        """``has_place``: this desktop shows notices."""
        super().__init__(parent)
        self.view_model, self._settings = model, settings
        self.month = MonthTable()
        self.list = DeadlineList()
        self._lay_out(has_place)
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Deadlines")

    def subtitle(self) -> str:
        """Since when what is shown is known."""
        fetched = self.view_model.state.fetched
        if fetched is None:
            return ""
        return self.tr("as of {moment}").format(moment=formats().moment(fetched, fetched))

    def take_keyboard(self) -> None:
        place = self.retry if self.stack.currentWidget() is self.failure else self.month.first_stop()
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        if self.stack.currentWidget() is not self.area:
            return [self.retry]
        heads: list[QWidget] = [self.earlier, self.month.first_stop(), *self.list.ways[:1], self.notices]
        return [head for head in heads if head.isVisible()]

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self, has_place: bool) -> None:
        self.failure = EmptyState("error-circle", ink="bad")
        self.retry = Button(self.tr("Try again"), Kind.PRIMARY, icon="refresh")
        self.failure.buttons.addWidget(self.retry)
        self.loading = SkeletonRows(44)
        inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self.card = self._calendar_card()
        main = QWidget()  # a long list beside it makes the month no higher
        above = QVBoxLayout(main)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self.card, 1)
        above.addStretch(0)
        self._columns.addWidget(main, 1)
        self.side = QWidget()
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(self.list)
        side.addWidget(self._reminder_card(has_place))
        side.addStretch(1)
        self._columns.addWidget(self.side)
        self.area = scrolled(inside)
        self.stack = QStackedWidget()
        for page in (self.loading, self.area, self.failure):
            self.stack.addWidget(page)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.stack)

    def _calendar_card(self) -> QWidget:
        self.earlier = IconButton("chevron-start", self.tr("The month before"), framed=True)
        self.later = IconButton("chevron-end", self.tr("The next month"), framed=True)
        self.name = Label("", "card-title")
        self.other = Label("", "caption", "text-2")
        self.today = Button(self.tr("Today"))
        self.calendar = Segmented(
            [(Calendar.GREGORIAN.value, self.tr("Gregorian")), (Calendar.HIJRI.value, self.tr("Hijri"))],
            self.tr("Calendar of the months"),
            minimum=70,
        )
        self.scope = Segmented(
            [("one", self.tr("This establishment")), ("all", self.tr("All"))], self.tr("Establishments"), minimum=70
        )
        steps = QWidget()
        row = QHBoxLayout(steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.earlier, self.name, self.later, self.other):
            row.addWidget(widget)
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        for each in (steps, self.today, self.calendar, self.scope):
            flow.addWidget(each)
        tools.setContentsMargins(16, 10, 16, 10)
        words = self.tr("Hijri days follow Umm al-Qura. No deadline moves for Friday or Saturday.")
        self.foot = Label(words, "caption", "text-2", wrap=True)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.addWidget(self.foot)
        card = ClippedCard()
        card.body.addWidget(tools)
        card.body.addWidget(Line())
        card.body.addWidget(self.month, 1)
        card.body.addWidget(Line())
        card.body.addLayout(foot)
        card.raise_corners()
        return card

    def _reminder_card(self, has_place: bool) -> QWidget:
        card = Card("\N{ZERO WIDTH SPACE}")
        card.title.setText(self.tr("Reminders"))
        self.notices = Switch(self.tr("Notices on the desktop"))
        self.notices.setEnabled(has_place)
        small = (
            self.tr("What ends within 3 days, once, without names or amounts")
            if has_place
            else self.tr("This desktop has no place for them")
        )
        self.export = Button(self.tr("Save for another calendar"), icon="download")
        card.body.addWidget(SettingRow(self.tr("Notices on the desktop"), small, self.notices))
        card.body.addWidget(self.export)
        return card

    def _bind(self) -> None:
        model = self.view_model
        self.earlier.clicked.connect(model.previous_month)
        self.later.clicked.connect(model.next_month)
        self.today.clicked.connect(model.show_today)
        self.calendar.chosen.connect(lambda key: model.show_calendar(Calendar(key)))
        self.scope.chosen.connect(lambda key: model.show_everyone(key == "all"))
        self.month.day_chosen.connect(model.choose)
        self.month.month_wanted.connect(lambda step: model.next_month() if step > 0 else model.previous_month())
        self.list.wanted.connect(self.wanted)
        self.list.all_wanted.connect(lambda: model.choose(None))
        self.retry.clicked.connect(model.load)
        self.notices.clicked.connect(lambda on: self._settings.choose(notices=on))
        CommandBinding(self.export, model.save, self.ask_file)
        Binding(self, model, lambda state: state, self._show)
        Binding(self, self._settings, lambda state: state.preferences.notices, self.notices.setChecked)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: DeadlinesState) -> None:
        if state.error is not None:
            message = message_for(state.error)
            self.failure.show_state("error-circle", message.title, message.text, "bad")
        self.scope.setVisible(len(state.names) > 1)
        self.scope.show_choice("all" if state.everyone else "one")
        self.calendar.show_choice(state.calendar.value)
        if state.first is not None and state.last is not None:
            self._name_month(state)
            self.month.show_month(state)
            self.list.show_entries(state)
        shown: QWidget = self.area if state.loaded and state.first is not None else self.loading
        self.stack.setCurrentWidget(self.failure if state.error is not None else shown)
        self.heading_changed.emit()

    def _name_month(self, state: DeadlinesState) -> None:
        """«يناير 2026» and «رجب — شعبان 1447هـ»."""
        assert state.first is not None
        assert state.last is not None
        written = replace(formats(), calendar=state.calendar)
        there = Calendar.HIJRI if state.calendar is Calendar.GREGORIAN else Calendar.GREGORIAN
        beside = replace(formats(), calendar=there)
        first, last = beside.month_of(state.first), beside.month_of(state.last)
        self.name.setText(written.month_of(state.first))
        self.other.setText(first if first == last else self.tr("{first} – {last}").format(first=first, last=last))

    # -- what the user does --------------------------------------------------------------------------------------------

    def ask_file(self) -> None:
        """Where the file for another calendar goes."""
        name = str(Path.home() / self.tr("Deadlines.ics"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.export.text(), name, self.tr("iCalendar (*.ics)"))
        if not chosen:
            return
        state, target = self.view_model.state, Path(chosen)
        names = {number: name_of(*both) for number, both in state.names.items()} if len(state.names) > 1 else {}
        named = target if target.suffix.lower() == ".ics" else target.with_name(target.name + ".ics")
        self.view_model.export(words_elsewhere(names), strip_isolates(self.title()), named)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = page_side(self.width())
        self._column.setContentsMargins(side, 4, side, side)
        wide, vertical = self.width() >= scaled(_SIDE_FROM), QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else vertical)
        self.side.setMinimumWidth(scaled(_SIDE) if wide else 0)
        self.side.setMaximumWidth(scaled(_SIDE) if wide else _UNBOUNDED)
        room = self.height() - 4 - side
        self.card.setMaximumHeight(max(room, self.card.sizeHint().height()))
