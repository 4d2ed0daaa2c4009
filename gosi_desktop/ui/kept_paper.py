"""A paper of the archive beside its buttons: print, save as PDF. View of ``viewmodels/kept_paper.py``."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Orientation, PageImage
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.archive_words import ArchiveWords
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.kept_preview import KeptPreviews
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.paper_canvas import image_of
from gosi_desktop.ui.print_preview import new_printer
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.kept_paper import KeptPaperState, KeptPaperViewModel

_WIDEST = 2480  # A4 standing at 300 points an inch
_PICTURE = 250


class KeptPaper(QWidget):
    """The buttons, and what became of them; ``picture`` may stand elsewhere."""

    def __init__(
        self, view_model: KeptPaperViewModel, print_words: str, *, first: bool = True, parent: QWidget | None = None
    ) -> None:
        """``first``: the one paper of its page that the print key means."""
        super().__init__(parent)
        self._view_model = view_model
        self._printer: QPrinter | None = None
        self._words = ArchiveWords(self)
        self.picture = PagePicture()
        self.print = Button(print_words, icon="printer", shortcut_hint="Ctrl+P" if first else "")
        self.save = Button(self.tr("Save as PDF"), icon="download")
        self.open = Button(self.tr("Open"), icon="eye")
        self.previews = KeptPreviews(view_model.preview_of, self)
        self.banner = Banner(tone=Tone.OK)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        row = FlowLayout(gap=10)
        row.addWidget(self.print)
        row.addWidget(self.save)
        row.addWidget(self.open)
        column.addLayout(row)
        column.addWidget(self.banner)
        if first:
            QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self).activated.connect(self.print.click)
        CommandBinding(self.print, view_model.make_sheets, self._ask_printer)
        CommandBinding(self.save, view_model.save, self._ask_file)
        self.open.clicked.connect(self._open)
        view_model.sheets_ready.connect(self._print)
        Binding(self, view_model, lambda state: state, self._show)

    def _show(self, state: KeptPaperState) -> None:
        self.picture.show_page(state.first, state.pages)
        self.open.setEnabled(state.first is not None)
        self.banner.setVisible(state.error is not None or state.printed or state.saved is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.banner.show_message(message.title, message.text, Tone.BAD)
        elif state.saved is not None:
            self.banner.show_message(self.tr("Saved as {name}").format(name=isolate(state.saved.name)), "", Tone.OK)
        elif state.printed:
            self.banner.show_message(self.tr("Sent to the printer"), "", Tone.OK)

    def _open(self) -> None:
        if (paper := self._view_model.state.paper) is not None:
            self.previews.open(paper)

    def _ask_printer(self) -> None:
        self._printer = new_printer(Orientation.PORTRAIT, self.print.text())
        dialog = QPrintDialog(self._printer, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._make_sheets)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(self, printer: QPrinter) -> None:
        """Send all pages to a printer."""
        self._printer = printer
        self._make_sheets()

    def _make_sheets(self) -> None:
        if self._printer is not None:
            room = self._printer.pageRect(QPrinter.Unit.DevicePixel)
            self._view_model.make_sheets(min(int(room.width()), _WIDEST))

    def _print(self, sheets: tuple[PageImage, ...]) -> None:
        printer, self._printer = self._printer, None
        painter = QPainter()
        if printer is None or not painter.begin(printer):
            self._view_model.refuse(GosiError("printer.refused"))
            return
        for at, sheet in enumerate(sheets):
            if at:
                printer.newPage()
            painter.drawImage(QRectF(painter.viewport()), image_of(sheet))
        painter.end()
        self._view_model.printed()

    def _ask_file(self) -> None:
        paper = self._view_model.state.paper
        name = str(Path.home() / (self._words.file_name(paper) if paper is not None else ""))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), name, self.tr("PDF (*.pdf)"))
        if chosen:
            target = Path(chosen)
            named = target if target.suffix.lower() == ".pdf" else target.with_name(target.name + ".pdf")
            self._view_model.save(named)


class PagePicture(QWidget):
    """The first page, with how many there are; paper never mirrors."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, self._sheet_height() + 32, 0, 0)
        self.words = Label("", "caption", "text-2")
        self.words.align(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.words)

    def show_page(self, page: PageImage | None, pages: int) -> None:
        """None while it is being read."""
        self._image = image_of(page) if page is not None else None
        self.setVisible(page is not None)
        words = formats().numerals(self.tr("%n pages, A4", "", pages)) if pages else ""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_PICTURE + 40, self._sheet_height() + 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ground = QRectF(0, 0, self.width(), self._sheet_height() + 28)
        painting.rounded(painter, ground, 8, "surface-2", "line")
        width = min(_PICTURE, self.width() - 28)
        height = round(width * self._image.height() / max(self._image.width(), 1))
        sheet = QRectF((self.width() - width) / 2, 14, width, height)
        painter.drawImage(sheet, self._image)
        painting.rounded(painter, sheet, 1, None, "line-2")

    def _sheet_height(self) -> int:
        return round(_PICTURE * 297 / 210)
