"""An office of 500 establishments: the table of all of them, a search in it, and the way from one to the next."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bench import crowd, world
from bench.measure import Row, Run, share
from bench.qt_tables import ReadyRows, bare_view
from gosi_desktop import data
from gosi_desktop.application.portfolio import Order
from gosi_desktop.application.ports import Head, Heads, PortfolioSummary, ProfileInfo, ProfileKind, TokenPair
from gosi_desktop.bootstrap import CACHE, Program
from gosi_desktop.domain.establishment import Role
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.ui.appearance import Appearance
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.portfolio_delegate import COLUMNS
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.theme import font, scaled
from gosi_desktop.ui.widgets.record_view import ROW_HEIGHTS
from gosi_desktop.viewmodels.roster_state import Stage
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.support import pages
from tests.support.caches import fill, occupation

ESTABLISHMENTS = 500
AT_ONCE_MS = 100.0  # what a person takes for at once
KEYS = ("ن", "نس", "نسا", "62000", "620001", "")
WIDTH, HEIGHT = 1360, 828
_PATIENCE_MS = 20_000
_PEOPLE = (400, 1_000)  # of those one switches between
_NAMES = ("نسائم الوادي", "درة الشمال", "سواعد البناء", "ركن القهوة", "بوابة التقنية", "ظل النخيل", "أفق الخليج")


def measure(run: Run) -> Iterator[Row]:
    """Reading, searching and sorting all of them; switching."""
    application = QApplication([])
    with world.keychain_around(run.folder / "keys"):
        office = _Office(run.folder / "office", application, run.pick(_PEOPLE[1], _PEOPLE[0]))
        try:
            opened = [office.open_portfolio() for _ in range(run.pick(30, 15))]
            typed = [office.type(key) for _ in range(run.pick(6, 3)) for key in KEYS]
            bare = [office.type_bare(key) for _ in range(run.pick(6, 3)) for key in KEYS]
            sorted_by = [office.sort(order) for order in Order]
            switched = [office.switch() for _ in range(run.pick(30, 15))]
            listed = [office.open_switcher() for _ in range(run.pick(10, 5))]
        finally:
            office.close()
    many = f"{ESTABLISHMENTS} establishments"
    yield Row(
        "–", f"portfolio of {many}, read from the cache → painted, p95", "ms", share(opened, 0.95), "at once",
        goal=AT_ONCE_MS, absolute=True,
    )  # fmt: skip
    yield Row(
        "–", "keystroke in it → painted, p95", "ms", share(typed, 0.95), "bare QTableView over ready rows, p95",
        share(bare, 0.95), note="folded and found by ours, found beforehand for theirs",
    )  # fmt: skip
    yield Row("–", "another order of it → painted, slowest", "ms", max(sorted_by), goal=AT_ONCE_MS, absolute=True)
    yield Row(
        "–", f"next establishment → its rows painted, {office.people:,} people, p95", "ms", share(switched, 0.95),
        "at once", goal=AT_ONCE_MS, absolute=True,
    )  # fmt: skip
    yield Row(
        "–", f"the list under the switcher, {many}, p95", "ms", share(listed, 0.95), goal=AT_ONCE_MS, absolute=True
    )


class _Office:
    """The product's shell over a cache of many establishments; two of them are large. The connection is cut."""

    def __init__(self, folder: Path, application: QApplication, people: int) -> None:
        self.people = people
        program, profile, key = _make(folder, people)
        Appearance(application, data.fonts(), data.texts_folder()).wear(program.preferences.current)
        self._workspace = program.open_workspace(profile, key)
        self._runners = Runners.on_threads()
        self._model = ShellViewModel(self._workspace, program.profiles, program.preferences, self._runners)
        self._model.start()
        self._shell = Shell(self._model)
        self._shell.resize(WIDTH, HEIGHT)
        self._shell.show()
        _until(lambda: len(self._model.state.establishments) == ESTABLISHMENTS)
        _until(lambda: self._model.roster.state.stage is Stage.ROWS)
        self._model.show_page(Page.PORTFOLIO)
        _until(lambda: self._model.portfolio.state.loaded)
        self._words = self._all_words()
        self._ready = ReadyRows(self._words)
        self._bare = bare_view(self._ready, font("table"), scaled(ROW_HEIGHTS["medium"]))
        self._bare.resize(self._shell.portfolio.table.size())
        self._bare.show()

    def open_portfolio(self) -> float:
        """From the contributors to all establishments, read anew."""
        self._model.show_page(Page.CONTRIBUTORS)
        self._model.portfolio.forget()
        self._settle()
        start = perf_counter()
        self._model.show_page(Page.PORTFOLIO)
        _until(lambda: self._model.portfolio.state.loaded)
        return self._painted(start)

    def type(self, key: str) -> float:
        """A search while typing."""
        self._settle()
        start = perf_counter()
        self._model.portfolio.search(key)
        return self._painted(start)

    def type_bare(self, key: str) -> float:
        """Rows that were found beforehand."""
        found = (
            [at for at, words in enumerate(self._words) if key in " ".join(words)] if key else range(len(self._words))
        )
        self._settle()
        start = perf_counter()
        self._ready.show(found)
        QApplication.processEvents()
        self._bare.viewport().repaint()
        return (perf_counter() - start) * 1e3

    def sort(self, order: Order) -> float:
        """By another column."""
        self._settle()
        start = perf_counter()
        self._model.portfolio.sort_by(order)
        return self._painted(start)

    def switch(self) -> float:
        """Between the two large ones."""
        self._model.show_page(Page.CONTRIBUTORS)
        self._settle()
        target = next(number for number in (_number(0), _number(1)) if number != self._model.state.opened)
        roster = self._model.roster
        start = perf_counter()
        self._model.open_establishment(target)
        _until(
            lambda: (
                roster.state.query.establishment == target
                and roster.state.stage is Stage.ROWS
                and roster.table.record_at(0) is not None
            )
        )
        self._shell.roster.table.viewport().repaint()
        return (perf_counter() - start) * 1e3

    def open_switcher(self) -> float:
        """The popup, made anew."""
        self._shell.switcher._made_of = ()
        self._settle()
        start = perf_counter()
        self._shell.switcher.open_under(self._shell.sidebar.establishment)
        QApplication.processEvents()
        took = (perf_counter() - start) * 1e3
        self._shell.switcher.close()
        return took

    def close(self) -> None:
        """As when the window closes."""
        self._model.close()
        self._runners.close()
        self._workspace.close()
        self._shell.hide()

    def _painted(self, start: float) -> float:
        QApplication.processEvents()
        self._shell.portfolio.table.viewport().repaint()
        return (perf_counter() - start) * 1e3

    def _settle(self) -> None:
        loop = QEventLoop()
        QTimer.singleShot(30, loop.quit)
        loop.exec()

    def _all_words(self) -> list[tuple[str, ...]]:
        table = self._model.portfolio.table
        cells = self._shell.portfolio.cells
        records = [table.record_at(row) for row in range(table.rowCount())]
        return [tuple(strip_isolates(cells.text(record, column)) for column in COLUMNS) for record in records if record]


