"""The wage import step by step: whole states, edits in order, what is forgotten stays forgotten."""

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gosi_desktop.application.ports import OperationState, Sending
from gosi_desktop.application.sheet_columns import SheetKind, Target
from gosi_desktop.application.sheet_rows import Standing
from gosi_desktop.application.sheet_templates import COLUMNS, TemplateWords
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.sheet_import import SheetImportViewModel
from gosi_desktop.viewmodels.sheet_import_rows import RowColumn
from gosi_desktop.viewmodels.sheet_import_state import ImportStep, SheetImportState, Work
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import JANUARY, RAWABI, WASM
from tests.fakes.workspace import Bench
from tests.viewmodels.conftest import HeldRunner

ROWS = (
    "رقم الهوية,الاسم,الأساسي,السكن\n1088376123,سلطان,13200,3300\n1112734803,ياسر,ستة آلاف,1150\n"
    "1082019473,فيصل,2080,520\n1077190353,هند,7200,1800\n"
)
Open = Callable[..., ShellViewModel]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "أجور.csv"
    path.write_text(ROWS, "utf-8")
    return path


@pytest.fixture
def shell(shell_of: Open) -> ShellViewModel:
    made = shell_of(Bench())
    made.show_page(Page.SHEET_IMPORT)
    return made


@pytest.fixture
def model(shell: ShellViewModel) -> SheetImportViewModel:
    return shell.sheet_import


def previewed(model: SheetImportViewModel, file: Path) -> SheetImportViewModel:
    model.choose_file(file)
    model.preview()
    return model


def test_it_begins_with_the_open_establishment_and_this_month(model: SheetImportViewModel) -> None:
    months = (JANUARY, Month(2026, 2), Month(2026, 3))
    assert model.state == SheetImportState(establishment=RAWABI, month=JANUARY, months=months, allowed=True)


def test_a_file_is_read_and_its_columns_guessed(model: SheetImportViewModel, file: Path) -> None:
    seen: list[tuple[ImportStep, Work | None]] = []
    model.state_changed.connect(lambda state: seen.append((state.step, state.work)))
    model.choose_file(file)
    assert seen[0] == (ImportStep.FILE, Work.READING)
    assert seen[-1] == (ImportStep.COLUMNS, None)
    assert model.state.columns is not None
    assert model.state.columns.targets == (Target.IDENTITY, Target.NAME, Target.BASIC, Target.HOUSING)
    assert model.judge.enabled


def test_a_file_that_cannot_be_read_is_said_and_nothing_moves(model: SheetImportViewModel, tmp_path: Path) -> None:
    model.choose_file(tmp_path / "gone.xlsx")
    assert isinstance(model.state.error, RuleViolation)
    assert (model.state.error.code, model.state.step, model.state.work) == ("file.missing", ImportStep.FILE, None)


def test_without_the_required_columns_there_is_no_preview(model: SheetImportViewModel, file: Path) -> None:
    model.choose_file(file)
    model.choose_target(2, Target.NONE)
    assert not model.judge.enabled
    model.preview()
    assert model.state.step is ImportStep.COLUMNS
    model.choose_target(2, Target.BASIC)
    model.preview()
    assert model.state.step is ImportStep.PREVIEW


def test_a_later_month(model: SheetImportViewModel, file: Path) -> None:
    model.choose_file(file)
    model.choose_month(Month(2026, 2))
    model.preview()
    assert model.state.judgement is not None
    changes = [row.change for row in model.state.judgement.rows if row.change is not None]
    assert {change.month for change in changes} == {Month(2026, 2)}


def test_another_heading_row(model: SheetImportViewModel, file: Path) -> None:
    model.choose_file(file)
    model.choose_heading_row(5)
    assert model.state.error is not None
    assert model.state.error.code == "file.empty"
    model.choose_heading_row(1)
    assert model.state.error is None


