"""What can be chosen for the paper: pages, orientation, columns, masking, dates, sums, signatures, order."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Orientation, PaperColumn, SortKey
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.choice import Chip, ComboBox, Segmented, Switch
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.paper_preview import PaperPreviewState
from gosi_desktop.viewmodels.print_preview import PrintPreviewState, PrintPreviewViewModel

WIDTH = 311
_SORTS = (SortKey.WAGE, SortKey.NAME, SortKey.JOIN_DATE, SortKey.IDENTITY, SortKey.NATIONALITY, SortKey.OCCUPATION)


class PaperPanel(QWidget):
    """At the leading edge of a preview: choices, and under them, as the last to be made, the printer and the file."""

    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._switches: dict[str, Switch] = {}
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        self._form = QVBoxLayout(inner)
        self._form.setContentsMargins(18, 16, 18, 16)
        self._form.setSpacing(6)
        area.setWidget(inner)
        inner.setAutoFillBackground(False)  # a scroll area turns it on
        column.addWidget(area, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("surface"))

    def show_ready(self, state: PaperPreviewState) -> None:
        """What can be done with the paper now."""
        self.print_button.setEnabled(state.ready and not state.printing)
        self.save_button.setEnabled(state.ready)

    def _lay_foot(self) -> None:
        """After the choices: the keyboard goes in the order in which widgets are made."""
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(18, 12, 18, 12)
        row.setSpacing(8)
        self.print_button = Button(self.tr("Print…"), Kind.PRIMARY, icon="printer", shortcut_hint="Ctrl+P")
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button = Button(self.tr("PDF"), icon="download")
        self.save_button.setToolTip(self.tr("Save as PDF (Ctrl Shift P)"))
        self.save_button.clicked.connect(self.save_wanted)
        row.addWidget(self.print_button, 1)
        row.addWidget(self.save_button)
        self._column.addWidget(Line())
        self._column.addWidget(foot)

    def _labelled(self, words: str, widget: QWidget) -> None:
        label = Label(words, "table", "text-2")
        label.setBuddy(widget)
        self._form.addWidget(label)
        self._form.addWidget(widget)
        self._form.addSpacing(8)

    def _switch(self, name: str, words: str, choose: Callable[[bool], object], small: str = "") -> None:
        switch = Switch(words)
        switch.clicked.connect(lambda on: choose(on))  # a partial would be called without what it waits for
        self._switches[name] = switch
        row = QHBoxLayout()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(Label(words, "table", wrap=True))
        if small:
            column.addWidget(Label(small, "caption", "text-3", wrap=True))
        column.addStretch(1)
        row.addLayout(column, 1)
        row.addWidget(switch)
        self._form.addLayout(row)


class PaperOptionsPanel(PaperPanel):
    """Of the roster; every choice makes the paper anew."""

    def __init__(self, view_model: PrintPreviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = view_model
        self._lay_choices()
        self._lay_switches()
        self._lay_order()
        self._lay_foot()
        Binding(self, view_model, lambda state: state, self._show)

    # -- layout ------------------------------------------------------------------------------------------------------

    def _lay_choices(self) -> None:
        self.pages = ComboBox([("all", self.tr("All")), ("this", self.tr("The page shown"))], self.tr("Pages"))
        self.pages.picked.connect(lambda key: self._model.choose_pages(key == "this"))
        self.orientation = Segmented(
            [(Orientation.PORTRAIT, self.tr("Portrait")), (Orientation.LANDSCAPE, self.tr("Landscape"))],
            self.tr("Orientation"),
        )
        self.orientation.chosen.connect(lambda key: self._model.choose(orientation=Orientation(key)))
        self._labelled(self.tr("Pages"), self.pages)
        self._labelled(self.tr("Orientation"), self.orientation)
        words = {
            PaperColumn.NATIONALITY: self.tr("Nationality"),
            PaperColumn.OCCUPATION: self.tr("Occupation"),
            PaperColumn.JOIN_DATE: self.tr("Joined"),
            PaperColumn.WAGE: self.tr("Wage"),
            PaperColumn.EMPLOYER_SHARE: self.tr("Employer’s share"),
            PaperColumn.EMPLOYEE_SHARE: self.tr("Contributor’s share"),
        }
        self.columns: dict[PaperColumn, Chip] = {}
        holder = QWidget()
        flow = FlowLayout(holder, gap=7)
        for column, text in words.items():
            chip = Chip(text)
            chip.clicked.connect(lambda on, column=column: self._model.choose_column(column, on))
            self.columns[column] = chip
            flow.addWidget(chip)
            chip.setVisible(column in self._model.columns)
        self._labelled(self.tr("Columns"), holder)
        self._form.addWidget(Line())
        self._form.addSpacing(6)

    def _lay_switches(self) -> None:
        self._form.addWidget(Label(self.tr("What the report shows"), "table-strong"))
        self._switch(
            "mask_identities",
            self.tr("Mask the identities"),
            partial(self._choose, "mask_identities"),
            self.tr("The last four digits stay"),
        )
        self._switch("hijri_dates", self.tr("Hijri dates"), partial(self._choose, "hijri_dates"))
        self._switch("totals", self.tr("Total line"), partial(self._choose, "totals"))
        self._switch(
            "signatures", self.tr("Lines for “prepared by” and “reviewed by”"), partial(self._choose, "signatures")
        )
        self._form.addSpacing(6)

    def _lay_order(self) -> None:
        names = {
            SortKey.WAGE: self.tr("wage"),
            SortKey.NAME: self.tr("name"),
            SortKey.JOIN_DATE: self.tr("joining date"),
            SortKey.IDENTITY: self.tr("identity"),
            SortKey.NATIONALITY: self.tr("nationality"),
            SortKey.OCCUPATION: self.tr("occupation"),
        }
        choices = []
        for sort in _SORTS:
            choices.append((f"{sort.value}|down", self.tr("By {what}, descending").format(what=names[sort])))
            choices.append((f"{sort.value}|up", self.tr("By {what}, ascending").format(what=names[sort])))
        self.order = ComboBox(choices, self.tr("Order"))
        self.order.picked.connect(self._sort)
        self._labelled(self.tr("Order"), self.order)
        row = QHBoxLayout()
        row.addWidget(IconLabel("printer", "text-3", 16), 0, Qt.AlignmentFlag.AlignTop)
        note = self.tr("Printer, copies and double-sided printing are in the system’s window after “Print…”.")
        row.addWidget(Label(note, "caption", "text-3", wrap=True), 1)
        self._form.addLayout(row)
        self._form.addStretch(1)
        audit = self.tr("Each print is noted in the audit log: when, and how many contributors.")
        self._form.addWidget(Banner("", audit, Tone.INFO))

    # -- state -------------------------------------------------------------------------------------------------------

    def _show(self, state: PrintPreviewState) -> None:
        options = state.options
        counted = self.tr("All ({pages})").format(pages=formats().number(state.pages))
        self.pages.setItemText(0, counted if state.pages else self.tr("All"))
        self.pages.show_choice("this" if state.only_this_page else "all")
        self.orientation.show_choice(options.orientation)
        for column, chip in self.columns.items():
            chip.setChecked(column in options.columns)
        for name, switch in self._switches.items():
            switch.setChecked(bool(getattr(options, name)))
        self.order.show_choice(f"{state.query.sort.value}|{'down' if state.query.descending else 'up'}")
        self.order.setEnabled(state.sortable)
        self.show_ready(state)

    def _choose(self, name: str, on: bool) -> None:
        self._model.choose(**{name: on})

    def _sort(self, key: str) -> None:
        sort, direction = key.split("|")
        self._model.sort_by(SortKey(sort), direction == "down")
