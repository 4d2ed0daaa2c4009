"""The roster and the people in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gosi_desktop.application.ports import (
    Cancelled,
    Chip,
    ContributorRecord,
    FeedStore,
    Progress,
    RosterMatch,
    RosterOverview,
    RosterQuery,
    RosterRow,
    RosterStore,
    RosterTotals,
)
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.contribution import Assessment, assess, next_step
from gosi_desktop.domain.contributor import Engagement, WagePeriod, current_engagement, wage_in
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Branch, HazardsRateOverride, override_in
from gosi_desktop.domain.rules import NextStep, RuleBook
from gosi_desktop.domain.values import Month

FIRST_MATCHES = 50


@dataclass(frozen=True, slots=True)
class ContributorDetails:
    """One contributor opened: record, this month's contribution opened into why, and the next step of the rate.

    ``assessment`` is None while the wage or the system is not known, or no day of the month is insured; ``why_not``
    says which.
    """

    record: ContributorRecord
    engagement: Engagement | None
    wage: WagePeriod | None
    month: Month
    assessment: Assessment | None
    why_not: str
    next_step: NextStep | None
    branch: Branch | None


class Contributors:
    """Queries on the contributors of an establishment; everything works offline."""

    def __init__(self, roster: RosterStore, feed: FeedStore, rules: RuleBook, clock: Clock) -> None:
        self._roster = roster
        self._feed = feed
        self._rules = rules
        self._clock = clock

    def month(self) -> Month:
        """The contribution month now, in Riyadh."""
        return Month.of(today_in_riyadh(self._clock))

    def overview(self, establishment: str) -> RosterOverview:
        """Counts by chip, whether the first snapshot is complete, and when it was last synced."""
        return self._roster.overview(establishment)

    def match(self, query: RosterQuery) -> RosterMatch:
        """All keys of a query, in order, with their sums."""
        return self._roster.match(query)

    def first_matches(self, query: RosterQuery) -> RosterMatch:
        """The quick answer while somebody types: the first 50 keys and the whole count."""
        return self._roster.first_matches(query, FIRST_MATCHES)

    def rows(self, keys: Sequence[int]) -> Sequence[RosterRow]:
        """The rows of these keys, in their order."""
        return self._roster.rows(keys)

    def row_of(self, establishment: str, contributor_id: str) -> RosterRow | None:
        """The row of somebody in the list; None when he is not in it."""
        return self._roster.row_of(establishment, contributor_id)

    def totals(self, keys: Sequence[int]) -> RosterTotals:
        """Sums over selected rows."""
        return self._roster.totals(keys)

    def branches(self, establishment: str) -> Sequence[Branch]:
        """The branches, for the filter."""
        return self._roster.branches(establishment)

    def nationalities(self, establishment: str) -> Sequence[str]:
        """ISO-2 codes that occur, for the filter."""
        return self._roster.nationalities(establishment)

    def prepare_search(self, query: RosterQuery) -> None:
        """Somebody is about to search this list: make the first key quick."""
        self._roster.prepare_search(query)

    def forget_search(self) -> None:
        """Drop the searchable string: on lock, or when another establishment is opened."""
        self._roster.forget_search()

    def bring_up_to_date(self, establishment: str, progress: Progress, cancelled: Cancelled) -> bool:
        """Recompute shares when the month or the rules have moved; True when something was recomputed."""
        return self._roster.recompute(establishment, str(self.month()), progress, cancelled)

    def details(self, establishment: str, contributor_id: str) -> ContributorDetails | None:
        """Open one contributor; None when he is no longer here."""
        record = self._roster.record(establishment, contributor_id)
        if record is None:
            return None
        month = self.month()
        engagement = current_engagement(record.engagements)
        wages = [wage for wage in record.wages if engagement is not None and wage.engagement_id == engagement.id]
        wage = wage_in(wages, month)
        assessment, why_not = self._assess(establishment, record, engagement, wage, month)
        branches = {branch.id: branch for branch in self._roster.branches(establishment)}
        return ContributorDetails(
            record=record,
            engagement=engagement,
            wage=wage,
            month=month,
            assessment=assessment,
            why_not=why_not,
            next_step=next_step(record.contributor, month, self._rules),
            branch=branches.get(engagement.branch_id or "") if engagement is not None else None,
        )

    def _assess(
        self,
        establishment: str,
        record: ContributorRecord,
        engagement: Engagement | None,
        wage: WagePeriod | None,
        month: Month,
    ) -> tuple[Assessment | None, str]:
        """The assessment, or a code that says why there is none."""
        if engagement is None or not _counts_in(engagement, month):
            return None, "engagement.outside_month"
        if wage is None:
            return None, "wage.unknown"
        override = self._override(establishment, month)
        try:
            return assess(record.contributor, engagement, wage, month, self._rules, override), ""
        except RuleViolation as refusal:
            return None, refusal.code

    def _override(self, establishment: str, month: Month) -> HazardsRateOverride | None:
        for known in self._feed.establishments():
            if known.head.establishment == establishment:
                return override_in(known.overrides, month)
        return None


def _counts_in(engagement: Engagement, month: Month) -> bool:
    """Whether any day of the month falls into the engagement."""
    last: date = engagement.leave_date or month.last
    return engagement.join_date <= month.last and last >= month.first


__all__ = ["Chip", "ContributorDetails", "Contributors"]
