"""Names made comparable: the search folding of the roster, the palette and ``gosi search``.

Folding makes one spelling of many: أ إ آ are ا, ؤ is و, ئ ى are ي, ة is ه, a lone ء goes, as do vowel marks and
tatweel; letters of neighbouring scripts and presentation forms become the Arabic ones; three digit sets become 0–9;
Latin loses case and accents; marks of direction go; a hyphen or apostrophe joins, other punctuation parts. Compound
names lose their inner space, so that «عبد الملك» is «عبدالملك», «أبو بكر» «ابوبكر», «نور الدين» «نورالدين»,
"Abdul Rahman" "abdulrahman".

A search is folded the same way and split at its spaces; every word must occur somewhere in the record, in any order and
anywhere inside a word. So whatever part of a word has been typed finds at least what the whole word finds.
"""

import re
import unicodedata
from typing import Final

from gosi_desktop.domain.values import INVISIBLE

_LETTERS: Final = dict(
    zip("ٱ" + "ىیے" + "ةۃھہە" + "کگپچڤژ" + "ıłøđ", "ا" + "ييي" + "ههههه" + "ككبجفز" + "ilod", strict=True)
)
_JOINING: Final = frozenset(INVISIBLE + "ـء'’‘ʼʾʿ`´-‐‑–")
_PREFIXES: Final = ("ابو", "ابا", "ابي", "ام", "ال", "ذو", "بو", "al", "el", "abu", "abdul", "abdel")
_JOINED: Final = frozenset((*_PREFIXES, "عبد", "الله", "الدين"))  # without one of these words nothing is compound
# The space inside a compound name.
_INNER: Final = re.compile(
    r" (?:(?=\S)(?:"
    + "|".join(rf"(?<=(?<!\S){prefix} )" for prefix in _PREFIXES)
    + r")|(?=ال|رب)(?<=(?<!\S)عبد )|(?=(?:الدين|الله)(?!\S)))"
)


class _Folding(dict[int, str]):
    """The table ``str.translate`` reads; a character is folded when first met, so that all of Unicode is covered."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = "".join(map(_fold, unicodedata.normalize("NFKD", chr(code)).casefold()))
        return folded


def _fold(character: str) -> str:
    if character in _JOINING:
        return ""
    if character in _LETTERS:
        return _LETTERS[character]
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category[0] == "M" or category in ("Cf", "Lm"):
        return ""
    return character if category[0] == "L" or category[0] == "N" else " "


_TABLE: Final = _Folding()


def folded(text: str) -> str:
    """The comparable form of a name, a number or a whole record: words with single spaces between them."""
    words = text.translate(_TABLE).split()
    plain = " ".join(words)
    return plain if _JOINED.isdisjoint(words) else _INNER.sub("", plain)


def matches(haystack_folded: str, query: str) -> bool:
    """Whether a folded record holds every word of a search as it was typed; an empty search holds everywhere."""
    return all(word in haystack_folded for word in folded(query).split())


def marks(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Where the words of a search stand in a text as it is written: spans of places, in order, none touching another.

    A word that is not in it marks nothing.
    """
    plain, places = folded(text), _places(text)
    lit: set[int] = set()
    for word in folded(query).split():
        at = plain.find(word)
        if at >= 0:
            lit.update(range(places[at], places[at + len(word) - 1] + 1))
    spans: list[tuple[int, int]] = []
    for place in sorted(lit):
        if spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((place, place + 1))
    return tuple(spans)


def _places(text: str) -> list[int]:
    """For each character of the folded text, where it comes from; folding takes away spaces alone."""
    plain, found = folded(text), list[int]()
    for place, character in enumerate(text):
        for made in character.translate(_TABLE):
            if len(found) < len(plain) and plain[len(found)] == made:
                found.append(place)
    return found
