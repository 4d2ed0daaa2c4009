"""How large a file may be, looked at before anything makes room for it: a small file can unfold into a huge one."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Final
from xml.parsers import expat

from gosi_desktop.application.ports.work import Cancelled
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import RuleViolation

Places = frozenset[tuple[int, int]]
MOST_BYTES: Final = 64 << 20  # of the file itself
MOST_UNFOLDED: Final = 512 << 20  # of everything in it
MOST_ENTRIES: Final = 5_000
MOST_COLUMNS: Final = 1_000
MOST_ROWS: Final = 200_000
MOST_CELLS: Final = 12_000_000  # a sheet is read as a whole rectangle
_CHUNK: Final = 1 << 20
_CELL: Final = re.compile(rb"<(?:\w+:)?c(?=[\s>])[^>]*(?<!/)>")
_PLACE: Final = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Za-z]+)([0-9]+)["'][^>]*(?<!/)>""")
_ERROR: Final = re.compile(rb"""<(?:\w+:)?c\s(?=[^>]*\st=["']e["'])[^>]*?\br=["']([A-Za-z]+)([0-9]+)["'][^>]*(?<!/)>""")
_SHEET_PART: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


def ensure_size(path: Path) -> None:
    """Refuse a file that is not there, empty, or larger than any list of people."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise RuleViolation("file.missing", file=path.name) from error
    if size > MOST_BYTES:
        raise RuleViolation("file.too_large", file=path.name)
    if size == 0:
        raise RuleViolation("file.empty", file=path.name)


def ensure_bounded(path: Path, cancelled: Cancelled) -> Mapping[str, Places]:
    """Unfold a zipped workbook without keeping it, and refuse one whose cells would need too much room.

    Answers which cells of each sheet of an .xlsx hold an error instead of a value (#N/A, #REF!): calamine gives them
    as empty, and an amount that is wrong must not be read as none.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            errors = _ensure_bounded(archive, path.name, cancelled)
            return {name: errors[part] for name, part in _parts(archive).items() if part in errors}
    except _BROKEN as error:
        raise RuleViolation("file.broken", file=path.name) from error


def ensure_rectangle(name: str, rows: int, columns: int) -> None:
    """Refuse more rows or columns than a list of people has."""
    if columns > MOST_COLUMNS:
        raise RuleViolation("file.too_many_columns", file=name, most=MOST_COLUMNS)
    if rows > MOST_ROWS or rows * columns > MOST_CELLS:
        raise RuleViolation("file.too_large", file=name)


def _parts(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """The part that holds each sheet of an .xlsx, by the sheet's name."""
    names = set(archive.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return {}
    targets = {
        one.get("Id", ""): one.get("Target", "")
        for one in _elements(archive.read("xl/_rels/workbook.xml.rels"), "Relationship")
    }
    found = {}
    for one in _elements(archive.read("xl/workbook.xml"), "sheet"):
        target = targets.get(next((value for key, value in one.items() if key.endswith(":id")), ""), "")
        found[one.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return found


def _elements(data: bytes, wanted: str) -> list[dict[str, str]]:
    """The attributes of all elements of a name; what is no XML has none. No entity of the file is followed."""
    found: list[dict[str, str]] = []

    def begin(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == wanted:
            found.append(attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    with suppress(expat.ExpatError):
        parser.Parse(data, True)
    return found


def _ensure_bounded(archive: zipfile.ZipFile, name: str, cancelled: Cancelled) -> dict[str, Places]:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise RuleViolation("file.too_large", file=name)
    unfolded, errors = 0, dict[str, Places]()
    for entry in entries:
        with archive.open(entry) as stream:
            measure = _Cells(name) if _SHEET_PART.fullmatch(entry.filename) else None
            repeats = _Repeats(name) if entry.filename == "content.xml" else None
            for chunk in _chunks(stream):
                if cancelled():
                    raise CancelledError
                unfolded += len(chunk)
                if unfolded > MOST_UNFOLDED:
                    raise RuleViolation("file.too_large", file=name)
                if measure is not None:
                    measure.take(chunk)
                if repeats is not None:
                    repeats.take(chunk)
            if measure is not None and measure.errors:
                errors[entry.filename] = frozenset(measure.errors)
    return errors


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


class _Cells:
    """How far the cells of an .xlsx sheet reach; they say it themselves, so two of them can span a billion."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._rest = b""
        self.errors: set[tuple[int, int]] = set()  # row and column, from 0
        self._last_row = self._last_column = self._unplaced = 0

    def take(self, chunk: bytes) -> None:
        text = self._rest + chunk
        cut = text.rfind(b"<") if len(text) < 4 * _CHUNK else len(text)
        text, self._rest = text[:cut], text[cut:]
        found = _PLACE.findall(text)
        if found:
            self._last_row = max(self._last_row, *(_number(row) for row in {row for _, row in found}))
            self._last_column = max(self._last_column, *(_column(letters) for letters in {one for one, _ in found}))
        self.errors.update((_number(row) - 1, _column(one) - 1) for one, row in _ERROR.findall(text))
        self._unplaced += len(_CELL.findall(text)) - len(found)
        # Cells that do not say where they are stand one after the other, at worst all in one row.
        ensure_rectangle(self._name, self._last_row, self._last_column)
        if self._unplaced > MOST_CELLS:
            raise RuleViolation("file.too_large", file=self._name)


class _Repeats:
    """How much an .ods sheet holds; it says «the same again» of cells and rows, and pads with empty ones."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._cells = self._columns = self._waiting = 0
        self._again = 1
        self._full = False
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end

    def take(self, chunk: bytes) -> None:
        try:
            self._parser.Parse(chunk, False)
        except expat.ExpatError as error:
            raise RuleViolation("file.broken", file=self._name) from error

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table:table-row":
            self._columns, self._waiting, self._full = 0, 0, False
            self._again = _count(attributes.get("table:number-rows-repeated"))
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            times = _count(attributes.get("table:number-columns-repeated"))
            if "office:value-type" in attributes:
                self._columns, self._waiting, self._full = self._columns + self._waiting + times, 0, True
            else:
                self._waiting += times

    def _end(self, tag: str) -> None:
        if tag == "table:table-row" and self._full:
            self._cells += self._columns * self._again
            if self._columns > MOST_COLUMNS:
                raise RuleViolation("file.too_many_columns", file=self._name, most=MOST_COLUMNS)
            if self._cells > MOST_CELLS or self._again > MOST_ROWS:
                raise RuleViolation("file.too_large", file=self._name)


def _count(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 1


def _number(digits: bytes) -> int:
    return int(digits) if len(digits) < 10 else 1 << 40


def _column(letters: bytes) -> int:
    if len(letters) > 4:
        return 1 << 40
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
