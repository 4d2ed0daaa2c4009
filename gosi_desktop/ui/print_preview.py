"""The preview of a paper: a window of its own; its pages, and at the start what can be chosen, where anything can."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPageLayout, QPageSize, QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Orientation
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui import icons
from gosi_desktop.ui.actions import Actions
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.paper_canvas import PaperScroll
from gosi_desktop.ui.paper_options import PaperOptionsPanel, PaperPanel
from gosi_desktop.ui.print_job import PrintJob
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.banner import Banner, ToastStack
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind
from gosi_desktop.ui.widgets.card import Card, ProgressLine
from gosi_desktop.ui.widgets.choice import Segmented
from gosi_desktop.ui.widgets.labels import Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.paper_preview import PaperPreviewState, PaperPreviewViewModel
from gosi_desktop.viewmodels.print_preview import PrintPreviewViewModel

_HINTS_FROM = 1180


@dataclass(frozen=True, slots=True)
class PaperNames:
    """What a paper is called: by its window, by the printer, and as a file."""

    window: str
    document: str
    file: str


class PrintPreview(QWidget):
    """Esc closes; printer, copies and duplex are in the system's own window. Without ``names`` it is the roster's."""

    def __init__(
        self,
        view_model: PaperPreviewViewModel[Any],
        parent: QWidget | None = None,
        names: PaperNames | None = None,
        panel: PaperPanel | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.names = names or PaperNames(
            self.tr("Print preview — contributors"), self.tr("Contributors"), self.tr("Contributors.pdf")
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.names.window)
        self.setWindowIcon(icons.window_icon())
        self.setMinimumSize(1024, 640)
        self.resize(1360, 828)
        self.view_model = view_model
        view_model.setParent(self)
        self._job: PrintJob | None = None
        self._asks_file = False
        self.options = PaperOptionsPanel(view_model) if isinstance(view_model, PrintPreviewViewModel) else panel
        if self.options is not None:
            self.options.print_wanted.connect(self.ask_printer)
            self.options.save_wanted.connect(self.ask_file)
        self.paper = PaperScroll(view_model)
        self.paper.page_seen.connect(view_model.go_to)
        self._lay_out()
        self.toasts = ToastStack(self)
        self._bind()

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(self._tools())
        main.addWidget(Line())
        self.trouble = Banner(tone=Tone.BAD, edge_to_edge=True)
        self.retry = self.trouble.add_action(self.tr("Try again"), self.view_model.make)
        main.addWidget(self.trouble)
        main.addWidget(self.paper, 1)
        self.progress = _Making(self)
        self.progress.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if self.options is not None:
            row.addWidget(self.options)
            row.addWidget(Line(vertical=True))
        row.addLayout(main, 1)

    def _tools(self) -> QWidget:
        bar = QWidget()
        bar.setProperty("surface", "surface")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(10)
        model = self.view_model
        self.leave = Button(self.tr("Close"), icon="arrow-back", shortcut_hint="Esc")
        self.leave.clicked.connect(self.close)
        self.before = IconButton("chevron-start", self.tr("Previous page"), edge=30, framed=True)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after = IconButton("chevron-end", self.tr("Next page"), edge=30, framed=True)
        self.after.clicked.connect(lambda: self._turn(1))
        self.page = Label("", "table", "text-2")
        self.smaller = IconButton("minus", self.tr("Smaller"), edge=30, framed=True)
        self.smaller.clicked.connect(lambda: model.zoom_step(self.paper.canvas.percent(), -1))
        self.larger = IconButton("zoom-in", self.tr("Larger"), edge=30, framed=True)
        self.larger.clicked.connect(lambda: model.zoom_step(self.paper.canvas.percent(), 1))
        self.percent = Label("", "table-strong")
        self.percent.setMinimumWidth(44)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.fit = Button(self.tr("Fit"))
        self.fit.clicked.connect(lambda: model.zoom_to(None))
        beside = [("one", self.tr("Page")), ("two", self.tr("Two pages"))]
        self.two = Segmented(beside, self.tr("Pages beside each other"), minimum=56)
        self.two.chosen.connect(lambda key: model.show_two(key == "two"))
        bar_line = Line("line-2", vertical=True)
        bar_line.setFixedHeight(24)
        row.addWidget(self.leave)
        row.addStretch(1)
        for widget in (self.before, self.page, self.after, bar_line, self.smaller, self.percent, self.larger, self.fit):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.two)
        if self.options is None:
            self._add_buttons(row)
        return bar

    def _add_buttons(self, row: QHBoxLayout) -> None:
        """A paper without options is printed and kept from here."""
        self.print_button = Button(self.tr("Print…"), Kind.PRIMARY, icon="printer", shortcut_hint="Ctrl+P")
        self.print_button.clicked.connect(self.ask_printer)
        self.save_button = Button(self.tr("PDF"), icon="download")
        self.save_button.setToolTip(self.tr("Save as PDF (Ctrl Shift P)"))
        self.save_button.clicked.connect(self.ask_file)
        row.addWidget(self.save_button)
        row.addWidget(self.print_button)

    def _bind(self) -> None:
        model = self.view_model
        Binding(self, model, lambda state: state, self._show)
        model.picture_ready.connect(self.paper.canvas.refresh)
        model.saved.connect(self._say_saved)
        model.printed.connect(self._say_printed)
        model.failed.connect(self._say_failed)
        self.acts = Actions(self)
        self.acts.connect_to("print", self.ask_printer)
        self.acts.connect_to("save_pdf", self.ask_file)

    def _show(self, state: PaperPreviewState) -> None:
        canvas = self.paper.canvas
        canvas.show_state(state)
        written = formats()
        words = self.tr("Page {page} of {pages}").format(
            page=written.number(state.page + 1), pages=written.number(state.pages)
        )
        self.page.setText(words if state.pages else "")
        step = 2 if state.two_up and state.pages > 1 else 1
        self.before.setEnabled(state.page > 0)
        self.after.setEnabled(state.page + step < state.pages)
        self.percent.setText(written.identity(f"{canvas.percent()}%") if state.pages else "")
        self.two.show_choice("two" if state.two_up else "one")
        self.two.setEnabled(state.pages > 1)
        self.trouble.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.trouble.show_message(message.title, message.text, Tone.BAD)
        self.progress.show_progress(state)
        if self.options is None:
            self.print_button.setEnabled(state.ready and not state.printing)
            self.save_button.setEnabled(state.ready)
        self._ask_when_ready(state)
        self._stand_progress()

    # -- what the user does --------------------------------------------------------------------------------------------

    def ask_printer(self) -> None:
        """The system's window, then the pages one by one at the printer's resolution."""
        if not self.view_model.state.ready or self._job is not None:
            return
        lying = self.view_model.state.lying
        printer = new_printer(Orientation.LANDSCAPE if lying else Orientation.PORTRAIT, self.names.document)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.setMinMax(1, self.view_model.state.pages)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(self, printer: QPrinter) -> None:
        """Send the pages that were chosen to a printer."""
        self._job = PrintJob(printer, self.view_model, self)
        self._job.ended.connect(self._forget_job)
        self._job.refused.connect(self._say_refused)
        self._job.start()

    def ask_file(self) -> None:
        """A name for the PDF; it stands under it only when whole."""
        if not self.view_model.state.ready:
            return
        name = str(Path.home() / self.names.file)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), name, self.tr("PDF (*.pdf)"))
        if chosen:
            target = Path(chosen)
            named = target if target.suffix.lower() == ".pdf" else target.with_name(target.name + ".pdf")
            self.view_model.save_pdf(named)

    def ask_file_when_ready(self) -> None:
        """Ask for the file as soon as there is a paper to keep."""
        self._asks_file = True
        self._ask_when_ready(self.view_model.state)

    def _ask_when_ready(self, state: PaperPreviewState) -> None:
        if self._asks_file and state.ready:
            self._asks_file = False
            QTimer.singleShot(0, self, self.ask_file)  # after the pages are painted

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_PageDown:
            self._turn(1)
        elif event.key() == Qt.Key.Key_PageUp:
            self._turn(-1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.leave.show_parts(hint=self.width() >= scaled(_HINTS_FROM))
        self._show(self.view_model.state)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being made is given up."""
        self.view_model.cancel()
        super().closeEvent(event)
        opener = self.parentWidget()
        if opener is not None:
            opener.window().activateWindow()  # the keyboard returns to where it was

    def _turn(self, step: int) -> None:
        state = self.view_model.state
        page = state.page + step * (2 if state.two_up and state.pages > 1 else 1)
        self.view_model.go_to(page)
        self.paper.show_page(self.view_model.state.page)

    def _cancel(self) -> None:
        nothing_yet = self.view_model.state.pages == 0
        self.view_model.cancel()
        if nothing_yet:
            self.close()

    # -- what happens --------------------------------------------------------------------------------------------------

    def _stand_progress(self) -> None:
        self.progress.adjustSize()
        area = self.paper.geometry()
        self.progress.move(area.center().x() - self.progress.width() // 2, area.y() + 48)
        self.progress.raise_()

    def _forget_job(self) -> None:
        self._job = None

    def _say_saved(self, target: Path) -> None:
        self.toasts.say(self.tr("The PDF was saved."), isolate(target.name), icon="download")

    def _say_printed(self) -> None:
        self.toasts.say(self.tr("The pages went to the printer."), icon="printer")

    def _say_refused(self) -> None:
        text = self.tr("Nothing was printed. Choose another printer, or save the report as PDF.")
        self.toasts.say(self.tr("The printer could not be opened."), text, Tone.BAD)

    def _say_failed(self, error: GosiError) -> None:
        message = message_for(error)
        self.toasts.say(message.title, message.text, Tone.BAD)


class _Making(Card):
    """While the paper is made: how far, and the way out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setFixedWidth(320)
        self.words = Label(self.tr("Preparing the report…"), "table-strong")
        self.count = Label("", "table", "text-2")
        self.line = ProgressLine()
        self.cancel = Button(self.tr("Cancel"))
        row = QHBoxLayout()
        row.addWidget(self.words)
        row.addStretch(1)
        row.addWidget(self.count)
        self.body.addLayout(row)
        self.body.addWidget(self.line)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        self.body.addLayout(foot)

    def show_progress(self, state: PaperPreviewState) -> None:
        """Shown while something is made or printed."""
        self.setVisible(state.making or state.printing)
        self.words.setText(self.tr("Sending to the printer…") if state.printing else self.tr("Preparing the report…"))
        self.line.show_progress(state.done, state.total)
        written = formats()
        self.count.setText(
            self.tr("{done} of {total}").format(done=written.number(state.done), total=written.number(state.total))
            if state.total
            else ""
        )


def new_printer(orientation: Orientation, name: str) -> QPrinter:
    """A printer for A4 without margins of its own; the paper has them already."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    lying = orientation is Orientation.LANDSCAPE
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    return printer
