"""One line of the authority's beside ours of the same engagement: every difference by its name."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from gosi_desktop.domain.audit_findings import AuditCode
from gosi_desktop.domain.contribution import contributory
from gosi_desktop.domain.contributor import NationalityGroup, WagePeriod, wage_in
from gosi_desktop.domain.invoices import BranchShare, InvoiceLine
from gosi_desktop.domain.line_steps import Input, LineStep, charged_to, difference, line_steps
from gosi_desktop.domain.roster_month import NotBilled, RosterEntry, expected_line, rates_of
from gosi_desktop.domain.rule_rows import Insurance, LimitRow, RateRow
from gosi_desktop.domain.rules import RateSet, RuleBook
from gosi_desktop.domain.values import Month

_BILLED_ALTHOUGH: Final[Mapping[NotBilled, AuditCode]] = {
    NotBilled.LEFT: AuditCode.LEAVER_BILLED,
    NotBilled.NOT_YET_JOINED: AuditCode.NOT_YET_JOINED,
    NotBilled.CANCELLED: AuditCode.CANCELLED_BILLED,
    NotBilled.AWAITING_WORKER: AuditCode.UNREGISTERED_BILLED,
    NotBilled.WAGE_UNKNOWN: AuditCode.WAGE_UNKNOWN,
    NotBilled.NO_DAYS: AuditCode.PART_MONTH,
    NotBilled.NO_RULES: AuditCode.NO_RULES,
}


class Found(NamedTuple):
    """A difference of one person, before it is known what settles it."""

    code: AuditCode
    parts: tuple[BranchShare, ...]
    params: Mapping[str, Any]

    @property
    def halalas(self) -> int:
        """The authority's amount less ours."""
        return sum(part.halalas for part in self.parts)


