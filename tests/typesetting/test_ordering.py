"""The order of a line is the one of python-bidi, and directions fit it."""

from typing import Literal

import bidi
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.typesetting.ordering import ISOLATES, Run, cleaned, own_direction, visual_runs

LETTERS = "ابتّ ُمة abAB 0123 ٠١٢ ().,-+/:«»[]<>%٪!•—\u200f\u200e\u2066\u2067\u2068\u2069"
lines = st.text(st.sampled_from(LETTERS), max_size=24)
bases = st.sampled_from(["rtl", "ltr"])


def visual(text: str, base: Literal["rtl", "ltr"]) -> str:
    """The characters from left to right."""
    shown = []
    for run in visual_runs(text, base):
        part = text[run.start : run.end]
        shown.append(part[::-1] if run.direction == "rtl" else part)
    return "".join(shown)


@given(lines, bases)
def test_order_is_that_of_the_algorithm(text: str, base: Literal["rtl", "ltr"]) -> None:
    expected = bidi.get_display(text, base_dir="R" if base == "rtl" else "L")
    assert isinstance(expected, str)
    assert visual(text, base) == "".join(character for character in expected if character not in ISOLATES)


@given(lines, bases)
def test_letters_run_their_own_way(text: str, base: Literal["rtl", "ltr"]) -> None:
    for run in visual_runs(text, base):
        letters = [character for character in text[run.start : run.end] if character.isalpha()]
        assert not any((letter >= "\u0600") != (run.direction == "rtl") for letter in letters)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("سعاد العلي", [Run(0, 10, "rtl")]),
        ("1,953.44", [Run(0, 8, "ltr")]),
        ("فرع 12", [Run(4, 6, "ltr"), Run(0, 4, "rtl")]),
        ("أ (b)", [Run(4, 5, "rtl"), Run(3, 4, "ltr"), Run(0, 3, "rtl")]),
        ("ب\u2066+9665\u2069", [Run(2, 7, "ltr"), Run(0, 1, "rtl")]),
        ("ب +9665", [Run(3, 7, "ltr"), Run(0, 3, "rtl")]),
    ],
)
def test_runs_of_an_arabic_line(text: str, runs: list[Run]) -> None:
    assert visual_runs(text, "rtl") == runs


def test_nothing_in_a_text_imposes_an_order() -> None:
    assert cleaned("\u202eabc\u202c\u2067") == "abc\u2067"
    assert cleaned("a\tb\r\nc\u2028d\x00\x1b") == "a b  c d"


@pytest.mark.parametrize(
    ("text", "on_arabic_page", "on_english_page"),
    [
        ("سعاد", "rtl", "rtl"),
        ("John", "ltr", "ltr"),
        ("John سعاد", "rtl", "ltr"),
        ("سعاد John", "rtl", "rtl"),
        ("123", "rtl", "ltr"),
        ("", "rtl", "ltr"),
    ],
)
def test_own_direction(text: str, on_arabic_page: str, on_english_page: str) -> None:
    assert own_direction(text, "rtl") == on_arabic_page
    assert own_direction(text, "ltr") == on_english_page
