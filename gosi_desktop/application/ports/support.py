"""What a report of a fault is made from, and what this program is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Component:
    """A library or typeface that is shipped; ``texts`` are its licences, each by the name of its file."""

    name: str
    version: str
    licence: str
    texts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """What may stand in a log: names of our own modules, of the functions in each of our files, and of errors."""

    modules: frozenset[str]
    functions: Mapping[str, frozenset[str]]
    errors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tally:
    """How much an open cache holds: rows by table, and the number of its schema. Nothing of what is in them."""

    schema: int
    counts: Mapping[str, int]


class Traces(Protocol):
    """What the program left on this computer."""

    def lines(self) -> Sequence[str]:
        """The log, oldest line first; empty when there is none."""

    def names(self) -> Names: ...

    def versions(self) -> Mapping[str, str]:
        """Of the program, its rules, Python, Qt and the system."""

    def pack(self, files: Sequence[tuple[str, str]], target: Path) -> None:
        """Write the texts as one archive, whole or not at all. Raises DiskFull."""


class Shipped(Protocol):
    """What the program is made of."""

    def components(self) -> Sequence[Component]:
        """By name, each with its licence; read anew, since nobody looks twice."""
