"""Papers of the archive, each in a window of its own: as soon as it was made, or when it is wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import ArchivedPaper

if TYPE_CHECKING:
    from gosi_desktop.ui.print_preview import PrintPreview
    from gosi_desktop.viewmodels.archive import KeptPreviewViewModel


class KeptPreviews(QObject):
    """One at a time: another paper takes the place of the one before."""

    def __init__(self, preview_of: Callable[[ArchivedPaper], "KeptPreviewViewModel"], over: QWidget) -> None:
        """``preview_of`` makes what a window shows; the window then owns it."""
        super().__init__(over)
        self._preview_of, self._over = preview_of, over
        self.preview: PrintPreview | None = None

    @Slot(object)
    def open(self, paper: ArchivedPaper, kind: str = "") -> None:
        """Imported when the first is asked for. ``kind``: what it is called, where its own word says too little."""
        from gosi_desktop.ui.archive_words import ArchiveWords
        from gosi_desktop.ui.print_preview import PaperNames, PrintPreview

        if self.preview is not None:
            self.preview.destroyed.disconnect(self._forget)
            self.preview.close()
        words = ArchiveWords(self)
        kind = kind or words.kind(paper)
        names = PaperNames(self.tr("Print preview — {paper}").format(paper=kind), kind, words.file_name(paper))
        made = self._preview_of(paper)
        self.preview = PrintPreview(made, self._over, names)
        self.preview.destroyed.connect(self._forget)
        self.preview.show()
        made.make()

    @Slot()
    def _forget(self) -> None:
        self.preview = None
