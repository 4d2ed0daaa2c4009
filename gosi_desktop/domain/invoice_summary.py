"""An invoice's lines gathered by branch of insurance, system and percentage, as they stand on its paper."""

from collections.abc import Iterable
from typing import NamedTuple

from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.invoices import BranchTotal, InvoiceLine
from gosi_desktop.domain.rule_rows import Insurance

_ORDER = tuple(Insurance)
_SYSTEMS = (System.OLD, System.NEW, None)


class BranchSummary(NamedTuple):
    """One branch at one percentage. ``wages_halalas`` are of whole months; ``people`` and it None: not known."""

    branch: Insurance
    system: System | None
    employer_percent: int | None
    employee_percent: int | None
    people: int | None
    wages_halalas: int | None
    employer_halalas: int
    employee_halalas: int

    @property
    def halalas(self) -> int:
        """Both payers' amount."""
        return self.employer_halalas + self.employee_halalas


def branch_summaries(lines: Iterable[InvoiceLine]) -> tuple[BranchSummary, ...]:
    """Of the month's own lines; corrections of earlier months stand apart. The system is told of annuities alone."""
    found: dict[tuple[Insurance, System | None, int, int], list[int]] = {}
    for line in lines:
        if line.adjustment_of is not None:
            continue
        for share in line.shares:
            system = line.system if share.branch is Insurance.ANNUITIES else None
            key = (share.branch, system, share.employer_percent, share.employee_percent)
            sums = found.setdefault(key, [0, 0, 0, 0])
            sums[0] += 1
            sums[1] += line.wage_halalas
            sums[2] += share.employer_halalas
            sums[3] += share.employee_halalas
    ordered = sorted(found, key=lambda key: (_ORDER.index(key[0]), _SYSTEMS.index(key[1]), key[2:]))
    return tuple(BranchSummary(*key, *found[key]) for key in ordered)


def known_by_totals(totals: Iterable[BranchTotal]) -> tuple[BranchSummary, ...]:
    """What is known of the branches while the lines are not here."""
    return tuple(
        BranchSummary(one.branch, None, None, None, None, None, one.employer_halalas, one.employee_halalas)
        for one in totals
    )
