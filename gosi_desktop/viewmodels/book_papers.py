"""The bookkeeper's papers: each shown before it is printed, written as a file, or as a message to copy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.domain.errors import Cancelled, GosiError, RemoteError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel
from gosi_desktop.viewmodels.paper_preview import PaperPreviewState, PaperPreviewViewModel

if TYPE_CHECKING:
    from gosi_desktop.application.ports import Progress
    from gosi_desktop.application.ports.bookkeeping import BookPaper, DeductionPaper
    from gosi_desktop.application.printing import Printing
    from gosi_desktop.application.workspace import Workspace
    from gosi_desktop.domain.values import Month
    from gosi_desktop.viewmodels.runners import Runners

Stops = Callable[[], bool]
Making = Callable[["Progress", Stops], bytes]


@dataclass(frozen=True, slots=True)
class BookPapersState:
    """``message`` is shown while there is one; ``total`` is None while it is not known."""

    writing: bool = False
    done: int = 0
    total: int | None = None
    message: str = ""
    language: Literal["ar", "en"] = "ar"


class BookPreviewViewModel(PaperPreviewViewModel[PaperPreviewState]):
    """A paper that is made of what is kept, anew whenever it is asked for."""

    def __init__(
        self, printing: Printing, runner: Runs, making: Making, kind: str, parent: QObject | None = None
    ) -> None:
        """``kind``: what the audit log calls it."""
        super().__init__(printing, runner, PaperPreviewState(), parent)
        self._printing, self._making, self._kind = printing, making, kind

    def _maker(self, number: int) -> Callable[[], bytes]:
        return partial(
            self._making,
            lambda done, total: self._progressed.emit(number, done, total),
            lambda: number != self._number,
        )

    def _keeper(self) -> Callable[[bytes, Path], None]:
        return lambda pdf, target: self._printing.save_paper(pdf, target, self._kind)

    def _noter(self) -> Callable[[], None]:
        return partial(self._printing.note_paper_printed, self._kind)


class BookPapersViewModel(ViewModel[BookPapersState]):
    """Works offline: all is made of the cache, but for lines that were never fetched. One file at a time."""

    exported = Signal(object)  # the Path, when whole
    _progressed = Signal(int, object)

    def __init__(self, workspace: Workspace, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(BookPapersState(), parent)
        self._books, self._money = workspace.book_papers, workspace.money_papers
        self._invoices, self._is_cut = workspace.invoices, workspace.pull.read_switch
        self._printing, self._runner = workspace.printing, runners.reads
        self._stop = False
        self._about = ("", "")
        self._write = Command(self._runner, self._make_file, done=self._written, failed=self._refused, parent=self)
        self._ask = Command(
            self._runner, workspace.book_papers.message, done=self._told, failed=self.failed.emit, parent=self
        )
        self._progressed.connect(self._show)

    # -- of the open establishment -------------------------------------------------------------------------------------

    def preview_deductions(self, establishment: str, month: Month) -> BookPreviewViewModel:
        """What to withhold. Whoever shows it owns it."""
        return self._preview(
            lambda progress, stops: self._books.pdf(
                self._deductions(establishment, month, progress, stops), progress, stops
            ),
            "deductions",
        )

    def write_deductions(self, establishment: str, month: Month, target: Path) -> None:
        """The same as a file, its kind by its name."""
        tell = self._progressed.emit
        self._begin(lambda: self._deductions(establishment, month, tell, lambda: self._stop), target)

    def write_journal(self, establishment: str, first: Month, last: Month, target: Path) -> None:
        """The entries of some months as a file."""
        self._begin(partial(self._books.journal, establishment, first, last), target)

    def ask_message(self, establishment: str, invoice_id: str, language: Literal["ar", "en"]) -> None:
        """What the client is told about an invoice."""
        self._about = (establishment, invoice_id)
        self.choose_language(language)

    def choose_language(self, language: Literal["ar", "en"]) -> None:
        """The client's, which need not be that of the program."""
        self._update(language=language)
        self._ask(*self._about, language)

    @Slot()
    def close_message(self) -> None:
        """It was copied, or is not wanted."""
        self._update(message="")

    # -- of all clients ------------------------------------------------------------------------------------------------

    def preview_payments(self) -> BookPreviewViewModel:
        """What is to be paid for all of them."""
        books = self._books
        return self._preview(lambda progress, stops: books.pdf(books.payments(), progress, stops), "payment_list")

    def preview_invoices(self, *, newest: bool = False) -> BookPreviewViewModel:
        """Every invoice on that list in one print, or the newest of each client."""
        wanted = self._books.newest_invoices if newest else self._books.open_invoices
        return self._preview(
            lambda progress, stops: self._money.invoices(wanted(), progress=progress, cancelled=stops), "invoices"
        )

    def write_payments(self, target: Path) -> None:
        """The list as a file."""
        self._begin(self._books.payments, target)

    # -- work and answers ----------------------------------------------------------------------------------------------

    @Slot()
    def cancel(self) -> None:
        """Stop writing; no half file is left."""
        self._stop = True

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._stop, self._about = True, ("", "")
        self._become(BookPapersState())

    def _deductions(self, establishment: str, month: Month, progress: Progress, stops: Stops) -> DeductionPaper:
        """On the runner. Lines that are not here are fetched; where nobody answers, the list is by our reckoning."""
        for invoice in () if self._is_cut() else self._books.unfetched(establishment, month):
            try:
                self._invoices.fetch_lines(establishment, invoice, progress, stops)
            except RemoteError:
                break
        return self._books.deductions(establishment, month)

    def _preview(self, making: Making, kind: str) -> BookPreviewViewModel:
        return BookPreviewViewModel(self._printing, self._runner, making, kind)

    def _begin(self, paper: Callable[[], BookPaper], target: Path) -> None:
        if self._write.enabled:
            self._stop = False
            self._update(writing=True, done=0, total=None)
            self._write(paper, target)

    def _make_file(self, paper: Callable[[], BookPaper], target: Path) -> Path:
        self._books.write(paper(), target, self._progressed.emit, lambda: self._stop)
        return target

    @Slot(int, object)
    def _show(self, done: int, total: int | None) -> None:
        if self.state.writing:
            self._update(done=done, total=total)

    def _written(self, target: Path) -> None:
        self._update(writing=False)
        self.exported.emit(target)

    def _refused(self, error: GosiError) -> None:
        self._update(writing=False)
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _told(self, message: str) -> None:
        if self._about[1]:
            self._update(message=message)
