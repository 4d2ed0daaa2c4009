"""Pages of paper as a PDF: text, rules and boxes, placed from the edge where reading begins."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from itertools import groupby
from typing import Any, Literal

from reportlab.pdfbase import pdfdoc

from gosi_desktop.typesetting.breaking import elided, wrapped
from gosi_desktop.typesetting.embedding import EmbeddedFace
from gosi_desktop.typesetting.lines import Line, Lines, Reading
from gosi_desktop.typesetting.ordering import Direction
from gosi_desktop.typesetting.reading import balance
from gosi_desktop.typesetting.typeface import Typeface, Weight

A4 = (595.276, 841.89)
BLACK = "#000000"
_ARC = 0.5523  # how far the handles of a quarter circle reach, in radii


class Align(Enum):
    """Where a text lies from its x: it begins there, ends there or has its middle there, in reading direction."""

    LEADING = "leading"
    TRAILING = "trailing"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class About:
    """What the document says of itself. The same text and instant make the same bytes."""

    title: str
    language: Literal["ar", "en"]
    made_at: datetime  # aware


class Sheet:
    """A document in the making.

    Lengths are points. ``x`` grows from the leading edge (the right one on an Arabic sheet), ``y`` downwards from the
    top; a text's ``y`` is its baseline. What was shaped is kept until the document is written and dies with it.
    """

    def __init__(self, typeface: Typeface, about: About, size: tuple[float, float] = A4) -> None:
        self.width, self.height = size
        self.direction: Direction = "rtl" if about.language == "ar" else "ltr"
        self._typeface = typeface
        self._about = about
        self._lines = Lines(typeface, self.direction)
        self._pages: list[list[str]] = []
        self._colour = ""
        self._font: tuple[Weight, float] | None = None
        self._partings = self._leaning = 0
        self._turned = self._pieced = False

    @property
    def page_count(self) -> int:
        """The pages begun so far."""
        return len(self._pages)

    def begin_page(self) -> None:
        """What follows is drawn on a new page."""
        self._end_page()
        self._pages.append([])

    def measure(self, text: str, size: float, weight: Weight = Weight.REGULAR, direction: Reading = None) -> float:
        """The width of a line in points. MissingGlyph when the typeface lacks a character of it."""
        setting = self._lines.setting(weight)
        return setting.line(text, direction).width * size * setting.scale

    def wrap(
        self, text: str, width: float, size: float, weight: Weight = Weight.REGULAR, direction: Reading = None
    ) -> list[str]:
        """The text as lines no wider than ``width``."""
        return wrapped(text, width, lambda line: self.measure(line, size, weight, direction))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float,
        weight: Weight = Weight.REGULAR,
        align: Align = Align.LEADING,
        colour: str = BLACK,
        max_width: float = math.inf,
        direction: Reading = None,
    ) -> None:
        """Set one line, in the sheet's direction unless told; what is wider than ``max_width`` ends in an ellipsis."""
        if max_width < math.inf:
            text = elided(text, max_width, lambda line: self.measure(line, size, weight, direction))
        setting = self._lines.setting(weight)
        line = setting.line(text, direction)
        width = line.width * size * setting.scale
        start = x if align is Align.LEADING else x - width if align is Align.TRAILING else x - width / 2
        left = self.width - start - width if self.direction == "rtl" else start
        self._show(line, weight, size, colour, left, self.height - y)

    def spread(
        self,
        x: float,
        y: float,
        text: str,
        share: float,
        *,
        size: float,
        weight: Weight = Weight.REGULAR,
        colour: str = BLACK,
    ) -> None:
        """Set a number from left to right, each digit in the middle of its ``share``; readers find it whole.

        ``x`` is the leading edge of all of it.
        """
        setting = self._lines.setting(weight)
        line = setting.spread(text, round(share / size / setting.scale))
        left = self.width - x - line.width * size * setting.scale if self.direction == "rtl" else x
        self._show(line, weight, size, colour, left, self.height - y)

    def watermark(self, text: str, *, size: float, colour: str, degrees: float, weight: Weight = Weight.BOLD) -> None:
        """Draw a line across the middle of the page, rising by ``degrees``. Draw it first: the rest lies over it.

        It is a drawing and no text, so that readers find nothing between the lines.
        """
        face = self._typeface.face(weight)
        shaped = face.shape(text, self.direction)
        scale = size / face.units_per_em
        cos, sin = math.cos(math.radians(degrees)) * scale, math.sin(math.radians(degrees)) * scale
        drop, half = face.cap_height / 2, shaped.width / 2
        x = self.width / 2 - cos * half + sin * drop
        y = self.height / 2 - sin * half - cos * drop
        self._colour = ""
        self._emit(f"q {_operands(colour)} rg {cos:.5f} {sin:.5f} {-sin:.5f} {cos:.5f} {x:.2f} {y:.2f} cm")
        self._emit(f"{face.outline(shaped)} f Q")

    def rule(self, x: float, y: float, to_x: float, to_y: float, *, thickness: float, colour: str = BLACK) -> None:
        """Draw a straight line."""
        self._emit(f"{_operands(colour)} RG {thickness:.2f} w {self._place(x, y)} m {self._place(to_x, to_y)} l S")

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        radius: float = 0.0,
        fill: str | None = None,
        edge: str | None = None,
        thickness: float = 0.75,
    ) -> None:
        """Draw a rectangle that begins at the leading top corner ``x, y``."""
        left = self.width - x - width if self.direction == "rtl" else x
        bottom = self.height - y - height
        self._paint(_rounded(left, bottom, width, height, radius), fill, edge, thickness)

    def polygon(self, points: Sequence[tuple[float, float]], *, fill: str) -> None:
        """Fill a polygon. A drawing, so it is not mirrored: x grows to the right from the *left* edge of the page."""
        path = " ".join(f"{x:.2f} {self.height - y:.2f} {'l' if place else 'm'}" for place, (x, y) in enumerate(points))
        self._paint(f"{path} h", fill, None, 0)

    def cells(self, x: float, y: float, side: float, rows: Sequence[Sequence[int]], colour: str = BLACK) -> None:
        """Fill the set cells of a square pattern (a QR) as one drawing: never mirrored, whatever the direction."""
        left, cell = self.width - x - side if self.direction == "rtl" else x, side / len(rows)
        drawn = [
            f"{left + start * cell:.3f} {self.height - y - (place + 1) * cell:.3f} {length * cell:.3f} {cell:.3f} re"
            for place, row in enumerate(rows)
            for start, length in _runs(row)
        ]
        self._paint(" ".join(drawn), colour, None, 0)

    def to_bytes(self) -> bytes:
        """The finished document; nothing can be added to it."""
        self._end_page()
        document = pdfdoc.PDFDocument(invariant=1, lang=self._about.language)
        document.info = _Information(self._about)
        document.Catalog.ViewerPreferences = pdfdoc.PDFDictionary(
            {"DisplayDocTitle": "true"}  # no Direction: with R2L pdfium turns every Latin name round
        )
        fonts = {
            _font_name(weight): setting.font.add_to(document, _font_name(weight))
            for weight, setting in self._lines.settings.items()
        }
        resources = pdfdoc.PDFResourceDictionary()
        resources.Font = pdfdoc.PDFDictionary(fonts)
        for lines in self._pages:
            content = "\n".join(lines).encode("ascii")
            document.updateSignature(content)
            page = pdfdoc.PDFPage()
            page.pagewidth, page.pageheight = self.width, self.height
            page.Resources = resources
            page.Contents = pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
            document.addPage(page)
        data: bytes = document.GetPDFData(None)
        return data

    def _end_page(self) -> None:
        """Write what readers need at the foot of a page with lines in several pieces, where nobody sees it.

        Pdfium takes a page whose columns leave much room between them for one that is read downwards, unless
        something spans it, and breaks the first line that it finds between any two pieces. Poppler reads all lines
        from the side where most letters of the page begin.
        """
        font = self._lines.setting(Weight.REGULAR).font
        place = f"BT /{_font_name(Weight.REGULAR)} 1 Tf 1 0 0 1 4 2 Tm"
        if self._pages and self._pieced:
            self._pages[-1].insert(0, f"{place} 3 Tr {font.spanning(self.width - 8)} 0 Tr ET")
        if self._pages and self._leaning >= 0 and (self._turned or self.direction == "rtl"):
            marks = self._leaning + self._leaning // 10 + 8  # a few may be taken for one
            self._emit(f"{place} {font.show(balance(marks).items)} ET")
        self._colour = ""
        self._font = None
        self._leaning, self._turned, self._pieced = 0, False, False

    def _show(self, line: Line, weight: Weight, size: float, colour: str, x: float, y: float) -> None:
        """Write a line whose baseline begins at ``x, y`` from the left bottom corner."""
        font = (weight, size)
        if colour != self._colour:
            self._emit(f"{_operands(colour)} rg")
            self._colour = colour
        if font != self._font:
            self._emit(f"BT /{_font_name(weight)} {size:g} Tf ET")
            self._font = font
        self._leaning += line.leaning
        self._turned |= line.turned
        self._pieced |= len(line.written) > 1
        setting = self._lines.setting(weight)
        scale = size * setting.scale
        for offset, show in line.written:
            if show:
                self._emit(f"BT {x + offset * scale:.3f} {y:.3f} Td {show} ET")
            else:
                self._part(setting.font, x)

    def _part(self, font: EmbeddedFace, x: float) -> None:
        """Put an unseen sign at the foot of the page; equal ones in a row at one place would count as one."""
        self._partings += 1
        self._emit(f"BT 3 Tr 1 0 0 1 {x + 4 * (self._partings % 4):.0f} 2 Tm {font.parting} 0 Tr ET")

    def _paint(self, path: str, fill: str | None, edge: str | None, thickness: float) -> None:
        if fill and fill != self._colour:
            self._emit(f"{_operands(fill)} rg")
            self._colour = fill
        if edge:
            self._emit(f"{_operands(edge)} RG {thickness:.2f} w")
        self._emit(f"{path} {'B' if fill and edge else 'f' if fill else 'S'}")

    def _place(self, x: float, y: float) -> str:
        return f"{self.width - x if self.direction == 'rtl' else x:.2f} {self.height - y:.2f}"

    def _emit(self, operators: str) -> None:
        self._pages[-1].append(operators)


