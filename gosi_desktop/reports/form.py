"""A record on A4: head, numbered sections, closing note, foot; as many pages as it takes, and nothing is cut.

The kit of every paper that is no list: a paper says in ``parts`` what stands in it, this module sets and breaks it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from typing import Any, Final

from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.reports.figures import Figures
from gosi_desktop.reports.foot import MARGIN, Foot
from gosi_desktop.reports.parts import Part, Piece, Remark, Section, Setter
from gosi_desktop.reports.table import INK, SECOND_INK
from gosi_desktop.reports.words import PAPER, Language, PaperWords
from gosi_desktop.typesetting.sheet import About, Align, Sheet
from gosi_desktop.typesetting.typeface import Typeface, Weight, bundled_typeface

_TITLE, _BODY, _SMALL = 20.0, 10.0, 8.5
_TITLE_LEADING, _LEADING = 26.0, 14.0
_TOP, _NEXT_TOP = 34.0, 82.0  # where the head begins, and the body of a page that goes on
_BEFORE_BODY = 9.0
_EDGE: Final = "#8c8477"


@dataclass(frozen=True, slots=True)
class Aside:
    """At the other side of the head: what it is, the thing itself, and more of it in small."""

    label: str
    value: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """The note at the end: its first sentence strong."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class Form:
    """A paper in words of its language. ``about`` names the document, ``short`` stands in the head of later pages."""

    title: str
    subtitle: str
    about: str
    short: str
    aside: Aside
    parts: tuple[Section | Part, ...]
    closing: Closing
    language: Language
    arabic_digits: bool
    practice: bool
    printed_at: datetime  # aware


def form_pdf(form: Form, typeface: Typeface | None = None) -> bytes:
    """The paper as a PDF; the same form gives the same bytes.

    Characters that the typeface lacks are written as their codes, ``[U+4E2D]``, and a remark says so.
    """
    return forms_pdf((form,), form.about, typeface)


