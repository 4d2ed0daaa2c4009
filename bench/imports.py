"""A payroll, and a list of new contributors, as long as the roster: read, judged, queued; how long the window stood."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter

import python_calamine
import xlsxwriter
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bench import world
from bench.measure import Row, Run
from gosi_desktop import data
from gosi_desktop.__main__ import _YOUNG
from gosi_desktop.application.ports import Sending
from gosi_desktop.application.sheet_columns import Target
from gosi_desktop.application.sheet_rows import Standing
from gosi_desktop.domain.dates import hijri_of
from gosi_desktop.domain.identifiers import luhn
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.ui.appearance import Appearance
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.sheet_import_state import ImportStep
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.support import pages
from tests.support.caches import occupation

AT_ONCE_MS = 100.0  # what a person takes for at once
QUEUED = 10_000
NEW = ("رقم الهوية", "الاسم", "تاريخ الميلاد", "تاريخ الالتحاق", "المهنة", "العقد موثق", "الأجر الأساسي", "بدل السكن")
_TICK_MS = 2
_PATIENCE_MS = 600_000


def measure(run: Run) -> Iterator[Row]:
    """The whole way, as somebody goes it."""
    gc.set_threshold(_YOUNG)  # as the window does
    application = QApplication([])
    with world.keychain_around(run.folder / "keys"):
        made = world.make(run.folder / "import", run.pick(run.people, min(run.people, 20_000)))
        payroll = run.folder / "payroll.xlsx"
        count = _write_payroll(made, payroll)
        bare = _read_bare(payroll)
        office = _Office(made, application)
        try:
            read = office.time(lambda: office.model.choose_file(payroll), ImportStep.COLUMNS)
            judged = office.time(office.model.preview, ImportStep.PREVIEW)
            edited = office.edit()
            ready = office.keep(QUEUED)
            queued = office.time(lambda: office.model.send_to_outbox(Sending.WHEN_I_ASK), ImportStep.DONE)
            newcomers = run.folder / "newcomers.xlsx"
            many = _write_newcomers(office.model.state.months[0], run.pick(run.people, 20_000), newcomers)
            read_new = office.time(lambda: office.model.choose_file(newcomers), ImportStep.COLUMNS)
            judged_new = office.time(office.model.preview, ImportStep.PREVIEW)
            fit = office.keep(QUEUED)
            queued_new = office.time(lambda: office.model.send_to_outbox(Sending.WHEN_I_ASK), ImportStep.DONE)
        finally:
            office.close()
    yield Row(
        "–", f"import {count:,} rows: file chosen → columns shown", "s", read.seconds, "calamine alone", bare,
        note="ours bounds the file first, and makes rows of text",
    )  # fmt: skip
    yield Row("–", f"import {count:,} rows: matched, judged, first row painted", "s", judged.seconds)
    yield Row("–", f"one cell of {count:,} rows written anew → judged and painted", "ms", edited)
    yield Row("–", f"queue {ready:,} rows as one batch", "s", queued.seconds)
    slowest = max(read.stood, judged.stood, queued.stood)
    yield Row(
        "–", f"longest the window stood in all of it, {count:,} rows", "ms", slowest, goal=AT_ONCE_MS, absolute=True
    )
    yield Row("–", f"{many:,} new contributors with Hijri dates: file chosen → columns shown", "s", read_new.seconds)
    yield Row("–", f"{many:,} new contributors: judged, first row painted", "s", judged_new.seconds)
    yield Row("–", f"queue {fit:,} registrations as one batch", "s", queued_new.seconds)
    stood = max(read_new.stood, judged_new.stood, queued_new.stood)
    yield Row(
        "–", f"longest the window stood meanwhile, {many:,} new contributors", "ms", stood,
        goal=AT_ONCE_MS, absolute=True,
    )  # fmt: skip


@dataclass
class _Timed:
    """How long it took, and the longest time the window did not answer meanwhile."""

    seconds: float
    stood: float


@dataclass
class _Pulse:
    """A timer in the window: the longest pause between two beats is how long it stood."""

    last: float = field(default_factory=perf_counter)
    longest: float = 0.0

    def beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, (now - self.last) * 1e3 - _TICK_MS)
        self.last = now


class _Office:
    """The product's shell over a cache of many people; the connection is cut."""

    def __init__(self, made: world.World, application: QApplication) -> None:
        program = world.program(made.folder)
        Appearance(application, data.fonts(), data.texts_folder()).wear(program.preferences.current)
        self._workspace = program.open_workspace(made.profile, made.key)
        self._runners = Runners.on_threads()
        self._shell_model = ShellViewModel(self._workspace, program.profiles, program.preferences, self._runners)
        self._shell_model.start()
        self.model = self._shell_model.sheet_import
        self._shell = Shell(self._shell_model)
        self._shell.resize(1360, 828)
        self._shell.show()
        self._shell_model.show_page(Page.SHEET_IMPORT)
        _until(lambda: self.model.state.allowed and self._shell_model.roster.state.query.establishment != "")

    def time(self, act: Callable[[], None], step: ImportStep) -> _Timed:
        """From the press until the step it leads to is painted."""
        pulse, timer = _Pulse(), QTimer()
        timer.timeout.connect(pulse.beat)
        timer.start(_TICK_MS)
        began = perf_counter()
        act()
        _until(lambda: self.model.state.step is step and self.model.state.work is None)
        QApplication.processEvents()
        took = perf_counter() - began
        pulse.beat()
        return _Timed(took, pulse.longest)

    def edit(self) -> float:
        """One amount, written in the cell."""
        row = self.model.rows.row_at(0)
        assert row is not None
        began, before = perf_counter(), self.model.state.judgement
        self.model.write_cell(row.number, Target.BASIC, "4321")
        _until(lambda: self.model.state.judgement is not before)
        QApplication.processEvents()
        return (perf_counter() - began) * 1e3

    def keep(self, most: int) -> int:
        """Only so many rows that can go; answers how many."""
        judgement = self.model.state.judgement
        assert judgement is not None
        going = [row for row in judgement.rows if row.standing is Standing.READY][:most]
        self.model._update(judgement=replace(judgement, rows=tuple(going)).counted())
        self.model._show_rows()  # the others are not held by the table either
        self.model.queue.refresh()
        return len(going)

    def close(self) -> None:
        """As when the window closes."""
        self._shell_model.close()
        self._runners.close()
        self._workspace.close()
        self._shell.hide()


