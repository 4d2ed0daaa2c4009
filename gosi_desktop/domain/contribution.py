"""A month's contribution of one person, to the halala, and why.

The order is fixed: wage parts, floor and ceiling, then the part of the month, then each branch's rate for each payer,
rounded once. Order and rounding are assumptions of the facts (A-CLAMP, A-ROUND); the authority's invoice always wins.
The Gulf home pension is worked out for information and stays out of every total.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final

from gosi_desktop.domain.case import Case, ServiceDays, case_of, is_abroad, service_days
from gosi_desktop.domain.contributor import (
    Contributor,
    Engagement,
    HousingKind,
    NationalityGroup,
    System,
    WageParts,
    WagePeriod,
)
from gosi_desktop.domain.establishment import HazardsRateOverride
from gosi_desktop.domain.invoices import BranchShare
from gosi_desktop.domain.rule_rows import (
    Certainty,
    Coverage,
    HomeSchemeRow,
    Insurance,
    PartMonthRow,
    RateRow,
    Rounding,
    Row,
)
from gosi_desktop.domain.rules import NextStep, RateSet, RuleBook
from gosi_desktop.domain.values import Month, half_up

WHOLE: Final = 10_000  # hundredths of a percent in one


class Payer(StrEnum):
    """Who bears a share."""

    EMPLOYER = "employer"
    EMPLOYEE = "employee"


@dataclass(frozen=True, slots=True)
class Share:
    """What one payer owes for one branch, from which row."""

    branch: Insurance
    payer: Payer
    percent: int  # hundredths of a percent
    amount_halalas: int
    rule_id: str
    valid_from: date
    source: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the explanation: a code for the words, its amount in halalas if it has one, and what fills it in."""

    code: str
    halalas: int | None = None
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The result. ``contributory_halalas`` is the whole month's wage after floor and ceiling, before the days."""

    month: Month
    rules_version: str
    raw_halalas: int
    contributory_halalas: int
    days: int
    month_days: int
    shares: tuple[Share, ...]
    home_shares: tuple[Share, ...]
    employer_halalas: int
    employee_halalas: int
    steps: tuple[Step, ...]

    @property
    def total_halalas(self) -> int:
        """What the establishment owes for this person; the Gulf home pension is not in it."""
        return self.employer_halalas + self.employee_halalas

    def amount(self, branch: Insurance, payer: Payer) -> int:
        """One payer's share of one branch, 0 when there is none."""
        every = (*self.shares, *self.home_shares)
        return sum(s.amount_halalas for s in every if s.branch is branch and s.payer is payer)


def contributory(rates: RateSet, raw_halalas: int, shared_cap_halalas: int | None = None) -> int:
    """The monthly wage that counts: not below the floor, not above the ceiling, nor above his part of it."""
    most = rates.limit.ceiling if shared_cap_halalas is None else min(rates.limit.ceiling, shared_cap_halalas)
    return min(max(raw_halalas, rates.limit.floor), most)


def shares(
    rules: RuleBook,
    month: Month,
    group: NationalityGroup,
    system: System | None,
    raw_halalas: int,
    *,
    join_date: date | None = None,
    leave_date: date | None = None,
    coverage: Coverage = Coverage.FULL,
    shared_cap_halalas: int | None = None,
    hazards_percent: int | None = None,
    abroad_since: date | None = None,
) -> tuple[int, int, int]:
    """Contributory wage, employer's and contributor's share in halalas: ``assess`` without the reasons, for lists."""
    rates = rules.rates(group, system, month, coverage)
    wage = contributory(rates, raw_halalas, shared_cap_halalas)
    if join_date or leave_date:
        part = service_days(month, join_date, leave_date, rates.part_month.mode)
        days, of = part.days, part.of
    else:
        days = of = 1
    abroad = is_abroad(month, abroad_since)
    employer = employee = 0
    for share in branch_shares(rates, wage, days, of, hazards_percent, abroad):
        employer += share.employer_halalas
        employee += share.employee_halalas
    return wage, employer, employee


