"""What the package carries beside its rules: lists and typeface."""

import pytest

from gosi_desktop.data import font_bytes, load_list, load_rules
from gosi_desktop.domain.identifiers import GCC_COUNTRIES


@pytest.mark.parametrize("name", ["nationalities", "occupations"])
def test_a_list_says_where_it_comes_from(name: str) -> None:
    found = load_list(name)
    assert found["source"].startswith("ours")
    assert found["certainty"] == "assumption"
    assert len(found["items"]) > 40


def test_nationalities_have_both_forms_and_an_english_word() -> None:
    items = load_list("nationalities")["items"]
    assert {"SA", *GCC_COUNTRIES} <= set(items)
    for code, words in items.items():
        assert len(code) == 2
        assert code.isupper()
        assert set(words["ar"]) == {"male", "female"}
        assert words["ar"]["female"].endswith("ة")
        assert words["en"].isascii()


def test_occupations_have_words_in_both_languages() -> None:
    items = load_list("occupations")["items"]
    assert all(words["ar"] and words["en"].isascii() for words in items.values())


def test_the_lists_of_injuries_have_words_in_both_languages() -> None:
    found = load_list("injuries")
    assert found["source"].startswith("ours")
    assert found["certainty"] == "assumption"
    lists = found["items"]
    assert set(lists) == {
        "causes", "agents", "parts", "natures", "late_reasons", "bodies", "questions", "rejections", "outcomes"
    }  # fmt: skip
    for words in lists.values():
        assert all(one["ar"] and one["en"].isascii() and code.isascii() for code, one in words.items())
        assert len({one["ar"] for one in words.values()}) == len(words)


def test_a_part_of_the_body_that_has_sides_has_both() -> None:
    sided = {code: one for code, one in load_list("injuries")["items"]["parts"].items() if "side" in one}
    assert {f"{one['part']}_{side}" for one in sided.values() for side in ("left", "right")} == set(sided)
    assert all(code == f"{one['part']}_{one['side']}" for code, one in sided.items())


def test_the_rules_have_a_version() -> None:
    rules = load_rules()
    assert (rules["version"], rules["from"]) == ("2026.1", "2001-04-01")


def test_the_typeface_is_there() -> None:
    assert font_bytes("IBMPlexSansArabic-Regular.ttf")[:4] == b"\x00\x01\x00\x00"
