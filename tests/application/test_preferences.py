"""Choices of the settings page: read leniently, kept at once, told."""

import pytest

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.preferences import PreferenceBook, Preferences, proxy_address
from gosi_desktop.domain.errors import RuleViolation


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


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("proxy.example:8080", "http://proxy.example:8080"),
        (" http://10.0.0.7:3128/ ", "http://10.0.0.7:3128"),
        ("https://proxy.example:443", "https://proxy.example:443"),
    ],
)
def test_a_proxy_is_kept_in_one_form(typed: str, kept: str) -> None:
    file = File()
    PreferenceBook(file, DataChanged()).change(proxy="own", proxy_address=proxy_address(typed))
    assert PreferenceBook(file, DataChanged()).current.proxy_address == kept


@pytest.mark.parametrize(
    "typed",
    ["", "proxy.example", "http://", "ftp://proxy:21", "http://name:secret@proxy:8080", "http://proxy:x", "a b:1/c"],
)
def test_what_is_no_proxy_is_refused_and_a_secret_is_never_kept(typed: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        proxy_address(typed)
    assert (refused.value.code, refused.value.field) == ("proxy.form", "proxy_address")


def test_a_proxy_that_somebody_wrote_into_the_file_wrongly_is_not_used() -> None:
    current = PreferenceBook(File({"proxy": "own", "proxy_address": "http://a:b@c:1"}), DataChanged()).current
    assert (current.proxy, current.proxy_address) == ("own", "")
