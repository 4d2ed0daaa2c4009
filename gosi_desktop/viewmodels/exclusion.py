"""Ending work here: the last day, the reason that decides unemployment cover, and what the last month costs."""

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject

from gosi_desktop.application.ports import RosterRow, Sending
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.changes import AnyChange, ExcludeContributor
from gosi_desktop.domain.clock import today_in_riyadh
from gosi_desktop.domain.contribution import Assessment
from gosi_desktop.domain.contributor import StateEnd
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.period_checks import OTHER
from gosi_desktop.domain.rule_rows import ReasonRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.change_dialog import ChangeViewModel, Outcome
from gosi_desktop.viewmodels.change_texts import Remarks, by_field, read_day
from gosi_desktop.viewmodels.runners import Runners

# What employers give most; the others are behind «أسباب أخرى».
COMMON: Final = (
    "resignation",
    "no_renewal_by_employer",
    "termination_by_employer",
    "mutual_agreement",
    "dismissal_art80",
    "service_transfer",
)


@dataclass(frozen=True, slots=True)
class ExclusionState:
    """``state_end`` is what the state's records say of one: its day is the last, and nobody types another."""

    establishment: str
    people: tuple[RosterRow, ...]
    day: str
    reasons: tuple[ReasonRow, ...]
    reason: str = ""
    text: str = ""
    all_reasons: bool = False
    state_end: StateEnd | None = None
    remarks: Remarks = field(default_factory=dict)
    outcome: Outcome = field(default_factory=Outcome)
    words: frozenset[str] = frozenset()
    confirming: Sending | None = None  # several: the count and the consequence are said first

    @property
    def several(self) -> bool:
        """Whether it is about more than one."""
        return len(self.people) > 1

    @property
    def last_day(self) -> date | None:
        """The day that was typed, once it is one."""
        try:
            return read_day(self.day, "leave_date")
        except RuleViolation:
            return None

    @property
    def chosen(self) -> ReasonRow | None:
        """The reason."""
        return next((one for one in self.reasons if one.id == self.reason), None)

    @property
    def shown_reasons(self) -> tuple[ReasonRow, ...]:
        """The common ones and the one that is chosen; all of them when asked."""
        common = [one for code in COMMON for one in self.reasons if one.id == code]
        rest = [one for one in self.reasons if one.id not in COMMON]
        return (*common, *(one for one in rest if self.all_reasons or one.id == self.reason))

    @property
    def needs_text(self) -> bool:
        """Whether the reason must be said in words."""
        return self.reason == OTHER

    @property
    def whole_month(self) -> Assessment | None:
        """The contribution of the last month if he stayed, of one."""
        return self.outcome.proposals[0].before if len(self.outcome.proposals) == 1 else None

    @property
    def last_month(self) -> Assessment | None:
        """The contribution of the last month by its days, of one."""
        return self.outcome.proposals[0].after if len(self.outcome.proposals) == 1 else None

    @property
    def last_months_halalas(self) -> tuple[int, int]:
        """Of all that can be asked for: the whole months, and the last ones by their days."""
        able = [one for one in self.outcome.proposals if all(it.code == "reason_required" for it in one.refusals)]
        return (
            sum(one.before.total_halalas for one in able if one.before is not None),
            sum(one.after.total_halalas for one in able if one.after is not None),
        )


class ExclusionViewModel(ChangeViewModel[ExclusionState]):
    """Goes when it is asked to unless the user says otherwise; several are confirmed with their count."""

    def __init__(
        self,
        establishment: str,
        people: tuple[RosterRow, ...],
        workspace: Workspace,
        runners: Runners,
        parent: QObject | None = None,
    ) -> None:
        today = today_in_riyadh(workspace.clock)
        reasons = workspace.rules.in_force(ReasonRow, today)
        day = today.strftime("%Y/%m/%d")
        super().__init__(ExclusionState(establishment, people, day, reasons), workspace, runners, parent)
        self.rules: RuleBook = workspace.rules
        self.today = today

    # -- verbs -----------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Read what the state's records say of one; then work out."""
        if self.state.several:
            self._think()
            return
        change = self._instead_of.change if self._instead_of is not None else None
        if isinstance(change, ExcludeContributor):
            day = change.leave_date.strftime("%Y/%m/%d")
            self._update(day=day, reason=change.termination_reason, text=change.text)
        row = self.state.people[0]
        self._runners.reads.run(
            partial(self._dossier, self.state.establishment, row.contributor_id), self._fill, self._not_read
        )

    def edit_day(self, text: str) -> None:
        """The last day of work, in either calendar; the state's stays."""
        if self.state.state_end is None:
            self._update(day=text)
            self._think()

    def choose_reason(self, code: str) -> None:
        """Why."""
        self._update(reason=code)
        self._think()

    def edit_text(self, text: str) -> None:
        """Why, in words."""
        self._update(text=text)
        self._think()

    def show_all_reasons(self) -> None:
        """Also those that are seldom given."""
        self._update(all_reasons=True)

    def send(self, sending: Sending) -> None:
        """Of several, first the count and the consequence; asked again, it is asked for. A draft needs no word."""
        if self.state.several and self.state.confirming is None and sending is not Sending.NOT_YET:
            if self.ask.enabled:
                self._update(confirming=sending)
            return
        super().send(self.state.confirming or sending)

    def step_back(self) -> None:
        """From the confirmation back to the dialog, from the dialog away."""
        if self.state.confirming is not None:
            self._update(confirming=None)
        else:
            self.close()

    # -- reading what is typed -------------------------------------------------------------------------------------

    def _fill(self, dossier: Dossier) -> None:
        work = next((one for one in dossier.engagements if one.id == self.state.people[0].engagement_id), None)
        end = work.state_end if work is not None else None
        if end is not None:
            known = end.kind if any(one.id == end.kind for one in self.state.reasons) else ""
            self._update(state_end=end, day=end.on.strftime("%Y/%m/%d"), reason=self.state.reason or known)
        self._think()

    def _not_read(self, error: Exception) -> None:
        self._fail(self._question, error)

    def _think(self) -> None:
        try:
            day = read_day(self.state.day, "leave_date")
        except RuleViolation as refusal:
            self._update(remarks=by_field([refusal]))
            self._no_outcome()
            return
        self._work_out(partial(_made, self.state, day), _month_of)

    def _may_ask(self) -> bool:
        return bool(self.state.reason) and super()._may_ask()

    def _shown(self, outcome: Outcome) -> dict[str, Any]:
        found = [finding for one in outcome.proposals for finding in one.findings]
        said = [one for one in found if one.code != "reason_required" or self.state.reason]  # not before he has chosen
        if self.state.several:
            said = [one for one in said if one.field in ("termination_reason", "text")]
            return {"outcome": outcome, "remarks": by_field(said)}
        return {"outcome": outcome, "remarks": by_field([*outcome.refused.values(), *said])}


def _month_of(change: AnyChange) -> Month | None:
    return Month.of(change.leave_date) if isinstance(change, ExcludeContributor) else None


def _made(state: ExclusionState, day: date, row: RosterRow, dossier: Dossier) -> ExcludeContributor:
    """With the state's day where its records have one."""
    end = dossier.engagement(row.engagement_id).state_end
    return ExcludeContributor(
        engagement_id=row.engagement_id,
        leave_date=end.on if end is not None else day,
        termination_reason=state.reason,
        text=state.text.strip() if state.needs_text else "",
    )
