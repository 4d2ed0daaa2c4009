"""The lines of one document, ready to be written: each is shaped once, common ones are put together from parts.

A roster is mostly Arabic names, whose words repeat, and numbers. Nothing in a typeface reaches across a space, and
digits are moved by their neighbours at most; so words and pairs of digits are shaped once and joined.
"""

import re
import unicodedata
from typing import Final, Literal, NamedTuple

from gosi_desktop.typesetting.embedding import EmbeddedFace
from gosi_desktop.typesetting.ordering import Direction, own_direction
from gosi_desktop.typesetting.reading import LEFT_TO_RIGHT_MARK, is_turned, leaning, strokes
from gosi_desktop.typesetting.typeface import ShapedLine, ShapedRun, Typeface, Unit, Weight

Reading = Direction | Literal["own"] | None  # None: the page's; own: as the letters of the text have it

_ARABIC_WORDS: Final = re.compile("[\u0620-\u063f\u0641-\u0652]+(?: [\u0620-\u063f\u0641-\u0652]+)*")
_NUMBER: Final = re.compile("[0-9]+(?:[.,/:][0-9]+)*")
_SIGNED: Final = re.compile("([+−-]?•*)[0-9](?:[0-9.,/:-]*[0-9])?")  # where the line runs from left to right


class Line(NamedTuple):
    """A line in font units: its width, and the operators that write it, each with its place from the left end.

    Empty operators ask for a parting. ``leaning`` and ``turned``: see ``reading``.
    """

    width: int
    written: tuple[tuple[float, str], ...]
    leaning: int
    turned: bool


class _Part(NamedTuple):
    """A word, or a digit: its codes from left to right in hexadecimal digits, and its width."""

    codes: str
    width: int


class Setting:
    """Lines in one weight of a document."""

    def __init__(self, font: EmbeddedFace, page: Direction) -> None:
        self.font = font
        self.scale = 1 / font.face.units_per_em
        self._page: Direction = page
        self._lines: dict[tuple[str, Reading], Line] = {}
        self._words: dict[str, _Part] = {}
        self._digits: dict[str, _Part] = {}

    def line(self, text: str, reading: Reading) -> Line:
        """The line, from memory if it was met before. MissingGlyph when the typeface lacks a character of it."""
        key = (text, reading)
        known = self._lines.get(key)
        if known is None:
            known = self._lines[key] = self._made(text, reading)
        return known

    def _made(self, text: str, reading: Reading) -> Line:
        if self._page == "rtl" and _ARABIC_WORDS.fullmatch(text) and not unicodedata.combining(text[-1]):
            return self._of_words(text)
        if _NUMBER.fullmatch(text) or (reading == "ltr" and _SIGNED.fullmatch(text)):
            return self._of_digits(text)
        base = own_direction(text, self._page) if reading == "own" else reading or self._page
        return self._written(self.font.face.shape(text, base), base)

    def spread(self, text: str, share: int) -> Line:
        """The line from left to right, each of its letters in the middle of ``share`` font units.

        The room around a letter is its own: to readers the line is one word.
        """
        shaped = self.font.face.shape(text, "ltr")
        runs = tuple(
            ShapedRun(run.start, run.direction, tuple(_centred(unit, share) for unit in run.units))
            for run in shaped.runs
        )
        return self._written(ShapedLine(runs, share * sum(len(run.units) for run in runs)), "ltr")

    def _written(self, shaped: ShapedLine, base: Direction) -> Line:
        written = strokes(shaped, base, self._page)
        shown = tuple((stroke.x, self.font.show(stroke.items) if stroke.items else "") for stroke in written)
        return Line(shaped.width, shown, leaning(shaped, written), is_turned(shaped))

    def _of_words(self, text: str) -> Line:
        words = [self._words.get(word) or self._word(word) for word in reversed(text.split(" "))]
        space = self._words.get(" ") or self._word(" ")
        codes = space.codes.join([word.codes for word in words])
        width = sum([word.width for word in words]) + space.width * (len(words) - 1)
        return Line(width, ((0.0, f"<{codes}> Tj"),), len(words) - 1 - len(text), False)

    def _of_digits(self, text: str) -> Line:
        pairs = [text[place : place + 2] for place in range(len(text))]
        parts = [self._digits.get(pair) or self._digit(pair) for pair in pairs]
        shown = f"<{''.join([part.codes for part in parts])}> Tj"
        signed = not text[0].isdigit()
        if signed:
            shown = f"{self.font.show((LEFT_TO_RIGHT_MARK,))} {shown}"
        return Line(sum([part.width for part in parts]), ((0.0, shown),), int(signed), False)

    def _word(self, word: str) -> _Part:
        units = self.font.face.shape(word, "rtl").runs[0].units
        known = self._words[word] = _Part(self.font.codes(units), sum(unit.advance for unit in units))
        return known

    def _digit(self, pair: str) -> _Part:
        """The first of two, moved by its neighbour."""
        unit = self.font.face.shape(pair, "ltr").runs[0].units[0]
        known = self._digits[pair] = _Part(self.font.codes((unit,)), unit.advance)
        return known


def _centred(unit: Unit, share: int) -> Unit:
    """The unit, as wide as ``share``."""
    before = (share - unit.advance) // 2
    return unit._replace(parts=tuple(part._replace(dx=part.dx + before) for part in unit.parts), advance=share)


class Lines:
    """The settings of one document. They die with it: nothing personal stays."""

    def __init__(self, typeface: Typeface, page: Direction) -> None:
        self._typeface = typeface
        self._page: Direction = page
        self.settings: dict[Weight, Setting] = {}

    def setting(self, weight: Weight) -> Setting:
        """The document's setting in a weight."""
        known = self.settings.get(weight)
        if known is None:
            known = self.settings[weight] = Setting(EmbeddedFace(self._typeface.face(weight)), self._page)
        return known