def branch_shares(
    rates: RateSet, wage: int, days: int, of: int, hazards_percent: int | None = None, abroad: bool = False
) -> tuple[BranchShare, ...]:
    """Each branch's percentages and shares of a contributory wage: what a line of an invoice says."""
    mode = rates.rounding.mode
    found = []
    for rate in rates.rates:
        percent = rate.employer
        if rate.branch is Insurance.HAZARDS:
            if abroad:
                continue
            percent = percent if hazards_percent is None else hazards_percent
        amounts = share_amounts(wage, days, of, percent, rate.employee, mode)
        found.append(BranchShare(rate.branch, percent, rate.employee, *amounts))
    return tuple(found)


def assess_case(case: Case, rules: RuleBook) -> Assessment:
    """The contribution of one month with every step that led to it; the steps of shares add up to the totals."""
    rates = rules.rates(case.group, case.system, case.month, case.coverage)
    raw = case.wage.raw_wage_halalas
    wage = contributory(rates, raw, case.shared_cap_halalas)
    part = service_days(case.month, case.join_date, case.leave_date, rates.part_month.mode)
    found = tuple(_shares(case, rates, wage, part))
    home = _home_shares(rules, case, wage, part, rates.rounding.mode)
    employer = sum(s.amount_halalas for s in found if s.payer is Payer.EMPLOYER)
    employee = sum(s.amount_halalas for s in found if s.payer is Payer.EMPLOYEE)
    steps = (
        *_system_steps(case),
        *_wage_steps(case.wage),
        *_limit_steps(rates, raw, wage, case.shared_cap_halalas),
        _part_step(case, part, rates.part_month),
        *_hazards_steps(case),
        *(_share_step("share", share, wage, part) for share in found),
        Step("total.employer", employer),
        Step("total.employee", employee),
        Step("total", employer + employee, {"rounding": rates.rounding.mode.value, **_origin(rates.rounding)}),
        *(_share_step("home_share", share, wage, part) for share in home),
    )
    return Assessment(
        month=case.month,
        rules_version=rules.version,
        raw_halalas=raw,
        contributory_halalas=wage,
        days=part.days,
        month_days=part.of,
        shares=found,
        home_shares=home,
        employer_halalas=employer,
        employee_halalas=employee,
        steps=steps,
    )


def assess(
    contributor: Contributor,
    engagement: Engagement,
    wage: WagePeriod,
    month: Month,
    rules: RuleBook,
    override: HazardsRateOverride | None = None,
) -> Assessment:
    """What a contributor's engagement costs in a month, with every step that led to it."""
    return assess_case(case_of(contributor, engagement, wage, month, rules, override), rules)


def next_step(contributor: Contributor, month: Month, rules: RuleBook) -> NextStep | None:
    """The next change of a Saudi's percentages after ``month`` (the July step), as far as the rules reach."""
    if contributor.nationality_group is not NationalityGroup.SAUDI or contributor.system is None:
        return None
    return rules.next_step(contributor.system, month)


