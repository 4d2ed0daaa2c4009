"""Choices of the settings page: read leniently, kept at once, told."""

import pytest

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.preferences import PreferenceBook, Preferences


class File:
    def __init__(self, values: dict[str, object] | None = None) -> None:
        self.values = values or {}

    def read(self) -> dict[str, object]:
        return self.values

    def write(self, values: dict[str, object]) -> None:
        self.values = values


def test_the_product_is_arabic() -> None:
    assert PreferenceBook(File(), DataChanged()).current == Preferences()
    assert Preferences().language == "ar"


def test_what_makes_no_sense_keeps_its_default() -> None:
    file = File({"language": "fr", "theme": 7, "lock_minutes": 4, "digits": "arabic", "from_a_newer_version": True})
    current = PreferenceBook(file, DataChanged()).current
    assert current == Preferences(digits="arabic")


def test_a_change_is_kept_and_told() -> None:
    file, events = File(), DataChanged()
    heard: list[frozenset[Kind]] = []
    events.listen(heard.append)
    book = PreferenceBook(file, events)
    book.change(language="en", lock_minutes=15)
    assert (file.values["language"], file.values["lock_minutes"]) == ("en", 15)
    assert heard == [frozenset({Kind.PREFERENCES})]
    assert PreferenceBook(file, events).current.language == "en"


def test_no_such_choice_is_a_defect() -> None:
    with pytest.raises(ValueError, match="no such choice"):
        PreferenceBook(File(), DataChanged()).change(theme="pink")


def test_an_option_of_the_start_wins_over_the_file() -> None:
    assert PreferenceBook(File({"language": "ar"}), DataChanged(), {"language": "en"}).current.language == "en"
