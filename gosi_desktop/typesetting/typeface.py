"""A typeface for paper: its weights, and lines shaped with them by HarfBuzz."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import chain, groupby
from typing import Any, Final, NamedTuple

import uharfbuzz

from gosi_desktop.data import font_bytes
from gosi_desktop.typesetting.ordering import ISOLATES, Direction, Run, cleaned, visual_runs

_DIRECTION_MARKS = dict.fromkeys([0x061C, 0x200E, 0x200F])  # have ordered the line and are not given back
_FEATURES = {"liga": False, "dlig": False}  # ligatures of choice eat letters; those Arabic requires are in rlig


class Weight(StrEnum):
    """The weights of the bundled family; the value is the file's name."""

    REGULAR = "Regular"
    MEDIUM = "Medium"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"


class MissingGlyph(Exception):
    """The typeface has no drawing for ``character``: nothing is left out of a paper in silence."""

    def __init__(self, character: str, text: str) -> None:
        self.character = character
        self.text = text
        super().__init__(f"U+{ord(character):04X}")


class Part(NamedTuple):
    """One glyph of a unit and where it stands in it, in font units."""

    glyph: int
    dx: int
    dy: int


class Unit(NamedTuple):
    """What is drawn and read as one piece: a letter with its marks, or the letters of a required ligature.

    ``letters`` are in logical order; ``advance`` is in font units.
    """

    parts: tuple[Part, ...]
    letters: str
    advance: int
    direction: Direction


@dataclass(frozen=True, slots=True)
class ShapedRun:
    """The units of one run from left to right; ``start`` is its first character's place in the line."""

    start: int
    direction: Direction
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class ShapedLine:
    """A line's runs from left to right, and its width in font units."""

    runs: tuple[ShapedRun, ...]
    width: int


class Face:
    """One weight. Lines are shaped anew each time: who sets the same names again keeps them."""

    def __init__(self, data: bytes) -> None:
        self.hb: Any = uharfbuzz.Face(data)
        self._font: Any = uharfbuzz.Font(self.hb)
        self.units_per_em: int = self.hb.upem
        extents = self._font.get_font_extents("ltr")
        self.ascender: int = extents.ascender
        self.descender: int = extents.descender
        self.full_stop: int = self._font.get_nominal_glyph(ord("."))
        self.cap_height: int = self._font.get_metric_position_with_fallback(uharfbuzz.OTMetricsTag.CAP_HEIGHT)

    def shape(self, text: str, base: Direction) -> ShapedLine:
        """Order and shape one line. MissingGlyph when the typeface lacks a character of it."""
        line = cleaned(text)
        scripts = _scripts(line)
        runs = tuple(
            ShapedRun(run.start, run.direction, tuple(self._shape_run(line, run, scripts)))
            for run in visual_runs(line, base)
        )
        return ShapedLine(runs, sum(unit.advance for run in runs for unit in run.units))

    def missing(self, text: str) -> str:
        """The characters of ``text`` that this face cannot draw, each once."""
        found: dict[str, None] = {}
        for character in cleaned(text):
            if character in ISOLATES:
                continue
            try:
                self._shape_part(character, "ltr", "Zyyy")
            except MissingGlyph:
                found[character] = None
        return "".join(found)

    def outline(self, line: ShapedLine) -> str:
        """The line as a path in font units, in the operators of a page."""
        pen = _PathPen()
        x = 0
        for unit in (unit for run in line.runs for unit in run.units):
            for part in unit.parts:
                pen.origin = (x + part.dx, part.dy)
                self._font.draw_glyph_with_pen(part.glyph, pen)
            x += unit.advance
        return " ".join(pen.operators)

    def _shape_run(self, line: str, run: Run, scripts: Sequence[str]) -> list[Unit]:
        """The units of one run from left to right, each script of it shaped by itself."""
        parts = [
            self._shape_part("".join(line[place] for place in places), run.direction, script)
            for script, places in groupby(range(run.start, run.end), key=scripts.__getitem__)
        ]
        return list(chain.from_iterable(parts[::-1] if run.direction == "rtl" else parts))

    def _shape_part(self, text: str, direction: Direction, script: str) -> list[Unit]:
        if any("\ud800" <= character <= "\udfff" for character in text):
            raise MissingGlyph("\ufffd", text)
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.direction = direction
        buffer.script = script
        buffer.language = "ar"
        buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
        uharfbuzz.shape(self._font, buffer, _FEATURES)
        glyphs = _placed(buffer, text)
        return _units(glyphs, text, direction)


