"""The page of a certificate: every value found by four readers, the code read back, the same bytes each time."""

import io
from datetime import UTC, date, datetime
from typing import Literal

import pypdf
import pytest
from PIL import Image

from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.reports.certificate_codes import PaperCodes
from gosi_desktop.reports.preview import page_picture
from gosi_desktop.sandbox.certificate_paper import CertificatePaper
from gosi_desktop.sandbox.certificate_words import TITLES
from tests.support.readers import plain, read, reader_names

ISSUED = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)
TOKEN = "eyJhbGciOiJFZDI1NTE5In0." + "Ab3_" * 60 + "." + "Zz9-" * 21


def paper(
    language: Literal["ar", "en"] = "ar", kind: str = "compliance", name: str = "شركة روابي السدير للتجارة",
    at: datetime = ISSUED,
) -> bytes:  # fmt: skip
    facts = (("establishment", "612047385"), ("cr_number", "1010997263"), ("place", "الرياض"), ("contributors", "24"))
    return CertificatePaper(
        kind, "5520-0001-37", name, facts, at, date(2026, 2, 5), TOKEN, "pr-Hsce5", language
    ).to_pdf()  # fmt: skip


ARABIC = (
    "شهادة التزام", "5520-0001-37", "شركة روابي السدير للتجارة", "612047385", "1010997263", "الرياض",
    "6 يناير 2026م · 17 رجب 1447هـ", "5 فبراير 2026م · 17 شعبان 1447هـ", "pr-Hsce5",
    "بيئة تجريبية، لا قيمة لها خارجها",
)  # fmt: skip
ENGLISH = (
    "Compliance certificate", "5520-0001-37", "Rawabi Alsudair Trading", "612047385", "6 January 2026",
    "5 February 2026", "pr-Hsce5", "Practice environment, worth nothing outside it",
)  # fmt: skip


@pytest.mark.parametrize("reader", reader_names())
def test_four_readers_find_every_value(reader: str) -> None:
    arabic, english = plain(read(reader, paper())), plain(read(reader, paper("en", name="Rawabi Alsudair Trading")))
    assert [value for value in ARABIC if value not in arabic] == []
    assert [value for value in ENGLISH if value not in english] == []


@pytest.mark.parametrize("kind", TITLES["ar"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_kind_is_one_page_of_a4_with_its_code(kind: str, language: Literal["ar", "en"]) -> None:
    data = paper(language, kind)
    pdf = pypdf.PdfReader(io.BytesIO(data))
    assert len(pdf.pages) == 1
    assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [595, 842]
    assert pdf.metadata is not None
    assert pdf.metadata.title == f"{TITLES[language][kind]} 5520-0001-37"
    assert PaperCodes().read(data) == (TOKEN,)


def test_the_same_content_gives_the_same_bytes() -> None:
    assert paper() == paper()
    assert paper() != paper(at=datetime(2026, 1, 7, tzinfo=UTC))


@pytest.mark.parametrize("name", ["مؤسسة " * 60, "ا" * 300, "😀", ""])
def test_names_of_any_length_stay_on_the_page(name: str) -> None:
    assert "بيئة تجريبية، لا قيمة لها خارجها" in plain(read("pypdf", paper(name=name)))


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "BMP", "TIFF"])
def test_the_code_is_read_from_a_picture_of_the_page(form: str) -> None:
    drawn = page_picture(paper(), 0, 1240)
    picture = Image.frombuffer("RGBA", (drawn.width, drawn.height), drawn.data, "raw", "BGRA", drawn.stride, 1)
    file = io.BytesIO()
    picture.convert("RGB").rotate(3, fillcolor="white").save(file, form)
    assert PaperCodes().read(file.getvalue()) == (TOKEN,)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "paper.unreadable"), (b"hello", "paper.unreadable"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 90, "paper.unreadable"),
        (b"%PDF-1.7 and nothing", "pdf.unreadable"), (paper()[:900], "pdf.unreadable"),
        (b"x" * (20 * 1024 * 1024 + 1), "paper.too_large"),
    ],
    ids=["nothing", "text", "half a picture", "half a document", "cut document", "too large"],
)  # fmt: skip
def test_what_is_no_paper_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Corrupt) as refused:
        PaperCodes().read(data)
    assert refused.value.code == code


def test_a_picture_of_too_many_points_is_refused_before_it_is_unpacked() -> None:
    file = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(file, "PNG")
    with pytest.raises(Corrupt) as refused:
        PaperCodes().read(file.getvalue())
    assert refused.value.code == "paper.too_large"


def test_a_picture_without_a_code_has_none() -> None:
    file = io.BytesIO()
    Image.new("RGB", (200, 200), "white").save(file, "PNG")
    assert PaperCodes().read(file.getvalue()) == ()