def _write_payroll(made: world.World, target: Path) -> int:
    """Everybody of the cache, a few halalas more than now."""
    cache = SqlCache.open(made.cache, made.key, world.program(made.folder).clock, _rules(made), occupation)
    try:
        numbers = list(cache.payroll.holders(pages.NUMBER))
    finally:
        cache.close()
    book = xlsxwriter.Workbook(str(target), {"constant_memory": True, "tmpdir": str(target.parent)})
    sheet = book.add_worksheet("رواتب")
    sheet.write_row(0, 0, ("م", "رقم الهوية", "الاسم", "الراتب الأساسي", "بدل السكن", "عمولة", "بدل نقل", "ملاحظات"))
    for at, number in enumerate(numbers, 1):
        sheet.write_row(at, 0, (at, number, "موظف", 4000 + at % 5000 + 0.25, 1000, "", 500, ""))
    book.close()
    return len(numbers)


def _write_newcomers(month: Month, count: int, target: Path) -> int:
    """As many Saudis, born and joining on days of the Hijri calendar, nobody of them known here."""
    book = xlsxwriter.Workbook(str(target), {"constant_memory": True, "tmpdir": str(target.parent)})
    sheet = book.add_worksheet("مشتركون")
    sheet.write_row(0, 0, NEW)
    joins, occupation = str(hijri_of(month.first)), next(iter(data.load_list("occupations")["items"]))
    for at in range(1, count + 1):
        start = f"19{at:07d}"
        number = next(start + str(last) for last in range(10) if luhn(start + str(last)))
        born = f"14{10 + at % 10}/0{1 + at % 9}/{1 + at % 29:02}"
        sheet.write_row(at, 0, (number, f"مشترك {at}", born, joins, occupation, "نعم", 4000 + at % 5000, 1000))
    book.close()
    return count


def _rules(made: world.World) -> RuleBook:
    return world.program(made.folder).rules


def _read_bare(path: Path) -> float:
    began = perf_counter()
    python_calamine.load_workbook(path).get_sheet_by_index(0).to_python()
    return perf_counter() - began


def _until(done: Callable[[], bool]) -> None:
    loop, timer = QEventLoop(), QTimer()
    limit = QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    limit.start(_PATIENCE_MS)
    timer.timeout.connect(lambda: loop.quit() if done() else None)
    timer.start(1)
    loop.exec()
    if not done():
        raise TimeoutError("the import did not get there")
