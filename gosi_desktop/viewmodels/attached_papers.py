"""The papers that go with a request: read from files, looked at, taken out again. Nothing is kept by this alone.

A photograph goes turned and bare; where it says where it was taken, it is asked whether that may go too.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports import PageImage
from gosi_desktop.application.ports.photographs import Photograph, Photographs
from gosi_desktop.application.workspace import Workspace
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
class Located:
    """A photograph that says where it was taken. ``sent``: that goes too; it does not until somebody says so."""

    sha256: str  # of what goes
    name: str
    sent: bool = False


@dataclass(frozen=True, slots=True)
class AttachedPapersState:
    """``unfit`` are of the last that were chosen; ``located`` are the photographs of which it is asked."""

    papers: tuple[PaperFile, ...] = ()
    unfit: tuple[Unfit, ...] = ()
    located: tuple[Located, ...] = ()
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

    def __init__(self, workspace: Workspace, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(AttachedPapersState(), parent)
        self._printing, self._photographs, self._runners = workspace.printing, workspace.photographs, runners
        self._both: dict[str, tuple[PaperFile, PaperFile]] = {}  # by either digest: without its place, with it

    def fill(self, papers: tuple[PaperFile, ...]) -> None:
        """As they were kept: what was left out of a photograph is not kept anywhere."""
        self._both = {}
        self._update(papers=papers, unfit=(), located=())

    def add(self, files: Iterable[Path]) -> None:
        """Those that are papers, each content once; what is none is said."""
        chosen = tuple(files)
        if chosen:
            self._update(reading=True, unfit=())
            self._runners.reads.run(partial(_read, self._photographs, chosen), self._take, self._not_read)

    def send_place(self, sha256: str, sent: bool) -> None:
        """Where a photograph was taken goes with it, or does not."""
        bare, located = self._both[sha256]
        goes = located if sent else bare
        papers = tuple(goes if one.about.sha256 == sha256 else one for one in self.state.papers)
        self._become_papers(papers, self.state.unfit)

    def remove(self, sha256: str) -> None:
        """Take one out again."""
        left = tuple(one for one in self.state.papers if one.about.sha256 != sha256)
        self._become_papers(left, ())

    def look(self, sha256: str) -> None:
        """Show one."""
        for one in self.state.papers:
            if one.about.sha256 == sha256:
                self._runners.reads.run(partial(self.page_of, one), self.looked.emit, self._not_read)

    def _take(self, found: tuple[tuple[Photograph, ...], tuple[Unfit, ...]]) -> None:
        papers, unfit = self.state.papers, list(found[1])
        for one in found[0]:
            both = (one.paper, one.located or one.paper)
            if any(held.about.sha256 == both[1].about.sha256 for held in papers):
                continue  # the same file again, of which it was said that its place may go
            try:
                papers = with_paper(papers, one.paper)
            except RuleViolation as refusal:
                unfit.append(Unfit(one.paper.about.name, refusal))
            else:
                self._both |= {form.about.sha256: both for form in both if one.located is not None}
        self._update(reading=False)
        self._become_papers(papers, tuple(unfit))

    def _become_papers(self, papers: tuple[PaperFile, ...], unfit: tuple[Unfit, ...]) -> None:
        before = self.state.papers
        asked = [(one.about, self._both[one.about.sha256]) for one in papers if one.about.sha256 in self._both]
        located = tuple(Located(about.sha256, about.name, about == both[1].about) for about, both in asked)
        self._update(papers=papers, unfit=unfit, located=located)
        if papers != before:
            self.changed.emit(papers)

    def page_of(self, paper: PaperFile) -> Looked:
        """On a runner: a picture, or the first page of a PDF."""
        if paper.about.type != PDF:
            return Looked(paper)
        pages = self._printing.page_count(paper.data)
        return Looked(paper, self._printing.page_image(paper.data, 0, _WIDE), pages)

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._update(reading=False)
        self.failed.emit(error)


def _read(photographs: Photographs, files: tuple[Path, ...]) -> tuple[tuple[Photograph, ...], tuple[Unfit, ...]]:
    """On the runner. A file that is too large is not read at all."""
    papers, unfit = list[Photograph](), list[Unfit]()
    for file in files:
        try:
            if file.stat().st_size > LARGEST:
                raise RuleViolation("paper.too_large", "attachments", most=LARGEST)
            papers.append(photographs.ready(paper_file(file.name, file.read_bytes())))
        except OSError:
            unfit.append(Unfit(file.name, RuleViolation("paper.unreadable", "attachments")))
        except RuleViolation as refusal:
            unfit.append(Unfit(file.name, refusal))
    return tuple(papers), tuple(unfit)
