"""What hiring one more costs: three fields, the figures opened into why, the other kinds, the steps of the rates."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.domain.contributor import NationalityGroup
from gosi_desktop.domain.previews import HiringCost
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.change_dialog import beside, clear, labelled
from gosi_desktop.ui.change_remarks import show_remarks
from gosi_desktop.ui.cost_box import CostBox, Headline
from gosi_desktop.ui.explained_rows import LinesUnder, focus_again, turned
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.rule_words import RuleWords, rule_lines
from gosi_desktop.ui.stairs import Stair, Stairs
from gosi_desktop.ui.widgets.button import Button, LinkButton, Size
from gosi_desktop.ui.widgets.card import Card, Inset
from gosi_desktop.ui.widgets.choice import ComboBox
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.text_table import TextTable
from gosi_desktop.viewmodels.hiring_cost import (
    HiringCostState,
    HiringCostViewModel,
    HiringKind,
    cost_of,
    step_rows,
)

_FIRST = "first:"  # before the figures of the month of joining
_STEPS = "steps"


class HiringCostView(Card):
    """``register_wanted``: somebody wants to begin with it in earnest."""

    register_wanted = Signal()

    def __init__(self, model: HiringCostViewModel, parent: QWidget | None = None) -> None:
        super().__init__("\N{ZERO WIDTH SPACE}", ruled=True, parent=parent)
        self.view_model = model
        self._rules = RuleWords(self)
        self.title.setText(self.tr("What does hiring one more cost?"))
        self.head.insertWidget(0, IconLabel("person-add", "link", 18))
        self.register = Button(self.tr("Register somebody"), size=Size.SMALL)
        self.register.clicked.connect(self.register_wanted)
        self.head.addWidget(self.register)
        names = {
            HiringKind.FIRST: self.tr("Saudi, first registration"),
            HiringKind.PRIOR: self.tr("Saudi with earlier periods"),
            HiringKind.NON_SAUDI: self.tr("Not Saudi"),
        }
        self._names = names
        self.kind = ComboBox([(kind.value, words) for kind, words in names.items()], self.tr("Who"), icon="person")
        self.basic = Field(self.tr("Basic wage"), required=True, ltr=True, placeholder="0.00")
        self.housing = Field(self.tr("Housing a month"), ltr=True, placeholder="0.00")
        self.day = Field(self.tr("First day"), required=True, ltr=True, trailing_icon="calendar")
        self.body.addWidget(beside(labelled(self.tr("Who"), self.kind), self.day))
        self.body.addWidget(beside(self.basic, self.housing))
        self.empty = Label(
            self.tr("The cost appears with the wage. Nothing is sent and nothing is kept."),
            "table",
            "text-2",
            wrap=True,
        )
        self.body.addWidget(self.empty)
        self.found = QVBoxLayout()
        self.found.setSpacing(12)
        self.body.addLayout(self.found)
        self.body.addStretch(1)
        self._bind()

    def _bind(self) -> None:
        model = self.view_model
        self.kind.picked.connect(lambda key: model.choose(HiringKind(key)))
        self.basic.edited.connect(lambda text: model.edit(basic=text))
        self.housing.edited.connect(lambda text: model.edit(housing=text))
        self.day.edited.connect(lambda text: model.edit(join_date=text))
        Binding(self, model, lambda state: state, self._show)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: HiringCostState) -> None:
        self.kind.show_choice(state.kind.value)
        for field, text, name in (
            (self.basic, state.basic, "basic_wage"),
            (self.housing, state.housing, "housing"),
            (self.day, state.join_date, "join_date"),
        ):
            field.set_text(text)
            show_remarks(field, state.remarks.get(name, ()), name)
        cost = state.cost
        self.empty.setVisible(cost is None)
        held = self.window().focusWidget()
        again = held.objectName() if held is not None and self.isAncestorOf(held) else ""
        clear(self.found)
        if cost is not None:
            for part in self._parts(state, cost):
                self.found.addWidget(part)
        if again.startswith("explain_"):
            focus_again(self, again)

    def _parts(self, state: HiringCostState, cost: HiringCost) -> list[QWidget]:
        parts = [self._headlines(cost)]
        opened = frozenset(name for name in state.explained if not name.startswith(_FIRST))
        explain = self.view_model.explain
        parts.append(CostBox(self.tr("A whole month"), cost.whole, None, opened, False, explain))
        if cost.first.total_halalas != cost.whole.total_halalas:
            inner = frozenset(name.removeprefix(_FIRST) for name in state.explained if name.startswith(_FIRST))
            title = self.tr("The month of joining")
            box = CostBox(title, cost.first, None, inner, False, lambda name: explain(_FIRST + name))
            for row in box.findChildren(QWidget):
                if row.objectName().startswith("explain_"):
                    row.setObjectName(f"{row.objectName()}_first")
            parts.append(box)
        parts.append(self._others(state))
        if len(cost.steps) > 1:
            parts += self._steps(state, cost)
        parts += self._notes(state, cost)
        return parts

    def _headlines(self, cost: HiringCost) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for words, halalas in (
            (self.tr("Your cost a month"), cost.cost_halalas),
            (self.tr("What reaches him"), cost.net_halalas),
            (self.tr("On the invoice"), cost.whole.total_halalas),
        ):
            box = Inset()
            box.body.addWidget(Headline(words, halalas, False))
            row.addWidget(box, 1)
        return holder

    def _others(self, state: HiringCostState) -> QWidget:
        """Each kind on the same wage."""
        assert state.hiring is not None
        written, rows = formats(), []
        for kind, name in self._names.items():
            cost = cost_of(state.hiring, kind)
            rows.append(
                (
                    (name,),
                    (written.amount(cost.whole.employer_halalas),),
                    (written.amount(cost.whole.employee_halalas),),
                    (written.amount(cost.cost_halalas),),
                )
            )
        heads = (self.tr("If it were…"), self.tr("Employer"), self.tr("Own share"), self.tr("Cost a month"))
        return TextTable(self.tr("The kinds of contributors beside each other"), heads, rows, {0: 1})

    def _steps(self, state: HiringCostState, cost: HiringCost) -> list[QWidget]:
        written = formats()
        stairs = Stairs(self.tr("Steps of the employer’s share"), Tone.INFO)
        lowest = min(step.employer_halalas for step in cost.steps)
        stairs.show_stairs(
            [
                Stair(
                    written.amount(step.employer_halalas),
                    written.month(step.from_month.first),
                    step.employer_halalas,
                    written.percent(Decimal(step.percent) / 100),
                    at == 0,
                )
                for at, step in enumerate(cost.steps)
            ],
            lowest * 3 // 4,
        )
        title = Label(self.tr("The employer’s share on the same wage, as the rates step up"), "table-strong", wrap=True)
        opened = _STEPS in state.explained
        why = LinkButton(self.tr("Hide the rules") if opened else self.tr("By which rules?"))
        why.setObjectName("explain_steps")
        why.clicked.connect(lambda: self.view_model.explain(_STEPS))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(why)
        line.addStretch(1)
        parts = [title, stairs, row]
        if opened:
            parts.append(rule_lines(self._rules, step_rows(self.view_model.rules, cost)))
        return parts

    def _notes(self, state: HiringCostState, cost: HiringCost) -> list[QWidget]:
        hiring, written, first = state.hiring, formats(), cost.first
        assert hiring is not None
        words = [
            self.tr("The first month has {days} of {of} days: {amount} on the invoice of {month}.").format(
                days=written.number(first.days),
                of=written.number(first.month_days),
                amount=written.money(first.total_halalas),
                month=written.month(first.month.first),
            )
        ]
        if hiring.register_by is not None:
            words.append(self.tr("Register by {date}.").format(date=written.date_pair(hiring.register_by)))
        if state.saudis_after is not None:
            turn = turned(_share(hiring.saudis_now), _share(state.saudis_after))
            words.append(
                self.tr("Saudis of the headcount: {turn}. How quotas count is not known here.").format(turn=turn)
            )
        parts: list[QWidget] = [Label(" ".join(words), "table", "text-2", wrap=True)]
        if hiring.rule is not None:
            parts.append(LinesUnder([self._rules.line(hiring.rule)], False))
        if cost.group is NationalityGroup.NON_SAUDI:
            parts.append(Label(self.tr("Fees outside insurance are not in it."), "caption", "text-3", wrap=True))
        return parts


def _share(hundredths: int) -> str:
    return formats().percent(Decimal(hundredths // 10) / 10)
