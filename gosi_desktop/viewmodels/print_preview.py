"""The roster's paper before it is printed: its options, and what each of them makes anew."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from gosi_desktop.application.ports import Orientation, PaperColumn, PaperOptions, RosterQuery, SortKey
from gosi_desktop.application.preferences import Preferences
from gosi_desktop.application.printing import WAGE_COLUMNS, Printing
from gosi_desktop.viewmodels.base import Runs
from gosi_desktop.viewmodels.paper_preview import PaperPreviewState, PaperPreviewViewModel


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPreviewState(PaperPreviewState):
    """Of the roster: what is on the paper and how."""

    options: PaperOptions
    query: RosterQuery
    rows: int
    sortable: bool = True  # rows that were picked one by one keep the order of the list

    @property
    def lying(self) -> bool:
        """Whether the paper is wider than high."""
        return self.options.orientation is Orientation.LANDSCAPE


class PrintPreviewViewModel(PaperPreviewViewModel[PrintPreviewState]):
    """Makes the PDF anew whenever an option changes; the one before is cancelled."""

    def __init__(
        self,
        printing: Printing,
        preferences: Preferences,
        runner: Runs,
        query: RosterQuery,
        keys: Sequence[int] | None,
        filter_texts: tuple[str, ...],
        rows: int,
        parent: QObject | None = None,
        *,
        wages: bool = True,
    ) -> None:
        options = PaperOptions(
            language=preferences.language,
            arabic_digits=preferences.digits == "arabic",
            hijri_dates=preferences.calendar == "hijri",
        )
        state = PrintPreviewState(options=options, query=query, rows=rows, sortable=keys is None)
        super().__init__(printing, runner, state, parent)
        self._printing = printing
        self.columns = tuple(each for each in PaperColumn if wages or each not in WAGE_COLUMNS)
        self._keys = keys
        self._filter_texts = filter_texts

    # -- verbs -----------------------------------------------------------------------------------------------------

    def choose(self, **options: Any) -> None:
        """Set options of the paper by their names and make it anew."""
        chosen = replace(self.state.options, **options)
        if chosen != self.state.options:
            self._update(options=chosen)
            self.make()

    def choose_column(self, column: PaperColumn, shown: bool) -> None:
        """Show or leave out a column; their order is the paper's."""
        wanted = {*self.state.options.columns, column} if shown else {*self.state.options.columns} - {column}
        self.choose(columns=tuple(each for each in PaperColumn if each in wanted))

    def sort_by(self, sort: SortKey, descending: bool) -> None:
        """Another order of the rows."""
        query = replace(self.state.query, sort=sort, descending=descending)
        if query != self.state.query:
            self._update(query=query)
            self.make()

    # -- how it is made, kept and noted ------------------------------------------------------------------------------

    def _maker(self, number: int) -> Callable[[], bytes]:
        return partial(
            self._printing.roster_pdf,
            self.state.query,
            self._keys,
            self._filter_texts,
            self.state.options,
            lambda done, total: self._progressed.emit(number, done, total),
            lambda: number != self._number,
        )

    def _keeper(self) -> Callable[[bytes, Path], None]:
        query, rows = self.state.query, self.state.rows
        return lambda pdf, target: self._printing.save(pdf, target, query, rows)

    def _noter(self) -> Callable[[], None]:
        return partial(self._printing.note_printed, self.state.query, self.state.rows)