def test_errors_come_first_or_as_in_the_file_or_alone(model: SheetImportViewModel, file: Path) -> None:
    def shown() -> list[int]:
        return [row.number for at in range(model.rows.rowCount()) if (row := model.rows.row_at(at)) is not None]

    previewed(model, file)
    assert shown() == [3, 4, 2, 5]
    model.choose_errors_first(False)
    assert shown() == [2, 3, 4, 5]
    model.choose_chip(Standing.UNCHANGED)
    assert shown() == [5]


def test_an_edited_row_stays_where_it_is(model: SheetImportViewModel, file: Path) -> None:
    previewed(model, file)
    index = model.rows.index(0, model.rows.place_of(RowColumn.BASIC))
    assert index.data(Qt.ItemDataRole.EditRole) == "ستة آلاف"
    assert model.rows.setData(index, "6000")
    row = model.rows.row_at(0)
    assert row is not None
    assert (row.number, row.standing) == (3, Standing.READY)
    assert (model.state.going, model.state.judgement is not None) == (2, True)


def test_what_is_worked_out_is_not_written(model: SheetImportViewModel, file: Path) -> None:
    previewed(model, file)
    for column in (RowColumn.NUMBER, RowColumn.NEW, RowColumn.NOW, RowColumn.CHANGE, RowColumn.RESULT):
        index = model.rows.index(0, model.rows.place_of(column))
        assert not model.rows.flags(index) & Qt.ItemFlag.ItemIsEditable
        assert not model.rows.setData(index, "1")
    assert model.rows.place_of(RowColumn.TOTAL) == model.rows.place_of(RowColumn.COMMISSION) == -1


def test_no_edit_is_lost_while_one_is_judged(shell_of: Open, held: HeldRunner, file: Path) -> None:
    shell = shell_of(Bench(), Runners(reads=held, writes=held, sync=held))
    held.release_all()
    model = shell.sheet_import
    shell.show_page(Page.SHEET_IMPORT)
    held.release_all()
    model.choose_file(file)
    held.release_all()
    model.preview()
    held.release_all()
    model.write_cell(3, Target.BASIC, "6000")
    model.write_cell(3, Target.HOUSING, "1500")
    model.write_cell(4, Target.BASIC, "4400")
    held.release_all()
    assert model.state.judgement is not None
    rows = {row.number: row for row in model.state.judgement.rows}
    assert (rows[3].line.text(Target.BASIC), rows[3].line.text(Target.HOUSING)) == ("6000", "1500")
    assert rows[4].line.text(Target.BASIC) == "4400"


def test_jumps_are_counted_when_they_are_meant(model: SheetImportViewModel, file: Path) -> None:
    previewed(model, file)
    assert model.state.going == 1
    model.confirm(True)
    assert model.state.going == 2


def test_a_batch_goes_into_the_outbox_and_comes_back(shell_of: Open, file: Path) -> None:
    bench = Bench()
    shell = shell_of(bench)
    shell.show_page(Page.SHEET_IMPORT)
    model = previewed(shell.sheet_import, file)
    told: list[int] = []
    model.taken_back.connect(told.append)
    model.send_to_outbox(Sending.WHEN_I_ASK)
    assert (model.state.step, model.state.queued, model.state.drafted) == (ImportStep.DONE, 1, False)
    assert [one.state for one in bench.outbox.kept.values()] == [OperationState.HELD]
    model.take_back()
    assert (told, model.state.batch, model.undo.enabled) == ([1], "", False)
    assert [one.state for one in bench.outbox.kept.values()] == [OperationState.DISCARDED]


def test_rows_that_are_done_with_are_freed_off_the_window(shell_of: Open, held: HeldRunner, file: Path) -> None:
    shell = shell_of(Bench(), Runners(reads=held, writes=held, sync=held))
    shell.show_page(Page.SHEET_IMPORT)
    held.release_all()
    model = shell.sheet_import
    model.choose_file(file)
    held.release_all()
    model.preview()
    held.release_all()
    judged = model.state.judgement
    assert judged is not None
    shown = weakref.ref(judged)
    del judged
    model.send_to_outbox(Sending.WHEN_I_ASK)
    held.release()
    assert (model.state.step, shown() is not None) == (ImportStep.DONE, True), "on the screen no more, and still there"
    held.release_all()
    gc.collect()
    assert shown() is None


