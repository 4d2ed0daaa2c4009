"""Wages: a new one from a month on (facts 5.6)."""

from typing import Any, Final

from gosi_desktop.contract.request_bodies import WageAsked
from gosi_desktop.domain.contributor import is_open
from gosi_desktop.domain.values import Month
from gosi_desktop.domain.wage_checks import closed_month
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, invalid, month_of
from gosi_desktop.sandbox.roster_rows import (
    contributor_of,
    engagement_of,
    judged_wage,
    pass_or_refuse,
    wage_row,
    wages_of,
)


def _judge(asking: Asking) -> Judgement:
    row, month = _engagement(asking)
    engagement = engagement_of(row)
    if not is_open(engagement) and (engagement.leave_date is None or month > Month.of(engagement.leave_date)):
        raise invalid("target", "engagement.ended")
    if month < Month.of(engagement.join_date):
        raise invalid("target", "wage.before_join")
    pass_or_refuse((closed_month(asking.rules, month, asking.today),))
    contributor = contributor_of(asking.row("contributor", row["contributor"]))
    periods = wages_of(asking.written, row["id"])
    warned = judged_wage(asking.rules, contributor, engagement, asking.asked(WageAsked), month, periods)
    return Judgement(warnings=warned, branch=row["branch"])


def _effect(asking: Asking) -> None:
    row, month = _engagement(asking)
    asking.written.put("wage_period", f"{row['id']}@{month}", wage_row(asking.asked(WageAsked), row["id"], month))
    if row["state"] == "pending_wage":  # the employer has given the wage that was missing
        asking.written.change("engagement", row["id"], state="active")


def _engagement(asking: Asking) -> tuple[dict[str, Any], Month]:
    """The engagement and the month that ``{engagement}@{month}`` names."""
    key, at, month = asking.target.rpartition("@")
    if not at:
        raise invalid("target", "wage_period")
    return asking.row("engagement", key), month_of(month, "target")


KINDS: Final = (
    Kind(name="update_wage", entity="wage_period", body=WageAsked, judge=_judge, effect=_effect, prefix="W"),
)
