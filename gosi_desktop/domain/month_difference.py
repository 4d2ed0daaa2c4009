"""Why this month's invoice is not last month's: causes that add up to the difference to the halala.

Both invoices' lines come as streams in the order of engagement ids. Of somebody on both, one input after the other is
exchanged (``line_steps``); whatever that does not explain has its own cause.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.engagement_order import by_engagement, side_by_side
from gosi_desktop.domain.invoices import Invoice, InvoiceLine
from gosi_desktop.domain.line_steps import Input, LineStep, line_steps
from gosi_desktop.domain.rule_rows import (
    Coverage,
    LatePenaltyRow,
    LimitRow,
    PartMonthRow,
    RateRow,
    RoundingRow,
    Row,
    SystemRow,
)
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month


class Cause(StrEnum):
    """Why two months differ."""

    JOINED = "joined"
    LEFT = "left"
    WAGE = "wage"
    RATE_STEP = "rate_step"  # decided long ago: the July step
    OTHER_RATE = "other_rate"
    SYSTEM = "system"
    PART_MONTH = "part_month"
    DOUBLE_LINE = "double_line"
    ROUNDING = "rounding"
    ADJUSTMENT = "adjustment"
    LATE_PENALTY = "late_penalty"
    VIOLATION_FINE = "violation_fine"
    PREVIOUS = "previous"
    CREDIT = "credit"
    OTHER = "other"


class Effect(NamedTuple):
    """What one person, or the invoice itself, adds to or takes from the month, with what it was and what it is."""

    cause: Cause
    halalas: int
    engagement_id: str = ""
    before: int | None = None  # wage or amount in halalas, percent in hundredths, days
    after: int | None = None
    employee_halalas: int = 0  # how much of ``halalas`` the contributor bears


@dataclass(frozen=True, slots=True)
class CauseSum:
    """All effects of one cause, the largest first."""

    cause: Cause
    halalas: int
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class MonthDifference:
    """From one invoice to the next; ``causes`` add up to ``halalas``, and some are named even when they are 0."""

    before: Invoice
    after: Invoice
    causes: tuple[CauseSum, ...]

    @property
    def halalas(self) -> int:
        """How much more is to be paid."""
        return self.after.total_halalas - self.before.total_halalas

    @property
    def contributions_halalas(self) -> int:
        """How much more the month's contributions are, without fines, corrections, credits and what was open."""
        return self.after.contributions_halalas - self.before.contributions_halalas

    def of(self, cause: Cause) -> int:
        """What a cause adds."""
        return sum(one.halalas for one in self.causes if one.cause is cause)


_ALWAYS: Final = (Cause.JOINED, Cause.LEFT, Cause.WAGE, Cause.RATE_STEP, Cause.PART_MONTH)
_MOST_ROUNDING: Final = 2  # halalas for each share: one at either end


def month_difference(
    before: Invoice,
    before_lines: Iterable[InvoiceLine],
    after: Invoice,
    after_lines: Iterable[InvoiceLine],
    rules: RuleBook,
) -> MonthDifference:
    """What leads from an invoice to a later one. Raises ValueError for lines that are not in the order of ids."""
    people = PersonalEffects(before.month, after.month, rules)
    effects: list[Effect] = []
    for _, was, now in side_by_side(by_engagement(before_lines), by_engagement(after_lines)):
        effects += people.of(was or (), now or ())
    effects += _of_the_whole(before, after, effects)
    by_cause: dict[Cause, list[Effect]] = {cause: [] for cause in _ALWAYS}
    for effect in effects:
        by_cause.setdefault(effect.cause, []).append(effect)
    causes = (
        CauseSum(cause, sum(one.halalas for one in found), tuple(sorted(found, key=lambda one: -abs(one.halalas))))
        for cause, found in sorted(by_cause.items(), key=lambda pair: _ORDER.index(pair[0]))
    )
    return MonthDifference(before, after, tuple(causes))


_ORDER: Final = tuple(Cause)
_ROWS: Final[Mapping[Cause, type[Row]]] = {
    Cause.JOINED: PartMonthRow,
    Cause.LEFT: PartMonthRow,
    Cause.PART_MONTH: PartMonthRow,
    Cause.SYSTEM: SystemRow,
    Cause.ROUNDING: RoundingRow,
    Cause.LATE_PENALTY: LatePenaltyRow,
}


def rows_behind(cause: Cause, before: Month, after: Month, rules: RuleBook) -> tuple[Row, ...]:
    """The rows of the rules by which a cause has its amount; of rates those that came into force between the months."""
    day = after.last
    if cause in (Cause.RATE_STEP, Cause.OTHER_RATE):
        return tuple(row for row in rules.in_force(RateRow, day) if not row.holds(before.last))
    if cause is Cause.WAGE:
        return tuple(row for row in rules.in_force(LimitRow, day) if row.covers is Coverage.FULL)
    kind = _ROWS.get(cause)
    return rules.in_force(kind, day) if kind is not None else ()


