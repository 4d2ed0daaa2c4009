"""Where the texts of a paper stand: for tests that nothing touches and nothing leaves the page."""

from collections.abc import Callable
from typing import Any

import pytest

from gosi_desktop.typesetting.sheet import Align, Sheet
from gosi_desktop.typesetting.typeface import Weight


class Places:
    """Where each text of a paper stands: page, left, right, top and bottom in points, from the leading top corner."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.texts: list[tuple[int, float, float, float, float]] = []
        self.width = 0.0
        self.height = 0.0
        monkeypatch.setattr(Sheet, "text", self._noting(Sheet.text))

    def _noting(self, write: Callable[..., None]) -> Callable[..., None]:
        def text(sheet: Sheet, x: float, y: float, words: str, **how: Any) -> None:
            write(sheet, x, y, words, **how)
            width = sheet.measure(words, how["size"], how.get("weight", Weight.REGULAR), how.get("direction"))
            left = x - width if how.get("align") is Align.TRAILING else x
            self.texts.append((sheet.page_count, left, left + width, y - how["size"] * 0.7, y))
            self.width, self.height = sheet.width, sheet.height

        return text

    def clashes(self) -> list[str]:
        """Texts that meet another or stand in the margin."""
        found = [f"{text} is in the margin" for text in self.texts if text[1] < 40 or text[2] > self.width - 40]
        found += [f"{text} is below the page" for text in self.texts if text[4] > self.height - 24]
        for place, (page, left, right, top, bottom) in enumerate(self.texts):
            for other in self.texts[place + 1 :]:
                beside = other[1] >= right or other[2] <= left
                if other[0] == page and not beside and other[3] < bottom and other[4] > top:
                    found.append(f"{(page, left, right, bottom)} meets {other}")
        return found
