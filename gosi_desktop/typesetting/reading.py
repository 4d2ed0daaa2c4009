"""How a shaped line is written into a page so that every reader gives its text back.

Readers know nothing of the algorithm that placed the glyphs; each rebuilds the order in its own way: poppler sorts
words by place, pdfium sorts text objects by place, MuPDF and pypdf follow the order of writing. One right-to-left run,
or one left-to-right run, comes out right from all of them as it is. A line of several is cut into *words*
(right-to-left letters with the spaces between them), *figures* (left-to-right runs) and single *signs* (what is
neutral and stands in right-to-left text), written in reading order, each at its place, with invisible marks of
direction around them; those are all that a reader gives back beyond the text:

* a sign stands between two right-to-left marks: without them poppler moves spaces and pdfium takes «-3» for «3-»;
* a bracket also has a left-to-right mark at its right: without it pdfium mirrors what has been mirrored;
* a left-to-right mark by itself, which pdfium ignores, stands between two right-to-left pieces: without it MuPDF
  begins a new line;
* numbers of ٠ to ٩ are written digit by digit: MuPDF and pypdf take these for right-to-left letters;
* what runs against its page is written apart, between two signs that nobody sees in the corner of the page: pdfium
  orders a whole row of a table by the direction of most of its words, and would turn the others round.
"""

import unicodedata
from collections.abc import Sequence
from itertools import chain
from typing import Final, Literal, NamedTuple

from gosi_desktop.typesetting.ordering import Direction
from gosi_desktop.typesetting.typeface import ShapedLine, ShapedRun, Unit

_NUDGE: Final = 6  # thousandths of the size: apart enough to be sorted, too little for a reader to see a space
_APART_ENOUGH: Final = 120  # font units: nearer ones are taken for one
LEFT_TO_RIGHT_MARK: Final = Unit((), "\u200e", 0, "ltr")
_LRM: Final = LEFT_TO_RIGHT_MARK
_RLM: Final = Unit((), "\u200f", 0, "rtl")
_RIGHT_TO_LEFT: Final = frozenset(["R", "AL"])
_STRONG: Final = ("L", "EN")
_TURNED: Final = ("figures", "number")
_SPACE: Final = " "


class Stroke(NamedTuple):
    """Units written at once, ``x`` font units from the left of the line.

    A number between them moves what follows to the left, None begins a new text object. No items: what follows is
    written apart from what came before.
    """

    x: float
    items: tuple[Unit | float | None, ...]


_APART: Final = Stroke(0, ())


class _Placed(NamedTuple):
    """A unit and its left edge."""

    x: float
    unit: Unit

    @property
    def kind(self) -> Literal["letter", "space", "sign"]:
        """What it is in right-to-left text."""
        classes = {unicodedata.bidirectional(character) for character in self.unit.letters}
        if classes & _RIGHT_TO_LEFT or classes == {"NSM"}:
            return "letter"
        return "space" if self.unit.letters == _SPACE else "sign"


class _Piece(NamedTuple):
    """Units from left to right."""

    kind: Literal["words", "figures", "number", "sign"]  # number: of ٠ to ٩
    units: tuple[_Placed, ...]

    @property
    def left(self) -> float:
        """The left edge."""
        return self.units[0].x

    @property
    def right(self) -> float:
        """The right edge."""
        last = self.units[-1]
        return last.x + last.unit.advance


def strokes(line: ShapedLine, base: Direction, page: Direction) -> list[Stroke]:
    """The line in writing order, for a page of mostly one direction."""
    pieces = _pieces(line)
    if not pieces:
        return []
    simple = len(pieces) == 1 and pieces[0].kind != "sign"
    written = _left_to_right(pieces) if base == "ltr" or simple else _right_to_left(pieces)
    latin, words = any(map(_is_latin, pieces)), any(piece.kind == "words" for piece in pieces)
    if (page == "rtl" and latin) or len(pieces) > 1:
        written = _fenced(written, pieces, line.width)
    return [_APART, *written, _APART] if (latin if page == "rtl" else words) else written


def _fenced(written: list[Stroke], pieces: Sequence[_Piece], width: int) -> list[Stroke]:
    """Figures at an end of the line stand behind a mark, else poppler joins them to the figures of the next cell."""
    leftmost, rightmost = min(pieces, key=lambda piece: piece.left), max(pieces, key=lambda piece: piece.left)
    before = [Stroke(width + _NUDGE, (_RLM,))] if rightmost.kind in _TURNED else []
    after = [Stroke(-_NUDGE / 2, (_LRM,)), Stroke(-_NUDGE, (_RLM,))] if leftmost.kind in _TURNED else []
    return [*before, *written, *after]


def leaning(line: ShapedLine, written: Sequence[Stroke]) -> int:
    """How many more left-to-right letters than right-to-left ones a reader meets, marks included.

    Poppler reads all lines of a page from the side where most of its letters begin.
    """
    letters = "".join(unit.letters for run in line.runs for unit in run.units)
    classes = [unicodedata.bidirectional(letter) for letter in letters]
    items = [item for stroke in written for item in stroke.items]
    right_to_left = sum(classes.count(each) for each in _RIGHT_TO_LEFT)
    return classes.count("L") - right_to_left + items.count(_LRM) - items.count(_RLM)


