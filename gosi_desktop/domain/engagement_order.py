"""Two streams in the order of engagement ids, side by side: nothing is kept in memory but the pair at hand."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from gosi_desktop.domain.invoices import InvoiceLine

One = TypeVar("One")
Other = TypeVar("Other")


def side_by_side(
    ones: Iterable[tuple[str, One]], others: Iterable[tuple[str, Other]]
) -> Iterator[tuple[str, One | None, Other | None]]:
    """Each id of either stream once, with what both have for it. Raises ValueError for a stream out of order."""
    left, right = _in_order(ones), _in_order(others)
    one, other = next(left, None), next(right, None)
    while one is not None or other is not None:
        key = min(pair[0] for pair in (one, other) if pair is not None)
        mine = one[1] if one is not None and one[0] == key else None
        theirs = other[1] if other is not None and other[0] == key else None
        yield key, mine, theirs
        if mine is not None:
            one = next(left, None)
        if theirs is not None:
            other = next(right, None)


def by_engagement(lines: Iterable[InvoiceLine]) -> Iterator[tuple[str, tuple[InvoiceLine, ...]]]:
    """The lines of each engagement together."""
    return ((key, tuple(group)) for key, group in groupby(lines, key=itemgetter(0)))


def _in_order(keyed: Iterable[tuple[str, One]]) -> Iterator[tuple[str, One]]:
    """The same, each id once and greater than the one before; else ValueError."""
    last = ""
    for one in keyed:
        if one[0] <= last:
            raise ValueError("not in the order of engagements")
        last = one[0]
        yield one
