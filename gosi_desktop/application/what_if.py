"""What if: somebody is hired, an invoice is paid late, a debt is paid in parts. Nothing is sent, nothing is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from gosi_desktop.application.ports import Chip, RosterStore
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.contributor import NationalityGroup, WageParts
from gosi_desktop.domain.instalments import PlannedPart, planned, terms
from gosi_desktop.domain.late_penalties import LatePenalty, LateStep, Waiver, late_penalty, late_steps, waivers
from gosi_desktop.domain.previews import HiringCost, headcount_percent, hiring_costs
from gosi_desktop.domain.rule_rows import DeadlineRow, InstalmentTermsRow
from gosi_desktop.domain.rules import RuleBook

_STEPS: Final = 4


@dataclass(frozen=True, slots=True)
class Hiring:
    """What one person more costs, by kind; until when he is registered; the part of Saudis, in hundredths of a percent.

    ``saudis_after`` is by kind, in the order of ``costs``. How quotas count is not known, so nothing is advised.
    """

    costs: tuple[HiringCost, ...]
    register_by: date | None
    rule: DeadlineRow | None
    saudis_now: int
    saudis_after: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PayingLate:
    """The fine if it is paid on a day, the stairs around that day, and what might be waived."""

    penalty: LatePenalty
    steps: tuple[LateStep, ...]
    waivers: Sequence[Waiver]


@dataclass(frozen=True, slots=True)
class InParts:
    """A debt in parts: of contributions and of the fine until the decision."""

    penalty: LatePenalty
    total_halalas: int
    parts: tuple[PlannedPart, ...]


class WhatIf:
    """Simulators of the page «ماذا لو؟»."""

    def __init__(self, roster: RosterStore, rules: RuleBook, clock: Clock) -> None:
        self._roster = roster
        self._rules = rules
        self._clock = clock

    def hiring(self, establishment: str, wage: WageParts, join_date: date) -> Hiring:
        """Raises RuleViolation for a month that no rule reaches."""
        costs = hiring_costs(self._rules, wage, join_date)
        counts = self._roster.overview(establishment).counts
        people, saudis = counts.get(Chip.ALL, 0), counts.get(Chip.SAUDI, 0)
        found = self._rules.deadline("register_contributor", join_date)
        after = (saudis + (one.group is NationalityGroup.SAUDI) for one in costs)
        return Hiring(
            costs,
            found[0] if found else None,
            found[1] if found else None,
            headcount_percent(saudis, people),
            tuple(headcount_percent(some, people + 1) for some in after),
        )

    def paying_late(self, contributions_halalas: int, due: date, pay_on: date) -> PayingLate:
        """Raises RuleViolation for a day that no rule reaches."""
        penalty = late_penalty(contributions_halalas, due, pay_on, self._rules)
        count = max(_STEPS, len(penalty.months) + 1)
        asked_on = max(pay_on, today_in_riyadh(self._clock))
        steps = late_steps(contributions_halalas, due, self._rules, count)
        return PayingLate(penalty, steps[-_STEPS - 1 :], waivers(penalty, asked_on, self._rules))

    def in_parts(self, contributions_halalas: int, due: date, decided: date, count: int, first_due: date) -> InParts:
        """The number of parts is the authority's to decide. Raises RuleViolation ``instalments.count``."""
        penalty = late_penalty(contributions_halalas, due, decided, self._rules)
        total = contributions_halalas + penalty.halalas
        return InParts(penalty, total, planned(total, count, first_due))

    def terms(self) -> InstalmentTermsRow | None:
        """In how many parts it may be asked for, as far as that is known."""
        return terms(self._rules, today_in_riyadh(self._clock))
