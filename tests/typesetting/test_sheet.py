"""Sheets: places, widths, colours, and a file that is the same for the same input."""

import io
from datetime import UTC, datetime

import pypdf
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.reports.preview import page_picture, page_sizes
from gosi_desktop.typesetting.breaking import elided, wrapped
from gosi_desktop.typesetting.sheet import About, Align, Sheet
from gosi_desktop.typesetting.typeface import MissingGlyph, Typeface, Weight, bundled_typeface
from tests.support.readers import plain, read, reader_names

WORDS = st.lists(
    st.sampled_from(["محمد", "بن", "عبدالعزيز", "John", "12", "(أبو", "ـــــــــــــــــ"]), min_size=1, max_size=9
)


def inked(pdf: bytes, width: int = 400) -> tuple[int, int, int, int]:
    """The box of everything that is not white, in pixels."""
    picture = page_picture(pdf, 0, width)
    rows = [picture.data[y * picture.stride : y * picture.stride + 4 * picture.width] for y in range(picture.height)]
    dark = [(x, y) for y, row in enumerate(rows) for x in range(picture.width) if row[4 * x] < 200]
    return (
        min(x for x, _ in dark),
        min(y for _, y in dark),
        max(x for x, _ in dark),
        max(y for _, y in dark),
    )


def test_same_input_same_bytes(typeface: Typeface) -> None:
    def make() -> bytes:
        sheet = Sheet(typeface, About("قائمة", "ar", datetime(2026, 1, 6, tzinfo=UTC)))
        sheet.begin_page()
        sheet.watermark("تجربة", size=90, colour="#eeeeee", degrees=30)
        sheet.text(40, 40, "سُعاد (أبو خالد) 12", size=10, weight=Weight.BOLD)
        sheet.box(40, 60, 100, 30, radius=4, edge="#000000")
        return sheet.to_bytes()

    assert make() == make()


def test_the_document_says_what_it_is(typeface: Typeface) -> None:
    sheet = Sheet(typeface, About("قائمة (أ) \\", "ar", datetime(2026, 1, 6, 7, 24, tzinfo=UTC)))
    sheet.begin_page()
    document = pypdf.PdfReader(io.BytesIO(sheet.to_bytes()))
    assert document.metadata is not None
    assert document.metadata.title == "قائمة (أ) \\"
    assert document.metadata.creation_date == datetime(2026, 1, 6, 7, 24, tzinfo=UTC)
    assert set(document.metadata) == {"/Title", "/Producer", "/CreationDate", "/ModDate"}
    assert document.trailer["/Root"]["/Lang"] == "ar"


def test_fonts_are_whole_small_and_the_only_ones(make_sheet) -> None:
    sheet = make_sheet()
    for place, weight in enumerate(Weight):
        sheet.text(40, 40 + 20 * place, "مُحَمَّد لآمنة fi 12 (ش)", size=10, weight=weight)
    fonts = pypdf.PdfReader(io.BytesIO(sheet.to_bytes())).pages[0]["/Resources"]["/Font"]
    assert len(fonts) == len(Weight)
    for font in fonts.values():
        descendant = font["/DescendantFonts"][0]
        program = descendant["/FontDescriptor"]["/FontFile2"].get_data()
        assert len(program) < 20_000
        with TTFont(io.BytesIO(program), checkChecksums=2) as parsed:
            widths = [advance for advance, _ in parsed["hmtx"].metrics.values()]
            for name in parsed.getGlyphOrder():
                parsed["glyf"][name].getCoordinates(parsed["glyf"])
        codes = descendant["/CIDToGIDMap"].get_data()
        for place, width in enumerate(descendant["/W"][1], 1):
            assert widths[int.from_bytes(codes[2 * place : 2 * place + 2], "big")] == round(width)


@pytest.mark.parametrize(
    ("language", "align", "left"),
    [
        ("ar", Align.LEADING, 200),
        ("ar", Align.TRAILING, 300),
        ("ar", Align.CENTRE, 250),
        ("en", Align.LEADING, 200),
        ("en", Align.TRAILING, 100),
        ("en", Align.CENTRE, 150),
    ],
)
def test_a_text_stands_where_it_is_put(make_sheet, language: str, align: Align, left: float) -> None:
    """A text 100 points wide, at 200 from the leading edge of a sheet 500 wide; ``left`` is its left edge."""
    sheet = make_sheet(language, (500, 60))
    size = 100 / sheet.measure("MHHHHHHM", 1)
    sheet.text(200, 40, "MHHHHHHM", size=size, align=align)
    x0, _, x1, y1 = inked(sheet.to_bytes(), 500)
    assert x0 == pytest.approx(left, abs=3)
    assert x1 == pytest.approx(left + 100, abs=3)
    assert y1 == pytest.approx(40, abs=1)


