"""A report of a fault, shown before it is saved; and what the program is made of, with the licences of each part."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports.support import Component, Tally
from gosi_desktop.application.support import FaultReport, Known, Support
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel


@dataclass(frozen=True, slots=True)
class SupportState:
    """``report`` is None until it is gathered, ``components`` empty until somebody asked for them."""

    report: FaultReport | None = None
    components: tuple[Component, ...] = ()
    error: GosiError | None = None


class SupportViewModel(ViewModel[SupportState]):
    """What is saved is what was shown."""

    saved = Signal(object)  # the Path

    def __init__(
        self,
        support: Callable[[], Support],
        tally: Callable[[], Tally] | None,
        runner: Runs,
        parent: QObject | None = None,
    ) -> None:
        """``tally`` counts what the open cache holds; None before one is open."""
        super().__init__(SupportState(), parent)
        self._support, self._tally = support, tally
        self.gather = Command(runner, self._gather, done=self._take, failed=self._refuse, parent=self)
        self.save = Command(runner, self._save, done=self.saved.emit, failed=self._refuse, parent=self)
        self.read_components = Command(runner, self._components, done=self._list, failed=self._refuse, parent=self)

    @property
    def texts(self) -> Path | None:
        """Where the texts of all languages are."""
        return self._support().texts

    def save_to(self, target: Path) -> None:
        """Keep the report that is shown as a file."""
        if self.state.report is not None:
            self._update(error=None)
            self.save(self.state.report, target)

    def forget(self) -> None:
        """The dialog goes."""
        self._become(SupportState(components=self.state.components))

    def _gather(self, known: Known) -> FaultReport:
        return self._support().gather(known, self._tally() if self._tally is not None else None)

    def _save(self, report: FaultReport, target: Path) -> Path:
        return self._support().save(report, target)

    def _components(self) -> tuple[Component, ...]:
        return tuple(self._support().shipped.components())

    def _take(self, report: FaultReport) -> None:
        self._update(report=report, error=None)

    def _list(self, components: tuple[Component, ...]) -> None:
        self._update(components=components)

    def _refuse(self, error: GosiError) -> None:
        self._update(error=error)
