"""G3 and G4: a keystroke until the rows it finds are painted, and frames while scrolling, at 100,000 rows."""

import gc
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from time import perf_counter

from PySide6.QtCore import QAbstractItemModel, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from bench import qt_tables, world
from bench.measure import Row, Run, not_here, share
from bench.qt_tables import ReadyRows, bare_view
from gosi_desktop import data
from gosi_desktop.application.ports import RosterRow
from gosi_desktop.bootstrap import Program
from gosi_desktop.domain.names import folded
from gosi_desktop.ui.appearance import Appearance
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.roster_cells import RosterCells
from gosi_desktop.ui.roster_delegate import COLUMNS
from gosi_desktop.ui.roster_table import RosterTable
from gosi_desktop.ui.theme import font, scaled
from gosi_desktop.ui.widgets.record_view import ROW_HEIGHTS
from gosi_desktop.viewmodels.roster import RosterViewModel
from gosi_desktop.viewmodels.roster_state import Stage
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.sync_pill import SyncPillViewModel

# A name typed letter by letter, another in the middle of the words, digits, and everything again.
KEYS = ("م", "مح", "محم", "محمد", "محمد ا", "محمد اح", "محمد احم", "محمد", "القحطان", "512", "")
WIDTH, HEIGHT = 1000, 700
FRAME_MS = 16.7
_PATIENCE_MS = 20_000
_PAUSE_MS = 30


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
        theirs = _Theirs(run, ours.visible_words(rows), [f"{folded(row.name)} {row.identity}" for row in rows])
        del rows
        gc.collect()
        gc.freeze()  # what the others' tables hold must not be gone through in our frames
        typed, settled = _typing(ours, theirs, run.pick(6, 4))
        moved = _moving(ours, theirs, run.pick(200, 100))
    finally:
        ours.close()
    floor, proxied, sql = theirs.floor, theirs.proxied, theirs.sql
    jumps, steps, frames = moved.jumps, moved.steps, moved.frames
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
    """Counts how often a view has painted."""

    def __init__(self, view: QTableView) -> None:
        super().__init__()
        self._view = view
        self.count = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False


def _painted(watch: _Painted, change: Callable[[], object], is_right: Callable[[], bool] = lambda: True) -> float:
    """Milliseconds from a change until a frame after it is there that is right. A frame is painted once, as for a
    person: nothing is painted again to be sure.
    """
    seen = -1

    def is_painted() -> bool:
        nonlocal seen
        before, seen = seen, watch.count
        return 0 <= before < seen and is_right()

    start = perf_counter()
    change()
    _until(is_painted)
    return (perf_counter() - start) * 1e3


def _frame(view: QTableView) -> float:
    """Milliseconds to paint everything in sight."""
    start = perf_counter()
    view.viewport().repaint()
    return (perf_counter() - start) * 1e3


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


