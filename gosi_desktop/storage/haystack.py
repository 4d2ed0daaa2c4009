"""The folded strings a search looks through, with the sums beside them; never on disk in this form.

Each line is one contributor, in the order of the list shown. Words in Arabic letters, in Latin letters and with digits
stand in a string each, so that a search passes over no more than it must; a mixed word stands in several. Every usual
letter takes one byte: 100,000 lines are about 10 MB.
"""

import codecs
import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from encodings import cp1256
from functools import cached_property
from itertools import accumulate, compress
from typing import Final, NamedTuple

from gosi_desktop.domain.names import folded

_RARE: Final = "munshaa-rare"  # what is not in the code page; every usual folded letter and digit is
_NEWLINE: Final = b"\n"
_MARK: Final = b"\x00"
_REST_OF_LINE: Final = rb"[^\n]*"
_MANY: Final = 10_000  # hits from which marking all lines in one pass is cheaper than placing each
_NARROW: Final = 30_000  # hits that are worth a string of their own
_STEPS_KEPT: Final = 6
_DIGITS: Final = frozenset(b"0123456789")
_DIGIT: Final = re.compile("[0-9]").search
_LATIN: Final = re.compile("[a-z]").search
_LATIN_OR_DIGIT: Final = re.compile("[a-z0-9]").search


def _escape(error: UnicodeError) -> tuple[bytes, int]:
    """A letter outside the code page as seven control bytes, which match nothing but themselves."""
    assert isinstance(error, UnicodeEncodeError)
    rare = error.object[error.start : error.end]
    return b"".join(b"\x0e" + bytes(0x10 + int(digit, 16) for digit in f"{ord(c):06x}") for c in rare), error.end


codecs.register_error(_RARE, _escape)


def encoded(folded_text: str) -> bytes:
    """Folded text in the bytes that are searched."""
    if folded_text.isascii():
        return folded_text.encode()
    return codecs.charmap_encode(folded_text, _RARE, cp1256.encoding_table)[0]


class Lines(NamedTuple):
    """One contributor's words, folded and encoded, by what they are written with."""

    arabic: bytes
    latin: bytes
    digits: bytes


def lines_of(*fields: str) -> Lines:
    """The words of a record's fields, already folded, each in every line that a search for part of it will look at."""
    arabic: list[str] = []
    latin: list[str] = []
    digits: list[str] = []
    for field in filter(None, fields):  # most are of one kind throughout
        if field.isdigit() and field.isascii():
            digits.append(field)
        elif field.isascii() and not _DIGIT(field):
            latin.append(field)
        elif not _LATIN_OR_DIGIT(field):
            arabic.append(field)
        else:
            words = field.split()
            arabic += (word for word in words if not word.isascii())
            latin += filter(_LATIN, words)
            digits += filter(_DIGIT, words)
    return Lines(encoded(" ".join(arabic)), encoded(" ".join(latin)), encoded(" ".join(digits)))


def words_of(query: str) -> tuple[bytes, ...]:
    """The words of a query, longest first: each must occur in a record, anywhere inside a word."""
    return tuple(sorted({encoded(word) for word in folded(query).split()}, key=lambda word: (-len(word), word)))


class _Text:
    """One line a record, all in one string."""

    def __init__(self, lines: Sequence[bytes]) -> None:
        self._all = _NEWLINE.join(lines) + _NEWLINE
        self._count = len(lines)

    @cached_property
    def _starts(self) -> "array[int]":
        """Where each line begins, and the end; made when this string is first searched."""
        lengths = map(len, self._all.split(_NEWLINE)[: self._count])
        return array("I", accumulate(map((1).__add__, lengths), initial=0))

    def of(self, places: Sequence[int]) -> "_Text":
        """These lines alone."""
        text, starts = self._all, self._starts
        return _Text([text[starts[place] : starts[place + 1] - 1] for place in places])

    def prepare(self) -> None:
        """Find the beginnings of the lines."""
        _ = self._starts

    def holds(self, place: int, word: bytes) -> bool:
        """Whether this line holds the word."""
        return self._all.find(word, self._starts[place], self._starts[place + 1]) >= 0

    def first(self, word: bytes, limit: int) -> list[int]:
        """The first lines that hold the word, one look-up each."""
        places: list[int] = []
        at = self._all.find(word)
        while at >= 0 and len(places) < limit:
            places.append(bisect_right(self._starts, at) - 1)
            at = self._all.find(word, self._starts[places[-1] + 1])
        return places

    def count(self, word: bytes) -> int:
        """How many lines hold the word; for one letter, which most lines hold, without an object for each."""
        if len(word) == 1:
            return self._all.translate(None, _all_but(word)).count(word + _NEWLINE)
        return len(re.findall(re.escape(word) + _REST_OF_LINE, self._all))

    def places(self, word: bytes) -> Sequence[int]:
        """All lines that hold the word."""
        hits = [hit.start() for hit in re.finditer(re.escape(word) + _REST_OF_LINE, self._all)]
        if len(hits) > _MANY:
            return self._marked(word)
        return [bisect_right(self._starts, at) - 1 for at in hits]

    def _marked(self, word: bytes) -> Sequence[int]:
        """Every byte but the hits and the line ends removed; a line with something left holds the word."""
        mark, text = (word, self._all) if len(word) == 1 else (_MARK, self._all.replace(word, _MARK))
        return list(compress(range(self._count), text.translate(None, _all_but(mark)).split(_NEWLINE)))


