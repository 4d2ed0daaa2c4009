"""Changes from a file, step by step: choose it, say what its columns are, correct its rows, queue what can go."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.bulk import Rows, give_back, let_go
from gosi_desktop.application.establishments import Establishments
from gosi_desktop.application.ports import Sending
from gosi_desktop.application.ports.sheets import Sheet
from gosi_desktop.application.sheet_columns import SheetColumns, SheetKind, Split, Target
from gosi_desktop.application.sheet_import import SheetImports
from gosi_desktop.application.sheet_judgement import Judgement, Queued
from gosi_desktop.application.sheet_rows import RowRemark, Standing
from gosi_desktop.application.sheet_table import SheetTable
from gosi_desktop.application.sheet_templates import TemplateWords
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import Cancelled, GosiError
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.sheet_import_rows import SheetRows
from gosi_desktop.viewmodels.sheet_import_state import ImportStep, SheetImportState, Work

Words = Callable[[RowRemark], str]
InWords = Callable[[Mapping[Target, Sequence[Names]]], TemplateWords]
_Found = tuple[SheetTable, SheetColumns]


def _report(error: Exception) -> None:
    raise error  # a defect: the one excepthook reports it


class SheetImportViewModel(ViewModel[SheetImportState]):
    """One file at a time. What is read stays in memory alone until it is queued, and goes with the lock."""

    written = Signal(object, int)  # the Path, and how many rows it has
    taken_back = Signal(int)
    _progressed = Signal(int, object)

    def __init__(
        self, imports: SheetImports, establishments: Establishments, runners: Runners, parent: QObject | None = None
    ) -> None:
        super().__init__(SheetImportState(), parent)
        self._imports, self._establishments = imports, establishments
        self._stop = False
        self._path: Path | None = None
        self._edits: list[Callable[[Judgement], Judgement]] = []
        self.rows = SheetRows(self)
        self.rows.edited.connect(self.write_cell)
        reads, writes = runners.reads, runners.writes
        self._reads = reads
        self.open = self._command(reads, self._opening, self._opened)
        self.read = self._command(reads, self._reading, self._read)
        self.find_table = self._command(reads, self._finding, self._found)
        self.judge = self._command(reads, self._judging, self._judged, lambda: self._columns_ready())
        self.rejudge = self._command(reads, lambda again, judgement: again(judgement), self._rejudged)
        self.queue = self._command(writes, self._queueing, self._queued, lambda: self.state.may_go)
        self.undo = self._command(writes, imports.take_back, self._undone, lambda: bool(self.state.batch))
        self.write = self._command(reads, self._writing, self._wrote)
        self._progressed.connect(self._show_progress)

    # -- verbs -------------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """The open establishment, when the page is turned to."""
        self.open()

    def prefer(self, sending: Sending) -> None:
        """Which way of sending is offered first: as the settings say for what comes from a file."""
        self._update(preferred=sending)

    def choose_file(self, path: Path) -> None:
        """Read a file that was chosen or dropped."""
        self._path = path
        self._begin(Work.READING)
        self.read(path, None)

    def choose_sheet(self, name: str) -> None:
        """Another sheet of the same file."""
        if self._path is not None and self.state.sheet is not None and name != self.state.sheet.name:
            self._begin(Work.READING)
            self.read(self._path, name)

    def choose_heading_row(self, number: int) -> None:
        """The row where the headings stand."""
        if self.state.sheet is not None and self.find_table.enabled:
            self._begin(Work.READING)
            self.find_table(self.state.sheet, number, self.state.kind)

    def choose_kind(self, kind: SheetKind) -> None:
        """What the rows ask for."""
        table = self.state.table
        if table is not None and kind is not self.state.kind and self.find_table.enabled:
            self._begin(Work.READING)
            self.find_table(table.sheet, table.last or None, kind)

    def choose_day_order(self, month_first: bool) -> None:
        """Whether 05/03/2025 is 3 May."""
        self._change_columns(lambda columns: replace(columns, month_first=month_first))

    def choose_target(self, column: int, target: Target) -> None:
        """What a column means."""
        self._change_columns(lambda columns: columns.with_target(column, target))

    def choose_decimal_comma(self, comma: bool) -> None:
        """Whether 1.234,5 is meant, not 1,234.5."""
        self._change_columns(lambda columns: replace(columns, decimal_comma=comma))

    def choose_split(self, split: Split | None) -> None:
        """How a total alone is divided."""
        self._change_columns(lambda columns: replace(columns, split=split))

    def choose_month(self, month: Month) -> None:
        """From when the wages hold."""
        self._update(month=month)

    def preview(self) -> None:
        """Judge all rows with the columns as they are."""
        if self.judge.enabled:
            self._begin(Work.JUDGING)
            state = self.state
            self.judge(state.establishment, state.table, state.columns, state.month)

    def show_step(self, step: ImportStep) -> None:
        """Back to an earlier step."""
        steps = tuple(ImportStep)
        if self.state.work is None and steps.index(step) < steps.index(self.state.step):
            self._update(step=step, error=None)

    def choose_chip(self, chip: Standing | None) -> None:
        """Only rows that stand so."""
        self._update(chip=chip)
        self._show_rows()

    def choose_errors_first(self, first: bool) -> None:
        """Errors, then warnings, then the others; or as in the file."""
        self._update(errors_first=first)
        self._show_rows()

    def confirm(self, confirmed: bool) -> None:
        """What jumps is meant so."""
        self._update(confirmed=confirmed)
        self.queue.refresh()

    def confirm_month(self, meant: bool) -> None:
        """The file speaks of another month, and that is right."""
        self._update(month_meant=meant)
        self.queue.refresh()

    @Slot(int, object, str)
    def write_cell(self, number: int, target: Target, text: str) -> None:
        """A cell written anew: its row is judged again."""
        self._edit(lambda judgement: self._imports.rejudge(judgement, number, target, text))

    def drop_row(self, number: int) -> None:
        """Leave a row out."""
        self._edit(lambda judgement: self._imports.drop(judgement, number))

    def send_to_outbox(self, sending: Sending) -> None:
        """Queue what can go, as one batch."""
        if self.queue.enabled:
            self._begin(Work.QUEUEING)
            self.queue(self.state.judgement, sending, self.state.confirmed)

    def take_back(self) -> None:
        """Undo the batch, as far as it was not sent."""
        self.undo(self.state.batch)

    def keep_aside(self, target: Path, reason: str, words: Words, right_to_left: bool) -> None:
        """The rows that cannot go as a file with a column of reasons."""
        judgement = self.state.judgement
        if judgement is not None:
            self._begin(Work.WRITING)
            aside = self._imports.keep_aside
            self.write(lambda *ways: (target, aside(judgement, target, reason, words, right_to_left, *ways)))

    def save_template(self, kind: SheetKind, target: Path, in_words: InWords) -> None:
        """A file to fill in; ``in_words`` makes its words of what can be chosen from."""
        number, imports = self.state.establishment, self._imports
        self._begin(Work.WRITING)

        def write(*ways: Any) -> tuple[Path, int]:
            return target, imports.template(number, kind, target, in_words(imports.choices(number)), *ways)

        self.write(write)

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way; nothing half-done stays."""
        self._stop = True

    @Slot()
    def start_again(self) -> None:
        """Another file."""
        state, shown = self.state, self._shown()
        self._path = None
        self._become(
            SheetImportState(
                establishment=state.establishment,
                month=state.month,
                months=state.months,
                allowed=state.allowed,
                preferred=state.preferred,
            )
        )
        del state
        self._part_with(shown)

    def forget(self) -> None:
        """The lock, or another establishment: nothing of the file stays."""
        self._stop = True
        self._path, shown = None, self._shown()
        self._become(SheetImportState(preferred=self.state.preferred))
        self._part_with(shown)

    # -- work, off the GUI thread ------------------------------------------------------------------------------------

    def _opening(self) -> tuple[str, Month, bool]:
        opened = self._establishments.opened()
        number = opened.head.establishment if opened is not None else ""
        return number, self._imports.month(), bool(number) and self._imports.may(number)

    def _reading(self, path: Path, sheet: str | None) -> _Found:
        return self._finding(self._imports.read(path, sheet, *self._ways), None, None)

    def _finding(self, sheet: Sheet, number: int | None, kind: SheetKind | None) -> _Found:
        table = self._imports.table(sheet, number)
        return table, self._imports.guess(table, kind or self._imports.kind(self.state.establishment, table))

    def _judging(self, number: str, table: SheetTable, columns: SheetColumns, month: Month) -> Judgement:
        return self._imports.judge(number, table, columns, month, *self._ways)

    def _queueing(self, judgement: Judgement, sending: Sending, confirmed: bool) -> tuple[Queued, Sending]:
        return self._imports.queue(judgement, sending, confirmed, *self._ways), sending

    def _writing(self, writing: Callable[..., tuple[Path, int]]) -> tuple[Path, int]:
        return writing(*self._ways)

    @property
    def _ways(self) -> tuple[Callable[[int, int | None], None], Callable[[], bool]]:
        return self._progressed.emit, lambda: self._stop

    # -- answers -----------------------------------------------------------------------------------------------------

    def _opened(self, found: tuple[str, Month, bool]) -> None:
        number, month, allowed = found
        if number != self.state.establishment:
            months = (month, month.shift(1), month.shift(2))
            preferred = self.state.preferred
            self._become(SheetImportState(number, month, months, allowed, preferred=preferred))
            self._show_rows()
        else:
            self._update(allowed=allowed)

    def _read(self, found: _Found) -> None:
        if self.state.work is None:  # forgotten meanwhile
            return
        shown = self._shown()
        self._update(sheet=found[0].sheet, step=ImportStep.COLUMNS, judgement=None, batch="", queued=0)
        self._update(confirmed=False, month_meant=False)
        self._found(found)
        self._part_with(shown)

    def _found(self, found: _Found) -> None:
        if self.state.work is not None:
            self._update(table=found[0], columns=found[1], kind=found[1].kind, work=None, error=None)
            self.judge.refresh()

    def _judged(self, judgement: Judgement) -> None:
        if self.state.work is None:
            return
        chip = None if not judgement.counts[Standing.ERROR] else self.state.chip
        shown: list[Rows | None] = [self.state.judgement]
        self._update(judgement=judgement, step=ImportStep.PREVIEW, work=None, error=None, chip=chip)
        self._part_with(shown)
        self.queue.refresh()

    def _rejudged(self, judgement: Judgement) -> None:
        if self.state.judgement is None:
            return
        self._update(judgement=judgement, error=None)
        self.rows.keep_order(judgement)
        self.queue.refresh()
        self._next_edit()

    def _queued(self, answer: tuple[Queued, Sending]) -> None:
        queued, sending = answer
        if self.state.work is None:
            return
        shown: list[Rows | None] = [self.state.judgement]
        self._update(
            judgement=queued.rest,
            step=ImportStep.DONE,
            work=None,
            batch=queued.batch,
            queued=queued.count,
            drafted=sending is Sending.NOT_YET,
            error=None,
        )
        self._part_with(shown)
        self._refresh()

    def _undone(self, count: int) -> None:
        self._update(batch="", queued=0, step=ImportStep.COLUMNS)
        self._refresh()
        self.taken_back.emit(count)

    def _wrote(self, answer: tuple[Path, int]) -> None:
        self._update(work=None, error=None)
        self.written.emit(*answer)

    def _refused(self, error: GosiError) -> None:
        self._update(work=None, error=None if isinstance(error, Cancelled) else error)
        self._refresh()

    @Slot(int, object)
    def _show_progress(self, done: int, total: int | None) -> None:
        if self.state.work is not None:
            self._update(done=done, total=total)

    # -- small things ------------------------------------------------------------------------------------------------

    def _command(
        self,
        runner: Runs,
        work: Callable[..., Any],
        done: Callable[[Any], None],
        allowed: Callable[[], bool] | None = None,
    ) -> Command:
        return Command(runner, work, done=done, failed=self._refused, allowed=allowed, parent=self)

    def _begin(self, work: Work) -> None:
        self._stop = False
        self._update(work=work, done=0, total=None, error=None)

    def _edit(self, again: Callable[[Judgement], Judgement]) -> None:
        """One after the other: none is lost while the one before is judged."""
        self._edits.append(again)
        self._next_edit()

    def _next_edit(self) -> None:
        if self.state.judgement is None:
            self._edits.clear()
        elif self._edits and self.rejudge.enabled:
            self.rejudge(self._edits.pop(0), self.state.judgement)

    def _change_columns(self, change: Callable[[Any], Any]) -> None:
        if self.state.columns is not None:
            self._update(columns=change(self.state.columns))
            self.judge.refresh()

    def _columns_ready(self) -> bool:
        return self.state.allowed and self.state.columns is not None and self.state.columns.ready

    def _shown(self) -> list[Rows | None]:
        return [self.state.judgement, self.state.table, self.state.sheet]

    def _part_with(self, shown: list[Rows | None]) -> None:
        """Show the rows as they are now; those that were shown are freed where no window waits for it."""
        self._show_rows()
        self._reads.run(lambda: let_go(shown), lambda _: give_back(), _report)

    def _show_rows(self) -> None:
        self.rows.show(self.state.judgement, self.state.chip, self.state.errors_first)

    def _refresh(self) -> None:
        self.queue.refresh()
        self.undo.refresh()
