"""The visual order of a line: python-bidi (UAX #9), asked in a way that also tells indices and directions."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

import bidi

Direction = Literal["rtl", "ltr"]
_Placed = tuple[int, Direction | None]  # index in the line; the direction where the character alone decides it

ISOLATES = frozenset("\u2066\u2067\u2068\u2069")

# Two stand-ins for each bidirectional class: which of the two a character becomes says one bit of its index.
_STAND_INS = {
    "L": "ab",
    "R": "\u05d0\u05d1",
    "AL": "\u0627\u0628",
    "EN": "01",
    "AN": "\u0660\u0661",
    "ES": "+-",
    "CS": ",.",
    "ET": "#$",
    "NSM": "\u0300\u0301",
    "BN": "\u200b\u200d",
    "WS": " \u2003",
    "ON": "!*",
}
_COMPANIONS = "\u0302\u0303"  # marks that stand with a bracket: they share its level and say its bit
_ONES = frozenset([pair[1] for pair in _STAND_INS.values()])
_RTL_CLASSES = frozenset(["R", "AL"])
_LETTERS: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}
_LTR_CLASSES = frozenset(["L", "EN", "AN"])

_EMBEDDINGS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x206A, 0x2070)])
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])
_BREAKS = dict.fromkeys([*range(0x09, 0x0E), *range(0x1C, 0x20), 0x85, 0x2028, 0x2029], " ")
_CLEANING = {**_EMBEDDINGS, **_CONTROLS, **_BREAKS}

_ARABIC_WORDS = re.compile("[\u0620-\u064a][\u0620-\u065f]*(?: +[\u0620-\u065f]+)*")
_NUMBER = re.compile("[0-9]+(?:[.,/:][0-9]+)*")
_MAY_TURN = re.compile(  # right-to-left scripts and the controls that bring them
    "[\u0590-\u08ff\u200e\u200f\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Characters ``start:end`` of a line, which are set in one direction."""

    start: int
    end: int
    direction: Direction


def cleaned(text: str) -> str:
    """The text of one line: breaks and tabs become spaces; controls, embeddings and overrides are left out.

    Overrides would let a name reorder what stands beside it, so an order imposed by the text is ignored.
    """
    return text.translate(_CLEANING)


def visual_runs(text: str, base: Direction) -> list[Run]:
    """The runs of a cleaned line from left to right. Isolate controls order the line and belong to no run."""
    if _ARABIC_WORDS.fullmatch(text):
        return [Run(0, len(text), "rtl")]
    if _NUMBER.fullmatch(text) or (base == "ltr" and not _MAY_TURN.search(text)):
        return [Run(0, len(text), "ltr")]
    runs: list[Run] = []
    for index, direction in _directed(_visual_order(text, base), base):
        last = runs[-1] if runs else None
        if last and last.direction == direction == "rtl" and index == last.start - 1:
            runs[-1] = Run(index, last.end, "rtl")
        elif last and last.direction == direction == "ltr" and index == last.end:
            runs[-1] = Run(last.start, index + 1, "ltr")
        else:
            runs.append(Run(index, index + 1, direction))
    return runs


def own_direction(text: str, page: Direction) -> Direction:
    """Of words of the data: right-to-left if they begin so, on an Arabic page also if they have any Arabic letter."""
    directions = [_LETTERS[each] for each in map(unicodedata.bidirectional, text) if each in _LETTERS]
    if not directions or page in directions[:1] or (page == "rtl" and "rtl" in directions):
        return page
    return directions[0]


def _visual_order(text: str, base: Direction) -> list[_Placed]:
    """Each character's index from left to right, with its direction where it is not a neutral one.

    ``bidi.get_display`` gives the reordered string only. The order depends on nothing but the classes of the
    characters and the pairing of brackets; so the line is ordered once for each bit of an index, every character
    replaced by one of two of its class.
    """
    classes = [unicodedata.bidirectional(character) or "L" for character in text]
    passes = [_displayed(text, classes, bit, base) for bit in range(max(1, len(text).bit_length()))]
    placed: list[_Placed] = []
    for shown in zip(*passes, strict=True):
        index = sum(one << bit for bit, (one, _) in enumerate(shown))
        of_class: Direction | None = "rtl" if classes[index] in _RTL_CLASSES else None
        if classes[index] in _LTR_CLASSES:
            of_class = "ltr"
        placed.append((index, shown[0][1] or of_class))
    return placed


def _displayed(text: str, classes: list[str], bit: int, base: Direction) -> list[tuple[bool, Direction | None]]:
    """One bit of the index at each place, and the direction of a bracket: its companion follows it or stands before."""
    tagged: list[str] = []
    for index, (character, bidi_class) in enumerate(zip(text, classes, strict=True)):
        which = index >> bit & 1
        if character in ISOLATES:
            tagged.append(character)
        elif _is_bracket(character):
            tagged.append(character + _COMPANIONS[which])
        else:
            tagged.append(_STAND_INS.get(bidi_class, _STAND_INS["ON"])[which])
    shown = bidi.get_display("".join(tagged), base_dir="R" if base == "rtl" else "L")
    visible = [character for character in shown if character not in ISOLATES]
    bits: list[tuple[bool, Direction | None]] = []
    place = 0
    while place < len(visible):
        first, second = visible[place], visible[place + 1] if place + 1 < len(visible) else ""
        if _is_bracket(first):
            bits.append((second == _COMPANIONS[1], "ltr"))
        elif first in _COMPANIONS:
            bits.append((first == _COMPANIONS[1], "rtl"))
        else:
            bits.append((first in _ONES, None))
            place -= 1
        place += 2
    return bits


def _directed(placed: list[_Placed], base: Direction) -> list[tuple[int, Direction]]:
    """The same with every direction: a neutral character goes the way the indices beside it go."""
    directed: list[tuple[int, Direction]] = []
    for place, (index, known) in enumerate(placed):
        after = placed[place + 1][0] - index if place + 1 < len(placed) else 0
        before = index - placed[place - 1][0] if place else 0
        step = after if abs(after) == 1 else before if abs(before) == 1 else 0
        directed.append((index, known or ({1: "ltr", -1: "rtl"}.get(step, base))))  # type: ignore[arg-type]
    return directed


def _is_bracket(character: str) -> bool:
    """Does the algorithm pair it? Those are the mirrored ones of the categories Ps and Pe (Bidi_Paired_Bracket)."""
    return unicodedata.category(character) in ("Ps", "Pe") and bool(unicodedata.mirrored(character))
