"""The roster into a sheet: .xlsx or .csv, off the GUI thread, with progress and cancel."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.ports import PaperColumn, PaperOptions, RosterQuery
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.printing import Printing
from gosi_desktop.domain.errors import Cancelled, GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel


@dataclass(frozen=True, slots=True)
class RosterExportState:
    """``total`` is None while it is not known."""

    running: bool = False
    done: int = 0
    total: int | None = None


class RosterExportViewModel(ViewModel[RosterExportState]):
    """One export at a time; identities are whole in a sheet, since it is made to be worked with."""

    exported = Signal(object)  # the Path, when whole
    _progressed = Signal(int, object)

    def __init__(
        self, printing: Printing, preferences: PreferenceBook, runner: Runs, parent: QObject | None = None
    ) -> None:
        super().__init__(RosterExportState(), parent)
        self._printing = printing
        self._preferences = preferences
        self._stop = False
        self._run = Command(runner, self._export, done=self._exported, failed=self._refused, parent=self)
        self._progressed.connect(self._show)

    def export(self, query: RosterQuery, keys: Sequence[int] | None, target: Path) -> None:
        """All rows of the query, or only ``keys``; the kind of sheet by the name of the file."""
        if not self._run.enabled:
            return
        self._stop = False
        self._become(RosterExportState(running=True))
        chosen = self._preferences.current
        options = PaperOptions(
            language=chosen.language,
            arabic_digits=chosen.digits == "arabic",
            columns=tuple(PaperColumn),
            mask_identities=False,
            hijri_dates=chosen.calendar == "hijri",
        )
        self._run(query, keys, target, options)

    @Slot()
    def cancel(self) -> None:
        """Stop it; no half file is left."""
        self._stop = True

    def _export(self, query: RosterQuery, keys: Sequence[int] | None, target: Path, options: PaperOptions) -> Path:
        self._printing.export(query, keys, target, options, self._progressed.emit, lambda: self._stop)
        return target

    @Slot(int, object)
    def _show(self, done: int, total: int | None) -> None:
        if self._run.running:
            self._update(done=done, total=total)

    def _exported(self, target: Path) -> None:
        self._become(RosterExportState())
        self.exported.emit(target)

    def _refused(self, error: GosiError) -> None:
        self._become(RosterExportState())
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
