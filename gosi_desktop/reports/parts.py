"""What a record is made of: boxed fields, numbers in cells, ticks, small tables, remarks; and how each is set."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from gosi_desktop.reports.figures import NONE
from gosi_desktop.reports.table import HAIRLINE, INK, SECOND_INK, Column, Table
from gosi_desktop.typesetting.lines import Reading
from gosi_desktop.typesetting.sheet import Sheet
from gosi_desktop.typesetting.typeface import Weight

_LABEL, _VALUE, _SECTION, _LARGE = 8.0, 10.0, 11.5, 15.0
_LABEL_LEADING, _LEADING = 11.0, 14.0
_PADDING = 8.0  # within a box
_GAP = 8.0  # between boxes
_CELL, _CELL_HEIGHT, _DIGIT = 17.8, 22.0, 13.0
_MOST_CELLS = 16
_TICK = 11.0
_BLANK = 24.0  # between lines to write on
_AT_A_TIME = 500  # lines of a table between two looks at the user's wish to stop
_MOST_LINES = 40  # of one box; a longer text goes on in the next
_EDGE: Final = "#8c8477"
_CHECK: Final = ((0.16, 0.50), (0.26, 0.40), (0.42, 0.56), (0.74, 0.22), (0.84, 0.32), (0.42, 0.76))  # of the box


@dataclass(frozen=True, slots=True)
class Field:
    """A boxed value under its label; a dash for none. ``more`` stands under it in small, ``weight`` is its share."""

    label: str
    value: str
    more: str = ""
    weight: float = 1.0
    reading: Reading = "own"


@dataclass(frozen=True, slots=True)
class Number:
    """An official number in cells, from left to right in both languages; what does not fit cells is a field."""

    label: str
    digits: str


@dataclass(frozen=True, slots=True)
class Row:
    """Fields and numbers beside each other."""

    parts: tuple[Field | Number, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A box with or without its tick."""

    text: str
    ticked: bool = True


