"""A table on paper: columns as wide as what is in them, type as large as fits, long cells on more lines, none cut."""

import sys
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gosi_desktop.typesetting.lines import Reading
from gosi_desktop.typesetting.sheet import Align, Sheet
from gosi_desktop.typesetting.typeface import Weight

INK, SECOND_INK, HAIRLINE, SHADE = "#211e1a", "#564f46", "#ccc4b6", "#f1ede6"

_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0)  # body 10 pt, floor 8 pt
_PADDING = 4.0  # on each side of a cell
_LEADING = 1.42  # of the size
_ASCENT = 1.03  # of a line's top over its baseline, of the size
_AIR = 0.78  # above and below a row's lines together, of the size
_PARTS = 8  # in which the width that is missing is taken from columns
_MOST_WRAPPED = 0.03  # rows that may take two lines before a smaller size is tried


@dataclass(slots=True)
class Column:
    """A column's heading and cells. ``wraps``: its cells may be broken; ``figures``: aligned at their last digit."""

    heading: str
    cells: Sequence[str]
    sum: str = ""
    weight: Weight = Weight.REGULAR
    colour: str = INK
    wraps: bool = False
    figures: bool = False
    direction: Reading = None
    natural: list[float] = field(default_factory=list)  # each cell's width in a type of 1 pt, once measured
    tight: float = 0.0  # the width in which every cell takes two lines at most

    def measure(self, sheet: Sheet, start: int, end: int) -> None:
        """Measure the cells ``start:end``; each is shaped once for the whole document."""
        for cell in self.cells[start:end]:
            width = sheet.measure(cell, 1.0, self.weight, self.direction)
            self.natural.append(width)
            self.tight = max(
                self.tight, _two_line_width(sheet, cell, self.weight) if self.wraps and width > self.tight else width
            )


@dataclass(frozen=True, slots=True)
class Fit:
    """The type size and the columns' places, from the leading edge of the table."""

    size: float
    starts: tuple[float, ...]
    widths: tuple[float, ...]  # with padding


class Table:
    """Columns that have been measured, fitted into a width."""

    def __init__(self, sheet: Sheet, columns: Sequence[Column], x: float, width: float) -> None:
        self._sheet = sheet
        self._columns = columns
        self._x = x
        self._width = width
        self.fit = self._fitted()
        self.head_height = self._height(max(len(self._heading_lines(place)) for place in range(len(columns))))
        self.sum_height = self._height(1)
        self._lines = [self._cells(row) for row in range(len(columns[0].cells))]
        self.heights = [self._height(max(map(len, cells))) for cells in self._lines]

    def draw_head(self, y: float) -> None:
        """The headings with their top edge at ``y``."""
        sheet = self._sheet
        sheet.box(self._x, y, self._width, self.head_height, fill=SHADE)
        for place in range(len(self._columns)):
            lines = self._heading_lines(place)
            above = self.head_height - self._height(len(lines))
            self._draw_lines(place, y + above, lines, Weight.SEMIBOLD, INK, None)
        bottom = y + self.head_height
        sheet.rule(self._x, bottom, self._x + self._width, bottom, thickness=0.9, colour=INK)

    def draw_row(self, row: int, y: float) -> None:
        """A row with its top edge at ``y``."""
        height = self.heights[row]
        for place, (column, lines) in enumerate(zip(self._columns, self._lines[row], strict=True)):
            self._draw_lines(place, y, lines, column.weight, column.colour, column.direction)
        self._sheet.rule(self._x, y + height, self._x + self._width, y + height, thickness=0.5, colour=HAIRLINE)

    def draw_sums(self, y: float, label: str) -> None:
        """The last row: its label at the leading edge, and the sums."""
        sheet = self._sheet
        sheet.box(self._x, y, self._width, self.sum_height, fill=SHADE)
        base = self._baseline(y)
        sheet.text(self._x + _PADDING, base, label, size=self.fit.size, weight=Weight.BOLD, colour=INK)
        for place, column in enumerate(self._columns):
            if column.sum:
                self._draw_lines(place, y, [column.sum], Weight.BOLD, INK, column.direction)

    def _draw_lines(
        self,
        place: int,
        y: float,
        lines: Sequence[str],
        weight: Weight,
        colour: str,
        direction: Reading,
    ) -> None:
        column, fit = self._columns[place], self.fit
        trailing = column.figures and self._sheet.direction == "ltr"
        x = self._x + fit.starts[place] + (fit.widths[place] - _PADDING if trailing else _PADDING)
        align = Align.TRAILING if trailing else Align.LEADING
        base = self._baseline(y)
        for line in lines:
            self._sheet.text(
                x, base, line, size=fit.size, weight=weight, colour=colour, align=align, direction=direction
            )
            base += fit.size * _LEADING

    def _baseline(self, y: float) -> float:
        """Of the first line of a row: all cells of a row stand on one line, longer ones go on below it."""
        return y + self.fit.size * (_AIR / 2 + _ASCENT)

    def _height(self, lines: int) -> float:
        return self.fit.size * (lines * _LEADING + _AIR)

    def _cells(self, row: int) -> list[list[str]]:
        return [self._cell_lines(place, row) for place in range(len(self._columns))]

    def _cell_lines(self, place: int, row: int) -> list[str]:
        column, fit = self._columns[place], self.fit
        room = fit.widths[place] - 2 * _PADDING + 0.01
        cell = column.cells[row]
        if column.natural[row] * fit.size <= room:
            return [cell]
        return self._sheet.wrap(cell, room, fit.size, column.weight, column.direction)

    def _heading_lines(self, place: int) -> list[str]:
        room = self.fit.widths[place] - 2 * _PADDING + 0.01
        return self._sheet.wrap(self._columns[place].heading, room, self.fit.size, Weight.SEMIBOLD)

    def _fitted(self) -> Fit:
        """The largest size at which the columns fit with few rows of two lines; at the smallest, whatever it takes."""
        for size in _SIZES:
            wide, natural, tight = self._widths(size)
            if sum(wide) <= self._width:
                return self._placed(size, _spread(wide, self._width))
            if sum(natural) <= self._width:
                return self._placed(size, _spread(_unbroken(natural, wide, self._width), self._width))
            if sum(tight) <= self._width:
                squeezed = self._squeezed(natural, tight, size)
                if size == _SIZES[-1] or self._wrapped_share(size, squeezed) <= _MOST_WRAPPED:
                    return self._placed(size, squeezed)
        return self._placed(_SIZES[-1], self._forced(tight))

    def _widths(self, size: float) -> tuple[list[float], list[float], list[float]]:
        """Three widths of each column: nothing is broken; the heading takes two lines; cells take two lines."""
        wide, natural, tight = [], [], []
        for column in self._columns:
            heading = self._sheet.measure(column.heading, 1.0, Weight.SEMIBOLD)
            half = _two_line_width(self._sheet, column.heading, Weight.SEMIBOLD)
            total = self._sheet.measure(column.sum, 1.0, Weight.BOLD, column.direction) if column.sum else 0.0
            widest = max(column.natural)
            wide.append(max(widest, heading, total) * size + 2 * _PADDING)
            natural.append(max(widest, half, total) * size + 2 * _PADDING)
            tight.append(max(column.tight, half, total) * size + 2 * _PADDING)
        return wide, natural, tight

    def _squeezed(self, natural: Sequence[float], tight: Sequence[float], size: float) -> list[float]:
        """Take what is too much from the columns that may be broken, in the way that breaks the fewest cells."""
        loose = [place for place in range(len(natural)) if natural[place] > tight[place]]
        ordered = [sorted(self._columns[place].natural) for place in loose]
        part = (sum(natural) - self._width) / _PARTS
        fewest, best = sys.maxsize, _between(tight, natural, self._width)
        for parts in _divisions(_PARTS, len(loose)):
            widths = list(natural)
            for place, each in zip(loose, parts, strict=True):
                widths[place] -= part * each
            if all(widths[place] >= tight[place] for place in loose):
                rooms = [(widths[place] - 2 * _PADDING + 0.01) / size for place in loose]
                broken = sum(len(cells) - bisect(cells, room) for cells, room in zip(ordered, rooms, strict=True))
                if broken < fewest:
                    fewest, best = broken, widths
        return best

    def _wrapped_share(self, size: float, widths: Sequence[float]) -> float:
        rows = len(self._columns[0].cells)
        wrapped: set[int] = set()
        for column, width in zip(self._columns, widths, strict=True):
            room = (width - 2 * _PADDING + 0.01) / size
            wrapped.update(row for row, natural in enumerate(column.natural) if natural > room)
        return len(wrapped) / rows

    def _forced(self, tight: Sequence[float]) -> list[float]:
        """Too much for two lines: columns that may be broken share what the others leave."""
        fixed = sum(width for column, width in zip(self._columns, tight, strict=True) if not column.wraps)
        loose = sum(tight) - fixed
        ratio = (self._width - fixed) / loose
        return [width * ratio if column.wraps else width for column, width in zip(self._columns, tight, strict=True)]

    def _placed(self, size: float, widths: Sequence[float]) -> Fit:
        starts = [sum(widths[:place]) for place in range(len(widths))]
        return Fit(size, tuple(starts), tuple(widths))


