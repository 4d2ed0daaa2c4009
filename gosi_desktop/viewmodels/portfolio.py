"""All establishments of the account: search, chips, order; opening one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.portfolio import Care, Order, PortfolioRow, counted, in_order, portfolio_rows
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.clock import today_in_riyadh
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.names import matches
from gosi_desktop.viewmodels.base import InlineRunner, ViewModel
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.runners import Relay, Runners

if TYPE_CHECKING:
    from gosi_desktop.viewmodels.book_papers import BookPapersViewModel

_VIEW = "portfolio"
_DOWN_FIRST = frozenset({Order.PEOPLE, Order.REQUESTS, Order.AMOUNT, Order.INJURIES, Order.SYNCED})


class PortfolioColumn(StrEnum):
    """Columns of the table, in their order."""

    NAME = "name"
    NUMBER = "number"
    ROLE = "role"
    PEOPLE = "people"
    REQUESTS = "requests"
    AMOUNT = "amount"
    DUE = "due"
    COMPLIANCE = "compliance"
    CERTIFICATE = "certificate"
    INJURIES = "injuries"
    INJURY_DUE = "injury_due"
    SYNCED = "synced"

    @property
    def order(self) -> Order:
        """What a click on its head sorts by."""
        return Order(self.value)


@dataclass(frozen=True, slots=True)
class PortfolioState:
    """``shown`` and ``people`` are of the rows that match; ``with_dues`` once a summary names what is due.

    ``with_certificates`` once one names until when its certificate holds, ``with_injuries`` once one has an injury,
    ``with_injury_days`` once something about one is to be done by a day.
    """

    loaded: bool = False
    text: str = ""
    chip: Care = Care.ALL
    order: Order = Order.URGENCY
    descending: bool = False
    counts: Mapping[Care, int] = field(default_factory=dict)
    shown: int = 0
    people: int = 0
    with_dues: bool = False
    with_certificates: bool = False
    with_injuries: bool = False
    with_injury_days: bool = False
    opened: str = ""  # number of the open establishment

    @property
    def columns(self) -> tuple[PortfolioColumn, ...]:
        """What there is something to say in."""
        silent = set() if self.with_dues else {PortfolioColumn.AMOUNT, PortfolioColumn.DUE}
        silent |= set() if self.with_certificates else {PortfolioColumn.CERTIFICATE}
        silent |= set() if self.with_injuries else {PortfolioColumn.INJURIES}
        silent |= set() if self.with_injury_days else {PortfolioColumn.INJURY_DUE}
        return tuple(each for each in PortfolioColumn if each not in silent)


class PortfolioViewModel(ViewModel[PortfolioState]):
    """Read whole from the cache, a few hundred rows; searched and sorted here. ``chosen`` names one to be opened."""

    chosen = Signal(str)
    deadlines_wanted = Signal()  # those of all, in one list

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(PortfolioState(), parent)
        self._workspace = workspace
        self._runners = runners
        self._rows: tuple[PortfolioRow, ...] = ()
        self._keys: dict[str, int] = {}  # an establishment keeps its key from one reading to the next
        self._by_key: dict[int, PortfolioRow] = {}
        self._question = 0
        self._watched = False
        self.table: RecordTable[PortfolioRow] = RecordTable(
            self._of_keys, self._key, tuple(PortfolioColumn), InlineRunner(), self
        )
        relay.changed.connect(self._hear)

    @cached_property
    def books(self) -> "BookPapersViewModel":
        """The bookkeeper's papers of all clients; made when the page is: no start waits for it."""
        from gosi_desktop.viewmodels.book_papers import BookPapersViewModel

        return BookPapersViewModel(self._workspace, self._runners, self)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def watch(self, watched: bool) -> None:
        """Whether the page is in front: only then it follows what changes, and it is read when it comes there."""
        self._watched = watched
        if watched:
            self.load()

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._question += 1
        number = self._question
        self._runners.reads.run(self._read, lambda found: self._take(number, found), self._refused)

    def search(self, text: str) -> None:
        """Find by name or number while somebody types; three digit sets, folded Arabic."""
        if text != self.state.text:
            self._update(text=text)
            self._arrange()

    def choose_chip(self, chip: Care) -> None:
        """One chip at a time. Remembered."""
        self._update(chip=chip)
        self._arrange()
        self._keep_choices()

    def show_all(self) -> None:
        """Everything: no search, no chip."""
        self._update(text="", chip=Care.ALL)
        self._arrange()
        self._keep_choices()

    def sort_by(self, order: Order) -> None:
        """By a column; again turns it round. Remembered."""
        state = self.state
        again = order is state.order and order is not Order.URGENCY
        descending = not state.descending if again else order in _DOWN_FIRST
        self._update(order=order, descending=descending)
        self._arrange()
        self._keep_choices()

    def open_row(self, row: int) -> None:
        """Ask for the establishment of a row."""
        found = self.table.record_at(row)
        if found is not None:
            self.chosen.emit(found.number)

    def opened_row(self) -> int:
        """Where the open establishment stands; -1 when it is not in the list."""
        return self.table.row_of(self._keys.get(self.state.opened, -1))

    def forget(self) -> None:
        """Drop all that is personal: the lock."""
        self._question += 1
        self._watched = False
        self._rows, self._keys, self._by_key = (), {}, {}
        self.table.drop()
        if "books" in vars(self):
            self.books.forget()
        self._become(PortfolioState())

    # -- questions and answers -------------------------------------------------------------------------------------

    def _read(self) -> "_Found":
        known, opened = self._workspace.establishments.known_and_opened()
        rows = portfolio_rows(known, today_in_riyadh(self._workspace.clock))
        choices = self._workspace.choices.read(_VIEW) if not self.state.loaded else {}
        return _Found(rows, opened.head.establishment if opened is not None else "", choices)

    def _take(self, number: int, found: "_Found") -> None:
        if number != self._question:
            return
        self._rows = found.rows
        for row in found.rows:
            self._keys.setdefault(row.number, len(self._keys))
        self._by_key = {self._keys[row.number]: row for row in found.rows}
        with_dues = any(row.days_left is not None for row in found.rows)
        chosen = {} if self.state.loaded else _chosen(found.choices)
        self._update(
            counts=counted(found.rows), opened=found.opened, with_dues=with_dues, loaded=True,
            with_certificates=any(row.certificate_days is not None for row in found.rows),
            with_injuries=any(row.injuries for row in found.rows),
            with_injury_days=any(row.injury_days is not None for row in found.rows), **chosen,
        )  # fmt: skip
        self._arrange()

    def _arrange(self) -> None:
        """Search, chip and order, over what is here."""
        state = self.state
        fitting = [row for row in self._rows if state.chip in row.cares and matches(row.haystack, state.text)]
        ordered = in_order(fitting, state.order, state.descending)
        self.table.show([self._keys[row.number] for row in ordered])
        self._update(shown=len(ordered), people=sum(row.people for row in ordered))

    def _of_keys(self, keys: Sequence[int]) -> Sequence[PortfolioRow]:
        return [self._by_key[key] for key in keys if key in self._by_key]

    def _key(self, row: PortfolioRow) -> int:
        return self._keys[row.number]

    def _keep_choices(self) -> None:
        state = self.state
        choices = {"order": state.order.value, "descending": state.descending, "chip": state.chip.value}
        keep = partial(self._workspace.choices.keep, _VIEW, choices)
        self._runners.writes.run(keep, lambda _: None, self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and kinds & {Kind.ESTABLISHMENTS, Kind.SYNC}:
            self.load()


@dataclass(frozen=True, slots=True)
class _Found:
    rows: tuple[PortfolioRow, ...]
    opened: str
    choices: Mapping[str, Any]


def _chosen(choices: Mapping[str, Any]) -> dict[str, Any]:
    """The remembered order and chip; what cannot be read counts as not chosen."""
    order, chip = str(choices.get("order")), str(choices.get("chip"))
    return {
        "order": Order(order) if order in set(Order) else Order.URGENCY,
        "descending": choices.get("descending") is True,
        "chip": Care(chip) if chip in set(Care) else Care.ALL,
    }
