"""The paper: made anew for each option, pages as pictures, file, printer, export."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import Orientation, PaperColumn, SortKey
from gosi_desktop.application.preferences import Preferences
from gosi_desktop.domain.errors import DiskFull, RuleViolation
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.print_preview import PrintPreviewViewModel
from gosi_desktop.viewmodels.roster_export import RosterExportState
from gosi_desktop.viewmodels.shell import ShellViewModel
from tests.fakes.workspace import Bench
from tests.viewmodels.conftest import HeldRunner

ShellOf = Callable[..., ShellViewModel]


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def preview(bench: Bench, shell_of: ShellOf) -> PrintPreviewViewModel:
    made = shell_of(bench).roster.preview(("سعوديون",), only_ticked=False)
    made.make()
    return made


def test_the_paper_is_made_for_the_rows_of_the_list(preview: PrintPreviewViewModel, bench: Bench) -> None:
    state = preview.state
    assert (state.ready, state.pages, state.rows, state.done, state.total) == (True, 2, 24, 24, 24)
    paper, rows = bench.press.papers[0]
    assert (rows, paper.filter_texts, paper.practice, paper.prepared_by) == (24, ("سعوديون",), True, "نورة العنزي")
    assert paper.options.mask_identities


def test_each_option_makes_it_anew(preview: PrintPreviewViewModel, bench: Bench) -> None:
    preview.choose(orientation=Orientation.LANDSCAPE)
    preview.choose(orientation=Orientation.LANDSCAPE)
    preview.choose_column(PaperColumn.EMPLOYER_SHARE, True)
    preview.choose_column(PaperColumn.NATIONALITY, False)
    preview.sort_by(SortKey.NAME, False)
    assert len(bench.press.papers) == 5
    assert bench.press.papers[-1][0].options.columns == (
        PaperColumn.OCCUPATION,
        PaperColumn.JOIN_DATE,
        PaperColumn.WAGE,
        PaperColumn.EMPLOYER_SHARE,
    )
    assert bench.roster.asked[-1].sort is SortKey.NAME


def test_the_language_and_digits_of_the_user_are_the_papers(shell_of: ShellOf) -> None:
    bench = Bench(preferences_kept={"language": "en", "digits": "arabic", "calendar": "hijri"})
    options = shell_of(bench).roster.preview((), only_ticked=False).state.options
    assert (options.language, options.arabic_digits, options.hijri_dates) == ("en", True, True)


def test_only_the_ticked_rows(bench: Bench, shell_of: ShellOf) -> None:
    shell = shell_of(bench)
    shell.roster.ticks.tick_span(0, 2)
    made = shell.roster.preview((), only_ticked=True)
    made.make()
    assert (bench.press.papers[0][1], made.state.rows, made.state.sortable) == (3, 3, False)


def test_a_refusal_is_a_field_of_the_state(preview: PrintPreviewViewModel, bench: Bench) -> None:
    bench.press.refusal = RuleViolation("roster.empty")
    preview.make()
    assert (preview.state.error, preview.state.making) == (bench.press.refusal, False)
    bench.press.refusal = None
    preview.make()
    assert preview.state.error is None


def test_an_older_paper_is_dropped(bench: Bench, held: HeldRunner, shell_of: ShellOf, qapp: QCoreApplication) -> None:
    shell = shell_of(bench)
    made = PrintPreviewViewModel(
        bench.workspace.printing, Preferences(), held, shell.roster.state.query, None, (), rows=24
    )
    made.make()
    made.choose(totals=False)
    held.release(1)
    pages = made.state.pages
    held.release(0)
    assert (made.state.pages, made.state.making, made.state.error) == (pages, False, None)


def test_cancelling_gives_up(bench: Bench, held: HeldRunner, shell_of: ShellOf, qapp: QCoreApplication) -> None:
    shell = shell_of(bench)
    made = PrintPreviewViewModel(
        bench.workspace.printing, Preferences(), held, shell.roster.state.query, None, (), rows=24
    )
    made.make()
    made.cancel()
    held.release_all()
    assert (made.state.making, made.state.pages) == (False, 0)


def test_pictures_on_their_way_are_asked_for_again_after_a_cancel(
    bench: Bench, held: HeldRunner, shell_of: ShellOf, qapp: QCoreApplication
) -> None:
    shell = shell_of(bench)
    made = PrintPreviewViewModel(
        bench.workspace.printing, Preferences(), held, shell.roster.state.query, None, (), rows=24
    )
    made.make()
    held.release_all()
    assert made.picture(0, 200) is None
    made.cancel()
    held.release_all()
    assert made.picture(0, 200) is None
    held.release_all()
    assert made.picture(0, 200) is not None


def test_pages_turn_and_stop_at_the_ends(preview: PrintPreviewViewModel) -> None:
    preview.go_to(5)
    assert preview.state.page == 1
    preview.go_to(-1)
    assert preview.state.page == 0


def test_zoom_steps_from_what_is_shown(preview: PrintPreviewViewModel) -> None:
    preview.zoom_step(62, 1)
    assert preview.state.zoom == 68
    preview.zoom_step(68, -1)
    assert preview.state.zoom == 50
    preview.zoom_step(300, 1)
    assert preview.state.zoom == 50
    preview.zoom_to(None)
    assert preview.state.zoom is None


def test_pictures_are_made_once(preview: PrintPreviewViewModel) -> None:
    ready: list[int] = []
    preview.picture_ready.connect(ready.append)
    first = preview.picture(0, 400)
    assert first is not None
    assert (first.width, preview.picture(0, 400) is first, ready) == (400, True, [0])


def test_saving_is_noted(preview: PrintPreviewViewModel, bench: Bench) -> None:
    saved: list[Path] = []
    preview.saved.connect(saved.append)
    preview.save_pdf(Path("roster.pdf"))
    assert saved == [Path("roster.pdf")]
    assert bench.audit.acts[-1][0] == "saved_pdf"


def test_printing_hands_out_one_page_after_the_other(preview: PrintPreviewViewModel, bench: Bench) -> None:
    sheets: list[int] = []
    done: list[int] = []
    preview.sheet_ready.connect(lambda page, picture: sheets.append(page))
    preview.printed.connect(lambda: done.append(1))
    preview.start_printing([0, 1], 800)
    assert (sheets, preview.state.printing) == ([0], True)
    preview.next_sheet()
    preview.next_sheet()
    assert (sheets, done, preview.state.printing, bench.audit.acts[-1][0]) == ([0, 1], [1], False, "printed")


def test_export_writes_and_is_told(shell_of: ShellOf, bench: Bench) -> None:
    shell = shell_of(bench)
    told: list[Path] = []
    shell.roster.export.exported.connect(told.append)
    shell.roster.export_to(Path("people.xlsx"), only_ticked=False)
    shell.roster.ticks.toggle(0)
    shell.roster.export_to(Path("people.csv"), only_ticked=True)
    assert bench.press.sheets == [(Path("people.xlsx"), 24), (Path("people.csv"), 1)]
    assert told == [Path("people.xlsx"), Path("people.csv")]
    assert shell.roster.export.state == RosterExportState()


def test_a_full_disk_is_told(shell_of: ShellOf, bench: Bench) -> None:
    shell = shell_of(bench)
    bench.press.refusal = DiskFull()
    told: list[object] = []
    shell.roster.failed.connect(told.append)
    shell.roster.export_to(Path("people.xlsx"), only_ticked=False)
    assert told == [bench.press.refusal]
    assert shell.roster.export.state == RosterExportState()


def test_a_runner_that_is_busy_shows_a_running_export(shell_of: ShellOf, bench: Bench) -> None:
    shell = shell_of(bench)
    seen: list[RosterExportState] = []
    shell.roster.export.state_changed.connect(seen.append)
    shell.roster.export_to(Path("people.xlsx"), only_ticked=False)
    assert seen == [RosterExportState(running=True), RosterExportState(True, 24, 24), RosterExportState()]
    assert isinstance(shell.roster.export._run._runner, InlineRunner)