def _let_pass(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


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
        self._show = self.model.table.show
        self.model.table.show = self._counted  # type: ignore[method-assign]
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

    def rewind(self) -> None:
        """To the middle of the list, and wait there."""
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        _until(self._rows_stand)

    def jump(self, at: int, moved: "_Times") -> None:
        """Far away, where nothing is known yet."""
        bar = self.view.verticalScrollBar()
        moved.jumps.append(self._move(at * 7919 % (bar.maximum() + 1), moved.frames))

    def step(self, moved: "_Times") -> None:
        """A turn of the wheel: three rows."""
        value = self.view.verticalScrollBar().value() + 3 * self.view.rowHeight(0)
        moved.steps.append(self._move(value, moved.frames))

    def visible_words(self, rows: Sequence[RosterRow]) -> list[tuple[str, ...]]:
        """What our cells say, in the columns that found room."""
        shown = [column for at, column in enumerate(COLUMNS) if not self.view.isColumnHidden(at)]
        return [tuple(strip_isolates(self.cells.text(row, column)) for column in shown) for row in rows]

    def type(self, key: str) -> tuple[float, float]:
        """Milliseconds of a keystroke until the first right rows are painted, and until the answer is whole."""
        self.shows = 0
        start = perf_counter()
        self.model.search(key)
        painted = 0.0
        while not painted or not self._settled(key):
            before = self.watch.count
            QEventLoop().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if not painted and self.shows and self.watch.count > before and self._rows_stand():
                painted = perf_counter()
        whole = perf_counter()
        self._rest()
        return (painted - start) * 1e3, (whole - start) * 1e3

    def _move(self, value: int, frames: list[float]) -> float:
        """One move of the bar until its rows are painted; then a whole frame for itself."""
        bar = self.view.verticalScrollBar()
        spent = _painted(self.watch, lambda: bar.setValue(value), self._rows_stand)
        self._rest()
        frames.append(_frame(self.view))
        return spent

    def _rest(self) -> None:
        """The pause of somebody who types or turns the wheel: what follows an answer ends in it."""
        _until(self._rows_stand)
        _let_pass(_PAUSE_MS)

    def _counted(self, keys: Sequence[int]) -> None:
        self.shows += 1
        self._show(keys)

    def _rows_stand(self) -> bool:
        """Whether every row in sight is a real one."""
        table, view = self.model.table, self.view
        first = view.rowAt(0)
        last = view.rowAt(view.viewport().height() - 1)
        last = table.rowCount() - 1 if last < 0 else last
        return all(table.record_at(row) is not None for row in range(max(first, 0), last + 1))

    def _settled(self, key: str) -> bool:
        state = self.model.state
        return self.shows > 0 and state.whole and state.query.text == key


@dataclass(slots=True)
class _Times:
    """Milliseconds."""

    typed: list[float] = field(default_factory=list)
    jumps: list[float] = field(default_factory=list)
    steps: list[float] = field(default_factory=list)
    frames: list[float] = field(default_factory=list)


class _Theirs:
    """The floor, the proxy and the SQL model: the same rows, keys, font, row height and window as ours."""

    def __init__(self, run: Run, words: list[tuple[str, ...]], searched: list[str]) -> None:
        self.floor, self.proxied, self.sql = _Times(), _Times(), _Times()
        self._ready = ReadyRows(words)
        self._found = {
            key: [at for at, text in enumerate(searched) if folded(key) in text] if key else range(len(words))
            for key in KEYS
        }
        self._model = qt_tables.sql_model(run.folder / "plain.sqlite", words, searched)
        self._proxy, self._filter = qt_tables.proxy_over(self._model)
        self._bare = _bare(self._ready)
        self._sql = _bare(self._model)
        self._proxied = _bare(self._proxy)
        for view in (self._sql, self._proxied):
            view.setColumnHidden(self._model.columnCount() - 1, True)
        self._bar = self._sql.verticalScrollBar()

    def type(self, key: str) -> None:
        """Show what was found beforehand."""
        self.floor.typed.append(_paint(lambda: self._ready.show(self._found[key])))

    def type_into_proxy(self, key: str) -> None:
        """Let Qt find it."""
        self.proxied.typed.append(_paint(lambda: self._filter(folded(key))))

    def rewind(self) -> None:
        """To the middle."""
        self._bar.setValue(self._bar.maximum() // 2)

    def jump(self, at: int) -> None:
        """Far away."""
        value = at * 7919 % (self._bar.maximum() + 1)
        self.sql.jumps.append(_paint(lambda: self._bar.setValue(value)))

    def step(self) -> None:
        """Three rows on."""
        self.sql.steps.append(_paint(lambda: self._bar.setValue(self._bar.value() + 3)))


def _typing(ours: _Ours, theirs: _Theirs, rounds: int) -> tuple[list[float], list[float]]:
    """Round by round, so that whatever else the machine does falls on all alike; the first round does not count."""
    typed, settled = [], []
    for turn in range(rounds + 1):
        answers = [ours.type(key) for key in KEYS]
        for key in KEYS:
            theirs.type(key)
        if turn < 3:
            for key in KEYS:
                theirs.type_into_proxy(key)
        if not turn:  # it makes the searchable string, once after a start
            theirs.floor.typed.clear()
            theirs.proxied.typed.clear()
            continue
        typed += [painted for painted, _ in answers]
        settled += [whole for _, whole in answers]
    return typed, settled


def _moving(ours: _Ours, theirs: _Theirs, count: int) -> _Times:
    """The same for the scroll bar."""
    moved = _Times()
    for at in range(1, count + 1):
        ours.jump(at, moved)
        theirs.jump(at)
    ours.rewind()
    theirs.rewind()
    for _ in range(count):
        ours.step(moved)
        theirs.step()
    return moved


def _bare(model: QAbstractItemModel) -> QTableView:
    view = bare_view(model, font("table"), scaled(ROW_HEIGHTS["medium"]))  # type: ignore[arg-type]
    _shown(view)
    return view


def _paint(change: Callable[[], object]) -> float:
    """Milliseconds of a change with everything it posts, the frame among it."""
    start = perf_counter()
    change()
    QApplication.processEvents()
    return (perf_counter() - start) * 1e3
