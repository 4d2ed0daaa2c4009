"""Python's search for cycles waits for work on very many objects, and finds in the end what such work left."""

import gc
import weakref
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest

from gosi_desktop.application import bulk


class Ring:
    """Nobody but itself knows it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    yield
    bulk.give_back()
    assert gc.isenabled()


def test_nothing_is_searched_until_the_last_of_it_is_done() -> None:
    with bulk.in_bulk():
        with bulk.in_bulk():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_work_that_fails_gives_it_back() -> None:
    with pytest.raises(KeyError), bulk.in_bulk():
        raise KeyError
    assert gc.isenabled()


def test_what_was_made_is_passed_over_until_it_is_given_back() -> None:
    with bulk.in_bulk():
        left = weakref.ref(Ring())
    gc.collect()
    assert left() is not None
    bulk.give_back()
    gc.collect()
    assert left() is None


class Simple:
    """Freed when its last name is given up."""


@dataclass(eq=False)
class Listed:
    rows: Sequence[Simple]


def test_rows_are_freed_some_at_a_time_and_all_of_them() -> None:
    rows = [Simple() for _ in range(2_000)]
    gone: list[int] = []
    for at, row in enumerate(rows):
        weakref.finalize(row, gone.append, at)
    held: list[bulk.Rows | None] = [Listed(tuple(rows)), None, Listed(rows[:10])]
    del rows, row
    bulk.let_go(held)
    assert held == []
    assert sorted(gone) == list(range(2_000))
    assert gone[0] >= 1_500, "from the end, a part at a time"