def shared_parts(wages: Iterable[int], ceiling: int) -> tuple[int, ...]:
    """Each employer's part of the ceiling, in proportion to his wage (R-NEW 19); the parts add up to the ceiling.

    The halalas that rounding down leaves over go to the parts that lost most.
    """
    each = tuple(wages)
    whole = sum(each)
    if whole <= ceiling:
        return each
    parts = [wage * ceiling // whole for wage in each]
    by_loss = sorted(range(len(each)), key=lambda n: each[n] * ceiling % whole, reverse=True)
    for n in by_loss[: ceiling - sum(parts)]:
        parts[n] += 1
    return tuple(parts)


def share_amounts(wage: int, days: int, of: int, employer: int, employee: int, mode: Rounding) -> tuple[int, int]:
    """Both payers' shares of a branch: percentages applied to the wage and the part of the month, rounded once."""
    base, whole = wage * days, WHOLE * of
    of_employer = half_up(base * employer, whole)
    if not employee:
        return of_employer, 0
    if mode is Rounding.BRANCH_TOTAL:
        return of_employer, half_up(base * (employer + employee), whole) - of_employer
    return of_employer, half_up(base * employee, whole)


def _shares(case: Case, rates: RateSet, wage: int, part: ServiceDays) -> Iterable[Share]:
    for rate in rates.rates:
        percent = rate.employer
        if rate.branch is Insurance.HAZARDS:
            if is_abroad(case.month, case.abroad_since):
                continue
            percent = case.hazards_override.percent if case.hazards_override else percent
        amounts = share_amounts(wage, part.days, part.of, percent, rate.employee, rates.rounding.mode)
        yield _share(rate, rate.branch, Payer.EMPLOYER, percent, amounts[0])
        if rate.employee:
            yield _share(rate, rate.branch, Payer.EMPLOYEE, rate.employee, amounts[1])


def _share(row: RateRow | HomeSchemeRow, branch: Insurance, payer: Payer, percent: int, amount: int) -> Share:
    return Share(branch, payer, percent, amount, row.id, row.valid_from, row.source, row.certainty)


def _home_shares(rules: RuleBook, case: Case, wage: int, part: ServiceDays, mode: Rounding) -> tuple[Share, ...]:
    scheme = rules.home_scheme(case.country, case.month) if case.country else None
    if scheme is None or case.group is not NationalityGroup.GCC:
        return ()
    employer = min(scheme.employer, scheme.limit)
    own = scheme.own + scheme.employer - employer
    amounts = share_amounts(wage, part.days, part.of, employer, own, mode)
    return (
        _share(scheme, Insurance.GCC_HOME, Payer.EMPLOYER, employer, amounts[0]),
        _share(scheme, Insurance.GCC_HOME, Payer.EMPLOYEE, own, amounts[1]),
    )


def _origin(row: Row) -> dict[str, Any]:
    return {"rule": row.id, "valid_from": row.valid_from, "source": row.source, "certainty": row.certainty.value}


def _system_steps(case: Case) -> Iterable[Step]:
    if case.group is NationalityGroup.SAUDI and case.system is not None:
        code = "system.assumed" if case.is_system_assumed else f"system.{case.system.value}"
        yield Step(code, None, {"system": case.system.value})
    if case.coverage is Coverage.HAZARDS_ONLY:
        yield Step("coverage.hazards_only")


def _wage_steps(wage: WageParts) -> Iterable[Step]:
    yield Step("wage.basic", wage.basic_halalas)
    if wage.housing.kind is not HousingKind.NONE:
        yield Step(f"wage.housing_{wage.housing.kind.value}", wage.housing_value_halalas)
    if wage.commission_halalas:
        yield Step("wage.commission", wage.commission_halalas)
    yield Step("wage.raw", wage.raw_wage_halalas)
    if wage.other_halalas:
        yield Step("wage.other_left_out", wage.other_halalas)


def _limit_steps(rates: RateSet, raw: int, wage: int, shared_cap: int | None) -> Iterable[Step]:
    """The limit that was applied, if one was, and the wage the percentages are applied to."""
    limit, origin = rates.limit, _origin(rates.limit)
    if raw < limit.floor:
        yield Step("wage.floor", limit.floor, origin)
    elif raw > limit.ceiling and (shared_cap is None or shared_cap >= limit.ceiling):
        yield Step("wage.ceiling", limit.ceiling, origin)
    if shared_cap is not None and wage == shared_cap < limit.ceiling:
        yield Step("wage.shared_cap", shared_cap)
    yield Step("wage.contributory", wage)


def _part_step(case: Case, part: ServiceDays, row: PartMonthRow) -> Step:
    params: dict[str, Any] = {"days": part.days, "of": part.of}
    if part.code != "month.full":
        params |= {"join_date": case.join_date, "leave_date": case.leave_date, **_origin(row)}
    return Step(part.code, None, params)


def _hazards_steps(case: Case) -> Iterable[Step]:
    if is_abroad(case.month, case.abroad_since):
        yield Step("hazards.abroad", None, {"since": case.abroad_since})
    elif case.hazards_override:
        override = case.hazards_override
        yield Step("hazards.override", None, {"percent": override.percent, "decision_no": override.decision_no})


def _share_step(code: str, share: Share, wage: int, part: ServiceDays) -> Step:
    params = {
        "branch": share.branch.value,
        "payer": share.payer.value,
        "percent": share.percent,
        "rule": share.rule_id,
        "valid_from": share.valid_from,
        "source": share.source,
        "certainty": share.certainty.value,
        "wage": wage,
        "days": part.days,
        "of": part.of,
    }
    return Step(code, share.amount_halalas, params)
