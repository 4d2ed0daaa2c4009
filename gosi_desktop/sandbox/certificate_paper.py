"""The page of a certificate as the practice service issues it: A4 in Arabic or English, watermarked, with its code."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

import segno

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.sandbox.certificate_words import ATTESTED, LABELS, PARAGRAPHS, TITLES
from gosi_desktop.sandbox.registration_certificate import gregorian_text, hijri_text
from gosi_desktop.typesetting.sheet import About, Align, Sheet
from gosi_desktop.typesetting.typeface import Typeface, Weight, bundled_typeface

_INK, _SECOND_INK, _HAIRLINE, _WATERMARK, _EDGE = "#1d1a16", "#5d564b", "#c9c1b2", "#efece6", "#b9b09f"
_MARGIN: Final = 50.0
_CODE_SIDE: Final = 110.0
_ROW: Final = 36.0


@dataclass(frozen=True, slots=True)
class CertificatePaper:
    """What the page says. The same content gives the same bytes."""

    kind: str
    number: str
    name: str
    facts: tuple[tuple[str, str], ...]  # label's code and what stands there
    issued_at: datetime
    valid_until: date
    token: str
    kid: str
    language: Literal["ar", "en"] = "ar"

    def to_pdf(self) -> bytes:
        """The page."""
        typeface = bundled_typeface()
        title = f"{TITLES[self.language][self.kind]} {self.number}"
        about = About(title, self.language, self.issued_at.astimezone(RIYADH).replace(microsecond=0))
        sheet = Sheet(typeface, about)
        sheet.begin_page()
        sheet.watermark("بيئة تجريبية", size=88.0, colour=_WATERMARK, degrees=30)
        _Page(sheet, typeface, self).draw()
        return sheet.to_bytes()


class _Page:
    """Where things lie; lengths are points from the top leading corner."""

    def __init__(self, sheet: Sheet, typeface: Typeface, paper: CertificatePaper) -> None:
        self._sheet, self._typeface, self._paper = sheet, typeface, paper
        self._words = LABELS[paper.language]
        self._end = sheet.width - _MARGIN
        self._y = 0.0

    def draw(self) -> None:
        """From the top down."""
        language, kind = self._paper.language, self._paper.kind
        self._heading()
        self._y = 216
        self._paragraph(ATTESTED[language][kind], 13, 22)
        self._table()
        self._paragraph(PARAGRAPHS[language]["remark"], 10.5, 18)
        self._boxes()
        self._foot()

    def _heading(self) -> None:
        sheet, paper, words = self._sheet, self._paper, self._words
        sheet.text(_MARGIN, 72, TITLES[paper.language][paper.kind], size=24, weight=Weight.BOLD, colour=_INK,
                   max_width=self._end - _MARGIN - _CODE_SIDE - 16)  # fmt: skip
        sheet.text(_MARGIN, 94, words["issuer"], size=10.5, colour=_SECOND_INK)
        sheet.cells(self._end - _CODE_SIDE, 46, _CODE_SIDE, _code(paper.token))
        issued = paper.issued_at.astimezone(RIYADH).date()
        places = ((0.0, words["number"], paper.number), (110.0, words["issued"], self._day(issued)),
                  (290.0, words["until"], self._day(paper.valid_until)))  # fmt: skip
        for offset, label, _ in places:
            sheet.text(_MARGIN + offset, 174, label, size=9, colour=_SECOND_INK)
        for offset, _, value in places:
            sheet.text(
                _MARGIN + offset, 190, value, size=10.5, weight=Weight.SEMIBOLD, colour=_INK,
                direction="ltr" if value == paper.number else None,
            )  # fmt: skip
        sheet.rule(_MARGIN, 200, self._end, 200, thickness=1.5, colour=_INK)

    def _day(self, day: date) -> str:
        if self._paper.language == "en":
            return f"{day.day} {day:%B} {day.year}"
        return f"{gregorian_text(day)} · {hijri_text(day)}"

    def _paragraph(self, text: str, size: float, leading: float) -> None:
        self._y += 14
        for line in self._sheet.wrap(text, self._end - _MARGIN, size):
            self._sheet.text(_MARGIN, self._y, line, size=size, colour=_INK)
            self._y += leading

    def _table(self) -> None:
        """Label and value in lines, in a frame; long names go on below."""
        sheet, width = self._sheet, self._end - _MARGIN - 190
        top = self._y = self._y + 4
        for code, value in (("name", self._paper.name), *self._paper.facts):
            lines = sheet.wrap(self._drawn(value), width - 12, 11.5, Weight.SEMIBOLD)[:3]
            sheet.text(_MARGIN + 14, self._y + 22, self._words[code], size=10.5, colour=_SECOND_INK, max_width=160)
            latin = not any("؀" <= sign <= "ۿ" for sign in value)
            for place, line in enumerate(lines):
                sheet.text(
                    _MARGIN + 190, self._y + 22 + 17 * place, line, size=11.5, weight=Weight.SEMIBOLD, colour=_INK,
                    max_width=width - 12, direction="ltr" if latin else None,
                )  # fmt: skip
            self._y += _ROW + 17 * (len(lines) - 1)
            sheet.rule(_MARGIN, self._y, self._end, self._y, thickness=0.5, colour=_HAIRLINE)
        sheet.box(_MARGIN, top, self._end - _MARGIN, self._y - top, radius=4, edge=_INK)
        self._y += 16

    def _drawn(self, text: str) -> str:
        return "".join(sign for sign in text if not self._typeface.missing(sign)).strip() or "—"

    def _boxes(self) -> None:
        """How to check it, and which key signed it."""
        sheet, words, half = self._sheet, self._words, (self._end - _MARGIN - 12) / 2
        top = self._y + 12
        for x in (_MARGIN, _MARGIN + half + 12):
            sheet.box(x, top, half, 88, radius=5, edge=_EDGE)
        sheet.text(_MARGIN + 12, top + 20, words["check"], size=10, weight=Weight.SEMIBOLD, colour=_INK)
        explained = sheet.wrap(PARAGRAPHS[self._paper.language]["check"], half - 24, 8.5)
        for place, line in enumerate(explained):
            sheet.text(_MARGIN + 12, top + 37 + 14 * place, line, size=8.5, colour=_SECOND_INK)
        x = _MARGIN + half + 24
        sheet.text(x, top + 20, words["key"], size=10, weight=Weight.SEMIBOLD, colour=_INK)
        sheet.text(x, top + 46, self._paper.kid, size=15, weight=Weight.BOLD, colour=_INK, direction="ltr")
        sheet.text(x, top + 68, words["worthless"], size=8.5, colour=_SECOND_INK)

    def _foot(self) -> None:
        sheet, words, top = self._sheet, self._words, self._sheet.height - 56
        sheet.rule(_MARGIN, top, self._end, top, thickness=0.5, colour=_HAIRLINE)
        sheet.text(_MARGIN, top + 16, words["foot"], size=8.5, colour=_SECOND_INK)
        sheet.text(sheet.width / 2, top + 16, words["worthless"], size=8.5, colour=_SECOND_INK, align=Align.CENTRE)
        sheet.text(self._end, top + 16, words["page"], size=8.5, colour=_SECOND_INK, align=Align.TRAILING)


def _code(token: str) -> Sequence[Sequence[int]]:
    """The cells of the QR that holds a token."""
    made = segno.make(token, error="m", boost_error=False, micro=False)
    return tuple(tuple(row) for row in made.matrix_iter(border=0))
