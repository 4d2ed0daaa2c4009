"""The page of all establishments: search, chips, table, foot."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gosi_desktop.application.portfolio import Care, Order
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.book_papers import ClientBooks
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.portfolio_cells import PortfolioCells
from gosi_desktop.ui.portfolio_table import PortfolioTable
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.button import Button, LinkButton
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.choice import Chip
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.field import SearchField
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.focus import stop_at_checked
from gosi_desktop.ui.widgets.labels import KeyCap, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.portfolio import PortfolioState
from gosi_desktop.viewmodels.shell import ShellViewModel

_NARROW = 1000  # of the page: below it the foot loses its keys


class PortfolioView(ShellPage):
    """Reads from the cache alone, so it says the same offline."""

    def __init__(self, shell: ShellViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._said = ""
        self.view_model = shell.portfolio
        self.cells = PortfolioCells(shell.clock, self)
        self.view_model.table.speak_with(self.cells)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._lay_tools()
        self._lay_body()
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("All establishments")

    def subtitle(self) -> str:
        """«هند المطلق · 98 منشأة»."""
        account, counts = self._shell.state.account, self.view_model.state.counts
        words = formats().numerals(self.tr("%n establishments", "", counts.get(Care.ALL, 0)))
        return f"{isolate(name_of(account.name, account.name_en))} · {words}" if account is not None else words

    def focus_search(self) -> None:
        """Ctrl F."""
        self.search.inner.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.inner.selectAll()

    def take_keyboard(self) -> None:
        place: QWidget = self.table if self.view_model.state.shown else self.search.inner
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        return [self.search.inner, self.chips[self.view_model.state.chip], self.table.head]

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_tools(self) -> None:
        self.search = SearchField(self.tr("Name or number of an establishment"), hint=KeyCap("Ctrl+F"))
        self.search.setMaximumWidth(300)
        self.search.edited.connect(self.view_model.search)
        self.sync_all = Button(self.tr("Sync all"), icon="refresh", shortcut_hint="F5")
        self.sync_all.clicked.connect(self._shell.sync.sync_all)
        self.deadlines = Button(self.tr("Deadlines of all"), icon="calendar")
        self.deadlines.clicked.connect(self.view_model.deadlines_wanted)
        self.books = ClientBooks(self.view_model.books)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        row.addWidget(self.deadlines)
        row.addWidget(self.books)
        row.addWidget(self.sync_all)
        self._column.addLayout(row)
        flow = FlowLayout()
        words = {
            Care.ALL: (self.tr("All"), "", Tone.NEUTRAL),
            Care.NEEDS_CARE: (self.tr("Need attention"), "warning", Tone.WARN),
            Care.OVERDUE: (self.tr("Overdue"), "alert-circle", Tone.BAD),
            Care.DUE_SOON: (self.tr("Due soon"), "clock", Tone.WARN),
            Care.NOT_COMPLIANT: (self.tr("Not compliant"), "error-circle", Tone.BAD),
            Care.REQUESTS: (self.tr("Open requests"), "cloud-pending", Tone.PEND),
            Care.INJURY: (self.tr("Injury deadline"), "injury-plaster", Tone.BAD),
        }
        self.chips: dict[Care, Chip] = {}
        for chip, (text, icon, tone) in words.items():
            button = self.chips[chip] = Chip(text, icon=icon, tone=tone)
            button.setAutoExclusive(True)  # one of several: the arrows go from one to the next
            button.clicked.connect(lambda _checked=False, chip=chip: self._choose_chip(chip))
            flow.addWidget(button)
        self._column.addLayout(flow)

    def _lay_body(self) -> None:
        self.table = PortfolioTable(self.view_model.table, self.cells)
        self.foot = PortfolioFoot()
        self.rows = QWidget()
        column = QVBoxLayout(self.rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)
        self.no_match = EmptyState("search", ink="text-2")
        self.show_all = Button(self.tr("Show all"))
        self.show_all.clicked.connect(self._show_everything)
        self.no_match.buttons.addWidget(self.show_all)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.rows)
        self.stack.addWidget(self.no_match)
        card = ClippedCard()
        card.body.addWidget(self.stack)
        self._column.addWidget(card, 1)
        self.setTabOrder(self.table.head, self.table)

    def _bind(self) -> None:
        model = self.view_model
        Binding(self, model, lambda state: state, self._show)
        Binding(self.table, self._shell.settings, lambda s: s.preferences.density, self.table.show_density)
        Binding(self, self._shell, lambda state: state.account, lambda _account: self.heading_changed.emit())
        self.table.head.order_wanted.connect(model.sort_by)
        self.table.opened_row.connect(model.open_row)
        self.table.typed.connect(self._type_into_search)
        self.table.escaped.connect(self._clear_search)
        self.table.copied.connect(self.copied)
        self.foot.urgency_wanted.connect(lambda: model.sort_by(Order.URGENCY))

    def _show(self, state: PortfolioState) -> None:
        self.search.set_text(state.text)
        for chip, button in self.chips.items():
            count = state.counts.get(chip, 0)
            button.setChecked(chip is state.chip)
            button.set_count(formats().number(count) if state.loaded else "")
            button.setVisible(count > 0 or chip in (Care.ALL, state.chip))
        stop_at_checked(self.chips.values())
        self.table.head.show_order(state.order, state.descending)
        self.table.show_columns(state.columns)
        self.table.show_opened(state.opened)
        self.foot.show_rows(state)
        found = bool(state.shown) or not state.loaded
        if not found:
            self.no_match.show_state(
                "search", self._nothing(state), self.tr("Look in all groups, or check the spelling."), "text-2"
            )
        self.stack.setCurrentWidget(self.rows if found else self.no_match)
        said = self.foot.count.text() if found else self.no_match.accessibleName()
        if state.loaded and said != self._said:
            announce(self.table, said)
            self._said = said
        self.heading_changed.emit()

    def _nothing(self, state: PortfolioState) -> str:
        if state.text:
            return self.tr("No establishment is called “{text}”").format(text=isolate(state.text))
        return self.tr("No establishment in this group")

    # -- what the user does --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._clear_search()
        elif event.key() == Qt.Key.Key_Down and self.search.inner.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.search.inner.hasFocus():
            self.view_model.open_row(0)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(_NARROW)
        side = 16 if narrow else 24
        self._column.setContentsMargins(side, 0, side, side)
        self.foot.show_narrow(narrow)

    def _choose_chip(self, chip: Care) -> None:
        self.chips[chip].setChecked(True)  # a chip is left by choosing another one
        self.view_model.choose_chip(chip)

    def _type_into_search(self, text: str) -> None:
        self.focus_search()
        self.search.inner.setText(text)
        self.view_model.search(text)

    def _clear_search(self) -> None:
        self.view_model.search("")
        self.take_keyboard()

    def _show_everything(self) -> None:
        self.view_model.show_all()
        self.take_keyboard()


class PortfolioFoot(QWidget):
    """How many are shown and how many people they have; what the rows stand by; the keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(scaled(38))
        self.count = Label("", "table", "text-2")
        self.order = Label(self.tr("Most urgent first"), "caption", "text-3")
        self.by_urgency = LinkButton(self.tr("Sort by urgency"))
        self.urgency_wanted = self.by_urgency.clicked
        self._keys = [
            Label(self.tr("Open an establishment"), "caption", "text-3"),
            KeyCap("Return"),
            Label(self.tr("Next establishment"), "caption", "text-3"),
            KeyCap("Ctrl+Tab"),
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.order)
        row.addWidget(self.by_urgency)
        for each in self._keys:
            row.addWidget(each)

    def show_rows(self, state: PortfolioState) -> None:
        """«98 منشأة · 1,486 مشتركًا»; «3 من 98» when it is not all."""
        written = formats()
        people = written.numerals(self.tr("%n contributors", "", state.people))
        words = written.numerals(self.tr("%n establishments", "", state.shown))
        of = state.counts.get(Care.ALL, 0)
        if state.shown != of:
            words = self.tr("{shown} of {all}").format(shown=written.number(state.shown), all=written.number(of))
        self.count.setText(f"{words} · {people}")
        self.order.setVisible(state.order is Order.URGENCY)
        self.by_urgency.setVisible(state.order is not Order.URGENCY)

    def show_narrow(self, narrow: bool) -> None:
        """Without the keys where there is little room."""
        for each in self._keys:
            each.setVisible(not narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface-2"))
        painter.fillRect(0, 0, self.width(), 1, colour("line"))