@dataclass(frozen=True, slots=True)
class Ticks:
    """Two beside each other."""

    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Of a table's column. ``figures``: amounts, aligned at their last digit; ``wraps``: its cells may be broken."""

    text: str
    wraps: bool = True
    figures: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """What a paper is opened for, large and in one frame: two to four figures beside each other."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """A small table: one heading for each cell of a line. Its head is repeated on every page.

    ``sums``: its last row, one for each heading, the words of the row in the first; it is never alone on a page.
    """

    headings: tuple[Heading, ...]
    lines: tuple[tuple[str, ...], ...]
    sums: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """Small text under what it is about."""

    text: str


@dataclass(frozen=True, slots=True)
class Blank:
    """Empty lines to write on by hand."""

    lines: int


Part = Row | Band | Ticks | Lines | Remark | Blank


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered heading and what stands under it."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """What is never parted by the end of a page; ``draw`` takes the place of its upper edge.

    ``space`` is left above it unless it begins a page; ``keeps``: never the last of a page; ``again`` stands above it
    where it begins one.
    """

    height: float
    draw: Callable[[float], None]
    space: float = 0.0
    keeps: bool = False
    again: "Piece | None" = None


@dataclass(frozen=True, slots=True)
class _Box:
    """A field measured: its place in the row, and its lines."""

    x: float
    width: float
    labels: Sequence[str]
    values: Sequence[str]
    mores: Sequence[str]
    reading: Reading


class Setter:
    """Makes pieces of parts, ``width`` wide from the leading edge ``x``; ``step`` is called while that takes long."""

    def __init__(
        self,
        sheet: Sheet,
        x: float,
        width: float,
        ordinals: Sequence[str],
        section: str,
        step: Callable[[], None] = lambda: None,
    ) -> None:
        self._sheet = sheet
        self._x = x
        self._width = width
        self._ordinals = ordinals
        self._section = section
        self._step = step

    def pieces(self, parts: Sequence[Section | Part]) -> Iterator[Piece]:
        """All of them, from the top."""
        number = 0
        for part in parts:
            if isinstance(part, Section):
                yield self._heading(number, part.title)
                number += 1
                for place, each in enumerate(part.parts):
                    yield from self._of(each, 0.0 if place == 0 else _GAP)
            else:
                yield from self._of(part, _GAP)

    def _of(self, part: Part, space: float) -> Iterator[Piece]:
        match part:
            case Row():
                yield from self._row(part, space)
            case Band():
                yield self._band(part, space)
            case Ticks():
                yield from self._ticks(part, space)
            case Lines():
                yield from self._table(part, space)
            case Remark():
                yield self._remark(part, space)
            case Blank():
                yield self._blank(part, space)

    def _heading(self, number: int, title: str) -> Piece:
        sheet = self._sheet
        text = self._section.format(ordinal=self._ordinals[number], title=title)
        end = self._x + self._width

        def draw(y: float) -> None:
            sheet.text(self._x, y + 12, text, size=_SECTION, weight=Weight.SEMIBOLD, colour=INK)
            start = self._x + sheet.measure(text, _SECTION, Weight.SEMIBOLD) + 8
            if start < end:
                sheet.rule(start, y + 9, end, y + 9, thickness=0.5, colour=HAIRLINE)

        return Piece(22.0, draw, space=14.0, keeps=True)

    # -- rows of boxes ---------------------------------------------------------------------------------------------

    def _row(self, row: Row, space: float) -> Iterator[Piece]:
        parts = tuple(_boxed_if_long(part) for part in row.parts)
        cells = [len(part.digits) * _CELL if isinstance(part, Number) else 0.0 for part in parts]
        gaps = _GAP * (len(parts) - 1)
        share = (self._width - gaps - sum(cells)) / (sum(p.weight for p in parts if isinstance(p, Field)) or math.inf)
        x, boxes, numbers = self._x, [], []
        for part, wide in zip(parts, cells, strict=True):
            if isinstance(part, Number):
                numbers.append((x, part))
                x += wide + _GAP + 16.0 * (not share)
            else:
                boxes.append(self._box(part, x, share * part.weight))
                x += share * part.weight + _GAP
        longest = max((len(box.values) for box in boxes), default=1)
        for start in range(0, longest, _MOST_LINES):
            yield self._row_piece(boxes, numbers if start == 0 else [], start, space if start == 0 else 0.0)

    def _row_piece(
        self, boxes: Sequence[_Box], numbers: Sequence[tuple[float, Number]], start: int, space: float
    ) -> Piece:
        """The lines ``start`` and following of each box, and the numbers."""
        heights = [_height(box, start) for box in boxes] + [12.0 + _CELL_HEIGHT] * bool(numbers)
        height = max(heights)

        def draw(y: float) -> None:
            for box in boxes:
                self._draw_box(box, y, height, start)
            for x, number in numbers:
                self._draw_number(x, y + height - 12.0 - _CELL_HEIGHT, number)

        return Piece(height, draw, space=space)

    def _box(self, field: Field, x: float, width: float) -> _Box:
        sheet, room = self._sheet, width - 2 * _PADDING
        value = _closed(field.value)
        return _Box(
            x,
            width,
            sheet.wrap(field.label, room, _LABEL),
            sheet.wrap(value if value.strip() else NONE, room, _VALUE, Weight.SEMIBOLD, field.reading),
            sheet.wrap(field.more, room, _LABEL) if field.more else [],
            field.reading,
        )

    def _draw_box(self, box: _Box, y: float, height: float, start: int) -> None:
        sheet, x = self._sheet, box.x + _PADDING
        sheet.box(box.x, y, box.width, height, radius=4, edge=_EDGE, thickness=0.6)
        base = y + _PADDING + 5.0
        for line in box.labels if start == 0 else ():
            sheet.text(x, base, line, size=_LABEL, colour=SECOND_INK)
            base += _LABEL_LEADING
        base += 3.0
        for line in box.values[start : start + _MOST_LINES]:
            sheet.text(x, base, line, size=_VALUE, weight=Weight.SEMIBOLD, colour=INK, direction=box.reading)
            base += _LEADING
        for line in box.mores if start == 0 else ():
            sheet.text(x, base - 1.0, line, size=_LABEL, colour=SECOND_INK)
            base += _LABEL_LEADING

    def _draw_number(self, x: float, y: float, number: Number) -> None:
        sheet, top, width = self._sheet, y + 12.0, len(number.digits) * _CELL
        sheet.text(x, y + 6.0, number.label, size=_LABEL, colour=SECOND_INK)
        sheet.box(x, top, width, _CELL_HEIGHT, edge=_EDGE, thickness=0.6)
        for place in range(1, len(number.digits)):
            edge = x + place * _CELL
            sheet.rule(edge, top, edge, top + _CELL_HEIGHT, thickness=0.6, colour=_EDGE)
        sheet.spread(x, top + 15.7, number.digits, _CELL, size=_DIGIT, weight=Weight.SEMIBOLD, colour=INK)

    def _band(self, band: Band, space: float) -> Piece:
        sheet, fields = self._sheet, band.fields
        share = self._width / sum(field.weight for field in fields)
        height = 58.0 if any(field.more for field in fields) else 44.0

        def draw(y: float) -> None:
            sheet.box(self._x, y, self._width, height, radius=5, edge=INK, thickness=0.8)
            x = self._x
            for place, field in enumerate(fields):
                if place:
                    sheet.rule(x, y, x, y + height, thickness=0.5, colour=HAIRLINE)
                self._draw_large(field, x + 10.0, y, share * field.weight - 18.0)
                x += share * field.weight

        return Piece(height, draw, space=space)

    def _draw_large(self, field: Field, x: float, y: float, room: float) -> None:
        """In smaller type where it would reach its neighbour."""
        sheet, value = self._sheet, _closed(field.value) if field.value.strip() else NONE
        said = (
            (y + 15.0, field.label, _LABEL, Weight.REGULAR, SECOND_INK, None),
            (y + 34.0, value, _LARGE, Weight.BOLD, INK, field.reading),
            (y + 49.0, field.more, _LABEL, Weight.REGULAR, SECOND_INK, None),
        )
        for base, text, size, weight, colour, reading in said:
            if text:
                fitting = min(size, size * room / max(sheet.measure(text, size, weight, reading), 1.0))
                sheet.text(x, base, text, size=fitting, weight=weight, colour=colour, direction=reading)

    # -- ticks, tables, remarks ------------------------------------------------------------------------------------

    def _ticks(self, ticks: Ticks, space: float) -> Iterator[Piece]:
        half = (self._width - _GAP) / 2
        room = half - _TICK - 7.0
        for start in range(0, len(ticks.ticks), 2):
            pair = [(tick, self._sheet.wrap(tick.text, room, _VALUE)) for tick in ticks.ticks[start : start + 2]]
            yield self._tick_line(pair, half, space if start == 0 else 0.0)

    def _tick_line(self, pair: Sequence[tuple[Tick, Sequence[str]]], half: float, space: float) -> Piece:
        sheet = self._sheet

        def draw(y: float) -> None:
            for place, (tick, lines) in enumerate(pair):
                x = self._x + place * (half + _GAP)
                self._draw_tick(x, y + 3.0, tick.ticked)
                for line_place, line in enumerate(lines):
                    sheet.text(x + _TICK + 7.0, y + 12.0 + line_place * _LEADING, line, size=_VALUE, colour=INK)

        return Piece(max(len(lines) for _, lines in pair) * _LEADING + 7.0, draw, space=space)

    def _draw_tick(self, x: float, y: float, ticked: bool) -> None:
        sheet = self._sheet
        sheet.box(x, y, _TICK, _TICK, radius=1.5, edge=INK, thickness=0.8)
        if ticked:  # a picture, so never mirrored
            left = sheet.width - x - _TICK if sheet.direction == "rtl" else x
            sheet.polygon([(left + px * _TICK, y + py * _TICK) for px, py in _CHECK], fill=INK)

    def _table(self, lines: Lines, space: float) -> Iterator[Piece]:
        columns = [_column(heading, place, lines) for place, heading in enumerate(lines.headings)]
        for start in range(0, len(lines.lines), _AT_A_TIME):
            self._step()
            for column in columns:
                column.measure(self._sheet, start, min(start + _AT_A_TIME, len(lines.lines)))
        table = Table(self._sheet, columns, self._x, self._width)
        head = Piece(table.head_height, table.draw_head, space=space, keeps=True)
        yield head
        last = len(table.heights) - 1
        for row, height in enumerate(table.heights):
            keeps = bool(lines.sums) and row == last
            yield Piece(height, lambda y, row=row: table.draw_row(row, y), keeps=keeps, again=head)  # type: ignore[misc]
        if lines.sums:
            yield Piece(table.sum_height, lambda y: table.draw_sums(y, lines.sums[0]), again=head)

    def _remark(self, remark: Remark, space: float) -> Piece:
        lines = self._sheet.wrap(remark.text, self._width, 8.5)

        def draw(y: float) -> None:
            for place, line in enumerate(lines):
                self._sheet.text(self._x, y + 9.0 + place * 13.0, line, size=8.5, colour=SECOND_INK)

        return Piece(len(lines) * 13.0 + 2.0, draw, space=space)

    def _blank(self, blank: Blank, space: float) -> Piece:
        end = self._x + self._width

        def draw(y: float) -> None:
            for place in range(1, blank.lines + 1):
                line = y + place * _BLANK
                self._sheet.rule(self._x, line, end, line, thickness=0.5, colour=HAIRLINE)

        return Piece(blank.lines * _BLANK + 2.0, draw, space=space)


def _boxed_if_long(part: Field | Number) -> Field | Number:
    """A number that is none, or too long for cells, in a box."""
    if isinstance(part, Field) or (part.digits.isdecimal() and len(part.digits) <= _MOST_CELLS):
        return part
    return Field(part.label, part.digits, reading="ltr")


def _height(box: _Box, start: int) -> float:
    values = len(box.values[start : start + _MOST_LINES])
    labels, mores = (len(box.labels), len(box.mores)) if start == 0 else (0, 0)
    return labels * _LABEL_LEADING + values * _LEADING + mores * _LABEL_LEADING + 2 * _PADDING - 4.0


def _column(heading: Heading, place: int, lines: Lines) -> Column:
    cells = [_closed(line[place]) if line[place].strip() else NONE for line in lines.lines]
    return Column(
        heading.text,
        cells,
        sum=lines.sums[place] if lines.sums and place else "",
        weight=Weight.MEDIUM if heading.strong else Weight.REGULAR,
        colour=INK if heading.strong or heading.figures else SECOND_INK,
        wraps=heading.wraps,
        figures=heading.figures,
        direction="own" if heading.wraps else "ltr",
    )


def _closed(text: str) -> str:
    """The text without its isolates where they are not closed: a stray one in a name would swallow what follows."""
    depth = 0
    for character in text:
        depth += (character in _OPENING) - (character == _CLOSING)
        if depth < 0:
            break
    return text.translate(_WITHOUT_ISOLATES) if depth else text


_OPENING: Final = "\u2066\u2067\u2068"
_CLOSING: Final = "\u2069"
_WITHOUT_ISOLATES: Final = dict.fromkeys(range(0x2066, 0x206A))
