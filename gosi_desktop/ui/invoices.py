"""The page of invoices: by month and state, what is to be paid beside them; one of them in their place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from gosi_desktop.application.invoices import InvoiceChip
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.book_papers import InvoiceBooks
from gosi_desktop.ui.certificates import scrolled
from gosi_desktop.ui.figures_table import FiguresTable
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.invoice_audit import InvoiceAuditView
from gosi_desktop.ui.invoice_cards import DueCard, YearCard
from gosi_desktop.ui.invoice_dialogs import InvoiceDialogs
from gosi_desktop.ui.invoice_words import INVOICE_COLUMNS, InvoiceCells
from gosi_desktop.ui.measures import page_side
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.month_difference import MonthDifferenceView
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.card import EmptyState, SkeletonRows
from gosi_desktop.ui.widgets.choice import Chip, ComboBox
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import Label, Line
from gosi_desktop.viewmodels.invoice_request import Ask
from gosi_desktop.viewmodels.invoices import InvoicesState, InvoicesViewModel

_SIDE_FROM, _SIDE, _WORDS_FROM = 860, 320, 1060
_ALL_YEARS = "all"


class InvoicesView(ShellPage):
    """Reads from the cache, so it says the same offline."""

    person_wanted = Signal(str)  # contributor id
    outbox_wanted = Signal()
    what_if_wanted = Signal()
    next_months_wanted = Signal()

    def __init__(self, model: InvoicesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model = model
        self.cells = InvoiceCells(self)
        self.table = FiguresTable(self.tr("Invoices"), model.records, self.cells, INVOICE_COLUMNS)
        self.due = DueCard(self.cells, with_why=True)
        self.year = YearCard()
        self.audit = InvoiceAuditView(model.audit, self.cells)
        self.difference = MonthDifferenceView(model.difference)
        self._lay_out()
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        row = self.view_model.state.row
        if self.view_model.state.against_last:
            return self.tr("Why does it differ from last month?")
        if self.view_model.state.opened and row is not None:
            return self.tr("Invoice of {month}").format(month=formats().month(row.invoice.month.first))
        return self.tr("Invoices")

    def subtitle(self) -> str:
        """«12 فاتورة · واحدة مستحقة», or when the open one was issued."""
        state = self.view_model.state
        if state.against_last and state.row is not None:
            month, written = state.row.invoice.month, formats()
            return self.tr("{month} beside {before}").format(
                month=written.month(month.first), before=written.month(month.previous().first)
            )
        if state.opened and state.row is not None:
            return self.tr("Issued on {date}").format(date=formats().date_pair(state.row.invoice.issued))
        if state.listed is None or state.is_empty:
            return ""
        counts, written = state.listed.counts, formats()
        shown = written.numerals(self.tr("%n invoices", "", counts[InvoiceChip.ALL]))
        due = written.numerals(self.tr("%n due", "", counts[InvoiceChip.DUE]))
        return f"{shown} · {due}" if counts[InvoiceChip.DUE] else shown

    def take_keyboard(self) -> None:
        if self.view_model.state.against_last:
            self.difference.take_keyboard()
        elif self.view_model.state.opened:
            self.audit.take_keyboard()
        else:
            self._first_place().setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        if self.view_model.state.against_last:
            return self.difference.regions()
        if self.view_model.state.opened:
            return self.audit.regions()
        if self.stack.currentWidget() is not self.list_page:
            return [self._first_place()]
        heads: list[QWidget] = [self.chips[self.view_model.state.chip], self.table]
        return [*heads, self.due.why if self.due.why.isVisible() else self.why]

    def _first_place(self) -> QWidget:
        shown = self.stack.currentWidget()
        return self.retry if shown is self.failure else self.empty if shown is self.empty else self.table

    def open_paper(self, save: bool = False) -> None:
        """The invoice that is opened, else the one beside the list, before it is printed."""
        row, model = self.view_model.state.row, self.view_model
        if row is not None:
            shown = model.audit.paper() if model.state.opened else model.paper()
            self.audit.windows.open_invoice(shown, row.invoice.month, save=save)

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.chips = {
            InvoiceChip.ALL: Chip(self.tr("All")), InvoiceChip.DUE: Chip(self.tr("Due")),
            InvoiceChip.PAID: Chip(self.tr("Paid")), InvoiceChip.LATE: Chip(self.tr("Past the last day")),
        }  # fmt: skip
        self.years = ComboBox([(_ALL_YEARS, self.tr("All years"))], self.tr("Year"), icon="calendar")
        self.books = InvoiceBooks(self.view_model.books)
        self.books.show_parts(words=False)  # until it is known how wide the page is
        self.why = Button(self.tr("Why this amount?"), icon="calculator")  # where the card beside finds no room
        self.what_if = LinkButton(self.tr("What if?"), icon="calculator")
        self.foot = Label("", "table", "text-2")
        self.nothing = Label(self.tr("No invoice matches the filter"), "table", "text-2")
        self.empty = EmptyState("invoice")
        self.empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.failure = EmptyState("error-circle", ink="bad")
        self.retry = Button(self.tr("Try again"), Kind.PRIMARY, icon="refresh")
        self.failure.buttons.addWidget(self.retry)
        self.loading = SkeletonRows(44)
        self.list_page = self._list_page()
        self.stack = QStackedWidget()
        for page in (self.loading, self.list_page, self.empty, self.failure, self.audit, self.difference):
            self.stack.addWidget(page)
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # what is beside the list gives way
        self._column.addWidget(self.stack)

    def _list_page(self) -> QWidget:
        chips = QWidget()
        flow = FlowLayout(chips, gap=8)
        for chip in self.chips.values():
            flow.addWidget(chip)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(chips, 1)
        tools.addWidget(self.years)
        tools.addWidget(self.books)
        tools.addWidget(self.why)
        card = ClippedCard()
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignCenter)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.addWidget(self.foot)
        foot.addStretch(1)
        foot.addWidget(self.what_if)
        card.body.addWidget(Line())
        card.body.addLayout(foot)
        card.raise_corners()
        main = QVBoxLayout()
        main.setSpacing(12)
        main.addLayout(tools)
        main.addWidget(card, 1)
        beside = QWidget()
        cards = QVBoxLayout(beside)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(14)
        cards.addWidget(self.due)
        cards.addWidget(self.year)
        cards.addStretch(1)
        self.side = scrolled(beside)
        self.side.setFixedWidth(scaled(_SIDE))
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(main, 1)
        row.addWidget(self.side)
        return page

    def _bind(self) -> None:
        model = self.view_model
        for chip, button in self.chips.items():
            button.clicked.connect(lambda _on=False, chip=chip: self._choose_chip(chip))
        self.years.picked.connect(lambda key: model.show_year(None if key == _ALL_YEARS else int(key)))
        self.retry.clicked.connect(model.load)
        self.table.moved.connect(model.choose)
        self.table.opened_row.connect(model.open_row)
        self.table.copied.connect(self.copied)
        self.due.copied.connect(self.copied)
        self.due.why_wanted.connect(model.open_chosen)
        self.why.clicked.connect(model.open_chosen)
        self.what_if.clicked.connect(self.what_if_wanted)
        for card in (self.due, self.audit.due):
            card.pay_wanted.connect(model.pay_chosen)
            card.ask_wanted.connect(model.ask_about_chosen)
        self.audit.review_wanted.connect(lambda why, who: model.ask_about_chosen(Ask.REVIEW, why, who))
        InvoiceDialogs(self, model.payment, model.request)
        self.books.copied.connect(self.copied)
        self.audit.copied.connect(self.copied)
        self.audit.back_wanted.connect(model.back)
        self.audit.difference_wanted.connect(model.open_difference)
        self.difference.back_wanted.connect(model.back_to_invoice)
        self.difference.person_wanted.connect(self.person_wanted)
        self.difference.next_months_wanted.connect(self.next_months_wanted)
        self.difference.copied.connect(self.copied)
        Binding(self, model.audit, lambda state: state.audit, self._doubt)
        Binding(self, model.difference, lambda state: state.id, self._doubt)
        self.audit.person_wanted.connect(self.person_wanted)
        self.audit.outbox_wanted.connect(self.outbox_wanted)
        Binding(self, model, lambda state: state, self._show)
        Binding(self, model, lambda state: (state.opened, state.against_last), self._turn)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_masked(self, masked: bool) -> None:
        """Wages and identities as dots."""
        self.audit.show_masked(masked)
        self.difference.show_masked(masked)

    def _show(self, state: InvoicesState) -> None:
        row = state.row
        is_open = row is not None and row.days_left is not None
        self.books.show_invoice(state.establishment, row.invoice if row is not None else None, is_open)
        for chip, button in self.chips.items():
            button.setChecked(chip is state.chip)
            count = state.listed.counts[chip] if state.listed is not None else 0
            button.set_count(formats().numerals(str(count)))
        if state.listed is not None:
            self._show_list(state)
        self._show_error(state.error)
        if not state.fetched:
            self.empty.show_state(
                "invoice",
                self.tr("The invoices have not come yet"),
                self.tr("They come with the first sync of this establishment and stay here, also offline."),
            )
        else:
            self.empty.show_state(
                "invoice",
                self.tr("No invoices yet"),
                self.tr("The first one is issued at the beginning of the month after the first contributor joined."),
            )
        self._choose_page(state)
        self.heading_changed.emit()

    def _show_list(self, state: InvoicesState) -> None:
        listed = state.listed
        assert listed is not None
        years = [(str(year), formats().numerals(str(year))) for year in listed.years]
        self.years.set_choices([(_ALL_YEARS, self.tr("All years")), *years])
        self.years.show_choice(_ALL_YEARS if state.year is None else str(state.year))
        self.table.setVisible(bool(listed.rows))
        self.nothing.setVisible(not listed.rows)
        self.due.show_row(state.row)
        self.year.show_year(state.year, listed.sums)
        text = self.tr("Contributions {contributions} · fines {fines}")
        money = formats().money
        sums = listed.sums
        self.foot.setText(text.format(contributions=money(sums.contributions_halalas), fines=money(sums.fines_halalas)))
        at = next((at for at, row in enumerate(listed.rows) if row.invoice.id == state.chosen), -1)
        if at >= 0 and at != self.table.currentIndex().row() and at < self.table.records.rowCount():
            self.table.setCurrentIndex(self.table.records.index(at, 0))

    def _show_error(self, error: GosiError | None) -> None:
        if error is not None:
            message = message_for(error)
            self.failure.show_state("error-circle", message.title, message.text, "bad")

    def _choose_page(self, state: InvoicesState) -> None:
        if state.error is not None and not state.opened:
            shown: QWidget = self.failure
        elif not state.loaded:
            shown = self.loading
        elif state.opened:
            shown = self.difference if state.against_last else self.audit
        else:
            shown = self.empty if state.is_empty else self.list_page
        if shown is not self.stack.currentWidget():
            self.stack.setCurrentWidget(shown)

    def _doubt(self, _changed: object) -> None:
        """What the comparison of the same invoice has found is said beside its difference."""
        found, audit = self.view_model.audit.state, self.view_model.audit.state.audit
        same = found.id == self.view_model.difference.state.id
        self.difference.show_findings(len(audit.findings) if same and audit is not None else 0)

    def _choose_chip(self, chip: InvoiceChip) -> None:
        self.chips[chip].setChecked(True)  # a chip is left by choosing another one
        self.view_model.show(chip)

    def _turn(self, _shown: tuple[bool, bool]) -> None:
        """The keyboard goes along."""
        inside = self.window().focusWidget()
        if self.isVisible() and (inside is None or self.isAncestorOf(inside) or not inside.isVisible()):
            self.take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = page_side(self.width())
        self._column.setContentsMargins(side, 4, side, side)
        wide = self.width() >= scaled(_SIDE_FROM)
        self.side.setVisible(wide)
        self.why.setVisible(not wide)
        self.books.show_parts(words=self.width() >= scaled(_WORDS_FROM))
