"""Photographs before they go: the right way up, and nothing of where, when and with what they were taken."""

import io
import random

import pytest
from PIL import Image, ImageChops, JpegImagePlugin, PngImagePlugin

from gosi_desktop.application.ports.photographs import Photograph
from gosi_desktop.domain.attachments import LARGEST, PaperFile, described, paper_file
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.files import photographs
from gosi_desktop.files.photographs import CameraPictures
from tests.support.scans import jpeg, pdf, photograph, png


def ready(data: bytes) -> Photograph:
    return CameraPictures().ready(paper_file("IMG_0042.jpg", data))


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def refusal(data: bytes) -> RuleViolation:
    with pytest.raises(RuleViolation) as caught:
        ready(data)
    return caught.value


def upper(data: bytes) -> tuple[int, int, int]:
    picture = opened(data).convert("RGB")
    found = picture.getpixel((picture.width // 2, 5))
    assert isinstance(found, tuple)
    return found[0], found[1], found[2]


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("held", [1, 3, 6, 8])
def test_it_stands_upright_and_says_nothing_but_the_picture(held: int, kind: str) -> None:
    found = ready(photograph(held=held, kind=kind)).paper
    assert opened(found.data).size == (640, 480)
    assert upper(found.data)[0] > 150 > 90 > upper(found.data)[2], "red above"
    assert not dict(opened(found.data).getexif())
    assert b"Telephone" not in found.data
    assert found.about.type == f"image/{kind.lower()}"
    assert found == paper_file("IMG_0042.jpg", found.data), "its digest is of what goes"


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_an_upright_one_keeps_every_pixel(kind: str) -> None:
    data = photograph(kind=kind)
    assert ImageChops.difference(opened(data), opened(ready(data).paper.data)).getbbox() is None


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("held", [1, 6])
def test_the_place_may_be_kept_and_is_turned_all_the_same(held: int, kind: str) -> None:
    located = ready(photograph(held=held, kind=kind)).located
    assert located is not None
    picture = opened(located.data)
    assert picture.size == (640, 480)
    assert picture.getexif().get_ifd(0x8825)[2] == (24.0, 42.0, 36.5)
    assert picture.getexif().get(0x0112, 1) == 1
    assert upper(located.data)[0] > 150


def test_without_a_place_there_is_nothing_to_ask() -> None:
    found = ready(photograph(place=None))
    assert found.located is None
    assert b"Telephone" not in found.paper.data


def test_a_place_in_the_words_of_a_program_is_found_too() -> None:
    target, words = io.BytesIO(), PngImagePlugin.PngInfo()
    words.add_itxt("XML:com.adobe.xmp", "<x exif:GPSLatitude='24,42.6N'/>")
    Image.new("RGB", (20, 20)).save(target, "PNG", pnginfo=words)
    found = ready(target.getvalue())
    assert found.located is not None
    assert b"GPSLatitude" not in found.paper.data


def test_what_follows_the_end_is_left_out() -> None:
    data = photograph(place=None) + b"ftypmp42 a short film with its place"
    assert ready(data).paper.data.endswith(b"\xff\xd9")


def test_several_scans_colours_and_grey_stay() -> None:
    for mode, more in (("RGB", {"progressive": True}), ("L", {}), ("CMYK", {}), ("RGB", {"restart_marker_rows": 1})):
        target = io.BytesIO()
        Image.effect_noise((200, 160), 60).convert(mode).save(target, "JPEG", comment=b"a private word", **more)
        found = ready(target.getvalue()).paper.data
        assert b"private" not in found
        assert opened(found).tobytes() == opened(target.getvalue()).tobytes(), mode


def test_a_profile_of_colours_stays_with_a_turned_one() -> None:
    target, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 20)).save(target, "JPEG", icc_profile=b"how its colours are meant", exif=exif)
    assert opened(ready(target.getvalue()).paper.data).info["icc_profile"] == b"how its colours are meant"


def test_a_turned_one_is_not_coarser_than_it_was() -> None:
    data = photograph(held=6)
    before, after = opened(data), opened(ready(data).paper.data)
    assert isinstance(before, JpegImagePlugin.JpegImageFile)
    assert isinstance(after, JpegImagePlugin.JpegImageFile)
    assert after.quantization == before.quantization
    assert JpegImagePlugin.get_sampling(after) == JpegImagePlugin.get_sampling(before)


def test_a_turned_one_that_grew_is_made_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    data = photograph(held=6)
    monkeypatch.setattr(photographs, "LARGEST", len(ready(data).paper.data) - 1)
    assert ready(data).paper.about.size < len(data)
    monkeypatch.setattr(photographs, "LARGEST", 10)
    assert refusal(data).code == "paper.too_large"


def test_tags_that_are_nonsense_do_no_harm() -> None:
    wrong = bytearray(photograph())
    at = wrong.index(b"Exif\x00\x00") + 6
    wrong[at + 8 : at + 60] = bytes(range(200, 252))
    assert not dict(opened(ready(bytes(wrong)).paper.data).getexif())


@pytest.mark.parametrize(
    "broken", [jpeg()[:60] + b"\xff\xda\x00\x02\x00\xff\xd9", photograph()[:700] + b"\x00" * 40 + b"\xff\xd9"]
)
def test_a_shell_that_no_program_can_draw_is_broken(broken: bytes) -> None:
    found = refusal(broken)
    assert (found.code, found.field) == ("paper.broken", "attachments")


@pytest.mark.parametrize("edge", [8_001, 20_000])
def test_a_picture_that_would_fill_the_memory_is_not_unfolded(edge: int) -> None:
    target = io.BytesIO()
    Image.new("1", (edge, edge)).save(target, "PNG")
    assert target.tell() < LARGEST
    found = refusal(target.getvalue())
    assert (found.code, found.params) == ("paper.pixels", {"most": 64_000_000})


def test_whatever_is_wrong_in_a_file_it_is_refused_by_a_rule_or_taken_bare() -> None:
    made, draw = (photograph(), photograph(held=6), photograph(kind="PNG")), random.Random(7)
    taken = 0
    for turn in range(120):
        data = bytearray(made[turn % 3])
        place = draw.randrange(2, min(len(data), 900))
        data[place : place + turn % 4] = draw.randbytes(draw.randrange(4))
        try:
            found = CameraPictures().ready(PaperFile(described("x", bytes(data)), bytes(data)))
        except RuleViolation:
            continue
        taken += 1
        assert b"Exif" not in found.paper.data
    assert 10 < taken < 120


def test_a_pdf_and_a_plain_scan_go_as_they_are() -> None:
    assert ready(pdf()).paper == paper_file("IMG_0042.jpg", pdf())
    assert ready(png()).paper == paper_file("IMG_0042.jpg", png())
