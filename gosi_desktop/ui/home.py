"""The first page: what is due, who works here, what waits, what is coming, and a year of contributions."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from gosi_desktop.application.home import HomeFigures
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.certificates import scrolled
from gosi_desktop.ui.contribution_chart import ContributionChart
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.home_deadlines import DeadlineStrip
from gosi_desktop.ui.home_due import HomeDueCard
from gosi_desktop.ui.home_tiles import ComplianceTile, InjuriesTile, OutboxTile, PeopleTile
from gosi_desktop.ui.invoice_words import InvoiceCells
from gosi_desktop.ui.measures import page_side
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.card import Card, EmptyState, SkeletonRows
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.home import HomeState, HomeViewModel
from gosi_desktop.viewmodels.shell_state import Page

_SIDE_FROM, _SIDE = 880, 284
_BESIDE_FROM = 560  # of the main column: below it the parts stand one under the other
_FOUR_FROM = 640  # of the main column: below it four tiles are two lines

_UNBOUNDED = 16_777_215  # QWIDGETSIZE_MAX


class HomeView(ShellPage):
    """Reads from the cache, so it says the same offline; every figure leads to its screen."""

    page_wanted = Signal(object)  # Page
    people_wanted = Signal(object)  # Chip of the roster
    deadline_wanted = Signal(object)  # DeadlineRow
    invoice_wanted = Signal(str)  # its number

    def __init__(self, model: HomeViewModel, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model, self._clock = model, clock
        self._keyboard_due = False  # there was nothing yet to hand it to
        self.due = HomeDueCard(InvoiceCells(self), clock)
        self.people = PeopleTile()
        self.compliance = ComplianceTile()
        self.injuries = InjuriesTile()
        self.outbox = OutboxTile()
        self.chart = ContributionChart()
        self.deadlines = DeadlineStrip()
        self._lay_out()
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Home")

    def subtitle(self) -> str:
        """Today, in both calendars."""
        return formats().date_pair(today_in_riyadh(self._clock))

    def take_keyboard(self) -> None:
        self._keyboard_due = self.stack.currentWidget() is self.loading
        self._first_place().setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        if self.stack.currentWidget() is not self.area:
            return [self._first_place()]
        heads = [self._first_place(), self.people.all, self.chart, *self.deadlines.ways[:1]]
        return [head for head in dict.fromkeys(heads) if head.isVisible()]

    def _first_place(self) -> QWidget:
        shown = self.stack.currentWidget()
        if shown is not self.area:
            return self.retry if shown is self.failure else self.empty
        ways = (self.due.copy, self.due.why, self.people.all)
        return next((way for way in ways if not way.isHidden() and way.isVisibleTo(self)), self.people.all)

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.empty = EmptyState("home")
        self.empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.failure = EmptyState("error-circle", ink="bad")
        self.retry = Button(self.tr("Try again"), Kind.PRIMARY, icon="refresh")
        self.failure.buttons.addWidget(self.retry)
        self.loading = SkeletonRows(44)
        inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addWidget(self._main(), 1)
        self._columns.addWidget(self.deadlines, 0, Qt.AlignmentFlag.AlignTop)
        self.area = scrolled(inside)
        self.stack = QStackedWidget()
        for page in (self.loading, self.area, self.empty, self.failure):
            self.stack.addWidget(page)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.stack)

    def _main(self) -> QWidget:
        self._tiles = QGridLayout()
        self._tiles.setSpacing(12)
        self.year = Card("\N{ZERO WIDTH SPACE}")
        self.year.title.setText(self.tr("Contributions, last 12 months"))
        for ink, words in (("chart-1", self.tr("Employer’s share")), ("chart-2", self.tr("Contributors’ share"))):
            self.year.head.addWidget(_Swatch(ink))
            self.year.head.addWidget(Label(words, "caption", "text-2"))
        self.year.body.addWidget(self.chart, 1)
        main = QWidget()
        self._main_column = column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.due)
        column.addLayout(self._tiles)
        column.addWidget(self.year, 1)
        column.addStretch(0)
        return main

    def _bind(self) -> None:
        model = self.view_model
        self.retry.clicked.connect(model.load)
        self.due.copied.connect(self.copied)
        self.due.invoice_wanted.connect(self._open_invoice)
        self.due.what_if_wanted.connect(lambda: self.page_wanted.emit(Page.WHAT_IF))
        self.chart.wanted.connect(self.invoice_wanted)
        self.people.wanted.connect(self.people_wanted)
        self.compliance.clicked.connect(lambda: self.page_wanted.emit(Page.CERTIFICATES))
        self.injuries.clicked.connect(lambda: self.page_wanted.emit(Page.INJURIES))
        self.outbox.clicked.connect(lambda: self.page_wanted.emit(Page.OUTBOX))
        self.deadlines.wanted.connect(self.deadline_wanted)
        self.deadlines.all_wanted.connect(lambda: self.page_wanted.emit(Page.DEADLINES))
        Binding(self, model, lambda state: state, self._show)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: HomeState) -> None:
        if state.figures is not None:
            self._show_figures(state.figures)
        if state.error is not None:
            message = message_for(state.error)
            self.failure.show_state("error-circle", message.title, message.text, "bad")
            shown: QWidget = self.failure
        elif not state.loaded:
            shown = self.loading
        elif state.figures is None:
            self.empty.show_state(
                "home",
                self.tr("The establishment’s data have not come yet"),
                self.tr("They come with the first sync and stay here, also offline."),
            )
            shown = self.empty
        else:
            shown = self.area
        if shown is not self.stack.currentWidget():
            focused = self.window().focusWidget()
            held = focused is not None and self.isAncestorOf(focused)
            self.stack.setCurrentWidget(shown)
            if held or self._keyboard_due:
                self.take_keyboard()
        self.heading_changed.emit()

    def _show_figures(self, figures: HomeFigures) -> None:
        self.due.show_figures(figures)
        self.people.show_people(figures.people)
        self.compliance.show_figures(figures)
        self.injuries.show_figures(figures)
        self.outbox.show_figures(figures)
        self.deadlines.show_figures(figures)
        months = figures.money.months if figures.money is not None else ()
        self.year.setVisible(bool(months))
        self._main_column.setStretch(self._main_column.count() - 1, 0 if months else 1)
        self.chart.show_months(months)
        self._arrange()

    def _open_invoice(self, number: str) -> None:
        if number:
            self.invoice_wanted.emit(number)
        else:
            self.page_wanted.emit(Page.INVOICES)

    # -- room ----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = page_side(self.width())
        self._column.setContentsMargins(side, 4, side, side)
        self._arrange()

    def _arrange(self) -> None:
        """The deadlines beside the rest, or under it; the tiles in one line, or the people above the others."""
        wide = self.width() >= scaled(_SIDE_FROM)
        vertical = QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else vertical)
        self.deadlines.setMinimumWidth(scaled(_SIDE) if wide else 0)
        self.deadlines.setMaximumWidth(scaled(_SIDE) if wide else _UNBOUNDED)
        main = self.width() - 2 * page_side(self.width()) - (scaled(_SIDE) + 16 if wide else 0)
        beside = main >= scaled(_BESIDE_FROM)
        self.due.show_narrow(not beside)
        for tile in (self.people, self.compliance, self.injuries, self.outbox):
            self._tiles.removeWidget(tile)
        others = [*(tile for tile in (self.compliance, self.injuries) if not tile.isHidden()), self.outbox]
        in_line = beside and (len(others) < 3 or main >= scaled(_FOUR_FROM))
        self._tiles.addWidget(self.people, 0, 0, 1, 1 if in_line else len(others))
        for place, tile in enumerate(others):
            self._tiles.addWidget(tile, *((0, place + 1) if in_line else (1, place)))
        shares = (10, *(6 for _ in others)) if in_line else tuple(1 for _ in others)
        for column in range(4):
            self._tiles.setColumnStretch(column, shares[column] if column < len(shares) else 0)


class _Swatch(Label):
    """A square in a colour of the chart, before its name."""

    def __init__(self, ink: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._ink = ink
        self.setFixedSize(10, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 2, self._ink)
