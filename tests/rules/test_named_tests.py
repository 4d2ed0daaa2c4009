"""The pages that say what is shown where name tests that are there."""

import re

import pytest

from tests.rules.test_tree import ROOT


@pytest.mark.parametrize("page", ["reliability", "platforms", "threat-model", "sync-protocol"])
def test_named_places_exist(page: str) -> None:
    text = (ROOT / "docs" / f"{page}.md").read_text("utf-8")
    named = re.findall(r"`((?:tests|gosi_desktop|bench)/[\w/.-]+)`", text)
    assert [place for place in named if not (ROOT / place).exists()] == []


def test_every_row_of_the_faults_is_answered() -> None:
    text = (ROOT / "docs" / "reliability.md").read_text("utf-8")
    answered: set[int] = set()
    for cell in re.findall(r"^\| ([0-9][0-9–, ]*) \|", text, re.MULTILINE):
        for part in cell.split(","):
            first, _, last = part.strip().partition("–")
            answered |= set(range(int(first), int(last or first) + 1))
    assert answered == set(range(1, 45))
