"""What is asked about a case: an answer, a relapse, treatment elsewhere, an objection; judged as it is typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.injuries import Asking
from gosi_desktop.application.injury_book import InjuryEntry
from gosi_desktop.application.ports import Operation, Sending
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.dates import parse_time
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.findings import Finding
from gosi_desktop.domain.injuries import FOLLOWABLE, OVER, UNDECIDED, InjuryState, Treatment
from gosi_desktop.domain.injury_changes import (
    AddToInjury,
    CancelInjuryReport,
    FollowUp,
    InjuryChange,
    ObjectToInjuryDecision,
    ReportComplication,
    ReportDeath,
    ReportOutsideTreatment,
    ReportRelapse,
)
from gosi_desktop.domain.injury_checks import LATE_REASON
from gosi_desktop.viewmodels.attached_papers import AttachedPapersViewModel
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.change_texts import Remarks, by_field, read_day
from gosi_desktop.viewmodels.runners import Runners


class Ask(StrEnum):
    """What is asked for, by the kinds of the contract."""

    ADD = AddToInjury.kind
    OUTSIDE = ReportOutsideTreatment.kind
    RELAPSE = ReportRelapse.kind
    COMPLICATION = ReportComplication.kind
    DEATH = ReportDeath.kind
    OBJECT = ObjectToInjuryDecision.kind
    CANCEL = CancelInjuryReport.kind


WANTED: Final[Mapping[Ask, tuple[str, ...]]] = {
    Ask.ADD: (),
    Ask.OUTSIDE: ("provider", "since"),
    Ask.RELAPSE: ("happened_on", "happened_at", "told_on", "told_at", "how", "provider"),
    Ask.COMPLICATION: ("happened_on", "happened_at", "told_on", "told_at", "how", "provider"),
    Ask.DEATH: ("died",),
    Ask.OBJECT: ("grounds",),
    Ask.CANCEL: ("grounds",),
}
_OWN: Final = {"happened": "happened_on", "told": "told_on", "treatment.provider": "provider", "treatment": "provider",
               "treatment.since": "since"}  # fmt: skip


def offered(entry: InjuryEntry, may: frozenset[str]) -> tuple[Ask, ...]:
    """What may be asked about a case as it stands, by whoever may."""
    injury = entry.injury
    if injury is None or not entry.case:
        return ()
    state = injury.state
    possible = {
        Ask.ADD: state not in OVER,
        Ask.OUTSIDE: state not in OVER,
        Ask.RELAPSE: state in FOLLOWABLE,
        Ask.COMPLICATION: state in FOLLOWABLE,
        Ask.DEATH: injury.report.died is None and state is not InjuryState.CANCELLED,
        Ask.OBJECT: entry.object_until is not None,
        Ask.CANCEL: state in UNDECIDED,
    }
    asked = {one.change.kind for one in entry.waiting}
    once = {Ask.CANCEL, Ask.OBJECT, Ask.DEATH}
    return tuple(ask for ask in Ask if possible[ask] and ask in may and not (ask in once and ask.value in asked))


@dataclass(frozen=True, slots=True)
class InjuryRequestState:
    """``texts`` and ``ticks`` as typed, by their names; ``missing`` is what has to be filled in."""

    entry: InjuryEntry | None = field(default=None, repr=False)
    ask: Ask = Ask.ADD
    answers: str | None = None  # the event that asks
    texts: Mapping[str, str] = field(default_factory=dict, repr=False)
    ticks: frozenset[str] = frozenset()
    remarks: Remarks = field(default_factory=dict)
    missing: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    late: bool = False  # a relapse that is reported too late wants a reason
    late_reasons: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    judged: bool = False
    error: GosiError | None = None

    @property
    def shown(self) -> bool:
        """Whether the dialog is open."""
        return self.entry is not None

    @property
    def may_ask(self) -> bool:
        """Whether everything is in order."""
        refused = any(not one.warning for many in self.remarks.values() for one in many)
        return self.judged and not self.missing and not refused

    def text(self, name: str) -> str:
        """What is typed in a field."""
        return self.texts.get(name, "")


class InjuryRequestViewModel(ViewModel[InjuryRequestState]):
    """Works offline: what is asked waits in the outbox. ``asked`` tells what went there."""

    asked = Signal(object)  # Operation

    def __init__(self, workspace: Workspace, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(InjuryRequestState(), parent)
        self._injuries, self._session, self._runners = workspace.injuries, workspace.session, runners
        self._clock = workspace.clock
        self._question, self._new_case = 0, ""
        self._reporter = ""  # who is signed in
        self._left: dict[tuple[str, Ask], Mapping[str, str]] = {}  # what was typed and not asked, until the lock
        self.papers = AttachedPapersViewModel(workspace, runners, self)
        self.papers.changed.connect(lambda _: self._think())
        self.papers.failed.connect(self.failed)
        self.ask = Command(
            runners.writes, self._ask, done=self._asked, failed=self._refused, parent=self,
            allowed=lambda: self.state.may_ask,
        )  # fmt: skip

    # -- verbs -----------------------------------------------------------------------------------------------------

    def open(self, entry: InjuryEntry, ask: Ask, answers: str | None = None) -> None:
        """Ask this about a case; an answer names the event that asks."""
        self._new_case = self._injuries.new_id()
        self.papers.fill(())
        now = self._clock.now().astimezone(RIYADH)
        texts = {}
        if ask in (Ask.RELAPSE, Ask.COMPLICATION) and entry.injury is not None:
            texts = {"told_on": f"{now:%Y/%m/%d}", "told_at": f"{now:%H:%M}"}
            texts["provider"] = entry.injury.report.treatment.provider
        texts = dict(self._left.get((entry.id, ask), texts))
        self._become(InjuryRequestState(entry=entry, ask=ask, answers=answers, texts=texts))
        self._runners.reads.run(self._around, self._take_around, self._not_read)
        self._think()

    def type(self, name: str, text: str) -> None:
        """A field as it is typed."""
        self._update(texts={**self.state.texts, name: text}, error=None)
        self._think()

    def tick(self, name: str, ticked: bool) -> None:
        """A box."""
        self._update(ticks=self.state.ticks | {name} if ticked else self.state.ticks - {name})
        self._think()

    def leave_field(self, name: str) -> None:
        """The keyboard has gone: an empty field may be remarked upon now."""
        self._update(left=self.state.left | {name})
        self._think()

    def send(self, sending: Sending = Sending.NOW) -> None:
        """Put it into the outbox."""
        self.ask(sending)

    def close(self) -> None:
        """Leave without asking; what was typed is there when it is opened again."""
        state = self.state
        if state.entry is not None:
            self._left[state.entry.id, state.ask] = state.texts
        self._leave()

    def forget(self) -> None:
        """The lock: nothing that was typed stays."""
        self._left.clear()
        self._leave()

    def _leave(self) -> None:
        self._question += 1
        self.papers.fill(())
        self._become(InjuryRequestState())

    # -- reading what is typed -------------------------------------------------------------------------------------

    def _around(self) -> tuple[Mapping[str, tuple[str, str]], str]:
        """What is known before anybody types."""
        found, account = self._injuries.lists().get("late_reasons", {}), self._session.account()
        reasons = {code: (words.ar, words.en or words.ar) for code, words in found.items()}
        return reasons, account.name if account is not None else ""

    def _take_around(self, around: tuple[Mapping[str, tuple[str, str]], str]) -> None:
        reasons, self._reporter = around
        self._update(late_reasons=reasons)

    def _change(self) -> tuple[InjuryChange | None, list[RuleViolation]]:
        """What is typed, as a change; None while a day or an hour cannot be read or is missing."""
        state, wrong = self.state, list[RuleViolation]()
        entry = state.entry
        if entry is None or entry.injury is None:
            return None, wrong
        day = partial(_day, state, wrong)
        match state.ask:
            case Ask.ADD:
                back = day("back_to_work")
                return AddToInjury(injury_id=entry.id, text=state.text("text").strip(), answers=state.answers,
                                   back_to_work=back), wrong  # fmt: skip
            case Ask.OUTSIDE:
                since = day("since")
                made = None if since is None else ReportOutsideTreatment(
                    injury_id=entry.id, provider=state.text("provider").strip(), since=since,
                    grounds=state.text("grounds").strip(),
                )  # fmt: skip
                return made, wrong
            case Ask.DEATH:
                died = day("died")
                text = state.text("text").strip()
                return None if died is None else ReportDeath(injury_id=entry.id, died=died, text=text), wrong
            case Ask.OBJECT:
                return ObjectToInjuryDecision(injury_id=entry.id, grounds=state.text("grounds").strip()), wrong
            case Ask.CANCEL:
                return CancelInjuryReport(injury_id=entry.id, grounds=state.text("grounds").strip()), wrong
            case Ask.RELAPSE | Ask.COMPLICATION:
                return self._following(entry, wrong), wrong

    def _following(self, entry: InjuryEntry, wrong: list[RuleViolation]) -> InjuryChange | None:
        state = self.state
        happened, told = _moment(state, wrong, "happened"), _moment(state, wrong, "told")
        if happened is None or told is None or entry.injury is None:
            return None
        reporter = entry.injury.report.reporter
        follow_up = FollowUp(
            parent_case=entry.id, happened=happened, told=told, how=state.text("how").strip(),
            treatment=Treatment(state.text("provider").strip(), _day(state, wrong, "since"),
                                emergency="emergency" in state.ticks),
            reporter=replace(reporter, name=self._reporter or reporter.name),
            first_day_off=_day(state, wrong, "first_day_off"),
            late_reason=state.text("late_reason") or None, late_text=state.text("late_text").strip() or None,
        )  # fmt: skip
        kind = ReportRelapse if state.ask is Ask.RELAPSE else ReportComplication
        return kind(injury_id=self._new_case, follow_up=follow_up)

    # -- judging and asking ----------------------------------------------------------------------------------------

    def _think(self) -> None:
        state = self.state
        if state.entry is None or state.entry.injury is None:
            return
        change, wrong = self._change()
        missing = {name for name in WANTED[state.ask] if not state.text(name).strip()}
        self._question += 1
        if change is None:
            self._say(wrong, missing, ())
            self._update(judged=False)
            self.ask.refresh()
            return
        asking = self._asking(change)
        self._runners.reads.run(
            partial(self._injuries.judge, asking), partial(self._take_judged, self._question, wrong, missing),
            self._not_read,
        )  # fmt: skip

    def _asking(self, change: InjuryChange) -> Asking:
        entry = self.state.entry
        if entry is None or entry.injury is None:
            raise RuleViolation("not_found", "target")
        papers: tuple[PaperFile, ...] = self.papers.state.papers
        return Asking(entry.establishment, entry.injury.report.contributor_id, change, papers)

    def _take_judged(
        self, number: int, wrong: Sequence[RuleViolation], missing: set[str], found: Sequence[Finding]
    ) -> None:
        if number == self._question:
            self._say(wrong, missing, found)
            self._update(judged=True)
            self.ask.refresh()

    def _say(self, wrong: Sequence[RuleViolation], missing: set[str], found: Sequence[Finding]) -> None:
        late = any(one.code == LATE_REASON for one in found)
        if late:
            missing = missing | {"late_reason"}
        said: list[Finding | RuleViolation] = [*wrong]
        said += [RuleViolation("required", name) for name in sorted(missing) if name in self.state.left]
        for one in found:
            name = _OWN.get(one.field, one.field)
            if one.code != LATE_REASON and name not in missing and not self._is_early(one):
                said.append(replace(one, field=name))
        reported = late or any(one.code == "reported_late" for one in found)
        self._update(remarks=by_field(said), missing=frozenset(missing) | self._answer_missing(found), late=reported)

    def _is_early(self, finding: Finding) -> bool:
        """An answer that is still empty is not held against its field before that was left."""
        return finding.code == "answer_empty" and "text" not in self.state.left

    @staticmethod
    def _answer_missing(found: Sequence[Finding]) -> frozenset[str]:
        return frozenset({"text"}) if any(one.code == "answer_empty" for one in found) else frozenset()

    def _ask(self, sending: Sending) -> Operation:
        change, _ = self._change()
        if change is None:
            raise RuleViolation("required", "target")
        return self._injuries.ask(self._asking(change), sending)

    def _asked(self, operation: Operation) -> None:
        if self.state.entry is not None:
            self._left.pop((self.state.entry.id, self.state.ask), None)
        self.asked.emit(operation)
        self._leave()

    def _refused(self, error: GosiError) -> None:
        self._update(error=error)

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._update(error=error)


def _day(state: InjuryRequestState, wrong: list[RuleViolation], name: str) -> date | None:
    if not state.text(name).strip():
        return None
    try:
        return read_day(state.text(name), name)
    except RuleViolation as refusal:
        wrong.append(refusal)
        return None


def _moment(state: InjuryRequestState, wrong: list[RuleViolation], name: str) -> datetime | None:
    """A day and its hour on the clock of Riyadh."""
    day, hour = _day(state, wrong, f"{name}_on"), _hour(state, wrong, f"{name}_at")
    return datetime.combine(day, hour, RIYADH) if day is not None and hour is not None else None


def _hour(state: InjuryRequestState, wrong: list[RuleViolation], name: str) -> time | None:
    if not state.text(name).strip():
        return None
    try:
        return parse_time(state.text(name), field=name)
    except RuleViolation as refusal:
        wrong.append(refusal)
        return None
