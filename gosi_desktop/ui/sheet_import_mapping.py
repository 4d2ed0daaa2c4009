"""Picture 27: one line for each column of the file — letter, heading, samples, what it means, what was found in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gosi_desktop.application.sheet_columns import (
    AMOUNTS,
    DAYS,
    TARGETS,
    SheetColumns,
    SheetKind,
    Split,
    Target,
    is_outside,
)
from gosi_desktop.application.sheet_table import SheetTable, cell
from gosi_desktop.application.sheet_values import has_slashed_days, read_amount, read_day
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import compact
from gosi_desktop.ui.formats import NONE, formats, isolate, ltr
from gosi_desktop.ui.sheet_import_templates import SheetImportTemplates
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.choice import ComboBox
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.labels import ElidedLabel, IconLabel, IconTile, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.sheet_import_state import SheetImportState

_SHOWN = 60  # columns; whatever stands further out is no payroll
_LOOKED_AT = 300  # rows, for the verdicts
_HEADS = 30  # rows offered as headings


class FileBar(Card):
    """Which file, which sheet, where its headings are, how its amounts are written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=12, parent=parent)
        self.name = ElidedLabel("", "table-strong")
        self.extent = Label("", "caption", "text-3")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.extent)
        self.sheet = ComboBox([], self.tr("Sheet"))
        self.heading = ComboBox([], self.tr("Heading row"))
        point, comma = ltr("1,234.5"), ltr("1.234,5")
        self.decimal = ComboBox([("point", point), ("comma", comma)], self.tr("Decimal mark"))
        self.kind = ComboBox(
            [(kind.value, words) for kind, words in SheetImportTemplates(self).kinds()], self.tr("What is in the file")
        )
        orders = [("day", self.tr("day/month/year")), ("month", self.tr("month/day/year"))]
        self.order = ComboBox(orders, self.tr("Order of dates"))
        self.remembered = Badge("", Tone.OK, "check")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(IconTile("spreadsheet", Tone.OK, 34))
        row.addLayout(words, 1)
        self.names = {
            box: Label(box.accessibleName(), "table", "text-2")
            for box in (self.kind, self.sheet, self.heading, self.decimal, self.order)
        }
        lower = QHBoxLayout()
        lower.setSpacing(10)
        for box, label in self.names.items():
            line = row if box in (self.kind, self.sheet) else lower
            line.addWidget(label)
            line.addWidget(box)
        lower.addStretch(1)
        lower.addWidget(self.remembered)
        self.body.addLayout(row)
        self.body.addLayout(lower)

    def show_state(self, state: SheetImportState) -> None:
        """Of the file that was read."""
        sheet, table, columns = state.sheet, state.table, state.columns
        if sheet is None or table is None or columns is None:
            return
        self.name.setText(isolate(sheet.file))
        rows = self.tr("%n rows", "", len(table.rows))
        wide = self.tr("%n columns", "", len(table.titles))
        self.extent.setText(formats().numerals(f"{rows} · {wide}"))
        hidden = self.tr("{name} (hidden)")
        names = [(one.name, hidden.format(name=one.name) if one.hidden else one.name) for one in sheet.sheets]
        self.sheet.set_choices(names)
        self.sheet.show_choice(sheet.name)
        numbers = [row.number for row in sheet.rows[:_HEADS]]
        none = [("0", self.tr("None"))] if not table.first else []
        self.heading.set_choices([*none, *((str(one), formats().numerals(str(one))) for one in numbers)])
        self.heading.show_choice(str(table.last))
        self.decimal.show_choice("comma" if columns.decimal_comma else "point")
        self.kind.show_choice(columns.kind.value)
        self.order.show_choice("month" if columns.month_first else "day")
        self._show_box(self.decimal, any(one in AMOUNTS for one in columns.targets))
        self._show_box(self.order, columns.either_order)
        self.remembered.show_badge(self.tr("As you chose before") if columns.remembered else "", Tone.OK, "check")

    def _show_box(self, box: ComboBox, shown: bool) -> None:
        box.setVisible(shown)
        self.names[box].setVisible(shown)


