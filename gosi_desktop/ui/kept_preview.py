"""Papers, each in a window of its own: as soon as it was made, or when it is wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import ArchivedPaper

if TYPE_CHECKING:
    from gosi_desktop.ui.paper_options import PaperPanel
    from gosi_desktop.ui.print_preview import PaperNames, PrintPreview
    from gosi_desktop.viewmodels.archive import KeptPreviewViewModel
    from gosi_desktop.viewmodels.paper_preview import PaperPreviewViewModel


class Previews(QObject):
    """One at a time: another paper takes the place of the one before."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.preview: PrintPreview | None = None

    def show(self, made: "PaperPreviewViewModel[Any]", names: "PaperNames", panel: "PaperPanel | None" = None) -> None:
        """Imported when the first is asked for; the window then owns what it shows, and its choices."""
        from gosi_desktop.ui.print_preview import PrintPreview

        if self.preview is not None:
            self.preview.destroyed.disconnect(self._forget)
            self.preview.close()
        self.preview = PrintPreview(made, self._over, names, panel)
        self.preview.destroyed.connect(self._forget)
        self.preview.show()
        made.make()

    @Slot()
    def _forget(self) -> None:
        self.preview = None


class KeptPreviews(Previews):
    """Those of the archive."""

    def __init__(self, preview_of: Callable[[ArchivedPaper], "KeptPreviewViewModel"], over: QWidget) -> None:
        """``preview_of`` makes what a window shows."""
        super().__init__(over)
        self._preview_of = preview_of

    @Slot(object)
    def open(self, paper: ArchivedPaper, kind: str = "") -> None:
        """``kind``: what it is called, where its own word says too little."""
        from gosi_desktop.ui.archive_words import ArchiveWords
        from gosi_desktop.ui.print_preview import PaperNames

        words = ArchiveWords(self)
        kind = kind or words.kind(paper)
        names = PaperNames(self.tr("Print preview — {paper}").format(paper=kind), kind, words.file_name(paper))
        self.show(self._preview_of(paper), names)
