"""What a new contributor costs: this month by its days, a whole month, the next step, and what is only known."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.contribution import Assessment, Payer
from gosi_desktop.domain.contributor import NationalityGroup
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import NextStep
from gosi_desktop.ui.change_remarks import remark_line
from gosi_desktop.ui.cost_box import CostBox, Headline
from gosi_desktop.ui.explained_rows import FigureRow
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.roster_cells import DOTS
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.card import Inset
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.new_contributor_state import NewContributorState

_BESIDE = ("", "target", "engagement", "contributor")  # what no field shows


def cost_parts(state: NewContributorState, masked: bool, explain: Callable[[str], None]) -> list[QWidget]:
    """From above to below."""
    return _Cost(masked).parts(state, explain)


class _Cost(QObject):
    def __init__(self, masked: bool) -> None:
        super().__init__()
        self._masked = masked

    def parts(self, state: NewContributorState, explain: Callable[[str], None]) -> list[QWidget]:
        parts: list[QWidget] = []
        whole, month = state.whole_month, state.month
        if whole is None:
            parts.append(Label(self.tr("The cost appears with number and wage."), "table", "text-2", wrap=True))
        else:
            parts.append(Headline(self.tr("Contributory wage"), whole.contributory_halalas, self._masked))
            parts.append(CostBox(self.tr("A whole month"), whole, None, state.explained, self._masked, explain))
            parts.append(self._sums(state, whole, month))
            if whole.home_shares:
                parts.append(self._home(whole))
        if state.next_step is not None:
            parts.append(Label(self._step(state.next_step), "table", "text-2", wrap=True))
        parts += self._notes(state)
        return parts

    def _sums(self, state: NewContributorState, whole: Assessment, month: Assessment | None) -> QWidget:
        box = Inset(padding=0)
        box.body.setSpacing(0)
        if state.is_backdated and state.before:
            words = formats().numerals(self.tr("%n months before, annuities alone", "", len(state.before)))
            box.body.addWidget(FigureRow(words, state.before_halalas, self._masked, side=12))
        elif month is not None and month.total_halalas != whole.total_halalas:
            words = self.tr("{month}: {days} of {of} days").format(
                month=formats().month(month.month.first),
                days=formats().number(month.days),
                of=formats().number(month.month_days),
            )
            box.body.addWidget(FigureRow(words, month.total_halalas, self._masked, side=12))
        paid = whole.raw_halalas
        net = self.tr("His net pay after deduction")
        box.body.addWidget(FigureRow(net, paid - whole.employee_halalas, self._masked, side=12))
        cost = self.tr("Cost of wage and insurance")
        box.body.addWidget(FigureRow(cost, paid + whole.employer_halalas, self._masked, side=12))
        effect = self.tr("On the monthly invoice")
        box.body.addWidget(FigureRow(effect, whole.total_halalas, self._masked, strong=True, side=12))
        return box

    def _home(self, whole: Assessment) -> QWidget:
        figures = [
            DOTS if self._masked else formats().amount(whole.amount(Insurance.GCC_HOME, payer)) for payer in Payer
        ]
        words = self.tr(
            "Pension of his country: {employer} and {own}, worked out for information; who collects it is not "
            "certain, and it is in no total."
        )
        return Label(words.format(employer=figures[0], own=figures[1]), "table", "text-2", wrap=True)

    def _step(self, step: NextStep) -> str:
        return self.tr("From {month}: employer {employer}, contributor {own}.").format(
            month=formats().month(step.from_month.first),
            employer=formats().percent(Decimal(step.after.employer_percent) / 100),
            own=formats().percent(Decimal(step.after.employee_percent) / 100),
        )

    def _notes(self, state: NewContributorState) -> list[QWidget]:
        parts: list[QWidget] = []
        for name in _BESIDE:
            parts += [
                Banner("", remark_line(one), Tone.WARN if one.warning else Tone.BAD)
                for one in state.remarks.get(name, ())
            ]
        if state.is_backdated:
            title = self.tr("After sending the papers are looked at.")
            words = self.tr("Only annuities count for the months before, with fines for paying late.")
            parts.append(Banner(title, words, Tone.WARN))
        elif state.group is NationalityGroup.SAUDI and not state.is_arrival:
            parts.append(Banner("", self.tr("After sending it waits for the worker to accept."), Tone.INFO))
        if state.group is NationalityGroup.NON_SAUDI and not state.is_arrival and state.found is None:
            words = self.tr("No record of him is here: the request waits for the state’s record.")
            parts.append(Banner("", words, Tone.INFO))
        if state.deadline is not None and state.in_time:
            title = self.tr("In time until {date}").format(date=formats().date_long(state.deadline))
            left = formats().numerals(self.tr("%n days left", "", state.days_left))
            text = " · ".join(part for part in (left, formats().other_date(state.deadline)) if part)
            parts.append(Banner(title, text, Tone.WARN, icon="clock"))
        return parts
