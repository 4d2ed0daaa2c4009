"""What surrounds every paper: its foot with mark, origin, page and both dates, and the watermark of practice."""

from datetime import datetime
from typing import Final

from gosi_desktop.reports.figures import Figures, day_of
from gosi_desktop.reports.table import HAIRLINE, INK, SECOND_INK
from gosi_desktop.reports.words import PaperWords
from gosi_desktop.typesetting.sheet import Align, Sheet
from gosi_desktop.typesetting.typeface import Weight

MARGIN: Final = 40.5  # at both sides of every paper
_SMALL = 8.0
_HEIGHT = 34.0  # from the rule to the bottom margin
_BOTTOM = 24.0
_WATERMARK_INK = "#f2f0ec"
_PRIMARY, _COPPER, _PAPER = "#2a4888", "#e0a870", "#ffffff"
_MARK = ((12, 6), (26, 6), (26, 20), (16, 20), (16, 26), (6, 26), (6, 16), (12, 16))  # of a square of 32


class Foot:
    """Of one document; lengths are points from the top leading corner."""

    def __init__(self, sheet: Sheet, words: PaperWords, figures: Figures, practice: bool, printed_at: datetime) -> None:
        self._sheet = sheet
        self._words = words
        self._figures = figures
        self._practice = practice
        self._printed_at = printed_at
        self._top = sheet.height - _BOTTOM - _HEIGHT
        self.body_bottom = self._top - 6

    def draw_watermark(self) -> None:
        """In practice only. Draw it first: the rest of the page lies over it."""
        if self._practice:
            sheet, words = self._sheet, self._words.practice
            size = min(100.0, 0.85 * sheet.width / sheet.measure(words, 1.0, Weight.BOLD))
            sheet.watermark(words, size=size, colour=_WATERMARK_INK, degrees=30)

    def draw(self, page: int, pages: int) -> None:
        """The foot of a page, counted from 0."""
        sheet, words, figures, top = self._sheet, self._words, self._figures, self._top
        end = sheet.width - MARGIN
        sheet.rule(MARGIN, top, end, top, thickness=0.5, colour=HAIRLINE)
        self._draw_mark(top + 9)
        statement = words.unofficial + (words.between + words.practice if self._practice else "")
        sheet.text(MARGIN + 18, top + 15, words.origin, size=_SMALL, colour=SECOND_INK)
        sheet.text(MARGIN + 18, top + 27, statement, size=_SMALL, weight=Weight.MEDIUM, colour=INK)
        of_pages = words.page.format(page=figures.count(page + 1), pages=figures.count(pages))
        sheet.text(end, top + 15, of_pages, size=_SMALL, colour=SECOND_INK, align=Align.TRAILING)
        sheet.text(end, top + 27, self._printed(), size=_SMALL, colour=SECOND_INK, align=Align.TRAILING)

    def _draw_mark(self, top: float) -> None:
        """The mark, 12 points wide, at the leading edge; a picture, so never mirrored."""
        sheet, size = self._sheet, 12.0
        left = sheet.width - MARGIN - size if sheet.direction == "rtl" else MARGIN
        scale = size / 32
        sheet.box(MARGIN, top, size, size, radius=7 * scale, fill=_PRIMARY)
        sheet.polygon([(left + x * scale, top + y * scale) for x, y in _MARK], fill=_PAPER)
        court = ((16, 10), (22, 10), (22, 16), (16, 16))
        sheet.polygon([(left + x * scale, top + y * scale) for x, y in court], fill=_COPPER)

    def _printed(self) -> str:
        figures, day = self._figures, day_of(self._printed_at)
        return self._words.printed.format(
            day=figures.long_day(day), hijri=figures.long_hijri_day(day), time=figures.time(self._printed_at)
        )