class _Information(pdfdoc.PDFInfo):  # type: ignore[misc]
    """The document's title and instant, and nothing that differs from run to run."""

    def __init__(self, about: About) -> None:
        super().__init__()
        self.title = about.title
        self._made = about.made_at

    def format(self, document: Any) -> Any:
        offset = self._made.strftime("%z")
        instant = pdfdoc.PDFString(f"D:{self._made:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'")
        entries = {
            "Title": pdfdoc.PDFString(self.title),
            "Producer": pdfdoc.PDFString("ReportLab"),
            "CreationDate": instant,
            "ModDate": instant,
        }
        return pdfdoc.PDFDictionary(entries).format(document)


@cache
def _font_name(weight: Weight) -> str:
    """A subset's name needs a tag of six letters; it tells the weights apart."""
    return f"{weight.name[:1] * 6}+IBMPlexSansArabic-{weight.value}"


@cache
def _operands(colour: str) -> str:
    """``#rrggbb`` as three numbers from 0 to 1."""
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.3f}" for place in (1, 3, 5))


def _runs(row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where set cells begin, and how many there are in a row."""
    place = 0
    for is_set, cells in groupby(row, bool):
        length = len(list(cells))
        if is_set:
            yield place, length
        place += length


def _rounded(left: float, bottom: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle with quarter circles for corners."""
    if not radius:
        return f"{left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re"
    right, top, handle = left + width, bottom + height, radius * (1 - _ARC)
    corners = (
        (right - radius, bottom, right - handle, bottom, right, bottom + handle, right, bottom + radius),
        (right, top - radius, right, top - handle, right - handle, top, right - radius, top),
        (left + radius, top, left + handle, top, left, top - handle, left, top - radius),
        (left, bottom + radius, left, bottom + handle, left + handle, bottom, left + radius, bottom),
    )
    start = f"{left + radius:.2f} {bottom:.2f} m "
    return (
        start
        + " ".join(
            f"{c[0]:.2f} {c[1]:.2f} l {c[2]:.2f} {c[3]:.2f} {c[4]:.2f} {c[5]:.2f} {c[6]:.2f} {c[7]:.2f} c"
            for c in corners
        )
        + " h"
    )
