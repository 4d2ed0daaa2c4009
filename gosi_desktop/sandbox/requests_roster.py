"""Joining: registering somebody, and completing whom the state's records have sent (facts 5.2 to 5.4, 5.8)."""

from datetime import date
from typing import Any, Final

import msgspec

from gosi_desktop.contract.request_bodies import CompletePendingContributor, RegisterContributor, WageAsked
from gosi_desktop.contract.requests import Reason, Warned
from gosi_desktop.domain.contributor import Contributor, Engagement, EngagementState, is_open
from gosi_desktop.domain.period_checks import Joining, joining_findings, late
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox import insured
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, day_of, invalid, refused
from gosi_desktop.sandbox.roster_rows import (
    contract_of,
    contract_row,
    contributor_of,
    engagement_of,
    engagements_of,
    judged_wage,
    pass_or_refuse,
    system_of,
    wage_row,
    wages_of,
)

_PENDING: Final = "pending_wage"


def _judge(asking: Asking) -> Judgement:
    body = asking.asked(RegisterContributor)
    insured.require_listed("occupations", body.occupation, "occupation")
    insured.require_open_branch(asking, body.branch, "branch")
    person = insured.contributor_asked(asking, body.contributor)
    joined, known = day_of(body.join_date, "join_date"), insured.here(asking, person.identity.number)
    pending = _pending(asking, known)
    contract_of(body.contract)
    if pending is not None:  # the state's record was here first: this completes it
        return _completing(asking, pending, body.wage, "wage.")
    person = insured.as_known(asking, person, known)
    _require_not_elsewhere(asking, person)
    others = engagements_of(asking.written, known["id"]) if known else ()
    warned = _judged_joining(asking, person, joined, others, known["id"] if known else "")
    engagement = Engagement(id=asking.target, contributor_id=person.id, join_date=joined)
    warned += judged_wage(asking.rules, person, engagement, body.wage, Month.of(joined), prefix="wage.")
    return _waiting(asking, person, warned)


def _judged_joining(
    asking: Asking, person: Contributor, joined: date, others: tuple[Engagement, ...], known: str
) -> tuple[Warned, ...]:
    body = asking.asked(RegisterContributor)
    joining = Joining(
        person=person, system=system_of(asking.rules, person, joined), join_date=joined, today=asking.today,
        started=insured.started(asking), contract=contract_of(body.contract), others=others, backdated=body.backdated,
        has_papers=bool(asking.request.attachments),
    )  # fmt: skip
    return pass_or_refuse(joining_findings(asking.rules, joining), contributor=known)


def _waiting(asking: Asking, person: Contributor, warned: tuple[Warned, ...]) -> Judgement:
    """Who decides: nobody for a Gulf national, the worker for a Saudi, the state's record for everybody else."""
    body, group, today = asking.asked(RegisterContributor), person.nationality_group, asking.today
    late_now = late(asking.rules, "register_contributor", day_of(body.join_date, "join_date"), today, "join_date")
    if late_now is not None:  # backdated, with papers
        return Judgement(warned, Reason(code="documents_in_review"), branch=body.branch, begins=False)
    if asking.rules.check("state_record_missing", today, group) is not None:
        reason = Reason(code="state_record_missing")
        return Judgement(warned, reason, branch=body.branch, subject=person.identity.number, begins=False)
    if asking.rules.check("awaiting_worker", today, group) is not None:
        return Judgement(warned, Reason(code="awaiting_worker"), branch=body.branch)
    return Judgement(warned, branch=body.branch)


def _begin(asking: Asking) -> None:
    _write(asking, EngagementState.AWAITING_WORKER)


def _effect(asking: Asking) -> None:
    body = asking.asked(RegisterContributor)
    known = insured.here(asking, body.contributor.identity.number)
    pending = _pending(asking, known)
    begun = asking.written.find("engagement", asking.target)
    if begun is not None:
        asking.written.change("engagement", asking.target, state="active")
        row = msgspec.json.decode(begun.data)
        insured.number(asking, asking.kept_id(row["contributor"]), body.contributor.id)
    elif pending is not None and known is not None:
        asking.note_same(asking.request.target, pending["id"])
        asking.note_same(body.contributor.id, known["id"])
        given = CompletePendingContributor(wage=body.wage, occupation=body.occupation, contract=body.contract)
        _complete(asking, pending, given, branch=body.branch)
    elif not _works_here(asking, known):
        _write(asking, EngagementState.ACTIVE)


