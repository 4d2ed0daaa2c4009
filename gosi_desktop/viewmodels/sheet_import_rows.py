"""The rows of a judged file as a table: whichever are wanted, in the order wanted, edited in place."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from gosi_desktop.application.sheet_columns import SheetKind, Target
from gosi_desktop.application.sheet_judgement import Judgement
from gosi_desktop.application.sheet_rows import JudgedRow, Standing
from gosi_desktop.viewmodels.record_table import Cells, Index

_CELL = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren


class RowColumn(StrEnum):
    """The columns of the preview."""

    NUMBER = "number"
    PERSON = "person"
    NATIONALITY = "nationality"
    BIRTH = "birth"
    JOIN_DATE = "join_date"
    OCCUPATION = "occupation"
    BRANCH = "branch"
    AUTHENTICATED = "authenticated"
    CONTRACT_FROM = "contract_from"
    CONTRACT_TO = "contract_to"
    MOBILE = "mobile"
    PRIOR = "prior"
    LEAVE_DATE = "leave_date"
    REASON = "reason"
    TEXT = "text"
    BASIC = "basic"
    HOUSING = "housing"
    COMMISSION = "commission"
    OTHER = "other"
    TOTAL = "total"
    NEW = "new"
    NOW = "now"
    CHANGE = "change"
    RESULT = "result"


TARGETS: Final = {
    RowColumn.PERSON: Target.IDENTITY,
    RowColumn.NATIONALITY: Target.NATIONALITY,
    RowColumn.BIRTH: Target.BIRTH,
    RowColumn.JOIN_DATE: Target.JOIN_DATE,
    RowColumn.OCCUPATION: Target.OCCUPATION,
    RowColumn.BRANCH: Target.BRANCH,
    RowColumn.AUTHENTICATED: Target.AUTHENTICATED,
    RowColumn.CONTRACT_FROM: Target.CONTRACT_FROM,
    RowColumn.CONTRACT_TO: Target.CONTRACT_TO,
    RowColumn.MOBILE: Target.MOBILE,
    RowColumn.PRIOR: Target.PRIOR,
    RowColumn.LEAVE_DATE: Target.LEAVE_DATE,
    RowColumn.REASON: Target.REASON,
    RowColumn.TEXT: Target.TEXT,
    RowColumn.BASIC: Target.BASIC,
    RowColumn.HOUSING: Target.HOUSING,
    RowColumn.COMMISSION: Target.COMMISSION,
    RowColumn.OTHER: Target.OTHER,
    RowColumn.TOTAL: Target.TOTAL,
}


_LOOKED_AT: Final = 500
_NOT_WORKED_OUT: Final = {
    SheetKind.WAGES: frozenset[RowColumn](),
    SheetKind.REGISTRATIONS: frozenset({RowColumn.NOW, RowColumn.CHANGE}),
    SheetKind.EXCLUSIONS: frozenset({RowColumn.CHANGE}),
}


class SheetRows(QAbstractTableModel):
    """Only what is painted is put into words. A cell is written anew through ``edited``, never here."""

    edited = Signal(int, object, str)  # number of the row, Target, what was written

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[JudgedRow] = ()
        self._columns: tuple[RowColumn, ...] = tuple(RowColumn)
        self._cells: Cells | None = None

    def show(self, judgement: Judgement | None, chip: Standing | None, errors_first: bool) -> None:
        """Take the rows of a judgement; what has only been judged anew stays where it is."""
        before = self._rows
        rows: Sequence[JudgedRow] = judgement.rows if judgement is not None else ()
        if chip is not None:
            rows = [row for row in rows if row.standing is chip]
        elif errors_first and judgement is not None:
            rows = judgement.errors_first
        columns = _columns_of(judgement)
        if columns == self._columns and len(rows) == len(before) and _same_rows(rows, before):
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            return
        self.beginResetModel()
        self._rows, self._columns = rows, columns
        self.endResetModel()

    def keep_order(self, judgement: Judgement) -> None:
        """The same rows judged anew, each where it was: an edited row does not run away from the keyboard."""
        fresh = {row.number: row for row in judgement.rows}
        kept = [fresh[row.number] for row in self._rows if row.number in fresh]
        if len(kept) == len(self._rows):
            self._rows = kept
            if kept:
                self.dataChanged.emit(self.index(0, 0), self.index(len(kept) - 1, len(self._columns) - 1))
            return
        self.beginResetModel()
        self._rows = kept
        self.endResetModel()

    def speak_with(self, cells: Cells) -> None:
        """Whose words the cells and heads carry."""
        self._cells = cells
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(len(self._columns) - 1, 0))

    def row_at(self, row: int) -> JudgedRow | None:
        """The row that is shown in a place."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def column_at(self, column: int) -> RowColumn:
        """What a column shows."""
        return self._columns[column]

    def place_of(self, column: RowColumn) -> int:
        """Where a column stands; -1 when it is not shown."""
        return self._columns.index(column) if column in self._columns else -1

    def wrong_columns(self) -> frozenset[RowColumn]:
        """Those that something is said of, as far as the first rows tell."""
        said = {one.target for row in self._rows[:_LOOKED_AT] for one in row.remarks}
        return frozenset(column for column, target in TARGETS.items() if target in said)

    def target_at(self, index: Index) -> Target | None:
        """What is written anew in this cell; None where nothing can be."""
        row = self.row_at(index.row())
        return TARGETS.get(self._columns[index.column()]) if row is not None else None

    # -- QAbstractTableModel -----------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            target = TARGETS.get(column)
            return row.line.text(target) if target is not None else None
        if self._cells is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells.text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._cells.spoken(row, column, False)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, target = self.row_at(index.row()), self.target_at(index)
        if role != Qt.ItemDataRole.EditRole or row is None or target is None:
            return False
        if str(value) != row.line.text(target):
            self.edited.emit(row.number, target, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = index.isValid() and self._columns[index.column()] in TARGETS
        return _CELL | Qt.ItemFlag.ItemIsEditable if editable else _CELL

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation is Qt.Orientation.Horizontal and spoken and self._cells is not None:
            return self._cells.heading(self._columns[section])
        return None


def _same_rows(rows: Sequence[JudgedRow], others: Sequence[JudgedRow]) -> bool:
    return all(one.number == other.number for one, other in zip(rows, others, strict=True))


def _columns_of(judgement: Judgement | None) -> tuple[RowColumn, ...]:
    """Those whose cells are in the file, and what is worked out."""
    if judgement is None:
        return tuple(RowColumn)
    there = judgement.columns.targets
    split = judgement.columns.needs_split
    hidden = {column for column, target in TARGETS.items() if target not in there}
    hidden |= set() if split else {RowColumn.TOTAL}
    hidden |= _NOT_WORKED_OUT[judgement.columns.kind]
    return tuple(column for column in RowColumn if column not in hidden or column is RowColumn.PERSON)
