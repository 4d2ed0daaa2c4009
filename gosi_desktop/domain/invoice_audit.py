"""Why this amount: the authority's invoice beside the month recomputed from our own roster.

Lines and roster come as streams in the order of engagement ids, so that 100,000 people need no more memory than their
differences. The findings add up to the difference to the halala; what no rule explains is a finding too.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from gosi_desktop.domain.audit_findings import Asked, AuditCode, AuditFinding, settlement
from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.engagement_order import by_engagement, side_by_side
from gosi_desktop.domain.establishment import HazardsRateOverride
from gosi_desktop.domain.invoices import BranchShare, BranchTotal, Invoice, InvoiceLine
from gosi_desktop.domain.line_audit import Found, LineAudit
from gosi_desktop.domain.line_steps import charged_to, difference
from gosi_desktop.domain.owed import BilledPenalty
from gosi_desktop.domain.roster_month import NotBilled, RosterEntry
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import half_up

AskedAbout = Callable[[str], Sequence[Asked]]
"""The requests of ours about an engagement, asked only for those with a finding."""


@dataclass(slots=True)
class BranchSum:
    """People, their wages by the days charged, and both shares of one branch, in halalas."""

    people: int = 0
    wages_halalas: int = 0
    employer_halalas: int = 0
    employee_halalas: int = 0
    percents: set[tuple[int, int]] = field(default_factory=set)  # employer's and contributor's, in hundredths

    @property
    def halalas(self) -> int:
        """Both shares."""
        return self.employer_halalas + self.employee_halalas


@dataclass(frozen=True, slots=True)
class BranchRow:
    """A branch of insurance on both sides; annuities stand apart for each system."""

    branch: Insurance
    system: System | None
    service: BranchSum
    ours: BranchSum

    @property
    def difference_halalas(self) -> int:
        """The authority's amount less ours."""
        return self.service.halalas - self.ours.halalas


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """The comparison. ``ours_halalas`` is without fines for paying late when it is not known what they should be."""

    invoice: Invoice
    rules_version: str
    rows: tuple[BranchRow, ...]
    findings: tuple[AuditFinding, ...]
    adjustments: tuple[InvoiceLine, ...]
    late: tuple[BilledPenalty, ...] | None
    compared: int
    service_halalas: int
    ours_halalas: int

    @property
    def difference_halalas(self) -> int:
        """The authority's amount less ours; the findings add up to it."""
        return self.service_halalas - self.ours_halalas

    @property
    def unexplained_halalas(self) -> int:
        """What no rule explains."""
        return sum(one.halalas for one in self.findings if one.code is AuditCode.UNEXPLAINED)

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to say."""
        return not self.findings


class _Pair(NamedTuple):
    engagement_id: str
    entry: RosterEntry | None
    lines: tuple[InvoiceLine, ...]


def audit_invoice(
    invoice: Invoice,
    lines: Iterable[InvoiceLine],
    roster: Iterable[RosterEntry],
    rules: RuleBook,
    *,
    override: HazardsRateOverride | None = None,
    asked: AskedAbout = lambda engagement_id: (),
    late: Sequence[BilledPenalty] | None = None,
) -> Audit:
    """Compare an invoice with our own month; both streams in the order of engagement ids, else ValueError.

    ``late`` are the fines for paying late that it should ask for, when that is known.
    """
    run = _Run(LineAudit(invoice.month, rules, override.percent if override is not None else None), asked)
    known = ((entry.engagement.id, entry) for entry in roster)
    for engagement_id, billed, entry in side_by_side(by_engagement(lines), known):
        run.take(_Pair(engagement_id, entry, billed or ()))
    late_halalas = None if late is None else sum(one.month.halalas for one in late)
    whole = tuple(_of_the_whole(invoice, rules, run, late_halalas))
    first = tuple(one for one in whole if one.code in (AuditCode.RULES_VERSION, AuditCode.LINES_MISSING))
    last = tuple(one for one in whole if one not in first)
    billed_late = 0 if late is None else invoice.late_penalties_halalas
    return Audit(
        invoice=invoice,
        rules_version=rules.version,
        rows=run.rows(),
        findings=(*first, *run.findings, *last),
        adjustments=tuple(run.adjustments),
        late=None if late is None else tuple(late),
        compared=run.compared,
        service_halalas=invoice.contributions_halalas + billed_late,
        ours_halalas=run.ours_total() + (late_halalas or 0),
    )


class _Run:
    """Sums and findings while the streams go by."""

    def __init__(self, audit: LineAudit, asked: AskedAbout) -> None:
        self._audit = audit
        self._asked = asked
        self._sums: tuple[dict[tuple[Insurance, System | None], BranchSum], ...] = ({}, {})
        self.findings: list[AuditFinding] = []
        self.adjustments: list[InvoiceLine] = []
        self.compared = 0
        self.lines = 0

    def take(self, pair: _Pair) -> None:
        """One engagement."""
        self.lines += len(pair.lines)
        billed = tuple(line for line in pair.lines if line.adjustment_of is None)
        if len(billed) != len(pair.lines):
            self.adjustments += (line for line in pair.lines if line.adjustment_of is not None)
        ours = self._audit.expected(pair.entry) if pair.entry is not None else None
        self.compared += 1
        for line in billed:
            _add(self._sums[0], line)
        if isinstance(ours, InvoiceLine):
            _add(self._sums[1], ours)
            if len(billed) == 1 and billed[0] == ours:
                return
        for found in self._compare(pair.entry, ours, billed):
            self._keep(pair, found)

    def rows(self) -> tuple[BranchRow, ...]:
        """Both sides by branch, annuities by system."""
        keys = sorted(self._sums[0].keys() | self._sums[1].keys(), key=_row_order)
        return tuple(BranchRow(*key, *(side.get(key) or BranchSum() for side in self._sums)) for key in keys)

    def ours_total(self) -> int:
        """Our whole month."""
        return sum(one.halalas for one in self._sums[1].values())

    def billed_totals(self) -> tuple[BranchShare, ...]:
        """What the lines add up to, by branch."""
        return _totals(
            BranchTotal(branch, one.employer_halalas, one.employee_halalas)
            for (branch, _), one in self._sums[0].items()
        )

    def _compare(
        self, entry: RosterEntry | None, ours: InvoiceLine | NotBilled | None, billed: tuple[InvoiceLine, ...]
    ) -> Iterator[Found]:
        audit = self._audit
        if not billed:
            if entry is not None and isinstance(ours, InvoiceLine):
                yield from audit.missing(entry, ours)
            return
        main = billed.index(ours) if isinstance(ours, InvoiceLine) and ours in billed else 0
        if entry is not None and isinstance(ours, InvoiceLine):
            yield from audit.differing(entry, ours, billed[main])
        else:
            yield from audit.unexpected(entry, billed[main], ours if isinstance(ours, NotBilled) else None)
        for at, line in enumerate(billed):
            if at != main:
                yield from audit.doubled(line)

    def _keep(self, pair: _Pair, found: Found) -> None:
        finding = AuditFinding(
            code=found.code,
            halalas=found.halalas,
            settlement=settlement(found.code, self._asked(pair.engagement_id)),
            engagement_id=pair.engagement_id,
            contributor_id=pair.entry.contributor.id if pair.entry is not None else "",
            parts=found.parts,
            params=found.params,
        )
        self.findings.append(finding)


def _of_the_whole(invoice: Invoice, rules: RuleBook, run: _Run, late_halalas: int | None) -> Iterator[AuditFinding]:
    """What concerns no single person."""
    if invoice.rules_version and invoice.rules_version != rules.version:
        yield _finding(AuditCode.RULES_VERSION, (), {"billed": invoice.rules_version, "ours": rules.version})
    if invoice.line_count and invoice.line_count != run.lines:
        yield _finding(AuditCode.LINES_MISSING, (), {"count": invoice.line_count, "here": run.lines})
    if parts := difference(run.billed_totals(), _totals(invoice.totals)):
        yield _finding(AuditCode.LINES_AND_TOTALS, parts, {})
    if late_halalas is not None and late_halalas != invoice.late_penalties_halalas:
        billed = invoice.late_penalties_halalas
        params = {"billed": billed, "ours": late_halalas}
        code = AuditCode.LATE_PENALTY
        yield AuditFinding(code, billed - late_halalas, settlement(code), params=params)


def _finding(code: AuditCode, parts: tuple[BranchShare, ...], params: dict[str, Any]) -> AuditFinding:
    return AuditFinding(code, sum(part.halalas for part in parts), settlement(code), parts=parts, params=params)


def _totals(totals: Iterable[BranchTotal]) -> tuple[BranchShare, ...]:
    shares = (BranchShare(total.branch, 0, 0, total.employer_halalas, total.employee_halalas) for total in totals)
    return charged_to(shares)


def _add(sums: dict[tuple[Insurance, System | None], BranchSum], line: InvoiceLine) -> None:
    wages = line.wage_halalas
    if line.days != line.month_days:
        wages = half_up(wages * line.days, line.month_days or 1)
    for branch, employer_percent, employee_percent, employer, employee in line.shares:
        key = (branch, line.system if branch is Insurance.ANNUITIES else None)
        held = sums.get(key)
        if held is None:
            held = sums[key] = BranchSum()
        held.people += 1
        held.wages_halalas += wages
        held.employer_halalas += employer
        held.employee_halalas += employee
        held.percents.add((employer_percent, employee_percent))


_BRANCHES: Final = tuple(Insurance)
_SYSTEMS: Final = (System.OLD, System.NEW, None)


def _row_order(key: tuple[Insurance, System | None]) -> tuple[int, int]:
    return _BRANCHES.index(key[0]), _SYSTEMS.index(key[1])
