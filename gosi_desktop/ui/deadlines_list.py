"""What is to be done in the month or on the day, in order, each a way to the screen where it is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.ui.formats import formats, isolate, listed
from gosi_desktop.ui.home_deadlines import DeadlineWay
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import Label, Line
from gosi_desktop.viewmodels.deadlines import DeadlinesState, Entry

_MOST = 40  # on one page; the calendar chooses among more


class DeadlineList(Card):
    """In order of days, what has passed first."""

    wanted = Signal(object)  # DeadlineRow
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("\N{ZERO WIDTH SPACE}", padding=0, ruled=True, parent=parent)
        self.body.setSpacing(0)
        self.ways: list[DeadlineWay] = []
        self.whole = LinkButton(self.tr("The whole month"))
        self.whole.clicked.connect(self.all_wanted)
        self.head.addWidget(self.whole)
        self.nothing = Label("", "table", "text-2", wrap=True)
        self.more = Label("", "caption", "text-3", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.below = QWidget()
        below = QVBoxLayout(self.below)
        below.setContentsMargins(16, 10, 16, 10)
        below.addWidget(self.nothing)
        below.addWidget(self.more)
        self.body.addWidget(self.below)
        self._shown: tuple[tuple[Entry, ...], bool] | None = None

    def show_entries(self, state: DeadlinesState) -> None:
        """Of the chosen day, else of the month."""
        self.title.setText(formats().day_month(state.chosen) if state.chosen else self.tr("This month"))
        this_month = state.chosen is None and state.today is not None and state.first is not None
        if this_month and not state.first <= state.today <= state.last:  # type: ignore[operator]
            self.title.setText(self.tr("That month"))
        self.whole.setVisible(state.chosen is not None)
        entries = state.entries
        if (entries, state.everyone) != self._shown:
            self._shown = entries, state.everyone
            self._lay_ways(entries, state)
        words = self.tr("Nothing ends on this day") if state.chosen else self.tr("Nothing ends in this month")
        self.nothing.setText(words)
        self.nothing.setVisible(not entries)
        hidden = len(entries) - _MOST
        self.more.show_text(formats().numerals(self.tr("and %n more", "", hidden)) if hidden > 0 else "")
        self.below.setVisible(not entries or hidden > 0)
        if state.chosen is not None:
            announce(self, listed(self.title.text(), *(way.accessibleName() for way in self.ways)))

    def _lay_ways(self, entries: tuple[Entry, ...], state: DeadlinesState) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.ways = [self._way(entry, state) for entry in entries[:_MOST]]
        for at, way in enumerate(self.ways):
            if at:
                self._rows.addWidget(Line())
            self._rows.addWidget(way)

    def _way(self, entry: Entry, state: DeadlinesState) -> DeadlineWay:
        row = entry.row
        about = formats().numerals(self.tr("%n contributors", "", entry.people)) if entry.people > 1 else ""
        name = state.names.get(row.establishment)
        where = isolate(name_of(*name)) if state.everyone and name is not None else ""
        made = DeadlineWay(row, about, where)
        made.clicked.connect(lambda _on=False: self.wanted.emit(row))
        return made
