"""The papers that go with a request: read from files, looked at, taken out again. Nothing is kept by this alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports import PageImage
from gosi_desktop.application.printing import Printing
from gosi_desktop.domain.attachments import LARGEST, PDF, PaperFile, paper_file, with_paper
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.viewmodels.base import ViewModel
from gosi_desktop.viewmodels.runners import Runners

_WIDE: Final = 1240  # pixels: a page on a screen, twice as fine


@dataclass(frozen=True, slots=True)
class Unfit:
    """A file that was not taken, and why."""

    name: str
    why: GosiError


@dataclass(frozen=True, slots=True)
class AttachedPapersState:
    """``unfit`` are of the last that were chosen."""

    papers: tuple[PaperFile, ...] = ()
    unfit: tuple[Unfit, ...] = ()
    reading: bool = False

    @property
    def size(self) -> int:
        """Of all together, in bytes."""
        return sum(one.about.size for one in self.papers)


@dataclass(frozen=True, slots=True)
class Looked:
    """A paper to look at; ``page`` is the first of a PDF."""

    paper: PaperFile
    page: PageImage | None = field(default=None, repr=False)
    pages: int = 1


class AttachedPapersViewModel(ViewModel[AttachedPapersState]):
    """``changed`` tells that the papers are others now, ``looked`` that one can be shown."""

    changed = Signal(object)  # tuple[PaperFile, …]
    looked = Signal(object)  # Looked

    def __init__(self, printing: Printing, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(AttachedPapersState(), parent)
        self._printing, self._runners = printing, runners

    def fill(self, papers: tuple[PaperFile, ...]) -> None:
        """As they were kept."""
        self._update(papers=papers, unfit=())

    def add(self, files: Iterable[Path]) -> None:
        """Those that are papers, each content once; what is none is said."""
        chosen = tuple(files)
        if chosen:
            self._update(reading=True, unfit=())
            self._runners.reads.run(partial(_read, chosen), self._take, self._not_read)

    def remove(self, sha256: str) -> None:
        """Take one out again."""
        left = tuple(one for one in self.state.papers if one.about.sha256 != sha256)
        self._become_papers(left, ())

    def look(self, sha256: str) -> None:
        """Show one."""
        for one in self.state.papers:
            if one.about.sha256 == sha256:
                self._runners.reads.run(partial(self._page, one), self.looked.emit, self._not_read)

    def _take(self, found: tuple[tuple[PaperFile, ...], tuple[Unfit, ...]]) -> None:
        papers, unfit = self.state.papers, list(found[1])
        for one in found[0]:
            try:
                papers = with_paper(papers, one)
            except RuleViolation as refusal:
                unfit.append(Unfit(one.about.name, refusal))
        self._update(reading=False)
        self._become_papers(papers, tuple(unfit))

    def _become_papers(self, papers: tuple[PaperFile, ...], unfit: tuple[Unfit, ...]) -> None:
        before = self.state.papers
        self._update(papers=papers, unfit=unfit)
        if papers != before:
            self.changed.emit(papers)

    def _page(self, paper: PaperFile) -> Looked:
        if paper.about.type != PDF:
            return Looked(paper)
        pages = self._printing.page_count(paper.data)
        return Looked(paper, self._printing.page_image(paper.data, 0, _WIDE), pages)

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._update(reading=False)
        self.failed.emit(error)


def _read(files: tuple[Path, ...]) -> tuple[tuple[PaperFile, ...], tuple[Unfit, ...]]:
    """On the runner. A file that is too large is not read at all."""
    papers, unfit = list[PaperFile](), list[Unfit]()
    for file in files:
        try:
            if file.stat().st_size > LARGEST:
                raise RuleViolation("paper.too_large", "attachments", most=LARGEST)
            papers.append(paper_file(file.name, file.read_bytes()))
        except OSError:
            unfit.append(Unfit(file.name, RuleViolation("paper.unreadable", "attachments")))
        except RuleViolation as refusal:
            unfit.append(Unfit(file.name, refusal))
    return tuple(papers), tuple(unfit)
