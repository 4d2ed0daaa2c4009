"""Wages of many from a file: read, matched to people, judged row by row, queued as one batch; bad rows kept aside."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Final

from gosi_desktop.application.outbox import Outbox
from gosi_desktop.application.ports import Cancelled, DeviceStore, FeedStore, Progress, Sending
from gosi_desktop.application.ports.outbox import UNSENT
from gosi_desktop.application.ports.payroll import PayrollStore
from gosi_desktop.application.ports.sheets import Cells, Sheet, SheetPage, SheetReader, SheetWriter
from gosi_desktop.application.roster_changes import Proposal, RosterChanges
from gosi_desktop.application.sheet_columns import AMOUNTS, ColumnMemory, SheetColumns, Target, means
from gosi_desktop.application.sheet_lines import (
    keeping_doubles,
    lines_of,
    template_line,
    without_doubles,
    written,
)
from gosi_desktop.application.sheet_table import SheetTable, table_of
from gosi_desktop.application.wage_rows import (
    Bench,
    Cost,
    JudgedRow,
    RowRemark,
    SheetLine,
    Standing,
    failed,
    identity_keys,
)
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.contributor import current_engagement, is_open
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import override_in
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

AT_A_TIME: Final = 1_000  # rows judged between two looks at progress and cancel
_QUEUED_AT_A_TIME: Final = 2_500
Holders = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class Judgement:
    """Every row of a file and what became of it. ``left_out`` are the numbers of rows that are sums, not people."""

    establishment: str
    table: SheetTable
    columns: SheetColumns
    bench: Bench
    rows: tuple[JudgedRow, ...]
    left_out: tuple[int, ...] = ()
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


class SheetImports:
    """Everything works offline. Nothing is written before ``queue``, and then held until the user sends it."""

    def __init__(
        self,
        reader: SheetReader,
        writer: SheetWriter,
        people: PayrollStore,
        feed: FeedStore,
        device: DeviceStore,
        changes: RosterChanges,
        outbox: Outbox,
        rules: RuleBook,
        clock: Clock,
    ) -> None:
        self._reader, self._writer = reader, writer
        self._people, self._feed = people, feed
        self.memory = ColumnMemory(device)
        self._changes, self._outbox = changes, outbox
        self._rules, self._clock = rules, clock

    def may(self, establishment: str) -> bool:
        """Whether this account's role lets it change wages."""
        return self._changes.may(establishment, UpdateWage.kind)

    def month(self) -> Month:
        """The month whose wages can be changed now."""
        return Month.of(today_in_riyadh(self._clock))

    def read(self, path: Path, sheet: str | None, progress: Progress, cancelled: Cancelled) -> Sheet:
        """A sheet of a file. Raises what ``SheetReader`` says."""
        return self._reader.read(path, sheet, progress, cancelled)

    def table(self, sheet: Sheet, at: int | None = None) -> SheetTable:
        """Its headings and rows; ``at`` is the heading row that somebody chose. Raises RuleViolation ``file.empty``."""
        found = table_of(sheet, lambda heading: means(heading) is not None, at)
        if not found.rows:
            raise RuleViolation("file.empty", file=sheet.file)
        return found

    def guess(self, table: SheetTable) -> SheetColumns:
        """What its columns mean, as far as headings, cells and earlier corrections say."""
        return self.memory.guess(table)

    def judge(
        self,
        establishment: str,
        table: SheetTable,
        columns: SheetColumns,
        month: Month,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Judgement:
        """Match and judge every row; the columns are remembered. Raises Cancelled."""
        self.memory.keep(table, columns)
        lines, sums = lines_of(table, columns)
        bench = self._bench(establishment, columns, month)
        holders = self._people.holders(establishment)
        rows: list[JudgedRow] = []
        for start in range(0, len(lines), AT_A_TIME):
            _look(start, len(lines), progress, cancelled)
            rows += self._judged(establishment, lines[start : start + AT_A_TIME], bench, holders)
        progress(len(lines), len(lines))
        return Judgement(establishment, table, columns, bench, without_doubles(rows), sums, holders).counted()

    def rejudge(self, judgement: Judgement, number: int, target: Target, text: str) -> Judgement:
        """The same with one cell written anew."""
        row = next((one for one in judgement.rows if one.number == number), None)
        if row is None or row.line.text(target) == text.strip():
            return judgement
        line = SheetLine(number, {**row.line.texts, target: text.strip()})
        return self._again(judgement, {number: line}, target is Target.IDENTITY)

    def drop(self, judgement: Judgement, number: int) -> Judgement:
        """The same without a row."""
        rows = tuple(one for one in judgement.rows if one.number != number)
        return self._again(replace(judgement, rows=rows), {}, True)

    def queue(
        self, judgement: Judgement, sending: Sending, confirmed: bool, progress: Progress, cancelled: Cancelled
    ) -> Queued:
        """Put what can go into the outbox as one batch; each row is judged anew as it goes. Raises Cancelled.

        Cancelled or broken off, everything of the batch that was not sent is taken back.
        """
        going = judgement.going(confirmed)
        batch = self._changes.new_batch()
        done: set[int] = set()
        fresh: dict[int, JudgedRow] = {}
        try:
            for start in range(0, len(going), _QUEUED_AT_A_TIME):
                _look(start, len(going), progress, cancelled)
                part = going[start : start + _QUEUED_AT_A_TIME]
                for row in self._queue_part(judgement, part, sending, batch):
                    if row.change is not None:
                        done.add(row.number)
                    else:
                        fresh[row.number] = row
        except BaseException:
            self._outbox.take_back_batch(batch)
            raise
        progress(len(going), len(going))
        rest = tuple(fresh.get(row.number, row) for row in judgement.rows if row.number not in done)
        return Queued(batch, len(done), replace(judgement, rows=rest).counted())

    def take_back(self, batch: str) -> int:
        """Undo a batch as far as it was not sent. Answers how many."""
        return self._outbox.take_back_batch(batch)

    def keep_aside(
        self,
        judgement: Judgement,
        target: Path,
        reason: str,
        words: Callable[[RowRemark], str],
        right_to_left: bool,
        progress: Progress,
        cancelled: Cancelled,
    ) -> int:
        """The rows that cannot go, as the file they came from with a column of reasons. Raises DiskFull, Cancelled."""
        bad = {row.number: row for row in judgement.rows if row.standing is Standing.ERROR}
        table, columns = judgement.table, judgement.columns
        width = len(table.titles)
        rows = []
        for row in table.rows:
            if (judged := bad.get(row.number)) is not None:
                why = " · ".join(words(one) for one in judged.remarks)
                rows.append((*written(row, judged.line, columns, width), why))
        numbers = frozenset(at for at, one in enumerate(columns.targets) if one in AMOUNTS)
        page = SheetPage(table.sheet.name, (*table.titles, reason), rows, numbers, right_to_left)
        self._writer.write(page, target, progress, cancelled)
        return len(rows)

    def template(
        self,
        establishment: str,
        target: Path,
        title: str,
        headings: Cells,
        right_to_left: bool,
        progress: Progress,
        cancelled: Cancelled,
    ) -> int:
        """A file to fill in, with everybody who works here: identity, name, and basic, housing, commission now."""
        month = self.month()
        people = list(dict.fromkeys(one for held in self._people.holders(establishment).values() for one in held))
        rows: list[Cells] = []
        for start in range(0, len(people), AT_A_TIME):
            _look(start, len(people), progress, cancelled)
            found = self._people.dossiers(establishment, people[start : start + AT_A_TIME])
            rows += [line for dossier in found.values() if (line := template_line(dossier, month)) is not None]
        page = SheetPage(title, headings, rows, frozenset({2, 3, 4}), right_to_left)
        self._writer.write(page, target, progress, cancelled)
        return len(rows)

    # -- rows --------------------------------------------------------------------------------------------------------

    def _bench(self, establishment: str, columns: SheetColumns, month: Month) -> Bench:
        known = next((one for one in self._feed.establishments() if one.head.establishment == establishment), None)
        override = override_in(known.overrides, month) if known is not None else None
        waiting = (one for one in self._outbox.listed(establishment) if one.state in UNSENT)
        return Bench(
            rules=self._rules,
            month=month,
            today=today_in_riyadh(self._clock),
            hazards_percent=override.percent if override is not None else None,
            columns=frozenset(columns.targets),
            decimal_comma=columns.decimal_comma,
            split=columns.split,
            waiting=frozenset(one.change.target for one in waiting if isinstance(one.change, UpdateWage)),
        )

    def _judged(
        self, establishment: str, lines: Sequence[SheetLine], bench: Bench, holders: Holders
    ) -> list[JudgedRow]:
        found = [_holders_of(line, holders) for line in lines]
        dossiers = self._people.dossiers(establishment, [one for held in found for one in held])
        return [_judged_one(bench, line, [dossiers[one] for one in held if one in dossiers]) for line, held in
                zip(lines, found, strict=True)]  # fmt: skip

    def _again(self, judgement: Judgement, lines: Mapping[int, SheetLine], all_doubles: bool) -> Judgement:
        """Judge these rows anew, and where people have come or gone those that were there twice."""
        wanted = dict(lines)
        for row in judgement.rows if all_doubles else ():
            if any(one.code == "import.twice" for one in row.remarks):
                wanted.setdefault(row.number, row.line)
        made = self._judged(judgement.establishment, list(wanted.values()), judgement.bench, judgement.holders)
        fresh = {row.number: row for row in made}
        rows = [fresh.get(row.number, row) for row in judgement.rows]
        doubles = without_doubles(rows) if all_doubles else keeping_doubles(rows, judgement.rows)
        return replace(judgement, rows=tuple(doubles)).counted()

    def _queue_part(
        self, judgement: Judgement, part: Sequence[JudgedRow], sending: Sending, batch: str
    ) -> Iterator[JudgedRow]:
        """Ask for a part of the rows at once; where that cannot be, one by one."""
        dossiers = self._people.dossiers(judgement.establishment, [row.contributor_id for row in part])
        fresh = [judgement.bench.judge(row.line, dossiers.get(row.contributor_id)) for row in part]
        able = [row for row in fresh if row.change is not None]
        yield from (row for row in fresh if row.change is None)
        proposals = [_proposal(judgement, row, dossiers[row.contributor_id]) for row in able]
        try:
            if proposals:
                self._changes.ask(proposals, sending, batch)
        except RuleViolation:
            for row, proposal in zip(able, proposals, strict=True):
                yield self._queue_one(row, proposal, sending, batch)
        else:
            yield from able

    def _queue_one(self, row: JudgedRow, proposal: Proposal, sending: Sending, batch: str) -> JudgedRow:
        try:
            self._changes.ask([proposal], sending, batch)
        except RuleViolation as refusal:
            return replace(failed(row.line, RowRemark(refusal.code, Target.IDENTITY, refusal.params)), name=row.name)
        return row


def _proposal(judgement: Judgement, row: JudgedRow, dossier: Dossier) -> Proposal:
    assert row.change is not None
    return Proposal(
        establishment=judgement.establishment,
        contributor_id=row.contributor_id,
        change=row.change,
        dossier=dossier,
        findings=(),
        month=judgement.bench.month,
        before=None,
        after=None,
        roster_whole=True,
    )


def _judged_one(bench: Bench, line: SheetLine, dossiers: Sequence[Dossier]) -> JudgedRow:
    """By whoever of those with this number works here now."""
    working = [one for one in dossiers if (work := current_engagement(one.engagements)) is not None and is_open(work)]
    if len(working) > 1:
        return failed(line, RowRemark("import.two_people", Target.IDENTITY))
    return bench.judge(line, next(iter(working or dossiers), None))


def _holders_of(line: SheetLine, holders: Holders) -> tuple[str, ...]:
    for key in identity_keys(line.text(Target.IDENTITY)):
        if key in holders:
            return holders[key]
    return ()


def _sum(costs: Iterator[Cost | None]) -> Cost:
    wage = employer = employee = 0
    for cost in costs:
        if cost is not None:
            wage, employer, employee = wage + cost.wage, employer + cost.employer, employee + cost.employee
    return Cost(wage, employer, employee)


def _look(done: int, total: int, progress: Progress, cancelled: Cancelled) -> None:
    if cancelled():
        raise CancelledError
    progress(done, total)
