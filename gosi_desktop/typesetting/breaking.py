"""Breaking and shortening lines by measured width; nothing of a text is lost when it is broken."""

import unicodedata
from collections.abc import Callable, Iterator

_OPENING = "\u2066\u2067\u2068"
_CLOSING = "\u2069"
_ELLIPSIS = "…"
_SIGNS = "@./_-"

Measure = Callable[[str], float]


def wrapped(text: str, width: float, measure: Measure) -> list[str]:
    """The text as lines of at most ``width``: broken at spaces, and inside a word only when the word alone is wider.

    Isolates stay closed on each line and open again on the next.
    """
    if measure(text) <= width:
        return [text]
    lines: list[str] = []
    current = ""
    for word in _pieces(text, width, measure):
        candidate = f"{current} {word}" if current else word
        if current and measure(candidate) > width:
            lines.append(current)
            current = word
        else:
            current = candidate
    return _isolated([*lines, current])


def elided(text: str, width: float, measure: Measure) -> str:
    """The text, or as much of its beginning as fits with an ellipsis after it."""
    if measure(text) <= width:
        return text
    clusters = _clusters(text)
    low, high = 0, len(clusters)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(_shortened(clusters, middle)) <= width:
            low = middle
        else:
            high = middle - 1
    return _shortened(clusters, low)


def _shortened(clusters: list[str], count: int) -> str:
    return _isolated(["".join(clusters[:count]).rstrip() + _ELLIPSIS])[0]


def _pieces(text: str, width: float, measure: Measure) -> Iterator[str]:
    """The words, those wider than a line cut into parts that fit, behind a sign where there is one."""
    for word in text.split():
        if measure(word) <= width:
            yield word
            continue
        part = ""
        for cluster in _clusters(word):
            if part and measure(part + cluster) > width:
                cut = _behind_sign(part)
                yield part[:cut]
                part = part[cut:]
            part += cluster
        yield part


def _behind_sign(part: str) -> int:
    """Where an address or a number with signs is best cut: behind the last sign of its second half, else at its end."""
    place = max(part.rfind(sign) for sign in _SIGNS) + 1
    return place if place > len(part) // 2 else len(part)


def _clusters(text: str) -> list[str]:
    """Characters with the marks and joiners that follow them."""
    clusters: list[str] = []
    for character in text:
        if clusters and (unicodedata.combining(character) or character in "\u200c\u200d"):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _isolated(lines: list[str]) -> list[str]:
    """Close what a line leaves open and open it again on the next."""
    balanced = []
    pending = ""
    for line in lines:
        opened = pending
        for character in line:
            if character in _OPENING:
                opened += character
            elif character == _CLOSING:
                opened = opened[:-1]
        balanced.append(pending + line + _CLOSING * len(opened))
        pending = opened
    return balanced
