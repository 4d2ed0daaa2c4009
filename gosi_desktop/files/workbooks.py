"""Workbooks of Excel and LibreOffice, through calamine: values only; no formula runs, nothing outside is opened."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

import python_calamine
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum
from python_calamine import SheetVisibleEnum as Visible

from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.application.ports.sheets import Sheet, SheetName, SheetRow
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.files.bounds import Places, ensure_bounded, ensure_rectangle, ensure_size
from gosi_desktop.files.delimited import read_delimited

_ZIPPED: Final = b"PK\x03\x04"
_COMPOUND: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_TEXTS: Final = (".csv", ".tsv", ".txt")
_AT_A_TIME: Final = 2_000
ERROR: Final = "#ERROR!"


class SheetFiles:
    """Implements ``SheetReader``; what a file is, it says itself, whatever its name says."""

    def read(self, path: Path, sheet: str | None, progress: Progress, cancelled: Cancelled) -> Sheet:
        """A sheet of a workbook, or a text file as its only sheet."""
        ensure_size(path)
        try:
            with path.open("rb") as stream:
                head = stream.read(8)
        except OSError as error:
            raise RuleViolation("file.missing", file=path.name) from error
        if head.startswith(_ZIPPED):
            return self._workbook(path, sheet, progress, cancelled, ensure_bounded(path, cancelled))
        if head == _COMPOUND:
            if _ENCRYPTED in path.read_bytes():
                raise RuleViolation("file.protected", file=path.name)
            return self._workbook(path, sheet, progress, cancelled)
        if path.suffix.lower() not in _TEXTS:
            code = "file.broken" if path.suffix.lower() in (".xlsx", ".xls", ".ods", ".xlsm", ".xlsb") else "file.kind"
            raise RuleViolation(code, file=path.name)
        rows = read_delimited(path, progress, cancelled)
        if not rows:
            raise RuleViolation("file.empty", file=path.name)
        progress(len(rows), len(rows))
        return Sheet(path.name, (SheetName(path.stem),), path.stem, tuple(rows))

    def _workbook(
        self,
        path: Path,
        wanted: str | None,
        progress: Progress,
        cancelled: Cancelled,
        errors: Mapping[str, Places] | None = None,
    ) -> Sheet:
        try:
            with python_calamine.load_workbook(path) as book:
                return _with_errors(self._sheet(book, path.name, wanted, progress, cancelled), errors or {})
        except PasswordError as error:
            raise RuleViolation("file.protected", file=path.name) from error
        except (CalamineError, OSError, ValueError) as error:
            raise RuleViolation("file.broken", file=path.name) from error
        except BaseException as error:
            if type(error).__name__ == "PanicException":  # calamine stumbled over it; it is no ``Exception``
                raise RuleViolation("file.broken", file=path.name) from error
            raise

    def _sheet(
        self, book: CalamineWorkbook, file: str, wanted: str | None, progress: Progress, cancelled: Cancelled
    ) -> Sheet:
        known = [one for one in book.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet or one.typ is None]
        names = tuple(SheetName(one.name, one.visible is not Visible.Visible) for one in known)
        if wanted is not None and wanted not in {one.name for one in names}:
            raise RuleViolation("file.no_such_sheet", file=file, sheet=wanted)
        visible = [one.name for one in names if not one.hidden]
        for name in (wanted,) if wanted is not None else (*visible, *(one.name for one in names if one.hidden)):
            rows = _rows(book.get_sheet_by_name(name), file, progress, cancelled)
            if rows or wanted is not None:
                if not rows:
                    raise RuleViolation("file.empty", file=file)
                return Sheet(file, names, name, tuple(rows))
        raise RuleViolation("file.empty", file=file)


def _with_errors(sheet: Sheet, errors: Mapping[str, Places]) -> Sheet:
    """The same with a word in the cells whose value is an error, so that nobody takes them for empty."""
    places = errors.get(sheet.name)
    if not places:
        return sheet
    wrong: dict[int, list[int]] = {}
    for row, column in places:
        wrong.setdefault(row + 1, []).append(column)
    rows = tuple(
        SheetRow(row.number, _marked(row.cells, wrong[row.number])) if row.number in wrong else row
        for row in sheet.rows
    )
    return replace(sheet, rows=rows)


def _marked(cells: tuple[str, ...], columns: Iterable[int]) -> tuple[str, ...]:
    made = list(cells)
    for column in columns:
        if column < len(made) and not made[column]:
            made[column] = ERROR
    return tuple(made)


def _rows(sheet: CalamineSheet, file: str, progress: Progress, cancelled: Cancelled) -> list[SheetRow]:
    ensure_rectangle(file, sheet.total_height, sheet.total_width)
    merged = _merged(sheet)
    found: list[SheetRow] = []
    first = sheet.start[0] if sheet.start is not None else 0
    indent = ("",) * (sheet.start[1] if sheet.start is not None else 0)
    for at, values in enumerate(sheet.to_python(skip_empty_area=True), first):
        if at % _AT_A_TIME == 0:
            if cancelled():
                raise CancelledError
            progress(at, sheet.total_height)
        cells = (*indent, *map(cell_text, values))
        if at in merged:
            cells = merged.filled(at, cells)
        if any(cells):
            found.append(SheetRow(at + 1, cells))
    progress(sheet.total_height, sheet.total_height)
    return found


class _Merged:
    """Cells merged over several rows: what stands in the first counts for each."""

    def __init__(self, ranges: Iterable[Sequence[Sequence[int]]]) -> None:
        self._columns: dict[int, list[tuple[int, int]]] = {}
        self._values: dict[tuple[int, int], str] = {}
        for (first, column), (last, _) in ranges:
            for row in range(first, min(last, first + 10_000) + 1) if last > first else ():
                self._columns.setdefault(row, []).append((column, first))

    def __contains__(self, row: int) -> bool:
        return row in self._columns

    def filled(self, row: int, cells: tuple[str, ...]) -> tuple[str, ...]:
        made = list(cells)
        for column, first in self._columns[row]:
            if column >= len(made):
                continue
            if row == first:
                self._values[column, first] = made[column]
            elif not made[column]:
                made[column] = self._values.get((column, first), "")
        return tuple(made)


def _merged(sheet: CalamineSheet) -> _Merged:
    return _Merged(sheet.merged_cell_ranges or ())


def cell_text(value: Any) -> str:
    """A cell as text: whole numbers without a point, others with a point, days as 2026-01-31."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (time, timedelta)):
        return str(value)
    return ""


def _number(value: float) -> str:
    """As a sheet shows it; a computed one with more than two decimals keeps four: so it can be told, and rounded."""
    if value.is_integer():
        return str(int(value))
    text = f"{value:.15g}"
    return text if "e" not in text and len(text.partition(".")[2]) <= 2 else f"{value:.4f}"
