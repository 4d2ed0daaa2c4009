"""Pages to a printer, one at a time: the picture of each is made off the window's thread, at the printer's size."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from gosi_desktop.application.ports import PageImage
from gosi_desktop.ui.paper_canvas import image_of
from gosi_desktop.viewmodels.paper_preview import PaperPreviewState, PaperPreviewViewModel

_WIDEST = 3508  # A4 lying at 300 points an inch; more makes no sharper letters and much larger jobs


class PrintJob(QObject):
    """Lives until the last page was taken, the user cancels, or a page cannot be made."""

    ended = Signal()
    refused = Signal()  # the printer, or the file it writes to, cannot be opened

    def __init__(self, printer: QPrinter, view_model: PaperPreviewViewModel[Any], parent: QObject) -> None:
        super().__init__(parent)
        self._painter: QPainter | None = None  # before the printer: what is made first goes first
        self._printer = printer
        self._view_model = view_model
        view_model.sheet_ready.connect(self._take)
        view_model.state_changed.connect(self._follow)

    def start(self) -> None:
        """Begin with the first page that was chosen."""
        room = self._printer.pageRect(QPrinter.Unit.DevicePixel)
        self._view_model.start_printing(self._pages(), min(int(room.width()), _WIDEST))

    def _pages(self) -> Sequence[int]:
        state = self._view_model.state
        first, last = self._printer.fromPage(), self._printer.toPage()
        if first > 0 and last >= first:
            return range(first - 1, min(last, state.pages))
        return [state.page] if state.only_this_page else range(state.pages)

    def _take(self, _page: int, picture: PageImage) -> None:
        if self._painter is None:
            self._painter = QPainter()
            if not self._painter.begin(self._printer):
                self.refused.emit()
                self._view_model.cancel()
                return
        else:
            self._printer.newPage()
        room = QRectF(self._painter.viewport())
        self._painter.drawImage(room, image_of(picture))
        self._view_model.next_sheet()

    def _follow(self, state: PaperPreviewState) -> None:
        if state.printing:
            return
        self._view_model.sheet_ready.disconnect(self._take)  # the next job's pages are not ours
        self._view_model.state_changed.disconnect(self._follow)
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        self._painter = None
        self.ended.emit()
        self.deleteLater()
