"""What the rules say of a change before it is asked for: the same findings the authority will come to, at its fields.

Wrong input that no row of the rules covers (a wage before the work began) is refused with ``RuleViolation``.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from gosi_desktop.domain.ages import age_ruling, coverage_of
from gosi_desktop.domain.changes import (
    AnyChange,
    CancelEngagement,
    CompletePendingContributor,
    CorrectContributor,
    CorrectEngagement,
    ExcludeContributor,
    RegisterContributor,
    TransferContributor,
    UpdateWage,
)
from gosi_desktop.domain.contributor import (
    Contributor,
    Engagement,
    EngagementState,
    NationalityGroup,
    System,
    WageParts,
    current_engagement,
    is_open,
)
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.findings import Finding
from gosi_desktop.domain.period_checks import Joining, Leaving, joining_findings, late, leaving_findings, overlaps
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.domain.wage_checks import WageChange, closed_month, earlier_than, wage_findings

Findings = tuple[Finding, ...]
_NONE: Final[Findings] = ()


def findings(
    rules: RuleBook,
    change: AnyChange,
    dossier: Dossier,
    today: date,
    started: date | None = None,
    has_papers: bool = False,
) -> Findings:
    """Refusals and remarks on a change of somebody as he is shown now; ``started``: the establishment's first day.

    Raises RuleViolation.
    """
    match change:
        case RegisterContributor():
            return _registering(rules, change, dossier, today, started, has_papers)
        case CompletePendingContributor():
            return _completing(rules, change, dossier, today)
        case ExcludeContributor():
            return _excluding(rules, change, dossier, today)
        case UpdateWage():
            return _wage(rules, change, dossier, today)
        case CorrectEngagement():
            return _correcting(rules, change, dossier, today, started)
        case TransferContributor():
            return _transferring(rules, change, dossier, today)
        case CancelEngagement():
            return _cancelling(change, dossier)
        case CorrectContributor():
            return _correcting_person(rules, change, dossier)
        case _:
            return _NONE  # nobody in the roster; of money: ``money_requests.obstacles``, of members: ``hindrances``


def system_of(rules: RuleBook, person: Contributor, joined: date) -> System | None:
    """The law a Saudi falls under: the authority's word, else his first registration, else his joining here."""
    if person.nationality_group is not NationalityGroup.SAUDI:
        return None
    return person.system or rules.system_of(person.first_registration or joined, person.has_prior_periods)


def _registering(
    rules: RuleBook,
    change: RegisterContributor,
    dossier: Dossier,
    today: date,
    started: date | None,
    has_papers: bool,
) -> Findings:
    person = change.contributor
    joining = Joining(
        person=person,
        system=system_of(rules, person, change.join_date),
        join_date=change.join_date,
        today=today,
        started=started,
        contract=change.contract,
        others=tuple(one for one in dossier.engagements if one.id != change.engagement_id),
        backdated=change.backdated,
        has_papers=has_papers,
    )
    made = Engagement(id=change.engagement_id, contributor_id=person.id, join_date=change.join_date)
    wage = _wage_findings(rules, person, made, change.wage, Month.of(change.join_date), Dossier())
    return (*joining_findings(rules, joining), *wage)


def _completing(rules: RuleBook, change: CompletePendingContributor, dossier: Dossier, today: date) -> Findings:
    person, work = _known(dossier, change.engagement_id)
    if work.state is not EngagementState.PENDING_WAGE:
        raise RuleViolation("engagement.not_pending", "target")
    missed = late(rules, change.kind, work.join_date, today, "target")
    month = Month.of(today if missed else work.join_date)
    return _wage_findings(rules, person, work, change.wage, month, dossier)


def _excluding(rules: RuleBook, change: ExcludeContributor, dossier: Dossier, today: date) -> Findings:
    person, work = _open(dossier, change.engagement_id)
    leaving = Leaving(
        group=person.nationality_group,
        join_date=work.join_date,
        leave_date=work.state_end.on if work.state_end is not None else change.leave_date,
        today=today,
        reason=change.termination_reason or None,
        text=change.text,
        by_the_state=work.state_end is not None,
    )
    return leaving_findings(rules, leaving)


def _wage(rules: RuleBook, change: UpdateWage, dossier: Dossier, today: date) -> Findings:
    person, work = _known(dossier, change.engagement_id)
    if not is_open(work) and (work.leave_date is None or change.month > Month.of(work.leave_date)):
        raise RuleViolation("engagement.ended", "month")
    if change.month < Month.of(work.join_date):
        raise RuleViolation("wage.before_join", "month")
    closed = closed_month(rules, change.month, today)
    remarks = _wage_findings(rules, person, work, change.wage, change.month, dossier)
    return remarks if closed is None else (closed, *remarks)


