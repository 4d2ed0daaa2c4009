"""Words by code from the lists of the package, for whoever is handed them by the wiring."""

from functools import cache
from typing import Any


@cache
def words(name: str) -> dict[str, Any]:
    """A list of words by code, read when it is first needed."""
    from gosi_desktop import data

    read = data.load_list(name)
    items: dict[str, Any] = read.get("items", read)  # one list, or several by name
    return items


def occupation_label(code: str) -> tuple[str, str]:
    """Arabic and English; the code itself for one that is not known."""
    word = words("occupations").get(code)
    return (word["ar"], word["en"]) if word is not None else (code, code)


def nationality_word(code: str, woman: bool, language: str) -> str:
    """As a word for a man or a woman."""
    word = words("nationalities").get(code)
    if word is None:
        return code
    found: str = word["en"] if language == "en" else word["ar"]["female" if woman else "male"]
    return found
