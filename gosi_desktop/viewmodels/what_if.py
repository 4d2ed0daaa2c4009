"""The page «ماذا لو؟»: what one more costs, what delay and parts cost, what the next months will be."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import ViewModel
from gosi_desktop.viewmodels.hiring_cost import HiringCostViewModel
from gosi_desktop.viewmodels.next_months import NextMonthsViewModel
from gosi_desktop.viewmodels.paying_late import PayingLateViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners


@dataclass(frozen=True, slots=True)
class WhatIfState:
    """Of which establishment, and as of when its data are here; None until they have come once."""

    establishment: str = ""
    loaded: bool = False
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Opened:
    establishment: str
    as_of: datetime | None
    today: date


class WhatIfViewModel(ViewModel[WhatIfState]):
    """Works offline; nothing is sent, nothing is changed."""

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(WhatIfState(), parent)
        self._establishments, self._invoices, self._runners = workspace.establishments, workspace.invoices, runners
        self._question, self._watched = 0, False
        self.hiring = HiringCostViewModel(workspace, runners, self)
        self.late = PayingLateViewModel(workspace, runners, self)
        self.months = NextMonthsViewModel(workspace, runners, self)
        for part in (self.hiring, self.late):
            part.failed.connect(self.failed)
        relay.changed.connect(self._hear)

    @Slot()
    def load(self) -> None:
        """For the open establishment."""
        self._watched = True
        self._question += 1
        number = self._question
        self._runners.reads.run(self._read, lambda found: self._take(number, found), self._refuse)

    def watch(self, shown: bool) -> None:
        """Whether the page is in front; what changes behind it is not followed."""
        self._watched = shown
        if shown:
            self.load()

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        for part in (self.hiring, self.late, self.months):
            part.forget()
        self._become(WhatIfState())

    def _read(self) -> _Opened:
        """On the runner."""
        opened = self._establishments.opened()
        number = opened.head.establishment if opened is not None else ""
        return _Opened(number, opened.synced_at if opened is not None else None, self._invoices.today())

    def _take(self, number: int, found: _Opened) -> None:
        if number != self._question:
            return
        self._update(establishment=found.establishment, as_of=found.as_of, loaded=True)
        self.hiring.open(found.establishment, f"{found.today:%Y/%m/%d}")
        self.late.open(found.establishment, found.today)
        self.months.open(found.establishment, found.as_of)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and kinds & {Kind.ROSTER, Kind.ESTABLISHMENTS}:
            self._runners.later(self, self.load)
