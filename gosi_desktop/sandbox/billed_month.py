"""What a month costs: the lines of everybody in the roster by the domain's own rules, and what earlier ones lack."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from gosi_desktop.domain.contributor import Contributor, Engagement, WagePeriod
from gosi_desktop.domain.establishment import HazardsRateOverride, override_in
from gosi_desktop.domain.invoices import BranchShare, BranchTotal, InvoiceLine
from gosi_desktop.domain.roster_month import NotBilled, RosterEntry, expected_line
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, percent_of
from gosi_desktop.sandbox.account_book import Billed
from gosi_desktop.sandbox.roster_rows import contributor_of, engagement_of, wage_period_of

Rows = Mapping[str, Mapping[str, Any]]
BilledLines = Callable[[frozenset[str]], Iterable[tuple[Month, InvoiceLine]]]
"""The lines that some engagements were billed with so far, each with the month it is for."""


class Bill(NamedTuple):
    """The sums of an invoice, and its lines."""

    billed: Billed
    lines: Sequence[InvoiceLine]


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody who was ever engaged here, in the order of engagements."""

    entries: tuple[RosterEntry, ...]
    overrides: tuple[HazardsRateOverride, ...]

    def lines(self, month: Month, rules: RuleBook) -> Iterator[InvoiceLine]:
        """A line for everybody who is to be billed for a month."""
        percent = self._percent(month)
        for entry in self.entries:
            line = expected_line(entry, month, rules, percent)
            if isinstance(line, InvoiceLine):
                yield line

    def corrections(
        self, changed: frozenset[str], months: Sequence[Month], rules: RuleBook, billed: BilledLines
    ) -> Iterator[InvoiceLine]:
        """What the changed engagements should have been asked for in earlier months, less what they were."""
        asked: dict[tuple[str, Month], list[BranchShare]] = {}
        for month, line in billed(changed):
            asked.setdefault((line.engagement_id, month), []).extend(line.shares)
        for entry in self.entries:
            if entry.engagement.id not in changed:
                continue
            for month in months:
                due = expected_line(entry, month, rules, self._percent(month))
                was = asked.get((entry.engagement.id, month), [])
                found = _correction(entry.engagement.id, month, due, was)
                if found is not None:
                    yield found

    def _percent(self, month: Month) -> int | None:
        held = override_in(self.overrides, month)
        return held.percent if held else None


def roster_of(contributors: Rows, engagements: Rows, wages: Iterable[Rows], overrides: Rows) -> Roster:
    """The roster from the rows of the feed, by id; ``wages`` may come in several parts."""
    people: dict[str, Contributor] = {key: contributor_of({"id": key} | dict(row)) for key, row in contributors.items()}
    held: dict[str, list[WagePeriod]] = {}
    for part in wages:
        for key, row in part.items():
            held.setdefault(row["engagement"], []).append(wage_period_of(key, dict(row)))
    entries = []
    for key in sorted(engagements):
        engagement: Engagement = engagement_of({"id": key} | dict(engagements[key]))
        person = people.get(engagement.contributor_id)
        if person is not None:
            entries.append(RosterEntry(person, engagement, tuple(held.get(key, ()))))
    return Roster(tuple(entries), tuple(_override(key, row) for key, row in overrides.items()))


def bill_of(lines: Sequence[InvoiceLine], corrections: Sequence[InvoiceLine] = ()) -> Bill:
    """The sums of lines and corrections, and all of them in the order of engagements."""
    totals: dict[Insurance, list[int]] = {}
    for line in lines:
        for share in line.shares:
            total = totals.setdefault(share.branch, [0, 0])
            total[0] += share.employer_halalas
            total[1] += share.employee_halalas
    adjustments: dict[Month, int] = {}
    for line in corrections:
        if line.adjustment_of is not None:
            adjustments[line.adjustment_of] = adjustments.get(line.adjustment_of, 0) + line.total_halalas
    every = sorted((*lines, *corrections), key=lambda line: line.engagement_id) if corrections else lines
    named = tuple(BranchTotal(branch, *totals[branch]) for branch in Insurance if branch in totals)
    return Bill(Billed(named, adjustments, len(every)), every)


def _correction(
    engagement: str, month: Month, line: InvoiceLine | NotBilled, was: Sequence[BranchShare]
) -> InvoiceLine | None:
    """The line that is missing to make it right; None when it is."""
    due = line.shares if isinstance(line, InvoiceLine) else ()
    shares = []
    for branch in Insurance:
        now = [one for one in due if one.branch is branch]
        then = [one for one in was if one.branch is branch]
        employer = sum(one.employer_halalas for one in now) - sum(one.employer_halalas for one in then)
        employee = sum(one.employee_halalas for one in now) - sum(one.employee_halalas for one in then)
        if employer or employee:
            rate = (now or then)[0]
            shares.append(BranchShare(branch, rate.employer_percent, rate.employee_percent, employer, employee))
    if not shares:
        return None
    if isinstance(line, InvoiceLine):
        return line._replace(shares=tuple(shares), adjustment_of=month)
    return InvoiceLine(engagement, 0, 0, month.days, None, tuple(shares), month)


def _override(key: str, row: Mapping[str, Any]) -> HazardsRateOverride:
    to = row.get("to")
    return HazardsRateOverride(
        id=key, percent=percent_of(row["percent"]), from_month=Month.parse(row["from"]),
        to_month=Month.parse(to) if to else None, decision_no=row.get("decision_no"),
    )  # fmt: skip
