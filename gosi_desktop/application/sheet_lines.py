"""From the rows of a sheet to lines about people, and back to rows of the same file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from gosi_desktop.application.ports.sheets import Cells, SheetRow
from gosi_desktop.application.sheet_columns import AMOUNTS, SheetColumns, SheetKind, Target
from gosi_desktop.application.sheet_rows import JudgedRow, RowRemark, SheetLine, Standing
from gosi_desktop.application.sheet_table import SheetTable, cell
from gosi_desktop.application.sheet_values import read_amount
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.names import folded
from gosi_desktop.domain.values import amount_text

_SUMS: Final = ("اجمال", "مجموع", "الاجمال", "المجموع", "total", "sum", "grand")


def lines_of(table: SheetTable, columns: SheetColumns) -> tuple[list[SheetLine], tuple[int, ...]]:
    """The rows about people, and the numbers of those that are sums or say nothing of what is imported."""
    wanted = [(target, at) for at, target in enumerate(columns.targets) if target is not Target.NONE]
    lines, sums = list[SheetLine](), list[int]()
    for row in table.rows:
        line = SheetLine(row.number, {target: cell(row, at) for target, at in wanted})
        if _says_something(line, columns.kind) and not (_is_sum(row) and not line.text(Target.IDENTITY)):
            lines.append(line)
        else:
            sums.append(row.number)
    return lines, tuple(sums)


def _says_something(line: SheetLine, kind: SheetKind) -> bool:
    """Whether it is about anybody; in a list of those who leave, whoever has neither day nor reason stays."""
    if kind is SheetKind.EXCLUSIONS and not (line.text(Target.LEAVE_DATE) or line.text(Target.REASON)):
        return False
    return bool(line.text(Target.IDENTITY) or line.text(Target.NAME))


def _is_sum(row: SheetRow) -> bool:
    return any(folded(one).startswith(_SUMS) for one in row.cells if one)


def without_doubles(rows: Sequence[JudgedRow]) -> tuple[JudgedRow, ...]:
    """Somebody who is in the file twice is an error in each of his rows: which one holds is for the user to say."""
    places: dict[str, list[int]] = {}
    for row in rows:
        if row.who:
            places.setdefault(row.who, []).append(row.number)
    if all(len(numbers) == 1 for numbers in places.values()):
        return tuple(rows)
    return tuple(_as_double(row, places.get(row.who, ())) for row in rows)


def _as_double(row: JudgedRow, numbers: Sequence[int]) -> JudgedRow:
    if len(numbers) < 2:
        return row
    other = next(one for one in numbers if one != row.number)
    remark = RowRemark("import.twice", Target.IDENTITY, {"row": other})
    return replace(row, standing=Standing.ERROR, remarks=(remark,), change=None, after=None)


def keeping_doubles(rows: Sequence[JudgedRow], before: Sequence[JudgedRow]) -> Iterator[JudgedRow]:
    """An amount written anew does not make somebody be there once."""
    for row, old in zip(rows, before, strict=True):
        twice = next((one for one in old.remarks if one.code == "import.twice"), None)
        if twice is None or row is old:
            yield row
        else:
            yield replace(row, standing=Standing.ERROR, remarks=(twice,), change=None, after=None)


def written(row: SheetRow, line: SheetLine, columns: SheetColumns, width: int) -> Cells:
    """A row as it came, with the cells that were written anew; amounts as 1234.50 where they can be read."""
    cells = [cell(row, at) for at in range(width)]
    for at, target in enumerate(columns.targets):
        if target is not Target.NONE:
            cells[at] = line.text(target)
        if target in AMOUNTS and cells[at]:
            try:
                cells[at] = amount_text(read_amount(cells[at], target.value, columns.decimal_comma))
            except RuleViolation:
                continue
    return tuple(cells)
