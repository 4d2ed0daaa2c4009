"""Our own invoice line of a month for whoever is in the roster, or why he has none."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from gosi_desktop.domain.ages import coverage_of
from gosi_desktop.domain.case import is_abroad, service_days
from gosi_desktop.domain.contribution import branch_shares, contributory
from gosi_desktop.domain.contributor import (
    Contributor,
    Engagement,
    EngagementState,
    System,
    WagePeriod,
    wage_in,
)
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.invoices import InvoiceLine
from gosi_desktop.domain.judging import system_of
from gosi_desktop.domain.rules import RateSet, RuleBook
from gosi_desktop.domain.values import Month


class RosterEntry(NamedTuple):
    """One engagement with its person and all wages that are known of it."""

    contributor: Contributor
    engagement: Engagement
    wages: tuple[WagePeriod, ...]


class NotBilled(StrEnum):
    """Why somebody of the roster is on no invoice of a month."""

    LEFT = "left"
    NOT_YET_JOINED = "not_yet_joined"
    CANCELLED = "cancelled"
    AWAITING_WORKER = "awaiting_worker"
    WAGE_UNKNOWN = "wage_unknown"
    NO_DAYS = "no_days"
    NO_RULES = "no_rules"


_NOT_REGISTERED: Final[Mapping[EngagementState, NotBilled]] = {
    EngagementState.CANCELLED: NotBilled.CANCELLED,
    EngagementState.AWAITING_WORKER: NotBilled.AWAITING_WORKER,
}


def rates_of(entry: RosterEntry, month: Month, rules: RuleBook, system: System | None) -> RateSet:
    """What decides his shares in a month under a system. Raises RuleViolation where no rule reaches."""
    coverage = coverage_of(rules, entry.contributor, entry.engagement)
    return rules.rates(entry.contributor.nationality_group, system, month, coverage)


def why_not_billed(engagement: Engagement, month: Month) -> NotBilled | None:
    """Why no line is expected for a month, whatever the wage; None when one is."""
    if engagement.join_date > month.last:
        return NotBilled.NOT_YET_JOINED
    if engagement.leave_date is not None and engagement.leave_date < month.first:
        return NotBilled.LEFT
    return _NOT_REGISTERED.get(engagement.state)


def expected_line(
    entry: RosterEntry,
    month: Month,
    rules: RuleBook,
    hazards_percent: int | None = None,
    system: System | None = None,
) -> InvoiceLine | NotBilled:
    """What the invoice of a month should say of somebody; ``system`` asks what it would say under that law."""
    person, engagement = entry.contributor, entry.engagement
    why_not = why_not_billed(engagement, month)
    if why_not is not None:
        return why_not
    wage = wage_in(entry.wages, month)
    if wage is None:
        return NotBilled.WAGE_UNKNOWN
    known = system or system_of(rules, person, engagement.join_date)
    try:
        rates = rates_of(entry, month, rules, known)
    except RuleViolation:
        return NotBilled.NO_RULES
    part = service_days(month, engagement.join_date, engagement.leave_date, rates.part_month.mode)
    if not part.days:
        return NotBilled.NO_DAYS
    counted = contributory(rates, wage.raw_wage_halalas, engagement.shared_cap_halalas)
    abroad = is_abroad(month, person.abroad_since)
    shares = branch_shares(rates, counted, part.days, part.of, hazards_percent, abroad)
    return InvoiceLine(engagement.id, counted, part.days, part.of, known, shares)


def expected_lines(
    roster: Iterable[RosterEntry], month: Month, rules: RuleBook, hazards_percent: int | None = None
) -> Iterator[InvoiceLine]:
    """Our lines of a month, in the order of the roster."""
    for entry in roster:
        line = expected_line(entry, month, rules, hazards_percent)
        if isinstance(line, InvoiceLine):
            yield line
