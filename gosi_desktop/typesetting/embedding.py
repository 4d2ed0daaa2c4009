"""A face inside a PDF: a subset in which every code is one letter, so that readers give the text back.

Readers agree on one thing only: glyphs in visual order, each standing for exactly one character (ActualText, right by
the standard, comes back reversed from poppler and MuPDF). Therefore every unit becomes as many codes as it has
letters. The one at the left carries the whole drawing, a composite glyph of base and marks; the others are empty and
share the width. Between two vowel marks stands a mark of direction, without which pdfium exchanges them. Each code has
its own glyph and width, so one glyph that stands for two characters gets two codes.
"""

import struct
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from reportlab.pdfbase import pdfdoc

from gosi_desktop.typesetting import truetype
from gosi_desktop.typesetting.typeface import Face, Part, Unit

_RIGHT_TO_LEFT_MARK = "\u200f"


@dataclass(frozen=True, slots=True)
class _Code:
    """What one two-byte code draws, how far it moves the pen, and which character it stands for."""

    parts: tuple[Part, ...]
    advance: int
    letter: str


class EmbeddedFace:
    """The codes that one document uses of a face."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self._codes: dict[_Code, int] = {}
        self._encoded: dict[Unit, str] = {}

    @cached_property
    def parting(self) -> str:
        """The operator that shows a full stop which reads as a mark of direction; written where nobody sees it."""
        return self.show((self._stop,))

    def spanning(self, ems: float) -> str:
        """The operator that shows two of them so far apart."""
        return self.show((self._stop, -ems * self.face.units_per_em, self._stop))

    @cached_property
    def _stop(self) -> Unit:
        return Unit((Part(self.face.full_stop, 0, 0),), _RIGHT_TO_LEFT_MARK, self.face.units_per_em // 4, "rtl")

    def show(self, items: Sequence[Unit | float | None]) -> str:
        """The operators that show units. A number moves what follows to the left, in font units; None parts objects."""
        shown: list[str] = []
        parts: list[str] = []
        codes = ""
        for item in (*items, None):
            if isinstance(item, Unit):
                codes += self._encode(item)
                continue
            parts.append(f"<{codes}>")
            codes = ""
            if item is not None:
                parts.append(f"{item * 1000 / self.face.units_per_em:g}")
                continue
            shown.append(f"{parts[0]} Tj" if len(parts) == 1 else f"[{''.join(parts)}] TJ")
            parts = []
        return " ".join(shown)

    def codes(self, units: Sequence[Unit]) -> str:
        """The units' codes as hexadecimal digits."""
        return "".join(map(self._encode, units))

    def _encode(self, unit: Unit) -> str:
        """The unit's codes from left to right, as hexadecimal digits."""
        known = self._encoded.get(unit)
        if known is None:
            known = "".join(f"{self._number(code):04x}" for code in _codes(unit))
            self._encoded[unit] = known
        return known

    def _number(self, code: _Code) -> int:
        return self._codes.setdefault(code, len(self._codes) + 1)

    def add_to(self, document: Any, name: str) -> Any:
        """Write the font into a reportlab document and return the reference; ``name`` is unique in the document."""
        program, first = truetype.program(self.face, [(code.parts, code.advance) for code in self._codes])
        descriptor = self._descriptor(document, name, program)
        scale = 1000 / self.face.units_per_em
        widths = [pdfdoc.PDFArray([round(code.advance * scale, 3) for code in self._codes])] if self._codes else []
        glyph_map = struct.pack(f">{len(self._codes) + 1}H", 0, *range(first, first + len(self._codes)))
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(name),
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(descriptor, f"{name}-descriptor"),
                "CIDToGIDMap": document.Reference(_stream(glyph_map), f"{name}-glyphs"),
                "DW": 0,
                "W": pdfdoc.PDFArray([1, *widths] if widths else []),
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(name),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant, f"{name}-descendant")]),
                "ToUnicode": document.Reference(_stream(_to_unicode(list(self._codes))), f"{name}-characters"),
            }
        )
        return document.Reference(font, name)

    def _descriptor(self, document: Any, name: str, program: bytes) -> Any:
        scale = 1000 / self.face.units_per_em
        x_min, y_min, x_max, y_max = truetype.bounds(program)
        stream = _stream(program)
        stream.dictionary["Length1"] = len(program)
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": pdfdoc.PDFName(name),
                "Flags": 4,
                "FontBBox": pdfdoc.PDFArray([round(edge * scale) for edge in (x_min, y_min, x_max, y_max)]),
                "ItalicAngle": 0,
                "Ascent": round(self.face.ascender * scale),
                "Descent": round(self.face.descender * scale),
                "CapHeight": round(self.face.cap_height * scale),
                "StemV": 80,
                "FontFile2": document.Reference(stream, f"{name}-program"),
            }
        )


def _codes(unit: Unit) -> list[_Code]:
    """One code for each letter, in visual order; the first carries the drawing."""
    letters = unit.letters[::-1] if unit.direction == "rtl" else unit.letters
    share = unit.advance // len(letters)
    first = unit.advance - share * (len(letters) - 1)
    codes = [_Code(unit.parts, first, letters[0])]
    for before, letter in pairwise(letters):
        if unicodedata.combining(before) and unicodedata.combining(letter) and unit.direction == "rtl":
            codes.append(_Code((), 0, _RIGHT_TO_LEFT_MARK))
        codes.append(_Code((), share, letter))
    return codes


def _stream(content: bytes) -> Any:
    return pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])


def _to_unicode(codes: list[_Code]) -> bytes:
    """The character map that readers copy and search by."""
    lines = [f"<{number:04x}> <{code.letter.encode('utf-16-be').hex()}>" for number, code in enumerate(codes, 1)]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode("ascii")