def _all_but(mark: bytes) -> bytes:
    """Every byte except a mark and the line end."""
    return bytes(code for code in range(256) if code not in (mark[0], _NEWLINE[0]))


class _Narrowed:
    """The records that hold these words, for a search that adds letters or words to them."""

    def __init__(self, words: tuple[bytes, ...], places: Sequence[int], texts: Sequence[_Text]) -> None:
        self.words = words
        self.places = array("I", places)
        self._whole = texts
        self._texts: dict[int, _Text] = {}
        self.text(_kind(words[0])).prepare()

    def text(self, kind: int) -> _Text:
        """Their lines of a kind, made when first needed."""
        if kind not in self._texts:
            self._texts[kind] = self._whole[kind].of(self.places)
        return self._texts[kind]

    def holds_all_of(self, words: tuple[bytes, ...]) -> bool:
        """Whether whatever holds these words is among them."""
        return all(any(own in word for word in words) for own in self.words)

    def lacking(self, words: tuple[bytes, ...]) -> tuple[bytes, ...]:
        """Those of which it is not known that all of them hold it."""
        return tuple(word for word in words if word not in self.words)


class Haystack:
    """Records in the order of a list: key, words, wage and shares of each.

    What was found last is kept while letters are added or taken away again: whoever types narrows down.
    """

    def __init__(
        self, keys: Sequence[int], amounts: Iterable[Sequence[int]], text_keys: Sequence[int], texts: Iterable[bytes]
    ) -> None:
        """``amounts``: wages, employer's and employee's shares in the order of ``keys``. ``texts``: the three
        columns of ``Lines``, one line for each of ``text_keys``, which may be more and in another order.
        """
        self.keys = array("q", keys)
        self._amounts = tuple(array("q", column) for column in amounts)
        places = dict(zip(text_keys, range(len(text_keys)), strict=True))
        order = [places[key] for key in keys]
        self._texts = tuple(_Text(list(map(text.split(_NEWLINE).__getitem__, order))) for text in texts)
        self._narrowed: tuple[_Narrowed, ...] = ()  # each within the one before; replaced whole, for other threads

    def prepare(self) -> None:
        """Make now what the first search would make."""
        for text in self._texts:
            text.prepare()

    def first(self, words: tuple[bytes, ...], limit: int) -> tuple[Sequence[int], int]:
        """The places of the first records that hold every word, and how many there are in all."""
        narrowed = self._narrowest(words)
        rest = words if narrowed is None else narrowed.lacking(words)
        if len(rest) != 1:
            places = self._found(words)
            return places[:limit], len(places)
        text = (self._texts.__getitem__ if narrowed is None else narrowed.text)(_kind(rest[0]))
        places = text.first(rest[0], limit)
        count = len(places) if len(places) < limit else text.count(rest[0])
        return places if narrowed is None else [narrowed.places[place] for place in places], count

    def find(self, words: tuple[bytes, ...]) -> Sequence[int]:
        """The places of the records that hold every word, in order. Without a word: all of them."""
        places = self._found(words)
        if not words:
            self._narrowed = ()
            return places
        within = tuple(each for each in self._narrowed if each.holds_all_of(words))[-_STEPS_KEPT:]
        if len(places) <= _NARROW and not (within and within[-1].words == words):
            within = (*within, _Narrowed(words, places, self._texts))
        self._narrowed = within
        return places

    def _found(self, words: tuple[bytes, ...]) -> Sequence[int]:
        narrowed = self._narrowest(words)
        if not words:
            return range(len(self.keys))
        if narrowed is None:
            return _holding(self._texts.__getitem__, words)
        rest = narrowed.lacking(words)
        if not rest:
            return narrowed.places
        return [narrowed.places[place] for place in _holding(narrowed.text, rest)]

    def _narrowest(self, words: tuple[bytes, ...]) -> _Narrowed | None:
        """The fewest records that are known to hold all that these words find."""
        return next((each for each in reversed(self._narrowed) if each.holds_all_of(words)), None)

    def sums(self, places: Sequence[int]) -> tuple[int, int, int]:
        """Wages, employer's and employee's shares of these records, in halalas."""
        if len(places) == len(self.keys):
            wages, employer, employee = (sum(column) for column in self._amounts)
        else:
            wages, employer, employee = (sum(map(column.__getitem__, places)) for column in self._amounts)
        return wages, employer, employee


def _holding(text: Callable[[int], _Text], words: tuple[bytes, ...]) -> Sequence[int]:
    """The places of the lines that hold every word, in order; ``text`` gives the lines of a kind."""
    places = text(_kind(words[0])).places(words[0])
    for word in words[1:]:
        holds = text(_kind(word)).holds
        places = [place for place in places if holds(place, word)]
    return places


def _kind(word: bytes) -> int:
    """Which of ``Lines`` every word that could hold this one stands in."""
    if not word.isalnum():  # of ASCII alone
        return 0
    return 1 if _DIGITS.isdisjoint(word) else 2
