"""The page of the statement: what was owed and paid, with a running balance, filters, and whether it agrees."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gosi_desktop.domain.invoices import LedgerKind
from gosi_desktop.domain.statement import Group, Statement, StatementRow, short_reference
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.figures_table import FigureColumn, FiguresTable
from gosi_desktop.ui.formats import NONE, formats, strip_isolates
from gosi_desktop.ui.measures import page_side
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.money_paper import MoneyPaperWindows
from gosi_desktop.ui.money_sentences import mismatch_words
from gosi_desktop.ui.roster_cells import Standing
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind
from gosi_desktop.ui.widgets.card import Card, EmptyState, SkeletonRows
from gosi_desktop.ui.widgets.choice import Chip, ComboBox
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.field import SearchField
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconLabel, KeyCap, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.statement import StatementColumn, StatementPeriod, StatementState, StatementViewModel

_COLUMNS = (
    FigureColumn(StatementColumn.DATE, "2025/12/19"),
    FigureColumn(StatementColumn.OTHER_DATE, "28 جمادى الآخرة 1447هـ", keep=1),
    FigureColumn(StatementColumn.KIND, "Contributions invoice — September 2025", share=4),
    FigureColumn(StatementColumn.REFERENCE, "INV-202512", keep=2),
    FigureColumn(StatementColumn.DEBIT, "888,888.88", True),
    FigureColumn(StatementColumn.CREDIT, "888,888.88", True),
    FigureColumn(StatementColumn.BALANCE, "8,888,888.88", True),
)
_MISMATCHES_SHOWN = 3
_ARRIVED = (LedgerKind.PAYMENT, LedgerKind.INSTALMENT)


class StatementCells(QObject):
    """A row is an entry and the balance after it."""

    def heading(self, column: str) -> str:
        """Amounts name their unit here."""
        return {
            StatementColumn.DATE: self.tr("Date"),
            StatementColumn.OTHER_DATE: "",
            StatementColumn.KIND: self.tr("Entry"),
            StatementColumn.REFERENCE: self.tr("Reference"),
            StatementColumn.DEBIT: self.tr("Debit (SAR)"),
            StatementColumn.CREDIT: self.tr("Credit (SAR)"),
            StatementColumn.BALANCE: self.tr("Balance (SAR)"),
        }[StatementColumn(column)]

    def text(self, record: StatementRow, column: str) -> str:
        """A cell, as it is painted."""
        written, entry = formats(), record.entry
        return {
            StatementColumn.DATE: lambda: written.date_short(entry.date),
            StatementColumn.OTHER_DATE: lambda: written.other_date(entry.date),
            StatementColumn.KIND: lambda: self.kind(record),
            StatementColumn.REFERENCE: lambda: written.identity(short_reference(entry.ref)) or NONE,
            StatementColumn.DEBIT: lambda: written.amount(entry.debit_halalas or None),
            StatementColumn.CREDIT: lambda: written.amount(entry.credit_halalas or None),
            StatementColumn.BALANCE: lambda: written.amount(record.balance_halalas),
        }[StatementColumn(column)]()

    def spoken(self, record: StatementRow, column: str, ticked: bool) -> str:
        """A cell aloud: amounts with their unit, the day in both calendars."""
        written, which, entry = formats(), StatementColumn(column), record.entry
        if which is StatementColumn.DATE:
            return strip_isolates(written.date_pair(entry.date))
        amounts = {
            StatementColumn.DEBIT: entry.debit_halalas or None,
            StatementColumn.CREDIT: entry.credit_halalas or None,
            StatementColumn.BALANCE: record.balance_halalas,
        }
        words = written.money(amounts[which]) if which in amounts else self.text(record, column)
        return self.tr("None") if words == NONE else strip_isolates(words)

    def look(self, record: StatementRow, column: str) -> tuple[str, str]:
        """Day and balance stand out; what came in is green, a fine red."""
        which = StatementColumn(column)
        if which in (StatementColumn.DATE, StatementColumn.BALANCE):
            return "table-strong", "text"
        if which is StatementColumn.CREDIT and record.entry.credit_halalas:
            return "table", "ok"
        fined = record.entry.kind in (LedgerKind.LATE_PENALTY, LedgerKind.VIOLATION_FINE)
        if which is StatementColumn.KIND:
            return "table", "bad" if fined else "text"
        return "table", "text-2"

    def standing(self, record: StatementRow, column: str) -> Standing | None:
        """None here."""
        return None

    def ground(self, record: StatementRow) -> str:
        """None of its own."""
        return ""

    def kind(self, record: StatementRow) -> str:
        """What an entry is, with its month."""
        words = {
            LedgerKind.CONTRIBUTION: self.tr("Contributions invoice"),
            LedgerKind.LATE_PENALTY: self.tr("Late-payment fine"),
            LedgerKind.VIOLATION_FINE: self.tr("Violation fine"),
            LedgerKind.PAYMENT: self.tr("Payment"),
            LedgerKind.ADJUSTMENT: self.tr("Correction"),
            LedgerKind.PENALTY_WAIVER: self.tr("Fine waived"),
            LedgerKind.INSTALMENT: self.tr("Instalment paid"),
            LedgerKind.REFUND: self.tr("Payment returned"),
        }[record.entry.kind]
        month = record.entry.month
        if month is None:
            return words
        return self.tr("{entry} — {month}").format(entry=words, month=formats().month(month.first))


class StatementView(ShellPage):
    """Reads from the cache, so it says the same offline."""

    invoice_wanted = Signal(str)  # its number

    def __init__(self, model: StatementViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model = model
        self.cells = StatementCells(self)
        self.windows = MoneyPaperWindows(self)
        self.table = FiguresTable(self.tr("Entries of the statement"), model.records, self.cells, _COLUMNS)
        self._lay_out()
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Statement of account")

    def subtitle(self) -> str:
        """The days that are shown."""
        state, written = self.view_model.state, formats()
        if state.last is None:
            return ""
        if state.first is None:
            return self.tr("until {last}").format(last=written.date_pair(state.last))
        words = self.tr("from {first} until {last}")
        return words.format(first=written.date_long(state.first), last=written.date_pair(state.last))

    def take_keyboard(self) -> None:
        shown = self.stack.currentWidget()
        place = self.retry if shown is self.failure else self.empty if shown is self.empty else self.table
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        if self.stack.currentWidget() is not self.page:
            return [self.empty]
        return [self.search.inner, self.chips[self.view_model.state.group], self.table]

    def focus_search(self) -> None:
        """Ctrl F."""
        self.search.inner.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.inner.selectAll()

    def open_paper(self, save: bool = False) -> None:
        """What is shown before it is printed, or asked for a file."""
        if self.view_model.state.has_entries:
            made = self.view_model.paper(self._filters(), self._findings())
            self.windows.open_statement(made, save=save)

    def choose_export(self) -> None:
        """Ask for the file: .xlsx or .csv."""
        if not self.view_model.state.has_entries:
            return
        kinds = (self.tr("Excel (*.xlsx)"), self.tr("CSV (*.csv)"))
        name = str(Path.home() / self.tr("Statement.xlsx"))
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Export the statement"), name, ";;".join(kinds))
        if chosen:
            target = Path(chosen)
            ending = ".csv" if kind == kinds[1] else ".xlsx"
            named = target if target.suffix.lower() in (".csv", ".xlsx") else target.with_name(target.name + ending)
            self.view_model.export_to(named, self._filters(), self._findings())

    def _filters(self) -> tuple[str, ...]:
        """Why fewer entries are shown than there are, in words."""
        state = self.view_model.state
        group = (self.chips[state.group].text(),) if state.group is not None else ()
        sought = (self.tr("with “{text}”").format(text=state.text.strip()),) if state.text.strip() else ()
        return (*group, *sought)

    def _findings(self) -> tuple[str, ...]:
        account = self.view_model.state.account
        found = account.findings if account is not None else ()
        return tuple(strip_isolates(mismatch_words(one).line) for one in found)

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.search = SearchField(self.tr("Reference, month or amount"), hint=KeyCap("Ctrl+F"))
        self.search.setMaximumWidth(scaled(260))
        self.periods = ComboBox(
            [
                (StatementPeriod.SIX_MONTHS.value, self.tr("The last 6 months")),
                (StatementPeriod.THIS_YEAR.value, self.tr("This year")),
                (StatementPeriod.LAST_YEAR.value, self.tr("Last year")),
                (StatementPeriod.ALL.value, self.tr("The whole account")),
            ],
            self.tr("Period"),
            icon="calendar",
        )
        self.chips: dict[Group | None, Chip] = {
            None: Chip(self.tr("All entries")), Group.INVOICES: Chip(self.tr("Invoices")),
            Group.PAYMENTS: Chip(self.tr("Payments")), Group.FINES: Chip(self.tr("Fines")),
        }  # fmt: skip
        self.export = IconButton("download", self.tr("Export as Excel or CSV (Ctrl E)"), edge=34, framed=True)
        self.print = IconButton("printer", self.tr("The statement on paper, or as PDF (Ctrl P)"), edge=34, framed=True)
        self.sums = SumsCard()
        self.banner = Banner(tone=Tone.WARN)
        self.nothing = Label(self.tr("No entry matches"), "table", "text-2")
        self.agrees = Label("", "table", "text-2", wrap=True)
        self.mark = IconLabel("check-circle", "ok", 18)
        self.closing = Label("", "table-strong")
        self.empty = EmptyState("ledger")
        self.empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.failure = EmptyState("error-circle", ink="bad")
        self.retry = Button(self.tr("Try again"), Kind.PRIMARY, icon="refresh")
        self.failure.buttons.addWidget(self.retry)
        self.loading = SkeletonRows(44)
        self.page = self._page()
        self.stack = QStackedWidget()
        for page in (self.loading, self.page, self.empty, self.failure):
            self.stack.addWidget(page)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.stack)

    def _page(self) -> QWidget:
        chips = QWidget()
        flow = FlowLayout(chips, gap=8)
        for chip in self.chips.values():
            flow.addWidget(chip)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.periods)
        tools.addWidget(chips, 2)
        tools.addWidget(self.export)
        tools.addWidget(self.print)
        card = ClippedCard()
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignCenter)
        card.body.addWidget(Line())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.setSpacing(8)
        foot.addWidget(self.mark)
        foot.addWidget(self.agrees, 1)
        foot.addWidget(self.closing)
        card.body.addLayout(foot)
        card.raise_corners()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(tools)
        column.addWidget(self.sums)
        column.addWidget(self.banner)
        column.addWidget(card, 1)
        return page

    def _bind(self) -> None:
        model = self.view_model
        self.search.edited.connect(model.search)
        self.periods.picked.connect(lambda key: model.show_period(StatementPeriod(key)))
        for group, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, group=group: self._choose_chip(group))
        self.retry.clicked.connect(model.load)
        self.export.clicked.connect(self.choose_export)
        self.print.clicked.connect(lambda: self.open_paper())
        self.table.opened_row.connect(self._open_row)
        self.table.copied.connect(self.copied)
        self.table.typed.connect(self._type)
        self.table.escaped.connect(self._clear)
        Binding(self, model, lambda state: state, self._show)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: StatementState) -> None:
        self.periods.show_choice(state.period.value)
        self.search.set_text(state.text)
        if state.account is not None:
            self._show_account(state)
        if state.error is not None:
            message = message_for(state.error)
            self.failure.show_state("error-circle", message.title, message.text, "bad")
        if state.fetched:
            title, text = self.tr("No entries yet"), self.tr("The first one is the first invoice.")
        else:
            title = self.tr("The statement has not come yet")
            text = self.tr("It comes with the first sync of this establishment and stays here, also offline.")
        self.empty.show_state("ledger", title, text)
        if state.error is not None:
            shown: QWidget = self.failure
        elif not state.loaded:
            shown = self.loading
        else:
            shown = self.page if state.has_entries else self.empty
        self.stack.setCurrentWidget(shown)
        self.heading_changed.emit()

    def _show_account(self, state: StatementState) -> None:
        account = state.account
        assert account is not None
        statement, written = account.statement, formats()
        for group, chip in self.chips.items():
            chip.setChecked(group is state.group)
            chip.set_count(written.numerals(str(statement.counts[group])))
        self.sums.show_statement(statement)
        self.table.setVisible(bool(statement.rows))
        self.nothing.setVisible(not statement.rows)
        closing = self.tr("Closing balance {amount}")
        self.closing.setText(closing.format(amount=written.money(statement.closing_halalas)))
        findings = account.findings
        self.banner.setVisible(bool(findings))
        self.mark.set_icon("warning" if findings else "check-circle", "warn" if findings else "ok")
        if not findings:
            self.agrees.setText(self.tr("The statement agrees with your invoices and payments."))
            return
        self.agrees.setText(written.numerals(self.tr("%n disagreements", "", len(findings))))
        lines = [message.line for message in map(mismatch_words, findings[:_MISMATCHES_SHOWN])]
        if len(findings) > _MISMATCHES_SHOWN:
            rest = len(findings) - _MISMATCHES_SHOWN
            lines.append(written.numerals(self.tr("and %n more", "", rest)))
        self.banner.show_message(self.tr("The statement does not agree with invoices and payments."), "\n".join(lines))

    # -- what the user does --------------------------------------------------------------------------------------------

    def _open_row(self, at: int) -> None:
        """The invoice of an entry, or the receipt of a payment."""
        record = self.table.records.record_at(at)
        if record is None or not record.entry.ref:
            return
        if record.entry.kind is LedgerKind.CONTRIBUTION:
            self.invoice_wanted.emit(record.entry.ref)
        elif record.entry.kind in _ARRIVED:
            self.windows.open_receipt(self.view_model.receipt(record.entry.ref))

    def _choose_chip(self, group: Group | None) -> None:
        self.chips[group].setChecked(True)  # a chip is left by choosing another one
        self.view_model.show(group)

    def _type(self, text: str) -> None:
        self.focus_search()
        self.search.inner.setText(text)
        self.view_model.search(text)

    def _clear(self) -> None:
        self.view_model.search("")
        self.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        inside = self.search.inner.hasFocus()
        if event.key() == Qt.Key.Key_Escape and inside:
            self._clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and inside:
            self.take_keyboard()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = page_side(self.width())
        self._column.setContentsMargins(side, 4, side, side)


class SumsCard(Card):
    """Opening balance, debit, credit, closing balance of the period."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=14, parent=parent)
        row = QHBoxLayout()
        row.setSpacing(16)
        self.opening, self.debit, self.credit, self.closing = (Label("", "brand") for _ in range(4))
        named = (
            (self.tr("Balance at the beginning"), self.opening),
            (self.tr("Debit"), self.debit),
            (self.tr("Credit"), self.credit),
            (self.tr("Balance at the end"), self.closing),
        )
        for at, (name, value) in enumerate(named):
            if at:
                row.addWidget(Line(vertical=True))
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(Label(name, "caption", "text-2"))
            column.addWidget(value)
            row.addLayout(column, 1)
        self.body.addLayout(row)
        self.credit.set_tone("ok")

    def show_statement(self, statement: Statement) -> None:
        """Of the whole period, whatever rows are shown."""
        money = formats().money
        self.opening.setText(money(statement.opening_halalas))
        self.debit.setText(money(statement.debit_halalas))
        self.credit.setText(money(statement.credit_halalas))
        self.closing.setText(money(statement.closing_halalas))
