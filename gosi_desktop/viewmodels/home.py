"""The first page: how the open establishment stands today."""

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.home import HomeFigures, home_figures
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import ViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners

_TOUCHING = frozenset(
    {
        Kind.ROSTER, Kind.ESTABLISHMENTS, Kind.SYNC, Kind.OUTBOX, Kind.CERTIFICATES, Kind.REQUESTS, Kind.ARCHIVE,
        Kind.DRAFTS,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HomeState:
    """``figures`` None before the first answer, or before the establishment's data have come once (``fetched``)."""

    loaded: bool = False
    fetched: bool = False
    figures: HomeFigures | None = field(default=None, repr=False)
    error: GosiError | None = None


class HomeViewModel(ViewModel[HomeState]):
    """Works offline: nothing here asks the service."""

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(HomeState(), parent)
        self._workspace, self._runners = workspace, runners
        self._question, self._watched = 0, False
        relay.changed.connect(self._hear)

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
        self._runners.reads.run(self._read, partial(self._take, number), partial(self._refuse, number))

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self._become(HomeState())

    def _read(self) -> HomeFigures | None:
        opened = self._workspace.establishments.opened()
        if opened is None or opened.synced_at is None:
            return None
        return home_figures(self._workspace, opened)

    def _take(self, number: int, found: HomeFigures | None) -> None:
        if number == self._question:
            self._become(HomeState(loaded=True, fetched=found is not None, figures=found))

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number == self._question:
            self._update(loaded=True, error=error)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and kinds & _TOUCHING:
            self._runners.later(self, self.load)
