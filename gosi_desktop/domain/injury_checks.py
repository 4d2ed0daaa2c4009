"""What the rules say of a report about a work injury, and of what is asked about a case afterwards (facts 7).

Screens warn by these and the service refuses by them. Fields are those of the bodies that travel.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from gosi_desktop.domain.contributor import EngagementState, NationalityGroup, Work
from gosi_desktop.domain.findings import Finding
from gosi_desktop.domain.injuries import (
    FOLLOWABLE,
    UNDECIDED,
    Injury,
    InjuryCase,
    InjuryKind,
    InjuryReport,
    InjuryState,
    outside_countdown,
    report_countdown,
    riyadh_day,
    telling_countdown,
)
from gosi_desktop.domain.injury_changes import (
    KIND_OF,
    AddToInjury,
    CancelInjuryReport,
    FollowUp,
    InjuryChange,
    ObjectToInjuryDecision,
    ReportComplication,
    ReportDeath,
    ReportInjury,
    ReportOutsideTreatment,
    ReportRelapse,
)
from gosi_desktop.domain.rules import RuleBook

LATE_REASON: Final = "late_reason_required"
"""The one refusal that only screens make: a report is taken late and without a reason, which is then asked for."""
NOT_REGISTERED: Final = frozenset(
    {EngagementState.PENDING_WAGE, EngagementState.AWAITING_WORKER, EngagementState.CANCELLED}
)
_LATER_TOO: Final = frozenset({InjuryKind.OCCUPATIONAL_DISEASE, InjuryKind.RELAPSE, InjuryKind.COMPLICATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class InjuryScene:
    """What the rules look at. ``work`` is the injured person's, ``others`` his other cases, ``parent`` the earlier."""

    now: datetime
    work: Work | None = None
    others: tuple[Injury, ...] = ()
    case: InjuryCase | None = None  # that something is asked about
    parent: Injury | None = None
    papers: int = 0  # that go with it

    @property
    def today(self) -> date:
        """The day in Riyadh."""
        return riyadh_day(self.now)


def findings(rules: RuleBook, change: InjuryChange, scene: InjuryScene) -> tuple[Finding, ...]:
    """Refusals and warnings, those of one field in the order of what happened."""
    judge = _Judge(rules, scene)
    match change:
        case ReportInjury():
            found = judge.report(change.report)
        case ReportRelapse() | ReportComplication():
            found = judge.follow_up(change.follow_up, KIND_OF[change.kind])
        case AddToInjury():
            found = judge.addition(change)
        case ReportOutsideTreatment():
            found = judge.outside(change)
        case ReportDeath():
            found = judge.death(change)
        case CancelInjuryReport():
            found = judge.cancellation(change)
        case ObjectToInjuryDecision():
            found = judge.objection(change)
    return tuple(found)


