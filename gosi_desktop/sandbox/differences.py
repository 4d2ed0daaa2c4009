"""Invoices that are wrong on purpose, in the ten ways an audit must find (service contract, section 14)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from gosi_desktop.contract.money import Planted
from gosi_desktop.domain.case import service_days
from gosi_desktop.domain.contribution import branch_shares, contributory
from gosi_desktop.domain.contributor import EngagementState, NationalityGroup, System, wage_in
from gosi_desktop.domain.invoices import Invoice, InvoiceLine
from gosi_desktop.domain.roster_month import RosterEntry, expected_line, rates_of
from gosi_desktop.domain.rules import RateSet, RuleBook
from gosi_desktop.domain.values import Month, amount_text
from gosi_desktop.sandbox import invoice_lines
from gosi_desktop.sandbox.monthly_run import Account
from gosi_desktop.sandbox.problems import Refusal

_APART: Final = 100_00  # halalas beyond a limit, where nobody is beyond it
_Wrong = Callable[["_Month", RosterEntry, InvoiceLine | None], Sequence[InvoiceLine] | None]


class _Month:
    """The month of an invoice, and what is known of everybody in it."""

    def __init__(self, month: Month, rules: RuleBook, account: Account) -> None:
        self.month = month
        self.rules = rules
        self.account = account

    def rates(self, entry: RosterEntry, line: InvoiceLine) -> RateSet:
        """What decides his shares."""
        return rates_of(entry, self.month, self.rules, line.system)

    def line(self, line: InvoiceLine, rates: RateSet, wage: int, days: int) -> InvoiceLine:
        """His line with another wage, days or rates; a raised hazards rate stays."""
        hazards = next((one.employer_percent for one in line.shares if one.branch.value == "hazards"), None)
        shares = branch_shares(rates, wage, days, line.month_days, hazards)
        return line._replace(wage_halalas=wage, days=days, shares=shares)


def plant(account: Account, kind: str, engagement: str | None, day: date) -> Planted:
    """Issue the newest invoice anew with one wrong line; refused when there is nobody to be wrong about."""
    valid = account.book.valid
    invoice = valid[-1] if valid else None
    if invoice is None:
        raise Refusal("not_found")
    read = invoice_lines.read(account.written.connection, account.written.number, invoice.id)
    lines = [line for line in read if line.adjustment_of is None]
    key, wrong = _wrong(account, invoice, kind, engagement, {line.engagement_id: line for line in lines})
    kept = [line for line in lines if line.engagement_id != key]
    before = sum(line.total_halalas for line in lines if line.engagement_id == key)
    made = sorted((*kept, *wrong), key=lambda line: line.engagement_id)
    new = account.anew(invoice, made, day)
    amount = sum(line.total_halalas for line in wrong) - before
    return Planted(invoice=new.number, engagement=key, amount=amount_text(amount))


def _wrong(
    account: Account, invoice: Invoice, kind: str, engagement: str | None, lines: dict[str, InvoiceLine]
) -> tuple[str, Sequence[InvoiceLine]]:
    month = _Month(invoice.month, account.rules, account)
    for entry in _candidates(account, kind, engagement):
        key = entry.engagement.id
        found = _WAYS[kind](month, entry, lines.get(key))
        if found is not None:
            return key, found
    raise Refusal("not_found")


def _candidates(account: Account, kind: str, engagement: str | None) -> Iterable[RosterEntry]:
    """Who is asked about first: the newest for a missing joiner, by wage for limits, else as they come."""
    entries = account.roster.entries
    if engagement is not None:
        return [entry for entry in entries if entry.engagement.id == engagement]
    if kind == "joiner_missing":
        return sorted(entries, key=lambda entry: entry.engagement.join_date, reverse=True)
    if kind in ("floor", "ceiling"):
        return sorted(entries, key=_last_wage, reverse=kind == "ceiling")
    return entries


def _last_wage(entry: RosterEntry) -> int:
    newest = max(entry.wages, key=lambda one: one.from_month, default=None)
    return newest.raw_wage_halalas if newest is not None else 0


def _leaver(month: _Month, entry: RosterEntry, line: InvoiceLine | None) -> Sequence[InvoiceLine] | None:
    left = entry.engagement.leave_date
    if line is not None or left is None or left >= month.month.first:
        return None
    staying = replace(entry.engagement, leave_date=None, state=EngagementState.ACTIVE)
    billed = expected_line(entry._replace(engagement=staying), month.month, month.rules)
    return [billed] if isinstance(billed, InvoiceLine) else None


def _joiner(_month: _Month, _entry: RosterEntry, line: InvoiceLine | None) -> Sequence[InvoiceLine] | None:
    return [] if line is not None else None


def _earlier_wage(month: _Month, entry: RosterEntry, line: InvoiceLine | None) -> Sequence[InvoiceLine] | None:
    held = wage_in(entry.wages, month.month)
    if line is None or held is None:
        return None
    rates = month.rates(entry, line)
    earlier = [one for one in entry.wages if one.from_month < held.from_month]
    before = max(earlier, key=lambda one: one.from_month, default=None)
    if before is None:
        return None
    wage = contributory(rates, before.raw_wage_halalas, entry.engagement.shared_cap_halalas)
    return [month.line(line, rates, wage, line.days)] if wage != line.wage_halalas else None


def _below(month: _Month, entry: RosterEntry, line: InvoiceLine | None) -> Sequence[InvoiceLine] | None:
    held = wage_in(entry.wages, month.month)
    if line is None or held is None:
        return None
    rates = month.rates(entry, line)
    raw, floor = held.raw_wage_halalas, rates.limit.floor
    return [month.line(line, rates, raw if raw < floor else floor - _APART, line.days)]


def _above(month: _Month, entry: RosterEntry, line: InvoiceLine | None) -> Sequence[InvoiceLine] | None:
    held = wage_in(entry.wages, month.month)
    if line is None or held is None:
        return None
    rates = month.rates(entry, line)
    raw, ceiling = held.raw_wage_halalas, rates.limit.ceiling
    return [month.line(line, rates, raw if raw > ceiling else ceiling + _APART, line.days)]


def _other_step(month: _Month, entry: RosterEntry, line: InvoiceLine | None) -> Sequence[InvoiceLine] | None:
    if line is None or line.system is not System.NEW:
        return None
    now = month.rates(entry, line)
    for shift in (-12, 12):
        then = rates_of(entry, month.month.shift(shift), month.rules, line.system)
        if then.employer_percent != now.employer_percent:
            return [month.line(line, then, line.wage_halalas, line.days)]
    return None


def _other_days(month: _Month, entry: RosterEntry, line: InvoiceLine | None) -> Sequence[InvoiceLine] | None:
    """The whole of a part month; where nobody has one, a day too few."""
    if line is None:
        return None
    rates, engagement = month.rates(entry, line), entry.engagement
    part = service_days(month.month, engagement.join_date, engagement.leave_date, rates.part_month.mode)
    days = line.month_days if part.days < part.of else line.days - 1
    return [month.line(line, rates, line.wage_halalas, days)]


def _rounded(_month: _Month, _entry: RosterEntry, line: InvoiceLine | None) -> Sequence[InvoiceLine] | None:
    if line is None or not line.shares:
        return None
    first, *others = line.shares
    return [line._replace(shares=(first._replace(employer_halalas=first.employer_halalas + 1), *others))]


def _other_system(month: _Month, entry: RosterEntry, line: InvoiceLine | None) -> Sequence[InvoiceLine] | None:
    if line is None or entry.contributor.nationality_group is not NationalityGroup.SAUDI:
        return None
    other = System.OLD if line.system is System.NEW else System.NEW
    wrong = line._replace(system=other)
    return [month.line(wrong, month.rates(entry, wrong), line.wage_halalas, line.days)]


def _twice(_month: _Month, _entry: RosterEntry, line: InvoiceLine | None) -> Sequence[InvoiceLine] | None:
    return [line, line] if line is not None else None


_WAYS: Final[dict[str, _Wrong]] = {
    "leaver_billed": _leaver, "joiner_missing": _joiner, "wage_not_applied": _earlier_wage, "floor": _below,
    "ceiling": _above, "rate_step": _other_step, "part_month": _other_days, "rounding": _rounded,
    "wrong_system": _other_system, "double_line": _twice,
}  # fmt: skip
