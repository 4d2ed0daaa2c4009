"""The compiled drawings are those of the folder."""

from resources.compile import faults


def test_the_compiled_drawings_are_up_to_date() -> None:
    assert faults() == []
