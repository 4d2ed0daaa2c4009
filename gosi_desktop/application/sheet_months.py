"""Which month a file is about, as its name, its sheet, the words above its table or a column of it say."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from gosi_desktop.application.sheet_columns import SheetColumns, SheetKind, Target
from gosi_desktop.application.sheet_table import SheetTable, cell
from gosi_desktop.application.sheet_values import NAMED_MONTHS
from gosi_desktop.domain.names import folded
from gosi_desktop.domain.values import Month

_YEAR: Final = r"(?:19|20)[0-9]{2}"
_FIGURES: Final = re.compile(rf"(?<![0-9])(?:({_YEAR})[ ]?(0[1-9]|1[0-2])|(0?[1-9]|1[0-2])[ ]({_YEAR}))(?![0-9])")
_LONG: Final = 3  # letters: «may», «mar» and «اب» are also parts of names
_NAMES: Final = re.compile(
    r"(?<!\w)(" + "|".join(sorted(map(re.escape, NAMED_MONTHS), key=len, reverse=True)) + rf")(?!\w)(?: ?({_YEAR}))?"
)
_JOINS: Final = re.compile(r"[-_–‐‑]")
_SAMPLE: Final = 500


@dataclass(frozen=True, slots=True)
class SaidMonth:
    """A month that a file speaks of; ``year`` 0 when it is not said."""

    month: int
    year: int = 0

    def is_of(self, month: Month) -> bool:
        """Whether this one is meant."""
        return self.month == month.month and self.year in (0, month.year)


def other_month(table: SheetTable, columns: SheetColumns, month: Month) -> SaidMonth | None:
    """The month a payroll says it is about, when it is not the one from which its wages shall hold."""
    if columns.kind is not SheetKind.WAGES:
        return None
    said = _column(table, columns) or _words(table)
    return None if not said or any(one.is_of(month) for one in said) else said[0]


def said_in(text: str) -> list[SaidMonth]:
    """The months that are named in words or figures."""
    plain = folded(_JOINS.sub(" ", text))
    found = [SaidMonth(int(one[2] or one[3]), int(one[1] or one[4])) for one in _FIGURES.finditer(plain)]
    for one in _NAMES.finditer(plain):
        if one[2] or len(one[1]) > _LONG or plain == one[1]:
            found.append(SaidMonth(NAMED_MONTHS[one[1]], int(one[2] or 0)))
    return found


def _column(table: SheetTable, columns: SheetColumns) -> list[SaidMonth]:
    """What most cells of the column of months say."""
    at = columns.column(Target.MONTH)
    said = Counter(one for row in table.rows[:_SAMPLE] if at >= 0 for one in _cell(cell(row, at)))
    return [one for one, _ in said.most_common(1)]


def _cell(text: str) -> list[SaidMonth]:
    plain = folded(_JOINS.sub(" ", text))
    if re.fullmatch(r"0?[1-9]|1[0-2]", plain):
        return [SaidMonth(int(plain))]
    day = re.fullmatch(rf"({_YEAR}) ?(0[1-9]|1[0-2]) ?(?:0[1-9]|[12][0-9]|3[01])", plain)
    return [SaidMonth(int(day[2]), int(day[1]))] if day is not None else said_in(text)


def _words(table: SheetTable) -> list[SaidMonth]:
    """What stands above the table, then the names of sheet and file."""
    above = [one for row in table.sheet.rows if row.number < table.first for one in row.cells if one]
    stem = table.sheet.file.rpartition(".")[0]
    for texts in (above, [table.sheet.name], [stem]):
        said = [one for text in texts for one in said_in(text)]
        if said:
            return said
    return []