class _Judge:
    """The rules of a day, asked about one scene."""

    def __init__(self, rules: RuleBook, scene: InjuryScene) -> None:
        self._rules = rules
        self._scene = scene
        self._today = scene.today

    def report(self, report: InjuryReport) -> Iterator[Finding]:
        """A case that is opened."""
        yield from self._moments(report.happened, report.told, report.first_day_off)
        if report.died is not None:
            yield from self._day(report.died, "died", riyadh_day(report.happened))
        yield from self._working(report)
        yield from self._treated(report)
        yield from self._in_time(report)
        day = riyadh_day(report.happened)
        same = (one for one in self._scene.others if one.report.parent_case is None and _day_of(one) == day)
        for other in same:
            if other.state is not InjuryState.CANCELLED and report.parent_case is None:
                yield from self._say("injury_same_day", "happened", case=other.case_no or "—")

    def follow_up(self, asked: FollowUp, kind: InjuryKind) -> Iterator[Finding]:
        """A relapse or complication: only of a case that was accepted, and not before it."""
        parent = self._scene.parent
        if parent is None or parent.state not in FOLLOWABLE:
            yield from self._refuse("parent_undecided", "parent_case")
            return
        yield from self.report(asked.after(parent, kind))
        if asked.happened < parent.report.happened:
            yield from self._refuse("before_injury", "happened", injury=_day_of(parent).isoformat())

    def addition(self, asked: AddToInjury) -> Iterator[Finding]:
        """An answer, or more: to a case that is not over, to a question that is open."""
        case = self._here()
        if not case.injury.is_open:
            yield from self._refuse("injury_closed", "target")
            return
        if asked.answers is not None and asked.answers not in {event.id for event in case.open_questions}:
            yield from self._refuse("question_answered", "answers")
        if not asked.text.strip() and asked.back_to_work is None and not self._scene.papers:
            yield from self._refuse("answer_empty", "text")
        if asked.back_to_work is not None:
            yield from self._day(asked.back_to_work, "back_to_work", _day_of(case.injury))

    def outside(self, asked: ReportOutsideTreatment) -> Iterator[Finding]:
        """Treatment elsewhere, within its days."""
        case = self._here()
        if not case.injury.is_open:
            yield from self._refuse("injury_closed", "target")
            return
        if not asked.provider.strip():
            yield from self._refuse("treatment_required", "provider")
        yield from self._day(asked.since, "since", _day_of(case.injury))
        clock = outside_countdown(self._rules, asked.since)
        if clock is not None and clock.is_over(self._scene.now):
            yield from self._say("outside_treatment_late", "since", until=clock.last_day.isoformat())

    def death(self, asked: ReportDeath) -> Iterator[Finding]:
        """A death that is not known, also of a case that is over."""
        case = self._here()
        if case.injury.state is InjuryState.CANCELLED:
            yield from self._refuse("injury_closed", "target")
            return
        if case.injury.report.died is not None:
            yield from self._refuse("death_known", "died")
        yield from self._day(asked.died, "died", _day_of(case.injury))

    def cancellation(self, asked: CancelInjuryReport) -> Iterator[Finding]:
        """Only while nothing is decided, and with grounds."""
        case = self._here()
        if not case.injury.is_open:
            yield from self._refuse("injury_closed", "target")
        elif case.injury.state not in UNDECIDED:
            yield from self._refuse("injury_decided", "target")
        yield from self._grounds(asked.grounds)

    def objection(self, asked: ObjectToInjuryDecision) -> Iterator[Finding]:
        """Only to a negative decision, until the day that the authority names."""
        until = self._here().injury.may_object_until
        if until is None:
            yield from self._refuse("nothing_to_object", "target")
        elif self._today > until:
            yield from self._refuse("objection_late", "target", until=until.isoformat())
        yield from self._grounds(asked.grounds)

    def _here(self) -> InjuryCase:
        case = self._scene.case
        assert case is not None, "what is asked about a case is judged beside it"
        return case

    def _moments(self, happened: datetime, told: datetime, first_day_off: date | None) -> Iterator[Finding]:
        for moment, field in ((happened, "happened"), (told, "told")):
            if moment > self._scene.now:
                yield from self._refuse("injury_in_future", field)
        if told < happened:
            yield from self._refuse("told_before_injury", "told")
        if first_day_off is not None:
            yield from self._day(first_day_off, "first_day_off", riyadh_day(happened))

    def _day(self, day: date, field: str, injured: date) -> Iterator[Finding]:
        """A day on which something of the case happened; the same day as the injury, or one since."""
        if day > self._today:
            yield from self._refuse("injury_in_future", field)
        elif day < injured:
            yield from self._refuse("before_injury", field, injury=injured.isoformat())

    def _working(self, report: InjuryReport) -> Iterator[Finding]:
        work, day = self._scene.work, riyadh_day(report.happened)
        if work is None:
            return
        if day < work.join_date:
            yield from self._refuse("injury_before_work", "happened", join_date=work.join_date.isoformat())
        elif work.state in NOT_REGISTERED:
            yield from self._say("injury_not_registered", "engagement")
        if work.leave_date is not None and day > work.leave_date and report.kind not in _LATER_TOO:
            yield from self._refuse("injury_after_work", "happened", leave_date=work.leave_date.isoformat())

    def _treated(self, report: InjuryReport) -> Iterator[Finding]:
        treatment = report.treatment
        if treatment.first_aid_only and report.died is None:
            yield from self._refuse("first_aid_only", "treatment")
        elif not treatment.provider.strip() and report.died is None:
            yield from self._refuse("treatment_required", "treatment.provider")
        if treatment.since is not None:
            yield from self._day(treatment.since, "treatment.since", riyadh_day(report.happened))

    def _in_time(self, report: InjuryReport) -> Iterator[Finding]:
        told_in_time = telling_countdown(self._rules, report.happened)
        if told_in_time is not None and told_in_time.is_over(report.told):
            yield from self._say("told_late", "told", until=told_in_time.last_day.isoformat())
        clock = report_countdown(self._rules, report.told, report.treatment)
        if clock is None or not clock.is_over(self._scene.now):
            return
        yield from self._say("reported_late", "told", until=clock.last_day.isoformat())
        if not (report.late_reason or "").strip():
            yield from self._refuse(LATE_REASON, "late_reason")

    def _grounds(self, grounds: str) -> Iterator[Finding]:
        if not grounds.strip():
            row = self._rules.check("reason_required", self._today, NationalityGroup.SAUDI)
            if row is not None:
                yield Finding("reason_required", "grounds", row, refuses=True)

    def _refuse(self, code: str, field: str, **params: Any) -> Iterator[Finding]:
        return self._found(code, field, params, refuses=True)

    def _say(self, code: str, field: str, **params: Any) -> Iterator[Finding]:
        return self._found(code, field, params, refuses=False)

    def _found(self, code: str, field: str, params: dict[str, Any], *, refuses: bool) -> Iterator[Finding]:
        """By the row that is in force; a rule that is not a row does not hold."""
        row = self._rules.check(code, self._today, NationalityGroup.SAUDI)
        if row is not None:
            yield Finding(code, field, row, refuses, params)


def without(found: Iterable[Finding], code: str) -> tuple[Finding, ...]:
    """The findings but those of a code."""
    return tuple(one for one in found if one.code != code)


def is_late(report: InjuryReport, at: datetime, rules: RuleBook) -> bool:
    """Whether a report comes after its time."""
    clock = report_countdown(rules, report.told)
    return clock is not None and clock.is_over(at)


def _day_of(injury: Injury) -> date:
    return riyadh_day(injury.report.happened)
