"""A table model over keys: the order is known whole, the rows come in pages, off the GUI thread."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import groupby
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from shiboken6 import isValid

from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Later, Runs, at_once

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

PAGE = 200
PAGES_KEPT = 20
_ON_THE_WAY = 2  # pages asked for at one moment: as many as there are reading threads
_WAITING = 8  # older wishes are forgotten: somebody drags the scroll bar past them

_CELL = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_TICK = _CELL | Qt.ItemFlag.ItemIsUserCheckable
RECORD = Qt.ItemDataRole.UserRole + 1


class Cells(Protocol):
    """What the cells say; given by the view, which knows the language."""

    def heading(self, column: str) -> str: ...

    def text(self, record: Any, column: str) -> str:
        """For the eye."""

    def spoken(self, record: Any, column: str, ticked: bool) -> str:
        """For a screen reader: with what the eye takes from the head, a picture or a colour."""


class RecordTable(QAbstractTableModel, Generic[R]):
    """Rows by key. A row that is still on its way is ``None``; whoever paints it draws a skeleton.

    ``show`` takes a new order. What has been seen of a record is shown until its page has come again, so that typing
    and syncing never blank a row that was there. Rows that are known to be right (they came with the order, or were
    read because they are in sight) need no page at once: ``later`` asks for it when the window has painted.
    """

    failed = Signal(object)  # a GosiError while fetching a page

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], Sequence[R]],
        key_of: Callable[[R], int],
        columns: Sequence[str],
        runner: Runs,
        parent: QObject | None = None,
        later: Later = at_once,
    ) -> None:
        super().__init__(parent)
        self._later = later
        self._fetch = fetch
        self._key_of = key_of
        self._columns = tuple(columns)
        self._runner = runner
        self._keys: Sequence[int] = ()
        self._ticked: frozenset[int] = frozenset()
        self._pages: OrderedDict[int, dict[int, R]] = OrderedDict()
        self._seen: dict[int, R] = {}
        self._told: dict[int, R] = {}  # came with the order that is about to be shown
        self._fresh: dict[int, R] = {}  # as right as a page
        self._sight: range | None = None  # in sight and not here
        self._sight_comes = False
        self._soon: set[int] = set()  # pages whose rows in sight are fresh
        self._wanted: list[int] = []
        self._coming: set[int] = set()
        self._generation = 0
        self._cells: Cells | None = None

    # -- what the view model does ----------------------------------------------------------------------------------

    @property
    def keys(self) -> Sequence[int]:
        """All keys, in order."""
        return self._keys

    def show(self, keys: Sequence[int]) -> None:
        """Take a new order; rows are fetched again, what was seen of them stays until then."""
        before = self._keys
        self._forget_pages()
        self._fresh, self._told = self._told, {}
        if len(before) == len(keys) and all(map(int.__eq__, before, keys)):
            self._keys = keys
            self._say_changed(0, len(keys) - 1)
        elif 0 < len(before) < len(keys) and all(map(int.__eq__, before, keys)):
            self.beginInsertRows(QModelIndex(), len(before), len(keys) - 1)
            self._keys = keys
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._keys = keys
            self.endResetModel()

    def know(self, records: Iterable[R]) -> None:
        """Records that came with an order about to be shown: they are painted at once, until their pages come."""
        self._told = {self._key_of(record): record for record in records}

    def drop(self) -> None:
        """Forget everything: another establishment, or the lock."""
        self._ticked = frozenset()
        self.show(())
        self._seen.clear()

    def tick(self, keys: frozenset[int]) -> None:
        """Which rows are ticked."""
        if keys != self._ticked:
            self._ticked = keys
            self._say_changed(0, len(self._keys) - 1)

    def speak_with(self, cells: Cells) -> None:
        """Whose words the cells and heads carry."""
        self._cells = cells
        if self._columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        self._say_changed(0, len(self._keys) - 1)

    # -- what the painting view asks -------------------------------------------------------------------------------

    def record_at(self, row: int) -> R | None:
        """The record, or None while its page is on its way; asks for the page when it is not here."""
        if not 0 <= row < len(self._keys):
            return None
        number, key = row // PAGE, self._keys[row]
        page = self._pages.get(number)
        if page is not None:
            self._pages.move_to_end(number)
            return page.get(key)
        if (fresh := self._fresh.get(key)) is not None:
            self._want_soon(number)
            return fresh
        self._want(number)
        page = self._pages.get(number)  # an inline runner has answered already
        return page.get(key) if page is not None else self._seen.get(key)

    def has(self, first: int, last: int) -> bool:
        """Whether these rows, which are in sight, can be painted; those that lack are read alone, before any page."""
        if self._sight_comes:
            self._sight = range(first, last + 1)
            return False
        if not (lacking := self._lacking(range(first, last + 1))):
            return True
        self._sight, self._sight_comes = None, True
        self._runner.run(
            partial(self._fetch, lacking),
            partial(self._take_sight, self._generation, first, last),
            partial(self._miss_sight, self._generation),
        )
        return not self._lacking(range(first, last + 1))  # an inline runner has answered already

    def key_at(self, row: int) -> int | None:
        """The key of a row."""
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def is_ticked(self, row: int) -> bool:
        """Whether the row is ticked."""
        return self._keys[row] in self._ticked

    def row_of(self, key: int) -> int:
        """Where a key stands; -1 when it is not in the list."""
        try:
            return self._keys.index(key)
        except ValueError:
            return -1

    def column_name(self, column: int) -> str:
        """The name of a column."""
        return self._columns[column]

    # -- QAbstractTableModel ---------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._keys):
            return None
        if role == RECORD:
            return self.record_at(index.row())
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if self.is_ticked(index.row()) else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and self._cells is not None:
            record, column = self.record_at(index.row()), self._columns[index.column()]
            if record is None:
                return ""
            if role == Qt.ItemDataRole.DisplayRole:
                return self._cells.text(record, column)
            return self._cells.spoken(record, column, self.is_ticked(index.row()))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column is ticked; nothing is edited. Asked for each cell of each frame."""
        column = index.column()
        return _CELL if column > 0 else _TICK if column == 0 else Qt.ItemFlag.NoItemFlags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation is Qt.Orientation.Horizontal and spoken and self._cells is not None:
            return self._cells.heading(self._columns[section])
        return None

    # -- pages -----------------------------------------------------------------------------------------------------

    def _forget_pages(self) -> None:
        for page in (*self._pages.values(), self._fresh):
            self._seen.update(page)
        while len(self._seen) > PAGE * PAGES_KEPT:
            self._seen.pop(next(iter(self._seen)))
        self._pages.clear()
        self._wanted.clear()
        self._coming.clear()
        self._soon.clear()
        self._sight, self._sight_comes = None, False
        self._generation += 1

    def _lacking(self, rows: range) -> Sequence[int]:
        """Keys of rows of which nothing is known."""
        return [
            self._keys[row]
            for row in rows
            if row // PAGE not in self._pages
            and self._keys[row] not in self._fresh
            and self._keys[row] not in self._seen
        ]

    def _take_sight(self, generation: int, first: int, last: int, records: Sequence[R]) -> None:
        if not isValid(self) or generation != self._generation:
            return
        self._sight_comes = False
        self._fresh.update((self._key_of(record), record) for record in records)
        while len(self._fresh) > PAGE:
            self._fresh.pop(next(iter(self._fresh)))
        wanted, self._sight = self._sight, None
        if wanted is not None:
            self.has(wanted.start, wanted.stop - 1)
        self._say_changed(first, last)

    def _miss_sight(self, generation: int, error: Exception) -> None:
        if isValid(self) and generation == self._generation:
            self._sight_comes = False
        if not isinstance(error, GosiError):
            raise error  # else the page says so

    def _want_soon(self, number: int) -> None:
        is_asked = bool(self._soon)
        self._soon.add(number)
        if not is_asked:
            self._later(self, self._want_those)

    def _want_those(self) -> None:
        soon, self._soon = self._soon, set()
        for number in sorted(soon):
            if number not in self._pages:
                self._want(number)

    def _want(self, number: int) -> None:
        if number in self._coming:
            return
        if number in self._wanted:
            self._wanted.remove(number)
        self._wanted.append(number)
        del self._wanted[:-_WAITING]
        self._ask()

    def _ask(self) -> None:
        while self._wanted and len(self._coming) < _ON_THE_WAY:
            number = self._wanted.pop()
            self._coming.add(number)
            keys = self._keys[number * PAGE : (number + 1) * PAGE]
            self._runner.run(
                partial(self._fetch, keys),
                partial(self._take, self._generation, number),
                partial(self._miss, self._generation, number),
            )

    def _take(self, generation: int, number: int, records: Sequence[R]) -> None:
        if not isValid(self) or generation != self._generation:
            return
        self._coming.discard(number)
        page = {self._key_of(record): record for record in records}
        first, last = number * PAGE, min((number + 1) * PAGE, len(self._keys)) - 1
        same = [self._keep_fresh(page, self._keys[row]) for row in range(first, last + 1)]
        self._pages[number] = page
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        for is_same, rows in groupby(range(first, last + 1), lambda row: same[row - first]):
            if not is_same:
                changed = tuple(rows)
                self._say_changed(changed[0], changed[-1])
        self._ask()

    def _keep_fresh(self, page: dict[int, R], key: int) -> bool:
        """Whether what is shown of a key is what its page says; it stays the same object then."""
        fresh = self._fresh.pop(key, None)
        if fresh is None or page.get(key) != fresh:
            return False
        page[key] = fresh
        return True

    def _miss(self, generation: int, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if isValid(self) and generation == self._generation:
            self._pages[number] = {}  # not asked for again until the next ``show``
            self._coming.discard(number)
            self.failed.emit(error)

    def _say_changed(self, first: int, last: int) -> None:
        if last >= first and self._columns:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))
