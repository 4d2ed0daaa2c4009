"""Pages of paper as a PDF: text, rules and boxes, placed from the edge where reading begins."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, Literal

from reportlab.pdfbase import pdfdoc

from gosi_desktop.typesetting.breaking import elided, wrapped
from gosi_desktop.typesetting.embedding import EmbeddedFace
from gosi_desktop.typesetting.ordering import Direction
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
        self._fonts: dict[Weight, EmbeddedFace] = {}
        self._lines: dict[tuple[str, Weight, Direction], tuple[int, str]] = {}
        self._pages: list[list[str]] = []
        self._colour = self._font = ""

    @property
    def page_count(self) -> int:
        """The pages begun so far."""
        return len(self._pages)

    def begin_page(self) -> None:
        """What follows is drawn on a new page."""
        self._pages.append([])
        self._colour = self._font = ""

    def measure(
        self, text: str, size: float, weight: Weight = Weight.REGULAR, direction: Direction | None = None
    ) -> float:
        """The width of a line in points. MissingGlyph when the typeface lacks a character of it."""
        return self._line(text, weight, direction)[0] * size / self._face(weight).face.units_per_em

    def wrap(self, text: str, width: float, size: float, weight: Weight = Weight.REGULAR) -> list[str]:
        """The text as lines no wider than ``width``."""
        return wrapped(text, width, lambda line: self.measure(line, size, weight))

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
        direction: Direction | None = None,
    ) -> None:
        """Set one line, in the sheet's direction unless told; what is wider than ``max_width`` ends in an ellipsis."""
        if max_width < math.inf:
            text = elided(text, max_width, lambda line: self.measure(line, size, weight, direction))
        width = self.measure(text, size, weight, direction)
        start = x - {Align.LEADING: 0.0, Align.TRAILING: width, Align.CENTRE: width / 2}[align]
        left = self.width - start - width if self.direction == "rtl" else start
        self._show(text, weight, size, direction, colour, f"1 0 0 1 {left:.2f} {self.height - y:.2f}")

    def watermark(self, text: str, *, size: float, colour: str, degrees: float, weight: Weight = Weight.BOLD) -> None:
        """Set a line across the middle of the page, rising by ``degrees``. Draw it first: the rest lies over it."""
        width = self.measure(text, size, weight)
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        drop = size * 0.3
        x = self.width / 2 - cos * width / 2 + sin * drop
        y = self.height / 2 - sin * width / 2 - cos * drop
        matrix = f"{cos:.4f} {sin:.4f} {-sin:.4f} {cos:.4f} {x:.2f} {y:.2f}"
        self._show(text, weight, size, None, colour, matrix)

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

    def to_bytes(self) -> bytes:
        """The finished document."""
        document = pdfdoc.PDFDocument(invariant=1, lang=self._about.language)
        document.info = _Information(self._about)
        document.Catalog.ViewerPreferences = pdfdoc.PDFDictionary(
            {"DisplayDocTitle": "true"}  # no Direction: with R2L pdfium turns every Latin name round
        )
        fonts = {_font_name(weight): font.add_to(document, _font_name(weight)) for weight, font in self._fonts.items()}
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

    def _show(
        self, text: str, weight: Weight, size: float, direction: Direction | None, colour: str, matrix: str
    ) -> None:
        codes = self._line(text, weight, direction)[1]
        if not codes:
            return
        font = f"/{_font_name(weight)} {size:g} Tf"
        if colour != self._colour:
            self._emit(f"{_operands(colour)} rg")
        self._emit(f"BT {'' if font == self._font else font} {matrix} Tm <{codes}> Tj ET")
        self._colour, self._font = colour, font

    def _line(self, text: str, weight: Weight, direction: Direction | None) -> tuple[int, str]:
        """A line's width in font units and its codes, shaped once."""
        key = (text, weight, direction or self.direction)
        known = self._lines.get(key)
        if known is None:
            font = self._face(weight)
            shaped = font.face.shape(text, key[2])
            known = self._lines[key] = (shaped.width, "".join(map(font.encode, shaped.units)))
        return known

    def _face(self, weight: Weight) -> EmbeddedFace:
        font = self._fonts.get(weight)
        if font is None:
            font = self._fonts[weight] = EmbeddedFace(self._typeface.face(weight))
        return font

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


def _font_name(weight: Weight) -> str:
    """A subset's name needs a tag of six letters; it tells the weights apart."""
    return f"{weight.name[:1] * 6}+IBMPlexSansArabic-{weight.value}"


def _operands(colour: str) -> str:
    """``#rrggbb`` as three numbers from 0 to 1."""
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.3f}" for place in (1, 3, 5))


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
