"""The makers of PDF: ours and its peers, each setting the same rows of seven cells in the bundled typeface on A4.

``python -m bench.engines ENGINE KIND ROWS FILE`` makes one paper in a fresh process, as the first print of a day is,
and prints the seconds from before the engine is imported to the finished file. Peers print a plain grid with a title;
ours prints its whole report: heading, sums, page x of y, notes.
"""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Any

from bench import crowd
from gosi_desktop import data
from gosi_desktop.application.ports import RosterRow

HEADS = ("#", "الاسم", "رقم الهوية", "الجنسية", "المهنة", "الالتحاق", "الأجر")
TITLE = "كشف المشتركين — تقرير شهر نوفمبر 2026"
FAMILY = "IBM Plex Sans Arabic"
WIDTH, HEIGHT, MARGIN, ROW = 595.28, 841.89, 30.0, 16.0
COLUMNS = (35.0, 170.0, 75.0, 65.0, 80.0, 60.0, 50.0)
SIZE, TITLE_SIZE = 9.0, 13.0
A_PAGE = int((HEIGHT - 2 * MARGIN - 40) // ROW) - 1
Cells = Sequence[Sequence[str]]


def font_file() -> Path:
    """The regular weight of the bundled typeface."""
    return Path(data.__file__).parent / "fonts" / "IBMPlexSansArabic-Regular.ttf"


def cells_of(rows: Sequence[RosterRow]) -> list[tuple[str, ...]]:
    """The seven cells that our paper shows too."""
    nationality = {"SA": "سعودي", "KW": "كويتي"}
    return [
        (str(n), row.name, row.identity, nationality.get(row.nationality, "مصري"), row.occupation,
         f"{row.join_date:%Y/%m/%d}", f"{(row.wage_halalas or 0) / 100:,.2f}")
        for n, row in enumerate(rows, 1)
    ]  # fmt: skip


def ours(rows: Sequence[RosterRow], target: Path) -> None:
    """The product's report, as ``Printing`` asks for it: the columns chosen by default, numbers not masked."""
    from dataclasses import replace

    from gosi_desktop.application.ports import PaperOptions, RosterPaper
    from gosi_desktop.reports.press import PaperPress

    words = {"SA": "سعودي", "KW": "كويتي"}
    now = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    paper = RosterPaper(
        establishment_name="روابي السدير للتجارة", establishment_number="612047385", as_of=now, synced_at=now,
        prepared_by="نورة العنزي", practice=False, counts={}, filter_texts=(),
        options=replace(PaperOptions(), mask_identities=False),
    )  # fmt: skip
    press = PaperPress(lambda code, woman, language: words.get(code, "مصري"))
    press.save(press.roster_pdf(paper, rows, lambda done, total: None, lambda: False), target)


def qt_painter(rows: Sequence[RosterRow], target: Path) -> None:
    """Qt's C++: QPainter on a QPdfWriter."""
    from PySide6.QtCore import QLineF, QMarginsF, QRectF, Qt
    from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPageSize, QPainter, QPdfWriter, QPen

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font_file())))[0]
    writer, dots = QPdfWriter(str(target)), 4.0
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(int(72 * dots))
    painter = QPainter(writer)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    small, large = QFont(family), QFont(family)
    small.setPointSizeF(SIZE)
    large.setPointSizeF(TITLE_SIZE)
    painter.setPen(QPen(Qt.GlobalColor.black, 0.3 * dots))
    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    for number, page in enumerate(_pages(cells_of(rows))):
        if number:
            writer.newPage()
        painter.setFont(large)
        painter.drawText(
            QRectF(MARGIN * dots, MARGIN * dots, (WIDTH - 2 * MARGIN) * dots, 20 * dots), int(flags), TITLE
        )
        painter.setFont(small)
        top, count = (MARGIN + 30) * dots, len(page)
        painter.drawLines(
            [QLineF(MARGIN * dots, top + at * ROW * dots, (WIDTH - MARGIN) * dots, top + at * ROW * dots)
             for at in range(count + 1)]
        )  # fmt: skip
        painter.drawLines([QLineF(x * dots, top, x * dots, top + count * ROW * dots) for x in _edges()])
        for at, cells in enumerate(page):
            for right, width, text in zip(_edges(), COLUMNS, cells, strict=False):
                box = QRectF((right - width + 1) * dots, top + at * ROW * dots, (width - 4) * dots, ROW * dots)
                painter.drawText(box, int(flags), text)
    painter.end()
    del application