class LineAudit:
    """The comparison of lines in one month under one version of the rules."""

    def __init__(self, month: Month, rules: RuleBook, hazards_percent: int | None = None) -> None:
        self._month = month
        self._rules = rules
        self._hazards_percent = hazards_percent

    def expected(self, entry: RosterEntry) -> InvoiceLine | NotBilled:
        """Our line of somebody."""
        return expected_line(entry, self._month, self._rules, self._hazards_percent)

    def unexpected(self, entry: RosterEntry | None, billed: InvoiceLine, why: NotBilled | None) -> Iterator[Found]:
        """The authority bills somebody whom we do not."""
        if not billed.total_halalas:
            return
        params: dict[str, Any] = {"wage": billed.wage_halalas, "days": billed.days, "of": billed.month_days}
        code = AuditCode.UNKNOWN_PERSON if why is None else _BILLED_ALTHOUGH[why]
        if entry is not None:
            params |= {"join_date": entry.engagement.join_date, "leave_date": entry.engagement.leave_date}
        yield Found(code, charged_to(billed.shares), params)

    def missing(self, entry: RosterEntry, ours: InvoiceLine) -> Iterator[Found]:
        """The authority does not bill somebody whom we do."""
        if not ours.total_halalas:
            return
        joined = entry.engagement.join_date
        is_new = Month.of(joined) >= self._month.previous()
        params = {"join_date": joined, "wage": ours.wage_halalas, "days": ours.days, "of": ours.month_days}
        code = AuditCode.JOINER_MISSING if is_new else AuditCode.PERSON_MISSING
        yield Found(code, charged_to(ours.shares, -1), params)

    def doubled(self, billed: InvoiceLine) -> Iterator[Found]:
        """The authority bills somebody once more."""
        yield Found(AuditCode.DOUBLE_LINE, charged_to(billed.shares), {"wage": billed.wage_halalas})

    def differing(self, entry: RosterEntry, ours: InvoiceLine, billed: InvoiceLine) -> Iterator[Found]:
        """Both bill him, and the lines are not the same. Their amounts add up to the whole difference."""
        start = ours
        if entry.contributor.nationality_group is NationalityGroup.SAUDI and ours.system is not billed.system:
            start, found = self._system(entry, ours, billed)
            if found is not None:
                yield found
        rates = rates_of(entry, self._month, self._rules, start.system)
        for step in line_steps(start, billed, rates.rounding.mode):
            match step.what:
                case Input.WAGE:
                    yield self._wage(entry, rates, start, billed, step)
                case Input.RATES:
                    yield from self._rates(entry, start, billed, step)
                case Input.DAYS:
                    yield Found(AuditCode.PART_MONTH, step.parts, self._days(entry, start, billed))
                case Input.REST:
                    yield from self._rest(step)

    def _system(self, entry: RosterEntry, ours: InvoiceLine, billed: InvoiceLine) -> tuple[InvoiceLine, Found | None]:
        """Our line under the law the authority takes; no word of it where ours was assumed and both cost alike."""
        then = expected_line(entry, self._month, self._rules, self._hazards_percent, billed.system)
        if billed.system is None or ours.system is None or isinstance(then, NotBilled):
            return ours, None
        parts, assumed = difference(ours.shares, then.shares), entry.contributor.system is None
        if assumed and not parts:
            return then, None
        params = {"billed": billed.system.value, "system": ours.system.value, "assumed": assumed}
        return then, Found(AuditCode.WRONG_SYSTEM, parts, params)

    def _wage(
        self, entry: RosterEntry, rates: RateSet, ours: InvoiceLine, billed: InvoiceLine, step: LineStep
    ) -> Found:
        held = wage_in(entry.wages, self._month)
        raw = held.raw_wage_halalas if held is not None else ours.wage_halalas
        params: dict[str, Any] = {"billed": billed.wage_halalas, "wage": ours.wage_halalas, "raw": raw}
        if billed.wage_halalas < rates.limit.floor:
            return Found(AuditCode.FLOOR, step.parts, params | {"limit": rates.limit.floor})
        if billed.wage_halalas > rates.limit.ceiling:
            return Found(AuditCode.CEILING, step.parts, params | {"limit": rates.limit.ceiling})
        other = self._other_wage(entry, rates, held, billed.wage_halalas)
        if other is not None and held is not None:
            months = {"from_month": held.from_month, "billed_from_month": other.from_month}
            return Found(AuditCode.WAGE_NOT_APPLIED, step.parts, params | months)
        code = self._other_limit(raw, ours.wage_halalas, billed.wage_halalas)
        return Found(code, step.parts, params | {"limit": ours.wage_halalas})

    def _other_limit(self, raw: int, ours: int, billed: int) -> AuditCode:
        """Whether another floor or ceiling than ours explains a wage; a ceiling can be his part of one."""
        rows = self._rules.in_force(LimitRow, self._month.last)
        if raw < billed and (raw < ours or any(row.floor == billed for row in rows)):
            return AuditCode.FLOOR
        if ours < raw or (billed < raw and any(row.ceiling == billed for row in rows)):
            return AuditCode.CEILING
        return AuditCode.OTHER_WAGE

    def _other_wage(
        self, entry: RosterEntry, rates: RateSet, held: WagePeriod | None, billed: int
    ) -> WagePeriod | None:
        """The wage of another time that the authority reckons with, the newest of those that fit."""
        cap = entry.engagement.shared_cap_halalas
        fits = (one for one in entry.wages if contributory(rates, one.raw_wage_halalas, cap) == billed)
        return max(fits, key=lambda one: one.from_month, default=None)

    def _rates(self, entry: RosterEntry, ours: InvoiceLine, billed: InvoiceLine, step: LineStep) -> Iterator[Found]:
        """One finding for each reason, for the branches that have it."""
        before = {share.branch: (share.employer_percent, share.employee_percent) for share in ours.shares}
        after = {share.branch: (share.employer_percent, share.employee_percent) for share in billed.shares}
        by_code: dict[AuditCode, list[BranchShare]] = {}
        said: dict[AuditCode, dict[str, Any]] = {}
        for part in step.parts:
            code, params = self._rate(entry, part.branch, before.get(part.branch), after.get(part.branch))
            by_code.setdefault(code, []).append(part)
            said.setdefault(code, params)
        for code, parts in by_code.items():
            yield Found(code, tuple(parts), said[code])

    def _rate(
        self, entry: RosterEntry, branch: Insurance, ours: tuple[int, int] | None, billed: tuple[int, int] | None
    ) -> tuple[AuditCode, dict[str, Any]]:
        params: dict[str, Any] = {
            "branch": branch.value,
            "percent": sum(ours or (0, 0)),
            "billed_percent": sum(billed or (0, 0)),
        }
        if branch is Insurance.GCC_HOME:
            return AuditCode.HOME_PENSION, params
        if ours is None or billed is None:
            return AuditCode.COVERAGE, params
        if branch is Insurance.HAZARDS and self._hazards_percent is not None:
            return AuditCode.OTHER_RATE, params
        group = entry.contributor.nationality_group
        rows = (
            row
            for row in self._rules.rows(RateRow)
            if row.branch is branch and group in row.groups and (row.employer, row.employee) == billed
        )
        row = max(rows, key=lambda row: row.valid_from, default=None)
        if row is None:
            return AuditCode.OTHER_RATE, params
        return AuditCode.RATE_STEP, params | {"rule": row.id, "valid_from": row.valid_from}

    def _days(self, entry: RosterEntry, ours: InvoiceLine, billed: InvoiceLine) -> dict[str, Any]:
        return {
            "days": ours.days,
            "of": ours.month_days,
            "billed_days": billed.days,
            "billed_of": billed.month_days,
            "join_date": entry.engagement.join_date,
            "leave_date": entry.engagement.leave_date,
        }

    def _rest(self, step: LineStep) -> Iterator[Found]:
        """What the line's own inputs do not explain: a halala for each payer is rounding, more is said as it is."""
        small = tuple(p for p in step.parts if abs(p.employer_halalas) <= 1 and abs(p.employee_halalas) <= 1)
        large = tuple(part for part in step.parts if part not in small)
        if small:
            yield Found(AuditCode.ROUNDING, small, {})
        if large:
            yield Found(AuditCode.UNEXPLAINED, large, {})
