"""An invoice of everybody on the screen: its lines kept and read, compared, paged; how long the window stood."""

import gc
from collections.abc import Callable, Iterator
from datetime import timedelta
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bench import world
from bench.measure import Row, Run, seconds, share
from gosi_desktop import data
from gosi_desktop.__main__ import _YOUNG
from gosi_desktop.domain.invoices import Bill, Invoice, InvoiceLine, LedgerEntry, Payment
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox.money_rows import row_of
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.ui.appearance import Appearance
from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.invoice_audit import Part
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.statement import StatementPeriod
from tests.fakes.ledger import Account
from tests.fakes.money import DECEMBER, invoice_of, lines_of
from tests.support import pages
from tests.support.caches import occupation

YEARS = 10
FIRST = Month(2015, 12)  # of the ten years; the invoice of everybody is the one after them
FRAME_MS = 1000 / 60
AT_ONCE_MS = 100.0
_TICK_MS = 2
_PATIENCE_MS = 300_000


def measure(run: Run) -> Iterator[Row]:
    """Through the cache, then the page of the product."""
    gc.set_threshold(_YOUNG)  # as the window does
    application = QApplication([])
    people = run.pick(run.people, min(run.people, 20_000))
    with world.keychain_around(run.folder / "keys"):
        made = world.make(run.folder / "invoice", people)
        years = ten_years()
        count, kept, read = _keep(made, years)
        desk = _Desk(made, application)
        try:
            compared = desk.open()
            jumps = [desk.jump(at / 40) for at in range(1, 41)]
            turns = [desk.turn() for _ in range(run.pick(60, 20))]
            stood = desk.stood
            account = [desk.open_statement(len(years.entries)) for _ in range(5)]
        finally:
            desk.close()
    yield Row("–", f"{count:,} lines of an invoice kept in the cache", "lines/s", count / kept)
    yield Row("–", f"{count:,} lines read from it, one after the other", "lines/s", count / read)
    yield Row("–", f"invoice of {count:,} lines opened → compared and painted", "s", compared)
    yield Row(
        "–", f"jump anywhere in {count:,} lines → painted, p95", "ms", share(jumps, 0.95), "at once",
        goal=AT_ONCE_MS, absolute=True,
    )  # fmt: skip
    yield Row(
        "–", "a turn of the wheel over them → painted, p95", "ms", share(turns, 0.95), goal=FRAME_MS, absolute=True
    )
    what = f"statement of {YEARS} years, {len(years.entries)} entries, opened → reconciled and painted, slowest"
    yield Row("–", what, "ms", max(account), "at once", goal=AT_ONCE_MS, absolute=True)
    yield Row(
        "–", "longest the window stood over the invoice", "ms", stood, goal=AT_ONCE_MS, absolute=True,
        note="Python's own work on other threads takes turns with it",
    )  # fmt: skip


def ten_years() -> Account:
    """Each month billed, paid four days late and fined."""
    account = Account()
    for month in (FIRST.shift(n) for n in range(12 * YEARS)):
        issued = account.issue(month, 2_101_778)
        account.pay(issued.due + timedelta(days=4), 2_101_778)
        account.fine(issued.due + timedelta(days=4), 42_036)
    return account


def _keep(made: world.World, account: Account) -> tuple[int, float, float]:
    """An invoice that bills everybody rightly, with its lines: how many, and seconds to keep and to read them."""
    program = world.program(made.folder)
    cache = SqlCache.open(made.cache, made.key, program.clock, program.rules, occupation)
    try:
        lines: list[InvoiceLine] = lines_of(cache.money.roster(pages.NUMBER), DECEMBER, program.rules)
        asked = invoice_of(lines, version=1, bill=Bill("7000000001"), rules_version=program.rules.version)
        records: tuple[Invoice | Payment | LedgerEntry, ...] = (
            asked,
            *account.invoices,
            *account.payments,
            *account.entries,
        )
        changes = [pages.put(entity, one.id, row) for one in records for entity, row in (row_of(one),)]
        cache.feed.apply(pages.NUMBER, pages.delta(changes))
        invoice: Invoice = cache.money.invoices(pages.NUMBER)[0]
        kept = seconds(lambda: cache.money.keep_lines(pages.NUMBER, invoice, lines))
        read = seconds(lambda: sum(1 for _ in cache.money.lines(pages.NUMBER, invoice)))
    finally:
        cache.close()
    return len(lines), kept, read