def reportlab_reshaper(rows: Sequence[RosterRow], target: Path) -> None:
    """reportlab with arabic-reshaper and python-bidi; texts reshaped once each."""
    import arabic_reshaper
    from bidi.algorithm import get_display
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("Arabic", str(font_file()), shapable=False))
    canvas, known = Canvas(str(target), pagesize=(WIDTH, HEIGHT)), dict[str, str]()

    def visual(text: str) -> str:
        if text not in known:
            known[text] = get_display(arabic_reshaper.reshape(text))
        return known[text]

    for page in _pages(cells_of(rows)):
        canvas.setFont("Arabic", TITLE_SIZE)
        canvas.drawRightString(WIDTH - MARGIN, HEIGHT - MARGIN - 14, visual(TITLE))
        canvas.setFont("Arabic", SIZE)
        top = HEIGHT - MARGIN - 30
        canvas.setLineWidth(0.3)
        canvas.grid(_edges(), [top - at * ROW for at in range(len(page) + 1)])
        for at, cells in enumerate(page):
            for right, text in zip(_edges(), cells, strict=False):
                canvas.drawRightString(right - 3, top - (at + 1) * ROW + 5, visual(text))
        canvas.showPage()
    canvas.save()


def fpdf2(rows: Sequence[RosterRow], target: Path) -> None:
    """fpdf2 with its text shaping (HarfBuzz)."""
    from fpdf import FPDF

    paper: Any = FPDF(unit="pt", format="A4")
    paper.add_font("Arabic", fname=str(font_file()))
    paper.set_text_shaping(True, direction="rtl", script="arab", language="ara")
    paper.set_auto_page_break(False)
    for page in _pages(cells_of(rows)):
        paper.add_page()
        paper.set_font("Arabic", size=TITLE_SIZE)
        paper.set_xy(MARGIN, MARGIN)
        paper.cell(WIDTH - 2 * MARGIN, 20, TITLE, align="R")
        paper.set_font("Arabic", size=SIZE)
        for at, cells in enumerate(page):
            for right, width, text in zip(_edges(), COLUMNS, cells, strict=False):
                paper.set_xy(right - width, MARGIN + 30 + at * ROW)
                paper.cell(width, ROW, text, border=1, align="R")
    paper.output(str(target))


def typst(rows: Sequence[RosterRow], target: Path) -> None:
    """typst, its table with a repeated head."""
    import json

    import typst as compiler

    folder = target.with_suffix(".typst")
    folder.mkdir()
    (folder / "rows.json").write_text(json.dumps(cells_of(rows), ensure_ascii=False), "utf-8")
    heads = ",".join("[" + head.replace("#", "\\#") + "]" for head in HEADS)
    widths = ",".join(f"{width:g}pt" for width in COLUMNS)
    (folder / "roster.typ").write_text(
        f'#set page(paper:"a4",margin:{MARGIN:g}pt)\n'
        f'#set text(font:"{FAMILY}",size:{SIZE:g}pt,lang:"ar",dir:rtl)\n= {TITLE}\n#let d=json("rows.json")\n'
        f"#table(columns:({widths}),rows:{ROW:g}pt,stroke:.3pt,inset:3pt,table.header({heads}),..d.flatten())\n",
        "utf-8",
    )
    compiler.compile(str(folder / "roster.typ"), output=str(target), font_paths=[str(font_file().parent)])


ENGINES: dict[str, Callable[[Sequence[RosterRow], Path], None]] = {
    "ours": ours,
    "Qt QPainter → QPdfWriter": qt_painter,
    "reportlab + arabic-reshaper": reportlab_reshaper,
    "typst": typst,
    "fpdf2 text shaping": fpdf2,
}
ABSENT = {"weasyprint": "weasyprint", "LibreOffice": "soffice"}  # measured in the design, not brought by dev.txt


def _pages(cells: Cells) -> list[Cells]:
    """Heads and rows of each page."""
    return [[HEADS, *cells[start : start + A_PAGE]] for start in range(0, len(cells), A_PAGE)]


def _edges() -> list[float]:
    """The columns' right edges from the right, and the last one's left edge."""
    edges = [WIDTH - MARGIN]
    for width in COLUMNS:
        edges.append(edges[-1] - width)
    return edges


def main() -> int:
    """One paper."""
    engine, kind, count, target = sys.argv[1:5]
    rows = (crowd.hard_rows if kind == "hard" else crowd.roster_rows)(int(count))
    start = perf_counter()
    ENGINES[engine](rows, Path(target))
    print(perf_counter() - start)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