def _scripts(line: str) -> list[str]:
    """Each character's script: what has none takes it from before, at the beginning from after, as on the screen.

    Figures among Arabic words are drawn lower than figures by themselves.
    """
    own = [_LETTER_SCRIPTS.get(unicodedata.bidirectional(character)) for character in line]
    script = next(filter(None, own), "Zyyy")
    scripts = []
    for each in own:
        script = each or script
        scripts.append(script)
    return scripts


_LETTER_SCRIPTS: Final = {"AL": "Arab", "L": "Latn"}
_Point = tuple[float, float]


class _PathPen:
    """Takes outlines in the way of font tools; quadratic curves become the cubic ones that pages know."""

    def __init__(self) -> None:
        self.origin: _Point = (0, 0)
        self.operators: list[str] = []
        self._at: _Point = (0, 0)

    def moveTo(self, point: _Point) -> None:
        self._add("m", point)

    def lineTo(self, point: _Point) -> None:
        self._add("l", point)

    def qCurveTo(self, control: _Point, point: _Point) -> None:
        (x0, y0), (x1, y1), (x2, y2) = self._at, control, point
        first = (x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3)
        second = (x2 + (x1 - x2) * 2 / 3, y2 + (y1 - y2) * 2 / 3)
        self._add("c", first, second, point)

    def curveTo(self, first: _Point, second: _Point, point: _Point) -> None:
        self._add("c", first, second, point)

    def closePath(self) -> None:
        self.operators.append("h")

    def _add(self, operator: str, *points: _Point) -> None:
        self._at = points[-1]
        dx, dy = self.origin
        self.operators += [f"{x + dx:.1f} {y + dy:.1f}" for x, y in points]
        self.operators.append(operator)


class _Glyph(NamedTuple):
    """A shaped glyph: where its pen stood, where it is drawn, and where its letters begin in the run."""

    glyph: int
    cluster: int
    pen: int
    x: int
    y: int
    advance: int


def _placed(buffer: Any, text: str) -> list[_Glyph]:
    """The buffer's glyphs with pen positions, from left to right."""
    pen = 0
    glyphs = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if info.codepoint == 0:
            raise MissingGlyph(text[info.cluster], text)
        x, y = pen + position.x_offset, position.y_offset
        glyphs.append(_Glyph(info.codepoint, info.cluster, pen, x, y, position.x_advance))
        pen += position.x_advance
    return glyphs


def _units(glyphs: list[_Glyph], text: str, direction: Direction) -> list[Unit]:
    """Join what belongs together: marks to their base, and glyphs that came from the same characters."""
    if not glyphs:  # nothing but direction marks
        return []
    if len(glyphs) == len(text) and all(glyph.advance for glyph in glyphs):  # each letter a glyph, none a mark
        return [
            Unit((Part(glyph.glyph, glyph.x - glyph.pen, glyph.y),), text[glyph.cluster], glyph.advance, direction)
            for glyph in glyphs
        ]
    logical = glyphs[::-1] if direction == "rtl" else glyphs
    starts = sorted({glyph.cluster for glyph in glyphs})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    groups: list[list[_Glyph]] = []
    for glyph in logical:
        if groups and (glyph.advance == 0 or glyph.cluster == groups[-1][0].cluster):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    units = [_unit(group, text, ends, direction) for group in groups]
    return units[::-1] if direction == "rtl" else units


def _unit(group: list[_Glyph], text: str, ends: Mapping[int, int], direction: Direction) -> Unit:
    """One unit of glyphs in logical order."""
    origin = min(glyph.pen for glyph in group)
    parts = tuple(Part(glyph.glyph, glyph.x - origin, glyph.y) for glyph in group)
    letters = "".join(text[start : ends[start]] for start in sorted({glyph.cluster for glyph in group}))
    letters = letters.translate(_DIRECTION_MARKS) or letters
    return Unit(parts, letters, sum(glyph.advance for glyph in group), direction)


class Typeface:
    """The weights of one family. Immutable: documents keep what they shaped, so nothing personal stays here."""

    def __init__(self, weights: Mapping[Weight, bytes]) -> None:
        self._faces = {weight: Face(data) for weight, data in weights.items()}

    def face(self, weight: Weight) -> Face:
        """The face of a weight; KeyError when the family was loaded without it."""
        return self._faces[weight]

    def missing(self, text: str) -> str:
        """The characters of ``text`` that the family cannot draw, each once."""
        return self._faces[Weight.REGULAR].missing(text)


@cache
def bundled_typeface() -> Typeface:
    """IBM Plex Sans Arabic, which the program brings with it."""
    return Typeface({weight: font_bytes(f"IBMPlexSansArabic-{weight.value}.ttf") for weight in Weight})
