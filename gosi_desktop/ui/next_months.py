"""The next months: what their invoices will be as far as the rules are decided, and why each differs."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.explained_rows import LinesUnder
from gosi_desktop.ui.explanations import ExplainedLine
from gosi_desktop.ui.figures_table import FigureColumn, FiguresTable
from gosi_desktop.ui.formats import NONE, formats, strip_isolates
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.money_sentences import word
from gosi_desktop.ui.money_words import CAUSES
from gosi_desktop.ui.roster_cells import Standing
from gosi_desktop.ui.rule_words import RuleWords
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.labels import Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.next_months import (
    CauseRules,
    MonthColumn,
    MonthRow,
    NextMonthsState,
    NextMonthsViewModel,
)

MONTH_COLUMNS = (
    FigureColumn(MonthColumn.MONTH, share=2),
    FigureColumn(MonthColumn.PEOPLE, numeric=True, keep=1),
    FigureColumn(MonthColumn.EMPLOYER, numeric=True, keep=3),
    FigureColumn(MonthColumn.EMPLOYEE, numeric=True, keep=2),
    FigureColumn(MonthColumn.TOTAL, numeric=True),
    FigureColumn(MonthColumn.CHANGE, numeric=True),
)


class MonthCells(QObject):
    """Contributions alone: fines and credits of months to come are not known."""

    def heading(self, column: str) -> str:
        """Amounts name their unit here."""
        return {
            MonthColumn.MONTH: self.tr("Month"),
            MonthColumn.PEOPLE: self.tr("Contributors"),
            MonthColumn.EMPLOYER: self.tr("Employer"),
            MonthColumn.EMPLOYEE: self.tr("Contributors’ share"),
            MonthColumn.TOTAL: self.tr("Contributions (SAR)"),
            MonthColumn.CHANGE: self.tr("More than before"),
        }[MonthColumn(column)]

    def text(self, record: MonthRow, column: str) -> str:
        """A cell, as it is painted."""
        written, preview = formats(), record.preview
        return {
            MonthColumn.MONTH: lambda: written.month(preview.month.first),
            MonthColumn.PEOPLE: lambda: written.number(preview.people),
            MonthColumn.EMPLOYER: lambda: written.amount(preview.employer_halalas),
            MonthColumn.EMPLOYEE: lambda: written.amount(preview.employee_halalas),
            MonthColumn.TOTAL: lambda: written.amount(preview.halalas),
            MonthColumn.CHANGE: lambda: (
                NONE if record.more_halalas is None else written.signed_amount(record.more_halalas)
            ),
        }[MonthColumn(column)]()

    def change(self, record: MonthRow) -> str:
        """Against the month before in the list."""
        return NONE if record.more_halalas is None else formats().signed_amount(record.more_halalas)

    def spoken(self, record: MonthRow, column: str, ticked: bool) -> str:
        """A cell aloud."""
        words = self.text(record, column)
        return self.tr("None") if words == NONE else strip_isolates(words)

    def look(self, record: MonthRow, column: str) -> tuple[str, str]:
        """Month, sum and change stand out."""
        strong = column in (MonthColumn.MONTH, MonthColumn.TOTAL, MonthColumn.CHANGE)
        return ("table-strong", "text") if strong else ("table", "text-2")

    def standing(self, record: MonthRow, column: str) -> Standing | None:
        """None here."""
        return None

    def ground(self, record: MonthRow) -> str:
        """None of its own."""
        return ""


class NextMonthsView(ClippedCard):
    """A row opens into its causes, each with its rules, under the table."""

    copied = Signal(str)

    def __init__(self, model: NextMonthsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.view_model = model
        self._rules = RuleWords(self)
        self.table = FiguresTable(self.tr("The next months"), model.records, MonthCells(self), MONTH_COLUMNS)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(4)
        head.addWidget(Label(self.tr("The next months"), "card-title"))
        self.note = Label("", "caption", "text-3", wrap=True)
        head.addWidget(self.note)
        self.why = Label("", "table-strong", wrap=True)
        self.causes = QVBoxLayout()
        self.causes.setSpacing(0)
        under = QVBoxLayout()
        under.setContentsMargins(12, 12, 12, 0)
        under.addWidget(self.why)
        self.refused = Banner("", "", Tone.BAD)
        self.body.addLayout(head)
        self.body.addWidget(self.refused)
        self.body.addWidget(self.table)
        self.body.addWidget(Line())
        self.body.addLayout(under)
        self.body.addLayout(self.causes)
        self.raise_corners()
        self.table.moved.connect(model.choose)
        self.table.copied.connect(self.copied)
        Binding(self, model, lambda state: state, self._show)

    def take_keyboard(self) -> None:
        """At the months."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, state: NextMonthsState) -> None:
        self.refused.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.refused.show_message(message.title, message.text, Tone.BAD)
        self.note.setText(self._note(state))
        self.table.setFixedHeight(self.table.height_for(max(len(state.months), 1)))
        if state.chosen != self.table.currentIndex().row() and state.chosen < self.table.records.rowCount():
            self.table.setCurrentIndex(self.table.records.index(state.chosen, 0))
        self.why.setText(self._why(state))
        clear(self.causes)
        if state.causes:
            self.causes.addWidget(LinesUnder([line for one in state.causes for line in self._lines(one)], False))

    def _note(self, state: NextMonthsState) -> str:
        note = self.tr(
            "Worked out here, for whoever is in your list now, with what waits in the outbox and the steps of the "
            "rates that are decided. Fines and credits are not in it."
        )
        if state.as_of is None:
            return note
        moment = formats().date_long(state.as_of.date())
        as_of = self.tr("Your list is as of {date}.").format(date=moment)
        return f"{note} {as_of}"

    def _why(self, state: NextMonthsState) -> str:
        row = state.row
        if row is None:
            return "" if state.error is not None else self.tr("Working out the months…")
        month = formats().month(row.preview.month.first)
        if not state.chosen:
            return self.tr("{month} is where the comparison begins.").format(month=month)
        before = formats().month(state.months[state.chosen - 1].preview.month.first)
        if not state.causes:
            return self.tr("{month} is as {before}: nothing is known that changes it.").format(
                month=month, before=before
            )
        return self.tr("Why {month} differs from {before}").format(month=month, before=before)

    def _lines(self, one: CauseRules) -> list[ExplainedLine]:
        head = ExplainedLine(word(CAUSES[one.cause]), one.halalas, strong=True)
        return [head, *(self._rules.line(row) for row in one.rows)]
