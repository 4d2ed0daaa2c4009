"""Shaping: marks sit on their letters, ligatures are no more than Arabic requires, nothing is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.typesetting.embedding import EmbeddedFace
from gosi_desktop.typesetting.lines import Lines
from gosi_desktop.typesetting.reading import strokes
from gosi_desktop.typesetting.typeface import Face, MissingGlyph, Typeface, Weight, bundled_typeface

NAMES = st.lists(
    st.sampled_from(["محمد", "بن", "عبدالله", "آل", "لآمنة", "خلّاد", "سُعاد", "الإسلام", "شركة", "ء", "ـلا"]), min_size=1
).map(" ".join)
NUMBERS = st.from_regex(r"[+-]?•{0,6}[0-9]([0-9.,/:-]{0,8}[0-9])?", fullmatch=True)


@pytest.fixture(scope="module")
def face() -> Face:
    return bundled_typeface().face(Weight.REGULAR)


def letters(face: Face, text: str) -> list[str]:
    return [unit.letters for run in face.shape(text, "rtl").runs for unit in run.units]


def test_a_mark_is_drawn_on_its_letter(face: Face) -> None:
    (run,) = face.shape("سُ", "rtl").runs
    (unit,) = run.units
    assert unit.letters == "سُ"
    assert len(unit.parts) == 2
    base, mark = unit.parts
    assert (base.dx, base.dy) == (0, 0)
    assert 0 < mark.dx < unit.advance


def test_lam_alef_is_one_drawing_of_two_letters(face: Face) -> None:
    assert letters(face, "خلاد") == ["د", "لا", "خ"]


def test_the_name_of_god_is_spelled_out(face: Face) -> None:
    assert letters(face, "عبدالله") == list(reversed("عبدالله"))


@pytest.mark.parametrize("weight", list(Weight))
def test_every_weight_draws_what_papers_need(typeface: Typeface, weight: Weight) -> None:
    needed = "٠١٢٣٤٥٦٧٨٩٬٫0123456789 •«»—…–،؛؟٪%()/+−·.:،’“”" + "".join(
        map(chr, [*range(0x621, 0x63B), *range(0x640, 0x653)])
    )
    assert typeface.face(weight).missing(needed) == ""


@pytest.mark.parametrize("text", ["مرحبا 中", "😀", "\u20c1", "a\ud800"])
def test_a_missing_letter_is_an_error(face: Face, text: str) -> None:
    with pytest.raises(MissingGlyph) as caught:
        face.shape(text, "rtl")
    assert caught.value.text
    assert face.missing(text) != ""


def test_direction_marks_and_joiners_are_not_missing(face: Face) -> None:
    assert face.missing("أ\u200c\u200d\u2066ب\u2069\u200f\u200e") == ""


@given(NAMES)
def test_a_line_of_words_equals_the_line_shaped_at_once(text: str) -> None:
    page = Lines(bundled_typeface(), "rtl").setting(Weight.REGULAR)
    font = EmbeddedFace(bundled_typeface().face(Weight.REGULAR))
    whole = font.face.shape(text, "rtl")
    line = page.line(text, None)
    assert line.width == whole.width
    assert len(line.written) == len(strokes(whole, "rtl", "rtl")) == 1
    assert len(line.written[0][1]) == len(font.show(strokes(whole, "rtl", "rtl")[0].items))


@given(NUMBERS)
def test_a_number_from_digits_equals_the_number_shaped_at_once(text: str) -> None:
    page = Lines(bundled_typeface(), "rtl").setting(Weight.BOLD)
    assert page.line(text, "ltr").width == page.font.face.shape(text, "ltr").width


@pytest.mark.parametrize("text", ["1..2", "1,-2", "-2", "••12"])
def test_what_is_no_plain_number_is_ordered(text: str) -> None:
    page = Lines(bundled_typeface(), "rtl").setting(Weight.REGULAR)
    assert len(page.line(text, "rtl").written) > 1


def test_nothing_is_a_line_too() -> None:
    for reading in ("rtl", "ltr", "own", None):
        assert Lines(bundled_typeface(), "rtl").setting(Weight.REGULAR).line("", reading).written == ()