def test_boxes_and_rules_are_mirrored_drawings_are_not(make_sheet) -> None:
    sheet = make_sheet("ar", (400, 100))
    sheet.box(10, 10, 50, 20, fill="#000000")
    assert inked(sheet.to_bytes())[::2] == (340, 389)
    sheet = make_sheet("ar", (400, 100))
    sheet.rule(10, 10, 60, 10, thickness=2)
    assert inked(sheet.to_bytes())[::2] == (340, 389)
    sheet = make_sheet("ar", (400, 100))
    sheet.polygon([(10, 10), (60, 10), (60, 30), (10, 30)], fill="#000000")
    assert inked(sheet.to_bytes())[::2] == (10, 59)


def test_pages(make_sheet) -> None:
    sheet = make_sheet(size=(300, 200))
    sheet.begin_page()
    sheet.text(10, 20, "ثانية", size=10)
    assert sheet.page_count == 2
    assert page_sizes(sheet.to_bytes()) == [(300, 200), (300, 200)]


def test_a_missing_letter_is_not_dropped(make_sheet) -> None:
    with pytest.raises(MissingGlyph):
        make_sheet().text(10, 20, "سعاد 中", size=10)


def test_a_long_text_ends_in_an_ellipsis(make_sheet) -> None:
    sheet = make_sheet(size=(400, 60))
    sheet.text(20, 40, "سلطان بن فهد بن عبدالعزيز بن محمد الدوسري", size=20, max_width=150)
    x0, _, x1, _ = inked(sheet.to_bytes())
    assert x1 <= 380
    assert x0 >= 400 - 20 - 150 - 1


@given(WORDS, st.integers(30, 200))
def test_broken_lines_fit_and_lose_nothing(words: list[str], width: int) -> None:
    sheet = Sheet(bundled_typeface(), About("", "ar", datetime(2026, 1, 6, tzinfo=UTC)))
    text = " ".join(words)
    lines = sheet.wrap(text, width, 10)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(sheet.measure(line, 10) <= width for line in lines)


def test_isolates_stay_closed_on_every_line() -> None:
    lines = wrapped("أعدّه: \u2068John Smith Junior\u2069 وحده", 12, len)
    assert len(lines) > 1
    assert all(line.count("\u2068") == line.count("\u2069") for line in lines)
    assert elided("أ \u2068John Smith\u2069", 8, len) == "أ \u2068Joh…\u2069"


def test_marks_stay_with_their_letters() -> None:
    assert wrapped("بَبَبَبَ", 2, len) == ["بَ", "بَ", "بَ", "بَ"]


def test_an_address_is_cut_behind_a_sign() -> None:
    assert wrapped("accounts.office@rawabi.example", 12, len) == ["accounts.", "office@", "rawabi.", "example"]
    assert wrapped("a.bcdefghijkl", 8, len) == ["a.bcdefg", "hijkl"]  # a sign near the beginning would waste the line


@pytest.mark.parametrize("reader", reader_names())
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("number", ["612047385", "٦١٢٠٤٧٣٨٥"])
def test_a_number_in_cells_is_one_word(make_sheet, reader: str, language: str, number: str) -> None:
    sheet = make_sheet(language)
    sheet.spread(40, 100, number, 18, size=13)
    assert plain(read(reader, sheet.to_bytes())).split()[0] == number


def test_digits_stand_in_the_middle_of_their_cells(make_sheet) -> None:
    sheet = make_sheet("ar", size=(200, 60))
    sheet.spread(20, 40, "618", 40, size=20)
    picture = page_picture(sheet.to_bytes(), 0, 200)
    dark = [x for x in range(200) if any(picture.data[y * picture.stride + 4 * x] < 128 for y in range(picture.height))]
    left = 200 - 20 - 3 * 40  # the cells begin at the right on an Arabic page, the digits run from the left
    for place in range(3):
        inside = [x for x in dark if left + place * 40 <= x < left + (place + 1) * 40]
        assert abs(inside[0] + inside[-1] + 1 - (2 * left + (2 * place + 1) * 40)) <= 4
    assert all(left <= x < 180 for x in dark)
