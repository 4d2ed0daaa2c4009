"""The daily allowance of an accepted injury, as the service works it out from its rows (facts 7.3)."""

from datetime import datetime

from gosi_desktop.contract.injuries import AllowanceDaysData, InjuryAllowance
from gosi_desktop.domain.allowance import Allowance, allowance, case_as_it_stands, wage_before
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.injuries import EventKind, InjuryCase, riyadh_day
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import amount_text, percent_text
from gosi_desktop.sandbox import injuries, roles
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.roles import Standing
from gosi_desktop.sandbox.roster_rows import contributor_of, engagement_of, wages_of

operation = Operations()

_READERS = tuple(role for role in Role if "injury" in role.sight.entities and role.sight.wages)


@operation(
    "GET", "/v1/establishments/{number}/injuries/{id}/allowance", answers=InjuryAllowance,
    refusals=("role_missing", "role_ended", "not_found"),
)  # fmt: skip
def read_allowance(ctx: Context) -> InjuryAllowance:
    """The daily allowance of a case up to today, day by day; not found before it was accepted."""
    held = roles.standing(ctx, ctx.path["number"], _READERS)
    written = Journal(ctx.connection, held.establishment, ctx.now, 0)
    key = ctx.path["id"]
    case = injuries.case_of(written, key, written.read("injury", key))
    if not _is_seen(written, held, case) or not any(event.kind is EventKind.ACCEPTED for event in case.events):
        raise Refusal("not_found")
    found = worked_out(written, case, ctx.equipment.rules.book, ctx.now)
    if found is None:
        raise Refusal("not_found")
    return _said(found)


def worked_out(written: Journal, case: InjuryCase, rules: RuleBook, now: datetime) -> Allowance | None:
    """From the rows as they are; None where no wage is known."""
    report = case.injury.report
    work = engagement_of({"id": report.engagement_id} | written.read("engagement", report.engagement_id))
    person = contributor_of({"id": report.contributor_id} | written.read("contributor", report.contributor_id))
    wage = wage_before(riyadh_day(report.happened), person, work, wages_of(written, work.id), rules)
    return None if wage is None else allowance(case_as_it_stands(case, wage, rules, now), rules)


def _is_seen(written: Journal, held: Standing, case: InjuryCase) -> bool:
    """Within the branches this role is limited to."""
    if held.branches is None:
        return True
    work = written.below("engagement", case.injury.report.contributor_id).values()
    return any(one["branch"] in held.branches for one in work)


def _said(found: Allowance) -> InjuryAllowance:
    case = found.case
    return InjuryAllowance(
        wage_month=str(case.wage_month), month_wage=amount_text(case.wage_halalas), month_days=case.wage_month.days,
        spans=tuple(
            AllowanceDaysData(
                from_=one.first.isoformat(), to=one.last.isoformat(), days=one.days,
                percent=percent_text(one.row.percent), daily=amount_text(one.daily_halalas),
                amount=amount_text(one.halalas),
            )
            for one in found.spans
        ),
        total=amount_text(found.halalas), to_employer=case.wage_continued,
        charged_back=amount_text(found.charged_back_halalas),
    )  # fmt: skip