def _write(asking: Asking, state: EngagementState) -> None:
    """Contributor, engagement and wage; somebody who was here before stays who he is."""
    body = asking.asked(RegisterContributor)
    known = insured.here(asking, body.contributor.identity.number)
    contributor = insured.take_in(asking, body.contributor, known, day_of(body.join_date, "join_date"))
    row = {
        "contributor": contributor, "branch": body.branch, "occupation": body.occupation, "join_date": body.join_date,
        "state": state.value,
    }  # fmt: skip
    asking.written.put("engagement", asking.target, row | contract_row(body.contract))
    month = Month.of(day_of(body.join_date, "join_date"))
    asking.written.put("wage_period", f"{asking.target}@{month}", wage_row(body.wage, asking.target, month))
    if state is EngagementState.ACTIVE:
        insured.number(asking, contributor, body.contributor.id)


def _works_here(asking: Asking, known: dict[str, Any] | None) -> bool:
    """Whether he was registered otherwise while this was under review: then it is that engagement."""
    others = engagements_of(asking.written, known["id"]) if known else ()
    current = next((one for one in others if is_open(one)), None)
    if current is None or known is None:
        return False
    asking.note_same(asking.request.target, current.id)
    asking.note_same(asking.asked(RegisterContributor).contributor.id, known["id"])
    return True


def _undo(asking: Asking) -> None:
    if asking.written.find("engagement", asking.target) is not None:
        asking.written.change("engagement", asking.target, state="cancelled")


def _judge_completed(asking: Asking) -> Judgement:
    body = asking.asked(CompletePendingContributor)
    row = asking.row("engagement", asking.target)
    if row["state"] != _PENDING:
        raise invalid("target", "engagement.not_pending")
    insured.require_listed("occupations", body.occupation, "occupation")
    contract_of(body.contract)
    return _completing(asking, row, body.wage, "wage.")


def _completing(asking: Asking, row: dict[str, Any], wage: WageAsked, prefix: str) -> Judgement:
    contributor = contributor_of(asking.row("contributor", row["contributor"]))
    engagement = engagement_of(row)
    month = _first_month(asking, engagement.join_date)
    periods = wages_of(asking.written, row["id"])
    warned = judged_wage(asking.rules, contributor, engagement, wage, month, periods, prefix)
    return Judgement(warned, branch=row["branch"])


def _complete_asked(asking: Asking) -> None:
    _complete(asking, asking.row("engagement", asking.target), asking.asked(CompletePendingContributor))


def _complete(asking: Asking, row: dict[str, Any], body: CompletePendingContributor, **more: str) -> None:
    month = _first_month(asking, engagement_of(row).join_date)
    shown = {"occupation": body.occupation, "state": "active"} | more | contract_row(body.contract)
    asking.written.change("engagement", row["id"], **shown)
    asking.written.put("wage_period", f"{row['id']}@{month}", wage_row(body.wage, row["id"], month))
    insured.number(asking, row["contributor"], row["contributor"])


def _first_month(asking: Asking, joined: date) -> Month:
    """The joining month, or this one when its time is over: until then the average counts that was set (facts 5.3)."""
    missed = late(asking.rules, "complete_pending_contributor", joined, asking.today, "target")
    return Month.of(asking.today if missed else joined)


def _pending(asking: Asking, known: dict[str, Any] | None) -> dict[str, Any] | None:
    """The engagement that waits for its wage, of somebody whom the state's records have sent."""
    if known is None:
        return None
    found = asking.written.below("engagement", known["id"])
    return next(({"id": key} | row for key, row in found.items() if row["state"] == _PENDING), None)


def _require_not_elsewhere(asking: Asking, person: Contributor) -> None:
    row = asking.rules.check("active_elsewhere", asking.today, person.nationality_group)
    if row is not None and insured.works_elsewhere(asking, person.identity.number):
        raise refused("active_elsewhere", "contributor.identity", rule=row.id)


KINDS: Final = (
    Kind(
        name="register_contributor", entity="engagement", body=RegisterContributor, judge=_judge, effect=_effect,
        prefix="R", version="new", begin=_begin, undo=_undo,
    ),
    Kind(
        name="complete_pending_contributor", entity="engagement", body=CompletePendingContributor,
        judge=_judge_completed, effect=_complete_asked, prefix="R",
    ),
)  # fmt: skip