def forms_pdf(
    forms: Sequence[Form],
    about: str,
    typeface: Typeface | None = None,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> bytes:
    """Several papers of one language one after the other as one PDF, each with its own page numbers.

    ``progress`` counts papers, of a single one its pages; ``cancelled`` is asked all along. Raises Cancelled.
    """
    face = typeface or bundled_typeface()
    sheet = Sheet(face, About(about, forms[0].language, forms[0].printed_at))

    def step(page: int = 0, pages: int | None = None) -> None:
        if cancelled():
            raise CancelledError
        if len(forms) == 1:
            progress(page, pages)

    for done, form in enumerate(forms):
        step()
        if len(forms) > 1:
            progress(done, len(forms))
        lacking = face.missing("".join(sorted(set("".join(_texts(form))))))
        _Composition(_spelled_out(form, lacking) if lacking else form, sheet).compose(step)
    if len(forms) > 1:
        progress(len(forms), len(forms))
    return sheet.to_bytes()


class _Composition:
    """One document: measured, broken into pages, drawn."""

    def __init__(self, form: Form, sheet: Sheet) -> None:
        self._form = form
        self._words: PaperWords = PAPER[form.language]
        self._figures = Figures(self._words, form.arabic_digits)
        self._sheet = sheet
        self._width = self._sheet.width - 2 * MARGIN
        self._foot = Foot(self._sheet, self._words, self._figures, form.practice, form.printed_at)
        self._titles, self._subtitles = self._heading_lines()
        head = len(self._titles) * _TITLE_LEADING + len(self._subtitles) * _LEADING
        self._rule_top = _TOP + max(head, 46.0) + 8.0

    def compose(self, step: Callable[..., None]) -> None:
        """``step`` is called again and again, with the page and how many there are once that is known."""
        setter = Setter(self._sheet, MARGIN, self._width, self._words.ordinals, self._words.section, step)
        pieces = [*setter.pieces(self._form.parts), self._closing()]
        pages = self._paginate(pieces)
        for page, placed in enumerate(pages):
            step(page, len(pages))
            self._begin_page(page, len(pages))
            for piece, y in placed:
                piece.draw(y)

    def _paginate(self, pieces: Sequence[Piece]) -> list[list[tuple[Piece, float]]]:
        """The pieces of each page with their places; what keeps to the piece after it goes along to the next page."""
        pages: list[list[tuple[Piece, float]]] = [[]]
        y = self._rule_top + _BEFORE_BODY
        start = y
        for place, piece in enumerate(pieces):
            if pages[-1] and y + piece.space + _company(pieces, place) > self._foot.body_bottom:
                pages.append([])
                y = start = _NEXT_TOP
                if piece.again is not None:
                    pages[-1].append((piece.again, y))
                    y += piece.again.height
            elif y > start:
                y += piece.space
            pages[-1].append((piece, y))
            y += piece.height
        return pages

    # -- what surrounds the parts ----------------------------------------------------------------------------------

    def _heading_lines(self) -> tuple[list[str], list[str]]:
        aside = self._form.aside
        widths = (
            self._sheet.measure(aside.value, 11, Weight.SEMIBOLD),
            self._sheet.measure(aside.more, _SMALL),
            self._sheet.measure(aside.label, _SMALL),
        )
        room = max(self._width - max(widths) - 16, self._width / 2)
        titles = self._sheet.wrap(self._form.title, room, _TITLE, Weight.BOLD)
        return titles, self._sheet.wrap(self._form.subtitle, room, _BODY)

    def _begin_page(self, page: int, pages: int) -> None:
        self._sheet.begin_page()
        self._foot.draw_watermark()
        if page == 0:
            self._draw_head()
        else:
            self._draw_short_head()
        self._foot.draw(page, pages)

    def _draw_head(self) -> None:
        sheet, end, aside = self._sheet, MARGIN + self._width, self._form.aside
        y = _TOP + 21.0
        for line in self._titles:
            sheet.text(MARGIN, y, line, size=_TITLE, weight=Weight.BOLD, colour=INK)
            y += _TITLE_LEADING
        y += 18.0 - _TITLE_LEADING
        for line in self._subtitles:
            sheet.text(MARGIN, y, line, size=_BODY, colour=SECOND_INK)
            y += _LEADING
        room = self._width / 2 - 16
        sheet.text(end, _TOP + 11, aside.label, size=_SMALL, colour=SECOND_INK, align=Align.TRAILING)
        self._trailing(_TOP + 27, aside.value, 11, Weight.SEMIBOLD, INK, room)
        if aside.more:
            self._trailing(_TOP + 43, aside.more, _SMALL, Weight.REGULAR, SECOND_INK, room)
        sheet.rule(MARGIN, self._rule_top, end, self._rule_top, thickness=1.5, colour=INK)

    def _trailing(self, y: float, text: str, size: float, weight: Weight, colour: str, room: float) -> None:
        """One line at the other side, in smaller type where it would reach the title."""
        fitting = min(size, size * room / max(self._sheet.measure(text, size, weight), 1.0))
        end = MARGIN + self._width
        self._sheet.text(end, y, text, size=fitting, weight=weight, colour=colour, align=Align.TRAILING)

    def _draw_short_head(self) -> None:
        sheet, end, form = self._sheet, MARGIN + self._width, self._form
        title = self._words.continued.format(title=form.title)
        sheet.text(MARGIN, 58, title, size=_BODY, weight=Weight.SEMIBOLD, colour=INK)
        room = self._width - sheet.measure(title, _BODY, Weight.SEMIBOLD) - 16
        self._trailing(58, form.short, _BODY, Weight.REGULAR, SECOND_INK, room)
        sheet.rule(MARGIN, 68, end, 68, thickness=1.5, colour=INK)

    def _closing(self) -> Piece:
        """The note in its box, kept whole."""
        sheet, closing, room = self._sheet, self._form.closing, self._width - 28
        leads = sheet.wrap(closing.lead, room, _BODY, Weight.SEMIBOLD)
        lines = sheet.wrap(closing.text, room, 9.5) if closing.text else []
        height = (len(leads) + len(lines)) * 15.0 + 17.0

        def draw(y: float) -> None:
            sheet.box(MARGIN, y, self._width, height, radius=5, edge=_EDGE, thickness=0.6)
            base = y + 19.5
            for line in leads:
                sheet.text(MARGIN + 14, base, line, size=_BODY, weight=Weight.SEMIBOLD, colour=INK)
                base += 15.0
            for line in lines:
                sheet.text(MARGIN + 14, base, line, size=9.5, colour=SECOND_INK)
                base += 15.0

        return Piece(height, draw, space=18.0)


def _company(pieces: Sequence[Piece], place: int) -> float:
    """The height of a piece with all that must stand under it on the same page."""
    height = pieces[place].height
    while pieces[place].keeps and place + 1 < len(pieces):
        place += 1
        height += pieces[place].space + pieces[place].height
    return height


def _texts(value: Any) -> list[str]:
    """Every text in a form."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in _texts(each)]
    if is_dataclass(value):
        return [text for each in fields(value) for text in _texts(getattr(value, each.name))]
    return []


def _spelled_out(form: Form, lacking: str) -> Form:
    """The same form with those characters as codes, and a remark that says so."""
    codes = {ord(character): f"[U+{ord(character):04X}]" for character in lacking}
    written: Form = _translated(form, codes)
    return replace(written, parts=(*written.parts, Remark(PAPER[form.language].spelled_out)))


def _translated(value: Any, codes: dict[int, str]) -> Any:
    if isinstance(value, str):
        return value.translate(codes)
    if isinstance(value, tuple):
        return tuple(_translated(each, codes) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _translated(getattr(value, each.name), codes) for each in fields(value)})
    return value
