"""The wage tab of the panel: wage now, its history, the contribution opened into why, the next step."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.contributors import ContributorDetails
from gosi_desktop.domain.contribution import Assessment, Payer
from gosi_desktop.domain.contributor import EngagementState, WagePeriod, WageSource
from gosi_desktop.domain.rules import NextStep, RuleBook
from gosi_desktop.ui.explained_rows import FigureRow, LinesUnder, OpeningRow, amount_spoken, amount_text
from gosi_desktop.ui.explanations import ExplainedLine, Explanations
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.wage_chart import WageChart, WageStep
from gosi_desktop.ui.widgets.accessible import Silent
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import Inset
from gosi_desktop.ui.widgets.labels import Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.contributor_panel import ContributorPanelViewModel

_YEARLY_UPDATES_UNTIL = 2021  # since February 2022 there is no yearly update


class PanelWage(QWidget):
    """Built anew for each contributor; what is opened is the view model's to remember."""

    def __init__(
        self, view_model: ContributorPanelViewModel, rules: RuleBook, masked: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._rules = rules
        self._masked = masked
        self._words = Explanations(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(14)
        details = view_model.state.details
        if details is not None:
            for part in self._parts(details):
                column.addWidget(part)
        column.addStretch(1)

    def _parts(self, details: ContributorDetails) -> list[QWidget]:
        parts: list[QWidget] = [*self._notes(details)]
        if details.wage is not None:
            parts.append(self._wage_now(details, details.wage))
            parts.append(self._chart(details))
        if details.assessment is not None:
            parts.append(self._contribution(details.assessment))
            if details.assessment.home_shares:
                parts.append(self._home_pension(details.assessment))
        if details.next_step is not None and details.assessment is not None:
            parts.append(self._next_step(details.next_step))
        if details.record.wages:
            parts.append(self._history(details))
        return parts

    # -- notes -----------------------------------------------------------------------------------------------------

    def _notes(self, details: ContributorDetails) -> list[QWidget]:
        engagement, notes = details.engagement, list[QWidget]()
        if engagement is None:
            return notes
        if engagement.state is EngagementState.PENDING_WAGE:
            notes.append(self._pending(details))
        if engagement.state_end is not None and engagement.leave_date is None:
            text = self.tr(
                "State records show that the contributor left on {date}. Contributions continue here until exclusion."
            ).format(date=formats().date_long(engagement.state_end.on))
            notes.append(Banner(self.tr("Left, not excluded."), text, Tone.WARN))
        if details.why_not == "system.unknown":
            text = self.tr("The service does not say which system applies, so nothing is calculated.")
            notes.append(Banner("", text, Tone.NEUTRAL))
        if details.why_not == "engagement.outside_month" and engagement.leave_date is not None:
            text = self.tr("Contributions here ended on {date}.").format(
                date=formats().date_long(engagement.leave_date)
            )
            notes.append(Banner("", text, Tone.NEUTRAL))
        return notes

    def _pending(self, details: ContributorDetails) -> QWidget:
        engagement = details.engagement
        missing = [self.tr("wage")] if details.wage is None else []
        if engagement is not None and not engagement.occupation:
            missing.append(self.tr("occupation"))
        if engagement is not None and engagement.contract is None:
            missing.append(self.tr("contract"))
        text = self.tr("Still missing: {missing}.").format(missing=self.tr(", ").join(missing))
        if engagement is not None:
            due = self._rules.deadline("complete_pending_contributor", engagement.join_date)
            arrived = self.tr("Recorded by the state on {date}.").format(date=formats().date_long(engagement.join_date))
            text = f"{arrived} {text}"
            if due is not None:
                last = self.tr("Last day to complete: {date}.").format(date=formats().date_long(due[0]))
                text = f"{text} {last}"
        return Banner(self.tr("To be completed."), text, Tone.WARN)

    # -- figures ---------------------------------------------------------------------------------------------------

    def _wage_now(self, details: ContributorDetails, wage: WagePeriod) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        now = QVBoxLayout()
        now.setSpacing(0)
        now.addWidget(Label(self.tr("Contributory wage now"), "caption", "text-3"))
        contributory = details.assessment.contributory_halalas if details.assessment else wage.raw_wage_halalas
        figure = QHBoxLayout()
        figure.setSpacing(6)
        waits = wage.id in details.record.waiting
        amount = Label(amount_text(contributory, self._masked), "page-title", "pend" if waits else "text")
        amount.setAccessibleName(amount_spoken(contributory, self._masked))
        unit = Label(self.tr("SAR"), "caption", "text-3", heard_as=Silent)  # the amount is said with it
        figure.addWidget(amount)
        before = self.layoutDirection() is Qt.LayoutDirection.LeftToRight  # “SAR 7,500.00”, «7,500.00 ر.س»
        figure.insertWidget(0 if before else 1, unit, 0, Qt.AlignmentFlag.AlignBottom)
        figure.addStretch(1)
        now.addLayout(figure)
        since = QVBoxLayout()
        since.setSpacing(0)
        since.addWidget(Label(self.tr("Since"), "caption", "text-3"))
        since.addWidget(Label(formats().month(wage.from_month.first), "table-strong", "text-2"))
        row.addLayout(now)
        row.addStretch(1)
        row.addLayout(since)
        return box

    def _chart(self, details: ContributorDetails) -> QWidget:
        chart = WageChart()
        waiting = details.record.waiting
        known = [one for one in _of_engagement(details) if one.from_month <= details.month or one.id in waiting]
        steps = [WageStep(one.from_month.year, one.raw_wage_halalas, one.id in waiting) for one in known]
        chart.show_steps(steps, self._masked)
        return chart

    def _contribution(self, assessment: Assessment) -> QWidget:
        box = Inset(padding=0)
        box.body.setSpacing(0)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(Label(self.tr("Monthly contribution"), "caption-strong", "text-2"))
        row.addStretch(1)
        row.addWidget(Label(formats().month(assessment.month.first), "caption", "text-3"))
        box.body.addWidget(head)
        box.body.addWidget(Line())
        for payer, amount in (
            (Payer.EMPLOYER, assessment.employer_halalas),
            (Payer.EMPLOYEE, assessment.employee_halalas),
        ):
            shares = [share for share in assessment.shares if share.payer is payer]
            percent = sum(share.percent for share in shares)
            words = f"{self._words.payer(payer)} {self._words.percent(percent) if percent else ''}".strip()
            lines = [self._words.share(share, assessment) for share in shares]
            self._figure(box, payer.value, words, amount, lines)
        self._figure(
            box, "wage", self.tr("How the wage is worked out"), assessment.contributory_halalas,
            [*self._words.wage(assessment), self._words.rounding(assessment.steps)],
        )  # fmt: skip
        total = assessment.total_halalas
        box.body.addWidget(FigureRow(self.tr("Total"), total, self._masked, strong=True, side=12))
        return box

    def _figure(self, box: Inset, name: str, words: str, halalas: int, lines: list[ExplainedLine]) -> None:
        if not lines:
            box.body.addWidget(FigureRow(words, None, self._masked, side=12))
            return
        opened = name in self._view_model.state.explained
        row = OpeningRow(words, halalas, self._masked, opened)
        row.setObjectName(f"explain_{name}")
        row.clicked.connect(_Explain(row, self._view_model, name).run)
        box.body.addWidget(row)
        if opened:
            box.body.addWidget(LinesUnder(lines, self._masked))

    def _home_pension(self, assessment: Assessment) -> QWidget:
        box = Inset(padding=12)
        box.body.setSpacing(4)
        box.body.addWidget(Label(self.tr("Home-country pension"), "caption-strong", "text-2"))
        note = self.tr("For information only; who collects it is not certain. Not in the total.")
        box.body.addWidget(Label(note, "caption", "text-3", wrap=True))
        for share in assessment.home_shares:
            words = f"{self._words.payer(share.payer)} {self._words.percent(share.percent)}"
            box.body.addWidget(FigureRow(words, share.amount_halalas, self._masked))
        return box

    def _next_step(self, step: NextStep) -> QWidget:
        text = self.tr("From {month} the employer’s share is {employer} and the contributor’s {employee}.").format(
            month=formats().month(step.from_month.first),
            employer=self._words.percent(step.after.employer_percent),
            employee=self._words.percent(step.after.employee_percent),
        )
        return Banner(self.tr("Next increase."), text, Tone.INFO, icon="calendar")

    def _history(self, details: ContributorDetails) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("Wage history"), "table-strong"))
        column.addSpacing(6)
        periods = _of_engagement(details)
        for wage in reversed(periods):
            row = QHBoxLayout()
            row.setContentsMargins(0, 5, 0, 5)
            day = Label(formats().month(wage.from_month.first), "table", "text-2")
            waits = wage.id in details.record.waiting
            amount = Label(
                amount_text(wage.raw_wage_halalas, self._masked), "table-strong", "pend" if waits else "text"
            )
            amount.setAccessibleName(amount_spoken(wage.raw_wage_halalas, self._masked))
            amount.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(day, 3)
            row.addWidget(amount, 3)
            if waits:
                row.addLayout(self._waiting(wage), 3)
            else:
                row.addWidget(Label(self._origin(wage, wage is periods[0]), "caption", "text-3"), 3)
            column.addLayout(row)
            column.addWidget(Line())
        return box

    def _waiting(self, wage: WagePeriod) -> QHBoxLayout:
        """«لم يُعتمد بعد · تراجع»: what was never sent goes at once, what is with the authority does not."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(self.tr("not confirmed yet"), "caption", "pend"))
        undo = LinkButton(self.tr("Undo"))
        undo.setObjectName(f"undo_{wage.id}")
        undo.setAccessibleName(self.tr("Take the change of this wage back"))
        undo.clicked.connect(_TakeBack(undo, self._view_model, wage.id).run)
        row.addWidget(undo)
        row.addStretch(1)
        return row

    def _origin(self, wage: WagePeriod, first: bool) -> str:
        if wage.source is WageSource.STATE:
            return self.tr("state records")
        if wage.source is WageSource.AVERAGE_SET:
            return self.tr("average set by the service")
        if first:
            return self.tr("registration")
        if wage.from_month.year <= _YEARLY_UPDATES_UNTIL and wage.from_month.month == 1:
            return self.tr("yearly update")
        return self.tr("wage update")


class _Explain(QObject):
    """A receiver that goes with its row."""

    def __init__(self, row: QObject, view_model: ContributorPanelViewModel, name: str) -> None:
        super().__init__(row)
        self._view_model, self._name = view_model, name

    def run(self) -> None:
        self._view_model.explain(self._name)


class _TakeBack(QObject):
    """A receiver that goes with its link."""

    def __init__(self, link: QObject, view_model: ContributorPanelViewModel, target: str) -> None:
        super().__init__(link)
        self._view_model, self._target = view_model, target

    def run(self) -> None:
        self._view_model.take_back(self._target)


def _of_engagement(details: ContributorDetails) -> list[WagePeriod]:
    """The wages of the engagement that is shown, oldest first."""
    engagement = details.engagement
    if engagement is None:
        return []
    mine = [wage for wage in details.record.wages if wage.engagement_id == engagement.id]
    return sorted(mine, key=lambda wage: wage.from_month)
