"""Contributory wage and shares of one month, for lists: cases that are alike are worked out once."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from gosi_desktop.domain.ages import coverage_of
from gosi_desktop.domain.contribution import shares
from gosi_desktop.domain.contributor import EngagementState, NationalityGroup, System
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import HazardsRateOverride
from gosi_desktop.domain.rule_rows import Coverage
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.storage import mapping
from gosi_desktop.storage.excerpts import Listed, ListedWork, Wage

Amounts = tuple[int | None, int, int]
"""Contributory wage, None for one that is not known; the employer's and the contributor's share."""

_NOTHING: Final[Amounts] = (None, 0, 0)
_MOST: Final = 20_000  # cases remembered; then anew
_NO_MONTH: Final = 1 << 30  # comes after every month


class MonthShares:
    """For one month, one version of the rules and one hazards rate; equal to ``assess`` to the halala."""

    def __init__(self, month: Month, rules: RuleBook, override: HazardsRateOverride | None) -> None:
        self._month = month
        self._number = _number_of(str(month))
        self._first = month.first
        self._rules = rules
        self._hazards = override.percent if override is not None else None
        self._known: dict[tuple[Any, ...], Amounts] = {}

    def system_of(self, who: Listed, work: ListedWork) -> System | None:
        """The law that applies: the authority's word, else, for a Saudi, what follows from his first registration."""
        if who.system is not None or who.nationality_group is not NationalityGroup.SAUDI:
            return who.system
        return self._rules.system_of(who.first_registration or work.join_date, who.has_prior_periods)

    def of(self, who: Listed, work: ListedWork, wages: Sequence[Wage], system: System | None) -> Amounts:
        """Both shares are 0 in a month that is not insured, and where no rule applies."""
        wage = self._wage_now(wages)
        if wage is None:
            return _NOTHING
        joined, left = work.join_date, work.leave_date
        coverage = coverage_of(self._rules, who, work)
        housing = wage.housing
        case = (
            who.nationality_group,
            system,
            coverage,
            joined if left is not None or joined > self._first else None,  # else a whole month, whenever it began
            left,
            who.abroad_since,
            work.shared_cap_halalas,
            work.state is EngagementState.CANCELLED,
            wage.basic_wage,
            housing.kind,
            housing.amount,
            wage.commission,
            wage.other_allowances,
        )
        known = self._known.get(case)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[case] = self._work_out(who, work, wage, system, coverage)
        return known

    def _wage_now(self, wages: Sequence[Wage]) -> Wage | None:
        """The latest that does not begin after the month."""
        found, since = None, -1
        for wage in wages:
            number = _number_of(wage.from_month)
            if since < number <= self._number:
                found, since = wage, number
        return found

    def _work_out(
        self, who: Listed, work: ListedWork, wage: Wage, system: System | None, coverage: Coverage
    ) -> Amounts:
        try:
            raw = mapping.wage_parts(wage).raw_wage_halalas
        except RuleViolation:
            return _NOTHING  # it is no wage
        try:
            contributory, employer, employee = shares(
                self._rules,
                self._month,
                who.nationality_group,
                system,
                raw,
                join_date=work.join_date,
                leave_date=work.leave_date,
                coverage=coverage,
                shared_cap_halalas=work.shared_cap_halalas,
                hazards_percent=self._hazards,
                abroad_since=who.abroad_since,
            )
        except RuleViolation:
            return raw, 0, 0
        if work.state is EngagementState.CANCELLED:
            return contributory, 0, 0
        return contributory, employer, employee


@lru_cache(maxsize=1_024)
def _number_of(month: str) -> int:
    """Months counted through."""
    try:
        read = Month.parse(month)
    except RuleViolation:
        return _NO_MONTH
    return read.year * 12 + read.month
