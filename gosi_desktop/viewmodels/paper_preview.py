"""A paper before it is printed: the PDF made in the background, its pages as pictures, the printer, the file."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from gosi_desktop.application.ports import PageImage
from gosi_desktop.domain.errors import Cancelled, GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel

ZOOMS = (25, 33, 50, 68, 80, 100, 125, 150, 200, 300)
_PICTURES_KEPT = 24


class DrawsPages(Protocol):
    """What this asks of ``application.printing.Printing``."""

    def page_count(self, pdf: bytes) -> int: ...
    def page_image(self, pdf: bytes, page: int, width: int) -> PageImage: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPreviewState:
    """``zoom`` in percent of the paper's size, None to fit the window; ``total`` None while it is not known."""

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

    @property
    def lying(self) -> bool:
        """Whether the paper is wider than high."""
        return False


P = TypeVar("P", bound=PaperPreviewState)


class PaperPreviewViewModel(ViewModel[P]):
    """What is shown is printed and kept. Each paper says how it is made, kept and noted. Closed with its window."""

    picture_ready = Signal(int)  # a page, from 0
    sheet_ready = Signal(int, object)  # a page for the printer and its PageImage
    printed = Signal()
    saved = Signal(object)  # the Path
    _progressed = Signal(int, int, object)

    def __init__(self, printing: DrawsPages, runner: Runs, state: P, parent: QObject | None = None) -> None:
        super().__init__(state, parent)
        self._pages = printing
        self._runner = runner
        self._number = 0
        self._pdf = b""
        self._pictures: OrderedDict[tuple[int, int], PageImage] = OrderedDict()
        self._coming: set[tuple[int, int]] = set()
        self._sheets: list[int] = []
        self._sheet_width = 0
        self.save = Command(runner, self._save, done=self.saved.emit, failed=self.failed.emit, parent=self)
        self._progressed.connect(self._show_progress)

    # -- the paper's own -------------------------------------------------------------------------------------------

    def _maker(self, number: int) -> Callable[[], bytes]:
        """Work for the runner that makes the PDF; raises Cancelled when ``number`` is no longer ``self._number``."""
        raise NotImplementedError

    def _keeper(self) -> Callable[[bytes, Path], None]:
        """Work for the runner that keeps the PDF as a file and notes it."""
        raise NotImplementedError

    def _noter(self) -> Callable[[], None]:
        """Work for the runner that notes a printing."""
        raise NotImplementedError

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def make(self) -> None:
        """Make the paper; what was being made is given up."""
        self._number += 1
        number = self._number
        self._update(making=True, done=0, total=None, error=None)
        self._runner.run(
            partial(self._make, self._maker(number)),
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
                partial(self._pages.page_image, self._pdf, page, width),
                partial(self._take_picture, self._number, key),
                partial(self._lose_picture, key),
            )
            found = self._pictures.get(key)
        return found

    def save_pdf(self, target: Path) -> None:
        """Keep it as a file under its final name, whole; noted in the audit log."""
        self.save(self._keeper(), self._pdf, target)

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
            partial(self._pages.page_image, self._pdf, page, self._sheet_width),
            partial(self._hand_over, page),
            self._stop_printing,
        )

    # -- work and answers ------------------------------------------------------------------------------------------

    def _make(self, maker: Callable[[], bytes]) -> tuple[bytes, int]:
        pdf = maker()
        return pdf, self._pages.page_count(pdf)

    def _save(self, keeper: Callable[[bytes, Path], None], pdf: bytes, target: Path) -> Path:
        keeper(pdf, target)
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
        self._runner.run(self._noter(), lambda _: self.printed.emit(), self._stop_printing)

    def _stop_printing(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._sheets = []
        self._update(printing=False)
        self.failed.emit(error)
