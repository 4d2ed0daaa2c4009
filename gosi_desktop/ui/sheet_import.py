"""The page of the import: choose a file, say what its columns are, correct its rows, see what went."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gosi_desktop.application.sheet_columns import SheetKind
from gosi_desktop.application.sheet_rows import Standing
from gosi_desktop.domain.values import Month
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, strip_isolates
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.sheet_import_cells import SheetImportCells, remark_line
from gosi_desktop.ui.sheet_import_mapping import FileBar, MappingTable
from gosi_desktop.ui.sheet_import_preview import PreviewPage
from gosi_desktop.ui.sheet_import_steps import StepBar
from gosi_desktop.ui.sheet_import_templates import SheetImportTemplates
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.card import Card, EmptyState, ProgressLine
from gosi_desktop.ui.widgets.choice import ComboBox
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.sheet_import_state import ImportStep, SheetImportState, Work
from gosi_desktop.viewmodels.shell import ShellViewModel

_STEPS = tuple(ImportStep)


class SheetImportView(ShellPage):
    """A page of the shell; files may be dropped on it."""

    outbox_wanted = Signal()

    def __init__(self, shell: ShellViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.view_model = model = shell.sheet_import
        self.cells = SheetImportCells(self)
        self.templates = SheetImportTemplates(self)
        self.setAcceptDrops(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 0, 24, 24)
        self._column.setSpacing(12)
        titles = (
            self.tr("Choose the file"),
            self.tr("Match the columns"),
            self.tr("Check and correct"),
            self.tr("Send"),
        )
        self.bar = StepBar(self.tr("Steps"), titles)
        self.bar.chosen.connect(lambda at: model.show_step(_STEPS[at]))
        self.error = Banner(" ", " ", Tone.BAD)
        self.pages: dict[ImportStep, QWidget] = {
            ImportStep.FILE: self._lay_file(),
            ImportStep.COLUMNS: self._lay_columns(),
            ImportStep.PREVIEW: self._lay_preview(),
            ImportStep.DONE: self._lay_done(),
        }
        self.stack = QStackedWidget()
        for page in self.pages.values():
            self.stack.addWidget(page)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.error)
        self._column.addWidget(self.stack, 1)
        self._column.addLayout(self._lay_work())
        Binding(self, model, lambda state: state, self._show_work)
        Binding(self, model, lambda state: replace(state, done=0, total=None), self._show)
        Binding(self, model, lambda state: state.months, self._show_months)
        Binding(self, shell, lambda state: state.masked, self._show_masked)

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        """«تحديث أجور يناير 2026», once it is known what the file asks for."""
        month, kind = self.view_model.state.month, self.view_model.state.kind
        if month is None or self.view_model.state.table is None:
            return self.tr("Changes from a file")
        if kind is SheetKind.REGISTRATIONS:
            return self.tr("New contributors from a file")
        if kind is SheetKind.EXCLUSIONS:
            return self.tr("Exclusions from a file")
        return self.tr("Wages of {month}").format(month=formats().month(month.first))

    def subtitle(self) -> str:
        """Of wages from when they hold, and until when they can be sent."""
        state = self.view_model.state
        if state.month is None or state.table is None or state.kind is not SheetKind.WAGES:
            return self.tr("Wages, new contributors or exclusions, from Excel or CSV")
        words = self.tr("In force from {first} · to be sent by {last}")
        return words.format(first=formats().date_long(state.month.first), last=formats().date_pair(state.month.last))

    def take_keyboard(self) -> None:
        """Where each step begins."""
        first = {
            ImportStep.FILE: self.choose,
            ImportStep.COLUMNS: self.next,
            ImportStep.PREVIEW: self.preview.table,
            ImportStep.DONE: self.again,
        }[self.view_model.state.step]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def free_below(self) -> int:
        """The buttons under the columns and under the rows stay free."""
        below = self._column.contentsMargins().bottom()
        bars = {
            ImportStep.COLUMNS: self.next.sizeHint().height() + below,
            ImportStep.PREVIEW: max(self.preview.bar.sizeHint().height(), self.preview.bar.minimumHeight()) + below,
        }
        return bars.get(self.view_model.state.step, 0)

    def regions(self) -> list[QWidget]:
        """Where F6 goes."""
        step = self.view_model.state.step
        if step is ImportStep.PREVIEW:
            return [self.preview.chips[self.view_model.state.chip], self.preview.table, self.preview.queue]
        if step is ImportStep.COLUMNS:
            return [self.file_bar.sheet, self.next]
        return [self.choose if step is ImportStep.FILE else self.again]

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_file(self) -> QWidget:
        card = Card(padding=24)
        self.file_state = EmptyState(
            "file-import",
            self.tr("Choose a file with wages, new contributors or exclusions"),
            self.tr(
                "Excel, LibreOffice or CSV, with any columns in any order. Nothing is sent before you have seen it. "
                "It can also be dropped here."
            ),
        )
        self.choose = Button(self.tr("Choose a file…"), Kind.PRIMARY, icon="file-import")
        self.choose.clicked.connect(self.ask_file)
        kinds = [(kind.value, words) for kind, words in self.templates.kinds()]
        self.template_kind = ComboBox(kinds, self.tr("What the template is for"))
        self.template = Button(self.tr("Download a template"), icon="download")
        self.template.clicked.connect(self.ask_template)
        self.file_state.buttons.addWidget(self.choose)
        self.file_state.buttons.addWidget(self.template_kind)
        self.file_state.buttons.addWidget(self.template)
        card.body.addWidget(self.file_state, 1)
        return card

    def _lay_columns(self) -> QWidget:
        model = self.view_model
        self.file_bar, self.mapping = FileBar(), MappingTable()
        self.file_bar.sheet.picked.connect(model.choose_sheet)
        self.file_bar.kind.picked.connect(lambda key: model.choose_kind(SheetKind(key)))
        self.file_bar.order.picked.connect(lambda key: model.choose_day_order(key == "month"))
        self.file_bar.heading.picked.connect(lambda key: model.choose_heading_row(int(key)))
        self.file_bar.decimal.picked.connect(lambda key: model.choose_decimal_comma(key == "comma"))
        self.mapping.chosen.connect(model.choose_target)
        self.mapping.split_chosen.connect(model.choose_split)
        self.matched = Label("", "table", "text-2")
        self.month = ComboBox([], self.tr("In force from"), icon="calendar")
        self.month.picked.connect(lambda key: model.choose_month(Month.parse(key)))
        self.to_file = Button(self.tr("Back"))
        self.to_file.clicked.connect(lambda: model.show_step(ImportStep.FILE))
        self.next = Button(self.tr("Next: check and correct"), Kind.PRIMARY, icon_after="arrow-next")
        CommandBinding(self.next, model.judge, model.preview)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.matched, 1)
        self.month_name = Label(self.month.accessibleName(), "table", "text-2")
        foot.addWidget(self.month_name)
        foot.addWidget(self.month)
        foot.addSpacing(8)
        foot.addWidget(self.to_file)
        foot.addWidget(self.next)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.file_bar)
        column.addWidget(self.mapping, 1)
        column.addLayout(foot)
        return page

    def _lay_preview(self) -> QWidget:
        self.preview = PreviewPage(self.view_model, self.cells)
        self.preview.errors_wanted.connect(self.ask_errors)
        return self.preview

    def _lay_done(self) -> QWidget:
        model = self.view_model
        card = Card(padding=24)
        self.done_state = EmptyState("check-circle", ink="ok")
        self.again = Button(self.tr("Another file"), Kind.PRIMARY, icon="file-import")
        self.again.clicked.connect(model.start_again)
        self.to_outbox = Button(self.tr("Open the outbox"), icon="outbox")
        self.to_outbox.clicked.connect(self.outbox_wanted)
        self.rest = Button(self.tr("Correct the rest"), icon="pencil")
        self.rest.clicked.connect(lambda: model.show_step(ImportStep.PREVIEW))
        self.undo = Button(self.tr("Take it all back"), icon="undo")
        CommandBinding(self.undo, model.undo, model.take_back)
        for button in (self.again, self.to_outbox, self.rest, self.undo):
            self.done_state.buttons.addWidget(button)
        card.body.addWidget(self.done_state, 1)
        return card

    def _lay_work(self) -> QHBoxLayout:
        self.progress, self.working = ProgressLine(), Label("", "table", "text-2")
        self.stop = Button(self.tr("Stop"))
        self.stop.clicked.connect(self.view_model.cancel)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.working)
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop)
        return row

    # -- bindings ------------------------------------------------------------------------------------------------------

    def _show(self, state: SheetImportState) -> None:
        page = self.pages[state.step]
        turned = self.stack.currentWidget() is not page
        inside = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.bar.show_step(
            _STEPS.index(state.step), (self.tr("done"), self.tr("current"), self.tr("later")), state.work is None
        )
        self._show_error(state)
        for button in (self.choose, self.template):
            button.setEnabled(state.allowed and state.work is None)
        self.file_bar.show_state(state)
        self.mapping.show_state(state)
        self._show_matched(state)
        self.preview.show_state(state)
        self._show_done(state)
        self.stack.setCurrentWidget(page)
        if turned and inside:
            self.take_keyboard()
        if turned and state.step is ImportStep.PREVIEW:
            self.preview.table.start_at()
            announce(self, self.preview.summary.text())
        self.heading_changed.emit()

    def _show_error(self, state: SheetImportState) -> None:
        if state.error is not None:
            message = message_for(state.error, "import")
            self.error.show_message(message.title, message.text, Tone.BAD)
        elif state.establishment and not state.allowed:
            words = self.tr("Your role here does not let you change the roster.")
            self.error.show_message(words, self.tr("Whoever manages the establishment can."), Tone.WARN)
        self.error.setVisible(state.error is not None or bool(state.establishment and not state.allowed))

    def _show_work(self, state: SheetImportState) -> None:
        for widget in (self.progress, self.working, self.stop):
            widget.setVisible(state.work is not None)
        if state.work is not None:
            words = {
                Work.READING: self.tr("Reading the file…"),
                Work.JUDGING: self.tr("Checking the rows…"),
                Work.QUEUEING: self.tr("Adding to the outbox…"),
                Work.WRITING: self.tr("Writing the file…"),
            }[state.work]
            self.working.setText(words)
            self.progress.show_progress(state.done, state.total)

    def _show_months(self, months: tuple[Month, ...]) -> None:
        self.month.set_choices([(str(one), strip_isolates(formats().month(one.first))) for one in months])

    def _show_matched(self, state: SheetImportState) -> None:
        columns = state.columns
        self.month.show_choice(str(state.month))
        for widget in (self.month, self.month_name):
            widget.setVisible(state.kind is SheetKind.WAGES)
        if columns is None:
            return
        if columns.missing:
            words = {
                SheetKind.WAGES: self.tr(
                    "Choose the column of the identity number and that of the basic wage or the total."
                ),
                SheetKind.REGISTRATIONS: self.tr(
                    "Choose the columns of identity, name, joining date, occupation and basic wage."
                ),
                SheetKind.EXCLUSIONS: self.tr("Choose the columns of identity, last day and reason."),
            }[columns.kind]
        elif columns.ready:
            words = self.tr("The required columns are matched.")
        else:
            words = self.tr("Choose how the total is divided.")
        self.matched.setText(words)

    def _show_done(self, state: SheetImportState) -> None:
        if state.step is not ImportStep.DONE or state.judgement is None:
            return
        title = self.tr("%n updates are in the outbox", "", state.queued)
        if state.drafted:
            title = self.tr("%n updates are kept as drafts", "", state.queued)
        counts = state.judgement.counts
        rest = counts[Standing.ERROR] + counts[Standing.WARNING] + counts[Standing.READY]
        left = self.tr("%n rows were not added and are still here.", "", rest)
        reason = left if rest else self.tr("Every row was added, or says what holds already.")
        self.done_state.show_state("check-circle", formats().numerals(title), formats().numerals(reason), "ok")
        self.rest.setVisible(rest > 0)

    def _show_masked(self, masked: bool) -> None:
        self.cells.masked = masked
        self.preview.show_state(self.view_model.state)
        self.preview.table.viewport().update()

    # -- what the user does --------------------------------------------------------------------------------------------

    def ask_file(self) -> None:
        """The system's dialog."""
        kinds = ";;".join(
            (
                self.tr("Tables (*.xlsx *.xls *.xlsm *.xlsb *.ods *.csv *.tsv *.txt)"),
                self.tr("All files (*)"),
            )
        )
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), str(Path.home()), kinds)
        if chosen:
            self.view_model.choose_file(Path(chosen))

    def ask_template(self) -> None:
        """Where to keep the template."""
        kind = SheetKind(str(self.template_kind.currentData()))
        target = self._ask_target(self.templates.file_name(kind))
        if target is not None:
            self.view_model.save_template(kind, target, partial(self.templates.words, kind, self._mirrored))

    def ask_errors(self) -> None:
        """Where to keep the rows that cannot go."""
        sheet = self.view_model.state.sheet
        stem = Path(sheet.file).stem if sheet is not None else ""
        target = self._ask_target(self.tr("{file} errors.xlsx").format(file=stem))
        if target is not None:
            self.view_model.keep_aside(target, self.tr("Reason"), remark_line, self._mirrored)

    def _ask_target(self, name: str) -> Path | None:
        kinds = self.tr("Excel workbook (*.xlsx)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the file"), str(Path.home() / name), kinds)
        return Path(chosen).with_suffix(".xlsx") if chosen else None

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    # -- Qt ------------------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.choose.isEnabled() and len(event.mimeData().urls()) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = event.mimeData().urls()[0].toLocalFile()
        if path:
            self.view_model.choose_file(Path(path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= 1000 else 16
        self._column.setContentsMargins(side, 0, side, side)
