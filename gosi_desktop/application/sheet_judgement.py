"""A file judged as a whole: its rows, how they stand, what they come to together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from gosi_desktop.application.sheet_columns import SheetColumns
from gosi_desktop.application.sheet_months import SaidMonth
from gosi_desktop.application.sheet_rows import Bench, Cost, JudgedRow, Standing
from gosi_desktop.application.sheet_table import SheetTable

Holders = Mapping[str, tuple[str, ...]]  # ids of people by identity number


@dataclass(frozen=True, eq=False)
class Judgement:
    """Every row of a file and what became of it. ``left_out`` are the numbers of rows that are sums, not people."""

    establishment: str
    table: SheetTable
    columns: SheetColumns
    bench: Bench
    rows: tuple[JudgedRow, ...]
    left_out: tuple[int, ...] = ()
    other_month: SaidMonth | None = None  # the one a payroll says it is about, when it is another
    holders: Holders = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def counts(self) -> Mapping[Standing, int]:
        """How many rows stand how."""
        return {standing: sum(row.standing is standing for row in self.rows) for standing in Standing}

    @cached_property
    def wanting_a_word(self) -> int:
        """How many go only when the user has said so."""
        return sum(row.wants_a_word for row in self.rows)

    @cached_property
    def before(self) -> Cost:
        """Of all who are in the file, as they are now."""
        return _sum(row.before for row in self.rows)

    @cached_property
    def after(self) -> Cost:
        """The same with what can go; who cannot stays as he is."""
        return _sum(row.after if row.after is not None else row.before for row in self.rows)

    @cached_property
    def errors_first(self) -> tuple[JudgedRow, ...]:
        """Errors, then warnings, then the others, each in the order of the file."""
        first = [row for row in self.rows if row.standing is Standing.ERROR]
        then = [row for row in self.rows if row.standing is Standing.WARNING]
        rest = [row for row in self.rows if row.standing not in (Standing.ERROR, Standing.WARNING)]
        return (*first, *then, *rest)

    def counted(self) -> "Judgement":
        """The same, with everything a screen asks of it worked out: for whoever is not the window."""
        _ = (self.counts, self.wanting_a_word, self.before, self.after, self.errors_first)
        return self

    def going(self, confirmed: bool) -> tuple[JudgedRow, ...]:
        """The rows that would be queued; those that want a word only when it was said."""
        return tuple(row for row in self.rows if row.change is not None and (confirmed or not row.wants_a_word))


@dataclass(frozen=True, slots=True)
class Queued:
    """What went into the outbox, as one batch, and what is left."""

    batch: str
    count: int
    rest: Judgement


def _sum(costs: Iterator[Cost | None]) -> Cost:
    wage = employer = employee = 0
    for cost in costs:
        if cost is not None:
            wage, employer, employee = wage + cost.wage, employer + cost.employer, employee + cost.employee
    return Cost(wage, employer, employee)
