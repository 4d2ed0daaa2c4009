"""A period of work that ends, is put right, moves to another branch, or should never have been (facts 5.7, 5.9)."""

from datetime import date
from typing import Any, Final

from gosi_desktop.contract.request_bodies import (
    CancelEngagement,
    CorrectEngagement,
    ExcludeContributor,
    TransferContributor,
)
from gosi_desktop.contract.requests import Reason, Warned
from gosi_desktop.domain.contributor import Contributor, Engagement, is_open
from gosi_desktop.domain.period_checks import (
    Joining,
    Leaving,
    joining_findings,
    late,
    leaving_findings,
    overlaps,
)
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox import insured, requests_kept
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, day_of, invalid, refused
from gosi_desktop.sandbox.roster_rows import (
    contract_of,
    contract_row,
    contributor_of,
    engagement_of,
    engagements_of,
    pass_or_refuse,
    system_of,
)


def _judge_excluded(asking: Asking) -> Judgement:
    row, contributor = _open_engagement(asking)
    if requests_kept.reviews(asking.ctx, asking.written.number, row["id"], asking.request.target):
        raise invalid("target", "engagement.in_review")
    body, engagement = asking.asked(ExcludeContributor), engagement_of(row)
    leaving = Leaving(
        group=contributor.nationality_group, join_date=engagement.join_date, leave_date=_last_day(asking, engagement),
        today=asking.today, reason=body.termination_reason, text=body.text,
        by_the_state=engagement.state_end is not None,
    )  # fmt: skip
    return Judgement(pass_or_refuse(leaving_findings(asking.rules, leaving)), branch=row["branch"])


def _exclude(asking: Asking) -> None:
    row, _ = _open_engagement(asking)
    last = _last_day(asking, engagement_of(row))
    asking.written.change(
        "engagement", row["id"], state="ended", leave_date=last.isoformat(),
        termination_reason=asking.asked(ExcludeContributor).termination_reason,
    )  # fmt: skip


def _last_day(asking: Asking, engagement: Engagement) -> date:
    """The state's, where its records have the end of the work; else the employer's."""
    asked = day_of(asking.asked(ExcludeContributor).leave_date, "leave_date")
    return engagement.state_end.on if engagement.state_end is not None else asked


def _judge_corrected(asking: Asking) -> Judgement:
    body, row = asking.asked(CorrectEngagement), asking.row("engagement", asking.target)
    contributor = contributor_of(asking.row("contributor", row["contributor"]))
    engagement = engagement_of(row)
    if row["state"] == "cancelled":
        raise invalid("target", "engagement.cancelled")
    if body.occupation is not None:
        insured.require_listed("occupations", body.occupation, "occupation")
    contract_of(body.contract)
    warned = _judged_beginning(asking, engagement, contributor) + _judged_ending(asking, engagement, contributor)
    return Judgement(warned, branch=row["branch"])


def _judged_beginning(asking: Asking, engagement: Engagement, contributor: Contributor) -> tuple[Warned, ...]:
    """Another joining day: judged as a new one would be, and both months must be open."""
    body = asking.asked(CorrectEngagement)
    if body.join_date is None:
        return ()
    joined = day_of(body.join_date, "join_date")
    row = asking.rules.check("state_date_rules", asking.today, contributor.nationality_group)
    if row is not None:  # a non-Saudi's day is the state's
        raise invalid("join_date", "join_date.by_the_state")
    for day in (joined, engagement.join_date):
        pass_or_refuse((late(asking.rules, "correct_engagement", day, asking.today, "join_date"),))
    others = tuple(one for one in engagements_of(asking.written, contributor.id) if one.id != engagement.id)
    joining = Joining(
        person=contributor, system=system_of(asking.rules, contributor, joined), join_date=joined, today=asking.today,
        started=insured.started(asking), contract=contract_of(body.contract) or engagement.contract,
    )  # fmt: skip
    shared = tuple(overlaps(asking.rules, contributor.nationality_group, joined, engagement.leave_date, others))
    return pass_or_refuse((*shared, *joining_findings(asking.rules, joining)), contributor=contributor.id)