def _make(folder: Path, people: int) -> tuple[Program, ProfileInfo, bytes]:
    folder.mkdir(parents=True)
    program = world.program(folder)
    store = program.profile_store
    profile, _ = store.create(ProfileKind.PRACTICE, "تدريب", "", "", None, with_recovery=False)
    key = store.unlock(profile.id, None)
    cache = SqlCache.open(profile.folder / CACHE, key, program.clock, program.rules, occupation)
    try:
        now = program.clock.now()
        cache.feed.save_heads(Heads(pages.EPOCH, tuple(_head(at, people) for at in range(ESTABLISHMENTS))))
        for at in range(ESTABLISHMENTS):
            rows = list(crowd.feed(people if at < 2 else 3))
            fill(cache, pages.pages_of(rows, world.PAGE), number=_number(at))
            cache.feed.note_synced(_number(at), now)
        cache.tokens.save_tokens(TokenPair("access", "refresh", now + timedelta(days=1)))
        account = {"id": "1", "name": "هند المطلق", "name_en": "Hind Almutlaq", "username": "h.almutlaq", "mobile": ""}
        cache.device.put("account", json.dumps(account))
        cache.device.put("connection_cut", "yes")
    finally:
        cache.close()
    return program, profile, key


def _head(at: int, people: int) -> Head:
    count = people if at < 2 else 3
    summary = PortfolioSummary(count, at % 9 if at % 3 == 0 else 0, 0, None, compliant=at % 7 != 3)
    name = f"مؤسسة {_NAMES[at % len(_NAMES)]} {at + 1}"
    return Head(_number(at), name, f"Establishment {at + 1}", 1, tuple(Role)[at % 8], 1, None, summary)


def _number(at: int) -> str:
    return str(620000001 + at * 11)


def _until(done: Callable[[], bool]) -> None:
    """Run the event loop as the program does until this is so."""
    guard = QTimer()
    guard.setSingleShot(True)
    guard.start(_PATIENCE_MS)
    loop = QEventLoop()
    while not done():
        if not guard.isActive():
            raise TimeoutError("it never showed what was asked for")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    guard.stop()
