"""What the cells of the preview say, and how a row is tinted."""

from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from gosi_desktop.application.sheet_columns import AMOUNTS, DAYS, SheetKind, Target
from gosi_desktop.application.sheet_rows import Cost, JudgedRow, RowRemark, Standing
from gosi_desktop.application.sheet_values import read_amount, read_day
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.values import amount_of
from gosi_desktop.ui.formats import NONE, formats, isolate, listed, strip_isolates
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.sheet_import_rows import TARGETS, RowColumn

NUMERIC = frozenset(RowColumn) - {
    column for column, target in TARGETS.items() if target not in (*AMOUNTS, *DAYS)
} - {RowColumn.RESULT}  # fmt: skip
_DAYS = frozenset({"leave_date", "join_date", "until", "from", "to", "started"})
_DAY = 10  # characters of 2026-01-31
_AMOUNTS = frozenset({"before", "after", "most", "floor", "ceiling"})
_TONES = {
    Standing.ERROR: (Tone.BAD, "error-circle"),
    Standing.WARNING: (Tone.WARN, "warning"),
    Standing.READY: (Tone.OK, "check"),
    Standing.UNCHANGED: (Tone.NEUTRAL, "equal"),
}


class SheetImportCells(QObject):
    """In the language of the screen; ``masked`` hides identities and wages."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.masked = False
        self.decimal_comma = self.month_first = False
        self.kind = SheetKind.WAGES

    def heading(self, column: str) -> str:
        return {
            RowColumn.NUMBER: self.tr("Row"),
            RowColumn.PERSON: self.tr("Name and identity"),
            RowColumn.NATIONALITY: self.tr("Nationality"),
            RowColumn.BIRTH: self.tr("Born"),
            RowColumn.JOIN_DATE: self.tr("Joins"),
            RowColumn.OCCUPATION: self.tr("Occupation"),
            RowColumn.BRANCH: self.tr("Branch"),
            RowColumn.AUTHENTICATED: self.tr("Authenticated"),
            RowColumn.CONTRACT_FROM: self.tr("Contract from"),
            RowColumn.CONTRACT_TO: self.tr("Contract to"),
            RowColumn.MOBILE: self.tr("Mobile"),
            RowColumn.PRIOR: self.tr("Earlier periods"),
            RowColumn.LEAVE_DATE: self.tr("Last day"),
            RowColumn.REASON: self.tr("Reason"),
            RowColumn.TEXT: self.tr("Details"),
            RowColumn.BASIC: self.tr("Basic"),
            RowColumn.HOUSING: self.tr("Housing"),
            RowColumn.COMMISSION: self.tr("Commission"),
            RowColumn.OTHER: self.tr("Other"),
            RowColumn.TOTAL: self.tr("Total"),
            RowColumn.NEW: self.tr("Last month") if self.kind is SheetKind.EXCLUSIONS else self.tr("Contributory"),
            RowColumn.NOW: self.tr("Whole month") if self.kind is SheetKind.EXCLUSIONS else self.tr("Now"),
            RowColumn.CHANGE: self.tr("Change"),
            RowColumn.RESULT: self.tr("Result"),
        }[RowColumn(column)]

    def text(self, record: Any, column: str) -> str:
        """For the eye."""
        row: JudgedRow = record
        match RowColumn(column):
            case RowColumn.NUMBER:
                return formats().numerals(str(row.number))
            case RowColumn.PERSON:
                return self.name(row)
            case RowColumn.NEW:
                return self._hidden(formats().amount(self._figure(row.after)))
            case RowColumn.NOW:
                return self._hidden(formats().amount(self._figure(row.before) or None))
            case RowColumn.CHANGE:
                return self._change(row)
            case RowColumn.RESULT:
                return self.result(row)
            case other if TARGETS[other] in DAYS:
                return self._day(row.line.text(TARGETS[other]), TARGETS[other])
            case other if TARGETS[other] in AMOUNTS:
                return self._hidden(self._amount(row.line.text(TARGETS[other]), TARGETS[other]))
            case other:
                return isolate(row.line.text(TARGETS[other])) or NONE

    def spoken(self, record: Any, column: str, ticked: bool) -> str:
        """For a screen reader: with the head, and how the row stands."""
        if column == RowColumn.PERSON:
            return strip_isolates(listed(self.name(record), self.identity(record), self.standing_words(record)))
        return strip_isolates(f"{self.heading(column)} {self.text(record, column)}")

    def name(self, row: JudgedRow) -> str:
        """As he is known here, else as he is in the file."""
        return isolate(name_of(row.name, row.name_en)) if row.name else isolate(row.line.text(Target.NAME)) or NONE

    def identity(self, row: JudgedRow) -> str:
        """As it is in the file."""
        number = row.line.text(Target.IDENTITY)
        return formats().identity("•" * len(number) if self.masked else number)

    def result(self, row: JudgedRow) -> str:
        """What it comes to, or the sentence that says why not."""
        if not row.remarks:
            return self.standing_words(row)
        return " ".join(remark_line(one) for one in row.remarks)

    def tip(self, row: JudgedRow, column: RowColumn) -> str:
        """All of what is said of a row; a day in both calendars."""
        target = TARGETS.get(column)
        if target in DAYS and target is not None and not self.masked:
            try:
                day, _ = read_day(row.line.text(target), target.value, self.month_first, birth=target is Target.BIRTH)
            except RuleViolation:
                return self.result(row)
            return formats().date_pair(day)
        return self.result(row) if row.remarks else ""

    def standing_words(self, row: JudgedRow) -> str:
        """In one word."""
        return {
            Standing.ERROR: self.tr("Error"),
            Standing.WARNING: self.tr("Warning"),
            Standing.READY: self.tr("Ready"),
            Standing.UNCHANGED: self.tr("Unchanged"),
        }[row.standing]

    @staticmethod
    def tone(row: JudgedRow) -> tuple[Tone, str]:
        """Tone and icon of how it stands."""
        return _TONES[row.standing]

    @staticmethod
    def wrong_cell(row: JudgedRow, column: RowColumn) -> bool:
        """Whether a remark belongs to this cell."""
        target = TARGETS.get(column)
        return row.standing in (Standing.ERROR, Standing.WARNING) and any(one.target is target for one in row.remarks)

    def _amount(self, text: str, target: Target) -> str:
        """As an amount where it is one, else as it is written."""
        if not text:
            return NONE
        try:
            return formats().amount(read_amount(text, target.value, self.decimal_comma))
        except RuleViolation:
            return isolate(text)

    def _figure(self, cost: Cost | None) -> int | None:
        """The contributory wage; of whoever leaves what his last month costs both sides."""
        if cost is None:
            return None
        return cost.employer + cost.employee if self.kind is SheetKind.EXCLUSIONS else cost.wage

    def _day(self, text: str, target: Target) -> str:
        """As it is read; else as it is written."""
        if not text:
            return NONE
        try:
            day, _ = read_day(text, target.value, self.month_first, birth=target is Target.BIRTH)
        except RuleViolation:
            return isolate(text)
        shown = formats().date_short(day)
        return self._hidden(shown) if target is Target.BIRTH else shown

    def _change(self, row: JudgedRow) -> str:
        if row.before is None or row.after is None or not row.before.wage:
            return NONE
        tenths = round((row.after.wage - row.before.wage) * 1000 / row.before.wage)
        if not tenths:
            return NONE
        sign = "+" if tenths > 0 else "−"
        return formats().identity(f"{sign}{abs(tenths) / 10:.1f}%")

    def _hidden(self, text: str) -> str:
        return "••••" if self.masked and text != NONE else text


def remark_line(remark: RowRemark) -> str:
    """A remark in one line, amounts as the user reads them."""
    params = {name: _written(name, value) for name, value in remark.params.items()}
    return message_for(GosiError(remark.code, **params), "import").line


def _written(name: str, value: Any) -> Any:
    if name == "text":
        return isolate(str(value)[:40])
    if name in _DAYS and isinstance(value, str) and len(value) == _DAY:
        return formats().date_long(date.fromisoformat(value))
    if name not in _AMOUNTS:
        return value
    try:
        return formats().amount(amount_of(str(value)))
    except GosiError:
        return value