def _judged_ending(asking: Asking, engagement: Engagement, contributor: Contributor) -> tuple[Warned, ...]:
    """Another last day or reason, of a period that has ended; a last day never reaches into another period."""
    body = asking.asked(CorrectEngagement)
    if body.leave_date is None and body.termination_reason is None:
        return ()
    if is_open(engagement) or engagement.leave_date is None:
        raise invalid("leave_date" if body.leave_date else "termination_reason", "engagement.open")
    last = day_of(body.leave_date, "leave_date") if body.leave_date else engagement.leave_date
    pass_or_refuse((late(asking.rules, "correct_engagement", engagement.leave_date, asking.today, "leave_date"),))
    row = asking.row("engagement", asking.target)
    leaving = Leaving(
        group=contributor.nationality_group, join_date=engagement.join_date, leave_date=last, today=asking.today,
        reason=body.termination_reason or row.get("termination_reason"), text="-",
        by_the_state=engagement.state_end is not None,
    )  # fmt: skip
    others = tuple(one for one in engagements_of(asking.written, contributor.id) if one.id != engagement.id)
    shared = tuple(overlaps(asking.rules, contributor.nationality_group, engagement.join_date, last, others))
    return pass_or_refuse((*leaving_findings(asking.rules, leaving), *shared), contributor=contributor.id)


def _correct(asking: Asking) -> None:
    body = asking.asked(CorrectEngagement)
    changed = {
        name: getattr(body, name)
        for name in ("occupation", "join_date", "leave_date", "termination_reason")
        if getattr(body, name) is not None
    }
    asking.written.change("engagement", asking.target, **changed, **contract_row(body.contract))
    if body.join_date is not None:
        _move_first_wage(asking, Month.of(day_of(body.join_date, "join_date")))


def _move_first_wage(asking: Asking, month: Month) -> None:
    """The first wage begins in the month of joining."""
    found = asking.written.below("wage_period", asking.target)
    if not found:
        return
    first = min(found, key=lambda key: str(found[key]["from_month"]))
    if found[first]["from_month"] != str(month) and f"{asking.target}@{month}" not in found:
        asking.written.put("wage_period", f"{asking.target}@{month}", found[first] | {"from_month": str(month)})
        asking.written.delete("wage_period", first)


def _judge_transferred(asking: Asking) -> Judgement:
    row, _ = _open_engagement(asking)
    body, engagement = asking.asked(TransferContributor), engagement_of(row)
    insured.require_open_branch(asking, body.branch, "branch")
    if body.branch == row["branch"]:
        raise invalid("branch", "branch.same")
    begins = day_of(body.from_, "from")
    if begins < engagement.join_date or Month.of(begins) > Month.of(asking.today):
        raise invalid("from", "branch.month")
    pass_or_refuse((late(asking.rules, "transfer_contributor", begins, asking.today, "from"),))
    return Judgement(branch=row["branch"])


def _transfer(asking: Asking) -> None:
    asking.written.change("engagement", asking.target, branch=asking.asked(TransferContributor).branch)


def _judge_cancelled(asking: Asking) -> Judgement:
    """The authority cancels what was registered wrongly; it decides with the papers, if there are any."""
    row = asking.row("engagement", asking.target)
    if row["state"] == "cancelled":
        raise invalid("target", "engagement.cancelled")
    if not (asking.asked(CancelEngagement).grounds or "").strip():
        raise refused("reason_required", "grounds")
    code = "documents_in_review" if asking.request.attachments else "decision_pending"
    return Judgement(review=Reason(code=code), branch=row["branch"])


def _cancel(asking: Asking) -> None:
    asking.written.change("engagement", asking.target, state="cancelled")


def _open_engagement(asking: Asking) -> tuple[dict[str, Any], Contributor]:
    row = asking.row("engagement", asking.target)
    if not is_open(engagement_of(row)):
        raise invalid("target", "engagement.ended")
    return row, contributor_of(asking.row("contributor", row["contributor"]))


KINDS: Final = (
    Kind("exclude_contributor", "engagement", ExcludeContributor, _judge_excluded, _exclude, "E"),
    Kind("correct_engagement", "engagement", CorrectEngagement, _judge_corrected, _correct, "C"),
    Kind("transfer_contributor", "engagement", TransferContributor, _judge_transferred, _transfer, "T"),
    Kind("cancel_engagement", "engagement", CancelEngagement, _judge_cancelled, _cancel, "C"),
)