class MappingTable(ClippedCard):
    """Rows are made once for a table; what was chosen is shown again whenever it changes."""

    chosen = Signal(int, object)  # column, Target
    split_chosen = Signal(object)  # Split

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._table: SheetTable | None = None
        self._columns: SheetColumns | None = None
        self.boxes: dict[int, ComboBox] = {}
        self.verdicts: dict[int, tuple[IconLabel, Label]] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._area, 1)
        self.note = Label("", "table", "text-2", wrap=True)
        self.split = ComboBox(self._splits(), self.tr("How the total is divided"))
        self.split.picked.connect(lambda key: self.split_chosen.emit(Split(key) if key else None))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.setSpacing(12)
        foot.addWidget(IconLabel("info", "link", 18))
        foot.addWidget(self.note, 1)
        foot.addWidget(self.split)
        self.body.addWidget(Line())
        self.body.addLayout(foot)

    def show_state(self, state: SheetImportState) -> None:
        """The columns of the table, and what they mean."""
        if state.table is None or state.columns is None:
            return
        if state.table is self._table and state.columns is self._columns:
            return  # all else of the state is the other steps'
        others = state.table is not self._table or state.columns.kind is not self._kind
        self._table, self._columns = state.table, state.columns
        if others:
            self._make_rows(state.table)
        for column, box in self.boxes.items():
            box.show_choice(state.columns.targets[column].value)
            self._show_verdict(column, state.table, state.columns)
        needs = state.columns.needs_split
        self.split.setVisible(needs)
        self.split.show_choice(state.columns.split.value if state.columns.split is not None else "")
        if state.columns.kind is SheetKind.EXCLUSIONS:
            self.note.setText(
                self.tr("Who has neither last day nor reason stays. A day in the state’s records is what holds.")
            )
            self.raise_corners()
            return
        counted = self.tr("Contributory wage = basic + housing + commission; transport and other allowances stay out.")
        total = self.tr("The file has only a total: choose how it is divided into basic wage and housing.")
        self.note.setText(total if needs else counted)
        self.raise_corners()

    @property
    def _kind(self) -> SheetKind:
        return self._columns.kind if self._columns is not None else SheetKind.WAGES

    def _make_rows(self, table: SheetTable) -> None:
        self.boxes, self.verdicts = {}, {}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        for column, share in ((1, 3), (2, 4), (5, 4)):
            grid.setColumnStretch(column, share)
        heads = (
            "",
            self.tr("Column of the file"),
            self.tr("First three values"),
            "",
            self.tr("Means"),
            self.tr("Found"),
        )
        for at, words in enumerate(heads):
            grid.addWidget(Label(words, "caption-strong", "text-2"), 0, at)
        shown = [at for at in range(min(len(table.titles), _SHOWN)) if table.titles[at] or any(table.samples(at))]
        for row, column in enumerate(shown, 1):
            self._make_row(grid, row, column, table)
        grid.setRowStretch(len(shown) + 1, 1)
        self._area.setWidget(holder)
        holder.setAutoFillBackground(False)

    def _make_row(self, grid: QGridLayout, row: int, column: int, table: SheetTable) -> None:
        letter = column_letter(column)
        title = table.titles[column] or self.tr("Column {letter}").format(letter=letter)
        box = ComboBox(self._targets(), self.tr("What “{column}” means").format(column=title))
        box.picked.connect(lambda key, column=column: self.chosen.emit(column, Target(key)))
        box.setMinimumWidth(scaled(190))
        icon, verdict = IconLabel("minus", "text-3", 16), Label("", "table", "text-2", wrap=True)
        verdict.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
        found = QHBoxLayout()
        found.setSpacing(6)
        found.addWidget(icon)
        found.addWidget(verdict, 1)
        samples = " · ".join(isolate(one) or NONE for one in table.samples(column))
        grid.addWidget(Badge(letter), row, 0)
        grid.addWidget(ElidedLabel(isolate(title), "table-strong"), row, 1)
        grid.addWidget(ElidedLabel(samples, "table", "text-2"), row, 2)
        grid.addWidget(IconLabel("arrow-next", "text-3", 18), row, 3)
        grid.addWidget(box, row, 4)
        grid.addLayout(found, row, 5)
        self.boxes[column], self.verdicts[column] = box, (icon, verdict)

    def _show_verdict(self, column: int, table: SheetTable, columns: SheetColumns) -> None:
        target = columns.targets[column]
        icon, words, tone = self._verdict(column, target, table, columns)
        picture, label = self.verdicts[column]
        picture.set_icon(icon, tone)
        label.setText(formats().numerals(words))
        label.set_tone("text-2" if tone in ("text-3", "link") else tone)

    def _verdict(self, column: int, target: Target, table: SheetTable, columns: SheetColumns) -> tuple[str, str, str]:
        if target is Target.NONE:
            if is_outside(table.titles[column]):
                return "info", self.tr("Not part of the contributory wage"), "link"
            return "minus", self.tr("Left out"), "text-3"
        texts = [cell(row, column) for row in table.rows[:_LOOKED_AT]]
        filled = [text for text in texts if text]
        empty = len(texts) - len(filled)
        good = sum(_fits(text, target, columns) for text in filled)
        wrong = len(filled) - good
        words, left = self.tr("%n right values", "", good), self.tr("%n empty", "", empty)
        if wrong:
            looked_at = self.tr("%n to be looked at", "", wrong)
            return "error-circle", f"{words} · {looked_at}", "bad"
        if target in DAYS:
            hijri = sum(_calendar(text, target, columns) is Calendar.HIJRI for text in filled)
            words = " · ".join((words, self.tr("%n of them Hijri", "", hijri))) if hijri else words
            if columns.either_order and has_slashed_days(filled):
                return "warning", self._read_as(filled, target, columns), "warn"
        return "check", f"{words} · {left}" if empty else words, "ok"

    def _read_as(self, texts: list[str], target: Target, columns: SheetColumns) -> str:
        """What the first day that can be read in two ways is read as."""
        text = next(one for one in texts if has_slashed_days([one]))
        day, _ = read_day(text, target.value, columns.month_first)
        words = self.tr("{text} is read as {day}; if not, choose the other order")
        return words.format(text=isolate(text), day=formats().date_long(day))

    def _targets(self) -> list[tuple[str, str]]:
        new = self._kind is SheetKind.REGISTRATIONS
        words = {
            Target.NONE: self.tr("Not imported"),
            Target.IDENTITY: self.tr("Identity or iqama number *"),
            Target.NAME: self.tr("Name *") if new else self.tr("Name (to check only)"),
            Target.NAME_EN: self.tr("Name in Latin letters"),
            Target.NATIONALITY: self.tr("Nationality"),
            Target.BIRTH: self.tr("Date of birth"),
            Target.JOIN_DATE: self.tr("Joining date *"),
            Target.OCCUPATION: self.tr("Occupation *"),
            Target.BRANCH: self.tr("Branch"),
            Target.BASIC: self.tr("Basic wage *"),
            Target.HOUSING: self.tr("Housing allowance"),
            Target.COMMISSION: self.tr("Commission"),
            Target.OTHER: self.tr("Other allowances"),
            Target.TOTAL: self.tr("Total of basic and housing"),
            Target.AUTHENTICATED: self.tr("Contract authenticated"),
            Target.CONTRACT_FROM: self.tr("Beginning of the contract"),
            Target.CONTRACT_TO: self.tr("End of the contract"),
            Target.MOBILE: self.tr("Mobile"),
            Target.PRIOR: self.tr("Earlier periods elsewhere"),
            Target.LEAVE_DATE: self.tr("Last day of work *"),
            Target.REASON: self.tr("Reason *"),
            Target.TEXT: self.tr("Reason in words"),
            Target.MONTH: self.tr("Month (to check only)"),
        }
        there = TARGETS[self._kind]
        return [(target.value, said) for target, said in words.items() if target in there]

    def _splits(self) -> list[tuple[str, str]]:
        return [
            ("", self.tr("Choose…")),
            (Split.HOUSING_QUARTER.value, self.tr("Housing is 25% of the basic wage")),
            (Split.AS_NOW.value, self.tr("In the proportions of the wage now")),
            (Split.ALL_BASIC.value, self.tr("All of it is basic wage")),
        ]


def column_letter(column: int) -> str:
    """A, B, …, Z, AA, …"""
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _calendar(text: str, target: Target, columns: SheetColumns) -> Calendar | None:
    try:
        return read_day(text, target.value, columns.month_first, birth=target is Target.BIRTH)[1]
    except RuleViolation:
        return None


def _fits(text: str, target: Target, columns: SheetColumns) -> bool:
    """Whether a cell can be what its column means; whose identity it is, is looked up when rows are judged."""
    if target is Target.IDENTITY:
        plain = compact(text)
        return plain.isalnum() and 6 <= len(plain) <= 15
    if target in DAYS:
        return _calendar(text, target, columns) is not None
    if target not in AMOUNTS:
        return True
    try:
        read_amount(text, target.value, columns.decimal_comma)
    except RuleViolation:
        return False
    return True
