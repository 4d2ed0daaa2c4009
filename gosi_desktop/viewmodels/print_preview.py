"""The roster's paper before it is printed: options, the PDF made in the background, its pages as pictures."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from gosi_desktop.application.ports import PageImage, PaperColumn, PaperOptions, RosterQuery, SortKey
from gosi_desktop.application.preferences import Preferences
from gosi_desktop.application.printing import Printing
from gosi_desktop.domain.errors import Cancelled, GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel

ZOOMS = (25, 33, 50, 68, 80, 100, 125, 150, 200, 300)
_PICTURES_KEPT = 24


@dataclass(frozen=True, slots=True)
class PrintPreviewState:
    """``zoom`` in percent of the paper's size, None to fit the window; ``total`` None while it is not known."""

    options: PaperOptions
    query: RosterQuery
    rows: int
    sortable: bool = True  # rows that were picked one by one keep the order of the list
    pages: int = 0
    page: int = 0
    two_up: bool = True
    zoom: int | None = None
    only_this_page: bool = False
    making: bool = True
    done: int = 0
    total: int | None = None
    printing: bool = False
    error: GosiError | None = None

    @property
    def ready(self) -> bool:
        """Whether there is a paper to print."""
        return self.pages > 0 and not self.making


class PrintPreviewViewModel(ViewModel[PrintPreviewState]):
    """Makes the PDF anew whenever an option changes; the one before is cancelled. Closed with its window."""

    picture_ready = Signal(int)  # a page, from 0
    sheet_ready = Signal(int, object)  # a page for the printer and its PageImage
    printed = Signal()
    saved = Signal(object)  # the Path
    _progressed = Signal(int, int, object)

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
    ) -> None:
        options = PaperOptions(
            language=preferences.language,
            arabic_digits=preferences.digits == "arabic",
            hijri_dates=preferences.calendar == "hijri",
        )
        super().__init__(PrintPreviewState(options, query, rows, sortable=keys is None), parent)
        self._printing = printing
        self._runner = runner
        self._keys = keys
        self._filter_texts = filter_texts
        self._number = 0
        self._pdf = b""
        self._pictures: OrderedDict[tuple[int, int], PageImage] = OrderedDict()
        self._coming: set[tuple[int, int]] = set()
        self._sheets: list[int] = []
        self._sheet_width = 0
        self.save = Command(runner, self._save, done=self.saved.emit, failed=self.failed.emit, parent=self)
        self._progressed.connect(self._show_progress)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def make(self) -> None:
        """Make the paper; what was being made is given up."""
        self._number += 1
        number = self._number
        self._update(making=True, done=0, total=None, error=None)
        self._runner.run(
            partial(self._make, number, self.state.query, self.state.options),
            partial(self._made, number),
            partial(self._not_made, number),
        )

    @Slot()
    def cancel(self) -> None:
        """Give up what is being made; an older paper, if there is one, stays."""
        self._number += 1
        self._coming.clear()  # their answers carry the old number and are dropped: ask again
        self._sheets = []
        self._update(making=False, printing=False)

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

    def go_to(self, page: int) -> None:
        """Turn to a page; beyond the ends there is none."""
        self._update(page=max(0, min(page, self.state.pages - 1)))

    def show_two(self, two: bool) -> None:
        """One page or two beside each other."""
        self._update(two_up=two)

    def zoom_to(self, percent: int | None) -> None:
        """A size, or None to fit."""
        self._update(zoom=percent)

    def zoom_step(self, shown: int, step: int) -> None:
        """The next size up (1) or down (-1) from the one that is shown."""
        sizes = [size for size in ZOOMS if (size > shown if step > 0 else size < shown)]
        if sizes:
            self._update(zoom=sizes[0] if step > 0 else sizes[-1])

    def choose_pages(self, only_this: bool) -> None:
        """Print this page alone, or all."""
        self._update(only_this_page=only_this)

    def picture(self, page: int, width: int) -> PageImage | None:
        """A page ``width`` pixels wide, or None while it is on its way; ``picture_ready`` follows."""
        key = (page, width)
        found = self._pictures.get(key)
        if found is None and self._pdf and key not in self._coming:
            self._coming.add(key)
            self._runner.run(
                partial(self._printing.page_image, self._pdf, page, width),
                partial(self._take_picture, self._number, key),
                partial(self._lose_picture, key),
            )
            found = self._pictures.get(key)
        return found

    def save_pdf(self, target: Path) -> None:
        """Keep it as a file under its final name, whole; noted in the audit log."""
        self.save(self._pdf, target, self.state.query, self.state.rows)

    def start_printing(self, pages: Sequence[int], width: int) -> None:
        """Make the pages for the printer one after the other: ``sheet_ready``, then ``next_sheet`` by the view."""
        self._sheets = list(pages)
        self._sheet_width = width
        self._update(printing=True)
        self.next_sheet()

    @Slot()
    def next_sheet(self) -> None:
        """The printer has taken a page."""
        if not self._sheets:
            if self.state.printing:
                self._finish_printing()
            return
        page = self._sheets.pop(0)
        self._runner.run(
            partial(self._printing.page_image, self._pdf, page, self._sheet_width),
            partial(self._hand_over, page),
            self._stop_printing,
        )

    # -- work and answers ------------------------------------------------------------------------------------------

    def _make(self, number: int, query: RosterQuery, options: PaperOptions) -> tuple[bytes, int]:
        pdf = self._printing.roster_pdf(
            query,
            self._keys,
            self._filter_texts,
            options,
            lambda done, total: self._progressed.emit(number, done, total),
            lambda: number != self._number,
        )
        return pdf, self._printing.page_count(pdf)

    def _save(self, pdf: bytes, target: Path, query: RosterQuery, rows: int) -> Path:
        self._printing.save(pdf, target, query, rows)
        return target

    @Slot(int, int, object)
    def _show_progress(self, number: int, done: int, total: int | None) -> None:
        if number == self._number and self.state.making:
            self._update(done=done, total=total)

    def _made(self, number: int, answer: tuple[bytes, int]) -> None:
        if number != self._number:
            return
        self._pdf, pages = answer
        self._pictures.clear()
        self._coming.clear()
        self._update(making=False, pages=pages, page=min(self.state.page, pages - 1), error=None)
        for page in range(pages):
            self.picture_ready.emit(page)

    def _not_made(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number == self._number and not isinstance(error, Cancelled):
            self._update(making=False, error=error)

    def _take_picture(self, number: int, key: tuple[int, int], picture: PageImage) -> None:
        if number != self._number:
            return
        self._coming.discard(key)
        self._pictures[key] = picture
        while len(self._pictures) > _PICTURES_KEPT:
            self._pictures.popitem(last=False)
        self.picture_ready.emit(key[0])

    def _lose_picture(self, key: tuple[int, int], error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._coming.discard(key)
        self.failed.emit(error)

    def _hand_over(self, page: int, picture: PageImage) -> None:
        if isValid(self) and self.state.printing:  # the preview may have been closed meanwhile
            self.sheet_ready.emit(page, picture)

    def _finish_printing(self) -> None:
        self._update(printing=False)
        work = partial(self._printing.note_printed, self.state.query, self.state.rows)
        self._runner.run(work, lambda _: self.printed.emit(), self._stop_printing)

    def _stop_printing(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._sheets = []
        self._update(printing=False)
        self.failed.emit(error)
