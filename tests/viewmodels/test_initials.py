"""The letters on the lock."""

import pytest

from gosi_desktop.viewmodels.front_door_state import initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("نورة العنزي", "ن ع"),
        ("عبدالمحسن بن فهد السدير", "ع س"),
        ("Noura Alanazi", "N A"),
        ("سوريش ناير", "س ن"),
        ("نورة", "ن"),
        ("نورة ال", "ن ا"),
        ("", ""),
    ],
)
def test_the_article_of_a_family_name_is_left_out(name: str, letters: str) -> None:
    assert initials(name) == letters