def test_drafts_are_drafts(shell_of: Open, file: Path) -> None:
    bench = Bench()
    shell = shell_of(bench)
    shell.show_page(Page.SHEET_IMPORT)
    previewed(shell.sheet_import, file).send_to_outbox(Sending.NOT_YET)
    assert [one.state for one in bench.outbox.kept.values()] == [OperationState.DRAFT]
    assert shell.sheet_import.state.drafted


def test_stopping_leaves_everything_as_it_was(shell_of: Open, held: HeldRunner, file: Path) -> None:
    shell = shell_of(Bench(), Runners(reads=held, writes=held, sync=held))
    shell.show_page(Page.SHEET_IMPORT)
    held.release_all()
    model = shell.sheet_import
    model.choose_file(file)
    held.release_all()
    model.preview()
    model.cancel()
    held.release_all()
    assert (model.state.step, model.state.work, model.state.error) == (ImportStep.COLUMNS, None, None)


def test_errors_and_template_become_files(model: SheetImportViewModel, file: Path, tmp_path: Path) -> None:
    written: list[tuple[Path, int]] = []
    model.written.connect(lambda target, count: written.append((target, count)))
    previewed(model, file)
    model.keep_aside(tmp_path / "bad.xlsx", "السبب", lambda one: one.code, True)
    heads = dict(zip(COLUMNS[SheetKind.WAGES], ("هوية", "اسم", "أساسي", "سكن", "عمولة"), strict=True))
    words = TemplateWords("الأجور", heads, {}, True)
    model.save_template(SheetKind.WAGES, tmp_path / "new.xlsx", lambda choices: words)
    assert written == [(tmp_path / "bad.xlsx", 1), (tmp_path / "new.xlsx", 24)]
    assert all(target.exists() for target, _ in written)


def test_a_role_without_the_power_reads_and_queues_nothing(shell_of: Open, file: Path) -> None:
    bench = Bench()
    first = bench.feed.known[0]
    bench.feed.known = (replace(first, head=replace(first.head, role=Role.VIEWER)), *bench.feed.known[1:])
    shell = shell_of(bench)
    shell.show_page(Page.SHEET_IMPORT)
    model = shell.sheet_import
    assert not model.state.allowed
    model.choose_file(file)
    assert not model.judge.enabled


def test_another_establishment_and_the_lock_forget_the_file(shell: ShellViewModel, file: Path) -> None:
    model = previewed(shell.sheet_import, file)
    assert Page.SHEET_IMPORT in shell.state.pages
    shell.open_establishment(WASM)
    assert (model.state.sheet, model.state.judgement, model.rows.rowCount()) == (None, None, 0)
    shell.show_page(Page.SHEET_IMPORT)
    assert model.state.establishment == WASM
    previewed(model, file)
    shell.close()
    assert model.state == SheetImportState()


def test_a_file_that_comes_after_the_lock_is_not_shown(shell_of: Open, held: HeldRunner, file: Path) -> None:
    shell = shell_of(Bench(), Runners(reads=held, writes=held, sync=held))
    shell.show_page(Page.SHEET_IMPORT)
    held.release_all()
    shell.sheet_import.choose_file(file)
    shell.close()
    held.release_all()
    assert shell.sheet_import.state.sheet is None
    assert shell.sheet_import.rows.rowCount() == 0


def test_the_page_is_offered_while_a_file_is_worked_on(shell: ShellViewModel, file: Path) -> None:
    shell.show_page(Page.CONTRIBUTORS)
    assert Page.SHEET_IMPORT not in shell.state.pages
    shell.sheet_import.choose_file(file)
    assert Page.SHEET_IMPORT in shell.state.pages
    shell.sheet_import.start_again()
    assert Page.SHEET_IMPORT not in shell.state.pages
