"""Picture 07: what the file would change, row by row and in sum; errors first, corrected in place, then queued."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Sending
from gosi_desktop.application.sheet_columns import SheetKind
from gosi_desktop.application.sheet_months import SaidMonth
from gosi_desktop.application.sheet_rows import Cost, Standing
from gosi_desktop.ui.binding import CommandBinding
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.sheet_import_cells import SheetImportCells
from gosi_desktop.ui.sheet_import_table import SheetImportTable
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.choice import CheckBox, Chip
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.focus import stop_at_checked
from gosi_desktop.ui.widgets.labels import ElidedLabel, IconLabel, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.sheet_import import SheetImportViewModel
from gosi_desktop.viewmodels.sheet_import_state import ImportStep, SheetImportState


class SumCard(Card):
    """A sum before and after, and by how much it differs."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(padding=12, parent=parent)
        self.body.setSpacing(2)
        self.before, self.after = Label("", "table", "text-2"), Label("", "card-title")
        self.difference = Label("", "caption", "link")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.before)
        row.addWidget(IconLabel("arrow-next", "text-3", 16))
        row.addWidget(self.after)
        row.addStretch(1)
        self.body.addWidget(Label(title, "table", "text-2"))
        self.body.addLayout(row)
        self.body.addWidget(self.difference)

    def show_sums(self, before: int, after: int, masked: bool, kind: SheetKind) -> None:
        """In halalas; of new and leaving people of the month that is charged by its days."""
        hidden = "••••"
        self.before.setText(hidden if masked else formats().amount(before))
        self.after.setText(hidden if masked else formats().amount(after))
        words = {
            SheetKind.WAGES: self.tr("{difference} a month"),
            SheetKind.REGISTRATIONS: self.tr("{difference} in the first month"),
            SheetKind.EXCLUSIONS: self.tr("{difference} in the last month"),
        }[kind]
        self.difference.setText(hidden if masked else words.format(difference=formats().signed_amount(after - before)))


