"""G3 and G4: a keystroke until the rows it finds are painted, and frames while scrolling, at 100,000 rows."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from time import perf_counter

from PySide6.QtCore import QAbstractItemModel, QDeadlineTimer, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from bench import qt_tables, world
from bench.measure import Row, Run, not_here, share
from bench.qt_tables import ReadyRows, bare_view
from gosi_desktop import data
from gosi_desktop.application.ports import Chip, RosterRow
from gosi_desktop.bootstrap import Program
from gosi_desktop.domain.names import folded
from gosi_desktop.ui.appearance import Appearance
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.roster_cells import RosterCells
from gosi_desktop.ui.roster_delegate import COLUMNS
from gosi_desktop.ui.roster_table import ROW_HEIGHTS, RosterTable
from gosi_desktop.ui.theme import font, scaled
from gosi_desktop.viewmodels.roster import RosterViewModel
from gosi_desktop.viewmodels.roster_state import Stage
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.sync_pill import SyncPillViewModel

# A name typed letter by letter, another in the middle of the words, digits, and everything again.
KEYS = ("م", "مح", "محم", "محمد", "محمد ا", "محمد اح", "محمد احم", "محمد", "القحطان", "512", "")
WIDTH, HEIGHT = 1000, 700
FRAME_MS = 16.7
_PATIENCE_MS = 20_000


def measure(run: Run) -> Iterator[Row]:
    """The rows of G3 and G4."""
    application = QApplication([])
    folder = run.folder / "world"
    shutil.copytree(run.world, folder)  # opening a cache may write to it
    program = world.program(folder)
    appearance = Appearance(application, data.fonts(), data.texts_folder())
    appearance.wear(program.preferences.current)
    ours = _Ours(program, world.found(folder))
    try:
        rows = ours.all_rows()
        rounds = run.pick(6, 4)
        typed, settled = ours.type_keys(rounds)
        jumps, steps, frames = ours.scroll(run.pick(200, 100))
        words = ours.visible_words(rows)
        searched = [folded(f"{row.name} {row.name_en}") + row.identity for row in rows]
    finally:
        ours.close()
    floor, proxied, sql = _theirs(run, words, searched, rounds)
    people = f"{run.people:,} rows"
    yield Row(
        "G3", f"keystroke → painted, p95, {people}", "ms", share(typed, 0.95), "bare QTableView over ready rows, p95",
        share(floor.typed, 0.95), 1.0, note="stretch goal 0.6×",
    )  # fmt: skip
    yield Row(
        "G3", "keystroke → painted, median", "ms", share(typed, 0.5), "QSqlTableModel + QSortFilterProxyModel, median",
        share(proxied.typed, 0.5), 0.15,
    )  # fmt: skip
    yield not_here("G3", "keystroke → painted, median", "ms", share(typed, 0.5), "Anki's search alone", 0.2)
    yield Row(
        "G3", "keystroke → all keys and sums there, p95", "ms", share(settled, 0.95),
        note="the list is right before: its first rows and the count are painted at once",
    )  # fmt: skip
    yield Row(
        "G4", "jump anywhere → its rows painted, p95", "ms", share(jumps, 0.95), "QSqlTableModel, all fetched, p95",
        share(sql.jumps, 0.95), 1.0,
    )  # fmt: skip
    yield Row(
        "G4", "a turn of the wheel → painted, p95", "ms", share(steps, 0.95), "QSqlTableModel, all fetched, p95",
        share(sql.steps, 0.95), 1.0,
    )  # fmt: skip
    yield Row(
        "G4", "longest of all frames", "ms", max(frames), "a frame at 60 Hz", goal=FRAME_MS, absolute=True,
        note=f"of {len(frames)}; p99 {share(frames, 0.99):.1f}",
    )  # fmt: skip


class _Painted(QObject):
    """Says when a view has painted: ``last`` is the instant after it, ``spent`` how long each frame took."""

    def __init__(self, view: QTableView) -> None:
        super().__init__()
        self._view = view
        self.count = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False


def _until(done: Callable[[], bool]) -> None:
    """Run the event loop as the program does until this is so."""
    guard = QTimer()
    guard.setSingleShot(True)
    guard.start(_PATIENCE_MS)
    loop = QEventLoop()
    while not done():
        if not guard.isActive():
            raise TimeoutError("the table never showed what was asked for")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    guard.stop()


def _idle() -> None:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, QDeadlineTimer(0))


def _shown(view: QTableView) -> _Painted:
    view.resize(WIDTH, HEIGHT)
    watch = _Painted(view)
    view.show()
    _until(lambda: watch.count > 0)
    return watch


class _Ours:
    """The product's table, its view model, its storage and its threads; only the rest of the window is left out."""

    def __init__(self, program: Program, made: world.World) -> None:
        self.workspace = program.open_workspace(made.profile, made.key)
        self.runners = Runners.on_threads()
        self.relay = Relay(program.events)
        self.sync = SyncPillViewModel(self.workspace, program.preferences, self.runners, self.relay)
        self.model = RosterViewModel(self.workspace, program.preferences, self.runners, self.relay, self.sync)
        self.cells = RosterCells()
        self.model.table.speak_with(self.cells)
        self.view = RosterTable(self.model.table, self.cells)
        self.view.show_columns(frozenset(COLUMNS))
        self.sync.start()
        self.watch = _shown(self.view)
        self.shows = 0
        self.model.table.modelReset.connect(self._count)
        self.model.table.rowsInserted.connect(self._count)
        self.model.table.dataChanged.connect(self._count)
        self.model.load()
        _until(lambda: self.model.state.stage is Stage.ROWS and self._settled(""))
        _until(lambda: not self.model.bring_up_to_date.running)
        _until(self._rows_stand)

    def close(self) -> None:
        """As when the window closes."""
        self.sync.close()
        self.runners.close()
        self.workspace.close()
        self.view.hide()

    def all_rows(self) -> Sequence[RosterRow]:
        """Everybody listed, for the others' tables."""
        return self.workspace.contributors.rows(self.model.table.keys)

    def type_keys(self, rounds: int) -> tuple[list[float], list[float]]:
        """Milliseconds of each keystroke until the first right rows are painted, and until the answer is whole."""
        painted, settled = [], []
        for turn in range(rounds + 1):
            for key in KEYS:
                first, whole = self._type(key)
                if turn:  # the first round makes the searchable string, once after a start
                    painted.append(first)
                    settled.append(whole)
        return painted, settled

    def scroll(self, count: int) -> tuple[list[float], list[float], list[float]]:
        """Milliseconds of far jumps until real rows are painted, of turns of the wheel, and of every frame."""
        bar = self.view.verticalScrollBar()
        frames: list[float] = []
        jumps = [self._move(bar.setValue, at * 7919 % (bar.maximum() + 1), frames) for at in range(count)]
        bar.setValue(bar.maximum() // 2)
        _until(self._rows_stand)
        row = self.view.rowHeight(0)
        steps = [self._move(bar.setValue, bar.value() + 3 * row, frames) for _ in range(count)]
        return jumps, steps, frames

    def visible_words(self, rows: Sequence[RosterRow]) -> list[tuple[str, ...]]:
        """What our cells say, in the columns that found room."""
        shown = [column for at, column in enumerate(COLUMNS) if not self.view.isColumnHidden(at)]
        return [tuple(strip_isolates(self.cells.text(row, column)) for column in shown) for row in rows]

    def _type(self, key: str) -> tuple[float, float]:
        self.shows = 0
        start = perf_counter()
        self.model.search(key)
        painted = 0.0
        while not painted or not self._settled(key):
            before = self.watch.count
            QEventLoop().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if not painted and self.shows and self.watch.count > before and self._rows_stand():
                painted = perf_counter()
        return (painted - start) * 1e3, (perf_counter() - start) * 1e3

    def _move(self, put: Callable[[int], None], value: int, frames: list[float]) -> float:
        """One move of the bar: the frame at once, then, while rows are on their way, the frames that bring them."""
        start = perf_counter()
        put(value)
        self.view.viewport().repaint()
        frames.append((perf_counter() - start) * 1e3)
        while not self._rows_stand():
            QEventLoop().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if self._rows_stand():
                frame = perf_counter()
                self.view.viewport().repaint()
                frames.append((perf_counter() - frame) * 1e3)
        spent = (perf_counter() - start) * 1e3
        _idle()
        return spent

    def _count(self) -> None:
        self.shows += 1

    def _rows_stand(self) -> bool:
        """Whether every row in sight is a real one."""
        table, view = self.model.table, self.view
        first = view.rowAt(0)
        last = view.rowAt(view.viewport().height() - 1)
        last = table.rowCount() - 1 if last < 0 else last
        return all(table.record_at(row) is not None for row in range(max(first, 0), last + 1))

    def _settled(self, key: str) -> bool:
        state = self.model.state
        asked = state.query.text == key and state.query.chip is Chip.ALL
        return asked and state.totals is not None and self.model._answered == self.model._question


@dataclass(slots=True)
class _Times:
    typed: list[float] = field(default_factory=list)
    jumps: list[float] = field(default_factory=list)
    steps: list[float] = field(default_factory=list)


def _theirs(run: Run, words: list[tuple[str, ...]], searched: list[str], rounds: int) -> tuple[_Times, _Times, _Times]:
    """The floor, the proxy and the SQL model: the same rows, keys, font, row height and window."""
    keys = [folded(key) for key in KEYS]
    ready = ReadyRows(words)
    found = {key: [at for at, text in enumerate(searched) if key in text] if key else range(len(words)) for key in keys}
    floor, proxied, sql = _Times(), _Times(), _Times()
    view = _bare(ready)
    floor.typed = [_paint(view, lambda key=key: ready.show(found[key])) for key in keys * rounds]  # type: ignore[misc]
    view.hide()
    model = qt_tables.sql_model(run.folder / "plain.sqlite", words, searched)
    view = _bare(model)
    view.setColumnHidden(model.columnCount() - 1, True)
    bar, count = view.verticalScrollBar(), run.pick(200, 100)
    for at in range(count):
        sql.jumps.append(_paint(view, lambda at=at: bar.setValue(at * 7919 % (bar.maximum() + 1))))  # type: ignore[misc]
    bar.setValue(bar.maximum() // 2)
    for _ in range(count):
        sql.steps.append(_paint(view, lambda: bar.setValue(bar.value() + 3)))
    view.hide()
    proxy, put = qt_tables.proxy_over(model)
    view = _bare(proxy)
    view.setColumnHidden(model.columnCount() - 1, True)
    proxied.typed = [_paint(view, lambda key=key: put(key)) for key in keys * 2]  # type: ignore[misc]
    view.hide()
    return floor, proxied, sql


def _bare(model: QAbstractItemModel) -> QTableView:
    view = bare_view(model, font("table"), scaled(ROW_HEIGHTS["medium"]))  # type: ignore[arg-type]
    _shown(view)
    return view


def _paint(view: QTableView, change: Callable[[], object]) -> float:
    """Milliseconds of a change with everything it posts, and the frame after it."""
    start = perf_counter()
    change()
    QApplication.processEvents()
    view.viewport().repaint()
    return (perf_counter() - start) * 1e3
