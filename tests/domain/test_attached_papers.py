"""Which files can go with a request: by content, whole, and not too large."""

import pytest

from gosi_desktop.domain.attachments import LARGEST, MOST, PaperFile, described, paper_file, with_paper
from gosi_desktop.domain.errors import RuleViolation
from tests.support.scans import jpeg, pdf, png

WHOLE = {"application/pdf": pdf(300_000), "image/jpeg": jpeg(200_000), "image/png": png(1_000)}


def refusal(name: str, data: bytes) -> RuleViolation:
    with pytest.raises(RuleViolation) as caught:
        paper_file(name, data)
    assert caught.value.field == "attachments"
    return caught.value


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("name", ["عقد.pdf", "scan.JPG", "holiday.exe", ""])
def test_what_it_is_is_told_by_its_content_alone(kind: str, name: str) -> None:
    found = paper_file(name, WHOLE[kind])
    assert (found.about.type, found.about.name, found.about.size) == (kind, name, len(WHOLE[kind]))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "paper.empty"),
        (b"MZ\x90\x00" + bytes(500), "paper.kind"),
        (b"PK\x03\x04" + bytes(500), "paper.kind"),
        (b"GIF89a" + bytes(500), "paper.kind"),
        (b"<html></html>", "paper.kind"),
        (b"%PDF-1.7\n" + bytes(6 * 1024 * 1024), "paper.too_large"),
        (bytes(LARGEST + 1), "paper.too_large"),
    ],
)
def test_what_is_no_paper(data: bytes, code: str) -> None:
    assert refusal("renamed.pdf", data).code == code


def test_five_mebibytes_are_taken_and_not_one_byte_more() -> None:
    whole = pdf(LARGEST)
    whole = pdf(LARGEST + LARGEST - len(whole))
    assert len(whole) == LARGEST
    assert paper_file("x", whole).about.size == LARGEST
    assert refusal("x", whole + b"\n").params == {"most": LARGEST}


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.999])
def test_half_a_file_is_noticed(kind: str, part: float) -> None:
    assert refusal("x", WHOLE[kind][: max(20, int(len(WHOLE[kind]) * part))]).code == "paper.broken"


def test_a_png_with_one_wrong_bit_is_noticed() -> None:
    wrong = bytearray(png(1_000))
    wrong[500] ^= 1
    assert refusal("x.png", bytes(wrong)).code == "paper.broken"


@pytest.mark.parametrize(
    "broken",
    [
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8\xff\xe0\x00\x01",
        b"\xff\xd8\xff\xe0\x00\x04ab" + b"not a marker",
        b"\xff\xd8\xff\xe0\x00\x04ab\xff\xd9" + bytes(50),
        jpeg()[:-2],
        b"\x89PNG\r\n\x1a\n",
        b"%PDF-1.7\nstartxref\n99999999\n%%EOF\n",
        b"%PDF-1.7 and nothing else",
    ],
)
def test_a_shell_without_a_picture_is_noticed(broken: bytes) -> None:
    assert refusal("x", broken).code == "paper.broken"


def test_a_picture_may_be_followed_by_what_a_camera_adds() -> None:
    assert paper_file("x", jpeg() + b"MakerNotes" * 10).about.type == "image/jpeg"
    assert paper_file("x", b"\xff\xd8\xff" + jpeg()[2:]).about.type == "image/jpeg", "fill bytes before a marker"


def test_a_long_name_is_cut_where_the_service_would_refuse_it() -> None:
    assert len(described("x" * 300, pdf()).name) == 200


def test_the_same_content_is_there_once_and_there_is_an_end() -> None:
    papers: tuple[PaperFile, ...] = ()
    for number in range(MOST):
        papers = with_paper(papers, paper_file(f"{number}.pdf", pdf(mark=b"%d" % number)))
        papers = with_paper(papers, paper_file("again.pdf", pdf(mark=b"%d" % number)))
    assert [one.about.name for one in papers] == [f"{number}.pdf" for number in range(MOST)]
    with pytest.raises(RuleViolation) as caught:
        with_paper(papers, paper_file("more.pdf", pdf(mark=b"more")))
    assert (caught.value.code, caught.value.params) == ("paper.too_many", {"most": MOST})


def test_its_bytes_are_in_no_log() -> None:
    assert "data" not in repr(paper_file("x", pdf()))
