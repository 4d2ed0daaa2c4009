"""Comma-separated values as programs really write them: four encodings, three separators."""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.application.ports.sheets import SheetRow
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.files.bounds import MOST_COLUMNS, MOST_ROWS

SEPARATORS: Final = (",", ";", "\t", "|")
_SAMPLE: Final = 64  # lines looked at
_AT_A_TIME: Final = 2_000
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_delimited(path: Path, progress: Progress, cancelled: Cancelled) -> list[SheetRow]:
    """The rows that hold something. Raises RuleViolation ``file.broken``, ``file.too_large``, …; Cancelled."""
    text = decoded(path.read_bytes(), path.name)
    lines = io.StringIO(text, newline="")
    first = text[:6].lower()
    separator = text[4] if first.startswith("sep=") and len(text) > 4 else separator_of(text)
    if first.startswith("sep="):
        lines.readline()
    rows = list(_rows(csv.reader(lines, delimiter=separator), path.name, progress, cancelled))
    return [SheetRow(row.number + 1, row.cells) for row in rows] if first.startswith("sep=") else rows


def decoded(data: bytes, name: str) -> str:
    """By its mark, else UTF-8 when it is that, else UTF-16 without a mark, else Windows Arabic (cp1256)."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as(data, encoding, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    sample = data[:4096]
    if text and "\0" not in text:
        return text
    if b"\0" in sample:
        odd, even = sample[1::2].count(0), sample[::2].count(0)
        if min(odd, even) * 8 > max(odd, even):  # zeros here and there: no text of any kind
            raise RuleViolation("file.kind", file=name)
        return _as(data, "utf-16-le" if odd >= even else "utf-16-be", name)
    return data.decode("cp1256", "replace")


def separator_of(text: str) -> str:
    """The one that divides most lines into the same number of cells, and more than one."""
    lines = [line for line in text[: 1 << 16].splitlines()[:_SAMPLE] if line.strip()]

    def score(separator: str) -> tuple[int, int]:
        counts = [len(row) for row in csv.reader(lines, delimiter=separator)]
        usual = max(set(counts), key=counts.count, default=1)
        return (counts.count(usual) if usual > 1 else 0, usual)

    try:
        return max(SEPARATORS, key=score)
    except csv.Error:
        return ","


def _as(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise RuleViolation("file.broken", file=name) from error


def _rows(reader: "Iterator[list[str]]", name: str, progress: Progress, cancelled: Cancelled) -> Iterator[SheetRow]:
    try:
        for number, cells in enumerate(reader, 1):
            if number % _AT_A_TIME == 0:
                if cancelled():
                    raise CancelledError
                progress(number, None)
            if number > MOST_ROWS:
                raise RuleViolation("file.too_large", file=name)
            if len(cells) > MOST_COLUMNS:
                raise RuleViolation("file.too_many_columns", file=name, most=MOST_COLUMNS)
            kept = tuple(cell.strip() for cell in cells)
            if any(kept):
                yield SheetRow(number, kept)
    except csv.Error as error:
        raise RuleViolation("file.broken", file=name) from error