class PersonalEffects:
    """What people add to one month and take from it, beside an earlier month."""

    def __init__(self, before: Month, after: Month, rules: RuleBook) -> None:
        self._before = before
        self._after = after
        self._rules = rules
        self._stepped: dict[System, bool] = {}
        self._mode = rules.in_force(RoundingRow, after.last)[0].mode

    def of(self, was: tuple[InvoiceLine, ...], now: tuple[InvoiceLine, ...]) -> list[Effect]:
        """One engagement's lines of both months; they add up to the difference."""
        if len(was) == len(now) == 1 and was[0] == now[0] and now[0].adjustment_of is None:
            return []
        corrections = [
            _whole(Cause.ADJUSTMENT, sign, line)
            for lines, sign in ((was, -1), (now, 1))
            for line in lines
            if line.adjustment_of is not None
        ]
        old = [line for line in was if line.adjustment_of is None]
        new = [line for line in now if line.adjustment_of is None]
        return [*corrections, *self._regular(old, new)]

    def _regular(self, old: list[InvoiceLine], new: list[InvoiceLine]) -> Iterator[Effect]:
        if old and new:
            yield from self._both(old[0], new[0])
        elif new:
            yield _whole(Cause.JOINED, 1, new[0], 0, new[0].days)
        elif old:
            yield _whole(Cause.LEFT, -1, old[0], old[0].days, 0)
        for line in old[1:]:
            yield _whole(Cause.DOUBLE_LINE, -1, line)
        for line in new[1:]:
            yield _whole(Cause.DOUBLE_LINE, 1, line)

    def _both(self, old: InvoiceLine, new: InvoiceLine) -> Iterator[Effect]:
        for step in line_steps(old, new, self._mode):
            match step.what:
                case Input.WAGE:
                    yield _step(Cause.WAGE, step, old, old.wage_halalas, new.wage_halalas)
                case Input.RATES:
                    yield _step(self._rates(old, new), step, old, _percent(old), _percent(new))
                case Input.DAYS:
                    yield _step(Cause.PART_MONTH, step, old, old.days, new.days)
                case Input.REST:
                    most = _MOST_ROUNDING * (len(old.shares) + len(new.shares))
                    yield _step(Cause.ROUNDING if abs(step.halalas) <= most else Cause.OTHER, step, old)

    def _rates(self, old: InvoiceLine, new: InvoiceLine) -> Cause:
        if old.system is not new.system:
            return Cause.SYSTEM
        return Cause.RATE_STEP if new.system is not None and self._has_stepped(new.system) else Cause.OTHER_RATE

    def _has_stepped(self, system: System) -> bool:
        """Whether a step that was decided long ago lies between the months."""
        if system not in self._stepped:
            step = self._rules.next_step(system, self._before)
            self._stepped[system] = step is not None and step.from_month <= self._after
        return self._stepped[system]


def _of_the_whole(before: Invoice, after: Invoice, people: Sequence[Effect]) -> list[Effect]:
    """What stands on the invoice beside the people's lines, and what its totals say more than these."""
    corrected = sum(one.halalas for one in people if one.cause is Cause.ADJUSTMENT)
    regular = sum(one.halalas for one in people) - corrected
    found: list[Effect] = []
    for cause, was, now in (
        (Cause.LATE_PENALTY, before.late_penalties_halalas, after.late_penalties_halalas),
        (Cause.VIOLATION_FINE, before.violation_fines_halalas, after.violation_fines_halalas),
        (Cause.PREVIOUS, before.previous_halalas, after.previous_halalas),
    ):
        if was != now:
            found.append(Effect(cause, now - was, "", was, now))
    was, now = before.credits_halalas, after.credits_halalas
    if was != now:
        found.append(Effect(Cause.CREDIT, was - now, "", was, now))
    adjusted = after.adjustments_halalas - before.adjustments_halalas
    if adjusted != corrected:
        found.append(Effect(Cause.ADJUSTMENT, adjusted - corrected))
    contributed = after.contributions_halalas - before.contributions_halalas
    if contributed != regular:
        found.append(Effect(Cause.OTHER, contributed - regular))
    return found


def _whole(cause: Cause, sign: int, line: InvoiceLine, before: int | None = None, after: int | None = None) -> Effect:
    """A whole line that comes or goes."""
    amounts = sign * line.total_halalas, sign * line.employee_halalas
    return Effect(cause, amounts[0], line.engagement_id, before, after, amounts[1])


def _step(
    cause: Cause, step: LineStep, line: InvoiceLine, before: int | None = None, after: int | None = None
) -> Effect:
    """One input of a line exchanged."""
    of_employee = sum(part.employee_halalas for part in step.parts)
    return Effect(cause, step.halalas, line.engagement_id, before, after, of_employee)


def _percent(line: InvoiceLine) -> int:
    return sum(share.percent for share in line.shares)
