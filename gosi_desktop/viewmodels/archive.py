"""The papers that were kept: their list, one of them before it is printed again, kept as a file, or taken out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import ArchivedPaper
from gosi_desktop.application.printing import Printing
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import Corrupt, GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel
from gosi_desktop.viewmodels.paper_preview import PaperPreviewState, PaperPreviewViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners


@dataclass(frozen=True, slots=True)
class ArchiveState:
    """``papers`` are newest first; ``removing`` is the one that somebody is asked about."""

    loaded: bool = False
    papers: tuple[ArchivedPaper, ...] = ()
    removing: ArchivedPaper | None = None


class KeptPreviewViewModel(PaperPreviewViewModel[PaperPreviewState]):
    """A paper of the archive as it was made: nothing of it can be chosen."""

    def __init__(
        self, papers: Papers, printing: Printing, runner: Runs, paper: ArchivedPaper, parent: QObject | None = None
    ) -> None:
        super().__init__(printing, runner, PaperPreviewState(), parent)
        self.paper = paper
        self._papers = papers
        self._printing = printing

    def _maker(self, number: int) -> Callable[[], bytes]:
        return partial(read_kept, self._papers, self.paper)

    def _keeper(self) -> Callable[[bytes, Path], None]:
        kind = self.paper.kind
        return lambda pdf, target: self._printing.save_paper(pdf, target, kind)

    def _noter(self) -> Callable[[], None]:
        return partial(self._printing.note_paper_printed, self.paper.kind)


class ArchiveViewModel(ViewModel[ArchiveState]):
    """Works offline: everything is in the encrypted cache."""

    saved = Signal(object)  # the Path
    removed = Signal(object)  # the ArchivedPaper

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(ArchiveState(), parent)
        self._papers, self._printing = workspace.papers, workspace.printing
        self._reads = runners.reads
        self._question = 0
        self.save = Command(runners.reads, self._save, done=self.saved.emit, failed=self.failed.emit, parent=self)
        self._remove = Command(
            runners.writes, self._take_out, done=self._removed, failed=self._not_removed, parent=self
        )
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._question += 1
        self._reads.run(self._papers.list, partial(self._take, self._question), self._refused)

    def preview(self, paper: ArchivedPaper) -> KeptPreviewViewModel:
        """The paper on the screen, byte by byte as it was kept. Whoever shows it owns it."""
        return KeptPreviewViewModel(self._papers, self._printing, self._reads, paper)

    def save_pdf(self, paper: ArchivedPaper, target: Path) -> None:
        """Keep it as a file under its final name, whole; noted in the audit log."""
        self.save(paper, target)

    def ask_removal(self, paper: ArchivedPaper) -> None:
        """Nothing is taken out before somebody has said so."""
        self._update(removing=paper)

    @Slot()
    def keep(self) -> None:
        """No, leave it."""
        self._update(removing=None)

    @Slot()
    def remove(self) -> None:
        """Yes, take it out for good; noted in the audit log."""
        if self.state.removing is not None:
            self._remove(self.state.removing)

    def forget(self) -> None:
        """Drop all that is personal: the lock."""
        self._question += 1
        self._become(ArchiveState())

    # -- work and answers ------------------------------------------------------------------------------------------

    def _take(self, number: int, papers: Sequence[ArchivedPaper]) -> None:
        if number == self._question:
            self._update(loaded=True, papers=tuple(papers))

    def _save(self, paper: ArchivedPaper, target: Path) -> Path:
        self._printing.save_paper(read_kept(self._papers, paper), target, paper.kind)
        return target

    def _take_out(self, paper: ArchivedPaper) -> ArchivedPaper:
        self._papers.remove(paper)
        self._printing.note_paper_removed(paper.kind)
        return paper

    def _removed(self, paper: ArchivedPaper) -> None:
        self._update(removing=None, papers=tuple(one for one in self.state.papers if one.id != paper.id))
        self.removed.emit(paper)

    def _not_removed(self, error: GosiError) -> None:
        self._update(removing=None)
        self.failed.emit(error)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self.state.loaded and Kind.ARCHIVE in kinds:
            self.load()


def read_kept(papers: Papers, paper: ArchivedPaper) -> bytes:
    """For a runner: the bytes of a kept paper. Raises Corrupt('archive.gone') when it was taken out meanwhile."""
    pdf = papers.read(paper)
    if pdf is None:
        raise Corrupt("archive.gone")
    return pdf
