"""Tables that come in as files and go out as files: rows of text, whatever program wrote them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from gosi_desktop.application.ports.work import Cancelled, Progress

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetName:
    """A sheet of a workbook; a hidden one is named too, since somebody may look for it."""

    name: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that holds something; ``number`` counts from 1 as the spreadsheet shows it."""

    number: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file as text: numbers as 1234.5, days as 2026-01-31, merged cells filled down."""

    file: str
    sheets: tuple[SheetName, ...]
    name: str
    rows: tuple[SheetRow, ...]


class SheetReader(Protocol):
    """Reads files of spreadsheet programs (adapter: ``files``)."""

    def read(self, path: Path, sheet: str | None, progress: Progress, cancelled: Cancelled) -> Sheet:
        """A sheet by its name, else the first visible one that holds something.

        Raises RuleViolation with ``file.missing, file.kind, file.broken, file.protected, file.too_large,
        file.too_many_columns, file.empty, file.no_such_sheet``; Cancelled.
        """


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A table to write. ``numbers`` are the columns (from 0) whose amounts are written as numbers where they are.

    ``choices``: the words that the cells of a column offer, in the first ``room`` rows.
    """

    title: str
    headings: Cells
    rows: Sequence[Cells]
    numbers: frozenset[int] = frozenset()
    right_to_left: bool = True
    choices: Mapping[int, Sequence[str]] = field(default_factory=dict)
    room: int = 0


class SheetWriter(Protocol):
    """Writes workbooks (adapter: ``reports``); text is never a formula."""

    def write(self, page: SheetPage, target: Path, progress: Progress, cancelled: Cancelled) -> None:
        """Whole or not at all. Raises DiskFull, Cancelled."""
