"""Many changes from a file: read, matched to people, judged row by row, queued as one batch; bad rows kept aside.

What the rows ask for is the kind of the file: wages, registrations or exclusions.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from gosi_desktop.application.bulk import in_bulk
from gosi_desktop.application.exclusion_rows import judge_exclusion
from gosi_desktop.application.outbox import Outbox
from gosi_desktop.application.ports import Cancelled, DeviceStore, FeedStore, Progress, RosterStore, Sending
from gosi_desktop.application.ports.batches import BatchStore
from gosi_desktop.application.ports.outbox import PROJECTED, UNSENT
from gosi_desktop.application.ports.payroll import PayrollStore
from gosi_desktop.application.ports.sheets import Sheet, SheetPage, SheetReader, SheetWriter
from gosi_desktop.application.registration_rows import judge_registration
from gosi_desktop.application.roster_changes import Proposal, RosterChanges
from gosi_desktop.application.sheet_columns import (
    AMOUNTS,
    ColumnMemory,
    SheetColumns,
    SheetKind,
    Target,
    kind_of,
    means,
)
from gosi_desktop.application.sheet_judgement import Holders, Judgement, Queued
from gosi_desktop.application.sheet_lines import keeping_doubles, lines_of, without_doubles, written
from gosi_desktop.application.sheet_months import other_month
from gosi_desktop.application.sheet_rows import (
    Bench,
    JudgedRow,
    Lists,
    RowRemark,
    SheetLine,
    Standing,
    WordLists,
    failed,
    identity_keys,
)
from gosi_desktop.application.sheet_table import SheetTable, cell, table_of
from gosi_desktop.application.sheet_templates import TemplateWords, page_of
from gosi_desktop.application.sheet_values import joined_since
from gosi_desktop.application.wage_rows import judge_wage
from gosi_desktop.domain.changes import AnyChange, ExcludeContributor, RegisterContributor, UpdateWage
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.contributor import Names, current_engagement, is_open
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.names import folded
from gosi_desktop.domain.rule_rows import ReasonRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

AT_A_TIME: Final = 1_000  # rows judged between two looks at progress and cancel
_QUEUED_AT_A_TIME: Final = 2_500
_LOOKED_AT: Final = 200  # rows, to tell whether a file is about people who are here
_JUDGES: Final = {
    SheetKind.WAGES: judge_wage,
    SheetKind.REGISTRATIONS: judge_registration,
    SheetKind.EXCLUSIONS: judge_exclusion,
}
_ASKS: Final = {
    SheetKind.WAGES: UpdateWage.kind,
    SheetKind.REGISTRATIONS: RegisterContributor.kind,
    SheetKind.EXCLUSIONS: ExcludeContributor.kind,
}


class SheetImports:
    """Everything works offline. Nothing is written before ``queue``, and then held until the user sends it."""

    def __init__(
        self,
        reader: SheetReader,
        writer: SheetWriter,
        people: PayrollStore,
        roster: RosterStore,
        feed: FeedStore,
        device: DeviceStore,
        batches: BatchStore,
        changes: RosterChanges,
        outbox: Outbox,
        rules: RuleBook,
        clock: Clock,
        lists: Lists,
    ) -> None:
        self._reader, self._writer = reader, writer
        self._people, self._roster, self._feed = people, roster, feed
        self._lists = lists
        self.memory = ColumnMemory(device)
        self._batches, self._changes, self._outbox = batches, changes, outbox
        self._rules, self._clock = rules, clock

    def may(self, establishment: str, kind: SheetKind = SheetKind.WAGES) -> bool:
        """Whether this account's role lets it ask for what files of a kind ask for."""
        return self._changes.may(establishment, _ASKS[kind])

    def month(self) -> Month:
        """The month whose wages can be changed now."""
        return Month.of(today_in_riyadh(self._clock))

    @in_bulk()
    def read(self, path: Path, sheet: str | None, progress: Progress, cancelled: Cancelled) -> Sheet:
        """A sheet of a file. Raises what ``SheetReader`` says."""
        return self._reader.read(path, sheet, progress, cancelled)

    def table(self, sheet: Sheet, at: int | None = None) -> SheetTable:
        """Its headings and rows; ``at`` is the heading row that somebody chose. Raises RuleViolation ``file.empty``."""
        found = table_of(sheet, lambda heading: any(means(heading, kind) is not None for kind in SheetKind), at)
        if not found.rows:
            raise RuleViolation("file.empty", file=sheet.file)
        return found

    def kind(self, establishment: str, table: SheetTable) -> SheetKind:
        """What a file asks for, by its headings; a list of people who have long been here, with pay, is a payroll."""
        kind = kind_of(table.titles)
        if kind is not SheetKind.REGISTRATIONS:
            return kind
        holders, columns = self._people.holders(establishment), self.guess(table, kind)
        at, joins = columns.column(Target.IDENTITY), columns.column(Target.JOIN_DATE)
        recent, rows = self.month().shift(-1).first, table.rows[:_LOOKED_AT]
        here = [row for row in rows if any(key in holders for key in identity_keys(cell(row, at)))]
        long_here = sum(not joined_since(cell(row, joins), recent, columns.month_first) for row in here)
        return SheetKind.WAGES if long_here * 2 > len(rows) else kind

    def guess(self, table: SheetTable, kind: SheetKind = SheetKind.WAGES) -> SheetColumns:
        """What its columns mean, as far as headings, cells and earlier corrections say."""
        return self.memory.guess(table, kind)

    @in_bulk()
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
        other = other_month(table, columns, month)
        return Judgement(establishment, table, columns, bench, without_doubles(rows), sums, other, holders).counted()

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

    @in_bulk()
    def queue(
        self, judgement: Judgement, sending: Sending, confirmed: bool, progress: Progress, cancelled: Cancelled
    ) -> Queued:
        """Put what can go into the outbox as one batch; each row is judged anew as it goes. Raises Cancelled.

        All of it or nothing: until the last row is written nothing is sent; cancelled or broken off, what was written
        is taken back, and after a kill at the next start (``sweep``).
        """
        going = judgement.going(confirmed)
        batch = self._changes.new_batch()
        done: set[int] = set()
        fresh: dict[int, JudgedRow] = {}
        self._batches.begin(batch)
        try:
            for start in range(0, len(going), _QUEUED_AT_A_TIME):
                _look(start, len(going), progress, cancelled)
                part = going[start : start + _QUEUED_AT_A_TIME]
                for row in self._queue_part(judgement, part, sending, batch):
                    if row.change is not None:
                        done.add(row.number)
                    else:
                        fresh[row.number] = row
            self._changes.let_go(self._batches, sending, batch)
        except BaseException:
            self.sweep()
            raise
        progress(len(going), len(going))
        rest = tuple(fresh.get(row.number, row) for row in judgement.rows if row.number not in done)
        return Queued(batch, len(done), replace(judgement, rows=rest).counted())

    def sweep(self) -> int:
        """Take back a batch that was never whole: the program ended, or was stopped, before its last row."""
        batch = self._batches.unfinished()
        taken = self._outbox.take_back_batch(batch) if batch is not None else 0
        self._batches.forget()
        return taken

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
        kind: SheetKind,
        target: Path,
        words: TemplateWords,
        progress: Progress,
        cancelled: Cancelled,
    ) -> int:
        """A file to fill in: with everybody who works here, or for new ones empty. Answers how many are in it."""
        held = self._people.holders(establishment) if kind is not SheetKind.REGISTRATIONS else {}
        people = list(dict.fromkeys(one for many in held.values() for one in many))
        found: list[Dossier] = []
        for start in range(0, len(people), AT_A_TIME):
            _look(start, len(people), progress, cancelled)
            found += self._people.dossiers(establishment, people[start : start + AT_A_TIME]).values()
        page = page_of(kind, words, found, self.month())
        self._writer.write(page, target, progress, cancelled)
        return len(page.rows)

    def choices(self, establishment: str) -> Mapping[Target, Sequence[Names]]:
        """What the cells of some columns can be chosen from, in both languages."""
        reasons = self._rules.in_force(ReasonRow, today_in_riyadh(self._clock))
        return {
            Target.OCCUPATION: tuple(names[0] for names in self._lists.occupations().values()),
            Target.NATIONALITY: tuple(names[0] for names in self._lists.nationalities().values()),
            Target.REASON: tuple(Names(one.ar, one.en) for one in reasons),
            Target.BRANCH: tuple(one.name for one in self._roster.branches(establishment) if one.closed is None),
        }

    # -- rows --------------------------------------------------------------------------------------------------------

    def _bench(self, establishment: str, columns: SheetColumns, month: Month) -> Bench:
        known = next((one for one in self._feed.establishments() if one.head.establishment == establishment), None)
        waiting = [one for one in self._outbox.listed(establishment) if one.state in UNSENT]
        return Bench(
            rules=self._rules,
            month=month,
            today=today_in_riyadh(self._clock),
            columns=columns,
            new_id=self._changes.new_id,
            started=known.establishment.started if known is not None and known.establishment is not None else None,
            overrides=tuple(known.overrides) if known is not None else (),
            waiting=frozenset(one.change.target for one in waiting if isinstance(one.change, UpdateWage)),
            drafted=frozenset(_about(one.change) for one in waiting if one.state not in PROJECTED),
            lists=self._word_lists(establishment) if columns.kind is not SheetKind.WAGES else WordLists(),
        )

    def _word_lists(self, establishment: str) -> WordLists:
        reasons = self._rules.in_force(ReasonRow, today_in_riyadh(self._clock))
        branches = [one for one in self._roster.branches(establishment) if one.closed is None]
        numbers = {folded(one.number): one.id for one in branches if one.number}
        return WordLists(
            occupations=_folded_words(self._lists.occupations()),
            nationalities=_folded_words(self._lists.nationalities()),
            reasons=_folded_words({one.id: (Names(one.ar, one.en),) for one in reasons}),
            branches=numbers | _folded_words({one.id: (one.name,) for one in branches}),
            first_branch=branches[0].id if branches else "",
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
        known = [row.contributor_id for row in part if row.contributor_id]
        dossiers = self._people.dossiers(judgement.establishment, known)
        judge = _JUDGES[judgement.columns.kind]
        fresh = [judge(judgement.bench, row.line, dossiers.get(row.contributor_id)) for row in part]
        able = [row for row in fresh if row.change is not None]
        yield from (row for row in fresh if row.change is None)
        proposals = [_proposal(judgement, row, dossiers.get(row.contributor_id, Dossier())) for row in able]
        try:
            if proposals:
                self._changes.gather(proposals, sending, batch)
        except RuleViolation:
            for row, proposal in zip(able, proposals, strict=True):
                yield self._queue_one(row, proposal, sending, batch)
        else:
            yield from able

    def _queue_one(self, row: JudgedRow, proposal: Proposal, sending: Sending, batch: str) -> JudgedRow:
        try:
            self._changes.gather([proposal], sending, batch)
        except RuleViolation as refusal:
            return replace(failed(row.line, RowRemark(refusal.code, Target.IDENTITY, refusal.params)), name=row.name)
        return row


def _about(change: AnyChange) -> str:
    """Whom a draft is about, as a row can tell: a newcomer's number, else what is changed."""
    return change.contributor.identity.number if isinstance(change, RegisterContributor) else change.target


def _folded_words(words: Mapping[str, tuple[Names, ...]]) -> dict[str, str]:
    """Each word, and each code, to its code."""
    spoken = {
        folded(word): code for code, many in words.items() for names in many for word in (names.ar, names.en) if word
    }
    return {folded(code): code for code in words} | spoken


def _proposal(judgement: Judgement, row: JudgedRow, dossier: Dossier) -> Proposal:
    assert row.change is not None
    return Proposal(
        establishment=judgement.establishment,
        contributor_id=row.asked_of,
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
    judge = _JUDGES[bench.columns.kind]
    return judge(bench, line, next(iter(working or dossiers), None))


def _holders_of(line: SheetLine, holders: Holders) -> tuple[str, ...]:
    for key in identity_keys(line.text(Target.IDENTITY)):
        if key in holders:
            return holders[key]
    return ()


def _look(done: int, total: int, progress: Progress, cancelled: Cancelled) -> None:
    if cancelled():
        raise CancelledError
    progress(done, total)