def _correcting(
    rules: RuleBook, change: CorrectEngagement, dossier: Dossier, today: date, started: date | None
) -> Findings:
    person, work = _known(dossier, change.engagement_id)
    if work.state is EngagementState.CANCELLED:
        raise RuleViolation("engagement.cancelled", "target")
    others = tuple(one for one in dossier.engagements if one.id != work.id)
    found: list[Finding | None] = []
    if change.join_date is not None:
        if rules.check("state_date_rules", today, person.nationality_group) is not None:
            raise RuleViolation("join_date.by_the_state", "join_date")
        found += [late(rules, change.kind, day, today, "join_date") for day in (change.join_date, work.join_date)]
        found += overlaps(rules, person.nationality_group, change.join_date, work.leave_date, others)
        joining = Joining(
            person=person,
            system=system_of(rules, person, change.join_date),
            join_date=change.join_date,
            today=today,
            started=started,
            contract=change.contract or work.contract,
        )
        found += joining_findings(rules, joining)
    if change.leave_date is not None or change.termination_reason is not None:
        if is_open(work) or work.leave_date is None:
            raise RuleViolation("engagement.open", "leave_date" if change.leave_date else "termination_reason")
        leaving = Leaving(
            group=person.nationality_group,
            join_date=work.join_date,
            leave_date=change.leave_date or work.leave_date,
            today=today,
            reason=change.termination_reason or work.termination_reason,
            text="-",
            by_the_state=work.state_end is not None,
        )
        found.append(late(rules, change.kind, work.leave_date, today, "leave_date"))
        found += leaving_findings(rules, leaving)
        found += overlaps(rules, person.nationality_group, work.join_date, leaving.leave_date, others)
    return tuple(one for one in found if one is not None)


def _correcting_person(rules: RuleBook, change: CorrectContributor, dossier: Dossier) -> Findings:
    """A birth date under which he could not have been registered is refused, and a nationality under other rules."""
    before, after = dossier.contributor, change.apply_to(dossier).contributor
    if before is None or after is None:
        raise RuleViolation("not_found", "contributor")
    if after.nationality_group is not before.nationality_group:
        raise RuleViolation("nationality.other_group", "nationality")
    work = current_engagement(dossier.engagements)
    if work is None or after.birth is None:
        return _NONE
    joined, first = work.join_date, after.first_registration
    earlier = after.has_prior_periods or (first is not None and first < joined)
    system = system_of(rules, after, joined)
    ruling = age_ruling(rules, after.birth.date, joined, after.nationality_group, system, earlier)
    if ruling.row is None or ruling.code is None:
        return _NONE
    return (Finding(ruling.code, "birth", ruling.row, refuses=not ruling.accepted, params={"age": ruling.age}),)


def _transferring(rules: RuleBook, change: TransferContributor, dossier: Dossier, today: date) -> Findings:
    _, work = _open(dossier, change.engagement_id)
    if change.branch_id == work.branch_id:
        raise RuleViolation("branch.same", "branch")
    if change.from_date < work.join_date or Month.of(change.from_date) > Month.of(today):
        raise RuleViolation("branch.month", "from")
    missed = late(rules, change.kind, change.from_date, today, "from")
    return _NONE if missed is None else (missed,)


def _cancelling(change: CancelEngagement, dossier: Dossier) -> Findings:
    work = dossier.engagement(change.engagement_id)
    if work.state is EngagementState.CANCELLED:
        raise RuleViolation("engagement.cancelled", "target")
    if not change.grounds.strip():
        raise RuleViolation("reason_required", "grounds")
    return _NONE


def _wage_findings(
    rules: RuleBook, person: Contributor, work: Engagement, wage: WageParts, month: Month, dossier: Dossier
) -> Findings:
    periods = tuple(one for one in dossier.wages if one.engagement_id == work.id)
    change = WageChange(
        person=person,
        system=system_of(rules, person, work.join_date),
        wage=wage,
        month=month,
        earlier=earlier_than(periods, month),
        coverage=coverage_of(rules, person, work),
    )
    return tuple(replace(one, field=one.field.removeprefix("wage.")) for one in wage_findings(rules, change))


def _known(dossier: Dossier, engagement_id: str) -> tuple[Contributor, Engagement]:
    work = dossier.engagement(engagement_id)
    if dossier.contributor is None:
        raise RuleViolation("not_found", "contributor")
    return dossier.contributor, work


def _open(dossier: Dossier, engagement_id: str) -> tuple[Contributor, Engagement]:
    person, work = _known(dossier, engagement_id)
    if not is_open(work):
        raise RuleViolation("engagement.ended", "target")
    return person, work