class _Desk:
    """The product's shell at its invoices; the connection is cut."""

    def __init__(self, made: world.World, application: QApplication) -> None:
        program = world.program(made.folder)
        Appearance(application, data.fonts(), data.texts_folder()).wear(program.preferences.current)
        self._workspace = program.open_workspace(made.profile, made.key)
        self._runners = Runners.on_threads()
        self._model = ShellViewModel(self._workspace, program.profiles, program.preferences, self._runners)
        self._model.start()
        self._shell = Shell(self._model)
        self._shell.resize(1360, 828)
        self._shell.show()
        self._model.show_page(Page.INVOICES)
        _until(lambda: self._model.invoices.state.row is not None)
        page = self._shell.stack.currentWidget()
        assert isinstance(page, InvoicesView)
        self._lines = page.audit.lines
        self._let_pass(300)
        self.stood, self._last = 0.0, perf_counter()
        self._pulse = QTimer()
        self._pulse.timeout.connect(self._beat)

    def open(self) -> float:
        """From the press until both sides stand beside each other; then the lines are shown."""
        self._last = perf_counter()
        self._pulse.start(_TICK_MS)
        began = perf_counter()
        audit = self._model.invoices.audit
        self._model.invoices.open_chosen()
        _until(lambda: audit.state.audit is not None)
        QApplication.processEvents()
        took = perf_counter() - began
        assert audit.state.audit is not None
        assert audit.state.audit.is_clean
        audit.show(Part.LINES)
        _until(lambda: audit.lines.record_at(0) is not None)
        return took

    def jump(self, part: float) -> float:
        """To a place far away: until its first line is painted."""
        bar = self._lines.verticalScrollBar()
        began = perf_counter()
        bar.setValue(int(bar.maximum() * part))
        _until(self._is_there)
        self._lines.viewport().repaint()
        return (perf_counter() - began) * 1e3

    def turn(self) -> float:
        """Three lines on, painted whether or not they are here."""
        bar = self._lines.verticalScrollBar()
        self._let_pass(10)
        began = perf_counter()
        bar.setValue(bar.value() - 3 * bar.singleStep())
        self._lines.viewport().repaint()
        return (perf_counter() - began) * 1e3

    def open_statement(self, entries: int) -> float:
        """From the invoices to the whole account."""
        self._model.show_page(Page.INVOICES)
        statement = self._model.invoices.statement
        statement.forget()
        statement.show_period(StatementPeriod.ALL)
        self._let_pass(50)
        began = perf_counter()
        self._model.show_page(Page.STATEMENT)
        _until(lambda: statement.state.loaded and statement.records.rowCount() == entries)
        QApplication.processEvents()
        return (perf_counter() - began) * 1e3

    def close(self) -> None:
        """As when the window closes."""
        self._pulse.stop()
        self._model.close()
        self._runners.close()
        self._workspace.close()
        self._shell.hide()

    def _is_there(self) -> bool:
        first = self._lines.rowAt(1)
        return first >= 0 and self._model.invoices.audit.lines.record_at(first) is not None

    def _beat(self) -> None:
        now = perf_counter()
        self.stood, self._last = max(self.stood, (now - self._last) * 1e3 - _TICK_MS), now

    def _let_pass(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def _until(done: Callable[[], bool]) -> None:
    guard = QTimer()
    guard.setSingleShot(True)
    guard.start(_PATIENCE_MS)
    loop = QEventLoop()
    while not done():
        if not guard.isActive():
            raise TimeoutError("the invoice never came")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    guard.stop()
