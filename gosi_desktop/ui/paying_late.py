"""What paying late, or in parts, costs: the stairs of the fine, why, what may be waived, and the parts."""

from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.application.what_if import InParts, PayingLate
from gosi_desktop.domain.late_penalties import LateMonth
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.change_dialog import beside, clear, labelled
from gosi_desktop.ui.change_remarks import remark_line, show_remarks
from gosi_desktop.ui.explained_rows import FigureRow, LinesUnder, OpeningRow, focus_again
from gosi_desktop.ui.explanations import ExplainedLine
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.rule_words import RuleWords
from gosi_desktop.ui.stairs import Stair, Stairs
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.card import Card, Inset
from gosi_desktop.ui.widgets.choice import ComboBox
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.text_table import TextTable
from gosi_desktop.viewmodels.paying_late import PayingLateState, PayingLateViewModel

_OWN = "own"  # an amount of one's own
_FINE, _WAIVERS = "fine", "waivers"


class PayingLateView(Card):
    """An amount of one's own where nothing is open, or where somebody asks about something else."""

    def __init__(self, model: PayingLateViewModel, parent: QWidget | None = None) -> None:
        super().__init__("\N{ZERO WIDTH SPACE}", ruled=True, parent=parent)
        self.view_model = model
        self._rules = RuleWords(self)
        self.title.setText(self.tr("Delay and instalments"))
        self.head.insertWidget(0, IconLabel("percent", "link", 18))
        self.invoice = ComboBox([(_OWN, self.tr("Another amount"))], self.tr("Of what"), icon="invoice")
        self.amount = Field(self.tr("Unpaid contributions"), required=True, ltr=True, placeholder="0.00")
        self.due = Field(self.tr("Last day to pay"), required=True, ltr=True, trailing_icon="calendar")
        self.pay_on = Field(self.tr("I pay on"), required=True, ltr=True, trailing_icon="calendar")
        self.count = ComboBox([], self.tr("In how many parts"))
        self.first = Field(self.tr("The first part on"), ltr=True, trailing_icon="calendar")
        self.body.addWidget(beside(labelled(self.tr("Of what"), self.invoice), self.amount))
        self.body.addWidget(beside(self.due, self.pay_on))
        self.empty = Label(self.tr("The fine appears with amount and days."), "table", "text-2", wrap=True)
        self.body.addWidget(self.empty)
        self.fine = QVBoxLayout()
        self.fine.setSpacing(12)
        self.body.addLayout(self.fine)
        self.body.addWidget(Line())
        self.body.addWidget(Label(self.tr("The amount in parts"), "table-strong"))
        self.body.addWidget(beside(labelled(self.tr("In how many parts"), self.count), self.first))
        self.refused = Label("", "caption", "bad", wrap=True)
        self.body.addWidget(self.refused)
        self.parts = QVBoxLayout()
        self.parts.setSpacing(12)
        self.body.addLayout(self.parts)
        self.body.addStretch(1)
        self._bind()

    def _bind(self) -> None:
        model = self.view_model
        self.invoice.picked.connect(lambda key: model.choose("" if key == _OWN else key))
        self.amount.edited.connect(lambda text: model.edit(amount=text))
        self.due.edited.connect(lambda text: model.edit(due=text))
        self.pay_on.edited.connect(lambda text: model.edit(pay_on=text))
        self.first.edited.connect(lambda text: model.edit(first=text))
        self.count.picked.connect(lambda key: model.choose_count(int(key)))
        Binding(self, model, lambda state: state, self._show)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: PayingLateState) -> None:
        written = formats()
        choices = [
            (one.invoice.id, self.tr("Invoice of {month}").format(month=written.month(one.invoice.month.first)))
            for one in state.bases
        ]
        self.invoice.set_choices([*choices, (_OWN, self.tr("Another amount"))])
        self.invoice.show_choice(state.invoice or _OWN)
        counts = state.terms.counts if state.terms is not None else ()
        self.count.set_choices([(str(one), self._parts_words(one)) for one in counts])
        self.count.show_choice(str(state.count))
        for name, field in (("amount", self.amount), ("due", self.due), ("pay_on", self.pay_on), ("first", self.first)):
            field.set_text(getattr(state, name))
            show_remarks(field, state.remarks.get(name, ()), name)
        for field in (self.amount, self.due):
            field.set_read_only(bool(state.invoice))
        self.refused.show_text(" ".join(remark_line(one) for one in state.remarks.get("count", ())))
        self.empty.setVisible(state.late is None)
        held = self.window().focusWidget()
        again = held.objectName() if held is not None and self.isAncestorOf(held) else ""
        clear(self.fine)
        clear(self.parts)
        if state.late is not None:
            for part in self._fine(state, state.late):
                self.fine.addWidget(part)
        if state.parts is not None:
            for part in self._parts(state, state.parts):
                self.parts.addWidget(part)
        if again.startswith("explain_"):
            focus_again(self, again)

    def _fine(self, state: PayingLateState, late: PayingLate) -> list[QWidget]:
        written, penalty = formats(), late.penalty
        stairs = Stairs(self.tr("The fine by the day of paying"), Tone.BAD)
        stairs.show_stairs(
            [
                Stair(
                    written.amount(step.halalas) if step.halalas else self.tr("no fine"),
                    self.tr("until {date}").format(date=written.day_month(step.until)),
                    step.halalas,
                    lit=step.months == len(penalty.months),
                )
                for step in late.steps
            ]
        )
        box = Inset(padding=0)
        box.body.setSpacing(0)
        if not penalty.months:
            box.body.addWidget(FigureRow(self.tr("Paid in time: no fine"), 0, False, strong=True, side=12))
        else:
            percent = written.percent(Decimal(penalty.row.percent) / 100)
            months = written.numerals(self.tr("Fine of %n months", "", len(penalty.months)))
            words = self.tr("{months}, {percent} each").format(months=months, percent=percent)
            self._opening(
                box, state, _FINE, words, penalty.halalas, [self._month(one, percent) for one in penalty.months]
            )
            if _FINE in state.explained:
                box.body.addWidget(LinesUnder([self._rules.line(penalty.row), self._assumed()], False))
        if late.waivers:
            most = late.waivers[0]
            lines = []
            for one in late.waivers:
                line = self._rules.line(one.row)
                lines.append(ExplainedLine(line.words, one.halalas, line.why, line.source))
            self._opening(box, state, _WAIVERS, self.tr("May be waived at most"), most.halalas, lines)
        parts: list[QWidget] = [stairs, box]
        if penalty.capped:
            parts.append(Banner("", self.tr("The fine has reached its limit and does not grow any more."), Tone.INFO))
        return parts

    def _month(self, month: LateMonth, percent: str) -> ExplainedLine:
        written = formats()
        words = self.tr("Month {number}: {percent} of {unpaid}").format(
            number=written.number(month.number), percent=percent, unpaid=written.amount(month.unpaid_halalas)
        )
        why = self.tr("from {first} until {last}, whole from its first day").format(
            first=written.date_long(month.first), last=written.date_long(month.last)
        )
        return ExplainedLine(words, month.halalas, why)

    def _assumed(self) -> ExplainedLine:
        return ExplainedLine(
            self.tr("That months run from last day to last day, and that each is rounded by itself, is an assumption."),
            None,
            self.tr("The service’s figure holds."),
        )

    def _parts(self, state: PayingLateState, parts: InParts) -> list[QWidget]:
        written = formats()
        rows = [
            (
                (written.number(one.number),), (written.date_short(one.due),), (written.amount(one.halalas),),
                (written.amount(one.left_halalas),),
            )
            for one in parts.parts
        ]  # fmt: skip
        heads = (self.tr("Part"), self.tr("Due on"), self.tr("Amount (SAR)"), self.tr("Left (SAR)"))
        box = Inset(padding=0)
        box.body.setSpacing(0)
        total = self.tr("Total with the fine until the decision")
        box.body.addWidget(FigureRow(total, parts.total_halalas, False, strong=True, side=12))
        table = TextTable(self.tr("The parts"), heads, rows, {0: 1, 1: 2, 2: 2, 3: 2})
        lines = [
            ExplainedLine(
                self.tr("The fine stops with the decision; a part that is missed begins it again from its day."),
                None,
                "",
                isolate("R-NEW 30"),
            ),
            ExplainedLine(
                self.tr(
                    "When parts or new invoices are not paid, the plan can be ended; then all is due in 30 "
                    "working days."
                ),
                None,
                "",
                isolate("R-NEW 31"),
            ),
            ExplainedLine(self.tr("Paying earlier costs nothing."), None, "", isolate("R-NEW 30")),
        ]
        if state.terms is not None:
            lines.append(self._rules.line(state.terms))
        return [table, box, LinesUnder(lines, False)]

    def _opening(
        self, box: Card, state: PayingLateState, name: str, words: str, halalas: int, lines: list[ExplainedLine]
    ) -> None:
        opened = name in state.explained
        row = OpeningRow(words, halalas, False, opened)
        row.setObjectName(f"explain_{name}")
        row.clicked.connect(lambda: self.view_model.explain(name))
        box.body.addWidget(row)
        if opened:
            box.body.addWidget(LinesUnder(lines, False))

    def _parts_words(self, count: int) -> str:
        return formats().numerals(self.tr("%n parts", "", count))
