"""One person in one month: what a contribution follows from, and the days that are charged."""

from dataclasses import dataclass
from datetime import date

from gosi_desktop.domain.ages import coverage_of
from gosi_desktop.domain.contributor import (
    Contributor,
    Engagement,
    NationalityGroup,
    System,
    WageParts,
    WagePeriod,
)
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import HazardsRateOverride
from gosi_desktop.domain.rule_rows import Coverage, PartMonth
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One person in one month: everything a contribution follows from."""

    month: Month
    group: NationalityGroup
    wage: WageParts
    system: System | None = None
    is_system_assumed: bool = False
    country: str | None = None  # of a Gulf national
    join_date: date | None = None
    leave_date: date | None = None
    coverage: Coverage = Coverage.FULL
    shared_cap_halalas: int | None = None
    hazards_override: HazardsRateOverride | None = None
    abroad_since: date | None = None


def case_of(
    contributor: Contributor,
    engagement: Engagement,
    wage: WagePeriod,
    month: Month,
    rules: RuleBook,
    override: HazardsRateOverride | None = None,
) -> Case:
    """The case of a contributor's engagement in a month.

    A Saudi whose system the authority does not say is taken by his first registration, or by his joining here.
    """
    group, system = contributor.nationality_group, contributor.system
    is_saudi = group is NationalityGroup.SAUDI
    if system is None and is_saudi:
        first = contributor.first_registration or engagement.join_date
        system = rules.system_of(first, contributor.has_prior_periods)
    return Case(
        month=month,
        group=group,
        wage=wage.parts,
        system=system,
        is_system_assumed=is_saudi and contributor.system is None,
        country=contributor.nationality if group is NationalityGroup.GCC else None,
        join_date=engagement.join_date,
        leave_date=engagement.leave_date,
        coverage=coverage_of(rules, contributor, engagement),
        shared_cap_halalas=engagement.shared_cap_halalas,
        hazards_override=override,
        abroad_since=contributor.abroad_since,
    )


@dataclass(frozen=True, slots=True)
class ServiceDays:
    """The days of a month that are charged, of how many; ``code`` says by which rule."""

    days: int
    of: int
    code: str


def service_days(month: Month, join_date: date | None, leave_date: date | None, mode: PartMonth) -> ServiceDays:
    """How much of the month is charged. Both the day of joining and the day of leaving are days of service."""
    if join_date and leave_date and leave_date < join_date:
        raise RuleViolation("leave_before_join", "leave_date")
    first, last, of = month.first, month.last, month.days
    if (join_date and join_date > last) or (leave_date and leave_date < first):
        return ServiceDays(0, of, "month.outside")
    joins_inside = join_date is not None and join_date > first
    leaves_inside = leave_date is not None and leave_date < last
    if not joins_inside and not leaves_inside:
        return ServiceDays(of, of, "month.full")
    if mode is PartMonth.SERVICE_DAYS:
        begin, end = max(join_date or first, first), min(leave_date or last, last)
        return ServiceDays((end - begin).days + 1, of, "month.service_days")
    if leaves_inside and not (join_date is not None and join_date >= first):
        return ServiceDays(0, of, "month.leaving_free")
    return ServiceDays(of, of, "month.joining_full")


def is_abroad(month: Month, abroad_since: date | None) -> bool:
    """Hazards stop from the month after the contributor left the Kingdom (R-NEW 23)."""
    return abroad_since is not None and month > Month.of(abroad_since)
