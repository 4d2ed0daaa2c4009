"""What is to come: the next months' invoices as far as the rules are decided, and what one person more would cost."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from gosi_desktop.domain.case import Case
from gosi_desktop.domain.contribution import Assessment, assess_case
from gosi_desktop.domain.contributor import NationalityGroup, System, WageParts
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.invoices import InvoiceLine
from gosi_desktop.domain.month_difference import Cause, PersonalEffects
from gosi_desktop.domain.roster_month import RosterEntry, expected_line
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

_WHOLE: Final = 10_000  # hundredths of a percent
_MOST_KNOWN: Final = 20_000  # pairs of lines, for each pair of months


@dataclass(frozen=True, slots=True)
class MonthPreview:
    """The contributions of a month to come, and why they are not those of the month before in the list."""

    month: Month
    people: int
    employer_halalas: int
    employee_halalas: int
    causes: tuple[tuple[Cause, int], ...]

    @property
    def halalas(self) -> int:
        """Both shares."""
        return self.employer_halalas + self.employee_halalas


def step_months(rules: RuleBook, month: Month) -> tuple[Month, ...]:
    """The months after this one in which the percentages of Saudis change, as far as the rules reach."""
    return tuple(sorted({at for system in System for at in _steps(rules, system, month)}))


def _steps(rules: RuleBook, system: System, month: Month) -> Iterator[Month]:
    """Of one system; none of one that does not hold yet."""
    try:
        step = rules.next_step(system, month)
    except RuleViolation:
        return
    while step is not None:
        yield step.from_month
        step = rules.next_step(system, step.from_month)


def month_previews(
    roster: Iterable[RosterEntry], months: Sequence[Month], rules: RuleBook, hazards_percent: int | None = None
) -> tuple[MonthPreview, ...]:
    """The months, earliest first, with whoever is known now: wages and last days already asked for are in them."""
    sums = [[0, 0, 0] for _ in months]
    between = [_Causes(PersonalEffects(*pair, rules)) for pair in pairwise(months)]
    causes: list[dict[Cause, int]] = [{} for _ in months]
    for entry in roster:
        lines = [_line(entry, month, rules, hazards_percent) for month in months]
        for line, held in zip(lines, sums, strict=True):
            for one in line:
                held[0] += 1
                held[1] += one.employer_halalas
                held[2] += one.employee_halalas
        for at, effects in enumerate(between, start=1):
            for cause, halalas in effects.of(lines[at - 1], lines[at]):
                causes[at][cause] = causes[at].get(cause, 0) + halalas
    return tuple(
        MonthPreview(month, people, employer, employee, tuple(sorted(why.items(), key=lambda pair: -abs(pair[1]))))
        for month, (people, employer, employee), why in zip(months, sums, causes, strict=True)
    )


class _Causes:
    """Remembers what changes between two lines: it is the same for everybody whose lines say the same."""

    def __init__(self, effects: PersonalEffects) -> None:
        self._effects = effects
        self._known: dict[tuple[object, ...], tuple[tuple[Cause, int], ...]] = {}

    def of(self, was: tuple[InvoiceLine, ...], now: tuple[InvoiceLine, ...]) -> tuple[tuple[Cause, int], ...]:
        """What it adds, by cause."""
        key = (*(line[1:] for line in was), None, *(line[1:] for line in now))  # but whose they are
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = tuple((one.cause, one.halalas) for one in self._effects.of(was, now))
            self._known[key] = found
        return found


class StepCost(NamedTuple):
    """The employer's percentage, in hundredths, and both shares of a whole month from a month on."""

    from_month: Month
    percent: int
    employer_halalas: int
    employee_halalas: int


@dataclass(frozen=True, slots=True)
class HiringCost:
    """What somebody of a kind costs: his first month by its days, a whole month, and the steps to come."""

    group: NationalityGroup
    system: System | None
    paid_halalas: int  # all parts of the wage, those outside insurance too
    first: Assessment
    whole: Assessment
    steps: tuple[StepCost, ...]

    @property
    def cost_halalas(self) -> int:
        """Wage and employer's share of a whole month."""
        return self.paid_halalas + self.whole.employer_halalas

    @property
    def net_halalas(self) -> int:
        """What reaches him once his share is withheld."""
        return self.paid_halalas - self.whole.employee_halalas


def hiring_costs(rules: RuleBook, wage: WageParts, join_date: date) -> tuple[HiringCost, ...]:
    """For a Saudi at his first registration, one with earlier periods, and a non-Saudi, on the same wage."""
    kinds = (
        (NationalityGroup.SAUDI, rules.system_of(join_date, False)),
        (NationalityGroup.SAUDI, rules.system_of(join_date, True)),
        (NationalityGroup.NON_SAUDI, None),
    )
    return tuple(_hiring_cost(rules, wage, join_date, group, system) for group, system in dict.fromkeys(kinds))


def headcount_percent(part: int, people: int) -> int:
    """A part of the headcount in hundredths of a percent; 0 of nobody."""
    return (2 * part * _WHOLE + people) // (2 * people) if people else 0


def _hiring_cost(
    rules: RuleBook, wage: WageParts, join_date: date, group: NationalityGroup, system: System | None
) -> HiringCost:
    first = Case(month=Month.of(join_date), group=group, wage=wage, system=system, join_date=join_date)
    months = (first.month, *(step_months(rules, first.month) if system is not None else ()))
    steps: list[StepCost] = []
    for month in months:
        percent = rules.rates(group, system, month).employer_percent
        if not steps or steps[-1].percent != percent:
            whole = assess_case(Case(month=month, group=group, wage=wage, system=system), rules)
            steps.append(StepCost(month, percent, whole.employer_halalas, whole.employee_halalas))
    return HiringCost(
        group,
        system,
        wage.raw_wage_halalas + wage.other_halalas,
        assess_case(first, rules),
        assess_case(Case(month=first.month, group=group, wage=wage, system=system), rules),
        tuple(steps),
    )


def _line(entry: RosterEntry, month: Month, rules: RuleBook, hazards_percent: int | None) -> tuple[InvoiceLine, ...]:
    line = expected_line(entry, month, rules, hazards_percent)
    return (line,) if isinstance(line, InvoiceLine) else ()
