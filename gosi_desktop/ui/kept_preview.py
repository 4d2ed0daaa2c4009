"""Papers that are made on request, each shown in a window of its own as soon as it is kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import ArchivedPaper
from gosi_desktop.viewmodels.archive import ArchiveViewModel

if TYPE_CHECKING:
    from gosi_desktop.ui.print_preview import PrintPreview


class KeptPreviews(QObject):
    """One at a time: another paper takes the place of the one before."""

    def __init__(self, archive: ArchiveViewModel, over: QWidget) -> None:
        super().__init__(over)
        self._archive, self._over = archive, over
        self.preview: PrintPreview | None = None

    @Slot(object)
    def open(self, paper: ArchivedPaper) -> None:
        """Imported when the first is asked for."""
        from gosi_desktop.ui.archive_words import ArchiveWords
        from gosi_desktop.ui.print_preview import PaperNames, PrintPreview

        if self.preview is not None:
            self.preview.destroyed.disconnect(self._forget)
            self.preview.close()
        words = ArchiveWords(self)
        kind = words.kind(paper)
        names = PaperNames(self.tr("Print preview — {paper}").format(paper=kind), kind, words.file_name(paper))
        made = self._archive.preview(paper)
        self.preview = PrintPreview(made, self._over, names)
        self.preview.destroyed.connect(self._forget)
        self.preview.show()
        made.make()

    @Slot()
    def _forget(self) -> None:
        self.preview = None
