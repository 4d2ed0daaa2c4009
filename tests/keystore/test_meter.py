"""How strong a password is said to be."""

import pytest

from gosi_desktop.application.ports import Strength
from gosi_desktop.keystore.meter import ZxcvbnMeter


@pytest.mark.parametrize(("password", "strength"), [
    ("", Strength.WEAK),
    ("password1234", Strength.WEAK),
    ("n.alanazi-2026", Strength.FAIR),
    ("tamr-Qahwa-7-jisr", Strength.VERY_STRONG),
    ("تمر وقهوة وجسر", Strength.VERY_STRONG),
    ("x" * 200, Strength.WEAK),
])  # fmt: skip
def test_what_is_guessed_first_is_weak(password: str, strength: Strength) -> None:
    assert ZxcvbnMeter().strength(password, ("n.alanazi", "")) is strength


def test_the_same_password_is_weaker_for_the_one_it_names() -> None:
    assert ZxcvbnMeter().strength("mishkat.aldari", ()) is not Strength.WEAK
    assert ZxcvbnMeter().strength("mishkat.aldari", ("mishkat.aldari",)) is Strength.WEAK