class PreviewPage(QWidget):
    """The whole step."""

    errors_wanted = Signal()  # as a file

    def __init__(self, model: SheetImportViewModel, cells: SheetImportCells, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._cells = model, cells
        self._judgement: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.sums = {
            "wage": SumCard(self.tr("Contributory wages (SAR)")),
            "employer": SumCard(self.tr("Employer’s share (SAR)")),
            "employee": SumCard(self.tr("Contributors’ share (SAR)")),
        }
        column.addLayout(self._lay_sums())
        column.addWidget(self._lay_doubt())
        column.addLayout(self._lay_chips())
        column.addWidget(self._lay_table(), 1)

    def show_state(self, state: SheetImportState) -> None:
        """Sums, counts, what can go."""
        judgement = state.judgement
        if judgement is None:
            return
        self._cells.decimal_comma = judgement.columns.decimal_comma
        self._cells.month_first, self._cells.kind = judgement.columns.month_first, judgement.columns.kind
        self._show_month(state)
        before, after = judgement.before, judgement.after
        for name, card in self.sums.items():
            card.show_sums(_part(before, name), _part(after, name), self._cells.masked, judgement.columns.kind)
        self.file.setText(isolate(judgement.table.sheet.file))
        rows = self.tr("%n rows in sheet “{sheet}”", "", len(judgement.rows))
        self.where.setText(formats().numerals(rows).format(sheet=isolate(judgement.table.sheet.name)))
        left = self.tr("%n rows of sums left out", "", len(judgement.left_out))
        if judgement.columns.kind is SheetKind.EXCLUSIONS:
            left = self.tr("%n rows without day and reason left out", "", len(judgement.left_out))
        left = left if judgement.left_out else ""
        self.left.show_text(formats().numerals(left))
        for standing, chip in self.chips.items():
            count = len(judgement.rows) if standing is None else judgement.counts[standing]
            chip.set_count(formats().number(count))
            chip.setChecked(standing is state.chip)
        stop_at_checked(self.chips.values())
        self.errors_first.setChecked(state.errors_first)
        self.download.setEnabled(bool(judgement.counts[Standing.ERROR]) and state.work is None)
        self._show_foot(state, judgement.wanting_a_word, judgement.counts[Standing.ERROR])
        self.card.raise_corners()

    def _show_month(self, state: SheetImportState) -> None:
        """The file speaks of another month than the one from which its wages would hold."""
        said = state.judgement.other_month if state.judgement is not None else None
        self.doubt.setVisible(said is not None)
        if said is None or state.month is None:
            return
        words = self.tr("The file speaks of {said}; its wages would hold from {month}.")
        title = words.format(said=_month_words(said), month=formats().month(state.month.first))
        self.doubt.show_message(title, self.tr("Choose the right file or month, or say that it is meant."), Tone.WARN)
        self.month_meant.setChecked(state.month_meant)

    def _show_foot(self, state: SheetImportState, wanting: int, errors: int) -> None:
        going = state.going
        self.confirm.setVisible(wanting > 0)
        self.confirm.setText(formats().numerals(self.tr("The %n unusual jumps are meant", "", wanting)))
        self.confirm.setChecked(state.confirmed)
        at_once = state.preferred is Sending.NOW
        now, later = self.tr("Add and send %n updates", "", going), self.tr("Add %n updates to the outbox", "", going)
        self.queue.setText(formats().numerals(now if at_once else later))
        self.queue.set_icon("send" if at_once else "outbox")
        self.other_way.setText(self.tr("Add to the outbox") if at_once else self.tr("Add and send"))
        kept = self.tr("%n rows go to the outbox; what is wrong stays here.", "", going)
        none = self.tr("No row can go yet.") if errors or wanting else self.tr("Nothing in this file is new.")
        self.summary.setText(formats().numerals(kept if going else none))
        when = self.tr("Sent after 10 seconds.") if at_once else self.tr("They are sent when you ask for it.")
        correct = self.tr("Correct a cell here, or take the errors along as a file.")
        self.more.setText(f"{when} {correct}" if errors else when)

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_sums(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for card in self.sums.values():
            row.addWidget(card, 1)
        about = Card(padding=12)
        about.body.setSpacing(2)
        self.file, self.where = ElidedLabel("", "table-strong"), Label("", "table", "text-2")
        self.left = Label("", "caption", "text-3")
        self.other, self.mapping = LinkButton(self.tr("Another file")), LinkButton(self.tr("Change the columns"))
        self.other.clicked.connect(self._model.start_again)
        self.mapping.clicked.connect(lambda: self._model.show_step(ImportStep.COLUMNS))
        links = QHBoxLayout()
        links.setSpacing(14)
        links.addWidget(self.other)
        links.addWidget(self.mapping)
        links.addStretch(1)
        about.body.addWidget(self.file)
        about.body.addWidget(self.where)
        about.body.addWidget(self.left)
        about.body.addLayout(links)
        row.addWidget(about, 1)
        return row

    def _lay_doubt(self) -> Banner:
        self.doubt = Banner(" ", " ", Tone.WARN)
        self.month_meant = CheckBox(self.tr("It is meant"))
        self.month_meant.toggled.connect(self._model.confirm_month)
        self.doubt.buttons.addWidget(self.month_meant)
        self.doubt.hide()
        return self.doubt

    def _lay_chips(self) -> QHBoxLayout:
        self.chips: dict[Standing | None, Chip] = {
            None: Chip(self.tr("All")),
            Standing.ERROR: Chip(self.tr("Errors"), icon="error-circle", tone=Tone.BAD),
            Standing.WARNING: Chip(self.tr("Warnings"), icon="warning", tone=Tone.WARN),
            Standing.READY: Chip(self.tr("Ready"), icon="check", tone=Tone.OK),
            Standing.UNCHANGED: Chip(self.tr("Unchanged")),
        }
        holder = QWidget()
        flow = FlowLayout(holder)
        for standing, chip in self.chips.items():
            chip.setAutoExclusive(True)
            chip.clicked.connect(lambda _checked=False, standing=standing: self._model.choose_chip(standing))
            flow.addWidget(chip)
        self.errors_first = CheckBox(self.tr("Errors first"))
        self.errors_first.toggled.connect(self._model.choose_errors_first)
        self.download = Button(self.tr("Download the errors (Excel)"), icon="download")
        self.download.clicked.connect(self.errors_wanted)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(holder, 1)
        row.addWidget(self.errors_first)
        row.addWidget(self.download)
        return row

    def _lay_table(self) -> ClippedCard:
        self.card = ClippedCard()
        self.table = SheetImportTable(self._model.rows, self._cells)
        self.table.dropped.connect(self._model.drop_row)
        self.summary, self.more = Label("", "table-strong", wrap=True), Label("", "caption", "text-3", wrap=True)
        self.confirm = CheckBox("")
        self.confirm.toggled.connect(self._model.confirm)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.summary)
        words.addWidget(self.more)
        self.back = Button(self.tr("Back"))
        self.back.clicked.connect(lambda: self._model.show_step(ImportStep.COLUMNS))
        self.draft, self.other_way = Button(self.tr("Keep as drafts")), Button("")
        self.queue = Button("", Kind.PRIMARY, icon="outbox")  # the way that the settings prefer
        for button, sending in (
            (self.draft, lambda: Sending.NOT_YET), (self.other_way, self._other_way), (self.queue, self._preferred)
        ):  # fmt: skip
            CommandBinding(button, self._model.queue, partial(self._send, sending))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        foot.addLayout(words, 1)
        foot.addWidget(self.confirm)
        for button in (self.back, self.draft, self.other_way, self.queue):
            foot.addWidget(button)
        self.bar = QWidget()
        self.bar.setMinimumHeight(scaled(60))
        self.bar.setLayout(foot)
        self.card.body.addWidget(self.table, 1)
        self.card.body.addWidget(Line())
        self.card.body.addWidget(self.bar)
        return self.card

    def _preferred(self) -> Sending:
        return self._model.state.preferred

    def _other_way(self) -> Sending:
        return Sending.WHEN_I_ASK if self._preferred() is Sending.NOW else Sending.NOW

    def _send(self, sending: Callable[[], Sending]) -> None:
        self._model.send_to_outbox(sending())


def _month_words(said: SaidMonth) -> str:
    """With its year, where it is said."""
    if said.year:
        return formats().month(date(said.year, said.month, 1))
    return formats().month_name(said.month)


def _part(cost: Cost, name: str) -> int:
    return {"wage": cost.wage, "employer": cost.employer, "employee": cost.employee}[name]
