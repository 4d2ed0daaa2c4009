"""A sheet made a table: which rows are its headings, what each column is called, where its rows begin."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from gosi_desktop.application.ports.sheets import Sheet, SheetRow
from gosi_desktop.domain.values import fold_digits

Knows = Callable[[str], bool]
_LOOKED_AT: Final = 40  # rows: above them stand the names of the firm and of the sheet
_SAMPLES: Final = 3


@dataclass(frozen=True, slots=True)
class SheetTable:
    """``first`` and ``last`` are the numbers of the heading rows, 0 when there are none; titles may be ""."""

    sheet: Sheet
    first: int
    last: int
    titles: tuple[str, ...]
    rows: tuple[SheetRow, ...]

    def samples(self, column: int) -> tuple[str, ...]:
        """What stands first in a column."""
        return tuple(cell(row, column) for row in self.rows[:_SAMPLES])


def cell(row: SheetRow, column: int) -> str:
    """A cell; "" beyond the end of a short row."""
    return row.cells[column] if 0 <= column < len(row.cells) else ""


def table_of(sheet: Sheet, knows: Knows, at: int | None = None) -> SheetTable:
    """The table in a sheet. ``knows`` says whether a heading means something; ``at`` is the row somebody chose."""
    width = max((len(row.cells) for row in sheet.rows), default=0)
    found = _chosen(sheet.rows, at) if at is not None else _found(sheet.rows, knows)
    if found is None:
        return SheetTable(sheet, 0, 0, ("",) * width, sheet.rows)
    place, upper = found
    titles = _titles(sheet.rows[place], sheet.rows[place - 1] if upper else None, width)
    first = sheet.rows[place - upper].number
    return SheetTable(sheet, first, sheet.rows[place].number, titles, sheet.rows[place + 1 :])


def looks_like_number(text: str) -> bool:
    """Whether a cell holds figures rather than words."""
    plain = fold_digits(text)
    return sum(one.isdigit() for one in plain) * 2 > len(plain)


def _chosen(rows: Sequence[SheetRow], at: int) -> tuple[int, int] | None:
    return next(((place, 0) for place, row in enumerate(rows) if row.number == at), None)


def _found(rows: Sequence[SheetRow], knows: Knows) -> tuple[int, int] | None:
    """The place of the lower heading row, and 1 when the one above it belongs to it."""
    best, most = None, 0.0
    for place, row in enumerate(rows[:_LOOKED_AT]):
        if not _is_wordy(row):
            continue
        above = rows[place - 1] if place and _is_wordy(rows[place - 1], 2) else None
        for upper in (None, above) if above is not None else (None,):
            titles = _titles(row, upper, len(row.cells))
            score = len({title for title in titles if title and knows(title)}) - (0.5 if upper is not None else 0.0)
            if score > most:
                best, most = (place, int(upper is not None)), score
    if best is not None:
        return best
    return next(((place, 0) for place, row in enumerate(rows[:_LOOKED_AT]) if _is_wordy(row, 2)), None)


def _is_wordy(row: SheetRow, least: int = 1) -> bool:
    filled = [one for one in row.cells if one]
    return len(filled) >= least and not any(looks_like_number(one) for one in filled)


def _titles(row: SheetRow, upper: SheetRow | None, width: int) -> tuple[str, ...]:
    """The words of a heading row; of two rows, with those of the group above each."""
    made, group = [], ""
    for column in range(width):
        own = " ".join(cell(row, column).split())
        group = " ".join(cell(upper, column).split()) if upper is not None and cell(upper, column) else group
        made.append(" ".join(part for part in (group, own) if part) if upper is not None else own)
    return tuple(made)