def _two_line_width(sheet: Sheet, text: str, weight: Weight) -> float:
    """The narrowest width, at 1 pt, in which the text takes two lines."""
    words = text.split()
    if len(words) < 2:
        return sheet.measure(text, 1.0, weight)
    widths = [sheet.measure(word, 1.0, weight) for word in words]
    space = sheet.measure(" ", 1.0, weight)
    best = float("inf")
    for cut in range(1, len(words)):
        first = sum(widths[:cut]) + space * (cut - 1)
        second = sum(widths[cut:]) + space * (len(words) - cut - 1)
        best = min(best, max(first, second))
    return best


def _unbroken(natural: Sequence[float], wide: Sequence[float], width: float) -> list[float]:
    """Let as many headings as there is room for stand on one line, those first that need least for it."""
    widths = list(natural)
    left = width - sum(natural)
    for place in sorted(range(len(natural)), key=lambda each: wide[each] - natural[each]):
        more = wide[place] - natural[place]
        if more <= left:
            widths[place], left = wide[place], left - more
    return widths


def _spread(widths: Sequence[float], width: float) -> list[float]:
    """Give what is left over to all columns alike, the first excepted: its numbers need no more.

    Of two columns the first has the words, and all of it.
    """
    if len(widths) == 2:
        return [width - widths[1], widths[1]]
    share = (width - sum(widths)) / (len(widths) - 1)
    return [widths[0], *(each + share for each in widths[1:])]


def _between(least: Sequence[float], most: Sequence[float], width: float) -> list[float]:
    """Widths between two sets, each column the same share of the way, that fill ``width``."""
    way = (width - sum(least)) / (sum(most) - sum(least))
    return [narrow + (wide - narrow) * way for narrow, wide in zip(least, most, strict=True)]


def _divisions(parts: int, places: int) -> Iterator[tuple[int, ...]]:
    """Every way of dividing equal parts among places."""
    if places == 1:
        yield (parts,)
        return
    for first in range(parts + 1):
        for rest in _divisions(parts - first, places - 1):
            yield (first, *rest)
