"""The tour of the practice establishment: a few stops over the real pages, offered once, taken whenever wanted."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel
from gosi_desktop.viewmodels.shell_state import Page


class Stop(StrEnum):
    """What is shown, in order."""

    ROSTER = "roster"
    SEARCH = "search"
    PANEL = "panel"
    ADD = "add"
    OUTBOX = "outbox"
    INVOICES = "invoices"
    PRACTICE = "practice"
    HELP = "help"


PLACES: Final = {
    Stop.ROSTER: Page.CONTRIBUTORS,
    Stop.SEARCH: Page.CONTRIBUTORS,
    Stop.PANEL: Page.CONTRIBUTORS,
    Stop.ADD: Page.CONTRIBUTORS,
    Stop.OUTBOX: Page.OUTBOX,
    Stop.INVOICES: Page.INVOICES,
    Stop.PRACTICE: Page.CONTRIBUTORS,
    Stop.HELP: Page.HELP,
}


@dataclass(frozen=True, slots=True)
class TourState:
    """``stops`` are empty while nobody is shown around; ``at`` counts through them.

    ``offered`` until somebody has answered, and no longer than this profile is open.
    """

    offered: bool = False
    stops: tuple[Stop, ...] = ()
    at: int = 0

    @property
    def stop(self) -> Stop | None:
        """Where it stands."""
        return self.stops[self.at] if self.stops else None

    @property
    def last(self) -> bool:
        """Whether no other follows."""
        return self.at >= len(self.stops) - 1


class TourViewModel(ViewModel[TourState]):
    """Sends nothing and changes nothing: it turns pages and points."""

    page_wanted = Signal(object)  # Page, before the stop there is shown

    def __init__(self, preferences: PreferenceBook, runner: Runs, parent: QObject | None = None) -> None:
        super().__init__(TourState(), parent)
        self._preferences = preferences
        self._note = Command(runner, lambda: preferences.change(tour_seen=True), parent=self)

    @property
    def due(self) -> bool:
        """Whether it was never offered on this computer."""
        return not self._preferences.current.tour_seen

    @Slot()
    def offer(self) -> None:
        """Once on a computer: from now on it is not due."""
        if self.due:
            self._update(offered=True)
            self._note()

    @Slot()
    def decline(self) -> None:
        """Not now."""
        self._update(offered=False)

    def start(self, pages: Sequence[Page], *, may_add: bool, practice: bool) -> None:
        """From its first stop; where a page or a right is missing, its stop is left out."""
        wanted = {Stop.ADD: may_add, Stop.PRACTICE: practice}
        stops = [stop for stop in Stop if PLACES[stop] in pages and wanted.get(stop, True)]
        self.decline()
        if self.due:
            self._note()
        self._go(tuple(stops), 0)

    @Slot()
    def next(self) -> None:
        """The stop that follows; after the last one it is over."""
        if self.state.last:
            self.leave()
        else:
            self._go(self.state.stops, self.state.at + 1)

    @Slot()
    def back(self) -> None:
        """The stop before."""
        self._go(self.state.stops, max(self.state.at - 1, 0))

    @Slot()
    def leave(self) -> None:
        """It can be left at any stop."""
        self._update(stops=(), at=0)

    def forget(self) -> None:
        """Another establishment, or the lock."""
        self.leave()

    def _go(self, stops: tuple[Stop, ...], at: int) -> None:
        if stops:
            self.page_wanted.emit(PLACES[stops[at]])
            self._update(stops=stops, at=at)
