"""The recovery key: its form, its check symbols, and how forgiving it reads."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.errors import PassphraseWrong
from gosi_desktop.keystore import recovery

DATA = st.lists(st.integers(0, 31), min_size=30, max_size=30)


def test_a_new_key_has_eight_groups_of_four_clear_characters() -> None:
    key = recovery.make()
    assert re.fullmatch(r"([A-HJ-NP-Z2-9]{4}-){7}[A-HJ-NP-Z2-9]{4}", key)
    assert len(recovery.parse(key)) == 30
    assert recovery.make() != key


def test_the_alphabet_has_32_characters_that_nobody_mixes_up() -> None:
    assert len(set(recovery.ALPHABET)) == 32
    assert not set("01IO") & set(recovery.ALPHABET)


@given(DATA)
def test_what_is_shown_reads_back(data: list[int]) -> None:
    assert recovery.parse(recovery.shown(data)) == bytes(data)


@given(DATA, st.integers(0, 31), st.integers(1, 31))
def test_one_wrong_character_is_traced_to_its_group(data: list[int], position: int, change: int) -> None:
    letters = list(recovery.shown(data).replace("-", ""))
    letters[position] = recovery.ALPHABET[recovery.ALPHABET.index(letters[position]) ^ change]
    with pytest.raises(PassphraseWrong) as refusal:
        recovery.parse("".join(letters))
    assert refusal.value.code == "recovery.mistyped"
    assert refusal.value.wait_seconds == 0
    last = position == 31  # its mistake looks like a swap
    assert refusal.value.params["group"] == (0 if last else position // 4 + 1)


@given(DATA, st.integers(0, 31), st.integers(0, 31), st.integers(1, 31), st.integers(1, 31))
def test_two_wrong_characters_are_noticed(data: list[int], first: int, second: int, one: int, other: int) -> None:
    letters = [recovery.ALPHABET.index(letter) for letter in recovery.shown(data).replace("-", "")]
    letters[first] ^= one
    letters[second] ^= other
    if first != second or one != other:
        with pytest.raises(PassphraseWrong):
            recovery.parse("".join(recovery.ALPHABET[letter] for letter in letters))


@given(DATA, st.integers(0, 31), st.integers(0, 31))
def test_a_swap_is_noticed(data: list[int], first: int, second: int) -> None:
    letters = list(recovery.shown(data).replace("-", ""))
    letters[first], letters[second] = letters[second], letters[first]
    swapped = "".join(letters)
    if swapped != recovery.shown(data).replace("-", ""):
        with pytest.raises(PassphraseWrong):
            recovery.parse(swapped)


def test_case_separators_marks_and_digit_script_do_not_matter() -> None:
    key = recovery.shown([31, 30, 29, 24, *range(26)])
    plain = key.replace("-", "")
    typed = [key.lower(), plain, plain[:9] + "  " + plain[9:], "\u2066" + key.replace("-", " – ") + "\u2069"]
    typed.append(key.translate(str.maketrans("23456789", "٢٣٤٥٦٧٨٩")))
    typed.append(key.translate(str.maketrans("23456789", "۲۳۴۵۶۷۸۹")))
    for each in typed:
        assert recovery.parse(each) == recovery.parse(key)


@pytest.mark.parametrize(
    ("typed", "group"),
    [("", 1), ("ABCD-EF", 2), ("ABCD-E0GH", 2), ("ABCD-EFGH-IJKL", 3), ("A" * 33, 0), ("A" * 40 + "0", 0), ("عربي", 1)],
)
def test_what_cannot_be_a_key_is_mistyped(typed: str, group: int) -> None:
    with pytest.raises(PassphraseWrong, match=r"recovery\.mistyped") as refusal:
        recovery.parse(typed)
    assert refusal.value.params["group"] == group
