"""A paper of the archive: its pages as pictures, kept as a file, sent to a printer. Works offline."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.ports import ArchivedPaper, PageImage
from gosi_desktop.application.printing import Printing
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.archive import KeptPreviewViewModel, read_kept
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel

_ON_SCREEN = 620  # pixels; the picture beside the words is half as wide


@dataclass(frozen=True, slots=True)
class KeptPaperState:
    """``first`` is the first page; None until it was read."""

    paper: ArchivedPaper | None = None
    pages: int = 0
    first: PageImage | None = field(default=None, repr=False)
    saved: Path | None = None
    printed: bool = False
    error: GosiError | None = None


class KeptPaperViewModel(ViewModel[KeptPaperState]):
    """One paper at a time."""

    sheets_ready = Signal(object)  # tuple[PageImage, …]: all pages, for a printer

    def __init__(self, papers: Papers, printing: Printing, runner: Runs, parent: QObject | None = None) -> None:
        super().__init__(KeptPaperState(), parent)
        self._papers, self._printing, self._runner = papers, printing, runner
        self._pdf = b""
        self.read = Command(runner, self._open, done=self._opened, failed=self._refused, parent=self)
        self.make_sheets = Command(
            runner, self._sheets, done=self.sheets_ready.emit, failed=self._refused, allowed=lambda: bool(self._pdf),
            parent=self,
        )  # fmt: skip
        self.save = Command(
            runner, self._save, done=self._saved, failed=self._refused, allowed=lambda: bool(self._pdf), parent=self
        )
        self.note = Command(runner, printing.note_paper_printed, parent=self)

    def show(self, paper: ArchivedPaper) -> None:
        """Read a paper and show its first page."""
        self._become(KeptPaperState(paper))
        self.read(paper)

    def forget(self) -> None:
        """Nothing is shown."""
        self._pdf = b""
        self._become(KeptPaperState())
        for command in (self.save, self.make_sheets):
            command.refresh()

    def preview_of(self, paper: ArchivedPaper) -> KeptPreviewViewModel:
        """The same paper for a window of its own, which then owns this."""
        return KeptPreviewViewModel(self._papers, self._printing, self._runner, paper)

    def printed(self) -> None:
        """The system has taken the pages."""
        if self.state.paper is not None:
            self._update(printed=True, error=None)
            self.note(self.state.paper.kind)

    def refuse(self, error: GosiError) -> None:
        """The printer cannot be opened."""
        self._update(error=error)

    def _open(self, paper: ArchivedPaper) -> tuple[bytes, int, PageImage]:
        """On the runner."""
        pdf = read_kept(self._papers, paper)
        return pdf, self._printing.page_count(pdf), self._printing.page_image(pdf, 0, _ON_SCREEN)

    def _opened(self, found: tuple[bytes, int, PageImage]) -> None:
        self._pdf, pages, first = found
        self._update(pages=pages, first=first, error=None)
        for command in (self.save, self.make_sheets):
            command.refresh()

    def _sheets(self, width: int) -> tuple[PageImage, ...]:
        """On the runner."""
        return tuple(self._printing.page_image(self._pdf, page, width) for page in range(self.state.pages))

    def _save(self, target: Path) -> Path:
        """On the runner."""
        assert self.state.paper is not None
        self._printing.save_paper(self._pdf, target, self.state.paper.kind)
        return target

    def _saved(self, target: Path) -> None:
        self._update(saved=target, error=None)

    def _refused(self, error: GosiError) -> None:
        self._update(error=error)