def balance(count: int) -> Stroke:
    """So many right-to-left marks, apart enough for each to count."""
    rest: list[Unit | float | None] = [-_APART_ENOUGH, _RLM]
    return Stroke(0, (_RLM, *rest * (count - 1)))


def is_turned(line: ShapedLine) -> bool:
    """Is it a line of several runs set from right to left, which can be read only from its right end?"""
    first = min(line.runs, key=lambda run: run.start, default=None)
    return first is not None and len(line.runs) > 1 and first is line.runs[-1]


def _right_to_left(pieces: Sequence[_Piece]) -> list[Stroke]:
    written: list[Stroke] = []
    before = ""
    for place, piece in enumerate(pieces):
        if piece.kind in ("words", "sign") and before not in ("", "figures"):
            written.append(Stroke(piece.right - _NUDGE / 2, (_LRM,)))
        between_spaces = all(map(_is_space, [*pieces[max(0, place - 1) : place], *pieces[place + 1 : place + 2]]))
        apart = [_APART] if between_spaces and _is_compound(piece) else []
        written += [*apart, *_written(piece), *apart]
        before = piece.kind
    return written


def _left_to_right(pieces: Sequence[_Piece]) -> list[Stroke]:
    """Figures after words begin with a mark, else pdfium and poppler draw their first signs to the words."""
    written: list[Stroke] = []
    before = ""
    for piece in pieces:
        if piece.kind == "figures" and before == "words":
            written.append(Stroke(piece.left - _NUDGE, (_LRM, -_NUDGE, piece.units[0].unit)))
            piece = _Piece("figures", piece.units[1:])
        if piece.units:
            written += _written(piece)
        before = piece.kind
    return written


def _is_latin(piece: _Piece) -> bool:
    """Does it hold left-to-right letters, not only digits?"""
    return piece.kind == "figures" and "L" in _classes(piece)


def _is_space(piece: _Piece) -> bool:
    return piece.kind == "sign" and piece.units[0].unit.letters == _SPACE


def _is_compound(piece: _Piece) -> bool:
    """Latin letters with something else among them, which pdfium turns round among right-to-left words."""
    return _is_latin(piece) and any(bidi_class != "L" for bidi_class in _classes(piece))


def _classes(piece: _Piece) -> list[str]:
    return [unicodedata.bidirectional(character) for placed in piece.units for character in placed.unit.letters]


def _written(piece: _Piece) -> list[Stroke]:
    if piece.kind == "sign":
        return [_sign(piece)]
    if piece.kind == "number":
        return _number(piece)
    return [_plain(piece)]


def _number(piece: _Piece) -> list[Stroke]:
    return [Stroke(placed.x, (_LRM, None, placed.unit)) for placed in piece.units]


def _plain(piece: _Piece) -> Stroke:
    """Words or figures as they are, with a mark where they begin or end with what has no direction of its own."""
    units = tuple(placed.unit for placed in piece.units)
    if piece.kind == "words":
        marked = unicodedata.bidirectional(units[0].letters[-1]) == "NSM"
        return Stroke(piece.left, (_RLM, *units) if marked else units)
    before = () if unicodedata.bidirectional(units[0].letters[0]) in _STRONG else (_LRM, None)
    after = () if unicodedata.bidirectional(units[-1].letters[-1]) in _STRONG else (None, _LRM)
    return Stroke(piece.left, (*before, *units, *after))


def _sign(piece: _Piece) -> Stroke:
    """A neutral character between its marks."""
    unit = piece.units[0].unit
    around: tuple[Unit | float, ...] = (_RLM, -_NUDGE, unit, _NUDGE, _RLM)
    if unicodedata.mirrored(unit.letters[0]):
        around = (_RLM, -_NUDGE, unit, 2 * _NUDGE, _LRM, -_NUDGE / 2, _RLM)
    return Stroke(piece.left - _NUDGE, around)


def _pieces(line: ShapedLine) -> list[_Piece]:
    """The line's pieces in reading order."""
    placed: list[tuple[ShapedRun, list[_Placed]]] = []
    x = 0.0
    for run in line.runs:
        units = []
        for unit in run.units:
            units.append(_Placed(x, unit))
            x += unit.advance
        placed.append((run, units))
    placed.sort(key=lambda each: each[0].start)
    return list(chain.from_iterable(_pieces_of_run(run.direction, units) for run, units in placed if units))


def _pieces_of_run(direction: Direction, units: list[_Placed]) -> list[_Piece]:
    """A left-to-right run is one piece. A right-to-left run is words, which begin and end with letters, and signs."""
    if direction == "ltr":
        figures = _Piece("figures", tuple(units))
        return [figures._replace(kind="number") if "AN" in _classes(figures) else figures]
    reading = units[::-1]
    pieces = []
    start = 0
    while start < len(reading):
        end = start + 1
        if reading[start].kind == "letter":
            for place in range(start, len(reading)):
                if reading[place].kind == "sign":
                    break
                if reading[place].kind == "letter":
                    end = place + 1
            pieces.append(_Piece("words", tuple(reading[start:end][::-1])))
        else:
            pieces.append(_Piece("sign", (reading[start],)))
        start = end
    return pieces
