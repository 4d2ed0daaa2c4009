"""The daily allowance of a case: our estimate with its arithmetic, and what the service decided, asked when wanted."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports.injuries import DecidedAllowance
from gosi_desktop.domain.allowance import Allowance
from gosi_desktop.domain.contribution import Step
from gosi_desktop.domain.errors import GosiError, Offline, Refused
from gosi_desktop.domain.values import Month
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.explained_rows import LinesUnder
from gosi_desktop.ui.explanations import ExplainedLine, Explanations
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.messages import text_for
from gosi_desktop.ui.roster_cells import DOTS
from gosi_desktop.ui.widgets.button import Button, LinkButton, Size
from gosi_desktop.ui.widgets.labels import Label


class AllowanceBox(QWidget):
    """Nothing at all where no wage may be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._masked = Explanations(self), False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        self.title = Label(self.tr("Daily allowance"), "body-strong", wrap=True)
        self.why = LinkButton(self.tr("How it is worked out"))
        head.addWidget(self.title, 1)
        head.addWidget(self.why)
        column.addLayout(head)
        self.figure = Label("", "table-strong", "text", wrap=True)
        self.note = Label("", "caption", "text-3", wrap=True)
        column.addWidget(self.figure)
        column.addWidget(self.note)
        self._lines = QVBoxLayout()
        column.addLayout(self._lines)
        self.fetch = Button(self.tr("Ask the service what it decided"), size=Size.SMALL, icon="refresh")
        self.decided = Label("", "table", "text", wrap=True)
        column.addWidget(self.fetch)
        column.addWidget(self.decided)

    def show_allowance(self, estimate: Allowance | None, masked: bool, opened: bool, reported: bool) -> None:
        """Our own; ``reported``: there is something the service could have decided."""
        self.setVisible(estimate is not None)
        if estimate is None:
            return
        written, self._masked = formats(), masked
        days = written.numerals(self.tr("%n days", "", estimate.days))
        amount = DOTS if masked else written.money(estimate.halalas)
        to = (
            self.tr("to the establishment, which went on paying")
            if estimate.case.wage_continued
            else self.tr("to the injured person")
        )
        paid = self.tr("{amount} for {days}, {to}").format(amount=amount, days=days, to=to)
        self.figure.setText(
            paid if estimate.days else self.tr("No day is paid yet: it begins the day after the injury.")
        )
        note = self.tr("An estimate until {day}; the service decides.")
        note = note.format(day=written.date_long(estimate.case.until))
        if estimate.charged_back_halalas:
            charged = self.tr("The report is late: {amount} of it may be charged to you.")
            sum_ = DOTS if masked else written.money(estimate.charged_back_halalas)
            note = f"{note} {charged.format(amount=sum_)}"
        self.note.setText(note)
        self.why.setText(self.tr("Hide how") if opened else self.tr("How it is worked out"))
        clear(self._lines)
        if opened:
            self._lines.addWidget(LinesUnder([self._line(step) for step in estimate.steps], masked))
        self.fetch.setVisible(reported)

    def show_decided(self, decided: DecidedAllowance | None, error: GosiError | None, masked: bool) -> None:
        """What the service said, or why it did not."""
        self.decided.setVisible(decided is not None or error is not None)
        if error is not None:
            self.decided.set_tone("text-2")
            self.decided.setText(self._not_decided(error))
        elif decided is not None:
            self.decided.set_tone("text")
            amount = DOTS if masked else formats().money(decided.halalas)
            days = formats().numerals(self.tr("%n days", "", sum(one.days for one in decided.spans)))
            words = self.tr("The service decided {amount} for {days}.").format(amount=amount, days=days)
            if decided.charged_back_halalas:
                back = DOTS if masked else formats().money(decided.charged_back_halalas)
                charged = self.tr("Charged to you for lateness: {amount}.").format(amount=back)
                words = f"{words} {charged}"
            self.decided.setText(words)

    def _not_decided(self, error: GosiError) -> str:
        if isinstance(error, Offline):
            return self.tr("No connection: what the service decided can be asked for later.")
        if isinstance(error, Refused) and error.code in ("not_found", "allowance_undecided"):
            return self.tr("The service has decided nothing on it yet.")
        return text_for(error)

    def _line(self, step: Step) -> ExplainedLine:
        written, params = formats(), step.params
        if step.code == "allowance.month_wage":
            month = written.month(Month.parse(str(params["month"])).first)
            return ExplainedLine(self.tr("Contributory wage of {month}").format(month=month), step.halalas)
        if step.code == "allowance.day_wage":
            days = written.number(int(str(params["days"])))
            return ExplainedLine(self.tr("Its day: by {days} days of the month").format(days=days), step.halalas)
        if step.code == "allowance.days":
            return self._days(step)
        if step.code == "allowance.charged_back":
            return ExplainedLine(self.tr("Charged to you: the days before the late report"), step.halalas)
        if step.code == "allowance.total":
            return ExplainedLine(self.tr("Together"), step.halalas, strong=True)
        to_employer = step.code == "allowance.to_employer"
        words = self.tr("Goes to the establishment") if to_employer else self.tr("Goes to the injured person")
        return ExplainedLine(words, step.halalas)

    def _days(self, step: Step) -> ExplainedLine:
        written, params = formats(), step.params
        percent = self._words.percent(int(str(params["percent"])))
        words = self.tr("{percent} from {first} to {last}").format(
            percent=percent, first=written.day_month(params["from"]), last=written.day_month(params["to"])
        )
        daily = DOTS if self._masked else written.amount(int(str(params["daily"])))
        why = self.tr("{days} days at {amount}").format(days=written.number(int(str(params["days"]))), amount=daily)
        source = f"{params['source']} · {self._words.certainty(str(params['certainty']))}"
        return ExplainedLine(words, step.halalas, why, source)
